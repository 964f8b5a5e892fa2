"""Which texts are translated, and what a corpus in another language says."""

from __future__ import annotations

import dataclasses
from dataclasses import fields as fields_of
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law import model
from lanzarote_law.answers import status
from lanzarote_law.dataset import compiled, corpus_loading
from lanzarote_law.model import Corpus, TranslatedCorpus
from lanzarote_law.model_fields import FIELDS, records_with_parts
from lanzarote_law.render.phrases import View
from lanzarote_law.translations import translatable_texts
from lanzarote_law.translations.catalogues import Translation
from tests.builders import RURITANIA, a_checked_folder, a_corpus, a_day, a_provision, a_version
from tests.forms import again, pieces_of
from tests.translations.pseudo import bracketed, in_brackets

if TYPE_CHECKING:
    from pathlib import Path

NO_PROSE = {
    ("Corpus", "enters_after"),
    ("Act", "address"),
    ("Act", "dossier"),
    ("Act", "eli"),
    ("Act", "id"),
    ("Act", "number"),
    ("Act", "page"),
    ("Act", "url"),
    ("Annulment", "date_name"),
    ("Aspect", "id"),
    ("ActSearched", "number"),
    ("KnownDifference", "about"),
    ("KnownDifference", "by"),
    ("KnownDifference", "finding"),
    ("KnownDifference", "states"),
    ("AspectRest", "id"),
    ("CitedProvision", "as_written"),
    ("CitedProvision", "pinpoint"),
    ("Code", "cited_as"),
    ("Decision", "case"),
    ("Decision", "day"),
    ("Decision", "docket"),
    ("Decision", "id"),
    ("DecisionSearch", "id"),
    ("Code", "eli"),
    ("Code", "id"),
    ("Code", "names"),
    ("Code", "short"),
    ("Corpus", "party_code"),
    ("Correspondence", "id"),
    ("Correspondence", "pinpoint"),
    ("FollowedUpTo", "articles"),
    ("PositionHolder", "id"),
    ("Instrument", "id"),
    ("Item", "convention"),
    ("Item", "id"),
    ("Item", "instrument"),
    ("Corpus", "party_code"),
    ("Keywords", "en"),
    ("Keywords", "fr"),
    ("Keywords", "nl"),
    ("LanguageUrlRule", "language"),
    ("LanguageUrlRule", "there"),
    ("LanguageUrlRule", "written"),
    ("NamedDate", "id"),
    ("EmptySearch", "id"),
    ("NumbersKnown", "numbers"),
    ("OffenceList", "articles"),
    ("OffenceList", "complete_within"),
    ("OffenceList", "pinpoint"),
    ("Position", "convention"),
    ("Position", "id"),
    ("InstrumentArticle", "divisions"),
    ("InstrumentArticle", "number"),
    ("Position", "locator"),
    ("Provision", "id"),
    ("ReadWith", "pinpoint"),
    ("Recommendation", "id"),
    ("Recommendation", "number"),
    ("Recommendation", "parties"),
    ("Regime", "id"),
    ("Renumbering", "now"),
    ("Renumbering", "was"),
    ("Repeal", "act_article"),
    ("Repeal", "date_name"),
    ("Section", "id"),
    ("Section", "instrument"),
    ("Section", "items"),
    ("SharedNumber", "number"),
    ("Source", "date"),
    ("Source", "id"),
    ("Source", "reference"),
    ("Source", "url"),
    ("Successor", "place"),
    ("Text", "en"),
    ("Text", "fr"),
    ("Text", "nl"),
    ("Verified", "by"),
    ("Verified", "fingerprint"),
    ("Version", "act_article"),
    ("Version", "date_name"),
    ("Version", "divisions"),
    ("Version", "numbered"),
    ("Version", "penalty_in_english"),
}
"""Texts that are the same in every language: ids, numbers, references, names, days, addresses, how a document calls
itself; and names that stand in all three languages in the data files."""


@pytest.mark.parametrize("folder", [None, RURITANIA], ids=["shipped", "ruritania"])
def test_every_text_has_a_context_of_its_own(folder: Path | None) -> None:
    corpus = corpus_loading.load(folder)
    found = translatable_texts.collect_texts(corpus)
    there = [
        getattr(part.record, field.name)
        for part in records_with_parts(corpus)
        for field in FIELDS[type(part.record)]
        if field.is_prose and getattr(part.record, field.name)
    ]
    assert sorted(found.values()) == sorted(there)
    assert not [context for context in found if "#" in context]
    assert len(found) >= (2000 if folder is None else 40)


