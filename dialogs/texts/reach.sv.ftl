# När något inte har nått fram.

not-reached = Jag når inte { $who } än, så hen har inte fått mitt meddelande. Be hen skriva **hej** till mig, så kommer det fram.
not-reached-about = Jag når inte { $who } än, så hen har inte fått mitt meddelande om { $what }. Be hen skriva **hej** till mig, så kommer det fram.
