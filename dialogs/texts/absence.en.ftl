# Absence and standing in. Only days are said and kept, never why.

days-one = { $day }
days-weeks = { $one ->
    [yes] week { $first }
   *[no] weeks { $first }–{ $last }
  }
days-two = { $first } and { $last }
days-span = { $first } to { $last }
days-until-further = until further notice, from { $first }

absence-noted = Noted: you are away { $days }.
absence-known = I know that already: you are away { $days }.
absence-let-go = I keep only the days, not why.
absence-colleague-told = I will tell { $who }, who is left on **{ $channel }**.
absence-substitute-asked = { $left ->
    [0] No administrator is left for **{ $channel }**
    [one] Only one administrator is left for **{ $channel }**
   *[other] { $left } administrators are left for **{ $channel }**
  }, so I am asking { $who } for a substitute.
absence-you-arrange = You are the account manager of **{ $channel }**, so I will ask you who looks after it meanwhile.
absence-which-days = Which days are you away? Write for example “tomorrow”, “3-5 June”, “weeks 28-31” or “until further notice”.
absence-until-when = Until when? Write a day, or “until further notice”.
absence-days-unknown = I do not understand those days. Write for example “Friday”, “3-5 June” or “weeks 28-31”.
absence-now = I have you down as away { $days }.
absence-change-to = Which days should it be instead?
absence-none-to-change = I have no absence for you.
absence-stopped = Then I note no absence.
absence-back = Then I count on you again. Those concerned will hear it.
absence-ahead = I count on you today already. You are down as away { $days }. Shall I remove that?
button-take-away = Remove
absence-changed = { $who } has changed the days.
absence-none = I had no absence for you, so I count on you already.
button-also-tomorrow = Tomorrow too
button-until-further = Until further notice
absence-colleague = { $who } is away { $days }{ $alone ->
    [yes] , so you are alone with **{ $channel }** then.
   *[no] . The rest of you look after **{ $channel }** meanwhile.
  }
absence-colleague-back = { $who } is with you on { $channel } again.

substitute-question = { $who } is away { $days }, and { $left ->
    [0] no administrator is left
    [one] only one administrator is left
   *[other] { $left } administrators are left
  } for **{ $channel }**. Who can stand in{ $where }?
substitute-question-own = Who looks after **{ $channel }** while you are away { $days }{ $where }?
substitute-question-again = The one you named for **{ $channel }** cannot do it. Who can stand in for { $who } { $days }{ $where }?
button-somebody-else = Somebody else …
button-not-needed = Not needed
button-i-take-it = I will do it
button-i-cannot = I cannot
substitute-ask-name = Who can? Write a name and a work e-mail.
substitute-form = Substitute
substitute-field = Who
substitute-stopped = Nobody is named yet. The question stands.
substitute-done = { $who } has now been asked to stand in on **{ $channel }** { $days }. You will hear the answer.
substitute-done-you = Then you stand in on **{ $channel }** { $days }.
substitute-none-needed = Then nobody stands in on **{ $channel }**. Reminders go to those who are at work.
substitute-is-administrator = { $name } already runs the channel. Who else can help?
substitute-over-named = { $by } named a substitute for { $channel }, { $at }.
substitute-over-not-needed = { $by } answered that no substitute is needed for { $channel }, { $at }.
substitute-over-back = { $who } is with { $channel } again, so no substitute is needed.
substitute-you-are = { $by } has named you as substitute on **{ $channel }** { $days }, instead of { $who }. Can you?
substitute-you-are-for-them = { $by } wonders whether you can stand in on **{ $channel }** { $days }. Can you?
substitute-means = You look in on **{ $channel }** { $days } and see to it that whoever writes gets an answer. I remind you instead of { $who }. Make sure that you can log in before then. Can you?
substitute-partly = I can only take an answer for all the days, { $days }. Tell { $by } which ones you can, and they can name somebody else for the rest. Can you do them all?
substitute-changed-mind = You have answered already, and an answer I cannot take back. Tell whoever asked you, and they can name somebody else.
substitute-accepted = Thank you! You stand in on **{ $channel }** { $days }. Write **status** when you want to see what waits there.
substitute-declined = Then we look further for somebody for **{ $channel }**. Whoever asked will hear it.
substitute-answered-yes = { $who } has agreed to stand in on **{ $channel }**.
substitute-answered-no = { $who } cannot stand in on **{ $channel }**. I have asked again.
substitute-named-asked = { $who } has been asked to stand in on **{ $channel }** while you are away. You will hear the answer.
substitute-named = { $who } stands in on **{ $channel }** while you are away.
substitute-over = { $who } is with **{ $channel }** again, so no substitute is needed any more. Thank you for the help.
weekend-named = { $who } has said that you look in on **{ $channel }** over the weekend. Is that right?
button-weekend-yes = Yes, I will
button-weekend-none-of-us = No, nobody does
weekend-declined = { $who } cannot look in on **{ $channel }** over the weekend, so as it stands nobody does.
button-weekend-i-do = I will look in
