"""The site: a page for each record, links that lead somewhere, and on each date what `lookup` shows on it."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import timedelta
from html.parser import HTMLParser
from itertools import accumulate, chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from lanzarote_law.answers.coverage import gaps
from lanzarote_law.answers.law_over_time import changes
from lanzarote_law.answers.lookup import lookup
from lanzarote_law.answers.status_types import OPEN_STANDINGS
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render import changes as changes_page
from lanzarote_law.render import lookup as lookup_page
from lanzarote_law.render.blocks import Bullets, Facts, Heading, Paragraph, Run, Styled, Table, run
from lanzarote_law.render.formats.dated_blocks import DatedBlock
from lanzarote_law.render.formats.site_html import Site, SitePage, SiteWriter
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports.site import PARTS, draw_pages, finish_site
from lanzarote_law.reports.site_links import page_path
from lanzarote_law.reports.site_pages import SiteData
from lanzarote_law.reports.site_periods import CachedView, item_days
from lanzarote_law.wording import LANGUAGES
from tests.builders import a_day
from tests.shipped import law_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.blocks import Page

TODAY = a_day("2026-11-30")
RURITANIA = Path("tests/ruritania")
FOOT = "Areadingofthelaw"
VOID = {"meta", "link", "input", "br", "col"}
CLOSES = {"td": {"td", "th"}, "tr": {"td", "th", "tr"}, "dt": {"dt", "dd"}, "li": {"li"}, "p": {"p"}}
CLOSES |= {"th": CLOSES["td"], "dd": CLOSES["dt"]}
CLOSES |= {tag: {"p"} for tag in ("h1", "h2", "h3", "h4", "dl", "ul", "div", "table", "figure", "script")}
"""The elements that end where another begins, or with the one that they are in."""


def site_of(folder: Path | None, *languages: str) -> dict[str, str]:
    """The files of the site of a data set, by their paths."""
    opened = corpus_loading.open_folder(folder)
    sources = [
        [SiteData(View(corpus_loading.load_folder(opened, each), TODAY, each, Detail.VERBOSE), "digest")]
        for each in languages
    ]
    drawn = [each for source in sources for part in range(len(PARTS)) for each in draw_pages(source, part)]
    return {each.path: each.text for each in drawn} | dict(
        finish_site(sources, {each.path: each.title for each in drawn})
    )


@pytest.fixture(scope="module")
def small() -> dict[str, str]:
    return site_of(RURITANIA, *LANGUAGES)


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    return site_of(None, "en")


class Read(HTMLParser):
    """The text of a page that is visible on a date, without spaces, and the addresses in it."""

    def __init__(self, text: str, on: date = TODAY) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.text = ""
        self.links: list[str] = []
        self.on, self.at = on, 0
        self.feed(text)
        self.end({"html"})  # a page ends with its file, and needs no tag for that
        assert not self.open, "every element is closed"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attributes}
        self.end(CLOSES.get(tag, set()))
        self.links += [told[key] for key in ("href", "src", "action") if key in told]
        if "data-starts" in told:
            self.at = sum(each <= self.on.isoformat() for each in told["data-starts"].split()) - 1
        shown = not self.open or self.open[-1][1]
        if periods := told.get("data-on") or told.get("data-off"):
            spans = [each.partition("-") for each in periods.split()]
            held = any(int(first) <= self.at <= int(last or first) for first, _, last in spans)
            shown = shown and held
            if self.on == TODAY:
                assert ("data-on" in told) is held, "without a script today is shown"
        if tag not in VOID:
            self.open.append((tag, shown))

    def handle_endtag(self, tag: str) -> None:
        self.end({each for closed in CLOSES.values() for each in closed} - {tag})
        assert self.open.pop()[0] == tag

    def end(self, tags: set[str]) -> None:
        """End the innermost elements, as long as they are of some kinds."""
        while self.open and self.open[-1][0] in tags:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "main" in tags and self.open[-1][1]:
            data = self.chosen(data) if tags[-1] == "time" else data
            self.text += "".join(data.split())

    def chosen(self, today: str) -> str:
        """What the script shows in the place of today's date."""
        view = View(None, self.on, "en")  # type: ignore[arg-type]  # a day needs no data
        return self.on.isoformat() if today == TODAY.isoformat() else view.day(self.on)


