# Någon annan är borta. Bara dagar sägs och sparas, aldrig varför, och den det gäller får veta det.

away-noted = Då vet jag att { $who } är borta { $days }. Det säger jag också till den det gäller.
away-known = Det vet jag redan: { $who } är borta { $days }.
away-substitute-asked = För **{ $channel }** frågar jag om en ersättare.
away-which = Vem menar du?
away-which-days = Vilka dagar är { $who } borta? Skriv till exempel ”i morgon”, ”3–5 juni”, ”v. 28–31” eller ”tills vidare”.
away-until-when = Till och med när är { $who } borta? Skriv en dag, eller ”tills vidare”.
away-stopped = Då noterar jag inget om { $who }.
away-nobody-of-that-name = Jag hittar ingen som heter { $who } i registret. Skriv gärna hela namnet. Jag har inte sparat något.
away-not-yours = Det är snällt att du säger till. Att någon är borta noterar en kollega på samma kanal, { $chief } eller { $steward }, så säg det gärna till någon av dem. Jag har inte sparat något.
away-own = Det har { $who } själv lagt in, så det är bara { $who } som tar bort det. Det räcker att skriva ”tillbaka” till mig.
away-none = Jag har ingen frånvaro för { $who } just nu.
away-ended = Då räknar jag med { $who } igen. De det gäller får veta det.
away-by-colleague = En kollega på samma kanal
away-of-you = { $by } har sagt att du är borta { $days }. Bara dagarna sparas. Ändra om det är fel, och skriv ”tillbaka” om du är här tidigare.
away-of-you-ended = { $by } har sagt att du är här igen, så frånvaron är borttagen.
away-of-you-line = Frånvaron som någon annan lade in är borttagen.
away-of-you-changed = Frånvaron som någon annan lade in är ändrad.
away-over = { $who } är här igen, så frånvaron du lade in är borttagen.
away-heading = { $whose ->
    [all] Av dem som sköter kommunens kanaler
   *[own] Av dem som sköter dina kanaler
  } är de här borta { $days }:
away-nobody = { $whose ->
    [all] Ingen som sköter en kanal är borta
   *[own] Ingen som sköter dina kanaler är borta
  } { $days }, vad jag vet.
away-line = { $who }, { $days }: { $channels }
away-more = … och { $count } till.
away-not-shown = Vem som är borta visar jag för dem som sköter samma kanal, { $chief } och { $unit }.
away-title = Frånvaro

# Vem som kan ersätta, och en dag som kommer igen varje vecka

absence-proposes = { $who } kan ersätta dig. Det tar jag med som förslag.
absence-proposed = Jag föreslår { $who }.
absence-proposed-unknown = Jag hittar ingen annan som heter { $who } i registret, så något namn föreslår jag inte.
substitute-proposed = { $who } föreslår { $proposed }.
absence-weekly = En dag som kommer igen varje vecka kan jag inte lägga in på en gång, bara dagar och veckor. Jag kan lägga in den närmaste. Är du aldrig på plats den dagen är det bra om ni kommer överens om vem som har uppsikten då.
button-note-day = Lägg in { $day }
away-name-several = Det finns flera som heter ”{ $who }”. Skriv hela namnet på den du menar.
away-stand-in = { $answered ->
    [yes] { $who } är ersättare för { $whose ->
        [own] dig
       *[other] { $instead_of }
      } på **{ $channel }** { $days }.
   *[no] { $who } är tillfrågad som ersättare för { $whose ->
        [own] dig
       *[other] { $instead_of }
      } på **{ $channel }** { $days }, men har inte svarat än.
  }
away-no-stand-in = { $whose ->
    [own] Ingen är utsedd till ersättare för dig, vad jag vet.
   *[other] Ingen är utsedd till ersättare för { $who }, vad jag vet.
  }
