network-title = Network meeting
network-intro = Here you invite all { $who } to a network meeting{ $where }.
network-not-here = { $guideline } knows of no network for those who run channels, so there is no meeting to invite to.
network-none-ahead = You are not invited to a network meeting right now.
network-ahead = The next network meeting is { $at }, { $place }. { $comes ->
    [yes] You have said yes.
    [no] You have said no.
   *[unanswered] You have not answered yet.
}
network-not-yours = It is { $who } who invites to network meetings.
network-nobody = There is nobody but you to invite.
button-invite = Invite …
network-field-day = Day
network-field-clock = Time
network-field-place = Place
network-hint-clock = For example 13.00.
network-problem-clock = Write a time of day, for example 13.00.
network-problem-place = Write where you meet, or the link to the meeting.
network-problem-ahead = Choose a time ahead, within a year.
network-sure = { $count ->
    [one] One person is invited:
   *[other] { $count } people are invited:
  }
network-when = Time: { $at }. Place: { $place }.
network-called = { $count ->
    [one] One person gets the invitation. I count the answers for you
   *[other] { $count } people get the invitation. I count the answers for you
  }, remind once the working day before and ask afterwards who was there. Write “network meeting” to see how it stands.
network-stopped = Then I invite nobody.
network-named = Meeting { $at }, { $place }
network-answers = { $yes } come, { $no } do not, { $left } have not answered
network-were-there = { $count } of { $of } were there
network-invited = { $who } invites to a network meeting{ $where }.
network-reminded = A reminder of the network meeting{ $where }.
network-ask = Do you come?
network-said = { $comes ->
    [yes] You have answered that you come.
   *[no] You have answered that you do not come.
  }
network-held = The meeting has already been held.
network-not-yet = The meeting is { $at }. Attendance is noted afterwards.
button-cannot-come = I cannot come
button-can-come = I can come
network-to-note = The network meeting { $at } has been held. Who was there?
button-note-attendance = Note attendance
network-attendance = Attendance
network-field-present = Were there
network-noted = Noted: { $count } of { $of } were there.
network-function = { $function }: { $count }
held-meetings = Network meetings you have invited to or noted
held-meeting-guests = Network meetings you have been invited to
held-column-called-at = invited
held-column-comes = comes
held-column-present = was there
button-call-off = Call it off
button-let-meeting-stand = Leave it
network-sure-off = Shall I call off the network meeting { $at }? { $count ->
    [one] One person is invited
   *[other] { $count } people are invited
  } and will hear. To hold it another time, move it instead.
network-is-off = The network meeting { $at } is called off. { $count ->
    [0] Nobody had had the invitation yet.
    [one] The one who had had the invitation will hear.
   *[other] The { $count } who had had the invitation will hear.
  }
network-off = The network meeting { $at }, { $place }, is called off.
network-gone = That meeting has been called off or is not there any more.
network-stands = Then the meeting stands.

# Day, time and place in a sentence

network-ask-when = Write day, time and place, for example “Thursday 10 December at 13 in the Town hall”.
network-ask-day = Which day?
network-ask-clock = At what time { $day }? Write for example “at 13”.
network-ask-where = Where do you meet? Write the place or the link to the meeting.
network-weekday = { $day } is a { $weekday }, not a { $said }. Which day do you mean?

# A meeting is moved

button-move = Move
button-move-back = Move back
network-at = { $at }
network-which-to-move = Which meeting is to be moved?
network-none-to-move = There is no meeting to move.
network-ask-move = To when is the network meeting { $at } to be moved? Write for example “14 December at 10”.
network-when-unknown = I do not understand that time. Write for example “14 December at 10”.
network-sure-move = Move the network meeting, which is now { $was }? { $count ->
    [one] One person is invited, will be told and answers anew.
   *[other] { $count } people are invited, will be told and answer anew.
  } This is how it will be:
network-sure-place = Change the place of the network meeting { $at }? { $count ->
    [one] One person is invited and will be told.
   *[other] { $count } people are invited and will be told.
  } This is how it will be:
network-has-moved = The network meeting is now { $at }, { $place }. { $count ->
    [0] Nobody had had the invitation yet, so everybody gets it with this.
    [one] The one who had had the invitation is told{ $anew ->
        [yes] { " " }and asked anew.
       *[no] .
      }
   *[other] The { $count } who had had the invitation are told{ $anew ->
        [yes] { " " }and asked anew.
       *[no] .
      }
  }
network-same = The network meeting is already { $at }, { $place }.
network-moved = { $who } has moved the network meeting{ $where }, which was to be { $was }.
network-changed = { $who } has changed the network meeting{ $where }. This is how it is now:
network-line-moved = The network meeting { $was } has been moved to { $at }, { $place }.
network-line-place = The network meeting { $at } has been moved to { $place }.
network-old-answer = The meeting has been moved since you got that invitation. This is how it is now:
