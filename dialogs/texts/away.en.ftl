# Somebody else is away. Days only, never why, and the one it is about is told.

away-noted = Noted that { $who } is away { $days }. The one it is about is told as well.
away-known = I know that already: { $who } is away { $days }.
away-substitute-asked = For **{ $channel }** I ask for somebody to stand in.
away-which = Whom do you mean?
away-which-days = Which days is { $who } away? Write for example “tomorrow”, “3–5 June”, “week 28–31” or “until further notice”.
away-until-when = Until and including which day is { $who } away? Write a day, or “until further notice”.
away-stopped = Then I note nothing about { $who }.
away-nobody-of-that-name = I find nobody called { $who } in the register. Please write the whole name. I have stored nothing.
away-not-yours = Kind of you to tell. That somebody is away is noted by a colleague on the same channel, { $chief } or { $steward }, so please tell one of them. I have stored nothing.
away-own = { $who } has noted that, so only { $who } takes it away. Writing “back” to me is enough.
away-none = I know of no absence of { $who } right now.
away-ended = Then I count on { $who } again. Those it concerns are told.
away-by-colleague = A colleague on the same channel
away-of-you = { $by } has told me that you are away { $days }. Only the days are stored. Change it if it is wrong, and write “back” if you are here earlier.
away-of-you-ended = { $by } has told me that you are here again, so the absence is taken away.
away-of-you-line = The absence that somebody else noted is taken away.
away-of-you-changed = The absence that somebody else noted has been changed.
away-over = { $who } is here again, so the absence that you noted is taken away.
away-heading = { $whose ->
    [all] Of those who run the municipality's channels
   *[own] Of those who run your channels
  } these are away { $days }:
away-nobody = { $whose ->
    [all] Nobody who runs a channel is away
   *[own] Nobody who runs your channels is away
  } { $days }, as far as I know.
away-line = { $who }, { $days }: { $channels }
away-more = … and { $count } more.
away-not-shown = Who is away I show to those who run the same channel, { $chief } and { $unit }.
away-title = Absence

# Who might stand in, and a day that comes back every week

absence-proposes = { $who } can stand in for you. I take that along as a proposal.
absence-proposed = I propose { $who }.
absence-proposed-unknown = I find nobody else called { $who } in the register, so I propose no name.
substitute-proposed = { $who } proposes { $proposed }.
absence-weekly = A day that comes back every week I cannot note all at once, only days and weeks. I can note the next. If you are never there that day, it is good to agree on who looks in then.
button-note-day = Note { $day }
away-name-several = There are several called “{ $who }”. Write the whole name of the one you mean.
away-stand-in = { $answered ->
    [yes] { $who } stands in for { $whose ->
        [own] you
       *[other] { $instead_of }
      } on **{ $channel }** { $days }.
   *[no] { $who } has been asked to stand in for { $whose ->
        [own] you
       *[other] { $instead_of }
      } on **{ $channel }** { $days }, but has not answered yet.
  }
away-no-stand-in = { $whose ->
    [own] Nobody is named to stand in for you, that I know of.
   *[other] Nobody is named to stand in for { $who }, that I know of.
  }
