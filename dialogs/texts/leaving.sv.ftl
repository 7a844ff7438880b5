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
leaving-sent = { $what } (ärende { $number }) behandlas. Säg till en kollega att följa det.
leaving-none = Inget annat hänger på dig här.
leaving-then = Ska jag notera att du slutar?
leaving-not = Då noterar jag inget.
button-i-leave = Jag slutar på kommunen
button-leaving = { $mine ->
    [yes] Notera att jag slutar
   *[no] Notera att hen slutar
  }
button-let-other-go-on = Låt någon annan ta över
