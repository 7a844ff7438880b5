# What the command line says, in English.

cli-help = Kanalvakt: a municipality's social media, run from Teams and Slack.
cli-serve-help = Starts the service.
cli-check-help = Says in plain words what is configured, what is missing and how to mend it.
cli-manifest-help = Writes Slack's manifest and the Teams app package for the configured addresses.
cli-manifest-out-help = The folder to write in.
cli-db-help = The database.
cli-db-upgrade-help = Lifts the database to the schema that this version uses.
cli-policy-help = The municipalities' guidelines, as packs.
cli-policy-check-help = Examines a pack that somebody else has written.
cli-policy-check-dir-help = The folder with guideline.md and policy.toml.
cli-people-help = People and roles.
cli-channels-help = Channels in the register.
cli-org-help = The municipality, for example sater.
cli-unknown-organisation = I do not know { $org }. There is: { $known }.

serve-started = Kanalvakt is running at { $address }. Stop it with Ctrl+C.
serve-tryout = Try it: { $address }
serve-tryout-closed = Try-out page: closed, since a platform is configured. Set KANALVAKT_TRYOUT=on to open it anyway.
serve-tryout-off = Try-out page: off (KANALVAKT_TRYOUT=off).
serve-slack-open = Slack: open for { $org }.
serve-slack-none = Slack: not configured – set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (README).
serve-slack-failed = Slack: { $org } does not answer as expected: { $why }
serve-teams-open = Teams: open for { $org }.
serve-teams-none = Teams: not configured – set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID (README).
serve-teams-anonymous = Teams: open without an app id, for this computer only (Agents Playground), as { $org }.
serve-email-open = E-mail: open for { $through }.
serve-email-none = E-mail: not configured – set SMTP_HOST and SMTP_FROM (README, “Koppla e-post”).
serve-organisations = Municipalities: { $names }
serve-stopping = Stopping. What has begun may finish.
serve-copied = The database got a new schema. A copy of the old one is in { $copy } and is deleted after 30 days.

check-settings-ok = The settings can be read.
check-pack-ok = { $org }: the pack is whole ({ $rules } rules, { $topics } topics).
check-pack-broken = { $org }: the pack cannot be used. Run kanalvakt policy check { $folder }.
check-database-ok = The database answers and has the right schema.
check-database-old = The database has an older schema. Run kanalvakt db upgrade.
check-database-new = The database was made by a newer version of Kanalvakt. Upgrade the program.
check-database-none = The database is empty. It is made when the service starts.
check-database-failed = { $kind ->
    [full] The disk that holds the database is full. Make room on it, and the service goes on by itself. ({ $why })
    [read_only] The database can only be read. See to it that the file, its folder and the disk may be written to by whoever runs the service. ({ $why })
    [held] Another program holds the database. Close it, for example a backup or an open sqlite3. ({ $why })
    [broken] The database is damaged. Stop the service, keep the file and put back the latest copy. ({ $why })
   *[other] The database does not answer: { $why }
}
check-pace-shared = Each process keeps the pace by itself. Where several share the database, divide sends_per_second (Slack) and sends_per_minute (e-mail) between them: two processes, half each.
check-slack-none = { $org }: Slack is not configured.
check-slack-ok = { $org }: Slack answers, workspace { $team }.
check-slack-failed = { $org }: Slack says no: { $why }. Check bot_token (begins with xoxb-) and signing_secret.
check-slack-wrong-team = { $org }: the token belongs to workspace { $team }, but team_id is { $wanted }.
check-teams-none = { $org }: Teams is not configured.
check-teams-ok = { $org }: Teams is configured: Microsoft's key list can be fetched, and the bot may sign in.
check-teams-no-keys = { $org }: Microsoft's key list cannot be fetched: { $why }
check-slack-no-socket = { $org }: Slack answers, but Socket Mode cannot be opened: { $why }. Check SLACK_APP_TOKEN (begins with xapp-, with the scope connections:write).
check-teams-no-login = { $org }: Microsoft does not let the bot in ({ $why }), so it can hear but not answer. Check app_password (has the secret expired?), app_id and tenant_id.
check-email-none = { $org }: E-mail is not set up. Those who are in neither Teams nor Slack cannot be reached.
check-email-ok = { $org }: The mail server { $host } answers. Mail comes from { $sender }.
check-email-failed = { $org }: The mail server { $host } does not let us in: { $why }. Check SMTP_HOST, SMTP_PORT, SMTP_USER and SMTP_PASSWORD.
check-people-unreachable = { $org }: { $count ->
    [one] One person with a role or a channel cannot be reached.
   *[other] { $count } people with a role or a channel cannot be reached.
  }
