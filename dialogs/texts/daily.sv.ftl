# Den dagliga driften: vem som gör inläggen och svarar i en kanal (Gullspångs bilaga 1, punkt 6).

channel-row-daily = Daglig drift
set-up-ask-daily = Vem står för den dagliga driften av { $channel }, alltså gör inlägg och besvarar frågor? Skriv namn och e-post i tjänsten (@{ $domain }), en eller flera. Skriv **administratörerna** om det är de.
set-daily = Den dagliga driften av { $channel } sköts nu av **{ $who }**. Jag har berättat det för dem det gäller.
set-daily-administrators = Då sköter { $who } den dagliga driften av { $channel }.
daily-taken-over = { $who } tar också över den dagliga driften.
daily-ends-too = { $mine ->
    [yes] Du lämnar då också den dagliga driften.
   *[no] Den dagliga driften upphör då också.
  }
left-daily = Nu sköter administratörerna den dagliga driften av { $channels }, om de inte säger något annat.

notice-daily = Du står för den dagliga driften av { $channel }: du gör inlägg och besvarar frågor. { $main } ansvarar för kanalen, så vänd dig dit om något är fel.
notice-daily-no-more = Du står inte längre för den dagliga driften av { $channel }.
notice-daily-changed = Den dagliga driften av { $channel } sköts nu av { $now }.
