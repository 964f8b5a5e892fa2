"""References of every kind as they are typed: items of a questionnaire, points of the Convention, articles."""

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, total_ordering
from itertools import product
from typing import NamedTuple

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.grammar.article_enumerations import number_at
from lanzarote_law.grammar.article_numbers import ARTICLE_NUMBER, ARTICLE_WORD, ArticleNumber, compiled
from lanzarote_law.grammar.code_phrases import AND_FOLLOWING, CONVENTION_NAMES, LEAD, TREATY_SERIES, code_key
from lanzarote_law.grammar.latin_suffixes_and_ordinals import plain_numeral
from lanzarote_law.grammar.pinpoints import NOWHERE, UNTIL, Pinpoint, each_value
from lanzarote_law.text_folding_and_display import normalise_reference, printable
from lanzarote_law.wording import worded


@total_ordering
@dataclass(frozen=True, slots=True)
class _DividedRef:
    """A reference to an article or a question by its parts, from the number down."""

    parts: tuple[str, ...]

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Order: numbers as numbers, then letters, then follow-ups or indents."""
        return tuple(map(_part_key, self.parts))

    def contains(self, other: "_DividedRef") -> bool:
        """Whether `other` is this one or lies below it."""
        return type(other) is type(self) and other.parts[: len(self.parts)] == self.parts

    def __lt__(self, other: "_DividedRef") -> bool:
        return self.key < other.key


class ItemRef(_DividedRef):
    """A numbered point of a questionnaire: `8.1.a`, `9.10`, `13.follow-up-1`.

    >>> ItemRef.parse("Q 8.1 (a)") == ItemRef.parse("8.1a")
    True
    >>> ItemRef.parse("9.2") < ItemRef.parse("9.10")
    True
    >>> ItemRef.parse("9.1").contains(ItemRef.parse("9.10"))
    False
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "ItemRef":
        """The item that `text` names. Raises NotUnderstoodError with the place where reading stopped."""
        match = compiled(rf"{_ITEM_WORDS}?{ITEM}[.:]?").fullmatch(normalise_reference(text))
        if match is None:
            message = worded("'{text}' is not an item of a questionnaire", text=text)
            raise NotUnderstoodError(message, worded("items are written 8.1.a or 9.10"))
        return cls.matched(match)

    @classmethod
    def matched(cls, match: re.Match[str]) -> "ItemRef":
        """The item in a match of ITEM."""
        return cls(_item_parts(match["number"], match["tail"]))

    @classmethod
    def canonical(cls, text: str) -> "ItemRef":
        """The item with this id, as the data write it; nothing is checked."""
        return cls(tuple(text.split(".")))

    def __str__(self) -> str:
        return ".".join(self.parts)


QUESTION_WORDS = "question questions vraag vragen item items q q.".split()
NUMBER_SIGNS = "no no. n° nr nr. numéro".split()
_ITEM_WORD = "|".join(
    sorted({word.rstrip(".") for word in (*QUESTION_WORDS, *NUMBER_SIGNS, "point", "points", "punt")})
)
"""`point 8` is an item where it is all that is typed."""
_ITEM_WORDS = rf"(?:(?:the\s|la\s|de\s)?(?:(?:{_ITEM_WORD})(?![a-z])\.?\s?){{1,2}})"
_AT_AN_END = r"(?:[a-z](?=\s*(?:\Z|[,;:)]))|(?-i:[a-f])(?=\.(?:\s+(?-i:[A-Z])|\s*\Z)))"
# not 8.1.2018, 8.1.a.b, 8.1, e.g.; in a text not 8.1 a été, 8. 12 children
ITEM = rf"""(?P<number>\d{{1,2}})
    (?P<tail>
        (?: \.\d{{1,2}}(?!\d|\.\d)                                       # 8.1
          | \s?\.\s?\d{{1,2}}(?=\s?[.(]\s?[a-z](?!\w)|\s*\Z)              # 8. 1.a
        )?
        (?: \.?\s?\(?[a-z]\)(?!\w)                                       # 8.1 (a)  8.1.a)
          | \.?[a-z](?!\w)                                               # 8.1.a  8.1a
          | [.\s]\s?{_AT_AN_END}                                          # 8.1 a
          | [.\s-]follow-?\s?up(?:[\s-]?\d+)?                            # 6.follow-up  13 follow up 2
            (?:(?:(?<=\d)|\.)[a-z](?!\w)|\s?\([a-z]\)|\s{_AT_AN_END})?    # 13.follow-up-2.a
        )?
    )
    (?![\w/%]|\.[a-z]\b)"""


