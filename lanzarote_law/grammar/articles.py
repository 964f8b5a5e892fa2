"""The grammar of Belgian citations: article numbers, the places inside an article, references to both.

One grammar serves what a person types (`ArticleRef.parse("art. 383bis, § 1er")`) and what stands in a document: the
patterns below are unanchored, and whoever uses them anchors them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache, total_ordering

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.grammar.acts import code_key
from lanzarote_law.grammar.numerals import LATIN, LATIN_PATTERN, ORDINAL_PATTERN, ORDINALS, canonical_latin, plain
from lanzarote_law.typography import clean

# 383  383bis  383 bis  371/1  383bis/1  433novies/10  1er; not the 2016 of 1/2/2016, not 1.000
ARTICLE_NUMBER = (
    rf"(?P<base>\d{{1,4}})(?:er\b)?(?:\s?(?P<latin>{LATIN_PATTERN})\b)?(?:/\n?(?P<slash>\d{{1,3}})(?!/|\d))?"
)

# art. 383  article 383  artikel 383  articles 372 à 377  section 377 (machine translations)
ARTICLE_WORD = r"(?:art(?:icle|ikel)(?:s|en)?\b|artt?\b\.?|sections?\b)"

# § 1er  §2  §§ 1  paragraphe 1er  paragraaf 1  § 1/1  § 1bis
PARAGRAPH = (
    rf"(?:§{{1,2}}|paragraphes?\b|paragra(?:af|fen)\b)\s?(?P<paragraph>\d+(?:{LATIN_PATTERN})?(?:/\d+)?)(?:er|e)?\b"
)

# alinéa 1er  al. 2  lid 2  alinéa premier  eerste lid  1er alinéa  2de lid; in English translations of Belgian acts
# "paragraph" is the alinéa, since "§" stays a sign there (L 10 April 2014: "section 377, paragraphs 4 to 6").
ALINEA = (
    rf"(?:(?:alin[ée]as?|al\b\.?|lid|paragraphs?|paras?\b\.?)\s?(?P<alinea>\d+|{ORDINAL_PATTERN})(?:er|e)?\b"
    rf"|(?P<alinea_before>{ORDINAL_PATTERN}|\d+(?:er|i?ème|e|ste|de|st|nd|rd|th))\s(?:alin[ée]a|lid|paragraph)\b)"
)

# 2°  2 °  1º  a)  (a)  point b
POINT = (
    rf"(?:(?P<point>\d+(?:{LATIN_PATTERN})?)\s?[°º]"
    r"|\(?(?P<letter>[a-z])\)|(?:points?|litt(?:era)?\.?|onder)\s(?P<named_point>\d+|[a-z])\b[°º)]?)"
)

# premier tiret  second tiret  eerste streepje  first dash  tiret 2  indent 2
_INDENT_WORD = r"(?:tiret|streepje|indent|dash)"
INDENT = rf"(?:(?P<indent>{ORDINAL_PATTERN})\s{_INDENT_WORD}\b|{_INDENT_WORD}\s(?P<indent_number>\d+)\b)"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled the first time it is used."""
    return re.compile(pattern, re.IGNORECASE)


@total_ordering
@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """The number of a Belgian article: a base, a Latin suffix, a slash number.

    >>> [str(n) for n in sorted(map(ArticleNumber.parse, ["383ter", "383bis/1", "417/11", "383", "383bis", "417/2"]))]
    ['383', '383bis', '383bis/1', '383ter', '417/2', '417/11']
    """

    base: int
    latin: str = ""
    slash: int = 0

    @classmethod
    def parse(cls, text: str) -> ArticleNumber:
        """The number written as `text`. Raises NotUnderstoodError."""
        match = compiled(ARTICLE_NUMBER).fullmatch(clean(text))
        if match is None:
            raise NotUnderstoodError(f"'{text}' is not an article number", "articles are written 383bis or 417/49")
        return cls.matched(match)

    @classmethod
    def matched(cls, match: re.Match[str]) -> ArticleNumber:
        """The number in a match of ARTICLE_NUMBER."""
        return cls(
            int(match["base"]), canonical_latin(match["latin"]) if match["latin"] else "", int(match["slash"] or 0)
        )

    @property
    def key(self) -> tuple[int, int, int]:
        """Legal order: 383, 383bis, 383bis/1, 383ter; 417/2 before 417/11."""
        return (self.base, LATIN[self.latin] if self.latin else 0, self.slash)

    def __lt__(self, other: ArticleNumber) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return f"{self.base}{self.latin}" + (f"/{self.slash}" if self.slash else "")


