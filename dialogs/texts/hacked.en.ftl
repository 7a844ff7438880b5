# A hijacked account. Advice that stands in no guideline, and that is said.

button-remove-post = Remove a post
hacked-first = Then we do this, in this order:
hacked-out = Can any of you get in? Change the password, log out all devices and remove whoever does not belong there.
hacked-back = Can nobody get in? Go to the platform’s own help: facebook.com/hacked or instagram.com/hacked.
hacked-tell = Call { $lead } now, even if it is night.
hacked-picture = Take a screenshot of what has been posted in your name before you remove it.
hacked-read = May somebody have read messages or personal data? Tell { $officer } too. An incident may have to be reported within 72 hours (article 33 of the GDPR).
hacked-whose = This is advice that is not in the guideline. Never write passwords here.
