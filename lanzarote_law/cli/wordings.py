"""The wording of articles on a day, for commands that are asked for it; the library is opened only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import render, texts
from lanzarote_law.errors import NotFoundError
from lanzarote_law.grammar.articleids import ArticleId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lanzarote_law.render.formats.blocks import Block, Page
    from lanzarote_law.render.formats.output_formats import Ways
    from lanzarote_law.render.json_output import Plain
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.wording import Told


def wordings(view: View, provisions: Iterable[str]) -> list[Told]:
    """What the library tells of some articles on the day of a view; where there is none, that it has none."""
    ids = list(dict.fromkeys(provisions))
    none = [texts.wording.Told(ident, texts.wording.Reach.NONE) for ident in ids]
    if not texts.library.exists():
        return none
    try:
        with texts.library.opened() as library:
            copies = {each.id: each for each in library.copies()}
            return [
                texts.wording.told(
                    view.corpus.provision[ident],
                    library.articles(code=ArticleId(ident).code, number=ArticleId(ident).article),
                    copies,
                    view.on,
                )
                for ident in ids
            ]
    except NotFoundError:
        return none


def ways(view: View, provisions: Iterable[str], page: Callable[[], Page], document: Callable[[], Plain]) -> Ways:
    """The ways in which an answer is written, with the wordings."""
    told = wordings(view, provisions)
    return render.translation_notes.answer_formats(
        view, lambda: shown(view, page(), told), lambda: plain(document(), told)
    )


def shown(view: View, page: Page, told: Iterable[Told]) -> Page:
    """A page with the wordings before its last line."""
    blocks: list[Block] = [block for each in told for block in render.official_texts.wording_blocks(view, each)]
    return (*page[:-1], *blocks, page[-1])


def plain(document: Plain, told: Iterable[Told]) -> Plain:
    """Plain values with the wordings."""
    return {
        **document,
        "texts": [{"provision": each.provision, **render.official_texts.wording_json(each)} for each in told],
    }
