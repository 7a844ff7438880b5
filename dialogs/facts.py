"""The frozen picture a step may look at: read once before the step, never during it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from dialogs.channels.register_facts import Register
from dialogs.everyday.daily_facts import AbsenceFacts, Addressed, Daily, DutyFacts, HoursFacts
from dialogs.records.record_facts import Records
from policy_text.pack import Pack
from register.applications.applications import ApplicationView
from register.applications.case_file import CaseFile
from register.applications.casework import StepView
from register.applications.chiefs import Doubt, Question
from register.channels.changes import ChangeView
from register.channels.channels import ChannelView
from register.channels.public_changes import ChangeView as PublicChangeView
from register.crises.hand_overs import HandOverView
from register.crises.taken_over import TakenOverView
from register.meetings.circulars import CircularView
from register.meetings.meetings import MeetingView
from register.obligations.obligations import ObligationView
from register.obligations.standings import Standing, Summary
from register.people import publication
from register.people.people import PersonView
from register.people.person_data import AboutMe
from register.questions.policy_questions import InstructionView, QuestionView, TopicCount
from register.records.gallring import Gallrat
from register.waits import Waits

if TYPE_CHECKING:
    from dialogs.crises.crisis_reading import CrisisFacts
    from dialogs.turn import State


class Need(StrEnum):
    """What a dialog asks to have in its facts besides who, where and when."""

    # An Enum's own is Python's, and each need is looked for in what a dialog needs, several times a turn.
    __hash__ = str.__hash__

    CASE = "case"
    """The application that the state or the press names, with its steps and the people in it."""
    UNSURE_CHIEF = "unsure_chief"
    """With it what the register has against those that it names; for the steward what is asked about a chief."""
    OWN_CASES = "own_cases"
    """All applications of the person."""
    TO_ESERVICE = "to_eservice"
    """Besides: what tells which of them are ready, where they are sent in an e-service."""
    UNDER_WAY = "under_way"
    """All applications sent and not ended."""
    SPOKEN_OF = "spoken_of"
    """Applications, ended ones too, of the activity that was named: those that are the person's business."""
    FOR_DIARY = "for_diary"
    WAITING = "waiting"
    """Steps that wait for the person, each with its application, and applications that wait to be sent by them."""
    CHANNEL = "channel"
    """The channel that the state or the press names."""
    CHANNELS = "channels"
    """Channels the person administers, runs day by day or is chief of."""
    THEIRS = "theirs"
    """The same for the person that is named."""
    ALL_CHANNELS = "all_channels"
    """Every channel; where there are many, those that what was said may mean (`glances`), and how many there are."""
    REGISTER = "register"
    """The page of the register that is asked for; for those who keep it."""
    CHANGES = "changes"
    """The change of administrators that is named; and those that wait on the channels in the facts."""
    DPO = "dpo"
    """The data protection officer, for the visitors' information."""
    OUT_OF_REACH = "out_of_reach"
    """People with a role or a channel whom nothing can be sent to, and why."""
    OUT_OF_REACH_SOON = "out_of_reach_soon"
    """The same, but not looked for at the first look at a register with very many channels."""
    MENTIONED = "mentioned"
    """People of the register named in what was just said or filled in."""
    FIRST_NAMED = "first_named"
    """Those of the first name that was all that was said of somebody."""
    PROTECTED = "protected"
    """Everybody whose identity is protected."""
    DEPARTMENTS = "departments"
    CHIEFS = "chiefs"
    """Whoever is chief of a department, with the departments."""
    UNREACHABLE = "unreachable"
    """Messages that reached nobody, with the person they were for."""
    EVERYONE = "everyone"
    """All people with roles; for the steward."""
    INSTRUCTIONS = "instructions"
    """What has been said locally about the topic that was understood."""
    ASKED = "asked"
    """The question sent to a person that the state or the press names, by id or by its ticket."""
    RECORDS = "records"
    """Removals, documents for the diary, closing, snapshots and look-overs, as `record_reading` finds them."""
    IN_VAIN = "in_vain"
    """What has been asked in vain, and the questions that wait; for those who answer."""
    OBLIGATION = "obligation"
    """What is owed that the state, the press or the nudge names, with what else the channel owes of the same kind."""
    CRISIS = "crisis"
    """The crisis that is named or runs, with the person's own channels in it."""
    CRISIS_LEAD = "crisis_lead"
    """With it what whoever leads it looks at, chooses and writes; read for those who may."""
    CRISIS_PICTURE = "crisis_picture"
    """With it the picture of it in counts."""
    CRISIS_LOG = "crisis_log"
    """With it the whole log, and everybody and everything in it, for a document."""
    READINESS = "readiness"
    """With it what would fail in a crisis; read for those who are told."""
    TAKEN = "taken"
    """What the communications unit has taken over of the channels in the facts."""
    HAND_OVER = "hand_over"
    """The hand-over to the communications unit that is named, and all that are open."""
    # From day to day (`daily_reading.py`)
    DAILY = "daily"
    """The channels the person looks after today, what waits there and what they owe."""
    REACH = "reach"
    """With that: the channels that they may tell about besides."""
    DUTY = "duty"
    """What is owed that the state or the press names, with its channel, what it is about and who else could do it."""
    ABSENCE = "absence"
    """The person's own absences; the absence, the question about a substitute or the substitute that is named."""
    ABSENCE_OF_OTHERS = "absence_of_others"
    """With that: whom a name means, whether the person may tell of them, and who is away of those they are shown."""
    CIRCULAR = "circular"
    """The message to administrators that the state or the press names."""
    ADDRESSEES = "addressees"
    """Besides: whom the person can write one to, and how many that is."""
    LACKS = "lacks"
    """How much is to be mended before the next crisis; 0 where crisis mode is not in use."""
    MEETINGS = "meetings"
    """The network meeting that is named; for whoever invites, those to come and the latest, and how many are invited."""
    STANDINGS = "standings"
    """How the channels stand that concern the person: their own, their sector's, and in short how all do."""
    HOURS = "hours"
    """What the person has chosen, and what the municipality has switched off, exempted and paused."""
    EXEMPT = "exempt"
    """With that: the channels that the person may exempt."""
    GALLRAT = "gallrat"
    """What was last deleted, by kind of record."""
    ABOUT_ME = "about_me"
    """All that is held about the person."""
    CASE_FILE = "case_file"
    """The whole of the case in the facts, for the registrator."""
    TOLD_LAST = "told_last"
    """The last messages to the person that asked something, the latest first."""
    WAITS = "waits"
    """What waits for the person besides cases; with their channels."""
    WHO_HAVE = "who_have"
    """Whose answers the person's own cases wait for."""
    SAID_OF_IT = "said_of_it"
    """With what is owed: what was last said of it to somebody."""
    WEBSITE = "website"
    """The changes of the public list that are named, or else those that the website does not show."""


