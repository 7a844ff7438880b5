# Läget: kanaler, aldrig personer. Räknas fram när det visas.

status-own-heading = Så ser det ut på dina kanaler
status-answer-for-heading = Kanalerna du ansvarar för
status-all-heading = Läget i kanalerna
status-all-in-step = Allt är i fas.
status-needs-help = { $count ->
    [one] En kanal behöver hjälp:
    [2] Två kanaler behöver hjälp:
    [3] Tre kanaler behöver hjälp:
   *[other] { $count } kanaler behöver hjälp:
  }
status-unknown = { $count ->
    [one] En kanal vet jag inte hur det står till med:
    [2] Två kanaler vet jag inte hur det står till med:
    [3] Tre kanaler vet jag inte hur det står till med:
   *[other] { $count } kanaler vet jag inte hur det står till med:
  }
status-in-step = { $count ->
    [one] En kanal är i fas.
    [2] Två kanaler är i fas.
    [3] Tre kanaler är i fas.
   *[other] { $count } kanaler är i fas.
  }
status-more = Det finns { $count } till. Skriv kanalens namn i **registret** för att se en av dem.
status-parts = { $first }: { $rest }
status-why-do = { $why }. { $do }
status-state-in-step = i fas
status-state-needs-help = behöver hjälp
status-state-unknown = vet inte
status-state-setting-up = görs i ordning
status-state-closing = avslutas
status-state-closed = stängd
status-waiting = { $count ->
    [one] en väntar på svar
    [2] två väntar på svar
    [3] tre väntar på svar
   *[other] { $count } väntar på svar
  }
status-list = { $parts }
status-posts = { $known ->
    [yes] { $posts ->
        [0] inget
        [one] ett
        [2] två
       *[other] { $posts }
      } av { $needed ->
        [one] ett
        [2] två
        [3] tre
       *[other] { $needed }
      } inlägg den här veckan
   *[no] inget känt inlägg den här veckan
  }
status-why-removal-late = något som ska tas bort ligger kvar
status-why-reply-late = { $count ->
    [one] ett svar är försenat
    [2] två svar är försenade
    [3] tre svar är försenade
   *[other] { $count } svar är försenade
  }
status-why-nobody-there = ingen som sköter den är på plats
status-why-posts-missed = { $count ->
    [0] inget inlägg v. { $week }
    [one] ett inlägg v. { $week }
   *[other] { $count } inlägg v. { $week }
  }
status-why-duty-late = { $what } är försenat
status-why-gaps = administratörerna räcker inte till
status-why-source-silent = vet inte, källan som berättar om den har tystnat
status-why-posts-unknown = vet inte vad som lades ut v. { $week }
status-why-no-news = vet inte, ingen har berättat något på två veckor
status-why-no-news-yet = vet inte än, den är nystartad
status-do-removal-late = Hör av dig till { $administrators } i dag.
status-do-reply-late = Be { $administrators } svara i dag.
status-do-nobody-there = Utse någon som kan sköta den.
status-do-posts-missed = Fråga { $administrators } om de hinner.
status-do-duty-late = Se efter vad som fattas.
status-do-gaps = Utse en administratör till.
status-do-source-silent = Se över kopplingen.
status-do-posts-unknown = Be { $administrators } berätta.
status-do-no-news = Be { $administrators } berätta hur det går.
button-send-message = Skriv till dem
button-show-all = Visa alla
report-heading = Veckan som börjar, v. { $week }
report-decisions = { $count ->
    [one] Ett ärende väntar på svar:
    [2] Två ärenden väntar på svar:
    [3] Tre ärenden väntar på svar:
   *[other] { $count } ärenden väntar på svar:
  }
report-case = Ärende { $number } väntar på { $waiting }.
report-readiness = Beredskap: { $count ->
    [one] en sak
   *[other] { $count } saker
  } att ordna innan det blir skarpt läge.
report-out-of-reach = { $count ->
    [one] En person kan jag inte nå: { $who }. Be hen skriva ”hej” till mig.
   *[other] { $count } personer kan jag inte nå: { $who }. Be dem skriva ”hej” till mig.
  }
notice-source-silent = Källan **{ $source }** har inte hört av sig sedan { $since }. { $count ->
    [one] Kanalen den berättar om visas
   *[other] De { $count } kanaler den berättar om visas
  } som ”vet inte” tills den svarar. Se över kopplingen.
status-ask-week = Vad la ni ut på { $channel } v. { $week }?
button-no-posts = Inga
button-one-post = 1
button-more-posts = 2 eller fler

# Hur många inlägg veckan har

posts-so-far = { $channel } v. { $week }: { $posts ->
    [0] inget inlägg
    [one] ett inlägg
   *[other] { $posts } inlägg
  }{ $needed ->
    [0] .
   *[other] {" "}av minst { $needed }.
  }
posts-so-far-unknown = { $channel } v. { $week }: jag vet inte om något har lagts ut. Skriv till exempel ”vi la ut två i tisdags”.
posts-so-far-untold = { $channel } v. { $week }: jag vet inte om något har lagts ut.
