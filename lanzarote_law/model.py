"""The law and the questionnaire as immutable values with indices: the content of the data files once read.

Dates are `datetime.date`. The end of a version is never stored: it follows from the next version or from the repeal.
`repealed_on`, `until` and every other end is the first date on which the thing is no longer in force.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Annotated, NamedTuple, Protocol, TypeVar

from lanzarote_law.grammar.article_numbers import join_hyphens
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grammar.states import OTHERS, State, make_state
from lanzarote_law.grammar.typed_references import ConventionRef, ItemRef
from lanzarote_law.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lanzarote_law.grammar.penalties import PenaltyReading


class ActEffect(StrEnum):
    """What an act did to an article; the version contains the result."""

    INSERTED = "inserted"
    AMENDED = "amended"
    REPLACED = "replaced"
    RENUMBERED = "renumbered"
    REINSTATED = "reinstated"


class ActKind(StrEnum):
    """The type of an act, by which it is named together with its date."""

    LAW = "law"
    DECREE = "decree"
    ORDINANCE = "ordinance"
    ROYAL_DECREE = "royal-decree"
    JUDGMENT = "judgment"
    CONSTITUTIONAL_JUDGMENT = "constitutional-judgment"


class Mark(StrEnum):
    """How a fact was verified, the most certain first."""

    SEEN = "seen"
    SECOND_HAND = "second-hand"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"

    @property
    def weakness(self) -> int:
        """0 for the most certain mark, increasing."""
        return _MARKS.index(self)


_MARKS = tuple(Mark)


def weakest(marks: Iterable[Mark]) -> Mark:
    """Return the least certain of some marks."""
    return max(marks, key=lambda mark: mark.weakness)


class ItemKind(StrEnum):
    """What an item asks for: law, a rule that a treaty leaves to the Party's choice, or practice."""

    LAW = "law"
    OPTION = "option"
    PRACTICE = "practice"


class BindingForce(StrEnum):
    """How far a point of a treaty binds the Party."""

    OBLIGATION = "obligation"
    ENDEAVOUR = "endeavour"
    OPTION = "option"
    RESERVATION = "reservation"


class Applicable(StrEnum):
    """Whether an item applies to the Party."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    """How far a provision answers an item: expressly, by general wording only, or in part."""

    FULL = "full"
    IMPLIED = "implied"
    PARTIAL = "partial"


class RestFinding(StrEnum):
    """What is known of the rest of an aspect that links answer only in part."""

    SEARCHED = "searched"
    OUTSIDE_SCOPE = "outside-scope"
    NOT_LOOKED_FOR = "not-looked-for"


class Role(StrEnum):
    """The role of a provision for an item."""

    NAMES = "names"
    INCRIMINATES = "incriminates"
    EXEMPTS = "exempts"
    DEFINES = "defines"
    SANCTIONS = "sanctions"
    AGGRAVATES = "aggravates"
    GENERAL_PART = "general-part"
    JURISDICTION = "jurisdiction"
    PROCEDURE = "procedure"


class PartnerEffect(StrEnum):
    """The effect of a provision on another one that is read with it."""

    SETS_PENALTY = "sets-penalty"
    RAISES_PENALTY = "raises-penalty"
    LOWERS_PENALTY = "lowers-penalty"
    GUIDES_PENALTY = "guides-penalty"
    ADDS_MEASURE = "adds-measure"
    DEFINES = "defines"
    PUNISHES = "punishes"
    EXEMPTS = "exempts"
    SETS_CONDITION = "sets-condition"
    PROCEDURE = "procedure"
    TAKES_PLACE = "takes-place"
    CONTRASTS = "contrasts"


PENALTY_EFFECTS = frozenset((PartnerEffect.SETS_PENALTY, PartnerEffect.RAISES_PENALTY, PartnerEffect.LOWERS_PENALTY))
"""The effects of a provision whose penalty is that of another one, in the cases that it names."""


class ListPurpose(StrEnum):
    """What a list of offences in an article is for."""

    JURISDICTION = "jurisdiction"
    LIMITATION = "limitation"


class Basis(StrEnum):
    """Who links an item to a provision: the State, an NGO, or this data set."""

    REPLY = "reply"
    COMMENT = "comment"
    EDITORIAL = "editorial"


class Stance(StrEnum):
    """The stance of a position on an item."""

    ASSERTS_COVERED = "asserts-covered"
    DISPUTES = "disputes"
    ADDS_INFORMATION = "adds-information"
    REPORTS_SHORTFALL = "reports-shortfall"
    RECOMMENDS = "recommends"
    ENDORSES = "endorses"


class ReviewReason(StrEnum):
    """Why a correspondence needs review: its provision changed, it was carried over, or a court questioned it."""

    DUE = "due"
    CARRIED = "carried"
    QUESTIONED = "questioned"  # follows from the decisions and is never written


class CourtOutcome(StrEnum):
    """What a court did with the provisions that it had before it."""

    APPLIED = "applied"
    INTERPRETED = "interpreted"
    REFUSED = "refused"
    UNCONSTITUTIONAL = "unconstitutional"
    NOT_UNCONSTITUTIONAL = "not-unconstitutional"
    ANNULLED = "annulled"
    NOT_READ = "not-read"


QUESTIONING = frozenset((CourtOutcome.REFUSED, CourtOutcome.UNCONSTITUTIONAL, CourtOutcome.ANNULLED))
"""The outcomes that put a link to the provision in question."""


class DecisionEffect(StrEnum):
    """How a decision bears on the reading that a provision answers an aspect."""

    SUPPORTS = "supports"
    LIMITS = "limits"
    CONTRADICTS = "contradicts"


class PrecedentRelevance(StrEnum):
    """Whether a decision judged the conduct that an aspect asks about, or states a rule on other facts."""

    FACTS = "facts"
    PRINCIPLE = "principle"


class TextRead(StrEnum):
    """What was read of a decision, the surest first."""

    TEXT = "text"
    ABSTRACT = "abstract"
    COMMENTARY = "commentary"
    PRESS = "press"


class ActFinding(StrEnum):
    """The result for an act that may have changed an article of the data."""

    ENTERED = "entered"
    NOT_ENTERED = "not-entered"
    TOUCHES_NONE = "touches-none"
    UNREAD = "unread"


class InstrumentKind(StrEnum):
    """How the items of an instrument are numbered."""

    QUESTIONNAIRE = "questionnaire"
    CONVENTION = "convention"


UNTRANSLATED = " [en]"
"""The sign after a text that is shown in English because it is not translated."""


class Text(NamedTuple):
    """A text in up to three languages; omit those without a translation."""

    en: str = ""
    fr: str = ""
    nl: str = ""

    def within(self, language: str) -> tuple[str, str]:
        """Return the text in `language`, or the first available one, and its language."""
        for code in (language, *LANGUAGES):
            text: str = getattr(self, code)
            if text:
                return text, code
        return "", language


class Keywords(NamedTuple):
    """The words, as people use and spell them, by which `search` finds a record besides its title."""

    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    nl: tuple[str, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """The words of all languages."""
        return (*self.en, *self.fr, *self.nl)


# The kind of record whose id a field contains; `model_fields` reads it from the annotation.
ActId = Annotated[str, "act"]
AspectId = Annotated[str, "aspect"]
CodeId = Annotated[str, "code"]
HolderId = Annotated[str, "holder"]
InstrumentId = Annotated[str, "instrument"]
ItemId = Annotated[str, "item"]
ProvisionId = Annotated[str, "provision"]
RecommendationId = Annotated[str, "recommendation"]
SourceId = Annotated[str, "source"]  # a source or an act
Copy = Annotated[str, "copy"]  # a source or an act, with the place after a space

PROSE = "prose"
Prose = Annotated[str, PROSE]
"""A text of one or more sentences, or of part of one, in English; its translations are in catalogues."""


class Verified(NamedTuple):
    """One check of a fact: who checked it, when, and in which document."""

    mark: Mark
    """The mark given by the check."""
    by: str
    """The person who checked the fact."""
    on: date
    """The date of the check."""
    source: SourceId = ""
    """The document in which the fact was checked: the id of a source or an act."""
    copy_day: date | None = None
    """The date of the copy of the text with which the record was compared."""
    fingerprint: str = ""
    """Identifies the exact wording that was read: its language, a colon, and sixteen hexadecimal digits."""


class Source(NamedTuple):
    """A document, a copy of a text or a web page."""

    id: str
    title: Prose
    """The title of the document or, if it has none, a description of it in English."""
    verification: Mark
    described: bool = False
    """true if the title is our own description rather than a title that the document bears."""
    holder: HolderId = ""
    """The author, printed after the title in the language of the page: the id of a holder."""
    reference: str = ""
    """The number by which the document is cited."""
    date: str = ""
    """The date, month or year of the document, in quotation marks: "2018-01-26", "2017-06"."""
    url: str = ""
    """Where the document can be read."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def own_title(self) -> str:
        """Its title without the translation added in square brackets."""
        return self.title if self.described else self.title.partition(" [")[0]


