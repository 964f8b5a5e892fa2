"""Links to the official texts: the page of a code behind each of its articles, that of an act behind its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import law_over_time
from lanzarote_law.answers import lookup as query
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import LanguageUrlRule
from lanzarote_law.render import blocks, history, json_output, lookup
from lanzarote_law.render.formats import markdown, plain_text, terminal
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_code, a_corpus, a_day, a_link, a_provision, an_act, an_item

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.blocks import Page

THEN = "2018-01-26"
PAGE, ACT, REGISTER = "https://law.example/old", "https://law.example/act/1", "https://law.example/register?cn=2"


def law(code_page: str = PAGE, act_page: str = ACT) -> Corpus:
    return a_corpus(
        a_code("codex", "Codex", short="CX", eli=code_page),
        an_item(aspects="images"),
        an_act("act:1", dated="1999-12-01", published="1999-12-20", eli=act_page),
        an_act("act:2", dated="2022-03-21", url=REGISTER),
        a_provision("codex/1", repealed_on="2022-06-01"),
        a_provision("codex/2"),
        a_link("codex/1"),
        a_link("codex/2"),
    )


def looked_up(corpus: Corpus, reference: str, detail: Detail = Detail.NORMAL) -> Page:
    view = View(corpus, a_day(THEN), "en", detail)
    return lookup.page(view, query.lookup(corpus, reference, view.on))


def life(corpus: Corpus, article: str, detail: Detail = Detail.NORMAL) -> Page:
    view = View(corpus, a_day(THEN), "en", detail)
    return history.page(view, law_over_time.history(corpus, article, view.on))


@pytest.mark.parametrize("detail", [Detail.NORMAL, Detail.VERBOSE])
def test_an_article_that_answers_an_item_leads_to_the_page_of_its_code(detail: Detail) -> None:
    text = markdown.text(looked_up(law(), "8.1.a", detail))
    assert f"| [1 CX](<{PAGE}>) |" in text
    assert f"| [2 CX](<{PAGE}>) |" in text


@pytest.mark.parametrize(
    ("language", "address"),
    [("en", "https://law.example/loi/1"), ("fr", "https://law.example/loi/1"), ("nl", "https://law.example/wet/1")],
)
def test_a_link_leads_to_the_page_in_the_language_of_the_reader(language: str, address: str) -> None:
    corpus = a_corpus(
        a_code("codex", "Codex", short="CX", eli="https://law.example/loi/1"),
        LanguageUrlRule("nl", "/loi/", "/wet/"),
        an_item(aspects="images"),
        a_provision("codex/1"),
        a_link("codex/1"),
    )
    view = View(corpus, a_day(THEN), language, Detail.NORMAL)
    assert f"[1 CX](<{address}>)" in markdown.text(lookup.page(view, query.lookup(corpus, "8.1.a", view.on)))


@pytest.mark.parametrize("detail", [Detail.NORMAL, Detail.VERBOSE])
def test_where_no_page_is_known_there_is_no_link(detail: Detail) -> None:
    text = markdown.text(looked_up(law("", ""), "8.1.a", detail))
    assert "| 1 CX |" in text
    assert "1 CX]" not in text


@pytest.mark.parametrize("detail", [Detail.NORMAL, Detail.VERBOSE])
def test_an_article_whose_code_has_no_page_leads_to_the_act_that_made_it(detail: Detail) -> None:
    assert f"| [1 CX](<{ACT}>) |" in markdown.text(looked_up(law(""), "8.1.a", detail))


def test_the_acts_of_a_history_lead_to_their_own_page_or_to_that_of_the_register() -> None:
    for detail in (Detail.NORMAL, Detail.VERBOSE):
        text = markdown.text(life(law(), "codex/1", detail))
        assert f"[law of 1 December 1999 · seen](<{ACT}>)" in text
        assert f"[law of 21 March 2022 · seen](<{REGISTER}>)" in text


def test_the_full_page_lists_the_official_pages_of_the_acts_and_codes() -> None:
    for page in (looked_up(law(), "codex/1", Detail.VERBOSE), life(law(), "codex/1", Detail.VERBOSE)):
        lines = plain_text.text(page).splitlines()
        start = lines.index("  Official pages")
        assert lines[start + 1 : start + 4] == [
            f"    law of 1 December 1999  published on 20 December 1999, {ACT}",
            f"    law of 21 March 2022    {REGISTER}",
            f"    CX                      {PAGE}",
        ]
    assert "Official pages" not in plain_text.text(looked_up(law(), "codex/1"))


def test_a_terminal_with_colour_has_links_and_one_without_has_none() -> None:
    page = looked_up(law(), "8.1.a")
    with_colour = terminal.text(page, 80, colour=True)
    assert with_colour.count(f";{PAGE}\x1b\\") == 2
    assert PAGE not in terminal.text(page, 80, colour=False)
    assert PAGE not in plain_text.text(page)
    assert "\x1b]8;" not in terminal.text(looked_up(law("", ""), "8.1.a"), 80, colour=True)


def test_an_address_that_would_drive_the_terminal_is_shown_as_text() -> None:
    page = (blocks.Paragraph((blocks.Styled("1 CX", "ref", "https://law.example/\x1b\\x"),)),)
    assert "example/\ufffd\\x" in terminal.text(page, 80, colour=True)


def test_json_gives_the_pages_or_null() -> None:
    for code_page, act_page, told in ((PAGE, ACT, PAGE), ("", ACT, ACT), ("", "", None)):
        corpus = law(code_page, act_page)
        view = View(corpus, a_day(THEN), "en")
        item, article = (query.lookup(corpus, each, view.on) for each in ("8.1.a", "codex/1"))
        found, record = json_output.lookup(view, item + article)["results"]
        assert [each["page"] for each in found["provisions"]] == [told, told]
        assert (record["page"], record["version"]["act_page"]) == (told, act_page or None)
    assert (
        json_output.history(view, law_over_time.history(corpus, "codex/1", view.on))["repeal"]["act_page"] == REGISTER
    )


def test_every_link_of_the_shipped_data_leads_to_a_page_that_the_data_name() -> None:
    corpus = corpus_loading.load()
    known = {act.address for act in corpus.acts} | {code.eli for code in corpus.codes}
    seen = 0
    for item in list(corpus.item)[::3]:
        for block in looked_up(corpus, item, Detail.VERBOSE):
            rows = block.rows if isinstance(block, blocks.Table) else ()
            links = [part.link for row in rows for cell in row for part in cell if part.link]
            assert set(links) <= known
            seen += len(links)
    assert seen >= 100
