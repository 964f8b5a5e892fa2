"""A report opened in Chromium: on a telephone, at a desk, on paper, and by those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render.formats import html
from tests import needs
from tests.builders import a_day
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # an extra that only these tests need

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=needs.chromium(), args=SHUT.split())
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "note.html"
    path.write_text(html.document(of_data(corpus_loading.load(None), a_day(TODAY))), encoding="utf-8")
    return path


def test_the_page_asks_for_nothing_and_has_nothing_to_complain_of(browser: Any, file: Path) -> None:  # noqa: ANN401  # it has no types here
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert (said, asked) == ([], [file.as_uri()])
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_nothing_keeps_people_out(browser: Any, file: Path, width: int, scheme: str) -> None:  # noqa: ANN401
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  # an extra that only these tests need

    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(file.as_uri())
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
    for width in (360, 480, 640, 768, 992, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_on_paper_there_are_no_contents_and_tables_repeat_their_heads(browser: Any, file: Path) -> None:  # noqa: ANN401
    page = browser.new_page()
    page.goto(file.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator("nav").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"
    page.close()
