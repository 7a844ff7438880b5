## Chefen som en ansökan anger: vad registret vet, och vad den systemansvariga svarar

button-write-chief = Skriv { $who }
button-is-chief = Ja, det stämmer
button-is-no-chief = Nej

chief-unsure = Jag har ingen uppgift om att { $who } är { $role }{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
  }.{ $count ->
    [0] {""}
    [one] {" "}Enligt registret är det { $chiefs }.
   *[other] {" "}Enligt registret är det någon av { $chiefs }.
  }{ $said ->
    [asked] {" "}Jag har frågat { $steward } och hör av mig.
    [denied] {" "}Det stämmer inte heller enligt { $steward }, så skriv en annan.
   *[not] {" "}Är det ändå { $who } frågar jag { $steward } när du skickar.
  }
chief-held-up = { $application } är klar men kan inte skickas än: jag har ingen uppgift om att { $who } är { $role }{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
  }. Jag har frågat { $steward }, och hör av mig så fort jag vet. Allt du har svarat ligger kvar.
chief-not-yet = { $mine ->
    [yes] Ditt svar räknas inte än: i registret är du inte { $role }
   *[no] Svaret räknas inte än: i registret är { $who } inte { $role }
  }{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
  }. Jag har frågat { $steward }. { $mine ->
    [yes] Ärendet är kvar hos dig; svara igen när du har hört av mig.
   *[no] Ärendet är kvar så länge.
  }

chief-asked = { $who } anger { $name } som { $role }{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
  } i { $application } om { $what } (ärende { $number }). Det vet inte registret.{ $count ->
    [0] {""}
    [one] {" "}Där är det { $chiefs }.
   *[other] {" "}Där är det { $chiefs }.
  } Stämmer det? Svarar du ja får { $name } rollen. Till dess väntar { $application }.
chief-over = { $is_chief ->
    [yes] { $name } är nu { $role }
   *[no] Då är { $name } inte { $role }
  }{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
  }. { $who } har fått veta det ({ $what }, ärende { $number }).
chief-of-what = Vilken { $department } är { $name } { $role } för?
chief-let-be = Då väntar jag. Kortet är kvar.
chief-already = Det har { $who } redan svarat på { $at }.
chief-no-longer = Det behövs inte längre: { $application } har ändrats sedan jag frågade.
chief-answered = { $mine ->
    [yes] { $steward } har bekräftat att du är { $role }{ $placed ->
        [yes] {" "}för { $place }
       *[no] {""}
      }. Nu kan du svara på { $what } (ärende { $number }).
   *[no] { $is_chief ->
        [yes] { $steward } har bekräftat att { $name } är { $role }{ $placed ->
            [yes] {" "}för { $place }
           *[no] {""}
          }. Nu kan du skicka { $application }: { $what } (ärende { $number }).
       *[no] { $steward } säger att { $name } inte är { $role }{ $placed ->
            [yes] {" "}för { $place }
           *[no] {""}
          }. Ange en annan i { $what } (ärende { $number }), och skicka sedan.
      }
  }
