# Ärenden efter att de har skickats: kort, svar, beslut, diarium, och vad folk får veta.

## Vad saker och människor heter

case-title = { $unit } på { $medium }
case-untitled = en ny kanal
who-you = Du
you = du
whom-you = dig
who-function = { $function } { $name }

## Knappar

button-more = Mer
button-paper = Undertecknad på papper, originalet finns …
button-paper-for = { $name }: på papper
button-revise = Ta tillbaka och ändra
button-without-reason = Hoppa över
button-copy = Kopiera
button-letter = Kopiera som tjänsteskrivelse
button-record = Registrera besluten
button-diary = Diariefört: dnr …
button-no-diary = Behöver inte
button-outcome-accept = Jag tar uppdraget
button-outcome-decline = Jag kan inte
button-outcome-decline-chief = Säg nej
button-outcome-assign = Jag ger uppdraget
button-outcome-recommend = Tillstyrk
button-outcome-advise-against = Avstyrk
button-outcome-return = Begär komplettering
button-outcome-approve = Registrera bifall
button-outcome-approve-with-conditions = Bifall med villkor
button-outcome-reject = Registrera avslag
button-outcome-know = Jag känner till det
button-outcome-talk = Vi behöver prata
button-outcome-sign = Skriv under
button-outcome-receive = Mottaget

## Var ett ärende står

case-stands = Ärende { $number }: { $what }. { $status ->
    [draft] Det är ett utkast.
    [under-way] Det behandlas.
    [returned] Det är tillbaka hos den sökande för komplettering.
    [approved] Det är godkänt.
    [rejected] Det är avslaget.
    [withdrawn] Det är tillbakadraget.
   *[other] {""}
  }
case-handed = Ärende { $number }: { $what }. Det väntar på att { $name } ska läsa och skicka det.
case-waits = Väntar på { $waiting } ({ $step }) sedan { $since }.
case-diary-number = Diarienummer: { $number }
case-eservice-number = Nummer i e-tjänsten: { $number }
case-now-waits = Nu väntar ärendet på { $waiting }.
case-now-draft = Ansökan är inte skickad än.
case-now-under-way = Ärendet behandlas vidare.
case-now-returned = Ärendet är tillbaka hos { $who }.
case-now-approved = Därmed är kanalen godkänd.
case-now-rejected = Därmed är ärendet avslutat.
case-now-withdrawn = Ärendet är tillbakadraget.
case-row-changed = { $label } (ändrat)
case-row-was = { $now } (tidigare: { $before })
case-changed-since = Det här har ändrats sedan förra gången:
case-history = Ärendets historia
case-signatures = Underskrifter
case-conditions = Villkor
case-line = { $what } (ärende { $number }). { $line }
case-unknown = Jag hittar inget ärende { $number } som du har del i.
case-none-waits = Det finns inget ärende som väntar på det svaret från dig. Skriv **vad väntar på mig** så visar jag vad som gör det.
case-which = Vilket ärende gäller det?
case-not-that = Du kan inte svara ”{ $what }” i ärende { $number } nu.

case-sum = { $parts }.
case-sum-administrators = { $count ->
    [1] En administratör
    [2] Två administratörer
    [3] Tre administratörer
   *[other] { $count } administratörer
  }
case-sum-hours = { $hours ->
    [one] en timme i veckan
   *[other] { $hours } timmar i veckan
  }
case-sum-plan = plan finns
case-sum-dpia-yes = konsekvensanalys gjord
case-sum-dpia-no = konsekvensanalys saknas (skäl angivet)
case-sum-comms-publish-yes = { $unit } kan publicera
case-sum-comms-publish-no = { $unit } kan inte publicera (skäl angivet)

## Det som någon tillfrågas om

step-accept-asked = { $who } vill ha med dig som administratör för { $what } (ärende { $number }). Tar du det uppdraget?
step-assign-asked = { $who } ansöker om { $what } (ärende { $number }). Ger du administratörerna uppdraget och tiden som behövs ({ $where })?
step-prepare-asked = { $changed ->
    [yes] Kompletterad ansökan
   *[no] Ny ansökan
  }: { $what } (ärende { $number }), från { $who }.
