"""What surrounds a number: the text, what is known of it as a whole, what is remembered of it as far as it was read.

Everything that changes while a text is read is in `ReadingMemory`, and nowhere else.
"""

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.candidates import Candidates
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.citing_document import CitingDocument
from lanzarote_law.citations.layout_context import Layout
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar.article_enumerations import ListedNumber
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.grammar.validity_phrases import FormerOrNew

NEAR = 90
"""Characters between an article of an amending act itself and what it says of another one."""
LONGEST_ARTICLE = 3000
"""Characters of the text of an article, as far as numbers in it are taken for those of its act."""
_SOME = 4


class ArticleGroup(NamedTuple):
    """A list of articles of one act, and the words directly around it."""

    start: int
    elements: list[ListedNumber]
    end: int
    word: int = -1
    """Where the word `article` before it begins; -1 where there is none."""
    behind: NamedAct | None = None
    """The act that is named behind it, or to which the words there point back."""
    said: FormerOrNew = FormerOrNew.NOTHING
    """Whether it is called a former or a new article."""
    is_inserted: bool = False
    """Whether its text is inserted behind it: `un article 101bis, rédigé comme suit : « Art. 101bis`."""


class ActWay(NamedTuple):
    """A way of attribution: its name, its function, and the sentence with which `check -v` explains it."""

    name: str
    act: "Callable[[ArticleGroup, Surroundings], NamedAct | None]"
    sentence: str
    """Why the act is meant, as `check -v` says it: `named in the heading`."""


def act_way(name: str, sentence: str) -> "Callable[[Callable[[ArticleGroup, Surroundings], NamedAct | None]], ActWay]":
    """Make the function below a way of attribution, with its name and the sentence that explains it."""
    return lambda act: ActWay(name, act, sentence)


class AttributedAct(NamedTuple):
    """The act of a group, and the name of the way by which it was found."""

    act: NamedAct
    way: str


class TriedWay(NamedTuple):
    """A way of attribution tried for the group at an offset, and the act that it found, if any."""

    start: int
    way: str
    act: NamedAct | None


class ArticleLine(NamedTuple):
    """An article that has a line of its own."""

    start: int
    act: NamedAct | None
    """The act of the first of them."""
    figures: int


_NO_LINE = ArticleLine(-LONGEST_ARTICLE, None, 0)


class WaitingGroup(NamedTuple):
    """A group whose act may be named after the next one: `l'article 379 et l'article 380 du Code pénal`."""

    elements: list[ListedNumber]
    said: FormerOrNew
    carried: AttributedAct | None
    """The act that it has where the next one names none."""
    in_mind: AttributedAct | None
    """The act of an earlier citation, where the paragraph names none."""
    is_left: bool
    """Whether the words before it leave the act that is carried over, for the Convention."""

    @property
    def start(self) -> int:
        """Where its first number begins."""
        return self.elements[0].start


@dataclass(slots=True)
class ReadingMemory:
    """What reading remembers from one citation to the next."""

    found: list[Citation] = field(default_factory=list)
    waiting: WaitingGroup | None = None

    last: NamedAct | None = None
    """The act that was named last, and where that ends; None where which is meant cannot be told any more."""
    last_end: int = 0
    last_of: dict[str, NamedAct] = field(default_factory=dict)
    """The last code, convention, title and law that were named, for words that point back."""
    codes: deque[tuple[NamedAct, int]] = field(default_factory=lambda: deque(maxlen=_SOME))
    """The last codes that were named, and where."""
    last_known: NamedAct | None = None
    """The last act of the data that was named."""
    last_known_end: int = 0
    last_treaty: tuple[NamedAct, int] | None = None
    mentioned: tuple[NamedAct | None, int] = None, 0
    """The act that was mentioned last where none is cited, and up to where that was looked for."""
    searched: dict[str, int] = field(default_factory=dict)
    """How far the text was searched for an act of each kind, in vain."""
    short_names: dict[str, NamedAct] = field(default_factory=dict)
    """The short names that the text gives to acts, or whose act a number told."""
    unexplained: dict[str, list[int]] = field(default_factory=dict)
    """Short names that nobody has explained, and where the articles stand that have them."""
    of_unknown: set[str] = field(default_factory=set)
    """The numbers of those articles."""
    named_start: int = 0
    """Where the numbers begin whose act was named behind them last, and where that name ends."""
    named_end: int = 0

    acts: dict[str, NamedAct] = field(default_factory=dict)
    """The acts of which articles were cited, the last one last."""
    of_number: dict[str, tuple[NamedAct, int]] = field(default_factory=dict)
    """The act of each number where it was cited last, and where, for `l'article 176 précité`."""
    only: dict[str, str] = field(default_factory=dict)
    """The one act of which each number was cited; empty where there was another."""
    only_at: dict[tuple[str, Pinpoint], str] = field(default_factory=dict)
    distinct_of: Counter[str] = field(default_factory=Counter)
    """How many numbers that look like no other were cited of each code."""
    may_stand_bare: set[str] = field(default_factory=set)
    """The numbers that were cited with a word before them, and that may be met bare from then on."""

    line: ArticleLine = _NO_LINE
    """The last article that has a line of its own."""
    amended: NamedAct | None = None
    """The act that the article of an amending act amends: the first one that it names."""
    own_number: int = 0
    """The number of the last article of an amending act itself, and where it ends."""
    own_end: int = -NEAR
    plain_end: int = 0
    """Where the last list of plain numbers ends: none of them is read again."""
    answers_questions: bool = False
    """Whether the text answers questions of the questionnaire."""


class Surroundings(NamedTuple):
    """What surrounds each number of a text."""

    text: str
    names: ActNames
    paper: CitingDocument
    layout: Layout
    candidates: Candidates
    remembered: ReadingMemory
    tried: list[TriedWay] | None = None
    """Every way that was tried, where somebody asks for them."""


def first_told_act(ways: tuple[ActWay, ...], group: ArticleGroup, around: Surroundings) -> AttributedAct | None:
    """The act found by the first successful way of attribution."""
    for way in ways:
        act = way.act(group, around)
        if around.tried is not None:
            around.tried.append(TriedWay(group.start, way.name, act))
        if act is not None:
            return AttributedAct(act, way.name)
    return None
