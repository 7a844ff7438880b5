"""People and roles, for the steward alone: give and take, protect an identity, see who cannot be reached."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from dialogs import called, given
from dialogs.channels import channel_reading, channel_words
from dialogs.channels.channel_reading import Named
from dialogs.facts import Facts, Need
from dialogs.people import steward_words
from dialogs.texts import asked, naming, vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Button, Buttons, Message, Say, buttons, press
from policy_text.pack import RoleScope
from register import rights
from register.people.people import PersonView
from register.wishes import GiveRole, SetProtected, TakeRole

_MEANINGS = ("unreachable", "give_role", "take_role", "protect")


def start(state: State, event: Started, facts: Facts) -> Turn:
    if not _may(facts):
        return _refused(facts)
    if asked.is_for_steward(event.text, "steward") and (facts.mentioned or find_role(facts, event.text)):
        return overview(state, Said(text=event.text, meaning=event.meaning), facts)
    meaning, _ = vocabulary.said(event.text, *_MEANINGS)
    if event.args.get("unreachable"):
        return Turn(next="overview", words=steward_words.unreachable(facts))
    match meaning:
        case "unreachable":
            return Turn(next="overview", words=steward_words.unreachable(facts))
        case "give_role":
            return _ask_who(facts, "give")
        case _:
            return Turn(next="overview", words=steward_words.overview(facts))


def overview(state: State, event: Event, facts: Facts) -> Turn:
    """A name shows the person; "ge Eva Ek rollen registrator" does it in one line."""
    if not _may(facts):
        return _refused(facts)
    if not isinstance(event, Said):
        return Turn(next="overview", words=steward_words.overview(facts))
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("stopped-here"),))
    if vocabulary.control(event.text) == "form":
        return Turn(next="overview", words=steward_words.form(facts, {}, {}))
    meaning, rest = vocabulary.said(event.text, *_MEANINGS)
    match meaning:
        case "unreachable":
            return Turn(next="overview", words=steward_words.unreachable(facts))
        case "give_role":
            return _give_in_one(facts, rest) if rest else _ask_who(facts, "give")
        case "take_role" if facts.mentioned:
            return _take_in_one(facts, facts.mentioned[0], rest)
        case "protect" if facts.mentioned:
            return _protect(facts, facts.mentioned[0], on=True)
        case "protect":
            return _ask_who(facts, "protect")
    if facts.mentioned and naming.leaves(event.text):
        return Turn(
            next="overview", goto=Goto(dialog="hand_over", args={"person": facts.mentioned[0].id}, text="slutar")
        )
    changed = _changed_role(facts, event.text)
    if changed is not None:
        return changed
    if facts.mentioned:
        one = facts.mentioned[0]
        return Turn(next="overview", answers={"person": one.id}, words=steward_words.person(facts, one))
    return _unknown(facts, event.text)


def who(state: State, event: Event, facts: Facts) -> Turn:
    """Somebody is being named, to be given a role or protected."""
    if not isinstance(event, Said) or _breaks_off(event.text):
        return Turn(next="overview", words=steward_words.overview(facts))
    named = channel_reading.person(event.text, facts)
    if isinstance(named, Say):
        return Turn(next="who", words=(named,), lost=True)
    if state.answers.get("role_wanted"):
        return _with_role(facts, named, str(state.answers["role_wanted"]), str(state.answers.get("place") or ""))
    if state.answers.get("do") != "protect":
        return _ask_role(facts, named)
    known = next((p for p in facts.mentioned if p.email == named.email), None)
    return (
        _protect(facts, known, on=True)
        if known
        else Turn(next="who", words=(Say("people-not-found", text=named.name),))
    )


def role(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said) or _breaks_off(event.text):
        return Turn(next="overview", words=steward_words.overview(facts))
    found = find_role(facts, event.text)
    if found is None:
        return Turn(next="role", words=steward_words.ask_role(facts, str(state.answers["who"]["shown"]))[1:], lost=True)
    return _with_role(facts, Named(**state.answers["who"]), found)


def department(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said) or _breaks_off(event.text):
        return Turn(next="overview", words=steward_words.overview(facts))
    found = channel_reading.department(event.text, facts.departments, facts.pack)
    if found is None:
        return Turn(
            next="department", words=steward_words.ask_department(facts, str(state.answers["role"]))[1:], lost=True
        )
    who = Named(**state.answers["who"])
    return _give(who, str(state.answers["role"]), facts.departments[found])


def title(state: State, event: Event, facts: Facts) -> Turn:
    """The function that is to be shown instead of the name."""
    if not isinstance(event, Said) or _breaks_off(event.text):
        return Turn(next="overview", words=steward_words.overview(facts))
    person = int(state.answers["person"])
    return Turn(next="settled", wish=SetProtected(person=person, protected=True, title=event.text.strip()))


def settled(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Refused):
        return Turn(next=_stay(facts), words=(channel_words.refusal(facts, event.error),))
    if not isinstance(event, Done):
        return _refused(facts)
    values = event.receipt.values
    shown, one = facts.shown(event.receipt.id), facts.people.get(event.receipt.id)
    told: Message
    if "protected" in values:
        told = (Say("people-protected" if values["protected"] else "people-unprotected", who=shown),)
    else:
        id = "people-given" if state.answers.get("do") == "give" else "people-taken"
        place = facts.departments.get(values.get("department_id") or 0, "")
        has = "yes" if place else "no"
        told = (Say(id, who=shown, role=called.title(facts, str(values["role"])), place=place, has=has),)
        out = next((why for p, why in facts.out_of_reach if p.id == event.receipt.id), "")
        if out and state.answers.get("do") == "give":
            told = (*told, Say("people-given-unreachable", who=shown))
        told = (
            *told,
            *_held_already(state, facts, event.receipt.id, values),
            *steward_words.without_chief(facts, values),
        )
    return Turn(next=_stay(facts), words=(*told, *(steward_words.person(facts, one) if one else ())))


def _held_already(state: State, facts: Facts, person: int, values: Mapping[str, Any]) -> Message:
    """Whoever held a department's role before still does, until that too is said."""
    role, place = str(values["role"]), values.get("department_id")
    if state.answers.get("do") != "give" or facts.pack.roles[role].scope is not RoleScope.UNIT:
        return ()
    held = [
        p for p in facts.everyone if p.id != person and any((h.role, h.department_id) == (role, place) for h in p.roles)
    ]
    return tuple(
        word
        for one in held
        for word in (
            Say("people-also", who=one.shown, role=called.title(facts, role)),
            buttons(("button-take-role", press("steward.take", person=one.id, role=role, department=place))),
        )
    )


