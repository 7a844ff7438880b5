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
   *[other] { $day } kväll
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
duty-name-inactive = Stillheten på { $channel }
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
nudge-shrunk = { $what }: jag har påmint på nytt längre ner.
nudge-over = { $how ->
    [done] { $what }: klart, { $who } { $at }.
    [seen] { $what }: klart { $at }.
    [not_needed] { $what }: det behövdes inte.
    [missed] { $what }: tiden har gått ut.
   *[other] { $what }: det gäller inte längre.
  }
