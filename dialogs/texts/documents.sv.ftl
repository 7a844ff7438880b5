# Det som hör till diariet utöver ansökningarna: underlag om borttagningar och om kanaler som stängs.

document-name-removal = borttagning { $number }
document-name-closing = stängning av kanal { $number } ({ $on })
document-name-crisis = krisläge { $number }
document-title-crisis = Loggen för krisläge { $number }
document-what-removal = borttaget inlägg (borttagning { $number })
document-what-closing = beslut den { $on } att stänga
document-made = { $date } kl. { $clock }
document-title = { $channel }, { $what }
document-line-removal = Underlag: { $title }. Klart { $when }.
document-line-closing = Underlag: { $title }.
document-ask = Vilket diarienummer fick { $title }?
document-entered = { $title }. { $who } diarieförde det { $at }: dnr { $dnr }.
document-waved-off = { $title }. { $who } svarade { $at } att det inte behöver diarieföras.
document-line-crisis = Loggen för krisläge { $number }. Krisläget avslutades { $when }.
document-ask-crisis = Vilket diarienummer fick loggen för krisläge { $number }?
document-entered-crisis = Loggen för krisläge { $number }. { $who } diarieförde den { $at }: dnr { $dnr }.
document-waved-off-crisis = Loggen för krisläge { $number }. { $who } svarade { $at } att den inte behöver diarieföras.
document-waits = Det väntar på att diarieföras.
document-not-yours = Underlaget visar jag för { $who } och för registratorn.
diary-heading-mixed = { $count ->
    [one] Till diariet: en sak
   *[other] Till diariet: { $count } saker
  }
notice-diary-heading = Till diariet
notice-diary-heading-of = Till diariet: { $name }

paper-moment = { $date } kl. { $clock }
paper-removal-title = Borttagning { $number }: { $channel }
paper-closing-title = Beslut den { $at } att stänga { $channel }
paper-row-channel = Kanal
paper-row-address = Adress
paper-row-seen = Upptäckt
paper-row-ground = Skäl
paper-row-done = Åtgärd
paper-row-function = Utförd av
paper-row-copy = Kopian ligger
paper-row-police = Polisanmälan
paper-row-incident = Personuppgiftsincident
paper-row-decided = Beslutad
paper-row-decided-by = Beslutad av
paper-row-why = Skäl
paper-row-state = Läge
paper-row-diary = Diarienummer
paper-removal-hidden = Dolt
paper-removal-unpublished = Avpublicerat
paper-removal-deleted = Raderat
paper-removal-open = Inte borttaget än
paper-copy-forbidden = Ingen kopia är sparad, eftersom innehållet inte får spridas.
paper-copy-missed = Ingen kopia hann sparas.
paper-copy-none = Ingen kopia är sparad än.
paper-police-reported = Gjord
paper-police-later = Bestäms senare
paper-police-no = Görs inte
paper-incident-yes = Ja, dataskyddsombudet är underrättat
paper-incident-unknown = Oklart, dataskyddsombudet är underrättat
paper-incident-no = Nej
paper-ground = Skälet i riktlinjen
paper-wrong = Rättelse
paper-wrong-restored = Borttagningen var fel. Det noterades { $at }, och inlägget är synligt igen.
paper-wrong-lost = Borttagningen var fel. Det noterades { $at }. Inlägget har inte gått att få tillbaka.
paper-content = Innehållet
paper-content-no-copy = Inget av det som stod i inlägget finns i det här underlaget.
paper-content-text = Inget av det som stod i inlägget finns i det här underlaget. Det finns i kopian, som ska sekretessprövas för sig.
paper-steps = Stegen
paper-step-done = { $text } Klart { $at }.{ $placed ->
    [yes] {" "}Ligger här: { $place }.
   *[no] {""}
  }
paper-step-left = { $text } Återstår.
paper-closing-under_way = Avslutas
paper-closing-closed = Stängd { $at }
paper-closing-undone = Beslutet togs tillbaka { $at }

## kanalvakt export

export-help-removal = Skriver ut underlaget om en borttagning, för diariet: Markdown och en sida att skriva ut.
export-help-closing = Skriver ut beslutet att stänga en kanal, för diariet: Markdown och en sida att skriva ut.
export-help-document-number = Borttagningens eller kanalens nummer.
export-file-removal = borttagning-{ $number }
export-file-closing = stangning-{ $number }
export-no-removal = Det finns ingen borttagning { $number } som är klar.
export-no-closing = Det finns inget beslut att stänga kanal { $number }.
