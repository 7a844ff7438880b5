# Said to a case without its number
case-one-at-a-time = One case at a time, so that each is judged by itself:
case-said-which = Do you mean this? Press your answer:
case-said-touch = I did not quite understand that. Is it about this?

# A meeting told in a line
meeting-understood = This is how I understand the decision of { $body } on { $on }, { $reference }:
meeting-untouched = no decision, still waits
meeting-unknown = { $count ->
    [one] Case { $numbers } does not wait for a decision, so I leave it.
   *[other] Cases { $numbers } do not wait for a decision, so I leave them.
}
meeting-noted = What you wrote about case { $number } – “{ $text }” – is not passed on. Tell the applicant.
meeting-sure = Is that right? Nothing is recorded yet.
meeting-let-be = Then I record nothing. Write it again, or fill in the decisions yourself.
meeting-lacks-conditions = Conditions need a field of their own, so that they become items to follow up. Fill them in here:
meeting-lacks-cases = Which cases are they? Write the numbers, for example **3/12 § 45 approved 12 and 13, rejected 14**.
meeting-lacks-meeting = Write the day of the decision and where it stands too, for example **3/12 § 45**.
button-record-these = Record
button-fill-in = Fill in myself
