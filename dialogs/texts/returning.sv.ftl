## Den som enligt registret har slutat, och skriver

who-left = I registret står det att du har slutat, så jag kan inte visa något här. { $writes ->
    [yes] Stämmer det inte kan { $steward } ändra det, och vet redan att du har skrivit.
   *[no] Stämmer det inte? Skriv till mig, så frågar jag { $steward }.
  }
return-asked = { $who } har skrivit till mig, men har slutat enligt registret. Är hen tillbaka? Hen har fått veta att du är den som svarar, och ser ingenting så länge.
return-over = { $is_back ->
    [yes] { $who } är tillbaka i registret, utan roller och kanaler. Hen har fått veta det.
   *[no] { $who } står kvar som att hen har slutat.
  }
return-already = Det har { $by } redan svarat på.
return-welcome = Nu finns du i registret igen. Rollerna och kanalerna du hade följer inte med av sig själva. Skriv **hjälp** om du vill se vad jag kan.
button-is-back = Är tillbaka
button-is-gone = Nej
error-has-left = { $name } har slutat enligt registret. Är hen tillbaka? Be hen skriva till mig, så frågar jag den som sköter boten.
apply-gone = { $count ->
    [one] { $who } har slutat enligt registret, och då kan { $application } inte skickas. Är hen tillbaka: be hen skriva till mig, så frågar jag { $steward }. Annars behöver någon annan stå där.
   *[other] { $who } har slutat enligt registret, och då kan { $application } inte skickas. Är de tillbaka: be dem skriva till mig, så frågar jag { $steward }. Annars behöver andra stå där.
  }