@lru_cache(maxsize=4096)
def article_key(article: str) -> tuple[int, int, int, str]:
    """The legal order of an article as the data write it; a rule without a number (`whole`) comes last."""
    match = compiled(ARTICLE_NUMBER).fullmatch(article)
    return (*ArticleNumber.matched(match).key, "") if match else (10_000, 0, 0, article)


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place inside an article: § 1er, alinéa 2, 3°, second tiret; each a canonical string, empty where not said."""

    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    indent: str = ""

    @classmethod
    def read(cls, text: str) -> tuple[Pinpoint, str]:
        """The pinpoint at the start of `text`, and what is left of the text after it."""
        found: dict[str, str] = {}
        while True:
            match = compiled(rf"[\s,.]*(?:{PARAGRAPH}|{INDENT}|{ALINEA}|{POINT})").match(text)
            if match is None:
                return cls(**found), text
            name, value = pinpoint_part(match)
            if name in found:
                return cls(**found), text
            found[name] = value
            text = text[match.end() :]

    def __bool__(self) -> bool:
        return bool(self.paragraph or self.alinea or self.point or self.indent)

    def __str__(self) -> str:
        names = (
            ("§ ", self.paragraph, ""),
            ("al. ", self.alinea, ""),
            ("", self.point, "°"),
            ("indent ", self.indent, ""),
        )
        return ", ".join(
            f"{before}{value}{after if value[0].isdigit() or after != '°' else ')'}"
            for before, value, after in names
            if value
        )


def pinpoint_part(match: re.Match[str]) -> tuple[str, str]:
    """The one part of a pinpoint that a match of PARAGRAPH, ALINEA, POINT or INDENT holds: its name and value."""
    groups = match.groupdict()
    if groups.get("paragraph"):
        return "paragraph", groups["paragraph"].lower()
    for group in ("alinea", "alinea_before"):
        if groups.get(group):
            return "alinea", ordinal(groups[group])
    if groups.get("indent") or groups.get("indent_number"):
        return "indent", ordinal(groups.get("indent") or groups["indent_number"])
    value = groups.get("point") or groups.get("letter") or groups.get("named_point") or ""
    return "point", value.lower()


def ordinal(text: str) -> str:
    """The number that an ordinal word or figure stands for.

    >>> ordinal("zesde"), ordinal("1er")
    ('6', '1')
    """
    word = plain(text)
    return str(ORDINALS[word]) if word in ORDINALS else re.sub(r"\D", "", word)


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """A reference to a Belgian article: a number, a place in it, and the words that name the code, if any.

    Which code the words mean is for the data to say: "Code pénal" is the name of two.

    >>> reference = ArticleRef.parse("Sw. 371/1, 2°")
    >>> str(reference.number), reference.pinpoint.point, reference.code
    ('371/1', '2', 'sw')
    >>> str(ArticleRef.parse("art. 383 bis, § 1er du Code pénal"))
    '383bis, § 1'
    """

    number: ArticleNumber
    pinpoint: Pinpoint = Pinpoint()
    code: str = ""
    """The words that name the code, as `code_key` compares them."""

    @classmethod
    def parse(cls, text: str) -> ArticleRef:
        """The article that `text` names. Raises NotUnderstoodError."""
        cleaned = clean(text)
        match = compiled(_NAMED_ARTICLE).match(cleaned) or compiled(_BARE_ARTICLE).match(cleaned)
        if match is None:
            raise NotUnderstoodError(
                f"'{text}' is not an article number", f"articles are written {EXAMPLE} or {EXAMPLE_WITH_CODE}"
            )
        pinpoint, rest = Pinpoint.read(cleaned[match.end() :])
        glued = compiled(r",(\d{1,2})(?![\d/])").match(rest)
        if glued and not pinpoint:
            # "Art. 371/1,2" in T-ES(2018)ICT-BE-NGO means 371/1, 2°
            pinpoint, rest = Pinpoint(point=glued[1]), rest[glued.end() :]
        after = code_key(re.sub(r"^[\s,.)]+", "", rest))
        code = code_key(match["before"] or "") + after
        if code in {"code", "wetboek"}:
            code = ""  # "du même Code" names none
        if re.search(r"\d", re.sub(r"(?:1867|2024)$", "", code)):
            raise NotUnderstoodError(f"'{text}' is more than one article number", "give one reference at a time")
        return cls(ArticleNumber.matched(match), pinpoint, code)

    def __str__(self) -> str:
        return f"{self.number}, {self.pinpoint}" if self.pinpoint else str(self.number)


_NAMED_ARTICLE = rf"(?P<before>.*?)\b(?:new|nouvel|nieuw\b)?\s?{ARTICLE_WORD}\s?{ARTICLE_NUMBER}(?!\w)"
_BARE_ARTICLE = rf"(?P<before>(?:[^\W\d][\w']*(?:\.[\s,]*|[\s,]+))*(?:(?:1867|2024)[\s,]+)?){ARTICLE_NUMBER}(?![\w.])"
