"""An HTML page of a checked document, with its citations coloured and explained, for reading in full."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from html import escape
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.errors import Severity
from lanzarote_law.grouping import group_by_key
from lanzarote_law.render import official_texts
from lanzarote_law.render.checked_documents import CheckedDocument, force_state, place_in_words
from lanzarote_law.render.document_outline_html import html_elements, page_head
from lanzarote_law.render.phrases import View
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.texts.wording_on_date import DatedWording

_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
_LOOKS = ("current", "ended", "item", "untold", "warned")


def annotated_page(view: View, reports: Sequence[CheckedDocument], pieces: Sequence[DatedWording] = ()) -> str:
    """The documents as one page; each problem has a number that leads to it and back, each article its wording."""
    title = _safe(view.word("h.citations", view.day(view.on)))
    parts = [page_head(view.language, title, _STYLE), _legend(view)]
    known = {each.provision for each in pieces}
    for index, report in enumerate(reports):
        parts.append(f"<h1>{_safe(printable_line(report.document.name))}</h1>\n")
        parts.append(f'<div class="text">{_text(view, report, index, known)}</div>\n')
        parts.append(_list(view, report, index))
    parts += [_wording(view, each) for each in pieces]
    parts.append(f"<footer>{_safe(view.notice())}</footer>\n</html>\n")
    return "".join(parts)


def _legend(view: View) -> str:
    marks = "".join(f' <mark class="{look}">{_safe(view.word(f"legend.{look}"))}</mark>' for look in _LOOKS)
    return f'<p class="legend">{_safe(view.word("legend", view.day(view.on)))}{marks}</p>\n'


def _safe(text: str) -> str:
    return escape(printable(text))


class _Marked(NamedTuple):
    """A citation in the page: its element, where its wording stands, and the links to the problems that it has."""

    start: int
    end: int
    tag: str
    wording: str
    links: str


def _text(view: View, report: CheckedDocument, index: int, known: Collection[str]) -> str:
    """The text with its headings and tables, and every citation in it; one that ends in another cell is two marks."""
    document = report.document
    marked, found = _marked(view, report, index, known), html_elements(document)
    begins = group_by_key((each.start, each.tags[0]) for each in found)
    ends = group_by_key((each.end, each.tags[1]) for each in reversed(found))
    parts: list[str] = []
    places = sorted({0, len(document.text), *begins, *ends})
    for at, following in pairwise((*places, len(document.text))):
        parts += (*ends.get(at, ()), *begins.get(at, ()), _stretch(document.text, at, following, marked))
    return "".join(parts)


def _marked(view: View, report: CheckedDocument, index: int, known: Collection[str]) -> list[_Marked]:
    found = list(enumerate(report.checked.entries, start=1))
    numbers = group_by_key((problem.start, number) for number, entry in found for problem in entry.each)
    first = {(entry.problem.start, number) for number, entry in found}
    severities = group_by_key((each.start, each.severity) for each in report.checked.problems)
    marked = []
    for each in report.checked.citations:
        start, title = each.citation.start, escape(_label(view, each), quote=True)
        tag = f'<mark class="{_class(each, severities.get(start, ()))}" title="{title}">'
        anchor = _anchor(each.provisions[0]) if len(each.provisions) == 1 and each.provisions[0] in known else ""
        parts = ((f' id="at-{index}-{one}"' if (start, one) in first else "", one) for one in numbers.get(start, ()))
        links = (f'<sup{named}><a href="#problem-{index}-{one}">{one}</a></sup>' for named, one in parts)
        marked.append(_Marked(start, each.citation.end, tag, anchor, "".join(links)))
    return marked


def _stretch(text: str, start: int, end: int, marked: list[_Marked]) -> str:
    """What stands between two places, at which elements begin or end; the links stand where a citation ends."""
    parts: list[str] = []
    first = bisect_right(marked, start, key=lambda each: each.end)
    for each in islice(marked, first, None):
        if each.start >= end:
            break
        begin, stop = max(each.start, start), min(each.end, end)
        words = _safe(text[begin:stop])
        words = f'<a href="#{each.wording}">{words}</a>' if each.wording else words
        parts += (_safe(text[start:begin]), f"{each.tag}{words}</mark>")
        parts.append(each.links if stop == each.end else "")
        start = stop
    return "".join((*parts, _safe(text[start:end])))


def _anchor(provision: str) -> str:
    return f"text-{escape(provision, quote=True)}"


def _wording(view: View, wording: DatedWording) -> str:
    """What an article says, word for word, with the copy that has it; or why there is nothing."""
    title = view.corpus.provision[wording.provision].title(view.on)
    name = f"{view.article(wording.provision)}: {title.within(view.language)[0]}"
    words = wording.article.words if wording.shown and wording.article else ""
    text = f'<div class="text">{_safe(words)}</div>\n' if words else ""
    where = f'<p class="legend">{_safe(official_texts.wording_source(view, wording))}</p>\n'
    return f'<h2 id="{_anchor(wording.provision)}">{_safe(name)}</h2>\n{text}{where}'


def _class(each: CitedLaw, severities: Sequence[Severity]) -> str:
    """The class of a citation; one with a warning, unless an error comes first, is marked as such."""
    state = "item" if each.items else "untold" if each.in_force is None else "current" if each.in_force else "ended"
    first = next((one for one in severities if one is not Severity.NOTE), None)
    return f"{state} warned" if first is Severity.WARNING else state


def _label(view: View, each: CitedLaw) -> str:
    """What a citation means, for the pointer that rests on it."""
    if each.items:
        item = view.corpus.item[each.items[0]]
        return f"{item.id}: {item.title.within(view.language)[0]}"
    if not each.provisions:
        outside = "another act" if each.citation.instrument else "act not told"
        return view.word("not in set" if each.citation.code else outside)
    name, state = view.articles_text(each.provisions), force_state(view, each).lower()
    if len(each.provisions) > 1:
        return f"{name} ({state})"
    subject = view.corpus.provision[each.provisions[0]].title(view.on)
    return f"{name}: {subject.within(view.language)[0]} ({state})"


def _list(view: View, report: CheckedDocument, index: int) -> str:
    """The problems, each with its place in the text if that is a citation; then those that are accepted."""
    left_out = report.checked.not_shown
    hidden = f"<p>{_safe(view.counted('not shown', left_out))}</p>\n" if left_out else ""
    if not report.checked.problems and not report.checked.accepted:
        return hidden or f"<p>{_safe(view.word('no problem'))}</p>\n"
    cited = {each.citation.start for each in report.checked.citations}
    lines = [
        f'<li id="problem-{index}-{number}">'
        + (f'<a href="#at-{index}-{number}">&uarr;</a> ' if entry.problem.start in cited else "")
        + f'<span class="{entry.problem.severity}">{_safe(view.word(entry.problem.severity))} {entry.problem.code}'
        + f"</span>: {_with_advice(entry.problem.message, entry.suggestion)}</li>\n"
        for number, entry in enumerate(report.checked.entries, start=1)
    ]
    lines += [
        f"<li>{_safe(view.word('accepted'))} {problem.code}:"
        f" {_safe(place_in_words(view, report.document, problem.start))}:"
        f" {_with_advice(problem.message, problem.suggestion)}</li>\n"
        for problem, _ in report.checked.accepted
    ]
    return f"<ol>\n{''.join(lines)}</ol>\n{hidden}"


def _with_advice(message: str, suggestion: str) -> str:
    return _safe("; ".join(filter(None, (message, suggestion))))
