# Svar på påminnelser.

button-duty-reckon = Visa uträkningen
button-duty-why = Varför får jag det här?
button-duty-later = Påminn mig …
button-in-an-hour = Om en timme
button-this-afternoon = I eftermiddag
button-tomorrow-morning = I morgon bitti

duty-none-to-remind = Inget sådant väntar på dina kanaler, så det finns inget att påminna om. Jag kan påminna om det som väntar där: svar, inlägg, uppsikt. Skriv till exempel ”en kommentar väntar sedan kl. 14”, och sedan ”påminn mig i morgon”. Vill du höra av mig en viss tid varje dag skriver du ”påminn mig kl. 9”.
duty-none-to-remind-you = Jag kan bara påminna om det som väntar på kanaler, och du sköter ingen just nu. Sköter du en som saknas här, säg till { $steward }.
duty-none = Inget sådant väntar på dig just nu.
duty-which = Vilket av det här menar du?
duty-more = Vad vill du veta eller göra?
duty-taken = Då är det ditt: { $what }. Jag påminner ingen annan, och frågar dig en gång, { $at }, om det inte är klart då.
duty-taken-already = { $who } har redan tagit det, och jag frågar hen { $at }. Du kan ändå svara att det är gjort.
duty-later = Då påminner jag dig { $at }.
duty-passed = Då har { $who } det nu: { $what }. Jag har sagt till.
duty-settled = { $what }: klart. Tack.
duty-waved-off = { $what }: då behövs inget mer.
duty-let-be = Då låter jag det vara som det är.
duty-ask-when = När ska jag påminna dig? Välj, eller skriv till exempel ”i morgon kl. 9”.
duty-when-unknown = Den tiden förstår jag inte. Skriv till exempel ”om en timme” eller ”i morgon kl. 9”.
duty-when-passed = Den tiden har redan varit. Skriv en som kommer.
duty-ask-whom = Vem lämnar du över till?
duty-whom-unknown = Hen sköter inte kanalen eller är inte på plats i dag.
duty-no-colleague = Ingen annan som sköter { $channel } är på plats i dag. Du kan ta det senare med **påminn mig i morgon**.
duty-not-yours = Det är { $administrators } som svarar för det här, så det kan inte du göra.
duty-because-administrator = Du får det här för att du är { $administrator } för { $channel }.
duty-because-substitute = Du får det här för att du är ersättare på { $channel }.
duty-because-chief = Du får det här för att du är { $chief } för { $channel }, och ingen av dem som sköter kanalen har kunnat svara.
duty-because-ladder = Du får det här för att ingen av dem som sköter { $channel } har kunnat svara.
duty-because-role = Du får det här för uppgiften du har.
duty-why-plan = Det står i er { $plan }.
duty-why-assumption = När och hur jag påminner är ett antagande, inte ur { $guideline }.
duty-why-off = Vill du få det vid en annan tid, skriv till exempel **påminn mig kl. 9**.
duty-reckoned-assumed = När det ska vara klart är ett antagande, inte ur { $guideline }.
duty-reckoned = Det började gälla { $since } och ska vara klart { $by } ({ $source }).
