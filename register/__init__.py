"""What is true: people, channels, applications, deadlines and the journal, in one database.

The words of the house, as the municipality says them:

administratör      somebody who runs a channel day by day; at least two for each (`ChannelAdministrator`)
huvudansvarig      the one of them who answers for the channel (`main`)
sektor, förvaltning  a part of the municipality with a chief of its own (`Department`)
ansökan            an application for a channel; in Gullspång an aktivitetsplan (`Application`)
ärende             an application with its number, from the first draft on (case)
beredning          the preparation of a case: tillstyrka, avstyrka or send back (`StepKind.PREPARE`); not a decision
diarienummer       the number a registrator gives a case in the municipality's diary; never made by the bot
brist              what a channel lacks that the rules ask for (`Gap`)
omvärldsbevakning  an account that only reads and follows; needs no plan in Gullspång
"""
