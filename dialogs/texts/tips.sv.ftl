# Riktlinjens egna råd, ett i veckan för den som vill.

button-tips-follow = Ett råd i veckan
button-tips-stop = Sluta med råden

tips-one = Veckans råd
tips-weekly = Veckans råd ur { $guideline }:
tips-last = Det var det sista rådet. Skriv **råd** om du vill höra dem igen.
tips-none = { $guideline } har ingen samling råd att ge.
tips-follows = Då får du ett råd varje måndag i { $weeks } veckor, första gången { $first }.
tips-already = Du får redan ett råd i veckan.
tips-stopped = Då får du inga fler råd. Skriv **råd** om du ändrar dig.
tips-not-following = Du får inga råd i veckan just nu.
