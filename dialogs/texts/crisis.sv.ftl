# Krisläge, övning, beredskap och att överlåta till kommunikationsenheten.

## Knappar

button-crisis-begin = Starta krisläge
button-crisis-go = Starta
button-crisis-look = Se efter
button-crisis-exercise = Gör det till en övning
button-crisis-real = Gör det skarpt
button-crisis-comments = Vi tar även kommentarerna
button-crisis-no-comments = Kommentarerna stannar
button-crisis-pause = Ni pausar egna inlägg
button-crisis-no-pause = Pausa inte inlägg
button-crisis-all = Alla kanaler
button-crisis-pick = Utvalda kanaler
button-crisis-update = Skicka läge
button-crisis-scope = Ändra omfattning
button-crisis-log = Loggen
button-crisis-end = Avsluta
button-crisis-end-really = Avsluta krisläget
button-crisis-end-really-exercise = Avsluta övningen
button-crisis-keep-on = Fortsätt
button-crisis-status = Visa läget
button-crisis-copy = Kopiera till diariet
button-crisis-local-on = Slå på lokal instruktion
button-acknowledge = Kvittera
button-call-me = Ring mig
button-correct = Rätta
button-readiness = Beredskap
button-ready-on = Jag har beredskap
button-ready-off = Jag har inte beredskap
button-tried = Prövat
button-unit-accept = Ta över
button-unit-decline = Ta inte över
button-unit-take-back = Ta tillbaka
button-unit-all = Alla mina kanaler
button-unit-posts = Inläggen
button-unit-replies = Svaren
button-unit-both = Båda

## Att starta

crisis-none = Inget krisläge är på.
crisis-none-local = Krisläget är en lokal instruktion här. Det står inte i policyn.
crisis-who-starts = Ett krisläge kan startas av { $who }.
crisis-who-leads = Det är { $who } som leder ett krisläge, så du kan inte göra det här.
crisis-no-rule = { $guideline } har ingen regel om krisläge, så jag kan inte starta något. I { $policy } står inget om vem som får publicera i en kris.
button-send-message = Skicka meddelande
crisis-seen-how = Skriv **starta** om du vill starta ett krisläge.
crisis-no-rule-instead = Du kan ändå skriva till alla som sköter kanaler på en gång. Vill ni ha krisläge här kan den systemansvariga slå på en lokal instruktion; be om det i så fall.
crisis-no-rule-ask = Ring { $lead } om något har hänt. Är någon i fara, ring 112.
crisis-no-rule-steward = Du kan slå på krisläget som en lokal instruktion. Då säger jag överallt att det är en sådan.
crisis-local = Lokal instruktion, inte ur { $policy }.
crisis-local-on = Krisläget är påslaget som lokal instruktion. Jag säger överallt att det inte står i { $policy }.
crisis-local-off = Krisläget är avslaget igen.
crisis-what-exercise = Vad ska ni öva på? Skriv en rad. Skriv inget som pekar ut någon.
crisis-what = Vad har hänt? Skriv en rad. Skriv inget som pekar ut någon.
crisis-open-form = Fyll i det viktigaste, så visar jag vad det innebär innan du startar.
crisis-nobody = Skriv inget som pekar ut någon.
crisis-scope = Vilka kanaler gäller det?
crisis-sectors = Du kan också skriva en { $department }: { $sectors }. Eller namnen på kanalerna.
crisis-scope-unknown = Jag hittar ingen { $department } eller kanal med det namnet.
crisis-which-channels = Skriv kanalernas namn, med komma mellan.
crisis-scope-all = alla kanaler
crisis-preview = Innan du startar
crisis-row-what = Vad har hänt
crisis-row-scope = Gäller
crisis-row-told = Får veta
crisis-row-unreachable = Går inte att nå
crisis-row-no-access = { $unit } kan inte publicera på, eller har inte prövat
crisis-row-comments = Kommentarerna
crisis-row-posts = Egna inlägg
crisis-told = { $people ->
    [one] 1 administratör
   *[other] { $people } administratörer
  } för { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
  }
