"""Comments on a checked document: one on the whole document, and one on each problem at its places."""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from lanzarote_law.checking import grouped_problems
from lanzarote_law.checking.rule_context import MOST
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import Severity
from lanzarote_law.render import checked_until
from lanzarote_law.render.checked_documents import CheckedDocument, place_in_document, provisions_not_ended, summary
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.text_folding_and_display import printable_line

_IN_THE_TEXT = frozenset(("page", "paragraph"))
_QUOTED_LENGTH = 80
"""The most letters of a citation that a comment elsewhere quotes."""


class Comment(NamedTuple):
    """A comment on a range of the text; if its ends are equal, on no text in particular."""

    start: int
    end: int
    head: str
    lines: tuple[str, ...]
    severity: str = ""


class DocumentComments(NamedTuple):
    """All comments on a document."""

    summary: Comment
    comments: tuple[Comment, ...]


Notes = Callable[[Collection[tuple[int, int]]], DocumentComments]
"""What composes the comments, from the ranges of the text whose words are replaced."""


class ReplacementWords(NamedTuple):
    """New words, and the ranges of the text that they replace: all of the ranges, or none."""

    words: str
    only_with: tuple[tuple[int, int], ...] = ()


Replacements = Mapping[tuple[int, int], ReplacementWords]
"""New words for ranges of the text."""


def compose_comments(view: View, report: CheckedDocument) -> DocumentComments:
    """The summary, with problems for which a line suffices; errors and warnings at each place, notes at the first.

    With full detail, each problem is a comment at each of its places.
    """
    called = Document(PurePath(report.document.name).name, report.document.text)  # the folder is confidential
    each_one, lines = grouped_problems.sum_up(report.checked.entries)
    each_one = (*each_one, *(entry for entry in report.checked.entries if entry.problem.code == _ACT_NOT_NAMED))
    if view.detail is Detail.VERBOSE:
        each_one, lines = tuple(grouped_problems.GroupedProblem(each, (each,)) for each in report.checked.problems), ()
    summary_lines = (
        summary(view, report._replace(document=called)),
        *(f"{view.word(line.severity)}: {printable_line(line.message)}" for line in lines),
        *filter(None, (checked_until.amendment_sentence(view, provisions_not_ended(view, (report,))),)),
        view.word("review.unchanged"),
        view.notice(),
    )
    found = dict.fromkeys(comment for each in each_one for comment in _comments_on_entry(view, report, each))
    return DocumentComments(
        Comment(0, 0, view.word("review.head"), summary_lines),
        tuple(sorted(found, key=lambda each: (each.start, each.end))),
    )


_ACT_NOT_NAMED = "LL106"
"""The note that a reader can settle at each place by naming the act; one line is enough for all of them."""


def _comments_on_entry(
    view: View, report: CheckedDocument, entry: grouped_problems.GroupedProblem
) -> Iterator[Comment]:
    if entry.problem.severity is Severity.NOTE or len(entry.each) == 1:
        yield _comment_on_entry(view, report, entry)
        return
    for each in entry.each:
        yield _comment_on_entry(view, report, grouped_problems.GroupedProblem(each, (each,)))


def _comment_on_entry(view: View, report: CheckedDocument, entry: grouped_problems.GroupedProblem) -> Comment:
    """The problem, its date and certainty; the correction; and the place, if the comment is not beside it."""
    document, problem = report.document, entry.problem
    lines = [printable_line(problem.message)]
    if entry.way:
        lines.append(f"→ {printable_line(entry.way)}")
    kind, _ = document.section(problem.start)
    if kind not in _IN_THE_TEXT:
        words = " ".join(document.text[problem.start : problem.end].split())
        quoted = printable_line(words if len(words) <= _QUOTED_LENGTH else f"{words[:_QUOTED_LENGTH]} ...")
        where = place_in_document(view, document, problem.start)
        lines.append(view.word("review.where", where, quoted) if quoted else view.word("review.in", where))
    if also := _other_places(view, document, entry):
        lines.append(also)
    return Comment(problem.start, problem.end, view.word(problem.severity), tuple(lines), problem.severity)


def _other_places(view: View, document: Document, entry: grouped_problems.GroupedProblem) -> str:
    """The other places of a problem in a document: the first few by name; empty if there are no others."""
    others = list(dict.fromkeys(place_in_document(view, document, each.start) for each in entry.each[1:]))
    more = f" {view.counted('and more', len(others) - MOST)}" if len(others) > MOST else ""
    return view.word("also at", ", ".join(others[:MOST]) + more) if others else ""
