"""What a sentence says plainly is not asked for again; what it may say is asked for."""

from __future__ import annotations

import pytest

from dialogs.texts import plainly

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")
EVERY_DAY = (*WORKDAYS, "sat", "sun")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Vi lägger ut något två gånger i veckan och tittar varje vardag", 2),
        ("Minst 2 inlägg per vecka.", 2),
        ("3 ggr/vecka", 3),
        ("vi räknar med att uppdatera innehållet minst en gång i veckan", 1),
        ("We post three times a week", 3),
        ("två till tre gånger i veckan", None),
        ("2-3 inlägg i veckan", None),
        ("kanske två gånger i veckan", None),
        ("högst fem inlägg i veckan", None),
        ("två inlägg i veckan på vintern och fyra inlägg i veckan på sommaren", None),
        ("fyra timmar i veckan", None),
        ("varje dag", None),
        ("ofta", None),
    ],
)
def test_how_often_something_is_posted_is_read_only_where_it_is_one_number(text, posts):
    assert plainly.number(text, "posts_per_week") == posts


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("4", 4), ("fyra timmar", 4), ("4 h.", 4), ("4 timmar i veckan, och en dag per termin för kurser", 4),
        ("two hours a week", 2),
        ("4 timmar i veckan var", None), ("2 timmar per vecka per person", None), ("3–4 timmar i veckan", None),
        ("ungefär 4 timmar i veckan", None), ("4 timmar i månaden", None), ("två dagar", None), ("så mycket som behövs", None),
    ],
)  # fmt: skip
def test_hours_a_week_are_read_only_where_they_are_one_number_for_all_together(text, hours):
    assert plainly.number(text, "hours_per_week") == hours


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Vi lägger ut något två gånger i veckan och tittar varje vardag", WORKDAYS),
        ("Vi kontrollerar konton varje vardag och söndagar så att sådant tas bort inom 48 timmar", (*WORKDAYS, "sun")),
        ("Inlägg på måndagar. Vi kollar dagligen.", EVERY_DAY),
        ("vi tittar måndag till fredag", WORKDAYS),
        ("tittar till den tisdagar och torsdagar", ("tue", "thu")),
        ("We check the account every weekday", WORKDAYS),
        ("Vi tittar varje vardag, och på lördagar svarar Jenny.", WORKDAYS),
        ("Vi tittar tisdagar och torsdagar och svarar samma dag", ("tue", "thu")),
        ("Vi lägger ut måndag och torsdag", ()),
        ("vi tittar varje vardag utom fredag", ()),
        ("vi tittar när vi hinner", ()),
        ("Vi tittar varje vardag. På sommaren kollar vi bara måndagar.", ()),
        ("varje vardag", ()),
    ],
)  # fmt: skip
def test_the_days_somebody_looks_in_are_read_only_where_that_is_what_they_are(text, days):
    assert plainly.days(text) == days


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("så att kommentarer eller bilder som strider mot riktlinjerna tas bort inom 48 timmar", 48),
        ("Olämpligt tar vi bort inom 24 timmar", 24),
        ("Vi svarar inom 24 timmar", None),
        ("tas bort direkt", None),
    ],
)
def test_how_soon_something_is_removed_is_read_only_where_it_is_about_removing(text, hours):
    assert plainly.number(text, "removal_hours") == hours
