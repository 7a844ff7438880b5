## Somebody who has left, as far as the register knows, and writes

who-left = The register says that you have left, so I cannot show anything here. { $writes ->
    [yes] If that is not so, { $steward } can put it right, and already knows that you have written.
   *[no] Is that not so? Write to me, and I will ask { $steward }.
  }
return-asked = { $who } has written to me, but has left according to the register. Are they back? They have been told that you are the one to answer, and see nothing meanwhile.
return-over = { $is_back ->
    [yes] { $who } is back in the register, without roles or channels, and has been told.
   *[no] { $who } is still noted as having left.
  }
return-already = { $by } has already answered that.
return-welcome = You are in the register again. The roles and channels you had do not come back by themselves. Write **help** to see what I can do.
button-is-back = Is back
button-is-gone = No
error-has-left = { $name } has left according to the register. Are they back? Ask them to write to me, and I will ask whoever looks after the bot.
apply-gone = { $count ->
    [one] { $who } has left according to the register, and then { $application } cannot be sent. If they are back, ask them to write to me, and I will ask { $steward }. Otherwise somebody else has to be named.
   *[other] { $who } have left according to the register, and then { $application } cannot be sent. If they are back, ask them to write to me, and I will ask { $steward }. Otherwise others have to be named.
  }
