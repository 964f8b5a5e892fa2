"""Pages of official texts: the library, the wording of an article on a date, search hits."""

from collections.abc import Callable, Mapping, Sequence

from lanzarote_law import render
from lanzarote_law.render.blocks import Block, Column, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.formats.output_formats import Surface
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import LOOSE, columns
from lanzarote_law.render.phrases import View
from lanzarote_law.text_folding_and_display import printable, printable_line
from lanzarote_law.texts.library import StoredArticle, StoredCopy
from lanzarote_law.texts.wording_on_date import Availability, DatedWording
from lanzarote_law.wording import command_line


def screen_way(page: Callable[[], Page]) -> Callable[[Surface], str]:
    """The function that draws a page for the screen."""
    return lambda surface: render.formats.output_formats.page_text(page(), surface)


# -- the library -----------------------------------------------------------------------------------------------------


def added_page(view: View, kept: Sequence[tuple[StoredCopy, bool]]) -> Page:
    """What was added, and what was there already."""
    rows = tuple((*_row(view, each), run(view.word("copy added" if new else "copy there"))) for each, new in kept)
    return (_table(view, rows, Column()),)


def library_page(view: View, kept: Sequence[StoredCopy]) -> Page:
    """Every copy with its number, by code and act."""
    blocks: list[Block] = [Heading(run(view.word("h.texts")), 1), Space()]
    if not kept:
        return (*blocks, Paragraph(run(view.word("texts none", command_line("texts", "add", "FILE")))))
    rows = tuple((*_row(view, each), run(Styled(printable(each.name), "dim"))) for each in kept)
    return (*blocks, _table(view, rows, Column(view.word("c.file"), fixed=False)))


def _table(view: View, rows: tuple[tuple[Run, ...], ...], last: Column) -> Table:
    titles = columns(view, "", "c.copy", "c.code", "c.text", fixed=(0, 1, 2), right=(0,))
    return Table((*titles, last), rows, 1)


def _row(view: View, each: StoredCopy) -> tuple[Run, ...]:
    codes = ", ".join(view.code(code) for code in (each.code, each.quoted_code) if code)
    title = f"{printable(each.title) or each.numac} [{each.language}], {view.counted('text article', each.articles)}"
    return row(str(each.id), copy_date(view, each), codes or Styled("-", "dim"), title)


def copy_date(view: View, copy: StoredCopy) -> str:
    """The day of a copy."""
    return view.day(copy.day) if copy.day else view.word("copy undated")


def library_json(kept: Sequence[StoredCopy]) -> Plain:
    """The library as plain values."""
    return document("texts list", copies=[copy_json(each) for each in kept])


def copy_json(each: StoredCopy) -> Plain:
    """A copy as plain values."""
    return plain_record("copy", each, number=each.numac, file=each.name)


# -- the wording of an article ---------------------------------------------------------------------------------------


def wording_blocks(view: View, wording: DatedWording) -> list[Block]:
    """The wording of an article on the day with its copy, or the reason why no copy has it."""
    head = Heading(run(f"{view.word('l.text')}{view.colon}{view.article(wording.provision)}"))
    where = run(Styled(wording_source(view, wording), "dim"))
    if not (wording.shown and wording.article):
        return [Space(), head, Paragraph(where, 2)]
    lines = [Paragraph(run(printable(line)), 2) for line in wording.article.words.split("\n") if line.strip()]
    others = ", ".join(dict.fromkeys(each.territory for each in wording.variants))
    tail = [Paragraph(run(Styled(view.word("text variants", others), "dim")), 2)] if others else []
    return [Space(), head, *lines, Paragraph(where, 2), *tail]


def missing_text(view: View) -> str:
    """That no copy has the wording, and the command that adds one."""
    return view.word("text none", command_line("texts", "add", "FILE"))


def wording_source(view: View, wording: DatedWording) -> str:
    """The copy that contains a wording, since when it holds, and what the copy leaves open; or why there is none."""
    copy = wording.copy
    if copy is None or wording.reach is Availability.NONE:
        return missing_text(view)
    day, since = copy_date(view, copy), view.day(wording.since) if wording.since else view.word("no day")
    if wording.reach is Availability.CHANGED:
        return view.word("text changed", day, since)
    if wording.reach is Availability.NEWER:
        return view.word("text newer", view.day(view.on), since)
    if wording.reach is Availability.GONE:
        return view.word("text gone", day)
    parts = [view.word("text from", day, copy.source or printable_line(copy.name))]
    if wording.reach is Availability.EARLY:
        return "; ".join((*parts, view.word("text early", since)))
    parts += [view.word("text since", since)] if wording.since else []
    parts += [view.word("text lacking")] if wording.is_later_than_data else []
    parts += [view.word("text older", view.day(view.on))] if wording.reach is Availability.OLDER else []
    return "; ".join(parts)


def wording_json(wording: DatedWording) -> Plain:
    """A wording as plain values, with its article."""
    shown = wording.article if wording.shown else None
    words, fingerprint = (shown.words, shown.fingerprint) if shown else (None, None)
    copy = copy_json(wording.copy) if wording.copy else None
    return plain_record("wordings", wording, reach=wording.reach.value, words=words, fingerprint=fingerprint, copy=copy)


def hits_page(
    view: View, words: str, hits: Sequence[tuple[StoredArticle, str]], copies: Mapping[int, StoredCopy]
) -> list[Block]:
    """The articles of the added texts that contain the words."""
    blocks: list[Block] = [Space(), Heading(run(view.word("h.in texts", printable(words))))]
    if not hits:
        return [*blocks, Paragraph(run(view.word("in texts none")), 2)]
    rows = []
    for held, around in hits:
        copy = copies[held.copy]
        code = view.code(held.code) if held.code else printable(copy.title)[:40]
        place = " ".join(filter(None, (held.article.number, held.article.territory, code)))
        words_around, day = " ".join(printable(around).split()), Styled(copy_date(view, copy), "dim")
        rows.append(row(Styled(place, "ref"), words_around, day))
    return [*blocks, Table((Column(), LOOSE, Column()), tuple(rows), 2)]


def hits_json(hits: Sequence[tuple[StoredArticle, str]], copies: Mapping[int, StoredCopy]) -> list[Plain]:
    """The articles of the added texts that contain the words, as plain values."""
    return [
        plain_record("search/texts", held, held.article, article=held.article.number, around=around, copy=copy)
        for held, around in hits
        for copy in [copy_json(copies[held.copy])]
    ]
