# The channels: my channels, setting up, who administers them, the register and what is told about them.

## Buttons

button-checklist = Checklist
button-administrators = Change administrators
button-visitors = Text for the visitors
button-facts = Facts about the channel
button-channel-more = More
button-done = Done
button-undo = Undo
button-running = The channel is running
button-address = Enter the address
button-contact = Name a contact
button-chief = Name the manager in charge
button-credentials-none = No shared credentials
button-access-works = It works
button-access-fails = It does not work
button-visitors-done = The text is in place
button-hand-over = Hand over
button-hand-over-mine = Hand over my place
button-step-down = Step down
button-add-administrator = Add somebody
button-remove-administrator = Remove somebody
button-change-main = Change the { $main }
button-do-so = Do so
button-approve = Approve
button-decline = Do not approve
button-withdraw-change = Take back
button-leave = { $mine ->
    [yes] Remove me from all
   *[no] Remove from all
  }
button-add-channel = Add an existing channel
button-add-this = Add the channel
button-register = All channels
button-show-gaps = Show what is to be mended
button-show-more = Show more

## How a channel is shown

channel-title = { $name } on { $medium }
channel-person-main = { $name } ({ $title })
channel-missing = missing
channel-nobody = nobody
channel-brief-left = { $status }, { $left }
channel-brief = { $status }. To be mended: { $lacking }
channel-status-setting-up = being set up since { $since }
channel-status-active = running since { $since }
channel-status-before = running, was there before the bot
channel-status-closing = being closed
channel-status-closed = closed
channel-left = { $left } of { $total } points left on the checklist
channel-left-short = { $left } of { $total } points left
channel-row-status = Status
channel-row-address = Address
channel-row-administrators = Administrators
channel-row-contact = Contact
channel-row-credentials = Credentials
channel-row-access = Access for { $unit }
channel-row-unit = Belongs to
channel-row-purpose = Purpose
channel-row-gap = Gap
channel-row-left = Checklist
channel-credentials-kept = registered ({ $place })
channel-credentials-none = none shared, everybody signs in as themselves
channel-access-untried = not tried
channel-access-works = works, tried { $when }
channel-access-fails = does not work, tried { $when }
where-section = (§ { $number })
where-heading = ({ $heading })
somebody = Somebody
stopped-here = Then we stop here. What you have done is saved.
choose-channel = Which channel is it about? Write its name or choose.

gap-too-few-administrators = { $have ->
    [0] no administrator, and there should be at least { $need }
    [one] only one administrator, and there should be at least { $need }
   *[other] { $have } administrators, and there should be at least { $need }
  } { $where }
gap-no-main-administrator = nobody is the { $main } { $where }
gap-no-chief = no { $chief } is named { $where }
gap-chief-is-only-administrator = the manager is the only administrator { $where }
gap-no-address = the address is missing
gap-credentials-not-registered = the credentials have not been registered with { $lead } { $where }
gap-access-not-tried = nobody has tried { $tried ->
    [yes] for a long time{" "}
   *[no] {""}
  }whether { $unit } can publish { $where }
gap-access-does-not-work = { $unit } cannot get into the channel { $where }

gap-short-too-few-administrators = too few administrators
gap-short-no-main-administrator = no { $main }
gap-short-no-chief = no { $chief }
gap-short-chief-is-only-administrator = the manager is the only administrator
gap-short-no-address = the address is missing
gap-short-credentials-not-registered = the credentials are not registered
gap-short-access-not-tried = the access has not been tried
gap-short-access-does-not-work = the access does not work

## My channels

my-channels-none = You have no channels. If you run a channel that is not here, you can add it.
set-up-waits = { $what }: { $left ->
    [0] everything on the checklist is done. Tell me when the channel is running.
    [one] one point left on the checklist.
   *[other] { $left } points left on the checklist.
  }

## Setting up

check-heading = Set up: { $channel }
check-none = This channel has no checklist.
check-folded = { $done } of { $total } points are done.
check-all-done = All { $total } points are done.
check-conditions = Conditions in the decision:
check-owner-administrators = This is for { $administrators } to do:
check-owner-lead = This is for { $lead } to do:
check-number = { $done ->
    [yes] { $number }. Done
   *[no] { $number }. Left
  }
check-done = { $text } { $who }, { $when }.
check-condition = { $text }{ $named ->
    [yes] {" "}Responsible: { $who }.
   *[no] {""}
  }{ $dated ->
    [yes] {" "}By { $due } at the latest.
   *[no] {""}
  }
check-ticked = Good, then that is done: { $text } { $left ->
    [0] Now everything on the list is done.
    [one] One point is left.
   *[other] { $left } points are left.
  }
