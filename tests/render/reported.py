"""A report with every block that there is, from the law that ships: the formats of whole documents are tested on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lanzarote_law.answers import coverage, lookup
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render import gaps, words
from lanzarote_law.render import lookup as lookup_page
from lanzarote_law.render.blocks import (
    BarShare,
    Bullets,
    Column,
    Excerpt,
    Facts,
    Heading,
    Page,
    PageDocument,
    Paragraph,
    Space,
    StackedBar,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.render.blocks import Block

ACT = "https://www.ejustice.just.fgov.be/eli/loi/2026/03/30/2026002483/justel"


class Reported(PageDocument):
    """A report of which a test says what it is about."""

    def __init__(self, pages: Page, **given: Any) -> None:  # noqa: ANN401  # fields of a report
        made = (
            ("Day", "24 November 2026"),
            ("Data set", "0.1.0, digest 3f9a2c71"),
            ("Checked", "312 of 1,204 facts seen in the original"),
        )
        standing = "Computed from this data set as of 2026-11-24; a reading of the law, not legal advice."
        title, subtitle = "Where Belgium stands", "Thematic questionnaire of the 2nd monitoring round"
        usual = {"title": title, "subtitle": subtitle, "language": "en", "on": a_day("2026-11-24")}
        super().__init__(pages=pages, **{**usual, "made": made, "standing": standing, **given})


def of_the_data(language: str = "en") -> Reported:
    """The gaps, the table of items, and two items, each below a heading."""
    corpus = corpus_loading.load(None)
    view = View(corpus, a_day("2026-11-24"), language, Detail.VERBOSE)
    found = coverage.gaps(corpus, view.on, "questionnaire-2")
    bar = StackedBar(
        "Statuses then",
        (BarShare("covered", 15, "good"), BarShare("partial", 22, "warn"), BarShare("disputed", 1, "bad")),
    )
    note = "Act of 30 March 2026, Belgian Official Gazette of 8 April 2026, art. 176 (seen)"
    opening: tuple[Block, ...] = (
        bar,
        Bullets(
            (
                run(Styled("Covered", "good", note=note), " since 1 June 2022, for minors over sixteen only."),
                run("Disputed ", Styled("by the NGOs", "warn", note="T-ES(2018)ICT-BE-NGO, p. 12 (second-hand)"), "."),
                run("See ", Styled("art. 176 of the new Code", "ref", ACT, note), "."),
            )
        ),
        Facts((("Limit", run("A justification, not an offence.")), ("Closed by", run("417/49 CP 1867")))),
        Excerpt("art. 383bis as it stood in 2018", 5, 11),
        Space(),
    )
    items = (
        block
        for ident in ("8.1.a", "9.10")
        for block in under(lookup_page.page(view, tuple(lookup.lookup(corpus, ident, view.on))))
    )
    by_item, by_section = (
        coverage_page.page(view, view.word("c.total"), rows)
        for rows in (
            coverage.coverage(corpus, view.on, "questionnaire-2", grouping, language)
            for grouping in (coverage.Grouping.ITEM, coverage.Grouping.SECTION)
        )
    )
    return Reported(
        (
            *opening,
            *under(gaps.page(view, found)),
            *under(by_section),
            *under(by_item),
            *items,
            Heading(run("Wide")),
            WIDE,
        ),
        language=language,
        made=((words.word("c.day", language), view.day(view.on)), *Reported(()).made[1:]),
    )


def under(page: Page) -> Page:
    """A page as a part of a report: its title is the title of the part."""
    return tuple(block._replace(level=block.level + 1) if isinstance(block, Heading) else block for block in page)


def small(*blocks: Block) -> Reported:
    return Reported((Heading(run("One")), *blocks), made=())


def told(words_: str) -> Paragraph:
    return Paragraph(run(words_))


def listed(*rows: tuple[str, ...], name: str = "") -> Table:
    """A table of words, its first row the titles."""
    columns = tuple(Column(title, fixed=False) for title in rows[0])
    return Table(columns, tuple(tuple(run(cell) for cell in row) for row in rows[1:]), name=name)


WIDE = listed(tuple("abcdefg"), *[("8.1.a", *["word " * 30] * 6)] * 9, name="Wide")
"""A table for which an upright page is too narrow."""
