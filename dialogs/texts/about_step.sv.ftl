## Det som någon frågar om ett ärende som väntar på svar från hen: måste jag, när, vad händer om jag säger nej

about-must-accept = Nej, du väljer själv om du tar uppdraget. Ärende { $number } väntar tills du har svarat.
about-must-assign = Ja, ett svar behövs: utan uppdrag från dig går ärende { $number } inte vidare. Om det blir ja eller nej avgör du.
about-must-prepare = Ja, ärende { $number } behöver beredas innan det kan gå vidare. Vad du kommer fram till avgör du.
about-must-decide = Ja, beslutet behöver skrivas in här. Till dess står ärende { $number } och väntar.
about-must-know = { $over ->
    [yes] Nej. Planen är redan avgjord. Den kom till dig för att du ska känna till uppdraget.
   *[no] Nej. Planen går vidare under tiden. Den kom till dig för att du ska känna till uppdraget.
  }
about-must-sign = { $who ->
    [chief] Ja, ett svar behövs: utan din underskrift blir det ingen kanal. Om du skriver under avgör du.
   *[others] Nej, du väljer själv om du tar uppdraget. Ärende { $number } väntar tills du har svarat.
  }
about-must-copy = Nej, kopian är bara för kännedom. Trycker du **Mottaget** syns det att den har kommit fram.
about-order-assumed = Att frågan ställs just här i ordningen är ett antagande, inte ur { $guideline }.

about-when-not-said = { $guideline } säger inget om hur snart du ska svara.
about-since = { $kind ->
    [decide] Ärende { $number } har väntat sedan { $since }, och är klart först när beslutet är inskrivet.
   *[other] Ärende { $number } har väntat på dig sedan { $since }, och går inte vidare förrän du har svarat.
  }
about-since-goes-on = Ärende { $number } har legat hos dig sedan { $since }. Inget stannar upp under tiden.
about-silent = Då händer inget av sig självt. Ärende { $number } väntar kvar hos dig, och { $applicant } väntar på svar.
about-silent-goes-on = Då stannar inget upp. Hos dig ligger ärende { $number } kvar bland det som väntar.

about-no-return = Begär du komplettering går ärendet tillbaka till { $applicant } med det du skriver. Du får det igen när det är kompletterat.
about-no-decline = Säger du nej går ärendet tillbaka till { $applicant }, som får fråga någon annan. Du behöver inte säga varför.
about-no-decline-chief = Säger du nej går ärendet tillbaka till { $applicant }. Skriv gärna varför, så får hen veta det.
about-no-decline-ends = Säger du nej är ärendet avslaget, och { $applicant } får veta det. Skriv gärna varför.
about-no-advise-against = Avstyrker du går ärendet vidare till { $next } med ditt skäl. En avstyrkan är inget beslut.
about-no-reject = Blir det avslag är ärendet avslutat, och { $applicant } får veta det.
about-no-talk = Svarar du att ni behöver prata får { $applicant } veta det. { $over ->
    [yes] Det ändrar inte det som är avgjort.
   *[no] Planen går vidare under tiden.
  }
about-no-none = Här finns inget nej att ge. Det är bara för kännedom.

about-yes-accept = Tar du uppdraget blir du { $administrator } för { $what } om kanalen blir godkänd.
about-yes-assign = Ger du uppdraget har administratörerna ditt ja till uppdraget och tiden.
about-yes-prepare = Tillstyrker du står det i ärendet när det ska beslutas. En tillstyrkan är inget beslut.
about-yes-decide = Blir det bifall är kanalen godkänd och kan göras i ordning.
about-yes-know = Känner du till det trycker du på det, så syns det i ärendet.
about-yes-sign = Skriver du under gäller det den här versionen. Ändras något får du den igen.
about-yes-copy = Trycker du **Mottaget** syns det i ärendet att kopian har kommit fram.
about-then-others = Ärendet går vidare när också { $who } har svarat.
about-then-next = Sedan går ärendet vidare till { $next }.
about-then-ready = Sedan är kanalen godkänd och kan göras i ordning.

about-other-named = Nej, det är du som är tillfrågad. Säger du nej kan { $applicant } fråga någon annan.
about-other-chief = Nej, det är du som står som { $role_of_chief } i ärendet. Ska det vara någon annan begär du komplettering och skriver vem.
about-other-role = Ja, det kan också { $who } göra.
about-other-nobody = Inte just nu. Svaret hör till { $roles }, och bara du har den rollen i boten. { $steward_first } kan ge den till fler.
about-other-own-case = Är du själv med i ett ärende svarar { $stand_in } i stället.
about-other-paper = Det går också att skriva under på papper. Då skrivs det in här var originalet finns.

about-thing-case = ärende { $number }, { $what }: { $step }
about-why-chief = Du står som { $role_of_chief } i ärende { $number }, och här är det hen som svarar.
about-why-named = { $applicant } har skrivit in dig i ärende { $number }.
about-why-role = Du är { $roles }, och det är den rollen som svarar här.

about-which = Vilket menar du?
about-none = Inget väntar på ditt svar just nu, så du behöver inte göra något.
