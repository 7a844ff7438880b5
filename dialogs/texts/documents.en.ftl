# What belongs in the diary besides applications: records of removals and of channels that close.

document-name-removal = removal { $number }
document-name-closing = closing of channel { $number } ({ $on })
document-name-crisis = crisis { $number }
document-title-crisis = The log of crisis { $number }
document-what-removal = a removed post (removal { $number })
document-what-closing = decision of { $on } to close
document-made = { $date } at { $clock }
document-title = { $channel }, { $what }
document-line-removal = Record: { $title }. Ready { $when }.
document-line-closing = Record: { $title }.
document-ask = Which diary number did { $title } get?
document-entered = { $title }. { $who } entered it in the diary { $at }: no. { $dnr }.
document-waved-off = { $title }. { $who } answered { $at } that it need not be in the diary.
document-line-crisis = The log of crisis { $number }. The crisis ended { $when }.
document-ask-crisis = Which diary number did the log of crisis { $number } get?
document-entered-crisis = The log of crisis { $number }. { $who } entered it in the diary { $at }: no. { $dnr }.
document-waved-off-crisis = The log of crisis { $number }. { $who } answered { $at } that it need not be in the diary.
document-waits = It waits to be entered in the diary.
document-not-yours = I show the record to { $who } and to the registrar.
diary-heading-mixed = { $count ->
    [one] For the diary: one thing
   *[other] For the diary: { $count } things
  }
notice-diary-heading = For the diary
notice-diary-heading-of = For the diary: { $name }

paper-moment = { $date }, { $clock }
paper-removal-title = Removal { $number }: { $channel }
paper-closing-title = Decision of { $at } to close { $channel }
paper-row-channel = Channel
paper-row-address = Address
paper-row-seen = Discovered
paper-row-ground = Ground
paper-row-done = What was done
paper-row-function = Done by
paper-row-copy = The copy is in
paper-row-police = Police report
paper-row-incident = Personal data incident
paper-row-decided = Decided
paper-row-decided-by = Decided by
paper-row-why = Reason
paper-row-state = State
paper-row-diary = Diary number
paper-removal-hidden = Hidden
paper-removal-unpublished = Unpublished
paper-removal-deleted = Deleted
paper-removal-open = Not removed yet
paper-copy-forbidden = No copy is saved, since the content must not be spread.
paper-copy-missed = No copy could be saved.
paper-copy-none = No copy is saved yet.
paper-police-reported = Made
paper-police-later = To be decided
paper-police-no = Not made
paper-incident-yes = Yes, the data protection officer has been told
paper-incident-unknown = Unclear, the data protection officer has been told
paper-incident-no = No
paper-ground = The ground in the guideline
paper-wrong = Correction
paper-wrong-restored = The removal was wrong. That was noted { $at }, and the post can be read again.
paper-wrong-lost = The removal was wrong. That was noted { $at }. The post could not be restored.
paper-content = The content
paper-content-no-copy = Nothing of what the post said is in this record.
paper-content-text = Nothing of what the post said is in this record. It is in the copy, which is to be examined for secrecy by itself.
paper-steps = The steps
paper-step-done = { $text } Done { $at }.{ $placed ->
    [yes] {" "}It is here: { $place }.
   *[no] {""}
  }
paper-step-left = { $text } Left to do.
paper-closing-under_way = Being closed
paper-closing-closed = Closed { $at }
paper-closing-undone = The decision was taken back { $at }

## kanalvakt export

export-help-removal = Writes the record of a removal, for the diary: Markdown and a page to print.
export-help-closing = Writes the decision to close a channel, for the diary: Markdown and a page to print.
export-help-document-number = The number of the removal, or of the channel.
export-file-removal = removal-{ $number }
export-file-closing = closing-{ $number }
export-no-removal = There is no removal { $number } that is done.
export-no-closing = There is no decision to close channel { $number }.