crisis-comments-stay = administratörerna svarar som vanligt
crisis-comments-unit = { $unit } svarar (antagande, inte ur riktlinjen)
crisis-posts-free = administratörerna får publicera som vanligt
crisis-posts-pause = administratörerna ombeds att vänta med egna inlägg (antagande, inte ur riktlinjen)
crisis-assumptions = Kommentarerna och pausen är kommunens egna val (antaganden, inte ur riktlinjen) och är avstängda från början.
crisis-confirm-how = Skriv starta för att starta. Skriv övning, kommentarerna eller pausa för att ändra, eller avbryt.
crisis-not-started = Då startar jag inget.
crisis-pick-some = Välj minst en.
crisis-form = Starta krisläge
crisis-field-what = Vad har hänt?
crisis-field-scope = Vilka kanaler gäller det?
crisis-field-departments = { $departments }
crisis-field-channels = Kanaler
crisis-field-exercise = Det är en övning
crisis-field-comments = Vi tar även kommentarerna
crisis-field-pause = Ni pausar egna inlägg
crisis-choice-all = Alla kanaler
crisis-choice-departments = Vissa { $departments }
crisis-choice-channels = Utvalda kanaler
crisis-started = Krisläge { $number } är på. Från nu får { $unit } publicera på { $channels ->
    [one] kanalen
   *[other] { $channels } kanaler
  }, och jag har börjat skriva till { $people ->
    [one] 1 administratör
   *[other] { $people } administratörer
  }. Läget kommer här under och hålls aktuellt.
crisis-started-exercise = Krisläge { $number } är på som övning. Inget ändras i vem som får publicera. Jag har börjat skriva till { $people ->
    [one] 1 administratör
   *[other] { $people } administratörer
  }.
crisis-runs = { $who } startade ett krisläge { $at }. Det gäller fortfarande, så du är med i det.
crisis-runs-exercise = { $who } startade en övning { $at }. Avsluta den först om något har hänt på riktigt.

## Läget

crisis-heading = Krisläge
crisis-exercise = ÖVNING
crisis-title = Krisläge { $number }: { $what }
crisis-since = På sedan { $at }, startat av { $who }. Gäller { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
  }.
crisis-was = Det pågick från { $at } till { $day ->
    [same] kl. { $clock }
   *[other] { $until }
  }.
crisis-ring = Ring:
crisis-ring-asked = { $who }, { $phone } (vill bli uppringd, { $channel })
crisis-ring-lost = { $who }, { $phone } (går inte att nå i chatten, { $channel })
crisis-no-phone = telefon saknas
crisis-access-all = { $count ->
    [one] { $unit } kan publicera där.
   *[other] { $unit } kan publicera på alla { $count } kanaler.
  }
crisis-access-some = { $count ->
    [one] { $unit } kan inte publicera på { $without }.
   *[other] { $unit } kan publicera på { $can } av { $count } kanaler. Inte på: { $without }.
  }
crisis-sector = { $sector }: { $yes } har kvitterat, { $no } inte än{ $lost ->
    [0] {""}
    [one] , 1 går inte att nå
   *[other] , { $lost } går inte att nå
  }
crisis-no-sector = Utan { $department }
crisis-and-more = { $count ->
    [one] 1 till
   *[other] { $count } till
  }
crisis-list = { $them }
crisis-line-over = Krisläge { $number } avslutades { $at }.
crisis-line-moved = Läget står längre ner nu.
crisis-picture-here = Läget kommer här under och hålls aktuellt.

## Till den som administrerar

crisis-notice = { $unit } publicerar nu också på { $channels }, från { $at }.
crisis-notice-exercise = { $unit } övar övertagande av { $channels }. Kvittera som om det vore skarpt. Inget ändras på riktigt.
crisis-notice-again = { $unit } publicerar sedan { $at } också på { $channels }. Jag har inte fått någon kvittering från dig.
crisis-notice-again-exercise = { $unit } övar övertagande av { $channels } sedan { $at }. Jag har inte fått någon kvittering från dig.
crisis-notice-stands-in = { $unit } publicerar sedan { $at } också på { $channels }. Ingen av administratörerna har kvitterat, så jag skriver till dig i stället.
crisis-notice-stands-in-exercise = { $unit } övar övertagande av { $channels } sedan { $at }. Ingen av administratörerna har kvitterat, så jag skriver till dig i stället.
crisis-notice-more = Krisläget gäller nu fler av dina kanaler. { $unit } publicerar också på { $channels }.
crisis-notice-more-exercise = Övningen gäller nu fler av dina kanaler: { $channels }.
crisis-notice-what = Det som har hänt: { $what }
crisis-responsible = { $who } ansvarar för det { $unit } lägger ut { $where }.
crisis-notice-yours = { $comments ->
    [yes] Enheten svarar också på kommentarerna.
   *[no] Ni svarar på kommentarerna som vanligt.
  } { $pause ->
    [yes] Vänta med egna inlägg tills krisläget är över. Du behöver bara kvittera.
   *[no] Du behöver bara kvittera.
  }
