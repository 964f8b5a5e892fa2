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
from typing import TYPE_CHECKING, Annotated, NamedTuple, Protocol, TypeVar

from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.references import ConventionRef, ItemRef
from lanzarote_law.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lanzarote_law.grammar.penalties import Reading


class Effect(StrEnum):
    """What an act did to an article, of which a version tells the result."""

    INSERTED = "inserted"
    AMENDED = "amended"
    REPLACED = "replaced"
    RENUMBERED = "renumbered"
    REINSTATED = "reinstated"


class ActKind(StrEnum):
    """What an act is, by which it is named with its day."""

    LAW = "law"
    DECREE = "decree"
    ORDINANCE = "ordinance"
    ROYAL_DECREE = "royal-decree"
    JUDGMENT = "judgment"
    CONSTITUTIONAL_JUDGMENT = "constitutional-judgment"


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


class Force(StrEnum):
    """How far a point of a treaty binds the Party."""

    OBLIGATION = "obligation"
    ENDEAVOUR = "endeavour"
    OPTION = "option"
    RESERVATION = "reservation"


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


class RestFinding(StrEnum):
    """What is known of the rest of an aspect, where links answer only parts of it."""

    SEARCHED = "searched"
    OUTSIDE_SCOPE = "outside-scope"
    NOT_LOOKED_FOR = "not-looked-for"


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


class Does(StrEnum):
    """What a provision does for another one that is read with it."""

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


PENALTIES = frozenset((Does.SETS_PENALTY, Does.RAISES_PENALTY, Does.LOWERS_PENALTY))
"""What a provision does whose penalty is that of another one, in the cases that it names."""


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
    """Why a correspondence wants a second look: its law changed, it was carried over, or a court questioned it."""

    DUE = "due"
    CARRIED = "carried"
    QUESTIONED = "questioned"  # follows from the decisions and is never written


class Outcome(StrEnum):
    """What a court did with the provisions that it had before it."""

    APPLIED = "applied"
    INTERPRETED = "interpreted"
    REFUSED = "refused"
    UNCONSTITUTIONAL = "unconstitutional"
    NOT_UNCONSTITUTIONAL = "not-unconstitutional"
    ANNULLED = "annulled"
    NOT_READ = "not-read"


QUESTIONING = frozenset((Outcome.REFUSED, Outcome.UNCONSTITUTIONAL, Outcome.ANNULLED))
"""The outcomes that put a link to the provision in question."""


class Way(StrEnum):
    """How a decision bears on the reading that a provision answers an aspect."""

    SUPPORTS = "supports"
    LIMITS = "limits"
    CONTRADICTS = "contradicts"


class Fit(StrEnum):
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
    """What an act that may have changed an article of the data turned out to change."""

    ENTERED = "entered"
    NOT_ENTERED = "not-entered"
    TOUCHES_NONE = "touches-none"
    UNREAD = "unread"


class InstrumentKind(StrEnum):
    """How the items of an instrument are numbered."""

    QUESTIONNAIRE = "questionnaire"
    CONVENTION = "convention"


UNTRANSLATED = " [en]"
"""The sign behind a text that is shown in English, as nobody has translated it."""


class Text(NamedTuple):
    """One text in up to three languages; leave out what is not translated."""

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


