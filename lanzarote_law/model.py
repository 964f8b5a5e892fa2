"""The law and the questionnaire as frozen values, indexed: what the data files say once they have been read.

Days are `datetime.date`. A version's end is never stored: it follows from the next version or from the repeal.
`repealed_on`, `until` and every other end is the first day on which the thing no longer holds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.acts import code_key
from lanzarote_law.grammar.references import ConventionRef, ItemRef

if TYPE_CHECKING:
    from collections.abc import Iterable


class Effect(StrEnum):
    """What an act did to an article, of which a version tells the result."""

    INSERTED = "inserted"
    AMENDED = "amended"
    REPLACED = "replaced"
    RENUMBERED = "renumbered"
    REINSTATED = "reinstated"


class Mark(StrEnum):
    """How a fact was checked, the surest first."""

    SEEN = "seen"
    SECOND_HAND = "second-hand"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"

    @property
    def weakness(self) -> int:
        """0 for the surest mark, growing."""
        return _MARKS.index(self)


_MARKS = tuple(Mark)


def weakest(marks: Iterable[Mark]) -> Mark:
    """The least sure of the marks."""
    return max(marks, key=lambda mark: mark.weakness)


class Kind(StrEnum):
    """What an item asks for: law, a rule that a treaty lets the Party choose, or practice."""

    LAW = "law"
    OPTION = "option"
    PRACTICE = "practice"


class Applies(StrEnum):
    """Whether an item concerns the Party."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    """How far a provision answers: expressly, by general words only, or in part."""

    FULL = "full"
    IMPLIED = "implied"
    PARTIAL = "partial"


class Role(StrEnum):
    """What a provision does for the item."""

    NAMES = "names"
    INCRIMINATES = "incriminates"
    EXEMPTS = "exempts"
    DEFINES = "defines"
    SANCTIONS = "sanctions"
    AGGRAVATES = "aggravates"
    GENERAL_PART = "general-part"
    JURISDICTION = "jurisdiction"
    PROCEDURE = "procedure"


class Basis(StrEnum):
    """Who links an item to a provision: the State, an NGO, or this data set's own reading."""

    REPLY = "reply"
    COMMENT = "comment"
    EDITORIAL = "editorial"


class Stance(StrEnum):
    """What somebody does with an item."""

    ASSERTS_COVERED = "asserts-covered"
    DISPUTES = "disputes"
    ADDS_INFORMATION = "adds-information"
    REPORTS_SHORTFALL = "reports-shortfall"
    RECOMMENDS = "recommends"
    ENDORSES = "endorses"


class Review(StrEnum):
    """Why a correspondence wants a second look: its provision changed, or it was carried over from another."""

    DUE = "due"
    CARRIED = "carried"


class InstrumentKind(StrEnum):
    """How the items of an instrument are numbered."""

    QUESTIONNAIRE = "questionnaire"
    CONVENTION = "convention"


LANGUAGES = ("en", "fr", "nl")


class Text(NamedTuple):
    """One text in up to three languages; empty where there is no translation."""

    en: str = ""
    fr: str = ""
    nl: str = ""

    def within(self, language: str) -> tuple[str, str]:
        """The text in `language`, or the first there is, and the language it is in."""
        for code in (language, *LANGUAGES):
            text: str = getattr(self, code)
            if text:
                return text, code
        return "", language


class Verified(NamedTuple):
    """One check of a fact: who looked it up, when, in which document, and how well it is checked since."""

    mark: Mark
    by: str
    on: date
    source: str = ""


class Source(NamedTuple):
    """A document of the bibliography."""

    id: str
    title: str
    verification: Mark
    reference: str = ""
    date: str = ""
    url: str = ""
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Act(NamedTuple):
    """A law or decree, with its identifiers; `published` and `in_force` are two facts."""

    id: str
    title: Text
    verification: Mark
    number: str = ""
    dossier: str = ""
    published: date | None = None
    page: str = ""
    in_force: date | None = None
    eli: str = ""
    read_in: tuple[str, ...] = ()
    """The copies in which the act was read: ids of sources, each with a place after a space."""
    note: str = ""
    verified: tuple[Verified, ...] = ()


