"""`changes`: changes in the law and in the answers between two dates."""

from lanzarote_law import answers, render
from lanzarote_law.cli.common_inputs import CommonInputs, parse_day, with_common_inputs
from lanzarote_law.cli.options import FromDay, ToDay


@with_common_inputs(as_of=None)
def changes(asked: CommonInputs, from_day: FromDay, to_day: ToDay) -> None:
    """Show changes in the law and the answers between two dates."""
    view = asked._replace(as_of=to_day).view()
    result = answers.law_over_time.changes(view.corpus, parse_day(view.corpus, from_day), view.on)
    asked.answer(view, lambda: render.changes.page(view, result), lambda: render.json_output.changes(view, result))
