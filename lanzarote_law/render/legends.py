"""Legends: one line below a table with the meaning of its words, from the same source as `help words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.render.formats.blocks import Block, Line, Styled, run
from lanzarote_law.render.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.answers.lookup import LinkAnswer
    from lanzarote_law.render.phrases import View


def printed_word(key: str, language: str) -> str:
    """A word as pages print it, without what joins it to what follows."""
    return word(key, language).strip().rstrip(":").strip()


def meaning(key: str, language: str) -> str:
    """What a word means, without a capital and a stop."""
    return word(f"means.{key}", language)


def legend(view: View, words: Iterable[str], indent: int = 2) -> list[Block]:
    """What the words of a table mean, in one line, by their keys: `standing.weak`, `asserted`; none for no words."""
    told = " · ".join(
        f"{printed_word(each, view.language)}{view.colon}{meaning(each, view.language)}"
        for each in dict.fromkeys(words)
    )
    return [Line(run(Styled(told, "dim")), indent)] if told else []


def link_legend(view: View, links: Iterable[LinkAnswer]) -> list[Block]:
    """What the extents of some links mean, and that some are only asserted."""
    return legend(view, ("asserted" if each.asserted else f"extent.{each.link.extent}" for each in links))
