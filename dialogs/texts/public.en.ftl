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
