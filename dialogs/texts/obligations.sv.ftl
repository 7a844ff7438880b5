# Påminnelserna: vad en kanal är skyldig, när, och vad man kan göra åt det.

## Knappar

button-duty-take = Jag tar den
button-duty-answered = Redan besvarad
button-duty-no-reply = Behöver inget svar
button-duty-coming = Det kommer
button-duty-done-already = Det är redan gjort
button-duty-hand-over = Lämna över
button-duty-done = Klart
button-duty-more = Mer

## Tider och källor

nudge-moment = { $at }
nudge-evening = { $rel ->
    [today] i kväll
    [yesterday] i går kväll
    [far] { $on }
   *[near] { due-evening }
  }
nudge-heading = Påminnelser
duty-source-section = § { $number }
duty-source-heading = ”{ $heading }”
duty-source-plan = er { $plan }
duty-source-assumption = antagande, inte ur { $guideline }

## Vad det gäller

duty-name-reply = Svar på { $channel }
duty-name-posts = Inlägg v. { $week } på { $channel }
duty-name-supervision = Uppsikt över { $channel }
duty-name-removal = Borttagning på { $channel }
duty-name-inactive = Frågan om { $channel } ska vara kvar
duty-name-gap = Det som fattas på { $channel }
duty-name-substitute = Ersättare på { $channel }
duty-name-credentials = Inloggningsuppgifterna till { $channel }
duty-name-checklist = Checklistan för { $channel }
duty-name-condition = Villkoret för { $channel }
duty-name-public-list = Förteckningen på webben
duty-name-snapshot = Ögonblicksbilden av { $channel }
duty-name-review = Den årliga genomgången av { $channel }
duty-name-policy-review = Frågan om riktlinjen är aktuell
duty-name-access-try = Provet att nå { $channel }
duty-name-privacy-settings = Sekretessinställningarna på { $channel }
duty-name-network = Nätverksträffen
duty-name-diary = Det som väntar på diariet
duty-name-diary-case = Ärende { $number } till diariet
duty-name-closing = Avslutet av { $channel }
duty-name-incident = Personuppgiftsincidenten
duty-name-crisis = Krisläget

## Påminnelserna

nudge-reply = { $count ->
    [one] En kommentar på { $channel } har väntat sedan { $since }. Svara senast { $due }.
   *[other] { $count } kommentarer på { $channel } väntar på svar, den äldsta sedan { $since }. Svara på den senast { $due }.
  }
nudge-reply-breach = { $count ->
    [one] En kommentar på { $channel } har väntat på svar sedan { $since }. Den skulle ha besvarats senast { $due }. Kan någon av er svara nu?
   *[other] { $count } kommentarer på { $channel } väntar på svar. Den äldsta kom { $since } och skulle ha besvarats senast { $due }. Kan någon av er svara nu?
  }
nudge-reply-taken = { $count ->
    [one] Du tog kommentaren på { $channel } som har väntat sedan { $since }. Är den besvarad?
   *[other] Du tog kommentarerna på { $channel }. { $count } väntar än. Är de besvarade?
  }
nudge-reply-up = { $count ->
    [one] En kommentar på { $channel } har väntat på svar sedan { $since }. Svaret skulle ha kommit senast { $due }, och { $administrators } är påminda. Kan du hjälpa till?
   *[other] { $count } kommentarer på { $channel } väntar på svar, den äldsta sedan { $since }. Svaret på den skulle ha kommit senast { $due }, och { $administrators } är påminda. Kan du hjälpa till?
  }
nudge-reply-alone = { $count ->
    [one] En kommentar på { $channel } är obesvarad sedan { $since }, och { $administrators } är borta. Vill du utse en ersättare?
   *[other] { $count } kommentarer på { $channel } är obesvarade, den äldsta sedan { $since }, och { $administrators } är borta. Vill du utse en ersättare?
  }
nudge-other = { $what }: det ska vara klart senast { $due } ({ $source }).
nudge-other-breach = { $what }: det skulle ha varit klart senast { $due } ({ $source }). Är det gjort?
nudge-other-taken = { $what }: du tog det. Är det gjort?
nudge-other-up = { $what }: det skulle ha varit klart senast { $due } ({ $source }), och de som har uppgiften är påminda. Kan du hjälpa till?
nudge-other-alone = { $what }: det ska vara klart senast { $due } ({ $source }), och ingen av dem som har uppgiften är på plats. Kan du hjälpa till?
nudge-passed = { $what }: { $who } har det nu.
nudge-shrunk = { $what }: jag har påmint på nytt längre ner.
nudge-over-supervision-missed = Uppsikt över { $channel }: jag fick inget svar den dagen.
nudge-over-diary-overtaken = { $what }: ansökan är tillbakadragen, så jag påminner inte mer. Den finns kvar i listan ”till diariet”.
nudge-over-posts-overtaken = Inlägg v. { $week } på { $channel }: jag frågar inte mer om den veckan.
nudge-over-inactive-not-needed = { $channel } är kvar.
nudge-over = { $how ->
    [done] { $what }: klart, { $who } { $at }.
    [seen] { $what }: klart { $at }.
    [not_needed] { $what }: det behövdes inte.
    [missed] { $what }: tiden har gått ut.
   *[other] { $what }: det gäller inte längre.
  }

