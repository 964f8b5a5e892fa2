"""JSON of an act and its articles, under the names that public collections give these.

The articles are in a list; or, beside the metadata of the act, in a tree of headings.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lanzarote_law.documents.files import Document, MarkupDocument
from lanzarote_law.errors import UnreadableError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.texts import article_parser, header_metadata, markdown_reader
from lanzarote_law.texts.article_parser import ArticleText
from lanzarote_law.texts.consolidated_act import ActCopy, CopyHead
from lanzarote_law.texts.note_dates import parse_note_date
from lanzarote_law.wording import worded

_NAMES = {
    "title": ("title", "titre", "titel", "document_title"),
    "numac": ("numac", "identifier", "number", "document_number"),
    "dossier": ("dossier", "dossier_number", "dossier_numero"),
    "language": ("language", "lang"),
    "day": ("day", "updated", "last_updated", "consolidated_on", "version_date"),
    "published": ("published", "publication_date"),
    "page": ("page", "gazette_page", "page_number"),
    "in_force": ("in_force", "entry_into_force", "effective_date"),
    "source": ("source", "url", "source_url"),
    "articles": ("articles", "artikelen"),
}
_NUMBER = ("number", "article", "num", "article_number", "id")
_TEXT = ("text", "content", "body", "main_text_raw", "main_text")
_NOTES = ("notes", "footnotes")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Matches half of a surrogate pair; without the other half it cannot be encoded."""


def read_json(text: str, name: str) -> ActCopy:
    """Read an act from JSON. Raises UnreadableError with the line or place of what is missing."""
    whole, listed = _loaded(text, name)
    values = {key: _text(whole, key, name) for key in _NAMES if key != "articles"}
    title, in_force = values.pop("title"), header_metadata.find_dates(values.pop("in_force"))
    day, published = (_a_day(values.pop(key), name, key) for key in ("day", "published"))
    return ActCopy(
        header_metadata.strip_notes(title),
        values.pop("language").lower()[:2] or "fr",
        article_parser.parse_articles(_pieces(listed, name)),
        header_metadata.updated_on(title) or day,
        dated=header_metadata.parse_metadata(title).dated,
        published=published,
        in_force=in_force,
        name=name,
        head=CopyHead(),
        **values,
    )


def is_json(name: str, text: str) -> bool:
    """Return whether a file is JSON, by its name or by how it begins."""
    return name.lower().endswith(".json") or text.lstrip("\ufeff \n\t")[:1] in {"{", "["}


def as_page(document: Document) -> Document:
    """An act in JSON as a page with the offsets of the file, title first; any other document unchanged.

    Raises what `read_json` raises.
    """
    source = document.text
    if not is_json(document.name, source):
        return document
    _, listed = _loaded(source, document.name)
    tree = source.find('"document_hierarchy"')
    at = tree if tree >= 0 else max(source.find(f'"{each}"') for each in _NAMES["articles"])
    page, places = f"{source[:at]}\n\n", [(0, 0)]
    for each in _pieces(listed, document.name):
        begins = (json.dumps(each.body[:_BEGINNING], ensure_ascii=escaped)[:-1] for escaped in (False, True))
        at = next((found for found in (source.find(text, at + 1) for text in begins) if found >= 0), at)
        places.append((len(page), at))
        page += f"Art. {each.number}. {each.body}\n\n"
    return MarkupDocument(document.name, page, document, tuple(places))


_BEGINNING = 20
"""The letters by which the text of an article is found in its file."""


def _loaded(text: str, name: str) -> tuple[dict[str, Any], list[Any]]:
    """The act and the list of its articles. Raises UnreadableError."""
    try:
        whole = json.loads(text)
        if _HALF.search(text):
            json.dumps(whole, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        line, fault = f"{error.lineno}:{error.colno}", error.msg.removesuffix(" starting at")
        message = worded("{name}:{line}: not valid JSON: {fault}", name=name, line=line, fault=fault)
        raise UnreadableError(message) from None
    except RecursionError:
        raise UnreadableError(worded("{name}: the JSON is nested too deeply to be read", name=name)) from None
    except ValueError as error:
        raise UnreadableError(worded("{name}: not valid JSON: {error}", name=name, error=error)) from None
    if not isinstance(whole, dict):
        raise UnreadableError(worded("{name}:1: expected an object with title and articles", name=name))
    whole = _with_list(whole)
    listed = _first(whole, _NAMES["articles"])
    if not isinstance(listed, list) or not listed:
        message = worded("{name}: articles: expected a list of articles, each with number and text", name=name)
        raise UnreadableError(message)
    return whole, listed


def _with_list(whole: dict[str, Any]) -> dict[str, Any]:
    """The act with its articles in a list, also if a converter put them in a tree of headings."""
    metadata, tree = whole.get("document_metadata"), whole.get("document_hierarchy")
    if not (isinstance(metadata, dict) and isinstance(tree, list)):
        return whole
    return {**metadata, "source": metadata.get("official_justel_url"), "articles": [*_below(tree, "")]}


def _below(nodes: object, heading: str) -> Iterator[dict[str, Any]]:
    """Yield the articles of a tree of headings, as a list would have them; an annex, which bears a letter, is none."""
    for node in (each for each in (nodes if isinstance(nodes, list) else ()) if isinstance(each, dict)):
        article = node.get("article_content")
        if isinstance(article, dict) and str(_first(article, _NUMBER))[:1].isdigit():
            content = article.get("content")
            text = _first(content, _TEXT) if isinstance(content, dict) else content
            notes = node.get("footnotes")
            yield {"number": _first(article, _NUMBER), "text": text, "notes": notes, "heading": heading}
        yield from _below(node.get("children"), str(node.get("label") or ""))


def _pieces(listed: list[Any], name: str) -> Iterator[ArticleText]:
    for at, each in enumerate(listed):
        where = f"{name}: articles[{at}]"
        if not isinstance(each, dict):
            raise UnreadableError(worded("{where}: expected an object with number and text", where=where))
        number, text = _first(each, _NUMBER), _first(each, _TEXT)
        notes = _first(each, _NOTES) or []
        if not isinstance(number, (str, int)) or not isinstance(text, str) or not isinstance(notes, list):
            raise UnreadableError(worded("{where}: number and text must be strings", where=where))
        typed = str(number).strip()
        match = article_parser.HEAD.match(f"Art. {typed.removeprefix('Art.').removeprefix('Article').strip()}.")
        if match is None:
            message = worded("{where}.number: '{told}' is not an article number", where=where, told=printable(typed))
            raise UnreadableError(message)
        notes = [_first(note, ("footnote_content",)) if isinstance(note, dict) else note for note in notes]
        body = markdown_reader.LINK.sub(r"\1", "\n".join((article_parser.without_next_heading(text), *map(str, notes))))
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