check-unticked = Then it stands as left: { $text }
check-ticked-many = Good, then { $count } points are done. { $left ->
    [0] Now everything on the list is done.
    [one] One point is left.
   *[other] { $left } points are left.
  }
check-unticked-many = Then { $count } points stand as left.
check-which = Which point? Write its number, from 1 to { $last }, for example **done 3**.
check-how = Write **done** and the number of what is finished, or **text**, **address**, **contact**, **credentials** or **the channel is running**.
check-again = We are in the middle of { $channel }. Write **done** and a number, or **cancel**.
set-up-before-active = Before the channel can count as running, this needs to be mended:
set-up-can-start = What is required is in place. Tell me when the channel is running; the rest of the list is kept.
set-up-active = { $channel } is running. I have told { $lead }, who adds it to the list.
set-up-same-address = The same address already stands for { $what }, so this channel needs its own.
set-up-already-active = { $channel } is already running.
set-up-still-left = { $left ->
    [one] One point is left on the checklist.
   *[other] { $left } points are left on the checklist.
  }
set-up-ask-address = What is the address of { $channel }? Write it like this: www.facebook.com/thename
set-up-ask-contact = Whom should the visitors contact about { $channel }? Write a name or a function and how to reach them, as it should stand in the channel.
set-up-ask-credentials = Where are the credentials of { $channel } kept? Write only the place, for example the password vault or { $lead }. Never write the credentials themselves here.
set-up-ask-chief = Who is the { $chief } for { $channel }? Write their name or work e-mail (@{ $domain }).
set-address = The address is now **{ $address }**.
set-contact = The contact is now **{ $contact }**. The text for the visitors has been updated with it.
set-credentials = Noted. Credentials: { $kept }.
set-chief = { $chief } now stands as the manager in charge of the channel.
set-access-works = Then I know that it works, tried today.
set-access-fails = Then I know that it does not work. I have asked the administrators to put the access right.
access-ask = When you have tried to publish as { $unit }: how did it go?

## Text for the visitors

visitors-heading = Text for the visitors: { $channel }
visitors-long = The long one, for the About field for example ({ $count } characters)
visitors-short = The short one, where space is scarce ({ $count } characters)
visitors-own-words = Some sentences are word for word from { $guideline }, the rest are suggestions. Change what you need for your channel.
visitors-no-contact = No contact is named, so that line is left out.
visitors-no-dpo = Nobody has the role { $dpo } in the register, so the paragraph on personal data is left out. Add the contact details before you publish the text.
visitors-outdated = The paragraph on personal data follows { $replaced_by }, which { $dated ->
    [yes] replaced { $law } on { $since }
   *[no] has replaced { $law }
  }. This is what { $guideline } says:
visitors-updates = { $count ->
    [one] at least one post a week
   *[other] at least { $count } posts a week
  }

## Who administers it

hand-over-no-channels = You are not an administrator of any channel and not the manager in charge of any.
hand-over-now = Administrators now: { $administrators }.
hand-over-no-chief = The channel has no { $chief }, so nobody can approve a change. Who is it?
hand-over-what = What would you like to change?
hand-over-leave-hint = If you are leaving the municipality, write **I am leaving** and we will deal with all your channels at once.
hand-over-who-hand-over = Who takes over? Write their name and work e-mail (@{ $domain }).
hand-over-who-add = Who will be an { $administrator }? Write their name and work e-mail (@{ $domain }).
hand-over-who-remove = Who should be removed as { $administrator }?
hand-over-who-main = Who will be the { $main }?
hand-over-who-new-main = You are the { $main }. Who takes that over when you step down?
hand-over-which-of-them = { $count ->
    [0] Which of them do you mean?
   *[other] Whom do you mean? If it is somebody else, write the last name too.
  }
leave-not-yours = That somebody is leaving I take from themselves, from { $chief } or from { $lead }.
leave-who = Who is leaving? Write the name, for example **Eva Ek is leaving**.
hand-over-not-administrator = That is none of those who administer the channel: { $administrators }.
hand-over-too-few = If you step down, { $left ->
    [0] no administrator is left.
    [one] only one administrator is left.
   *[other] { $left } administrators are left.
  } At least { $need } are needed, so please say who takes over after you.
hand-over-confirm-hand-over = { $who } takes over as { $administrator } of { $channel }{ $becomes ->
    [yes] {" "}and becomes the { $main }
   *[no] {""}
  }. Shall I do so?
hand-over-confirm-add = { $who } becomes { $becomes ->
    [yes] the { $main }
   *[no] an { $administrator }
  } of { $channel }. Shall I do so?
