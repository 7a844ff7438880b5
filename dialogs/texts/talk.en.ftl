# What is said to be kind, and when something could not be read as an answer.

talk-thanks = You are welcome.
talk-bye = Goodbye. I am here when you need me.
talk-again = I am here.
talk-tired = I understand, and there is no hurry. { $open ->
    [apply] We take one thing at a time. Write **pause** and I save what you have answered, or **can a colleague fill it in** and I help you hand it over.
    [yes] We take one thing at a time. Write **pause** and I save what you have answered, or **cancel** and we let it go.
   *[no] Write in your own words what you want, and I will try again. You can also let me ask { $unit }.
  }
talk-who = I am a bot, not a person. I answer with what the municipality’s guideline says and help with the municipality’s social media. If you would rather hear from a person, I can send a question to { $unit }.
talk-language = Write **in English** or **på svenska**, and I switch.
talk-ok = Good. Write when there is anything else.
talk-answer-none = Nothing is waiting for an answer from you right now.
talk-answer-which = I am not sure what you are answering. Press your answer here:
astray-or-this = Or do you want something else?
astray-way-out-draft = If you do not know, write **skip**. If you want to do something else, write **pause**: all that you have answered is saved.
astray-way-out = If you want to do something else, write **cancel**. If you are stuck, write **ask a person**.

not-wanted = I read it as something that you do not want, so I have done nothing. Tell me what you would like me to do, or choose what is nearest.
not-wanted-draft = Then we do no more now. The draft about { $what } is still there, unless you want to delete it.
not-wanted-apply = A channel exists only when { $decider } has said yes. What you think of it you can say in the case, or to { $unit }.
