## Vad som är på gång

under-way-heading = { $count ->
    [one] Ett ärende på gång
   *[other] { $count } ärenden på gång
  }
under-way-more = Och { $count } till. Skriv **ärende** och numret, så visar jag det.
under-way-none = Inga ansökningar är på gång just nu.
under-way-none-of-yours = Ingen ansökan som du har del i är på gång just nu.
button-agenda = Ärenden till nästa möte
button-my-applications = Mina ansökningar
