"""Files and roles on the command line: `people import`, `people role add|remove`, `channels import`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.registers import Opened, Org, in_register, plain, refuse, who
from dialogs.texts import phrase
from policy_text.pack import Pack
from register.activity import import_activity
from register.channels import import_channels
from register.errors import EmailNotOurs, LastSteward, NotFound, NotPossibleNow
from register.imports import Difference, Fate, Imported, Remark, Report, UnreadableFile
from register.people import import_people, people, staff
from register.storage.store import Unit

SOME_LEFT_OUT = 1

_File = Annotated[Path, typer.Argument(help=phrase("import-help-file"))]
_Really = Annotated[bool, typer.Option("--really", help=phrase("import-help-really"))]
_Email = Annotated[str, typer.Argument(help=phrase("import-help-email"))]
_Role = Annotated[str, typer.Argument(help=phrase("import-help-role"))]
_By = Annotated[str, typer.Option("--by", help=phrase("import-help-by"))]
_Department = Annotated[str, typer.Option("--department", help=phrase("import-help-department"))]


def people_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt people import FILE.csv`."""

    def import_people_file(file: _File, *, org: Org = "", really: _Really = False, by: _By = "") -> None:
        _run(opened, org, file, really, by, import_people.run)

    return import_people_file


def channels_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt channels import FILE.csv`."""

    def import_channels_file(file: _File, *, org: Org = "", really: _Really = False, by: _By = "") -> None:
        _run(opened, org, file, really, by, import_channels.run)

    return import_channels_file


def activity_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt activity import FILE.csv`."""

    def import_activity_file(file: _File, *, org: Org = "", really: _Really = False, by: _By = "") -> None:
        _run(opened, org, file, really, by, import_activity.run)

    return import_activity_file


def role_add_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt people role add EMAIL ROLE`: also how a municipality gets its first steward."""

    def add_role(
        email: _Email,
        role: _Role,
        *,
        org: Org = "",
        name: Annotated[str, typer.Option("--name", help=phrase("import-help-name"))] = "",
        department: _Department = "",
        by: _By = "",
    ) -> None:
        typer.echo(in_register(opened, org, lambda unit: _add(_by(unit, by), email, role, name, department)))

    return add_role