hand-over-confirm-remove = { $who } is no longer an { $administrator } of { $channel }. Shall I do so?
hand-over-confirm-main = { $who } becomes the { $main } of { $channel }. Shall I do so?
hand-over-confirm-step-down = You are no longer an { $administrator } of { $channel }. Shall I do so?
hand-over-confirm-new-main = You step down, and { $who } becomes the { $main } of { $channel }. Shall I do so?
hand-over-chief-first = The change takes effect when { $chief } has approved it: { $who }.
hand-over-asked = I have asked { $who }. You will be told when it is done; until then { $channel } stays as it is now.
hand-over-out-of-reach = I cannot reach { $who } yet. Ask them to write **hello** to me, and they will be told when it is done.
hand-over-asked-before = { $who } has already had that question about { $channel } and has not answered yet.
hand-over-done = Done. The administrators of { $channel } are now { $now }. I have told { $lead }.

change-add = { $person } becomes an { $administrator }
change-add-main = { $person } becomes the { $main }
change-remove = { $leaving } steps down
change-remove-main = { $leaving } steps down, and { $person } becomes the { $main }
change-replace = { $person } takes over from { $leaving }
change-replace-main = { $person } takes over from { $leaving } and becomes the { $main }
change-main = { $person } becomes the { $main }
change-waits = { $who } would like to change the administrators of { $what }: { $change }. Do you approve?
change-waits-for = Waiting for { $who }: { $change }.
change-approved = Approved: { $change }, for { $channel }. I have told those concerned.
change-declined = Not approved: { $change }, for { $channel }. I have told the one who asked.
change-withdrawn = Then the proposal is taken back: { $change }, for { $channel }.
change-already = { $by } has already answered, { $at }: { $outcome ->
    [approved] approved.
    [declined] not approved.
   *[withdrawn] the proposal is taken back.
  }
channel-already = The channel is already in the register: { $what }.
channel-too-few = Then there are too few: { $have } of at least { $need } administrators. Say who takes over, or add somebody first.
channel-no-main = Then nobody is the { $main }. Decide who it should be first.
channel-not-possible = That cannot be done now, because the channel is { $status ->
    [closing] being closed.
    [closed] closed.
   *[other] not in that state.
  }

platform-to-do = Please do this on the platform itself too, because I cannot:
platform-give = Give { $person } administrator rights on { $medium } ({ $address }).
platform-remove = Remove { $person } as administrator on { $medium } ({ $address }).
platform-password = Change the password of { $channel } and put the new one where it is kept: { $place }.
platform-password-unknown = Change the password of { $channel } if the account has a shared one, and say where it is kept.

leave-heading = { $mine ->
    [yes] If you are leaving, I remove you from all your channels at once. This is what will happen:
   *[no] If { $who } has left, I remove them from all channels at once. This is what will happen:
  }
leave-enough = Still there: { $who }.
leave-too-few = Only { $who } left, and there should be at least { $need }.
leave-chief-stands-in = Nobody is left. { $who }, { $chief }, then stands as administrator until somebody else is named.
leave-nobody = Nobody is left, and no manager is named. Name somebody first.
leave-chief-of = These channels will have no { $chief }: { $channels }.
leave-refused-last = { $name } would be without an administrator, and there is no manager to ask. Name somebody else first.
left-done = { $mine ->
    [yes] { $count ->
        [0] Then I have noted that you are leaving. Thank you for this time.
        [one] You have been removed from one channel. This needs to be done on the platform:
       *[other] You have been removed from { $count } channels. This needs to be done on the platforms:
      }
   *[no] { $count ->
        [0] Then I have noted that { $who } has left.
        [one] { $who } has been removed from one channel. This needs to be done on the platform:
       *[other] { $who } has been removed from { $count } channels. This needs to be done on the platforms:
      }
  }
left-stands-in = Until somebody else is named, { $chief } stands as administrator.
left-gap = There are now too few { $administrators }. The gap stands in the register until somebody is named.
left-told = Those who remain have been given the same list.

## Adding a channel that already exists

