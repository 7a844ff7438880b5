# Webbens lista: det som har ändrats i förteckningen, och kanalen för den som läser den.

website-changed = { $count ->
    [one] Webbens lista behöver uppdateras: { $first }.
   *[other] Webbens lista behöver uppdateras på { $count } ställen.
  }
website-new = ny kanal, { $what }{ $address ->
    [none] {""}
   *[other] , { $address }
  }
website-address = { $what } har ny adress, { $address }
website-other = { $what } har ändrats: { $fields }
website-closed = { $what } finns inte längre, ta bort den
website-closing = { $what } avslutas, så skriv det i listan tills den tas bort
website-kept = { $what } blir kvar, så ta bort ordet ”avslutas” i listan
website-updated = { $who } har uppdaterat webbens lista, { $at }.
website-done = Tack. Då stämmer webbens lista.
website-already = { $who } uppdaterade webbens lista { $at }.
website-none = Webbens lista stämmer med registret.
website-refused = Webbens lista sköts av { $unit }.
website-heading = Kommunens webbplats
feed-title = Ändringar: { $organisation } på sociala medier
feed-new = Ny kanal: { $what }
feed-changed = Ändrad kanal: { $what }
feed-closed = Avslutad kanal: { $what }
feed-closing = Kanalen avslutas: { $what }
feed-kept = Kanalen finns kvar: { $what }
feed-what = { $name } på { $medium }
feed-line = { $field }: { $value }
public-feeds = Följ ändringarna:
