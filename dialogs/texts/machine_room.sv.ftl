# Det som görs på datorn där boten körs.

machine-room-not-here = Det går inte att göra här i chatten. Fråga { $steward }, som kan göra det på datorn där boten körs.
machine-room-here = Det görs på datorn där boten körs, inte här i chatten:
machine-room-check = säger vad som är inställt, vad som saknas och hur det rättas, och provar Slack, Teams och mejl
machine-room-people = läser in personer och roller, också nya namn, e-postadresser och sektorer
machine-room-channels = läser in kanaler som redan finns
machine-room-export = skriver ut registret som CSV
machine-room-audit = skriver ut vem som har gjort vad, för revisorer
machine-room-manifest = gör det som behövs för att koppla Slack och Teams
machine-room-more = Steg för steg står det i README. Roller och den som slutar ordnar du här: skriv **personer**.
