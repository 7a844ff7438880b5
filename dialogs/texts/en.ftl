# Kanalvakt in English, for those who ask for it. The guideline itself is always quoted in Swedish.

## Time

day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
moment = { $day } at { $clock }
list-and = and
list-or = or
field-long = The text is { $count } characters long, more than the field can hold. You see the beginning of it. If you send the form, what stands in the field is what counts.

## Buttons

button-yes = Yes
button-no = No
button-send = Send
button-send-in = Send
button-change = Change
button-change-answer = Change the answer
button-continue = Continue
button-restart = Start over
button-drop = Delete the draft
button-form = Fill in as a form
button-answer = Answer what is missing
button-next = Next
button-to-summary = To the summary
button-withdraw = Withdraw
button-see = Show
button-see-all = Read all of it
button-see-waiting = Show
button-apply = Apply for a channel
button-my-channels = My channels
button-waiting = What waits for me?
button-help = What can you do?
button-cancel = Cancel

## Greeting and help

welcome = Hi! I help you with the municipality's social media. You can apply for a new channel, ask what the guideline says or see your channels. Write as you usually do and I will try to understand.
welcome-draft = You have begun an application: { $what } (case { $number }).
help-hello = This is what I can help you with:
help-line = **{ $word }** – { $does }
help-apply = apply for a new channel
help-my-applications = see your drafts and applications
help-my-channels = see the channels you are responsible for
help-waiting = see what waits for you
help-waiting-more = { $count ->
    [one] One more thing waits for you.
    [2] Two more things wait for you.
    [3] Three more things wait for you.
    [4] Four more things wait for you.
   *[other] { $count } more things wait for you.
  }
help-waiting-count = { $count ->
    [one] One thing waits for you.
   *[other] { $count } things wait for you.
  }
help-hand-over = change administrators or hand over a channel
help-should-reply = find out whether to answer, and how
help-review-draft = have a draft checked before it is published
help-help = see what I can help with
help-ask = You can also ask what the guideline says, in your own words.
elsewhere = Let us do that in a private chat. Write to me there and I will show you.
stranger = I only help people who work at { $organisation }. If you do: sign in with your work e-mail, or ask whoever looks after the bot.
stranger-unknown = I cannot see who you are right now, and I only help people who work at { $organisation }. Please try again in a while.
language-chosen = I will write in English.

## When something is old or wrong

old-card = That card belongs to a question we have already passed.
unknown-button = I no longer know that button. Please write what you want to do.
trouble = Something went wrong on our side. Please send it again; what you answered before is still there. Reference { $reference }.
trouble-storage = I cannot get at my register just now, so I cannot answer. Please send it again in a while; what you answered before is kept. Reference { $reference }.
secret-password = That looks like a password, so I did not save it. Delete the message, change the password and put the new one in the municipality's password vault. Then tell me here that it is done.
secret-done = Thank you for seeing to it.
secret-personnummer = That looks like a personal identity number, so I did not save it. Please delete the message. I only need names and work e-mail addresses.

## The application

apply-opening = I will help you apply for a new channel. Answer at your own pace. Write **back**, **skip** or **pause** whenever you like.
apply-question = Question { $number } of { $of }. { $question }
apply-part = Question { $number } of { $of }, follow-up. { $question }
apply-stored = Noted: **{ $value }**.
apply-read-along = { $label }: **{ $value }**, as you wrote.
apply-stored-text = Noted: “{ $value }”
apply-put = { $label }: it now says **{ $value }** there.
apply-put-text = { $label }: it now says “{ $value }” there.
apply-misplaced = Is { $text } the answer to “{ $label }”? You are at “{ $open }” now.
apply-above = Do you mean what you answered under “{ $label }”? It says: “{ $text }”
apply-above-none = Write it once more here, so that it stands where the reader looks for it. Or write **skip**.
button-put-there = Yes, put it there
button-put-here = No, it is the answer here
button-same-here = Yes, the same answer here
apply-changed = { $label }: changed from **{ $old }** to **{ $new }**.
apply-changed-text = { $label }: changed to “{ $new }”
apply-stands = It now says: **{ $value }**.
apply-stands-text = It now says: “{ $value }”
apply-means = This is the question that the application calls “{ $label }”.
apply-against = That goes against what the guideline says about crises. The application can still be sent, but write why, so that those who prepare it know.
apply-alike = There already is a channel like this one: { $name }. Please look at it first; you can go on anyway.
apply-so-far = This is what you have answered so far:
apply-nothing-yet = You have not answered anything yet.
apply-left = { $count ->
    [one] Only one answer is left: { $what }.
   *[other] { $count } answers are left: { $what }.
  }
