network-title = Nätverksträff
network-intro = Här bjuder du in alla { $who } till en nätverksträff{ $where }.
network-not-here = I { $guideline } finns inget nätverk för dem som sköter kanaler, så det finns ingen träff att bjuda in till.
network-none-ahead = Du är inte inbjuden till någon nätverksträff just nu.
network-ahead = Nästa nätverksträff är { $at }, { $place }. { $comes ->
    [yes] Du har tackat ja.
    [no] Du har tackat nej.
   *[unanswered] Du har inte svarat än.
}
network-not-yours = Det är { $who } som bjuder in till nätverksträffar.
network-nobody = Det finns ingen annan än du att bjuda in.
button-invite = Bjud in …
network-field-day = Dag
network-field-clock = Klockan
network-field-place = Plats
network-hint-clock = Till exempel 13.00.
network-problem-clock = Skriv ett klockslag, till exempel 13.00.
network-problem-place = Skriv var ni ses, eller länken till mötet.
network-problem-ahead = Välj en tid framåt, inom ett år.
network-sure = { $count ->
    [one] En person bjuds in:
   *[other] { $count } personer bjuds in:
  }
network-when = Tid: { $at }. Plats: { $place }.
network-called = { $count ->
    [one] En person får inbjudan. Jag räknar svaren åt dig
   *[other] { $count } personer får inbjudan. Jag räknar svaren åt dig
  }, påminner en gång arbetsdagen före och frågar efteråt vilka som var med. Skriv ”nätverksträff” så ser du hur det ser ut.
network-stopped = Då bjuder jag inte in någon.
network-named = Träff { $at }, { $place }
network-answers = { $yes } kommer, { $no } kommer inte, { $left } har inte svarat
network-were-there = { $count } av { $of } var med
network-invited = { $who } bjuder in till nätverksträff{ $where }.
network-reminded = En påminnelse om nätverksträffen{ $where }.
network-ask = Kommer du?
network-said = { $comes ->
    [yes] Du har svarat att du kommer.
   *[no] Du har svarat att du inte kommer.
  }
network-held = Träffen har redan varit.
network-not-yet = Träffen är { $at }. Närvaron noteras efteråt.
button-cannot-come = Jag kan inte komma
button-can-come = Jag kan komma
network-to-note = Nätverksträffen { $at } har varit. Vilka var med?
button-note-attendance = Notera närvaro
network-attendance = Närvaro
network-field-present = Var med
network-noted = Noterat: { $count } av { $of } var med.
network-function = { $function }: { $count }
held-meetings = Nätverksträffar du har bjudit in till eller noterat
held-meeting-guests = Nätverksträffar du har varit inbjuden till
held-column-called-at = bjöd in
held-column-comes = kommer
held-column-present = var med
button-call-off = Ställ in
button-let-meeting-stand = Låt den stå
network-sure-off = Ska jag ställa in nätverksträffen { $at }? { $count ->
    [one] En person är bjuden
   *[other] { $count } personer är bjudna
  } och får veta det. Ska den bli av en annan gång kan du flytta den i stället.
network-is-off = Då är nätverksträffen { $at } inställd. { $count ->
    [0] Ingen hade hunnit få inbjudan.
    [one] Den som hade fått inbjudan får veta det.
   *[other] De { $count } som hade fått inbjudan får veta det.
  }
network-off = Nätverksträffen { $at }, { $place }, är inställd.
network-gone = Den träffen är inställd eller finns inte längre.
network-stands = Då står träffen kvar.

# Dag, tid och plats i en mening

network-ask-when = Skriv dag, tid och plats, till exempel ”torsdag 10 december kl. 13 i Rådhuset”.
network-ask-day = Vilken dag?
network-ask-clock = Vilken tid { $day }? Skriv till exempel ”kl. 13”.
network-ask-where = Var ses ni? Skriv platsen eller länken till mötet.
network-weekday = { $day } är en { $weekday }, inte en { $said }. Vilken dag menar du?

# En träff flyttas

button-move = Flytta
button-move-back = Flytta tillbaka
network-at = { $at }
network-which-to-move = Vilken träff ska flyttas?
network-none-to-move = Det finns ingen träff att flytta.
network-ask-move = Till när ska nätverksträffen { $at } flyttas? Skriv till exempel ”14 december kl. 10”.
network-when-unknown = Den tiden förstår jag inte. Skriv till exempel ”14 december kl. 10”.
network-sure-move = Ska jag flytta nätverksträffen, som nu är { $was }? { $count ->
    [one] En person är bjuden, får veta det och svarar på nytt.
   *[other] { $count } personer är bjudna, får veta det och svarar på nytt.
  } Så här blir det:
network-sure-place = Ska jag ändra platsen för nätverksträffen { $at }? { $count ->
    [one] En person är bjuden och får veta det.
   *[other] { $count } personer är bjudna och får veta det.
  } Så här blir det:
network-has-moved = Nu är nätverksträffen { $at }, { $place }. { $count ->
    [0] Ingen hade hunnit få inbjudan, så alla får den med det här.
    [one] Den som hade fått inbjudan får veta det{ $anew ->
        [yes] { " " }och tillfrågas på nytt.
       *[no] .
      }
   *[other] De { $count } som hade fått inbjudan får veta det{ $anew ->
        [yes] { " " }och tillfrågas på nytt.
       *[no] .
      }
  }
network-same = Nätverksträffen är redan { $at }, { $place }.
network-moved = { $who } har flyttat nätverksträffen{ $where }, som skulle ha varit { $was }.
network-changed = { $who } har ändrat nätverksträffen{ $where }. Så här är det nu:
network-line-moved = Nätverksträffen { $was } är flyttad till { $at }, { $place }.
network-line-place = Nätverksträffen { $at } är flyttad till { $place }.
network-old-answer = Träffen har flyttats sedan du fick den inbjudan. Nu gäller det här:
