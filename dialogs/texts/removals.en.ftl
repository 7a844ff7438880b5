# Something is to be removed: threats, insults, secrecy, advertising. Whoever reads may be afraid, alone and tired.

## Buttons

button-remove = Remove a post
button-new-removal = A new one
button-criticism = It is criticism
button-yes-right = Yes, that is right
button-something-else = Something else
button-more-than-criticism = It is more than criticism
button-let-stand = Let it stand
button-no-copy = There is no copy
button-abuse = A picture of abuse
button-hidden = Hidden
button-unpublished = Unpublished
button-deleted = Deleted
button-not-yet = Not yet
button-police-reported = It is reported
button-police-later = We decide later
button-police-no = No
button-do-not-know = I do not know
button-see-document = Show the record
button-take-care = Take care of it
button-incident-reported = It is reported
button-incident-not = Need not be reported
button-wrong-restored = It is back
button-wrong-lost = It cannot be restored

help-moderate = remove something from a channel, or get help with a threat

## Beginning

removal-danger = Is anybody in danger right now? Call **112**. That goes before everything else here.
removal-calm = Do not answer what it says. We take it in order: save a copy, remove it, write it down. It takes a few minutes. Do call a colleague meanwhile.
removal-gone-already = Then we write it down afterwards. Whatever is removed must be possible to show.
removal-opening = We take it in order: save a copy, remove it, write it down. It takes a few minutes. Do not paste the text itself here.
removal-begun = You have begun a removal on { $channel }, { $at }: { $ground }. Go on where we were?
removal-which-channel = Which channel is it about? Write its name or choose.
removal-which-channel-write = Which channel is it about? Write its name.
removal-no-channels = There is no channel in the register.
removal-channel-unknown = I cannot find that channel. Write its name as it stands in the register.
removal-some-channel = a channel
removal-which-ground = Why is it to be removed from { $channel }? Write the number or choose. These are the grounds that { $guideline } has.
removal-guessed = This is how I understand it: { $channel }, **{ $ground }**. Is that right?
removal-ground-gone = a ground that the guideline no longer has
removal-not-begun = We stop here. Nothing has been noted.

## Criticism

criticism-is-no-ground = Criticism is no ground for removal, however harsh it is.
criticism-by-law = This is not in { $guideline } but in the Instrument of Government (2:1): everybody has the right to say what they think.
removal-more-than-criticism = Is it more than criticism?
removal-criticism-stays = If it is criticism, it stays. Do answer, calmly and factually. If it is more than that, say what.
removal-let-stand = Then it stands. Nothing has been registered as removed.

## A wrong fact

button-correct-mistake = Put it right
button-somebodys-data = Somebody's private data
removal-mistake = A mistake in a post of your own is put right; it need not be removed. If it has become somebody's private number or address it must go.
removal-mistake-own = This is our advice; { $short } says nothing about it.

## In order

removal-clock = Noted as removal { $number }. It must be gone by { $due }; I remind you until it is done.
removal-do-not-answer = So do not answer it. Remove it.
removal-secrecy = Write nothing of this, neither in the chat nor in an e-mail. I only keep a reference to where the copy lies.
removal-told-security = I have told { $who }, with nothing of what it says.
removal-passed-on = Thank you for telling. Those who run { $channel } know now: { $who }. You need do nothing more.
removal-step-copy = Step 1 of 3: save a copy. Take a screenshot that shows name, date, time and the address of the post. Save it in your own folder, not here.
removal-abuse = Does it show the abuse of a child or of somebody else? Then do not save it and do not send it on to anybody. Write down the address and call the police, 114 14.
removal-choose-place = Where is the copy? Choose one of the buttons. Nothing that you write yourself is saved here.
removal-ask-place = Where is the copy? Write only the place, for instance **the folder Removed 2026**.
removal-step-remove = Step 2 of 3: remove it on the platform. There are three ways:
removal-means-hidden = Hidden: only the writer and the writer's friends see it. It can be shown again.
removal-means-unpublished = Unpublished: nobody outside sees it, but you still have it.
removal-means-deleted = Deleted: it is gone for good. Only when the copy is saved.
removal-do-not-delete = Do not delete this before the police have said that you may. Hide it until then.
removal-ask-how = What have you done?
removal-not-yet = Then I remind you. It must be gone by { $due }. Write **remove a post** when you want to go on.
removal-paused = We pause. What is done is saved. Write **remove a post** when you want to go on.
removal-registered = Step 3 of 3 is done: removal { $number } is registered ({ $done }). The record goes to { $registrar }.
removal-registered-anyway = We stop here. The removal is registered.
removal-ask-police = Has it been reported to the police? Talk to { $who } if you are not sure. The police are at 114 14, and 112 when it is urgent.
removal-police-reported = Noted: it has been reported to the police. Give them the copy if they ask for it.
removal-police-later = Noted: you decide later about the police. Keep the copy until then.
removal-police-no = Noted: it is not reported.
removal-ask-incident = May somebody have read another's personal data that they should not have, before it was removed?
removal-incident-no = Noted: no personal data incident.
removal-incident-told = I have told { $dpo }, who judges whether it is to be reported. There are { $hours } hours for that (article 33 of the GDPR), so by { $due }.
removal-incident-nobody = Nobody has the role { $dpo } in the register. I have told { $lead }. Call too: a report must be made within 72 hours.
removal-talk-to = That was all. Do talk to { $chief } or a colleague about it; you should not have to bear it alone.

## How something stands

