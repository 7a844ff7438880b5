# What an applicant asks of others: to fill in the rest, to remember the case.

button-keep-draft = I go on myself
button-see-status = See status
button-remind = Remind

draft-hand-none = You have no draft to hand over. An application that has been sent can be withdrawn, or I can remind whoever has it.
draft-hand-who = Yes. { $what } (case { $number }) can become a colleague's draft: the answers come along, and they go on where you stopped. Who is it? Write their name and work e-mail (@{ $domain }).
draft-hand-sure = Is { $who } to take over { $what } (case { $number })? The draft becomes theirs with all that you have answered, and they get a message.
draft-hand-yourself = That is you. Which of your colleagues is to fill it in?
draft-hand-stays = Then the draft stays with you.
draft-handed = Done. The draft (case { $number }) is now with { $who }, who goes on where you stopped.
draft-hand-unmet = I cannot reach { $who } yet. Ask them to write **hello** to me, and I will show them the draft.
notice-draft-handed = { $who } asks you to fill in the rest of an application: { $what } (case { $number }). What has been answered comes along.

remind-none = You have no case that waits for anybody else just now, so there is nobody to remind. If it is about a channel, status shows how it stands.
remind-not-them = They do not have your case just now:
remind-which = Several of your cases are waiting. Which one is it?
remind-has = { $what } (case { $number }) waits for { $who }.
reminded = { $how ->
    [again] I have done that today already: { $who } know that { $what } (case { $number }) is waiting. I can remind them again tomorrow.
    [later] I will remind { $who } of { $what } (case { $number }) when the working day begins.
   *[now] I have reminded { $who } of { $what } (case { $number }).
  }
notice-case-reminded = { $who } wonders how it goes with { $what } (case { $number }). It waits for your answer.
