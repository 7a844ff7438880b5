## Somebody leaves the municipality and has no channel to hand over

leaving-no-channels = { $mine ->
    [yes] You are not an administrator or { $chief } of any channel, so there is nothing to hand over there.
   *[no] { $who } is not an administrator or { $chief } of any channel, so there is nothing to hand over there.
  }
leaving-roles = { $mine ->
    [yes] When you leave I take away what you have the role of: { $roles }.
   *[no] With { $who } goes what they have the role of, too: { $roles }.
  }
leaving-daily = You run { $channels } day by day. That ends, and the administrators are told.
leaving-waits = { $count ->
    [one] One case is waiting for your answer. Please answer first.
   *[other] { $count } cases are waiting for your answer. Please answer first.
  }
leaving-draft = The draft about { $what } (case { $number }) will be left lying if nobody takes it over.
leaving-sent = { $what } (case { $number }) is being handled. Ask a colleague to follow it.
leaving-none = Nothing else hangs on you here.
leaving-then = Shall I note that you are leaving?
leaving-not = Then I note nothing.
button-i-leave = I am leaving the municipality
button-leaving = { $mine ->
    [yes] Note that I am leaving
   *[no] Note that they are leaving
  }
button-let-other-go-on = Let somebody else take over
