# Drafts looked at before they are published. What was found and why, and nothing about how it should be worded.

button-review-again = Check a new version
button-review-image = Picture
button-review-film = Film
button-review-both = Both
button-review-neither = Neither

review-paste = Paste the draft here and I will read it against the guideline. I save nothing of it.
review-what = I look for this: { $checks }. Whether it is true and kindly put I cannot see; that is yours to judge.
review-stopped = We stop here. I have not saved anything.
review-form = Check a draft
review-intro = I read the draft and save nothing of it.
review-submit = Check
review-field-kind = What is it?
review-field-draft = The draft
review-field-media = Does anything go with it?
review-kind-reply = A reply to somebody
review-kind-post = A post of our own
review-media-image = A picture
review-media-film = A film
review-problem-draft = Paste the draft here.

review-found = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
  }
review-nothing = I find nothing to remark on. I have looked for { $checks }.
review-not-kept = Whether the contents are right is yours to judge. I have not saved any of the text; if you wrote it in the chat it is still here until you delete it.
review-assumed = (An assumption, not from the guideline.)
review-assumed-limit = (The limit is an assumption, not from the guideline.)
review-assumed-reading = (That is how I read it: an assumption, not from the guideline.)

## What is found

review-password = There seems to be a **password** in the text. Take it out, and change the password.
review-personnummer = There seems to be a **personal identity number** in the text. Take it out.
review-telephone = { $count ->
    [one] There is a **telephone number** in the text. If it is not the municipality's own it is to be taken out.
   *[other] There are { $count } **telephone numbers** in the text. Those that are not the municipality's own are to be taken out.
  }
review-email = { $count ->
    [one] There is an **e-mail address** that is not the municipality's. If it is a private person's it is to be taken out.
   *[other] There are { $count } **e-mail addresses** that are not the municipality's. Those of private persons are to be taken out.
  }
review-colleague = It names { $words }. If it is somebody who works for the municipality, they must have **said yes** first.
review-partner = It names { $words }. A **partner** is named only with their own permission.
review-mention = It marks { $words }. If it is a colleague or a partner, they must have **said yes** first.
review-signature-none = I find no **signature** at the end of the reply.
review-signature-none-if-reply = I find no **signature** at the end. If this is a reply to somebody there is to be one.
review-signature-function = The signature has a name but no **function**.
review-signature-function-if-reply = The signature has a name but no **function**. If this is a reply to somebody both are to be there.
review-signature-name = The signature has no **first name**.
review-signature-name-if-reply = The signature has no **first name**. If this is a reply to somebody it is to be there.
review-du = The reader is not called **du** throughout. It says { $words }.
review-du-none = I find no **du** in the reply.
review-promise = It says { $words }. Is that more than the municipality's **official line**?
review-swearing = It says { $words }.
review-condescension = It says { $words }. That may come across as **condescending**.
review-shouting = This is all in **capital letters**: { $words }. It easily reads as shouting.
review-marks = It says { $words }. Several marks in a row easily read as shouting.
review-readable = The text is **hard to read**: LIX { $count }, and from { $limit } a text counts as hard. This sentence is the hardest: “{ $sentence }”
review-readable-throughout = The text is **hard to read**: LIX { $count }, and from { $limit } a text counts as hard.
review-alt-text = The picture is to have an **alternative text** that says what it shows. It is written on the platform when you put the picture up.
review-captions = The film is to have **captions**.
review-image-rules = Read the municipality's **routines for pictures** before you put it up.

## Picture or film

review-ask-media = Does a picture or a film go with it?
review-media-none = Then we are done.
button-review-no-image = There is no picture
button-review-no-film = There is no film
review-sounds-image = It sounds as if a picture goes with it.
review-sounds-film = It sounds as if a film goes with it.
review-sounds-both = It sounds as if both a picture and a film go with it.
review-ask-image = Does the picture have an alternative text?
review-ask-film = Does the film have captions?
review-media-good = Good, then we are done.
review-media-silent = { $short } says nothing about that.

## What is looked for

review-check-password = passwords
review-check-personnummer = personal identity numbers
review-check-telephone = telephone numbers
review-check-email = other people's e-mail addresses
review-check-colleague = names of colleagues
review-check-partner = partners
review-check-mention = marked accounts
review-check-signature = signature
review-check-du = how the reader is addressed
review-check-promise = promises
review-check-readable = readability
review-check-swearing = swearing
review-check-condescension = condescending words
review-check-shouting = capital letters and exclamation marks
review-check-alt-text = alternative text
review-check-captions = captions
review-check-image-rules = pictures
