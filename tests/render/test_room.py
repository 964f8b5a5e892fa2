"""One screen: how high a page is, and how many of the answers about the shipped data fit a terminal of 24 by 80."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import law_over_time, search
from lanzarote_law.answers import lookup as query
from lanzarote_law.answers.lookup import ForceState
from lanzarote_law.answers.reference_resolution import ResolvedReference
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render import changes, lookup, losses, search_results, translation_notes
from lanzarote_law.render.blocks import Column, Facts, Heading, Paragraph, Space, Styled, Table, run
from lanzarote_law.render.formats import terminal
from lanzarote_law.render.layout import COLUMNS, height_of
from lanzarote_law.render.phrases import View
from lanzarote_law.wording import LANGUAGES
from tests.answers.test_search import SEARCHES
from tests.builders import a_day
from tests.command import on_terminal

if TYPE_CHECKING:
    from lanzarote_law.answers.lookup import Answer
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.blocks import Block, Page

pytestmark = pytest.mark.pages

SCREEN = 24
DAYS = ("2018-01-26", "2026-11-24")
WORDS = "word " * 40


@cache
def shipped(language: str = "en") -> Corpus:
    return corpus_loading.load(None, language)


@cache
def answers(day: str, language: str = "en") -> tuple[dict[str, Answer], dict[str, Answer]]:
    """The answers about every item and every article on a day, with the texts of a language."""
    corpus, on = shipped(language), a_day(day)
    items: dict[str, Answer] = {
        item.id: query.item_answer(corpus, item, on, ResolvedReference(item.id, (item,))) for item in corpus.items
    }
    articles = {provision.id: query.lookup(corpus, provision.id, on)[0] for provision in corpus.provisions}
    return items, articles


def page(answer: Answer, day: str, language: str = "en") -> Page:
    """The page as a reader of a language has it, with what it is based on at its foot."""
    view = View(shipped(language), a_day(day), language)
    return translation_notes.typeset_page(
        view, translation_notes.add_translation_note(view, lookup.page(view, (answer,))), " "
    )


@cache
def shown(day: str, language: str = "en") -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lines of each of these pages on a terminal: the items, the articles."""
    items, articles = (
        {ident: drawn(page(each, day, language)) for ident, each in group.items()} for group in answers(day, language)
    )
    return items, articles


def together(day: str, language: str, *more: int) -> object:
    """A day and a language, whose pages one process draws, once."""
    return pytest.param(day, language, *more, marks=pytest.mark.xdist_group(f"pages of {day} in {language}"))


IN_EACH = [together(day, language) for day in DAYS for language in LANGUAGES]


def drawn(page: Page) -> list[str]:
    return terminal.text(page, COLUMNS, colour=False).splitlines()


# -- the height of blocks --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "block",
    [
        Space(),
        Heading(run("Images"), 1),
        Heading(run(WORDS), 1),
        Paragraph(run("one", Styled(" two", "dim"))),
        Paragraph(run("x" * 76), 2),
        Paragraph(run(WORDS), 2),
        Facts((("Open", run("one")), ("Closed by", run("two")))),
        Facts((("Open", run(WORDS)), ("Closed by", run("two")))),
        Table((Column(), Column(fixed=False)), ((run("176 CP 2024"), run(WORDS)), (run("1"), run("two")))),
    ],
    ids="space heading long-heading line full-line long-line facts long-facts table".split(),
)
def test_a_block_takes_as_many_lines_as_are_reckoned(block: Block) -> None:
    assert height_of([block]) == len(drawn((block,)))


@pytest.mark.parametrize(("letters", "lines"), [(76, 1), (77, 2)])
def test_a_line_that_is_full_is_one_line_and_one_that_is_longer_two(letters: int, lines: int) -> None:
    assert height_of([Paragraph(run(f"{'x' * (letters - 2)} x"), 2)]) == lines


@pytest.mark.parametrize(("day", "language"), [together(day, "en") for day in DAYS])
def test_the_pages_of_the_shipped_data_are_about_as_high_as_is_reckoned(day: str, language: str) -> None:
    """Never more than a line less than they are drawn, which is what is kept free; nor much more."""
    off = [
        height_of(page(each, day, language)) - len(lines[ident])
        for group, lines in zip(answers(day, language), shown(day, language), strict=True)
        for ident, each in group.items()
    ]
    assert len(off) >= 500
    assert (min(off) >= -1, max(off) <= 5) == (True, True)
    assert sum(each == 0 for each in off) >= 320


