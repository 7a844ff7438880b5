# What people choose: hours, kinds of reminders, exemptions, messages to administrators.

hours-heading = Your settings
hours-stand = The day's message comes at { $daily }. Before { $start } and after { $end }, and on days off, I do not disturb you{ $own ->
    [yes] {""}
   *[no] {" "}(the municipality's hours)
  }.
hours-crisis = A crisis reaches you all the same.
button-daily-at = At { $clock }
button-other-hours = Other hours …
button-kinds = Kinds of reminders
hours-form = Your hours
hours-form-intro = Write the hours as you want them. Leave empty for the municipality's.
hours-field-daily = The day's message at
hours-field-start = Disturb me from
hours-field-end = Disturb me until
hours-hint-daily = For example 08.00.
hours-hint-start = For example 07.30.
hours-hint-end = For example 17.00.
hours-problem = Write a time, for example 9 or 09.30.
hours-problem-order = That time should be later than the one you begin.
hours-chosen = The day's message then comes at { $daily }, from the next time on.
kinds-heading = Kinds of reminders
kinds-intro = It holds for the whole municipality. Crises, incidents and what must be removed at once are always sent.
kind-on = sent
kind-off = switched off
button-turn-off = Switch off
button-turn-on = Switch on
kind-reply = answers
kind-posts = posts
kind-supervision = looking in
kind-inactive = channels where nothing happens
kind-gap = missing administrators
kind-substitute = substitutes
kind-credentials = credentials
kind-checklist = checklists
kind-condition = conditions of decisions
kind-public-list = the list on the website
kind-snapshot = snapshots
kind-review = yearly look-over
kind-policy-review = whether the guideline is up to date
kind-access-try = trying access
kind-privacy-settings = privacy settings
kind-network = network meetings
kind-diary = the diary
kind-closing = closing of channels

button-new-exemption = New exemption …
button-new-pause = New pause …
exempt-not-yours = Exemptions from posting are for events or services of limited length{ $where }, and it is { $waiting } who puts them in. Ask them to write exemption to me, or summer pause when nobody is there.
exempt-not-yours-pause = It is { $waiting } who puts in a pause. Ask them to write summer pause to me, and it holds for all channels there.
exempt-intro = Here you exempt a channel for something of limited length from the number of posts{ $where }. Answers and looking in are owed as always.
exempt-standing = These channels are exempted:
exempt-row = { $first } to { $last }: { $reason }
exempt-form = Exempt from posts
exempt-field-channel = Channel
exempt-field-reason = Why
exempt-hint-reason = For example: The page is only about the town festival.
exempt-field-first = From
exempt-field-last = Until
exempt-problem-day = Choose a day.
exempt-problem-order = The last day should come after the first and not be over.
exempt-problem-reason = Write briefly why, so that whoever wonders understands.
exempt-done = Then I ask for no posts on **{ $channel }** { $first } to { $last }{ $where }. Those who run it will hear, and I will say when it is over.
exempt-told = **{ $channel }** is exempted from the number of posts { $first } to { $last }. Answers and looking in are owed as always.
exempt-over = The exemption of **{ $channel }** has run out.{ $needed ->
    [0] {""}
   *[other] {" "}From this week on { $needed ->
        [one] one post
       *[other] { $needed } posts
      } a week apply again.
  }
exempt-ended = **{ $channel }** is no longer exempted.
exempt-none = There is no exemption there.
exempt-unknown-here = { $guideline } knows no exemption: each channel promises how often in its { $plan }. Change that instead.
button-end = End
pause-intro = During a pause I ask for no posts. Answers are owed as always. (An assumption, not from { $guideline }.)
pause-row = { $first } to { $last }
pause-form = Pause
pause-field-department = For
pause-done = Then I ask for no posts in **{ $department }** { $first } to { $last }. Answers are owed as always. Those who run the channels are told, and I say when it is over.
pause-told = A pause holds in **{ $department }** from { $first } to { $last }: I ask for no posts then. Replies and supervision are owed as usual.
pause-over = The pause in **{ $department }** is over. From this week posts are owed as usual again.
pause-ended = The pause in **{ $department }** is over.

keep-close-question = Nothing has happened on **{ $channel }** for { $days } days. Inactive accounts are to be closed{ $where }. Shall the channel stay?
keep-close-over = The question about **{ $channel }** has been answered.
button-keep = Keep
keep-close-why = Why shall **{ $channel }** stay? One sentence is enough.
keep-close-form = Keep the channel
keep-close-field = Why
keep-close-problem = Write briefly why.
keep-close-kept = **{ $channel }** stays, and the reason is noted. I will ask again if it stays quiet.
keep-close-by-hand = Then **{ $channel }** is to be closed. Talk with { $lead } about how, so that nothing is lost.

send-not-yours = It is { $who } that sends to administrators, and a chief to their own.
send-write-yourself = To reach a colleague, write to them directly. If it is about a case I can remind whoever has it: write **remind** and the name.
send-to-one = I send to those who run channels, not to one person. To reach a colleague, write to them directly.
send-ask-to = Who is to get it? Choose, or write a department, a medium or a channel.
send-to-unknown = I cannot find that.
send-to-all = Everybody
send-to-all-long = everybody who runs a channel
send-to-department = those who run channels in { $department }
send-to-medium = those who run channels on { $medium }
send-to-channel = those who run { $channel }
send-ask-text = What do you want to write to { $to }?
send-form = Message
send-field-to = To
send-field-text = Message
send-none-sent = You have not sent any message.
send-text-missing = Write what you want to say.
send-sure = { $people ->
    [0] Nobody but you runs it, so there is nobody to send to.
    [one] One person gets this. It goes to { $to }:
   *[other] { $people } people get this. It goes to { $to }:
  }
send-sent = { $count ->
    [one] Sent to one person.
   *[other] Sent to { $count } people.
  }
send-later = { $count ->
    [one] One person gets it { $at }, when the working day begins.
   *[other] { $count } people get it { $at }, when the working day begins.
  }
send-stopped = Then I send nothing.
send-received = **{ $who }** writes to { $to }:
send-acknowledged = You acknowledged it { $at }.
send-title = Message
button-receipts = Who has acknowledged?
send-receipts = { $done } of { $of } have acknowledged.
send-department-done = { $department }: all { $of } have acknowledged
send-department-left = { $department }: { $done } of { $of }. Left: { $left }
report-title = How the week stands
