# What is done on the computer where the bot runs.

machine-room-not-here = That cannot be done here in the chat. Ask { $steward }, who can do it on the computer where the bot runs.
machine-room-here = That is done on the computer where the bot runs, not here in the chat:
machine-room-check = says what is set up, what is missing and how to mend it, and tries Slack, Teams and e-mail
machine-room-people = reads in people and roles, and new names, e-mail addresses and sectors too
machine-room-channels = reads in channels that exist already
machine-room-export = writes the register as CSV
machine-room-audit = writes who has done what, for auditors
machine-room-manifest = makes what is needed to connect Slack and Teams
machine-room-more = Step by step it is in the README. Roles, and people who leave, you arrange here: write **people**.
