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
    [far] { $on }
   *[near] { due-evening }
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
duty-name-inactive = Whether { $channel } is to be kept
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
duty-name-diary-case = Case { $number } for the diary
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
nudge-passed = { $what }: { $who } has it now.
nudge-shrunk = { $what }: I have reminded you again further down.
nudge-over-supervision-missed = Keeping an eye on { $channel }: I got no answer that day.
nudge-over-diary-overtaken = { $what }: the application has been withdrawn, so I remind you no more. It is still in the list “to the diary”.
nudge-over-posts-overtaken = Posts in week { $week } on { $channel }: I ask no more about that week.
nudge-over-inactive-not-needed = { $channel } is kept.
nudge-over = { $how ->
    [done] { $what }: done, { $who } { $at }.
    [seen] { $what }: done { $at }.
    [not_needed] { $what }: it was not needed.
    [missed] { $what }: the time has passed.
   *[other] { $what }: it no longer applies.
  }

## The daily question and days off

button-tap-calm = All is calm
button-tap-replied = All answered
button-tap-waiting = Something waits since …
button-weekend-me = I do
button-weekend-colleague = My colleague
button-weekend-none = Nobody
nudge-tap-heading = Today's look
nudge-tap = { $waits ->
    [0] How are things on { $channel } today?
    [one] How are things on { $channel } today? A comment waits for an answer.
   *[other] How are things on { $channel } today? { $waits } comments wait for an answer.
  }
nudge-tap-late = I do not know whether anybody has looked at { $channel } today ({ $source }). How are things?
nudge-tap-up = I don't know whether anybody has looked at { $channel } these last days. I have reminded { $administrators }. Could you ask them?
nudge-taps = { $count ->
    [one] How are things today?
   *[other] How are things today? One answer will do for all.
  }
nudge-taps-up = I don't know whether anybody has looked at these channels these last days. I have reminded { $administrators }. Could you ask them?
nudge-tap-line = { $waits ->
    [0] { $channel }
    [one] { $channel }: a comment waits for an answer
   *[other] { $channel }: { $waits } comments wait for an answer
  }
nudge-weekend-heading = The days off
nudge-weekend = Who looks after { $channel } over the days off?
nudge-weekends = { $count ->
    [one] Who looks after the channel over the days off?
   *[other] Who looks after the channels over the days off?
  }
nudge-weekend-you = { $channel }: you look after it over the days off.
nudge-weekend-somebody = { $channel }: { $who } looks after it over the days off.
nudge-weekend-unanswered = { $channel }: those days off are over.
weekend-over = The days off that it was about are over, so I change nothing.
nudge-weekend-nobody = { $channel }: nobody looks after it over the days off.

## Posts

button-posts-none = None
button-posts-some = { $count }
button-posts-fewer = Fewer than { $count }
button-posts-enough = { $count ->
    [one] 1 or more
   *[other] { $count } or more
  }
nudge-posts = { $posts ->
    [0] There has been no post on { $channel } this week.
    [one] There has been one post on { $channel } this week.
   *[other] There have been { $posts } posts on { $channel } this week.
  } { $from_plan ->
    [yes] { $owed ->
        [one] Your { $plan } says at least one.
       *[other] Your { $plan } says at least { $owed }.
      }
   *[no] { $owed ->
        [one] At least one a week is what is asked for ({ $source }).
       *[other] At least { $owed } a week is what is asked for ({ $source }).
      }
  } Is something on its way?
nudge-posts-ask = I don't know whether you posted anything on { $channel } in week { $week }. How many posts were there?
nudge-posts-missed = { $posts ->
    [0] There was no post on { $channel } in week { $week }.
    [one] There was one post on { $channel } in week { $week }.
   *[other] There were { $posts } posts on { $channel } in week { $week }.
  } { $from_plan ->
    [yes] { $owed ->
        [one] Your { $plan } says at least one a week.
       *[other] Your { $plan } says at least { $owed } a week.
      }
   *[no] { $owed ->
        [one] At least one a week is what is asked for ({ $source }).
       *[other] At least { $owed } a week is what is asked for ({ $source }).
      }
  } Do you need help to get going this week?