def test_each_text_of_the_model_is_prose_or_the_same_in_every_language() -> None:
    texts = {(record.__name__, each.name) for record, known in FIELDS.items() for each in known if each.of is str}
    plain = {
        (record.__name__, each.name)
        for record, known in FIELDS.items()
        for each in known
        if each.of is str and not each.is_prose and not each.names
    }
    assert plain - NO_PROSE == set()
    assert NO_PROSE - texts == {("Act", "address")}


def test_a_context_names_the_record_the_part_and_the_field() -> None:
    corpus = corpus_loading.load(RURITANIA)
    contexts = translatable_texts.collect_texts(corpus)
    named = next(each.id for each in corpus.provisions if len(each.versions) > 1)
    assert [each for each in contexts if each.startswith(f"{named}|") and each.endswith("|summary")] == [
        f"{named}|{version.date_name or version.in_force_from or 'start'}|summary"
        for version in corpus.provision[named].versions
    ]


def test_a_version_before_the_others_leaves_their_contexts() -> None:
    later = a_version("2018-06-18", summary="It said that.")
    before = a_corpus(a_provision("old/383bis", later))
    after = a_corpus(a_provision("old/383bis", a_version("2016-06-18", summary="It said this."), later))
    sources = {f"{code} followed||searched": "A consolidated text." for code in ("old", "new", "pre")}
    sources |= {"doc:comment||title": "Comments of the NGOs", "doc:reply||title": "Reply of the State"}
    assert translatable_texts.collect_texts(before) == {"old/383bis|2018-06-18|summary": "It said that.", **sources}
    assert translatable_texts.collect_texts(after) == {
        "old/383bis|2016-06-18|summary": "It said this.",
        "old/383bis|2018-06-18|summary": "It said that.",
        **sources,
    }


def of_all(corpus: Corpus, *, is_read: bool = False) -> dict[str, Translation]:
    return {
        context: Translation(text, bracketed(text), is_read=is_read)
        for context, text in translatable_texts.collect_texts(corpus).items()
    }


def test_each_text_is_replaced_by_its_translation() -> None:
    corpus = corpus_loading.load(RURITANIA)
    turned = translatable_texts.translate_corpus(corpus, "fr", of_all(corpus))
    assert translatable_texts.collect_texts(turned) == in_brackets(corpus)
    assert turned.language == "fr"


@pytest.mark.parametrize(
    ("translation", "shown"),
    [
        (None, "It said that. [en]"),
        (Translation("It said that.", ""), "It said that. [en]"),
        (Translation("It said that.", "Il disait cela."), "Il disait cela."),
        (Translation("It said that.", "Il disait cela.", is_fuzzy=True), "It said that. [en]"),
        (Translation("It said this.", "Il disait ceci."), "It said that. [en]"),
        (Translation("It said that.", "Il disait cela.", is_read=True), "Il disait cela."),
    ],
    ids=["none", "empty", "good", "fuzzy", "of another text", "read"],
)
def test_what_has_no_good_translation_stays_in_english_and_says_so(translation: Translation | None, shown: str) -> None:
    corpus = a_corpus(a_provision("old/383bis", a_version("2018-06-18", summary="It said that.")))
    known = {"old/383bis|2018-06-18|summary": translation} if translation else {}
    turned = translatable_texts.translate_corpus(corpus, "fr", known)
    assert turned.provisions[0].versions[0].summary == shown
    good = translation == Translation("It said that.", "Il disait cela.")
    assert turned.unread == (("Il disait cela.",) if good else ())


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ({}, "Reply of the State [Réponse de l'État]"),
        ({"described": True}, "Réponse de l'État"),
        ({"title": "Réponse de l'État"}, "Réponse de l'État"),
    ],
    ids=["borne", "described", "the same"],
)
def test_a_document_keeps_the_title_that_it_bears_before_the_translation(source: dict[str, Any], shown: str) -> None:
    corpus = a_corpus(a_provision("old/1"))
    sources = tuple(each._replace(**source) if each.id == "doc:reply" else each for each in corpus.sources)
    corpus = dataclasses.replace(corpus, sources=sources)
    known = {"doc:reply||title": Translation(corpus.source["doc:reply"].title, "Réponse de l'État")}
    turned = translatable_texts.translate_corpus(corpus, "fr", known)
    view = View(turned, a_day("2026-11-24"), "fr")
    assert (turned.source["doc:reply"].title, turned.unread) == (shown, (shown,))
    assert (view.source("doc:reply"), view.source_in_full("doc:reply")) == (shown.partition(" [")[0], shown)


