# "kanalvakt policy draft"

draft-help = Makes a first pack out of a guideline (Markdown, Word or PDF), to go through and correct.
draft-help-file = The guideline: .md, .txt, .docx or .pdf.
draft-help-org = The municipality's name, for example "Nyköpings kommun".
draft-help-out = The folder to write in. Otherwise packs/<municipality>.
draft-help-domain = The e-mail domain, if it is not the municipality's name.se.
draft-done = A draft with { $sections } sections is in { $folder }.
draft-topics = Topics: { $certain } likely, { $unsure } unsure (first in topics.toml), { $silent } that the guideline does not seem to mention.
draft-next = Read guideline.md, go through topics.toml and policy.toml, and run kanalvakt policy check { $folder }. Take away the percentage after a topic when you have read it; the command counts those that are left.
draft-left-decided = Left of the draft: the day on which the guideline was decided. Mend decided under [organisation.guideline] in policy.toml; the bot says that day in every answer.
draft-left-topics = { $count ->
    [one] Left of the draft: one topic in topics.toml that nobody has gone through.
   *[other] Left of the draft: { $count } topics in topics.toml that nobody has gone through.
  } Mend the passage, or write silent = true, and take away the percentage after the topic's name.
draft-folder-taken = The folder { $folder } exists and is not empty. Choose another with --out.
draft-no-name = Write the municipality's name after --org.
draft-unknown-format = I can read .md, .txt, .docx and .pdf, but not { $file }.
draft-no-file = I cannot find a file called { $file }.
draft-not-utf8 = { $file } is not saved as UTF-8. Save it again and try once more.
draft-empty = { $file } holds no text. A scanned PDF must first be turned into text.
draft-broken = { $file } cannot be opened. It may be damaged.
draft-no-sections = I find no sections in { $file }.
