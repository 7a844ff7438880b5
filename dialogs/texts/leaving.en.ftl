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
leaving-sent = { $what } (case { $number }) is being handled. When you leave it passes to somebody else who is named in it. Please tell them.
leaving-none = Nothing else hangs on you here.
leaving-then = Shall I note that you are leaving?
leaving-not = Then I note nothing.
button-i-leave = I am leaving the municipality
button-leaving = { $mine ->
    [yes] Note that I am leaving
   *[no] Note that they are leaving
  }
button-let-other-go-on = Let somebody else take over

case-left-back = { $who } has left, and stood under “{ $labels }” in { $what } (case { $number }). So the case is back with you, without { $who }. Name somebody else and send it again, and the others will be asked anew.
case-left-draft = { $who } has left, and stood under “{ $labels }” in { $what } (case { $number }). I have taken { $who } out of it. Name somebody else before you send it.
case-left-passed-on = { $who } has left, so { $what } (case { $number }) is now your application: you can change or withdraw it, and you will hear how it goes.
button-name-another = Name somebody else
left-cases = { $count ->
    [one] Case { $numbers } is back with the applicant, who needs to name somebody else.
   *[other] Cases { $numbers } are back with their applicants, who need to name somebody else.
  }
error-somebody-left = { $sending ->
    [yes] { $names } has left the municipality. Name somebody else and send it again. If that is wrong, ask them to write to me, and I will ask whoever looks after the bot.
   *[no] { $names } has left the municipality, so case { $number } cannot be approved as it stands. Ask the applicant to change the application and send it again.
  }
