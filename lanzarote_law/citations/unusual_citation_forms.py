"""Citations of a code of the data in a form that no other step reads: `§ 12-3 StGB`, `artículo 5 del Código penal`.

A number that the data could not have (`§ 122a StGB`) is kept as what cannot be read, so that it is not passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lanzarote_law.citations.citation import AttributionReason, Citation, WayName
from lanzarote_law.citations.resolution import resolve_number
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.articles import JOINT, ArticleNumber, compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from lanzarote_law.citations.act_names import ActNames

_NUMBER = rf"\d{{1,4}}(?:[./{JOINT}-]\d{{1,3}})*(?:[a-z](?![a-z]))?"
_LEADS = r"(?-i:[aA])(?<!\w.)rt(?:\.|icles?|ikel[ns]?|ikelen|[íi]culos?|icol[oi]|igos?)\s"
_OF = r"(?:\s(?:del|des|der|do|da)(?=\s))?"


def add_unread_citations(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The citations, with those of codes of the data whose form no other step reads."""
    sign = r"§{1,2}\s?|" if names.corpus.has_paragraph_signs else ""
    pattern = rf"(?:{sign}{_LEADS})(?P<numbers>{_NUMBER}(?:(?:,\s|\s[a-z]{{1,3}}\s){_NUMBER})*)(?P<of>{_OF})"
    starts = [each.start for each in found]
    more = [
        citation
        for match in compiled(pattern).finditer(text)
        if not _is_read(found, starts, match.start("numbers"), match.end("numbers"))
        if not names.corpus.state.names_another(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        for citation in _read(text, match, names)
    ]
    return sorted((*found, *more), key=lambda each: each.start) if more else found


def _is_read(found: Sequence[Citation], starts: list[int], start: int, end: int) -> bool:
    at = bisect_right(starts, end) - 1
    return at >= 0 and found[at].end > start


def _read(text: str, match: re.Match[str], names: ActNames) -> Iterator[Citation]:
    act = names.just_after(text, match.end()) or names.just_after(text, match.end("numbers"))
    if act is None or not act.codes:
        return
    for each in compiled(_NUMBER).finditer(text, *match.span("numbers")):
        written = each[0].replace(JOINT, "-")
        try:
            number = str(ArticleNumber.parse(written))
        except NotUnderstoodError:
            yield Citation(*each.span(), None, written, unread=True)
            continue
        instrument, code, ambiguous = resolve_number(names, act, number, distinct=False)
        why = AttributionReason(WayName.NAMED_AFTER, act.place)
        yield Citation(*each.span(), instrument, number, code=code, ambiguous=ambiguous, why=why)
