"""Two copies of one act, article by article: the old wording beside the new, with the items that depend on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.render import official_texts, side_by_side
from lanzarote_law.render.formats.blocks import Block, Column, Facts, Heading, Line, Page, Space, Table, run
from lanzarote_law.render.json_outline import Plain, document, record
from lanzarote_law.render.text_discrepancies import statuses_in_short
from lanzarote_law.texts.act_matching import provision_id
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.compare_copies import ComparedArticle
    from lanzarote_law.texts.library import StoredArticle, StoredCopy

    Dependent = Mapping[str, Collection[str]]


def compared_page(
    view: View,
    copies: tuple[StoredCopy, StoredCopy],
    found: Sequence[ComparedArticle],
    items: Mapping[str, Collection[str]],
) -> Page:
    """The articles that differ, with the paragraphs that differ side by side."""
    days = _days(view, copies)
    counts = Counter(each.fate for each in found)
    told = "; ".join(f"{view.word(f'fate.{fate}')}: {number}" for fate, number in counts.items())
    blocks: list[Block] = [Heading(run(_title(view, copies)), 1), Space()]
    blocks.append(Line(run(told or view.word("texts alike"))))
    for each in found:
        blocks += _article(view, each, days, items.get(_ident(each.here), ()))
    return (*blocks, Space(), Line(view.footer()))


def _article(view: View, each: ComparedArticle, days: tuple[str, str], items: Collection[str]) -> list[Block]:
    blocks: list[Block] = [Space(), Heading(run(_heading(view, each)))]
    if items:
        blocks.append(Facts(((view.word("l.statuses"), run(statuses_in_short(view, items))),), 2))
    rows = tuple((run(printable(old)), run(printable(new))) for old, new in each.paragraphs)
    columns = tuple(Column(day, fixed=False) for day in days)
    return [*blocks, Table(columns, rows, 2)] if rows else blocks


def compared_html(view: View, copies: tuple[StoredCopy, StoredCopy], found: Sequence[ComparedArticle]) -> str:
    """The same as a page: the old paragraphs on the left, the new ones on the right."""
    sections = []
    for each in found:
        old, new = zip(*each.paragraphs, strict=True) if any(each.paragraphs) else ((), ())
        sections.append((_heading(view, each), old, new))
    return side_by_side.beside_html(view, _title(view, copies), sections)


def _days(view: View, copies: tuple[StoredCopy, StoredCopy]) -> tuple[str, str]:
    return official_texts.copy_date(view, copies[0]), official_texts.copy_date(view, copies[1])


def _title(view: View, copies: tuple[StoredCopy, StoredCopy]) -> str:
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


def compared_json(
    view: View,
    copies: tuple[StoredCopy, StoredCopy],
    found: Sequence[ComparedArticle],
    items: Mapping[str, Collection[str]],
) -> Plain:
    """The same as plain values."""
    old, new = map(official_texts.copy_json, copies)
    articles = [
        record(
            "texts compare/articles",
            each,
            each.here.article,
            article=each.here.article.number,
            was=each.old.article.number if each.old else None,
            provision=ident if ident in view.corpus.provision else None,
            items=[*items.get(ident, ())],
            paragraphs=[{"old": old or None, "new": new or None} for old, new in each.paragraphs],
        )
        for each in found
        for ident in [_ident(each.here)]
    ]
    return document("texts compare", as_of=view.on, old=old, new=new, articles=articles)
