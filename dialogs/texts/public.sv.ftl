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