add-channel-opening = Let us add a channel that already exists. Those who administer the channel can do that, and so can { $lead } and { $steward }. Write **skip** if you do not know.
add-channel-medium = Question { $number } of { $of }. Which social medium is it?
add-channel-name = Question { $number } of { $of }. What is the channel called?
add-channel-unit = Question { $number } of { $of }. Which part of the organisation is behind it?
add-channel-department-id = Question { $number } of { $of }. Which { $department } does it belong to?
add-channel-address = Question { $number } of { $of }. What is the address?
add-channel-administrators = Question { $number } of { $of }. Who administers it? Write their names and work e-mail (@{ $domain }), and ({ $mark }) after the one who is the { $main }.
add-channel-daily = Question { $number } of { $of }. Who runs it from day to day, that is, posts and answers? Write their names and work e-mail, one or several, or **the administrators** if it is them.
add-channel-daily-hint = Names and work e-mail, one or several. Write the administrators if it is them.
add-channel-no-address = Then the address is noted as lacking until somebody adds it.
add-channel-chief = Question { $number } of { $of }. Who is the { $chief } for the channel? Write their name and work e-mail.
add-channel-contact = Question { $number } of { $of }. Whom should the visitors contact? Write it as it should stand in the channel.
add-channel-choose = There is: { $options }.
add-channel-needed = I need to know that to be able to add the channel.
add-channel-stopped = Then we stop here. The channel has not been added.
add-channel-summary = This is how I add the channel:
add-channel-row-medium = Social medium
add-channel-row-name = Name of the channel
add-channel-row-unit = Run by
add-channel-row-address = Address
add-channel-row-daily = Run from day to day by
add-channel-row-contact = Contact
add-channel-form-title = An existing channel
add-channel-done = { $channel } is now in the register as a channel that was there before the bot. I have told { $lead } and those who administer it.

## The register

register-heading = The municipality's channels
register-count = { $count ->
    [0] No channels are in the register yet.
    [one] One channel is in the register{ $lacking ->
        [0] , and it lacks nothing.
       *[other] , and it lacks something.
      }
   *[other] { $count } channels are in the register. { $lacking ->
        [0] None of them lacks anything.
        [one] One has something to mend.
       *[other] { $lacking } have something to mend.
      }
  }
register-many = The register has { $count } channels. The first of them, in alphabetical order:
register-nothing-to-mend = No channel has anything to mend.
register-gaps = To mend first:
register-rest = The others:
register-page = Channels { $first }–{ $last } of { $count }:
register-no-more = There are no more.
register-search = Write a name if you are looking for a certain channel.
register-found = { $count ->
    [one] One channel matches that:
   *[other] { $count } channels match that:
  }
register-not-found = I cannot find a channel called “{ $text }”.
register-refused = I show the whole register to { $lead } and { $steward }. Your own channels are here.

## What is told

notice-gaps = This needs to be mended:
notice-added = A channel that was there before the bot has been added to the register: { $channel }.
notice-added-administrator = { $channel } has been added to the register, and you stand as administrator. Tell me if that is wrong.
notice-active = { $channel } is running: { $address }. { $left ->
    [0] Add it to the list on the website.
    [one] One point on the checklist is yours.
   *[other] { $left } points on the checklist are yours.
  }
notice-address = { $channel } has a new address: { $address }.
notice-access-failed = { $unit } could not get into { $channel } when it was tried. Put the access right, so that it works on the day it is needed.
notice-chief = You now stand as { $chief } for { $channel }.
notice-change-asked = { $who } would like to change the administrators of { $channel }: { $change }. Do you approve?
notice-change-over = { $outcome ->
    [approved] { $who } approved the change for { $channel }: { $change }.
    [declined] { $who } did not approve the change for { $channel }: { $change }.
   *[withdrawn] The proposal for { $channel } is taken back: { $change }.
  }
notice-change-approved = { $who } has approved the change for { $channel }: { $change }.
notice-change-declined = { $who } has not approved the change for { $channel }: { $change }. Please talk to each other about what to do instead.
notice-you-are = You are now an { $administrator } of { $channel }.
notice-you-are-main = You are now the { $main } of { $channel }.
notice-you-are-not = You are no longer an { $administrator } of { $channel }.
notice-administrators = The administrators of { $channel } have changed: { $change }. Now they are { $now }.
notice-left = { $who } has left the municipality and is no longer part of { $channel }.
notice-left-you-stand-in = Nobody else administered the channel, so you stand as administrator until somebody is named.

## When the register says no

error-no-such-role = That is a role I cannot give anybody.
error-no-chief = The channel has no { $chief }. Say who it is first.
error-no-address = The address is missing. Enter it first, and the channel can be running.
error-not-an-address = That does not look like a web address. Write it like this: www.facebook.com/thename
error-email-not-ours = { $email } is not an address at the municipality. Write the work address; it ends with @{ $domain }.
error-not-a-chief = { $name } does not have the role { $role } in the register. Name somebody else, or ask the one who looks after the bot to give the role.
error-too-many-administrators = There can be at most { $limit } administrators. Remove somebody first, or hand over a place.
error-already-administrator = { $name } is already an administrator of the channel.
error-unreadable-file = The file cannot be read.

## Whoever cannot get in

log-in-kept = This is what the register says of the credentials of { $channel }: { $place }.
log-in-own = To { $channel } everybody logs in as themselves. If you have forgotten your own password, change it in the social medium.
log-in-unknown = Where the credentials of { $channel } are kept I do not know. Ask { $who }.
log-in-never-here = Never write the password here. Nor can I send a new one.
