# Vägledningarna: ska vi svara, är det här ett ärende, jag har sett kritik. Frågorna och råden är våra och sägs vara det;
# riktlinjens egna ord citeras därefter ur paketet.

button-guide-unsure = Vet inte
button-guide-review-draft = Granska mitt utkast
button-guide-removal = Ta bort inlägget
button-guide-is-it-a-case = Är det ett ärende?

guide-answered = { $question } Ditt svar: **{ $answer }**.
guide-taken = Jag läser det som ”{ $answer }”.
guide-more = Eller något av det här?
guide-stopped = Då stannar vi här. Jag har inte sparat något.
guide-any-way = Välj det som passar bäst. Vet du inte säkert kan du gå tillbaka och svara på ett annat sätt; skriv **tillbaka**.
guide-not-understood = Det läser jag inte som något av svaren. Jag behöver inte veta vad som står i inlägget eller vem som skrev det, så skriv inte av det här.
guide-grounds = Det här ska bort enligt { $guideline }:
guide-no-grounds = Jag vet inte vad { $guideline } säger ska bort. Fråga { $unit } om du är osäker.
guide-says = Så säger { $guideline }:
guide-silent = { $short } säger inget om just det här. Råden är våra.
guide-next = Gör så här:
guide-afterwards = Om att spara och gallra säger { $guideline }:
guide-deadline = En fråga som kommer in nu ska ha svar { $due }{ $assumed ->
    [yes] {" "}(tiden är ett antagande)
   *[no] {""}
  }.
guide-law-osl = { $short } säger inget om det, men det gör lagen: offentlighets- och sekretesslagen 5 kap. 1 §.
guide-who = Registret vet inte vem som handlägger vad, men vem som är { $role }. Fråga den vars verksamhet det gäller:
guide-who-chief = { $department }: { $who }
guide-who-nobody = { $department }: ingen { $role } i registret
guide-who-more = Det finns fler. Fråga { $unit } om verksamheten inte står här.
guide-who-unknown = Registret vet inte vem som svarar för vad. Fråga { $unit } om du inte vet själv.
guide-letter-title = Till den som kan svara:
guide-letter = Hej! Vi har fått en fråga i våra sociala medier som jag tror att du är rätt person att svara på. Här är länken: … Den som frågar ska ha svar { $due }. Säg till mig i dag om det inte går, eller om någon annan vet bättre.
guide-letter-soon = Hej! Vi har fått en fråga i våra sociala medier som jag tror att du är rätt person att svara på. Här är länken: … Säg till mig i dag när du kan svara, eller om någon annan vet bättre.
guide-source-usaf = Frågorna och råden är inte ur { $guideline }. De bygger på US Air Forces Web Posting Response Assessment (2008), omskrivna för en kommun.
guide-source-own = Frågorna och råden är våra, inte ur { $guideline }.

## Ska vi svara?

guide-should-reply-opening = Några korta frågor, så kommer vi fram till om ni ska svara och hur. Skriv inte av inlägget och inget namn; dina svar räcker. { $named ->
    [yes] Frågorna är inte ur { $guideline }: en bilaga nämner ett flöde från US Air Force men innehåller det inte, så vi har skrivit ett.
   *[no] Frågorna är inte ur { $guideline }. De bygger på ett flöde från US Air Force.
  }
guide-should-reply-line-question = Går inlägget över en gräns: hot, personangrepp, hemliga uppgifter eller något olagligt?
guide-should-reply-kind-question = Vad vill den som skriver?
guide-should-reply-kind-asks = Frågar något
guide-should-reply-kind-complains = Är missnöjd
guide-should-reply-kind-wrong = Har fel i sak
guide-should-reply-kind-praises = Berömmer
guide-should-reply-kind-quarrels = Vill bara bråka
guide-should-reply-kind-speculates = Spekulerar
guide-should-reply-able-question = Kan du svara själv, inom det du arbetar med?
guide-should-reply-able-calm-question = Gäller det något som du kan svara på själv?
guide-should-reply-whose-question = Är det ni som har skrivit fel?

