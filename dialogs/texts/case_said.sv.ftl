# Sagt till ett ärende utan dess nummer
case-one-at-a-time = Ett ärende i taget, så får vart och ett sin egen bedömning:
case-said-which = Menar du det här? Tryck på ditt svar:
case-said-touch = Det där förstod jag inte riktigt. Gäller det här?

# Ett möte berättat på en rad
meeting-understood = Så här förstår jag beslutet i { $body } den { $on }, { $reference }:
meeting-untouched = inget beslut, ligger kvar
meeting-unknown = { $count ->
    [one] Ärende { $numbers } väntar inte på beslut, så det rör jag inte.
   *[other] Ärendena { $numbers } väntar inte på beslut, så dem rör jag inte.
}
meeting-noted = Det du skrev om ärende { $number } – ”{ $text }” – skickar jag inte vidare. Säg det till den som söker.
meeting-sure = Stämmer det? Inget är registrerat än.
meeting-let-be = Då registrerar jag inget. Skriv gärna om det, eller fyll i besluten själv.
meeting-lacks-conditions = Villkor behöver ett eget fält, så att de blir punkter att följa upp. Fyll i dem här:
meeting-lacks-cases = Vilka ärenden gäller det? Skriv numren, till exempel **3/12 § 45 bifall på 12 och 13, avslag på 14**.
meeting-lacks-meeting = Skriv också vilken dag det beslutades och var det står, till exempel **3/12 § 45**.
button-record-these = Registrera
button-fill-in = Fyll i själv
