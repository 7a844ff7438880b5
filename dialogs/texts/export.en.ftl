# What is handed out, on the command line.

export-help = Records, registers and audits to hand out.
export-help-case = Writes a whole case, with what is to be examined for secrecy marked.
export-help-register = Writes the register of channels as CSV, for the records schedule.
export-help-audit = Writes an audit: a page to print and a CSV for each section.
export-help-number = The case's number.
export-help-org = The municipality, for example sater. Not needed where there is only one.
export-help-by = E-mail of whoever takes it out, for the journal. Otherwise whoever is logged in on the machine is noted.
export-help-out = The folder or file to write. Without it, it is printed here.
export-help-department = Only that part of the municipality.
export-help-from = The first day, for example 2026-01-01.
export-help-to = The last day, for example 2026-12-31.
export-help-who = The person's e-mail or id.
export-which-organisation = Say which municipality with --org. There are: { $known }.
export-file-case = case-{ $number }
export-file-audit = audit
export-file-register = register.csv
export-no-case = There is no case { $number }.
export-draft = Case { $number } was never sent. A draft is no public record.
export-no-department = I do not know { $name }. There are: { $known }.
export-not-written = { $file } could not be written: { $why }.
export-period-backwards = The last day is before the first.
export-examine = { $marks ->
    [yes] Examine what is marked before the document is handed out.
   *[no] Read the document through before it is handed out.
  }
person-help = What is held about a person.
person-help-export = Writes all that is held about a person.
person-help-erase = Shows what can be erased about a person and what must be kept; a trial run unless --really.