guide-should-reply-remove-heading = Svara inte. Ta bort.
guide-should-reply-remove = Ett inlägg som går över gränsen bemöts inte. Det tas bort, och ni behåller ett spår av det.
guide-should-reply-remove-1 = Spara en skärmbild utanför chatten, där bara de som behöver den kommer åt den. Är det bilder på övergrepp: spara och skicka dem inte, utan ring polisen.
guide-should-reply-remove-2 = Ta bort eller dölj inlägget.
guide-should-reply-remove-3 = Lämna underlaget till { $registrar }. Vid hot eller brott: polisen, och 112 om det är bråttom.

guide-should-reply-answer-heading = Ja, svara.
guide-should-reply-answer = Den som frågar en kommun ska få svar. Håll dig till det du vet, och säg när det kommer mer.

guide-should-reply-calm-heading = Ja, svara lugnt.
guide-should-reply-calm = Missnöje med kommunen är inget skäl att ta bort eller att tiga. Svara på det som går att svara på.
guide-should-reply-calm-1 = Visa att ni har läst, och säg vad ni vet och vad ni gör.
guide-should-reply-calm-2 = Svara en gång. Fortsätter diskussionen utan nya frågor behöver ni inte vara med.

guide-should-reply-forward-heading = Ja, men låt rätt person svara.
guide-should-reply-forward = Skicka länken till den som vet, inte innehållet. Ansvaret för att svaret kommer i tid är kvar hos er tills någon har tagit det.

guide-should-reply-admit-heading = Ja, rätta direkt.
guide-should-reply-admit = Säg att ni skrev fel och vad som är rätt. Det räcker.
guide-should-reply-admit-1 = Skriv rättelsen i samma tråd, så att de som läste felet också ser den.
guide-should-reply-admit-2 = Ändra inte det gamla i smyg. Skriv att det är rättat.

guide-should-reply-correct-heading = Ja, om felet spelar roll.
guide-should-reply-correct = Rätta det som är fel i sak, med fakta och gärna en länk. Åsikter behöver ni inte rätta.
guide-should-reply-correct-1 = Säg vad som stämmer, utan att värdera den som skrev.
guide-should-reply-correct-2 = En rättelse räcker. Den är också för alla andra som läser.

guide-should-reply-thank-heading = Ni får gärna tacka.
guide-should-reply-thank = Beröm behöver inget svar, men ett kort tack är trevligt. En fråga mitt i berömmet ska ha svar.

guide-should-reply-leave-heading = Nej, låt det stå.
guide-should-reply-leave = Den som bara vill bråka får mer att bråka om av ett svar. Så länge inlägget inte går över gränsen får det stå kvar.
guide-should-reply-leave-1 = Håll tråden under uppsikt. Kommer det en riktig fråga ska den ha svar.
guide-should-reply-leave-2 = Går någon över gränsen: börja om här och svara ja på första frågan.

guide-should-reply-speculation-heading = Oftast inte.
guide-should-reply-speculation = Spekulationer är sällan värda ett svar. Är något fel i sak kan ni rätta just det. Säg inget som är hemligt, inte heller genom att förneka.

## Är det här ett ärende?

guide-is-it-a-case-opening = Några korta frågor, så ser vi om det ska till diariet, hållas ordnat eller inget av det. Skriv inte av inlägget och inget namn. Frågorna är våra, inte ur { $guideline }.
guide-is-it-a-case-secrecy-question = Står det något som kan omfattas av sekretess, till exempel om någons hälsa, skola eller kontakt med socialtjänsten?
guide-is-it-a-case-removed-question = Har ni tagit bort eller dolt inlägget, eller ska ni göra det?
guide-is-it-a-case-work-question = Behöver någon göra mer än att svara: utreda, besluta eller ordna något?
guide-is-it-a-case-small-question = Är det uppenbart att det inte betyder något för verksamheten, som en tumme upp eller ett tack?

guide-is-it-a-case-secret-heading = Till diariet, genast.
guide-is-it-a-case-secret = Uppgifter som kan omfattas av sekretess ska bort ur kanalen och in i diariet.
guide-is-it-a-case-secret-1 = Spara en skärmbild utanför chatten och lämna den till { $registrar }. Skicka den inte vidare i chatten.
guide-is-it-a-case-secret-2 = Ta bort eller dölj inlägget.
guide-is-it-a-case-secret-3 = Har personuppgifter kommit ut? Berätta det för dataskyddsombudet i dag. En anmälan kan behöva göras inom 72 timmar.

