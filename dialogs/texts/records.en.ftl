# Deletion, personal data and whoever asks for a record.

gallring-heading = How long it is kept
gallring-intro = This holds for what the bot keeps. The municipality's own records schedule comes first.
gallring-row = { $time }.{ $note ->
    [none] {""}
   *[other] {" "}{ $note }
  }{ $assumption ->
    [yes] {" "}(An assumption, not from the guideline.)
   *[no] {""}
  }{ $rule ->
    [none] {""}
   *[other] {" "}See { $rule }.
  }{ $last ->
    [none] {""}
   *[other] {" "}{ $last }
  }
gallring-last = Last deleted { $at }: { $count }.
gallring-days = { $count ->
    [one] One day
   *[other] { $count } days
  }
gallring-months = { $count ->
    [12] One year
    [24] Two years
    [one] One month
   *[other] { $count } months
  }
gallring-kept = Kept
gallring-standing = { $count } days, as Kanalvakt itself assumes
gallring-no-row = Not deleted. The pack says nothing of it
gallring-refused = The table of deletion is for { $steward } and { $registrar }.
gallring-no-time = No deletion
gallring-check-lacking = { $org }: the table of deletion lacks { $kinds }. Add [[gallring]] to the pack.
gallring-check-unknown = { $org }: the table of deletion has rows for what the bot does not keep: { $kinds }.
gallring-check-whole = { $org }: the table of deletion is complete.
button-case-export = Get the record
case-export-title = Case { $number } as a public record
case-export-noted = I have noted in the journal that you took the case out. Read the document through and examine what is marked before you hand it out.
about-me-heading = This is what I know about you
about-me-name = Name
about-me-email = E-mail
about-me-phone = Telephone
about-me-title = Title
about-me-department = Belongs to
about-me-language = Language
about-me-protected = Protected identity
about-me-left = Left
about-me-roles = Roles
about-me-unknown = not given
about-me-also = There is also this about you:
about-me-nothing-more = Besides that there is nothing about you.
about-me-not = I do not keep what you ask about the guideline, nor why you are away, nor anything about your private accounts.
about-me-who = Would you like something corrected or removed? Turn to { $steward }. Public records, such as cases, decisions and the journal, must be kept.
button-about-me-all = Show everything
about-me-all-title = Everything there is about you
about-me-cut = The list shows the latest { $count } of each kind.
held-person = Details
held-roles = Roles
held-reach = Ways to send messages
held-conversations = Conversations remembered
held-drafts = Drafts
held-named = Named in drafts of others
held-cases = Cases
held-versions = Applications sent
held-steps = Answers and signatures in cases
held-chief = Channels answered for as chief
held-administrator = Channels run now or earlier
held-checklist = Points of checklists
held-changes = Changes of administrators
held-questions = Questions sent to somebody
held-answers = Own answers to questions of others
held-nudges = Reminders
held-untold = What could not be told you
held-messages = Messages
held-website = Changes of the website marked done
held-journal = Lines of the journal
held-count = { $what }: { $count }
held-column-why = why
held-column-number = number
held-column-status = status
held-column-started-at = begun
held-column-sent-at = sent
held-column-application-id = case
held-column-version = version
held-column-at = when
held-column-step = step
held-column-outcome = answer
held-column-settled-at = when
held-column-name = name
held-column-channel-id = channel
held-column-main = main
held-column-since = from
held-column-until = until
held-column-due-on = due
held-column-done-at = done
held-column-kind = kind
held-column-asked-at = when
held-column-text = question
held-column-answered-at = when
held-column-answer = answer
held-column-say-at = when
held-column-notice = about
held-column-put-at = when
held-column-platform = platform
held-column-words = text
held-column-what = what
held-column-role = role
held-column-department-id = part of the municipality
held-column-user = id there
held-column-used-at = last used
held-column-place = place
held-none = –
person-paper-title = What is held about { $name }
person-paper-intro = This is what stands in Kanalvakt's register. It is a copy under article 15 of the General Data Protection Regulation.
person-paper-caption = { $what }, { $count ->
    [one] one row
   *[other] { $count } rows
  }
person-erase-dry = A trial run for { $name }. Nothing has been removed.
person-erase-wet = Removed about { $name }:
person-erase-gone = Removed: { $what }: { $count }
person-erase-person = Removed: telephone and language
person-erase-whole = Removed: the person altogether, since nothing that must be kept refers to them.
person-erase-kept = Kept: { $what }: { $count }. { $why }
person-erase-law = What is kept is public records, or is needed for an assignment that goes on. It may not be erased on request (article 17.3 b and d of the General Data Protection Regulation, sections 3 and 10 of the Archives Act). Name, title and e-mail stay as long as the records refer to the person.
person-erase-do-it = Run it again with --really to do it.
person-erase-first = The person holds roles or runs channels. Hand those over first, or nobody can reach whoever has the assignment.
person-unknown = Nobody in the register is called that: { $who }
kept-cases = Cases are public records.
kept-channels = The municipality must be able to show who has answered for a channel.
kept-journal = The journal shows who did what on duty.
kept-people = The role holds until it is taken away.
kept-questions = The answer was given on duty.
kept-drafts = The draft is somebody else's and is deleted with it.
kept-public-list = Shows who saw to it that the website was right.
kept-ground-quote = Ground: “{ $quote }” ({ $source }).
kept-ground-assumption = Ground: an assumption, not from the guideline.
gallring-quotes = This is what the guideline says:
about-me-language-sv = Swedish
about-me-language-en = English
case-export-which = Which case? Write “get the record” and the number of the case, for example “get the record 14”.
case-export-refused = Records are taken out by { $registrar }. To read the case, write case { $number }.
held-absences = Own absences
held-noted-absences = Absences noted for others
held-substitute = Substitutes on channels
held-activity = Told of the channels
held-obligations = Taken on or settled
held-choices = Own choices
held-column-first = from
held-column-last = until
held-column-until-further = until further notice
held-column-noted-at = noted
held-column-settled-how = how
held-column-duty = what
held-column-key = choice
held-column-value = value
kept-absences = Needed to know who answers for the channel.
kept-activity = Shows that the channel has been run.
kept-obligations = Shows that the channel has been run.
held-journal-about = Lines of the journal about the person
held-crises = Crises started or ended
held-crisis-part = Part of crises
held-crisis-log = Lines of crisis logs
held-crisis-back = Channels taken back after a crisis
held-hand-overs = Hand-overs to the communications unit
held-column-ended-at = ended
held-column-told-at = told
held-column-acknowledged-at = acknowledged
held-column-back-at = back
held-column-offered-at = offered
kept-crisis-logs = The log shows who answered for what during the crisis.
held-daily = Channels run day by day
held-circulars = Messages to administrators
held-receipts = Messages acknowledged
held-column-to = to
kept-circulars = The message was sent on duty and is deleted in time.
held-removals = Removals
held-column-seen-at = seen
held-column-removed-at = removed
kept-removals = What was unpublished or deleted is a public record.
held-diary-documents = Documents for the diary
held-column-made-at = made
kept-yearly = Shows that the channel has been documented.
held-closings = Closings of channels
held-column-decided-at = decided
held-snapshots = Snapshots
held-column-taken-on = taken
held-reviews = Yearly look-overs
