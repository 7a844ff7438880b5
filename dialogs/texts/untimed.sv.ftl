# Det som väntar på svar där ingen tid är satt.

waits-untimed = { $count ->
    [one] En kommentar på { $channel } väntar på svar sedan { $since }.
   *[other] { $count } kommentarer på { $channel } väntar på svar, den äldsta sedan { $since }.
  } { $planned ->
    [yes] Er { $plan } säger ingen tid för svar, så ni avgör när.
   *[no] I { $guideline } står ingen tid för svar, så ni avgör när.
  }
waits-untimed-over = Svar på { $channel }: inget väntar längre.
