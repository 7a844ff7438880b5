# Kanalerna: mina kanaler, komma igång, vilka som administrerar, registret och det som berättas om dem.

## Knappar

button-checklist = Checklista
button-administrators = Ändra administratörer
button-visitors = Text till besökarna
button-facts = Uppgifter om kanalen
button-channel-more = Mer
button-done = Klart
button-undo = Ångra
button-running = Kanalen är igång
button-address = Ange adressen
button-contact = Ange kontaktperson
button-chief = Ange ansvarig chef
button-credentials-none = Inga gemensamma uppgifter
button-access-works = Det fungerar
button-access-fails = Det fungerar inte
button-visitors-done = Texten är inlagd
button-hand-over = Lämna över
button-hand-over-mine = Lämna över min plats
button-step-down = Kliv av
button-add-administrator = Lägg till någon
button-remove-administrator = Ta bort någon
button-change-main = Byt { $main }
button-do-so = Gör så
button-approve = Godkänn
button-decline = Godkänn inte
button-withdraw-change = Ta tillbaka
button-leave = { $mine ->
    [yes] Ta bort mig från alla
   *[no] Ta bort från alla
  }
button-add-channel = Lägg till en befintlig kanal
button-add-this = Lägg till kanalen
button-register = Alla kanaler
button-show-gaps = Visa det som ska ordnas
button-show-more = Visa fler

## Hur en kanal visas

channel-title = { $name } på { $medium }
channel-person-main = { $name } ({ $title })
channel-missing = saknas
channel-nobody = ingen
channel-brief-left = { $status }, { $left }
channel-brief = { $status }. Att ordna: { $lacking }
channel-status-setting-up = görs i ordning sedan { $since }
channel-status-active = igång sedan { $since }
channel-status-before = igång, fanns före boten
channel-status-closing = avslutas
channel-status-closed = stängd
channel-left = { $left } av { $total } punkter kvar på checklistan
channel-left-short = { $left } av { $total } punkter kvar
channel-row-status = Läge
channel-row-address = Adress
channel-row-administrators = Administratörer
channel-row-contact = Kontaktperson
channel-row-credentials = Inloggningsuppgifter
channel-row-access = Åtkomst för { $unit }
channel-row-unit = Hör till
channel-row-purpose = Syfte
channel-row-gap = Brist
channel-row-left = Checklistan
channel-credentials-kept = anmälda ({ $place })
channel-credentials-none = inga gemensamma, var och en loggar in som sig själv
channel-access-untried = inte prövad
channel-access-works = fungerar, prövad { $when }
channel-access-fails = fungerar inte, prövad { $when }
where-section = (§ { $number })
where-heading = ({ $heading })
somebody = Någon
stopped-here = Då stannar vi här. Det du har gjort är sparat.
choose-channel = Vilken kanal gäller det? Skriv namnet eller välj.

gap-too-few-administrators = { $have ->
    [0] ingen administratör, och det ska vara minst { $need }
    [one] bara en administratör, och det ska vara minst { $need }
   *[other] { $have } administratörer, och det ska vara minst { $need }
  } { $where }
gap-no-main-administrator = ingen är { $main } { $where }
gap-no-chief = ingen { $chief } är angiven { $where }
gap-chief-is-only-administrator = chefen är ensam administratör { $where }
gap-no-address = adressen saknas
gap-credentials-not-registered = inloggningsuppgifterna är inte anmälda till { $lead } { $where }
gap-access-not-tried = det är inte prövat { $tried ->
    [yes] på länge{" "}
   *[no] {""}
  }att { $unit } kan publicera { $where }
gap-access-does-not-work = { $unit } kommer inte åt kanalen { $where }

gap-short-too-few-administrators = för få administratörer
gap-short-no-main-administrator = ingen { $main }
gap-short-no-chief = ingen { $chief }
gap-short-chief-is-only-administrator = chefen är ensam administratör
gap-short-no-address = adressen saknas
gap-short-credentials-not-registered = inloggningsuppgifterna är inte anmälda
gap-short-access-not-tried = åtkomsten är inte prövad
gap-short-access-does-not-work = åtkomsten fungerar inte

## Mina kanaler

my-channels-none = Du har inga kanaler. Om du sköter en kanal som inte finns här kan du lägga till den.
set-up-waits = { $what }: { $left ->
    [0] allt på checklistan är klart. Säg till när kanalen är igång.
    [one] en punkt kvar på checklistan.
   *[other] { $left } punkter kvar på checklistan.
  }