guide-is-it-a-case-unsure-heading = Gör som om det är sekretess, tills någon har prövat det.
guide-is-it-a-case-unsure = Det är inte du som ska avgöra det ensam.
guide-is-it-a-case-unsure-1 = Dölj inlägget, om det går, så att det inte sprids medan ni frågar.
guide-is-it-a-case-unsure-2 = Fråga { $registrar } i dag. Visa det på plats eller på telefon, inte i chatten.

guide-is-it-a-case-taken-down-heading = Till diariet.
guide-is-it-a-case-taken-down = Det ni tar bort är en allmän handling även sedan det är borta ur kanalen.
guide-is-it-a-case-taken-down-1 = Spara en skärmbild utanför chatten, helst innan inlägget är borta.
guide-is-it-a-case-taken-down-2 = Lämna den till { $registrar } med kanal, datum, skäl och vem som tog bort.

guide-is-it-a-case-diary-heading = Ja, det är ett ärende. Till diariet.
guide-is-it-a-case-diary = När någon måste göra något mer än att svara har det blivit ett ärende.
guide-is-it-a-case-diary-1 = Spara en skärmbild utanför chatten av inlägget och ert svar.
guide-is-it-a-case-diary-2 = Lämna den till { $registrar } med kanal, datum och vad saken gäller.
guide-is-it-a-case-diary-3 = Svara i tråden att ni har tagit emot det och vad som händer nu.

guide-is-it-a-case-little-heading = Nej. Ringa betydelse.
guide-is-it-a-case-little = Det behöver varken till diariet eller hållas ordnat.
guide-is-it-a-case-little-1 = Låt det stå. Du behöver inte göra något.

guide-is-it-a-case-in-order-heading = Nej. Håll det ordnat.
guide-is-it-a-case-in-order = Det räcker att det går att se vad som kom in, när, och vad ni svarade.
guide-is-it-a-case-in-order-1 = Svara i samma tråd, så att frågan och svaret står tillsammans.
guide-is-it-a-case-in-order-2 = Låt det stå kvar i kanalen. Blir det mer än ett svar: börja om här, då kan det ha blivit ett ärende.

## Jag har sett kritik

guide-seen-criticism-opening = Bra att du säger till. Du behöver inte skriva av det du har sett eller vem som skrev det. Frågorna är våra, inte ur { $guideline }.
guide-seen-criticism-where-question = Var har du sett det?
guide-seen-criticism-where-ours = I vår kanal
guide-seen-criticism-where-elsewhere = Någon annanstans
guide-seen-criticism-mistake-question = Är det ett fel som kommunen själv har gjort?

guide-seen-criticism-ours-heading = Berätta, och dölj inget.
guide-seen-criticism-ours = { $grounded ->
    [yes] Kontakta din { $chief } och bestäm tillsammans hur ni rättar felet.
   *[no] { $short } säger inget om vem du ska kontakta när du ser kritik. Vårt råd är din { $chief }, som bestämmer tillsammans med { $unit } hur felet rättas.
  }
guide-seen-criticism-ours-1 = Skicka länken till din { $chief }, inte en avskrift.
guide-seen-criticism-ours-2 = Rätta i er egen kanal eller på webbplatsen först. Då finns det något att länka till.

guide-seen-criticism-theirs-heading = Berätta innan du svarar.
guide-seen-criticism-theirs = { $grounded ->
    [yes] Kontakta din { $chief } och bestäm tillsammans om ni ska svara. Alla har rätt att tycka illa om kommunen; det som är fel i sak kan ni rätta.
   *[no] { $short } säger inget om vem du ska kontakta när du ser kritik. Vårt råd är din { $chief }. Alla har rätt att tycka illa om kommunen; det som är fel i sak kan ni rätta.
  }
guide-seen-criticism-theirs-1 = Skicka länken till din { $chief }, inte en avskrift.
guide-seen-criticism-theirs-2 = Svara inte från din privata profil i kommunens namn.

guide-seen-criticism-unclear-heading = Berätta, så får ni ta reda på det.
guide-seen-criticism-unclear = { $grounded ->
    [yes] Kontakta din { $chief }. Ni behöver inte veta vem som har rätt för att prata om det.
   *[no] { $short } säger inget om vem du ska kontakta när du ser kritik. Vårt råd är din { $chief }. Ni behöver inte veta vem som har rätt för att prata om det.
  }
guide-seen-criticism-unclear-1 = Skicka länken till din { $chief }, inte en avskrift.