apply-wait = No harm done, nothing has been sent. Write the right answer, or **continue** if what stands is right.
apply-not-sent = No, the application has not been sent yet. It goes when all answers are there and you press **Send**.
apply-not-yet = Then we wait. Nothing is sent until you press **Send**, and all your answers are saved.
apply-who-sees = Only you see the draft, and whoever you pass it on to. Once the application is sent, those who are to answer in the case read it. It is then a public record that anyone may ask to see.
apply-unsure = That is fine. We let it wait, and I will remind you of it before you send.
apply-summary = This is the application so far (case { $number }):
apply-missing = { $count ->
    [one] One answer is missing before you can send: { $what }.
   *[other] Before you can send, these are missing: { $what }.
  }
apply-missing-more = { $label } (at least { $need })
apply-sent = Thank you. The application is sent as case { $number } and is now with { $waiting }. I will let you know when something happens.
apply-way = The way ahead: { $steps }. It is { $decider } who decides.
apply-handed = The application is to be sent by the one who will be the { $main } ({ $where }). I have asked { $name } to read and send it.
apply-resume = You have an application begun, last changed { $when }{ $which ->
    [both] , about { $medium } for { $unit }
    [unit] , about { $unit }
    [medium] , about { $medium }
   *[none] {""}
  }. Shall we go on where we were?
apply-going-on = { $which ->
    [both] Then we go on with { $medium } for { $unit } (case { $number }).
    [unit] Then we go on with { $unit } (case { $number }).
    [medium] Then we go on with { $medium } (case { $number }).
   *[none] Then we go on with case { $number }.
  }
apply-resume-returned = Case { $number } has come back to you for completion{ $which ->
    [both] : { $medium } for { $unit }
    [unit] : { $unit }
    [medium] : { $medium }
   *[none] {""}
  }. Shall we go on with it?
apply-paused = Then we pause. Everything you answered is saved. Write **continue** when it suits you.
apply-cancelled = Then we stop here. The draft is kept, unless you want to delete it.
apply-drop-sure = Delete the draft? All answers go with it.
apply-none-to-drop = You have no draft to delete.
apply-dropped = The draft is deleted.
apply-cannot-drop = The application has been sent before, so it cannot be deleted. You can withdraw it instead.
apply-lost = I cannot find that draft. Write **apply** to begin a new one, or **my applications** to see yours.
apply-not-open = Case { $number } cannot be changed now: { $status ->
    [under-way] it has been sent and is being handled.
    [approved] it has been decided and approved.
    [rejected] it has been decided and rejected.
    [withdrawn] it has been withdrawn.
   *[other] it is closed.
  }
apply-restart-sure = Do you want to start over? The answers in this draft will be deleted.
apply-not-withdrawn = Then it stays, and nothing has been changed.
apply-withdraw-sure = Do you want to withdraw case { $number }? Those who have received it will be told.
apply-withdrawn = Case { $number } is withdrawn, and those who had received it have been told.
apply-form-title = Application, { $number } of { $of }
row-changed = { $label } (changed)
form-other-hint = For example { $options }.
form-people-hint = One a line: name and e-mail, for example Eva Ek eva.ek@{ $domain }. Write ({ $main }) after the one who is.
form-person-hint = Name and e-mail, for example Eva Ek eva.ek@{ $domain }.
gate-no-plan-needed = An account that only reads and follows needs no activity plan. So you need not apply for anything here.
gate-website-first = The website comes first. Update your part of it and we will go on; the draft is kept.
gate-no_plan_needed = An account that only reads and follows needs no activity plan. So you need not apply for anything here.
gate-website_first = The website comes first. Update your part of it and we will go on; the draft is kept.

## Answers

