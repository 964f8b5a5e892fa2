"""How articles are numbered: `383bis`, `371/1`, `433novies/10`, and `385-2` where the law has such numbers.

The patterns of this package are unanchored and verbose, for whoever uses them to anchor, by `compiled`.
"""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cache, lru_cache, total_ordering
from typing import NamedTuple

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN, LATIN_PATTERN, canonical_latin
from lanzarote_law.text_folding_and_display import normalise_reference
from lanzarote_law.wording import worded

JOINT = "\u2011"
"""Replaces the hyphen inside a number, where a text is read; a hyphen between numbers is the sign of a range."""

# 383bis/371/1 is two articles
ANOTHER_AFTER_STROKE = rf"/(?=\d{{3}}(?:/\d{{1,2}}(?!\d)|{LATIN_PATTERN}\b))"
# 383  383bis  383 bis  371/1  383bis/1  433novies/10  1er; not the 2016 of 1/2/2016, not 1.000
ARTICLE_NUMBER = (
    rf"(?P<base>(?!0+(?!\d))\d{{1,4}})(?:er\b|(?<=\b1)\ser\b)?"
    # 383 bis  383-bis  383-⏎bis  383.bis  383/bis  61[ter]  417 bisof the
    rf"(?:(?:\s?-\s?|[./]|\s?(?P<editor>\[)?)(?P<latin>{LATIN_PATTERN})(?:\b|(?=(?:of|du|van)\s))(?(editor)\]))?"
    # 417/49  417/⏎49  417 / 49  417⏎/49; not 372 / 373, 12 / 13
    rf"(?:(?!{ANOTHER_AFTER_STROKE})"
    rf"(?:/\n?|(?P<joint>{JOINT})|(?<="
    r"[\da-z]{3})(?:\s/\s?|/\s)(?=\d{1,2}(?:\s?[,;.)§]|\s(?:du|de|van|of|et|en|and|CP|Sw|C\.)|\s*\Z)))(?P<slash>(?!0+(?!\d))\d{1,3})"
    rf"(?!(?!{ANOTHER_AFTER_STROKE})/|\d)"
    # 417/9bis  442-1bis
    rf"(?P<tail>{LATIN_PATTERN}\b)?)?"
)

ARTICLE_WORDS = "art. art article articles artikel artikels artikelen arts. arts artt.".split()
SECTION_WORDS = ("section", "sections")
"""An article in machine translations; in other texts a heading."""

# art. 383  article 383  artikel 383  articles 372 à 377
ARTICLE_WORD = rf"(?:(?:{'|'.join(sorted({w.rstrip('.') for w in (*ARTICLE_WORDS, *SECTION_WORDS)}))})\b\.?)"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled the first time it is used."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_MOST_TAILS = 100


@total_ordering
@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """The number of an article: a base, a Latin suffix, a number after a slash or, for some Parties, a hyphen.

    >>> [str(n) for n in sorted(map(ArticleNumber.parse, ["383ter", "383bis/1", "417/11", "383bis", "417/9bis"]))]
    ['383bis', '383bis/1', '383ter', '417/9bis', '417/11']
    """

    base: int
    latin: str = ""
    slash: int = 0
    tail: str = ""
    """The suffix of what was inserted behind such a number: 417/9bis."""
    sign: str = "/"

    @classmethod
    def parse(cls, text: str) -> "ArticleNumber":
        """The number written as `text`. Raises NotUnderstoodError."""
        match = compiled(ARTICLE_NUMBER).fullmatch(_joined(normalise_reference(text)))
        if match is None:
            message = worded("'{text}' is not an article number", text=text)
            raise NotUnderstoodError(message, worded("articles are written 383bis or 417/49"))
        return cls.matched(match)

    @classmethod
    def matched(cls, match: re.Match[str]) -> "ArticleNumber":
        """The number in a match of ARTICLE_NUMBER."""
        return _number(*match.group("base", "latin", "slash", "tail"), "-" if match["joint"] else "/")

    @property
    def is_distinct(self) -> bool:
        """Whether it looks like no other number: 383bis, 417/49."""
        return self.latin != "" or self.slash > 0

    @property
    def key(self) -> tuple[int, int, int]:
        """Legal order: 383, 383bis, 383bis/1, 383ter; 417/2 before 417/11."""
        tail = LATIN[self.tail] if self.tail else 0
        return (self.base, LATIN[self.latin] if self.latin else 0, self.slash * _MOST_TAILS + tail)

    def __lt__(self, other: "ArticleNumber") -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return _written(self.base, self.latin, self.slash, self.tail, self.sign)