def text_on_site(found: Run) -> str:
    """The text of a run on the site, where a link does not also write its address."""
    return "".join(part.text.removesuffix(f", {part.link}") if part.link else part.text for part in found)


def text_of(page: Page) -> Iterator[str]:
    """The texts of a page, block by block, as a reader meets them."""
    for block in page:
        match block:
            case Heading(run=found) | Paragraph(run=found):
                yield text_on_site(found)
            case Facts(pairs=pairs):
                yield from chain.from_iterable((label, text_on_site(found)) for label, found in pairs)
            case Bullets(runs=runs):
                yield from map(text_on_site, runs)
            case Table():
                yield block.name
                yield from (column.title for column in block.columns)
                yield from (text_on_site(cell) for row in block.rows for cell in row)


def looked_up(corpus: Corpus, ident: str, on: date) -> str:
    found = tuple(each._replace(other_readings=()) for each in lookup(corpus, ident, on))  # type: ignore[call-arg]
    page = lookup_page.page(View(corpus, on, "en", Detail.VERBOSE), found)
    return "".join("".join(text_of(page)).split())


def records(corpus: Corpus) -> dict[str, tuple[object, ...]]:
    return {
        "item": corpus.items,
        "article": corpus.provisions,
        "code": corpus.codes,
        "position": corpus.positions,
        "decision": corpus.decisions,
        "recommendation": corpus.recommendations,
    }


def test_each_record_has_a_page_of_its_own_in_each_language(small: dict[str, str]) -> None:
    corpus = corpus_loading.load(RURITANIA)
    paths = [page_path(kind, each.id) for kind, every in records(corpus).items() for each in every]  # type: ignore[attr-defined]
    assert len({each.casefold() for each in paths}) == len(paths) > 10, "also where capitals count for nothing"
    assert {f"{language}/{path}" for language in LANGUAGES for path in paths} <= set(small)
    assert "en/party/Ruritania.html" in small


def test_every_link_within_the_site_leads_to_a_file(small: dict[str, str]) -> None:
    found = 0
    for path, text in small.items():
        if path.endswith(".html"):
            for link in Read(text).links:
                if re.match(r"https?://|#", link):
                    continue
                parts: list[str] = []
                for part in (PurePosixPath(path).parent / unquote(link)).parts:
                    parts = parts[:-1] if part == ".." else [*parts, part]
                assert "/".join(parts) in small, (path, link)
                found += 1
    assert found > 500


def test_the_same_data_make_the_same_bytes_which_name_no_place_on_this_machine(small: dict[str, str]) -> None:
    assert site_of(RURITANIA, *LANGUAGES) == small
    assert not [path for path, text in small.items() if str(Path.cwd()) in text or "file:///" in text]


def test_a_language_has_the_same_pages_whether_others_are_drawn_with_it_or_not(small: dict[str, str]) -> None:
    alone = {path: text for path, text in site_of(RURITANIA, "fr").items() if path.startswith("fr/")}
    assert alone == {path: text for path, text in small.items() if path.startswith("fr/")}


def test_no_page_contains_a_sign_that_a_date_should_replace(small: dict[str, str]) -> None:
    assert not [path for path, text in small.items() if "⟪" in text]


@pytest.mark.slow
def test_on_any_date_an_item_shows_what_lookup_shows(whole: dict[str, str]) -> None:
    corpus = law_in("en")
    items = [
        each for each in corpus.items if not corpus.limbs.get(each.id) and len(lookup(corpus, each.id, TODAY)) == 1
    ]
    compared = 0
    for number, item in enumerate(items):
        text = whole[f"en/{page_path('item', item.id)}"]
        for on in (
            TODAY,
            a_day("2018-01-26"),
            a_day("2022-06-01"),
            a_day("2016-07-01") + timedelta(37 * number % 3800),
        ):
            if corpus.item[item.id] == getattr(lookup(corpus, item.id, on)[0], "item", None):
                assert Read(text, on).text == looked_up(corpus, item.id, on), (item.id, on)
                compared += 1
    assert compared > 600


