## Den som slutar på kommunen och inte har någon kanal att lämna över

leaving-no-channels = { $mine ->
    [yes] Du är inte administratör eller { $chief } för någon kanal, så där finns inget att lämna över.
   *[no] { $who } är inte administratör eller { $chief } för någon kanal, så där finns inget att lämna över.
  }
leaving-roles = { $mine ->
    [yes] När du slutar tar jag bort det du har rollen som: { $roles }.
   *[no] Med { $who } försvinner också det hen har rollen som: { $roles }.
  }
leaving-daily = Du sköter den dagliga driften av { $channels }. Det slutar du med, och administratörerna får veta det.
leaving-waits = { $count ->
    [one] Ett ärende väntar på ditt svar. Svara gärna först.
   *[other] { $count } ärenden väntar på ditt svar. Svara gärna först.
  }
leaving-draft = Utkastet om { $what } (ärende { $number }) blir liggande om ingen tar över det.
leaving-sent = { $what } (ärende { $number }) behandlas. När du slutar går det över till någon annan som är namngiven i det. Säg gärna till hen.
leaving-none = Inget annat hänger på dig här.
leaving-then = Ska jag notera att du slutar?
leaving-not = Då noterar jag inget.
button-i-leave = Jag slutar på kommunen
button-leaving = { $mine ->
    [yes] Notera att jag slutar
   *[no] Notera att hen slutar
  }
button-let-other-go-on = Låt någon annan ta över

case-left-back = { $who } har slutat, och stod under ”{ $labels }” i { $what } (ärende { $number }). Därför är ärendet tillbaka hos dig, utan { $who }. Namnge någon annan och skicka igen, så får de andra frågan på nytt.
case-left-draft = { $who } har slutat, och stod under ”{ $labels }” i { $what } (ärende { $number }). Jag har tagit bort { $who } där. Namnge någon annan innan du skickar.
case-left-passed-on = { $who } har slutat, så { $what } (ärende { $number }) är nu din ansökan: det är du som kan ändra den eller dra tillbaka den, och som får veta hur det går.
button-name-another = Namnge någon annan
left-cases = { $count ->
    [one] Ärende { $numbers } är tillbaka hos den som söker, som behöver namnge någon annan.
   *[other] Ärende { $numbers } är tillbaka hos dem som söker, som behöver namnge någon annan.
  }
error-somebody-left = { $sending ->
    [yes] { $names } har slutat på kommunen. Namnge någon annan och skicka sedan igen. Är det fel? Be hen skriva till mig, så frågar jag den som sköter boten.
   *[no] { $names } har slutat på kommunen, så ärende { $number } kan inte godkännas som det står. Be den som söker att ändra ansökan och skicka den igen.
  }
