# Kanalvakts svenska. Här står det som boten säger i samtalet; fler meningar står i <ämne>.sv.ftl i samma mapp.
# Tonen: tone.md. Det viktigaste först, en tanke per mening, du, vanliga ord. **Så** blir fetstil.

## Tid

day-today = i dag
day-yesterday = i går
day-tomorrow = i morgon
moment = { $day } kl. { $clock }
list-and = och
list-or = eller
field-long = Texten är { $count } tecken, mer än vad som får plats i fältet. Du ser början av den. Skickar du formuläret gäller det som står i fältet.

## Knappar

button-yes = Ja
button-no = Nej
button-send = Skicka
button-send-in = Skicka
button-change = Ändra
button-change-answer = Ändra svaret
button-continue = Fortsätt
button-restart = Börja om
button-drop = Ta bort utkastet
button-form = Fyll i som formulär
button-answer = Svara på det som saknas
button-next = Nästa
button-to-summary = Till sammanfattningen
button-withdraw = Dra tillbaka
button-see = Visa
button-see-all = Läs hela
button-see-waiting = Visa
button-apply = Ansök om en kanal
button-my-channels = Mina kanaler
button-waiting = Vad väntar på mig?
button-help = Vad kan du?
button-cancel = Avbryt

## Hälsning och hjälp

welcome = Hej! Jag hjälper dig med kommunens sociala medier. Du kan ansöka om en ny kanal, fråga vad { $guideline } säger eller se dina kanaler. Skriv som du brukar skriva, så försöker jag förstå.
welcome-draft = Du har en påbörjad ansökan: { $what } (ärende { $number }).
help-hello = Det här kan jag hjälpa dig med:
help-line = **{ $word }** – { $does }
help-apply = ansök om en ny kanal
help-my-applications = se dina utkast och ansökningar
help-my-channels = se kanalerna du ansvarar för
help-waiting = se vad som väntar på dig
help-waiting-more = { $count ->
    [one] En sak till väntar på dig.
    [2] Två saker till väntar på dig.
    [3] Tre saker till väntar på dig.
    [4] Fyra saker till väntar på dig.
   *[other] { $count } saker till väntar på dig.
  }
help-waiting-count = { $count ->
    [one] En sak väntar på dig.
    [2] Två saker väntar på dig.
    [3] Tre saker väntar på dig.
    [4] Fyra saker väntar på dig.
   *[other] { $count } saker väntar på dig.
  }
help-hand-over = byt administratör eller lämna över en kanal
help-should-reply = få hjälp att avgöra om ni ska svara, och hur
help-review-draft = få ett utkast granskat innan det läggs ut
help-help = se vad jag kan hjälpa till med
help-ask = Du kan också fråga vad { $guideline } säger. Skriv frågan med egna ord.
elsewhere = Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag.
stranger = Jag hjälper bara dem som arbetar på { $organisation }. Om du gör det: logga in med din e-post i tjänsten, eller fråga den som sköter boten hos er.
stranger-unknown = Jag kan inte se vem du är just nu, och jag hjälper bara dem som arbetar på { $organisation }. Försök gärna igen om en stund.
language-chosen = Då skriver jag på svenska.

## När något är gammalt eller fel

old-card = Det där kortet hör till en fråga vi redan har gått förbi.
unknown-button = Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra.
trouble = Något gick fel hos oss. Skicka gärna igen; det du svarat tidigare finns kvar. Referens { $reference }.
trouble-storage = Jag kommer inte åt mitt register just nu, så jag kan inte svara. Skicka gärna igen om en stund; det du svarat tidigare finns kvar. Referens { $reference }.
secret-password = Det där ser ut som ett lösenord, så jag sparade det inte. Ta bort meddelandet, byt lösenordet och lägg det nya i kommunens lösenordsvalv. Skriv sedan här att det är gjort.
secret-done = Tack för att du ordnade det.
secret-personnummer = Det där ser ut som ett personnummer, så jag sparade det inte. Ta gärna bort meddelandet. Jag behöver bara namn och e-post i tjänsten.