step-decide-asked = { $what } (ärende { $number }) är klart för beslut i { $body }.
step-know-asked = { $over ->
    [yes] { $who } planerade { $what } (ärende { $number }), och det är avgjort. Vill du prata om det?
   *[no] { $who } planerar { $what } (ärende { $number }). Vill du prata om det först? Planen går vidare under tiden.
  }
step-sign-asked = { $plan } för { $what } (ärende { $number }, version { $version }) väntar på din underskrift.
step-copy-asked = Här är en kopia av { $plan_lower } för { $what } (ärende { $number }), undertecknad och klar.

## Det som har sagts

settled-accept = { $who } tog uppdraget { $at }.
settled-accept-by-sending = { $who } tog uppdraget genom att skicka { $application } { $at }.
settled-decline = { $who } tackade nej { $at }.
settled-decline-chief = { $who } sade nej { $at }.
settled-assign = { $who } gav uppdraget { $at }.
settled-recommend = { $who } tillstyrkte { $at }.
settled-advise-against = { $who } avstyrkte { $at }.
settled-return = { $who } begärde komplettering { $at }.
settled-approve = { $body } biföll { $application } { $date } ({ $reference }). { $who } skrev in det { $at }.
settled-approve-with-conditions = { $body } biföll { $application } med villkor { $date } ({ $reference }). { $who } skrev in det { $at }.
settled-reject = { $body } avslog { $application } { $date } ({ $reference }). { $who } skrev in det { $at }.
settled-approve-alone = { $who } biföll { $application } { $at }.
settled-approve-with-conditions-alone = { $who } biföll { $application } med villkor { $at }.
settled-reject-alone = { $who } avslog { $application } { $at }.
settled-postpone = { $body } bordlade ärendet { $date } ({ $reference }).
settled-know = { $who } känner till det sedan { $at }.
settled-talk = { $who } bad { $at } att få prata om det.
settled-sign = { $who } skrev under version { $version } { $at }.
settled-sign-paper = { $signer } skrev under version { $version } på papper. Originalet finns { $place }. { $who } skrev in det { $at }.
settled-receive = { $who } tog emot kopian { $at }.
history-sent = { $who } skickade version { $version } { $at }.
history-comment = { $line } ”{ $comment }”
history-condition = Villkor: { $line }
history-void = { $line } Det gällde version { $version }, som inte gäller längre.
history-withdrawn = { $application } drogs tillbaka { $at }.
condition = { $text } ({ $owner })
condition-by = { $text } ({ $owner }, senast { $date })
condition-read = { $parts }
outcome-accept = tagit uppdraget
outcome-decline = tackat nej
outcome-assign = gett uppdraget
outcome-recommend = tillstyrkt
outcome-advise-against = avstyrkt
outcome-return = begärt komplettering
outcome-approve = registrerat bifall
outcome-approve-with-conditions = registrerat bifall med villkor
outcome-reject = registrerat avslag
outcome-know = svarat att det är känt
outcome-talk = bett om ett samtal
outcome-sign = skrivit under
outcome-receive = tagit emot kopian
outcome-diary = diariefört det
outcome-no-diary = svarat att det inte behöver diarieföras

## När ett svar behöver ord