@lru_cache(maxsize=4096)
def _written(base: int, latin: str, slash: int, tail: str, sign: str) -> str:
    return f"{base}{latin}" + (f"{sign}{slash}{tail}" if slash else "")


@lru_cache(maxsize=4096)
def _number(base: str, latin: str | None, slash: str | None, tail: str | None, sign: str) -> ArticleNumber:
    latin, tail = (canonical_latin(each) if each else "" for each in (latin, tail))
    return ArticleNumber(int(base), latin, int(slash or 0), tail, sign)


@lru_cache(maxsize=4096)
def article_key(article: str) -> tuple[int, int, int, str]:
    """The legal order of an article as the data write it; a rule without a number (`whole`) comes last."""
    match = compiled(ARTICLE_NUMBER).fullmatch(_joined(article))
    return (*ArticleNumber.matched(match).key, "") if match else (10_000, 0, 0, article)


def numbers_between(first: str, last: str) -> list[str]:
    """The numbers from one to another, by their whole numbers, their suffixes or the numbers after a slash.

    >>> numbers_between("433ter", "433quinquies"), numbers_between("417/9", "417/11"), numbers_between("433", "433ter")
    (['433ter', '433quater', '433quinquies'], ['417/9', '417/10', '417/11'], ['433', '433bis', '433ter'])
    >>> numbers_between("372", "374"), numbers_between("372", "377bis")
    (['372', '373', '374'], ['372', '377bis'])
    """
    one, other = ArticleNumber.parse(first), ArticleNumber.parse(last)
    if not one.is_distinct and not other.is_distinct:
        return [str(base) for base in range(one.base, other.base + 1)]
    if one.base == other.base and not one.slash and not other.slash:
        suffixes = [suffix for suffix, value in LATIN.items() if one.key[1] < value <= other.key[1]]
        return [first, *(f"{one.base}{suffix}" for suffix in suffixes)]
    is_of_one = (one.base, one.latin) == (other.base, other.latin) and one.slash and not one.tail + other.tail
    if is_of_one:
        return [str(replace(one, slash=slash)) for slash in range(one.slash, other.slash + 1)]
    return [first, last]


class ArticleSpan(NamedTuple):
    """An article or a range of articles as a list of offences names it, or a part of an article.

    >>> ArticleSpan.parse("417/7 to 417/22").contains("417/11"), ArticleSpan.parse("368 to 384").contains("385-2")
    (True, False)
    >>> ArticleSpan.parse("383bis, § 1").part
    '§ 1'
    """

    first: tuple[int, int, int, str]
    last: tuple[int, int, int, str]
    part: str = ""
    """The part of the article, if not the whole is named."""

    @classmethod
    def parse(cls, text: str) -> "ArticleSpan":
        """The articles written as `text`. Raises NotUnderstoodError."""
        numbers, _, part = text.partition(", ")
        first, *last = (str(ArticleNumber.parse(each)) for each in numbers.split(" to ", 1))
        found = cls(article_key(first), article_key(*last or [first]), part)
        if found.first > found.last or (last and part):
            message = worded("'{text}' is not an article or a range of articles", text=text)
            raise NotUnderstoodError(message, worded('write "372", "372 to 377" or "372, § 1"'))
        return found

    def contains(self, article: str) -> bool:
        """Whether an article is in the range, by its number."""
        return self.first <= article_key(article) <= self.last


def _joined(number: str) -> str:
    """A single number, with the hyphen before figures read as a part of it."""
    return re.sub(r"(?<=\w)-(?=\d)", JOINT, number)


# 385-2  5-1  442-1bis; not 2018-01-26, 12-14-16, 83-1°
_HYPHENATED = rf"(?<![\w./-])(?P<first>\d{{1,3}})-(?P<second>[1-9]\d{{0,2}})(?:{LATIN_PATTERN})?(?![\w°º-])"


def join_hyphens(text: str, known: Container[str]) -> str:
    """A text of the same length in which each hyphen inside a number of an article is a JOINT.

    What no range can be is a number, and so is what is known as one.

    >>> join_hyphens("articles 385-2, 372-377 et 372-378", {"372-378"}).replace(JOINT, "~")
    'articles 385~2, 372-377 et 372~378'
    """

    def number(match: re.Match[str]) -> str:
        is_one = int(match["second"]) <= int(match["first"]) or match[0] in known
        return match[0].replace("-", JOINT) if is_one else match[0]

    return compiled(_HYPHENATED).sub(number, text)
