"""What a channel owes: days that count, deadlines, stages, who hears, and the round that moves it all on."""