class NamedDate(NamedTuple):
    """A day with a name, so that a postponement is one change in one place."""

    id: str
    on: date
    verification: Mark
    title: Text = Text()
    was: tuple[date, ...] = ()
    act: str = ""
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Code(NamedTuple):
    """A body of law whose articles are numbered on their own."""

    id: str
    title: Text
    short: str
    names: tuple[str, ...]
    cited_as: str = ""
    """What the JSON of `check` calls it: CP, CP2024, TP, CIC; OTHER where empty."""
    in_force_from: date | None = None
    repealed_on: date | None = None


class Regime(NamedTuple):
    """A period of the criminal law: from a day, until the first day of the next."""

    id: str
    title: Text
    code: str
    in_force_from: date | None = None
    until: date | None = None


class Renumbering(NamedTuple):
    """An article that went on under another number of the same code on a day."""

    code: str
    was: str
    now: str
    on: date
    act: str
    verification: Mark
    note: str = ""
    verified: tuple[Verified, ...] = ()


class SharedNumber(NamedTuple):
    """Two articles that bore one number at the same time: the listed exception to one article a number a day."""

    code: str
    number: str
    why: str
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Version(NamedTuple):
    """What a provision says from a day on."""

    verification: Mark
    in_force_from: date | None = None
    date_name: str = ""
    """The named date that the start is, if it is one."""
    act: str = ""
    act_article: str = ""
    change: Effect | None = None
    numbered: str = ""
    source: str = ""
    summary: str = ""
    penalty: str = ""
    penalty_verification: Mark | None = None
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Repeal(NamedTuple):
    """The end of a provision: the first day without it."""

    on: date
    verification: Mark
    act: str = ""
    act_article: str = ""
    date_name: str = ""
    verified: tuple[Verified, ...] = ()


class Successor(NamedTuple):
    """A provision that took over another, or a part of it."""

    provision: str
    verification: Mark
    part: str = ""
    on: date | None = None
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Provision(NamedTuple):
    """An article of a code as an abstract thing, whatever its wording."""

    id: str
    subject: Text
    verification: Mark
    versions: tuple[Version, ...]
    repeal: Repeal | None = None
    replaced_by: tuple[Successor, ...] = ()
    read_in: tuple[str, ...] = ()
    note: str = ""
    verified: tuple[Verified, ...] = ()

    @property
    def code(self) -> str:
        """The id of the code it belongs to."""
        return self.id.partition("/")[0]

    @property
    def article(self) -> str:
        """Its number in the code, today or when it ended."""
        return self.id.partition("/")[2]

    @property
    def start(self) -> date | None:
        """The first day with it; None where that is not recorded."""
        return self.versions[0].in_force_from

    @property
    def end(self) -> date | None:
        """The first day without it."""
        return self.repeal.on if self.repeal else None

    def in_force(self, on: date) -> bool:
        """Whether it is in force on a day; a provision whose start is not recorded counts up to its end."""
        return within(on, self.start, self.end)

    def version(self, on: date) -> Version | None:
        """What it says on a day."""
        if not self.in_force(on):
            return None
        started = [version for version in self.versions if version.in_force_from is None or version.in_force_from <= on]
        return started[-1]

    def number(self, on: date) -> str:
        """The number it bore on a day."""
        version = self.version(on)
        return version.numbered if version and version.numbered else self.article


def within(on: date, start: date | None, end: date | None) -> bool:
    """Whether a day lies in a span: `start <= on < end`; an unknown start and an open end are no bounds."""
    return (start is None or start <= on) and (end is None or on < end)


def overlap(start: date | None, end: date | None, other_start: date | None, other_end: date | None) -> bool:
    """Whether two spans have a day in common; an unknown start reaches back to any day."""
    starts_before_end = start is None or other_end is None or start < other_end
    return starts_before_end and (other_start is None or end is None or other_start < end)


class ReadWith(NamedTuple):
    """A provision that another must be read together with."""

    provision: str
    pinpoint: str = ""


