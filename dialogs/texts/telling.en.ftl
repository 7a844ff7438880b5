# Having somebody told: one's chief of criticism that has been seen, and those who help when somebody else is in an account.

button-tell-chief = Tell my manager
button-tell-taken = Tell { $unit }
button-tell-safe = It was a false alarm
button-other-account = Another account

## Criticism, to one's chief

tell-chief-first = Your { $chief } is to know of it. I can tell them, without writing anything of what it says.
tell-chief-done = I have told { $who }. What it says and who wrote it is not in the message, so send the link yourself. This is what { $who } gets:
tell-chief-later = { $who } will hear it { $at }. If it cannot wait, ring. What it says and who wrote it is not in the message, so send the link yourself. This is what { $who } gets:
tell-chief-again = { $who } has been told already. If there is something new, say it yourself.
error-several-chiefs = Which one is your { $chief }?
error-no-nearest-chief = The register does not know who your { $chief } is, so I have told nobody. Ring or write yourself.
tell-chief-not-here = { $guideline } does not say that your manager is to know, so I send nothing. Do tell them yourself.
notice-criticism = { $who } has seen criticism of the municipality and wants you to know. { $mistake ->
    [yes] They think that the municipality has made a mistake.
    [no] They do not think that the municipality has made a mistake.
   *[unknown] Whether the municipality has made a mistake they do not know.
  } Get in touch with { $who }, and decide together whether to answer and how.
notice-criticism-heading = Criticism of the municipality

## A taken account

tell-taken-which = Which account is it?
tell-taken-done = I have told { $who }. Ring all the same, since nobody may be reading it now. This is what it says:
tell-taken-again = You have told { $who } already.
tell-taken-safe = I have told { $who } that it was a false alarm.
tell-taken-safe-again = You have told { $who } already that it was a false alarm.
tell-taken-nobody = There is nobody in the register to tell. Ring { $lead } now.
tell-taken-nobody-was-told = I have raised no alarm about it, so there is nothing to take back.
notice-taken = { $who } raised the alarm { $at }: somebody else is in { $channel }. { $phone ->
    [none] Get in touch with { $who } now.
   *[other] Ring { $who } now: { $phone }.
  } If one of you gets in: change the password, sign out all devices and remove whoever does not belong there.
notice-taken-some = one of the municipality's accounts
notice-safe = { $who } says that it was a false alarm: nobody else is in { $channel }. You need not do anything.
notice-taken-heading = A taken account