## Ansökan

apply-opening = Då hjälper jag dig att ansöka om en ny kanal. Du kan svara i din egen takt. Skriv **tillbaka**, **hoppa över** eller **paus** när du vill.
apply-question = Fråga { $number } av { $of }. { $question }
apply-part = Fråga { $number } av { $of }, följdfråga. { $question }
apply-stored = Då skriver jag **{ $value }**.
apply-read-along = { $label }: **{ $value }**, som du skrev.
apply-stored-text = Då skriver jag: ”{ $value }”
apply-put = { $label }: då står det **{ $value }** där.
apply-put-text = { $label }: då står det ”{ $value }” där.
apply-misplaced = Är { $text } svaret på frågan ”{ $label }”? Du är på ”{ $open }” nu.
apply-above = Menar du det du svarade under ”{ $label }”? Där står: ”{ $text }”
apply-above-none = Skriv det en gång till här, så står det på rätt plats för den som läser. Eller skriv **hoppa över**.
button-put-there = Ja, lägg det där
button-put-here = Nej, det är svaret här
button-same-here = Ja, samma svar här
apply-changed = { $label }: ändrat från **{ $old }** till **{ $new }**.
apply-changed-text = { $label }: ändrat till ”{ $new }”
apply-stands = Nu står det: **{ $value }**.
apply-stands-text = Nu står det: ”{ $value }”
apply-means = Frågan gäller det som i ansökan heter ”{ $label }”.
apply-against = Det går emot vad som står i riktlinjerna om kriser. Ansökan kan skickas ändå, men skriv varför, så att de som bereder den vet.
apply-alike = Det finns redan en kanal som liknar den här: { $name }. Titta gärna på den först; du kan fortsätta ändå.
apply-so-far = Det här har du svarat hittills:
apply-nothing-yet = Du har inte svarat på något än.
apply-left = { $count ->
    [one] Bara ett svar är kvar: { $what }.
   *[other] { $count } svar är kvar: { $what }.
  }
apply-wait = Ingen fara, inget är skickat. Skriv rätt svar, eller **fortsätt** om det som står stämmer.
apply-not-sent = Nej, ansökan är inte skickad än. Den går i väg när alla svar finns och du trycker på **Skicka**.
apply-not-yet = Då väntar vi. Inget skickas förrän du trycker på **Skicka**, och allt du har svarat är sparat.
apply-who-sees = Utkastet ser bara du, och den du själv lämnar det till. När ansökan är skickad läser de den som ska svara i ärendet. Då är den en allmän handling, som vem som helst kan be att få ta del av.
apply-unsure = Det gör inget. Då låter vi den vänta, och jag påminner om den innan du skickar.
apply-summary = Så här ser ansökan ut (ärende { $number }):
apply-missing = { $count ->
    [one] Ett svar saknas innan du kan skicka: { $what }.
   *[other] Innan du kan skicka saknas: { $what }.
  }
apply-missing-more = { $label } (minst { $need })
apply-sent = Tack! Ansökan är skickad som ärende { $number } och finns nu hos { $waiting }. Jag hör av mig när något händer.
apply-way = Vägen fram: { $steps }. Det är { $decider } som beslutar.
apply-handed = Ansökan ska skickas av den som blir { $main } ({ $where }). Jag har bett { $name } läsa och skicka den.
apply-resume = Du har en påbörjad ansökan, ändrad { $when }{ $which ->
    [both] , om { $medium } för { $unit }
    [unit] , om { $unit }
    [medium] , om { $medium }
   *[none] {""}
  }. Fortsätta där vi var?
apply-going-on = { $which ->
    [both] Då fortsätter vi med { $medium } för { $unit } (ärende { $number }).
    [unit] Då fortsätter vi med { $unit } (ärende { $number }).
    [medium] Då fortsätter vi med { $medium } (ärende { $number }).
   *[none] Då fortsätter vi med ärende { $number }.
  }
