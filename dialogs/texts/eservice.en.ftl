## Where the municipality's e-service is the way in: the answers to copy, the number that counts, and what is to be done there too

eservice-opening = The application is sent in the e-service “{ $name }” ({ $where }). I help you with the answers, so that you can copy them there.
eservice-page = The application is to be sent in the e-service “{ $name }” ({ $where }). Here are the answers in the same order as there, ready to copy.
eservice-link = The e-service is here: { $link }
eservice-then = When it has been sent there: write the number that you got in the e-service, and I will count the case as sent.
eservice-ask = Which number did the application get in the e-service “{ $name }”?
eservice-where = The number usually stands in the receipt that the e-service shows or e-mails once the application has been sent there.
eservice-where-besides = If you cannot find it you can ask { $unit }. Write **pause** and I will wait.
eservice-no-number = I do not read that as a number, so I have not saved it.
eservice-not-yet = Case { $number } has not been sent yet. I count it as sent when the number from the e-service stands here.
eservice-later = Then I will wait. Case { $number } is a draft until the number from the e-service stands here. When you have it, write **e-service number { $number }: …**
eservice-waits = { $what } (case { $number }) is ready. Send it in the e-service “{ $name }”. I count it as sent when the number from there stands here.
eservice-form = Sent in the e-service
eservice-field = Number in the e-service
eservice-noted = { $what } (case { $number }) is sent, with number { $theirs } in the e-service.
eservice-already = Case { $number } has already been sent, with number { $theirs } in the e-service. If the number is wrong, write the right one.
eservice-changed = The number in the e-service of case { $number } is changed from { $before } to { $theirs }. Nothing else is changed.
eservice-is = Case { $number } has been sent, with number { $theirs } in the e-service. If the number is wrong, write the right one. If it is the application that should change, you can take it back.
eservice-not-here = Here the application is sent with me and not in an e-service, so no number is needed.
eservice-also-there = Change it in the e-service too (number { $theirs }), so that the same answers stand in both places.
eservice-withdraw-there = Withdraw it in the e-service too (number { $theirs }). I do not reach it there.

button-eservice-sent = I have sent it
button-to-eservice = To the e-service