class Keywords(NamedTuple):
    """The words by which `search` finds something besides its title, as people say and write them."""

    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    nl: tuple[str, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """The words of all languages."""
        return (*self.en, *self.fr, *self.nl)


# What a field holds the id of: the kind of record by which it is looked up, read by `fields` from the annotation.
ActId = Annotated[str, "act"]
AspectId = Annotated[str, "aspect"]
CodeId = Annotated[str, "code"]
HolderId = Annotated[str, "holder"]
InstrumentId = Annotated[str, "instrument"]
ItemId = Annotated[str, "item"]
ProvisionId = Annotated[str, "provision"]
SourceId = Annotated[str, "source"]  # a source or an act
Copy = Annotated[str, "copy"]  # a source or an act, with the place behind a space

PROSE = "prose"
Prose = Annotated[str, PROSE]
"""A text in sentences or in a part of one, in English; what it is in other languages stands in their catalogues."""


class Verified(NamedTuple):
    """One check of a fact: who looked it up, when, in which document."""

    mark: Mark
    """The mark that the check gave."""
    by: str
    """Who looked it up."""
    on: date
    """The day of the check."""
    source: SourceId = ""
    """The document in which it was looked up: the id of a source or an act."""
    copy_day: date | None = None
    """The day of the copy of the text that was read, where it was laid beside the record."""
    fingerprint: str = ""
    """What tells the wording that was read from every other one: its language, a colon, and sixteen figures."""


class Source(NamedTuple):
    """A document, a copy of a text or a web page."""

    id: str
    title: Prose
    """What it is called; in English, where it has no title of its own."""
    verification: Mark
    described: bool = False
    """true where its title is no title that it bears, but says in our words what it is."""
    holder: HolderId = ""
    """Who speaks in it, told behind its title in the language of the page: the id of a holder."""
    reference: str = ""
    """The number by which it is cited."""
    date: str = ""
    """Its day, month or year, in quotation marks: "2018-01-26", "2017-06"."""
    url: str = ""
    """Where it can be read."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def own_title(self) -> str:
        """Its title without the translation that stands in square brackets behind it in another language."""
        return self.title if self.described else self.title.partition(" [")[0]


class Act(NamedTuple):
    """A law or decree."""

    id: str
    title: Text
    """Its full title, with its day."""
    verification: Mark
    kind: ActKind | None = None
    """What it is, where neither its title nor its address begins with that: law, decree, ordinance, royal-decree,
    judgment or constitutional-judgment."""
    dated: date | None = None
    """The day that it bears, by which it is cited."""
    number: str = ""
    """Its number in the official journal, with what the journal calls it."""
    dossier: str = ""
    """Its file number: "2016-05-31/01"."""
    published: date | None = None
    """The day on which the official journal published it."""
    page: str = ""
    """The page of the official journal on which it begins."""
    in_force: date | None = None
    """The day on which it entered into force, which is another fact than its publication."""
    retroactive: bool = False
    """true where it was in force before it was published."""
    eli: str = ""
    """Its address in the official register (ELI)."""
    url: str = ""
    """Its page there all the same, where its ELI is not known: that of its file number."""
    read_in: tuple[Copy, ...] = ()
    """The copies in which it was read: the id of a source or an act each, with the place behind a space."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def address(self) -> str:
        """Where the official register shows it; empty where that is not known."""
        return self.eli or self.url


class NamedDate(NamedTuple):
    """A day with a name, which may stand wherever a day may: a postponement is one change here."""

    id: str
    on: date
    """The day."""
    verification: Mark
    title: Text = Text()
    was: tuple[date, ...] = ()
    """The days for which it was fixed before, the earliest first."""
    act: ActId = ""
    """The act that fixes it: the id of an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Code(NamedTuple):
    """A body of law whose articles are numbered on their own: a code, or an act that is cited like one."""

    id: str
    title: Text
    short: str
    """The short name that is shown, with a year where two codes would share it."""
    names: tuple[str, ...]
    """The names by which documents call it, in every language."""
    short_in: Text = Text()
    """The short name in the languages that have another one; documents call it so, too."""
    cited_as: str = ""
    """What the JSON of `check` calls it; left out, it is OTHER and none of its articles is reported."""
    in_force_from: date | None = None
    """The first day with it."""
    repealed_on: date | None = None
    """The first day without it."""
    eli: str = ""
    """Its address in the official register (ELI), where it stands on one page there."""

    def brief(self, language: str) -> str:
        """The short name in a language."""
        return getattr(self.short_in, language, "") or self.short

    @property
    def every_name(self) -> tuple[str, ...]:
        """All that it goes by, the short names first."""
        return tuple(dict.fromkeys((self.short, *filter(None, self.short_in), *self.names)))


class Regime(NamedTuple):
    """A period of the criminal law."""

    id: str
    title: Text
    code: CodeId
    """The code that holds the criminal law in it: its id."""
    in_force_from: date | None = None
    """Its first day."""
    until: date | None = None
    """The first day of the next one."""


class Renumbering(NamedTuple):
    """An article that went on under another number of the same code."""

    code: CodeId
    was: str
    """The number before, in quotation marks."""
    now: str
    """The number since, in quotation marks."""
    on: date
    """The first day of the new number."""
    act: ActId
    verification: Mark
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it says."""
        return f"{self.code} {self.was} > {self.now}"


class SharedNumber(NamedTuple):
    """A number that two articles bore at the same time; anywhere else that is a fault."""

    code: CodeId
    number: str
    """The number, in quotation marks."""
    why: Prose
    """How that came about."""
    verification: Mark
    verified: tuple[Verified, ...] = ()

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it says."""
        return f"{self.code} {self.number}"


_MOST_FIGURES = 4


class NumbersKnown(NamedTuple):
    """Numbers of which no more is known than that a code has articles with them; nothing rests on these."""

    code: CodeId
    numbers: str
    """One number, or the first and the last: "299", "132-192"."""
    verification: Mark
    source: SourceId = ""
    """Where that was seen: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it says."""
        return f"{self.code} {self.numbers}"

    @property
    def each(self) -> list[str]:
        """The numbers, one by one; of a range those without a suffix."""
        first, _, last = self.numbers.partition("-")
        if not (first.isdecimal() and last.isdecimal() and len(last) <= _MOST_FIGURES):
            return [self.numbers]
        return [str(number) for number in range(int(first), int(last) + 1)]


class Version(NamedTuple):
    """What a provision says from a day on, until the next version or until its repeal."""

    verification: Mark
    summary: Prose
    """What it says, in your own words; not the text of the law."""
    in_force_from: date | None = None
    """Its first day. Left out where the day is not known."""
    start_verification: Mark | None = None
    """How the day and the act were checked, where that is another mark; `verification` is then that of the wording."""
    date_name: str = ""  # the named date that the start is, if it is one
    change: Effect | None = None
    """What the act did to the article."""
    act: ActId = ""
    act_article: str = ""
    numbered: str = ""
    """The number that the article bore then, where it is not the one of today."""
    territory: Prose = ""
    """Where alone it holds, in a few words, where that is not the whole State."""
    source: SourceId = ""
    """The copy in which it was read: the id of a source. It may stand where no act is known."""
    penalty: Prose = ""
    """The penalty, in your own words."""
    penalty_verification: Mark | None = None
    """How the penalty was checked, where that is another mark."""
    verified: tuple[Verified, ...] = ()
    divisions: str = ""
    """How the text is divided, where that was read in its source or in a copy of its article: "§ 1 (al. 1-2, 1-3°), § 2
    (al. 1)", dashes as "/1-3". Where no alinéa is written, it is not recorded how many there are; any other place that
    is not written does not exist. "al." alone: nothing but alinéas, which nobody counted."""
    note: Prose = ""
    penalty_in_english: str = ""  # the penalty as it was written, whatever the language: its terms are read from it
    subject: Text = Text()
    """What the article is about from this version on, where it is another thing than before."""

    @property
    def penalties(self) -> Reading:
        """The penalty as kinds, terms, levels and fines, and whether all of it could be read so."""
        from lanzarote_law.grammar.penalties import read  # noqa: PLC0415  # few answers need it

        return read(self.penalty_in_english)


class Repeal(NamedTuple):
    """What ended a provision."""

    on: date
    verification: Mark
    act: ActId = ""
    act_article: str = ""
    date_name: str = ""  # the named date that the end is, if it is one
    verified: tuple[Verified, ...] = ()


class Annulment(NamedTuple):
    """That a court annulled a provision."""

    act: ActId
    """The judgment: the id of an act."""
    verification: Mark
    start: date | None = None
    """The first day without the provision. Left out where it counts as never in force."""
    source: SourceId = ""
    """Where the judgment was read, or is reported: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""
    date_name: str = ""  # the named date that the first day is, if it is one


class Successor(NamedTuple):
    """A provision that took over another one, or a part of it."""

    provision: ProvisionId
    verification: Mark
    part: Prose = ""
    """Which part of the old provision it took over, where it is not the whole."""
    on: date | None = None
    """The day on which it took over, where that is not the day of the repeal."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Partner(NamedTuple):
    """A provision that a reader of another one must know: it raises its penalty, defines its words, takes from it."""

    provision: ProvisionId
    does: Does
    """What it does for the other one, first of all. sets-penalty: its penalty is that of the other one, or takes its
    place in some cases; raises-penalty; lowers-penalty; guides-penalty: it says what the court weighs; adds-measure: a
    ban, or a measure that is no penalty; defines: what words mean, who or what counts; punishes: it makes an offence of
    what the other one names; exempts: it takes conduct out; sets-condition; procedure; takes-place: it holds in place
    of the other one, in a part of the country or in some cases; contrasts: a reader might think that it holds for the
    other one, and it does not."""
    purpose: Prose
    """The same as a clause without a full stop: "raises its penalty for minors under 16"."""
    verification: Mark
    source: SourceId = ""
    """Where that was read: the id of a source or an act; left out where it follows from the texts of the two."""
    penalty: Prose = ""
    """The penalty that it sets for the other one, where its own tells those of several offences."""
    end: date | None = None
    """Only where it must no longer be read with the other one although both are in force: the first day without it."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Unnamed(NamedTuple):
    """Words for something that the law does not name, and under what it says that is found."""

    words: Keywords
    """What people call it; the law does not use these words."""
    under: Text
    """What it is in the law: "realistic images of a minor who does not exist"."""
    verification: Mark
    basis: Basis
    """Who says that it is found there. reply: the State; comment: an organisation; editorial: our own reading."""
    aspect: AspectId = ""
    """The aspect under which it falls: its id; a link must say that the provision answers it."""
    source: SourceId = ""
    """The document that says so: the id of a source or an act; an editorial reading needs none."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Provision(NamedTuple):
    """An article of a code, whatever its wording was."""

    id: str
    """The id of its code, "/" and its number."""
    subject: Text
    """What the article is about, in a few words. A version may have its own, which holds from it on."""
    verification: Mark
    versions: tuple[Version, ...]
    """What it said from which day on, the earliest first."""
    began: bool | None = None
    """true where the article began with its first version, false where that changed or replaced an older wording, or
    where the number was used before. Left out where that is not known."""
    repeal: Repeal | None = None
    """What repealed it. It goes together with repealed_on."""
    annulled: Annulment | None = None
    """That a court annulled it, before its start or after."""
    replaced_by: tuple[Successor, ...] = ()
    """The provisions that took over."""
    partners: tuple[Partner, ...] = ()
    """The provisions that must be read with it. Each counts on the days on which both are in force."""
    read_in: tuple[SourceId, ...] = ()
    """The copies in which it was read: their ids, of sources or acts."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""
    keywords: Keywords = Keywords()
    """The words by which `search` finds it, besides its subject, and what it took over from."""
    unnamed: tuple[Unnamed, ...] = ()
    """What is found under it though the law does not use the word."""

    @property
    def code(self) -> str:
        """The id of the code it belongs to."""
        return ArticleId(self.id).code

    @property
    def article(self) -> str:
        """Its number in the code, today or when it ended."""
        return ArticleId(self.id).article

    @property
    def start(self) -> date | None:
        """The first day with it; None where that is not recorded."""
        return self.versions[0].in_force_from

    @property
    def is_known_to_begin(self) -> bool:
        """Whether it began with its first version: as is recorded, or as an act inserted it then."""
        first = self.versions[0]
        inserted = first.change is Effect.INSERTED and first.verification is not Mark.UNVERIFIED
        return inserted if self.began is None else self.began

    @property
    def end(self) -> date | None:
        """The first day without it: of its annulment or its repeal; of what counts as never in force, its first day."""
        repealed = self.repeal.on if self.repeal else None
        if not self.annulled:
            return repealed
        annulled = self.annulled.start or self.start or date.min
        return min(annulled, repealed) if repealed else annulled

    @property
    def never_in_force(self) -> bool:
        """Whether it was annulled as if it had never been."""
        return self.annulled is not None and self.annulled.start is None

    def is_annulled(self, on: date) -> bool:
        """Whether it counts as annulled on a day."""
        return self.annulled is not None and (self.annulled.start is None or self.annulled.start <= on)

    def in_force(self, on: date) -> bool:
        """Whether it is in force on a day; a provision whose start is not recorded counts up to its end."""
        return within(on, self.start, self.end)

    def version(self, on: date) -> Version | None:
        """What it says on a day."""
        if not self.in_force(on):
            return None
        started = [version for version in self.versions if version.in_force_from is None or version.in_force_from <= on]
        return started[-1]

    @property
    def titles(self) -> tuple[Text, ...]:
        """What it is called in its first version, and in each that is called otherwise."""
        return (self.subject, *(version.subject for version in self.versions if any(version.subject)))

    def title(self, on: date) -> Text:
        """What it is called on a day: before its start as in its first version, after its end as in its last."""
        started = [each for each in self.versions if each.in_force_from is None or each.in_force_from <= on]
        return next((each.subject for each in reversed(started) if any(each.subject)), self.subject)

    def number(self, on: date) -> str:
        """The number it bore on a day."""
        version = self.version(on)
        return version.numbered if version and version.numbered else self.article


def within(on: date, start: date | None, end: date | None) -> bool:
    """Whether a day lies in a span: `start <= on < end`; an unknown start and an open end are no bounds."""
    return (start is None or start <= on) and (end is None or on < end)


def overlap(start: date | None, end: date | None, other_start: date | None, other_end: date | None) -> bool:
    """Whether two spans have a day in common; an unknown start reaches back to any day."""
    starts = [day for day in (start, other_start) if day]
    ends = [day for day in (end, other_end) if day]
    return not starts or not ends or max(starts) < min(ends)


class Followed(NamedTuple):
    """Up to which day the amendments of a code, or of some of its articles, were searched, and in what."""

    code: CodeId
    searched: Prose
    """In what the amendments were searched: a consolidated text with its date, a list of acts."""
    verification: Mark
    articles: tuple[str, ...] = ()
    """The numbers of the articles for which this holds. Left out, it holds for all that no other record lists."""
    up_to: date | None = None
    """The last day up to which amendments were searched. Left out where they were not followed at all."""
    source: SourceId = ""
    """The text or the list that was searched: the id of a source or an act."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it says."""
        return " ".join((self.code, "followed", *self.articles[:1]))


class ActSearched(NamedTuple):
    """An act that was found in the search for amendments, and what it turned out to change."""

    codes: tuple[CodeId, ...]
    """The codes that it may have changed: their ids."""
    finding: ActFinding
    """entered: what it changes is in these data; not-entered: it changes an article of these data, which do not say so
    yet; touches-none: it changes no article of these data; unread: what it changes has not been read."""
    what: Prose
    """Which articles it changes, or why it has not been read."""
    verification: Mark
    act: ActId = ""
    """Its id, where it is an act of these data."""
    title: Prose = ""
    """What it is called, where it is not."""
    number: str = ""
    """Its file number or its number in the official journal, where it is not: "2019-05-05/10"."""
    published: date | None = None
    """The day on which the official journal published it."""
    in_force: date | None = None
    """The day on which it entered into force."""
    read_in: tuple[Copy, ...] = ()
    """Where it was read or found: the id of a source or an act each, with the place behind a space."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it says."""
        return f"{self.act or self.number} searched"


class ReadWith(NamedTuple):
    """A provision that must be read together with the one of the link."""

    provision: ProvisionId
    pinpoint: str = ""


class Correspondence(NamedTuple):
    """A link from items to a provision; it holds as long as that, unless it has days of its own."""

    id: str
    items: tuple[ItemId, ...]
    """The items that the provision answers: their ids, all of one instrument."""
    aspects: tuple[AspectId, ...]
    """The aspects that it answers: their ids; the items must ask for them."""
    provision: ProvisionId
    extent: Extent
    """How far it answers. full: expressly; implied: by general words only; partial: only the part that stands under
    part."""
    role: Role
    """What it does for the item. names: it names the matter; incriminates: it makes conduct an offence; exempts: it
    takes conduct out of one; defines; sanctions; aggravates; general-part; jurisdiction; procedure."""
    basis: Basis
    """On whose word. reply: that of the State; comment: that of an organisation; editorial: our own reading."""
    verification: Mark
    reason: Prose
    """Why it answers, in sentences that must be understood on their own."""
    pinpoint: str = ""
    read_with: tuple[ReadWith, ...] = ()
    """Provisions without which it does not answer."""
    start: date | None = None
    """Only where the link starts later than its provision."""
    end: date | None = None
    """Only where the link ends before its provision, the first day without it."""
    part: Prose = ""
    """Which part it answers, where extent is partial."""
    source: SourceId = ""
    """The document that says so: the id of a source or an act; an editorial link needs none."""
    verified: tuple[Verified, ...] = ()
    limit: Prose = ""
    """What it leaves open all the same."""
    limit_short: Prose = ""
    """The same in a few words, without a full stop: they follow the status wherever that is printed."""
    review: Review | None = None
    """Why it wants a second look. due: the provision was amended since; carried: it was taken over from another link.
    Left out once somebody looked."""
    review_from: date | None = None
    """The first day of the law that was amended, where review is due: before it the link stands as it was read. Left
    out, the review counts on every day."""

    def review_on(self, on: date) -> Review | None:
        """Why it wants a second look for what the law says on a day."""
        return None if self.review_from and on < self.review_from else self.review


class Negative(NamedTuple):
    """A recorded search that found nothing: only that makes a gap."""

    id: str
    items: tuple[ItemId, ...]
    """The items for which was searched: their ids."""
    aspect: AspectId
    """The aspect that was searched for: its id."""
    checked: Prose
    """Which texts were read, and in which version."""
    verification: Mark
    start: date | None = None
    """The first day for which the search holds."""
    end: date | None = None
    """The first day for which it holds no longer."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Rest(NamedTuple):
    """What is known of the rest of an aspect of which links answer only a part: without it the rest is a hole."""

    id: str
    items: tuple[ItemId, ...]
    """The items that ask for the aspect: their ids."""
    aspect: AspectId
    """The aspect of which a part is answered: its id."""
    finding: RestFinding
    """searched: texts were searched for the rest, and nothing was found; outside-scope: the law that answers the part
    itself leaves the rest out, as "images only" does; not-looked-for: the rest was not searched for."""
    checked: Prose
    """Which texts were searched, in which version; or which words leave the rest out; or what has not been read."""
    verification: Mark
    start: date | None = None
    """The first day for which it holds."""
    end: date | None = None
    """The first day for which it holds no longer."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Aspect(NamedTuple):
    """One thing that a full answer to an item must cover."""

    id: str
    title: Text
    definition: Prose
    """What is asked for, in a sentence by which a reader can tell whether a provision answers it."""
    exemption: bool = False
    """true where an exemption is asked for: only here does a provision that exempts count."""
    treaty_duty: bool = True  # False where the files say `treaty: none`
    full_means: Prose = ""
    """What it means where the law answers in full, in a few words, if that is not to be read as praise: "the child is
    punishable"."""
    keywords: Keywords = Keywords()
    """The words by which `search` finds it, besides its title."""


class Section(NamedTuple):
    """A group of items under one heading."""

    id: str
    instrument: str
    title: Text
    items: tuple[str, ...]
    """The numbers of its items at the top: "8" stands for 8.1, 8.1.a and so on."""
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Item(NamedTuple):
    """A numbered point of the instrument. A limb such as "9.1.a" belongs to "9.1" by its number."""

    id: str
    """Its number, in quotation marks: "8.1.a", "20(1)(a)"."""
    instrument: str
    kind: Kind
    """law: a rule is asked for; option: a rule that a State may choose; practice: what is done."""
    title: Text
    asks: Prose
    """What it asks, in your own words."""
    verification: Mark
    title_verification: Mark | None = None
    """How its title was checked, where that is another mark."""
    verified: tuple[Verified, ...] = ()
    force: Force | None = None
    """How far it binds, for a point of a treaty, read with `asks`. obligation: each Party must; endeavour: each Party
    must try; option: it leaves that to the Party; reservation: it lets the Party reserve a right."""
    not_asked: Prose = ""
    """What it does not ask for, where more could be read into it, in a sentence that stands alone."""
    aspects: tuple[AspectId, ...] = ()
    """The aspects that a full answer must cover: their ids. They count for its status."""
    extra_aspects: tuple[AspectId, ...] = ()
    """Aspects that are shown and do not count: their ids."""
    convention: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    """The documents in which the item was found: ids of sources or acts."""
    note: Prose = ""


class InstrumentArticle(NamedTuple):
    """An article of an instrument, whether the data have items of it or not."""

    number: str
    """Its number, in quotation marks."""
    title: Text
    """Its heading."""
    divisions: str = ""
    """How it is divided: "§ 1 (a-f), § 2, § 3 (/1-2)". Left out where it is one text without a division."""


class InstrumentText(NamedTuple):
    """The whole text of an instrument, article by article: what is not in it does not exist."""

    articles: tuple[InstrumentArticle, ...]
    """Every article, in the order of the text."""
    source: SourceId
    """Where the text was read: the id of a source or an act."""
    verification: Mark
    verified: tuple[Verified, ...] = ()


class Instrument(NamedTuple):
    """What asks: a questionnaire of the Committee, or the Convention."""

    id: str
    kind: InstrumentKind
    """How its items are numbered: as those of a questionnaire, or as points of the Convention."""
    title: Text
    note: Prose = ""
    text: InstrumentText | None = None
    """Every article and how it is divided. Left out where the text was not read whole: then nobody can say of a number
    that these data lack whether the instrument has it."""

    @property
    def articles(self) -> dict[str, InstrumentArticle]:
        """Every article by its number; none where the text was not read whole."""
        return {each.number: each for each in self.text.articles} if self.text else {}


class ReferenceDay(NamedTuple):
    """The day with which today is compared for the items of an instrument."""

    instrument: InstrumentId
    """The instrument: its id."""
    on: date
    """The day on which the comments were filed."""
    called: Text = Text()
    """What pages print after the day, without the comma: "when the comments were filed"."""
    note: Prose = ""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it is the day of."""
        return f"reference-day {self.instrument}"


class Applicability(NamedTuple):
    """Whether an item concerns the Party. Items that are not listed do."""

    item: ItemId
    applies: Applies
    """no: the item does not concern the Party; unknown: that depends on a fact that is not known."""
    applies_if: Prose = ""
    """The condition on which it concerns the Party, if that is not known, in a sentence."""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it is about."""
        return f"applicability {self.item}"


class Reservation(NamedTuple):
    """What is known of a reservation that an item allows the Party to make."""

    item: ItemId
    reservation: str
    """unknown if it is not known whether the Party made it."""

    @property
    def id(self) -> str:
        """What it is told by, as no id is written: what it is about."""
        return f"reservation {self.item}"


class Holder(NamedTuple):
    """Somebody who holds positions."""

    id: str
    title: Text


class Cited(NamedTuple):
    """A provision as a position cites it, and which one that is in these data."""

    as_written: str
    """How the document writes it, word for word."""
    provision: ProvisionId
    """What that is in these data: the id of a provision."""
    pinpoint: str = ""


class Target(NamedTuple):
    """The link that a position disputes."""

    item: ItemId
    aspect: AspectId
    provision: ProvisionId


class LaterLaw(NamedTuple):
    """A development in the law after a position was filed."""

    provision: ProvisionId
    on: date
    """The day from which it counts."""
    note: Prose = ""


class Position(NamedTuple):
    """What somebody says about an item, in your own words."""

    id: str
    holder: HolderId
    """Who holds it: the id of a holder."""
    source: SourceId
    """The document in which it stands: the id of a source or an act."""
    stance: Stance
    """What it does with the item. asserts-covered: it says that the law answers it; disputes: it denies that;
    adds-information; reports-shortfall: practice lags behind; recommends; endorses."""
    statement: Prose
    """What it says, in your own words."""
    verification: Mark
    item: ItemId = ""
    """The item that it is about: its id; left out where it is about none."""
    topic: Prose = ""
    """What it is about, where it is about no item."""
    voice: Prose = ""
    """Who of several holders speaks."""
    reported_by: HolderId = ""
    """Who reports it, where it is known only through others: the id of a holder."""
    locator: str = ""
    """Where it stands in the document."""
    filed: date | None = None
    """The day on which it was filed, where that is not the day of the document."""
    aspects: tuple[AspectId, ...] = ()
    convention: tuple[str, ...] = ()
    cites: tuple[Cited, ...] = ()
    """The provisions that it cites."""
    targets: tuple[Target, ...] = ()
    """The links that it disputes; without them it disputes what somebody says, not the law."""
    answered_by: tuple[ProvisionId, ...] = ()
    """The provisions that answered the dispute: from their start it blocks nothing."""
    later: tuple[LaterLaw, ...] = ()
    """What became of the law afterwards."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class Bearing(NamedTuple):
    """What a decision means for an aspect of some items."""

    items: tuple[ItemId, ...]
    """The items concerned: their ids."""
    aspect: AspectId
    """The aspect concerned: its id."""
    way: Way
    """supports: the provision answers it; limits: only within a condition; contradicts: it does not answer it."""
    fit: Fit
    """facts: the conduct judged is the one that the aspect asks about; principle: a rule stated on other facts."""
    provision: ProvisionId = ""
    """The provision of the decision through which it bears on the aspect; left out, each of them."""


class Decision(NamedTuple):
    """A decision of a court as evidence of how a provision is applied. It never raises a status."""

    id: str
    """Its ECLI; if it has none, a name of your own. No name of a person."""
    court: Prose
    """The court that decided."""
    day: str
    """The date of the decision, or its month or year if no more is known: 2023-01-17, 2021-03 or 2015."""
    outcome: Outcome
    """What the court did with its provisions. refused, unconstitutional and annulled put the links to them in question;
    not-read: the outcome is not known here, and the decision counts neither for nor against."""
    holding: Prose
    """What the court held, in your own words; no name of a person."""
    read_in: tuple[Copy, ...]
    """Where it was read: the id of a source or an act each, with the place behind a space."""
    verification: Mark
    docket: str = ""
    """The number of the case at the court."""
    case: str = ""
    """A name that all decisions of one case share; they count once."""
    provisions: tuple[ProvisionId, ...] = ()
    """The provisions that the court applied: their ids. Left out if they are not told."""
    conduct: Prose = ""
    """The conduct that was judged, in your own words; no name of a person."""
    bears: tuple[Bearing, ...] = ()
    """The aspects on which it bears. Left out, it counts for its provisions alone."""
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
        return self.outcome in QUESTIONING or any(each.way is Way.CONTRADICTS for each in self.bears)


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
    """A recorded search for decisions: in what was searched, up to which day, and what it found."""

    id: str
    items: tuple[ItemId, ...]
    """The items for which was searched: their ids."""
    aspects: tuple[AspectId, ...]
    """The aspects for which was searched: their ids."""
    searched: Prose
    """Which decisions were searched, in which collection, and how."""
    up_to: date
    """The day of the newest decision that the search could find."""
    found: Prose
    """What it found, and what it could not find."""
    verification: Mark
    provisions: tuple[ProvisionId, ...] = ()
    """The provisions under which decisions were searched: their ids."""
    read_in: tuple[Copy, ...] = ()
    """The collections that were searched: the id of a source or an act each, with the place behind a space."""
    verified: tuple[Verified, ...] = ()
    note: Prose = ""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Named)
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def _by_id(records: Callable[[Corpus], tuple[_Record, ...]]) -> cached_property[dict[str, _Record]]:
    """An index of the records of a kind by their ids."""
    return cached_property(lambda corpus: {each.id: each for each in records(corpus)})


def _places(records: Callable[[Corpus], tuple[_Named, ...]]) -> cached_property[dict[str, int]]:
    """An index of where each record of a kind stands among them."""
    return cached_property(lambda corpus: {each.id: place for place, each in enumerate(records(corpus))})


def _grouped(pairs: Callable[[Corpus], Iterable[tuple[_Key, _Value]]]) -> cached_property[dict[_Key, list[_Value]]]:
    """An index of all that stands under a key, in the order of the data."""

    def grouped(corpus: Corpus) -> dict[_Key, list[_Value]]:
        found: dict[_Key, list[_Value]] = defaultdict(list)
        for key, value in pairs(corpus):
            found[key].append(value)
        return found

    return cached_property(grouped)


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything that the data files say. Two corpora are the same only where they are one: results are kept by it."""

    party: Text
    """The State whose law this is."""
    journal: Text
    """What the official journal is called that publishes its acts."""
    researched_from: date  # `date.min` where it is left out
    """The first day for which the law was researched. No status is given before it; it is left out if not known."""
    dates: tuple[NamedDate, ...]
    """Days with a name."""
    codes: tuple[Code, ...]
    """The codes, in the order in which articles are listed."""
    regimes: tuple[Regime, ...]
    """The periods of the criminal law, the earliest first."""
    renumberings: tuple[Renumbering, ...]
    """Articles that went on under another number."""
    shared_numbers: tuple[SharedNumber, ...]
    """Numbers that two articles bore at the same time."""
    numbers_known: tuple[NumbersKnown, ...]
    """Numbers that a code has, and of which these data say no more."""
    acts: tuple[Act, ...]
    """The laws and decrees."""
    provisions: tuple[Provision, ...]
    """The articles."""
    followed: tuple[Followed, ...]
    """Up to which day the amendments of which articles were searched."""
    acts_searched: tuple[ActSearched, ...]
    """The acts that were found in that search."""
    sources: tuple[Source, ...]
    """The documents."""
    instruments: tuple[Instrument, ...]
    """What asks."""
    sections: tuple[Section, ...]
    """The headings under which its items stand."""
    aspects: tuple[Aspect, ...]
    """What full answers must cover; an aspect of one instrument may be asked for by items of the other."""
    items: tuple[Item, ...]
    """Its numbered points."""
    reference_days: tuple[ReferenceDay, ...]
    """The reference days, at most one for each instrument."""
    applicability: tuple[Applicability, ...]
    """Items that do not concern the Party, or may not."""
    reservations: tuple[Reservation, ...]
    """What is known of the Party's reservations."""
    negatives: tuple[Negative, ...]
    """The recorded searches that found nothing."""
    rests: tuple[Rest, ...]
    """What is known of the rest of aspects of which only parts are answered."""
    correspondences: tuple[Correspondence, ...]
    """The links."""
    holders: tuple[Holder, ...]
    """Those who hold positions."""
    positions: tuple[Position, ...]
    """The positions."""
    decision_searches: tuple[DecisionSearch, ...]
    """The recorded searches for decisions."""
    decisions: tuple[Decision, ...]
    """The decisions of courts."""

    provision = _by_id(lambda corpus: corpus.provisions)
    """Provisions by id."""

    item = _by_id(lambda corpus: corpus.items)
    """Items of every instrument by id."""

    def reference(self, item: str) -> ItemRef | ConventionRef:
        """The reference that the id of an item is."""
        kind = self.instrument[self.item[item].instrument].kind
        return ConventionRef.canonical(item) if kind is InstrumentKind.CONVENTION else ItemRef.canonical(item)

    @property
    def references(self) -> tuple[str, ...]:
        """What can be typed to name an item or an article: their numbers, each once, in the order of the data."""
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
    """Where each item stands in the data."""

    items_asking = _grouped(
        lambda corpus: (
            (aspect, item) for item in corpus.items for aspect in dict.fromkeys((*item.aspects, *item.extra_aspects))
        )
    )
    """The items that ask for an aspect, whether it counts there or not."""

    @cached_property
    def numbered(self) -> dict[tuple[str, str], list[Provision]]:
        """The articles that bear or bore a number, by their code and the number, in the order of the data."""
        found: dict[tuple[str, str], list[Provision]] = defaultdict(list)
        for provision in self.provisions:
            for number in dict.fromkeys((provision.article, *(each.numbered for each in provision.versions))):
                if number:
                    found[provision.code, number].append(provision)
        return found

    @cached_property
    def codes_numbered(self) -> dict[str, list[Code]]:
        """The codes that have, had or are known to have an article of a number, in the order of the data."""
        having: dict[str, set[str]] = defaultdict(set)
        for code, number in (*self.numbered, *self.known_number):
            having[number].add(code)
        return {
            number: [self.code[each] for each in sorted(codes & self.code.keys(), key=self.code_place.__getitem__)]
            for number, codes in having.items()
        }

    code_place = _places(lambda corpus: corpus.codes)
    """Where each code stands in the data."""

    provision_place = _places(lambda corpus: corpus.provisions)
    """Where each provision stands in the data."""

    renumbered = _grouped(lambda corpus: ((each.was, each) for each in corpus.renumberings))
    """The renumberings by the number that an article bore before, in the order of the data."""

    @cached_property
    def known_number(self) -> dict[tuple[str, str], NumbersKnown]:
        """What says that a code has an article of a number, by the code and the number."""
        return {(record.code, number): record for record in self.numbers_known for number in record.each}

    @cached_property
    def followed_article(self) -> dict[tuple[str, str], Followed]:
        """Up to which day an article was followed, by its code and number; the rest of a code has no number."""
        return {(each.code, number): each for each in self.followed for number in each.articles or ("",)}

    def may_be_older(self, provision: Provision, on: date) -> bool:
        """Whether an article may have been law on a day before its first version, in a wording that these data lack."""
        code = self.code[provision.code]
        too_early = provision.start is not None and on < provision.start
        return too_early and not provision.is_known_to_begin and within(on, code.in_force_from, code.repealed_on)

    def following(self, provision: str) -> Followed | None:
        """What says up to which day an article was followed: what lists it, or else what is said of its whole code."""
        code, number = ArticleId(provision).parts
        return self.followed_article.get((code, number)) or self.followed_article.get((code, ""))

    aspect = _by_id(lambda corpus: corpus.aspects)
    """Aspects by id."""

    code = _by_id(lambda corpus: corpus.codes)
    """Codes by id."""

    instrument = _by_id(lambda corpus: corpus.instruments)
    """Instruments by id."""

    @cached_property
    def compared_with(self) -> dict[str, ReferenceDay]:
        """The days with which today is compared, by the instrument."""
        return {each.instrument: each for each in self.reference_days}

    def reference_day(self, instrument: str) -> date:
        """The day with which today is compared for the items of an instrument; if none is recorded, `date.max`.

        No day is later than that, so nothing is compared.
        """
        return self.compared_with[instrument].on if instrument in self.compared_with else date.max

    @cached_property
    def applicability_of(self) -> dict[str, Applicability]:
        """Whether an item concerns the Party, by the item; those that do without more are not among them."""
        return {each.item: each for each in self.applicability}

    def applies(self, item: str) -> Applies:
        """Whether an item concerns the Party."""
        found = self.applicability_of.get(item)
        return found.applies if found else Applies.YES

    def applies_if(self, item: str) -> str:
        """On what it depends whether an item concerns the Party; empty where it depends on nothing."""
        found = self.applicability_of.get(item)
        return found.applies_if if found else ""

    @cached_property
    def reservation_of(self) -> dict[str, Reservation]:
        """What is known of a reservation, by the item that allows it."""
        return {each.item: each for each in self.reservations}

    def reservation(self, item: str) -> str:
        """What is known of the reservation that an item allows; empty where nothing is said."""
        found = self.reservation_of.get(item)
        return found.reservation if found else ""

    act = _by_id(lambda corpus: corpus.acts)
    """Acts by id."""

    acts_dated = _grouped(lambda corpus: ((act.dated.isoformat(), act) for act in corpus.acts if act.dated))
    """The acts of a day, by the day as it is written."""

    source = _by_id(lambda corpus: corpus.sources)
    """Sources by id."""

    named_date = _by_id(lambda corpus: corpus.dates)
    """Named dates by name."""

    holder = _by_id(lambda corpus: corpus.holders)
    """Holders of positions by id."""

    links_of_item = _grouped(lambda corpus: ((item, link) for link in corpus.correspondences for item in link.items))
    """The correspondences that name an item itself."""

    links_to_provision = _grouped(
        lambda corpus: (
            (provision, link)
            for link in corpus.correspondences
            for provision in dict.fromkeys((link.provision, *(other.provision for other in link.read_with)))
        )
    )
    """The correspondences that lead to a provision, on its own or read together with another."""

    links_of_aspect = _grouped(
        lambda corpus: ((aspect, link) for link in corpus.correspondences for aspect in link.aspects)
    )
    """The correspondences that serve an aspect."""

    treaty_points = _grouped(
        lambda corpus: (
            (aspect, item)
            for item in corpus.items
            if corpus.instrument[item.instrument].kind is InstrumentKind.CONVENTION
            for aspect in item.aspects
        )
    )
    """The points of a treaty whose full answer must cover an aspect."""

    negatives_of_item = _grouped(
        lambda corpus: ((item, negative) for negative in corpus.negatives for item in negative.items)
    )
    """The recorded searches for an item."""

    rests_of_item = _grouped(lambda corpus: ((item, rest) for rest in corpus.rests for item in rest.items))
    """What is known of the rest of aspects of an item."""

    position = _by_id(lambda corpus: corpus.positions)
    """Positions by id."""

    @cached_property
    def positions_of_provision(self) -> dict[str, list[Position]]:
        """The positions that cite a provision, attack it or are answered by it; not those that it came after."""
        found: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            cited = (each.provision for each in position.cites)
            targets = (each.provision for each in position.targets)
            for provision in dict.fromkeys((*cited, *targets, *position.answered_by)):
                found[provision].append(position)
        return found

    positions_of_item = _grouped(
        lambda corpus: ((position.item, position) for position in corpus.positions if position.item)
    )
    """The positions filed under an item itself."""

    disputes = _grouped(
        lambda corpus: (
            ((target.item, target.aspect, target.provision), position)
            for position in corpus.positions
            if position.stance is Stance.DISPUTES
            for target in position.targets
        )
    )
    """The disputes that target a link, by item, aspect and provision."""

    disputes_of_item = _grouped(
        lambda corpus: ((item, each) for (item, _, _), positions in corpus.disputes.items() for each in positions)
    )
    """The disputes that target a link of an item."""

    decision = _by_id(lambda corpus: corpus.decisions)
    """Decisions by id."""

    decisions_of_item = _grouped(
        lambda corpus: (
            (item, each)
            for each in corpus.decisions
            for item in dict.fromkeys(item for bearing in each.bears for item in bearing.items)
        )
    )
    """The decisions that bear on an item itself."""

    decision_searches_of_item = _grouped(
        lambda corpus: ((item, each) for each in corpus.decision_searches for item in each.items)
    )
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

    renumberings_of = _grouped(lambda corpus: ((each.code, each) for each in corpus.renumberings))
    """The renumberings of a code, by its id."""

    predecessors = _grouped(
        lambda corpus: ((successor.provision, each.id) for each in corpus.provisions for successor in each.replaced_by)
    )
    """The provisions that a provision took over from."""

    codes_named = _grouped(
        lambda corpus: ((name, code) for code in corpus.codes for name in dict.fromkeys(map(code_key, code.every_name)))
    )
    """The codes that go by a name, compared by `code_key`: "Code pénal" is the name of two."""

    @cached_property
    def sharing_a_name(self) -> dict[str, Code]:
        """The codes that go by a name of another one, by id: what "Code pénal" means hangs on the day."""
        shared = {code.id for named in self.codes_named.values() if len(named) > 1 for code in named}
        return {code.id: code for code in self.codes if code.id in shared}


@dataclass(frozen=True, eq=False)
class Translated(Corpus):
    """The same data with their prose in another language; what has no translation is in English, with its sign."""

    language: str
    unread: tuple[str, ...]
    """The translations that no lawyer has read."""