## Dagens fråga och helgen

button-tap-calm = Allt lugnt
button-tap-replied = Allt besvarat
button-tap-waiting = Något väntar sedan …
button-weekend-me = Jag
button-weekend-colleague = Kollegan
button-weekend-none = Ingen
nudge-tap-heading = Dagens uppsikt
nudge-tap = { $waits ->
    [0] Hur ser det ut på { $channel } i dag?
    [one] Hur ser det ut på { $channel } i dag? En kommentar väntar på svar.
   *[other] Hur ser det ut på { $channel } i dag? { $waits } kommentarer väntar på svar.
  }
nudge-tap-late = Jag vet inte om någon har tittat till { $channel } i dag ({ $source }). Hur ser det ut?
nudge-tap-up = Jag vet inte om någon har tittat till { $channel } de senaste dagarna. Jag har påmint { $administrators }. Kan du höra med dem?
nudge-taps = { $count ->
    [one] Hur ser det ut i dag?
   *[other] Hur ser det ut i dag? Ett svar räcker för alla.
  }
nudge-taps-up = Jag vet inte om någon har tittat till de här kanalerna de senaste dagarna. Jag har påmint { $administrators }. Kan du höra med dem?
nudge-tap-line = { $waits ->
    [0] { $channel }
    [one] { $channel }: en kommentar väntar på svar
   *[other] { $channel }: { $waits } kommentarer väntar på svar
  }
nudge-weekend-heading = De lediga dagarna
nudge-weekend = Vem tittar till { $channel } i helgen?
nudge-weekends = { $count ->
    [one] Vem tittar till kanalen i helgen?
   *[other] Vem tittar till kanalerna i helgen?
  }
nudge-weekend-you = { $channel }: du tittar till den i helgen.
nudge-weekend-somebody = { $channel }: { $who } tittar till den i helgen.
nudge-weekend-unanswered = { $channel }: de lediga dagarna är över.
weekend-over = De lediga dagarna som det gällde är över, så jag ändrar inget.
nudge-weekend-nobody = { $channel }: ingen tittar till den i helgen.

## Inlägg

button-posts-none = Inga
button-posts-some = { $count }
button-posts-fewer = Färre än { $count }
button-posts-enough = { $count ->
    [one] 1 eller fler
   *[other] { $count } eller fler
  }
nudge-posts = { $posts ->
    [0] Det har inte kommit något inlägg på { $channel } den här veckan.
    [one] Ett inlägg har kommit på { $channel } den här veckan.
   *[other] { $posts } inlägg har kommit på { $channel } den här veckan.
  } { $from_plan ->
    [yes] { $owed ->
        [one] Er { $plan } säger minst ett.
       *[other] Er { $plan } säger minst { $owed }.
      }
   *[no] { $owed ->
        [one] Minst ett i veckan är det som gäller ({ $source }).
       *[other] Minst { $owed } i veckan är det som gäller ({ $source }).
      }
  } Har ni något på gång?
nudge-posts-ask = Jag vet inte om ni la ut något på { $channel } v. { $week }. Hur många inlägg blev det?
nudge-posts-missed = { $posts ->
    [0] Det kom inget inlägg på { $channel } v. { $week }.
    [one] Det kom ett inlägg på { $channel } v. { $week }.
   *[other] Det kom { $posts } inlägg på { $channel } v. { $week }.
  } { $from_plan ->
    [yes] { $owed ->
        [one] Er { $plan } säger minst ett i veckan.
       *[other] Er { $plan } säger minst { $owed } i veckan.
      }
   *[no] { $owed ->
        [one] Minst ett i veckan är det som gäller ({ $source }).
       *[other] Minst { $owed } i veckan är det som gäller ({ $source }).
      }
  } Behöver ni hjälp att komma i gång den här veckan?
