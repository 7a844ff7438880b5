network-title = Nätverksträff
network-intro = Här bjuder du in alla { $who } till en nätverksträff{ $where }.
network-not-here = I { $guideline } finns inget nätverk för dem som sköter kanaler, så det finns ingen träff att bjuda in till.
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
  } och får veta det. Blir det en ny tid bjuder du in på nytt.
network-is-off = Då är nätverksträffen { $at } inställd. { $count ->
    [0] Ingen hade hunnit få inbjudan.
    [one] Den som hade fått inbjudan får veta det.
   *[other] De { $count } som hade fått inbjudan får veta det.
  }
network-off = Nätverksträffen { $at }, { $place }, är inställd.
network-gone = Den träffen är inställd eller finns inte längre.
network-stands = Då står träffen kvar.
