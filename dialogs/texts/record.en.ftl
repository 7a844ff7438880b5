# What happens on the channels from day to day: posts, what waits, replies, the day's question.

cited-section = {" "}(§ { $number })
cited-plan = {" "}(your { $plan })
cited-heading = {" "}({ $guideline }, ”{ $heading }”)
by-latest = by { $latest }
button-choose = Choose
button-all = All
button-calm = All quiet
button-all-replied = All answered
button-something-waits = Something waits since …
button-replied = I have answered
button-no-reply-needed = Needs no answer
button-since-morning = This morning
button-since-noon = Midday
button-since-yesterday = Yesterday

record-what = What has happened? Write for example “we posted on the library's Facebook yesterday”, “a comment is waiting since 14.00” or “all quiet”.
record-which = Which channel is it about?
record-which-unknown = I cannot find that channel among yours.
record-all-channels = your channels
record-your-channels = your { $count } channels
record-stopped = Then I make no note.
record-no-channels = You are not an administrator of any channel, so I do not know which one you mean.
record-the-one = The one from { $at }
record-posts = I have noted { $count ->
    [one] one post
   *[other] { $count } posts
  } on **{ $channel }**, { $at }.
record-posts-week = I have noted { $count ->
    [0] that nothing was posted
    [one] one post
   *[other] { $count } posts
  } on **{ $channel }** { $this ->
    [yes] this week
   *[no] in week { $week }
  }.
record-posts-enough = { $this ->
    [yes] This week's { $needed ->
        [one] post is
       *[other] { $needed } posts are
      } in place.
   *[no] Week { $week } is on track.
  }
record-posts-so-far = That makes { $posts } of { $needed } { $this ->
    [yes] this week
   *[no] in week { $week }
  }.
record-week-known = I already know: { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
  } that week.
record-waits = I have noted that { $kind ->
    [message] { $count ->
        [one] a message is
       *[other] { $count } messages are
      }
   *[comment] { $count ->
        [one] a comment is
       *[other] { $count } comments are
      }
  } waiting on **{ $channel }** since { $at }.{ $timed ->
    [yes] {""}
   *[no] {" "}You gave no time, so that is what I count from.
  }
record-deadline = Answer { $by }{ $where }.{ $more ->
    [yes] {" "}Now { $waiting } are waiting, and the oldest sets the time.
   *[no] {""}
  }
record-deadline-passed = It should have been answered { $by }{ $where }, so please answer as soon as you can.{ $more ->
    [yes] {" "}Now { $waiting } are waiting.
   *[no] {""}
  }
record-no-deadline = { $planned ->
    [yes] Your { $plan } sets no time for answers. I mention it in the daily message until you have answered.
   *[no] { $guideline } sets no time for answers. I mention it in the daily message until you have answered.
  }
record-replied = { $count ->
    [one] It is marked as answered on **{ $channel }**.
   *[other] They are marked as answered on **{ $channel }**.
  }
record-no-reply-needed = { $count ->
    [one] The one on **{ $channel }** no longer counts as waiting.
   *[other] Those on **{ $channel }** no longer count as waiting.
  }
record-none-left = Nothing more is waiting there.
record-left = { $count ->
    [one] One more is waiting there.
   *[other] { $count } more are waiting there.
  }{ $due ->
    [yes] {" "}Answer { $by }.
   *[no] {""}
  }
record-all-replied = { $count ->
    [0] Everything is answered on **{ $channel }**.
    [one] Everything is answered on **{ $channel }**: one that was waiting is ticked off.
   *[other] Everything is answered on **{ $channel }**: { $count } that were waiting are ticked off.
  }
record-calm = Noted that you have looked in on **{ $channel }**.
record-calm-but = { $count ->
    [one] One comment or message still stands as waiting. Is it answered?
   *[other] { $count } still stand as waiting. Are they answered?
  }
record-which-replied = { $count } are waiting on { $channel }. Which one have you answered?
record-which-not-needed = { $count } are waiting on { $channel }. Which one needs no answer?
record-nothing-waits = I know of nothing waiting for an answer on { $channel }, so all is well there.
record-already = That is ticked off already, { $at }.
record-corrected = I correct that.
record-taken-back = Undone. It is as if you had not said it.
record-taken-back-moved = I move it there.
record-taken-back-already = That is undone already.
record-cannot-take-back = I cannot undo that, since it was not you who said it.

daily-what = How does it look on your channels today?
daily-since = Since when has it been waiting on { $channel }? Write for example “yesterday 14.10”.
daily-since-unknown = I do not understand that time. Write for example “today at 9” or “yesterday 14.10”.
weekend-question = Who looks in on { $channel } over the weekend?
weekend-me = Then I remind you about { $channel } over the weekend, and nobody else.
weekend-colleague = Then I count on { $who } to look in on { $channel } over the weekend. I will tell them.
weekend-colleague-unknown = No colleague is at work for { $channel }. Then I take it that nobody looks in over the weekend.
weekend-none = Then I disturb nobody about { $channel } over the weekend.

error-not-happened-yet = That has not happened yet: { $at }. Write to me when it is done.
error-not-their-days = Those days do not add up. Write for example “away 3–5 June” or “away weeks 28–31”.
error-nobody-to-tell = There is no administrator to send to there.

help-status = see how your channels stand
help-record = note a post
help-absence = say that you are away