## Komma igång

check-heading = Kom igång: { $channel }
check-none = Den här kanalen har ingen checklista.
check-folded = { $done } av { $total } punkter är klara.
check-all-done = Alla { $total } punkter är klara.
check-conditions = Villkor i beslutet:
check-owner-administrators = Det här gör { $administrators }:
check-owner-lead = Det här gör { $lead }:
check-number = { $done ->
    [yes] { $number }. Klart
   *[no] { $number }. Kvar
  }
check-done = { $text } { $who }, { $when }.
check-condition = { $text }{ $named ->
    [yes] {" "}Ansvarig: { $who }.
   *[no] {""}
  }{ $dated ->
    [yes] {" "}Senast { $due }.
   *[no] {""}
  }
check-ticked = Bra, då är det klart: { $text } { $left ->
    [0] Nu är allt på listan klart.
    [one] En punkt är kvar.
   *[other] { $left } punkter är kvar.
  }
check-unticked = Då står det som kvar: { $text }
check-ticked-many = Bra, då är { $count } punkter klara. { $left ->
    [0] Nu är allt på listan klart.
    [one] En punkt är kvar.
   *[other] { $left } punkter är kvar.
  }
check-unticked-many = Då står { $count } punkter som kvar.
check-which = Vilken punkt? Skriv numret, från 1 till { $last }, till exempel **klart 3**.
check-how = Skriv **klart** och numret på det som är gjort, eller **text**, **adress**, **kontaktperson**, **inloggning** eller **igång**.
check-again = Vi håller på med { $channel }. Skriv **klart** och ett nummer, eller **avbryt**.
set-up-before-active = Innan kanalen kan räknas som igång behöver det här ordnas:
set-up-can-start = Kanalen kan sättas igång: det som krävs i registret är på plats. Säg till när den är igång; listan finns kvar.
set-up-active = { $channel } är igång. Jag har berättat det för { $lead }, som lägger till den i förteckningen.
set-up-same-address = Samma adress står redan för { $what }, så den här kanalen behöver sin egen.
set-up-already-active = { $channel } är redan igång.
set-up-still-left = { $left ->
    [one] En punkt är kvar på checklistan.
   *[other] { $left } punkter är kvar på checklistan.
  }
set-up-ask-address = Vilken är adressen till { $channel }? Skriv den ungefär så här: www.facebook.com/namnet
set-up-ask-contact = Vem ska besökarna kontakta om { $channel }? Skriv namn eller funktion och hur man når er, så som det ska stå i kanalen.
set-up-ask-credentials = Var förvaras inloggningsuppgifterna till { $channel }? Skriv bara platsen, till exempel lösenordsvalvet eller { $lead }. Skriv aldrig själva uppgifterna här.
set-up-ask-chief = Vem är { $chief } för { $channel }? Skriv namn, eller e-post i tjänsten (@{ $domain }).
set-address = Adressen är nu **{ $address }**.
set-contact = Kontaktperson är nu **{ $contact }**. Texten till besökarna är uppdaterad med det.
set-credentials = Noterat. Inloggningsuppgifter: { $kept }.
set-chief = { $chief } står nu som ansvarig chef för kanalen.
set-access-works = Då vet jag att det fungerar, prövat i dag.
set-access-fails = Då vet jag att det inte fungerar. Jag har bett administratörerna att ordna åtkomsten.
access-ask = När du har prövat att publicera som { $unit }: hur gick det?

## Text till besökarna

visitors-heading = Text till besökarna: { $channel }
visitors-long = Den långa, till exempel för fältet Om ({ $count } tecken)
visitors-short = Den korta, där det är ont om plats ({ $count } tecken)
visitors-own-words = En del meningar är ordagrant ur { $guideline }, resten är förslag. Ändra det som behövs för er kanal.
visitors-no-contact = Ingen kontaktperson är angiven, så den raden är utelämnad.
visitors-no-dpo = Ingen har rollen { $dpo } i registret, så stycket om personuppgifter är utelämnat. Lägg till kontaktuppgifterna innan du publicerar texten.
visitors-outdated = Stycket om personuppgifter följer { $replaced_by }, som { $dated ->
    [yes] den { $since } ersatte { $law }
   *[no] har ersatt { $law }
  }. Så här står det i { $guideline }:
visitors-updates = { $count ->
    [one] minst ett inlägg i veckan
   *[other] minst { $count } inlägg i veckan
  }

