# Något ska tas bort: hot, kränkningar, sekretess, reklam. Den som läser kan vara rädd, ensam och trött.
# Det farligaste först, en fråga i taget, och aldrig något av det som stod i inlägget.

## Knappar

button-remove = Ta bort inlägg
button-new-removal = En ny
button-criticism = Det är kritik
button-yes-right = Ja, det stämmer
button-something-else = Något annat
button-more-than-criticism = Det är mer än kritik
button-let-stand = Låt det stå
button-no-copy = Ingen kopia finns
button-abuse = Bild på övergrepp
button-hidden = Dolt
button-unpublished = Avpublicerat
button-deleted = Raderat
button-not-yet = Inte än
button-police-reported = Det är anmält
button-police-later = Vi bestämmer senare
button-police-no = Nej
button-do-not-know = Vet inte
button-see-document = Visa underlaget
button-take-care = Ta hand om det
button-incident-reported = Den är anmäld
button-incident-not = Behöver inte anmälas
button-wrong-restored = Den syns igen
button-wrong-lost = Den går inte att få tillbaka

help-moderate = ta bort något från en kanal, eller få hjälp vid ett hot

## Början

removal-danger = Är någon i fara just nu? Ring **112**. Det går före allt annat här.
removal-calm = Svara inte på det som står där. Vi tar det i ordning: spara en kopia, ta bort, skriv ned. Det tar ett par minuter. Ring gärna en kollega under tiden.
removal-gone-already = Då skriver vi ned det i efterhand. Allt som tas bort ska kunna visas efteråt.
removal-opening = Då tar vi det i ordning: spara en kopia, ta bort, skriv ned. Det tar ett par minuter. Klistra inte in själva texten här.
removal-begun = Du har en påbörjad borttagning på { $channel }, sedan { $at }: { $ground }. Fortsätta där vi var?
removal-which-channel = Vilken kanal gäller det? Skriv namnet eller välj.
removal-which-channel-write = Vilken kanal gäller det? Skriv namnet.
removal-no-channels = Det finns ingen kanal i registret.
removal-channel-unknown = Den kanalen hittar jag inte. Skriv namnet som det står i registret, till exempel verksamheten.
removal-some-channel = en kanal
removal-which-ground = Varför ska det bort från { $channel }? Skriv siffran eller välj. Det här är de skäl som { $guideline } har.
removal-guessed = Så här förstår jag det: { $channel }, **{ $ground }**. Stämmer det?
removal-ground-gone = ett skäl som inte längre finns i riktlinjerna
removal-not-begun = Då stannar vi här. Ingenting är noterat.

## Kritik

criticism-is-no-ground = Kritik är inte skäl för borttagning, hur hård den än är.
criticism-by-law = Det här står inte i { $guideline }, utan i regeringsformen (2 kap. 1 §): var och en har rätt att säga vad den tycker.
removal-more-than-criticism = Är det mer än kritik?
removal-criticism-stays = Är det kritik ska den stå kvar. Svara gärna, lugnt och sakligt. Är den mer än så, säg vad.
removal-let-stand = Då står det kvar. Ingenting är registrerat som borttaget.

## Fel i sak

button-correct-mistake = Rätta felet
button-somebodys-data = Någons privata uppgifter
removal-mistake = Ett fel i ett eget inlägg rättas; det behöver inte tas bort. Har det blivit någons privata nummer eller adress ska det bort.
removal-mistake-own = Det är vårt råd; { $short } säger inget om det.

## I ordning

