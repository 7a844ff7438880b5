## När något ska vara gjort, och hur det är räknat: "kanalvakt due" och (Visa uträkningen)

due-by = Senast { $day } kl. { $hour }.{ $minute }
# En tid som går ut vid midnatt hör för läsaren till kvällen innan.
due-by-evening = Senast { $evening } (går ut { $day } kl. 00.00)
due-source = ”{ $quote }” – { $guideline }, § { $number } { $heading }
due-source-unnumbered = ”{ $quote }” – { $guideline }, { $heading }
due-source-assumption = Svarstiden är ett antagande, inte ur riktlinjen.
due-arrived = Kom in { $day } kl. { $hour }.{ $minute }

due-step-counting = Räknas: { $day } kl. { $from_hour }.{ $from_minute }–{ $to_hour }.{ $to_minute }, { $length }
due-step-saturday = { $day } räknas inte: lördag
due-step-sunday = { $day } räknas inte: söndag
due-step-holiday = { $day } räknas inte: { $name }
due-step-eve = { $day } räknas inte: { $name }
due-step-eve-assumed = { $day } räknas inte: { $name } (antagande, inte ur riktlinjen)
due-step-local = { $day } räknas inte: ledig dag i kommunen
due-step-last = { $day } räknas: sista tid är kl. { $hour }.{ $minute }
due-total = Sammanlagt { $length }
due-eves-count = Midsommarafton, julafton och nyårsafton räknas här som andra dagar.

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
        [one] { $hours } timme
       *[other] { $hours } timmar
    }
due-minutes =
    { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }

due-day-short = { due-weekday-short } { $day }/{ $month }
due-day-long = { due-weekday } { $day } { due-month }
due-day-year = { due-weekday } { $day } { due-month } { $year }
due-evening = { due-weekday } kväll { $day } { due-month }
due-weekday-short =
    { $weekday ->
        [1] mån
        [2] tis
        [3] ons
        [4] tor
        [5] fre
        [6] lör
       *[7] sön
    }
due-weekday =
    { $weekday ->
        [1] måndag
        [2] tisdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lördag
       *[7] söndag
    }
due-month =
    { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }

## Det som inte går att räkna ut

due-no-rule =
    { $guideline } anger ingen svarstid. { $article ->
        [ett] Kanalens eget
       *[en] Kanalens egen
    } { $plan } avgör, så här finns ingen tid att räkna ut.
due-unknown-organisation = Jag känner inte till ”{ $org }”. De som finns är: { $known }.
due-no-moment = Skriv när det kom in, till exempel 2026-11-20T15:00, eller använd --batch.
due-moment-or-batch = Skriv antingen en tid eller --batch, inte båda.
due-line = Rad { $line }: { $problem }

error-unreadable-moment = Jag kan inte läsa ”{ $text }” som en tid. Skriv dag och klockslag så här: 2026-11-20T15:00.
error-moment-does-not-exist = Kl. { $hour }.{ $minute } { $day } finns inte, för klockan ställs fram den natten.
error-year-outside-calendar = Jag känner till helgdagarna { NUMBER($first, useGrouping: 0) }–{ NUMBER($last, useGrouping: 0) }, men inte { NUMBER($year, useGrouping: 0) }.
error-week-does-not-exist = Det finns ingen v. { $week } år { NUMBER($year, useGrouping: 0) }.

## Hjälpen på kommandoraden

due-help = Räkna ut när något ska vara gjort, och visa uträkningen rad för rad.
due-help-duty = Vad som ska göras: reply (svara).
due-help-moment = När det kom in, till exempel 2026-11-20T15:00+01:00. Utan tidszon är det svensk tid.
due-help-org = Organisationen, till exempel sater.
due-help-batch = Läs tider från standard in, en på varje rad, och skriv en tid per rad.
due-help-without-eves = Låt midsommarafton, julafton och nyårsafton räknas.
