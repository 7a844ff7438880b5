"""A stage with a small play on it: two municipalities, a few people, and answers enough to draw every kind of block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from bot.house import Spoken
from bot.tryout.stage import Delivered, TryoutPerson
from dialogs import blocks as b
from dialogs.turn import ButtonPressed, Command, FormSent, Inbound, Met, Typed
from dialogs.words import Kind, Press, Style

MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ANNA = TryoutPerson(key="anna.berg@sater.example", name="Anna Berg", function="badmästare")
KARIN = TryoutPerson(key="karin.ek@sater.example", name="Karin Ek", function="kommunikationschef")
OMAR = TryoutPerson(key="omar.lind@sater.example", name="Omar Lind", function="sektorchef kultur och fritid")
GUDRUN = TryoutPerson(key="gudrun.alm@gullspang.example", name="Gudrun Alm", function="informationsansvarig")
PEOPLE = {"sater": (ANNA, KARIN, OMAR), "gullspang": (GUDRUN,)}

APPLY = Press(do="apply.page", args={"page": 1}, latched=True, revision=3)
SUPPORT = Press(do="decide.support", args={"case": 14})
RETURN = Press(do="decide.return", args={"case": 14})
READ = Press(do="decide.read", args={"case": 14})
LATER = Press(do="decide.later", args={"case": 14})
GUIDELINE = "Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger."


def row(*buttons: b.BlockButton) -> b.ButtonRow:
    return b.ButtonRow(buttons)


def a_button(label: str, press: Press, style: Style = Style.PLAIN) -> b.BlockButton:
    return b.BlockButton(label=label, press=press, style=style)


def a_field(key: str, kind: Kind, label: str, **more: object) -> b.BlockField:
    blank = b.BlockField(key=key, kind=kind, label=label, hint=None, options=(), required=True, max_length=3000)
    return replace(blank, **more)


APPLICATION = b.FormBlock(
    name="apply",
    title="Ansökan, steg 1 av 2",
    intro=("Här är de första frågorna. Du kan stänga och fortsätta senare.",),
    submit="Nästa",
    press=APPLY,
    fields=(
        a_field(
            "platform",
            Kind.CHOICE,
            "Vilket socialt medium gäller ansökan?",
            options=(
                b.BlockOption(value="facebook", label="Facebook"),
                b.BlockOption(value="instagram", label="Instagram"),
                b.BlockOption(value="other", label="Annat"),
            ),
            value="instagram",
        ),
        a_field(
            "purpose",
            Kind.TEXT,
            "Vad ska kanalen användas till?",
            hint="Två eller tre meningar räcker.",
            max_length=300,
        ),
        a_field(
            "administrator", Kind.EMAIL, "Vem mer är administratör?", hint="E-post i kommunen. Det behövs minst två."
        ),
        a_field("start", Kind.DATE, "När vill ni börja?", required=False),
        a_field("plan", Kind.CHECK, "Det finns en plan för svar på kvällar och helger", required=False),
    ),
)

WELCOME: b.Blocks = (
    b.Paragraph(
        "Hej! Jag hjälper dig med kommunens sociala medier. "
        "Du kan ansöka om en ny kanal, fråga vad riktlinjerna säger eller se dina kanaler."
    ),
)
QUOTE: b.Blocks = (
    b.Quotation(text=GUIDELINE, source="Säters riktlinjer, § 6 Uppsikt och moderering"),
    b.Paragraph("Så räknar jag: kommer en fråga fredag kl. 15 ska den vara besvarad måndag kl. 15."),
)
CHANNEL: b.Blocks = (
    b.Title("Simhallens Facebook"),
    b.FactList(
        (
            b.Fact(
                label="Huvudansvarig",
                value="Anna Berg",
                button=a_button("Ändra", Press(do="channel.edit", args={"field": "main"})),
            ),
            b.Fact(label="Administratörer", value="Anna Berg och Omar Lind"),
            b.Fact(label="Läge", value=f"{b.BOLD}i fas{b.END}, senaste inlägget i fredags"),
        )
    ),
    b.Paragraph("Det här är kvar att göra:"),
    b.Bullets(("Lägg in besöksinformationen på kanalen", "Länka till kommunens huvudkonto")),
    b.CopyText(
        title="Besöksinformation, kort form",
        text="Välkommen till Simhallen i Säter.\nHär svarar vi vardagar kl. 8–16.\n\nDet du skriver kan bli allmän handling.",
    ),
)
SENT: b.Blocks = (
    b.Paragraph(
        f"Tack! {b.BOLD}Ärende 14{b.END} är hos kommunikationschefen, som bereder det. "
        "Kommunledningsgruppen beslutar (§ 4). Jag hör av mig när något händer."
    ),
)
CARD: b.Blocks = (
    b.Title("Ny ansökan: Simhallen på Instagram"),
    b.FactList(
        (
            b.Fact(label="Från", value="Anna Berg, badmästare"),
            b.Fact(label="Administratörer", value="två"),
            b.Fact(label="Konsekvensanalys", value="saknas, skäl angivet"),
        )
    ),
    row(
        a_button("Tillstyrk", SUPPORT, Style.PRIMARY),
        a_button("Begär komplettering", RETURN),
        a_button("Läs hela", READ),
    ),
)
REMINDER: b.Blocks = (
    b.Paragraph("Ärende 14, Simhallen på Instagram, har väntat på dig sedan i måndags."),
    row(a_button("Öppna", READ, Style.PRIMARY), a_button("Påminn mig i morgon", LATER)),
)
COMMENT = b.FormBlock(
    name="return",
    title="Begär komplettering",
    intro=(),
    submit="Skicka tillbaka",
    press=Press(do="decide.send_back", args={"case": 14}),
    fields=(a_field("comment", Kind.TEXT, "Vad saknas?"),),
)
PREPARED: b.Blocks = (b.Paragraph("Karin Ek tillstyrkte i dag kl. 09.00. Nu väntar ärendet på kommunledningsgruppen."),)


@dataclass
class ScriptedStage:
    """The play: an application is sent, the chief is told, supports it or sends it back, and is reminded after a day."""

    now: datetime = MORNING
    heard: list[Inbound] = field(default_factory=list)
    delivered: dict[str, list[Delivered]] = field(default_factory=dict)
    due: datetime | None = None
    restarts: int = 0

    def organisations(self) -> Sequence[tuple[str, str]]:
        return [("sater", "Säters kommun"), ("gullspang", "Gullspångs kommun")]

    def people(self, organisation: str) -> Sequence[TryoutPerson]:
        return PEOPLE[organisation]

    async def hear(self, inbound: Inbound) -> Spoken:
        self.heard.append(inbound)
        match inbound.what:
            case Met():
                return Spoken(blocks=WELCOME)
            case Typed(text=text) if "instagram" in text.casefold():
                return Spoken(blocks=(b.Paragraph("Då hjälper jag dig att ansöka om en ny kanal."),), form=APPLICATION)
            case Typed(text=text) if "svara" in text.casefold():
                return Spoken(blocks=QUOTE)
            case Typed(text=text) if "kanaler" in text.casefold():
                return Spoken(blocks=CHANNEL)
            case Command(name=name, text=text):
                return Spoken(blocks=(b.Paragraph(f"Kommando {name}: {text}"),))
            case ButtonPressed(press=press) if press == SUPPORT:
                self.deliver(ANNA, (b.Paragraph("Kommunikationschefen har tillstyrkt din ansökan."),))
                return Spoken(replaces=PREPARED, blocks=(b.Paragraph("Tack, då är ärendet berett."),))
            case ButtonPressed(press=press) if press == RETURN:
                return Spoken(form=COMMENT)
            case FormSent(press=press, values=values) if press == APPLY:
                return self.applied(values.get("purpose"))
            case FormSent(values=values):
                self.deliver(ANNA, (b.Paragraph(f"Ansökan behöver kompletteras: {values['comment']}"),))
                return Spoken(blocks=(b.Paragraph("Då har Anna fått tillbaka ansökan."),))
            case _:
                return Spoken(blocks=(b.Paragraph("Det kan jag inte svara på än."),))

    def applied(self, purpose: object) -> Spoken:
        if not purpose:
            problem = "Skriv vad kanalen ska användas till, så att det går att bedöma ansökan."
            fields = tuple(replace(f, problem=problem) if f.key == "purpose" else f for f in APPLICATION.fields)
            return Spoken(form=replace(APPLICATION, fields=fields))
        self.deliver(KARIN, CARD)
        self.due = self.now + timedelta(days=1)
        return Spoken(blocks=SENT)

    def deliver(
        self, to: TryoutPerson, blocks: b.Blocks, replaces: int | None = None, organisation: str = "sater"
    ) -> int:
        box = self.delivered.setdefault(organisation, [])
        box.append(Delivered(number=len(box) + 1, to=to.key, at=self.now, blocks=blocks, replaces=replaces))
        return len(box)

    def mailbox(self, organisation: str, since: int) -> Sequence[Delivered]:
        return [delivered for delivered in self.delivered.get(organisation, []) if delivered.number > since]

    async def move_clock(self, to: datetime) -> None:
        assert to >= self.now
        if self.due and self.due <= to:
            self.now, self.due = self.due, None
            self.deliver(KARIN, REMINDER)
        self.now = to

    async def move_to_event(self, organisation: str) -> None:
        assert self.due is not None
        await self.move_clock(self.due)

    def days_off(self, organisation: str, since: datetime, until: datetime) -> Sequence[tuple[date, str]]:
        every = (since.date() + timedelta(days=n) for n in range((until - since).days + 1))
        return [
            (day, "Långfredagen" if day == date(2026, 4, 3) else "")
            for day in every
            if day.weekday() > 4 or day == date(2026, 4, 3)
        ]

    def next_event(self) -> datetime | None:
        return self.due

    async def restart(self) -> None:
        self.now, self.due = MORNING, None
        self.delivered.clear()
        self.restarts += 1