def role_remove_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt people role remove EMAIL ROLE`."""

    def remove_role(email: _Email, role: _Role, *, org: Org = "", department: _Department = "", by: _By = "") -> None:
        typer.echo(in_register(opened, org, lambda unit: _remove(_by(unit, by), email, role, department)))

    return remove_role


# ---- Files ----------------------------------------------------------------------------------------------------------


def _by(unit: Unit, by: str) -> Unit:
    """The journal says who: whoever `--by` names, and who is logged in on the machine."""
    person, operator = who(unit, by)
    unit.acting, unit.operator = person.id if person is not None else None, operator
    return unit


def _run(opened: Opened, org: str, file: Path, really: bool, by: str, work: Callable[..., Report]) -> None:
    try:
        data = file.read_bytes()
    except OSError as missing:
        raise refuse(phrase("import-no-file", file=str(file))) from missing
    try:
        report, pack = in_register(opened, org, lambda unit: (work(_by(unit, by), data, really=really), unit.pack))
    except UnreadableFile as refused:
        columns = ", ".join(phrase(f"import-column-{column}") for column in refused.facts["columns"])
        raise refuse(phrase("import-unreadable", why=str(refused.facts["why"]), columns=columns)) from refused
    for line in report_lines(report, pack, file.name):
        typer.echo(line)
    if report.count(Fate.LEFT_OUT):
        raise typer.Exit(SOME_LEFT_OUT)


def report_lines(report: Report, pack: Pack, file: str) -> Iterator[str]:
    """The report as it is printed: what happens, line by line, then what the register still lacks."""
    language = pack.organisation.language
    yield phrase("import-wet" if report.really else "import-dry", language, file=plain(file))
    if report.unknown_columns:
        yield phrase("import-columns", language, columns=", ".join(plain(name) for name in report.unknown_columns))
    for line in report.lines:
        yield from _line(line, report, pack)
    counts = {str(fate): report.count(fate) for fate in Fate}
    yield phrase("import-summary", language, really="yes" if report.really else "no", **counts)
    yield from _lacking(report, language)
    if not report.really and report.count(Fate.ADDED) + report.count(Fate.CHANGED):
        yield phrase("import-do-it", language)


def _line(line: Imported, report: Report, pack: Pack) -> Iterator[str]:
    """Lines of which there is nothing to say are only counted."""
    language = pack.organisation.language
    if line.fate is Fate.SAME and not line.remarks:
        return
    fate = str(line.fate).replace("_", "-")
    what = plain(line.what) or phrase("import-untitled", language)
    yield phrase("import-line-done" if report.really else "import-line", language, line=line.line, what=what, fate=fate)
    if line.why is not None:
        yield f"  {phrase('import-because', language, why=_why(line.why, language))}"
    for difference in line.differences:
        yield f"  {_difference(difference, language)}"
    for remark in line.remarks:
        department = pack.words.unit.indefinite if language == "sv" else pack.words.unit.english
        said = phrase(_id("import-remark", remark.code), language, department=department, **_facts(remark))
        yield f"  {phrase('import-remark', language, what=said)}"


def _why(remark: Remark, language: str) -> str:
    known = {
        "no_name", "no_email", "no_medium", "twice_in_file", "looks_secret", "email_not_ours", "not_an_address", "has_left",
        "channel_already_open", "no_channel", "unknown_kind", "not_a_number", "not_a_time", "not_yet", "too_old",
    }  # fmt: skip
    if remark.code not in known:
        return phrase("import-why-other", language, code=remark.code)
    return phrase(_id("import-why", remark.code), language, **_facts(remark))


def _difference(one: Difference, language: str) -> str:
    field = phrase(_id("import-field", one.field), language)
    old, new = (_shown(value, one.field, language) for value in (one.old, one.new))
    if not one.old and not one.new:
        return phrase("import-hidden", language, field=field)
    if not one.old:
        return phrase("import-new", language, field=field, new=new)
    return phrase("import-change", language, field=field, old=old, new=new)


def _shown(value: str, field: str, language: str) -> str:
    if field == "protected":
        return phrase(f"import-{value}", language)
    return plain(value) or phrase("import-nothing", language)


def _lacking(report: Report, language: str) -> Iterator[str]:
    count = report.complete + len(report.incomplete)
    if not count:
        return
    yield phrase(
        "import-complete", language, incomplete=len(report.incomplete), complete=report.complete, count=count
    )  # fmt: skip
    for one in report.incomplete:
        lacks = ", ".join(phrase(_id("import-gap", str(gap)), language) for gap in (*one.gaps, *one.missing))
        yield f"  {phrase('import-incomplete', language, name=plain(one.name), what=lacks)}"


# ---- Roles ----------------------------------------------------------------------------------------------------------


def _add(unit: Unit, email: str, role: str, name: str, department: str) -> str:
    found = _role(unit.pack, role)
    title = unit.pack.title_of(found)
    if people.with_email(unit, email) is None and not name:
        raise refuse(phrase("role-needs-name", email=plain(email)))
    try:
        person = staff.at_work(unit, name, email, None)
        staff.give_role(unit, person, found, department, None)
    except EmailNotOurs as refused:
        raise refuse(phrase("role-email-not-ours", email=plain(email))) from refused
    except NotPossibleNow as refused:
        noun = unit.pack.words.unit.indefinite
        raise refuse(phrase("role-needs-department", role=title, department=noun)) from refused
    placed, shown = bool(department), people.view(unit, person).shown
    return phrase("role-given", who=shown, role=title, placed="yes" if placed else "no", place=plain(department))


def _remove(unit: Unit, email: str, role: str, department: str) -> str:
    found = _role(unit.pack, role)
    person = people.with_email(unit, email)
    if person is None:
        raise refuse(phrase("role-nobody", email=plain(email)))
    shown, title = people.view(unit, person).shown, unit.pack.title_of(found)
    place = next((id for id, name in people.departments(unit).items() if name == department), None)
    if department and place is None:
        raise refuse(phrase("role-not-held", who=shown, role=title))
    try:
        staff.take_role(unit, person, found, place, None)
    except LastSteward as refused:
        raise refuse(phrase("role-last-steward")) from refused
    except NotFound as refused:
        raise refuse(phrase("role-not-held", who=shown, role=title)) from refused
    return phrase("role-taken", who=shown, role=title)


def _role(pack: Pack, written: str) -> str:
    found = import_people.find_role(pack, written)
    if found is None or not staff.is_given(pack.roles[found]):
        known = ", ".join(id for id, role in pack.roles.items() if staff.is_given(role))
        raise refuse(phrase("role-unknown", role=plain(written), known=known))
    return found


# ---- Both -----------------------------------------------------------------------------------------------------------


def _facts(remark: Remark) -> dict[str, str | int]:
    return {k: plain(v) if isinstance(v, str) else v for k, v in remark.facts.items() if isinstance(v, (str, int))}


def _id(before: str, code: str) -> str:
    return f"{before}-{code.replace('_', '-')}"
