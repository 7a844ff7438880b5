# Cases after they have been sent: cards, answers, decisions, the diary, and what people get to know.

## What things and people are called

case-title = { $unit } on { $medium }
case-untitled = a new channel
who-you = You
you = you
whom-you = you
who-function = { $function } { $name }

## Buttons

button-more = More
button-paper = Signed on paper, the original is …
button-paper-for = { $name }: on paper
button-revise = Take back and change
button-without-reason = Skip
button-copy = Copy
button-letter = Copy as an official report
button-record = Record the decisions
button-diary = Entered in the diary: dnr …
button-no-diary = Not needed
button-outcome-accept = I will do it
button-outcome-decline = I cannot
button-outcome-decline-chief = Say no
button-outcome-assign = I give the assignment
button-outcome-recommend = Recommend
button-outcome-advise-against = Advise against
button-outcome-return = Ask for more
button-outcome-approve = Record an approval
button-outcome-approve-with-conditions = Approval with conditions
button-outcome-reject = Record a rejection
button-outcome-know = I know about it
button-outcome-talk = We need to talk
button-outcome-sign = Sign
button-outcome-receive = Received

## Where a case stands

case-stands = Case { $number }: { $what }. { $status ->
    [draft] It is a draft.
    [under-way] It is being handled.
    [returned] It is back with the applicant for completion.
    [approved] It is approved.
    [rejected] It is rejected.
    [withdrawn] It is withdrawn.
   *[other] {""}
  }
case-handed = Case { $number }: { $what }. It is waiting for { $name } to read and send it.
case-waits = Waiting for { $waiting } ({ $step }) since { $since }.
case-diary-number = Diary number: { $number }
case-eservice-number = Number in the e-service: { $number }
case-now-waits = Now the case is waiting for { $waiting }.
case-now-draft = The application has not been sent yet.
case-now-under-way = The case is being handled further.
case-now-returned = The case is back with { $who }.
case-now-approved = With that, the channel is approved.
case-now-rejected = With that, the case is closed.
case-now-withdrawn = The case is withdrawn.
case-row-changed = { $label } (changed)
case-row-was = { $now } (before: { $before })
case-changed-since = This has changed since last time:
case-history = The history of the case
case-signatures = Signatures
case-conditions = Conditions
case-line = { $what } (case { $number }). { $line }
case-unknown = I cannot find a case { $number } that you have a part in.
case-none-waits = There is no case waiting for that answer from you. Write **what is waiting** and I will show you what is.
case-which = Which case is it about?
case-not-that = “{ $what }” cannot be the answer in case { $number }.

case-sum = { $parts }.
case-sum-administrators = { $count ->
    [1] One administrator
    [2] Two administrators
    [3] Three administrators
   *[other] { $count } administrators
  }
case-sum-hours = { $hours ->
    [one] one hour a week
   *[other] { $hours } hours a week
  }
case-sum-plan = there is a plan
case-sum-dpia-yes = impact assessment done
case-sum-dpia-no = impact assessment missing (reason given)
case-sum-comms-publish-yes = { $unit } can publish
case-sum-comms-publish-no = { $unit } cannot publish (reason given)

## What somebody is asked

step-accept-asked = { $who } would like you to be an administrator of { $what } (case { $number }). Will you do it?
step-assign-asked = { $who } is applying for { $what } (case { $number }). Do you give the administrators the assignment and the time it takes ({ $where })?
step-prepare-asked = { $changed ->
    [yes] Completed application
   *[no] New application
  }: { $what } (case { $number }), from { $who }.
step-decide-asked = { $what } (case { $number }) is ready for a decision by { $body }.
step-know-asked = { $over ->
    [yes] { $who } planned { $what } (case { $number }), and it has been decided. Would you like to talk about it?
   *[no] { $who } is planning { $what } (case { $number }). Would you like to talk about it first? The plan goes on meanwhile.
  }
step-sign-asked = { $plan } for { $what } (case { $number }, version { $version }) is waiting for your signature.
step-copy-asked = Here is a copy of { $plan_lower } for { $what } (case { $number }), signed and ready.

## What has been said

