# People and roles, for the one who looks after the bot.

button-give-role = Give a role
button-take-role = Remove the role
button-protect = Protected identity
button-unprotect = Show the name again
button-unreachable = Who cannot be reached?
button-has-left = Has left

people-heading = Roles
people-nobody = nobody
people-nothing = none
people-holders = { $people }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
people-hint = Write a name if you would like to see a person, or for example **give role Eva Ek registrar**.
people-refused = Only { $steward } changes roles.
people-not-found = I cannot find anybody called “{ $text }”. Write the whole name or the work e-mail.
people-who = Who is it about? Write their name or work e-mail.
people-who-gets = Who is to be { $role }? Write a name or a work e-mail.
people-also = { $who } is also { $role } there. Should that role be taken away?
people-which-role = Which role should { $who } have?
people-which-department = Which { $department } is the role { $role } for?
people-department-needed = That role is for one { $department }. Choose which.
people-which-title = Which function should be shown instead of the name? For example communications officer.
people-given = { $who } is now { $role }{ $has ->
    [yes] {" "}({ $place })
   *[no] {""}
  }.
people-given-unreachable = { $who } has not met the bot yet, so my messages will not arrive until that has happened.
people-taken = { $who } is no longer { $role }.
people-without-chief = { $count ->
    [one] { $channels } has no { $chief } now. Whoever gets the role next answers for it.
   *[other] { $channels } have no { $chief } now. Whoever gets the role next answers for them.
  }
people-protected = The name is no longer shown. Lists and documents say { $who }.
people-unprotected = Now the name is shown again: { $who }.
people-unreachable = { $count ->
    [one] One person with an assignment cannot be reached by the bot.
   *[other] { $count } people with an assignment cannot be reached by the bot.
  }
people-unreachable-heading = These cannot be reached
people-unreachable-how = Anybody who writes to the bot once can be reached from then on. In Teams, the IT department can install the app for everybody.
people-all-reached = Everybody who has a role or a channel can be reached.
people-out = { $who }: { $met ->
    [yes] messages do not arrive ({ $why })
   *[no] has never met the bot
  }{ $waiting ->
    [0] {""}
    [one] , one message is waiting
   *[other] , { $waiting } messages are waiting
  }
people-given-up = { $who }: { $waiting ->
    [one] one message did not arrive
   *[other] { $waiting } messages did not arrive
  }
people-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
people-form-title = Give a role
people-form-who = Who?
people-form-role = Role
people-form-department-hint = Only needed for roles that are for one { $department }.

person-row-title = Job title
person-row-email = E-mail
person-row-department = Belongs to
person-row-roles = Roles
person-row-protected = Protected identity
person-row-reach = Cannot be reached
person-not-reached = { $met ->
    [yes] messages do not arrive ({ $why })
   *[no] has never met the bot
  }
person-role-held = has the role

notice-people-heading = People and roles
notice-joined = { $who }, who has a role, has written to the bot for the first time (in { $platform ->
    [slack] Slack
    [teams] Teams
   *[other] { $platform }
  }). Tell me if that is not right.
notice-role = You have been given the role { $role }. Write **what is waiting** when you would like to see what is yours to do.
