# Crisis mode, exercises, readiness and handing over to the communications unit.

## Buttons

button-crisis-begin = Start crisis mode
button-crisis-go = Start
button-crisis-look = Have a look
button-crisis-exercise = Make it an exercise
button-crisis-real = Make it real
button-crisis-comments = We take the comments too
button-crisis-no-comments = Comments stay
button-crisis-pause = Pause your own posts
button-crisis-no-pause = Do not pause posts
button-crisis-all = All channels
button-crisis-pick = Chosen channels
button-crisis-update = Send an update
button-crisis-scope = Change the scope
button-crisis-log = The log
button-crisis-end = End it
button-crisis-end-really = End crisis mode
button-crisis-end-really-exercise = End the exercise
button-crisis-keep-on = Go on
button-crisis-status = Show the status
button-crisis-copy = Copy for the diary
button-crisis-local-on = Switch on a local instruction
button-acknowledge = Acknowledge
button-call-me = Call me
button-correct = Correct
button-readiness = Readiness
button-ready-on = I am on call
button-ready-off = I am not on call
button-tried = Tried
button-unit-accept = Take over
button-unit-decline = Do not take over
button-unit-take-back = Take back
button-unit-all = All my channels
button-unit-posts = The posts
button-unit-replies = The replies
button-unit-both = Both

## Starting

crisis-none = No crisis mode is on.
crisis-none-local = Crisis mode is a local instruction here. It does not come from the policy.
crisis-who-starts = Crisis mode can be started by: { $who }.
crisis-who-leads = Crisis mode is led by: { $who }. So you cannot do this.
crisis-no-rule = { $guideline } has no rule about crisis mode, so I cannot start anything. It does not say who may publish in a crisis.
button-send-message = Send a message
crisis-seen-how = Write **start** if you want to start crisis mode.
crisis-no-rule-instead = You can still write to everybody who runs channels at once. If you want crisis mode here, the system owner can turn on a local instruction: ask for it.
crisis-no-rule-ask = Call { $lead } if something has happened. If anybody is in danger, call 112.
crisis-no-rule-steward = You can switch crisis mode on as a local instruction. I will then say everywhere that it is one.
crisis-local = A local instruction, not from { $policy }.
crisis-local-on = Crisis mode is switched on as a local instruction. I say everywhere that it does not come from { $policy }.
crisis-local-off = Crisis mode is switched off again.
crisis-what-exercise = What is the exercise about? Write one line. Write nothing that points somebody out.
crisis-what = What has happened? Write one line. Do not write anything that points somebody out.
crisis-open-form = Fill in what matters most, and I will show what it means before you start.
crisis-nobody = Do not write anything that points somebody out.
crisis-scope = Which channels is it about?
crisis-sectors = You can also write one of these: { $sectors }. Or the names of the channels.
crisis-scope-unknown = I find no part of the municipality and no channel by that name.
crisis-which-channels = Write the names of the channels, with commas between them.
crisis-scope-all = all channels
crisis-preview = Before you start
crisis-row-what = What has happened
crisis-row-scope = About
crisis-row-told = Will be told
crisis-row-unreachable = Cannot be reached
crisis-row-no-access = The unit cannot publish on, or has not tried
crisis-row-comments = The comments
crisis-row-posts = Own posts
crisis-told = { $people ->
    [one] 1 administrator
   *[other] { $people } administrators
  } of { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
  }
