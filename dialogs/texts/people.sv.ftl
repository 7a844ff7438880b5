# Personer och roller, för den som sköter boten.

button-give-role = Ge en roll
button-take-role = Ta bort rollen
button-protect = Skyddad identitet
button-unprotect = Visa namnet igen
button-unreachable = Vilka nås inte?
button-has-left = Har slutat

people-heading = Roller
people-nobody = ingen
people-nothing = inga
people-holders = { $people }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
  }
people-hint = Skriv ett namn om du vill se en person, eller till exempel **ge Eva Ek rollen registrator**.
people-refused = Roller är det bara { $steward } som ändrar.
people-not-found = Jag hittar ingen som heter ”{ $text }”. Skriv hela namnet eller e-posten i tjänsten.
people-who = Vem gäller det? Skriv namn eller e-post i tjänsten.
people-who-gets = Vem ska bli { $role }? Skriv namn eller e-post i tjänsten.
people-also = { $who } är också { $role } där. Ska rollen tas bort?
people-which-role = Vilken roll ska { $who } ha?
people-which-department = Vilken { $department } gäller rollen { $role }?
people-department-needed = Den rollen gäller en { $department }. Välj vilken.
people-which-title = Vilken funktion ska visas i stället för namnet? Till exempel kommunikatör.
people-given = { $who } är nu { $role }{ $has ->
    [yes] {" "}({ $place })
   *[no] {""}
  }.
people-given-unreachable = { $who } har inte träffat boten än, så mina meddelanden når inte fram förrän det har skett.
people-taken = { $who } är inte längre { $role }.
people-without-chief = { $count ->
    [one] { $channels } har nu ingen { $chief }. Den som får rollen nästa gång svarar för den.
   *[other] { $channels } har nu ingen { $chief }. Den som får rollen nästa gång svarar för dem.
  }
people-protected = Namnet visas inte längre. I listor och dokument står det { $who }.
people-unprotected = Nu visas namnet igen: { $who }.
people-unreachable = { $count ->
    [one] En person med uppdrag kan inte nås av boten.
   *[other] { $count } personer med uppdrag kan inte nås av boten.
  }
people-unreachable-heading = De här nås inte
people-unreachable-how = Den som skriver till boten en gång kan nås sedan. I Teams kan IT-avdelningen installera appen för alla.
people-all-reached = Alla som har en roll eller en kanal kan nås.
people-out = { $who }: { $met ->
    [yes] meddelanden kommer inte fram ({ $why })
   *[no] har aldrig träffat boten
  }{ $waiting ->
    [0] {""}
    [one] , ett meddelande väntar
   *[other] , { $waiting } meddelanden väntar
  }
people-given-up = { $who }: { $waiting ->
    [one] ett meddelande kom inte fram
   *[other] { $waiting } meddelanden kom inte fram
  }
people-more = { $count ->
    [one] Och en till.
   *[other] Och { $count } till.
  }
people-form-title = Ge en roll
people-form-who = Vem?
people-form-role = Roll
people-form-department-hint = Behövs bara för roller som gäller en { $department }.

person-row-title = Befattning
person-row-email = E-post
person-row-department = Hör till
person-row-roles = Roller
person-row-protected = Skyddad identitet
person-row-reach = Nås inte
person-not-reached = { $met ->
    [yes] meddelanden kommer inte fram ({ $why })
   *[no] har aldrig träffat boten
  }
person-role-held = har rollen

notice-people-heading = Personer och roller
notice-joined = { $who }, som har en roll, har skrivit till boten för första gången (i { $platform ->
    [slack] Slack
    [teams] Teams
   *[other] { $platform }
  }). Säg till om det inte stämmer.
notice-role = Du har fått rollen { $role }. Skriv **vad väntar på mig** när du vill se vad som är ditt att göra.
