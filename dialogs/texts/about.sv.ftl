## Det som någon frågar om det senaste boten bad om, vad det än var: måste jag, när, vad händer om jag säger nej, varför jag

about-this = Det här gäller { $what }. Skriv **vad väntar på mig** om du menar något annat.
about-came = Du fick frågan { $since }.

about-when-due = { $how ->
    [late] Det skulle ha varit klart senast { $due }.
   *[other] Senast { $due }.
  }
about-urgent-due = { $how ->
    [late] Ja, det skulle ha varit klart senast { $due }.
    [today] Ja, det ska vara klart senast { $due }.
   *[later] Nej, du har på dig till { $due }.
  }

# Det som en kanal ska göra

about-must-duty = { $grounds ->
    [guideline] Ja. Så här står det:
    [plan] Ja, det står i er { $plan }.
   *[assumption] { $noun_first } säger inget om det. Att jag frågar är ett antagande, så du avgör.
  }
about-must-duty-inactive = Ja, säg om kanalen ska vara kvar eller avslutas. Vilket det blir avgör du. Så här står det:
about-must-duty-substitute = Ja, svara helst. Behövs ingen ersättare säger du det.
about-must-duty-gap = Ja, det behöver ordnas. Så här står det:
about-when-duty-substitute = { $noun_first } säger inget om hur snart, men { $who } är borta { $days }.
about-urgent-duty-substitute = Svara gärna så snart du kan: { $who } är borta { $days }. { $noun_first } säger inget om hur snart.
about-why-duty-substitute = Det är { $arranger } som ordnar ersättare för { $channel }, och det är du.
about-silent-duty = { $helped ->
    [no] Då påminner jag igen. Det ligger kvar bland det som väntar på dig.
   *[other] Då påminner jag igen. Är det inte klart när tiden har gått frågar jag { $up } om hjälp.
  }
about-no-duty = { $count ->
    [0] Hinner du inte kan du skriva **påminn mig i morgon**. Är du borta skriver du när, så vet jag det.
   *[other] Hinner du inte kan du skriva **lämna över den**, så frågar jag vem som tar den.
  }
about-no-duty-reply = Behöver det inget svar trycker du på **Behöver inget svar**. { $count ->
    [0] Hinner du inte kan du skriva **påminn mig i morgon**.
   *[other] Hinner du inte kan du skriva **lämna över den**.
  }
about-no-duty-substitute = Svarar du **Behövs inte** går påminnelserna till dem som är på plats.
about-no-duty-inactive = Ska kanalen inte vara kvar trycker du på **Avsluta kanalen**. Då visar jag vad som behöver göras innan.
about-yes-duty = Tar du det vet jag att det är du som gör det. Är det redan gjort säger du det, så påminner jag inte mer.
about-yes-duty-substitute = Den du väljer får frågan och kan tacka nej. Säger hen nej frågar jag dig igen.
about-yes-duty-inactive = Behåller du kanalen frågar jag inte mer den här gången.
about-other-duty = { $count ->
    [0] Inte som jag vet. Är du borta skriver du när, så vet jag det.
   *[other] Ja, det kan också { $others } göra.
  }

# Krisläge

about-thing-crisis = krisläget
about-must-crisis = Ja, kvittera, så vet { $unit } att det har nått dig.{ $exercise ->
    [yes] {" "}Det är en övning, men kvittera som om det vore skarpt.
   *[no] {""}
  } Mer än så behöver du inte göra.
about-when-crisis = Så snart du ser det. { $guideline } säger inget om hur snart.
about-urgent-crisis = Ja, kvittera så snart du ser det. { $guideline } säger inget om hur snart.
about-silent-crisis = Då frågar jag igen, och { $unit } ser att du inte har svarat.
about-no-crisis = Här finns inget nej att ge. Är det något du undrar över trycker du på **Ring mig**.
about-yes-crisis = Då ser { $unit } att du vet om det.
about-other-crisis = Nej, var och en kvitterar för sig.
about-why-crisis = Det gäller { $channels }, som du har hand om.
about-thing-back = krisläget som är över
about-must-back = Ja, kvittera att { $channels } är { $number ->
    [1] er
   *[other] era
  } igen.