class Act(NamedTuple):
    """A law or decree."""

    id: str
    title: Text
    """The full title of the act, including its date."""
    verification: Mark
    kind: ActKind | None = None
    """The type of the act, if neither the title nor the address begins with it: law, decree, ordinance, royal-decree,
    judgment or constitutional-judgment."""
    dated: date | None = None
    """The date by which the act is cited."""
    number: str = ""
    """The number of the act in the official journal, with the journal's prefix."""
    dossier: str = ""
    """The file number of the act: "2016-05-31/01"."""
    published: date | None = None
    """The date of publication in the official journal."""
    page: str = ""
    """The page of the official journal on which the act begins."""
    in_force: date | None = None
    """The date of entry into force, which is distinct from the date of publication."""
    retroactive: bool = False
    """true if the act was in force before it was published."""
    eli: str = ""
    """The address in the official register (ELI)."""
    url: str = ""
    """The page of the act in the register, by file number, if the ELI is not known."""
    read_in: tuple[Copy, ...] = ()
    """The copies in which the text was read: the ids of sources or acts, each followed by a space and the place."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def address(self) -> str:
        """Its address in the official register; empty if not known."""
        return self.eli or self.url


class NamedDate(NamedTuple):
    """A named date, which can be used wherever a date can: a postponement is then a single change."""

    id: str
    on: date
    """The date."""
    verification: Mark
    title: Text = Text()
    was: tuple[date, ...] = ()
    """The dates previously set for the same event, earliest first."""
    act: ActId = ""
    """The act that fixes the date: the id of an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Code(NamedTuple):
    """A body of law with its own numbering of articles: a code, or an act that is cited like one."""

    id: str
    title: Text
    short: str
    """The short name that pages show, with a year if two codes would otherwise have the same name."""
    names: tuple[str, ...]
    """The names by which documents cite the code, in every language."""
    short_in: Text = Text()
    """The short name of the code in languages that have a different one; documents also cite the code by it."""
    cited_as: str = ""
    """The name of the code in the JSON of `check`; if omitted, the code is called OTHER and none of its articles is
    reported."""
    in_force_from: date | None = None
    """The first date in force."""
    repealed_on: date | None = None
    """The first date no longer in force."""
    eli: str = ""
    """The address of the code in the official register (ELI), if the code has a single page there."""

    def brief(self, language: str) -> str:
        """Return the short name in a language."""
        return getattr(self.short_in, language, "") or self.short

    @property
    def every_name(self) -> tuple[str, ...]:
        """All its names, the short ones first."""
        return tuple(dict.fromkeys((self.short, *filter(None, self.short_in), *self.names)))


class Regime(NamedTuple):
    """A period of the criminal law."""

    id: str
    title: Text
    code: CodeId
    """The id of the code that contains the criminal law in this period."""
    in_force_from: date | None = None
    """The first date of the period."""
    until: date | None = None
    """The first date of the next period."""


class Renumbering(NamedTuple):
    """An article that continued under another number of the same code."""

    code: CodeId
    was: str
    """The former number, in quotation marks."""
    now: str
    """The new number, in quotation marks."""
    on: date
    """The first date of the new number."""
    act: ActId
    verification: Mark
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return f"{self.code} {self.was} > {self.now}"


class SharedNumber(NamedTuple):
    """A number that two articles had at the same time; otherwise this is a fault."""

    code: CodeId
    number: str
    """The number, in quotation marks."""
    why: Prose
    """How the two articles came to have the same number."""
    verification: Mark
    verified: tuple[Verified, ...] = ()

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return f"{self.code} {self.number}"


_MOST_FIGURES = 4


class NumbersKnown(NamedTuple):
    """Numbers of which it is only known that articles of a code have them; nothing relies on them."""

    code: CodeId
    numbers: str
    """A single number, or the first and the last: "299", "132-192"."""
    verification: Mark
    source: SourceId = ""
    """The source: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return f"{self.code} {self.numbers}"

    @property
    def each(self) -> list[str]:
        """The numbers one by one; of a range, those without a suffix."""
        first, _, last = self.numbers.partition("-")
        if not (first.isdecimal() and last.isdecimal() and len(last) <= _MOST_FIGURES):
            return [self.numbers]
        return [str(number) for number in range(int(first), int(last) + 1)]


class OffenceList(NamedTuple):
    """Offences of a code to which an article applies, or the rule for those that it does not list."""

    used_for: ListPurpose
    """What the list is for. jurisdiction: acts abroad may be prosecuted; limitation: a limitation period applies."""
    code: CodeId
    """The id of the code whose articles the list contains."""
    articles: tuple[str, ...] = ()
    """The articles as the text lists them, in quotation marks: "372", "372 to 377", "383bis, § 1". Omit it for the rule
    that applies to offences that are not listed."""
    complete_within: tuple[str, ...] = ()
    """The ranges of articles in which all listed ones are given, here or in the other lists of the version for the same
    purpose and code: "368 to 389". Only an article in these ranges can be left out."""
    pinpoint: str = ""
    """The place of the list in the article."""
    condition: Prose = ""
    """The condition on which the list applies, as a clause that can follow "if": "the victim is a minor"."""
    term: Prose = ""
    """The limitation period, in a few words: "ten years"."""
    runs_from: Prose = ""
    """The event from which the limitation period runs, if it is not the offence: "the victim's majority"."""
    start: date | None = None
    """The first date of the list, if later than that of the version, for example because it follows from a list in
    another article."""


class Version(NamedTuple):
    """The content of a provision from a date on, until the next version or its repeal."""

    verification: Mark
    summary: Prose
    """The content, in your own words; not the text of the law."""
    in_force_from: date | None = None
    """The first date. Omit the key if the date is not known."""
    start_verification: Mark | None = None
    """How the date and the act were verified, if the mark differs; `verification` then covers only the wording."""
    date_name: str = ""  # the name of the start date, if any
    change: ActEffect | None = None
    """What the act did to the article."""
    act: ActId = ""
    act_article: str = ""
    numbered: str = ""
    """The number of the article at that time, if it differs from the present one."""
    territory: Prose = ""
    """The only territory in which the version applies, in a few words, if that is not the whole State."""
    source: SourceId = ""
    """The copy in which the version was read: the id of a source. It can be given if no act is known."""
    penalty: Prose = ""
    """The penalty, in your own words."""
    penalty_verification: Mark | None = None
    """How the penalty was verified, if the mark differs."""
    verified: tuple[Verified, ...] = ()
    divisions: str = ""
    """How the text is divided, if this was read in its source or in a copy of its article: "§ 1 (al. 1-2, 1-3°), § 2
    (al. 1)", indents as "/1-3". If no subparagraphs (al.) are given, their number is not recorded; any other division
    not given does not exist. "al." alone: only subparagraphs, not counted."""
    lists: tuple[OffenceList, ...] = ()
    """The lists of offences in the text for jurisdiction or limitation, as far as they were read in its source."""
    note: Prose = ""
    penalty_in_english: str = ""  # the original text of the penalty in every language: its terms are parsed from it
    subject: Text = Text()
    """The subject of the article from this version on, if it differs from before."""

    @property
    def penalties(self) -> PenaltyReading:
        """The penalty as kinds, terms, levels and fines, and whether all of it could be parsed."""
        from lanzarote_law.grammar.penalties import parse_penalties  # noqa: PLC0415  # few answers need it

        return parse_penalties(self.penalty_in_english)


class Repeal(NamedTuple):
    """The event that ended a provision."""

    on: date
    verification: Mark
    act: ActId = ""
    act_article: str = ""
    date_name: str = ""  # the name of the end date, if any
    verified: tuple[Verified, ...] = ()


class Annulment(NamedTuple):
    """The annulment of a provision by a court."""

    act: ActId
    """The id of the judgment, which is recorded among the acts."""
    verification: Mark
    start: date | None = None
    """The first date on which the provision is no longer in force. Omit it if the provision is treated as never having
    been in force.
    """
    source: SourceId = ""
    """Where the judgment was read, or is reported: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""
    date_name: str = ""  # the name of the first date, if any


