# "kanalvakt policy draft"

draft-help = Gör ett första paket av en riktlinje (Markdown, Word eller PDF), att gå igenom och rätta.
draft-help-file = Riktlinjen: .md, .txt, .docx eller .pdf.
draft-help-org = Kommunens namn, till exempel "Nyköpings kommun".
draft-help-out = Mappen att skriva i. Annars packs/<kommun>.
draft-help-domain = E-postens domän, om den inte är kommunens namn.se.
draft-done = Ett utkast med { $sections } avsnitt ligger i { $folder }.
draft-topics = Ämnen: { $certain } troliga, { $unsure } osäkra (står först i topics.toml), { $silent } som riktlinjen inte verkar ta upp.
draft-next = Läs igenom guideline.md, gå igenom topics.toml och policy.toml, och kör kanalvakt policy check { $folder }. Stryk procenten efter ett ämne när du har läst det; kommandot räknar dem som är kvar.
draft-left-decided = Kvar av utkastet: dagen då riktlinjen beslutades. Rätta decided under [organisation.guideline] i policy.toml; boten säger dagen i varje svar.
draft-left-topics = { $count ->
    [one] Kvar av utkastet: ett ämne i topics.toml som ingen har gått igenom.
   *[other] Kvar av utkastet: { $count } ämnen i topics.toml som ingen har gått igenom.
  } Rätta stycket, eller skriv silent = true, och stryk procenten efter ämnets namn.
draft-folder-taken = Mappen { $folder } finns redan och är inte tom. Välj en annan med --out.
draft-no-name = Skriv kommunens namn efter --org.
draft-unknown-format = Jag kan läsa .md, .txt, .docx och .pdf, men inte { $file }.
draft-no-file = Jag hittar ingen fil som heter { $file }.
draft-not-utf8 = { $file } är inte sparad som UTF-8. Spara om den och försök igen.
draft-empty = { $file } innehåller ingen text. Är det en inskannad PDF behöver den först göras om till text.
draft-broken = { $file } går inte att öppna. Den kan vara skadad.
draft-no-sections = Jag hittar inga avsnitt i { $file }.
