# Det man väljer: tider, slag av påminnelser, undantag, meddelanden till administratörer.

hours-heading = Dina inställningar
hours-stand = Dagens meddelande kommer kl. { $daily }. Före kl. { $start } och efter kl. { $end }, och på lediga dagar, stör jag dig inte{ $own ->
    [yes] {""}
   *[no] {" "}(kommunens tider)
  }.
hours-crisis = Ett krisläge når dig ändå.
button-daily-at = Kl. { $clock }
button-other-hours = Andra tider …
button-kinds = Slag av påminnelser
hours-form = Dina tider
hours-form-intro = Skriv tiderna som du vill ha dem. Lämna tomt för kommunens.
hours-field-daily = Dagens meddelande kl.
hours-field-start = Stör mig tidigast kl.
hours-field-end = Stör mig senast kl.
hours-hint-daily = Till exempel 08.00.
hours-hint-start = Till exempel 07.30.
hours-hint-end = Till exempel 17.00.
hours-problem = Skriv en tid, till exempel 9 eller 09.30.
hours-problem-order = Den tiden ska vara senare än den du börjar.
hours-chosen = Då kommer dagens meddelande kl. { $daily }. Det gäller från nästa gång.
kinds-heading = Slag av påminnelser
kinds-intro = Det gäller hela kommunen. Kris, incidenter och det som ska tas bort i brådska skickas alltid.
kind-on = skickas
kind-off = avstängt
button-turn-off = Stäng av
button-turn-on = Slå på
kind-reply = svar
kind-posts = inlägg
kind-supervision = uppsikt
kind-inactive = kanaler där inget händer
kind-gap = administratörer som fattas
kind-substitute = ersättare
kind-credentials = inloggningsuppgifter
kind-checklist = checklistor
kind-condition = villkor i beslut
kind-public-list = förteckningen på webben
kind-snapshot = ögonblicksbilder
kind-review = årlig genomgång
kind-policy-review = om riktlinjen är aktuell
kind-access-try = prov av åtkomst
kind-privacy-settings = sekretessinställningar
kind-network = nätverksträffar
kind-diary = diariet
kind-closing = avslut av kanaler

button-new-exemption = Nytt undantag …
button-new-pause = Nytt uppehåll …
exempt-not-yours = Undantag från kravet på inlägg är till för tidsbundna arrangemang eller verksamheter{ $where }, och det är { $waiting } som lägger in det. Be hen skriva **undantag** till mig, eller **sommaruppehåll** när ingen är på plats.
exempt-not-yours-pause = Det är { $waiting } som lägger in ett uppehåll. Be hen skriva **sommaruppehåll** till mig, så gäller det alla kanaler där.
exempt-intro = Här undantar du en kanal för ett tidsbundet arrangemang från kravet på inlägg{ $where }. Svar och uppsikt gäller som vanligt.
exempt-standing = De här kanalerna är undantagna:
exempt-row = { $first } till { $last }: { $reason }
exempt-form = Undantag från inlägg
exempt-field-channel = Kanal
exempt-field-reason = Varför
exempt-hint-reason = Till exempel: Sidan gäller bara Säterdagarna.
exempt-field-first = Från
exempt-field-last = Till och med
exempt-problem-day = Välj en dag.
exempt-problem-order = Sista dagen ska komma efter den första och inte ha varit.
exempt-problem-reason = Skriv kort varför, så att den som undrar förstår.
exempt-done = Då ber jag inte om inlägg på **{ $channel }** { $first } till { $last }{ $where }. De som sköter den får veta det, och jag säger till när det är slut.
exempt-told = **{ $channel }** är undantagen från kravet på inlägg { $first } till { $last }. Svar och uppsikt gäller som vanligt.
exempt-over = Undantaget för **{ $channel }** har gått ut.{ $needed ->
    [0] {""}
   *[other] {" "}Från den här veckan gäller { $needed ->
        [2] två inlägg
        [3] tre inlägg
       *[other] { $needed } inlägg
      } i veckan igen.
  }