crisis-comments-stay = the administrators reply as usual
crisis-comments-unit = the unit replies (an assumption, not from the guideline)
crisis-posts-free = the administrators may publish as usual
crisis-posts-pause = the administrators are asked to wait with their own posts (an assumption, not from the guideline)
crisis-assumptions = The comments and the pause are the municipality's own choice (assumptions, not from the guideline) and are off from the start.
crisis-confirm-how = Write start to start. Write exercise, comments or pause to change, or cancel.
crisis-not-started = Then I start nothing.
crisis-pick-some = Choose at least one.
crisis-form = Start crisis mode
crisis-field-what = What has happened?
crisis-field-scope = Which channels is it about?
crisis-field-departments = Parts of the municipality
crisis-field-channels = Channels
crisis-field-exercise = It is an exercise
crisis-field-comments = We take the comments too
crisis-field-pause = Pause your own posts
crisis-choice-all = All channels
crisis-choice-departments = Some parts
crisis-choice-channels = Chosen channels
crisis-started = Crisis mode { $number } is on. From now on { $unit } may publish on { $channels ->
    [one] the channel
   *[other] { $channels } channels
  }, and I have begun to write to { $people ->
    [one] 1 administrator
   *[other] { $people } administrators
  }. The status comes below and is kept up to date.
crisis-started-exercise = Crisis mode { $number } is on as an exercise. Nothing changes in who may publish. I have begun to write to { $people ->
    [one] 1 administrator
   *[other] { $people } administrators
  }.
crisis-runs = { $who } started crisis mode { $at }. It is still on, so you are in it.
crisis-runs-exercise = { $who } started an exercise { $at }. End it first if something has really happened.

## The status

crisis-heading = Crisis mode
crisis-exercise = EXERCISE
crisis-title = Crisis mode { $number }: { $what }
crisis-since = On since { $at }, started by { $who }. About { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
  }.
crisis-was = It was on from { $at } to { $day ->
    [same] { $clock }
   *[other] { $until }
  }.
crisis-ring = Call:
crisis-ring-asked = { $who }, { $phone } (wants to be called, { $channel })
crisis-ring-lost = { $who }, { $phone } (cannot be reached in the chat, { $channel })
crisis-no-phone = no telephone
crisis-access-all = { $count ->
    [one] { $unit } can publish there.
   *[other] { $unit } can publish on all { $count } channels.
  }
crisis-access-some = { $count ->
    [one] { $unit } cannot publish on { $without }.
   *[other] { $unit } can publish on { $can } of { $count } channels. Not on: { $without }.
  }
crisis-sector = { $sector }: { $yes } acknowledged, { $no } not yet{ $lost ->
    [0] {""}
   *[other] , { $lost } cannot be reached
  }
crisis-no-sector = No sector
crisis-and-more = { $count } more
crisis-list = { $them }
crisis-line-over = Crisis mode { $number } was ended { $at }.
crisis-line-moved = The picture is further down now.
crisis-picture-here = The picture comes below and is kept up to date.

## To those who administer

crisis-notice = { $unit } now also publishes on { $channels }, from { $at }.
crisis-notice-exercise = { $unit } practises taking over { $channels }. Acknowledge as if it were real. Nothing really changes.
crisis-notice-again = { $unit } also publishes on { $channels } since { $at }. I have not had any acknowledgement from you.
crisis-notice-again-exercise = { $unit } practises taking over { $channels } since { $at }. I have not had any acknowledgement from you.
crisis-notice-stands-in = { $unit } also publishes on { $channels } since { $at }. None of the administrators has acknowledged, so I write to you instead.
crisis-notice-stands-in-exercise = { $unit } practises taking over { $channels } since { $at }. None of the administrators has acknowledged, so I write to you instead.
crisis-notice-more = Crisis mode now covers more of your channels. { $unit } also publishes on { $channels }.
crisis-notice-more-exercise = The exercise now covers more of your channels: { $channels }.
crisis-notice-what = What has happened: { $what }
crisis-responsible = { $who } answers for what { $unit } publishes { $where }.
crisis-notice-yours = { $comments ->
    [yes] The unit also replies to comments.
   *[no] You reply to comments as usual.
  } { $pause ->
    [yes] Wait with your own posts until crisis mode is over. You only need to acknowledge.
   *[no] You only need to acknowledge.
  }
