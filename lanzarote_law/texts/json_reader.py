"""JSON of an act and its articles, under the names that public collections give these."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from lanzarote_law.errors import UnreadableError
from lanzarote_law.texts import article_parser, title_metadata
from lanzarote_law.texts.copies import Copy
from lanzarote_law.texts.note_dates import parse_note_date
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.texts.article_parser import ArticleText

_NAMES = {
    "title": ("title", "titre", "titel", "document_title"),
    "numac": ("numac", "identifier", "number", "document_number"),
    "dossier": ("dossier", "dossier_number", "dossier_numero"),
    "language": ("language", "lang"),
    "day": ("day", "updated", "last_updated", "consolidated_on", "version_date"),
    "published": ("published", "publication_date"),
    "page": ("page", "gazette_page"),
    "in_force": ("in_force", "entry_into_force", "effective_date"),
    "source": ("source", "url", "source_url"),
    "articles": ("articles", "artikelen"),
}
_NUMBER = ("number", "article", "num", "article_number", "id")
_TEXT = ("text", "content", "body", "main_text_raw", "main_text")
_NOTES = ("notes", "footnotes")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Matches half of a surrogate pair; without the other half it cannot be encoded."""


def read_json(text: str, name: str) -> Copy:
    """Read an act from JSON. Raises UnreadableError with the line or place of what is missing."""
    try:
        whole = json.loads(text)
        if _HALF.search(text):
            json.dumps(whole, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        message = worded(
            "{name}:{line}: not valid JSON: {fault}",
            name=name,
            line=f"{error.lineno}:{error.colno}",
            fault=error.msg.removesuffix(" starting at"),
        )
        raise UnreadableError(message) from None
    except RecursionError:
        message = worded("{name}: the JSON is nested too deeply to be read", name=name)
        raise UnreadableError(message) from None
    except ValueError as error:
        raise UnreadableError(worded("{name}: not valid JSON: {error}", name=name, error=error)) from None
    if not isinstance(whole, dict):
        raise UnreadableError(worded("{name}:1: expected an object with title and articles", name=name))
    title = _text(whole, "title", name)
    head = title_metadata.parse_metadata(title)
    listed = _first(whole, _NAMES["articles"])
    if not isinstance(listed, list) or not listed:
        message = worded("{name}: articles: expected a list of articles, each with number and text", name=name)
        raise UnreadableError(message)
    day = _text(whole, "day", name)
    return Copy(
        title_metadata.strip_notes(title),
        _text(whole, "language", name).lower()[:2] or "fr",
        article_parser.parse_articles(_pieces(listed, name)),
        title_metadata.updated_on(title) or _a_day(day, name, "day"),
        _text(whole, "numac", name),
        _text(whole, "dossier", name),
        head.dated,
        _a_day(_text(whole, "published", name), name, "published"),
        _text(whole, "page", name),
        title_metadata.find_days(_text(whole, "in_force", name)),
        _text(whole, "source", name),
        name,
    )


def _pieces(listed: list[Any], name: str) -> Iterator[ArticleText]:
    for at, each in enumerate(listed):
        where = f"{name}: articles[{at}]"
        if not isinstance(each, dict):
            raise UnreadableError(worded("{where}: expected an object with number and text", where=where))
        number, text = _first(each, _NUMBER), _first(each, _TEXT)
        notes = _first(each, _NOTES) or []
        if not isinstance(number, (str, int)) or not isinstance(text, str) or not isinstance(notes, list):
            raise UnreadableError(worded("{where}: number and text must be strings", where=where))
        told = str(number).strip()
        match = article_parser.HEAD.match(f"Art. {told.removeprefix('Art.').removeprefix('Article').strip()}.")
        if match is None:
            message = worded("{where}.number: '{told}' is not an article number", where=where, told=printable(told))
            raise UnreadableError(message)
        body = "\n".join((text, *(str(note) for note in notes)))
        yield article_parser.ArticleText(
            match["number"], match["territory"] or "", body, 0, str(each.get("heading") or "")
        )


def _first(record: dict[str, Any], names: tuple[str, ...]) -> Any:  # noqa: ANN401  # whatever JSON holds
    return next((record[name] for name in names if record.get(name) is not None), None)


def _text(whole: dict[str, Any], key: str, name: str) -> str:
    value = _first(whole, _NAMES[key])
    if value is None:
        return ""
    if not isinstance(value, (str, int)):
        raise UnreadableError(worded("{name}: {key}: expected a string", name=name, key=key))
    return str(value).strip()


def _a_day(value: str, name: str, key: str) -> date | None:
    if not value:
        return None
    day = parse_note_date(value)
    if day is None:
        message = worded("{name}: {key}: '{value}' is not a date", name=name, key=key, value=printable(value))
        raise UnreadableError(message, worded("use YYYY-MM-DD"))
    return day