def test_what_no_lawyer_has_read_is_listed_once() -> None:
    corpus = corpus_loading.load(RURITANIA)
    assert translatable_texts.translate_corpus(corpus, "fr", of_all(corpus, is_read=True)).unread == ()
    unread = translatable_texts.translate_corpus(corpus, "fr", of_all(corpus)).unread
    assert sorted(unread) == sorted(set(in_brackets(corpus).values()))


@pytest.mark.parametrize("folder", [None, RURITANIA], ids=["shipped", "ruritania"])
def test_a_language_changes_texts_and_nothing_else(folder: Path | None) -> None:
    corpus = corpus_loading.load(folder)
    turned = translatable_texts.translate_corpus(corpus, "fr", of_all(corpus))
    back = dict(zip(in_brackets(corpus).values(), translatable_texts.collect_texts(corpus).values(), strict=True))
    restored = translatable_texts.translate_corpus(
        turned, "en", {c: Translation(t, back[t]) for c, t in translatable_texts.collect_texts(turned).items()}
    )
    own = tuple(each._replace(title=each.own_title) for each in restored.sources)
    restored = dataclasses.replace(restored, sources=own)
    assert all(getattr(restored, each.name) == getattr(corpus, each.name) for each in fields_of(Corpus))


@given(st.data())
def test_no_status_hangs_on_a_language(data: st.DataObject) -> None:
    corpus = corpus_loading.load(RURITANIA)
    known = {context: each for context, each in of_all(corpus).items() if data.draw(st.booleans())}
    turned = translatable_texts.translate_corpus(corpus, "nl", known)
    on = a_day(data.draw(st.sampled_from(["2018-01-26", "2022-06-01", "2024-07-01", "2026-11-24"])))
    for item in corpus.items:
        one, other = (status.item_status(each, item.id, on) for each in (corpus, turned))
        assert (one.status, one.flags) == (other.status, other.flags)
        assert [(each.aspect, each.standing, each.reasons, each.weakness) for each in one.aspects] == [
            (each.aspect, each.standing, each.reasons, each.weakness) for each in other.aspects
        ]


def test_a_corpus_in_another_language_is_compiled_with_what_is_unread(tmp_path: Path) -> None:
    corpus = corpus_loading.load(a_checked_folder(tmp_path))
    turned = translatable_texts.translate_corpus(corpus, "fr", of_all(corpus))
    for read in (again(turned), compiled.open_lazily(pieces_of(compiled.encode_corpus(turned)))):
        assert isinstance(read, TranslatedCorpus)
        assert read.language == turned.language
        assert all(getattr(read, each.name) == getattr(turned, each.name) for each in fields_of(TranslatedCorpus))
    assert compiled.encode_corpus(again(turned)) == compiled.encode_corpus(turned)
    assert type(again(corpus)) is model.Corpus
    assert not isinstance(compiled.open_lazily(pieces_of(compiled.encode_corpus(corpus))), TranslatedCorpus)


def test_of_what_no_lawyer_has_read_only_that_is_read_which_a_page_can_show() -> None:
    first = a_provision("old/1", a_version("2018-06-18", summary="It said that."))
    second = a_provision("old/2", a_version("2018-06-18", summary="It said this."))
    turned = translatable_texts.translate_corpus(a_corpus(first, second), "fr", of_all(a_corpus(first, second)))
    loaded = again(turned)
    assert isinstance(loaded, TranslatedCorpus)
    assert loaded.unread == turned.unread
    reached = compiled.open_lazily(pieces_of(compiled.encode_corpus(turned)))
    assert isinstance(reached, TranslatedCorpus)
    assert reached.unread == ()
    shown = reached.provision["old/2"]
    assert set(reached.unread) == {*shown.subject, shown.versions[0].summary} & set(turned.unread)
    assert shown.versions[0].summary in reached.unread
    assert len(reached.provisions) == 2
    assert set(reached.unread) <= set(turned.unread)
    assert turned.provisions[0].versions[0].summary in reached.unread
