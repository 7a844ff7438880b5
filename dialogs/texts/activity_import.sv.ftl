# "kanalvakt activity import"

cli-activity-help = Vad som har hänt på kanalerna.
import-help-activity = Läs in inlägg, kommentarer och svar från en fil. Provkör först; lägg till --really för att göra det.
import-column-at = när
import-why-no-channel = kanalen finns inte i registret.
import-why-unknown-kind = slaget är okänt. Skriv inlägg, kommentar, meddelande, svar eller borttagning.
import-why-not-a-number = antalet är ingen siffra.
import-why-not-a-time = tiden går inte att läsa. Skriv den så här: 2026-03-18 14:10.
import-why-not-yet = det har inte hänt än.
import-why-too-old = det hände för länge sedan.
