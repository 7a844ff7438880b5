## The try-out page: the same conversations as in Teams and Slack, on one's own computer

tryout-title = Kanalvakt – try it out
tryout-name = Kanalvakt
tryout-lead = Try anything. The people are invented, and nothing is sent out.
tryout-skip = Skip to the conversation
tryout-noscript = This page needs JavaScript. Turn it on in your browser and reload.
tryout-other-language = På svenska

# The clock and a new house
tryout-clock-name = The clock of this page
tryout-clock = { $day } at { $time }
tryout-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  } { $date }
tryout-next-event = The bot looks again { $clock }
tryout-no-event = Nothing is planned right now.
tryout-day-off = { $named ->
    [yes] { $day } ({ $name })
   *[no] { $day }
  }
tryout-passed = Days off on the way: { $days }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
  } They are not counted in deadlines, and only whoever has said that they look in is reminded.
tryout-clock-moved = The clock is now { $clock }.
tryout-moves = Move the clock forward
tryout-move-event = Next event
tryout-move-hour = +1 hour
tryout-move-day = +1 day
tryout-move-monday = To Monday
tryout-listed = See the public list
tryout-restart = Start over
tryout-restart-title = Start over from the beginning?
tryout-restart-lead = Conversations, applications and notices on this page disappear in both municipalities, and the clock is set back. This cannot be undone.
tryout-restart-yes = Start over
tryout-restart-no = Cancel

# The left half: the conversation
tryout-views = Show
tryout-talk = The conversation
tryout-organisation = Municipality
tryout-person = You are
tryout-person-option = { $name }, { $function }
tryout-log = Conversation with Kanalvakt
tryout-write = Write to Kanalvakt
tryout-write-hint = Write to Kanalvakt …
tryout-send = Send
tryout-starts = Suggestions for what to write
tryout-start-apply = We want an Instagram for the swimming hall
tryout-start-waits = A comment has been waiting since yesterday at 14
tryout-start-away = I am away tomorrow
tryout-start-ask = How quickly do we have to answer?
tryout-start-mine = My channels
tryout-you = You
tryout-bot = Kanalvakt
tryout-pressed = You pressed
tryout-sent = You sent in
tryout-notice = Notice
tryout-thinking = Kanalvakt is writing …
tryout-yes = Yes
tryout-no = No

# The right half: what others receive
tryout-others = What others receive
tryout-others-lead = Press a button here, and you do it as that person.
tryout-others-empty-title = No notices yet
tryout-others-empty = When somebody has to take a stand, is reminded or is told something, it shows here. Send an application or move the clock forward.
tryout-new = New
tryout-new-count = New: { $count }
tryout-new-notice = New notice to { $name }.
tryout-earlier = Show earlier ({ $count })
tryout-become = Continue as { $name }

# Texts to copy and forms
tryout-copy = Copy
tryout-copy-text = Text to copy
tryout-copied = Copied
tryout-copy-failed = The text is selected. Copy it with Ctrl+C.
tryout-letters = { $count } of { $most } characters
tryout-form-optional = (optional)
tryout-form-choose = Choose …
tryout-form-close = Close
tryout-form-problems = { $count ->
    [one] One answer needs to be changed.
   *[other] { $count } answers need to be changed.
  }

# When something does not work
tryout-lost = The page cannot reach Kanalvakt. It keeps trying, and what you have written is still here.
tryout-failed = Something went wrong at our end. Try again; what you have written is still here.
tryout-unknown-button = I no longer recognise that button. Write what you want to do.
tryout-problem-not-here = The try-out page can only be opened directly, in a browser on the computer where Kanalvakt runs.
tryout-problem-json = What was sent could not be read. Reload the page and try again.
tryout-problem-type = This page only takes JSON (application/json).
tryout-problem-size = That is too much to take in at once. Shorten the text and send it again.
tryout-problem-empty = Write something first, and I will answer.
tryout-problem-form = The form could not be read. Reload the page and try again.
tryout-problem-clock = The clock cannot be moved like that. Reload the page and try again.
tryout-problem-organisation = That municipality is not here. Reload the page and choose another.
tryout-problem-person = That person is no longer here. Choose another.
