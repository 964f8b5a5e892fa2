"""What is read of a corpus as a question comes to it gives the same pages and the same JSON as all of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law import answers, cli, render
from lanzarote_law.answers.search_index import build_index, searched_phrases
from lanzarote_law.answers.search_index import candidate_records as places_of
from lanzarote_law.answers.word_matching import SearchPhrase
from lanzarote_law.cli.common_inputs import with_suggestions
from lanzarote_law.dataset import compiled, corpus_loading
from lanzarote_law.dataset.indexed_file import IndexedFileReader
from lanzarote_law.errors import NotFoundError, RequestError
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.wording import LANGUAGES
from tests.builders import a_day
from tests.examples import TIMES, examples

if TYPE_CHECKING:
    from collections.abc import Callable

    from lanzarote_law.model import Corpus

DAYS = [a_day(day) for day in ("2010-01-01", "2016-06-18", "2018-01-26", "2022-05-31", "2022-06-01", "2024-07-01")]
DAYS += [a_day(day) for day in ("2026-04-08", "2026-08-31", "2026-09-01", "2026-11-24", "2031-01-01")]
LOST = ("9999", "99.9", "CP 9999", "new Code 383bis", "8.l.a", "20(9)(z)", "article", "whole", "Code", "383biss", "")
"""References under which the data have nothing, or which are none."""


class Reading(NamedTuple):
    """A corpus, and how many bytes were read for it."""

    corpus: Corpus
    counted: list[int]


@cache
def whole(language: str) -> Corpus:
    return corpus_loading.load(language=language)


@cache
def form(language: str) -> bytes:
    return compiled.encode_corpus(whole(language))


def reached(language: str, words: str = "") -> Reading:
    """The corpus as a start has it that reads what its question comes to."""
    content, counted = form(language), [0]

    def read(start: int, length: int) -> bytes:
        counted[0] += length
        return content[start : start + length]

    return Reading(compiled.open_lazily(IndexedFileReader(read), words), counted)


class Asked(NamedTuple):
    """A question in all that it hangs on."""

    text: str
    view: View

    @property
    def of(self) -> Corpus:
        return self.view.corpus


def looked_up(asked: Asked) -> list[object]:
    found = answers.lookup.lookup(asked.of, asked.text, asked.view.on)
    return _written(asked, render.lookup.page(asked.view, found), render.json_output.lookup(asked.view, found))


def told_through_time(asked: Asked) -> list[object]:
    life = answers.law_over_time.history(asked.of, asked.text, asked.view.on)
    return _written(asked, render.history.page(asked.view, life), render.json_output.history(asked.view, life))


def searched(asked: Asked) -> list[object]:
    hits = answers.search.search(asked.of, asked.text, asked.view.on, asked.view.language)
    if not hits:
        raise NotFoundError("nothing")
    page = render.search_results.page(asked.view, asked.text, hits)
    return _written(asked, page, render.json_output.search(asked.view, asked.text, hits, ()))


def _written(asked: Asked, page: render.blocks.Page, document: render.json_output_keys.Plain) -> list[object]:
    """A page and a document, and how much of it is in English for want of a translation."""
    return [*page, document, render.translation_notes.add_language_keys(asked.view, document)["untranslated"]]


def answer(ask: Callable[[Asked], list[object]], asked: Asked) -> list[object]:
    """What a command shows, or how it refuses, with what it suggests."""
    try:
        return ask(asked)
    except NotFoundError as error:
        return [cli.error_line(with_suggestions(asked.of, asked.text, error)), error.exit_code]
    except RequestError as error:
        return [cli.error_line(error), error.exit_code]


def both(ask: Callable[[Asked], list[object]], text: str, view: View) -> tuple[list[object], list[object]]:
    """The answers from what is reached, and from all."""
    near = reached(view.language, text if ask is searched else "").corpus
    return answer(ask, Asked(text, view._replace(corpus=near))), answer(ask, Asked(text, view))


def references() -> list[str]:
    """Every reference of the data, as people type it, and by its id."""
    corpus = whole("en")
    of_codes = (f"{corpus.code[each.code].short} {each.article}" for each in corpus.provisions)
    then = (number for _, number in corpus.numbered)
    ids = (each.id for records in (corpus.items, corpus.provisions) for each in records)
    heads = (parts[-1] for parts in corpus.inside)
    return list(dict.fromkeys((*ids, *of_codes, *then, *(known[1] for known in corpus.known_number), *heads)))


def words() -> list[str]:
    """Every phrase by which something is found in the data, and some of their words."""
    corpus = whole("en")
    phrases = [each for one in corpus.provisions for each in (*one.subject, *one.keywords.every)]
    phrases += [each for one in corpus.provisions for unnamed in one.unnamed for each in unnamed.words.every]
    phrases += [each for one in corpus.aspects for each in (*one.title, *one.keywords.every)]
    phrases += [each for one in corpus.items for each in one.title]
    phrases += [version.summary for one in corpus.provisions for version in one.versions]
    parts = [" ".join(phrase.split()[at : at + 2]) for phrase in phrases for at in (0, 2)]
    return list(dict.fromkeys(filter(None, (*phrases, *parts, "".join(phrases[0].split()), "of the", "zzzz"))))


TEXTS = st.deferred(lambda: st.sampled_from([*references(), *LOST]))
WORDS = st.deferred(lambda: st.sampled_from(words()))
VIEWS = st.builds(
    lambda on, language, detail: View(whole(language), on, language, detail),
    st.sampled_from(DAYS),
    st.sampled_from(LANGUAGES),
    st.sampled_from(Detail),
)


@examples(150)
@given(TEXTS, VIEWS)
def test_a_lookup_is_the_same_on_every_day_and_in_every_language(text: str, view: View) -> None:
    near, far = both(looked_up, text, view)
    assert near == far


@examples(60)
@given(TEXTS, VIEWS)
def test_a_history_is_the_same_on_every_day_and_in_every_language(text: str, view: View) -> None:
    near, far = both(told_through_time, text, view)
    assert near == far


@examples(100)
@given(WORDS, VIEWS)
def test_a_search_is_the_same_on_every_day_and_in_every_language(text: str, view: View) -> None:
    near, far = both(searched, text, view)
    assert near == far


@pytest.mark.parametrize("ask", [looked_up, told_through_time], ids=["lookup", "history"])
def test_every_reference_of_the_data_is_answered_the_same(ask: Callable[[Asked], list[object]]) -> None:
    view = View(whole("en"), a_day("2026-11-24"), "en", Detail.NORMAL)
    assert len(references()) > 1000
    other = []
    for text in (*references()[:: max(1, 3 // TIMES)], *LOST):
        near, far = both(ask, text, view)
        other += [text] if near != far else []
    assert other == []


@pytest.mark.slow
def test_words_lead_to_every_record_in_which_they_stand() -> None:
    phrases = list(searched_phrases(whole("en")))
    known = build_index(whole("en"))
    some = words()[::5]
    missed = []
    for text in some:
        wanted, places = SearchPhrase(text), places_of(text, lambda word: known.get(word, {}))
        missed += [
            (text, kind) for kind, at, phrase in phrases if wanted.match(phrase) is not None and at not in places[kind]
        ]
    assert missed == []
    assert len(some) > 500


@pytest.mark.parametrize(
    ("ask", "text", "most"),
    [
        (looked_up, "8.1.a", 0.1),
        (looked_up, "383bis", 0.4),
        (told_through_time, "383bis", 0.1),
        (searched, "grooming", 0.4),
    ],
)
def test_a_question_reads_a_part_of_the_form(ask: Callable[[Asked], list[object]], text: str, most: float) -> None:
    corpus, counted = reached("en", text if ask is searched else "")
    ask(Asked(text, View(corpus, a_day("2026-11-24"), "en", Detail.NORMAL)))
    assert counted[0] < most * len(form("en"))


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize("text", ["8.1.a", "383bis", "20(1)(a)"])
def test_a_page_counts_as_unread_what_its_records_say_and_nothing_that_the_whole_would_not(
    language: str, text: str
) -> None:
    counts = []
    for corpus in (reached(language).corpus, whole(language)):
        view = View(corpus, a_day("2026-11-24"), language, Detail.NORMAL)
        document = render.json_output.lookup(view, answers.lookup.lookup(corpus, text, view.on))
        counts.append(int(str(render.translation_notes.add_language_keys(view, document)["unread"])))
    assert 0 < counts[0] <= counts[1]
