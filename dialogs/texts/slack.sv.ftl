## Det som Slack-dörren själv säger

slack-unknown-workspace = Jag är inte kopplad till den här arbetsytan. Fråga den som sköter Slack hos er.

slack-form-late = Formuläret hann inte öppnas. Det du skrivit tidigare finns kvar.
slack-form-here = Här fyller du i resten.
slack-button-open-form = Öppna formuläret
slack-form-close = Stäng
slack-check = Ja
slack-field-before = Svaret förut:

slack-home-empty = Inget väntar.
slack-home-more = Mer än så får inte plats här. Skriv till mig under Meddelanden, så visar jag resten.
slack-home-answered = Jag svarade dig under Meddelanden.
slack-button-messages = Öppna Meddelanden

## Så presenteras boten i Slack

slack-app-description = Hjälper kommunens medarbetare med sociala medier: ansökan, riktlinjer och påminnelser.
slack-app-about = Kanalvakt hjälper kommunens medarbetare att sköta sociala medier efter kommunens egna riktlinjer. Du ansöker om en ny kanal, ser hur det går med ansökan, frågar vad riktlinjerna säger och får en påminnelse när något väntar på svar. Den som bereder och beslutar gör det direkt i Slack.
slack-command-kanal = Ansök om en kanal och se dina kanaler
slack-command-kanal-hint = ansök | mina kanaler | mina ansökningar | hjälp
slack-command-policy = Fråga vad riktlinjerna säger
slack-command-policy-hint = hur snabbt måste vi svara?
slack-command-kris = Krisläge: vem som publicerar vad
slack-command-kris-hint = läge | hjälp
