"""Pages in another language: nothing falls back in silence, and each says what it rests on."""

from __future__ import annotations

import json
import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Text, TranslatedCorpus
from lanzarote_law.model_fields import records_with_parts
from lanzarote_law.render.blocks import Paragraph, run, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.render.translation_notes import TranslationCounts, add_translation_note, count_translations
from lanzarote_law.translations import translatable_texts
from lanzarote_law.translations.catalogues import Translation
from tests.builders import a_checked_folder, a_corpus, a_data_folder, a_day, a_provision, a_version
from tests.command import run as typed
from tests.translations.pseudo import bracketed, with_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus

pytestmark = pytest.mark.pages

SHORT = 12
"""Shorter texts of the data are also words of a page, or of a title."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ruritania with a catalogue that has brackets round every text."""
    folder = tmp_path_factory.mktemp("data")
    a_checked_folder(folder)
    return with_catalogue(folder)


def commands(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    """Every command that shows data, for everything that it can be asked about, in each of its ways."""
    every = [*corpus.item, *corpus.provision]
    for more in ((), ("-v",), ("--format", "json"), ("--format", "md")):
        yield from (("lookup", *every, *more), ("gaps", "--instrument", "all", *more), ("todo", "--limit", "0", *more))
        yield from (("history", each, *more) for each in corpus.provision)
        yield ("changes", "2016-01-01", "2026-11-24", *(() if "-v" in more else more))
    for more in ((), ("--format", "json"), ("--format", "csv")):
        yield from (("history", "--data", each, *more) for each in corpus.provision)
        yield ("coverage", "--instrument", "all", "--by", "item", *more)
        yield ("search", "images", *more)


@pytest.mark.parametrize("day", ["2018-01-26", "2026-11-24"])
def test_no_page_shows_a_text_of_the_data_that_was_not_translated(folder: Path, day: str) -> None:
    corpus = corpus_loading.load(folder)
    borne = {each.title for each in corpus.sources}
    texts = [
        each for each in translatable_texts.collect_texts(corpus).values() if len(each) >= SHORT and each not in borne
    ]
    told, escaped = 0, []
    for words in commands(corpus):
        dated = () if words[0] == "changes" else ("--as-of", day)
        out = typed("--data", str(folder), *words, *dated, "--lang", "fr").out
        shown = re.sub(r"\s+", " ", out.replace("\\n", " "))
        rest = re.sub(r"⟪[^⟫]*⟫", "", shown)
        told += len(shown) - len(rest)
        escaped += [(words, text) for text in texts if re.sub(r"\s+", " ", text.rstrip(".")) in rest]
    assert escaped == []
    assert told > 4000


LONG = 25
"""In the data that ship, shorter texts are also names of acts and titles."""


def test_no_page_of_the_data_that_ship_shows_a_text_that_was_not_translated(tmp_path: Path) -> None:
    for name in corpus_loading.DATA_FILE_NAMES:
        (tmp_path / name).write_bytes((corpus_loading.default_folder() / name).read_bytes())
    corpus = corpus_loading.load(with_catalogue(tmp_path))
    texts = {
        re.sub(r"\s+", " ", each.rstrip("."))
        for each in translatable_texts.collect_texts(corpus).values()
        if len(each) >= LONG
    }
    titles = " ".join(part.record.en for part in records_with_parts(corpus) if isinstance(part.record, Text))
    titles += " ".join(name for code in corpus.codes for name in code.every_name)
    titles += " ".join(each.title for each in corpus.sources)
    texts = {each for each in texts if each.lower() not in titles.lower()}
    told = 0
    for words in (
        ("lookup", *corpus.item, *corpus.provision),
        ("lookup", *corpus.item, *corpus.provision, "-v"),
        ("lookup", *corpus.item, *corpus.provision, "--format", "json"),
        ("gaps", "--instrument", "all", "-v"),
        ("changes", "2016-06-18", "2026-11-24", "-v"),
        ("todo", "--limit", "0", "-v"),
        ("search", "images", "-v"),
        ("coverage", "--instrument", "all", "--by", "item"),
    ):
        out = re.sub(r"\s+", " ", typed("--data", str(tmp_path), *words, "--lang", "nl").out)
        rest = re.sub(r"⟪[^⟫]*⟫|\[[^\]]*@searched\]", "", out)  # an act that is not in the data is told by its title
        told += len(out) - len(rest)
        assert [text for text in texts if text in rest] == []
    assert told > 1_000_000


@pytest.mark.parametrize(
    ("language", "words"), [*product(("fr", "nl"), ("lookup 8.1.a", "lookup 8.1.a 101 -v", "history 101"))]
)
def test_a_page_says_how_many_of_its_texts_no_lawyer_has_read(folder: Path, language: str, words: str) -> None:
    page = typed("--data", str(folder), *words.split(), "--lang", language).out
    told = re.search(r"(\d+) (?:traductions? non relues? par un juriste|vertaling(?:en)? niet door een jurist)", page)
    assert told
    assert int(told[1]) == len(set(re.findall(r"⟪[^⟫]*⟫", page))) > 0


def a_view(language: str, **translations: str) -> View:
    """A view of a corpus with two texts, some of them translated."""
    texts = {"one": "It says this. It says that.", "two": "It says nothing at all."}
    corpus = a_corpus(
        *(a_provision(f"old/{name}1", a_version("2018-01-26", summary=text)) for name, text in texts.items())
    )
    known = {f"old/{name}1|2018-01-26|summary": Translation(texts[name], text) for name, text in translations.items()}
    corpus = corpus if language == "en" else translatable_texts.translate_corpus(corpus, language, known)
    return View(corpus, a_day("2018-01-26"), language)


FRENCH = {"one": "Il dit ceci en tout cas. Il dit cela.", "two": "Il ne dit rien du tout."}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ((), TranslationCounts()),
        (("Il dit autre chose.",), TranslationCounts()),
        (("Il dit ceci en tout cas. Il dit cela.",), TranslationCounts(0, 1)),
        (("Note: il dit ceci en tout cas. Il dit cela",), TranslationCounts(0, 1)),
        (("Il dit ceci en tout cas.",), TranslationCounts(0, 1)),
        (("Il dit ceci en tout",), TranslationCounts()),
        (
            ("Il dit ceci en tout cas. Il dit cela.", "Il ne dit rien du tout.", "Il ne dit rien du tout."),
            TranslationCounts(0, 2),
        ),
        (("Images [en]", "Images [en]", "Law [en]; penalty [en]"), TranslationCounts(3, 0)),
    ],
)
def test_what_a_page_rests_on_is_counted_by_what_it_shows(shown: tuple[str, ...], expected: TranslationCounts) -> None:
    view = a_view("fr", **FRENCH)
    assert isinstance(view.corpus, TranslatedCorpus)
    assert count_translations(view, shown) == expected


