"""The official wording of articles on a date; the library is opened only if it is requested."""

from collections.abc import Callable, Iterable

from lanzarote_law import render, texts
from lanzarote_law.errors import NotFoundError
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.render.blocks import Page
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.phrases import View
from lanzarote_law.texts.wording_on_date import DatedWording


def find_wordings(view: View, provisions: Iterable[str]) -> list[DatedWording]:
    """The wording of articles on the date of a view; if there is no library, that none is available."""
    ids = list(dict.fromkeys(provisions))
    none = [texts.wording_on_date.DatedWording(ident, texts.wording_on_date.Availability.NONE) for ident in ids]
    if not texts.library.library_exists():
        return none
    try:
        with texts.library.open_library() as library:
            copies, find = {each.id: each for each in library.copies()}, texts.wording_on_date.wording_on
            parts = {ident: ArticleId(ident).parts for ident in ids}
            held = {ident: library.articles(code=code, number=number) for ident, (code, number) in parts.items()}
            return [find(view.corpus.provision[each], held[each], copies, view.on) for each in ids]
    except NotFoundError:
        return none


def with_wordings(
    view: View, page: Callable[[], Page], document: Callable[[], Plain], provisions: Iterable[str]
) -> tuple[Callable[[], Page], Callable[[], Plain]]:
    """A page and plain values with the wording of articles, which a page has before its last block."""
    wordings = find_wordings(view, provisions)
    blocks = [block for each in wordings for block in render.official_texts.wording_blocks(view, each)]
    return lambda: (*(before := page())[:-1], *blocks, before[-1]), lambda: json_with_wording(document(), wordings)


def json_with_wording(document: Plain, wordings: Iterable[DatedWording]) -> Plain:
    """Plain values with the wordings."""
    return {
        **document,
        "texts": [{"provision": each.provision, **render.official_texts.wording_json(each)} for each in wordings],
    }
