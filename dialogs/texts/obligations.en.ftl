# The nudges: what a channel owes, when, and what one can do about it.

## Buttons

button-duty-take = I'll take it
button-duty-answered = Already answered
button-duty-no-reply = Needs no answer
button-duty-coming = It's on its way
button-duty-done-already = It's done already
button-duty-hand-over = Hand over
button-duty-done = Done
button-duty-more = More

## Times and sources

nudge-moment = { $at }
nudge-evening = { $rel ->
    [today] this evening
    [yesterday] yesterday evening
   *[other] the evening of { $day }
  }
nudge-heading = Reminders
duty-source-section = section { $number }
duty-source-heading = “{ $heading }”
duty-source-plan = your { $plan }
duty-source-assumption = an assumption, not in { $guideline }

## What it is about

duty-name-reply = A reply on { $channel }
duty-name-posts = Posts in week { $week } on { $channel }
duty-name-supervision = Keeping an eye on { $channel }
duty-name-removal = Removal on { $channel }
duty-name-inactive = The silence on { $channel }
duty-name-gap = What is lacking on { $channel }
duty-name-substitute = A substitute on { $channel }
duty-name-credentials = The credentials of { $channel }
duty-name-checklist = The checklist of { $channel }
duty-name-condition = The condition for { $channel }
duty-name-public-list = The list on the website
duty-name-snapshot = The snapshot of { $channel }
duty-name-review = The yearly look-over of { $channel }
duty-name-policy-review = The question whether the guideline is up to date
duty-name-access-try = Trying the access to { $channel }
duty-name-privacy-settings = The privacy settings of { $channel }
duty-name-network = The network meeting
duty-name-diary = What waits for the diary
duty-name-closing = The closing of { $channel }
duty-name-incident = The personal data incident
duty-name-crisis = The crisis

## The nudges

nudge-reply = { $count ->
    [one] A comment on { $channel } has waited since { $since }. Answer by { $due }.
   *[other] { $count } comments on { $channel } wait for an answer, the oldest since { $since }. Answer that one by { $due }.
  }
nudge-reply-breach = { $count ->
    [one] A comment on { $channel } has waited for an answer since { $since }. It should have been answered by { $due }. Can one of you answer now?
   *[other] { $count } comments on { $channel } wait for an answer. The oldest came { $since } and should have been answered by { $due }. Can one of you answer now?
  }
nudge-reply-taken = { $count ->
    [one] You took the comment on { $channel } that has waited since { $since }. Has it been answered?
   *[other] You took the comments on { $channel }. { $count } still wait. Have they been answered?
  }
nudge-reply-up = { $count ->
    [one] A comment on { $channel } has waited for an answer since { $since }. The answer was due by { $due }, and { $administrators } have been reminded. Can you help?
   *[other] { $count } comments on { $channel } wait for an answer, the oldest since { $since }. The answer to it was due by { $due }, and { $administrators } have been reminded. Can you help?
  }
nudge-reply-alone = { $count ->
    [one] A comment on { $channel } has been unanswered since { $since }, and { $administrators } are away. Will you name a substitute?
   *[other] { $count } comments on { $channel } are unanswered, the oldest since { $since }, and { $administrators } are away. Will you name a substitute?
  }
nudge-other = { $what }: it is due by { $due } ({ $source }).
nudge-other-breach = { $what }: it was due by { $due } ({ $source }). Is it done?
nudge-other-taken = { $what }: you took it. Is it done?
nudge-other-up = { $what }: it was due by { $due } ({ $source }), and those whose task it is have been reminded. Can you help?
nudge-other-alone = { $what }: it is due by { $due } ({ $source }), and none of those whose task it is are at work. Can you help?
nudge-shrunk = { $what }: I have reminded you again further down.
nudge-over = { $how ->
    [done] { $what }: done, { $who } { $at }.
    [seen] { $what }: done { $at }.
    [not_needed] { $what }: it was not needed.
    [missed] { $what }: the time has passed.
   *[other] { $what }: it no longer applies.
  }