def again(state: State, facts: Facts) -> Message:
    match state.step:
        case "who":
            return (Say("people-who"),)
        case "role":
            return steward_words.ask_role(facts, str(state.answers["who"]["shown"]))
        case "department":
            return steward_words.ask_department(facts, str(state.answers["role"]))
        case _:
            return ()


def _changed_role(facts: Facts, text: str) -> Turn | None:
    """ "byt sektorchef för kultur", "gör Sara Lind till kommunikatör": the role, and whoever is to have it."""
    found = find_role(facts, text) if naming.changes(text) else None
    if found is None:
        return None
    if facts.mentioned:
        one = facts.mentioned[0]
        return _with_role(facts, Named(name=one.name, email=one.email, shown=one.shown), found, text)
    words = (Say("people-who-gets", role=called.title(facts, found)),)
    answers = {"do": "give", "role_wanted": found, "place": _place(facts, text)}
    return Turn(next="who", answers=answers, words=words)


def _place(facts: Facts, text: str) -> str:
    """The one department that a word of the text begins ("kultur" is "Sektor kultur och fritid"), or ""."""
    said = [word for word in re.findall(r"[\w-]+", fold(text)) if len(word) > 3]
    kind = fold(called.department(facts))

    def is_in(name: str) -> bool:
        parts = [part for part in re.findall(r"\w+", fold(name)) if len(part) > 3 and not part.startswith(kind)]
        return any(part.startswith(word) or word.startswith(part) for part in parts for word in said)

    found = [name for name in facts.departments.values() if is_in(name)]
    return found[0] if len(found) == 1 else ""


def _unknown(facts: Facts, text: str) -> Turn:
    """Nobody of that name; or it was no name at all, and then it is heard as if nothing were open."""
    named = channel_reading.person(text, facts)
    if isinstance(named, Named):
        return _ask_role(facts, named)
    name = vocabulary.said(text, "remove", "protect")[1] or text
    is_name = 0 < len(name.split()) <= 3 and name[:1].isupper()
    return Turn(next="overview", words=(Say("people-not-found", text=name[:60]),), lost=not is_name)


# Presses: they may come from any card at any time.


def give(state: State, event: Pressed, facts: Facts) -> Turn:
    if not _may(facts):
        return _refused(facts)
    one = _person(facts, event)
    return _ask_role(facts, Named(name=one.name, email=one.email, shown=one.shown)) if one else _ask_who(facts, "give")


def open_form(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="overview", words=steward_words.form(facts, {}, {})) if _may(facts) else _refused(facts)


def filled(state: State, event: Filled, facts: Facts) -> Turn:
    """The form was sent in."""
    values = {key: str(event.values.get(key) or "").strip() for key in ("who", "role", "department")}
    problems: dict[str, Say] = {}
    named = channel_reading.person(values["who"], facts)
    if isinstance(named, Say):
        problems["who"] = named
    wanted = facts.pack.roles.get(values["role"])
    place = facts.departments.get(given.number(values["department"]), "")
    if wanted is None:
        problems["role"] = Say("answer-empty")
    elif wanted.scope is RoleScope.UNIT and not place:
        problems["department"] = Say("people-department-needed", department=called.department(facts))
    if problems or isinstance(named, Say):
        return Turn(next="overview", words=steward_words.form(facts, dict(values), problems))
    return _give(named, values["role"], place if wanted is not None and wanted.scope is RoleScope.UNIT else "")


