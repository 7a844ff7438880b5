## What somebody asks about the last thing the bot asked of them, whatever it was: must I, when, what if I say no, why me

about-this = This is about { $what }. Write **what is waiting for me** if you mean something else.
about-came = You were asked { $since }.

about-when-due = { $how ->
    [late] It should have been done by { $due }.
   *[other] By { $due }.
  }
about-urgent-due = { $how ->
    [late] Yes, it should have been done by { $due }.
    [today] Yes, it is to be done by { $due }.
   *[later] No, you have until { $due }.
  }

# What a channel owes

about-must-duty = { $grounds ->
    [guideline] Yes. This is what it says, in Swedish:
    [plan] Yes, it stands in your { $plan }.
   *[assumption] { $noun_first } says nothing about it. That I ask is an assumption, so it is up to you.
  }
about-must-duty-inactive = Yes, say whether the channel is to stay or be closed. Which is up to you. This is what it says, in Swedish:
about-must-duty-substitute = Yes, please answer. If nobody is needed, say so.
about-must-duty-gap = Yes, it needs to be mended. This is what it says, in Swedish:
about-when-duty-substitute = { $noun_first } does not say how soon, but { $who } is away { $days }.
about-urgent-duty-substitute = Please answer as soon as you can: { $who } is away { $days }. { $noun_first } does not say how soon.
about-why-duty-substitute = It is { $arranger } who arranges a substitute for { $channel }, and that is you.
about-silent-duty = { $helped ->
    [no] Then I remind you again. It stays among what waits for you.
   *[other] Then I remind you again. If it is not done when the time has run out, I ask { $up } for help.
  }
about-no-duty = { $count ->
    [0] If you have no time, write **remind me tomorrow**. If you are away, write when, so that I know.
   *[other] If you have no time, write **hand it over**, and I ask who takes it.
  }
about-no-duty-reply = If no answer is needed, press **Needs no answer**. { $count ->
    [0] If you have no time, write **remind me tomorrow**.
   *[other] If you have no time, write **hand it over**.
  }
about-no-duty-substitute = If you answer **Not needed**, the reminders go to those who are at work.
about-no-duty-inactive = If the channel is not to stay, press **Close the channel**. I then show what has to be done first.
about-yes-duty = If you take it, I know that you are doing it. If it is done already, say so, and I remind you no more.
about-yes-duty-substitute = The one you choose is asked and may say no. If they do, I ask you again.
about-yes-duty-inactive = If you keep the channel, I do not ask again this time.
about-other-duty = { $count ->
    [0] Not that I know of. If you are away, write when, so that I know.
   *[other] Yes, { $others } can do it too.
  }

# Crisis

about-thing-crisis = the crisis
about-must-crisis = Yes, acknowledge it, so that { $unit } knows it has reached you.{ $exercise ->
    [yes] {" "}It is an exercise, but acknowledge it as if it were real.
   *[no] {""}
  } You need do no more than that.
about-when-crisis = As soon as you see it. The guideline does not say how soon.
about-urgent-crisis = Yes, acknowledge it as soon as you see it. The guideline does not say how soon.
about-silent-crisis = Then I ask again, and { $unit } sees that you have not answered.
about-no-crisis = There is no no to give here. If you wonder about something, press **Call me**.
about-yes-crisis = Then { $unit } sees that you know.
about-other-crisis = No, each person acknowledges for themselves.
about-why-crisis = It is about { $channels }, which you look after.
about-thing-back = the crisis that is over
about-must-back = Yes, acknowledge that { $channels } { $number ->
    [1] is
   *[other] are
  } yours again.
about-when-back = As soon as you see it. The guideline does not say how soon.
about-urgent-back = Acknowledge it as soon as you see it. The guideline does not say how soon.
about-silent-back = Then { $unit } sees that nobody has acknowledged it. You run { $channels } in any case.
about-no-back = There is no no to give here. If you need help, get in touch with { $unit }.
about-yes-back = Then { $unit } sees that you have taken over again.
about-why-back = It is about { $channels }, which you look after.

# Standing in

about-thing-stand-in = whether you can stand in on { $channel }
about-must-stand-in = No, you may say no.
about-when-stand-in = The guideline does not say how soon. It is about { $days }.
about-urgent-stand-in = It is about { $days }. The guideline does not say how soon you are to answer.
about-silent-stand-in = Then I count on you { $days }, and reminders about { $channel } come to you.
about-no-stand-in = If you say no, { $by } is told, and we look further. You need not say why.
about-yes-stand-in = Then you look after { $channel } { $days } and answer what comes in. The reminders come to you.
about-other-stand-in = Yes. Answer that you cannot, and { $by } looks further.
about-why-stand-in = { $same ->
    [yes] { $by } is away { $days } and wonders whether you can.
   *[no] { $who } is away { $days }, and { $by } has named you.
  }

# A change of administrators