class Correspondence(NamedTuple):
    """One curated link from items to a provision, for some aspects."""

    id: str
    provision: str
    items: tuple[str, ...]
    aspects: tuple[str, ...]
    extent: Extent
    role: Role
    basis: Basis
    verification: Mark
    reason: str
    part: str = ""
    pinpoint: str = ""
    read_with: tuple[ReadWith, ...] = ()
    limit: str = ""
    source: str = ""
    start: date | None = None
    """Only where the link is narrower than its provision."""
    end: date | None = None
    review: Review | None = None
    verified: tuple[Verified, ...] = ()


class Negative(NamedTuple):
    """A recorded search: these texts were checked for this aspect and hold nothing."""

    id: str
    items: tuple[str, ...]
    aspect: str
    checked: str
    verification: Mark
    start: date | None = None
    end: date | None = None
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Aspect(NamedTuple):
    """One thing that a full answer to an item must cover."""

    id: str
    title: Text
    definition: str
    keywords: tuple[str, ...] = ()
    exemption: bool = False
    """It asks for an exemption: only here does a provision that exempts count."""
    practice: bool = False
    treaty_duty: bool = True
    """False where the Convention asks nothing of the kind."""


class Section(NamedTuple):
    """A group of items under one heading."""

    id: str
    instrument: str
    title: Text
    items: tuple[str, ...]
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Item(NamedTuple):
    """One numbered point of an instrument."""

    id: str
    instrument: str
    kind: Kind
    title: Text
    asks: str
    verification: Mark
    title_verification: Mark | None = None
    aspects: tuple[str, ...] = ()
    extra_aspects: tuple[str, ...] = ()
    """Shown, never weighed."""
    applies: Applies = Applies.YES
    applies_if: str = ""
    reservation: str = ""
    """What is known of a reservation by the Party: `unknown`, or empty where none is possible."""
    convention: tuple[str, ...] = ()
    """The points of the Convention that the item relates to, by this data set's own mapping."""
    sources: tuple[str, ...] = ()
    note: str = ""
    verified: tuple[Verified, ...] = ()


class Instrument(NamedTuple):
    """What asks: a questionnaire of the Lanzarote Committee, or the Convention."""

    id: str
    kind: InstrumentKind
    title: Text
    reference_day: date
    note: str = ""


class Holder(NamedTuple):
    """Who holds positions."""

    id: str
    title: Text


class Cited(NamedTuple):
    """A provision as a position cites it, and what that resolves to."""

    as_written: str
    provision: str
    pinpoint: str = ""


class Target(NamedTuple):
    """What a dispute is about: a link from an item to a provision for an aspect."""

    item: str
    aspect: str
    provision: str


class LaterLaw(NamedTuple):
    """A development in the law after a position was filed."""

    provision: str
    on: date
    note: str = ""