@pytest.mark.slow
@pytest.mark.parametrize("day", ["2018-01-26", "2022-06-01", "2026-11-30"])
def test_the_numbers_of_open_points_are_those_of_gaps(whole: dict[str, str], day: str) -> None:
    corpus = law_in("en")
    view = View(corpus, a_day(day), "en")
    shown = Read(whole["en/gaps.html"], view.on).text
    for instrument in corpus.instruments:
        found = gaps(corpus, view.on, instrument.id, [each.id for each in corpus.instruments])
        number = Counter(standing for _, standing in {(each.aspect, each.standing) for each in found.open})
        told = [f"{view.standing(each)}:{number[each]}aspect" for each in OPEN_STANDINGS if number[each]]
        assert told
        assert [each for each in told if each not in shown] == []
        heading = "".join(view.word("h.open", view.day(view.on)).split())
        headings = re.findall(rf"{heading}\((\d+)aspects?", shown)
        assert str(number.total()) in headings, "the heading of the list has the sum of these numbers"


@pytest.mark.slow
def test_on_any_date_an_article_shows_what_lookup_shows(whole: dict[str, str]) -> None:
    corpus = law_in("en")
    for number, provision in enumerate(corpus.provisions):
        text = whole[f"en/{page_path('article', provision.id)}"]
        for on in (
            TODAY,
            a_day("2018-01-26"),
            a_day("2022-06-01"),
            a_day("2016-07-01") + timedelta(37 * number % 3800),
        ):
            shown, (told, *foot) = Read(text, on).text, looked_up(corpus, provision.id, on).rpartition(FOOT)
            assert shown.startswith(told), (provision.id, on)
            assert shown.endswith("".join(foot)), "the concordance is before the foot"


@pytest.mark.slow
def test_on_any_date_the_page_of_changes_shows_what_the_command_shows(whole: dict[str, str]) -> None:
    corpus = law_in("en")
    view = View(corpus, TODAY, "en", Detail.VERBOSE)
    dates = [a_day("2014-06-17") + timedelta(97 * number) for number in range(46)]
    for on in (*dates, a_day("1995-01-01"), a_day("2018-01-26"), a_day("2022-05-31"), a_day("2022-06-01"), TODAY):
        heading = f"{view.word('site.changes')} {view.word('site.period', view.day(on), view.day(TODAY))}"
        _, *page = changes_page.page(view, changes(corpus, on, TODAY))
        assert Read(whole["en/changes.html"], on).text == "".join("".join((heading, *text_of(tuple(page)))).split()), on


@pytest.mark.slow
def test_the_whole_site_in_three_languages_stays_about_twenty_megabytes(whole: dict[str, str]) -> None:
    every = whole | site_of(None, "fr", "nl")
    assert sum(len(text.encode()) for text in every.values()) < 20_250_000
    assert len(every) > 3 * 650


def test_the_first_page_says_without_a_script_from_which_data_the_site_was_made(small: dict[str, str]) -> None:
    made = "Made on 30 November 2026 from the data digest with lanzarote-law"
    assert f"<footer><p>{made}" in small["en/index.html"]
    assert f'"made": "{made}' in small["en/site.js"], "the script says so on each page"


def test_the_index_of_the_search_leads_from_each_word_to_the_pages_with_it(small: dict[str, str]) -> None:
    told = json.loads(small["en/search-index.js"].removeprefix("window.searchIndex = ").removesuffix(";\n"))
    pages = [path for path, _ in told["pages"]]
    found: dict[str, list[str]] = {}
    for line in told["words"].split("\n"):
        word, *steps = line.split(" ")
        places = accumulate((int(step, 16) for step in steps), initial=-1)
        found[word] = [pages[place] for place in [*places][1:]]
    assert len(found["images"]) > 1
    assert found["images"] == [path for path in pages if path in found["images"]]
    assert {path for every in found.values() for path in every} == set(pages)


def test_the_page_of_a_statement_leads_to_the_item_that_it_is_about(small: dict[str, str]) -> None:
    position = next(each for each in corpus_loading.load(RURITANIA).positions if each.item)
    links = Read(small[f"en/{page_path('position', position.id)}"]).links
    assert f"../{page_path('item', position.item)}" in links