removal-clock = Noterat som borttagning { $number }. Det ska vara borta senast { $due }; jag påminner tills det är gjort.
removal-do-not-answer = Svara alltså inte på det. Ta bort det.
removal-secrecy = Skriv ingenting av det här, varken i chatten eller i ett mejl. Jag sparar bara en hänvisning till var kopian ligger.
removal-told-security = Jag har sagt till { $who }, utan något av innehållet.
removal-passed-on = Tack för att du sa till. De som sköter { $channel } har fått veta det nu: { $who }. Du behöver inte göra mer.
removal-step-copy = Steg 1 av 3: spara en kopia. Ta en skärmbild där namn, datum, klockslag och adressen till inlägget syns. Spara den i er egen mapp, inte här.
removal-abuse = Visar det ett övergrepp på ett barn eller någon annan? Spara det då inte och skicka det inte vidare till någon. Skriv upp adressen och ring polisen, 114 14.
removal-choose-place = Var ligger kopian? Välj en av knapparna. Här sparar jag ingenting som du skriver själv.
removal-ask-place = Var ligger kopian? Skriv bara platsen, till exempel **mappen Borttaget 2026**.
removal-step-remove = Steg 2 av 3: ta bort det på plattformen. Det finns tre sätt:
removal-means-hidden = Dolt: bara den som skrev, och hens vänner, ser det. Det går att visa igen.
removal-means-unpublished = Avpublicerat: ingen utanför ser det, men det finns kvar hos er.
removal-means-deleted = Raderat: det är borta för alltid. Gör det bara när kopian är sparad.
removal-do-not-delete = Radera inte det här förrän polisen har sagt att det går bra. Dölj det så länge.
removal-ask-how = Vad har du gjort?
removal-not-yet = Då påminner jag. Det ska vara borta senast { $due }. Skriv **ta bort inlägg** när du vill fortsätta.
removal-paused = Då pausar vi. Det som är gjort är sparat. Skriv **ta bort inlägg** när du vill fortsätta.
removal-registered = Steg 3 av 3 är klart: borttagning { $number } är registrerad ({ $done }). Underlaget går till { $registrar }.
removal-registered-anyway = Då stannar vi här. Borttagningen är registrerad.
removal-ask-police = Är det polisanmält? Prata med { $who } om ni är osäkra. Polisen nås på 114 14, och 112 när det är bråttom.
removal-police-reported = Noterat: det är polisanmält. Ge polisen kopian om de ber om den.
removal-police-later = Noterat: ni bestämmer senare om en polisanmälan. Spara kopian till dess.
removal-police-no = Noterat: det anmäls inte.
removal-ask-incident = Kan någon som inte skulle ha läst någons personuppgifter ha gjort det, innan det togs bort?
removal-incident-no = Noterat: ingen personuppgiftsincident.
removal-incident-told = Då har jag sagt till { $dpo }, som bedömer om det ska anmälas. Tiden för det är { $hours } timmar (artikel 33 i dataskyddsförordningen), alltså senast { $due }.
removal-incident-nobody = Ingen har rollen { $dpo } i registret. Jag har sagt till { $lead }. Ring själv också: tiden för en anmälan är 72 timmar.
removal-talk-to = Det var allt. Prata gärna med { $chief } eller en kollega om det; du ska inte behöva bära det själv.

## Hur något står

removal-was-hidden = dolt { $at }
removal-was-unpublished = avpublicerat { $at }
removal-was-deleted = raderat { $at }
removal-was-let-stand = kvar på sidan, bestämt { $at }
removal-is-open = inte borttaget än, senast { $due }
removal-copy-kept = Bra. Kopian ligger här: { $place }.
removal-copy-forbidden = Bra att du lät bli att spara det. Jag noterar att ingen kopia finns och varför.
removal-copy-missed = Då noterar jag att ingen kopia hann sparas.
removal-copy-not-yet = Ingen kopia är sparad än.
removal-line = Borttagning { $number } på { $channel }: { $ground }, { $done }.
removal-unknown = Jag hittar ingen borttagning { $number }, eller inte någon som du kan se.

## När det redan är gjort, eller inte går

records-already-removal-hidden = { $who } dolde inlägget { $at }, så borttagning { $number } är redan klar.
records-already-removal-unpublished = { $who } avpublicerade inlägget { $at }, så borttagning { $number } är redan klar.
records-already-removal-deleted = { $who } raderade inlägget { $at }, så borttagning { $number } är redan klar.
records-already-removal-stands = { $who } bestämde { $at } att det ska stå kvar (borttagning { $number }).
records-already-removal-wrong = { $who } har redan noterat, { $at }, att borttagning { $number } var fel.
records-already-incident-reported = { $who } svarade { $at } att incidenten är anmäld (borttagning { $number }).
records-already-incident-not-needed = { $who } svarade { $at } att incidenten inte behöver anmälas (borttagning { $number }).
records-already-diary = { $who } har redan diariefört det, { $at }.
records-already-no-diary = { $who } har redan svarat, { $at }, att det inte behöver diarieföras.
records-assumption = antagande, inte ur { $guideline }
error-copy-first = Spara en kopia först. När inlägget är borta går det inte att få fram igen.
removal-copy-where = Bra. Var ligger den? Skriv bara platsen, till exempel **mappen Borttaget 2026**.
error-not-a-place = Det där kan jag inte läsa som en plats, så jag sparade det inte. Skriv bara var den ligger, till exempel **mappen Borttaget 2026**, och inget av vad som står i den.

## Fel borttaget

