"""The Slack door: events, commands, buttons and modals in; messages, modals and App Home out.

A delivery goes `door` (signature, workspace) → `hear` (payload to Inbound) → the house → `speak` (ack, open, update, send),
with `render` and `modal` drawing what is said. `courier` carries what others must hear, `profiles` knows who somebody is.
"""