@pytest.mark.parametrize(
    ("language", "shown", "expected"),
    [
        ("en", "It says nothing at all. [en]", None),
        ("fr", "Rien.", None),
        ("fr", "Images [en]", "1 texte non traduit figure ici en anglais [en]"),
        (
            "fr",
            "Images [en]; Il ne dit rien du tout.",
            ("1 texte non traduit figure ici en anglais [en] ; 1 traduction non relue par un juriste"),
        ),
        ("nl", "Beelden [en], wet [en]", "2 teksten hier zijn niet vertaald en staan in het Engels [en]"),
    ],
)
def test_the_foot_says_what_a_page_rests_on_where_there_is_something_to_say(
    language: str, shown: str, expected: str | None
) -> None:
    first, last = add_translation_note(
        a_view(language, **FRENCH), (Paragraph(run(shown), 0), Paragraph(run("The end."), 0))
    )
    assert first == Paragraph(run(shown), 0)
    assert isinstance(last, Paragraph)
    assert text_of_run(last.run) == (f"{expected}. The end." if expected else "The end.")


def test_json_says_its_language_and_what_its_texts_rest_on(folder: Path) -> None:
    written = typed("--data", str(folder), "history", "101", "--lang", "fr", "--format", "json").out
    document = json.loads(written)
    assert list(document)[:5] == ["schema_version", "kind", "language", "untranslated", "unread"]
    assert document["language"] == "fr"
    assert document["unread"] == len(set(re.findall("⟪[^⟫]*⟫", written))) > 0
    english = json.loads(typed("--data", str(folder), "history", "101", "--format", "json").out)
    assert [english[key] for key in ("language", "untranslated", "unread")] == ["en", 0, 0]


def test_json_differs_in_its_texts_and_in_nothing_else(folder: Path) -> None:
    everything = ("--data", str(folder), "gaps", "--instrument", "all", "--format", "json")
    english, french = (json.loads(typed(*everything, "--lang", each).out) for each in ("en", "fr"))
    texts = {"reason", "title", "limit", "limit_short", "statement", "note", "rests_on", "part", "untranslated"}
    texts |= {"unread", "language", "limits", "means"}

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: None if key in texts else bare(each) for key, each in value.items()}
        return [bare(each) for each in value] if isinstance(value, list) else value

    assert bare(english) == bare(french)


def test_the_language_of_the_environment_is_that_of_the_answers(tmp_path: Path) -> None:
    folder = str(with_catalogue(a_data_folder(tmp_path)))
    asked = ("--data", folder, "lookup", "101")
    french = typed(*asked, "--lang", "fr").out
    assert typed(*asked, LANZAROTE_LAW_LANG="fr").out == french
    assert typed(*asked, "--lang", "fr", LANZAROTE_LAW_LANG="nl").out == french
    assert typed(*asked, LANZAROTE_LAW_LANG="").out == typed(*asked).out == typed(*asked, LANG="fr_BE.UTF-8").out
    assert bracketed("") not in french


def test_a_language_of_the_environment_that_is_none_is_refused_by_its_name() -> None:
    ran = typed("lookup", "8.1.a", LANZAROTE_LAW_LANG="de")
    assert ran.code == 2
    assert ran.err.splitlines()[-1] == (
        "Error: Invalid value for '--lang' (env var: 'LANZAROTE_LAW_LANG'): 'de' is not one of 'en', 'fr', 'nl'."
    )