def take(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    department = args.get("department")
    wish = TakeRole(
        person=int(args.get("person") or 0), role=str(args.get("role") or ""),
        department_id=int(department) if department is not None else None,
    )  # fmt: skip
    return Turn(next="settled", answers={"do": "take"}, wish=wish)


def show(state: State, event: Pressed, facts: Facts) -> Turn:
    one = _person(facts, event)
    if not _may(facts):
        return _refused(facts)
    return Turn(next=_stay(facts), words=steward_words.person(facts, one) if one else (Say("error-not-found"),))


def protect(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask_who(facts, "protect") if _may(facts) else _refused(facts)


def protect_person(state: State, event: Pressed, facts: Facts) -> Turn:
    one = _person(facts, event)
    if not _may(facts) or one is None:
        return _refused(facts)
    return _protect(facts, one, on=bool(event.press.args.get("on")))


def unreachable(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next=_stay(facts), words=steward_words.unreachable(facts)) if _may(facts) else _refused(facts)


# How one gets from one question to the next.


def find_role(facts: Facts, text: str) -> str | None:
    """The role that a text names: the whole of it, or somewhere in it, the longest title first."""
    wanted = fold(text)
    names = {
        fold(name): id
        for id, role in steward_words.given_roles(facts).items()
        for name in (id, role.title, role.definite, role.plural, role.english)
    }
    names.setdefault("chef", facts.pack.functions.chief)
    names.setdefault("chefen", facts.pack.functions.chief)
    if wanted in names:
        return names[wanted]
    within = [name for name in names if re.search(rf"\b{re.escape(name)}\b", wanted)]
    return names[max(within, key=len)] if within else None


def _give_in_one(facts: Facts, text: str) -> Turn:
    """ "Eva Ek rollen registrator": whatever is missing is asked for."""
    found = find_role(facts, text)
    named = channel_reading.person(text, facts)
    if isinstance(named, Say):
        return Turn(next="who", answers={"do": "give"}, words=(named,))
    return _with_role(facts, named, found) if found else _ask_role(facts, named)


def _take_in_one(facts: Facts, one: PersonView, text: str) -> Turn:
    found = find_role(facts, text)
    if found is None:
        return Turn(next="overview", answers={"person": one.id}, words=steward_words.person(facts, one))
    return Turn(next="settled", answers={"do": "take"}, wish=TakeRole(person=one.id, role=found))


def _ask_who(facts: Facts, do: str) -> Turn:
    form = Button(label=Say("button-form"), press=press("steward.form"))
    row: Message = (Buttons((form,)),) if do == "give" else ()
    return Turn(next="who", answers={"do": do}, words=(Say("people-who"), *row))


def _ask_role(facts: Facts, who: Named) -> Turn:
    return Turn(
        next="role", answers={"do": "give", "who": asdict(who)}, words=steward_words.ask_role(facts, who.shown)
    )  # fmt: skip


def _with_role(facts: Facts, who: Named, role: str, text: str = "") -> Turn:
    """`text` may name the department too."""
    if facts.pack.roles[role].scope is not RoleScope.UNIT:
        return _give(who, role, "")
    place = _place(facts, text)
    if place:
        return _give(who, role, place)
    words = steward_words.ask_department(facts, role)
    return Turn(next="department", answers={"do": "give", "who": asdict(who), "role": role}, words=words)


def _give(who: Named, role: str, department: str) -> Turn:
    wish = GiveRole(name=who.name, email=who.email, role=role, department=department)
    return Turn(next="settled", answers={"do": "give"}, wish=wish)


def _protect(facts: Facts, one: PersonView, *, on: bool) -> Turn:
    """Protecting asks which function to show, unless one is known."""
    if on and not one.title:
        return Turn(next="title", answers={"person": one.id}, words=(Say("people-which-title"),))
    return Turn(next="settled", answers={"do": "protect"}, wish=SetProtected(person=one.id, protected=on))


def _person(facts: Facts, event: Pressed) -> PersonView | None:
    return facts.people.get(int(event.press.args.get("person") or 0))


def _may(facts: Facts) -> bool:
    return rights.is_steward(facts.pack, facts.me)


def _refused(facts: Facts) -> Turn:
    return Turn(words=(Say("people-refused", steward=called.the_steward(facts)),))


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause", "back")


def _stay(facts: Facts) -> str | None:
    return "overview" if facts.open is not None and facts.open.dialog == "steward" else None


DIALOG = Dialog(
    name="steward",
    steps={
        "start": start,
        "overview": overview,
        "who": who,
        "role": role,
        "department": department,
        "title": title,
        "settled": settled,
    },
    presses={
        "give": give,
        "form": open_form,
        "filled": filled,
        "take": take,
        "person": show,
        "protect": protect,
        "protect_person": protect_person,
        "unreachable": unreachable,
    },
    needs=frozenset({Need.EVERYONE, Need.MENTIONED, Need.DEPARTMENTS, Need.UNREACHABLE, Need.OUT_OF_REACH_SOON}),
    again=again,
    passing=frozenset({"overview"}),
)