about-when-back = Så snart du ser det. { $guideline } säger inget om hur snart.
about-urgent-back = Kvittera så snart du ser det. { $guideline } säger inget om hur snart.
about-silent-back = Då ser { $unit } att ingen har kvitterat. Det är ni som sköter { $channels } i vilket fall.
about-no-back = Här finns inget nej att ge. Behöver ni hjälp hör du av dig till { $unit }.
about-yes-back = Då ser { $unit } att ni har tagit vid.
about-why-back = Det gäller { $channels }, som du har hand om.

# Ersättare

about-thing-stand-in = frågan om du kan vara ersättare på { $channel }
about-must-stand-in = Nej, du kan tacka nej.
about-when-stand-in = { $guideline } säger inget om hur snart. Det gäller { $days }.
about-urgent-stand-in = Det gäller { $days }. { $guideline } säger inget om hur snart du ska svara.
about-silent-stand-in = Då räknar jag med dig { $days }, och påminnelser om { $channel } kommer till dig.
about-no-stand-in = Tackar du nej får { $by } veta det, och vi letar vidare. Du behöver inte säga varför.
about-yes-stand-in = Då tittar du till { $channel } { $days } och svarar på det som kommer in. Påminnelserna kommer till dig.
about-other-stand-in = Ja. Svara att du inte kan, så letar { $by } vidare.
about-why-stand-in = { $same ->
    [yes] { $by } är borta { $days } och undrar om du kan.
   *[no] { $who } är borta { $days }, och { $by } har utsett dig.
  }

# Ändrade administratörer

about-thing-change = ändringen av vilka som sköter { $channel }
about-must-change = Ja, ett svar behövs: ändringen gäller först när du har godkänt den. Vad du svarar avgör du.
about-silent-change = Då händer inget av sig självt. { $channel } sköts som förut, och { $who } väntar på svar.
about-no-change = Säger du nej är det som förut, och { $who } får veta det.
about-yes-change = Godkänner du gäller ändringen direkt, och de som berörs får veta det.
about-other-change = Nej, det är du som är { $role_of_chief } för { $channel }.
about-why-change = Du är { $role_of_chief } för { $channel }, så ändringen behöver ditt ja.

# En ny kanal görs i ordning

about-thing-set-up = checklistan för { $channel }
about-must-set-up = Ja, { $channel } är igång först när det som måste göras är klart. Ta punkterna i den takt du hinner.
about-when-set-up = { $guideline } säger inget om hur snart. Det är ni som avgör när { $channel } ska vara igång.
about-urgent-set-up = Nej. { $guideline } säger inget om hur snart. Det är ni som avgör när { $channel } ska vara igång.
about-silent-set-up = Då är { $channel } inte igång än. Punkterna ligger kvar.
about-no-set-up = Vill du inte ha hand om { $channel } kan du skriva **lämna över**.
about-yes-set-up = Bocka av punkterna efter hand. Det som är sparat finns kvar.
about-other-set-up = { $count ->
    [0] Nej, det är bara du som sköter { $channel }.
   *[other] Ja, det kan också { $others } göra.
  }
about-why-set-up = Du är { $administrator } för { $channel }.

# Något som kan behöva tas bort

about-thing-removal = det som kan behöva tas bort på { $channel }
about-must-removal = Ja, någon behöver ta ställning: ska det bort eller kan det stå kvar?
about-silent-removal = Då påminner jag igen.
about-no-removal = Kan det stå kvar trycker du på **Låt det stå**. Då påminner jag inte mer.
about-yes-removal = Tar du hand om det visar jag vad du ska tänka på, steg för steg.
about-other-removal = { $count ->
    [0] Nej, det är bara du som sköter { $channel }.
   *[other] Ja, det kan också { $others } göra.
  }
about-why-removal = Du sköter { $channel }.

