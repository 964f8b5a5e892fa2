"""Texts of the data that exist only in English carry a sign in a report in another language."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Corpus, Source, Successor, Text, TranslatedCorpus
from lanzarote_law.render.blocks import Bullets, Heading, Paragraph, Table, text_of_run
from lanzarote_law.render.formats import markdown
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import Report, ReportKind
from lanzarote_law.translations import translatable_texts
from tests.builders import RURITANIA, a_day, after_a_bill
from tests.shipped import law_in

ENGLISH = set(
    "applies_if asks definition full_means limit limit_short not_asked note part penalty purpose reason statement"
    " summary territory text topic why checked".split()
)


def marked(value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    """A value in which each text without a language is between ⟪ ⟫."""
    if isinstance(value, Text):
        return value
    if hasattr(value, "_fields"):
        return value._replace(**{name: marked_field(value, name) for name in value._fields})
    return tuple(map(marked, value)) if isinstance(value, tuple) else value


def marked_field(record: Any, name: str) -> Any:  # noqa: ANN401  # whatever the model holds
    value = getattr(record, name)
    if isinstance(record, Successor) and name == "part" and not re.search(r"[^\W\d_]{4}", value):
        return value  # a place in an article is the same in every language
    if type(value) is str and value and name in ENGLISH:
        return f"⟪{value}⟫"
    return value if isinstance(record, Source) and name == "title" else marked(value)


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("language", ["fr", "nl"])
@pytest.mark.parametrize("small", [True, False], ids=["ruritania", "shipped"])
def test_every_text_in_english_alone_carries_the_sign(kind: ReportKind, language: str, small: bool) -> None:  # noqa: FBT001  # a parameter of the table
    loaded = corpus_loading.load(RURITANIA if small else None)
    corpus = Corpus(**{name: marked(getattr(loaded, name)) for name in loaded.__dataclass_fields__})
    day = a_day("2018-01-26" if small else "2026-11-24")
    after = after_a_bill(corpus) if kind is ReportKind.EFFECT else None
    written = report_builder.build_report(
        View(corpus, day, language),
        report_builder.ReportRequest(kind, tuple(corpus.instrument), annex=True, after=after),
    )
    text = markdown.document(written)
    ends = [match.end() for match in re.finditer("⟫", text)]
    unsigned = [text[max(0, end - 80) : end + 20] for end in ends if not re.match(r"[.;]? \\\[en\\\]", text[end:])]
    states_nothing = small and kind is ReportKind.REPLY  # of so little law
    least = 2 * len(loaded.recommendations) if kind is ReportKind.RECOMMENDATIONS else 30  # each, and its note
    assert len(ends) >= (0 if states_nothing else 1 if small else least)
    assert unsigned == []


def test_one_line_at_the_foot_says_how_many_there_are() -> None:
    corpus = corpus_loading.load(RURITANIA)
    written = report_builder.build_report(
        View(corpus, a_day("2018-01-26"), "fr"), report_builder.ReportRequest(ReportKind.GAPS, tuple(corpus.instrument))
    )
    last = written.pages[-1]
    assert isinstance(last, Paragraph)
    sentence = (
        r"(\d+) textes non traduits figurent ici en anglais \[en\]\. .+\. Dispositions résumées, non citées\."
        r" Lecture .+\."
    )
    told = re.fullmatch(sentence, text_of_run(last.run))
    assert told
    assert int(told[1]) >= 4


def test_an_english_report_carries_no_sign_but_those_of_titles() -> None:
    corpus = corpus_loading.load(RURITANIA)
    written = report_builder.build_report(
        View(corpus, a_day("2018-01-26"), "en"),
        report_builder.ReportRequest(ReportKind.GAPS, tuple(corpus.instrument), annex=True),
    )
    assert any(isinstance(block, Table) for block in written.pages)
    assert "[en]" not in markdown.document(written)


def test_a_place_in_an_article_is_in_no_language() -> None:
    corpus = translatable_texts.translate_corpus(law_in("en"), "fr", {})
    parts = {each.part for provision in corpus.provisions for each in provision.replaced_by if each.part}
    assert {"§ 1", "§ 4", "§ 2 (access) [en]"} <= parts


def in_full(corpus: Corpus, language: str) -> View:
    return View(corpus, a_day("2026-11-24"), language, Detail.VERBOSE)


UNREAD = [
    ("fr", r"\d+ traductions non relues par un juriste"),
    ("nl", r"\d+ vertalingen niet door een jurist nagelezen"),
]


@pytest.mark.parametrize("kind", [ReportKind.GAPS, ReportKind.REPLY_ANNEX])
@pytest.mark.parametrize(("language", "told"), UNREAD)
def test_what_is_handed_in_says_once_that_translations_were_not_read_and_marks_each_where_that_is_asked_for(
    kind: ReportKind, language: str, told: str
) -> None:
    corpus = law_in(language)
    wanted = report_builder.ReportRequest(kind, ("questionnaire-2",), (corpus.item["9.10"],))
    plainly = report_builder.build_report(View(corpus, a_day("2026-11-24"), language), wanted)
    assert r"\*" not in markdown.document(plainly)
    assert "*" not in json.dumps(plainly.document)
    last, full = (each.pages[-1] for each in (plainly, report_builder.build_report(in_full(corpus, language), wanted)))
    assert isinstance(full, Paragraph)
    is_note = kind is ReportKind.GAPS  # whose foot follows in the same line, and whose drafter is told beside it
    foot = r" .+\. (?:Dispositions résumées, non citées|Samengevat, niet geciteerd)\. .+\." if is_note else ""
    assert not isinstance(last, Paragraph) or re.search(told, text_of_run(last.run)) is None
    assert sum(bool(re.search(rf"{told}$", text)) for _, text in plainly.made) == (0 if is_note else 1)
    assert re.fullmatch(told, plainly.drafts) if is_note else plainly.drafts == ""
    assert re.search(rf"{told} \(.+ \*\)\.{foot}$", text_of_run(full.run))


@pytest.mark.parametrize(("language", "told"), UNREAD)
def test_of_the_translations_of_what_is_sent_its_drafter_is_told_and_not_the_committee(
    language: str, told: str
) -> None:
    corpus = law_in(language)

    def written(kind: ReportKind, view: View) -> Report:
        return report_builder.build_report(
            view, report_builder.ReportRequest(kind, ("questionnaire-2",), (corpus.item["9.10"],))
        )

    view = View(corpus, a_day("2026-11-24"), language)
    sent, internal = written(ReportKind.REPLY, view), written(ReportKind.REPLY_ANNEX, view)
    assert re.fullmatch(told, sent.drafts)
    assert not re.search(told, markdown.document(sent))
    assert not re.search(told, json.dumps(sent.document))
    assert internal.drafts == ""
    assert any(sent.drafts in text_of_run(each.run) for each in internal.pages[1:] if isinstance(each, Paragraph))
    signed = written(ReportKind.REPLY, in_full(corpus, language))
    assert signed.drafts == ""
    assert isinstance(signed.pages[-1], Paragraph)
    assert sent.drafts in text_of_run(signed.pages[-1].run)


def test_a_translation_that_no_lawyer_has_read_bears_its_sign_once_and_one_that_was_read_none() -> None:
    corpus = law_in("fr")
    assert isinstance(corpus, TranslatedCorpus)
    read = "seulement une cause de justification, entre mineurs consentants de plus de 16 ans"
    assert read in corpus.unread
    wanted = report_builder.ReportRequest(ReportKind.GAPS, ("questionnaire-2",), annex=True)
    limit = "limites\u00a0: seulement une cause de justification, entre mineurs consentants de plus de 16 ans.{0}"

    def told(known: Corpus) -> str:
        return "\n".join(
            text_of_run(each)
            for block in report_builder.build_report(in_full(known, "fr"), wanted).pages
            if isinstance(block, Bullets)
            for each in block.runs
        )

    assert limit.format("*") in told(corpus)
    rest = tuple(each for each in corpus.unread if each != read)
    assert limit.format("") in told(dataclasses.replace(corpus, unread=rest))
    assert "**" not in told(corpus)


def test_french_is_set_with_its_spaces_and_the_title_of_a_document_as_it_is() -> None:
    title = "Comments on the replies to the thematic questionnaire: Belgium"
    view = View(law_in("fr"), a_day("2026-11-24"), "fr")
    written = report_builder.build_report(
        view, report_builder.ReportRequest(ReportKind.GAPS, ("questionnaire-2",), annex=True)
    )
    lines = [
        text
        for block in written.pages
        for found in (
            [block.run]
            if isinstance(block, Heading | Paragraph)
            else [cell for row in block.rows for cell in row]
            if isinstance(block, Table)
            else []
        )
        for part in found
        for text in (part.text, part.note)
    ]
    assert "Victime ressortissante ou résidente" in lines
    close = [each for each in lines if re.search(r"[^\s\xa0][:;](\s|$)", each)]
    assert close != []
    assert f"{title} [Commentaires sur les réponses au questionnaire thématique\xa0: Belgique]" in "".join(lines)
    assert [each for each in close if re.search(r"[^\s\xa0][:;](\s|$)", each.replace(title, "title"))] == []


def test_the_title_of_a_document_has_a_translation_in_each_language() -> None:
    for language in ("fr", "nl"):
        titles = [each.title for each in law_in(language).sources]
        assert len(titles) >= 90
        assert [each for each in titles if each.endswith("[en]")] == []


def test_each_provision_that_a_reply_describes_has_the_sign() -> None:
    corpus = law_in("fr")
    wanted = report_builder.ReportRequest(ReportKind.REPLY, ("questionnaire-2",), (corpus.item["11.a"],))
    pages = report_builder.build_report(in_full(corpus, "fr"), wanted).pages
    told = [
        text_of_run(block.run)
        for block in pages
        if isinstance(block, Paragraph) and text_of_run(block.run).startswith("Art. ")
    ]
    assert len(told) >= 3
    assert [each for each in told if "*" not in each] == []


def test_the_beginning_of_a_longer_title_bears_no_sign() -> None:
    corpus = law_in("nl")
    assert isinstance(corpus, TranslatedCorpus)
    assert "niet-consensuele verspreiding" in corpus.unread
    written = report_builder.build_report(
        in_full(corpus, "nl"), report_builder.ReportRequest(ReportKind.GAPS, ("questionnaire-2",), annex=True)
    )
    told = markdown.document(written)
    assert ": niet-consensuele verspreiding.\\*" in told
    assert "Niet-consensuele verspreiding van seksueel getinte inhoud" in told