class Position(NamedTuple):
    """What somebody says about an item, in own words."""

    id: str
    holder: str
    source: str
    stance: Stance
    statement: str
    verification: Mark
    filed: date | None = None
    item: str = ""
    topic: str = ""
    voice: str = ""
    reported_by: str = ""
    locator: str = ""
    aspects: tuple[str, ...] = ()
    convention: tuple[str, ...] = ()
    cites: tuple[Cited, ...] = ()
    targets: tuple[Target, ...] = ()
    answered_by: tuple[str, ...] = ()
    later: tuple[LaterLaw, ...] = ()
    note: str = ""
    verified: tuple[Verified, ...] = ()


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything that the data files say. Two corpora are the same only where they are one: results are kept by it."""

    party: Text
    researched_from: date
    dates: tuple[NamedDate, ...]
    codes: tuple[Code, ...]
    regimes: tuple[Regime, ...]
    renumberings: tuple[Renumbering, ...]
    shared_numbers: tuple[SharedNumber, ...]
    acts: tuple[Act, ...]
    provisions: tuple[Provision, ...]
    sources: tuple[Source, ...]
    instruments: tuple[Instrument, ...]
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    aspects: tuple[Aspect, ...]
    negatives: tuple[Negative, ...]
    correspondences: tuple[Correspondence, ...]
    holders: tuple[Holder, ...]
    positions: tuple[Position, ...]

    @cached_property
    def provision(self) -> dict[str, Provision]:
        """Provisions by id."""
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def item(self) -> dict[str, Item]:
        """Items of every instrument by id."""
        return {item.id: item for item in self.items}

    def reference(self, item: str) -> ItemRef | ConventionRef:
        """The reference that the id of an item is."""
        kind = self.instrument[self.item[item].instrument].kind
        return ConventionRef.canonical(item) if kind is InstrumentKind.CONVENTION else ItemRef.canonical(item)

    @cached_property
    def limbs(self) -> dict[str, list[str]]:
        """All items below an item, at any depth, in the order of the data."""
        by_parts = {(item.instrument, *self.reference(item.id).parts): item.id for item in self.items}
        found: dict[str, list[str]] = defaultdict(list)
        for parts, item in by_parts.items():
            for length in range(2, len(parts)):
                if parts[:length] in by_parts:
                    found[by_parts[parts[:length]]].append(item)
        return found

    @cached_property
    def aspect(self) -> dict[str, Aspect]:
        """Aspects by id."""
        return {aspect.id: aspect for aspect in self.aspects}

    @cached_property
    def code(self) -> dict[str, Code]:
        """Codes by id."""
        return {code.id: code for code in self.codes}

    @cached_property
    def instrument(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def act(self) -> dict[str, Act]:
        """Acts by id."""
        return {act.id: act for act in self.acts}

    @cached_property
    def source(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def named_date(self) -> dict[str, NamedDate]:
        """Named dates by name."""
        return {named.id: named for named in self.dates}

    @cached_property
    def holder(self) -> dict[str, Holder]:
        """Holders of positions by id."""
        return {holder.id: holder for holder in self.holders}

    @cached_property
    def links_of_item(self) -> dict[str, list[Correspondence]]:
        """The correspondences that name an item itself."""
        found: dict[str, list[Correspondence]] = defaultdict(list)
        for link in self.correspondences:
            for item in link.items:
                found[item].append(link)
        return found

    @cached_property
    def links_to_provision(self) -> dict[str, list[Correspondence]]:
        """The correspondences that lead to a provision, on its own or read together with another."""
        found: dict[str, list[Correspondence]] = defaultdict(list)
        for link in self.correspondences:
            for provision in dict.fromkeys((link.provision, *(other.provision for other in link.read_with))):
                found[provision].append(link)
        return found

    @cached_property
    def negatives_of_item(self) -> dict[str, list[Negative]]:
        """The recorded searches for an item."""
        found: dict[str, list[Negative]] = defaultdict(list)
        for negative in self.negatives:
            for item in negative.items:
                found[item].append(negative)
        return found

    @cached_property
    def positions_of_item(self) -> dict[str, list[Position]]:
        """The positions filed under an item itself."""
        found: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            if position.item:
                found[position.item].append(position)
        return found

    @cached_property
    def disputes(self) -> dict[tuple[str, str, str], list[Position]]:
        """The disputes that target a link, by item, aspect and provision."""
        found: dict[tuple[str, str, str], list[Position]] = defaultdict(list)
        for position in self.positions:
            if position.stance is Stance.DISPUTES:
                for target in position.targets:
                    found[target.item, target.aspect, target.provision].append(position)
        return found

    @cached_property
    def predecessors(self) -> dict[str, list[str]]:
        """The provisions that a provision took over from."""
        found: dict[str, list[str]] = defaultdict(list)
        for provision in self.provisions:
            for successor in provision.replaced_by:
                found[successor.provision].append(provision.id)
        return found

    @cached_property
    def codes_named(self) -> dict[str, list[Code]]:
        """The codes that go by a name, compared by `code_key`: "Code pénal" is the name of two."""
        found: dict[str, list[Code]] = defaultdict(list)
        for code in self.codes:
            for name in dict.fromkeys(map(code_key, (code.short, *code.names))):
                found[name].append(code)
        return found
