"""Reads an act from a Justel page: a saved web page, a PDF or a text file.

The old and the new layout differ in tags, not in text: a line with date and title, lines such as `Dossier numéro :
1867-06-08/01`, a table of contents and, after the heading `Texte` (`Tekst`), the articles.
"""

from __future__ import annotations

import re

from lanzarote_law.errors import UnreadableError
from lanzarote_law.texts import article_parser, title_metadata
from lanzarote_law.texts.copies import Copy
from lanzarote_law.wording import worded

_TEXT = re.compile(
    r"^[^\w\n]*(?:Texte|Tekst)"
    r"(?:[^\w\n]+(?:Table des mati[èe]res|Inhoudstafel|D[ée]but|Begin))*[^\w\n]*$",
    re.MULTILINE,
)
_CONTENTS = re.compile(r"^[^\w\n]*(?:Table des mati[èe]res|Inhoudstafel)\b", re.MULTILINE)
_BEHIND = re.compile(
    r"^[^\w\n]*(?:Articles modifi[ée]s|Gewijzigde artikelen|Modifications?|Wijziging(?:en)?|Travaux parlementaires"
    r"|Parlementaire werkzaamheden|Rapport au Roi|Verslag aan de Koning|Signatures?|Handtekening(?:en)?)[^\w\n]*$",
    re.MULTILINE,
)
_TOP = 6_000
"""The characters of the top of a page without a heading after it."""
_SAVED_FROM = re.compile(r"https?://www\.ejustice\.just\.fgov\.be/[^\s\"'<>)]{5,300}")


def read_page(text: str, name: str, source: str = "") -> Copy:
    """Read the act on a page, of which `source` is the source text. Raises UnreadableError if there is none."""
    begin = _begin(text)
    top = text[: begin or _TOP]
    head = title_metadata.parse_metadata(top)
    if not (head.dossier or head.numac or head.title):
        raise UnreadableError(
            worded("{name}:1: no act was found", name=name),
            worded(
                "expected at the top of the Justel page a line such as '8 JUIN 1867. - CODE PENAL' or 'Dossier "
                "numéro : 1867-06-08/01'"
            ),
        )
    ends = next((found.start() for found in _BEHIND.finditer(text, begin)), len(text))
    body = text[begin:ends]
    address = _SAVED_FROM.search(source) or _SAVED_FROM.search(top)
    return Copy(
        head.title,
        head.language,
        article_parser.parse_articles(article_parser.split_articles(body, text.count("\n", 0, begin) + 1)),
        head.day,
        head.numac,
        head.dossier,
        head.dated,
        head.published,
        head.page,
        head.in_force,
        address[0].replace("&amp;", "&") if address else "",
        name,
    )


def _begin(text: str) -> int:
    """The start of the text of the act: after its heading, which follows the table of contents."""
    contents = max((each.start() for each in _CONTENTS.finditer(text)), default=0)
    found = [each.end() for each in _TEXT.finditer(text)]
    return next((each for each in found if each > contents), found[-1] if found else 0)
