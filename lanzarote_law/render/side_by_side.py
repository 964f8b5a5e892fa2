"""A record beside the official text with which it is compared: on a terminal, or as a page of its own."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from lanzarote_law import render
from lanzarote_law.model import Provision, Repeal, Version
from lanzarote_law.render import official_texts
from lanzarote_law.render.document_html import page_head
from lanzarote_law.render.formats.blocks import Block, Column, Heading, Line, Space, Table, row, run
from lanzarote_law.render.provenance import fact_text
from lanzarote_law.render.text_discrepancies import act_name
from lanzarote_law.typography import printable, printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lanzarote_law.render.formats.output_formats import Surface
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.checkable_facts import CheckableFact


_WIDE = 120
"""Columns from which text and record stand side by side."""


def comparison_blocks(view: View, each: CheckableFact, place: tuple[int, int], surface: Surface) -> str:
    """A fact and the text that it is held against: side by side where there is room, else one below the other."""
    head = Heading(run(f"{view.word('h.beside', *map(str, place))}  {fact_text(view, each.fact)}"), 1)
    ours, theirs = _record_lines(view, each), _text_lines(view, each)
    if surface.columns >= _WIDE:
        rows = tuple(row(text, record) for text, record in zip_longest(theirs, ours, fillvalue=""))
        columns = (Column(view.word("c.text"), fixed=False), Column(view.word("c.record"), fixed=False))
        return render.formats.output_formats.page_text((head, Table(columns, rows, 1), Space()), surface)
    blocks: list[Block] = [head, Space(), Heading(run(view.word("c.text")))]
    blocks += [Line(run(line), 2) for line in theirs]
    blocks += [Space(), Heading(run(view.word("c.record"))), *(Line(run(line), 2) for line in ours), Space()]
    return render.formats.output_formats.page_text(tuple(blocks), surface)


def _text_lines(view: View, each: CheckableFact) -> list[str]:
    lines = [line for line in printable(each.words).split("\n") if line.strip()]
    copy = each.wording.copy
    assert copy
    return [
        *lines,
        f"[{view.word('text from', official_texts.copy_date(view, copy), copy.source or printable_line(copy.name))}]",
    ]


def _record_lines(view: View, each: CheckableFact) -> list[str]:
    """What the data say of a fact: what it is, since when and by what, what it says, its mark."""
    record, provision = each.fact.record, view.corpus.provision[each.fact.id]
    versions = [record] if isinstance(record, Version) else [provision.versions[-1]]
    lines: list[str] = []
    if isinstance(record, Repeal):
        ended = f"{view.day(record.on)}, {act_name(view, record.act)} {record.act_article}".rstrip()
        lines.append(f"{view.word('ended')} {ended}")
    for version in versions if not isinstance(record, Repeal) else ():
        start = view.day(version.in_force_from) if version.in_force_from else view.word("no day")
        lines.append(f"{start}, {act_name(view, version.act)} {version.act_article}".rstrip())
        lines += [version.summary, *filter(None, (version.penalty, version.note))]
    if isinstance(record, Provision) and provision.note:
        lines.append(provision.note)
    return [*map(printable, lines), f"[{each.fact.address}: {view.word(each.fact.verification)}]"]


_BESIDE_STYLE = """
body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
body { color: #222; background: #fff; }
section { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; border-top: 1px solid #bbb; padding: 1rem 0; }
h2 { grid-column: 1 / 3; font-size: 1.1rem; margin: 0; } p { margin: .4em 0; overflow-wrap: anywhere; }
div.text { border-right: 1px solid #ddd; padding-right: 2rem; }
@media (max-width: 60rem) { section { display: block; } div.text { border: 0; } }
"""


def comparison_html(view: View, queue: Sequence[CheckableFact]) -> str:
    """Texts and records side by side as one page."""
    sections = ((fact_text(view, each.fact), _text_lines(view, each), _record_lines(view, each)) for each in queue)
    return beside_html(view, view.word("h.watch"), sections)


def beside_html(view: View, title: str, sections: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> str:
    """A page with the lines of each section in two columns below its heading, in which nothing runs or is loaded."""
    parts = [page_head(view.language, escape(title), _BESIDE_STYLE)]
    for heading, *both in sections:
        columns = zip(("text", "record"), both, strict=True)
        inner = "".join(f'<div class="{name}">{_paragraphs(lines)}</div>' for name, lines in columns)
        parts.append(f"<section><h2>{escape(heading)}</h2>{inner}</section>\n")
    parts.append(f"<footer><p>{escape(view.word('footer', view.on.isoformat()))}</p></footer>\n</html>\n")
    return "".join(parts)


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
