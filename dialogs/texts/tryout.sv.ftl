## Provsidan: samma samtal som i Teams och Slack, på den egna datorn

tryout-title = Kanalvakt – provsida
tryout-name = Kanalvakt
tryout-lead = Prova fritt. Personerna är påhittade, och inget skickas ut.
tryout-skip = Hoppa till samtalet
tryout-noscript = Sidan behöver JavaScript. Slå på det i webbläsaren och ladda om.
tryout-other-language = In English

# Klockan och ett nytt hus
tryout-clock-name = Provsidans klocka
tryout-clock = { $day } kl. { $time }
tryout-day = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
  } { $date }
tryout-next-event = Boten ser efter igen { $clock }
tryout-no-event = Inget är planerat just nu.
tryout-day-off = { $named ->
    [yes] { $day } ({ $name })
   *[no] { $day }
  }
tryout-passed = Lediga dagar på vägen: { $days }{ $more ->
    [0] .
   *[other] {" "}och { $more } till.
  } De räknas inte i tider, och bara den som har sagt att hen tittar till blir påmind.
tryout-clock-moved = Klockan är nu { $clock }.
tryout-moves = Flytta klockan framåt
tryout-move-event = Nästa händelse
tryout-move-hour = +1 timme
tryout-move-day = +1 dag
tryout-move-monday = Till måndag
tryout-listed = Se förteckningen
tryout-restart = Börja om
tryout-restart-title = Börja om från början?
tryout-restart-lead = Samtal, ansökningar och notiser på provsidan försvinner i båda kommunerna, och klockan ställs tillbaka. Det går inte att ångra.
tryout-restart-yes = Börja om
tryout-restart-no = Avbryt

# Vänstra halvan: samtalet
tryout-views = Visa
tryout-talk = Samtalet
tryout-organisation = Kommun
tryout-person = Du är
tryout-person-option = { $name }, { $function }
tryout-log = Samtal med Kanalvakt
tryout-write = Skriv till Kanalvakt
tryout-write-hint = Skriv till Kanalvakt …
tryout-send = Skicka
tryout-starts = Förslag på vad du kan skriva
tryout-start-apply = Vi vill ha en Instagram för simhallen
tryout-start-waits = En kommentar väntar sedan i går kl. 14
tryout-start-away = Jag är borta i morgon
tryout-start-ask = Hur snabbt måste vi svara?
tryout-start-mine = Mina kanaler
tryout-you = Du
tryout-bot = Kanalvakt
tryout-pressed = Du tryckte på
tryout-sent = Du skickade in
tryout-notice = Notis
tryout-thinking = Kanalvakt skriver …
tryout-yes = Ja
tryout-no = Nej

# Högra halvan: vad andra får
tryout-others = Vad andra får
tryout-others-lead = Trycker du på en knapp här gör du det som den personen.
tryout-others-empty-title = Inga notiser än
tryout-others-empty = När någon behöver ta ställning, bli påmind eller få veta något syns det här. Skicka en ansökan eller flytta klockan framåt.
tryout-new = Ny
tryout-new-count = Nya: { $count }
tryout-new-notice = Ny notis till { $name }.
tryout-earlier = Visa tidigare ({ $count })
tryout-become = Fortsätt som { $name }

# Texter att kopiera och formulär
tryout-copy = Kopiera
tryout-copy-text = Text att kopiera
tryout-copied = Kopierad
tryout-copy-failed = Texten är markerad. Kopiera med Ctrl+C.
tryout-letters = { $count } av { $most } tecken
tryout-form-optional = (valfritt)
tryout-form-choose = Välj …
tryout-form-close = Stäng
tryout-form-problems = { $count ->
    [one] Ett svar behöver ändras.
   *[other] { $count } svar behöver ändras.
  }

# När något inte går
tryout-lost = Sidan når inte Kanalvakt. Den försöker igen, och det du har skrivit finns kvar.
tryout-failed = Något gick fel hos oss. Försök igen; det du har skrivit finns kvar.
tryout-unknown-button = Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra.
tryout-problem-not-here = Provsidan kan bara öppnas direkt i en webbläsare på den dator där Kanalvakt körs.
tryout-problem-json = Det som skickades gick inte att läsa. Ladda om sidan och försök igen.
tryout-problem-type = Sidan tar bara emot JSON (application/json).
tryout-problem-size = Det där är för mycket att ta emot på en gång. Korta texten och skicka igen.
tryout-problem-empty = Skriv något först, så svarar jag.
tryout-problem-form = Formuläret gick inte att läsa. Ladda om sidan och försök igen.
tryout-problem-clock = Så kan klockan inte flyttas. Ladda om sidan och försök igen.
tryout-problem-organisation = Kommunen finns inte här. Ladda om sidan och välj en annan.
tryout-problem-person = Personen finns inte här längre. Välj en annan.
