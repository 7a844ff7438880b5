# Vem som sköter en kanal och vem som har en roll.

look-up-run-by = { $channel } sköts av { $who }.
look-up-holds = { $role } är { $who }.
look-up-nobody = Ingen har rollen just nu: { $role }.
look-up-not-seen = { $channel } finns i registret, men vilka som sköter den visar jag bara för dem som har med den att göra. Fråga { $unit }, så hjälper de dig.
look-up-no-case = Jag hittar ingen ansökan och ingen kanal för { $of } som du har del i.
look-up-no-channel = Jag hittar ingen kanal för ”{ $of }”. Skriv gärna namnet som det står i listan.
