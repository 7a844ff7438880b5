# How it stands: channels, never people. Computed when it is shown.

status-own-heading = How it looks on your channels
status-answer-for-heading = The channels you answer for
status-all-heading = How the channels stand
status-all-in-step = Everything is on track.
status-needs-help = { $count ->
    [one] One channel needs help:
   *[other] { $count } channels need help:
  }
status-unknown = { $count ->
    [one] Of one channel I do not know how it stands:
   *[other] Of { $count } channels I do not know how they stand:
  }
status-in-step = { $count ->
    [one] One channel is on track.
   *[other] { $count } channels are on track.
  }
status-more = There are { $count } more. Write a channel's name in the **register** to see one of them.
status-parts = { $first }: { $rest }
status-why-do = { $why }. { $do }
status-state-in-step = on track
status-state-needs-help = needs help
status-state-unknown = not known
status-state-setting-up = being set up
status-state-closing = being closed
status-state-closed = closed
status-waiting = { $count ->
    [one] one waits for an answer
   *[other] { $count } wait for an answer
  }
status-list = { $parts }
status-posts = { $known ->
    [yes] { $posts ->
        [0] none
       *[other] { $posts }
      } of { $needed } posts this week
   *[no] no known post this week
  }
status-why-removal-late = something to be removed is still there
status-why-reply-late = { $count ->
    [one] one answer is late
   *[other] { $count } answers are late
  }
status-why-nobody-there = nobody who runs it is at work
status-why-posts-missed = { $count ->
    [0] no post in week { $week }
    [one] one post in week { $week }
   *[other] { $count } posts in week { $week }
  }
status-why-duty-late = { $what } is late
status-why-gaps = there are too few administrators
status-why-source-silent = not known, the source that tells of it has gone silent
status-why-posts-unknown = not known what was posted in week { $week }
status-why-no-news = not known, nobody has told me anything for two weeks
status-why-no-news-yet = not known yet, it has just started
status-do-removal-late = Get in touch with { $administrators } today.
status-do-reply-late = Ask { $administrators } to answer today.
status-do-nobody-there = Name somebody who can run it.
status-do-posts-missed = Ask { $administrators } whether they have the time.
status-do-duty-late = See what is lacking.
status-do-gaps = Name one more administrator.
status-do-source-silent = Check the connection.
status-do-posts-unknown = Ask { $administrators } to tell.
status-do-no-news = Ask { $administrators } how it goes.
button-send-message = Write to them
button-show-all = Show all
report-heading = The week ahead, week { $week }
report-decisions = { $count ->
    [one] One case is waiting for an answer:
   *[other] { $count } cases are waiting for an answer:
  }
report-case = Case { $number } is waiting for { $waiting }.
report-readiness = Readiness: { $count ->
    [one] one thing
   *[other] { $count } things
  } to mend before there is a crisis.
report-out-of-reach = { $count ->
    [one] One person I cannot reach: { $who }. Ask them to write “hi” to me.
   *[other] { $count } people I cannot reach: { $who }. Ask them to write “hi” to me.
  }
notice-source-silent = The source **{ $source }** has not been heard from since { $since }. { $count ->
    [one] The channel it tells of is shown
   *[other] The { $count } channels it tells of are shown
  } as “not known” until it answers. Check the connection.
status-ask-week = What did you post on { $channel } in week { $week }?
button-no-posts = None
button-one-post = 1
button-more-posts = 2 or more

# How many posts the week has

posts-so-far = { $channel }, week { $week }: { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
  }{ $needed ->
    [0] .
   *[other] {" "}of at least { $needed }.
  }
posts-so-far-unknown = { $channel }, week { $week }: I do not know if anything has been posted. Write for example ”we posted two on Tuesday”.
posts-so-far-untold = { $channel }, week { $week }: I do not know if anything has been posted.
