## Där kommunens e-tjänst är vägen in: svaren att kopiera, numret som räknas, och det som ska göras också där

eservice-opening = Ansökan skickas i e-tjänsten ”{ $name }” ({ $where }). Jag hjälper dig med svaren, så att du kan kopiera dem dit.
eservice-page = Ansökan ska skickas i e-tjänsten ”{ $name }” ({ $where }). Här är svaren i samma ordning som där, färdiga att kopiera.
eservice-link = E-tjänsten finns här: { $link }
eservice-then = När den är skickad där: skriv numret som du fick i e-tjänsten, så räknar jag ärendet som skickat.
eservice-ask = Vilket nummer fick ansökan i e-tjänsten ”{ $name }”?
eservice-where = Numret brukar stå i kvittot som e-tjänsten visar eller mejlar när ansökan är skickad där.
eservice-where-besides = Hittar du det inte kan du fråga { $unit }. Skriv **paus**, så väntar jag.
eservice-no-number = Det där läser jag inte som ett nummer, så jag har inte sparat det.
eservice-not-yet = Ärende { $number } är inte skickat än. Jag räknar det som skickat när numret från e-tjänsten står här.
eservice-later = Då väntar jag. Ärende { $number } är ett utkast tills numret från e-tjänsten står här. När du har det skriver du **numret i e-tjänsten { $number }: …**
eservice-waits = { $what } (ärende { $number }) är färdig. Skicka den i e-tjänsten ”{ $name }”. Jag räknar den som skickad när numret därifrån står här.
eservice-form = Skickad i e-tjänsten
eservice-field = Nummer i e-tjänsten
eservice-noted = { $what } (ärende { $number }) är skickat, med nummer { $theirs } i e-tjänsten.
eservice-already = Ärende { $number } är redan skickat, med nummer { $theirs } i e-tjänsten. Är numret fel skriver du det rätta.
eservice-changed = Numret i e-tjänsten för ärende { $number } är ändrat från { $before } till { $theirs }. Inget annat är ändrat.
eservice-is = Ärende { $number } är skickat, med nummer { $theirs } i e-tjänsten. Är numret fel skriver du det rätta. Är det ansökan som ska ändras kan du ta tillbaka den.
eservice-not-here = Här skickas ansökan hos mig och inte i någon e-tjänst, så något nummer behövs inte.
eservice-also-there = Ändra också i e-tjänsten (nummer { $theirs }), så att samma svar står på båda ställena.
eservice-withdraw-there = Dra tillbaka den i e-tjänsten också (nummer { $theirs }). Dit når jag inte.

button-eservice-sent = Jag har skickat den
button-to-eservice = Till e-tjänsten