class Successor(NamedTuple):
    """A provision that replaced another one, or a part of it."""

    provision: ProvisionId
    verification: Mark
    part: Prose = ""
    """The part of the old provision that was replaced, if not the whole."""
    on: date | None = None
    """The date of the replacement, if not the date of the repeal."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""
    place: str = ""
    """The part of the new provision that contains the rule, if not the whole: `§ 1`."""


class Partner(NamedTuple):
    """A provision to be read with another one: it raises its penalty, defines its terms, or provides exceptions."""

    provision: ProvisionId
    does: PartnerEffect
    """Its main effect on the other one. sets-penalty: its penalty is that of the other one, or replaces it in some
    cases; raises-penalty; lowers-penalty; guides-penalty: it says what the court considers; adds-measure: a
    prohibition, or a measure that is not a penalty; defines: the meaning of words, or who or what is covered; punishes:
    it makes an offence of what the other one names; exempts: it excludes conduct; sets-condition; procedure;
    takes-place: it applies instead of the other one, in a part of the country or in some cases; contrasts: it may seem
    to apply to the other one, but does not."""
    purpose: Prose
    """The effect as a clause without a full stop: "raises its penalty for minors under 16"."""
    verification: Mark
    source: SourceId = ""
    """Where this relation was read: the id of a source or an act; omit the key if the relation follows from the two
    texts.
    """
    penalty: Prose = ""
    """The penalty that this provision sets for the other one, if its text states those of several offences."""
    end: date | None = None
    """Only if the two must no longer be read together although both are in force: the first date from which they no
    longer are."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class NonStatutoryTerm(NamedTuple):
    """Terms that the law does not use, and the provision under which the conduct falls."""

    words: Keywords
    """The common names; the law does not use these words."""
    under: Text
    """The term that the law uses for such conduct: "realistic images of a minor who does not exist"."""
    verification: Mark
    basis: Basis
    """Who says that the conduct falls under the provision. reply: the State; comment: an organisation; editorial: this
    data set."""
    aspect: AspectId = ""
    """The id of the aspect under which the conduct falls; a link must say that the provision answers that aspect."""
    source: SourceId = ""
    """The document in which this is said: the id of a source or an act; not needed for an editorial reading."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Provision(NamedTuple):
    """An article of a code, whatever its wording over time."""

    id: str
    """The id of the code, "/" and the number of the article."""
    subject: Text
    """The subject of the article, in a few words. A version may have its own subject, which applies from then on."""
    verification: Mark
    versions: tuple[Version, ...]
    """The content of the article from each date, earliest first."""
    began: bool | None = None
    """true if the article began with its first version; false if that version changed or replaced an earlier wording,
    or if the number was used before. Omit it if this is not known."""
    repeal: Repeal | None = None
    """The act that repealed the article; given together with repealed_on."""
    annulled: Annulment | None = None
    """The annulment of the article by a court, before or after the article entered into force."""
    replaced_by: tuple[Successor, ...] = ()
    """The provisions that replaced the article."""
    partners: tuple[Partner, ...] = ()
    """The provisions that must be read with the article. Each counts on the dates on which both are in force."""
    read_in: tuple[SourceId, ...] = ()
    """The copies in which the text was read: the ids of sources or acts."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""
    keywords: Keywords = Keywords()
    """The words by which `search` finds the provision, besides its subject and those of the provisions that it
    replaced.
    """
    unnamed: tuple[NonStatutoryTerm, ...] = ()
    """Conduct that falls under the article although the law does not use the word."""

    @property
    def code(self) -> str:
        """The id of its code."""
        return ArticleId(self.id).code

    @property
    def article(self) -> str:
        """Its number in the code, at present or when it ended."""
        return ArticleId(self.id).article

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers that it has or had in its code, each once."""
        return tuple(filter(None, dict.fromkeys((self.article, *(each.numbered for each in self.versions)))))

    @property
    def date_names(self) -> list[str]:
        """The named dates on which it begins, changes or ends."""
        return [each.date_name for each in (*self.versions, self.repeal, self.annulled) if each and each.date_name]

    @property
    def start(self) -> date | None:
        """The first date on which it is in force; None if not recorded."""
        return self.versions[0].in_force_from

    @property
    def is_known_to_begin(self) -> bool:
        """Whether it began with its first version, as recorded or because an act inserted it then."""
        first = self.versions[0]
        inserted = first.change is ActEffect.INSERTED and first.verification is not Mark.UNVERIFIED
        return inserted if self.began is None else self.began

    @property
    def end(self) -> date | None:
        """The first date on which it is no longer in force; its first date if it counts as never in force."""
        repealed = self.repeal.on if self.repeal else None
        if not self.annulled:
            return repealed
        annulled = self.annulled.start or self.start or date.min
        return min(annulled, repealed) if repealed else annulled

    @property
    def never_in_force(self) -> bool:
        """Whether it was annulled as if it had never existed."""
        return self.annulled is not None and self.annulled.start is None

    def is_annulled(self, on: date) -> bool:
        """Whether it counts as annulled on a date."""
        return self.annulled is not None and (self.annulled.start is None or self.annulled.start <= on)

    def in_force(self, on: date) -> bool:
        """Whether it is in force on a date; without a recorded start, it counts as in force until its end."""
        return is_within(on, self.start, self.end)

    def version(self, on: date) -> Version | None:
        """Return the version in force on a date."""
        if not self.in_force(on):
            return None
        started = [version for version in self.versions if version.in_force_from is None or version.in_force_from <= on]
        return started[-1]

    @property
    def titles(self) -> tuple[Text, ...]:
        """Its titles: that of its first version, and each different later one."""
        return (self.subject, *(version.subject for version in self.versions if any(version.subject)))

    def title(self, on: date) -> Text:
        """Return its title on a date; before its start that of the first version, after its end that of the last."""
        started = [each for each in self.versions if each.in_force_from is None or each.in_force_from <= on]
        return next((each.subject for each in reversed(started) if any(each.subject)), self.subject)

    def has_title_of(self, on: date) -> bool:
        """Whether its title on a date was recorded for the version of that date, and not for a later one."""
        version = self.version(on)
        if version is None or version.in_force_from is None:
            return False
        later = self.versions[self.versions.index(version) + 1 :]
        return any(version.subject) or not later or any(later[0].subject)

    def number(self, on: date) -> str:
        """Return its number on a date."""
        version = self.version(on)
        return version.numbered if version and version.numbered else self.article


def is_within(on: date, start: date | None, end: date | None) -> bool:
    """Whether a date is in a span: `start <= on < end`; an unknown start or an open end is not a limit."""
    return (start is None or start <= on) and (end is None or on < end)


def is_overlap(start: date | None, end: date | None, other_start: date | None, other_end: date | None) -> bool:
    """Whether two spans have a date in common; an unknown start is not a limit."""
    starts = [day for day in (start, other_start) if day]
    ends = [day for day in (end, other_end) if day]
    return not starts or not ends or max(starts) < min(ends)


class FollowedUpTo(NamedTuple):
    """The date up to which amendments to a code, or to some of its articles, were searched for, and in what."""

    code: CodeId
    searched: Prose
    """Where amendments were searched for: a consolidated text with its date, a list of acts."""
    verification: Mark
    articles: tuple[str, ...] = ()
    """The numbers of the articles concerned. If omitted, all articles that no other record lists."""
    up_to: date | None = None
    "The date up to which amendments were searched for. Omit the key if no search was made."
    source: SourceId = ""
    """The text or list that was searched: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return " ".join((self.code, "followed", *self.articles[:1]))


class ActSearched(NamedTuple):
    """An act found in the search for amendments, and what it changes."""

    codes: tuple[CodeId, ...]
    """The identifiers of the codes that the act may have changed."""
    finding: ActFinding
    """entered: the changes made by the act are in this data set; not-entered: the act changes an article in this data
    set, which does not contain the change yet; touches-none: the act changes no article in this data set; unread: the
    changes have not been read."""
    what: Prose
    """The articles that the act changes, or why the act has not been read."""
    verification: Mark
    act: ActId = ""
    """The id of the act, if the act is in this data set."""
    title: Prose = ""
    """The title of the act, if the act is not in this data set."""
    number: str = ""
    """The file number of the act or its number in the official journal, if the act is not in this data set:
    "2019-05-05/10".
    """
    published: date | None = None
    """The date of publication in the official journal."""
    in_force: date | None = None
    """The date of its entry into force."""
    read_in: tuple[Copy, ...] = ()
    """Where the act was read or found: the ids of sources or acts, each followed by a space and the place."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return f"{self.act or self.number} searched"


class ReadWith(NamedTuple):
    """A provision that must be read together with that of the link."""

    provision: ProvisionId
    pinpoint: str = ""


class KnownDifference(NamedTuple):
    """A difference between an official text and these data that was examined and needs no change."""

    about: str
    """The id of the article, the act, the code or the date that the difference concerns."""
    finding: str
    """The kind of finding that `watch` reports: missing, day, act."""
    states: str
    """What the finding states: the act, the date and the values, as `watch --known` records them."""
    reason: Prose
    """Why no change is needed."""
    by: str
    """The person who examined the difference."""
    verification: Mark
    source: SourceId = ""
    """Where the difference was examined: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its content."""
        return f"{self.about} {self.finding} {self.states}"


class Correspondence(NamedTuple):
    """A link from items to a provision; it is valid while the provision is in force, unless it has dates of its own."""

    id: str
    items: tuple[ItemId, ...]
    """The ids of the items that the provision answers, all of one instrument."""
    aspects: tuple[AspectId, ...]
    """The ids of the aspects that the provision answers; each must be an aspect of the items listed."""
    provision: ProvisionId
    extent: Extent
    """How far the provision answers the item. full: expressly; implied: by general wording only; partial: only the part
    stated in the field `part`."""
    role: Role
    """The role of the provision for the item. names: it names the subject; incriminates: it makes conduct an offence;
    exempts: it excludes conduct from an offence; defines; sanctions; aggravates; general-part; jurisdiction;
    procedure."""
    basis: Basis
    """Who says so. reply: the State; comment: an organisation; editorial: this data set."""
    verification: Mark
    reason: Prose
    """Why the provision answers the item, in sentences that can be understood on their own."""
    pinpoint: str = ""
    read_with: tuple[ReadWith, ...] = ()
    """Provisions without which this provision does not answer the item."""
    start: date | None = None
    """Only if the link starts later than its provision."""
    end: date | None = None
    """Only if the link ends before its provision: the first date on which it no longer applies."""
    part: Prose = ""
    """The part that the provision answers, if `extent` is partial."""
    source: SourceId = ""
    """The document in which this is said: the id of a source or an act; not needed for an editorial link."""
    verified: tuple[Verified, ...] = ()
    limit: Prose = ""
    """What the provision nevertheless leaves open."""
    limit_short: Prose = ""
    """The limit in a few words, without a full stop; pages always print it after the status."""
    review: ReviewReason | None = None
    """Why the link needs review. due: the provision has since been amended; carried: the link was carried over from
    another one. Omitted once the link has been reviewed."""
    review_from: date | None = None
    """The first date of the amended law, if review is due: before it, the link remains as reviewed. If omitted, the
    review concerns every date."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """Its provision, and those that must be read together with it, each once."""
        return tuple(dict.fromkeys((self.provision, *(each.provision for each in self.read_with))))

    def review_on(self, on: date) -> ReviewReason | None:
        """Return why the link needs review for the law on a date."""
        return None if self.review_from and on < self.review_from else self.review


class EmptySearch(NamedTuple):
    """A recorded search that found nothing: only such a search establishes a gap."""

    id: str
    items: tuple[ItemId, ...]
    """The identifiers of the items to which the search relates."""
    aspect: AspectId
    """The id of the aspect that was searched for."""
    checked: Prose
    """The texts that were read, and their version."""
    verification: Mark
    start: date | None = None
    """The first date for which the search is valid."""
    end: date | None = None
    """The first date for which the record is no longer valid."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class AspectRest(NamedTuple):
    """What is known of the rest of an aspect that links answer only in part; without it, the rest is a hole."""

    id: str
    items: tuple[ItemId, ...]
    """The identifiers of the items that ask for the aspect."""
    aspect: AspectId
    """The id of the aspect of which a part is answered."""
    finding: RestFinding
    """searched: texts were searched for the rest, and nothing was found; outside-scope: the law that answers the part
    itself excludes the rest, as "images only" does; not-looked-for: the rest was not searched for."""
    checked: Prose
    """According to the finding: the texts that were searched, and their versions; the words that exclude every other
    case; or what has not been read."""
    verification: Mark
    start: date | None = None
    """The first date for which the record is valid."""
    end: date | None = None
    """The first date for which the record is no longer valid."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Aspect(NamedTuple):
    """One thing that a full answer to an item must cover."""

    id: str
    title: Text
    definition: Prose
    """What is asked for, in a sentence by which readers can tell whether a provision answers it."""
    exemption: bool = False
    """true if an exemption is asked for: only then does a provision that exempts count."""
    treaty_duty: bool = True  # False if the files say `treaty: none`
    full_means: Prose = ""
    """What a full answer means, in a few words, if it is not a favourable finding: "the child is punishable"."""
    keywords: Keywords = Keywords()
    """The words by which `search` finds the aspect, besides its title."""


class Section(NamedTuple):
    """A group of items under one heading."""

    id: str
    instrument: str
    title: Text
    items: tuple[str, ...]
    """The numbers of the top-level items of the section: "8" includes 8.1, 8.1.a and so on."""
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Item(NamedTuple):
    """A numbered point of the instrument. A limb such as "9.1.a" belongs to "9.1" by its number."""

    id: str
    """The number of the item, in quotation marks: "8.1.a", "20(1)(a)"."""
    instrument: str
    kind: ItemKind
    """law: a rule is asked for; option: a rule that a State may choose; practice: what is done."""
    title: Text
    asks: Prose
    """What the item asks, in your own words."""
    verification: Mark
    title_verification: Mark | None = None
    """How the title was verified, if the mark differs."""
    verified: tuple[Verified, ...] = ()
    force: BindingForce | None = None
    """How far a point of a treaty binds, read with `asks`. obligation: each Party must; endeavour: each Party must try;
    option: the Party may choose; reservation: the Party may make a reservation."""
    not_asked: Prose = ""
    """What the item does not ask for, although it could be read as if it did, in a sentence that can be understood on
    its own."""
    aspects: tuple[AspectId, ...] = ()
    """The identifiers of the aspects that a full answer must cover. They count for the status of the item."""
    extra_aspects: tuple[AspectId, ...] = ()
    """The identifiers of aspects that are shown but do not count for the status of the item."""
    convention: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    """The documents in which the item was found: ids of sources or acts."""
    note: Prose = ""


class InstrumentArticle(NamedTuple):
    """An article of an instrument, whether or not the data contain items under it."""

    number: str
    """The number of the article, in quotation marks."""
    title: Text
    """The heading of the article."""
    divisions: str = ""
    """How the article is divided: "§ 1 (a-f), § 2, § 3 (/1-2)". Omit the key if the text is undivided."""


class InstrumentText(NamedTuple):
    """The complete structure of an instrument: an article or division that is not listed does not exist."""

    articles: tuple[InstrumentArticle, ...]
    """Every article of the instrument, in the order of the text."""
    source: SourceId
    """Where the text was read: the id of a source or an act."""
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Instrument(NamedTuple):
    """A questionnaire of the Committee, or the Convention."""

    id: str
    kind: InstrumentKind
    """How the items of the instrument are numbered: as in a questionnaire, or as points of the Convention."""
    title: Text
    note: Prose = ""
    text: InstrumentText | None = None
    """Every article with its divisions. Omit the key if the whole text was not read: it is then not known whether the
    instrument has a number that these data lack."""

    @property
    def articles(self) -> dict[str, InstrumentArticle]:
        """Every article by number; none if the whole text was not read."""
        return {each.number: each for each in self.text.articles} if self.text else {}


class Languages(str):
    """The codes of some languages, separated by blanks."""

    __slots__ = ()


class HyphenUse(StrEnum):
    """What a hyphen between two numbers of articles means: an article, such as 385-2, or all from the first on."""

    RANGE = "range"
    ARTICLE = "article"


class Numbering(NamedTuple):
    """How the articles of the Party are numbered."""

    hyphen: HyphenUse = HyphenUse.RANGE
    """article if the Party has articles such as 385-2: 372-377 is then a range, unless the data have such an
    article."""


class ReferenceDay(NamedTuple):
    """The date with which the present law is compared for the items of an instrument."""

    instrument: InstrumentId
    """The id of the instrument."""
    on: date
    """The date on which the comments were filed."""
    called: Text = Text()
    """The words that pages print after the date, without the comma: "when the comments were filed"."""
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its instrument."""
        return f"reference-day {self.instrument}"


