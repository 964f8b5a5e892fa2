"""Reads an act from a Justel page: a saved web page, a PDF or a text file.

The old and the new layout differ in tags, not in text: a line with date and title, lines such as `Dossier numéro :
1867-06-08/01`, a table of contents and, after the heading `Texte` (`Tekst`), the articles.
"""

import re
from collections.abc import Iterator, Sequence

from lanzarote_law.errors import UnreadableError
from lanzarote_law.texts import article_parser, header_metadata
from lanzarote_law.texts.consolidated_act import ActCopy, CopyArticle, CopyHead, ListedAct
from lanzarote_law.texts.note_dates import parse_note_date
from lanzarote_law.wording import to_word, worded

_TEXT = re.compile(
    r"^[^\w\n]*(?:Texte|Tekst)"
    r"(?:[^\w\n]+(?:Table des mati[èe]res|Inhoudstafel|D[ée]but|Begin))*[^\w\n]*$",
    re.MULTILINE,
)
_BEHIND = re.compile(
    r"^[^\w\n]*(?:Articles modifi[ée]s|Gewijzigde artikelen|Modifications?(?:\(s\))?|Wijziging(?:en|\(en\))?"
    r"|Travaux parlementaires|Parlementaire werkzaamheden|Rapport au Roi|Verslag aan de Koning|Signatures?"
    r"|Handtekening(?:en)?)[^\w\n]*$",
    re.MULTILINE,
)
_CHANGED = re.compile(
    r"\b(?:DU|VAN|DD\.?)[ ](?P<dated>\d\d-\d\d-\d{4})[ ](?:PUBLIEE?[ ]LE|GEPUBL(?:\.|ICEERD)[ ]OP)[ ]"
    r"(?P<published>\d\d-\d\d-\d{4})"
    r"(?P<articles>(?:\s*\((?:ART\.[ ]MODIFIES?|GEWIJZIGDE?[ ]ART\.)[ ]:[^()]{0,4000}\))*)"
)
"""An act in the list of those that changed the text."""
_TOP = 6_000
"""The characters of the top of a page without a heading after it."""
_SAVED_FROM = re.compile(r"https?://www\.ejustice\.just\.fgov\.be/[^\s\"'<>)]{5,300}")


def read_page(text: str, name: str, source: str = "") -> ActCopy:
    """Read the act on a page, of which `source` is the source text. Raises UnreadableError if there is none."""
    text = _MARKS.sub("", text)
    begin, ends = _body(text)
    top = text[: begin or _TOP]
    head = header_metadata.parse_metadata(top)
    if not (head.dossier or head.numac or head.title):
        hint = worded(
            "a line such as '8 JUIN 1867. - CODE PENAL' or 'Dossier numéro : 1867-06-08/01' was expected "
            "at the top of the Justel page"
        )
        raise UnreadableError(worded("{name}:1: no act was found", name=name), hint)
    pieces = article_parser.split_articles(_FOOT.sub("", text[begin:ends]), text.count("\n", 0, begin) + 1)
    found = _SAVED_FROM.search(source) or _SAVED_FROM.search(top)
    address = found[0].replace("&amp;", "&") if found else ""
    listed, contents = tuple(_listed_acts(text[ends:])), article_parser.numbers_listed(top) if begin else ()
    articles, reached = article_parser.parse_articles(pieces), header_metadata.updated_on(top)
    _refuse_contents_alone(articles, text[begin:ends], name)
    about = CopyHead(reached, amended_by=listed, contents=contents)
    return head._replace(articles=articles, source=address, name=name, head=about)


def _refuse_contents_alone(articles: Sequence[CopyArticle], body: str, name: str) -> None:
    """Raise UnreadableError if what was read as articles are the lines of a table of contents."""
    written = [each for each in articles if each.notes or article_parser.without_lists(each.words)]
    listed = article_parser.numbers_listed(body)
    if len(written) * _FEW < len(articles) < len(listed):
        contents = to_word(
            "{name}: the page contains only a table of contents, of {number} articles, and not their text"
        )
        raise UnreadableError(
            worded(contents, name=name, number=len(listed)), worded("save the page that contains the text")
        )


_FEW = 4
"""Most articles of a text have words, or a note that repeals them."""
_MARKS = re.compile(r"^#{1,6}[ \t]+|\*\*", re.MULTILINE)
"""The marks of headings and bold type in a page that was saved as Markdown."""
_FOOT = re.compile(r"^(?:Page|Pagina) \d+ (?:de|van|sur) \d+ [^\n]*$", re.MULTILINE)
"""The foot of a printed page; its line is kept."""


def _body(text: str) -> tuple[int, int]:
    """The start and end of the text of the act: of the parts under a heading `Texte`, the last with most articles."""
    starts = [found.end() for found in _TEXT.finditer(text)] or [0]
    parts = [(start, next((each.start() for each in _BEHIND.finditer(text, start)), len(text))) for start in starts]
    numbers = [sum(1 for _ in article_parser.HEAD.finditer(text, *part)) for part in parts]
    return next(part for part, number in zip(parts[::-1], numbers[::-1], strict=True) if 2 * number >= max(numbers))


def _listed_acts(text: str) -> Iterator[ListedAct]:
    """Yield the acts that a page lists as having changed its text."""
    for found in _CHANGED.finditer(text):
        dated, published = parse_note_date(found["dated"]), parse_note_date(found["published"])
        separated = re.sub(r"\s*\([^:]*:|\)", ";", found["articles"])
        numbers = (each.strip().lower() for each in separated.split(";") if each.strip())
        if dated:
            yield ListedAct(dated, published, tuple(map(article_parser.normalise_number, numbers)))
