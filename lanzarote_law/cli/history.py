"""`history`: an article over time, or its checks."""

from lanzarote_law import answers, render
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, with_common_inputs, with_suggestions
from lanzarote_law.errors import NotFoundError


@with_common_inputs()
def history(
    asked: CommonInputs, reference: options.Reference, data: options.WhoChecked = False, text: options.WithText = False
) -> None:
    """Show how an article changed, or who checked it (--data).

    Lists its versions, its predecessors and its successors.
    """
    view = asked.view(asked.corpus() if data else asked.reachable())
    try:
        if data:
            facts, shown = answers.law_over_time.provenance(view.corpus, reference, view.on), render.provenance
            asked.answer(view, lambda: shown.page(view, facts), lambda: shown.provenance_json(view, facts))
            return
        life = answers.law_over_time.history(view.corpus, reference, view.on)
    except NotFoundError as error:
        raise with_suggestions(view.corpus, reference, error) from None
    page, document = lambda: render.history.page(view, life), lambda: render.json_output.history(view, life)
    asked.answer(view, page, document, [life.provision.id] if text else None)
