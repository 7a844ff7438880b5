## Varför frågan ställs, och det som inte är ett svar på den

why-asked-there = Frågan är en av dem som { $own } ställer i { $application } ({ $where }).
why-rule = Jag frågar för att det står så här:
why-behind = Det här ligger bakom:
why-part-unit = Följdfrågan är ett antagande, inte ur riktlinjen. Den är till för att ansökan ska nå rätt chef.
why-part = Följdfrågan är ett antagande, inte ur riktlinjen. Den är till för att jag ska kunna räkna rätt och påminna i tid.
why-assumption = Frågan är ett antagande, inte ur riktlinjen.
why-later = Vill du ta den senare skriver du **hoppa över**.

no-answer-undecided = Det gör inget. Jag har inte sparat det som ett svar.
no-answer-knows = Då är det någon annan som vet. Jag har inte sparat det som ett svar.
no-answer-does = Det där läser jag inte som ett svar på frågan, så jag har inte sparat det.
no-answer-not-me = Jag förstår att det inte är du. Det svarar inte på den här frågan, så jag har inte sparat det.
no-answer-who = Vem är det då? Skriv namn och e-post i tjänsten.
no-answer-open = Frågan om **{ $label }** står kvar. Svara när du vet, eller ta den senare.
button-skip = Hoppa över
button-save-anyway = Spara det ändå
button-let-other = Låt någon annan svara
button-change-who = Ändra administratörer

apply-already = Under ”{ $label }” står redan **{ $value }**. Nu gäller det en annan fråga:
apply-at-summary = Ansökan (ärende { $number }) väntar på dig. Vill du ändra något skriver du till exempel **ändra planen till …**
apply-below-summary = Jag förstod inte vad du vill ändra. Skriv till exempel **ändra planen till …** eller **ändra fråga 4**.
button-show-answers = Visa svaren

nothing-open-sent = Gäller det { $what } (ärende { $number }), som är skickat?
answer-number-as-asked = Räkna om det så att det svarar på frågan, och skriv en siffra. Till exempel 2.
answer-number = { $number }

apply-resume-other = Du har redan börjat på en ansökan: { $what } (ärende { $number }). Vill du göra klart den, eller börja på en ny om { $new }? Den du har börjat på ligger kvar.
apply-which-draft = Du har { $count ->
    [2] två
    [3] tre
   *[other] { $count }
  } påbörjade ansökningar. Vilken vill du fortsätta på?
apply-which-drop = Vilken av dina påbörjade ansökningar ska bort? Alla svar i den försvinner.
apply-draft-changed = ändrad { $when }
button-another = Börja på en ny
answer-which-of-name = Det finns flera som heter { $name }: { $people }. Skriv hela namnet på den du menar.

# Formuläret låg öppet medan samma utkast fick andra svar någon annanstans.
apply-form-kept = Sedan formuläret öppnades har du ändrat { $what }. Jag behöll det nya.
apply-form-kept-one = { $label } till { $value }
apply-form-both = Sedan formuläret öppnades har du svarat ”{ $value }” här. Skickar du igen gäller det som står i fältet.
