## Frågor till riktlinjerna

ask-decided = { $named ->
    [yes] { $by } beslutade om { $guideline } den { $day }{ $reference }.
   *[no] { $guideline } beslutades den { $day }{ $reference }. Vem som beslutade står inte i texten.
  }
ask-what = Vad vill du veta om { $guideline }? Skriv frågan med egna ord.
ask-see-also = Se även:
ask-elsewhere = Vad som gäller hos { $other } kan jag inte svara på, bara vad som står i { $guideline }:
ask-near = Det närmaste jag hittar – läs själv:
ask-silent-about = { $guideline } tar inte upp { $topic }.
ask-silent = { $guideline } tar inte upp det.
ask-is-a-draft = Jag läser det som ett utkast till ett svar eller inlägg.
ask-off-topic = Det kan jag inte svara på. Jag kan kommunens sociala medier och vad som gäller för dem.
ask-not-yet = Det där förstod jag inte riktigt. Jag kan svara på frågor om sociala medier i jobbet, hjälpa dig att ansöka om en kanal eller visa dina kanaler.
note-replaced-law = Texten nämner { $words }. Den lagen har ersatts av { $replaced_by } (inaktuell hänvisning).
note-misnamed-law = Lagen heter egentligen { $replaced_by }, och den har ändrats sedan texten skrevs (inaktuell hänvisning).
note-content-missing = Bilagans innehåll finns inte i texten, bara rubriken och källan.
ask-answer-lead = Så här står det:
ask-link = Hela texten: { $link }
ask-again-please = Den frågan har jag inte kvar. Skriv den gärna igen.
ask-local-instruction = ”{ $text }” – lokal instruktion från { $role }, { $date }, inte ur riktlinjen.
ask-number-min-administrators = Boten räknar så här: minst { $value } administratörer på varje kanal{ $assumed ->
    [yes] {" "}(antagande, inte ur riktlinjen)
   *[no] {""}
  }.
ask-number-posts-per-week = Boten räknar så här: minst { $value } inlägg per kanal och vecka, måndag till söndag{ $assumed ->
    [yes] {" "}(antagande, inte ur riktlinjen)
   *[no] {""}
  }.
ask-number-removal-hours = Boten räknar så här: det som ska bort ska vara borta inom { $value } timmar{ $assumed ->
    [yes] {" "}(tiden är ett antagande, inte ur riktlinjen)
   *[no] {""}
  }.
ask-number-inactive-close-days = Boten räknar så här: en kanal är inaktiv när inget har hänt på { $value } dagar{ $assumed ->
    [yes] {" "}(antalet dagar är ett antagande, inte ur riktlinjen)
   *[no] {""}
  }.
ask-number-reply = Boten räknar så här: en fråga som kommer in nu ska ha svar { $due }{ $assumed ->
    [yes] {" "}(antagande, inte ur riktlinjen)
   *[no] {""}
  }.
ask-reckoning = Så här har jag räknat:
ask-not-helped = Då vet jag det. Vill du fråga { $unit } i stället?
ask-shared = Fråga: { $question }
ask-share-private = Det svaret delar jag inte, för det rör något privat.
ask-share-elsewhere = Härifrån når jag inte tråden. Kopiera svaret om du vill ha med det dit:
ask-read-again = Jag läste en gång till. Det här passar nog bättre som svar på din fråga:
ask-read-again-silent = Jag läste en gång till, och { $guideline } tar nog inte upp det du frågade om.
button-not-helped = Det hjälpte inte
button-reckoning = Visa uträkningen
button-share = Dela i tråden
button-ask-unit = Fråga { $unit }

## En fråga till en människa

person-what = Vad vill du fråga { $unit }? Skriv frågan med egna ord, så skickar jag den när du har sagt ja.
person-stopped = Då skickar jag inget.
person-offer = Frågan skickas med ditt namn till { $unit }: ”{ $question }”
person-offer-private = Frågan rör något privat. Skickar du den med namn ser { $unit } vem som frågar. Skickar du den utan namn vet ingen det, inte jag heller. När du har läst svaret sparar jag varken frågan eller svaret. Frågan är: ”{ $question }”
person-write-send = Skriv **skicka**, **skicka utan namn** eller **avbryt**.
person-too-long = Frågan är för lång för att jag ska kunna skicka den härifrån. Korta den gärna och skriv den igen.
person-sent = Frågan är skickad till { $unit }. Jag skriver här när svaret kommer.
person-sent-private = Frågan är skickad till { $unit } med ditt namn. Jag skriver till dig när svaret kommer.
person-sent-without-name = Frågan är skickad till { $unit } utan ditt namn. Jag har inte sparat vem du är, så jag kan inte skriva till dig när svaret kommer. Titta här om någon dag.
person-no-answer = Det har inte kommit något svar än från { $unit }.
person-somebody = Någon som inte vill säga sitt namn
person-asked = { $who } frågar{ $about ->
    [yes] {" "}om { $topic }
   *[no] {""}
  }: ”{ $question }” { $guideline } gav inget svar som räckte.