## Vilka som administrerar

hand-over-no-channels = Du är inte administratör för någon kanal och inte ansvarig chef för någon.
hand-over-now = Administratörer nu: { $administrators }.
hand-over-no-chief = Kanalen har ingen { $chief }, så ingen kan godkänna en ändring. Vem är det?
hand-over-what = Vad vill du ändra?
hand-over-leave-hint = Om du slutar på kommunen, skriv **jag slutar**, så tar vi alla dina kanaler på en gång.
hand-over-who-hand-over = Vem tar över? Skriv namn och e-post i tjänsten (@{ $domain }).
hand-over-who-add = Vem ska bli { $administrator }? Skriv namn och e-post i tjänsten (@{ $domain }).
hand-over-who-remove = Vem ska tas bort som { $administrator }?
hand-over-who-main = Vem ska bli { $main }?
hand-over-who-new-main = Du är { $main }. Vem tar över det när du kliver av?
hand-over-which-of-them = { $count ->
    [0] Vem av dem menar du?
   *[other] Vem menar du? Är det någon annan skriver du också efternamnet.
  }
leave-not-yours = Att någon slutar tar jag emot från den det gäller, från { $chief } eller från { $lead }.
leave-who = Vem är det som slutar? Skriv namnet, till exempel **Eva Ek slutar**.
hand-over-not-administrator = Det är ingen av dem som administrerar kanalen: { $administrators }.
hand-over-too-few = Om du kliver av blir det { $left ->
    [0] ingen administratör kvar.
    [one] bara en administratör kvar.
   *[other] { $left } administratörer kvar.
  } Det behövs minst { $need }, så säg vem som tar över efter dig.
hand-over-confirm-hand-over = { $who } tar över som { $administrator } för { $channel }{ $becomes ->
    [yes] {" "}och blir { $main }
   *[no] {""}
  }. Ska jag göra så?
hand-over-confirm-add = { $who } blir { $becomes ->
    [yes] { $main }
   *[no] { $administrator }
  } för { $channel }. Ska jag göra så?
hand-over-confirm-remove = { $who } är inte längre { $administrator } för { $channel }. Ska jag göra så?
hand-over-confirm-main = { $who } blir { $main } för { $channel }. Ska jag göra så?
hand-over-confirm-step-down = Du är inte längre { $administrator } för { $channel }. Ska jag göra så?
hand-over-confirm-new-main = Du kliver av, och { $who } blir { $main } för { $channel }. Ska jag göra så?
hand-over-chief-first = Ändringen börjar gälla när { $chief } har godkänt den: { $who }.
hand-over-asked = Jag har frågat { $who }. Du får veta när det är klart; till dess gäller det som står för { $channel } nu.
hand-over-out-of-reach = Jag når inte { $who } än. Be hen skriva **hej** till mig, så får hen veta när det är klart.
hand-over-asked-before = { $who } har redan fått den frågan om { $channel } och har inte svarat än.
hand-over-done = Klart. Administratörer för { $channel } är nu { $now }. Jag har berättat det för { $lead }.

change-add = { $person } blir { $administrator }
change-add-main = { $person } blir { $main }
change-remove = { $leaving } kliver av
change-remove-main = { $leaving } kliver av, och { $person } blir { $main }
change-replace = { $person } tar över efter { $leaving }
change-replace-main = { $person } tar över efter { $leaving } och blir { $main }
change-main = { $person } blir { $main }
change-waits = { $who } vill ändra administratörer för { $what }: { $change }. Godkänner du det?
change-waits-for = Väntar på { $who }: { $change }.
change-approved = Godkänt: { $change }, för { $channel }. Jag har berättat det för dem det gäller.
change-declined = Inte godkänt: { $change }, för { $channel }. Jag har berättat det för den som frågade.
change-withdrawn = Då är förslaget tillbakataget: { $change }, för { $channel }.
change-already = { $by } har redan svarat, { $at }: { $outcome ->
    [approved] godkänt.
    [declined] inte godkänt.
   *[withdrawn] förslaget är tillbakataget.
  }
channel-already = Kanalen finns redan i registret: { $what }.
channel-too-few = Då blir det för få: { $have } av minst { $need } administratörer. Säg vem som tar över, eller lägg till någon först.
channel-no-main = Då blir ingen { $main }. Bestäm vem det ska vara först.
channel-not-possible = Det går inte nu, för kanalen är { $status ->
    [closing] på väg att avslutas.
    [closed] stängd.
   *[other] inte i det läget.
  }