nudge-posts-taken = Du hade något på gång till { $channel } v. { $week }. Kom det ut?
nudge-posts-up = { $channel } har haft färre inlägg än { $from_plan ->
    [yes] { $plan_definite } säger
   *[no] det ska vara ({ $source })
  } { $weeks } veckor i rad. Vill du höra med { $administrators } hur det ska bli?

## Det andra

button-duty-removed = Det är borttaget
button-duty-not-removed = Det ska vara kvar
button-duty-handed-in = De är lämnade
button-duty-list-done = Förteckningen är uppdaterad
button-duty-gone-through = De är genomgångna
button-duty-up-to-date = Den är aktuell
button-duty-needs-work = Den behöver ses över
button-keep-channel = Behåll kanalen
button-close-channel = Avsluta kanalen
nudge-removal = Något på { $channel } ska tas bort skyndsamt, senast { $due }.
nudge-removal-breach = Något på { $channel } skulle ha tagits bort senast { $due }. Är det gjort?
nudge-removal-up = Något på { $channel } skulle ha tagits bort senast { $due }, och { $administrators } är påminda. Kan du hjälpa till?
nudge-inactive = Det senaste inlägget på { $channel } som jag vet om är { $days } dagar gammalt. Ska kanalen vara kvar?
nudge-inactive-up = På { $channel } har inget hänt på { $days } dagar, så vitt jag vet. Vill du att kanalen är kvar, och i så fall varför?
nudge-gap = Det här fattas på { $channel }:
nudge-gap-breach = Det här fattas fortfarande på { $channel }:
nudge-gap-up = Det här fattas fortfarande på { $channel }, och { $chief } är påmind:
nudge-gap-late = Det här fattas fortfarande på { $channel }:
nudge-substitute = { $channel } behöver en ersättare, senast { $due }. Vem kan hjälpa till?
nudge-substitute-breach = { $channel } saknar ersättare. Vem kan hjälpa till?
nudge-credentials = Jag vet inte om inloggningsuppgifterna till { $channel } är lämnade till { $lead } ({ $source }). Skriv dem aldrig här.
nudge-credentials-up = Inloggningsuppgifterna till { $channel } är inte anmälda än, och { $administrators } är påminda.
nudge-checklist = { $left ->
    [one] En punkt är kvar på checklistan för { $channel }. Den ska vara klar senast { $due }.
   *[other] { $left } punkter är kvar på checklistan för { $channel }. De ska vara klara senast { $due }.
  }
nudge-checklist-breach = { $left ->
    [one] En punkt är kvar på checklistan för { $channel }. Den skulle ha varit klar { $due }.
   *[other] { $left } punkter är kvar på checklistan för { $channel }. De skulle ha varit klara { $due }.
  }
nudge-checklist-up = { $left ->
    [one] En punkt är kvar på checklistan för { $channel }, och { $administrators } är påminda.
   *[other] { $left } punkter är kvar på checklistan för { $channel }, och { $administrators } är påminda.
  }
nudge-condition = Beslutet om { $channel } har ett villkor som ska vara uppfyllt senast { $due }:
nudge-condition-breach = Beslutet om { $channel } har ett villkor som skulle ha varit uppfyllt { $due }:
nudge-condition-up = Beslutet om { $channel } har ett villkor som skulle ha varit uppfyllt { $due }. Den som har det är påmind:
nudge-public-list = Uppgifterna om { $channel } har ändrats. Är förteckningen på webbplatsen uppdaterad ({ $source })?
nudge-snapshot = Dags att spara en ögonblicksbild av { $channel }, senast { $due } ({ $source }).
nudge-snapshot-breach = Ögonblicksbilden av { $channel } skulle ha sparats senast { $due } ({ $source }). Är det gjort?
nudge-review = Dags för den årliga genomgången av { $channel }, senast { $due }: texten till besökarna, personuppgifterna, tiden och resurserna.
nudge-review-breach = Den årliga genomgången av { $channel } skulle ha varit klar { $due }. Är den gjord?
nudge-policy-review = { $guideline } beslutades { $decided }. Är texten fortfarande aktuell? Frågan kommer en gång om året ({ $source }).
nudge-access-try = Kan { $unit } publicera på { $channel } om det blir kris? Pröva det senast { $due } ({ $source }).
nudge-access-try-breach = Det skulle ha prövats senast { $due } om { $unit } kan publicera på { $channel } ({ $source }). Är det gjort?
nudge-privacy-settings = Gå igenom sekretessinställningarna på { $channel } senast { $due } ({ $source }), så att ni vet vem som ser vad.
nudge-privacy-settings-breach = Sekretessinställningarna på { $channel } skulle ha gåtts igenom senast { $due } ({ $source }). Är det gjort?