person-asked-private = Det har kommit en fråga som rör något privat. Den visas bara när du öppnar den.
person-write-answer = Frågan är: ”{ $question }” Skriv ditt svar här.
person-answer-title = Svara på en fråga
person-answer-field = Ditt svar
person-answer-hint = Svaret visas som svar från er, inte ur riktlinjen.
person-answer-hint-private = Svaret visas för den som frågade och sparas sedan ingenstans.
person-answer-heading = Svar från { $unit }, inte ur riktlinjen
person-you-asked = Du frågade: ”{ $question }”
person-answer = ”{ $answer }”
person-answered-private = Det har kommit svar från { $unit } på din fråga. När du har öppnat det sparar jag inget av det.
person-forgotten = Nu är både frågan och svaret borttagna hos mig.
person-did-it-help = Hjälpte det?
person-answer-sent = Svaret är skickat till den som frågade.
person-answer-left = Frågan kom utan namn. Svaret ligger här tills den som frågade tittar efter det.
person-answer-sent-private = Svaret är lämnat. Frågans ord är borttagna hos mig, och svaret försvinner när det är läst.
person-save = Ska fler få samma svar kan du spara det som lokal instruktion. Då citerar jag det, under riktlinjen, med datum och din roll.
person-saved = Sparat. Från och med nu citerar jag svaret när någon frågar om samma sak, under { $guideline } och som sagt av { $role }.
person-dropped = Instruktionen är borttagen. Jag citerar den inte längre.
person-helped = Bra att det hjälpte.
person-not-helped = Tack för att du säger det. Frågan står kvar på listan hos { $unit }.
person-already = { $by } har redan svarat på frågan, { $at }.
person-over = Frågan är besvarad.
person-gone = Den frågan finns inte kvar här.
notice-question-heading = En fråga till riktlinjerna
button-send-without-name = Skicka utan namn
button-reply = Svara
button-see-answer = Visa svaret
button-is-there-an-answer = Finns det svar?
button-save-instruction = Spara som lokal instruktion
button-drop-instruction = Ta bort instruktionen
error-nobody-answers = Det finns ingen som tar emot frågor hos er ännu, så jag kunde inte skicka den.

## Det som riktlinjen inte svarade på

unanswered-heading = Obesvarat
unanswered-none = Inget är obesvarat.
unanswered-topics = Det här har folk frågat om utan att få svar:
unanswered-topic = { $topic }: { $silent ->
    [0] {""}
    [one] riktlinjen tyst en gång{" "}
   *[other] riktlinjen tyst { $silent } gånger{" "}
  }{ $near ->
    [0] {""}
    [one] osäkert svar en gång{" "}
   *[other] osäkert svar { $near } gånger{" "}
  }{ $not_helped ->
    [0] {""}
    [one] hjälpte inte en gång{" "}
   *[other] hjälpte inte { $not_helped } gånger{" "}
  }{ $waiting ->
    [0] {""}
    [one] (en fråga väntar på svar)
   *[other] ({ $waiting } frågor väntar på svar)
  }
unanswered-no-topic = utan ämne
unanswered-more = … och { $count } ämnen till.
unanswered-questions = { $count ->
    [one] En fråga väntar:
   *[other] { $count } frågor väntar:
  }
unanswered-more-questions = … och { $count } frågor till.
unanswered-open = ”{ $question }” ({ $day })
unanswered-did-not-help = ”{ $question }” ({ $day }) Svaret hjälpte inte.
unanswered-private = En fråga som rör något privat ({ $day }).
unanswered-which-topic = Vilket ämne hör ”{ $question }” till? Skriv ämnet med några ord.
unanswered-stopped = Då låter jag frågan stå kvar.
unanswered-is-it = Menar du { $topic }?
unanswered-no-such-topic = Det ämnet känner jag inte. Skriv det med andra ord, eller **avbryt**.
unanswered-added = Nu hör frågan till { $topic }. Nästa gång någon frågar så svarar jag efter det.
button-add-to-topic = Lägg till i ett ämne
button-add-here = Lägg till där

## Ämnena på kommandoraden: "kanalvakt topics export"

topics-help-export = Skriver ut kommunens egna sätt att fråga, ämne för ämne, som TOML.
topics-help-org = Organisationen, till exempel sater.
topics-none = Det finns inga egna frågor att skriva ut.
topics-header = Egna sätt att fråga, tillagda i { $municipality }.
topics-unknown-organisation = Jag känner inte till { $org }. De som finns är: { $known }.
settings-reader-url = Adressen { $detail } går inte att använda. Rätta { $key }: den ska börja med https:// eller http://.