wrong-none = Jag hittar ingen registrerad borttagning på dina kanaler de senaste två månaderna. Är den gjord men inte registrerad, börja där.
removals-heading = Borttagningar de senaste två månaderna
wrong-which = Vilken borttagning gäller det? Skriv numret eller välj.
wrong-row = { $channel }: { $ground }, { $done }
wrong-about = Borttagning { $number } på { $channel }: { $ground }, { $done }. Bra att du säger till.
wrong-ask-hidden = Visa den igen på plattformen. Gick det?
wrong-ask-deleted = Den är raderad. Går den att få tillbaka på plattformen?
wrong-noted-restored = Noterat: borttagning { $number } var fel, och inlägget syns igen. Det står i underlaget, bredvid det som gjordes.
wrong-noted-lost = Noterat: borttagning { $number } var fel, och inlägget går inte att få tillbaka. Det står i underlaget, bredvid det som gjordes.
wrong-diary = Det är redan diariefört, dnr { $dnr }. Rättelsen hör till samma ärende.
wrong-reply-title = Förslag till den som skrev (mina ord, inget citat)
wrong-reply-restored = Hej! Vi tog bort din kommentar, och det skulle vi inte ha gjort. Nu syns den igen. Du är välkommen att kritisera oss här. Förnamn, funktion
wrong-reply-lost = Hej! Vi tog bort din kommentar, och det skulle vi inte ha gjort. Den går tyvärr inte att få tillbaka. Skriv den gärna igen, den får stå kvar. Förnamn, funktion

## Det som berättas

notice-removal-noted = { $who } har sett något på { $channel } som kan behöva tas bort: { $ground }. Ta hand om det senast { $due }.
notice-removal-owed = Något på { $channel } väntar på att tas bort sedan { $since }: { $ground }. Det ska vara borta senast { $due }.
notice-removal-late = Något på { $channel } skulle ha varit borta senast { $due }: { $ground }. Är det gjort?
notice-removal-chief = Något på { $channel } ska bort skyndsamt, upptäckt { $at }: { $ground }. { $taken ->
    [yes] { $who } tar hand om det.
   *[no] { $who } har fått veta det.
  }
notice-removal-chief-crime = Något på { $channel } ska bort skyndsamt, upptäckt { $at }: { $ground }. { $taken ->
    [yes] { $who } tar hand om det.
   *[no] { $who } har fått veta det.
  } Ring gärna och hör hur det är, särskilt om det är ett hot.
notice-removal-chief-done = Ett inlägg på { $channel } har tagits bort: { $ground }, { $done }, { $who } (borttagning { $number }). Du behöver inte göra något.
notice-removal-security = Något på { $channel } kan vara brottsligt, upptäckt { $at } (borttagning { $number }). { $taken ->
    [yes] { $who } tar hand om det och sparar en kopia utanför chatten.
   *[no] { $who } har fått veta det och ska spara en kopia utanför chatten.
  } Hör av dig om en polisanmälan.
notice-removal-done = Borttagning { $number } på { $channel } är klar: { $done }, { $who }.
notice-removal-stands = Det du såg på { $channel } står kvar: { $who } har bedömt att det inte ska tas bort.
notice-removal-wrong = Borttagning { $number } på { $channel } var fel, har { $who } noterat { $at }. Inlägget syns igen.
notice-removal-wrong-lost = Borttagning { $number } på { $channel } var fel, har { $who } noterat { $at }. Inlägget går inte att få tillbaka.
notice-incident = Någon kan ha läst personuppgifter som de inte skulle se, på { $channel } (borttagning { $number }), från { $since }. { $late ->
    [yes] Tiden för en anmälan till Integritetsskyddsmyndigheten gick ut { $due } (72 timmar, artikel 33 i dataskyddsförordningen). Är den gjord?
   *[no] Ska det anmälas till Integritetsskyddsmyndigheten är det senast { $due } (72 timmar, artikel 33 i dataskyddsförordningen).
  }
notice-incident-nobody = Ingen har rollen { $dpo } i registret, så du får det här. Ta det vidare i dag.
notice-incident-reported = Personuppgiftsincidenten på { $channel } (borttagning { $number }) är anmäld: { $who }, { $at }.
notice-incident-not = Personuppgiftsincidenten på { $channel } (borttagning { $number }) behöver inte anmälas: { $who }, { $at }.
incident-reported = Noterat: incidenten på { $channel } (borttagning { $number }) är anmäld. Tack.
incident-not = Noterat: incidenten på { $channel } (borttagning { $number }) behöver inte anmälas. Dokumentera bedömningen där ni brukar.
