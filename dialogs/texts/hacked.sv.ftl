# Ett kapat konto. Råd som inte står i någon riktlinje, och det sägs.

button-remove-post = Ta bort inlägg
hacked-first = Då gör vi så här, i den här ordningen:
hacked-out = Kommer någon av er in? Byt lösenord, logga ut alla enheter och ta bort den som inte hör dit.
hacked-back = Kommer ingen in? Gå till plattformens egen hjälp: facebook.com/hacked eller instagram.com/hacked.
hacked-tell = Ring { $lead } nu, också om det är natt.
hacked-picture = Ta en skärmbild av det som har lagts ut i ert namn, innan ni tar bort det.
hacked-read = Kan någon ha läst meddelanden eller personuppgifter? Säg det till { $officer } också. En incident kan behöva anmälas inom 72 timmar (artikel 33 i dataskyddsförordningen).
hacked-whose = Det här är råd som inte står i { $guideline }. Skriv aldrig lösenord här.
