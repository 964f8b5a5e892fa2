"""A page of Justel as its text, from a saved page of the browser, a PDF or a text file: the top, then the articles.

The old and the new layout differ in their tags, not in their words: a line with the day and the title, lines such as
`Dossier numéro : 1867-06-08/01`, a table of contents, and behind the heading `Texte` (`Tekst`) the articles.
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
"""Characters of the top of a page, where no heading ends it."""
_SAVED_FROM = re.compile(r"https?://www\.ejustice\.just\.fgov\.be/[^\s\"'<>)]{5,300}")


def read_page(text: str, name: str, source: str = "") -> Copy:
    """The act on a page, of which `source` is the file as it is. Raises UnreadableError where there is none."""
    begin = _begin(text)
    top = text[: begin or _TOP]
    head = title_metadata.parse_metadata(top)
    if not (head.dossier or head.numac or head.title):
        raise UnreadableError(
            worded("{name}:1: no act was found", name=name),
            worded(
                "at the top of a page of Justel a line was expected such as '8 JUIN 1867. - CODE PENAL', or "
                "'Dossier numéro : 1867-06-08/01'"
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
    """Where the text of the act begins: behind its heading, which comes after the table of contents."""
    contents = max((each.start() for each in _CONTENTS.finditer(text)), default=0)
    found = [each.end() for each in _TEXT.finditer(text)]
    return next((each for each in found if each > contents), found[-1] if found else 0)