platform-to-do = Gör också det här på själva plattformen, för det kan inte jag:
platform-give = Ge { $person } administratörsrättigheter på { $medium } ({ $address }).
platform-remove = Ta bort { $person } som administratör på { $medium } ({ $address }).
platform-password = Byt lösenord till { $channel } och lägg det nya där det förvaras: { $place }.
platform-password-unknown = Byt lösenord till { $channel } om kontot har ett gemensamt, och meddela var det förvaras.

leave-heading = { $mine ->
    [yes] Om du slutar tar jag bort dig från alla dina kanaler på en gång. Så här blir det:
   *[no] Om { $who } har slutat tar jag bort hen från alla kanaler på en gång. Så här blir det:
  }
leave-enough = { $who } är kvar.
leave-too-few = Bara { $who } är kvar, och det ska vara minst { $need }.
leave-chief-stands-in = Ingen är kvar. { $who }, { $chief }, står då som administratör tills någon annan är utsedd.
leave-nobody = Ingen är kvar, och ingen chef är angiven. Utse någon först.
leave-chief-of = De här kanalerna blir utan { $chief }: { $channels }.
leave-refused-last = { $name } skulle bli utan administratör, och ingen chef finns att fråga. Utse någon annan först.
left-done = { $mine ->
    [yes] { $count ->
        [0] Då har jag noterat att du slutar. Tack för den här tiden.
        [one] Du är borttagen från en kanal. Det här behöver göras på plattformen:
       *[other] Du är borttagen från { $count } kanaler. Det här behöver göras på plattformarna:
      }
   *[no] { $count ->
        [0] Då har jag noterat att { $who } har slutat.
        [one] { $who } är borttagen från en kanal. Det här behöver göras på plattformen:
       *[other] { $who } är borttagen från { $count } kanaler. Det här behöver göras på plattformarna:
      }
  }
left-stands-in = Tills någon annan är utsedd står { $chief } som administratör.
left-gap = Nu är det för få { $administrators }. Bristen står i registret tills någon är utsedd.
left-told = De som är kvar har fått samma lista.

## Lägga till en kanal som redan finns

add-channel-opening = Då lägger vi till en kanal som redan finns. Det kan den som administrerar kanalen göra, { $lead } och { $steward }. Skriv **hoppa över** om du inte vet.
add-channel-medium = Fråga { $number } av { $of }. Vilket socialt medium är det?
add-channel-name = Fråga { $number } av { $of }. Vad heter kanalen?
add-channel-unit = Fråga { $number } av { $of }. Vilken verksamhet står bakom den?
add-channel-department-id = Fråga { $number } av { $of }. Vilken { $department } hör den till?
add-channel-address = Fråga { $number } av { $of }. Vilken är adressen?
add-channel-administrators = Fråga { $number } av { $of }. Vilka administrerar den? Skriv namn och e-post i tjänsten (@{ $domain }), och ({ $mark }) efter den som är { $main }.
add-channel-daily = Fråga { $number } av { $of }. Vem står för den dagliga driften, alltså gör inlägg och besvarar frågor? Skriv namn och e-post i tjänsten, en eller flera, eller **administratörerna** om det är de.
add-channel-daily-hint = Namn och e-post i tjänsten, en eller flera. Skriv administratörerna om det är de.
add-channel-no-address = Då står adressen som en brist tills någon lägger in den.
add-channel-chief = Fråga { $number } av { $of }. Vem är { $chief } för kanalen? Skriv namn och e-post i tjänsten.
add-channel-contact = Fråga { $number } av { $of }. Vem ska besökarna kontakta? Skriv det så som det ska stå i kanalen.
add-channel-choose = Det finns: { $options }.
add-channel-needed = Det behöver jag veta för att kunna lägga till kanalen.
add-channel-stopped = Då stannar vi här. Kanalen är inte tillagd.
add-channel-summary = Så här lägger jag till kanalen:
add-channel-row-medium = Socialt medium
add-channel-row-name = Kanalens namn
add-channel-row-unit = Verksamhet
add-channel-row-address = Adress
add-channel-row-daily = Daglig drift
add-channel-row-contact = Kontaktperson
add-channel-form-title = En befintlig kanal
add-channel-done = { $channel } står nu i registret som en kanal som fanns före boten. Jag har berättat det för { $lead } och för dem som administrerar den.

