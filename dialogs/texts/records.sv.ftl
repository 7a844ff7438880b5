# Gallring, personuppgifter och den som begär ut en handling.

gallring-heading = Så länge sparas det
gallring-intro = Det här gäller det som boten sparar. Kommunens dokumenthanteringsplan går före.
gallring-row = { $time }.{ $note ->
    [none] {""}
   *[other] {" "}{ $note }
  }{ $assumption ->
    [yes] {" "}(Antagande, inte ur riktlinjen.)
   *[no] {""}
  }{ $rule ->
    [none] {""}
   *[other] {" "}Se { $rule }.
  }{ $last ->
    [none] {""}
   *[other] {" "}{ $last }
  }
gallring-last = Senast gallrat { $at }: { $count }.
gallring-days = { $count ->
    [one] En dag
   *[other] { $count } dagar
  }
gallring-months = { $count ->
    [12] Ett år
    [24] Två år
    [one] En månad
   *[other] { $count } månader
  }
gallring-kept = Bevaras
gallring-standing = { $count } dagar, enligt Kanalvakts eget antagande
gallring-no-row = Gallras inte. Paketet säger inget om det
gallring-refused = Gallringstabellen är till för { $steward } och { $registrar }.
gallring-no-time = Ingen gallring
gallring-check-lacking = { $org }: gallringstabellen saknar { $kinds }. Lägg till [[gallring]] i paketet.
gallring-check-unknown = { $org }: gallringstabellen har rader som inte motsvarar något som boten sparar: { $kinds }.
gallring-check-whole = { $org }: gallringstabellen är fullständig.
button-case-export = Hämta handlingen
case-export-title = Ärende { $number } som allmän handling
case-export-noted = Jag har antecknat i journalen att du tog fram ärendet. Läs igenom handlingen och pröva det som är märkt innan du lämnar ut den.
about-me-heading = Det här vet jag om dig
about-me-name = Namn
about-me-email = E-post
about-me-phone = Telefon
about-me-title = Titel
about-me-department = Hör till
about-me-language = Språk
about-me-protected = Skyddade personuppgifter
about-me-left = Slutade
about-me-roles = Roller
about-me-unknown = inte angivet
about-me-also = Dessutom finns det här om dig:
about-me-nothing-more = Utöver det finns inget om dig.
about-me-not = Jag sparar inte vad du frågar om riktlinjen, inte varför du är borta och inget om dina privata konton.
about-me-who = Vill du rätta något eller få något borttaget? Vänd dig till { $steward }. Allmänna handlingar, som ärenden, beslut och journal, måste bevaras.
button-about-me-all = Visa allt
about-me-all-title = Allt som finns om dig
about-me-cut = Listan visar de { $count } senaste av varje slag.
held-person = Personuppgifter
held-roles = Roller
held-reach = Vägar att skicka meddelanden
held-conversations = Samtal i minnet
held-drafts = Utkast
held-named = Namngiven i andras utkast
held-cases = Ärenden
held-versions = Skickade ansökningar
held-steps = Svar och underskrifter i ärenden
held-chief = Kanaler att svara för som chef
held-administrator = Kanaler som sköts eller har skötts
held-checklist = Punkter på checklistor
held-changes = Byten av administratörer
held-questions = Frågor skickade till någon
held-answers = Egna svar på andras frågor
held-nudges = Påminnelser
held-untold = Det som inte kunde sägas till dig
held-messages = Meddelanden
held-website = Klarmarkerade ändringar på webben
held-journal = Rader i journalen
held-count = { $what }: { $count }
held-column-number = nummer
held-column-why = varför
held-column-status = läge
held-column-started-at = påbörjat
held-column-sent-at = skickat
held-column-application-id = ärende
held-column-version = version
held-column-at = när
held-column-step = steg
held-column-outcome = svar
held-column-settled-at = när
held-column-name = namn
held-column-channel-id = kanal
held-column-main = huvudansvarig
held-column-since = från
held-column-until = till
held-column-due-on = senast
held-column-done-at = klart
held-column-kind = slag
held-column-asked-at = när
held-column-text = fråga
held-column-answered-at = när
held-column-answer = svar
held-column-say-at = när
held-column-notice = gällde
held-column-put-at = när
held-column-platform = plattform
held-column-words = text
held-column-what = vad
held-column-role = roll
held-column-department-id = del av kommunen
held-column-user = id där
held-column-used-at = senast använd
held-column-place = plats
held-none = –
person-paper-title = Uppgifter om { $name }
person-paper-intro = Så här står det i Kanalvakts register. Det är ett registerutdrag enligt artikel 15 i dataskyddsförordningen.
person-paper-caption = { $what }, { $count ->
    [one] en rad
   *[other] { $count } rader
  }
