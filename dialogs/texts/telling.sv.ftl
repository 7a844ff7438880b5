# Att någon får veta: chefen om kritik som någon har sett, och de som hjälper till när någon annan är inne på ett konto.

button-tell-chief = Berätta för min chef
button-tell-taken = Berätta för { $unit }
button-tell-safe = Det var falskt larm
button-other-account = Ett annat konto

## Kritik, till chefen

tell-chief-first = Din { $chief } ska få veta det. Jag kan säga till, utan att skriva något av vad som står.
tell-chief-done = Nu har jag sagt till { $who }. Vad som står och vem som skrev det är inte med, så skicka länken själv. Det här får { $who }:
tell-chief-later = { $who } får veta det { $at }. Kan det inte vänta, ring. Vad som står och vem som skrev det är inte med, så skicka länken själv. Det här får { $who }:
tell-chief-again = { $who } har redan fått veta det. Är det något nytt, säg det själv.
error-several-chiefs = Vilken är din { $chief }?
error-no-nearest-chief = Registret vet inte vem som är din { $chief }, så jag har inte sagt något till någon. Ring eller skriv själv.
tell-chief-not-here = { $guideline } säger inget om att chefen ska få veta, så jag skickar inget. Säg det gärna själv.
notice-criticism = { $who } har sett kritik mot kommunen och vill att du vet det. { $mistake ->
    [yes] Hen tror att kommunen har gjort fel.
    [no] Hen tror inte att kommunen har gjort fel.
   *[unknown] Om kommunen har gjort fel vet hen inte.
  } Hör av dig till { $who }, så bestämmer ni tillsammans om ni ska svara och hur.
notice-criticism-heading = Kritik mot kommunen

## Ett kapat konto

tell-taken-which = Vilket konto gäller det?
tell-taken-done = Nu har jag sagt till { $who }. Ring ändå, för det är inte säkert att någon läser det nu. Så här står det:
tell-taken-again = { $who } har redan fått veta det av dig.
tell-taken-safe = Då har jag sagt till { $who } att det var falskt larm.
tell-taken-safe-again = { $who } har redan fått veta att det var falskt larm.
tell-taken-nobody = Det finns ingen i registret att säga till. Ring { $lead } nu.
tell-taken-nobody-was-told = Jag har inte larmat någon om det, så det finns inget att ta tillbaka.
notice-taken = { $who } larmade { $at }: någon annan är inne på { $channel }. { $phone ->
    [none] Hör av dig till { $who } nu.
   *[other] Ring { $who } nu: { $phone }.
  } Kommer någon av er in: byt lösenord, logga ut alla enheter och ta bort den som inte hör dit.
notice-taken-some = ett av kommunens konton
notice-safe = { $who } säger att det var falskt larm: ingen annan är inne på { $channel }. Du behöver inte göra något.
notice-taken-heading = Ett kapat konto
