"""References of every kind as they are typed: items of a questionnaire, points of the Convention, Belgian articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.grammar.articles import ARTICLE_WORD, ArticleRef, compiled, ordinal
from lanzarote_law.grammar.numerals import ORDINAL_PATTERN, plain
from lanzarote_law.typography import clean, printable


@total_ordering
@dataclass(frozen=True, slots=True)
class ItemRef:
    """A numbered point of a questionnaire: `8.1.a`, `9.10`, `13.follow-up-1`.

    >>> ItemRef.parse("Q 8.1 (a)") == ItemRef.parse("8.1a")
    True
    >>> ItemRef.parse("9.2") < ItemRef.parse("9.10")
    True
    >>> ItemRef.parse("9.1").contains(ItemRef.parse("9.10"))
    False
    """

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> ItemRef:
        """The item that `text` names. Raises NotUnderstoodError with the place where reading stopped."""
        match = compiled(_ITEM).fullmatch(clean(text))
        if match is None:
            raise NotUnderstoodError(f"'{text}' is not an item of a questionnaire", "items are written 8.1.a or 9.10")
        tail = re.findall(r"follow-?\s?up(?:[ -]?\d+)?|\d+|[a-z]", plain(match["tail"]))
        return cls((str(int(match["number"])), *map(_item_part, tail)))

    @classmethod
    def canonical(cls, text: str) -> ItemRef:
        """The item with this id, as the data write it; nothing is checked."""
        return cls(tuple(text.split(".")))

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Order: numbers as numbers, then letters, then follow-ups."""
        return tuple(map(_part_key, self.parts))

    def contains(self, other: ItemRef) -> bool:
        """Whether `other` is this item or one of its limbs."""
        return other.parts[: len(self.parts)] == self.parts

    def __lt__(self, other: ItemRef) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return ".".join(self.parts)


# 8.1.a  8.1a  Q 8.1 (a)  question 9.10  vraag 8.1.a  6.follow-up  13.follow-up-2.a; not 8.1.a.b.c, not 81.a1
_ITEM_WORDS = r"(?:(?:q(?:uestions?)?|vra(?:ag|gen)|items?|points?|punt|no|nr|n°)(?![a-z])\.?\s?){1,2}"
_ITEM = (
    rf"(?:{_ITEM_WORDS})?"
    r"(?P<number>\d{1,2})(?P<tail>(?:\s?\.\s?\d{1,2})?(?:[.\s]?\s?\(?[a-z]\)?(?![a-z])"
    r"|[. -]follow-?\s?up(?:[ -]?\d+)?(?:(?:(?<=\d)|[. ])[a-z](?![a-z]))?)?)[.:]?"
)


def _item_part(text: str) -> str:
    if text.isdigit():
        return str(int(text))
    if text.startswith("follow"):
        number = re.sub(r"\D", "", text)
        return f"follow-up-{int(number)}" if number else "follow-up"
    return text


def _part_key(part: str) -> tuple[int, int, str]:
    if part.isdigit():
        return (0, int(part), "")
    if part.startswith("follow-up"):
        return (2, int(part.rpartition("-")[2]) if part[-1].isdigit() else -1, "")
    return (1, 0, part)


