# kanalvakt simulate: who would have heard what.

simulate-help = Plays a period without sending anything and shows who would have heard what, and when.
simulate-help-from = The first day, YYYY-MM-DD.
simulate-help-to = The last day, YYYY-MM-DD.
simulate-help-register = Channels from a CSV file instead of the register's own.
simulate-help-activity = What happened on the channels, as CSV (channel; type; when; count; thread). Without it, what the register knows.
simulate-help-pack = Another pack to compare with: shows the difference that a changed rule makes.
simulate-help-json = One line of JSON for each reminder, and a last one with the sum.
simulate-backwards = The last day is before the first.
simulate-example = { $organisation } has no channels in the register, so the pack's example is used.
simulate-progress = Playing
simulate-sum = { $messages ->
    [one] 1 message
   *[other] { $messages } messages
  }. { $phase } of { $channels } channels were in phase all the time.
simulate-changed-posts = { $count ->
    [one] 1 post a week
   *[other] { $count } posts a week
  }
simulate-changed-reply = { $count ->
    [one] an answer within 1 hour
   *[other] an answer within { $count } hours
  }
simulate-difference = With { $name }: { $way ->
    [fewer] { $messages ->
        [one] 1 message fewer
       *[other] { $messages } messages fewer
      }
   *[more] { $messages ->
        [one] 1 message more
       *[other] { $messages } messages more
      }
  }, { $phase ->
    [more] { $channels ->
        [one] 1 more channel in phase
       *[other] { $channels } more channels in phase
      }
   *[fewer] { $channels ->
        [one] 1 channel fewer in phase
       *[other] { $channels } channels fewer in phase
      }
  }.
simulate-duty-reply = reply
simulate-duty-posts = posts
simulate-duty-supervision = supervision
simulate-duty-removal = removal
simulate-duty-inactive = silence
simulate-duty-gap = gap
simulate-duty-substitute = substitute
simulate-duty-credentials = credentials
simulate-duty-checklist = the checklist
simulate-duty-condition = condition
simulate-duty-public-list = the public list
simulate-duty-snapshot = snapshot
simulate-duty-review = yearly look-over
simulate-duty-policy-review = is the guideline up to date?
simulate-duty-access-try = trying the access
simulate-duty-privacy-settings = privacy settings
simulate-duty-network = network meeting
simulate-duty-diary = the diary
simulate-duty-closing = closing
simulate-duty-incident = personal data incident
simulate-duty-crisis = crisis
simulate-duty-weekend = who looks over the days off?
simulate-stage-first = reminder
simulate-stage-tap = the daily question
simulate-stage-near = time is nearly up
simulate-stage-breach = time is up
simulate-stage-behind = behind
simulate-stage-missed = missed
simulate-stage-ask = question
simulate-stage-close = keep or close?
simulate-stage-late = still not done
simulate-stage-again = still not done
simulate-stage-ladder = up the ladder
simulate-stage-taken = whoever took it is asked
simulate-stage-aside = question
error-unreadable-line = Line { $line } cannot be read: the channel is not in the register, or I don't know what happened.
