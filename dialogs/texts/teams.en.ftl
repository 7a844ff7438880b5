## What the Teams door says itself

teams-unknown-button = That button no longer applies. Write **help** and I will show you what you can do now.
teams-unknown-tenant = This bot is not open to your organisation.
teams-answered-below = The answer is in the chat.
teams-answered-nowhere = Thank you, I have received it.
teams-answered-in-person = I have answered you in our own chat.
teams-answer-in-person = I answer this in our own chat. Open it and write the same thing there.
teams-shared = The answer now stands in the thread, with your question.
teams-not-shared = I could not write in the thread. Copy the answer if you want it there.
teams-too-long = The message is too long to show as text. Open it in Teams.

teams-field-required = { $label } (required)
teams-field-missing = Fill in “{ $label }”.
teams-field-problem = To mend: { $problem }
teams-choose = Choose
teams-check = Yes
teams-form-done = The form “{ $title }” has been filled in.

## How the app is presented in Teams

teams-app-description = Helps the municipality's staff with social media.
teams-app-about = Kanalvakt helps the municipality's staff to run social media by the municipality's own guidelines. You apply for a new channel, see how the application is doing, ask what the guidelines say and get a reminder when something waits for an answer. Those who prepare and decide do so right here in Teams.
