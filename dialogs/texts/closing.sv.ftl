# Att stänga en kanal: beslutet, stegen, och att ångra sig.

button-decide-closing = Besluta att stänga
button-not-close = Stäng inte
button-ask-closing = Fråga
button-closing-steps = Visa stegen
button-undo-closing = Ångra stängningen

closing-ask-why = Varför ska { $channel } stängas? Skriv en mening; det blir skälet i beslutet.
closing-sure-short = Vi var mitt i att stänga { $channel }. Ska den stängas?
closing-why-needed = Skriv varför den ska stängas. En mening räcker.
closing-place-needed = Skriv var den är arkiverad, så går den att hitta.
closing-confirm = Du beslutar att stänga { $channel }. Skäl: ”{ $why }”
closing-confirm-ask = Det är { $who } som beslutar om { $channel } ska stängas. Ska jag fråga? Skäl: ”{ $why }”
closing-decider-assumed = Vem som beslutar är ett { $mark }.
closing-way = Sedan återstår det här, och jag påminner den som ska göra det:
closing-step-line = { $text } ({ $owner })
closing-step-done = { $text } { $who }, { $when }.{ $placed ->
    [yes] {" "}Ligger här: { $place }.
   *[no] {""}
  }
closing-asked = Jag har frågat { $who }. { $channel } är igång som vanligt till dess.
closing-decided = Beslutat: { $channel } avslutas. De som har något kvar att göra har fått veta det.
closing-declined = Då stängs inte { $channel }. Den som frågade har fått veta det.
closing-proposed = { $who } frågade { $when } om { $channel } ska stängas. Skäl: ”{ $why }” Ingen har svarat än.
closing-heading = Avslutning: { $channel }
closing-decided-line = Beslutat { $when } av { $who }. Skäl: ”{ $why }”
closing-left = { $left ->
    [0] Alla { $total } steg är klara.
    [one] Ett av { $total } steg återstår.
   *[other] { $left } av { $total } steg återstår.
  }
closing-how-again = { $channel } avslutas. Skriv **klart** och numret på det som är gjort.
closing-how = Skriv **klart** och numret på det som är gjort. Kanalen är stängd först när allt är klart.
closing-which = Vilket steg? Skriv numret, från 1 till { $last }, till exempel **klart 2**.
closing-ask-place = { $text } Var ligger det nu? Skriv platsen, till exempel **e-arkivet, serie 14**.
closing-ticked = Bra, då är det klart: { $text } { $left ->
    [one] Ett steg återstår.
   *[other] { $left } steg återstår.
  }
closing-unticked = Då står det som kvar: { $text }
closing-closed = Det var det sista. { $channel } är stängd, och inget mer påminns om den.
closing-closed-since = { $channel } är stängd sedan { $at }.
closing-undone = Då stängs inte { $channel }. Den är igång igen, och stegen är borta. De andra har fått veta det.
closing-withdrawn = Då är frågan tillbakatagen. { $channel } är igång som vanligt.
closing-not-under-way = Kanalen avslutas inte nu, så det steget gäller inte längre.
closing-stopped = Då stannar vi här. Inget är ändrat.
error-steps-before = Något annat kommer först: { $steps } Annars går det inte att få fram efteråt.

records-already-closing-proposed = { $who } har redan frågat, { $at }. Svaret dröjer än.
records-already-closing-declined = { $who } svarade { $at } att kanalen inte ska stängas.
records-already-closing-under-way = { $who } beslutade { $at } att stänga kanalen. Den avslutas nu.
records-already-closing-undone = { $who } tog tillbaka det { $at }.
records-already-closing-closed = Kanalen är redan stängd, efter ett beslut av { $who } { $at }.

notice-closing-proposed = { $who } vill stänga { $channel }. Skäl: ”{ $why }” Du kan besluta det.
notice-closing-decided = { $who } beslutade { $at } att stänga { $channel }.
notice-closing-declined = { $who } svarade { $at } att { $channel } inte ska stängas. Prata gärna med varandra om hur det ska bli i stället.
notice-closing-withdrawn = Frågan om att stänga { $channel } är tillbakatagen.
notice-closing-decided-why = { $who } beslutade { $at } att stänga { $channel }. Skäl: ”{ $why }”
notice-closing-yours = Det här är ditt att göra:
notice-closing-closed = { $channel } är stängd, { $at }. Alla steg är klara.
notice-closing-undone = { $who } tog { $at } tillbaka beslutet att stänga { $channel }. Den är igång igen.
notice-closing-step = { $channel } avslutas. Det här återstår för dig, senast { $due }: { $text }
notice-closing-step-late = { $channel } avslutas, och det här skulle ha varit klart { $due }: { $text } Är det gjort?
