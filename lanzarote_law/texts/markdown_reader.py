"""Markdown with front matter, as the public `legalize` texts are: an act a file, `##### Article N`, notes under it."""

import re
from collections.abc import Iterator
from datetime import date

from lanzarote_law.errors import UnreadableError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.texts import article_parser, header_metadata
from lanzarote_law.texts.article_parser import ArticleText
from lanzarote_law.texts.consolidated_act import ActCopy, CopyHead
from lanzarote_law.texts.note_dates import parse_note_date
from lanzarote_law.wording import worded

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(?P<keys>(?:.*\n)*?)---[ \t]*(?:\n|$)")
_OPENING = re.compile(r"\ufeff?---[ \t]*\n\s*[a-z_]+[ \t]*:")
_KEY = re.compile(r"^(?P<key>[a-z_]+)\s*:\s*(?P<value>.*?)\s*$", re.MULTILINE)
_ARTICLE = re.compile(
    rf"^#{{1,6}}[ \t]+(?:Article|Artikel|Art\.)[ \t]+(?P<number>{article_parser.NUMBER}){article_parser.TERRITORY}?"
    rf"[ \t]*(?:\.(?!\d)|$)(?:\.?[ \t]*(?P=number)\.)?[ \t]*",
    re.MULTILINE,
)
_TOP = 6_000
"""The characters in which a page names its act."""
LINK = re.compile(r"\[([^\[\]\n]{1,80})\]\((?:https?://|/)[^()\s]{0,400}\)")
_ORIGIN = re.compile(
    r"\[\s*L\.[^\[\]]{1,60}\]\((?:https?://[^/\s()]+)?/eli/etat/leg/\w+/(?P<day>\d{4}/\d\d/\d\d)/[^()\s]{0,80}\)\s*"
)
_ORIGINS = re.compile(rf"\(\s*(?:{_ORIGIN.pattern.replace('?P<day>', '')};?\s*){{1,20}}\)")
"""The laws from which a text of Luxembourg is: `([L. 13 juin 1994](/eli/etat/leg/loi/1994/06/13/n2/jo))`."""
_HEADING = re.compile(r"^#{1,6}[ \t]+(?!Article|Artikel|Art\.)(?P<words>.+)$", re.MULTILINE)
_ROLLED = re.compile(rf"(?<=[>.)\]*]) Art\. (?={article_parser.NUMBER}{article_parser.TERRITORY}?\.(?:\s|\[|<|\())")
"""An article after another one on the same line, in texts that lost their line breaks."""
_MANY, _LONG = 3, 400
"""As many of them, in a line of so many letters, are no citations."""
_OPEN_NOTE = re.compile(r"^\(\d{1,3}\)<(?![^<>\n]*>)|<(?:L|W|AR|KB)\s[^<>\n]*\Z", re.MULTILINE)


def has_front_matter(text: str) -> bool:
    """Return whether a text begins with front matter, even if it is never closed.

    Not so if the act is named only below it, as on a page that somebody saved as Markdown.
    """
    front = _FRONT.match(text)
    if front and not any(found["key"] == "title" for found in _KEY.finditer(front["keys"])):
        head = header_metadata.parse_metadata(text[front.end() :][:_TOP])
        return not (head.title or head.dossier)
    return (front or _OPENING.match(text)) is not None


def find_unclosed(text: str) -> tuple[int, str] | None:
    r"""The line before which front matter should have been closed, and its text, empty at the end of the file.

    None if it is closed before the first article.

    >>> find_unclosed('---\ntitle: "Loi"\n##### Article 1\nLe vol.')
    (3, '##### Article 1')
    >>> find_unclosed('---\ntitle: "Loi"\n---\n##### Article 1\nLe vol.')
    """
    front, first = _FRONT.match(text), _ARTICLE.search(text)
    if front and (first is None or front.end() <= first.start()):
        return None
    at = first.start() if first else len(text)
    return text.count("\n", 0, at) + 1, " ".join(first[0].split()) if first else ""