settled-accept = { $who } took on the assignment, { $at }.
settled-accept-by-sending = { $who } took on the assignment by sending { $application }, { $at }.
settled-decline = { $who } declined, { $at }.
settled-decline-chief = { $who } said no, { $at }.
settled-assign = { $who } gave the assignment, { $at }.
settled-recommend = { $who } recommended it, { $at }.
settled-advise-against = { $who } advised against it, { $at }.
settled-return = { $who } asked for more, { $at }.
settled-approve = { $body } approved { $application }, { $date } ({ $reference }). { $who } recorded it, { $at }.
settled-approve-with-conditions = { $body } approved { $application } with conditions, { $date } ({ $reference }). { $who } recorded it, { $at }.
settled-reject = { $body } rejected { $application }, { $date } ({ $reference }). { $who } recorded it, { $at }.
settled-approve-alone = { $who } approved { $application }, { $at }.
settled-approve-with-conditions-alone = { $who } approved { $application } with conditions, { $at }.
settled-reject-alone = { $who } rejected { $application }, { $at }.
settled-postpone = { $body } postponed the case, { $date } ({ $reference }).
settled-know = { $who } confirmed knowing about it, { $at }.
settled-talk = { $who } asked to talk about it, { $at }.
settled-sign = { $who } signed version { $version }, { $at }.
settled-sign-paper = { $signer } signed version { $version } on paper. The original is here: { $place }. { $who } recorded it, { $at }.
settled-receive = { $who } received the copy, { $at }.
history-sent = { $who } sent version { $version }, { $at }.
history-comment = { $line } “{ $comment }”
history-condition = Condition: { $line }
history-void = { $line } That was about version { $version }, which no longer counts.
history-withdrawn = { $application } was withdrawn, { $at }.
condition = { $text } ({ $owner })
condition-by = { $text } ({ $owner }, by { $date } at the latest)
condition-read = { $parts }
outcome-accept = took on the assignment
outcome-decline = declined
outcome-assign = gave the assignment
outcome-recommend = recommended it
outcome-advise-against = advised against it
outcome-return = asked for more
outcome-approve = recorded an approval
outcome-approve-with-conditions = recorded an approval with conditions
outcome-reject = recorded a rejection
outcome-know = confirmed knowing about it
outcome-talk = asked to talk about it
outcome-sign = signed
outcome-receive = received the copy
outcome-diary = entered it in the diary
outcome-no-diary = said that it need not be entered in the diary

## When an answer needs words

case-ask-return = What is missing in { $what } (case { $number })? Write it in your own words, and the applicant will be told.
case-ask-decline = Would you like to say why? It helps the applicant to find somebody else.
case-ask-decline-chief = Would you like to say why? The applicant will be told.
case-ask-advise-against = Why do you advise against { $what } (case { $number })? Those who decide will read what you write.
case-ask-talk = What would you like to talk about? The applicant will be told and will get in touch. The plan goes on meanwhile.
case-ask-reject = Would you like to write why?
case-ask-paper = Where is the original with the signature of { $name }?
case-ask-paper-own = Where is the original with your signature?
case-ask-date = On which day did { $body } make the decision?
case-ask-reference = Where is it written down? Name the minutes or the note, for example “protokoll 2026-03-16 § 45”.
case-ask-conditions = What are the conditions? Write one a line: the condition; who; when. For example: Write an image policy; Eva Ek; 1 May
case-ask-why = What reason was given? Write **skip** if there is none.
case-conditions-read = Then I write the conditions:
case-reason-needed = A sentence is needed here, so that the reader understands. Write **cancel** if you would rather leave it.
case-let-be = Then I leave it. The case is still waiting.
case-decision-intro = Enter what { $body } has decided.
case-form-return = Ask for more
case-form-decline = Decline
case-form-decline-chief = Say no
case-form-advise-against = Advise against
case-form-talk = We need to talk
case-form-paper = Signed on paper
case-form-approve = Record an approval
case-form-approve-with-conditions = Approval with conditions
case-form-reject = Record a rejection
case-field-return = What is missing?
case-field-decline = Why not?
case-field-decline-chief = Why not?
case-field-advise-against = Why?
case-field-talk = What would you like to talk about?
case-field-reject = Why?
case-field-place = The original is …
case-field-place-hint = For example: in the binder with the head teacher's assistant.
case-field-date = Day of the decision
case-field-reference = Minutes or note
case-field-reference-hint = For example: protokoll 2026-03-16 § 45.
case-field-conditions = Conditions
case-field-conditions-hint = One a line: the condition; who; when. For example: Write an image policy; Eva Ek; 1 May
case-field-motive = Reasons
case-problem-date = I cannot read that as a day. Write for example 16 March or 2026-03-16.
case-problem-future = That day has not been yet. Write the day when the decision was made.
case-problem-reference = Write where the decision is written down, for example protokoll § 45.
case-problem-conditions = Write at least one condition.
case-problem-owner = I do not understand “{ $text }”. Write a name or an e-mail address that is in the register, or a day.
case-answered-before = You have already answered, so this was not sent:
case-already = It has already been answered:
case-answered = The answer is saved.
case-sent = You sent { $what } (case { $number }), { $at }.
case-revise-sure = { $count ->
    [0] Do you want to take back case { $number } to change it? You send it again when it is ready.
    [one] Do you want to take back case { $number } to change it? One person has already answered and will be asked again when you send it anew.
   *[other] Do you want to take back case { $number } to change it? { $count } people have already answered and will be asked again when you send it anew.
  }
