"""An official text beside a record with which it is compared, or beside another copy of it: in a terminal or a page."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from lanzarote_law import render
from lanzarote_law.model import Provision, Repeal, Version
from lanzarote_law.render import official_texts
from lanzarote_law.render.blocks import Block, Column, Facts, Heading, Page, Paragraph, Space, Table, row, run
from lanzarote_law.render.document_outline_html import page_head
from lanzarote_law.render.formats.output_formats import Surface
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.phrases import View
from lanzarote_law.render.provenance import fact_text
from lanzarote_law.render.text_discrepancies import act_name, statuses_in_short
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.texts.act_matching import provision_id
from lanzarote_law.texts.checkable_facts import CheckableFact
from lanzarote_law.texts.compare_copies import ComparedArticle
from lanzarote_law.texts.library import StoredArticle, StoredCopy

Copies = tuple[StoredCopy, StoredCopy]
"""An older and a newer copy of one act."""
Items = Mapping[str, Collection[str]]
"""The items whose status depends on an article, by its id."""

_WIDE = 120
"""Columns from which text and record stand side by side."""


def comparison_blocks(view: View, each: CheckableFact, place: tuple[int, int], surface: Surface) -> str:
    """A fact and the official text of it: side by side if there is room, else one below the other."""
    head = Heading(run(f"{view.word('h.beside', *map(str, place))}  {fact_text(view, each.fact)}"), 1)
    ours, theirs = _record_lines(view, each), _text_lines(view, each)
    if surface.columns >= _WIDE:
        rows = tuple(row(text, record) for text, record in zip_longest(theirs, ours, fillvalue=""))
        columns = (Column(view.word("c.text"), fixed=False), Column(view.word("c.record"), fixed=False))
        return render.formats.output_formats.page_text((head, Table(columns, rows, 1), Space()), surface)
    blocks: list[Block] = [head, Space(), Heading(run(view.word("c.text")))]
    blocks += [Paragraph(run(line), 2) for line in theirs]
    blocks += [Space(), Heading(run(view.word("c.record"))), *(Paragraph(run(line), 2) for line in ours), Space()]
    return render.formats.output_formats.page_text(tuple(blocks), surface)


def _text_lines(view: View, each: CheckableFact) -> list[str]:
    lines = [line for line in printable(each.words).split("\n") if line.strip()]
    copy = each.wording.copy
    assert copy
    day, source = official_texts.copy_date(view, copy), copy.source or printable_line(copy.name)
    return [*lines, f"[{view.word('text from', day, source)}]"]


def _record_lines(view: View, each: CheckableFact) -> list[str]:
    """What the data say of a fact: what it is, since when and by what, what it says, its mark."""
    record, provision = each.fact.record, view.corpus.provision[each.fact.id]
    versions = [record] if isinstance(record, Version) else [provision.versions[-1]]
    lines: list[str] = []
    if isinstance(record, Repeal):
        ended = f"{view.day(record.on)}, {act_name(view, record.act)} {record.act_article}".rstrip()
        lines.append(f"{view.word('ended')}{view.colon}{ended}")
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
p.about { grid-column: 1 / 3; margin: 0; } p.head { font-weight: bold; }
@media (max-width: 60rem) { section { display: block; } div.text { border: 0; } }
"""


def comparison_html(view: View, queue: Sequence[CheckableFact]) -> str:
    """Texts and records side by side as one page."""
    sections = (
        ColumnPair(fact_text(view, each.fact), _text_lines(view, each), _record_lines(view, each)) for each in queue
    )
    return beside_html(view, view.word("h.watch"), sections)


class ColumnPair(NamedTuple):
    """A part of a page: its heading, and the lines of its two columns."""

    heading: str
    text: Sequence[str]
    record: Sequence[str]
    about: str = ""
    """What stands between the heading and the columns."""
    heads: tuple[str, str] = ("", "")
    """The heads of the columns, if they have any."""


def beside_html(view: View, title: str, sections: Iterable[ColumnPair]) -> str:
    """A page with the lines of each section in two columns below its heading, in which nothing runs or is loaded."""
    parts = [page_head(view.language, escape(title), _BESIDE_STYLE)]
    for each in sections:
        inner = f'<p class="about">{escape(each.about)}</p>' if each.about else ""
        for name, head, lines in zip(("text", "record"), each.heads, (each.text, each.record), strict=True):
            first = f'<p class="head">{escape(head)}</p>' if head else ""
            inner += f'<div class="{name}">{first}{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'
        parts.append(f"<section><h2>{escape(each.heading)}</h2>{inner}</section>\n")
    parts.append(f"<footer><p>{escape(view.notice())}</p></footer>\n</html>\n")
    return "".join(parts)


