# People and channels from files: "kanalvakt people import", "channels import", "people role".

import-help-people = Reads people and roles from a file. Try it first; add --really to do it.
import-help-channels = Reads channels that already exist from a file. Try it first; add --really to do it.
import-help-file = The file, saved as CSV. Semicolon, comma or tab will do.
import-help-really = Does what the trial run shows.
import-help-role-add = Gives somebody a role.
import-help-role-remove = Removes a role from somebody.
import-help-email = The work e-mail.
import-help-role = The role, for example registrator.
import-help-name = The name, if the person is not in the register.
import-help-by = E-mail of whoever does it, for the journal. Otherwise whoever is logged in on the machine is noted.
import-help-department = The part of the municipality that the role is for, if it is for one.

import-dry = Trial run of { $file }. Nothing has been changed.
import-wet = { $file } has been read in.
import-summary = { $really ->
    [yes] Added: { $added }. Changed: { $changed }. Unchanged: { $same }. Left out: { $left_out }.
   *[no] To be added: { $added }. To be changed: { $changed }. Unchanged: { $same }. To be left out: { $left_out }.
  }
import-columns = Columns that I do not know and skip: { $columns }.
import-do-it = Run it again with --really to do it.
import-line = Line { $line }: { $what } – { $fate ->
    [added] will be added
    [changed] will be changed
    [left-out] will be left out
   *[same] is unchanged
  }
import-line-done = Line { $line }: { $what } – { $fate ->
    [added] added
    [changed] changed
    [left-out] left out
   *[same] unchanged
  }
import-untitled = no name
import-because = Because { $why }
import-remark = Note: { $what }
import-change = { $field }: { $old } → { $new }
import-new = { $field }: { $new }
import-hidden = { $field }: will be changed

import-field-name = name
import-field-title = job title
import-field-phone = telephone
import-field-department = belongs to
import-field-department-id = belongs to
import-field-protected = protected identity
import-field-roles = role
import-field-address = address
import-field-unit = run by
import-field-purpose = purpose
import-field-contact = contact
import-field-credentials-kept = credentials
import-field-administrators = administrator
import-field-main = mainly responsible
import-field-daily = daily running
import-yes = yes
import-no = no
import-nothing = nothing

import-why-no-name = the name is missing.
import-why-no-email = the e-mail address is missing.
import-why-no-medium = the social medium is missing.
import-why-twice-in-file = the same is already on line { $first }.
import-why-looks-secret = the line seems to contain a password or a personal identity number. Remove it from the file.
import-why-email-not-ours = { $email } is not an address at the municipality.
import-why-not-an-address = the address is not a web address.
import-why-channel-already-open = the channel already exists: { $name }.
import-why-other = the line cannot be read in ({ $code }).
import-remark-unknown-role = the role “{ $role }” does not exist, or is not given like this. It is skipped.
import-remark-role-without-department = the role { $role } needs one { $department }. It is skipped.
import-remark-person-unknown = I do not know who “{ $text }” is. Write the e-mail address.
import-remark-email-not-ours = { $email } is not an address at the municipality. It is skipped.
import-remark-chief-without-email = “{ $text }” needs an e-mail address to be the manager in charge.
import-remark-not-a-chief = { $name } does not have the role { $role }, so the manager in charge is left empty.
import-remark-stays-protected = the identity is protected in the register and stays so. Whoever keeps the register can show it again, in the chat.
import-remark-not-a-date = “{ $text }” is not a date. Write it like this: 2024-03-18.

import-complete = { $incomplete ->
    [0] The register is complete: nothing is missing for any of { $count } channels.
   *[other] In order: { $complete } of { $count } channels. This is missing for the others:
  }
import-incomplete = { $name }: { $what }
import-gap-too-few-administrators = too few administrators
import-gap-no-main-administrator = nobody mainly responsible
import-gap-no-chief = no manager in charge
import-gap-chief-is-only-administrator = the manager is the only administrator
import-gap-no-address = address
import-gap-credentials-not-registered = where the credentials are kept
import-gap-access-not-tried = a test of the communications unit's access
import-gap-access-does-not-work = the communications unit's access does not work
import-gap-purpose = purpose
import-gap-contact = contact

import-no-file = I cannot read the file { $file }.
import-unreadable = { $why ->
    [empty] The file is empty.
    [no_columns] The file lacks columns that are needed: { $columns }.
    [too_long] The file is too long. Divide it.
   *[not_text] The file is not saved as CSV. Save it as CSV and try again.
  }
import-column-name = name
import-column-email = e-mail
import-column-medium = social medium

role-given = { $who } is now { $role }{ $placed ->
    [yes] {" "}({ $place })
   *[no] {""}
  }.
role-taken = { $who } is no longer { $role }.
role-unknown = There is no role called “{ $role }”. There are: { $known }.
role-needs-department = The role { $role } is for one { $department }. Add --department.
role-needs-name = { $email } is not in the register. Add --name.
role-email-not-ours = { $email } is not an address at the municipality.
role-last-steward = The last one who looks after the bot cannot be removed. Give somebody else the role first.
role-not-held = { $who } does not have the role { $role }.
role-nobody = Nobody in the register has the address { $email }.
import-why-has-left = { $name } has left according to the register. Passed over; if they are back, give them a role or answer when they write.
import-remark-has-left = { $name } has left according to the register and is passed over.
