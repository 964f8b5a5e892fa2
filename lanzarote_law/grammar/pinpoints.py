"""The place inside an article that stands after its number: paragraph, alinéa, point, indent, each once.

A place may list several values of one kind: `§§ 1er et 3` is `1,3`, `alinéas 2 à 5` is `2-5`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.code_phrases import CONVENTION_NAMES
from lanzarote_law.grammar.latin_suffixes_and_ordinals import (
    ALINEA_ORDINAL_PATTERN,
    LAST,
    LATIN_PATTERN,
    ORDINAL_PATTERN,
    ordinal,
    plain_numeral,
)
from lanzarote_law.grammar.word_patterns import words_by_letter

_AND = words_by_letter("et en and ou of or".split())
_TO = words_by_letter(("à", "a", r"tot(?:\sen\smet)?", r"t\.?\s?e\.?\s?m\.?", "t/m", "to", "through", "until"))
JOIN = rf"\s?(?:,\s?(?:{_AND})?|{_AND}|&)\s?"
UNTIL = rf"\s?(?:{_TO}|-|–)\s?"
BEGIN_JOIN = frozenset(",&eaoEAO")
"""What the words and signs of JOIN begin with, behind the blank."""
BEGIN_UNTIL = frozenset("-–àÀatuATU")
"""What those of UNTIL begin with."""
_BEGIN_LINK = BEGIN_JOIN | BEGIN_UNTIL

_VALUE = rf"(?:l(?=er\b|,\s)|\d{{1,3}})(?:er(?=/\d)|\s?{LATIN_PATTERN}\b)?(?:/\d{{1,2}})?"
_GLUED = r"(?:of|the|for|and|is|are)\b"  # paragraph 1erthe Criminal Code
_PARAGRAPH = rf"""[\s,.]*+
    (?: (?:§\s?){{1,3}}                                     # § 1er  §2  §§ 1er et 3  §§1-3
      | (?<=[,\s])S:?\s(?=\d)                               # S 1, S: 1: the sign as a scanner reads it
      | (?:paragraphes?|paragra(?:af|fen))\s | par\.\s?     # paragraphe 2  paragraaf 1  par. 1
      | (?<=[a-z])\((?=\d\)) | (?<=/\d)\((?=\d\)) | (?<=/\d\d)\((?=\d\))     # 383bis(1)  417/47(1)
    )
    (?P<editor>\[)?(?P<value>{_VALUE})(?:\s?er|e)?(?!(?!para|alin|{_GLUED})\w)           # § [2]  § 1erParagraph 1er
    (?(editor)\])(?:(?<=\(\d)\))?"""
_LOST_SIGN = r",?\s1er(?=\s?(?:,|du\b|de\b|et\b))"
# In English translations of Belgian acts "paragraph" is the alinéa, since "§" stays a sign there (L 10 April 2014:
# "section 377, paragraphs 4 to 6").
_ENGLISH = r"(?P<english>paragraphs?|paras?\b\.?)"
# alinéa 1er  al. [5]  lid 2  para. 2  [1er] alinéa  eerste en vierde lid  dernier alinéa
_ALINEA = rf"""[\s,.]*+
    (?: (?:alin[ée]as?|al\b\.?|(?P<lid>lid)|leden|{_ENGLISH})\s?
        (?P<editor>\[)?(?P<value>\d{{1,2}}|{ORDINAL_PATTERN})(?:\s?er|e)?(?!(?!{_GLUED})\w)(?(editor)\])
      | (?P<added>\[)?(?P<before>{ALINEA_ORDINAL_PATTERN}|\d{{1,2}}(?:er|i?ème|e|ste|de|st|nd|rd|th)
          |\d{{1,2}}°(?=(?:(?:{JOIN}|{UNTIL})\d{{1,2}}°){{0,6}}\s(?:alin|lid\b|leden)))(?(added)\])
        (?P<more>(?:(?:{JOIN}|{UNTIL})(?:{ALINEA_ORDINAL_PATTERN}|\d{{1,2}}(?:er|e|ste|de|°))){{0,6}})
        \s(?:alin[ée]as?|al\.|lid|leden|(?P<english_behind>paragraphs?)|sub-?paragraphs?|member|indent(?=,\s\d{{1,2}}°))(?![^\W.])
    )"""
_MORE_ORDINALS = rf"(?P<link>{JOIN}|{UNTIL})(?P<last>{ALINEA_ORDINAL_PATTERN}|\d{{1,2}}(?:er|e|ste|de|°))"
_OF_THE_CONVENTION = rf"""
    (?:[\s,(\[]{{1,3}}(?:(?:of\sthe|in\sthe|de\sla|du|de|van\sde|van\shet|van)\s)?{CONVENTION_NAMES}
      |,?\s(?:de\s(?:ladite|cette|la\smême)|of\s(?:the\s(?:same|said)|that|this)
          |van\s(?:hetzelfde|datzelfde|dat|dit|voormeld|genoemd))\s(?:convention|verdrag)(?!\w))"""
# 6.1 EVRM  6, § 1, a, de la Convention européenne: what is cited by numbers with stops
_OF_ANOTHER_TREATY = r"""
    (?:,?[\s(]{1,2}(?:(?:of\sthe|de\sla|du|van\sde|van\shet)\s)?
        (?:EVRM|E\.V\.R\.M|C\.?E\.?D\.?H|ECHR|IVBPR|PIDCP|ICCPR|GDPR|AVG|RGPD|UNCRC|CRC|IVRK|CIDE|VWEU|TFUE|TFEU
        |Europees\sVerdrag|European\sConvention|Convention\seuropéenne|Convention\sde\ssauvegarde)(?!\w))"""
THE_CONVENTION_FOLLOWS = (
    rf"(?:{_OF_THE_CONVENTION}|{_OF_ANOTHER_TREATY}"
    r"|,?\s(?:of\sthe|de\sla|van\shet)\s(?-i:Convention|Verdrag)(?!\w))"
)
_POINT_WORD = (
    r"(?:points?|punt(?:en)?|letters?|lettres?|let\.|litt?(?:[eé]ras?)?\b\.?"
    r"|onder(?:deel|delen)?|sub|sous|sub-?paragraphs?|alin[ée]as?)"
)
_INDENT_WORD = r"(?:tirets?|(?:gedachte|aandachts|liggende\s)?streepjes?|indents?|dash)"
_ORDINAL_FIGURE = r"\d{1,2}\s?(?:er|i?ème|e|ste|de|st|nd|rd|th)"  # 2 nd indent, as a copy of a PDF has it
_INDENT_FOLLOWS = rf",?\s(?:(?:{ORDINAL_PATTERN}|{_ORDINAL_FIGURE})\s)?{_INDENT_WORD}"
_POINT = rf"""(?:-(?=\d{{1,2}}[°º])|[\s,.]*+)
    (?: (?P<value>\d{{1,2}}(?:{LATIN_PATTERN})?)                                            # 2°  1º
        (?:\s?[°º]|o(?=[,;)\s])|\so(?=,)|(?-i:DEG)(?!\w))(?P<late>(?:{LATIN_PATTERN})\b)?
      | (?<=§\d\.)(?P<stopped>\d)(?![\d.])                                                  # §6.9
      | \(?(?P<letter>[a-z])\)                                                              # a)  (a)
      | \((?P<several>[a-h](?:{JOIN}[a-h]\b){{1,6}})\)                                      # (a and e)
      | {_POINT_WORD}\s?\((?P<bracketed>[a-z])\)                                            # letter (f)
      | {_POINT_WORD}\s                                                                     # point b  onder 2°  litt. a
        (?P<named>\d{{1,2}}|[a-z])                                                            # onder b) en c)
        (?:\s?[°º]|\)(?=,?\s(?:d[eu]|van|of|et|en|and|tot)\b|,\s\(?[a-h]\)|{_INDENT_FOLLOWS}|{_OF_THE_CONVENTION}))?(?!\w)
    )"""
# not 372 e.v., 12, C. pén., § 1er, a été, paragraph 1, a person
_BARE_LETTER = rf"""[\s,]++(?P<letter>
    (?-i:[b-g])(?![\w'’]|\.\w|\.\s(?-i:[a-z]))                               # 20, § 1, f  6, c
    | (?<=,\s)a(?=,|\s*[|\t\n]) | (?<=§\s\d\s)a(?=,) | (?<=§\d\s)a(?=,)      # 20, § 1, a, of it  20, § 1 a, of it
    | a(?=[;:)] | ,\s\d | \.(?!\w) | (?:,\s?|,?\s(?:et|en|and|ou|of|or|to|tot|à)\s)[b-g](?!\w))  # a et b  a to f
    | [a-g](?=\.?\s*\Z|(?!\w){_OF_THE_CONVENTION})                          # 20, § 1, a, of the Lanzarote Convention
    )"""
# 47bis, § 6, 9)  5, 2), van de wet
_FIGURE = r",\s(?P<value>[1-9]\d?)\)(?!\w)"
_OF_AN_ACT = r",?\s(?:du|de\sla|van\s(?:de|het)|of\sthe)\s"
_CLOSES_LATER = r"[^()\n;]{1,40}\)"
_LONGEST_PLACE = 60
INDENT = rf"""[\s,.]*+
    (?: (?P<ordinal>{ORDINAL_PATTERN}|{_ORDINAL_FIGURE})      # premier tiret  2e tiret  eerste streepje  first dash
        (?P<more>(?:{JOIN}(?:{ORDINAL_PATTERN}|{_ORDINAL_FIGURE})){{0,3}})   # tweede en derde streepje
        \s{_INDENT_WORD}(?!\w)
      | {_INDENT_WORD}\s(?P<number>\d{{1,2}})(?!\w)             # tiret 2  indent 2
      | \(?(?P<letter>[a-h])\)                                  # 1°, a)
      | (?<=\))/(?P<slash>\d)(?![\d/])                         # 18(1)(b)/2
    )"""
# What any of them begins with: most numbers have no place behind them
_BEGINS = rf"""(?:-(?=\d{{1,2}}[°º])|[\s,.]*+)                                        # 83-1°
    (?: [§(/\d] | \[(?:\d|{ORDINAL_PATTERN}) | [a-z](?:\)|(?!\w))
      | p(?:ara|ar\.|oint|unt) | al | l(?:id|eden|et(?:t|\.)|it) | onder | s(?:ub|ous) | {_INDENT_WORD}
      | (?:{ALINEA_ORDINAL_PATTERN})[\s,]
    )"""
# What any further one begins with: that, and the first of several ordinals, eerste-tweede lid
_GOES_ON = rf"{_BEGINS} | [\s,.]*+(?:{ALINEA_ORDINAL_PATTERN})"

_MORE_SIGNED = rf"(?P<link>{JOIN}|{UNTIL})(?:§\s?){{1,2}}(?P<value>{_VALUE})(?:\s?er|e)?(?!\w)"
# Articles 5, paragraph 2, and 6 of the Convention
_NEXT_OF_A_TREATY = rf",\s(?:and|et|en)\s\d{{1,2}}(?={THE_CONVENTION_FOLLOWS})"
_MORE_PLAIN = rf"""(?P<link>{JOIN}|{UNTIL})(?P<value>(?!0)\d{{1,2}})(?:er|e)?
    (?![\w°º/] | \s?[°º] | \s?(?:{LATIN_PATTERN})\b | \.\d | \s(?:alin|lid\b|leden|tiret|streep|indent))"""
# §§ 3bis et 4bis  §§ 1er, 1/1: no article, as there must be a second paragraph
_MORE_INSERTED = rf"""(?P<link>{JOIN}|{UNTIL})
    (?P<value>(?!0)(?P<base>\d{{1,2}})(?:\s?{LATIN_PATTERN}\b|/\d{{1,2}}))(?![\w°º/]|\s?[°º])"""
_MORE_POINTS = rf"""(?P<link>{JOIN}|{UNTIL})
    (?P<value>\d{{1,2}}(?:{LATIN_PATTERN})?)\s?(?:[°º]|(?-i:DEG)(?!\w))(?P<late>{LATIN_PATTERN}\b)?"""
# lid 1, lid 2 en lid 3  al. 1er, al. 2
_MORE_ALINEAS = rf"""(?P<link>{JOIN}|{UNTIL})
    (?:lid|al\.|alin[ée]a|paragraph|para\.?)\s?(?P<value>\d{{1,2}})(?:er|e)?(?![\w°º/]|\s?[°º])"""
# onder a en e  a), b) et c); not the C of `a), C. pén.`, the d of `b, oud Sw.`
_MORE_LETTERS = rf"(?P<link>{JOIN}|{UNTIL})\(?(?<!\w)(?P<value>(?-i:[a-h]))(?:\)|\b)(?!['’]|\.\w|\.\s(?-i:[a-z]))"
# paragraphe 1, a et b, et 21; not the a of `b, et a été`
_MORE_BARE_LETTERS = rf"(?P<link>{JOIN}|{UNTIL})(?P<value>(?-i:[b-h]))(?![\w'’)]|\.\w|\.\s(?-i:[a-z]))"
# 20, paragraphs 1.a and 1.f  21, par. 1.a et 1.c: paragraph and letters of a treaty
_TREATY_LETTERS = rf"""[\s,]*+
    (?:§{{1,2}}|paragraphe?s?|par\.?|paras?\.?|lid)\s?(?P<value>\d)\.?(?P<letter>[a-g])
    (?P<more>(?:{JOIN}(?:\d\.?)?[a-g]\b){{0,5}})(?!\w)"""
# Art. 371/1,2: the 2° of 371/1, as T-ES(2018)ICT-BE-NGO writes it; not 372,373
_GLUED_POINT = r",(?P<value>[1-9])(?![.\d/°º]|,\d|\s?[°º])"
# lid 1, 2 Sw.  § 1er, 5, du Code  36, 2, de la loi  139, 2, a), de la loi: the 2° without its sign; not lid 1, 2 en 3
_POINT_WITHOUT_SIGN = r""",\s(?P<value>[1-9])
    (?=(?P<letter>,\s[a-h]\))?,?\s(?:S[vw]\b|V\.?T\.?\s?Sv|(?:van\s(?:het|dit|de|die|deze)\s(?:\w+\s){0,2})?(?:(?:Straf)?wetboek|\w*wet)\b
        |(?:du|dudit)\s(?:(?:nouveau|même)\s)?(?:Code|titre)\b|de\s(?:la|cette|ladite)\s(?:même\s)?loi\b
        |C\.?\s?(?:pén|p\.|P\b|I)|TP
        |of\s(?:the|that)\s(?:\w+\s){0,3}(?:Code|Act|Law)\b))"""
# article 36, artikel 376  art. 37: behind them a lower figure is no second article
_ONE_ARTICLE = r"\b(?:article|artikel|art\.?)\s\d[\w/]*\Z"
_LONGEST_ARTICLE = 30
_OF_ONE_ALINEA = r"[\s,.]*+(?:alin[ée]a|lid)\s"

FIGURE = "figure"
"""How a place without a sign is counted, which may be a point, a paragraph or an alinéa: `376, 2, Strafwetboek`."""
LID = "lid"
"""How an alinéa is counted that is a paragraph of a treaty only: laws of the State have it as their alinéa."""
_SHORT_ACT = 60
"""Above it an article is of a code, whose next article cannot be taken for a paragraph."""


class Pinpoint(NamedTuple):
    """A place inside an article: § 1er, alinéa 2, 3°, second tiret; each a canonical string, empty where not said.

    >>> str(Pinpoint("1,3", point="a"))
    '§§ 1, 3, a)'
    """

    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    indent: str = ""

    @property
    def by_paragraph(self) -> "Pinpoint":
        """The pinpoint with its alinéa as a paragraph, if it has no paragraph; the last one is told by no number."""
        place = self._replace(alinea="") if LAST in self.alinea else self
        return place if place.paragraph else place._replace(paragraph=place.alinea, alinea="")

    @classmethod
    def read(cls, text: str) -> "tuple[Pinpoint, str]":
        """The pinpoint at the start of `text`, and what is left of the text after it."""
        place = PinpointReader(text, 0, _SHORT_ACT + 1).read()
        return place.pinpoint, text[place.stop :]

    def __bool__(self) -> bool:
        return self != NOWHERE

    def __str__(self) -> str:
        paragraph = _signed_each(self.paragraph) if self.paragraph else ""
        alinea = f"al. {_listed(self.alinea)}".replace(f"al. {LAST}", f"{LAST} al.") if self.alinea else ""
        indent = f"indent {self.indent}" if self.indent[:1].isdigit() else self.indent and f"{self.indent})"
        return ", ".join(filter(None, (paragraph, alinea, re.sub(r"\w+", _signed, _listed(self.point)), indent)))


NOWHERE = Pinpoint()
"""No place of its own: the whole article."""


def counts_paragraphs(counted: str, *, of_a_code: bool, by_sign: bool) -> bool:
    """Whether the alinéa that is written `paragraph 2` or `lid 2` is a paragraph.

    It is in acts that are no codes; in a code the English paragraph is the §, where the article is divided so.
    """
    return (counted == "paragraph" and by_sign) if of_a_code else bool(counted)


def _signed_each(values: str) -> str:
    """`§ 1`, `§§ 1, 3`; each with its own sign where a number without one could be the next article: `§ 3, § 12`."""
    if re.fullmatch(r"[1-9](?:[,-][1-9])+", values):
        return f"§§ {_listed(values)}"
    return _listed(re.sub(r"[^,-]+", r"§ \g<0>", values))


def _listed(values: str) -> str:
    return values.replace(",", ", ")


def _signed(value: re.Match[str]) -> str:
    return value[0] + ("°" if value[0][0].isdigit() else ")")


def each_value(values: str) -> list[str]:
    """The values of a list or a range; one empty value where nothing is written.

    >>> each_value("1,3"), each_value("2-4"), each_value("a-c"), each_value("")
    (['1', '3'], ['2', '3', '4'], ['a', 'b', 'c'], [''])
    """
    found: list[str] = []
    for each in values.split(","):
        first, _, last = each.partition("-")
        if first.isdigit() and last.isdigit():
            found += map(str, range(int(first), int(last) + 1))
        elif len(first) == len(last) == 1:
            found += map(chr, range(ord(first), ord(last) + 1))
        else:
            found.append(first)
    return found


@lru_cache(maxsize=4096)
def ordinal_number(text: str) -> str:
    """The number of an ordinal word or figure.

    >>> ordinal_number("zesde"), ordinal_number("1er")
    ('6', '1')
    """
    return ordinal(text) or re.sub(r"\D", "", plain_numeral(text))


_LINKS = ("de l'", "de l’", "de cet ", "dudit ", "d'un ", "d’un ", "van ", "van het ", "van dit ", "van dat ", "uit ")
_TO_THE_ARTICLE = tuple(
    f"{before}{folded}"
    for before in (" ", ",", ")", "°", "\n")
    for link in (*_LINKS, "of ", "of the ", "of that ", "of this ", "in ")
    for folded in (link, link.replace(" ", "\n", 1), f"{link[:-1]}\n" if link[-1] == " " else link)
)
_LAST_LETTERS = frozenset(each[-3:] for each in _TO_THE_ARTICLE)
# le troisième alinéa de l'  het vierde lid van  § 2 de l'  paragraph 2 of  onder 2° van
_FIRST_OF_A_PLACE = rf"""(?<![\w§])
    (?: §{{1,2}}\s?\d | (?:{ALINEA_ORDINAL_PATTERN}|\d{{1,2}}(?:er|e|ème|ste|de))\s(?:alin|lid|leden|para)
      | (?:alin[ée]as?|al\.|lid|paragraphe?s?|paragraaf|para\.|par\.|points?|punt(?:en)?|onder(?:deel|delen)?
          |littera|letters?|lettre)\s )"""
_BEFORE = 60
"""Characters before an article in which its place is looked for."""
# artikel 39bis, § 3, of artikel 88bis  550bis, § 3, 3°, in artikel 15: the Dutch `of` and `in`, behind a place of the
# number before it
_LONGEST_SUFFIX = 18
_BEHIND_A_NUMBER = rf"\d(?:{LATIN_PATTERN})?,?\s\Z"


# in het tweede lid artikel 416: without a word between them; not: artikel 415, tweede lid, artikel 416
_LID_BEFORE = rf"\bhet\s(?P<place>(?:{ALINEA_ORDINAL_PATTERN}|\d{{1,2}}(?:ste|de|e))\slid)\s\Z"


def place_before(text: str, start: int) -> tuple[Pinpoint, str]:
    """The place named before the word `article` at `start`: `le troisième alinéa de l'article 399`.

    With how the alinéa was written, where in some acts that is a paragraph.

    >>> text = "het vierde lid van artikel 75"
    >>> str(place_before(text, text.index("artikel"))[0])
    'al. 4'
    """
    if text.endswith("lid ", 0, start) and (lid := compiled(_LID_BEFORE).search(text, max(0, start - _BEFORE), start)):
        return Pinpoint.read(lid["place"])[0], ""
    if text[start - 3 : start] not in _LAST_LETTERS or not text.endswith(_TO_THE_ARTICLE, 0, start):
        return NOWHERE, ""
    end = start - max(len(each) for each in _TO_THE_ARTICLE if text.endswith(each, 0, start))
    for begins in compiled(_FIRST_OF_A_PLACE).finditer(text, max(0, end - _BEFORE), end):
        since = max(0, begins.start() - _LONGEST_SUFFIX)
        if text[end:start].split()[:1] in (["of"], ["in"]) and compiled(_BEHIND_A_NUMBER).search(
            text, since, begins.start()
        ):
            break
        read = PinpointReader(text, begins.start(), _SHORT_ACT + 1).read()
        if read.stop == end or compiled(r"[\s,]*").fullmatch(text, read.stop, end):
            return read.pinpoint, read.counted
    return NOWHERE, ""


class PinpointReader:
    """Reads the place inside an article after its number: §, alinéa, point, each once; then an indent."""

    def __init__(self, text: str, end: int, base: int, *, paragraph: str = "", point: str = "") -> None:
        self.text = text
        self.begins = self.end = end
        self.stop = end
        """Where the list goes on: an indent belongs to no citation."""
        self.base = base
        self.paragraph = paragraph
        self.alinea = ""
        self.point = point
        self.indent = ""
        self.counted = ""
        """How the alinéa was written, where in some acts that is a paragraph: `paragraph` 2, `lid` 2."""
        self.plural = False

    @property
    def pinpoint(self) -> Pinpoint:
        """What was read."""
        parts = (self.paragraph, self.alinea, self.point, self.indent)
        return Pinpoint(*parts) if any(parts) else NOWHERE

    def read(self) -> "PinpointReader":
        """Read as far as the place goes."""
        begins = compiled(_BEGINS).match(self.text, self.end)
        if begins is None or "\n\n" in self.text[self.end : begins.end()]:  # not 23.⏎⏎§ 170
            return self
        if self._glued_point() or self._treaty_letters():
            goes_on = self._goes_on()
        else:
            goes_on = not self._ends()
            while goes_on and (self._paragraphs() or self._alineas() or self._points()):
                goes_on = self._goes_on()
        self.stop = self.end
        if goes_on:
            self._indent()
        return self

    def _goes_on(self) -> bool:
        """Whether one more part of a place can stand here."""
        return not self._ends() and compiled(_GOES_ON).match(self.text, self.end) is not None

    def _ends(self) -> bool:
        """Whether the sentence ends with a line: what the next one begins with, `§ 2.`, is a part of the text."""
        return self.text.startswith(".\n", self.end)

    def _glued_point(self) -> bool:
        may_be = self.base > _SHORT_ACT and self.text.startswith(",", self.end)
        glued = compiled(_GLUED_POINT).match(self.text, self.end) if may_be else None
        if glued:
            self.point, self.end, self.counted = glued["value"], glued.end(), FIGURE
        return glued is not None

    def _treaty_letters(self) -> bool:
        treaty = compiled(_TREATY_LETTERS).match(self.text, self.end)
        if treaty:
            letters = [treaty["letter"], *re.findall(r"(?<![a-z])[a-g](?![a-z])", treaty["more"].lower())]
            self.paragraph, self.point, self.end = treaty["value"], ",".join(letters).lower(), treaty.end()
        return treaty is not None

    def _indent(self) -> None:
        match = compiled(INDENT).match(self.text, self.end)
        if match:
            further = re.findall(ORDINAL_PATTERN, match["more"] or "", re.IGNORECASE)
            first = match["letter"] or ordinal_number(match["ordinal"] or match["number"] or match["slash"])
            self.indent = ",".join([first.lower(), *map(ordinal_number, further)])
            self.stop = match.end()

    def _paragraphs(self) -> bool:
        if self.paragraph:
            return False
        match = compiled(_PARAGRAPH).match(self.text, self.end)
        if match is None:
            lost = compiled(_LOST_SIGN).match(self.text, self.end)
            if lost:
                self.paragraph, self.end = "1", lost.end()
            return lost is not None
        self.plural = "§§" in match[0].replace(" ", "") or match[0].rstrip("0123456789 ").rstrip().endswith(("s", "en"))
        value = compiled(r"\s|er(?=/)").sub("", match["value"].lower())
        first = "1" if value == "l" else value  # § ler, as a scanner reads it
        self.paragraph = self._values(first, match.end(), plain=self.plural, more=_MORE_SIGNED)
        return True

    def _alineas(self) -> bool:
        if self.alinea:
            return False
        match = compiled(_ALINEA).match(self.text, self.end)
        if match is None:
            return False
        if match["english"] or match["english_behind"]:
            self.counted = "paragraph"
        if match["before"]:
            self.alinea, self.end = ordinal_number(match["before"]), match.end()
            for each in compiled(_MORE_ORDINALS).finditer(match["more"]):
                self.alinea += _mark(each["link"]) + ordinal_number(each["last"])
        else:
            self.counted = self.counted or (LID if match["lid"] and match["value"].isdigit() else "")
            self.alinea, self.end = ordinal_number(match["value"]), match.end()
            if not (compiled(_OF_ONE_ALINEA).match(match[0]) and self._point_without_sign(self.end)):
                self.alinea = self._values(self.alinea, self.end, plain=True, more=_MORE_ALINEAS)
        return True

    def _points(self) -> bool:
        if self.point:
            return False
        match = compiled(_POINT).match(self.text, self.end)
        if match is None:
            bare = None if self.plural else self._point_without_sign(self.end)
            if bare:
                self.counted = self.counted if self.pinpoint else FIGURE
                self.point, self.end = bare["value"], bare.end()
            return bare is not None or self._bracketed_figure() or self._bare_letter()
        if match["several"]:
            self.point, self.end = ",".join(re.findall(r"\b[a-h]\b", match["several"].lower())), match.end()
            return True
        value = (match["value"] or match["letter"] or match["bracketed"] or match["named"] or match["stopped"]) + (
            match["late"] or ""
        )
        more = _MORE_LETTERS if value.isalpha() else _MORE_POINTS
        self.point = self._values(value.lower(), match.end(), plain=False, more=more)
        if self.paragraph and self.plural:  # 413, §§ 1er, 1° et 2
            self.paragraph = self._values(self.paragraph, self.end, plain=True, more=_MORE_SIGNED)
        return True

    def _point_without_sign(self, end: int) -> re.Match[str] | None:
        match = compiled(_POINT_WITHOUT_SIGN).match(self.text, end)
        if match is None or int(match["value"]) >= self.base:
            return None
        since = max(0, end - _LONGEST_ARTICLE)
        return (
            match
            if end > self.begins or match["letter"] or compiled(_ONE_ARTICLE).search(self.text, since, end)
            else None
        )

    def _bracketed_figure(self) -> bool:
        """Read `9)` behind a paragraph: `47bis, § 6, 9), du Code`; not the end of a bracket that was opened before."""
        match = compiled(_FIGURE).match(self.text, self.end)
        if match is None or not (self.paragraph or compiled(_OF_AN_ACT).match(self.text, match.end())):
            return False
        since = max(0, self.end - _LONGEST_PLACE)
        is_open = self.text.rfind("(", since, self.end) > self.text.rfind(")", since, self.end)
        if is_open and not compiled(_CLOSES_LATER).match(self.text, match.end()):
            return False
        self.point, self.end = match["value"], match.end()
        return True

    def _bare_letter(self) -> bool:
        match = compiled(_BARE_LETTER).match(self.text, self.end)
        if match is None or (match[0] == " f" and self.text.startswith(".", match.end()) and not self.pinpoint):
            return False  # 372 f. is the article and the following one
        self.point = self._values(match["letter"].lower(), match.end(), plain=False, more=_MORE_BARE_LETTERS)
        return True

    def _values(self, first: str, end: int, *, plain: bool, more: str = "") -> str:
        """The values of one part, joined: `1,3` for a list, `3-4` for a range."""
        values = first
        while has_sign_at(self.text, end, _BEGIN_LINK):
            match = compiled(more).match(self.text, end) if more else None
            if match is None and (plain or more == _MORE_SIGNED):
                match = compiled(_MORE_PLAIN).match(self.text, end)
                if match and not self._is_of_this_article(match, values, plain=plain):
                    match = None
                elif match and int(match["value"]) > self.base and compiled(_NEXT_OF_A_TREATY).match(self.text, end):
                    break
                elif match is None and plain and more:
                    match = self._inserted(values, end)
            if match is None:
                break
            late = match["late"] if "late" in match.re.groupindex else None
            values += _mark(match["link"]) + compiled(r"\s").sub("", match["value"].lower()) + (late or "").lower()
            end = match.end()
        self.end = end
        return values

    def _inserted(self, values: str, end: int) -> re.Match[str] | None:
        """One more paragraph with a suffix, as far as the plural wants one, or as they go on with suffixes."""
        match = compiled(_MORE_INSERTED).match(self.text, end)
        goes_on = values.isdecimal() or not values[-1].isdecimal() or "/" in values.rpartition(",")[2]
        return match if match and goes_on and int(match["base"]) <= self.highest else None

    def _is_of_this_article(self, match: re.Match[str], values: str, *, plain: bool) -> bool:
        """Whether a plain number is one more paragraph, and not the next article; behind one sign, `§ 1 et 3`, too."""
        value = int(match["value"])
        if plain or value > self.highest:
            return value <= self.highest
        before = re.sub(r"\D", "", values[-2:])
        goes_on = match["link"].strip(" ,\n") != ""  # not § 1, 3
        return goes_on and self.base > _SHORT_ACT and before.isdecimal() and int(before) < value

    @property
    def highest(self) -> int:
        """The highest number that can still be a paragraph and not the next article."""
        return 30 if self.base > _SHORT_ACT else 9


def has_sign_at(text: str, end: int, signs: frozenset[str]) -> bool:
    """Whether one of some signs is at an offset, or after one blank there."""
    sign = text[end : end + 1]
    return sign in signs or (sign.isspace() and text[end + 1 : end + 2] in signs)


def _mark(link: str) -> str:
    return "-" if compiled(UNTIL).fullmatch(link) else ","
