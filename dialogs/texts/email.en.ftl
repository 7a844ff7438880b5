# Mail to those who are in neither Teams nor Slack.

email-subject = Something from Kanalvakt
email-subject-more = { $first } and { $more ->
    [one] one more thing
   *[other] { $more } more things
  }
email-or = {" "}or{" "}
email-choices = You can answer: { $choices }. { $kind ->
    [chat] Do so in { $chat }: write “what is waiting for me” to Kanalvakt, and the buttons will be there.
    [address] Do so at { $address }.
   *[nowhere] Please turn to whoever looks after Kanalvakt in your organisation.
  }
email-why = { $kind ->
    [chat] You get this as mail since you have not written to Kanalvakt in { $chat } yet. Do so once, and you will get it there instead.
   *[other] You get this as mail since Kanalvakt does not reach you in any chat.
  } This mail cannot be replied to.
email-signature = Kanalvakt, { $organisation }
