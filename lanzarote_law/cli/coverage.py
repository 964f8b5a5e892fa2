"""`coverage`: how many items have which status."""

from collections import Counter
from datetime import date

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, instruments_in_scope, parse_day, with_common_inputs
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import joined_by_or, worded


@with_common_inputs(verbose=None)
def coverage(
    asked: CommonInputs,
    by: options.Grouped = "section",
    instrument: options.ScopeOption = options.Scope.QUESTIONNAIRE,
    compare: options.Compare = "",
) -> None:
    """Count the items by status.

    Groups them by section, item, article of the Convention or regime.
    """
    view = asked.view()
    corpus = view.corpus
    chosen = instruments_in_scope(corpus, instrument)
    other = parse_day(corpus, compare) if compare else None
    count = answers.coverage
    if by not in set(count.Grouping):
        message = worded("coverage cannot be grouped by '{by}'", by=by)
        raise NotUnderstoodError(message, worded("group by {known}", known=joined_by_or(count.Grouping)))

    def rows(on: date) -> tuple[answers.coverage.CoverageRow, ...]:
        return tuple(
            row for each in chosen for row in count.coverage(corpus, on, each, count.Grouping(by), view.language)
        )

    now, before = rows(view.on), rows(other) if other else ()
    totals = sum((count.totals(corpus, view.on, each) for each in chosen), Counter())
    marks = sum((count.total_marks(corpus, view.on, each) for each in chosen), Counter())
    names = (view.text(corpus.instrument[each].title) for each in chosen)
    title = ", ".join(each.partition(":")[0].rstrip() for each in names)
    asked.answer(
        view,
        lambda: render.coverage.page(view, title, now, before),
        lambda: render.json_output.coverage(view, now, before, other, (totals, marks)),
    )