case-ask-return = Vad saknas i { $what } (ärende { $number })? Skriv det med egna ord, så får den som söker veta.
case-ask-decline = Vill du säga varför? Det hjälper den som söker att hitta någon annan.
case-ask-decline-chief = Vill du säga varför? Den som söker får veta det.
case-ask-advise-against = Varför avstyrker du { $what } (ärende { $number })? De som beslutar läser det du skriver.
case-ask-talk = Vad vill du prata om? Den som söker får veta det och hör av sig. Planen går vidare under tiden.
case-ask-reject = Vill du skriva varför?
case-ask-paper = Var finns originalet med underskriften från { $name }?
case-ask-paper-own = Var finns originalet med din underskrift?
case-ask-date = Vilken dag fattade { $body } beslutet?
case-ask-reference = Var står det? Skriv protokoll eller anteckning, till exempel ”protokoll 2026-03-16 § 45”.
case-ask-conditions = Vilka är villkoren? Skriv ett per rad: villkoret; vem; när. Till exempel: Skriv en bildpolicy; Eva Ek; 1 maj
case-ask-why = Vilket skäl angavs? Skriv **hoppa över** om det inte finns något.
case-conditions-read = Då skriver jag villkoren:
case-reason-needed = Det behövs en mening här, så att den som läser förstår. Skriv **avbryt** om du vill låta det vara.
case-let-be = Då låter jag det vara. Ärendet väntar kvar.
case-decision-intro = Skriv in det som { $body } har beslutat.
case-form-return = Begär komplettering
case-form-decline = Tacka nej
case-form-decline-chief = Säg nej
case-form-advise-against = Avstyrk
case-form-talk = Vi behöver prata
case-form-paper = Undertecknad på papper
case-form-approve = Registrera bifall
case-form-approve-with-conditions = Bifall med villkor
case-form-reject = Registrera avslag
case-field-return = Vad saknas?
case-field-decline = Varför inte?
case-field-decline-chief = Varför inte?
case-field-advise-against = Varför?
case-field-talk = Vad vill du prata om?
case-field-reject = Varför?
case-field-place = Originalet finns …
case-field-place-hint = Till exempel: i pärmen hos rektorns assistent.
case-field-date = Beslutsdag
case-field-reference = Protokoll eller anteckning
case-field-reference-hint = Till exempel: protokoll 2026-03-16 § 45.
case-field-conditions = Villkor
case-field-conditions-hint = Ett per rad: villkoret; vem; när. Till exempel: Skriv en bildpolicy; Eva Ek; 1 maj
case-field-motive = Motivering
case-problem-date = Jag kan inte läsa det som en dag. Skriv till exempel 16 mars eller 2026-03-16.
case-problem-future = Dagen har inte varit än. Skriv den dag då beslutet fattades.
case-problem-reference = Skriv var beslutet står, till exempel protokoll § 45.
case-problem-conditions = Skriv minst ett villkor.
case-problem-owner = Jag förstår inte ”{ $text }”. Skriv ett namn eller en e-postadress som finns i registret, eller en dag.
case-answered-before = Du har redan svarat, så det här skickades inte:
case-already = Det är redan besvarat:
case-answered = Svaret är sparat.
case-sent = Du skickade { $what } (ärende { $number }) { $at }.
case-revise-sure = { $count ->
    [0] Vill du ta tillbaka ärende { $number } för att ändra det? Du skickar det igen när det är klart.
    [one] Vill du ta tillbaka ärende { $number } för att ändra det? En person har redan svarat och blir tillfrågad igen när du skickar det på nytt.
   *[other] Vill du ta tillbaka ärende { $number } för att ändra det? { $count } personer har redan svarat och blir tillfrågade igen när du skickar det på nytt.
  }
own-change-none = Du har ingen ansökan som går att ändra. En kanal som redan är godkänd ändrar du under **mina kanaler**.
own-change-sent = { $what } (ärende { $number }) är skickat. Vill du ändra något tar du tillbaka det, ändrar och skickar igen.
case-revised = Ärende { $number } är tillbaka hos dig. De som hade fått det får veta det.

## Till den som ska skicka

case-to-send = { $who } har skrivit { $application } för { $what } (ärende { $number }), där du blir { $main }. Det är du som skickar den ({ $where }). Läs den gärna först.
case-to-send-back = Ärende { $number } behöver inte skickas just nu. Är det något som ändras får du det igen när det är klart.
case-sent-for-you = { $who } har läst och skickat din ansökan om { $what } (ärende { $number }).

## Det som folk får veta

