"""Pages on a terminal: references stay whole, data is text, colour comes and goes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import coverage, law_over_time
from lanzarote_law.answers import lookup as query
from lanzarote_law.render import changes, gaps, history, lookup
from lanzarote_law.render.blocks import Block, Column, Facts, Heading, Page, Paragraph, Space, Styled, Table, run
from lanzarote_law.render.formats import plain_text, terminal
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


def drawn(*page: Block, width: int = 80, colour: bool = False) -> str:
    return terminal.text(page, width, colour=colour)


def test_a_page_looks_as_it_does_in_plain_text_where_there_is_room() -> None:
    page = (
        Heading(run(Styled("8.1.a", "ref"), "  ", "Images"), 1),
        Space(),
        Paragraph(run(Styled("COVERED", "good"), " since 1 June 2022")),
        Facts((("Open", run("One.")), ("Closed by", run("417/49 CP 1867")))),
        Heading(run("In force")),
        Table((Column("Article"), Column("Total", right=True)), ((run("170, first dash"), run("2")),)),
    )
    assert drawn(*page) == plain_text.text(page)


def test_a_long_paragraph_is_set_in_on_every_line() -> None:
    assert drawn(Paragraph(run("one two three four five"), 2), width=18) == "    one two three\n    four five\n"


def test_a_fact_that_needs_more_lines_stays_beside_its_label() -> None:
    page = Facts((("Open", run("one two three four")), ("Limit", run("five"))))
    assert drawn(page, width=20) == "  Open   one two\n         three four\n  Limit  five\n"


REFERENCES = (
    "417/49 CP 1867",
    "383bis CP 1867",
    "371/1, 2° CP 1867",
    "383bis, § 4, 1° CP 1867",
    "133, § 2, al. 2 CP 2024",
    "176 CP 2024",
    "§ 1",
    "al. 2",
    "art. 371/1",
    "20(1)(f)",
    "18(1)(b)/2",
    "10ter TP CIC",
    "36, 4° LPJ 1965",
    "CETS 201",
)


@pytest.mark.parametrize("reference", REFERENCES)
@pytest.mark.parametrize("before", range(4, 40))
def test_a_reference_is_never_broken_over_lines(reference: str, before: int) -> None:
    words = ("- " * before)[:before] + f" {reference} and more words behind it"
    for block in (Paragraph(run(words)), Facts((("a", run(words)),)), Table((Column(fixed=False),), ((run(words),),))):
        assert any(reference in line for line in drawn(block, width=40).splitlines())


SHAPES = re.compile(
    r"\d+(?:bis|ter|quater|quinquies|sexies|septies|octies|novies)?(?:/\d+)? (?:CP \d{4}|TP CIC|CIC)"
    r"|, \d+° [A-Z]+|> \d\S*|\d+ [A-Z][a-z]+ \d{4}|§ \d+|\d+\(\d\)(?:\([a-z]\))?(?:/\d)?|al\. \d+|art\. \d+\S*"
)


@pytest.mark.parametrize("width", [80, 120])
def test_on_a_usual_terminal_no_reference_of_the_shipped_data_is_broken_and_no_word_lost(
    shipped: Corpus, width: int
) -> None:
    pages = shipped_pages(shipped)
    assert len(pages) >= 60
    counted: Counter[str] = Counter()
    for page in pages:
        written = SHAPES.findall(plain_text.text(page))
        text = terminal.text(page, width, colour=False)
        assert Counter(SHAPES.findall(text)) == Counter(written)
        assert max(map(len, text.splitlines())) <= width
        drawn, meant = (Counter(each.split()) for each in without_addresses(text, plain_text.text(page)))
        titles = " ".join(titles_of(page)).split()
        assert (meant - drawn).keys() <= {*titles}  # a row that is drawn as a record names each title beside its cell
        assert (drawn - meant).keys() <= {"·", *titles, *(f"{word}:" for word in titles)}
        counted.update(written)
    assert sum(counted.values()) >= 1000


def without_addresses(text: str, whole: str) -> tuple[str, str]:
    """What was drawn and what was meant, less the addresses on the web: these are broken, and lose nothing."""
    for address in set(re.findall(r"https?://\S+", whole)):
        text, count = re.subn(r"\s*".join(map(re.escape, address)), "", text)
        assert count == whole.count(address)
    return text, re.sub(r"https?://\S+", "", whole)


def titles_of(page: Page) -> list[str]:
    return [column.title for block in page if isinstance(block, Table) for column in block.columns]


def shipped_pages(corpus: Corpus) -> list[Page]:
    pages: list[Page] = []
    for day in ("2018-01-26", "2026-11-24"):
        view = View(corpus, a_day(day), "en", Detail.NORMAL)
        references = "8.1.a 8.1.b 8.2 9.7.a 9.8 9.10 10.1 10.2 11.a 12 20(1)(a) 20(3)/2 23 24(2) 30(5)/2".split()
        references += "383bis 371/1 377quater 417/49 417/44 433bis/1 171 176 136 10ter".split()
        pages += [lookup.page(view, query.lookup(corpus, each, view.on)) for each in references]
        loud = view._replace(detail=Detail.VERBOSE)
        pages += [lookup.page(loud, query.lookup(corpus, each, view.on)) for each in ("8.1.a", "12", "383bis")]
        pages += [gaps.page(view, coverage.gaps(corpus, view.on, each.id)) for each in corpus.instruments]
        pages += [gaps.page(loud, coverage.gaps(corpus, view.on, each.id)) for each in corpus.instruments]
        pages += [history.page(way, law_over_time.history(corpus, "417/8", view.on)) for way in (view, loud)]
    pages += [changes.page(way, law_over_time.changes(corpus, a_day("2018-01-26"), view.on)) for way in (view, loud)]
    return pages


@pytest.mark.parametrize(
    "data",
    ["[bis]", "[bold]loud[/bold]", ":smile:", "[/]", "[link=https://law.example]", "\\[bis]", "371/1, 2° [383bis]"],
)
def test_markup_of_the_library_is_text_here(data: str) -> None:
    page = (
        Heading(run(data), 1),
        Paragraph(run(data)),
        Facts(((data, run(data)),)),
        Table((Column(data),), ((run(data),),)),
    )
    assert drawn(*page, colour=True, width=200).count(data) == 6
    assert drawn(*page, width=200) == plain_text.text(page)


def test_control_characters_are_shown_and_never_sent() -> None:
    page = (Paragraph(run("a\x1b[31mb\x07c\x9bd")), Facts((("e\x1b[0m", run("f")),)))
    assert drawn(*page) == "  a\ufffd[31mb\ufffdc\ufffdd\n  e\ufffd[0m  f\n"


@pytest.mark.parametrize(
    ("style", "code"),
    [("strong", "1"), ("good", "1;32"), ("warn", "1;33"), ("bad", "1;31"), ("dim", "2"), ("ref", "36")],
)
def test_a_style_is_a_colour_on_a_terminal_that_wants_it(style: str, code: str) -> None:
    block = Paragraph(run(Styled("COVERED", style), " since"))
    assert drawn(block, colour=True) == f"  \x1b[{code}mCOVERED\x1b[0m since\n"
    assert drawn(block) == "  COVERED since\n"


def test_a_heading_is_bold() -> None:
    assert drawn(Heading(run("In force")), colour=True) == "  \x1b[1mIn force\x1b[0m\n"


def test_a_fixed_column_keeps_its_width_and_the_others_give_way() -> None:
    table = Table((Column(), Column(fixed=False)), ((run("383bis, § 4, 1°"), run("one two three four five six")),))
    assert drawn(table, width=36) == ("    383bis, § 4, 1°  one two three\n                     four five six\n")


def test_a_table_that_cannot_be_narrower_runs_over_the_edge_and_loses_nothing() -> None:
    table = Table((Column(), Column(fixed=False)), ((run("383bis, § 4, 1°"), run("> 417/43 CP 1867")),))
    assert drawn(table, width=20) == "    383bis, § 4, 1°  > 417/43 CP 1867\n"


def test_a_column_without_a_text_takes_no_room() -> None:
    table = Table((Column(), Column(fixed=False), Column()), ((run("176"), run(), run("full")),))
    assert drawn(table) == "    176     full\n"


# -- rows as records -------------------------------------------------------------------------------------------------

LONG = "one two three four five six seven eight nine ten"


def a_table(*rows: tuple[str, ...], fixed: bool = True) -> Table:
    columns = (
        Column("Item", fixed=fixed),
        Column("Status", fixed=False),
        Column("Why", fixed=False),
        Column(fixed=False),
    )
    return Table(columns, tuple(tuple(run(cell) for cell in row) for row in rows))


def test_rows_without_room_for_their_texts_are_drawn_as_records_and_not_as_pillars() -> None:
    table = a_table(("8.1.a", LONG, LONG, "seen"), ("8.1.b", LONG, "", "inferred"))
    assert drawn(table, width=64) == (
        "    8.1.a  one two three four five six seven eight nine ten\n"
        "           Why: one two three four five six seven eight nine ten\n"
        "           · seen\n"
        "    8.1.b  one two three four five six seven eight nine ten ·\n"
        "           inferred\n"
    )
    assert drawn(table, width=140) == plain_text.text((table,))


def test_rows_with_room_for_their_texts_stay_a_table() -> None:
    assert drawn(a_table(("8.1.a", LONG, "so", "seen")), width=60) == (
        "    Item   Status                                  Why\n"
        "    8.1.a  one two three four five six seven       so   seen\n"
        "           eight nine ten\n"
    )


def test_a_name_and_a_text_have_no_other_form_than_a_table() -> None:
    table = Table((Column(), Column(fixed=False)), ((run("the name of a thing"), run(LONG)),))
    assert drawn(table, width=40).splitlines()[0] == "    the name of a thing  one two three"


def test_numbers_stay_in_a_table_however_narrow_it_is() -> None:
    columns = (Column("Group", fixed=False), *(Column(title, right=True) for title in ("covered", "partial", "Total")))
    table = Table(columns, ((run("Offences concerning children"), run("8"), run("12"), run("20")),), indent=1)
    assert drawn(table, width=40) == (
        "  Group          covered  partial  Total\n  Offences             8       12     20\n  concerning\n  children\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_record_loses_no_word_where_its_name_is_long(width: int) -> None:
    name = "Offences concerning the participation of a child in pornographic performances"
    table = a_table((name, LONG, LONG, LONG), fixed=False)
    words = Counter(drawn(table, width=width).split())
    assert words == Counter(f"{name} {LONG} Why: {LONG} · {LONG}".split())


COUNTS = Table(
    (
        Column("Group", fixed=False),
        Column("covered", right=True),
        Column("no law asked", right=True),
        Column("Total", right=True),
    ),
    ((run("Prevention"), run("0 (-1)"), run("17"), run("17")),),
    indent=0,
)


def test_the_title_of_a_column_has_more_lines_before_a_table_runs_over_the_edge() -> None:
    assert drawn(COUNTS, width=34) == (
        "                     no law\nGroup       covered   asked  Total\nPrevention   0 (-1)      17     17\n"
    )


def test_columns_stand_closer_where_they_have_room_only_then() -> None:
    assert drawn(COUNTS, width=31) == (
        "                   no law\nGroup      covered  asked Total\nPrevention  0 (-1)     17    17\n"
    )


@pytest.mark.parametrize("day", ["1 juni 2022", "26 januari 2018", "1er juin 2022", "31 aug. 2026"])
def test_a_day_is_not_broken_in_any_language(day: str) -> None:
    assert drawn(Paragraph(run(f"sinds {day}")), width=len(day) + 3).splitlines() == ["  sinds", f"  {day}"]
