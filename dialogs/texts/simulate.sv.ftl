# kanalvakt simulate: vem som skulle ha hört vad.

simulate-help = Spelar upp en period utan att skicka något och visar vem som skulle ha hört vad, och när.
simulate-help-from = Första dagen, ÅÅÅÅ-MM-DD.
simulate-help-to = Sista dagen, ÅÅÅÅ-MM-DD.
simulate-help-register = Kanaler ur en CSV-fil i stället för registrets egna.
simulate-help-activity = Vad som hände på kanalerna, som CSV (kanal; typ; när; antal; tråd). Utan den används det registret vet.
simulate-help-pack = Ett annat paket att jämföra med: visar vad en ändrad regel gör för skillnad.
simulate-help-json = En JSON-rad för varje påminnelse, och en sista rad med summan.
simulate-backwards = Sista dagen ligger före den första.
simulate-example = { $organisation } har inga kanaler i registret, så paketets exempel används.
simulate-progress = Spelar upp
simulate-sum = { $messages ->
    [one] 1 meddelande
   *[other] { $messages } meddelanden
  }. { $phase } av { $channels } kanaler var i fas hela tiden.
simulate-changed-posts = { $count } inlägg i veckan
simulate-changed-reply = { $count ->
    [one] svar inom 1 timme
   *[other] svar inom { $count } timmar
  }
simulate-difference = Med { $name }: { $way ->
    [fewer] { $messages ->
        [one] 1 meddelande färre
       *[other] { $messages } meddelanden färre
      }
   *[more] { $messages ->
        [one] 1 meddelande till
       *[other] { $messages } meddelanden till
      }
  }, { $phase ->
    [more] { $channels ->
        [one] 1 kanal till i fas
       *[other] { $channels } kanaler till i fas
      }
   *[fewer] { $channels ->
        [one] 1 kanal färre i fas
       *[other] { $channels } kanaler färre i fas
      }
  }.
simulate-duty-reply = svar
simulate-duty-posts = inlägg
simulate-duty-supervision = uppsikt
simulate-duty-removal = borttagning
simulate-duty-inactive = stillhet
simulate-duty-gap = brist
simulate-duty-substitute = ersättare
simulate-duty-credentials = inloggningsuppgifter
simulate-duty-checklist = checklistan
simulate-duty-condition = villkor
simulate-duty-public-list = förteckningen
simulate-duty-snapshot = ögonblicksbild
simulate-duty-review = årlig genomgång
simulate-duty-policy-review = är riktlinjen aktuell?
simulate-duty-access-try = prov av åtkomsten
simulate-duty-privacy-settings = sekretessinställningar
simulate-duty-network = nätverksträff
simulate-duty-diary = diariet
simulate-duty-closing = avslut
simulate-duty-incident = personuppgiftsincident
simulate-duty-crisis = kris
simulate-duty-weekend = vem tittar till i helgen?
simulate-stage-first = påminnelse
simulate-stage-tap = dagens fråga
simulate-stage-near = tiden är snart ute
simulate-stage-breach = tiden har gått ut
simulate-stage-behind = efter
simulate-stage-missed = missat
simulate-stage-ask = fråga
simulate-stage-close = behålla eller avsluta?
simulate-stage-late = fortfarande inte gjort
simulate-stage-again = fortfarande inte gjort
simulate-stage-ladder = uppför trappan
simulate-stage-taken = den som tog det tillfrågas
simulate-stage-aside = fråga
error-unreadable-line = Rad { $line } går inte att läsa: kanalen finns inte i registret, eller så vet jag inte vad som hände.