crisis-acknowledged = { $count ->
    [0] Thank you, you acknowledged { $at }.
   *[other] Thank you, you acknowledged { $at } for { $channels }.
  } { $who } sees it.
crisis-acknowledged-call = Thank you. { $who } sees that you want to be called.
crisis-not-told = This is about none of your channels, so you have nothing to acknowledge.
crisis-line-answered = You have acknowledged for { $channels }.
crisis-line-closed = Crisis mode has ended.
crisis-line-closed-exercise = The exercise has ended.
crisis-line-again = I have written again further down.
crisis-notice-less-exercise = The exercise goes on without { $channels }.
crisis-notice-less = { $channels } are no longer part of crisis mode. You publish yourselves again.{ $waiting ->
    [0] {""}
    [one] {" "}One comment waits for a reply.
   *[other] {" "}{ $waiting } comments wait for a reply.
  }
crisis-notice-ended = Crisis mode is over. From { $at } you publish yourselves again on { $channels }. What was paused begins again from now.
crisis-notice-ended-exercise = The exercise is over. Thank you for taking part.
crisis-notice-waiting = This waits for a reply:
crisis-waiting-line = { $channel }: { $count ->
    [one] 1 comment
   *[other] { $count } comments
  }
crisis-taken-back = Thank you. You run { $channels } yourselves again.
crisis-notice-call = { $who } wants to be called: { $phone }.
crisis-notice-update = Update { $at }:
crisis-notice-corrected = Correction: { $text } It said before: { $before }
crisis-notice-still-on = Crisis mode is still on since { $at }: { $what } Should it go on?
crisis-none-you = No crisis mode is on, so you publish as usual.
crisis-not-yours = Crisis mode covers none of your channels. You publish as usual.
crisis-mine = { $exercise ->
    [yes] { $unit } is practising. You may publish as usual on { $channels }.
   *[no] { $unit } also publishes on { $channels }, since { $at }. { $pause ->
        [yes] Wait with your own posts until crisis mode is over.
       *[no] You may publish as usual.
      }
  }
crisis-mine-replies = You reply to comments as usual.
crisis-mine-comments = { $unit } replies to comments.

## While it goes on

crisis-update-ask = What should everyone in it know? Write it here, or fill in the five questions. Do not write anything that points somebody out.
crisis-news-ask = Shall I send this as the state of things to all who are in the crisis? ”{ $text }”
crisis-news-ask-exercise = Shall I send this as the state of things to all who are in the exercise? ”{ $text }”
button-crisis-news-send = Send
button-crisis-news-not = No
crisis-update-form = Update
crisis-update-empty = Answer at least one of the questions.
crisis-question-happened = What has happened?
crisis-question-affected = How am I affected?
crisis-question-municipality = What does the municipality do?
crisis-question-do = What shall I do?
crisis-question-more = Where can I learn more?
crisis-question-short-happened = What has happened
crisis-question-short-affected = How you are affected
crisis-question-short-municipality = What the municipality does
crisis-question-short-do = What you shall do
crisis-question-short-more = Where to learn more
crisis-sent = The update now goes to { $count ->
    [one] 1 person
   *[other] { $count } people
  }.
crisis-not-sent = Then I send nothing.
crisis-correct = This is what it says now: { $text } Write what it should say instead. The earlier text stays in the log.
crisis-correct-again = Write what it should say instead.
crisis-not-corrected = Then it stays as it is.
crisis-corrected-done = Corrected. { $count ->
    [0] The log shows both the old and the new.
    [one] One person gets the correction.
   *[other] { $count } people get the correction.
  }