notice-heading = Det här är nytt
notice-heading-case = Ärende { $number }: { $what }
notice-gone = Det här är inte aktuellt längre.
case-changed = { $what } (ärende { $number }) är tillbaka hos den sökande och ändras. Du får det igen när det skickas på nytt.
case-changed-own = { $what } (ärende { $number }) ändras. Du får frågan igen när det har skickats på nytt.
case-withdrawn = { $what } (ärende { $number }) är tillbakadraget. Du behöver inte göra något.
case-ended = { $what } (ärende { $number }) är avslutat. Du behöver inte göra något.
case-changed-answered = { $what } (ärende { $number }), som du har svarat på, är tillbaka hos den sökande och ändras. Ditt svar gällde den förra versionen. Du får frågan igen när den nya skickas, med ändringarna markerade.
case-withdrawn-answered = { $what } (ärende { $number }), som du har svarat på, är tillbakadraget. Du behöver inte göra något.
case-nobody = { $what } (ärende { $number }) väntar på { $roles }, men ingen har den rollen i boten. Ge någon rollen, så får hen ärendet direkt.
case-talk-means = Hör gärna av dig. Det stoppar inte planen.
case-postponed-means = Ärendet tas upp igen på ett kommande möte.
case-returned = Ändra och skicka ärende { $number } igen när det är klart.
case-approved = { $what } (ärende { $number }) är godkänt.
case-approved-next = Nu kan kanalen göras i ordning. Checklistan visar vad som återstår.
case-rejected = { $what } (ärende { $number }) är avslaget.
case-paper-wrong = Stämmer det inte? Hör av dig till den som skrev in det.
case-diary-decided = { $what } (ärende { $number }, dnr { $dnr }) är avgjort. Beslutet hör till akten.
channel-opened = Ny kanal: { $what } (ärende { $number }). Administratörer är { $people }, och { $main } är { $called }. Ansvarig chef är { $chief }.
draft-old = Ditt utkast om { $what } (ärende { $number }) har legat orört sedan { $when }. Vill du fortsätta? Efter { $days } dagar tar jag bort det.
draft-deleted = Utkastet till ärende { $number } har legat orört i { $days } dagar, så jag har tagit bort det. Skriv **ansök** när du vill börja på nytt.

## Ärenden till nästa möte

agenda-heading = Ärenden till nästa möte i { $body }
agenda-line = Ärende { $number }: { $what }
agenda-none = Inga ärenden väntar på { $body }.
agenda-no-body = Här finns inget möte som beslutar. { $decider } beslutar genom att svara i ärendet.
agenda-not-yours = Listan är till för dem som skriver in besluten: { $who }.
agenda-form = Beslut efter mötet
agenda-intro = Det som { $body } beslutade. Ärenden utan val ligger kvar.
agenda-conditions = Villkor, ärende { $number }
agenda-choice-approve = Bifall
agenda-choice-reject = Avslag
agenda-choice-postpone = Bordlagt
agenda-problem-conditions = Villkor hör till bifall. Välj bifall, eller ta bort dem.
agenda-problem-none = Välj ett beslut för minst ett ärende.
agenda-done = Besluten är registrerade, och de som berörs får veta det.
agenda-nothing = Inget nytt registrerades.
agenda-recorded = Ärende { $number }, { $what }: { $outcome }
agenda-outcome-approve = bifall
agenda-outcome-approve-with-conditions = bifall med villkor
agenda-outcome-reject = avslag
agenda-outcome-postpone = bordlagt
agenda-refused = Ärende { $number }: { $line }
agenda-left = { $count ->
    [one] Ett ärende väntar fortfarande.
   *[other] { $count } ärenden väntar fortfarande.
  }
agenda-type = Fyll i formuläret, eller skriv ett beslut i taget, till exempel **bifall 14**.

## Till diariet

diary-heading = { $count ->
    [one] Till diariet: ett ärende
   *[other] Till diariet: { $count } ärenden
  }
diary-line = Ärende { $number }: { $what }. Skickat { $when } av { $who }.
diary-line-withdrawn = Ärende { $number }: { $what }. Skickat { $when } av { $who }, som sedan drog tillbaka ansökan.
diary-name-case = ärende { $number }
diary-still-waits = Det väntar fortfarande på svar. Är det diariefört, eller behöver det inte diarieföras?
diary-more = { $count ->
    [one] Ett ärende till kommer när de här är klara.
   *[other] { $count } ärenden till kommer när de här är klara.
  }