def read_markdown(text: str, name: str) -> ActCopy:
    """Read an act from Markdown. Raises UnreadableError, with the line, if something is missing."""
    front = _FRONT.match(text)
    assert front, name
    keys = {found["key"]: found["value"].strip("\"' ") for found in _KEY.finditer(front["keys"])}
    title = keys.get("title", "")
    if not title:
        message = worded("{name}:1: the front matter does not name the act", name=name)
        raise UnreadableError(message, worded('the front matter needs a line such as title: "..."'))
    head = header_metadata.parse_metadata(title)
    return ActCopy(
        header_metadata.strip_notes(title),
        keys.get("language", "fr"),
        article_parser.parse_articles(_pieces(text, front.end(), name)),
        _reached(title, _a_day(keys, "last_updated", name, front["keys"])),
        keys.get("identifier", ""),
        keys.get("dossier_number", ""),
        head.dated,
        _a_day(keys, "publication_date", name, front["keys"]),
        keys.get("gazette_page", ""),
        header_metadata.find_dates(keys.get("entry_into_force", "")),
        keys.get("source", ""),
        name,
        CopyHead(header_metadata.updated_on(title), tuple(header_metadata.NUMAC.findall(keys.get("modifies", "")))),
    )


def _reached(title: str, wording: date | None) -> date | None:
    """The earlier of the update date in the title and the date of the wording; None if neither is known.

    A mirror keeps older wordings under the title of the newest one.

    >>> str(_reached("CODE. (NOTE : mise à jour au 01-07-2024)", parse_note_date("2022-08-18")))
    '2022-08-18'
    """
    return min(filter(None, (header_metadata.updated_on(title), wording)), default=None)


def _a_day(keys: dict[str, str], key: str, name: str, front: str) -> date | None:
    """The date of a key. Raises UnreadableError if it is not a date."""
    value = keys.get(key, "")
    if not value:
        return None
    day = parse_note_date(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
    if day is None:
        line = 2 + front[: front.index(f"{key}")].count("\n")
        values = {"name": name, "line": line, "key": key, "value": printable(value)}
        raise UnreadableError(
            worded("{name}:{line}: {key}: '{value}' is not a date", **values), worded("use YYYY-MM-DD")
        )
    return day


def _pieces(text: str, start: int, name: str) -> Iterator[ArticleText]:
    """The articles below their headings; a link in a note is its words."""
    found = list(_ARTICLE.finditer(text, start))
    open_note = _OPEN_NOTE.search(text, found[-1].start() if found else start)
    if open_note:  # before the last article it is a misprint in the copy
        at = open_note.start()
        values = {"name": name, "line": text.count("\n", 0, at) + 1, "text": printable(text[at : at + 40])}
        message = worded("{name}:{line}: a note is not closed: '{text}'", **values)
        raise UnreadableError(message, worded("the file seems incomplete: expected a closing >"))
    heading, done = "", start
    line, before = text.count("\n", 0, start) + 1, start
    for at, head in enumerate(found):
        for above in _HEADING.finditer(text, done, head.start()):
            heading = above["words"].strip()
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        body = text[head.end() : end]
        cut = _HEADING.search(body)
        done = head.end() + (cut.start() if cut else 0)
        body = article_parser.without_next_heading(body[: cut.start()] if cut else body)
        body = _with_origins(body) if _ORIGIN.search(body) else body
        body = LINK.sub(r"\1", body).replace("**", "")
        line += text.count("\n", before, head.start())
        before = head.start()
        own, *rolled = _unrolled(body, line)
        yield article_parser.ArticleText(head["number"], head["territory"] or "", own.body, line, heading)
        yield from (each._replace(heading=heading) for each in rolled)


def _with_origins(body: str) -> str:
    """The text of an article, with the laws from which its parts are as notes after it; the lines are kept."""
    notes = (f"<L {found['day'].replace('/', '-')}>" for found in _ORIGIN.finditer(body))
    return " ".join((_ORIGINS.sub(lambda found: "\n" * found[0].count("\n"), body).rstrip(), *notes))


def _unrolled(body: str, line: int) -> Iterator[ArticleText]:
    """The body of an article and, if other articles follow on one of its lines, each of these separately."""
    if all(len(_ROLLED.findall(each)) < _MANY for each in body.split("\n") if len(each) > _LONG):
        yield article_parser.ArticleText("", "", body, line)
        return
    text = re.sub(r" (?=-{6,} )|(?<=-{6}) (?=\()| (?=\(\d{1,3}\)<)", "\n", _ROLLED.sub(r"\n\g<0>", body))
    first = article_parser.HEAD.search(text)
    yield article_parser.ArticleText("", "", text[: first.start()] if first else text, line)
    yield from (each._replace(line=line) for each in article_parser.split_articles(text))