crisis-scope-now = Crisis mode now covers { $channels }.
crisis-scope-outside = Outside it: { $channels }.
crisis-scope-how = Write “include” or “remove” and then a part of the municipality, names of channels, or all.
crisis-scope-empty = There is no channel there in the register, so nobody would be told. Which channels is it about instead?
crisis-scope-unclear = I did not understand which. Write for instance “include” and the name of a channel.
crisis-scope-kept = Then I change nothing.
crisis-rescoped = { $come ->
    [0] {""}
    [one] One channel has come in.{" "}
   *[other] { $come } channels have come in.{" "}
  }{ $leave ->
    [0] {""}
    [one] One channel has gone back.{" "}
   *[other] { $leave } channels have gone back.{" "}
  }Those concerned are told.
crisis-end-ask = Should crisis mode end? { $channels ->
    [one] The channel goes
   *[other] { $channels } channels go
  } back to their administrators. { $waiting ->
    [0] Everyone has acknowledged.
    [one] One has not acknowledged.
   *[other] { $waiting } have not acknowledged.
  }
crisis-end-ask-exercise = Should the exercise end? { $waiting ->
    [0] Everyone has acknowledged.
    [one] One has not acknowledged.
   *[other] { $waiting } have not acknowledged.
  }
crisis-goes-on = Then crisis mode goes on.
crisis-goes-on-exercise = Then the exercise goes on.
crisis-ended-exercise = The exercise has ended, and those who took part are told.
crisis-ended = Crisis mode { $number } has ended. { $channels ->
    [one] The channel has
   *[other] { $channels } channels have
  } gone back to their administrators.
crisis-summary = Crisis mode { $number } is over: { $what } It went on from { $at } to { $day ->
    [same] { $clock }
   *[other] { $until }
  } and covered { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
  }. { $updates ->
    [0] No updates were sent.
    [one] One update was sent.
   *[other] { $updates } updates were sent.
  }
crisis-figures = { $sector }: { $answered } of { $told } acknowledged{ $answered ->
    [0] {""}
   *[other] , the last at { $last }
  }{ $lost ->
    [0] {""}
   *[other] , { $lost } could not be reached
  }

## The log

crisis-log-when = { $at }
crisis-log-earlier = { $count ->
    [one] 1 earlier row is on the printed page and in the copy for the diary.
   *[other] { $count } earlier rows are on the printed page and in the copy for the diary.
  }
crisis-an-administrator = an { $administrator }

crisis-log-paper = Is a page to print needed, or a CSV file? Ask whoever runs the bot for kanalvakt export crisis { $number }.
crisis-log-heading = The log of crisis mode { $number }
crisis-log-started = { $who } started it. { $text }
crisis-log-started-corrected = { $who } corrected what has happened. { $text }
crisis-log-widened = { $who } took in { $count ->
    [one] 1 channel
   *[other] { $count } channels
  }.
crisis-log-narrowed = { $who } gave back { $count ->
    [one] 1 channel
   *[other] { $count } channels
  }.
crisis-log-update = { $who } sent an update. { $text }
crisis-log-update-corrected = { $who } corrected an update. { $text }
crisis-log-acknowledged = { $who } acknowledged.
crisis-log-call-me = { $who } wants to be called.
crisis-log-told-again = { $count ->
    [one] 1 person
   *[other] { $count } people
  } who had not acknowledged were told again.
crisis-log-stands-in = { $count ->
    [one] 1 person
   *[other] { $count } people
  } were told instead of administrators who had not acknowledged.
crisis-log-unreachable = { $count ->
    [one] 1 person
   *[other] { $count } people
  } could not be reached in the chat.
crisis-log-still-on = Whoever started it was asked whether it should go on.
crisis-log-ended = { $who } ended it.
crisis-log-taken-back = { $who } acknowledged that the channel is theirs again.
crisis-document = Crisis mode { $number }, for the diary
crisis-document-crisis = Crisis mode { $number }: { $what }
crisis-document-exercise = EXERCISE, crisis mode { $number }: { $what }
crisis-document-from = Started { $at } by { $who }
crisis-document-until = Ended { $at } by { $who }
crisis-document-when = { $day } at { $clock }
crisis-document-channels = { $count ->
    [one] 1 channel
   *[other] { $count } channels
  }, { $people ->
    [one] 1 person was told
   *[other] { $people } people were told
  }
