## When something is due, and how that is counted: "kanalvakt due" and (Show the calculation)

due-by = By { $day } at { $hour }:{ $minute }
# What expires at midnight belongs, to the reader, to the evening before.
due-by-evening = By { $evening } (runs out { $day } at 00:00)
due-source = “{ $quote }” – { $guideline }, § { $number } { $heading }
due-source-unnumbered = “{ $quote }” – { $guideline }, { $heading }
due-source-assumption = The reply time is an assumption, not from the guideline.
due-arrived = Arrived { $day } at { $hour }:{ $minute }

due-step-counting = Counted: { $day } { $from_hour }:{ $from_minute }–{ $to_hour }:{ $to_minute }, { $length }
due-step-saturday = { $day } is not counted: Saturday
due-step-sunday = { $day } is not counted: Sunday
due-step-holiday = { $day } is not counted: { $name }
due-step-eve = { $day } is not counted: { $name }
due-step-eve-assumed = { $day } is not counted: { $name } (an assumption, not from the guideline)
due-step-local = { $day } is not counted: a day off in the municipality
due-step-last = { $day } counts: the latest time is { $hour }:{ $minute }
due-total = { $length } in all
due-eves-count = Midsummer Eve, Christmas Eve and New Year’s Eve are counted here like other days.

due-length =
    { $hours ->
        [0] { due-minutes }
       *[other]
            { $minutes ->
                [0] { due-hours }
               *[other] { due-hours } { due-minutes }
            }
    }
due-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
due-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

due-day-short = { due-weekday-short } { $day }/{ $month }
due-day-long = { due-weekday } { $day } { due-month }
due-day-year = { due-weekday } { $day } { due-month } { $year }
due-evening = { due-weekday } evening, { $day } { due-month }
due-weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
due-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
due-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## What cannot be worked out

due-no-rule = { $guideline } sets no reply time. The channel’s own { $plan } decides, so there is no time to work out here.
due-unknown-organisation = I do not know “{ $org }”. There are: { $known }.
due-no-moment = Write when it arrived, for example 2026-11-20T15:00, or use --batch.
due-moment-or-batch = Write either a time or --batch, not both.
due-line = Line { $line }: { $problem }

error-unreadable-moment = I cannot read “{ $text }” as a time. Write day and time of day like this: 2026-11-20T15:00.
error-moment-does-not-exist = { $hour }:{ $minute } { $day } does not exist: the clocks go forward that night.
error-year-outside-calendar = I know the public holidays of { NUMBER($first, useGrouping: 0) }–{ NUMBER($last, useGrouping: 0) }, but not of { NUMBER($year, useGrouping: 0) }.
error-week-does-not-exist = There is no week { $week } in { NUMBER($year, useGrouping: 0) }.

## Help on the command line

due-help = Work out when something is due, and show the calculation line by line.
due-help-duty = What is to be done: reply.
due-help-moment = When it arrived, for example 2026-11-20T15:00+01:00. Without a time zone it is Swedish time.
due-help-org = The organisation, for example sater.
due-help-batch = Read times from standard input, one a line, and write one time a line.
due-help-without-eves = Count Midsummer Eve, Christmas Eve and New Year’s Eve.
