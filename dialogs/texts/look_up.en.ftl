# Who runs a channel and who holds a role.

look-up-run-by = { $channel } is run by { $who }.
look-up-holds = { $role }: { $who }.
look-up-nobody = Nobody holds the role right now: { $role }.
look-up-not-seen = { $channel } is in the register, but I show who runs it only to those who have to do with it. Ask { $unit }, and they will help you.
look-up-no-case = I find no application and no channel for { $of } that you have a part in.
look-up-no-channel = I cannot find a channel for “{ $of }”. Please write its name as it stands in the list.
