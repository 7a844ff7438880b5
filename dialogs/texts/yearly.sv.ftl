# Det som görs en gång om året: ögonblicksbilden och genomgången.

button-snapshot-saved = Den är sparad
button-snapshot-choose = Påminn varje år
button-snapshot-choose-not = Påminn inte mer
button-not-all = Inte allt
button-review-form = Gå igenom
button-review-talk = En fråga i taget

snapshot-heading = Ögonblicksbild: { $channel }
snapshot-row-last = Senast
snapshot-row-next = Nästa
snapshot-last = { $on }, ligger här: { $place }
snapshot-never = ingen är sparad än
snapshot-due = senast { $due }
snapshot-not-due = ingen väntar just nu
snapshot-not-asked = { $guideline } kräver ingen, men du kan spara en ändå
snapshot-check = Titta efter att:
snapshot-ask-place = Spara den som PDF. Skriv sedan här var den ligger, eller tryck på **Den är sparad**.
snapshot-form = Ögonblicksbild
snapshot-field-place = Var ligger den?
snapshot-field-hint = Bara platsen, till exempel mappen Ögonblicksbilder 2026.
snapshot-field-on = Vilken dag togs den?
snapshot-problem-day = Dagen ska ligga inom det senaste året, och inte i framtiden.
snapshot-ask-place-again = Ögonblicksbilden av { $channel }: spara den som PDF, och skriv sedan var den ligger.
snapshot-ask-ticks = Stämmer allt det här för bilden av { $channel }?
snapshot-noted = Noterat: ögonblicksbilden av { $channel } togs { $on } och ligger här: { $place }.
snapshot-lacks = Det här saknades. Ta gärna en ny bild när det är ordnat:
snapshot-next = Nästa ska vara sparad senast { $due }. Jag påminner.
snapshot-after-change = Då behövs en ny ögonblicksbild av { $channel }, senast { $due }. Jag påminner.
snapshot-in-guideline = Det står i { $guideline }, så det går inte att välja bort.
snapshot-chosen = Då påminner jag varje år om en ögonblicksbild av varje kanal ({ $count } nu). Valet är kommunens eget, inte riktlinjernas.
snapshot-chosen-not = Då påminner jag inte mer om ögonblicksbilder.

yearly-heading = Årlig genomgång: { $channel }
yearly-last = Senast { $when }, av { $who }.
yearly-closing = { $channel } avslutas, så den behöver ingen genomgång.
yearly-first = Det är den första genomgången av kanalen.
yearly-due = Den ska vara gjord senast { $due }.
yearly-due-next = Nästa ska vara gjord senast { $due }.
yearly-intro = Det är { $count } frågor, och var och en besvaras med ja eller nej. Det som får ett nej hamnar på checklistan, hos den som ska ordna det.
yearly-form = Årlig genomgång
yearly-question = Fråga { $number } av { $of }. { $question }
yearly-hours = I planen står det { $hours } timmar i veckan.
yearly-all-well = Tack! Allt stämmer för { $channel }.
yearly-found = { $count ->
    [one] Tack! En sak behöver ordnas för { $channel }:
   *[other] Tack! { $count } saker behöver ordnas för { $channel }:
  }
yearly-to-mend = { $text } ({ $owner }, senast { $due })
yearly-next = Nästa genomgång är senast { $due }. Jag påminner.

check-heading-running = Checklistan: { $channel }
check-owner-chief = Det här gör { $chief }:
check-owner-registrar = Det här gör { $registrar }:

notice-snapshot = { $late ->
    [yes] Ögonblicksbilden av { $channel } skulle ha varit sparad { $due }. Är den det?
   *[no] Det är dags för en ögonblicksbild av { $channel }, senast { $due }.
  }
notice-snapshot-changed = { $late ->
    [yes] { $channel } ändrades mycket, och en ögonblicksbild skulle ha varit sparad { $due }. Är den det?
   *[no] { $channel } har ändrats mycket. Spara en ögonblicksbild senast { $due }.
  }
notice-snapshot-last = Den förra togs { $on } och ligger här: { $place }.
notice-review = { $late ->
    [yes] Den årliga genomgången av { $channel } skulle ha varit gjord { $due }. Den tar ungefär fem minuter.
   *[no] Det är dags för den årliga genomgången av { $channel }, senast { $due }. Den tar ungefär fem minuter.
  }
notice-review-found = Den årliga genomgången av { $channel } är gjord. Det här är ditt att ordna:
