"""`recommendations`: what monitoring bodies asked of the Party, and what met it since when."""

from lanzarote_law import answers, render
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs


@with_common_inputs()
def recommendations(asked: CommonInputs) -> None:
    """List recommendations to the Party, and what has met them.

    Whether one is met is computed from the law on a date, or stated by a source. As a document: report recommendations.
    """
    view, shown = asked.view(), render.recommendations
    found = answers.recommendations.follow_ups(view.corpus, view.on)
    asked.answer(view, lambda: shown.page(view, found), lambda: render.json_output.recommendations(view, found))
