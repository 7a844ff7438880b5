## Asking the guideline on the command line: "kanalvakt ask"

ask-help = Shows what the municipality's guideline says to a question, word for word, or that it says nothing.
ask-help-question = The question, in your own words.
ask-help-org = Whose guideline should answer (sater, for example). Not needed with --jsonl, where each line says it.
ask-help-jsonl = Reads lines like { "{" }"id": …, "org": …, "question": …{ "}" } and writes an answer to each.

ask-quote = ”{ $quote }” – { $source }
ask-line = Line { $line }: { $problem }
ask-question-or-jsonl = Write a question or --jsonl, not both.
ask-no-question = Write a question, for example: kanalvakt ask --org sater "how fast must we reply?"
ask-no-org = Say whose guideline should answer, for example --org sater.
ask-unknown-organisation = The municipality { $org } is not known here. These are: { $known }.
ask-not-json = the line is not a JSON object
ask-key-missing = { $key } is missing or not a text