# What was not asked for, made once: a turn has facts two or three times.
_NO_RECORDS, _NO_ADDRESSED, _NO_SUMMARY, _NO_REGISTER = Records(), Addressed(), Summary(), Register()
_NO_DAILY, _NO_ABSENCE, _NO_HOURS, _NO_WAITS = Daily(), AbsenceFacts(), HoursFacts(), Waits()


class Facts(Struct, frozen=True, kw_only=True):
    """`me` is None for a stranger, who is told so and nothing else.

    `people` holds everyone the other facts refer to, by id. `open` is the conversation as it stood before this event, for
    dialogs that answer by the way.
    """

    pack: Pack
    now: datetime
    me: PersonView
    language: str
    shared_place: bool = False
    case: ApplicationView | None = None
    steps: tuple[StepView, ...] = ()
    own_cases: tuple[ApplicationView, ...] = ()
    under_way: tuple[tuple[ApplicationView, tuple[StepView, ...]], ...] = ()
    spoken_of: tuple[ApplicationView, ...] = ()
    for_diary: tuple[ApplicationView, ...] = ()
    waiting: tuple[tuple[ApplicationView, StepView], ...] = ()
    to_send: tuple[ApplicationView, ...] = ()
    channel: ChannelView | None = None
    channels: tuple[ChannelView, ...] = ()
    theirs: tuple[tuple[ChannelView, ...], tuple[ChannelView, ...]] = ((), ())
    """Channels that the named person administers, and those they answer for as chief."""
    all_channels: tuple[ChannelView, ...] = ()
    how_many_channels: int = 0
    """How many there are, where not all of them have been read."""
    register: Register = _NO_REGISTER
    change: ChangeView | None = None
    changes: tuple[ChangeView, ...] = ()
    dpo: PersonView | None = None
    out_of_reach: tuple[tuple[PersonView, str], ...] = ()
    first_channels: Mapping[int, str] = field(default_factory=dict)
    """The name of a channel that they administer, by person."""
    not_looked_for: bool = False
    """Whether those out of reach have not been looked for: at the first look at a register with very many channels."""
    alike: ChannelView | None = None
    gone: Mapping[str, int] = field(default_factory=dict)
    """Those named in the application who have left, by e-mail."""
    unsure_chief: Doubt | None = None
    chief_question: Question | None = None
    mentioned: tuple[PersonView, ...] = ()
    first_named: tuple[PersonView, ...] = ()
    departments: Mapping[int, str] = field(default_factory=dict)
    chiefs: tuple[PersonView, ...] = ()
    unreachable: tuple[tuple[PersonView, str], ...] = ()
    everyone: tuple[PersonView, ...] = ()
    instructions: tuple[InstructionView, ...] = ()
    asked: QuestionView | None = None
    in_vain: tuple[TopicCount, ...] = ()
    to_look_at: tuple[QuestionView, ...] = ()
    obligation: ObligationView | None = None
    owed: tuple[ObligationView, ...] = ()
    """What the channel owes now of the same kind, what is due first before the rest."""
    crisis: CrisisFacts | None = None
    hand_over: HandOverView | None = None
    hand_overs: tuple[HandOverView, ...] = ()
    handed_over: tuple[ChannelView, ...] = ()
    """The channels that they are about."""
    taken: Mapping[int, tuple[TakenOverView, ...]] = field(default_factory=dict)
    """What the communications unit has taken over of the person's channels."""
    waits: int = 0
    """How many comments and messages wait for an answer on the channel of the obligation."""
    away: bool = False
    """Whether the person is away today; read with the obligation."""
    days_off: int | None = None
    """Who looks after that channel in the days off of the week: a person, 0 for nobody, None while nobody has answered."""
    week_posts: tuple[int | None, int] = (None, 0)
    """Posts known of the obligation's week, and how many are owed; read for what is told of them."""
    gallrat: Mapping[str, Gallrat] = field(default_factory=dict)
    about_me: AboutMe | None = None
    case_file: CaseFile | None = None
    website: tuple[PublicChangeView, ...] = ()
    records: Records = _NO_RECORDS
    place: str = ""
    """Where this is said, by the platform's own name for it."""
    message: CircularView | None = None
    addressed: Addressed = _NO_ADDRESSED
    lacks: int = 0
    meeting: MeetingView | None = None
    meetings: tuple[MeetingView, ...] = ()
    to_invite: int = 0
    standings: tuple[Standing, ...] = ()
    """Those of the person's own channels and of those they answer for."""
    summary: Summary = _NO_SUMMARY
    """How all channels stand, for those who keep the register."""
    daily: Daily = _NO_DAILY
    duty: DutyFacts | None = None
    absence: AbsenceFacts = _NO_ABSENCE
    hours: HoursFacts = _NO_HOURS
    people: Mapping[int, PersonView] = field(default_factory=dict)
    protected: tuple[PersonView, ...] = ()
    """Everybody whose identity is protected, where what is written may name any of them: in a case always."""
    open: State | None = None
    told_last: tuple[Any, ...] = ()
    waits_for_me: Waits = _NO_WAITS
    who_have: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """By case."""
    said_of_it: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sees_all_channels(self) -> bool:
        """Whether `all_channels` is every channel."""
        return self.how_many_channels <= len(self.all_channels)

    def shown(self, person: int | None) -> str:
        """A person's name, or their function where the identity is protected."""
        found = self.people.get(person) if person is not None else None
        if found is None:
            return "–"
        return publication.shown(self.pack, found)

    def function_of(self, person: PersonView) -> str:
        """What somebody does, by the roles they hold."""
        return publication.role_of(self.pack, person)