@lru_cache(maxsize=4096)
def _item_parts(number: str, tail: str) -> tuple[str, ...]:
    parts = re.findall(r"follow-?\s?up(?:[ -]?\d+)?|\d+|[a-z]", plain_numeral(tail))
    return (str(int(number)), *map(_item_part, parts))


def _item_part(text: str) -> str:
    if text.isdigit():
        return str(int(text))
    if text.startswith("follow"):
        number = re.sub(r"\D", "", text)
        return f"follow-up-{int(number)}" if number else "follow-up"
    return text


def _part_key(written: str) -> tuple[int, int, str]:
    part = written.strip("()")
    if part.startswith("/"):
        return (3, int(part[1:]), "")
    if part.isdigit():
        return (0, int(part), "")
    if part.startswith("follow-up"):
        return (2, int(part.rpartition("-")[2]) if part[-1].isdigit() else -1, "")
    return (1, 0, part)


class ConventionRef(_DividedRef):
    """A point of the Lanzarote Convention (CETS 201): `20(1)(f)`, `18(1)(b)/2` for its second indent, `23`.

    >>> str(ConventionRef.parse("CETS 201, art. 20 (1) (f)"))
    '20(1)(f)'
    >>> ConventionRef.parse("18(1)(b)").contains(ConventionRef.parse("18(1)(b)/3"))
    True
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "ConventionRef":
        """The one point that `text` names. Raises NotUnderstoodError."""
        found = ConventionPoints.parse(text).points
        if len(found) > 1:
            message = worded("'{text}' is more than one point of the Convention", text=text)
            raise NotUnderstoodError(message, _ONE_AT_A_TIME)
        return found[0]

    @classmethod
    def canonical(cls, text: str) -> "ConventionRef":
        """The point with this id, as the data write it; nothing is checked."""
        return cls(tuple(text.replace("(", " (").replace("/", " /").split()))

    @property
    def place(self) -> Pinpoint:
        """Its place inside the article.

        >>> str(ConventionRef.parse("18(1)(b)/3").place), str(ConventionRef.parse("28(a)").place)
        ('§ 1, b), indent 3', 'a)')
        """
        of = {_part_of(part): part.strip("()/") for part in self.parts[1:]}
        return Pinpoint(**of)

    def __str__(self) -> str:
        return "".join(self.parts)


def _part_of(part: str) -> str:
    """Which part of a place is written `/3`, `(1)`, `(b)`."""
    return "indent" if part.startswith("/") else "paragraph" if part[1].isdigit() else "point"


# the Lanzarote Convention  CETS 201  CETS; alone also: Convention  Verdrag  Lanzarote  LC
_SHORT_NAMES = "|".join((*TREATY_SERIES, "convention", "verdrag", "lanzarote", "LC"))
_CONVENTION = rf"(?:the\s|la\s|de\s|het\s)?(?:{CONVENTION_NAMES}|(?:{_SHORT_NAMES})\b)"
_BEFORE_POINT = rf"(?:{_CONVENTION},?\s)?(?:(?:l')?{ARTICLE_WORD}\s?)?(?=\d)"
_DOTTED_POINT = r"(?<![\d.])(\d{1,2})\.(\d)\Z"  # 18.3
_BEHIND_POINT = rf"(?:{LEAD}{_CONVENTION})?[\s.)]*"


class ItemRange(NamedTuple):
    """The items from one to another, with the limbs of the last.

    >>> [ItemRange.parse("8.1.a-9.12").contains(ItemRef.parse(each)) for each in ("8.1", "8.1.a", "9.12.b", "9.13")]
    [False, True, True, False]
    """

    first: ItemRef
    last: ItemRef

    @classmethod
    def parse(cls, text: str) -> "ItemRange":
        """The items that `text` names; two bare numbers may be of articles. Raises NotUnderstoodError."""
        for joint in compiled(UNTIL).finditer(text := normalise_reference(text)):
            with suppress(NotUnderstoodError):
                found = cls(ItemRef.parse(text[: joint.start()]), ItemRef.parse(text[joint.end() :]))
                if found.first < found.last and ("." in str(found) or names_item(text)):
                    return found
        raise NotUnderstoodError(worded("'{text}' is not an item of a questionnaire", text=text))

    def contains(self, other: ItemRef | ConventionRef) -> bool:
        """Whether `other` stands between the two, is one of them, or a limb of the last."""
        return (
            isinstance(other, ItemRef)
            and self.first.key <= other.key
            and (other < self.last or self.last.contains(other))
        )

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Order: that of the first one."""
        return self.first.key

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


