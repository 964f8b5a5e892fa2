"""What is said beside the text of a checked document: of it as a whole, then of each problem where it stands first."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.checking import entries
from lanzarote_law.checking.problems import MOST
from lanzarote_law.documents.files import Document
from lanzarote_law.render.checked import place, summary
from lanzarote_law.render.phrases import Detail
from lanzarote_law.typography import one_line

if TYPE_CHECKING:
    from lanzarote_law.render.checked import Report
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


def review(view: View, report: Report) -> Review:
    """The summary, with what one line is enough for; and each other thing once, where it stands first.

    With each problem by itself, it stands at every place.
    """
    called = Document(PurePath(report.document.name).name, report.document.text)  # its folder is nobody's business
    each_one, lines = entries.summed(report.checked.entries)
    if view.detail is Detail.VERBOSE:
        each_one, lines = tuple(entries.Entry(each, (each,)) for each in report.checked.problems), ()
    told = (
        summary(view, report._replace(document=called)),
        *(f"{_head(view, line.severity, line.code)}: {one_line(line.message)}" for line in lines),
        view.word("review.unchanged"),
        view.word("review.explain"),
        view.word("footer", view.day(view.on)),
    )
    return Review(
        Remark(0, 0, view.word("review.head"), told),
        tuple(_remark(view, report, each) for each in each_one),
    )


def _head(view: View, severity: str, code: str) -> str:
    return f"{view.word(severity)} {code}"


def _remark(view: View, report: Report, entry: entries.Entry) -> Remark:
    """What is wrong, since when and how sure that is; what to cite instead; and where, unless it stands there alone."""
    document, problem = report.document, entry.problem
    lines = [one_line(problem.message)]
    if entry.suggestion:
        lines.append(f"→ {one_line(entry.suggestion)}")
    kind, _ = document.section(problem.start)
    if kind not in _IN_THE_TEXT:
        words = " ".join(document.text[problem.start : problem.end].split())
        quoted = one_line(words if len(words) <= _QUOTED else f"{words[:_QUOTED]} ...")
        where = place(view, document, problem.start)
        lines.append(view.word("review.where", where, quoted) if quoted else view.word("review.in", where))
    if also := _also(view, document, entry):
        lines.append(also)
    head = _head(view, problem.severity, problem.code)
    return Remark(problem.start, problem.end, head, tuple(lines), problem.severity)


def _also(view: View, document: Document, entry: entries.Entry) -> str:
    """The other places at which the same is wrong, of which the first few are named; empty where there is none."""
    others = list(dict.fromkeys(place(view, document, each.start) for each in entry.each[1:]))
    told = ", ".join(others[:MOST])
    if len(others) > MOST:
        told = f"{told} {view.word('and more', str(len(others) - MOST))}"
    return view.word("also at", told) if others else ""