crisis-acknowledged = { $count ->
    [0] Tack, du kvitterade { $at }.
   *[other] Tack, du kvitterade { $at } för { $channels }.
  } { $who } ser det.
crisis-acknowledged-call = Tack. { $who } ser att du vill bli uppringd.
crisis-not-told = Det här gäller ingen av dina kanaler, så du har inget att kvittera.
crisis-line-answered = Du har kvitterat för { $channels }.
crisis-line-closed = Krisläget är avslutat.
crisis-line-closed-exercise = Övningen är avslutad.
crisis-line-again = Jag har skrivit igen längre ner.
crisis-notice-less-exercise = { $channels } är inte längre med i övningen.
crisis-notice-less = { $channels } hör inte längre till krisläget. Ni publicerar själva igen.{ $waiting ->
    [0] {""}
    [one] {" "}En kommentar väntar på svar.
   *[other] {" "}{ $waiting } kommentarer väntar på svar.
  }
crisis-notice-ended = Krisläget är över. Från { $at } publicerar ni själva igen på { $channels }. Det som pausades börjar om från nu.
crisis-notice-ended-exercise = Övningen är över. Tack för att du var med.
crisis-notice-waiting = Det här väntar på svar:
crisis-waiting-line = { $channel }: { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
  }
crisis-taken-back = Tack. Ni sköter själva { $channels } igen.
crisis-notice-call = { $who } vill bli uppringd: { $phone }.
crisis-notice-update = Läget { $at }:
crisis-notice-corrected = Rättelse: { $text } Tidigare stod det: { $before }
crisis-notice-still-on = Krisläget är fortfarande på sedan { $at }: { $what } Ska det fortsätta?
crisis-none-you = Inget krisläge är på, så du publicerar som vanligt.
crisis-not-yours = Krisläget gäller ingen av dina kanaler. Du publicerar som vanligt.
crisis-mine = { $exercise ->
    [yes] { $unit } övar. Du får publicera som vanligt på { $channels }.
   *[no] { $unit } publicerar också på { $channels }, sedan { $at }. { $pause ->
        [yes] Vänta med egna inlägg tills krisläget är över.
       *[no] Du får publicera som vanligt.
      }
  }
crisis-mine-replies = Ni svarar på kommentarerna som vanligt.
crisis-mine-comments = { $unit } svarar på kommentarerna.

## Medan det pågår

crisis-update-ask = Vad ska alla i krisläget få veta? Skriv det här, eller fyll i de fem frågorna. Skriv inget som pekar ut någon.
crisis-news-ask = Ska jag skicka det här som läge till alla som är med i krisläget? ”{ $text }”
crisis-news-ask-exercise = Ska jag skicka det här som läge till alla som är med i övningen? ”{ $text }”
button-crisis-news-send = Skicka
button-crisis-news-not = Nej
crisis-update-form = Läget
crisis-update-empty = Svara på minst en av frågorna.
crisis-question-happened = Vad har hänt?
crisis-question-affected = Hur påverkas jag?
crisis-question-municipality = Vad gör kommunen?
crisis-question-do = Vad ska jag göra?
crisis-question-more = Var får jag veta mer?
crisis-question-short-happened = Det som har hänt
crisis-question-short-affected = Så påverkas du
crisis-question-short-municipality = Det gör kommunen
crisis-question-short-do = Det ska du göra
crisis-question-short-more = Mer att veta
crisis-sent = Läget går nu ut till { $count ->
    [one] 1 person
   *[other] { $count } personer
  }.
crisis-not-sent = Då skickar jag inget.
crisis-correct = Så här står det nu: { $text } Skriv hur det ska stå i stället. Det tidigare finns kvar i loggen.
crisis-correct-again = Skriv hur det ska stå i stället.
crisis-not-corrected = Då står det kvar som det är.
crisis-corrected-done = Rättat. { $count ->
    [0] Loggen visar både det gamla och det nya.
    [one] En person får rättelsen.
   *[other] { $count } personer får rättelsen.
  }