# -- the screen ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "language"), IN_EACH)
def test_the_status_of_every_item_and_what_answers_it_stand_on_the_first_screen(day: str, language: str) -> None:
    items, _ = answers(day, language)
    view = View(shipped(language), a_day(day), language)
    heading = view.word("h.answers it", view.day(view.on))
    late: list[str] = []
    answered = 0
    for item, answer in items.items():
        assert isinstance(answer, query.ItemAnswer)
        first = shown(day, language)[0][item][: SCREEN - 1]
        told = [line for line in first if line.startswith(f"  {view.word(answer.now.status)}")]
        assert told != []
        if any(each.when is ForceState.IN_FORCE for each in answer.provisions):
            answered += 1
            if not any(line.strip().startswith(heading) for line in first[:-1]):
                late.append(item)
    assert answered >= 100
    assert late == []


@pytest.mark.parametrize(("day", "language"), IN_EACH)
def test_the_state_of_every_article_and_what_it_says_stand_on_the_first_screen(day: str, language: str) -> None:
    _, articles = answers(day, language)
    view = View(shipped(language), a_day(day), language)
    for article, answer in articles.items():
        assert isinstance(answer, query.ProvisionRecord)
        first = shown(day, language)[1][article][: SCREEN - 1]
        assert any(line.startswith(f"  {view.word(answer.when)}") for line in first)
        assert any(line.startswith(f"  {view.word('l.says')} ") for line in first)
    assert len(articles) >= 290


@pytest.mark.parametrize(
    ("day", "language", "items", "articles"),
    [
        together("2018-01-26", "en", 200, 305),
        together("2018-01-26", "fr", 196, 289),
        together("2018-01-26", "nl", 198, 278),
        together("2026-11-24", "en", 193, 330),
        together("2026-11-24", "fr", 178, 311),
        together("2026-11-24", "nl", 184, 317),
    ],
)
def test_as_many_answers_fit_one_screen_as_did_before(day: str, language: str, items: int, articles: int) -> None:
    """A ratchet: where more fit, write the new number."""
    fit = [sum(len(lines) <= SCREEN for lines in group.values()) for group in shown(day, language)]
    assert [found >= least for found, least in zip(fit, (items, articles), strict=True)] == [True, True], fit


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize(
    "words",
    [
        "gaps --as-of 2018-01-26",
        "gaps --as-of 2018-01-26 --instrument convention",
        "changes 2026-08-31 2026-09-01",
        "history 371/1 --as-of 2026-11-24",
        "todo --as-of 2026-11-24",
    ],
)
def test_what_the_other_commands_say_of_the_shipped_data_fits_one_screen(words: str, language: str) -> None:
    out = on_terminal(*words.split(), "--lang", language, LANZAROTE_LAW_DATA="", NO_COLOR="1")
    assert 10 <= out.count("\n") <= SCREEN


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("gaps --as-of 2026-11-24", (26, 27, 28)),
        ("gaps --as-of 2026-11-24 --instrument convention", (24, 26, 27)),
        ("changes 2018-01-26 2026-11-24", (24, 25, 27)),
        ("coverage --as-of 2018-01-26", (20, 21, 20)),
        ("coverage --as-of 2026-11-24", (18, 19, 20)),
        ("coverage --as-of 2026-11-24 --compare 2018-01-26", (23, 24, 22)),
        ("history 383bis --as-of 2026-11-24", (22, 25, 24)),
    ],
)
def test_what_is_longer_than_a_screen_grows_no_longer(words: str, most: tuple[int, int, int]) -> None:
    """A ratchet: where it is shorter, write the new number."""
    told = [
        on_terminal(*words.split(), "--lang", language, LANZAROTE_LAW_DATA="", NO_COLOR="1").count("\n")
        for language in ("en", "fr", "nl")
    ]
    assert [found <= limit for found, limit in zip(told, most, strict=True)] == [True] * 3, told


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_what_is_found_for_every_search_fits_a_screen(language: str) -> None:
    view = View(shipped(language), a_day("2026-11-24"), language)
    high: dict[str, int] = {}
    tried = 0
    for each in SEARCHES:
        hits = search.search(view.corpus, each["words"], view.on, language)
        if hits:
            tried += 1
            told = translation_notes.typeset_page(
                view, translation_notes.add_translation_note(view, search_results.page(view, each["words"], hits)), " "
            )
            if len(drawn(told)) >= SCREEN:
                high[each["words"]] = len(drawn(told))
    assert tried >= 70
    assert high == {}


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("day", DAYS)
def test_what_changed_within_eight_years_fits_a_screen(day: str, language: str) -> None:
    end = a_day("2026-11-24")
    view = View(shipped(language), end, language)
    result = law_over_time.changes(view.corpus, a_day(day), end)
    told = translation_notes.typeset_page(
        view, translation_notes.add_translation_note(view, changes.page(view, result)), " "
    )
    lost = drawn((*losses.losses_in_one_line(view, result.losses),)) if result.losses else []
    assert len(drawn(told)) < SCREEN + len(lost)  # losses come first, with their names, whatever room they take
