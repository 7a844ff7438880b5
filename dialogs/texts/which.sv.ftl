# När två saker kan vara menade.

which-of-two = Vad av det här menar du?
nothing-open = Vi håller inte på med något just nu, så inget är ändrat.
nothing-open-pause = Det går bra. Det som är gjort är sparat.
nothing-open-undo = Just nu väntar inget på svar. Vill du ångra något jag nyss noterade, tryck på **Ångra** där det står.
which-stopped = Då låter vi det vara.

want-about-me = Vad boten vet om mig
want-absence = Anmäla frånvaro
want-add-channel = Lägga till en kanal som finns
want-agenda = Ärenden till mötet
want-application-status = Se min ansökan
want-apply = Ansöka om en ny kanal
want-ask-person = Fråga en person
want-close-channel = Stänga kanalen
want-crisis = Ta upp en kris
want-hand-over = Lämna över eller kliva av
want-help = Se vad boten kan
want-my-channels = Se mina kanaler
want-record-post = Notera ett inlägg
want-record-reply = Notera ett svar
want-removal = Ta bort ett inlägg
want-review-draft = Få ett utkast läst
want-status = Se vad som väntar på mig
want-visitors-text = Få texten till besökarna
want-withdraw = Dra tillbaka ansökan
want-is-it-a-case = Få veta om det ska diarieföras
want-seen-criticism = Berätta om kritik jag har sett
want-should-reply = Få hjälp att avgöra om vi ska svara
