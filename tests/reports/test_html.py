"""A report as HTML: one self-contained file, which links only to official pages and shows data as text."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import UnreadableError
from lanzarote_law.model import Corpus
from lanzarote_law.render.blocks import BarShare, Column, Facts, Heading, Paragraph, StackedBar, Styled, Table, run
from lanzarote_law.render.formats import html
from tests.builders import RURITANIA, a_day
from tests.command import ROOT
from tests.reports.pages import SOURCE, Read, a_report, of_data

if TYPE_CHECKING:
    from lanzarote_law.render.blocks import Block

TODAY = a_day("2026-11-24")
HOSTILE = "<script>alert(1)</script>=cmd()]]>--><img src=x onerror=a>\"'&amp;</td>{{ 7*7 }}\u202e\x1b[31m\u2028</style>"
SHOWN = HOSTILE.replace("\u202e", "\ufffd").replace("\x1b", "\ufffd").replace("\u2028", "\ufffd")


def whole(corpus: Corpus, language: str = "en") -> str:
    return html.document(of_data(corpus, TODAY, language))


@pytest.fixture(scope="module", params=["ruritania", "shipped"])
def page(request: pytest.FixtureRequest) -> str:
    return whole(corpus_loading.load(RURITANIA if request.param == "ruritania" else None))


def main_of(*blocks: Block) -> str:
    written = html.document(a_report(*blocks, on=TODAY))
    return written.partition('<main id="text">\n')[2].partition("</main>")[0]


def test_every_link_within_the_page_leads_to_a_place_and_no_place_has_the_name_of_another(page: str) -> None:
    read = Read(page)
    idents = read.values("id")
    inside = [link[1:] for link in read.values("href") if link.startswith("#")]
    named = [ident for value in read.values("aria-labelledby") for ident in value.split()]
    assert len(idents) == len(set(idents))
    assert len(inside) >= 10
    assert set(inside) | set(named) <= set(idents)


def test_the_page_lets_a_browser_run_no_script_and_apply_its_own_style_alone(page: str) -> None:
    read = Read(page)
    (policy,) = [each.attributes["content"] for each in read.named("meta") if "http-equiv" in each.attributes]
    (style,) = read.raw["style"]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert read.named("script", "noscript") == []


def test_nothing_in_the_page_is_fetched_or_runs_by_an_attribute(page: str) -> None:
    read = Read(page)
    assert len(read.elements) >= 190
    assert read.named("link", "img", "iframe", "object", "embed", "base", "form", "use", "image", "foreignobject") == []
    attributes = {name for each in read.elements for name in each.attributes}
    assert [name for name in attributes if name.startswith("on")] == []
    assert attributes.isdisjoint({"src", "style", "srcset", "action"})
    assert {link.partition(":")[0] for link in read.values("href") if not link.startswith("#")} <= {"http", "https"}


def test_headings_go_down_by_one_level_and_the_contents_name_each(page: str) -> None:
    read = Read(page)
    levels = [int(each.name[1]) for each in read.named("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    titled = [ident for ident in read.values("id") if ident.startswith("part-")]
    assert len(titled) >= 5
    assert set(titled) <= {link[1:] for link in read.values("href")}


def test_every_picture_has_a_title_and_a_description_and_every_cell_of_a_head_its_scope(page: str) -> None:
    read = Read(page)
    pictures = [each for each in read.named("svg") if each.attributes.get("role") == "img"]
    assert len(pictures) == 1
    assert len(read.named("desc")) == len(pictures)
    assert len([each for each in read.named("svg") if "aria-hidden" in each.attributes]) + len(pictures) == len(
        read.named("svg")
    )
    assert {each.attributes.get("scope") for each in read.named("th")} == {"row", "col"}


def test_the_same_data_give_the_same_bytes_in_any_process() -> None:
    program = (
        "from hashlib import sha256; from tests.reports.test_html import whole, corpus_loading as store;"
        "print(sha256(whole(store.load(None)).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert digests == {sha256(whole(corpus_loading.load(None)).encode()).hexdigest().encode() + b"\n"}


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_page_is_in_the_language_of_the_report(language: str) -> None:
    written = whole(corpus_loading.load(RURITANIA), language)
    assert written.startswith(f'<!doctype html>\n<html lang="{language}">\n')
    title = {"fr": "Sommaire", "nl": "Inhoud"}
    assert f'<h2 id="contents">{title[language]}</h2>' in written


# -- blocks ----------------------------------------------------------------------------------------------------------


def test_a_table_has_its_caption_its_head_and_the_first_cell_of_a_row_as_the_head_of_that() -> None:
    table = Table(
        (Column("Item"), Column("Number", fixed=False, right=True)),
        ((run(Styled("8.1", "ref")), run("3")), (run(), run("4"))),
        name="Items",
    )
    assert main_of(table) == (
        '<div class="wide" tabindex="0" role="group" aria-label="Items">\n'
        "<table>\n"
        "<caption>Items</caption>\n"
        '<thead><tr><th scope="col">Item</th><th scope="col" class="right">Number</th></tr></thead>\n'
        "<tbody>\n"
        '<tr><th scope="row" class="fixed"><span class="ref">8.1</span></th><td class="right ">3</td></tr>\n'
        '<tr><td class="fixed"></td><td class="right ">4</td></tr>\n'
        "</tbody>\n</table>\n</div>\n\n"
    )


def test_notes_that_say_the_same_are_one_with_a_way_back_to_each_place() -> None:
    written = main_of(Paragraph(run(Styled("a", note=SOURCE), Styled("b", note="c"), Styled("d", note=SOURCE))))
    assert written == (
        '<p>a<sup><a id="at-1-1" href="#note-1" role="doc-noteref" aria-label="note 1">1</a></sup>'
        'b<sup><a id="at-2-1" href="#note-2" role="doc-noteref" aria-label="note 2">2</a></sup>'
        'd<sup><a id="at-1-2" href="#note-1" role="doc-noteref" aria-label="note 1">1</a></sup></p>\n'
        '<section aria-labelledby="notes" role="doc-endnotes">\n<h2 id="notes">Notes</h2>\n<ol class="notes">\n'
        '<li id="note-1">22, <a href="https://law.example/eli/2022" rel="noopener noreferrer">'
        "https://law.example/eli/2022</a> (23)."
        ' <a href="#at-1-1" role="doc-backlink" aria-label="back to the text, note 1 (1)">↩<sup>1</sup></a>'
        ' <a href="#at-1-2" role="doc-backlink" aria-label="back to the text, note 1 (2)">↩<sup>2</sup></a></li>\n'
        '<li id="note-2">c <a href="#at-2-1" role="doc-backlink" aria-label="back to the text, note 2">↩</a></li>\n'
        "</ol>\n</section>\n"
    )


def test_a_bar_is_told_in_words_beside_the_picture() -> None:
    shares = (BarShare("covered", 3, "good"), BarShare("gap", 0, "bad"), BarShare("partial", 1, "warn"))
    written = main_of(StackedBar("Items", shares))
    assert '<p class="bar-title">Items</p><svg class="picture bar" viewBox="0 0 480 26" role="img"' in written
    assert '<title id="bar-1-title">Items</title><desc id="bar-1-told">covered 3, partial 1</desc>' in written
    told = [" ".join(each.split()) for each in re.findall("<li>.*?</svg>(.*?)</li>", written)]
    assert told == ['<span class="hidden">A</span> covered 3', '<span class="hidden">C</span> partial 1']


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        " https://law.example",
        'https://law.example/"x',
        "//law.example",
        "file:///x",
    ],
)
def test_only_addresses_of_the_web_become_links(link: str) -> None:
    assert main_of(Paragraph(run(Styled("art. 1", "ref", link)))) == '<p><span class="ref">art. 1</span></p>\n'


def test_a_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UnreadableError) as error:
        html.document(a_report(on=TODAY))
    assert str(error.value) == "HTML reports need the extra [report]"


# -- hostile data ----------------------------------------------------------------------------------------------------

TEXTS = frozenset("definition en fr full_means limit limit_short part purpose reason statement summary".split())


def hostile(value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    """A value whose texts are attacks, one of them long."""
    if hasattr(value, "_fields"):
        return value._replace(**{name: spoilt(name, getattr(value, name)) for name in value._fields})
    return tuple(map(hostile, value)) if isinstance(value, tuple) else value


def spoilt(field: str, value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    if type(value) is str and value and field in TEXTS:
        return HOSTILE + "x" * 10_000 if field == "limit" else HOSTILE
    return hostile(value)


def test_hostile_data_are_shown_as_text() -> None:
    sound = corpus_loading.load(RURITANIA)
    corpus = Corpus(**{name: hostile(getattr(sound, name)) for name in sound.__dataclass_fields__})
    good, read = Read(whole(sound)), Read(whole(corpus))
    names = {each.name for each in good.elements}
    assert {each.name for each in read.elements} <= names
    for name in ("style", "svg", "th", "tr", "a"):
        assert len(read.named(name)) == len(good.named(name)), name
    assert {name for each in read.elements for name in each.attributes} <= {
        name for each in good.elements for name in each.attributes
    }
    assert read.text.count(SHOWN) >= 6


def test_hostile_blocks_are_shown_as_text() -> None:
    blocks: list[Block] = [
        Heading(run(HOSTILE)),
        Paragraph(run(Styled(HOSTILE, HOSTILE, HOSTILE, HOSTILE))),
        Facts(((HOSTILE, run(HOSTILE)),)),
        StackedBar(HOSTILE, (BarShare(HOSTILE, 2, HOSTILE),)),
        Table((Column(HOSTILE), Column(HOSTILE)), ((run(HOSTILE), run("x" * 10_000)),), name=HOSTILE),
    ]
    report = a_report(*blocks, on=TODAY, title=HOSTILE, standing=HOSTILE)
    report = replace(report, subtitle=HOSTILE, made=((HOSTILE, HOSTILE),))
    read = Read(html.document(report))
    assert read.named("script", "img") == []
    assert {name for each in read.elements for name in each.attributes if name.startswith("on")} == set()
    assert read.text.count(SHOWN) >= 14


def a_table(*texts: str, rows: int, right: bool = False) -> Table:
    columns = tuple(Column(f"{at}", fixed=False, right=right) for at in range(len(texts)))
    return Table(columns, tuple(tuple(map(run, texts)) for _ in range(rows)))


def on_paper(table: Table) -> tuple[bool, list[int]]:
    """Whether a table is on landscape pages, and the widths of its columns in fortieths of these."""
    written = main_of(table)
    assert written.count("<table") == 1
    return '<div class="wide broad"' in written, [int(each) for each in re.findall(r'<col class="w(\d+)">', written)]


SHORT, LONG = "yes", "a sentence of several words, " * 8


@pytest.mark.parametrize(
    ("table", "broad", "widths"),
    [
        (a_table(SHORT, LONG, rows=14), False, []),
        (a_table(SHORT, LONG, rows=15), False, [2, 38]),
        (a_table(SHORT, LONG, LONG, LONG, SHORT, SHORT, rows=15), False, [2, 12, 12, 11, 2, 2]),
        (a_table(SHORT, LONG, LONG, LONG, LONG, LONG, LONG, LONG, rows=14), False, []),
        (a_table(SHORT, LONG, LONG, LONG, LONG, LONG, LONG, LONG, rows=15), True, [1, 6, 6, 6, 6, 6, 6, 6]),
        (a_table(*"1234567", rows=15, right=True), False, [32, 1, 1, 1, 1, 1, 1]),
    ],
    ids="short long six-columns seven-columns-short seven-columns-long numbers".split(),
)
def test_a_long_table_shares_the_width_of_the_paper_and_one_of_many_texts_lies_on_its_side(
    table: Table,
    broad: bool,  # noqa: FBT001  # a case, not a flag
    widths: list[int],
) -> None:
    assert on_paper(table) == (broad, widths)


def test_the_style_of_the_page_has_each_width_that_a_column_may_have() -> None:
    style = whole(corpus_loading.load(RURITANIA)).partition("<style>")[2].partition("</style>")[0]
    assert len(re.findall(r"\.w\d+ \{ width: [\d.]+%; \}", style)) == 40
