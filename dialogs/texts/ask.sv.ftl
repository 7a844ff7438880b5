## Fråga riktlinjen på kommandoraden: "kanalvakt ask"

ask-help = Visar vad kommunens riktlinje säger om en fråga, ordagrant, eller att den inte tar upp saken.
ask-help-question = Frågan, med egna ord.
ask-help-org = Vems riktlinje som ska svara (till exempel sater). Behövs inte med --jsonl, där den står på varje rad.
ask-help-jsonl = Läser rader som { "{" }"id": …, "org": …, "question": …{ "}" } och skriver ett svar per rad.

ask-quote = ”{ $quote }” – { $source }
ask-line = Rad { $line }: { $problem }
ask-question-or-jsonl = Skriv en fråga eller --jsonl, inte båda.
ask-no-question = Skriv en fråga, till exempel: kanalvakt ask --org sater "hur snabbt måste vi svara?"
ask-no-org = Skriv vems riktlinje som ska svara, till exempel --org sater.
ask-unknown-organisation = Kommunen { $org } är inte känd här. Det här är de som finns: { $known }.
ask-not-json = raden är inte ett JSON-objekt
ask-key-missing = { $key } saknas eller är inte text
