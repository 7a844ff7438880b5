## Det som Teams-dörren själv säger

teams-unknown-button = Den knappen gäller inte längre. Skriv **hjälp**, så visar jag vad du kan göra nu.
teams-unknown-tenant = Den här boten är inte öppen för din organisation.
teams-answered-below = Svaret står i chatten.
teams-answered-nowhere = Tack, jag har tagit emot det.
teams-answered-in-person = Jag har svarat dig i vår egen chatt.
teams-answer-in-person = Det här svarar jag på i vår egen chatt. Öppna den och skriv samma sak där.
teams-shared = Nu står svaret i tråden, med din fråga.
teams-not-shared = Det gick inte att skriva i tråden. Kopiera svaret om du vill ha med det dit.
teams-too-long = Meddelandet är för långt att visa som text. Öppna det i Teams.

teams-field-required = { $label } (obligatoriskt)
teams-field-missing = Fyll i ”{ $label }”.
teams-field-problem = Att rätta: { $problem }
teams-choose = Välj
teams-check = Ja
teams-form-done = Formuläret ”{ $title }” är ifyllt.

## Så presenteras appen i Teams

teams-app-description = Hjälper kommunens medarbetare med sociala medier.
teams-app-about = Kanalvakt hjälper kommunens medarbetare att sköta sociala medier efter kommunens egna riktlinjer. Du ansöker om en ny kanal, ser hur det går med ansökan, frågar vad riktlinjerna säger och får en påminnelse när något väntar på svar. Den som bereder och beslutar gör det direkt i Teams.
