# Det som sägs av vänlighet, och när något inte gick att läsa som ett svar.

talk-thanks = Ingen orsak.
talk-bye = Hej då. Jag finns här när du vill något.
talk-again = Jag är här.
talk-tired = Det förstår jag, och det är inte bråttom. { $open ->
    [apply] Vi tar en sak i taget. Skriv **paus** så sparar jag det du har svarat, eller **kan någon annan fylla i** så hjälper jag dig att lämna över till en kollega.
    [yes] Vi tar en sak i taget. Skriv **paus** så sparar jag det du har svarat, eller **avbryt** så släpper vi det.
   *[no] Skriv med egna ord vad du vill, så försöker jag igen. Du kan också låta mig fråga { $unit }.
  }
talk-who = Jag är en bot, ingen människa. Jag svarar med det som { $guideline } säger och hjälper till med kommunens sociala medier. Vill du hellre ha svar av en människa kan jag skicka en fråga till { $unit }.
talk-language = Skriv **på svenska** eller **in English**, så byter jag.
talk-ok = Bra. Skriv när du vill något mer.
talk-answer-none = Inget väntar på ett svar från dig just nu.
talk-answer-which = Jag är inte säker på vad du svarar på. Tryck på ditt svar här:
astray-or-this = Eller vill du något annat?
astray-way-out-draft = Vet du inte, skriv **hoppa över**. Vill du göra något annat, skriv **paus**: allt du har svarat är sparat.
astray-way-out = Vill du göra något annat i stället, skriv **avbryt**. Kommer du inte vidare, skriv **fråga en människa**.

not-wanted = Jag läser det som något du inte vill, så jag har inte gjort något. Säg gärna vad du vill att jag gör, eller välj det som ligger närmast.
not-wanted-draft = Då gör vi inget mer nu. Utkastet om { $what } finns kvar, om du inte vill ta bort det.
not-wanted-apply = En kanal finns först när { $decider } har sagt ja. Vad du tycker om den kan du säga i ärendet, eller till { $unit }.