# -- two copies of an act --------------------------------------------------------------------------------------------


def compared_page(view: View, copies: Copies, found: Sequence[ComparedArticle], items: Items) -> Page:
    """The articles that differ, with the paragraphs that differ side by side."""
    days = _days(view, copies)
    counts = Counter(each.fate for each in found)
    text = "; ".join(f"{view.word(f'fate.{fate}')}: {number}" for fate, number in counts.items())
    blocks: list[Block] = [Heading(run(_title(view, copies)), 1), Space()]
    blocks.append(Paragraph(run(text or view.word("texts alike"))))
    for each in found:
        blocks += _compared_article(view, each, days, _items(each, items))
    return (*blocks, Space(), Paragraph(view.footer()))


def _compared_article(view: View, each: ComparedArticle, days: tuple[str, str], items: Collection[str]) -> list[Block]:
    blocks: list[Block] = [Space(), Heading(run(_heading(view, each)))]
    if items:
        blocks.append(Facts(((view.word("l.statuses"), run(statuses_in_short(view, items))),), 2))
    rows = tuple((run(printable(old)), run(printable(new))) for old, new in each.paragraphs)
    return [*blocks, Table(tuple(Column(day, fixed=False) for day in days), rows, 2)] if rows else blocks


def compared_html(view: View, copies: Copies, found: Sequence[ComparedArticle], items: Items) -> str:
    """The differing articles as an HTML page: old paragraphs left, new ones right, each below its date."""
    sections, days = [], _days(view, copies)
    for each in found:
        statuses = statuses_in_short(view, _items(each, items))
        about = f"{view.word('l.statuses')}: {statuses}" if statuses else ""
        old, new = zip(*each.paragraphs, strict=True) if any(each.paragraphs) else ((), ())
        sections.append(ColumnPair(_heading(view, each), old, new, about, days if old else ("", "")))
    return beside_html(view, _title(view, copies), sections)


def _items(each: ComparedArticle, items: Items) -> tuple[str, ...]:
    """The items whose status depends on an article, under its old or its new number."""
    idents = (_ident(one) for one in (each.new, each.old) if one)
    return tuple(dict.fromkeys(item for ident in idents for item in items.get(ident, ())))


def _days(view: View, copies: Copies) -> tuple[str, str]:
    return official_texts.copy_date(view, copies[0]), official_texts.copy_date(view, copies[1])


def _title(view: View, copies: Copies) -> str:
    return view.word("h.compared texts", printable(copies[1].title), *_days(view, copies))


def _heading(view: View, each: ComparedArticle) -> str:
    was = each.old is not None and each.new is not None and each.old.article.number != each.new.article.number
    former = f" ({_named(view, each.old)})" if was and each.old else ""
    return f"{_named(view, each.here)}: {view.word(f'fate.{each.fate}')}{former}"


def _named(view: View, each: StoredArticle) -> str:
    ident = _ident(each)
    name = view.article(ident) if ident in view.corpus.provision else each.article.number
    return f"{name} ({each.article.territory})" if each.article.territory else name


def _ident(each: StoredArticle) -> str:
    return provision_id(each.code, each.article.number)


def compared_json(view: View, copies: Copies, found: Sequence[ComparedArticle], items: Items) -> Plain:
    """The differing articles as plain values."""
    old, new = map(official_texts.copy_json, copies)
    articles = []
    for each in found:
        article, idents = each.here.article, [_ident(one) for one in (each.new, each.old) if one]
        numbers = {"article": article.number, "was": each.old.article.number if each.old else None}
        known = next((ident for ident in idents if ident in view.corpus.provision), None)
        values = {"provision": known, "items": [*_items(each, items)]}
        paragraphs = [{"old": was or None, "new": now or None} for was, now in each.paragraphs]
        articles.append(
            plain_record("texts compare/articles", each, article, **numbers, **values, paragraphs=paragraphs)
        )
    return document("texts compare", as_of=view.on, old=old, new=new, articles=articles)
