# Det som lämnas ut, på kommandoraden.

export-help = Handlingar, register och underlag att lämna ut.
export-help-case = Skriver ut ett helt ärende, med det som ska prövas mot sekretess märkt.
export-help-register = Skriver registret över kanaler som CSV, för dokumenthanteringsplanen.
export-help-audit = Skriver ett granskningsunderlag: en sida att skriva ut och en CSV per avsnitt.
export-help-number = Ärendets nummer.
export-help-org = Kommunen, till exempel sater. Behövs inte när det bara finns en.
export-help-by = E-post till den som tar fram det, för journalen. Annars antecknas vem som är inloggad på datorn.
export-help-out = Mappen eller filen att skriva. Utan den skrivs det ut här.
export-help-department = Bara den sektorn eller förvaltningen.
export-help-from = Första dagen, till exempel 2026-01-01.
export-help-to = Sista dagen, till exempel 2026-12-31.
export-help-who = Personens e-post eller id.
export-which-organisation = Skriv vilken kommun det gäller med --org. Det finns: { $known }.
export-file-case = arende-{ $number }
export-file-audit = granskning
export-file-register = register.csv
export-no-case = Det finns inget ärende { $number }.
export-draft = Ärende { $number } har aldrig skickats. Ett utkast är ingen allmän handling.
export-no-department = Jag känner inte till { $name }. Det finns: { $known }.
export-not-written = Det gick inte att skriva { $file }: { $why }.
export-period-backwards = Sista dagen är före den första.
export-examine = { $marks ->
    [yes] Pröva det som är märkt innan handlingen lämnas ut.
   *[no] Läs igenom handlingen innan den lämnas ut.
  }
person-help = Det som finns om en person.
person-help-export = Skriver ut allt som finns om en person (registerutdrag).
person-help-erase = Visar vad som kan raderas om en person och vad som måste bevaras; torrkörning om inte --really.