own-change-none = You have no application that can be changed. A channel that is approved already is changed under **my channels**.
own-change-sent = { $what } (case { $number }) has been sent. To change something, take it back, change it and send it again.
case-revised = Case { $number } is back with you. Those who had received it will be told.

## To the one who is to send it

case-to-send = { $who } has written an { $application } for { $what } (case { $number }), where you will be the { $main }. It is you who sends it ({ $where }). Please read it first.
case-to-send-back = Case { $number } need not be sent right now. If something is changed, you will get it again when it is ready.
case-sent-for-you = { $who } has read and sent your application for { $what } (case { $number }).

## What people get to know

notice-heading = This is new
notice-heading-case = Case { $number }: { $what }
notice-gone = This no longer applies.
case-changed = { $what } (case { $number }) is back with the applicant and is being changed. You will get it again when it is sent anew.
case-changed-own = { $what } (case { $number }) is being changed. You will get the question again when it has been sent anew.
case-withdrawn = { $what } (case { $number }) is withdrawn. You need not do anything.
case-ended = { $what } (case { $number }) is closed. You need not do anything.
case-changed-answered = { $what } (case { $number }), which you have answered, is back with the applicant and is being changed. Your answer was about the earlier version. You will get the question again when the new one is sent, with the changes marked.
case-withdrawn-answered = { $what } (case { $number }), which you have answered, is withdrawn. You need not do anything.
case-nobody = { $what } (case { $number }) is waiting for { $roles }, but nobody has that role in the bot. Give somebody the role, and they will get the case at once.
case-talk-means = Please get in touch. It does not stop the plan.
case-postponed-means = The case will be taken up again at a later meeting.
case-returned = Change case { $number } and send it again when it is ready.
case-approved = { $what } (case { $number }) is approved.
case-approved-next = Now the channel can be set up. The checklist shows what is left.
case-rejected = { $what } (case { $number }) is rejected.
case-paper-wrong = Is that not right? Please get in touch with the one who recorded it.
case-diary-decided = { $what } (case { $number }, dnr { $dnr }) is settled. The decision belongs in the file.
channel-opened = New channel: { $what } (case { $number }). The administrators are { $people }, and { $main } is the { $called }. The manager in charge is { $chief }.
draft-old = Your draft about { $what } (case { $number }) has not been touched since { $when }. Would you like to continue? After { $days } days I delete it.
draft-deleted = The draft of case { $number } has not been touched for { $days } days, so I have deleted it. Write **apply** when you would like to begin again.

## Cases for the next meeting

agenda-heading = Cases for the next meeting of { $body }
agenda-line = Case { $number }: { $what }
agenda-none = No cases are waiting for { $body }.
agenda-no-body = No meeting decides here. { $decider } decides by answering in the case.
agenda-not-yours = The list is for those who record the decisions: { $who }.
agenda-form = After the meeting
agenda-intro = What { $body } decided. Cases without a choice stay where they are.
agenda-conditions = Conditions, case { $number }
agenda-choice-approve = Approved
agenda-choice-reject = Rejected
agenda-choice-postpone = Postponed
agenda-problem-conditions = Conditions belong to an approval. Choose approved, or remove them.
agenda-problem-none = Choose a decision for at least one case.
agenda-done = The decisions are recorded, and those concerned will be told.
agenda-nothing = Nothing new was recorded.
agenda-recorded = Case { $number }, { $what }: { $outcome }
agenda-outcome-approve = approved
agenda-outcome-approve-with-conditions = approved with conditions
agenda-outcome-reject = rejected
agenda-outcome-postpone = postponed
agenda-refused = Case { $number }: { $line }
agenda-left = { $count ->
    [one] One case is still waiting.
   *[other] { $count } cases are still waiting.
  }
