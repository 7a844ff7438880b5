# Det som händer på kanalerna från dag till dag: inlägg, det som väntar, svar, dagens fråga.

cited-section = {" "}(§ { $number })
cited-plan = {" "}(er { $plan })
cited-heading = {" "}({ $guideline }, ”{ $heading }”)
by-latest = senast { $latest }
button-choose = Välj
button-all = Alla
button-calm = Allt lugnt
button-all-replied = Allt besvarat
button-something-waits = Något väntar sedan …
button-replied = Jag har svarat
button-no-reply-needed = Behöver inget svar
button-since-morning = I morse
button-since-noon = Mitt på dagen
button-since-yesterday = I går

record-what = Vad har hänt? Skriv till exempel ”vi la ut ett inlägg på bibliotekets Facebook i går”, ”en kommentar väntar sedan kl. 14” eller ”allt lugnt”.
record-which = Vilken kanal gäller det?
record-which-unknown = Den kanalen hittar jag inte bland dina.
record-all-channels = dina kanaler
record-your-channels = { $count ->
    [2] dina två kanaler
    [3] dina tre kanaler
    [4] dina fyra kanaler
   *[other] dina { $count } kanaler
  }
record-stopped = Då noterar jag inget.
record-no-channels = Du står inte som administratör för någon kanal, så jag vet inte vilken du menar.
record-the-one = Den från { $at }
record-posts = Då har jag noterat { $count ->
    [one] ett inlägg
    [2] två inlägg
    [3] tre inlägg
   *[other] { $count } inlägg
  } på **{ $channel }**, { $at }.
record-posts-week = Då har jag noterat { $count ->
    [0] att inget lades ut
    [one] ett inlägg
    [2] två inlägg
    [3] tre inlägg
   *[other] { $count } inlägg
  } på **{ $channel }** { $this ->
    [yes] den här veckan
   *[no] v. { $week }
  }.
record-posts-enough = { $this ->
    [yes] Veckans { $needed ->
        [one] inlägg
        [2] två inlägg
        [3] tre inlägg
       *[other] { $needed } inlägg
      } är på plats.
   *[no] Då är v. { $week } i fas.
  }
record-posts-so-far = Det blir { $posts ->
    [0] inget
    [one] ett
    [2] två
   *[other] { $posts }
  } av { $needed ->
    [2] två
    [3] tre
   *[other] { $needed }
  } { $this ->
    [yes] den här veckan
   *[no] v. { $week }
  }.
record-week-known = Det vet jag redan: { $posts ->
    [0] inget inlägg
    [one] ett inlägg
    [2] två inlägg
   *[other] { $posts } inlägg
  } den veckan.
record-waits = Då vet jag att { $kind ->
    [message] { $count ->
        [one] ett meddelande
        [2] två meddelanden
        [3] tre meddelanden
       *[other] { $count } meddelanden
      }
   *[comment] { $count ->
        [one] en kommentar
        [2] två kommentarer
        [3] tre kommentarer
       *[other] { $count } kommentarer
      }
  } väntar på **{ $channel }** sedan { $at }.{ $timed ->
    [yes] {""}
   *[no] {" "}Du skrev ingen tid, så jag räknar så.
  }
record-deadline = Svara { $by }{ $where }.{ $more ->
    [yes] {" "}{ $waiting ->
        [2] Nu väntar två, och den äldsta sätter tiden.
        [3] Nu väntar tre, och den äldsta sätter tiden.
       *[other] Nu väntar { $waiting }, och den äldsta sätter tiden.
      }
   *[no] {""}
  }
record-deadline-passed = Svaret skulle ha getts { $by }{ $where }, så svara gärna så snart du kan.{ $more ->
    [yes] {" "}{ $waiting ->
        [2] Nu väntar två.
        [3] Nu väntar tre.
       *[other] Nu väntar { $waiting }.
      }
   *[no] {""}
  }
record-no-deadline = { $planned ->
    [yes] Er { $plan } säger ingen tid för svar. Jag nämner det i dagens meddelande tills ni har svarat.
   *[no] I { $guideline } står ingen tid för svar. Jag nämner det i dagens meddelande tills ni har svarat.
  }
record-replied = { $count ->
    [one] Då är den besvarad på **{ $channel }**.
   *[other] Då är de besvarade på **{ $channel }**.
  }
record-no-reply-needed = { $count ->
    [one] Då räknas den på **{ $channel }** inte längre som väntande.
   *[other] Då räknas de på **{ $channel }** inte längre som väntande.
  }
record-none-left = Inget mer väntar där.
record-left = { $count ->
    [one] En till väntar där.
    [2] Två till väntar där.
    [3] Tre till väntar där.
   *[other] { $count } till väntar där.
  }{ $due ->
    [yes] {" "}Svara { $by }.
   *[no] {""}
  }
record-all-replied = { $count ->
    [0] Då är allt besvarat på **{ $channel }**.
    [one] Då är allt besvarat på **{ $channel }**: en som väntade är avbockad.
   [2] Då är allt besvarat på **{ $channel }**: två som väntade är avbockade.
    [3] Då är allt besvarat på **{ $channel }**: tre som väntade är avbockade.
   *[other] Då är allt besvarat på **{ $channel }**: { $count } som väntade är avbockade.
  }
record-calm = Då vet jag att du har tittat till **{ $channel }**.
record-calm-but = { $count ->
    [one] En kommentar eller ett meddelande står fortfarande som väntande. Är det besvarat?
    [2] Två står fortfarande som väntande. Är de besvarade?
    [3] Tre står fortfarande som väntande. Är de besvarade?
   *[other] { $count } står fortfarande som väntande. Är de besvarade?
  }
record-which-replied = { $count ->
    [2] Två
    [3] Tre
    [4] Fyra
   *[other] { $count }
  } väntar på { $channel }. Vilken har du svarat på?
record-which-not-needed = { $count ->
    [2] Två
    [3] Tre
    [4] Fyra
   *[other] { $count }
  } väntar på { $channel }. Vilken behöver inget svar?
record-nothing-waits = Jag känner inte till något som väntar på svar på { $channel }, så där är det i fas.
record-already = Det är redan avbockat, { $at }.
record-corrected = Jag rättar det.
record-taken-back = Då är det ångrat. Det är som om du inte hade sagt det.
record-taken-back-moved = Jag flyttar det dit.
record-taken-back-already = Det är redan ångrat.
record-cannot-take-back = Det där kan jag inte ångra, för det var inte du som sa det.

daily-what = Hur ser det ut på dina kanaler i dag?
daily-since = Sedan när väntar det på { $channel }? Skriv till exempel ”i går kl. 14.10”.
daily-since-unknown = Den tiden förstår jag inte. Skriv till exempel ”i dag kl. 9” eller ”i går kl. 14.10”.
weekend-question = Vem tittar till { $channel } i helgen?
weekend-me = Då påminner jag dig om { $channel } i helgen, och ingen annan.
weekend-colleague = Då räknar jag med att { $who } tittar till { $channel } i helgen. Jag säger till.
weekend-colleague-unknown = Det finns ingen kollega som är på plats för { $channel }. Då räknar jag med att ingen tittar till i helgen.
weekend-none = Då stör jag ingen om { $channel } i helgen.

error-not-happened-yet = Det har inte hänt än: { $at }. Skriv till mig när det är gjort.
error-not-their-days = De dagarna går inte ihop. Skriv till exempel ”borta 3–5 juni” eller ”borta v. 28–31”.
error-nobody-to-tell = Det finns ingen administratör att skicka till där.

help-status = se hur det står till på dina kanaler
help-record = notera ett inlägg
help-absence = säg att du är borta
