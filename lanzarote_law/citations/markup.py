"""HTML → text, with the place in the source of each piece of it; in one pass, whatever is left open."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from lanzarote_law.citations.tables import ELEMENTS, Table, Tables
from lanzarote_law.typography import raised

_BLOCKS = frozenset(
    "p div br hr li dt dd tr td th h1 h2 h3 h4 h5 h6 ul ol dl table caption figure figcaption pre main nav aside"
    " section article header footer address blockquote".split()
)
_UNSHOWN = {tag: re.compile(rf"</{tag}(?=[\s/>])|\Z", re.IGNORECASE) for tag in ("script", "style", "title")}
"""What holds no tags and is not shown, and where it ends."""

# No letter is looked at twice (`++`, `*+`); what is never closed ends with the file, as in a browser.
_TOKEN = re.compile(
    r"<!--(?:-?>|(?s:.*?)(?:--!?>|\Z))"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*+)"
    r"(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?|[\"'])*+(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)"
    r"|(?P<letter>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?)"
    r"|(?P<words>[^<&]++|[<&])"
)

_SPAN = re.compile(r"\bcolspan\s?=\s?[\"']?(\d{1,3})", re.IGNORECASE)


class Markup(NamedTuple):
    """The text of a page, the offsets in it and in the source at which each piece of it begins, and its tables."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    tables: tuple[Table, ...] = ()


def read(source: str) -> Markup:
    """The text that a page shows: a block on a line of its own, raised figures as the mark of a note."""
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    tables = Tables()
    at = length = hidden = raise_ = 0
    while token := _TOKEN.match(source, at):
        start, at = token.span()
        words = ""
        if tag := (token["tag"] or "").lower():
            step = -1 if token["close"] else 1
            hidden = max(0, hidden + step * (tag == "template"))
            raise_ = max(0, raise_ + step * (tag == "sup"))
            if tag in _UNSHOWN and step == 1:
                end = _UNSHOWN[tag].search(source, at)
                at = end.start() if end else at
            if tag in _BLOCKS:
                words = "\n\n" if step < 0 and tag == "p" else "\n"
            if tag in ELEMENTS and step < 0:
                tables.end(tag, length)
            elif tag in ELEMENTS:
                span = _SPAN.search(source, start, at) if tag != "table" else None
                tables.begin(tag, length + len(words), span[1] if span else "")
        elif shown := unescape(token["letter"] or "") or token["words"]:
            words = "" if hidden else raised(shown) if raise_ else shown
            if not pieces or start - length != pieces[-1][1] - pieces[-1][0]:  # else the piece before goes on
                pieces.append((length, start))
        parts.append(words)
        length += len(words)
    return Markup("".join(parts), tuple(pieces), tuple(tables.found))