nudge-posts-taken = You had something on its way to { $channel } in week { $week }. Did it come out?
nudge-posts-up = { $channel } has had fewer posts than { $from_plan ->
    [yes] { $plan_definite } says
   *[no] it should ({ $source })
  } { $weeks } weeks in a row. Would you ask { $administrators } how it is to be?

## The rest

button-duty-removed = It is removed
button-duty-not-removed = It is to stay
button-duty-handed-in = They are handed in
button-duty-list-done = The list is updated
button-duty-gone-through = I've gone through them
button-duty-up-to-date = It is up to date
button-duty-needs-work = It needs work
button-keep-channel = Keep the channel
button-close-channel = Close the channel
nudge-removal = Something on { $channel } is to be removed without delay, by { $due }.
nudge-removal-breach = Something on { $channel } was to be removed by { $due }. Is it done?
nudge-removal-up = Something on { $channel } was to be removed by { $due }, and { $administrators } have been reminded. Can you help?
nudge-inactive = The latest post on { $channel } that I know of is { $days } days old. Is the channel to stay?
nudge-inactive-up = Nothing has happened on { $channel } for { $days } days, as far as I know. Would you have the channel stay, and if so, why?
nudge-gap = This is lacking on { $channel }:
nudge-gap-breach = This is still lacking on { $channel }:
nudge-gap-up = This is still lacking on { $channel }, and { $chief } has been reminded:
nudge-gap-late = This is still lacking on { $channel }:
nudge-substitute = { $channel } needs a substitute by { $due }. Who can help?
nudge-substitute-breach = { $channel } has no substitute. Who can help?
nudge-credentials = I don't know whether the credentials of { $channel } have been handed in to { $lead } ({ $source }). Never write them here.
nudge-credentials-up = The credentials of { $channel } have not been registered yet, and { $administrators } have been reminded.
nudge-checklist = { $left ->
    [one] One thing is left on the checklist of { $channel }. It is to be done by { $due }.
   *[other] { $left } things are left on the checklist of { $channel }. They are to be done by { $due }.
  }
nudge-checklist-breach = { $left ->
    [one] One thing is left on the checklist of { $channel }. It was to be done by { $due }.
   *[other] { $left } things are left on the checklist of { $channel }. They were to be done by { $due }.
  }
nudge-checklist-up = { $left ->
    [one] One thing is left on the checklist of { $channel }, and { $administrators } have been reminded.
   *[other] { $left } things are left on the checklist of { $channel }, and { $administrators } have been reminded.
  }
nudge-condition = The decision on { $channel } has a condition to be met by { $due }:
nudge-condition-breach = The decision on { $channel } has a condition that was to be met by { $due }:
nudge-condition-up = The decision on { $channel } has a condition that was to be met by { $due }. Whoever has it has been reminded:
nudge-public-list = The facts about { $channel } have changed. Is the list on the website up to date ({ $source })?
nudge-snapshot = Time to save a snapshot of { $channel }, by { $due } ({ $source }).
nudge-snapshot-breach = The snapshot of { $channel } was to be saved by { $due } ({ $source }). Is it done?
nudge-review = Time for the yearly look-over of { $channel }, by { $due }: the visitors' text, personal data, time and resources.
nudge-review-breach = The yearly look-over of { $channel } was to be done by { $due }. Is it done?
nudge-policy-review = { $guideline } was decided on { $decided }. Is the text still up to date? The question comes once a year ({ $source }).
nudge-access-try = Can { $unit } publish on { $channel } in a crisis? Try it by { $due } ({ $source }).
nudge-access-try-breach = Whether { $unit } can publish on { $channel } was to be tried by { $due } ({ $source }). Is it done?
nudge-privacy-settings = Go through the privacy settings of { $channel } by { $due } ({ $source }), so that you know who sees what.
nudge-privacy-settings-breach = The privacy settings of { $channel } were to be gone through by { $due } ({ $source }). Is it done?
