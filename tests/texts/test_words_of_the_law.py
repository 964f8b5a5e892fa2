"""The wording of an article on a day: which copy has it, and what is said where none does."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.verifiable_facts import all_facts
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents import files
from lanzarote_law.render import official_texts
from lanzarote_law.render.phrases import View
from lanzarote_law.texts import act_matching, act_reader, library, wording_on_date
from lanzarote_law.texts.checkable_facts import CheckableFacts
from lanzarote_law.texts.consolidated_act import ActCopy
from lanzarote_law.texts.wording_on_date import Availability
from tests.builders import RURITANIA, a_code, a_corpus, a_day, a_provision, a_version
from tests.command import ROOT, ruritania
from tests.texts import forms as texts

if TYPE_CHECKING:
    from pathlib import Path


def told(
    *copies: tuple[str, texts.Written], on: str, start: str = "2000-01-01", repealed_on: str = ""
) -> wording_on_date.DatedWording:
    """The wording of article 100 on a day, from copies of some days."""
    with library.open_library(make=True) as opened:
        for updated, article in copies:
            text = files.document_of_bytes("code.md", texts.markdown((article,), updated=updated).encode()).text
            opened.add(
                [library.NewCopy(act_reader.read_act(act_reader.TextFile("code.md", text)), "old")], a_day("2024-06-01")
            )
        held = opened.articles(code="old", number="100")
        kept = {each.id: each for each in opened.copies()}
    provision = a_provision("old/100", a_version(start), repealed_on=repealed_on)
    return wording_on_date.wording_on(provision, held, kept, a_day(on))


NOW = texts.Written("100", "[1 Vol]1 puni.", ("<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>",))
THEN = texts.Written("100", "Dol puni.", ())
GONE = texts.Written("100", "<Abrogé par L 2022-03-21/01, art. 117, 148; En vigueur : 01-06-2022>")


@pytest.mark.parametrize(
    ("on", "reach"),
    [
        ("2016-06-17", Availability.NEWER),
        ("2016-06-18", Availability.THERE),
        ("2024-05-20", Availability.THERE),
        ("2024-05-21", Availability.OLDER),
    ],
)
def test_a_copy_has_the_wording_from_the_last_change_to_its_own_day(on: str, reach: Availability) -> None:
    found = told(("20-05-2024", NOW), on=on)
    assert (found.reach, found.shown) == (reach, reach in {Availability.THERE, Availability.OLDER})


@pytest.mark.parametrize(
    ("on", "reach"),
    [("2024-05-19", Availability.NEWER), ("2024-05-20", Availability.THERE), ("2024-05-21", Availability.OLDER)],
)
def test_a_copy_with_a_note_of_an_impossible_day_surely_has_the_wording_of_its_own_day_alone(
    on: str, reach: Availability
) -> None:
    notes = (*NOW.listed, "<L 2019-02-15/20, art. 1; En vigueur : 31-02-2020>")
    found = told(("20-05-2024", NOW._replace(listed=notes)), on=on)
    assert (found.reach, found.since) == (reach, a_day("2024-05-20") if reach is Availability.NEWER else None)


def test_an_older_copy_has_the_wording_of_an_older_day() -> None:
    found = told(("20-05-2024", NOW), ("01-01-2015", THEN), on="2014-01-01")
    assert found.reach is Availability.THERE
    assert found.article
    assert found.article.words == "Dol puni."


@pytest.mark.parametrize(
    ("day", "reach"),
    [
        ("2024-05-20", Availability.OLDER),
        ("2024-05-21", Availability.CHANGED),
        ("2024-06-01", Availability.CHANGED),
        ("2024-06-02", Availability.OLDER),
    ],
)
def test_a_copy_that_misses_a_recorded_change_does_not_pass_for_the_day(day: str, reach: Availability) -> None:
    for found in (
        told(("20-05-2024", NOW), on="2024-06-01", start=day),
        told(("20-05-2024", NOW), on="2024-06-01", repealed_on=day),
    ):
        assert (found.reach, found.shown) == (reach, reach is Availability.OLDER)
        assert str(found.since) == (day if reach is Availability.CHANGED else "2016-06-18")


@pytest.mark.parametrize(("on", "reach"), [("2024-05-31", Availability.NEWER), ("2024-06-01", Availability.OLDER)])
def test_a_wording_with_a_change_after_the_day_of_the_copy_is_that_of_the_change(on: str, reach: Availability) -> None:
    later = NOW._replace(listed=("<L 2024-05-01/02, art. 6, 017; En vigueur : 01-06-2024>",))
    assert told(("20-05-2024", later), on=on).reach is reach


LATER = NOW._replace(listed=("<L 2024-05-01/02, art. 6, 017; En vigueur : 01-09-2024>",))


@pytest.mark.parametrize(
    ("on", "start", "reach"),
    [
        ("2024-08-31", "2024-09-01", Availability.NEWER),
        ("2024-09-01", "2024-09-01", Availability.OLDER),
        ("2024-09-02", "2024-09-01", Availability.OLDER),
        ("2024-09-02", "2024-09-02", Availability.CHANGED),
    ],
)
def test_a_change_that_was_ahead_of_a_copy_and_is_in_it_is_the_wording_from_its_day(
    on: str, start: str, reach: Availability
) -> None:
    found = told(("20-05-2024", LATER), on=on, start=start)
    assert (found.reach, found.shown) == (reach, reach is Availability.OLDER)


@pytest.mark.parametrize(
    ("on", "reach", "copy"),
    [
        ("2024-01-01", Availability.THERE, "2024-01-01"),
        ("2024-05-20", Availability.OLDER, "2024-01-01"),
        ("2024-08-31", Availability.OLDER, "2024-01-01"),
        ("2024-09-01", Availability.OLDER, "2024-05-20"),
    ],
)
def test_until_a_change_that_is_ahead_the_wording_is_that_of_the_copy_before_it(
    on: str, reach: Availability, copy: str
) -> None:
    found = told(("01-01-2024", NOW), ("20-05-2024", LATER), on=on)
    assert (found.reach, found.copy and str(found.copy.day)) == (reach, copy)


@pytest.mark.parametrize(
    ("start", "lacking"), [("2016-06-17", True), ("2016-06-18", False), ("2016-06-19", False), ("", False)]
)
def test_a_wording_that_began_after_the_version_in_the_data_is_told_as_without_one(
    start: str,
    lacking: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    found = told(("20-05-2024", NOW), on="2024-01-01", start=start)
    corpus = a_corpus(a_provision("old/100", a_version(start)))
    view = View(corpus, a_day("2024-01-01"), "en")
    source = "copy of 20 May 2024, https://law.example/1900010101; in this wording since 18 June 2016"
    told_too = "; the data contain no version of that date"
    assert official_texts.wording_source(view, found) == source + (told_too if lacking else "")


NEXT = NOW._replace(body="[1 Recel]1 puni.", listed=("<L 2024-05-01/02, art. 6, 017; En vigueur : 01-06-2024>",))


@pytest.mark.parametrize(
    ("undated", "on", "words", "copy"),
    [
        (THEN, "2016-06-18", "Vol puni.", "2024-05-20"),
        (THEN, "2024-06-01", "Vol puni.", "2024-05-20"),  # a later date of the same wording
        (NOW, "2024-06-01", "Vol puni.", "2024-05-20"),
        (NEXT, "2024-05-31", "Vol puni.", "2024-05-20"),
        (NEXT, "2024-06-01", "Recel puni.", "None"),
        (THEN, "2016-06-17", "Dol puni.", "None"),
    ],
)
def test_a_copy_of_unknown_date_gives_the_wording_only_if_no_dated_copy_has_a_later_one(
    undated: texts.Written, on: str, words: str, copy: str
) -> None:
    found = told(("", undated), ("20-05-2024", NOW), on=on)
    assert found.article
    assert found.copy
    assert (found.article.words, str(found.copy.day)) == (words, copy)


def test_a_change_that_is_ahead_can_be_compared_with_its_text() -> None:
    provision = a_provision("old/100", a_version("2012-01-01"), a_version("2024-09-01"))
    corpus = a_corpus(provision)
    text = texts.markdown((LATER,), updated="20-05-2024")
    with library.open_library(make=True) as opened:
        copy = act_reader.read_act(
            act_reader.TextFile("code.md", files.document_of_bytes("code.md", text.encode()).text)
        )
        opened.add([library.NewCopy(copy, "old")], a_day("2024-06-01"))
        checkable = CheckableFacts(corpus, opened.copies(), opened.articles(["old"]), a_day("2024-06-01"))
    found = {fact.address: checkable.find(fact) for fact in all_facts(corpus)}
    assert {address: each.words for address, each in found.items() if each} == {"old/100@2024-09-01": "Vol puni."}


def test_law_to_come_is_not_the_wording_of_a_day() -> None:
    text = texts.plain((texts.Written("100", "Vol puni.\n\nDROIT FUTUR\n"), texts.Written("100", "Dol puni.")))
    with library.open_library(make=True) as opened:
        opened.add(
            [library.NewCopy(act_reader.read_act(act_reader.TextFile("code.txt", text)), "old")], a_day("2024-06-01")
        )
        held = opened.articles(code="old", number="100")
        kept = {each.id: each for each in opened.copies()}
    assert len(held) == 2
    for at in (held, held[::-1]):
        found = wording_on_date.wording_on(a_provision("old/100"), at, kept, a_day("2024-05-20"))
        assert found.article
        assert (found.reach, found.article.words) == (Availability.THERE, "Vol puni.")


@pytest.mark.parametrize(
    ("on", "end", "words"),
    [
        ("2016-06-17", "", ""),
        ("2016-06-18", "", "Vol puni."),
        ("2016-06-17", "2022-06-01", ""),
        ("2016-06-18", "2022-06-01", "Vol puni."),
        ("2022-06-01", "2022-06-01", "Vol puni."),
        ("2024-06-01", "2022-06-01", "Vol puni."),
        ("2024-06-01", "2022-06-02", ""),
    ],
)
def test_an_article_is_read_in_the_wording_of_the_day_or_of_its_last_one(on: str, end: str, words: str) -> None:
    corpus = a_corpus(a_provision("old/100", a_version(""), repealed_on=end))
    with library.open_library(make=True) as opened:
        for updated, article in (("31-05-2022", NOW), ("20-05-2024", GONE)):
            text = files.document_of_bytes("code.md", texts.markdown((article,), updated=updated).encode()).text
            opened.add(
                [library.NewCopy(act_reader.read_act(act_reader.TextFile("code.md", text)), "old")], a_day("2024-06-01")
            )
        at_hand = CheckableFacts(corpus, opened.copies(), opened.articles(["old"]), a_day(on))
    (asked,) = (fact for fact in all_facts(corpus) if fact.record is corpus.provisions[0])
    beside = at_hand.find(asked)
    assert (beside.words if beside else "") == words


def test_what_a_copy_has_as_repealed_has_no_words() -> None:
    found = told(("20-05-2024", GONE), on="2020-01-01")
    assert (found.reach, found.shown, str(found.since)) == (Availability.GONE, False, "2022-06-01")


def test_an_older_copy_has_the_words_of_what_is_repealed() -> None:
    assert told(("20-05-2024", GONE), ("01-01-2022", NOW), on="2020-01-01").reach is Availability.THERE


def test_an_article_in_no_copy_is_in_none() -> None:
    assert told(on="2020-01-01").reach is Availability.NONE


def test_a_start_without_texts_loads_none_of_their_modules() -> None:
    code = (
        "import sys; sys.argv = ['lanzarote-law', 'lookup', '100', '-q']\n"
        "from lanzarote_law.cli import run\n"
        "run_ = run\n"
        "try:\n    run_()\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules if name.startswith('lanzarote_law.texts')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_json_contract_names_every_state_of_a_wording() -> None:
    keys = (ROOT / "lanzarote_law" / "render" / "json_keys.txt").read_text(encoding="utf-8")
    (named,) = re.findall(r"    reach: '([a-z|]+)' -- there:", keys)
    assert named.split("|") == ["there", "older", "early", "changed", "newer", "gone", "none"] == [*Availability]


NAMES = [
    ("8 JUIN 1867. - CODE PENAL.", "1867060850", "1867-06-08", "be-cp-1867", ""),
    ("17 AVRIL 1878. - LOI CONTENANT LE TITRE PRELIMINAIRE DU CODE", "", "1878-04-17", "be-tp-cic", ""),
    ("17 NOVEMBRE 1808. - CODE D'INSTRUCTION CRIMINELLE. - LIVRE PREMIER", "1808111701", "1808-11-17", "be-cic", ""),
    ("8 AVRIL 1965. - Loi relative à la protection de la jeunesse", "1965040806", "1965-04-08", "be-lpj-1965", ""),
    ("29 FEVRIER 2024. - Loi introduisant le livre II du Code pénal", "2024002088", "2024-02-29", "", "be-cp-2024"),
    (
        "29 FEBRUARI 2024. - Wet tot invoering van boek II van het Strafwetboek",
        "2024002088",
        "2024-02-29",
        "",
        "be-cp-2024",
    ),
    ("5 FEVRIER 2016. - Loi modifiant le droit pénal", "2016009064", "2016-02-05", "", ""),
    ("1 MAART 2022. - Wet tot wijziging van het Strafwetboek", "2022031999", "2022-03-01", "", ""),
    ("8 JUNI 1867. - STRAFWETBOEK.", "", "1867-06-08", "be-cp-1867", ""),
]


@pytest.mark.parametrize(("title", "numac", "dated", "code", "quoted"), NAMES, ids=[each[0][:30] for each in NAMES])
def test_the_code_that_a_copy_holds_is_found(title: str, numac: str, dated: str, code: str, quoted: str) -> None:
    corpus = corpus_loading.load()
    named = ActCopy(title, "fr", (), numac=numac, dated=a_day(dated))
    assert (act_matching.find_code(corpus, named), act_matching.find_inserted_code(corpus, named)) == (code, quoted)


@pytest.mark.parametrize(
    ("title", "numac", "dated", "code"),
    [
        # the number in the journal decides, whatever the title says
        ("Gecoördineerde tekst", "1867060850", "1999-01-01", "be-cp-1867"),
        # another act of the day of a code, with its own number
        ("8 JUIN 1867. - Loi relative aux théâtres", "1867060899", "1867-06-08", ""),
        # by its name and year alone
        ("Code pénal de 1867", "", "1867-06-09", "be-cp-1867"),
        ("Code pénal", "", "2024-03-01", "be-cp-2024"),
        ("Code pénal social", "2010009589", "2010-06-06", ""),
    ],
)
def test_a_copy_is_of_a_code_by_its_number_its_date_or_its_name(title: str, numac: str, dated: str, code: str) -> None:
    assert (
        act_matching.find_code(corpus_loading.load(), ActCopy(title, "fr", (), numac=numac, dated=a_day(dated))) == code
    )


@pytest.mark.parametrize(
    ("names", "title", "dated", "code"),
    [
        (("Loi du 8 avril 1965",), "Loi sur les mineurs", "1965-04-08", "a"),  # the data have no number of it
        (("Loi du 8 avril 1965", "Décret du 8 avril 1965"), "Loi sur les mineurs", "1965-04-08", ""),
        (("Statuts",), "8 avril 1965. - Statuts des mineurs", "1990-01-01", "a"),
        (("Statut",), "8 avril 1965. - Statut des mineurs", "1990-01-01", ""),  # too short a name
        (("Statuts",), "8 avril 1965. - Loi modifiant les Statuts", "1990-01-01", ""),
        (("Statuts", "Statuts"), "8 avril 1965. - Statuts", "1990-01-01", ""),
        (("Statuts", "Statuts", "1990"), "8 avril 1965. - Statuts", "1990-01-01", "b"),
    ],
)
def test_a_copy_is_of_the_only_code_whose_name_has_its_date_or_begins_its_title(
    names: tuple[str, ...], title: str, dated: str, code: str
) -> None:
    first, second, year = (*names, "", "")[:3]
    codes = [a_code("a", first), *([a_code("b", second, short=f"PC {year or 1867}")] if second else [])]
    copy = ActCopy(title, "fr", (), numac="1965040806", dated=a_day(dated))
    assert act_matching.find_code(replace(a_corpus(), codes=tuple(codes)), copy) == code


def test_the_act_of_a_copy_is_found_by_its_number_in_the_journal_or_its_file_number_and_by_nothing_else() -> None:
    corpus, law = corpus_loading.load(), ActCopy("31 MAI 2016. - Loi", "fr", (), dated=a_day("2016-05-31"))
    copies = (law._replace(numac="2016009219"), law._replace(dossier="2016-05-31/02"), law)
    found = [act_matching.find_act(corpus, each) for each in copies]
    assert [each.id if each else "" for each in found] == ["act:2016-05-31", "act:2016-05-31", ""]


def test_an_act_is_found_by_its_file_number_and_by_its_day_where_it_has_none() -> None:
    acts = act_matching.ActIndex(corpus_loading.load(RURITANIA))
    assert acts.find("2011-12-01/01", a_day("2011-12-01")) == ("act:2011",)
    assert acts.find("1999-05-03", a_day("1999-05-03")) == ("act:1999",)
    assert acts.find("2011-12-01/02", a_day("2011-12-01")) == ()


def test_the_annotated_page_has_the_words_of_what_is_cited(tmp_path: Path) -> None:
    assert ruritania("texts", "add", "docs/watching/code.html").code == 0
    page = tmp_path / "page.html"
    ruritania("check", "docs/watching/reply.md", "--as-of", "2024-05-01", "--annotate", str(page), "--text")
    text = page.read_text(encoding="utf-8")
    assert '<a href="#text-old/100">' in text
    assert "Quiconque aura fait ou détenu des images sera puni." in text


def test_a_report_has_the_words_behind_everything_else() -> None:
    assert ruritania("texts", "add", "docs/watching/code.html").code == 0
    plain = ruritania("report", "reply-annex", "8.1.a", "--as-of", "2018-01-26").out
    ran = ruritania("report", "reply-annex", "8.1.a", "--as-of", "2018-01-26", "--text")
    assert "Full text of the articles" not in plain
    assert "Quiconque aura fait ou détenu des images sera puni." in ran.out
    assert "report reply-annex 8.1.a --as-of 2018-01-26 --text" in ran.out


@pytest.mark.parametrize(
    ("on", "updated", "name", "reach"),
    [
        ("2024-07-01", "20-05-2024", "new-code", Availability.EARLY),
        ("2024-05-01", "20-05-2024", "new-code", Availability.EARLY),
        ("2024-07-01", "01-07-2024", "new-code", Availability.THERE),
        ("2024-07-01", "20-05-2024", "", Availability.CHANGED),
    ],
)
def test_a_copy_older_than_the_start_of_its_code_has_the_wording_as_adopted(
    on: str, updated: str, name: str, reach: Availability
) -> None:
    text = files.document_of_bytes("code.md", texts.markdown((THEN,), updated=updated).encode()).text
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(act_reader.read_act(act_reader.TextFile("code.md", text)), "old")], a_day(on))
        held, kept = opened.articles(code="old", number="100"), {each.id: each for each in opened.copies()}
    provision = a_provision("old/100", a_version("2024-07-01")._replace(date_name=name))
    found = wording_on_date.wording_on(provision, held, kept, a_day(on))
    assert (found.reach, found.shown) == (reach, reach is not Availability.CHANGED)
    assert found.since == (None if reach is Availability.THERE else a_day("2024-07-01"))


def test_a_wording_from_before_the_start_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "code.md"
    path.write_text(texts.markdown((THEN._replace(number="50"),)), encoding="utf-8")
    assert ruritania("texts", "add", str(path), "--code", "new").code == 0
    shown = ruritania("lookup", "50", "--text", "--as-of", "2024-08-01", "--quiet").out.split("Text: ")[1].split("\n")
    source = "    copy of 20 May 2024, https://law.example/1900010101; "
    as_adopted = "as adopted; it entered or enters into force on 1 July 2024, and may have been amended before then"
    assert shown[1:3] == ["    Dol puni.", source + as_adopted]
