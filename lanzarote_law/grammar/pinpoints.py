"""The place inside an article that stands after its number in a text: paragraph, alinéa, point, each once.

Unlike a typed pinpoint, one in a text may list several values: `§§ 1er et 3` is `1,3`, `alinéas 2 à 5` is `2-5`.
"""

from __future__ import annotations

import re

from lanzarote_law.grammar.articles import ordinal
from lanzarote_law.grammar.numerals import LATIN_PATTERN, ORDINAL_PATTERN

_VALUE = rf"\d{{1,3}}(?:{LATIN_PATTERN})?(?:/\d{{1,2}})?"
JOIN = r"\s?(?:,\s?(?:et|en|and|ou|of|or)?|et|en|and|ou|of|or|&)\s?"
UNTIL = r"\s?(?:à|a|tot(?:\sen\smet)?|t\.?\s?e\.?\s?m\.?|t/m|to|through|until|-|–)\s?"

# § 1er  §§ 1er et 3  § 1er et § 2  §§1-3  paragraphe 2  paragraaf 1; the sign lost: , 1er,
_PARAGRAPHS = re.compile(
    rf"[\s,.]*(?:(?:§\s?){{1,3}}|(?<=[,\s])S\s(?=\d)|paragraphes?\s|paragra(?:af|fen)\s)(?P<value>{_VALUE})(?:er|e)?(?!\w)",
    re.IGNORECASE,
)
_LOST_SIGN = re.compile(r",?\s1er(?=\s?(?:,|du\b|de\b|et\b))", re.IGNORECASE)
_ALINEAS = re.compile(
    rf"[\s,.]*(?:(?:(?:alin[ée]as?|al|lid|leden|paragraphs?|paras?)\s|(?:al|paras?)\.\s?)(?P<value>\d{{1,2}}|{ORDINAL_PATTERN})(?:er|e)?(?!\w)"
    rf"|(?P<before>{ORDINAL_PATTERN}|\d{{1,2}}(?:er|e|ème|ste|de|st|nd|rd|th))"
    rf"(?:(?P<link>{JOIN}|{UNTIL})(?P<last>{ORDINAL_PATTERN}))?\s(?:alin[ée]as?|lid|leden|paragraphs?)(?!\w))",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"[\s,.]*(?:(?P<value>\d{{1,2}}(?:{LATIN_PATTERN})?)\s?[°º](?P<late>(?:{LATIN_PATTERN})\b)?|\(?(?P<letter>[a-h])\)|(?:point|punt|littera|litt\.|onder)\s(?P<named>\d{{1,2}}|[a-h])(?:[°º]|\)(?=,?\s(?:d[eu]|van|of)\b))?(?!\w))",
    re.IGNORECASE,
)
# What any of them begins with: most numbers have no place behind them
_BEGINS = re.compile(
    rf"[\s,.]*(?:[§(\d]|S\s|[a-h]\)|para|par\.|al|lid|leden|point|punt|litt|onder|1er|(?:{ORDINAL_PATTERN})\s)",
    re.IGNORECASE,
)
# cinquième tiret; a) behind 1°
INDENTS = re.compile(
    rf"[\s,.]*(?:(?:{ORDINAL_PATTERN})\s(?:tirets?|streepjes?|indents?|dash)(?!\w)|\(?[a-h]\))", re.IGNORECASE
)
_MORE_SIGNED = re.compile(rf"(?P<link>{JOIN}|{UNTIL})(?:§\s?){{1,2}}(?P<value>{_VALUE})(?:er|e)?(?!\w)", re.IGNORECASE)
_MORE_PLAIN = re.compile(
    rf"(?P<link>{JOIN}|{UNTIL})(?P<value>\d{{1,2}})(?:er|e)?(?![\w°º/]|\s?[°º]|\s?(?:{LATIN_PATTERN})\b|\.\d|\s(?:alin|lid\b|leden))",
    re.IGNORECASE,
)
_MORE_POINTS = re.compile(rf"(?P<link>{JOIN}|{UNTIL})(?P<value>\d{{1,2}}(?:{LATIN_PATTERN})?)\s?[°º]", re.IGNORECASE)
# onder a en e  a), b) et c); not the C of `a), C. pén.`, the d of `b, oud Sw.`
_MORE_LETTERS = re.compile(
    rf"(?P<link>{JOIN}|{UNTIL})\(?(?<!\w)(?P<value>(?-i:[a-h]))(?:\)|\b)(?!['’.])", re.IGNORECASE
)
_IS_RANGE = re.compile(UNTIL, re.IGNORECASE)
# 20, paragraphs 1.a and 1.f  21, par. 1.a et 1.c: paragraph and letters of a treaty
_TREATY_LETTERS = re.compile(
    rf"[\s,]*(?:§{{1,2}}|paragraphe?s?|par\.?|paras?\.?|lid)\s?(?P<value>\d)\.(?P<letter>[a-g])(?P<more>(?:{JOIN}(?:\d\.)?[a-g]\b){{0,5}})(?!\w)",
    re.IGNORECASE,
)

