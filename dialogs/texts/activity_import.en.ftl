# "kanalvakt activity import"

cli-activity-help = What has happened on the channels.
import-help-activity = Read posts, comments and replies from a file. A dry run first; add --really to do it.
import-column-at = when
import-why-no-channel = the channel is not in the register.
import-why-unknown-kind = the kind is unknown. Write post, comment, message, reply or removal.
import-why-not-a-number = the count is no number.
import-why-not-a-time = the time cannot be read. Write it like this: 2026-03-18 14:10.
import-why-not-yet = it has not happened yet.
import-why-too-old = it happened too long ago.
