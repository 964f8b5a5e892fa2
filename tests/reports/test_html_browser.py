"""A report opened in Chromium: clicks, typing and the slider show what the commands would print."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from lanzarote_law.dataset import store
from lanzarote_law.render.formats import html
from lanzarote_law.reports.interactive_timeline import build_timeline
from tests import needs
from tests.builders import a_day
from tests.command import run
from tests.reports.pages import of_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

TODAY = "2026-11-24"
SHUT = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
DAYS = ("2016-06-18", "2018-01-26", "2022-06-01", TODAY)
PLACES = {"2016-06-17": None, "2018-01-25": "2017-01-27", "2022-05-31": "2021-12-10", "2024-03-01": "2024-02-05"}


class Opened(NamedTuple):
    """A page, with its messages and requests."""

    page: Any
    said: list[str]
    asked: list[str]

    def shown(self) -> list[tuple[str, str]]:
        """The rows that are shown, each with its state on the date of the slider."""
        rows: list[list[str]] = self.page.evaluate(
            "[...document.querySelectorAll('[data-row]')].filter((row) => row.offsetParent)"
            ".map((row) => [row.querySelector('th').firstElementChild.textContent,"
            " row.querySelector('.told').textContent])"
        )
        return [(name, told) for name, told in rows]

    def names(self) -> list[str]:
        """The items and articles that are shown."""
        return [name for name, _ in self.shown()]

    def slide(self, day: str) -> None:
        """Moves the slider by its keys to a date on which something changed."""
        stops = json.loads(self.page.locator("#living-data").text_content())["stops"]
        slider = self.page.locator("#slider")
        slider.press("Home")
        for _ in range([on for on, _, _ in stops].index(day)):
            slider.press("ArrowRight")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # an extra that only these tests need

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=needs.chromium(), args=SHUT.split())
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = store.load(None)
    path = tmp_path_factory.mktemp("report") / "note.html"
    drawn = build_timeline(corpus, a_day(TODAY), "en", [each.id for each in corpus.instruments])
    path.write_text(html.document(of_data(corpus, a_day(TODAY)), drawn), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:  # noqa: ANN401  # it has no types here
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    opened = Opened(page, [], [])
    page.on("console", lambda message: opened.said.append(message.text))
    page.on("pageerror", lambda error: opened.said.append(str(error)))
    page.on("request", lambda request: opened.asked.append(request.url))
    page.goto(file.as_uri())
    yield opened
    assert opened.said == []
    assert opened.asked == [file.as_uri()]
    page.close()


class Row(NamedTuple):
    """An item as `coverage` prints it."""

    item: str
    status: str
    limits: list[str]


def told_by_the_command(day: str) -> list[Row]:
    ran = run("coverage", "--by", "item", "--instrument", "all", "--as-of", day, "--format", "json")
    rows = [Row(row["group"], row["status"], row["limits"]) for row in json.loads(ran.out)["rows"]]
    assert len(rows) >= 150
    return rows


def compare(shown: list[tuple[str, str]], day: str) -> None:
    """Asserts that the items, which precede the articles, have the status of a date, with limits or their number."""
    rows = told_by_the_command(day)
    for row, (name, told) in zip(rows, shown, strict=False):
        assert name == row.item
        assert told.startswith(row.status.upper().replace("-", " ")), (name, day)
        assert f"{len(row.limits)} limits" in told or all(limit in told for limit in row.limits), (name, day)


@pytest.mark.parametrize("day", DAYS)
def test_the_slider_shows_the_statuses_that_coverage_gives_for_that_day(opened: Opened, day: str) -> None:
    opened.slide(day)
    compare(opened.shown(), day)


@pytest.mark.parametrize(("day", "since"), PLACES.items())
def test_any_day_can_be_typed_and_stands_as_on_the_last_change_before_it(
    opened: Opened, day: str, since: str | None
) -> None:
    opened.page.fill("#any-day", day)
    opened.page.locator("#any-day").dispatch_event("change")
    if since is None:
        assert opened.page.text_content("#day-fault") == "Statuses are available from 18 June 2016."
        assert opened.page.text_content("#day-shown") == "On 24 November 2026"
        return
    stops = json.loads(opened.page.locator("#living-data").text_content())["stops"]
    assert stops[int(opened.page.input_value("#slider"))][0] == since
    compare(opened.shown(), day)


def test_a_day_after_the_report_is_told_with_what_it_rests_on(opened: Opened) -> None:
    opened.page.fill("#any-day", "2030-03-01")
    opened.page.locator("#any-day").dispatch_event("change")
    assert opened.page.text_content(".what") == (
        "On 1 March 2030: nothing had changed since 24 November 2026;"
        " after the date of this report, according to the law in the data"
    )


def test_the_buttons_go_from_change_to_change_and_the_heads_name_the_day(opened: Opened) -> None:
    heads = opened.page.locator("[data-day]")
    opened.page.click("#earlier")
    assert set(heads.all_text_contents()) == {"On 1 September 2026"}
    assert opened.page.get_attribute("#slider", "aria-valuetext") == "1 September 2026"
    assert "80 articles entered into force" in opened.page.text_content("#day-what")
    opened.page.click("#later")
    assert set(heads.all_text_contents()) == {"On 24 November 2026"}
    assert opened.page.is_disabled("#later")


def test_what_is_typed_finds_items_and_articles_whatever_its_accents(opened: Opened) -> None:
    opened.page.fill("#search", "SELF-generated sexual refé")
    assert opened.names() == ["8.1.b"]
    assert opened.page.text_content("#count") == "1 of 398 rows shown"
    opened.page.fill("#search", "383bis")
    assert opened.names() == ["383bis CP 1867", "383bis/1 CP 1867"]
    opened.page.fill("#search", "<script>")
    assert opened.shown() == []
    opened.page.click("#reset")
    assert len(opened.shown()) > 300


def test_filters_show_a_status_of_the_day_and_what_stands_otherwise_than_then(opened: Opened) -> None:
    opened.page.select_option("#status", "covered")
    covered = opened.shown()
    assert len(covered) == sum(row.status == "covered" for row in told_by_the_command(TODAY))
    assert all(told.startswith("COVERED") for _, told in covered)
    opened.page.check("#changed")
    assert "8.1.a" in opened.names()
    assert len(opened.shown()) < len(covered)
    opened.slide("2018-01-26")
    assert opened.shown() == []


def test_the_line_of_the_day_moves_in_the_picture_of_an_item(opened: Opened) -> None:
    opened.page.locator("summary").first.click()
    line = opened.page.locator(".life line.now").first
    late = float(line.get_attribute("x1"))
    opened.slide("2018-01-26")
    assert float(line.get_attribute("x1")) < late
    assert line.get_attribute("x1") == line.get_attribute("x2")
    then = float(opened.page.locator(".life line.then").first.get_attribute("x1"))
    assert abs(float(line.get_attribute("x1")) - then) < 0.1  # a tenth of a point


def test_without_a_script_the_whole_report_stands_and_says_what_needs_one(browser: Any, file: Path) -> None:  # noqa: ANN401
    page = browser.new_page(java_script_enabled=False)
    page.goto(file.as_uri())
    assert page.locator("noscript p").text_content() == (
        "Shown as of 24 November 2026. Choosing another date, searching and filtering require JavaScript,"
        " which is disabled."
    )
    assert not page.locator(".controls").is_visible()
    assert page.locator("[data-row]").count() == 398
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_nothing_keeps_people_out(browser: Any, file: Path, width: int, scheme: str) -> None:  # noqa: ANN401
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  # an extra that only these tests need

    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(file.as_uri())
    page.locator("summary").first.click()
    found = Axe().run(page).response
    assert [each["id"] for each in found["violations"]] == []
    assert len(found["passes"]) >= 20
    page.close()


def test_nothing_runs_over_the_edge_from_the_width_of_a_telephone_to_that_of_a_desk(
    browser: Any,  # noqa: ANN401
    file: Path,
) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    page.locator("summary").first.click()
    for width in (360, 480, 640, 768, 992, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_on_paper_there_are_no_controls_and_tables_repeat_their_heads(browser: Any, file: Path) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto(file.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".controls").is_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.living-table thead')).display") == "table-header-group"
    )
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"
    page.close()