crisis-scope-now = Krisläget gäller nu { $channels }.
crisis-scope-outside = Utanför är { $channels }.
crisis-scope-how = Skriv ”ta med” eller ”ta bort” och sedan en { $department }, kanalers namn eller alla.
crisis-scope-empty = Där finns ingen kanal i registret, så ingen skulle få veta det. Vilka kanaler gäller det i stället?
crisis-scope-unclear = Jag förstod inte vilka. Skriv till exempel ”ta med barn och utbildning” eller ”ta bort Bibliotekets Facebook”.
crisis-scope-kept = Då ändrar jag inget.
crisis-rescoped = { $come ->
    [0] {""}
    [one] En kanal har kommit med.{" "}
   *[other] { $come } kanaler har kommit med.{" "}
  }{ $leave ->
    [0] {""}
    [one] En kanal har gått tillbaka.{" "}
   *[other] { $leave } kanaler har gått tillbaka.{" "}
  }De som berörs får veta det.
crisis-end-ask = Ska krisläget avslutas? { $channels ->
    [one] Kanalen går
   *[other] { $channels } kanaler går
  } tillbaka till sina administratörer. { $waiting ->
    [0] Alla har kvitterat.
    [one] En har inte kvitterat.
   *[other] { $waiting } har inte kvitterat.
  }
crisis-end-ask-exercise = Ska övningen avslutas? { $waiting ->
    [0] Alla har kvitterat.
    [one] En har inte kvitterat.
   *[other] { $waiting } har inte kvitterat.
  }
crisis-goes-on = Då fortsätter krisläget.
crisis-goes-on-exercise = Då fortsätter övningen.
crisis-ended-exercise = Övningen är avslutad, och de som var med får veta det.
crisis-ended = Krisläge { $number } är avslutat. { $channels ->
    [one] Kanalen har
   *[other] { $channels } kanaler har
  } gått tillbaka till sina administratörer.
crisis-summary = Krisläge { $number } är över: { $what } Det pågick från { $at } till { $day ->
    [same] kl. { $clock }
   *[other] { $until }
  } och gällde { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
  }. { $updates ->
    [0] Läget skickades inte ut.
    [one] Läget skickades ut en gång.
   *[other] Läget skickades ut { $updates } gånger.
  }
crisis-figures = { $sector }: { $answered } av { $told } kvitterade{ $answered ->
    [0] {""}
   *[other] , den sista kl. { $last }
  }{ $lost ->
    [0] {""}
    [one] , 1 gick inte att nå
   *[other] , { $lost } gick inte att nå
  }

## Loggen

crisis-log-when = { $at }
crisis-log-earlier = { $count ->
    [one] 1 tidigare rad finns på utskriften och i det som kopieras till diariet.
   *[other] { $count } tidigare rader finns på utskriften och i det som kopieras till diariet.
  }
crisis-an-administrator = en { $administrator }

crisis-log-paper = Behövs en sida att skriva ut, eller en CSV-fil? Be den som sköter boten att köra kanalvakt export crisis { $number }.
crisis-log-heading = Loggen för krisläge { $number }
crisis-log-started = { $who } startade. { $text }
crisis-log-started-corrected = { $who } rättade vad som har hänt. { $text }
crisis-log-widened = { $who } tog med { $count ->
    [one] 1 kanal
   *[other] { $count } kanaler
  }.
crisis-log-narrowed = { $who } lämnade tillbaka { $count ->
    [one] 1 kanal
   *[other] { $count } kanaler
  }.
crisis-log-update = { $who } skickade läget. { $text }
crisis-log-update-corrected = { $who } rättade läget. { $text }
crisis-log-acknowledged = { $who } kvitterade.
crisis-log-call-me = { $who } vill bli uppringd.
crisis-log-told-again = { $count ->
    [one] 1 person
   *[other] { $count } personer
  } som inte har kvitterat fick veta igen.
crisis-log-stands-in = { $count ->
    [one] 1 person
   *[other] { $count } personer
  } fick veta i stället för administratörer som inte har kvitterat.
crisis-log-unreachable = { $count ->
    [one] 1 person
   *[other] { $count } personer
  } gick inte att nå i chatten.
crisis-log-still-on = Den som startade tillfrågades om krisläget ska fortsätta.
crisis-log-ended = { $who } avslutade.
crisis-log-taken-back = { $who } kvitterade att kanalen är deras igen.
crisis-document = Krisläge { $number }, för diariet
crisis-document-crisis = Krisläge { $number }: { $what }
crisis-document-exercise = ÖVNING, krisläge { $number }: { $what }
crisis-document-from = Startat { $at } av { $who }
crisis-document-until = Avslutat { $at } av { $who }
crisis-document-when = { $day } kl. { $clock }
crisis-document-channels = { $count ->
    [one] 1 kanal
   *[other] { $count } kanaler
  }, { $people ->
    [one] 1 person fick veta
   *[other] { $people } personer fick veta
  }
