# The daily running: who posts and answers in a channel.

channel-row-daily = Daily running
set-up-ask-daily = Who runs { $channel } day by day, that is, posts and answers questions? Write name and work e-mail (@{ $domain }), one or several. Write **the administrators** if it is they.
set-daily = { $channel } is now run day by day by **{ $who }**. I have told those it concerns.
set-daily-administrators = Then { $who } run { $channel } day by day.
daily-taken-over = { $who } also takes over the daily running.
daily-ends-too = { $mine ->
    [yes] You then leave the daily running too.
   *[no] The daily running then ends too.
  }
left-daily = Now the administrators run { $channels } day by day, unless they say otherwise.

notice-daily = You run { $channel } day by day: you post and answer questions. { $main } answers for the channel, so turn there if something is wrong.
notice-daily-no-more = You no longer run { $channel } day by day.
notice-daily-changed = { $channel } is now run day by day by { $now }.