# Nätverksträff och meddelanden

about-thing-meeting = inbjudan till nätverksträffen
about-must-meeting = Svara gärna, så vet { $who } om du kommer.
about-when-meeting = Svara gärna före träffen, som är { $at }.
about-urgent-meeting = Svara gärna före träffen, som är { $at }.
about-silent-meeting = Då påminner jag en gång före träffen.
about-no-meeting = Då vet { $who } att du inte kommer, och jag påminner inte mer.
about-yes-meeting = Då vet { $who } att du kommer.
about-other-meeting = Inbjudan gäller dig. Fråga { $who } om någon annan kan komma i stället.
about-why-meeting = { $unit_first } bjuder in dem som arbetar med kommunens kanaler.
about-thing-circular = meddelandet från { $who }
about-must-circular = Kvittera, så vet { $who } att du har läst det. Mer än så behövs inte.
about-silent-circular = Då ser { $who } att du inte har kvitterat än.
about-no-circular = Här finns inget nej att ge. Har du frågor hör du av dig till { $who }.
about-yes-circular = Då ser { $who } att du har läst det.
about-other-circular = Nej, var och en kvitterar för sig.
about-why-circular = { $who } har skickat det till dem som det gäller, och du är en av dem.

# Enheten tillfrågas, en stängning föreslås, en fråga väntar

about-thing-unit = frågan från { $who }
about-must-unit = Ja, ett svar behövs. Vad ni svarar avgör ni.
about-silent-unit = Då händer inget av sig självt. De har { $shares } kvar, och { $who } väntar på svar.
about-no-unit = Säger du nej har de { $shares } kvar, och { $who } får veta det.
about-yes-unit = Säger du ja sköter ni { $shares } på { $channels } de dagarna. Alla som berörs får veta när det börjar.
about-other-unit = Ja, var och en på { $unit } kan svara.
about-why-unit = { $who } har frågat { $unit }, och du hör dit.
about-thing-closing = frågan om { $channel } ska stängas
about-must-closing = Ja, ett svar behövs: kanalen stängs bara om någon beslutar det. Vad du svarar avgör du.
about-silent-closing = Då händer inget av sig självt. { $channel } är kvar, och { $who } väntar på svar.
about-no-closing = Säger du nej är { $channel } kvar, och { $who } får veta det.
about-yes-closing = Beslutar du det visar jag de som sköter { $channel } vad som ska göras, steg för steg.
about-other-closing = { $count ->
    [0] Nej, just nu är det bara du som kan besluta det.
   *[other] Ja, det kan också { $others } göra.
  }
about-why-closing = { $who } har frågat, och du är den som kan besluta det.
about-thing-question = en fråga som väntar på svar
about-must-question = Svara gärna: den som frågade hittade inget svar i { $noun }.
about-silent-question = Då ligger frågan kvar och väntar.
about-no-question = Låt den ligga om du inte vet. Den ligger kvar för fler än dig.
about-yes-question = Ditt svar går till den som frågade.
about-why-question = Du är en av dem som får frågor som { $noun } inte svarar på.

# Den egna ansökan

about-thing-returned = ärende { $number }, som är tillbaka hos dig
about-must-returned = Nej, du väljer själv. Ärende { $number } går vidare när du har kompletterat det.
about-silent-returned = Då ligger ärende { $number } kvar hos dig.
about-no-returned = Vill du inte gå vidare kan du skriva **dra tillbaka**.
about-yes-returned = Då går ärende { $number } tillbaka till den som bad om kompletteringen.
about-thing-to-send = ärende { $number }, som är redo att skickas
about-must-to-send = Nej, du väljer själv. Ärende { $number } skickas inte förrän du gör det.
about-silent-to-send = Då ligger ärende { $number } kvar hos dig, och { $who } väntar.
about-no-to-send = Säg till { $who } om du inte vill. Ärende { $number } skickas inte av sig självt.
about-yes-to-send = Då skickas ärende { $number }, och de som ska svara får det.