apply-resume-returned = Ärende { $number } har kommit tillbaka till dig för komplettering{ $which ->
    [both] : { $medium } för { $unit }
    [unit] : { $unit }
    [medium] : { $medium }
   *[none] {""}
  }. Fortsätta med det?
apply-paused = Då pausar vi. Allt du svarat är sparat. Skriv **fortsätt** när det passar.
apply-cancelled = Då stannar vi här. Utkastet finns kvar, om du inte vill ta bort det.
apply-drop-sure = Ska utkastet tas bort? Då försvinner alla svar.
apply-none-to-drop = Du har inget utkast att ta bort.
apply-dropped = Utkastet är borttaget.
apply-cannot-drop = Ansökan har redan varit skickad, så den kan inte tas bort. Du kan dra tillbaka den i stället.
apply-lost = Jag hittar inte det utkastet. Skriv **ansök** för att börja ett nytt, eller **mina ansökningar** för att se dina.
apply-not-open = Ärende { $number } går inte att ändra nu: { $status ->
    [under-way] det är skickat och behandlas.
    [approved] det är beslutat och godkänt.
    [rejected] det är beslutat och avslaget.
    [withdrawn] det är tillbakadraget.
   *[other] det är avslutat.
  }
apply-restart-sure = Vill du börja om från början? Då tas svaren i det här utkastet bort.
apply-not-withdrawn = Då ligger den kvar, och inget är ändrat.
apply-withdraw-sure = Vill du dra tillbaka ärende { $number }? De som har fått det får veta det.
apply-withdrawn = Ärende { $number } är tillbakadraget, och de som hade fått det har fått veta det.
apply-form-title = Ansökan, { $number } av { $of }
row-changed = { $label } (ändrat)
form-other-hint = Till exempel { $options }.
form-people-hint = En per rad: namn och e-post, till exempel Eva Ek eva.ek@{ $domain }. Skriv ({ $main }) efter den som är det.
form-person-hint = Namn och e-post, till exempel Eva Ek eva.ek@{ $domain }.
gate-no-plan-needed = För ett konto som bara läser och följer behövs ingen aktivitetsplan. Du behöver alltså inte ansöka om något här.
gate-website-first = Webbsidan kommer först. Uppdatera er del av den, så fortsätter vi sedan; utkastet finns kvar.
gate-no_plan_needed = För ett konto som bara läser och följer behövs ingen aktivitetsplan. Du behöver alltså inte ansöka om något här.
gate-website_first = Webbsidan kommer först. Uppdatera er del av den, så fortsätter vi sedan; utkastet finns kvar.

## Svar på frågorna

answer-yes = Ja
answer-no = Nej
answer-yes-because = Ja: { $reason }
answer-no-because = Nej: { $reason }
answer-none = inget svar än
answer-people = { $people }
answer-choices = { $chosen }
answer-from-to = { $first } till { $last }
answer-every-day = alla dagar
answer-person-main = { $name } ({ $title })
answer-empty = Det där kan jag inte läsa som ett svar. Skriv gärna med några ord.
answer-too-long = Det blev lite långt: { $have } tecken, och jag kan spara { $limit }. Korta gärna ner det till det viktigaste.
answer-too-short = Skriv gärna lite mer, så att den som läser förstår. En eller två meningar räcker.
answer-choose-one = Det där hittar jag inte bland valen. Vilket blir det?
answer-choose = Välj gärna ett av det här: { $options }.
answer-choose-some = Skriv ett eller flera av det här: { $options }.
answer-no-number = Jag behöver en siffra här, till exempel 2.
answer-number-range = Siffran ska vara minst { $low }{ $high ->
    [0] {""}
   *[other] {" "}och högst { $high }
  }.