person-erase-dry = Provkörning för { $name }. Inget är borttaget.
person-erase-wet = Borttaget om { $name }:
person-erase-gone = Tas bort: { $what }: { $count }
person-erase-person = Tas bort: telefon och språk
person-erase-whole = Tas bort: personen själv, eftersom inget som måste bevaras nämner hen.
person-erase-kept = Står kvar: { $what }: { $count }. { $why }
person-erase-law = Det som står kvar är allmänna handlingar eller behövs för ett uppdrag som pågår. De får inte raderas på begäran (artikel 17.3 b och d i dataskyddsförordningen, 3 och 10 §§ arkivlagen). Namn, titel och e-post står kvar så länge handlingarna nämner personen.
person-erase-do-it = Kör igen med --really för att göra det.
person-erase-first = Personen har roller eller sköter kanaler. Lämna över dem först, annars kan ingen nå den som har uppdraget.
person-unknown = Ingen i registret heter så: { $who }
kept-cases = Ärenden är allmänna handlingar.
kept-channels = Kommunen ska kunna visa vem som har svarat för en kanal.
kept-journal = Journalen visar vem som gjorde vad i tjänsten.
kept-people = Rollen gäller tills den tas bort.
kept-questions = Svaret gavs i tjänsten.
kept-drafts = Utkastet är någon annans och gallras med det.
kept-public-list = Visar vem som såg till att webben stämde.
kept-ground-quote = Grund: ”{ $quote }” ({ $source }).
kept-ground-assumption = Grund: antagande, inte ur riktlinjen.
gallring-quotes = Så här säger riktlinjen:
about-me-language-sv = svenska
about-me-language-en = engelska
case-export-which = Vilket ärende gäller det? Skriv ”hämta handlingen” och ärendets nummer, till exempel ”hämta handlingen 14”.
case-export-refused = Handlingar tas fram av { $registrar }. Vill du läsa ärendet? Skriv ärende { $number }.
held-absences = Egen frånvaro
held-noted-absences = Antecknad frånvaro för andra
held-substitute = Ersättare på kanaler
held-activity = Berättat om kanalerna
held-obligations = Taget eller gjort klart
held-choices = Egna val
held-column-first = från
held-column-last = till
held-column-until-further = tills vidare
held-column-noted-at = antecknat
held-column-settled-how = hur
held-column-duty = vad
held-column-key = val
held-column-value = värde
kept-absences = Behövs för att veta vem som svarar för kanalen.
kept-activity = Visar att kanalen har skötts.
kept-obligations = Visar att kanalen har skötts.
held-journal-about = Rader i journalen om personen
held-crises = Krislägen som startats eller avslutats
held-crisis-part = Med i krislägen
held-crisis-log = Rader i krisloggar
held-crisis-back = Kanaler återtagna efter en kris
held-hand-overs = Överlåtelser till kommunikationsenheten
held-column-ended-at = avslutat
held-column-told-at = fick veta
held-column-acknowledged-at = kvitterade
held-column-back-at = tillbaka
held-column-offered-at = erbjöds
kept-crisis-logs = Krisloggen visar vem som svarade för vad under krisen.
held-daily = Daglig drift av kanaler
held-circulars = Utskick till administratörer
held-receipts = Kvitterade utskick
held-column-to = till
kept-circulars = Utskicket gjordes i tjänsten och gallras med tiden.
held-removals = Borttagningar
held-column-seen-at = upptäckt
held-column-removed-at = borttaget
kept-removals = Avpublicerat och raderat innehåll är allmän handling.
held-diary-documents = Diarieunderlag
held-column-made-at = upprättat
kept-yearly = Visar att kanalen har dokumenterats.
held-closings = Avslut av kanaler
held-column-decided-at = beslutat
held-snapshots = Ögonblicksbilder
held-column-taken-on = tagen
held-reviews = Årliga genomgångar
