"""What is said beside the text of a checked document: of it as a whole, then of each problem at its places."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.checking import entries
from lanzarote_law.checking.problems import MOST
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import Severity
from lanzarote_law.render import amendments_checked
from lanzarote_law.render.checked_documents import place_in_document, provisions_not_ended, summary
from lanzarote_law.render.phrases import Detail
from lanzarote_law.typography import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.render.checked_documents import CheckedDocument
    from lanzarote_law.render.phrases import View

_IN_THE_TEXT = frozenset(("page", "paragraph"))
_QUOTED = 80
"""Letters of a citation that are quoted where the remark does not stand at it."""


class Remark(NamedTuple):
    """What is said of a stretch of the text; nothing of it, where its ends are one."""

    start: int
    end: int
    head: str
    lines: tuple[str, ...]
    severity: str = ""


class Review(NamedTuple):
    """What is said of a document."""

    whole: Remark
    remarks: tuple[Remark, ...]


def review(view: View, report: CheckedDocument) -> Review:
    """The summary, with what one line is enough for; errors and warnings at each of their places, notes at the first.

    With each problem by itself, it is at every place.
    """
    called = Document(PurePath(report.document.name).name, report.document.text)  # its folder is nobody's business
    each_one, lines = entries.summed(report.checked.entries)
    each_one = (*each_one, *(entry for entry in report.checked.entries if entry.problem.code == _ACT_NOT_TOLD))
    if view.detail is Detail.VERBOSE:
        each_one, lines = tuple(entries.Entry(each, (each,)) for each in report.checked.problems), ()
    told = (
        summary(view, report._replace(document=called)),
        *(f"{view.word(line.severity)}: {one_line(line.message)}" for line in lines),
        *filter(None, (amendments_checked.amendment_sentence(view, provisions_not_ended(view, (report,))),)),
        view.word("review.unchanged"),
        view.word("footer", view.day(view.on)),
    )
    found = dict.fromkeys(remark for each in each_one for remark in _remarks(view, report, each))
    return Review(
        Remark(0, 0, view.word("review.head"), told), tuple(sorted(found, key=lambda each: (each.start, each.end)))
    )


_ACT_NOT_TOLD = "LL106"
"""The note that a reader can answer at each place, by naming the act; of all, one line is enough."""


def _remarks(view: View, report: CheckedDocument, entry: entries.Entry) -> Iterator[Remark]:
    if entry.problem.severity is Severity.NOTE or len(entry.each) == 1:
        yield _remark(view, report, entry)
        return
    for each in entry.each:
        yield _remark(view, report, entries.Entry(each, (each,)))


def _remark(view: View, report: CheckedDocument, entry: entries.Entry) -> Remark:
    """What is wrong, since when and how sure that is; what to cite instead; and where, unless it is beside it."""
    document, problem = report.document, entry.problem
    lines = [one_line(problem.message)]
    if entry.way:
        lines.append(f"→ {one_line(entry.way)}")
    kind, _ = document.section(problem.start)
    if kind not in _IN_THE_TEXT:
        words = " ".join(document.text[problem.start : problem.end].split())
        quoted = one_line(words if len(words) <= _QUOTED else f"{words[:_QUOTED]} ...")
        where = place_in_document(view, document, problem.start)
        lines.append(view.word("review.where", where, quoted) if quoted else view.word("review.in", where))
    if also := _also(view, document, entry):
        lines.append(also)
    return Remark(problem.start, problem.end, view.word(problem.severity), tuple(lines), problem.severity)


def _also(view: View, document: Document, entry: entries.Entry) -> str:
    """The other places at which the same is wrong, of which the first few are named; empty where there is none."""
    others = list(dict.fromkeys(place_in_document(view, document, each.start) for each in entry.each[1:]))
    told = ", ".join(others[:MOST])
    if len(others) > MOST:
        told = f"{told} {view.word('and more', str(len(others) - MOST))}"
    return view.word("also at", told) if others else ""
