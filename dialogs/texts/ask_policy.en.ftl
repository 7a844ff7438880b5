## Questions to the guideline

ask-decided = { $named ->
    [yes] { $by } decided { $guideline } on { $day }{ $reference }.
   *[no] { $guideline } was decided on { $day }{ $reference }. The text does not say by whom.
  }
ask-what = What would you like to know about { $guideline }? Ask in your own words.
ask-see-also = See also:
ask-elsewhere = I cannot answer for { $other }, only for what is said in { $guideline }:
ask-near = The closest I can find – please read for yourself:
ask-silent-about = { $guideline } does not say anything about { $topic }.
ask-silent = { $guideline } does not say anything about that.
ask-is-a-draft = I take it for a draft of a reply or a post.
ask-off-topic = I cannot answer that. I know the municipality's social media and the rules for them.
ask-not-yet = I did not quite understand that. I can answer questions about social media at work, help you apply for a channel or show your channels.
note-replaced-law = The text mentions { $words }. That law has been replaced by { $replaced_by } (outdated reference).
note-misnamed-law = The law is really called { $replaced_by }, and it has been amended since the text was written (outdated reference).
note-content-missing = The contents of the appendix are not in the text, only its heading and source.
ask-answer-lead = This is what the guideline says, in Swedish:
ask-link = The whole text: { $link }
ask-again-please = I no longer have that question. Please write it again.
ask-local-instruction = “{ $text }” – a local instruction from { $role }, { $date }, not from the guideline.
ask-number-min-administrators = The bot counts like this: at least { $value } administrators for every channel{ $assumed ->
    [yes] {" "}(an assumption, not from the guideline)
   *[no] {""}
  }.
ask-number-posts-per-week = The bot counts like this: at least { $value } posts per channel and week, Monday to Sunday{ $assumed ->
    [yes] {" "}(an assumption, not from the guideline)
   *[no] {""}
  }.
ask-number-removal-hours = The bot counts like this: what must go must be gone within { $value } hours{ $assumed ->
    [yes] {" "}(the time is an assumption, not from the guideline)
   *[no] {""}
  }.
ask-number-inactive-close-days = The bot counts like this: a channel is inactive when nothing has happened for { $value } days{ $assumed ->
    [yes] {" "}(the number of days is an assumption, not from the guideline)
   *[no] {""}
  }.
ask-number-reply = The bot counts like this: a question that comes in now must be answered { $due }{ $assumed ->
    [yes] {" "}(an assumption, not from the guideline)
   *[no] {""}
  }.
ask-reckoning = This is how I counted:
ask-not-helped = Good to know. Would you like to ask { $unit } instead?
ask-shared = Question: { $question }
ask-share-private = I do not share that answer, because it is about something private.
ask-share-elsewhere = I cannot reach the thread from here. Copy the answer if you want it there:
ask-read-again = I read it once more. This is probably a better answer to your question:
ask-read-again-silent = I read it once more, and { $guideline } probably does not say anything about what you asked.
button-not-helped = That did not help
button-reckoning = Show the calculation
button-share = Share in the thread
button-ask-unit = Ask { $unit }

## A question to a person

person-what = What would you like to ask { $unit }? Write the question in your own words, and I will send it when you have said yes.
person-stopped = Then I send nothing.
person-offer = The question will be sent with your name to { $unit }: “{ $question }”
person-offer-private = The question is about something private. With your name, { $unit } will see who asks. Without it nobody knows, not even I. When you have read the answer I keep neither the question nor the answer. The question is: “{ $question }”
person-write-send = Write **send**, **send without name** or **cancel**.
person-too-long = The question is too long for me to send from here. Please shorten it and write it again.
person-sent = The question has been sent to { $unit }. I will write here when the answer comes.
person-sent-private = The question has been sent to { $unit } with your name. I will write to you when the answer comes.
person-sent-without-name = The question has been sent to { $unit } without your name. I have not saved who you are, so I cannot write to you when the answer comes. Look here in a day or two.
person-no-answer = There is no answer yet from { $unit }.
person-somebody = Somebody who does not want to give their name
person-asked = { $who } asks{ $about ->
    [yes] {" "}about { $topic }
   *[no] {""}
  }: “{ $question }” { $guideline } gave no answer that was enough.