@total_ordering
@dataclass(frozen=True, slots=True)
class ConventionRef:
    """A point of the Lanzarote Convention (CETS 201): `20(1)(f)`, `18(1)(b)/2` for its second indent, `23`.

    >>> str(ConventionRef.parse("CETS 201, art. 20 (1) (f)"))
    '20(1)(f)'
    >>> ConventionRef.parse("18(1)(b)").contains(ConventionRef.parse("18(1)(b)/3"))
    True
    """

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> ConventionRef:
        """The point that `text` names. Raises NotUnderstoodError."""
        match = compiled(_CONVENTION).fullmatch(clean(text))
        if match is None:
            raise NotUnderstoodError(
                f"'{text}' is not a point of the Convention", "points of the Convention are written 20(1)(f) or CETS 23"
            )
        parts = [str(int(match["article"]))]
        if match["paragraph"] or match["named_paragraph"]:
            parts.append(f"({match['paragraph'] or match['named_paragraph']})")
        if match["letter"] or match["named_letter"]:
            parts.append(f"({(match['letter'] or match['named_letter']).lower()})")
        indent = match["indent"] or match["indent_word"]
        if indent:
            parts.append(f"/{ordinal(indent)}")
        return cls(tuple(parts))

    @classmethod
    def canonical(cls, text: str) -> ConventionRef:
        """The point with this id, as the data write it; nothing is checked."""
        return cls(tuple(text.replace("(", " (").replace("/", " /").split()))

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Order: article, paragraph, letter, indent, each by its own kind of number."""
        return tuple(
            (3, int(part[1:]), "") if part.startswith("/") else _part_key(part.strip("()")) for part in self.parts
        )

    def contains(self, other: ConventionRef) -> bool:
        """Whether `other` is this point or stands below it."""
        return other.parts[: len(self.parts)] == self.parts

    def __lt__(self, other: ConventionRef) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return "".join(self.parts)


CONVENTION_NAME = (
    r"(?:(?:CETS|STCE|STE)(?:\s?(?:n[o°r]\.?\s?)?201)?|(?:the\s|la\s|de\s|het\s)?"
    r"(?:lanzarote[\s-](?:convention|verdrag)|convention de lanzarote|verdrag van lanzarote|convention\b))"
)

# 20(1)(f)  20 (1) (f)  20(3)/2  18(1)(b), second indent  20, paragraph 1, letter f  20 § 1 f
_CONVENTION_POINT = (
    r"(?P<article>\d{1,2})"
    r"(?:\s?\((?P<paragraph>\d)\)|,?\s?(?:§|paragraphe?|paragraaf|lid|para\.?)\s?(?P<named_paragraph>\d)(?:er|e)?"
    r"|(?=\s?\([a-g]\))|)"
    r"(?:\s?\(?(?P<letter>[a-g])\)|(?:,\s|\s|,|(?<=\)))(?:lett(?:er|re)\s|litt?\.?\s|point\s)?(?P<named_letter>[a-g])\b\.?)?"
    rf"(?:/(?P<indent>\d)|,?\s(?P<indent_word>{ORDINAL_PATTERN})\s(?:indent|tiret|streepje))?"
)
_CONVENTION = (
    rf"(?:{CONVENTION_NAME},?\s)?(?:{ARTICLE_WORD}\s?)?{_CONVENTION_POINT}"
    rf"(?:,?\s(?:of\s|de\s|du\s|van\s|)?{CONVENTION_NAME})?"
)


def names_convention(text: str) -> bool:
    """Whether typed text can only mean the Convention: it is named, or numbers and letters stand in brackets."""
    text = clean(text)
    return bool(
        compiled(rf"\b{CONVENTION_NAME}").search(text)
        or compiled(r"\d\s?\(\d\)|^(?:art\w*\.?\s)?\d{1,2}\s?\([a-g]\)").search(text)
    )


def names_item(text: str) -> bool:
    """Whether typed text can only mean an item: a word such as "question" stands before its number."""
    return compiled(rf"{_ITEM_WORDS}\d").match(clean(text)) is not None


Reference = ItemRef | ConventionRef | ArticleRef


def readings(text: str) -> tuple[Reference, ...]:
    """Every way to read typed text, the likeliest first: as an item, as an article, as a point of the Convention.

    Raises NotUnderstoodError where there is none.

    >>> [type(reading).__name__ for reading in readings("12")]
    ['ItemRef', 'ArticleRef', 'ConventionRef']
    >>> [type(reading).__name__ for reading in readings("20(1)(f)")]
    ['ConventionRef']
    """
    kinds = (
        (ConventionRef,)
        if names_convention(text)
        else (ItemRef,)
        if names_item(text)
        else (ItemRef, ArticleRef, ConventionRef)
    )
    found: list[Reference] = []
    for kind in kinds:
        try:
            found.append(kind.parse(text))
        except NotUnderstoodError:
            continue
    if not found:
        raise NotUnderstoodError(
            f"'{printable(text)}' is neither an item, an article nor a point of the Convention",
            f"write 8.1.a, {EXAMPLE}, {EXAMPLE_WITH_CODE} or 20(1)(f); to look for words: lanzarote-law search",
        )
    return tuple(found)