# Art. 371/1,2: the 2° of 371/1, as T-ES(2018)ICT-BE-NGO writes it; not 372,373
_GLUED_POINT = re.compile(r",(?P<value>[1-9])(?![\d/°º.]|,\d|\s?[°º])")


_SHORT_ACT = 60
"""Above it an article is of a code, whose next article cannot be taken for a paragraph."""


class Place:
    """Reads the place inside an article that stands after its number: §, alinéa, point, indent, each once."""

    def __init__(self, text: str, end: int, base: int) -> None:
        self.text = text
        self.end = end
        self.stop = end
        self.base = base
        self.parts = {"paragraph": "", "alinea": "", "point": ""}
        self.english = False
        self.plural = False

    @property
    def values(self) -> tuple[str, str, str]:
        """Paragraph, alinéa and point."""
        return self.parts["paragraph"], self.parts["alinea"], self.parts["point"]

    def read(self) -> Place:
        """Read as far as the place goes."""
        if not _BEGINS.match(self.text, self.end):
            return self
        glued = _GLUED_POINT.match(self.text, self.end)
        if glued and self.base > _SHORT_ACT:
            self.parts["point"], self.end = glued["value"], glued.end()
            self.stop = self.end
            return self
        treaty = _TREATY_LETTERS.match(self.text, self.end)
        if treaty:
            letters = [treaty["letter"], *re.findall(r"[a-g](?![a-z])", treaty["more"].lower())]
            self.parts["paragraph"], self.parts["point"] = treaty["value"], ",".join(letters).lower()
            self.end = self.stop = treaty.end()
            return self
        while self._paragraphs() or self._alineas() or self._points():
            pass
        indent = INDENTS.match(self.text, self.end)
        self.stop = indent.end() if indent else self.end
        return self

    def _paragraphs(self) -> bool:
        if self.parts["paragraph"]:
            return False
        match = _PARAGRAPHS.match(self.text, self.end)
        if match is None:
            lost = _LOST_SIGN.match(self.text, self.end)
            if lost:
                self.parts["paragraph"], self.end = "1", lost.end()
            return lost is not None
        self.plural = "§§" in match[0].replace(" ", "") or match[0].rstrip("0123456789 ").rstrip().endswith(("s", "en"))
        self.parts["paragraph"] = self._values(
            match["value"].lower(), match.end(), plain=self.plural, more=_MORE_SIGNED
        )
        return True

    def _alineas(self) -> bool:
        if self.parts["alinea"]:
            return False
        match = _ALINEAS.match(self.text, self.end)
        if match is None:
            return False
        self.english = "paragraph" in match[0].lower() or "para" in match[0].lower().split()[0]
        if match["before"]:
            values = ordinal(match["before"])
            if match["last"]:
                mark = "-" if _IS_RANGE.fullmatch(match["link"]) else ","
                values += mark + ordinal(match["last"])
            self.parts["alinea"], self.end = values, match.end()
            return True
        self.parts["alinea"] = self._values(ordinal(match["value"]), match.end(), plain=True, more=None)
        return True

    def _points(self) -> bool:
        if self.parts["point"]:
            return False
        match = _POINTS.match(self.text, self.end)
        if match is None:
            return False
        value = (match["value"] or match["letter"] or match["named"]).lower() + (match["late"] or "").lower()
        more = _MORE_LETTERS if value.isalpha() else _MORE_POINTS
        self.parts["point"] = self._values(value, match.end(), plain=False, more=more)
        if self.parts["paragraph"]:  # 371/1, § 1er, 2°, et § 3; 413, §§ 1er, 1° et 2
            paragraphs = self.parts["paragraph"]
            self.parts["paragraph"] = self._values(paragraphs, self.end, plain=self.plural, more=_MORE_SIGNED)
        return True

    def _values(self, first: str, end: int, *, plain: bool, more: re.Pattern[str] | None) -> str:
        """The values of one part, joined: `1,3` for a list, `3-4` for a range."""
        values = first
        while True:
            match = more.match(self.text, end) if more else None
            if match is None and plain:
                match = _MORE_PLAIN.match(self.text, end)
                if match and int(match["value"]) > self.highest:
                    match = None
            if match is None:
                self.end = end
                return values
            mark = "-" if _IS_RANGE.fullmatch(match["link"]) else ","
            values += mark + match["value"].lower()
            end = match.end()

    @property
    def highest(self) -> int:
        """The highest number that can still be a paragraph and not the next article."""
        return 30 if self.base > _SHORT_ACT else 9
