# Det som kommandoraden säger.

cli-help = Kanalvakt: kommunens sociala medier, skötta från Teams och Slack.
cli-serve-help = Startar tjänsten.
cli-check-help = Säger i klartext vad som är inställt, vad som saknas och hur det rättas.
cli-manifest-help = Skriver Slacks manifest och Teams appaket för de adresser som är inställda.
cli-manifest-out-help = Mappen att skriva i.
cli-db-help = Databasen.
cli-db-upgrade-help = Lyfter databasen till det schema som den här versionen använder.
cli-policy-help = Kommunernas riktlinjer, som paket.
cli-policy-check-help = Granskar ett paket som någon annan har skrivit.
cli-policy-check-dir-help = Mappen med guideline.md och policy.toml.
cli-people-help = Personer och roller.
cli-channels-help = Kanaler i registret.
cli-org-help = Kommunen, till exempel sater.
cli-unknown-organisation = Jag känner inte till { $org }. Det finns: { $known }.

serve-started = Kanalvakt är igång på { $address }. Avsluta med Ctrl+C.
serve-tryout = Prova på: { $address }
serve-tryout-closed = Provsidan: stängd, eftersom en plattform är inställd. Sätt KANALVAKT_TRYOUT=on för att öppna den ändå.
serve-tryout-off = Provsidan: avstängd (KANALVAKT_TRYOUT=off).
serve-slack-open = Slack: öppen för { $org }.
serve-slack-none = Slack: ej konfigurerad – sätt SLACK_BOT_TOKEN och SLACK_SIGNING_SECRET (README, ”Koppla Slack”).
serve-slack-failed = Slack: { $org } svarar inte som väntat: { $why }
serve-teams-open = Teams: öppen för { $org }.
serve-teams-none = Teams: ej konfigurerad – sätt TEAMS_APP_ID, TEAMS_APP_PASSWORD och TEAMS_TENANT_ID (README, ”Koppla Teams”).
serve-teams-anonymous = Teams: öppen utan app-id, bara för den här datorn (Agents Playground), som { $org }.
serve-email-open = E-post: öppen för { $through }.
serve-email-none = E-post: ej konfigurerad – sätt SMTP_HOST och SMTP_FROM (README, ”Koppla e-post”).
serve-organisations = Kommuner: { $names }
serve-stopping = Avslutar. Det som är påbörjat får bli klart.
serve-copied = Databasen fick ett nytt schema. En kopia av den gamla ligger i { $copy } och tas bort om 30 dagar.

check-settings-ok = Inställningarna går att läsa.
check-pack-ok = { $org }: paketet är helt ({ $rules } regler, { $topics } ämnen).
check-pack-broken = { $org }: paketet går inte att använda. Kör kanalvakt policy check { $folder }.
check-database-ok = Databasen svarar och har rätt schema.
check-database-old = Databasen har ett äldre schema. Kör kanalvakt db upgrade.
check-database-new = Databasen är skapad av en nyare version av Kanalvakt. Uppgradera programmet.
check-database-none = Databasen är tom. Den fylls när tjänsten startar.
check-database-failed = { $kind ->
    [full] Disken där databasen ligger är full. Gör plats på den, så fortsätter tjänsten av sig själv. ({ $why })
    [read_only] Databasen går bara att läsa. Kontrollera att filen, dess mapp och disken får skrivas av den som kör tjänsten. ({ $why })
    [held] Ett annat program håller databasen. Stäng det, till exempel en säkerhetskopiering eller ett öppet sqlite3. ({ $why })
    [broken] Databasen är skadad. Stoppa tjänsten, spara filen och lägg tillbaka den senaste kopian. ({ $why })
   *[other] Databasen svarar inte: { $why }
}
check-pace-shared = Varje process håller takten för sig. Delar flera processer databasen ska sends_per_second (Slack) och sends_per_minute (e-post) delas mellan dem: två processer, hälften var.
check-slack-none = { $org }: Slack är inte inställt.
check-slack-ok = { $org }: Slack svarar, arbetsyta { $team }.
check-slack-failed = { $org }: Slack säger nej: { $why }. Kontrollera bot_token (börjar med xoxb-) och signing_secret.
check-slack-wrong-team = { $org }: token hör till arbetsyta { $team }, men team_id är { $wanted }.
check-teams-none = { $org }: Teams är inte inställt.
check-teams-ok = { $org }: Teams är inställt: Microsofts nyckellista går att hämta, och boten får logga in.
check-teams-no-keys = { $org }: Microsofts nyckellista går inte att hämta: { $why }
check-slack-no-socket = { $org }: Slack svarar, men Socket Mode går inte att öppna: { $why }. Kontrollera SLACK_APP_TOKEN (börjar med xapp-, med rätten connections:write).
check-teams-no-login = { $org }: Microsoft släpper inte in boten ({ $why }), så den kan ta emot men inte svara. Kontrollera app_password (har hemligheten gått ut?), app_id och tenant_id.
check-email-none = { $org }: E-post är inte inställd. Den som varken är i Teams eller Slack nås inte.
check-email-ok = { $org }: Mejlservern { $host } svarar. Mejlen kommer från { $sender }.
check-email-failed = { $org }: Mejlservern { $host } tar inte emot oss: { $why }. Kontrollera SMTP_HOST, SMTP_PORT, SMTP_USER och SMTP_PASSWORD.
check-people-unreachable = { $org }: { $count ->
    [one] En person med roll eller kanal kan inte nås.
   *[other] { $count } personer med roll eller kanal kan inte nås.
  }