answer-yes = Yes
answer-no = No
answer-yes-because = Yes: { $reason }
answer-no-because = No: { $reason }
answer-none = no answer yet
answer-people = { $people }
answer-choices = { $chosen }
answer-from-to = { $first } to { $last }
answer-every-day = every day
answer-person-main = { $name } (mainly responsible)
answer-empty = I cannot read that as an answer. Please use a few words.
answer-too-long = That is a little long: { $have } characters, and I can save { $limit }. Please cut it to what matters most.
answer-too-short = Please write a little more, so that the reader understands. A sentence or two is enough.
answer-choose-one = I do not find that among the choices. Which one is it?
answer-choose = Please choose one of these: { $options }.
answer-choose-some = Please write one or more of these: { $options }.
answer-no-number = I need a number here, for example 2.
answer-number-range = The number should be at least { $low }{ $high ->
    [0] {""}
   *[other] {" "}and at most { $high }
  }.
answer-yes-or-no = Please answer yes or no.
answer-reason = { $label } One sentence is enough for those who prepare the application.
answer-no-url = That does not look like a web address. Write it like this: www.facebook.com/thename
answer-too-few = At least { $need ->
    [2] two
    [3] three
    [4] four
   *[other] { $need }
  } administrators are needed ({ $section }). Who else can help? You can also save and come back.
answer-too-many-people = There can be at most { $limit } administrators.
answer-person-unknown = I do not know whom you mean. Write their name and work e-mail.
answer-first-name-unknown = I find nobody called { $name } in the register. Write the whole name and a work e-mail.
answer-person-needs-email = I cannot find { $name }. Please write their work e-mail too.
answer-email-not-ours = { $email } is not an address at the municipality. Write the work address; it ends with @{ $domain }.
answer-chief-is-you = You cannot yourself be the manager who gives the assignment. Name another one.

## My applications, what waits

my-applications-heading = Your applications
my-applications-none = You have no applications.
my-applications-none-of-yours = You have no application of your own under way. I show those of others only to the people who have a part in them.
my-application-draft = Draft, case { $number }: { $what }. Last changed { $when }.
my-application-returned = Case { $number }: { $what }. Back with you for completion since { $when }.
my-application-under-way = Case { $number }: { $what }. Being handled since { $when }.
my-application-approved = Case { $number }: { $what }. Approved { $when }.
my-application-rejected = Case { $number }: { $what }. Rejected { $when }.
my-application-withdrawn = Case { $number }: { $what }. Withdrawn { $when }.
my-channels-heading = Your channels
channel-line-setting-up = { $name } – being set up
channel-line-active = { $name } – running
channel-line-closing = { $name } – being closed
channel-line-closed = { $name } – closed
waiting-none = Nothing is waiting.
waiting-heading = { $count ->
    [one] One thing waits for you
   *[other] { $count } things wait for you
  }

## When the register says no

error-register-error = That could not be done right now.
error-not-found = I cannot find what you mean. It may have been removed, or you may have no part in it.
error-not-allowed = The answer here is for { $waiting } to give, so you cannot do that.
error-own-case = It is your own application, so somebody else needs to answer here.
error-stale = That card is older than what it is about. Look under **what is waiting** to see how things stand now.
error-already-settled = { $by } already { $outcome }, { $at }.
error-not-complete = Something is missing before this can be done.
error-too-few-administrators = At least { $need ->
    [2] two
    [3] three
    [4] four
   *[other] { $need }
  } administrators are needed, and now there are { $have }. Who else can help? The draft is kept.
error-no-main-administrator = One of the administrators should be mainly responsible. Write who it is.
error-chief-is-only-administrator = The manager cannot be the only administrator. Who else can help?
error-answers-missing = Some answers are missing. I will show you which.
error-channel-already-open = The channel is already in the register: { $name } on { $medium }.
error-last-administrator = A channel cannot be left without an administrator. Name somebody else first.
error-last-steward = You are the last one who looks after the bot. Give somebody else the role first.
error-looks-secret = That looks like something that should not be saved here, so I did not save it.
error-not-possible-now = { $status ->
    [withdrawn] Case { $number } has been withdrawn, so it needs no answer.
   *[other] That cannot be done now, because the case has moved on. Write **waiting** to see how it stands.
  }