check-not-served = { $org }: is in the database but not in the settings. What waits to be sent there stays. Add { $org } to KANALVAKT_ORGANISATIONS if the municipality is to be served.
check-no-steward = { $org }: nobody looks after the bot yet (not needed just to try the page). Give somebody the role: kanalvakt people role add --org { $org } E-MAIL { $role }
check-all-good = Everything looks good.
check-mend = { $count ->
    [one] One thing to mend.
   *[other] { $count } things to mend.
  }

settings-invalid = The setting { $key } cannot be used: { $detail }
settings-no-file = The settings file { $detail } is not there. Mend { $key }, or remove it, and kanalvakt.toml is read if there is one.
settings-broken-file = The settings file { $key } cannot be read: { $detail }
settings-pack-twice = Two packs are called { $detail }. Give one another id in policy.toml, or take it out of { $key }.
settings-unknown = I do not know { $name }, so it does nothing.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean { $near }?
  }
settings-half-slack = Slack is half configured: { $key } is missing.
settings-half-teams = Teams is half configured: { $key } is missing.
settings-half-email = E-mail is half configured: { $key } is missing.
settings-which-organisation = { $key } does not say which municipality it is for. Set KANALVAKT_ORGANISATIONS to one of { $detail }, or write [organisation.<name>.slack] or [organisation.<name>.teams] in kanalvakt.toml.
settings-unknown-organisation = There is no pack called { $detail }. Correct { $key }.
settings-tryout-not-loopback = The try-out page may only be open on this computer. Set KANALVAKT_HOST=127.0.0.1 or KANALVAKT_TRYOUT=off.

pack-ok = The pack is whole. { $passages } passages, { $rules } rules, { $questions } questions in the application, { $topics } topics.
pack-problem = { $file }: { $key }: { $code ->
    [unknown_key] there is no such field
    [missing_key] a field is missing
    [missing_file] the file is missing
    [not_toml] the file cannot be read as TOML
    [not_in_section] the quotation does not stand in the section word for word
    [no_such_section] guideline.md has no such section
    [id_twice] the same id twice
    [other_id] another id than the folder's
    [nobody_has_role] nobody has the role
    [body_needs_recorder] a body decides, so somebody must record the decision (records)
    [pages_out_of_order] the pages are out of order
    [not_a_template] the text cannot be filled in
    [no_such_placeholder] there is nothing of that name to fill in
    [rule_or_assumption] write either rule or assumption = true
    [quote_or_assumption] write either section and quote or assumption = true
    [section_and_quote_together] section and quote belong together
    [passages_or_silent] write either passages or silent = true
    [not_a_link] write a web address that begins with https://
    [choice_needs_options] a choice needs options
   *[other] { $code }
  }{ $expected ->
    [none] {""}
   *[other] , expected { $expected }
  }{ $found ->
    [none] {""}
   *[other] , found { $found }
  }
pack-passage-without-topic = guideline.md, { $section }: no topic leads to “{ $text }”. Put the passage under the topic in topics.toml that it answers.
pack-topic-without-mapping = topics.toml: { $topic } ({ $name }) is missing. The bot answers as if the guideline were silent. Write passages, or silent = true.
pack-mapping-without-topic = topics.toml: there is no topic called { $topic }.
pack-problems = { $count ->
    [one] One fault. The pack cannot be used until it is mended.
   *[other] { $count } faults. The pack cannot be used until they are mended.
  }

cli-play-help = Plays a story in a house of its own and shows where it differs.
cli-play-file-help = The story, a text file.
cli-play-record-help = Print the story with the bot's lines as they are now.
play-expected = Expected:
play-heard = Heard:
play-as-written = The story played as it is written.
play-differs = { $count ->
    [one] One line differs.
   *[other] { $count } lines differ.
  }
play-broken = Line { $line } is no line of a story: { $text }
play-not-there = This is not in the story at that moment: { $what }
