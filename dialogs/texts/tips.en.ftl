# The guideline's own advice, one a week for whoever wants it.

button-tips-follow = One a week
button-tips-stop = Stop the advice

tips-one = This week's advice, in Swedish
tips-weekly = This week's advice from the guideline, in Swedish:
tips-last = That was the last one. Write **advice** if you want to hear them again.
tips-none = { $guideline } has no collection of advice to give.
tips-follows = You will have one piece of advice every Monday for { $weeks } weeks, the first { $first }.
tips-already = You already have one a week.
tips-stopped = You will have no more of them. Write **advice** if you change your mind.
tips-not-following = You have no weekly advice just now.
