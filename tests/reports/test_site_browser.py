"""The site opened from the disk in Chromium: the date that is chosen, the search, and those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lanzarote_law.wording import LANGUAGES
from tests.reports import test_html_browser
from tests.reports.test_site import RURITANIA, site_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


browser = test_html_browser.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site")
    for path, text in site_of(RURITANIA, *LANGUAGES).items():
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_text(text, encoding="utf-8")
    return made


def test_a_chosen_date_changes_what_is_shown_and_goes_with_the_reader(browser: Any, folder: Path) -> None:  # noqa: ANN401
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((folder / "en/item/8.1.a.html").as_uri())
    assert "as at 30 November 2026" in page.inner_text("main")
    page.fill("#day", "2012-03-01")
    page.dispatch_event("#day", "change")
    assert "as at 1 March 2012" in page.inner_text("main")
    assert page.locator("main [hidden]").count() > 0
    assert page.locator("main [hidden]:visible").count() == 0  # what belongs to other dates
    page.click("nav a >> text=Open aspects")
    assert page.input_value("#day") == "2012-03-01"
    assert said == []
    page.close()


@pytest.mark.parametrize("asked", ["8.1.a", "question 8.1a", "item 8.1.a of the nonsense"])
def test_the_search_finds_a_page_without_a_network(browser: Any, folder: Path, asked: str) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto((folder / "en/index.html").as_uri())
    page.fill("#q", asked)
    page.press("#q", "Enter")
    page.click("#found a >> nth=0")
    assert page.inner_text("h1").startswith("8.1.a")
    page.close()


def test_the_results_of_a_search_name_the_date_that_their_pages_show(browser: Any, folder: Path) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto(f"{(folder / 'en/search.html').as_uri()}?q=images&on=2012-03-01")
    assert page.inner_text("#count").endswith(" The pages show the law as at 1 March 2012.")
    page.close()


def test_a_link_to_a_part_of_its_own_page_keeps_the_date(browser: Any, folder: Path) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto(f"{(folder / 'en/gaps.html').as_uri()}?on=2012-03-01")
    page.click("main p a[href='#treaty']")
    assert page.input_value("#day") == "2012-03-01"
    assert page.evaluate("document.querySelector(':target').tagName") == "H2"
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["index", "item/8.1.a", "article/old_100", "gaps", "search"])
def test_nothing_keeps_people_out_or_runs_over_the_edge(browser: Any, folder: Path, path: str, width: int) -> None:  # noqa: ANN401
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  # an extra that only these tests need

    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((folder / f"en/{path}.html").as_uri())
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()
