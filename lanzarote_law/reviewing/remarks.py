"""What is said beside the text of a checked document: of it as a whole, then of each problem where it stands."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations.documents import Document
from lanzarote_law.render.checked import place, summary
from lanzarote_law.typography import one_line

if TYPE_CHECKING:
    from lanzarote_law.citations.problems import DocumentProblem
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
    """The summary, and the problems in the order of the text."""
    called = Document(PurePath(report.document.name).name, report.document.text)  # its folder is nobody's business
    told = (
        summary(view, report._replace(document=called)),
        view.word("review.unchanged"),
        view.word("review.explain"),
        view.word("footer", view.on.isoformat()),
    )
    return Review(
        Remark(0, 0, view.word("review.head"), told),
        tuple(_remark(view, report, each) for each in report.checked.problems),
    )


def _remark(view: View, report: Report, problem: DocumentProblem) -> Remark:
    """What is wrong, since when and how sure that is; what to cite instead; and where, unless it stands there."""
    document = report.document
    lines = [one_line(problem.message)]
    if problem.suggestion:
        lines.append(f"→ {one_line(problem.suggestion)}")
    kind, _ = document.section(problem.start)
    if kind not in _IN_THE_TEXT:
        words = " ".join(document.text[problem.start : problem.end].split())
        quoted = one_line(words if len(words) <= _QUOTED else f"{words[:_QUOTED]} ...")
        where = place(view, document, problem.start)
        lines.append(view.word("review.where", where, quoted) if quoted else view.word("review.in", where))
    head = f"{view.word(problem.severity)} {problem.code}"
    return Remark(problem.start, problem.end, head, tuple(lines), problem.severity)