class Applicability(NamedTuple):
    """Whether an item applies to the Party. Items that are not listed apply."""

    item: ItemId
    applies: Applicable
    """no: the item does not apply to the Party; unknown: whether it applies depends on a fact that is not known."""
    applies_if: Prose = ""
    """If it is not known whether the item applies to the Party: the condition, as a clause that follows "if"."""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its item."""
        return f"applicability {self.item}"


class ReservationState(StrEnum):
    """Whether the Party made a reservation or a declaration."""

    UNKNOWN = "unknown"
    MADE = "made"
    NOT_MADE = "not-made"
    WITHDRAWN = "withdrawn"


class Withdrawal(NamedTuple):
    """The withdrawal of a reservation or a declaration."""

    on: date
    """The date from which the reservation no longer applies."""
    verification: Mark
    source: SourceId = ""
    """The document in which this is stated: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Reservation(NamedTuple):
    """What is known of a reservation or a declaration that an item allows the Party to make."""

    item: ItemId
    reservation: ReservationState
    """Whether the Party made the reservation: unknown, made, not-made, or withdrawn after it had been made."""
    on: date | None = None
    """The date on which the reservation was made."""
    source: SourceId = ""
    """The document in which this is stated: the id of a source or an act."""
    verification: Mark | None = None
    """How the answer was verified; omit the key if it is not known whether the Party made the reservation."""
    verified: tuple[Verified, ...] = ()
    withdrawn: Withdrawal | None = None
    """The withdrawal of the reservation, with the date."""
    note: Prose = ""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its item."""
        return f"reservation {self.item}"

    def state(self, on: date) -> ReservationState | None:
        """Return what is known of it on a date; None on a date before it was declared that it is not made.

        If the date of a withdrawal is not recorded, it is not known how long the reservation applied.
        """
        is_later = self.on is None or on >= self.on
        match self.reservation:
            case ReservationState.MADE:
                return self.reservation if is_later else ReservationState.NOT_MADE
            case ReservationState.WITHDRAWN if self.withdrawn is None:
                return self.reservation if is_later else ReservationState.UNKNOWN
            case ReservationState.WITHDRAWN if self.withdrawn and on < self.withdrawn.on:
                return ReservationState.MADE if is_later else ReservationState.NOT_MADE
        return self.reservation if is_later else None


class LanguageUrlRule(NamedTuple):
    """How the address of an official page changes for another language."""

    language: str
    """The language of the page: fr or nl."""
    written: str
    """A part of the addresses as they are in these data: "/eli/loi/"."""
    there: str
    """The text that replaces that part in the address of the page in that language: "/eli/wet/"."""

    @property
    def id(self) -> str:
        """Identifies the record, which has no written id, by its language and the part."""
        return f"page {self.language} {self.written}"


class PositionHolder(NamedTuple):
    """A person or body that holds positions."""

    id: str
    title: Text


class CitedProvision(NamedTuple):
    """A provision as cited in a position, and the provision in these data."""

    as_written: str
    """The citation as the document has it, word for word."""
    provision: ProvisionId
    """The id of the provision in these data."""
    pinpoint: str = ""


class DisputedLinkRef(NamedTuple):
    """The link that a position disputes."""

    item: ItemId
    aspect: AspectId
    provision: ProvisionId


class LaterLaw(NamedTuple):
    """A development in the law after a position was filed."""

    provision: ProvisionId
    on: date
    """The date from which it applies."""
    note: Prose = ""


class Position(NamedTuple):
    """What a person or body says about an item, in your own words."""

    id: str
    holder: HolderId
    """The holder of the position: the id of a holder."""
    source: SourceId
    """The document that contains the position: the id of a source or an act."""
    stance: Stance
    """The stance of the holder on the item. asserts-covered: the law answers it; disputes: the law does not;
    adds-information; reports-shortfall: practice falls short; recommends; endorses.
    """
    statement: Prose
    """What the position says, in your own words."""
    verification: Mark
    item: ItemId = ""
    """The id of the item that the position concerns; omitted if it concerns none."""
    topic: Prose = ""
    """The subject of the position, if it concerns no item."""
    voice: Prose = ""
    """The one of several holders who makes the statement."""
    reported_by: HolderId = ""
    """Who reports the position, if it is known only through others: the id of a holder."""
    locator: str = ""
    """The place of the position in the document."""
    filed: date | None = None
    """The date on which the position was filed, if not the date of the document."""
    aspects: tuple[AspectId, ...] = ()
    convention: tuple[str, ...] = ()
    cites: tuple[CitedProvision, ...] = ()
    """The provisions that the position cites."""
    targets: tuple[DisputedLinkRef, ...] = ()
    """The links that the position disputes; if there are none, it disputes a statement, not the law."""
    answered_by: tuple[ProvisionId, ...] = ()
    """The provisions that answered the dispute: once they are in force, it no longer blocks any link."""
    later: tuple[LaterLaw, ...] = ()
    """Later changes in the law."""
    recommendation: RecommendationId = ""
    """The id of the recommendation that, according to the position, was followed."""
    since: date | None = None
    """The date from which, according to the position, the recommendation has been met."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions that it cites or disputes, or that answered it, each once."""
        named = (*(each.provision for each in self.cites), *(each.provision for each in self.targets))
        return tuple(dict.fromkeys((*named, *self.answered_by)))


