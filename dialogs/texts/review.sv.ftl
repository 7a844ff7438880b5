# Utkast som granskas innan de läggs ut. Vad som hittades, varför, och inget om hur det borde stå.

button-review-again = Granska en ny version
button-review-image = Bild
button-review-film = Film
button-review-both = Både och
button-review-neither = Inget av det

review-paste = Klistra in utkastet här, så läser jag det mot { $guideline }. Jag sparar inget av det.
review-what = Jag tittar efter det här: { $checks }. Om det är sant och rätt i tonen ser jag inte; det bedömer du.
review-stopped = Då stannar vi här. Jag har inte sparat något.
review-form = Granska ett utkast
review-intro = Jag läser utkastet och sparar inget av det.
review-submit = Granska
review-field-kind = Vad är det?
review-field-draft = Utkastet
review-field-media = Hör något till?
review-kind-reply = Ett svar till någon
review-kind-post = Ett eget inlägg
review-media-image = En bild
review-media-film = En film
review-problem-draft = Klistra in utkastet här.

review-found = { $count ->
    [one] En sak att titta på
   *[other] { $count } saker att titta på
  }
review-nothing = Jag hittar inget att anmärka på. Jag har tittat efter { $checks }.
review-not-kept = Om innehållet stämmer bedömer du själv. Jag har inte sparat något av texten; har du skrivit den i chatten finns den kvar här tills du tar bort den.
review-assumed = (Antagande, inte ur { $guideline }.)
review-assumed-limit = (Gränsen är ett antagande, inte ur { $guideline }.)
review-assumed-reading = (Så tolkar jag det: ett antagande, inte ur { $guideline }.)

## Det som hittas

review-password = Det ser ut att stå ett **lösenord** i texten. Ta bort det, och byt lösenordet.
review-personnummer = Det ser ut att stå ett **personnummer** i texten. Ta bort det.
review-telephone = { $count ->
    [one] Det står ett **telefonnummer** i texten. Är det någon annans än kommunens ska det bort.
   *[other] Det står { $count } **telefonnummer** i texten. De som inte är kommunens ska bort.
  }
review-email = { $count ->
    [one] Det står en **e-postadress** som inte är kommunens. Är det en privatpersons ska den bort.
   *[other] Det står { $count } **e-postadresser** som inte är kommunens. De som är privatpersoners ska bort.
  }
review-colleague = Här nämns { $words }. Är det någon som arbetar i kommunen ska hen ha **sagt ja** först.
review-partner = Här nämns { $words }. En **samarbetspartner** nämns bara med eget tillstånd.
review-mention = Här taggas { $words }. Är det en kollega eller samarbetspartner ska de ha **sagt ja** först.
review-signature-none = Jag hittar ingen **underskrift** sist i svaret.
review-signature-none-if-reply = Jag hittar ingen **underskrift** sist. Är det här ett svar till någon ska den finnas.
review-signature-function = Underskriften har ett namn men ingen **funktion**.
review-signature-function-if-reply = Underskriften har ett namn men ingen **funktion**. Är det här ett svar till någon ska båda finnas.
review-signature-name = Underskriften har inget **förnamn**.
review-signature-name-if-reply = Underskriften har inget **förnamn**. Är det här ett svar till någon ska det finnas.
review-du = Läsaren tilltalas inte med **du** överallt. Här står { $words }.
review-du-none = Jag hittar inget **du** i svaret.
review-promise = Här står { $words }. Är det mer än kommunens **officiella linje**?
review-swearing = Här står { $words }.
review-condescension = Här står { $words }. Det kan uppfattas som **nedlåtande**.
review-shouting = Här står det med bara **stora bokstäver**: { $words }. Det läses lätt som att ropa.
review-marks = Här står { $words }. Flera tecken i rad läses lätt som att ropa.
review-readable = Texten är **svår att läsa**: LIX { $count }, och från { $limit } räknas en text som svår. Svårast är den här meningen: ”{ $sentence }”
review-readable-throughout = Texten är **svår att läsa**: LIX { $count }, och från { $limit } räknas en text som svår.
review-alt-text = Bilden ska ha **alternativ text**, som säger vad den visar. Den skrivs i mediet när du lägger upp bilden.
review-captions = Filmen ska vara **textad**.
review-image-rules = Läs kommunens **rutiner för bilder** innan du lägger upp den.

## Bild eller film

review-ask-media = Hör en bild eller en film till?
review-media-none = Då är vi klara.
button-review-no-image = Ingen bild hör till
button-review-no-film = Ingen film hör till
review-sounds-image = Det låter som att en bild hör till.
review-sounds-film = Det låter som att en film hör till.
review-sounds-both = Det låter som att både bild och film hör till.
review-ask-image = Har bilden en alternativ text?
review-ask-film = Är filmen textad?
review-media-good = Bra, då är vi klara.
review-media-silent = { $short } säger inget om det.

## Vad som granskas

review-check-password = lösenord
review-check-personnummer = personnummer
review-check-telephone = telefonnummer
review-check-email = andras e-postadresser
review-check-colleague = kollegors namn
review-check-partner = samarbetspartner
review-check-mention = taggade konton
review-check-signature = underskrift
review-check-du = tilltal
review-check-promise = löften
review-check-readable = läsbarhet
review-check-swearing = svordomar
review-check-condescension = nedlåtande ord
review-check-shouting = versaler och utropstecken
review-check-alt-text = alternativ text
review-check-captions = textning av film
review-check-image-rules = bilder
