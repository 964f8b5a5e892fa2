"""`search`: where anything is about some words."""

from __future__ import annotations

import typer

from lanzarote_law import answers, render
from lanzarote_law.cli.loading import corpus_of, view_of
from lanzarote_law.cli.options import AsOf, FormatOption, Group, Lang, Language, Limit, Output, Words
from lanzarote_law.cli.screen import Destination, show
from lanzarote_law.errors import NotFoundError

GROUP = Group.ASK


def search(
    context: typer.Context,
    words: Words,
    as_of: AsOf = "",
    limit: Limit = 20,
    format: FormatOption = None,  # noqa: A002  # the name of the option
    output: Output = None,
    lang: Lang = Language.EN,
) -> None:
    """Where anything is about some words.

    In English, French or Dutch: sextortion, grooming, wraakporno, pédopornographie.
    """
    corpus = corpus_of(context)
    view = view_of(corpus, as_of, lang)
    typed = " ".join(words)
    hits = answers.search.search(corpus, typed, view.language, limit)
    if not hits:
        raise NotFoundError(
            f"nothing in this data set is about '{typed}'", "try another word, or one of another language"
        )
    ways = render.formats.writing.of_answer(
        lambda: render.tables.search(view, typed, hits), lambda: render.jsons.search(view, typed, hits)
    )
    show(Destination(format, output), ways)