def test_open_aspects_begin_with_how_many_of_each_kind_there_are(small: dict[str, str]) -> None:
    text = small["en/gaps.html"]
    read = Read(text)
    places = [link for link in read.links if link.startswith("#") and link != "#text"]
    assert len(places) == 2 * len(corpus_loading.load(RURITANIA).instruments), "in the list and at its own heading"
    assert all(f" id={place[1:]}" in text for place in places)
    shown, _, _ = read.text.partition("Ruritania")
    holes = "Holesinthedata:1Theseaspectswerenotresearched,oronlyinpart.Thissaysnothingaboutthelaw."
    assert shown == (
        "Openaspects"
        f"Questionnaireofthesecondroundlapsed:1aspectcoveredonlybyprovisionsthatarenolongerinforce{holes}"
        f"LanzaroteConvention{holes}"
    )


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ("be-cp-1867/383bis", "DisputedbyECPATBelgiumandChildFocus(statementbyECPATBelgium)[P27;8.1.a]"),
        ("be-cp-2024/133", "Article133ofthenewCoderepeatstherule."),
        ("be-cp-2024/133", "Disputedbynodisputeisrecorded"),
    ],
)
def test_an_article_says_who_disputes_it_and_what_a_court_did_to_its_predecessor(article: str, told: str) -> None:
    assert told in looked_up(law_in("en"), article, TODAY)


def test_an_item_says_in_one_row_how_certain_its_status_and_its_wording_are() -> None:
    row = "CertaintyStatus:newCode'sentryintoforce:inferred;wordingof8.1.a:second-handSubject"
    assert row in looked_up(law_in("en"), "8.1.a", TODAY)


def test_an_article_without_dates_of_its_own_follows_the_chosen_date_too(small: dict[str, str]) -> None:
    articles = {path: text for path, text in small.items() if path.startswith("en/article/")}
    assert len(articles) == 4
    assert [path for path, text in articles.items() if "data-starts" not in text] == []


def test_a_decision_on_an_article_that_ended_says_so_from_the_day_of_the_end() -> None:
    corpus = law_in("en")
    ends = {
        (item.id, end)
        for item in corpus.items
        for decision in corpus.decisions_of_item.get(item.id, ())
        for each in decision.provisions
        if (end := corpus.provision[each].end) and end >= corpus.researched_from
    }
    assert len(ends) > 20
    assert [(item, end) for item, end in ends if end not in item_days(corpus, corpus.item[item])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flagged", [True, False])
def test_the_site_names_acts_articles_and_items_as_the_commands_do(language: str, *, flagged: bool) -> None:
    corpus = corpus_loading.load(RURITANIA)
    plain_view = View(corpus, a_day("2018-01-26"), language, flagged=flagged)
    view = CachedView(*plain_view)
    acts, articles, items = list(corpus.act), list(corpus.provision), [each.id for each in corpus.items]
    assert (len(acts) > 1, len(articles) > 1, len(items) > 1) == (True, True, True)
    assert [view.act(each) for each in acts] == [plain_view.act(each) for each in acts]
    assert [view.article(each) for each in articles] == [plain_view.article(each) for each in articles]
    assert view.article(articles[0], "§ 1") == plain_view.article(articles[0], "§ 1")
    assert view.articles_text(articles) == plain_view.articles_text(articles)
    assert view.articles_in_ranges(articles) == plain_view.articles_in_ranges(articles)
    assert view.items_in_short(items) == plain_view.items_in_short(items)


def test_what_belongs_to_another_date_is_hidden_whatever_else_the_style_says(small: dict[str, str]) -> None:
    assert "[hidden] { display: none !important; }" in small["style.css"]
    assert "[data-off] { display: none !important; }" in small["style.css"]


def test_a_link_to_an_official_page_does_not_also_write_its_address() -> None:
    address = "https://law.example/2022/1"
    writer = SiteWriter(Site("en", "Ruritania", TODAY, (("index.html", "Overview"),), (), "made"))
    links = run(Styled(f"NUMAC 1, p. 2, {address}", "", address), Styled("; "), Styled(address, "", address))
    told = writer.write(SitePage("article/1.html", "1", [DatedBlock(Paragraph(links), ())]))
    assert f'<a href="{address}">NUMAC 1, p. 2</a>; <a href="{address}">{address}</a>' in told
