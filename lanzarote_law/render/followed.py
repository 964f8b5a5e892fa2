"""Up to which day the amendments of the articles behind an answer were followed: in a line, or as plain values."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lanzarote_law.answers.followed import Stretch, stretches
from lanzarote_law.answers.resolve import sort_ids
from lanzarote_law.render.formats.blocks import Block, Line, Styled, run
from lanzarote_law.render.phrases import Detail, View, articles_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.render.jsons import Plain

_FEW = 5
"""As many articles of a code are named on one screen; of more, the number."""


def lines(view: View, provisions: Iterable[str]) -> list[Block]:
    """The least followed of the codes behind an answer, a line each; under -v the others, too. None where all were."""
    return [Line(run(Styled(each, "warn"))) for each in sentences(view, provisions)]


def sentences(view: View, provisions: Iterable[str]) -> list[str]:
    """The same as sentences, each of those that were followed alike."""
    found = groupby(stretches(view.corpus, provisions, view.on), _state)
    told = [_sentence(view, key, list(alike)) for key, alike in found]
    return told if view.detail is Detail.VERBOSE else told[:1]


def _state(each: Stretch) -> tuple[bool, date | None]:
    return each.record is not None, each.up_to


def _sentence(view: View, state: tuple[bool, date | None], alike: list[Stretch]) -> str:
    is_recorded, up_to = state
    each_name = [name(view, each) for each in alike]
    names = (view.word("semicolon") if any("," in each for each in each_name) else ", ").join(each_name)
    if up_to:
        return view.word("followed up to", names, view.day(up_to))
    return view.word("followed not" if is_recorded else "followed not recorded", names)


def name(view: View, each: Stretch) -> str:
    """A code as a whole where all of it was followed alike, else the articles, or how many they are."""
    whole = all(not record.articles for record in view.corpus.followed if record.code == each.code)
    if whole:
        return view.code(each.code)
    if len(each.articles) > _FEW and view.detail is not Detail.VERBOSE:
        return f"{view.counted('article', len(each.articles))} {view.code(each.code)}"
    return articles_text(view, sort_ids(view.corpus, list(each.articles)))


def plain(view: View, provisions: Iterable[str]) -> list[Plain]:
    """The same for JSON: what an answer rests on that was not followed up to its day, the least followed first."""
    return [plain_stretch(each) for each in stretches(view.corpus, provisions, view.on)]


def plain_stretch(each: Stretch) -> Plain:
    """Articles of a code that were not followed up to a day."""
    return {
        "code": each.code,
        "articles": list(each.articles),
        "up_to": each.up_to.isoformat() if each.up_to else None,
        "recorded": each.record is not None,
    }
