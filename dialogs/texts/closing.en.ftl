# Closing a channel: the decision, the steps, and changing one's mind.

button-decide-closing = Decide to close
button-not-close = Do not close
button-ask-closing = Ask
button-closing-steps = Show the steps
button-undo-closing = Do not close after all

closing-ask-why = Why is { $channel } to be closed? Write a sentence; it becomes the reason in the decision.
closing-sure-short = We were about to close { $channel }. Should it be closed?
closing-why-needed = Write why it is to be closed. A sentence is enough.
closing-place-needed = Write where it is archived, so that it can be found.
closing-confirm = You decide to close { $channel }. Reason: ”{ $why }”
closing-confirm-ask = { $who } decides whether { $channel } is closed. Shall I ask? Reason: ”{ $why }”
closing-decider-assumed = Who decides is { $mark }.
closing-way = Then this is left, and I remind whoever is to do it:
closing-step-line = { $text } ({ $owner })
closing-step-done = { $text } { $who }, { $when }.{ $placed ->
    [yes] {" "}It is here: { $place }.
   *[no] {""}
  }
closing-asked = I have asked { $who }. { $channel } runs as usual until then.
closing-decided = Decided: { $channel } is being closed. Those who have something left to do have been told.
closing-declined = Then { $channel } is not closed. Whoever asked has been told.
closing-proposed = { $who } asked { $when } whether { $channel } should be closed. Reason: ”{ $why }” Nobody has answered yet.
closing-heading = Closing: { $channel }
closing-decided-line = Decided { $when } by { $who }. Reason: ”{ $why }”
closing-left = { $left ->
    [0] All { $total } steps are done.
    [one] One of { $total } steps is left.
   *[other] { $left } of { $total } steps are left.
  }
closing-how-again = { $channel } is being closed. Write **done** and the number of what is done.
closing-how = Write **done** and the number of what is done. The channel is closed only when everything is.
closing-which = Which step? Write its number, from 1 to { $last }, for instance **done 2**.
closing-ask-place = { $text } Where is it now? Write the place, for instance **the e-archive, series 14**.
closing-ticked = Good, that is done: { $text } { $left ->
    [one] One step is left.
   *[other] { $left } steps are left.
  }
closing-unticked = Then it is left to do: { $text }
closing-closed = That was the last. { $channel } is closed, and nothing more is said of it.
closing-closed-since = { $channel } has been closed since { $at }.
closing-undone = Then { $channel } is not closed. It runs again, and the steps are gone. The others have been told.
closing-withdrawn = The question is taken back. { $channel } runs as usual.
closing-not-under-way = The channel is not being closed now, so that step no longer applies.
closing-stopped = We stop here. Nothing has changed.
error-steps-before = Something else comes first: { $steps } Otherwise it cannot be had afterwards.

records-already-closing-proposed = { $who } has asked, { $at }. There is no answer yet.
records-already-closing-declined = { $who } answered { $at } that the channel is not to be closed.
records-already-closing-under-way = { $who } decided { $at } to close the channel. It is being closed now.
records-already-closing-undone = { $who } took it back { $at }.
records-already-closing-closed = The channel is closed already, as { $who } decided { $at }.

notice-closing-proposed = { $who } wants to close { $channel }. Reason: ”{ $why }” You may decide that.
notice-closing-decided = { $who } decided { $at } to close { $channel }.
notice-closing-declined = { $who } answered { $at } that { $channel } is not to be closed. Do talk to each other about what to do instead.
notice-closing-withdrawn = The question of closing { $channel } is taken back.
notice-closing-decided-why = { $who } decided { $at } to close { $channel }. Reason: ”{ $why }”
notice-closing-yours = This is yours to do:
notice-closing-closed = { $channel } is closed, { $at }. All steps are done.
notice-closing-undone = { $who } took back, { $at }, the decision to close { $channel }. It runs again.
notice-closing-step = { $channel } is being closed. This is left for you, by { $due }: { $text }
notice-closing-step-late = { $channel } is being closed, and this should have been done { $due }: { $text } Is it?
