# What waits for a person: a line each, with a button.

waiting-by = by { $due }
waiting-late = was due { $due }
waiting-first-by = { $count } things, { $late ->
    [waiting-late] the first was due { $due }
   *[other] the first by { $due }
  }
waiting-since = waiting since { $since }
waiting-untimed = since { $since }
waiting-at = { $at }
waiting-more = { $count ->
    [one] One more thing is waiting, less urgent.
   *[other] { $count } more things are waiting, less urgent.
  }
waiting-still-more = { $count ->
    [one] And one more, when these are done.
   *[other] And { $count } more, when these are done.
  }
waiting-over = That has been taken care of already.

waiting-crisis = The crisis to acknowledge
waiting-exercise = EXERCISE: the crisis to acknowledge
waiting-comment = { $count ->
    [one] One comment waits for an answer on { $channel }
   *[other] { $count } comments wait for an answer on { $channel }
  }
waiting-message = { $count ->
    [one] One message waits for an answer on { $channel }
   *[other] { $count } messages wait for an answer on { $channel }
  }
waiting-replies = { $count } comments and messages wait for an answer on { $channel }
waiting-diary = { $count ->
    [one] One document for the registry
   *[other] { $count } documents for the registry
  }
waiting-proposal = { $who } wants to close { $channel }
waiting-hand-over = { $count ->
    [one] { $who } wants to hand a channel over to you
   *[other] { $who } wants to hand { $count } channels over to you
  }
waiting-website = { $count ->
    [one] One change to make in the list on the website
   *[other] { $count } changes to make in the list on the website
  }
waiting-questions = { $count ->
    [one] One question that the guideline does not answer
   *[other] { $count } questions that the guideline does not answer
  }
waiting-back = { $count ->
    [one] Acknowledge that { $channels } is yours again after the crisis
   *[other] Acknowledge that { $channels } are yours again after the crisis
  }
waiting-stand-in = { $who } wonders if you can stand in on { $channel }
waiting-circular = A message from { $who } to acknowledge
waiting-invitation = Invitation to a network meeting
waiting-attendance = Attendance at the network meeting

waiting-case = Case { $number }, { $what }
waiting-returned = back with you to be completed
waiting-eservice = waits for the number from the e-service
waiting-to-send = with you, ready to be sent
waiting-change = { $who } wants to change who runs the channel
waiting-set-up = { $left ->
    [0] the checklist is done, the channel can be opened
    [one] one item left before the channel can be opened
   *[other] { $left } items left before the channel can be opened
  }
