"""`compare`: the law of several Parties on the same items, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from lanzarote_law import answers, dataset, render, reports
from lanzarote_law.cli import completion, options
from lanzarote_law.cli.common_inputs import CommonInputs, instruments_in_scope, items_of_reference, with_common_inputs
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import command_line, worded

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

    from lanzarote_law.render.phrases import View

ComparedItems = Annotated[
    list[str] | None,
    options.argument("[ITEM...]", "Items or points of the Convention (default: all).", completion.items),
]
_WHOSE = "Compare these Parties, such as be,lu (default: all those in the data set)."
Parties = Annotated[str, options.option("--parties", "NAMES", _WHOSE, completion.some_parties)]
OfChanges = Annotated[
    bool, options.flag("--history", "Show the changes in each aspect and its articles, and the acts that made them.")
]


@with_common_inputs()
def compare(
    asked: CommonInputs,
    references: ComparedItems = None,
    parties: Parties = "",
    history: OfChanges = False,
    instrument: options.ScopeOption = options.Scope.QUESTIONNAIRE,
) -> None:
    """Compare the law of several Parties, aspect by aspect.

    An item that the data on one Party have not researched is not compared. With -o FILE.docx, FILE.html or FILE.xlsx,
    the comparison is a document.
    """
    folders, language = party_folders(asked.context.obj, parties), asked.lang.value
    corpora = [dataset.corpus_loading.load(folder, language) for folder in folders]
    first = asked.view(corpora[0])._replace(others=tuple(corpora[1:]))
    views = views_by_party(first)
    results = compare_references(first, references or [], instruments_in_scope(first.corpus, instrument))
    codes = ",".join(each.party_code or each.party.en for each in corpora)
    words = ["compare", *(references or []), "--as-of", first.on.isoformat(), "--parties", codes]
    words += ["--instrument", instrument.value] * (not references) + ["--history"] * history
    opened = [dataset.corpus_loading.open_folder(folder) for folder in folders]
    digests = [(each.digest, dataset.corpus_loading.digest_translations(each, language)) for each in opened]

    command = command_line(*words)

    def paper() -> render.blocks.PageDocument:
        return reports.party_comparison.build_paper(views, results, digests, command, history=history)

    documents: render.formats.output_formats.Ways = {
        "docx": lambda _: render.formats.docx.document(paper()),
        "xlsx": lambda _: render.formats.xlsx.document(paper()),
        "html": lambda _: render.formats.html.document(paper()),
    }
    asked.answer(
        first,
        lambda: render.party_comparison.page(views, results, history=history),
        lambda: render.party_comparison.comparison_json(views, results),
        more=documents,
    )


def views_by_party(first: View) -> list[View]:
    """The view of each Party on a page, the first one included."""
    return [first, *(first._replace(corpus=each, others=()) for each in first.others)]


def compare_references(
    first: View, typed: Iterable[str], instruments: Container[str] = ()
) -> tuple[answers.party_comparison.ItemComparison, ...]:
    """Compare the items that were typed or, if there are none, all items of some instruments."""
    items = [item for each in typed for item in items_of_reference(first.corpus, each, first.on)]
    items = items or [item for item in first.corpus.items if item.instrument in instruments]
    return answers.party_comparison.compare_items((first.corpus, *first.others), items, first.on)


def party_folders(data: Path | None, names: str) -> list[Path]:
    """The folders of the Parties to compare. Raises NotFoundError, or NotUnderstoodError if there is only one."""
    if names.strip():
        typed = [name for name in names.split(",") if name.strip()]
        found = [*dict.fromkeys(dataset.corpus_loading.party_folder(data, name) for name in typed)]
    else:
        found = [*dataset.corpus_loading.parties(data).values()]
    if len(found) == 1:
        message = worded("only one Party is named, or the data set contains the law of only one Party")
        raise NotUnderstoodError(message, worded("name two Parties of the data set: --parties be,lu"))
    return found