class ConventionPoints(NamedTuple):
    """A place in an article of the Convention that is one point or several: `20(1)(a), (c) and (e)`.

    >>> places = ConventionPoints.parse("Article 20, par. 1 (a)-(c)")
    >>> str(places), list(map(str, places.points))
    ('20, § 1, a)-c)', ['20(1)(a)', '20(1)(b)', '20(1)(c)'])
    """

    article: str
    place: Pinpoint

    @classmethod
    def parse(cls, text: str) -> "ConventionPoints":
        """The points, or the one, that `text` names. Raises NotUnderstoodError."""
        cleaned = compiled(_DOTTED_POINT).sub(r"\1(\2)", normalise_reference(text))
        match = compiled(_BEFORE_POINT).match(cleaned)
        element = number_at(cleaned, match.end()) if match else None
        if element and not element.number_to and _ends(cleaned, element.stop):
            found = cls(element.number, element.pinpoint)
            if found.points:
                return found
        message = worded("'{text}' is not a point of the Convention", text=text)
        raise NotUnderstoodError(message, worded("points of the Convention are written 20(1)(f) or CETS 23"))

    @property
    def points(self) -> tuple[ConventionRef, ...]:
        """The points one by one; none if the Convention has no such places."""
        match = compiled(_TREATY_ARTICLE).fullmatch(self.article)
        place = self.place.by_paragraph
        if match is None:
            return ()
        found = []
        for paragraph, letter in product(each_value(place.paragraph), each_value(place.point)):
            indent = place.indent or match["indent"] or ""
            if place.alinea or not compiled(r"\d{0,2}:[a-z]?:\d?").fullmatch(f"{paragraph}:{letter}:{indent}"):
                return ()
            below = (paragraph and f"({paragraph})", letter and f"({letter})", indent and f"/{indent}")
            found.append(ConventionRef((match["article"], *filter(None, below))))
        return tuple(found)

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Order: that of the first one."""
        return self.points[0].key

    def __str__(self) -> str:
        points = self.points
        return str(points[0]) if len(points) == 1 else f"{self.article}, {self.place}" if self.place else self.article


def _ends(text: str, end: int) -> bool:
    """Whether nothing stands behind a point but the name of the Convention."""
    return end == len(text) or compiled(_BEHIND_POINT).fullmatch(text, end) is not None


_TREATY_ARTICLE = r"(?P<article>\d{1,2})(?:/(?P<indent>\d))?"


def names_convention(text: str) -> bool:
    """Whether typed text can only mean the Convention: it is named, or numbers and letters stand in brackets."""
    text = normalise_reference(text)
    return bool(
        compiled(rf"\b{_CONVENTION}").search(text)
        or compiled(rf"\d\s?\(\d{{1,2}}\) | \A(?:{ARTICLE_WORD}\s?)?\d{{1,2}}\s?\([a-g]\)").search(text)
    )


def names_item(text: str) -> bool:
    """Whether typed text can only mean an item: a word such as "question" stands before its number."""
    return compiled(rf"{_ITEM_WORDS}\d").match(normalise_reference(text)) is not None


class ArticleRef(NamedTuple):
    """A reference to an article: a number, a place in it, and the words that name the code, if any.

    Which code the words mean is for the data to say: "Code pénal" is the name of two.

    >>> reference = ArticleRef.parse("Sw. 371/1, 2°")
    >>> str(reference.number), reference.pinpoint.point, reference.code
    ('371/1', '2', 'sw')
    >>> str(ArticleRef.parse("art. 383 bis, § 1er du Code pénal"))
    '383bis, § 1'
    """

    number: ArticleNumber
    pinpoint: Pinpoint = NOWHERE
    code: str = ""
    """The words that name the code, as `code_key` compares them."""
    counted: str = ""
    """How the alinéa was written, where in some acts that is a paragraph: `paragraph` 2, `lid` 2."""

    @classmethod
    def parse(cls, text: str) -> "ArticleRef":
        """The article that `text` names. Raises NotUnderstoodError."""
        cleaned = normalise_reference(text)
        match = compiled(_NAMED_ARTICLE).match(cleaned) or compiled(_BARE_ARTICLE).match(cleaned)
        element = number_at(cleaned, match.end()) if match else None
        if (
            match is None
            or not (element or compiled(_SLASHED).match(cleaned, match.end()))
            or (element and element.dotted)
        ):
            raise NotUnderstoodError(
                worded("'{text}' is not an article number", text=text),
                worded(
                    "articles are written {example} or {example_with_code}",
                    example=EXAMPLE,
                    example_with_code=worded(EXAMPLE_WITH_CODE),
                ),
            )
        code = code_key(match["before"]) + (_code_behind(cleaned, element.stop) if element else "")
        if element is None or element.number_to or element.of_treaty or re.search(r"\d", re.sub(_YEARS, "", code)):
            raise NotUnderstoodError(worded("'{text}' is more than one article number", text=text), _ONE_AT_A_TIME)
        if code in {"code", "wetboek"}:
            code = ""  # "du même Code" names none
        return cls(ArticleNumber.parse(element.number), element.pinpoint, code, element.counted)

    def __str__(self) -> str:
        return f"{self.number}, {self.pinpoint}" if self.pinpoint else str(self.number)


_ONE_AT_A_TIME = "give one reference at a time"
_NAMED_ARTICLE = rf"(?P<before>.*?)\b(?:new|nouvel|nieuw\b)?\s?{ARTICLE_WORD}\s?(?=\d)"
_BARE_ARTICLE = r"""
    (?P<before>
        (?: [^\W\d][\w']*(?:\.[\s,]*|[\s,]+)                      # C. pén.  Code
          | (?:1[89]|20)\d\d[\s,]+                                # 1867
          | \d{1,2}\s(?=[^\W\d]\w{2,8}\s(?:1[89]|20)\d\d[\s,])   # 8 avril 1965
        )*
    )(?=\d)"""
# 1/2/2016: more than one number, which is another fault than none
_SLASHED = r"\d{1,4}/\d+/\d"
_YEARS = r"(?:^(?!\d+$)|(?<=[a-z]))(?:\d{1,2}(?:er)?[a-z]{3,9})?(?:1[89]|20)\d\d(?!\d)"
"""The years and days in the name of an act, by `code_key`: `lpj1965`, `wet8april1965`; not a year alone."""


def _code_behind(text: str, end: int) -> str:
    """The name of the code behind an article."""
    following = compiled(AND_FOLLOWING).match(text, end)
    return code_key(text[following.end() if following else end :])


Reference = ItemRef | ItemRange | ConventionRef | ArticleRef | ConventionPoints


def possible_readings(text: str, typed: str = "") -> tuple[Reference, ...]:
    """Every way to read typed text, the likeliest first: as an item, as an article, as a point of the Convention.

    Raises NotUnderstoodError where there is none, with what was `typed`, if that differs from the text.

    >>> [type(reading).__name__ for reading in possible_readings("12")]
    ['ItemRef', 'ArticleRef', 'ConventionRef']
    >>> [type(reading).__name__ for reading in possible_readings("20(1)(f)")]
    ['ConventionRef']
    """
    kinds: tuple[type[ItemRef | ItemRange | ArticleRef | ConventionPoints], ...] = (ConventionPoints,)
    if not names_convention(text):
        kinds = (ItemRef, ItemRange, *(() if names_item(text) else (ArticleRef, ConventionPoints)))
    found: list[Reference] = []
    for kind in kinds:
        with suppress(NotUnderstoodError):
            reading = kind.parse(text)
            points = reading.points if isinstance(reading, ConventionPoints) else ()
            found.append(points[0] if len(points) == 1 else reading)
    if not found:
        raise _without_reading(typed or text)
    return tuple(found)


# the law of 14 November 2019  loi du  wet van  arrêté royal du 5 mai  2019-11-14/10: the number of its file
# law of 29 February 2024 (10)  law of 29 February 2024, file 10: as pages print one of several acts of a day
_ACT = r"""(?:(?:the\s|la\s|le\s|l'|de\s|het\s)?(?:royal\s|koninklijk\s)?(?:laws?|acts?|lois?|wet(?:ten)?|decree|decreet
    |decret|arrete(?:\sroyal)?|besluit|ordinance|ordonnance|ordonnantie|l\.|w\.|d\.)\s?(?:of\s|du\s|van\s)?)?
    (?P<date>\d{4}-\d\d-\d\d|\d{1,2}[a-z]*[\s/.-]\w+\.?[\s/.-]\d{4}|[a-z]+\.?\s\d{1,2},?\s\d{4})
    (?:(?:,?\s(?:file|dossier)\s|\s\(|/)(?P<file>[\w-]+)\)?)?"""


def act_of_a_date(text: str) -> tuple[str, str] | None:
    """The date by which an act is named in folded words, and its file of that date; None if they name none.

    >>> act_of_a_date("loi du 14 novembre 2019"), act_of_a_date("law of 29 february 2024 (10)")
    (('14 novembre 2019', ''), ('29 february 2024', '10'))
    """
    found = compiled(_ACT).fullmatch(text)
    return (found["date"], found["file"] or "") if found else None


def item_numbered_alike(text: str) -> ItemRef | None:
    """The item with the number of an article of which no more is said: `article 12` is not it, but may be meant."""
    found = compiled(rf"(?:l'|the\s|de\s)?{ARTICLE_WORD}\s?(\d{{1,2}})").fullmatch(normalise_reference(text))
    return ItemRef((str(int(found[1])),)) if found else None


def _without_reading(text: str) -> NotUnderstoodError:
    point = compiled(_LIKE_THE_NEXT).fullmatch(normalise_reference(text))
    if point:
        return NotUnderstoodError(
            worded("'{text}' is more than one article number", text=printable(text)),
            worded(
                "write {article}, {point}° for a point of the article; {one_at_a_time}",
                article=point["article"],
                point=point["point"],
                one_at_a_time=_ONE_AT_A_TIME,
            ),
        )
    return NotUnderstoodError(
        worded("'{text}' is neither an item, nor an article, nor a point of the Convention", text=printable(text)),
        worded(
            "write, for example, 8.1.a, {example}, {example_with_code} or 20(1)(f);"
            " to search for a word: lanzarote-law search {words}",
            example=EXAMPLE,
            example_with_code=worded(EXAMPLE_WITH_CODE),
            words=_words(text),
        ),
    )


def _words(text: str) -> str:
    """What was typed as the words of a search, to be typed again; where it does not look like words, what they are."""
    words = normalise_reference(text)
    if not re.fullmatch(r"[^\W\d_][\w' -]+", words):
        return worded("WORDS")
    return f'"{words}"' if "'" in words else words


# art. 371/1, 2: a point without its sign
_LIKE_THE_NEXT = rf".*?\b(?P<article>{ARTICLE_NUMBER}),\s(?P<point>\d{{1,2}})"