class CourtBearing(NamedTuple):
    """What a decision means for an aspect of one or more items."""

    items: tuple[ItemId, ...]
    """The identifiers of the items concerned."""
    aspect: AspectId
    """The id of the aspect concerned."""
    way: DecisionEffect
    """supports: the provision answers the question; limits: it answers it only subject to a condition; contradicts: it
    does not answer it."""
    fit: PrecedentRelevance
    """facts: the conduct judged is the one that the aspect asks about; principle: a rule stated on other facts."""
    provision: ProvisionId = ""
    """The provision of the decision through which it bears on the aspect; if omitted, each of them."""


class Decision(NamedTuple):
    """A decision of a court as evidence of how a provision is applied. It never raises a status."""

    id: str
    """The ECLI of the decision; if there is none, a name of your own. No name of a person."""
    court: Prose
    """The court that gave the decision."""
    day: str
    """The date of the decision, or its month or year if no more is known: 2023-01-17, 2021-03 or 2015."""
    outcome: CourtOutcome
    """What the court decided on the provisions that it applied. refused, unconstitutional and annulled call the links
    to them into question; not-read: the outcome is not known here, and the decision counts neither for nor against.
    """
    holding: Prose
    """What the court held, in your own words; no name of a person."""
    read_in: tuple[Copy, ...]
    """Where the decision was read: the ids of sources or acts, each followed by a space and the place."""
    verification: Mark
    docket: str = ""
    """The number of the case at the court."""
    case: str = ""
    """A name shared by all decisions in one case, which count as one."""
    provisions: tuple[ProvisionId, ...] = ()
    """The identifiers of the provisions that the court applied. Omitted if they are not stated."""
    conduct: Prose = ""
    """The conduct that was judged, in your own words; no name of a person."""
    bears: tuple[CourtBearing, ...] = ()
    """The aspects on which the decision bears. If omitted, the decision counts for its provisions alone."""
    read: TextRead | None = None
    """What was read: the text itself, an official abstract, a commentary or the press."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def decided(self) -> date | None:
        """The day from which it counts; of a month or a year the last one. None if its day cannot be read."""
        return last_day(self.day)

    @property
    def is_questioning(self) -> bool:
        """Whether it puts links in question."""
        return self.outcome in QUESTIONING or any(each.way is DecisionEffect.CONTRADICTS for each in self.bears)


@lru_cache(maxsize=4096)
def last_day(text: str) -> date | None:
    """The day that a text names, or the last day of the month or year that it names.

    >>> last_day("2021-03"), last_day("2015"), last_day("soon")
    (datetime.date(2021, 3, 31), datetime.date(2015, 12, 31), None)
    """
    try:
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        if day:
            return date(year, month, day)
        return date(year + (month in {0, 12}), month % 12 + 1 if month else 1, 1) - date.resolution
    except ValueError:
        return None


class DecisionSearch(NamedTuple):
    """A recorded search for decisions: where it was made, up to which date, and what it found."""

    id: str
    items: tuple[ItemId, ...]
    """The identifiers of the items to which the search relates."""
    aspects: tuple[AspectId, ...]
    """The identifiers of the aspects to which the search relates."""
    searched: Prose
    """Which decisions were searched, in which collection, and how."""
    up_to: date
    """The date of the most recent decision that the search could find."""
    found: Prose
    """What the search found, and what it could not find."""
    verification: Mark
    provisions: tuple[ProvisionId, ...] = ()
    """The identifiers of the provisions under which decisions were searched for."""
    read_in: tuple[Copy, ...] = ()
    """The collections that were searched: the ids of sources or acts, each followed by a space and the place."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Recommendation(NamedTuple):
    """What a monitoring body asked of one or more Parties; whether it is met follows from the law of each."""

    id: str
    number: str
    """The number of the recommendation in the document: R2."""
    by: Text
    """The body that made the recommendation."""
    on: date
    """The date on which the body adopted it."""
    text: Prose
    """What the item asks, in your own words."""
    source: SourceId
    """The document that contains the recommendation: the id of a source."""
    verification: Mark
    read_in: tuple[Copy, ...] = ()
    """Where the recommendation was read, if not in that document: the ids of sources or acts, each followed by a space
    and the place."""
    parties: tuple[str, ...] = ()
    """The Parties that the recommendation names, by their codes of two letters; omitted if it is addressed to every
    Party."""
    items: tuple[ItemId, ...] = ()
    """The identifiers of the items that the recommendation concerns."""
    aspects: tuple[AspectId, ...] = ()
    """The aspects of these items whose full answer in law meets the recommendation; omitted if no aspect asks for the
    same thing."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    def is_addressed_to(self, party: str) -> bool:
        """Whether it is addressed to a Party, given by its code."""
        return not self.parties or party in self.parties


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record")
_NamedRecord = TypeVar("_NamedRecord", bound=_Named)
_Key = TypeVar("_Key")


def _by_id(records: Callable[[Corpus], Iterable[_NamedRecord]]) -> cached_property[dict[str, _NamedRecord]]:
    """An index of the records of a kind by id."""
    return cached_property(lambda corpus: {each.id: each for each in records(corpus)})


def _by(
    records: Callable[[Corpus], Iterable[_Record]], keys: Callable[[_Record], Iterable[_Key]]
) -> cached_property[dict[_Key, _Record]]:
    """An index of the records of a kind by other keys, each of which one record has."""
    return cached_property(lambda corpus: {key: each for each in records(corpus) for key in keys(each)})


def _places(records: Callable[[Corpus], tuple[_Named, ...]]) -> cached_property[dict[str, int]]:
    """An index of the position of each record of a kind."""
    return cached_property(lambda corpus: {each.id: place for place, each in enumerate(records(corpus))})


def _grouped(
    records: Callable[[Corpus], Iterable[_Record]], keys: Callable[[_Record], Iterable[_Key]]
) -> cached_property[dict[_Key, list[_Record]]]:
    """An index of all records of a kind by each of their keys, in the order of the data."""

    def grouped(corpus: Corpus) -> dict[_Key, list[_Record]]:
        found: dict[_Key, list[_Record]] = defaultdict(list)
        for each in records(corpus):
            for key in dict.fromkeys(keys(each)):
                found[key].append(each)
        return found

    return cached_property(grouped)


@dataclass(frozen=True, eq=False)
class Corpus:
    """The whole content of the data files. Corpora are equal only if identical, as results are cached by corpus."""

    party_code: str
    """The code of the Party, in two letters: "be"; --party accepts this code."""
    party: Text
    """The State whose law this is."""
    adjective: Keywords
    """The adjectives that documents use for the law and the codes of the Party, in every form."""
    local_terms: Keywords
    """Words that occur only in texts about the Party, such as its regions and its journal; # means any figure."""
    languages: Languages
    """The languages in which the acts of the Party are published: [fr, nl]."""
    numbering: Numbering
    """How the articles of the Party's codes are numbered."""
    journal: Text
    """The name of the official journal that publishes the acts of the Party."""
    enters_after: str
    """The number of days after publication on which an act enters into force unless it provides otherwise: "10"."""
    researched_from: date  # `date.min` if omitted
    """The first date for which the law was researched. No status is given for earlier dates; omit it if not known."""
    language_pages: tuple[LanguageUrlRule, ...]
    """How the addresses of official pages change for other languages."""
    dates: tuple[NamedDate, ...]
    """Named dates."""
    codes: tuple[Code, ...]
    """The codes, in the order in which articles are listed."""
    regimes: tuple[Regime, ...]
    """The periods of the criminal law, earliest first."""
    renumberings: tuple[Renumbering, ...]
    """Articles that continued under another number."""
    shared_numbers: tuple[SharedNumber, ...]
    """Numbers that two articles had at the same time."""
    numbers_known: tuple[NumbersKnown, ...]
    """Numbers that a code has, and about which these data contain nothing more."""
    acts: tuple[Act, ...]
    """The laws and decrees."""
    provisions: tuple[Provision, ...]
    """The articles."""
    followed: tuple[FollowedUpTo, ...]
    """The date up to which amendments were searched for, by article."""
    acts_searched: tuple[ActSearched, ...]
    """The acts found in that search."""
    known_differences: tuple[KnownDifference, ...]
    """The differences between official texts and these data that were examined."""
    sources: tuple[Source, ...]
    """The documents."""
    instruments: tuple[Instrument, ...]
    """The questionnaires and treaties."""
    sections: tuple[Section, ...]
    """The headings of its items."""
    aspects: tuple[Aspect, ...]
    """The matters that full answers must cover; an item of one instrument may call for an aspect defined under another
    instrument."""
    items: tuple[Item, ...]
    """Its numbered points."""
    reference_days: tuple[ReferenceDay, ...]
    """The reference dates, at most one for each instrument."""
    applicability: tuple[Applicability, ...]
    """Items that do not apply to the Party, or may not."""
    reservations: tuple[Reservation, ...]
    """What is known of the Party's reservations."""
    negatives: tuple[EmptySearch, ...]
    """The recorded searches that found nothing."""
    rests: tuple[AspectRest, ...]
    """What is known of the rest of aspects that are answered only in part."""
    correspondences: tuple[Correspondence, ...]
    """The links."""
    holders: tuple[PositionHolder, ...]
    """The persons and bodies that hold positions."""
    positions: tuple[Position, ...]
    """The positions."""
    decision_searches: tuple[DecisionSearch, ...]
    """The recorded searches for decisions."""
    decisions: tuple[Decision, ...]
    """The decisions of courts."""
    recommendations: tuple[Recommendation, ...]
    """The recommendations of monitoring bodies."""

    provision = _by_id(lambda corpus: corpus.provisions)
    """Provisions by id."""

    @property
    def state(self) -> State:
        """Return the Party, by the words with which documents call it."""
        names = (*filter(None, self.party), *self.adjective.every)
        return make_state(names, self.local_terms.every, tuple(filter(None, self.journal)), self.party_code)

    def as_typed(self, text: str) -> str:
        """Return a typed reference with joined numbers, without the words that only say that a law is the Party's."""
        before, sign, after = text.partition("§")
        if sign and self.has_paragraph_signs and not any(map(str.isdigit, before)):
            text = f"{before}art. {after.lstrip(' §')}"
        return self.with_joined_numbers(self.state.without_own(text))

    @property
    def has_paragraph_signs(self) -> bool:
        """Whether § is the word for an article in the law of the Party; in English, French and Dutch it is a part."""
        languages = set(self.languages.split())
        return bool(languages) and languages.isdisjoint(("en", "fr", "nl"))

    def with_joined_numbers(self, text: str) -> str:
        """Return a text, of the same length, in which hyphens inside numbers of articles are no signs of a range."""
        if "-" not in text:
            return text
        if self.numbering.hyphen is HyphenUse.RANGE:  # what no range can be is an article of another State
            return join_hyphens(text, ()) if self.state.find(OTHERS).search(text) else text
        numbers = {each.article for each in self.provisions} | {each.numbers for each in self.numbers_known}
        return join_hyphens(text, numbers)

    item = _by_id(lambda corpus: corpus.items)
    """Items of all instruments by id."""

    def reference(self, item: str) -> ItemRef | ConventionRef:
        """Return the id of an item as a reference."""
        return (ConventionRef if self.is_of_treaty(self.item[item]) else ItemRef).canonical(item)

    def is_of_treaty(self, item: Item) -> bool:
        """Whether an item is a point of a treaty."""
        return self.instrument[item.instrument].kind is InstrumentKind.CONVENTION

    @property
    def references(self) -> tuple[str, ...]:
        """The numbers that can be typed to name an item or an article, each once, in the order of the data."""
        return tuple(dict.fromkeys([item.id for item in self.items] + [each.article for each in self.provisions]))

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
    def inside(self) -> dict[tuple[str, ...], list[Item]]:
        """The items that a reference contains, by the kind of its instrument and its parts."""
        found: dict[tuple[str, ...], list[Item]] = defaultdict(list)
        for item in self.items:
            kind, parts = self.instrument[item.instrument].kind.value, self.reference(item.id).parts
            for length in range(1, len(parts) + 1):
                found[kind, *parts[:length]].append(item)
        return found

    item_place = _places(lambda corpus: corpus.items)
    """The position of each item in the data."""

    items_asking = _grouped(lambda corpus: corpus.items, lambda item: (*item.aspects, *item.extra_aspects))
    """The items that ask for an aspect, whether or not it counts for them."""

    numbered = _grouped(lambda corpus: corpus.provisions, lambda each: ((each.code, number) for number in each.numbers))
    """The articles that have or had a number, by code and number, in the order of the data."""

    @cached_property
    def codes_numbered(self) -> dict[str, list[Code]]:
        """The codes that have, had or are known to have an article with a number, in the order of the data."""
        having: dict[str, set[str]] = defaultdict(set)
        for code, number in (*self.numbered, *self.known_number):
            having[number].add(code)
        return {
            number: [self.code[each] for each in sorted(codes & self.code.keys(), key=self.code_place.__getitem__)]
            for number, codes in having.items()
        }

    code_place = _places(lambda corpus: corpus.codes)
    """The position of each code in the data."""

    provision_place = _places(lambda corpus: corpus.provisions)
    """The position of each provision in the data."""

    renumbered = _grouped(lambda corpus: corpus.renumberings, lambda each: (each.was,))
    """The renumberings by former number, in the order of the data."""

    known_number = _by(lambda corpus: corpus.numbers_known, lambda each: ((each.code, number) for number in each.each))
    """The records of known numbers, by code and number."""

    followed_article = _by(
        lambda corpus: corpus.followed, lambda each: ((each.code, number) for number in each.articles or ("",))
    )
    """The records of followed amendments by code and number; the number is empty for the rest of a code."""

    def may_be_older(self, provision: Provision, on: date) -> bool:
        """Whether an article may have been law on a date before its first version, in an unrecorded wording."""
        code = self.code[provision.code]
        too_early = provision.start is not None and on < provision.start
        return too_early and not provision.is_known_to_begin and is_within(on, code.in_force_from, code.repealed_on)

    def following(self, provision: str) -> FollowedUpTo | None:
        """Return the record of followed amendments of an article: the one that lists it, or that of its whole code."""
        code, number = ArticleId(provision).parts
        return self.followed_article.get((code, number)) or self.followed_article.get((code, ""))

    aspect = _by_id(lambda corpus: corpus.aspects)
    """Aspects by id."""

    code = _by_id(lambda corpus: corpus.codes)
    """Codes by id."""

    instrument = _by_id(lambda corpus: corpus.instruments)
    """Instruments by id."""

    compared_with = _by(lambda corpus: corpus.reference_days, lambda each: (each.instrument,))
    """The reference days by instrument."""

    def reference_day(self, instrument: str) -> date:
        """Return the reference day of an instrument; `date.max` if none is recorded.

        No date is later than that, so nothing is compared.
        """
        return self.compared_with[instrument].on if instrument in self.compared_with else date.max

    applicability_of = _by(lambda corpus: corpus.applicability, lambda each: (each.item,))
    """The records of applicability by item; items that simply apply have none."""

    def applies(self, item: str) -> Applicable:
        """Return whether an item applies to the Party."""
        found = self.applicability_of.get(item)
        return found.applies if found else Applicable.YES

    def applies_if(self, item: str) -> str:
        """Return the condition on which an item applies to the Party; empty if there is none."""
        found = self.applicability_of.get(item)
        return found.applies_if if found else ""

    reservation_of = _by(lambda corpus: corpus.reservations, lambda each: (each.item,))
    """What is known of a reservation, by the item that allows it."""

    def reservation(self, item: str, on: date) -> ReservationState | None:
        """Return what is known of the reservation that an item allows; None if nothing is recorded."""
        found = self.reservation_of.get(item)
        return found.state(on) if found else None

    act = _by_id(lambda corpus: corpus.acts)
    """Acts by id."""

    acts_dated = _grouped(lambda corpus: corpus.acts, lambda act: (act.dated.isoformat(),) if act.dated else ())
    """The acts by their dates as written."""

    changed_by = _grouped(
        lambda corpus: corpus.provisions,
        lambda each: (one.act for one in (*each.versions, each.repeal, each.annulled) if one and one.act),
    )
    """The provisions that an act changed, by its id."""

    source = _by_id(lambda corpus: corpus.sources)
    """Sources by id."""

    named_date = _by_id(lambda corpus: corpus.dates)
    """Named dates by name."""

    holder = _by_id(lambda corpus: corpus.holders)
    """Holders of positions by id."""

    links_of_item = _grouped(lambda corpus: corpus.correspondences, lambda link: link.items)
    """The correspondences that name the item itself."""

    links_to_provision = _grouped(lambda corpus: corpus.correspondences, lambda link: link.provisions)
    """The correspondences of a provision, alone or read together with another."""

    links_of_aspect = _grouped(lambda corpus: corpus.correspondences, lambda link: link.aspects)
    """The correspondences that answer an aspect."""

    treaty_points = _grouped(
        lambda corpus: (each for each in corpus.items if corpus.is_of_treaty(each)), lambda item: item.aspects
    )
    """The points of a treaty whose full answer must cover an aspect."""

    negatives_of_item = _grouped(lambda corpus: corpus.negatives, lambda search: search.items)
    """The recorded searches for an item."""

    rests_of_item = _grouped(lambda corpus: corpus.rests, lambda rest: rest.items)
    """What is known of the rest of aspects of an item."""

    position = _by_id(lambda corpus: corpus.positions)
    """Positions by id."""

    positions_of_provision = _grouped(lambda corpus: corpus.positions, lambda position: position.provisions)
    """The positions that cite a provision, dispute it or are answered by it, but not those that preceded it."""

    positions_of_recommendation = _grouped(
        lambda corpus: corpus.positions, lambda each: filter(None, (each.recommendation,))
    )
    """The positions according to which a recommendation was followed."""

    positions_of_item = _grouped(lambda corpus: corpus.positions, lambda position: filter(None, (position.item,)))
    """The positions on the item itself."""

    disputes = _grouped(
        lambda corpus: (each for each in corpus.positions if each.stance is Stance.DISPUTES),
        lambda position: ((each.item, each.aspect, each.provision) for each in position.targets),
    )
    """The disputes of a link, by item, aspect and provision."""

    @cached_property
    def disputes_of_item(self) -> dict[str, list[Position]]:
        """The disputes of the links of an item."""
        found: dict[str, list[Position]] = defaultdict(list)
        for (item, _, _), positions in self.disputes.items():
            found[item] += positions
        return found

    decision = _by_id(lambda corpus: corpus.decisions)
    """Decisions by id."""

    decisions_of_item = _grouped(
        lambda corpus: corpus.decisions, lambda each: (item for bearing in each.bears for item in bearing.items)
    )
    """The decisions that bear on an item itself."""

    recommendation = _by_id(lambda corpus: corpus.recommendations)
    """Recommendations by id."""

    recommendations_of_item = _grouped(lambda corpus: corpus.recommendations, lambda each: each.items)
    """The recommendations that concern an item itself."""

    decision_searches_of_item = _grouped(lambda corpus: corpus.decision_searches, lambda each: each.items)
    """The recorded searches for decisions on an item."""

    @cached_property
    def decisions_of_provision(self) -> dict[str, list[Decision]]:
        """The decisions that applied a provision, or one from which it took over, through however many changes."""
        found: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.decisions:
            waiting = list(decision.provisions)
            met = dict.fromkeys(waiting)
            for ident in waiting:  # grows
                heirs = self.provision[ident].replaced_by if ident in self.provision else ()
                waiting += [each.provision for each in heirs if each.provision not in met]
                met |= dict.fromkeys(waiting)
            for ident in met:
                found[ident].append(decision)
        return found

    renumberings_of = _grouped(lambda corpus: corpus.renumberings, lambda each: (each.code,))
    """The renumberings of a code, by its id."""

    @cached_property
    def predecessors(self) -> dict[str, list[str]]:
        """The provisions that a provision replaced."""
        found: dict[str, list[str]] = defaultdict(list)
        for each in self.provisions:
            for successor in each.replaced_by:
                found[successor.provision].append(each.id)
        return found

    codes_named = _grouped(lambda corpus: corpus.codes, lambda code: map(code_key, code.every_name))
    """The codes with a name, compared by `code_key`: two codes are called "Code pénal"."""

    @cached_property
    def sharing_a_name(self) -> dict[str, Code]:
        """The codes that share a name with another one, by id: the meaning of "Code pénal" depends on the date."""
        shared = {code.id for named in self.codes_named.values() if len(named) > 1 for code in named}
        return {code.id: code for code in self.codes if code.id in shared}


@dataclass(frozen=True, eq=False)
class TranslatedCorpus(Corpus):
    """The same data in another language; untranslated texts are in English, with a sign."""

    language: str
    unread: tuple[str, ...]
    """The translations that no lawyer has reviewed."""