## Registret

register-heading = Kommunens kanaler
register-count = { $count ->
    [0] Inga kanaler står i registret än.
    [one] En kanal står i registret{ $lacking ->
        [0] , och inget saknas för den.
       *[other] , och något saknas för den.
      }
   *[other] { $count } kanaler står i registret. { $lacking ->
        [0] Inget saknas för någon av dem.
        [one] En har något att ordna.
       *[other] { $lacking } har något att ordna.
      }
  }
register-many = { $count } kanaler står i registret. De första, i bokstavsordning:
register-nothing-to-mend = Ingen kanal har något att ordna.
register-gaps = Att ordna först:
register-rest = Övriga:
register-page = Kanal { $first }–{ $last } av { $count }:
register-no-more = Det finns inga fler.
register-search = Skriv ett namn om du vill hitta en viss kanal.
register-found = { $count ->
    [one] En kanal stämmer med det:
   *[other] { $count } kanaler stämmer med det:
  }
register-not-found = Jag hittar ingen kanal som heter ”{ $text }”.
register-refused = Hela registret visar jag för { $lead } och { $steward }. Dina egna kanaler ser du här.

## Det som berättas

notice-gaps = Det här behöver ordnas:
notice-added = En kanal som fanns före boten är tillagd i registret: { $channel }.
notice-added-administrator = { $channel } är tillagd i registret, och du står som administratör. Säg till om det är fel.
notice-active = { $channel } är igång: { $address }. { $left ->
    [0] Lägg till den i förteckningen på webbplatsen.
    [one] En punkt på checklistan är din.
   *[other] { $left } punkter på checklistan är dina.
  }
notice-address = { $channel } har ny adress: { $address }.
notice-access-failed = { $unit } kom inte åt { $channel } vid ett prov. Ordna åtkomsten, så att det fungerar den dag det behövs.
notice-chief = Du står nu som { $chief } för { $channel }.
notice-change-asked = { $who } vill ändra administratörer för { $channel }: { $change }. Godkänner du det?
notice-change-over = { $outcome ->
    [approved] { $who } godkände ändringen för { $channel }: { $change }.
    [declined] { $who } godkände inte ändringen för { $channel }: { $change }.
   *[withdrawn] Förslaget för { $channel } är tillbakataget: { $change }.
  }
notice-change-approved = { $who } har godkänt ändringen för { $channel }: { $change }.
notice-change-declined = { $who } har inte godkänt ändringen för { $channel }: { $change }. Prata gärna med varandra om hur det ska bli i stället.
notice-you-are = Du är nu { $administrator } för { $channel }.
notice-you-are-main = Du är nu { $main } för { $channel }.
notice-you-are-not = Du är inte längre { $administrator } för { $channel }.
notice-administrators = Administratörerna för { $channel } har ändrats: { $change }. Nu är det { $now }.
notice-left = { $who } har slutat på kommunen och är inte längre med i { $channel }.
notice-left-you-stand-in = Ingen annan administrerade kanalen, så du står som administratör tills någon är utsedd.

## När registret säger nej

error-no-such-role = Den rollen kan jag inte ge någon.
error-no-chief = Kanalen har ingen { $chief }. Ange vem det är först.
error-no-address = Adressen saknas. Ange den först, så kan kanalen vara igång.
error-not-an-address = Det där ser inte ut som en webbadress. Skriv den ungefär så här: www.facebook.com/namnet
error-email-not-ours = { $email } är ingen adress hos kommunen. Skriv adressen i tjänsten, den slutar på @{ $domain }.
error-not-a-chief = { $name } har inte rollen { $role } i registret. Skriv en annan, eller be den som sköter boten att ge rollen.
error-too-many-administrators = Det kan vara högst { $limit } administratörer. Ta bort någon först, eller lämna över en plats.
error-already-administrator = { $name } är redan administratör för kanalen.
error-unreadable-file = Filen går inte att läsa.

## Den som inte kommer in

log-in-kept = Så här står det i registret om inloggningen till { $channel }: { $place }.
log-in-own = Till { $channel } loggar var och en in som sig själv. Har du glömt ditt eget lösenord byter du det i det sociala mediet.
log-in-unknown = Var inloggningen till { $channel } förvaras vet jag inte. Fråga { $who }.
log-in-never-here = Skriv aldrig lösenordet här. Jag kan inte heller skicka något nytt.
