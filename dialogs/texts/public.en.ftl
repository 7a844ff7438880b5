# The list that everybody may see.

public-title = { $organisation } on social media
public-caption = Channels that { $organisation } is responsible for
public-count = { $count ->
    [0] No channels are published right now.
    [one] One channel.
   *[other] { $count } channels.
  }
public-updated = Last changed { $day }.
public-guideline-skip = To the text
public-guideline-unknown = There is no such guideline here.
public-skip = To the list
public-also = The list can also be had as
public-home = To { $website }
public-unknown = There is no such list here.
public-field-name = Channel
public-field-medium = Social medium
public-field-address = Address
public-field-unit = Run by
public-field-purpose = Purpose
public-field-contact = Contact
public-field-updated = Changed
public-field-state = State
public-state-closing = closing
public-closing = (closing)

# The page that the app's "Privacy" leads to.

privacy-title = How the bot handles personal data in { $organisation }
privacy-what = The bot keeps the name, work address and role of those who apply for, run or decide on the municipality's channels in social media, and what they write in their cases. It comes from Teams or Slack, from the municipality's own lists and from themselves.
privacy-never = It never keeps passwords or personal identity numbers, nor why somebody is away. What residents write in the channels it does not read. Questions about the guideline are not kept with a name unless you ask for a person to answer.
privacy-yours = Write "what do you know about me?" to the bot, and it shows everything there is about you. Whoever looks after the bot in the municipality corrects it, and deletes what can be deleted.
privacy-unknown = There is no such page here.