answer-yes-or-no = Svara gärna ja eller nej.
answer-reason = { $label } Skriv en mening, så kan de som bereder ansökan ta ställning.
answer-no-url = Det där ser inte ut som en webbadress. Skriv den ungefär så här: www.facebook.com/namnet
answer-too-few = Det behövs minst { $need ->
    [2] två
    [3] tre
    [4] fyra
   *[other] { $need }
  } administratörer ({ $section }). Vem mer kan hjälpa till? Du kan också spara och återkomma.
answer-too-many-people = Det kan vara högst { $limit } administratörer.
answer-person-unknown = Jag vet inte vem du menar. Skriv namn och e-post i tjänsten.
answer-first-name-unknown = Jag hittar ingen { $name } i registret. Skriv hela namnet och e-post i tjänsten.
answer-person-needs-email = Jag hittar inte { $name }. Skriv också e-postadressen i tjänsten.
answer-email-not-ours = { $email } är ingen adress hos kommunen. Skriv adressen i tjänsten, den slutar på @{ $domain }.
answer-chief-is-you = Du kan inte själv vara den chef som ger uppdraget. Skriv en annan ansvarig chef.

## Mina ansökningar, vad som väntar

my-applications-heading = Dina ansökningar
my-applications-none = Du har inga ansökningar.
my-applications-none-of-yours = Du har ingen egen ansökan på gång. Andras ansökningar visar jag bara för dem som har del i dem.
my-application-draft = Utkast, ärende { $number }: { $what }. Senast ändrat { $when }.
my-application-returned = Ärende { $number }: { $what }. Tillbaka hos dig för komplettering sedan { $when }.
my-application-under-way = Ärende { $number }: { $what }. Behandlas sedan { $when }.
my-application-approved = Ärende { $number }: { $what }. Godkänt { $when }.
my-application-rejected = Ärende { $number }: { $what }. Avslaget { $when }.
my-application-withdrawn = Ärende { $number }: { $what }. Tillbakadraget { $when }.
my-channels-heading = Dina kanaler
channel-line-setting-up = { $name } – görs i ordning
channel-line-active = { $name } – igång
channel-line-closing = { $name } – avslutas
channel-line-closed = { $name } – stängd
waiting-none = Inget väntar.
waiting-heading = { $count ->
    [one] En sak väntar på dig
    [2] Två saker väntar på dig
    [3] Tre saker väntar på dig
    [4] Fyra saker väntar på dig
   *[other] { $count } saker väntar på dig
  }

## När registret säger nej

error-register-error = Det gick inte att göra just nu.
error-not-found = Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det.
error-not-allowed = Det är { $waiting } som svarar här, så det kan inte du göra.
error-own-case = Det är din egen ansökan, så någon annan behöver svara här.
error-stale = Det där kortet är äldre än det det gäller. Titta i **vad väntar på mig** hur det ser ut nu.
error-already-settled = { $by } har redan { $outcome }, { $at }.
error-not-complete = Något saknas innan det här går att göra.
error-too-few-administrators = Det behövs minst { $need ->
    [2] två
    [3] tre
    [4] fyra
   *[other] { $need }
  } administratörer, och nu är det { $have }. Vem mer kan hjälpa till? Utkastet finns kvar.
error-no-main-administrator = En av administratörerna ska vara huvudansvarig. Skriv vem det är.
error-chief-is-only-administrator = Chefen kan inte vara den enda administratören. Vem mer kan hjälpa till?
error-answers-missing = Några svar saknas. Jag visar vilka.
error-channel-already-open = Kanalen finns redan i registret: { $name } på { $medium }.
error-last-administrator = En kanal kan inte bli utan administratör. Utse någon annan först.
error-last-steward = Du är den sista som sköter boten. Ge någon annan rollen först.
error-looks-secret = Det där ser ut som något som inte ska sparas här, så jag sparade det inte.
error-not-possible-now = { $status ->
    [withdrawn] Ärende { $number } är tillbakadraget, så det behöver inget svar.
   *[other] Det går inte just nu, för ärendet har gått vidare. Skriv **vad väntar på mig** så visar jag hur det ser ut.
  }
