## Why a question is asked, and what is no answer to it

why-asked-there = The question is one of those that the guideline asks in { $application } ({ $where }).
why-rule = I ask because it says so:
why-behind = This is behind it:
why-part-unit = The follow-up is an assumption, not from the guideline. It is there so that the right manager gets the application.
why-part = The follow-up is an assumption, not from the guideline. It is there so that I count right and remind in time.
why-assumption = The question is an assumption, not from the guideline.
why-later = If you would rather take it later, write **skip**.

no-answer-undecided = That is all right. I have not saved it as an answer.
no-answer-knows = Then somebody else knows. I have not saved it as an answer.
no-answer-does = I do not read that as an answer to the question, so I have not saved it.
no-answer-not-me = I see that it is not you. It does not answer this question, so I have not saved it.
no-answer-who = Who is it then? Write name and work e-mail.
no-answer-open = The question about **{ $label }** is still open. Answer when you know, or take it later.
button-skip = Skip
button-save-anyway = Save it anyway
button-let-other = Let somebody else answer
button-change-who = Change administrators

apply-already = Under “{ $label }” it already says **{ $value }**. This is another question:
apply-at-summary = The application (case { $number }) waits for you. To change something, write for example **change the plan to …**
apply-below-summary = I did not understand what you want to change. Write for example **change the plan to …** or **change question 4**.
button-show-answers = Show the answers

nothing-open-sent = Is it about { $what } (case { $number }), which has been sent?
answer-number-as-asked = Please count it so that it answers the question, and write a number. For example 2.
answer-number = { $number }

apply-resume-other = You have already begun an application: { $what } (case { $number }). Do you want to finish it, or begin a new one for { $new }? The one you have begun stays.
apply-which-draft = You have { $count ->
    [2] two
    [3] three
   *[other] { $count }
  } applications begun. Which one do you want to go on with?
apply-which-drop = Which of the applications you have begun should go? All answers in it go with it.
apply-draft-changed = changed { $when }
button-another = Begin a new one
answer-which-of-name = There are several called { $name }: { $people }. Write the whole name of the one you mean.

# The form was open while the same draft got other answers elsewhere.
apply-form-kept = Since the form was opened you have changed { $what }. I kept the new answer.
apply-form-kept-one = { $label } to { $value }
apply-form-both = Since the form was opened you have answered “{ $value }” here. Send again, and what is in the field applies.
