"""The Teams door: messages, card actions and installations in; messages, cards and their replacements out.

A delivery goes `adapter` (token, tenant) → `hear` (payload to Inbound) → the house → `speak` (reply, replace), with `render`
drawing cards. `members` knows who somebody is, `courier` carries what others must hear, `manifest` packs the app.

Of the Bot Framework SDK we keep the adapter, its turn and its types, so that what the SDK documents holds here too. Four of
its parts are our own, each through a public base class: `process` (the stock one answers 500 to bad tokens and to every card
action), the check of tokens (it lets a token without an end through, and fetches keys with a blocking call), the credentials
(it fetches a token every turn), and the connector (built anew every turn, synchronous underneath). Activities are also put
together and taken apart by hand, with the fields we use: the SDK's own serialiser takes 0.6 ms of a turn, ours 0.02.
"""