crisis-document-rule = Regel: { $guideline }, { $where }
crisis-document-log = Logg
crisis-document-log-caption = Vad som hände, i ordning
crisis-document-at = Tid
crisis-document-what = Vad
crisis-document-function = Funktion
crisis-document-sectors = Kvitteringar
crisis-sheet-number = nr
crisis-sheet-at = tid
crisis-sheet-function = funktion
crisis-sheet-what = händelse
crisis-sheet-text = text
crisis-sheet-corrects = rättar nr
crisis-sheet-rule = regel
crisis-sheet-words = i ord
crisis-happened-started = startat
crisis-happened-widened = utökat
crisis-happened-narrowed = minskat
crisis-happened-update = läge
crisis-happened-acknowledged = kvitterat
crisis-happened-call-me = vill bli uppringd
crisis-happened-told-again = skrivit igen
crisis-happened-stands-in = skrivit till någon annan
crisis-happened-unreachable = går inte att nå
crisis-happened-still-on = frågat om det ska fortsätta
crisis-happened-ended = avslutat
crisis-happened-taken-back = kanalen är tillbaka

## Beredskap

readiness-heading = { $count ->
    [one] En sak att ordna före nästa kris
   *[other] { $count } saker att ordna före nästa kris
  }
readiness-good = Allt är i ordning: enheten kan publicera på alla { $count } kanaler, och alla går att nå.
readiness-access = Där enheten inte kan publicera, eller inte har prövat:
readiness-people = Där för få går att nå:
readiness-credentials = Där inloggningen inte är registrerad:
readiness-sectors = { $departments } utan chef som går att nå:
readiness-more = { $count } till finns på utskriften.
readiness-said-no = ansökan säger att enheten inte kan publicera
readiness-fails = fungerade inte { $when }
readiness-untried = inte prövat
readiness-reached = { $reached } av minst { $need } administratörer går att nå
readiness-no-credentials = inte registrerad
readiness-no-chief = { $chief } går inte att nå
readiness-chief-missing = ingen { $chief } är angiven
readiness-works = fungerar, prövat { $when }
readiness-kind-access = Enheten kommer inte in
readiness-kind-people = För få går att nå
readiness-kind-credentials = Inloggningen
readiness-kind-sectors = { $department }
readiness-paper-title = Beredskap: vem som ringer vem, och vem som kommer in
readiness-paper-intro = Så här står det i registret { $day }. Skriv ut sidan och förvara den där den går att läsa utan dator. Den innehåller namn och telefonnummer.
readiness-paper-starters = Får starta ett krisläge, och kommunikationsenheten
readiness-paper-starters-caption = Ring i den här ordningen
readiness-paper-starters-none = Ingen är utsedd.
readiness-paper-channels-caption = { $sector }: kanalerna, de som administrerar dem och den som svarar för dem
readiness-paper-nobody = ingen administratör
readiness-paper-lacks = Att ordna
readiness-paper-lacks-caption = Det som saknas
readiness-paper-lacks-none = Inget saknas.
readiness-column-who = Namn
readiness-column-function = Funktion
readiness-column-phone = Telefon
readiness-column-reach = Nås i chatten
readiness-column-channel = Kanal
readiness-column-access = Enheten kan publicera
readiness-column-kind = Vad
readiness-column-why = Läge
readiness-reach = { $lost ->
    [yes] nej
   *[no] ja
  }{ $ready ->
    [yes] , har beredskap
   *[no] {""}
  }
readiness-tried = Hur gick det att publicera på { $channel }?
readiness-noted-works = Då står det att enheten kan publicera på { $channel }, prövat i dag.
readiness-noted-fails = Då står det att det inte fungerar på { $channel }. Administratörerna får veta det.
readiness-me-on = Du har beredskap, så jag skriver till dig igen även på natten om du inte kvitterar.
readiness-me-off = Du har inte beredskap, så på natten skriver jag bara en gång till dig.
readiness-mine-on = Då står du som den som har beredskap. Kvitterar du inte skriver jag igen, även på natten.
readiness-mine-off = Då har du inte beredskap längre.

## Att överlåta utan kris

