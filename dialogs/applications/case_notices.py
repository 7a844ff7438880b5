"""What people are told of a case, in words: those who are asked, those who have answered, those who sent it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from dialogs import called
from dialogs.applications import case_history, case_words, questions
from dialogs.applications.case_names import definite, ident, sentence, title
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.records import diary, diary_things
from dialogs.words import Heading, Items, Line, Message, Plain, Say, Word, buttons, press
from policy_text.pack import Outcome
from register.applications.applications import ENDED, ApplicationView, Status
from register.applications.casework import POSTPONED, StepView

OfCase: TypeAlias = "Callable[[Facts, ApplicationView], Message]"
OfStep: TypeAlias = "Callable[[Facts, ApplicationView, StepView], Message]"

_CASE = frozenset({Need.CASE, Need.DEPARTMENTS})


def _about_case(word: OfCase, holds: Callable[[NudgeRow, Facts, ApplicationView], bool] | None = None) -> Notice:
    """A notice about a case. A case that is gone is told to nobody anew, and to those who have its card as a line."""

    def words(row: NudgeRow, facts: Facts) -> Message:
        return word(facts, facts.case) if facts.case is not None else _gone(row, facts)

    def still(row: NudgeRow, facts: Facts) -> bool:
        return facts.case is not None and (holds is None or holds(row, facts, facts.case))

    return Notice(word=words, title=_title, holds=still, needs=_CASE)


def _about_step(word: OfStep, holds: Callable[[Facts, ApplicationView, StepView], bool] | None = None) -> Notice:
    def words(row: NudgeRow, facts: Facts) -> Message:
        step = _step(row, facts)
        return word(facts, facts.case, step) if facts.case is not None and step is not None else _gone(row, facts)

    def still(row: NudgeRow, facts: Facts) -> bool:
        step = _step(row, facts)
        if facts.case is None or step is None:
            return False
        return holds is None or holds(facts, facts.case, step)

    return Notice(word=words, title=_title, holds=still, needs=_CASE)


def _step(row: NudgeRow, facts: Facts) -> StepView | None:
    return next((s for s in facts.steps if s.id == row.about.get("step")), None)


def _title(row: NudgeRow, facts: Facts) -> Line:
    if facts.case is None:
        return Say("notice-heading")
    return Say("notice-heading-case", number=facts.case.number, what=title(facts, facts.case))


def _gone(row: NudgeRow, facts: Facts) -> Message:
    return (Say("notice-gone"),)


# Those who are asked


def _asked(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    return case_words.asked(facts, case, step)


def _settled(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    line = case_history.named_line(facts, case, step)
    return (line, case_words.next_line(facts, case)) if step.rule.blocking else (line,)


def _changed(facts: Facts, case: ApplicationView) -> Message:
    return _line("case-changed-own" if case.applicant_id == facts.me.id else "case-changed")(facts, case)


def _line(id: str) -> OfCase:
    return lambda facts, case: (Say(id, number=case.number, what=title(facts, case), status=ident(case.status)),)


def _line_of_step(id: str) -> OfStep:
    return lambda facts, case, step: _line(id)(facts, case)


def _nobody(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """Nobody holds the role that is asked: those who give out roles are told."""
    roles = tuple(definite(facts, role) for role in step.roles)
    return (Say("case-nobody", number=case.number, what=title(facts, case), roles=roles),)


def _to_send_over(row: NudgeRow, facts: Facts) -> Message:
    if facts.case is None or not row.about.get("sent"):
        return (Say("case-to-send-back", number=int(row.about.get("number") or 0)),)
    case = facts.case
    line = Say("case-sent", number=case.number, what=title(facts, case), at=case.sent_at or facts.now)
    return (line, case_words.next_line(facts, case))


# Those who sent it


def _progress(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    told: list[Word] = [case_history.named_line(facts, case, step)]
    if step.outcome == Outcome.TALK:
        told.append(Say("case-talk-means"))
    if step.rule.blocking:
        told.append(case_words.next_line(facts, case))
    return (*told, _see(case))


def _postponed(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    meetings = step.details.get(POSTPONED) or ()
    told = tuple(case_history.postponed_line(facts, step, meeting) for meeting in meetings[-1:])
    return (*(case_history.in_case(facts, case, line) for line in told), Say("case-postponed-means"))


def _returned(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    return (
        case_history.named_line(facts, case, step),
        Say("case-returned", number=case.number),
        buttons(("button-continue", press("apply.go_on", application=case.id))),
    )


def _approved(facts: Facts, case: ApplicationView) -> Message:
    """The decision, its conditions, and what comes next for those who are to run the channel."""
    told: list[Word] = [Say("case-approved", number=case.number, what=title(facts, case))]
    told += _decided(facts, case)
    if facts.me.id in case.ids_of("administrators"):
        told.append(Say("case-approved-next"))
        if case.channel_id is not None:
            return (*told, buttons(("button-checklist", press("set_up.open", channel=case.channel_id))))
    return (*told, _see(case))


def _rejected(facts: Facts, case: ApplicationView) -> Message:
    return (
        Say("case-rejected", number=case.number, what=title(facts, case)), *_decided(facts, case), _see(case)
    )  # fmt: skip


def _decided(facts: Facts, case: ApplicationView) -> Message:
    """The answer that ended the case."""
    counting = [s for s in facts.steps if s.settled_at and not s.void and s.rule.blocking]
    if not counting:
        return ()
    last = max(counting, key=lambda s: (s.settled_at, s.id))
    conditions = case_history.conditions(facts, last)
    line = case_history.said_with_comment(facts, last, case_history.settled_line(facts, last))
    return (line, *((Heading(Say("case-conditions")), Items(conditions)) if conditions else ()))


def _left(row: NudgeRow, facts: Facts) -> Message:
    """Somebody has left whom the case named, or whose it was."""
    case, who = facts.case, sentence(facts.shown(int(row.about["person"])))
    if case is None:
        return _gone(row, facts)
    told: list[Word] = []
    if row.about.get("passed_on"):
        told.append(Say("case-left-passed-on", who=who, what=title(facts, case), number=case.number))
    items = [questions.item(facts.pack, facts.departments, str(key)) for key in row.about["named"]]
    named = [item for item in items if item is not None]
    if not named or not case.can_write:
        return (*told, _see(case))
    told.append(
        Say(
            "case-left-back" if row.about.get("returns") else "case-left-draft", who=who, what=title(facts, case),
            labels=tuple(Plain(item.label) for item in named), number=case.number,
        )
    )  # fmt: skip
    return (*told, buttons(("button-name-another", press("apply.edit", application=case.id, item=named[0].key))))


def _still_left(row: NudgeRow, facts: Facts, case: ApplicationView) -> bool:
    """Until it is sent again; whose it has become is news until it has ended."""
    is_news = bool(row.about.get("passed_on")) and case.status not in ENDED
    return case.applicant_id == facts.me.id and (is_news or (case.can_write and case.version == row.about["version"]))


def _signed_on_paper(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    return (case_history.named_line(facts, case, step), Say("case-paper-wrong"))


def _sent_for_you(facts: Facts, case: ApplicationView) -> Message:
    who = facts.shown(case.sender_id)
    line = Say("case-sent-for-you", number=case.number, what=title(facts, case), who=who)
    return (line, case_words.next_line(facts, case))


# Others who must know


def _opened(row: NudgeRow, facts: Facts) -> Message:
    """The communications lead keeps the list: who runs the new channel, and who answers for it (R024, R045)."""
    if facts.channel is None or facts.case is None:
        return _gone(row, facts)
    people = tuple(facts.shown(one.person_id) for one in facts.channel.administrators)
    return (
        Say(
            "channel-opened", what=title(facts, facts.case), number=facts.case.number, people=people,
            main=facts.shown(facts.channel.main), called=called.main_mark(facts), chief=facts.shown(facts.channel.chief_id),
        ),
        _see(facts.case),
    )  # fmt: skip


def _opened_title(row: NudgeRow, facts: Facts) -> Line:
    return title(facts, facts.case) if facts.case is not None else Say("notice-heading")


def _draft_old(facts: Facts, case: ApplicationView) -> Message:
    numbers = facts.pack.numbers
    return (
        Say(
            "draft-old", what=title(facts, case), number=case.number, when=case.changed_at.date(),
            days=numbers.draft_delete_days.value,
        ),
        buttons(
            ("button-continue", press("apply.go_on", application=case.id)),
            ("button-drop", press("apply.drop", application=case.id)),
        ),
    )  # fmt: skip


def _draft_deleted(row: NudgeRow, facts: Facts) -> Message:
    days = facts.pack.numbers.draft_delete_days.value
    return (Say("draft-deleted", number=int(row.about.get("number") or 0), days=days),)


def _for_diary(facts: Facts, case: ApplicationView) -> Message:
    return diary.entry(diary_things.case(facts, case))


def _diary_settled(facts: Facts, case: ApplicationView) -> Message:
    return (diary_things.case_entered(facts, case),)


def _diary_decided(facts: Facts, case: ApplicationView) -> Message:
    line = Say("case-diary-decided", number=case.number, what=title(facts, case), dnr=case.diary_number)
    copy = press("case.copy", application=case.id)
    return (line, *_decided(facts, case), buttons(("button-copy", copy)))


def _see(case: ApplicationView) -> Word:
    return buttons(("button-see-all", press("case.see", application=case.id)))


# Whether it still holds


def _still_asked(facts: Facts, case: ApplicationView, step: StepView) -> bool:
    is_mine = step.person_id == facts.me.id or any(facts.me.holds(role, step.department_id) for role in step.roles)
    return step.open and is_mine


def _still_news(facts: Facts, case: ApplicationView, step: StepView) -> bool:
    """An answer on the way is news until the case has ended or come back, which is told by itself."""
    return not step.void and (case.status == Status.UNDER_WAY or not step.rule.blocking)


NOTICES: Mapping[str, Notice] = {
    "case-step": _about_step(_asked, _still_asked),
    "case-step-settled": _about_step(_settled),
    "case-changed": _about_case(_changed),
    "case-withdrawn": _about_case(_line("case-withdrawn")),
    "case-ended": _about_case(_line("case-ended")),
    "case-changed-answered": _about_case(_line("case-changed-answered")),
    "case-withdrawn-answered": _about_case(_line("case-withdrawn-answered")),
    "case-nobody": _about_step(_nobody, lambda facts, case, step: step.open),
    "case-to-send": _about_case(
        case_words.to_send, lambda row, facts, case: case.handed_to == facts.me.id and case.can_write
    ),
    "case-to-send-over": Notice(word=_to_send_over, title=_title, needs=_CASE),
    "case-sent-for-you": _about_case(_sent_for_you),
    "case-progress": _about_step(_progress, _still_news),
    "case-postponed": _about_step(_postponed, lambda facts, case, step: step.open),
    "case-returned": _about_step(_returned, lambda facts, case, step: case.status == Status.RETURNED),
    "case-left": Notice(
        word=_left,
        title=_title,
        needs=_CASE,
        holds=lambda row, facts: facts.case is not None and _still_left(row, facts, facts.case),
    ),
    "case-approved": _about_case(_approved),
    "case-rejected": _about_case(_rejected),
    "case-signed-on-paper": _about_step(_signed_on_paper),
    "channel-opened": Notice(
        word=_opened,
        title=_opened_title,
        holds=lambda row, facts: facts.channel is not None,
        needs=_CASE | {Need.CHANNEL},
    ),
    "case-for-diary": _about_case(_for_diary, lambda row, facts, case: not case.diary_settled),
    "case-diary-settled": _about_case(_diary_settled),
    "case-diary-decided": _about_case(_diary_decided),
    "draft-old": _about_case(
        _draft_old, lambda row, facts, case: case.status == Status.DRAFT and case.warned_at is not None
    ),
    "draft-deleted": Notice(word=_draft_deleted),
}