crisis-document-rule = Rule: { $guideline }, { $where }
crisis-document-log = Log
crisis-document-log-caption = What happened, in order
crisis-document-at = Time
crisis-document-what = What
crisis-document-function = Function
crisis-document-sectors = Acknowledgements
crisis-sheet-number = no.
crisis-sheet-at = time
crisis-sheet-function = function
crisis-sheet-what = event
crisis-sheet-text = text
crisis-sheet-corrects = corrects no.
crisis-sheet-rule = rule
crisis-sheet-words = in words
crisis-happened-started = started
crisis-happened-widened = widened
crisis-happened-narrowed = narrowed
crisis-happened-update = update
crisis-happened-acknowledged = acknowledged
crisis-happened-call-me = wants to be called
crisis-happened-told-again = told again
crisis-happened-stands-in = told somebody else
crisis-happened-unreachable = out of reach
crisis-happened-still-on = asked whether it goes on
crisis-happened-ended = ended
crisis-happened-taken-back = the channel is back

## Readiness

readiness-heading = { $count ->
    [one] One thing to mend before the next crisis
   *[other] { $count } things to mend before the next crisis
  }
readiness-good = All is in order: the unit can publish on all { $count } channels, and everyone can be reached.
readiness-access = Where the unit cannot publish, or has not tried:
readiness-people = Where too few can be reached:
readiness-credentials = Where the credentials are not registered:
readiness-sectors = Parts without a chief who can be reached:
readiness-more = { $count } more stand on the printed page.
readiness-said-no = the application says that the unit cannot publish
readiness-fails = did not work { $when }
readiness-untried = not tried
readiness-reached = { $reached } of at least { $need } administrators can be reached
readiness-no-credentials = not registered
readiness-no-chief = { $chief } cannot be reached
readiness-chief-missing = no { $chief } is named
readiness-works = works, tried { $when }
readiness-kind-access = The unit does not get in
readiness-kind-people = Too few to reach
readiness-kind-credentials = The login
readiness-kind-sectors = The sector
readiness-paper-title = Readiness: who rings whom, and who gets in
readiness-paper-intro = This is what the register says on { $day }. Print the page and keep it where it can be read without a computer. It holds names and telephone numbers.
readiness-paper-starters = May start crisis mode, and the communications unit
readiness-paper-starters-caption = Ring in this order
readiness-paper-starters-none = Nobody is appointed.
readiness-paper-channels-caption = { $sector }: channels, those who run them and whoever answers for them
readiness-paper-nobody = no administrator
readiness-paper-lacks = To mend
readiness-paper-lacks-caption = What is lacking
readiness-paper-lacks-none = Nothing is lacking.
readiness-column-who = Name
readiness-column-function = Function
readiness-column-phone = Telephone
readiness-column-reach = Reached in the chat
readiness-column-channel = Channel
readiness-column-access = The unit can publish
readiness-column-kind = What
readiness-column-why = State
readiness-reach = { $lost ->
    [yes] no
   *[no] yes
  }{ $ready ->
    [yes] , on call
   *[no] {""}
  }
readiness-tried = How did it go to publish on { $channel }?
readiness-noted-works = It now says that the unit can publish on { $channel }, tried today.
readiness-noted-fails = It now says that it does not work on { $channel }. The administrators are told.
readiness-me-on = You are on call, so I write again at night too if you do not acknowledge.
readiness-me-off = You are not on call, so at night I write to you only once.
readiness-mine-on = You are now down as on call. If you do not acknowledge I write again, at night too.
readiness-mine-off = You are no longer on call.

## Handing over without a crisis

