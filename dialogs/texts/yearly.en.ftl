# What is done once a year: the snapshot and the review.

button-snapshot-saved = It is saved
button-snapshot-choose = Remind every year
button-snapshot-choose-not = Remind no more
button-not-all = Not everything
button-review-form = Go through it
button-review-talk = One question at a time

snapshot-heading = Snapshot: { $channel }
snapshot-row-last = Latest
snapshot-row-next = Next
snapshot-last = { $on }, it is here: { $place }
snapshot-never = none is saved yet
snapshot-due = by { $due }
snapshot-not-due = none is due now
snapshot-not-asked = { $guideline } asks for none, but you may save one all the same
snapshot-check = See to it that:
snapshot-ask-place = Save it as a PDF. Then write here where it is, or press **It is saved**.
snapshot-form = Snapshot
snapshot-field-place = Where is it?
snapshot-field-hint = Only the place, for instance the folder Snapshots 2026.
snapshot-field-on = Which day was it taken?
snapshot-problem-day = The day must be within the last year, and not in the future.
snapshot-ask-place-again = The picture of { $channel }: save it as a PDF, then write where it is.
snapshot-ask-ticks = Does all of this hold for the picture of { $channel }?
snapshot-noted = Noted: the snapshot of { $channel } was taken { $on } and is here: { $place }.
snapshot-lacks = This was missing. Do take a new one when it is mended:
snapshot-next = The next is to be saved by { $due }. I remind you.
snapshot-after-change = Then a new snapshot of { $channel } is needed, by { $due }. I remind you.
snapshot-in-guideline = It stands in { $guideline }, so it cannot be chosen away.
snapshot-chosen = I remind every year of a snapshot of each channel ({ $count } now). The choice is the municipality's own, not the guideline's.
snapshot-chosen-not = I remind no more of snapshots.

yearly-heading = Yearly review: { $channel }
yearly-last = Last { $when }, by { $who }.
yearly-closing = { $channel } is being closed, so it needs no look-over.
yearly-first = This is the first review of the channel.
yearly-due = It is to be done by { $due }.
yearly-due-next = The next is to be done by { $due }.
yearly-intro = There are { $count } questions, each answered with yes or no. What gets a no is put on the checklist, with whoever is to mend it.
yearly-form = Yearly review
yearly-question = Question { $number } of { $of }. { $question }
yearly-hours = The plan says { $hours } hours a week.
yearly-all-well = Thank you. Everything is right for { $channel }.
yearly-found = { $count ->
    [one] Thank you. One thing is to be mended for { $channel }:
   *[other] Thank you. { $count } things are to be mended for { $channel }:
  }
yearly-to-mend = { $text } ({ $owner }, by { $due })
yearly-next = The next review is by { $due }. I remind you.

check-heading-running = The checklist: { $channel }
check-owner-chief = This is done by { $chief }:
check-owner-registrar = This is done by { $registrar }:

notice-snapshot = { $late ->
    [yes] The snapshot of { $channel } should have been saved { $due }. Is it?
   *[no] It is time for a snapshot of { $channel }, by { $due }.
  }
notice-snapshot-changed = { $late ->
    [yes] { $channel } changed much, and a snapshot should have been saved { $due }. Is it?
   *[no] { $channel } has changed much. Save a snapshot by { $due }.
  }
notice-snapshot-last = The last one was taken { $on } and is here: { $place }.
notice-review = { $late ->
    [yes] The yearly review of { $channel } should have been made { $due }. It takes about five minutes.
   *[no] It is time for the yearly review of { $channel }, by { $due }. It takes about five minutes.
  }
notice-review-found = The yearly review of { $channel } is made. This is yours to mend:
