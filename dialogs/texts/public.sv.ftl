# Förteckningen som alla får se.

public-title = { $organisation } på sociala medier
public-caption = Kanaler som { $organisation } ansvarar för
public-count = { $count ->
    [0] Inga kanaler är publicerade just nu.
    [one] En kanal.
   *[other] { $count } kanaler.
  }
public-updated = Senast ändrad { $day }.
public-guideline-skip = Till texten
public-guideline-unknown = Den riktlinjen finns inte här.
public-skip = Till förteckningen
public-also = Förteckningen finns också som
public-home = Till { $website }
public-unknown = Den förteckningen finns inte här.
public-field-name = Kanal
public-field-medium = Socialt medium
public-field-address = Adress
public-field-unit = Verksamhet
public-field-purpose = Syfte
public-field-contact = Kontakt
public-field-updated = Ändrad
public-field-state = Läge
public-state-closing = avslutas
public-closing = (avslutas)

# The page that the app's "Privacy" leads to.

privacy-title = Så hanterar boten personuppgifter i { $organisation }
privacy-what = Boten sparar namn, jobbadress och roll för dem som ansöker om, sköter eller beslutar om kommunens kanaler i sociala medier, och det de skriver i sina ärenden. Uppgifterna kommer från Teams eller Slack, från kommunens egna listor och från dem själva.
privacy-never = Den sparar aldrig lösenord eller personnummer, och inte varför någon är borta. Vad invånare skriver på kanalerna läser den inte. Frågor om riktlinjerna sparas inte med namn om du inte ber en människa svara.
privacy-yours = Skriv ”vad vet du om mig?” till boten, så visar den allt som finns om dig. Den som sköter boten i kommunen rättar och raderar det som går att radera.
privacy-unknown = Den sidan finns inte här.
