## What is under way

under-way-heading = { $count ->
    [one] One case under way
   *[other] { $count } cases under way
  }
under-way-more = And { $count } more. Write **case** and its number and I will show it.
under-way-none = No applications are under way just now.
under-way-none-of-yours = No application that you are part of is under way just now.
button-agenda = Cases for the next meeting
button-my-applications = My applications