unit-heading = { $unit }
unit-no-rule = { $guideline } says nothing about handing over, so this is a local agreement.
unit-not-yours = It is { $chief } who can hand a channel over, so you cannot do it here.
unit-which = Which channels do you want to hand over to { $unit }? You answer for { $channels }. Write the names with commas between them, or choose all.
unit-unknown = I do not find that channel among yours.
unit-share = What should { $unit } run on { $channels }?
unit-days = From and to which day? Write for instance “July 1–August 15”.
unit-days-unclear = I did not understand which days. Write for instance “July 1–August 15”.
unit-days-past = It can begin { $earliest } at the earliest.
unit-stopped = Then I hand nothing over.
unit-posts = the posts
unit-replies = the replies
unit-both = the posts and the replies
unit-offered = Then I ask { $unit } whether they can take over { $shares } on { $channels }, from { $first } to { $last }. Nothing changes until they have answered.
unit-notice-offered = { $who } wants { $unit } to run { $shares } on { $channels }, from { $first } to { $last }. { $responsible } would then answer for what you publish { $where }.
unit-you-accepted = You then run { $shares } on { $channels } from { $first } to { $last }. Everyone concerned is told when it begins.
unit-you-declined = Then I tell { $who } that it will not be so.
unit-line-accepted = { $by } agreed to run { $shares } on { $channels }.
unit-line-declined = { $by } declined to run { $shares } on { $channels }.
unit-line-withdrawn = { $who } took back the question about { $channels }.
unit-notice-accepted = { $by } takes over { $shares } on { $channels } from { $first } to { $last }.
unit-notice-declined = { $by } cannot take over { $shares } on { $channels }. Nothing changes.
unit-notice-begun = From today { $unit } runs { $shares } on { $channels }, to { $last }. Reminders go there meanwhile.
unit-notice-ended = From now on the administrators run { $shares } on { $channels } themselves again.
unit-waits = You have asked { $unit } about { $shares } on { $channels }, { $first } to { $last }. They have not answered yet.
unit-goes-on = { $capital } runs { $shares } on { $channels } to { $last }.
unit-is-to-begin = { $capital } takes over { $shares } on { $channels } { $first }.
unit-ended = The administrators run { $shares } on { $channels } themselves again from now on.
unit-withdrawn = The question about { $channels } is taken back.

## On the channel's card

taken-row-crisis = Crisis mode
taken-crisis = { $unit } publishes too{ $replies ->
    [yes] {" "}and answers the comments
   *[no] {""}
  }, since { $since }
taken-row-hand-over = Handed over
taken-hand-over = { $unit } takes care of { $posts ->
    [yes] { $replies ->
        [yes] the posts and the replies
       *[no] the posts
      }
   *[no] the replies
  }, since { $since }
channel-brief-taken = { $brief }. { $taken }
taken-short-crisis = Crisis mode is on
taken-short-hand-over = Handed over to communications

## When something cannot be done

error-no-crisis-rule = The guideline has no rule about crisis mode, so that cannot be done.
error-crisis-runs = Crisis mode is on already.
error-nothing-in-scope = There is no channel that it would be about.
not-now-crisis-what-missing = Write one line about what has happened.
not-now-crisis-text-missing = There was no text to send.
not-now-crisis-not-a-text = Only what has been written to everyone can be corrected.
not-now-crisis-over = Crisis mode { $number } has already ended.
not-now-crisis-last-channel = Then the crisis would concern no channel. Write crisis end if it is over.
not-now-crisis-in-guideline = Crisis mode stands in the guideline, so it needs no local instruction.
not-now-hand-over-already = One of the channels is already handed over, or offered, during those days.
not-now-hand-over-over = That is over already.

## On the command line

export-help-crisis = Writes the log of a crisis mode or an exercise: a page to print, Markdown and CSV.
export-help-crisis-number = The number of the crisis mode.
export-help-readiness = Writes the ring list and where the unit gets in, to have on paper when the chat is down.
export-file-crisis = crisis-{ $number }
export-file-readiness = readiness
export-no-crisis = There is no crisis mode { $number }.
