# The website's list: what has changed, and the feed for whoever reads it.

website-changed = { $count ->
    [one] The website's list needs to be updated: { $first }.
   *[other] The website's list needs to be updated in { $count } places.
  }
website-new = a new channel, { $what }{ $address ->
    [none] {""}
   *[other] , { $address }
  }
website-address = { $what } has a new address, { $address }
website-other = { $what } has changed: { $fields }
website-closed = { $what } is no longer there, remove it
website-closing = { $what } is closing, so say so in the list until it is taken away
website-kept = { $what } is kept, so take the word “closing” out of the list
website-updated = { $who } updated the website's list, { $at }.
website-done = Thank you. The website's list is right, then.
website-already = { $who } updated the website's list { $at }.
website-none = The website's list agrees with the register.
website-refused = The website's list is kept by { $unit }.
website-heading = The municipality's website
feed-title = Changes: { $organisation } on social media
feed-new = New channel: { $what }
feed-changed = Changed channel: { $what }
feed-closed = Closed channel: { $what }
feed-closing = Channel closing: { $what }
feed-kept = Channel kept: { $what }
feed-what = { $name } on { $medium }
feed-line = { $field }: { $value }
public-feeds = Follow the changes:
