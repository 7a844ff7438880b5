# The guides: should we answer, is this a case, I have seen criticism. The questions and the advice are ours and said to be;
# the guideline's own words are then quoted from the pack.

button-guide-unsure = I don't know
button-guide-review-draft = Check my draft
button-guide-removal = Remove the post
button-guide-is-it-a-case = Is this a case?

guide-answered = { $question } Your answer: **{ $answer }**.
guide-taken = I read that as “{ $answer }”.
guide-more = Or one of these?
guide-stopped = We stop here. I have not saved anything.
guide-any-way = Choose what fits best. If you are not sure you can go back and answer differently; write **back**.
guide-not-understood = I cannot read that as one of the answers. I do not need to know what the post says or who wrote it, so please do not copy it here.
guide-grounds = According to the guideline these are to be removed:
guide-no-grounds = I do not know what the guideline says is to be removed. Ask { $unit } if you are unsure.
guide-says = This is what the guideline says, in Swedish:
guide-silent = { $short } says nothing about this. The advice is ours.
guide-next = Do this:
guide-afterwards = About keeping and weeding out the guideline says, in Swedish:
guide-deadline = A question that comes in now is to be answered { $due }{ $assumed ->
    [yes] {" "}(the time is an assumption)
   *[no] {""}
  }.
guide-law-osl = { $short } says nothing about it, but the law does: the Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen), chapter 5, section 1.
guide-who = The register does not know who handles what, but who is { $role }. Ask the one whose work it is about:
guide-who-chief = { $department }: { $who }
guide-who-nobody = { $department }: no { $role } in the register
guide-who-more = There are more. Ask { $unit } if the work is not listed here.
guide-who-unknown = The register does not know who answers for what. Ask { $unit } if you do not know yourself.
guide-letter-title = To whoever can answer:
guide-letter = Hello! We have had a question on our social media that I think you are the right person to answer. Here is the link: … It is to be answered { $due }. Tell me today if you cannot, or if somebody else knows better.
guide-letter-soon = Hello! We have had a question on our social media that I think you are the right person to answer. Here is the link: … Tell me today when you can answer, or if somebody else knows better.
guide-source-usaf = The questions and the advice do not come from the guideline. They build on the US Air Force's Web Posting Response Assessment (2008), rewritten for a municipality.
guide-source-own = The questions and the advice are ours and do not come from the guideline.

## Should we answer?

guide-should-reply-opening = A few short questions, and we will see whether to answer and how. Do not copy the post and no name; your answers are enough. { $named ->
    [yes] The questions do not come from the guideline: an appendix mentions a flow from the US Air Force but does not contain it, so we have written one.
   *[no] The questions do not come from the guideline. They build on a flow from the US Air Force.
  }
guide-should-reply-line-question = Does the post cross a line: a threat, a personal attack, secret information or something unlawful?
guide-should-reply-kind-question = What does the person want?
guide-should-reply-kind-asks = Asks something
guide-should-reply-kind-complains = Is unhappy
guide-should-reply-kind-wrong = Has a fact wrong
guide-should-reply-kind-praises = Praises
guide-should-reply-kind-quarrels = Only wants a quarrel
guide-should-reply-kind-speculates = Speculates
guide-should-reply-able-question = Can you answer yourself, within what you work with?
guide-should-reply-able-calm-question = Is it about something that you can answer yourself?
guide-should-reply-whose-question = Are you the ones who got it wrong?

guide-should-reply-remove-heading = Do not answer. Remove.
guide-should-reply-remove = A post that crosses the line is not answered. It is removed, and you keep a trace of it.
guide-should-reply-remove-1 = Save a screenshot outside the chat, where only those who need it can reach it. If it shows abuse: do not save or send it, call the police.
guide-should-reply-remove-2 = Remove or hide the post.
guide-should-reply-remove-3 = Give what you have to { $registrar }. For a threat or a crime: the police, and 112 if it is urgent.

guide-should-reply-answer-heading = Yes, answer.
guide-should-reply-answer = Whoever asks a municipality is to get an answer. Keep to what you know, and say when there will be more.

guide-should-reply-calm-heading = Yes, answer calmly.
guide-should-reply-calm = Being unhappy with the municipality is no reason to remove a post or to stay silent. Answer what can be answered.
guide-should-reply-calm-1 = Show that you have read it, and say what you know and what you are doing.
guide-should-reply-calm-2 = Answer once. If it goes on without new questions you need not take part.

guide-should-reply-forward-heading = Yes, but let the right person answer.
guide-should-reply-forward = Send the link to whoever knows, not the contents. You answer for the reply coming in time until somebody has taken it on.

guide-should-reply-admit-heading = Yes, correct it at once.
guide-should-reply-admit = Say that you got it wrong and what is right. That is enough.
guide-should-reply-admit-1 = Write the correction in the same thread, so that those who read the mistake see it too.
guide-should-reply-admit-2 = Do not change the old text quietly. Write that it has been corrected.

guide-should-reply-correct-heading = Yes, if the mistake matters.
guide-should-reply-correct = Correct the facts, with a link if there is one. Opinions need no correcting.
guide-should-reply-correct-1 = Say what is right, without judging whoever wrote it.
guide-should-reply-correct-2 = One correction is enough. It is also for everybody else who reads.

guide-should-reply-thank-heading = You may well say thank you.
guide-should-reply-thank = Praise needs no answer, but a short thank you is nice. A question in the midst of it is to be answered.