unit-heading = { $unit }
unit-no-rule = I { $guideline } står inget om att överlåta, så det här är en lokal överenskommelse.
unit-not-yours = Det är { $chief } som kan överlåta en kanal, så du kan inte göra det här.
unit-which = Vilka kanaler vill du överlåta till { $unit }? Du svarar för { $channels }. Skriv namnen med komma mellan, eller välj alla.
unit-unknown = Jag hittar inte den kanalen bland dina.
unit-share = Vad ska { $unit } sköta på { $channels }?
unit-days = Från och till vilken dag? Skriv till exempel ”1 juli–15 augusti”.
unit-days-unclear = Jag förstod inte vilka dagar. Skriv till exempel ”1 juli–15 augusti”.
unit-days-past = Det kan börja tidigast { $earliest }.
unit-stopped = Då överlåter jag inget.
unit-posts = inläggen
unit-replies = svaren
unit-both = inläggen och svaren
unit-offered = Då frågar jag { $unit } om de kan ta över { $shares } på { $channels }, från och med { $first } till och med { $last }. Inget ändras förrän de har svarat.
unit-notice-offered = { $who } vill att { $unit } sköter { $shares } på { $channels }, från och med { $first } till och med { $last }. { $responsible } ansvarar i så fall för det ni lägger ut { $where }.
unit-you-accepted = Då sköter ni { $shares } på { $channels } från och med { $first } till och med { $last }. Alla som berörs får veta när det börjar.
unit-you-declined = Då säger jag till { $who } att det inte blir så.
unit-line-accepted = { $by } tackade ja till att sköta { $shares } på { $channels }.
unit-line-declined = { $by } tackade nej till att sköta { $shares } på { $channels }.
unit-line-withdrawn = { $who } tog tillbaka sin fråga om { $channels }.
unit-notice-accepted = { $by } tar över { $shares } på { $channels } från och med { $first } till och med { $last }.
unit-notice-declined = { $by } kan inte ta över { $shares } på { $channels }. Inget ändras.
unit-notice-begun = Från i dag sköter { $unit } { $shares } på { $channels }, till och med { $last }. Påminnelserna går dit så länge.
unit-notice-ended = Från nu sköter administratörerna { $shares } på { $channels } själva igen.
unit-waits = Du har frågat { $unit } om { $shares } på { $channels }, { $first } till { $last }. De har inte svarat än.
unit-goes-on = { $capital } sköter { $shares } på { $channels } till och med { $last }.
unit-is-to-begin = { $capital } tar över { $shares } på { $channels } { $first }.
unit-ended = Då sköter administratörerna { $shares } på { $channels } själva igen från nu.
unit-withdrawn = Då är frågan om { $channels } tillbakadragen.

## På kanalens kort

taken-row-crisis = Krisläge
taken-crisis = { $unit } publicerar också{ $replies ->
    [yes] {" "}och svarar på kommentarerna
   *[no] {""}
  }, sedan { $since }
taken-row-hand-over = Överlåtet
taken-hand-over = { $unit } sköter { $posts ->
    [yes] { $replies ->
        [yes] inläggen och svaren
       *[no] inläggen
      }
   *[no] svaren
  }, sedan { $since }
channel-brief-taken = { $brief }. { $taken }
taken-short-crisis = Krisläge är på
taken-short-hand-over = Överlåten till kommunikationen

## När något inte går

error-no-crisis-rule = Riktlinjen har ingen regel om krisläge, så det går inte.
error-crisis-runs = Ett krisläge är redan på.
error-nothing-in-scope = Det finns ingen kanal som det skulle gälla.
not-now-crisis-what-missing = Skriv en rad om vad som har hänt.
not-now-crisis-text-missing = Det fanns ingen text att skicka.
not-now-crisis-not-a-text = Bara det som har skrivits till alla går att rätta.
not-now-crisis-over = Krisläge { $number } är redan avslutat.
not-now-crisis-last-channel = Då skulle krisläget inte gälla någon kanal. Skriv kris slut om det är över.
not-now-crisis-in-guideline = Krisläget står i riktlinjen, så det behöver ingen lokal instruktion.
not-now-hand-over-already = Någon av kanalerna är redan överlåten, eller erbjuden, under de dagarna.
not-now-hand-over-over = Det är redan över.

## På kommandoraden

export-help-crisis = Skriver ut loggen för ett krisläge eller en övning: sida att skriva ut, Markdown och CSV.
export-help-crisis-number = Krislägets nummer.
export-help-readiness = Skriver ut ringlistan och var enheten kommer in, att ha på papper när chatten ligger nere.
export-file-crisis = krislage-{ $number }
export-file-readiness = beredskap
export-no-crisis = Det finns inget krisläge { $number }.