removal-was-hidden = hidden { $at }
removal-was-unpublished = unpublished { $at }
removal-was-deleted = deleted { $at }
removal-was-let-stand = still there, decided { $at }
removal-is-open = not removed yet, by { $due }
removal-copy-kept = Good. The copy is here: { $place }.
removal-copy-forbidden = It was right not to save it. I note that there is no copy, and why.
removal-copy-missed = I note that no copy could be saved.
removal-copy-not-yet = No copy is saved yet.
removal-line = Removal { $number } on { $channel }: { $ground }, { $done }.
removal-unknown = I cannot find removal { $number }, or none that you may see.

## Already done, or not possible

records-already-removal-hidden = { $who } hid the post { $at }, so removal { $number } is done already.
records-already-removal-unpublished = { $who } unpublished the post { $at }, so removal { $number } is done already.
records-already-removal-deleted = { $who } deleted the post { $at }, so removal { $number } is done already.
records-already-removal-stands = { $who } decided { $at } that it stands (removal { $number }).
records-already-removal-wrong = { $who } has noted, { $at }, that removal { $number } was wrong.
records-already-incident-reported = { $who } answered { $at } that the incident is reported (removal { $number }).
records-already-incident-not-needed = { $who } answered { $at } that the incident need not be reported (removal { $number }).
records-already-diary = { $who } has entered it in the diary, { $at }.
records-already-no-diary = { $who } has answered, { $at }, that it need not be in the diary.
records-assumption = an assumption, not from { $guideline }
error-copy-first = Save a copy first. When the post is gone it cannot be found again.
removal-copy-where = Good. Where is it? Write only the place, for example **the folder Removed 2026**.
error-not-a-place = I cannot read that as a place, so I did not save it. Write only where it is, for instance **the folder Removed 2026**, and nothing of what it says.

## Wrongly removed

wrong-none = I find no registered removal on your channels in the last two months. If it was made but not registered, begin there.
removals-heading = Removals in the last two months
wrong-which = Which removal is it about? Write its number or choose.
wrong-row = { $channel }: { $ground }, { $done }
wrong-about = Removal { $number } on { $channel }: { $ground }, { $done }. Thank you for telling.
wrong-ask-hidden = Show it again on the platform. Did that work?
wrong-ask-deleted = It is deleted. Can the platform bring it back?
wrong-noted-restored = Noted: removal { $number } was wrong, and the post can be read again. It stands in the record, beside what was done.
wrong-noted-lost = Noted: removal { $number } was wrong, and the post cannot be restored. It stands in the record, beside what was done.
wrong-diary = It is in the diary already, no. { $dnr }. The correction belongs to the same case.
wrong-reply-title = A suggestion to the one who wrote (my words, not a quotation)
wrong-reply-restored = Hello! We removed your comment, and we should not have. It is back now. You are welcome to criticise us here. First name, function
wrong-reply-lost = Hello! We removed your comment, and we should not have. It cannot be restored, we are sorry. Do write it again, it may stay. First name, function

## What is told

notice-removal-noted = { $who } has seen something on { $channel } that may have to be removed: { $ground }. Take care of it by { $due }.
notice-removal-owed = Something on { $channel } has waited to be removed since { $since }: { $ground }. It must be gone by { $due }.
notice-removal-late = Something on { $channel } should have been gone by { $due }: { $ground }. Is it done?
notice-removal-chief = Something on { $channel } is to be removed at once, discovered { $at }: { $ground }. { $taken ->
    [yes] { $who } takes care of it.
   *[no] { $who } has been told.
  }
notice-removal-chief-crime = Something on { $channel } is to be removed at once, discovered { $at }: { $ground }. { $taken ->
    [yes] { $who } takes care of it.
   *[no] { $who } has been told.
  } Do call and ask how it is, above all if it is a threat.
notice-removal-chief-done = A post on { $channel } has been removed: { $ground }, { $done }, { $who } (removal { $number }). You need not do anything.
notice-removal-security = Something on { $channel } may be a crime, discovered { $at } (removal { $number }). { $taken ->
    [yes] { $who } takes care of it and saves a copy outside the chat.
   *[no] { $who } has been told, and is to save a copy outside the chat.
  } Get in touch about the police.
notice-removal-done = Removal { $number } on { $channel } is done: { $done }, { $who }.
notice-removal-stands = What you saw on { $channel } stands: { $who } has judged that it is not to be removed.
notice-removal-wrong = Removal { $number } on { $channel } was wrong, { $who } has noted { $at }. The post can be read again.
notice-removal-wrong-lost = Removal { $number } on { $channel } was wrong, { $who } has noted { $at }. The post cannot be restored.
notice-incident = Somebody may have read personal data that they should not see, on { $channel } (removal { $number }), from { $since }. { $late ->
    [yes] The time to report it to the authority ran out { $due } (72 hours, article 33 of the GDPR). Has it been reported?
   *[no] If it is to be reported to the authority, that is by { $due } (72 hours, article 33 of the GDPR).
  }
notice-incident-nobody = Nobody has the role { $dpo } in the register, so you get this. Take it further today.
notice-incident-reported = The personal data incident on { $channel } (removal { $number }) is reported: { $who }, { $at }.
notice-incident-not = The personal data incident on { $channel } (removal { $number }) need not be reported: { $who }, { $at }.
incident-reported = Noted: the incident on { $channel } (removal { $number }) is reported. Thank you.
incident-not = Noted: the incident on { $channel } (removal { $number }) need not be reported. Document the assessment where you usually do.
