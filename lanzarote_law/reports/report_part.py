"""The parts of a report: blocks to print, and the same content as plain values under the keys of its JSON."""

from collections.abc import Sequence
from typing import NamedTuple

from lanzarote_law.render.blocks import Block, Bullets, Heading, Page, Paragraph, Run, Styled, Table, run
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import View


class Part(NamedTuple):
    """A part of a report."""

    blocks: Page
    values: Plain
    """The content of its tables and sentences, by the keys of the JSON; lists under a shared key are joined."""


def join_parts(*parts: Part) -> Part:
    """Several parts as one, in their order."""
    blocks: list[Block] = []
    values: Plain = {}
    for part in parts:
        blocks += part.blocks
        for key, rows in part.values.items():
            values.setdefault(key, []).extend(rows)
    return Part(tuple(blocks), values)


def heading(view: View, key: str, *values: str, level: int = 2) -> Heading:
    """A heading by the key of its words."""
    return Heading(run(view.word(key, *values)), level)


def remark(view: View, key: str, *values: str) -> Paragraph:
    """A sentence of this program, by the key of its words, such as that there is nothing to list."""
    return Paragraph(run(Styled(view.word(key, *values), "dim")))


def points(view: View, runs: Sequence[Run], nothing: str = "r.silent") -> Block:
    """The points of a list; if there are none, a line that says so."""
    return Bullets(tuple(runs)) if runs else remark(view, nothing)


def table(view: View, name: str, titles: Sequence[str], rows: Sequence[tuple[Run, ...]], fixed: int = 0) -> list[Block]:
    """A table by its name and the keys of its columns, `fixed` never broken; if it has no row, a line that says so."""
    if not rows:
        return [remark(view, "r.silent")]
    return [Table(columns(view, *titles, fixed=(fixed,)), tuple(rows), 1, view.word(name))]