check-not-served = { $org }: finns i databasen men är inte med i inställningarna. Det som väntar på att skickas där blir kvar. Lägg till { $org } i KANALVAKT_ORGANISATIONS om kommunen ska vara med.
check-no-steward = { $org }: ingen sköter boten än (behövs inte för att bara prova på sidan). Ge någon rollen: kanalvakt people role add --org { $org } E-POST { $role }
check-all-good = Allt ser bra ut.
check-mend = { $count ->
    [one] En sak att rätta.
   *[other] { $count } saker att rätta.
  }

settings-invalid = Inställningen { $key } går inte att använda: { $detail }
settings-no-file = Inställningsfilen { $detail } finns inte. Rätta { $key }, eller ta bort den så läses kanalvakt.toml om den finns.
settings-broken-file = Inställningsfilen { $key } går inte att läsa: { $detail }
settings-pack-twice = Två paket heter { $detail }. Ge det ena ett annat id i policy.toml, eller ta bort det ur { $key }.
settings-unknown = { $name } känner jag inte igen, så den gör ingenting.{ $near ->
    [none] {""}
   *[other] {" "}Menade du { $near }?
  }
settings-half-slack = Slack är halvt inställt: { $key } saknas.
settings-half-teams = Teams är halvt inställt: { $key } saknas.
settings-half-email = E-post är halvt inställd: { $key } saknas.
settings-which-organisation = { $key } säger inte vilken kommun den gäller. Sätt KANALVAKT_ORGANISATIONS till en av { $detail }, eller skriv [organisation.<kommun>.slack] eller [organisation.<kommun>.teams] i kanalvakt.toml.
settings-unknown-organisation = Det finns inget paket som heter { $detail }. Rätta { $key }.
settings-tryout-not-loopback = Provsidan får bara öppnas på den här datorn. Sätt KANALVAKT_HOST=127.0.0.1 eller KANALVAKT_TRYOUT=off.

pack-ok = Paketet är helt. { $passages } stycken, { $rules } regler, { $questions } frågor i ansökan, { $topics } ämnen.
pack-problem = { $file }: { $key }: { $code ->
    [unknown_key] ett fält som inte finns
    [missing_key] ett fält fattas
    [missing_file] filen fattas
    [not_toml] filen går inte att läsa som TOML
    [not_in_section] citatet står inte ordagrant i avsnittet
    [no_such_section] avsnittet finns inte i guideline.md
    [id_twice] samma id två gånger
    [other_id] ett annat id än mappens
    [nobody_has_role] ingen har rollen
    [body_needs_recorder] den som beslutar är en grupp, så någon måste föra in beslutet (records)
    [pages_out_of_order] sidorna kommer inte i ordning
    [not_a_template] texten går inte att fylla i
    [no_such_placeholder] det finns inget att fylla i med det namnet
    [rule_or_assumption] skriv antingen rule eller assumption = true
    [quote_or_assumption] skriv antingen section och quote eller assumption = true
    [section_and_quote_together] section och quote hör ihop
    [passages_or_silent] skriv antingen passages eller silent = true
    [not_a_link] skriv en webbadress som börjar med https://
    [choice_needs_options] ett val behöver något att välja på (options)
   *[other] { $code }
  }{ $expected ->
    [none] {""}
   *[other] , väntade { $expected }
  }{ $found ->
    [none] {""}
   *[other] , fann { $found }
  }
pack-passage-without-topic = guideline.md, { $section }: inget ämne leder till ”{ $text }”. Lägg stycket under det ämne i topics.toml som det svarar på.
pack-topic-without-mapping = topics.toml: { $topic } ({ $name }) fattas. Boten svarar som om riktlinjen inte tog upp det. Skriv passages, eller silent = true.
pack-mapping-without-topic = topics.toml: något ämne som heter { $topic } finns inte.
pack-problems = { $count ->
    [one] Ett fel. Paketet kan inte användas förrän det är rättat.
   *[other] { $count } fel. Paketet kan inte användas förrän de är rättade.
  }

cli-play-help = Spelar upp en berättelse i ett eget hus och visar var den skiljer sig.
cli-play-file-help = Berättelsen, en textfil.
cli-play-record-help = Skriv ut berättelsen med botens repliker som de är nu.
play-expected = Väntade:
play-heard = Hörde:
play-as-written = Berättelsen spelades som den är skriven.
play-differs = { $count ->
    [one] En replik skiljer sig.
   *[other] { $count } repliker skiljer sig.
  }
play-broken = Rad { $line } är ingen rad i en berättelse: { $text }
play-not-there = Det här finns inte i berättelsen just då: { $what }
