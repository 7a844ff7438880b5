# Answers to reminders.

button-duty-reckon = Show the calculation
button-duty-why = Why do I get this?
button-duty-later = Remind me …
button-in-an-hour = In an hour
button-this-afternoon = This afternoon
button-tomorrow-morning = Tomorrow morning

duty-none-to-remind = Nothing like that is waiting on your channels, so there is nothing to remind of. I can remind of what waits there: answers, posts, looking in. Write for example “a comment is waiting since 14”, and then “remind me tomorrow”. To hear from me at a certain hour every day, write “remind me at 9”.
duty-none-to-remind-you = I can only remind of what waits on channels, and you run none right now. If one is missing here, tell { $steward }.
duty-none = Nothing like that is waiting for you now.
duty-which = Which of these do you mean?
duty-more = What do you want to know or do?
duty-taken = It is yours: { $what }. I remind nobody else, and ask you once, { $at }, if it is not done by then.
duty-taken-already = { $who } has taken it already, and I will ask them { $at }. You may still answer that it is done.
duty-later = Then I remind you { $at }.
duty-passed = { $who } has it now: { $what }. I have told them.
duty-settled = { $what }: done. Thank you.
duty-waved-off = { $what }: then nothing more is needed.
duty-let-be = Then I leave it as it is.
duty-ask-when = When shall I remind you? Choose, or write for example “tomorrow at 9”.
duty-when-unknown = I do not understand that time. Write for example “in an hour” or “tomorrow at 9”.
duty-when-passed = That time has been already. Write one to come.
duty-ask-whom = Whom do you hand it over to?
duty-whom-unknown = They do not run the channel or are not at work today.
duty-no-colleague = Nobody else who runs { $channel } is at work today. You can take it later with **remind me tomorrow**.
duty-not-yours = It is { $administrators } who answer for this, so you cannot do it.
duty-because-administrator = You get this because you are { $administrator } of { $channel }.
duty-because-substitute = You get this because you stand in on { $channel }.
duty-because-chief = You get this because you are { $chief } for { $channel }, and none of those who run it have been able to answer.
duty-because-ladder = You get this because none of those who run { $channel } have been able to answer.
duty-because-role = You get this because of the role you have.
duty-why-plan = It stands in your { $plan }.
duty-why-assumption = When and how I remind is an assumption, not from { $guideline }.
duty-why-off = If you want it at another time, write for example **remind me at 9**.
duty-reckoned-assumed = When it is to be done is an assumption, not from { $guideline }.
duty-reckoned = It began to apply { $since } and is to be done { $by } ({ $source }).