guide-should-reply-leave-heading = No, let it stand.
guide-should-reply-leave = Somebody who only wants a quarrel gets more to quarrel about from an answer. As long as it does not cross the line it may stay.
guide-should-reply-leave-1 = Keep an eye on the thread. A real question is to be answered.
guide-should-reply-leave-2 = If somebody crosses the line: start over here and answer yes to the first question.

guide-should-reply-speculation-heading = Mostly not.
guide-should-reply-speculation = Speculation is seldom worth an answer. If a fact is wrong you may correct that. Say nothing that is secret, not by denying it either.

## Is this a case?

guide-is-it-a-case-opening = A few short questions, and we will see whether it belongs in the diary, is to be kept in order, or neither. Do not copy the post and no name. The questions are ours and do not come from the guideline.
guide-is-it-a-case-secrecy-question = Does it hold anything that may be secret, for example about somebody's health, school or contact with the social services?
guide-is-it-a-case-removed-question = Have you removed or hidden the post, or are you going to?
guide-is-it-a-case-work-question = Does anybody need to do more than answer: look into it, decide or arrange something?
guide-is-it-a-case-small-question = Is it obvious that it means nothing to your work, like a thumbs up or a thank you?

guide-is-it-a-case-secret-heading = To the diary, at once.
guide-is-it-a-case-secret = What may be secret must leave the channel and go into the diary.
guide-is-it-a-case-secret-1 = Save a screenshot outside the chat and give it to { $registrar }. Do not pass it on in the chat.
guide-is-it-a-case-secret-2 = Remove or hide the post.
guide-is-it-a-case-secret-3 = Have personal data got out? Tell the data protection officer today. A report may have to be made within 72 hours.

guide-is-it-a-case-unsure-heading = Treat it as secret until somebody has looked at it.
guide-is-it-a-case-unsure = You are not to decide that alone.
guide-is-it-a-case-unsure-1 = Hide the post if you can, so that it does not spread while you ask.
guide-is-it-a-case-unsure-2 = Ask { $registrar } today. Show it in person or on the telephone, not in the chat.

guide-is-it-a-case-taken-down-heading = To the diary.
guide-is-it-a-case-taken-down = What you remove is an official document also when it has left the channel.
guide-is-it-a-case-taken-down-1 = Save a screenshot outside the chat, best before the post is gone.
guide-is-it-a-case-taken-down-2 = Give it to { $registrar } with channel, date, reason and who removed it.

guide-is-it-a-case-diary-heading = Yes, it is a case. To the diary.
guide-is-it-a-case-diary = When somebody has to do more than answer, it has become a case.
guide-is-it-a-case-diary-1 = Save a screenshot outside the chat of the post and your answer.
guide-is-it-a-case-diary-2 = Give it to { $registrar } with channel, date and what it is about.
guide-is-it-a-case-diary-3 = Answer in the thread that you have received it and what happens now.

guide-is-it-a-case-little-heading = No. Of little importance.
guide-is-it-a-case-little = It need neither go into the diary nor be kept in order.
guide-is-it-a-case-little-1 = Let it stand. You need not do anything.

guide-is-it-a-case-in-order-heading = No. Keep it in order.
guide-is-it-a-case-in-order = It is enough that one can see what came in, when, and what you answered.
guide-is-it-a-case-in-order-1 = Answer in the same thread, so that the question and the answer stand together.
guide-is-it-a-case-in-order-2 = Let it stay in the channel. If it takes more than an answer: start over here, for then it may have become a case.

## I have seen criticism

guide-seen-criticism-opening = Good that you say so. You need not copy what you have seen or who wrote it. The questions are ours and do not come from the guideline.
guide-seen-criticism-where-question = Where have you seen it?
guide-seen-criticism-where-ours = In our channel
guide-seen-criticism-where-elsewhere = Somewhere else
guide-seen-criticism-mistake-question = Is it a mistake that the municipality itself has made?

guide-seen-criticism-ours-heading = Tell somebody, and hide nothing.
guide-seen-criticism-ours = { $grounded ->
    [yes] Contact your { $chief } and decide together how to correct it.
   *[no] { $short } does not say whom to contact when you see criticism. Our advice is your { $chief }, who decides together with { $unit } how to correct it.
  }
guide-seen-criticism-ours-1 = Send the link to your { $chief }, not a copy.
guide-seen-criticism-ours-2 = Correct it in your own channel or on the website first. Then there is something to link to.

guide-seen-criticism-theirs-heading = Tell somebody before you answer.
guide-seen-criticism-theirs = { $grounded ->
    [yes] Contact your { $chief } and decide together whether to answer. Everybody has a right to dislike the municipality; a wrong fact you may correct.
   *[no] { $short } does not say whom to contact when you see criticism. Our advice is your { $chief }. Everybody has a right to dislike the municipality; a wrong fact you may correct.
  }
guide-seen-criticism-theirs-1 = Send the link to your { $chief }, not a copy.
guide-seen-criticism-theirs-2 = Do not answer from your private profile in the municipality's name.

guide-seen-criticism-unclear-heading = Tell somebody, so that you can find out.
guide-seen-criticism-unclear = { $grounded ->
    [yes] Contact your { $chief }. You need not know who is right to talk about it.
   *[no] { $short } does not say whom to contact when you see criticism. Our advice is your { $chief }. You need not know who is right to talk about it.
  }
guide-seen-criticism-unclear-1 = Send the link to your { $chief }, not a copy.
