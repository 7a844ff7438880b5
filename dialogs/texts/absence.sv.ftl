# Frånvaro och ersättare. Bara dagar sägs och sparas, aldrig varför.

days-one = { $day }
days-weeks = { $one ->
    [yes] v. { $first }
   *[no] v. { $first }–{ $last }
  }
days-two = { $first } och { $last }
days-span = { $first } till { $last }
days-until-further = tills vidare, från { $first }

absence-noted = Då vet jag att du är borta { $days }.
absence-known = Det vet jag redan: du är borta { $days }.
absence-let-go = Jag sparar bara dagarna, inte varför.
absence-colleague-told = Jag säger till { $who }, som är kvar på **{ $channel }**.
absence-substitute-asked = { $left ->
    [0] Då är ingen administratör kvar för **{ $channel }**
    [one] Då är bara en administratör kvar för **{ $channel }**
   *[other] Då är { $left } administratörer kvar för **{ $channel }**
  }, så jag frågar { $who } om en ersättare.
absence-you-arrange = Du är kontoansvarig för **{ $channel }**, så jag frågar dig vem som sköter den så länge.
absence-which-days = Vilka dagar är du borta? Skriv till exempel ”i morgon”, ”3–5 juni”, ”v. 28–31” eller ”tills vidare”.
absence-until-when = Till och med när? Skriv en dag, eller ”tills vidare”.
absence-days-unknown = De dagarna förstår jag inte. Skriv till exempel ”fredag”, ”3–5 juni” eller ”v. 28–31”.
absence-now = Jag har att du är borta { $days }.
absence-change-to = Vilka dagar ska det vara i stället?
absence-none-to-change = Jag har ingen frånvaro för dig.
absence-stopped = Då noterar jag ingen frånvaro.
absence-back = Då räknar jag med dig igen. De det gäller får veta det.
absence-ahead = Jag räknar redan med dig i dag. Du står som borta { $days }. Ska det tas bort?
button-take-away = Ta bort
absence-changed = { $who } har ändrat sina dagar.
absence-none = Jag hade ingen frånvaro för dig, så jag räknar redan med dig.
button-also-tomorrow = Också i morgon
button-until-further = Tills vidare
absence-colleague = { $who } är borta { $days }{ $alone ->
    [yes] , så då är du ensam om **{ $channel }**.
   *[no] . Ni andra sköter **{ $channel }** så länge.
  }
absence-colleague-back = { $who } är med på { $channel } igen.

substitute-question = { $who } är borta { $days }, och { $left ->
    [0] ingen administratör är kvar
    [one] bara en administratör är kvar
   *[other] { $left } administratörer är kvar
  } för **{ $channel }**. Vem kan vara ersättare{ $where }?
substitute-question-own = Vem sköter **{ $channel }** när du är borta { $days }{ $where }?
substitute-question-again = Den du utsåg för **{ $channel }** kan inte. Vem kan vara ersättare för { $who } { $days }{ $where }?
button-somebody-else = Någon annan …
button-not-needed = Behövs inte
button-i-take-it = Jag tar det
button-i-cannot = Jag kan inte
substitute-ask-name = Vem kan? Skriv namn och e-post i tjänsten.
substitute-form = Ersättare
substitute-field = Vem
substitute-stopped = Då är ingen utsedd än. Frågan ligger kvar.
substitute-done = Nu är { $who } tillfrågad som ersättare för **{ $channel }** { $days }. Du får veta svaret.
substitute-done-you = Då är du ersättare för **{ $channel }** { $days }.
substitute-none-needed = Då utses ingen ersättare för **{ $channel }**. Påminnelser går till dem som är på plats.
substitute-is-administrator = { $name } sköter redan kanalen. Vem mer kan hjälpa till?
substitute-over-named = { $by } utsåg en ersättare för { $channel }, { $at }.
substitute-over-not-needed = { $by } svarade att ingen ersättare behövs för { $channel }, { $at }.
substitute-over-back = { $who } är med på { $channel } igen, så ingen ersättare behövs.
substitute-you-are = { $by } har utsett dig till ersättare på **{ $channel }** { $days }, i stället för { $who }. Kan du?
substitute-you-are-for-them = { $by } undrar om du kan vara ersättare på **{ $channel }** { $days }. Kan du?
substitute-means = Du tittar till **{ $channel }** { $days } och ser till att den som skriver får svar. Jag påminner dig i stället för { $who }. Se till att du kommer in på kontot innan dess. Kan du?
substitute-partly = Jag kan bara ta emot ett svar för alla dagarna, { $days }. Säg till { $by } vilka du kan, så kan hen utse någon till för resten. Kan du alla?
substitute-changed-mind = Du har redan svarat, och ett svar kan jag inte ta tillbaka. Säg till den som frågade dig, så kan hen utse någon annan.
substitute-accepted = Tack! Du är ersättare på **{ $channel }** { $days }. Skriv **status** när du vill se vad som väntar där.
substitute-declined = Då letar vi vidare efter någon för **{ $channel }**. Den som frågade får veta det.
substitute-answered-yes = { $who } har tackat ja till att vara ersättare på **{ $channel }**.
substitute-answered-no = { $who } kan inte vara ersättare på **{ $channel }**. Jag har frågat igen.
substitute-named-asked = { $who } är tillfrågad som ersättare på **{ $channel }** medan du är borta. Du får veta svaret.
substitute-named = { $who } är ersättare på **{ $channel }** medan du är borta.
substitute-over = { $who } är med på **{ $channel }** igen, så ingen ersättare behövs längre. Tack för hjälpen.
weekend-named = { $who } har sagt att du tittar till **{ $channel }** i helgen. Stämmer det?
button-weekend-yes = Ja, jag tittar till
button-weekend-none-of-us = Nej, ingen gör det
weekend-declined = { $who } kan inte titta till **{ $channel }** i helgen, så som det står nu gör ingen det.
button-weekend-i-do = Jag tittar till