about-thing-change = the change of who runs { $channel }
about-must-change = Yes, an answer is needed: the change counts only when you have approved it. What you answer is up to you.
about-silent-change = Then nothing happens by itself. { $channel } is run as before, and { $who } waits for an answer.
about-no-change = If you say no, all is as before, and { $who } is told.
about-yes-change = If you approve, the change counts at once, and those concerned are told.
about-other-change = No, it is you who is { $role_of_chief } for { $channel }.
about-why-change = You are { $role_of_chief } for { $channel }, so the change needs your yes.

# A new channel is set up

about-thing-set-up = the checklist for { $channel }
about-must-set-up = Yes, { $channel } is running only when what must be done is done. Take the items as you find time.
about-when-set-up = The guideline does not say how soon. You decide when { $channel } is to be running.
about-urgent-set-up = No. The guideline does not say how soon. You decide when { $channel } is to be running.
about-silent-set-up = Then { $channel } is not running yet. The items stay.
about-no-set-up = If you do not want to look after { $channel }, write **hand over**.
about-yes-set-up = Tick the items as you go. What is saved stays.
about-other-set-up = { $count ->
    [0] No, only you run { $channel }.
   *[other] Yes, { $others } can do it too.
  }
about-why-set-up = You are { $administrator } of { $channel }.

# Something that may have to be removed

about-thing-removal = what may have to be removed on { $channel }
about-must-removal = Yes, somebody has to decide: must it go, or can it stay?
about-silent-removal = Then I remind you again.
about-no-removal = If it can stay, press **Let it stand**. Then I remind you no more.
about-yes-removal = If you take care of it, I show you what to think of, step by step.
about-other-removal = { $count ->
    [0] No, only you run { $channel }.
   *[other] Yes, { $others } can do it too.
  }
about-why-removal = You run { $channel }.

# Network meetings and messages

about-thing-meeting = the invitation to the network meeting
about-must-meeting = Please answer, so that { $who } knows whether you come.
about-when-meeting = Please answer before the meeting, which is { $at }.
about-urgent-meeting = Please answer before the meeting, which is { $at }.
about-silent-meeting = Then I remind you once before the meeting.
about-no-meeting = Then { $who } knows that you do not come, and I remind you no more.
about-yes-meeting = Then { $who } knows that you come.
about-other-meeting = The invitation is for you. Ask { $who } whether somebody else can come instead.
about-why-meeting = { $unit_first } invites those who work with the municipality's channels.
about-thing-circular = the message from { $who }
about-must-circular = Acknowledge it, so that { $who } knows you have read it. No more than that is needed.
about-silent-circular = Then { $who } sees that you have not acknowledged it yet.
about-no-circular = There is no no to give here. If you have questions, get in touch with { $who }.
about-yes-circular = Then { $who } sees that you have read it.
about-other-circular = No, each person acknowledges for themselves.
about-why-circular = { $who } has sent it to those concerned, and you are one of them.

# The unit is asked, a closing is proposed, a question waits

about-thing-unit = the question from { $who }
about-must-unit = Yes, an answer is needed. What you answer is up to you.
about-silent-unit = Then nothing happens by itself. They keep { $shares }, and { $who } waits for an answer.
about-no-unit = If you say no, they keep { $shares }, and { $who } is told.
about-yes-unit = If you say yes, you look after { $shares } on { $channels } those days. All concerned are told when it begins.
about-other-unit = Yes, anybody at { $unit } can answer.
about-why-unit = { $who } has asked { $unit }, and you work there.
about-thing-closing = whether { $channel } is to be closed
about-must-closing = Yes, an answer is needed: the channel is closed only if somebody decides it. What you answer is up to you.
about-silent-closing = Then nothing happens by itself. { $channel } stays, and { $who } waits for an answer.
about-no-closing = If you say no, { $channel } stays, and { $who } is told.
about-yes-closing = If you decide it, I show those who run { $channel } what to do, step by step.
about-other-closing = { $count ->
    [0] No, just now only you can decide it.
   *[other] Yes, { $others } can do it too.
  }
about-why-closing = { $who } has asked, and you can decide it.
about-thing-question = a question that waits for an answer
about-must-question = Please answer: whoever asked found no answer in { $noun }.
about-silent-question = Then the question stays and waits.
about-no-question = Let it be if you do not know. It stays for others than you.
about-yes-question = Your answer goes to whoever asked.
about-why-question = You are one of those who get the questions that { $noun } does not answer.

# One's own application

about-thing-returned = case { $number }, which is back with you
about-must-returned = No, it is your own choice. Case { $number } goes on when you have completed it.
about-silent-returned = Then case { $number } stays with you.
about-no-returned = If you do not want to go on, write **withdraw**.
about-yes-returned = Then case { $number } goes back to whoever asked for more.
about-thing-to-send = case { $number }, which is ready to be sent
about-must-to-send = No, it is your own choice. Case { $number } is not sent until you do it.
about-silent-to-send = Then case { $number } stays with you, and { $who } waits.
about-no-to-send = Tell { $who } if you do not want to. Case { $number } is not sent by itself.
about-yes-to-send = Then case { $number } is sent, and those who are to answer get it.