agenda-type = Fill in the form, or write one decision at a time, for example **approve 14**.

## For the diary

diary-heading = { $count ->
    [one] For the diary: one case
   *[other] For the diary: { $count } cases
  }
diary-line = Case { $number }: { $what }. Sent { $when } by { $who }.
diary-line-withdrawn = Case { $number }: { $what }. Sent { $when } by { $who }, who has withdrawn it since.
diary-name-case = case { $number }
diary-still-waits = It is still waiting for an answer. Is it entered in the diary, or need it not be?
diary-more = { $count ->
    [one] One more case comes when these are done.
   *[other] { $count } more cases come when these are done.
  }
diary-none = Nothing is waiting to be entered in the diary.
diary-not-waiting = { $count ->
    [one] Case { $numbers } does not wait to be entered in the diary, so nothing has been changed there.
   *[other] Cases { $numbers } do not wait to be entered in the diary, so nothing has been changed there.
}
diary-not-yours = The list is for { $who }.
diary-ask = Which diary number did case { $number } get?
diary-form = Entered in the diary
diary-field = Diary number
diary-field-hint = As it stands in the diary, for example KS 2026/123.
diary-problem-number = Write the diary number, for example KS 2026/123.
diary-entered = { $what } (case { $number }). { $who } entered it in the diary, { $at }: dnr { $dnr }.
diary-waved-off = { $what } (case { $number }). { $who } said, { $at }, that it need not be entered in the diary.

## Texts to copy

own-papers-copy = Here it is as text, ready to copy into Word or an e-mail.
own-papers-enclosure = I cannot take in files. Write in the answer where the document is, for example a folder or a diary number, so that those who read the application find it.
doc-copy = Case { $number } as text
doc-copy-title = { $kind }: { $what }
doc-letter = Official report, case { $number }
doc-letter-title = Official report
doc-no-letter = No meeting decides here, so no official report is needed. { $decider } decides by answering in the case.
doc-date = Date: { $date }
doc-to = To: { $body }
doc-case = Case { $number } in Kanalvakt
doc-diary = Diary number: { $number }
doc-sent = Version { $version }, sent { $date } by { $sender }
doc-on = on { $date }
doc-row = { $label }: { $value }
doc-bullet = • { $line }
doc-matter = The case
doc-matter-text = An application for { $what } was sent { $date } by { $sender }.
doc-assessment = Assessment
doc-not-prepared = The case has not been prepared yet.
doc-by = Prepared by: { $who }
doc-recommend = { $who } recommends the application.
doc-advise-against = { $who } advises against the application.
doc-reason = Reasons: { $comment }
doc-proposal = Proposed decision
doc-proposal-approve = { $body } decides to approve the application for { $what }.
doc-proposal-reject = { $body } decides to reject the application for { $what }.
doc-proposal-open = { $body } decides on the application for { $what }.
doc-enclosures = Enclosures
doc-enclosure-application = The application, version { $version }, sent { $date }
doc-enclosure-dpia = Impact assessment under the General Data Protection Regulation

## When the register says no

error-not-yours = That is somebody else's application, so only the one who has written or sent it can do that.
error-chief-is-applicant = The applicant cannot also be the manager who gives the assignment. Name another manager.
error-details-missing = Something is missing: { $what }.
detail-date = the day of the decision
detail-reference = minutes or note
detail-conditions = the conditions
detail-comment = a reason
detail-place = where the original is
detail-number = the number
error-date-impossible = The day cannot be right. The application came in { $earliest }, so the decision can have been made then at the earliest and today at the latest.
case-changed-later = The application has changed since the card was sent. You will be asked about the new one when it is your turn.
error-newer-version = { $status ->
    [draft] The application is being changed right now. You will get it again when it is ready to send.
    [returned] The case is back with the applicant and is being changed. You will get it again when it is sent anew.
   *[other] The application has changed since the card was sent. Please look at the new one first.
  }
