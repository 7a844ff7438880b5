# Mejl till den som varken är i Teams eller Slack.

email-subject = Något från Kanalvakt
email-subject-more = { $first } och { $more ->
    [one] en sak till
   *[other] { $more } saker till
  }
email-or = {" "}eller{" "}
email-choices = Det här kan du svara: { $choices }. { $kind ->
    [chat] Gör det i { $chat }: skriv ”vad väntar på mig” till Kanalvakt, så kommer knapparna där.
    [address] Gör det på { $address }.
   *[nowhere] Hör av dig till den som sköter Kanalvakt hos er.
  }
email-why = { $kind ->
    [chat] Mejlet kommer eftersom du inte har skrivit till Kanalvakt i { $chat } än. Gör det en gång, så får du det där i stället.
   *[other] Mejlet kommer eftersom Kanalvakt inte når dig i någon chatt.
  } Det går inte att svara på det här mejlet.
email-signature = Kanalvakt, { $organisation }
