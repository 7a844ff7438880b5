# Det som väntar på en person: en rad var, med en knapp. Rubriken och "Inget väntar." står i sv.ftl.

waiting-by = senast { $due }
waiting-late = skulle ha varit klart { $due }
waiting-first-by = { $count ->
    [2] två saker
    [3] tre saker
   *[other] { $count } saker
  }, { $late ->
    [waiting-late] den första skulle ha varit klar { $due }
   *[other] den första senast { $due }
  }
waiting-since = väntar sedan { $since }
waiting-untimed = sedan { $since }
waiting-at = { $at }
waiting-more = { $count ->
    [one] En sak till väntar, mindre bråttom.
   *[other] { $count } saker till väntar, mindre bråttom.
  }
waiting-still-more = { $count ->
    [one] Och en till, när de här är klara.
   *[other] Och { $count } till, när de här är klara.
  }
waiting-over = Det där är redan ordnat.

waiting-crisis = Krisläget att kvittera
waiting-exercise = ÖVNING: krisläget att kvittera
waiting-comment = { $count ->
    [one] En kommentar väntar på svar på { $channel }
    [2] Två kommentarer väntar på svar på { $channel }
    [3] Tre kommentarer väntar på svar på { $channel }
   *[other] { $count } kommentarer väntar på svar på { $channel }
  }
waiting-message = { $count ->
    [one] Ett meddelande väntar på svar på { $channel }
    [2] Två meddelanden väntar på svar på { $channel }
    [3] Tre meddelanden väntar på svar på { $channel }
   *[other] { $count } meddelanden väntar på svar på { $channel }
  }
waiting-replies = { $count } kommentarer och meddelanden väntar på svar på { $channel }
waiting-diary = { $count ->
    [one] En handling till diariet
    [2] Två handlingar till diariet
    [3] Tre handlingar till diariet
   *[other] { $count } handlingar till diariet
  }
waiting-proposal = { $who } vill avsluta { $channel }
waiting-hand-over = { $count ->
    [one] { $who } vill lämna över en kanal till er
   *[other] { $who } vill lämna över { $count } kanaler till er
  }
waiting-website = { $count ->
    [one] En ändring att lägga in i webbens lista
    [2] Två ändringar att lägga in i webbens lista
    [3] Tre ändringar att lägga in i webbens lista
   *[other] { $count } ändringar att lägga in i webbens lista
  }
waiting-questions = { $count ->
    [one] En fråga som riktlinjen inte svarar på
    [2] Två frågor som riktlinjen inte svarar på
    [3] Tre frågor som riktlinjen inte svarar på
   *[other] { $count } frågor som riktlinjen inte svarar på
  }
waiting-back = { $count ->
    [one] Kvittera att { $channels } är er igen efter krisläget
   *[other] Kvittera att { $channels } är era igen efter krisläget
  }
waiting-stand-in = { $who } undrar om du kan vara ersättare på { $channel }
waiting-circular = Ett meddelande från { $who } att kvittera
waiting-invitation = Inbjudan till nätverksträff
waiting-attendance = Närvaron på nätverksträffen

waiting-case = Ärende { $number }, { $what }
waiting-returned = tillbaka hos dig för komplettering
waiting-eservice = väntar på numret från e-tjänsten
waiting-to-send = hos dig, färdig att skickas in
waiting-change = { $who } vill ändra vem som sköter kanalen
waiting-set-up = { $left ->
    [0] checklistan är klar, kanalen kan öppnas
    [one] en punkt kvar innan kanalen kan öppnas
   *[other] { $left } punkter kvar innan kanalen kan öppnas
  }