person-asked-private = A question about something private has come in. It is only shown when you open it.
person-write-answer = The question is: “{ $question }” Write your answer here.
person-answer-title = Answer a question
person-answer-field = Your answer
person-answer-hint = The answer is shown as yours, not as the guideline's.
person-answer-hint-private = The answer is shown to whoever asked and is then kept nowhere.
person-answer-heading = Answer from { $unit }, not from the guideline
person-you-asked = You asked: “{ $question }”
person-answer = “{ $answer }”
person-answered-private = There is an answer from { $unit } to your question. When you have opened it I keep nothing of it.
person-forgotten = Both the question and the answer are now deleted here.
person-did-it-help = Did that help?
person-answer-sent = The answer has been sent to the person who asked.
person-answer-left = The question came without a name. The answer stays here until the person who asked looks for it.
person-answer-sent-private = The answer is left. The words of the question are deleted here, and the answer goes when it has been read.
person-save = If more people should get the same answer you can save it as a local instruction. Then I quote it, below the guideline, with the date and your role.
person-saved = Saved. From now on I quote the answer when somebody asks about the same thing, below { $guideline } and as said by { $role }.
person-dropped = The instruction is removed. I no longer quote it.
person-helped = Good that it helped.
person-not-helped = Thank you for telling me. The question stays on the list with { $unit }.
person-already = { $by } has already answered the question, { $at }.
person-over = The question has been answered.
person-gone = That question is no longer here.
notice-question-heading = A question to the guideline
button-send-without-name = Send without name
button-reply = Answer
button-see-answer = Show the answer
button-is-there-an-answer = Is there an answer?
button-save-instruction = Save as a local instruction
button-drop-instruction = Remove the instruction
error-nobody-answers = Nobody receives questions here yet, so I could not send it.

## What the guideline did not answer

unanswered-heading = Unanswered
unanswered-none = Nothing is unanswered.
unanswered-topics = This is what people have asked without getting an answer:
unanswered-topic = { $topic }: { $silent ->
    [0] {""}
    [one] guideline silent once{" "}
   *[other] guideline silent { $silent } times{" "}
  }{ $near ->
    [0] {""}
    [one] unsure answer once{" "}
   *[other] unsure answer { $near } times{" "}
  }{ $not_helped ->
    [0] {""}
    [one] did not help once{" "}
   *[other] did not help { $not_helped } times{" "}
  }{ $waiting ->
    [0] {""}
    [one] (one question waits for an answer)
   *[other] ({ $waiting } questions wait for an answer)
  }
unanswered-no-topic = no topic
unanswered-more = … and { $count } more topics.
unanswered-questions = { $count ->
    [one] One question is waiting:
   *[other] { $count } questions are waiting:
  }
unanswered-more-questions = … and { $count } more questions.
unanswered-open = “{ $question }” ({ $day })
unanswered-did-not-help = “{ $question }” ({ $day }) The answer did not help.
unanswered-private = A question about something private ({ $day }).
unanswered-which-topic = Which topic does “{ $question }” belong to? Write the topic in a few words.
unanswered-stopped = Then I leave the question where it is.
unanswered-is-it = Do you mean { $topic }?
unanswered-no-such-topic = I do not know that topic. Write it in other words, or **cancel**.
unanswered-added = The question now belongs to { $topic }. The next time somebody asks, I answer by that.
button-add-to-topic = Add to a topic
button-add-here = Add it there

## Topics on the command line: "kanalvakt topics export"

topics-help-export = Prints the municipality's own ways of asking, topic by topic, as TOML.
topics-help-org = The organisation, for example sater.
topics-none = There are no questions of your own to print.
topics-header = Ways of asking added in { $municipality }.
topics-unknown-organisation = I do not know { $org }. These exist: { $known }.
settings-reader-url = The address { $detail } cannot be used. Mend { $key }: it should begin with https:// or http://.
