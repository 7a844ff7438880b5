# What waits for an answer where no time is set.

waits-untimed = { $count ->
    [one] A comment on { $channel } has been waiting for an answer since { $since }.
   *[other] { $count } comments on { $channel } are waiting for an answer, the oldest since { $since }.
  } { $planned ->
    [yes] Your { $plan } sets no time for answers, so you decide when.
   *[no] { $guideline } sets no time for answers, so you decide when.
  }
waits-untimed-over = Answers on { $channel }: nothing is waiting any more.
