# Det en sökande ber andra om: att fylla i resten, att minnas ärendet.

button-keep-draft = Jag fortsätter själv
button-see-status = Se läget
button-remind = Påminn

draft-hand-none = Du har inget utkast att lämna över. En ansökan som är skickad kan du dra tillbaka, eller be mig påminna den som har den.
draft-hand-who = Ja. { $what } (ärende { $number }) kan bli en kollegas utkast: svaren följer med, och hen fortsätter där du slutade. Vem ska det vara? Skriv namn och e-post i tjänsten (@{ $domain }).
draft-hand-sure = Ska { $who } ta över { $what } (ärende { $number })? Utkastet blir hens, med allt du har svarat, och hen får ett meddelande.
draft-hand-yourself = Det är du. Vem av dina kollegor ska fylla i?
draft-hand-stays = Då är utkastet kvar hos dig.
draft-handed = Klart. Utkastet (ärende { $number }) är nu hos { $who }, som fortsätter där du slutade.
draft-hand-unmet = Jag når inte { $who } än. Be hen skriva **hej** till mig, så visar jag utkastet.
notice-draft-handed = { $who } ber dig fylla i resten av en ansökan: { $what } (ärende { $number }). Allt som redan är besvarat följer med.

remind-none = Du har inget ärende som väntar på någon annan just nu, så det finns ingen att påminna. Gäller det en kanal ser du under status hur den ligger till.
remind-not-them = Det är inte hen som har ditt ärende just nu:
remind-which = Du har flera ärenden som väntar. Vilket gäller det?
remind-has = { $what } (ärende { $number }) väntar på { $who }.
reminded = { $how ->
    [again] Det har jag redan gjort i dag: { $who } vet att { $what } (ärende { $number }) väntar. I morgon kan jag påminna igen.
    [later] Jag påminner { $who } om { $what } (ärende { $number }) när arbetsdagen börjar.
   *[now] Nu har jag påmint { $who } om { $what } (ärende { $number }).
  }
notice-case-reminded = { $who } undrar hur det går med { $what } (ärende { $number }). Det väntar på ditt svar.