exempt-ended = Då är **{ $channel }** inte undantagen längre.
exempt-none = Det finns inget undantag där.
exempt-unknown-here = I { $guideline } finns inget undantag: varje kanal lovar själv hur ofta i sin { $plan }. Ändra den i stället.
button-end = Avsluta
pause-intro = Under ett uppehåll ber jag inte om inlägg. Svar gäller som vanligt. (Antagande, inte ur { $guideline }.)
pause-row = { $first } till { $last }
pause-form = Uppehåll
pause-field-department = Gäller
pause-done = Då ber jag inte om inlägg i **{ $department }** { $first } till { $last }. Svar gäller som vanligt. De som sköter kanalerna får veta det, och jag säger till när det är slut.
pause-told = Ett uppehåll gäller i **{ $department }** { $first } till { $last }: då ber jag inte om inlägg. Svar och uppsikt gäller som vanligt.
pause-over = Uppehållet i **{ $department }** är slut. Från den här veckan gäller inlägg som vanligt igen.
pause-ended = Då är uppehållet i **{ $department }** slut.

keep-close-question = Inget har hänt på **{ $channel }** på { $days } dagar. Inaktiva konton ska stängas{ $where }. Ska kanalen vara kvar?
keep-close-over = Frågan om **{ $channel }** är besvarad.
button-keep = Behåll
keep-close-why = Varför ska **{ $channel }** vara kvar? En mening räcker.
keep-close-form = Behåll kanalen
keep-close-field = Varför
keep-close-problem = Skriv kort varför.
keep-close-kept = Då är **{ $channel }** kvar, och skälet är noterat. Jag frågar igen om det fortsätter vara tyst.
keep-close-by-hand = Då ska **{ $channel }** stängas. Prata med { $lead } om hur, så att inget går förlorat.

send-not-yours = Det är { $who } som skickar till administratörerna, och en chef till sina egna.
send-write-yourself = Vill du nå en kollega skriver du direkt till hen. Gäller det ett ärende kan jag påminna den som har det: skriv **påminn** och namnet.
send-to-one = Jag skickar till dem som sköter kanaler, inte till en enda person. Vill du nå en kollega skriver du direkt till hen.
send-ask-to = Vilka ska få det? Välj, eller skriv en { $department }, ett medium eller en kanal.
send-to-unknown = Det hittar jag inte.
send-to-all = Alla
send-to-all-long = alla som sköter kanaler
send-to-department = dem som sköter kanaler i { $department }
send-to-medium = dem som sköter kanaler på { $medium }
send-to-channel = dem som sköter { $channel }
send-ask-text = Vad vill du skriva till { $to }?
send-form = Meddelande
send-field-to = Till
send-field-text = Meddelande
send-none-sent = Du har inte skickat något meddelande.
send-text-missing = Skriv vad du vill säga.
send-sure = { $people ->
    [0] Ingen utom du sköter det, så det finns ingen att skicka till.
    [one] En person får det här. Det går till { $to }:
   *[other] { $people } personer får det här. Det går till { $to }:
  }
send-sent = { $count ->
    [one] Skickat till en person.
   *[other] Skickat till { $count } personer.
  }
send-later = { $count ->
    [one] En person får det { $at }, när arbetsdagen börjar.
   *[other] { $count } personer får det { $at }, när arbetsdagen börjar.
  }
send-stopped = Då skickar jag inget.
send-received = **{ $who }** skriver till { $to }:
send-acknowledged = Du kvitterade { $at }.
send-title = Meddelande
button-receipts = Vilka har kvitterat?
send-receipts = { $done } av { $of } har kvitterat.
send-department-done = { $department }: alla { $of } har kvitterat
send-department-left = { $department }: { $done } av { $of }. Kvar: { $left }
report-title = Veckans läge
