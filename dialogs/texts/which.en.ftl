# When two things may be meant.

which-of-two = Which of these do you mean?
nothing-open = We are not in the middle of anything, so nothing is changed.
nothing-open-pause = That is fine. What is done is saved.
nothing-open-undo = Nothing is waiting for an answer right now. To undo something I have just noted, press **Undo** where it stands.
which-stopped = Then we leave it.

want-about-me = What the bot knows of me
want-absence = Say that I am away
want-add-channel = Add a channel that exists
want-agenda = Cases for the meeting
want-application-status = See my application
want-apply = Apply for a new channel
want-ask-person = Ask a person
want-close-channel = Close the channel
want-crisis = Report a crisis
want-hand-over = Hand over or step down
want-help = See what the bot can do
want-my-channels = See my channels
want-record-post = Note a post
want-record-reply = Note a reply
want-removal = Remove a post
want-review-draft = Have a draft read
want-status = See what waits for me
want-visitors-text = Get the visitors' text
want-withdraw = Withdraw the application
want-is-it-a-case = Find out whether it goes in the diary
want-seen-criticism = Tell of criticism I have seen
want-should-reply = Decide whether we should reply