diary-none = Inget väntar på att diarieföras.
diary-not-waiting = { $count ->
    [one] Ärende { $numbers } väntar inte på att diarieföras, så där är inget ändrat.
   *[other] Ärendena { $numbers } väntar inte på att diarieföras, så där är inget ändrat.
}
diary-not-yours = Listan är till för { $who }.
diary-ask = Vilket diarienummer fick ärende { $number }?
diary-form = Diariefört
diary-field = Diarienummer
diary-field-hint = Som det står i diariet, till exempel KS 2026/123.
diary-problem-number = Skriv diarienumret, till exempel KS 2026/123.
diary-entered = { $what } (ärende { $number }). { $who } diarieförde det { $at }: dnr { $dnr }.
diary-waved-off = { $what } (ärende { $number }). { $who } svarade { $at } att det inte behöver diarieföras.

## Texter att kopiera

own-papers-copy = Här är den som text, färdig att kopiera till Word eller ett mejl.
own-papers-enclosure = Filer kan jag inte ta emot. Skriv i svaret var dokumentet finns, till exempel en mapp eller ett diarienummer, så hittar de som läser ansökan det.
doc-copy = Ärende { $number } som text
doc-copy-title = { $kind }: { $what }
doc-letter = Tjänsteskrivelse, ärende { $number }
doc-letter-title = Tjänsteskrivelse
doc-no-letter = Här beslutar inget möte, så det behövs ingen tjänsteskrivelse. { $decider } beslutar genom att svara i ärendet.
doc-date = Datum: { $date }
doc-to = Till: { $body }
doc-case = Ärende { $number } i Kanalvakt
doc-diary = Diarienummer: { $number }
doc-sent = Version { $version }, skickad { $date } av { $sender }
doc-on = den { $date }
doc-row = { $label }: { $value }
doc-bullet = • { $line }
doc-matter = Ärendet
doc-matter-text = Ansökan om { $what } skickades { $date } av { $sender }.
doc-assessment = Bedömning
doc-not-prepared = Ärendet är inte berett än.
doc-by = Handläggare: { $who }
doc-recommend = { $who } tillstyrker ansökan.
doc-advise-against = { $who } avstyrker ansökan.
doc-reason = Skäl: { $comment }
doc-proposal = Förslag till beslut
doc-proposal-approve = { $body } beslutar att bifalla ansökan om { $what }.
doc-proposal-reject = { $body } beslutar att avslå ansökan om { $what }.
doc-proposal-open = { $body } beslutar att ta ställning till ansökan om { $what }.
doc-enclosures = Bilagor
doc-enclosure-application = Ansökan, version { $version }, skickad { $date }
doc-enclosure-dpia = Konsekvensanalys enligt dataskyddsförordningen

## När registret säger nej

error-not-yours = Det är någon annans ansökan, så det kan bara den som har skrivit eller skickat den göra.
error-chief-is-applicant = Den som ansöker kan inte själv vara den chef som ger uppdraget. Skriv en annan chef.
error-details-missing = Det saknas något: { $what }.
detail-date = beslutsdagen
detail-reference = protokoll eller anteckning
detail-conditions = villkoren
detail-comment = ett skäl
detail-place = var originalet finns
detail-number = numret
error-date-impossible = Dagen stämmer inte. Ansökan kom in { $earliest }, så beslutet kan ha fattats tidigast då och senast i dag.
case-changed-later = Ansökan har ändrats sedan kortet skickades. Du får frågan om den nya när det är din tur.
error-newer-version = { $status ->
    [draft] Ansökan ändras just nu. Du får den igen när den är klar att skicka.
    [returned] Ärendet är tillbaka hos den sökande och ändras. Du får det igen när det skickas på nytt.
   *[other] Ansökan har ändrats sedan kortet skickades. Titta på den nya först.
  }
