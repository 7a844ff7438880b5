## What the Slack door itself says

slack-unknown-workspace = I am not connected to this workspace. Please ask whoever looks after Slack where you work.

slack-form-late = The form did not open in time. What you have written is still here.
slack-form-here = You can fill in the rest here.
slack-button-open-form = Open the form
slack-form-close = Close
slack-check = Yes
slack-field-before = Answer so far:

slack-home-empty = Nothing is waiting.
slack-home-more = There is no room for more here. Write to me under Messages and I will show you the rest.
slack-home-answered = I answered you under Messages.
slack-button-messages = Open Messages

## How the bot is introduced in Slack

slack-app-description = Helps municipal staff with social media: applications, guidelines and reminders.
slack-app-about = Kanalvakt helps municipal staff run social media channels by their municipality's own guidelines. You can apply for a new channel, follow your application, ask what the guidelines say and be reminded when something is waiting for a reply. Those who prepare and decide do so right here in Slack.
slack-command-kanal = Apply for a channel and see your channels
slack-command-kanal-hint = apply | my channels | my applications | help
slack-command-policy = Ask what the guidelines say
slack-command-policy-hint = how quickly must we reply?
slack-command-kris = Crisis mode: who publishes what
slack-command-kris-hint = status | help
