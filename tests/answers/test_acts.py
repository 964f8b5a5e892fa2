"""Acts and judgments, found by what is typed of them: a date, a number, the letters of a court."""

import pytest

from lanzarote_law.answers.acts import changes_by_act, find_acts
from tests.builders import a_corpus, a_provision, a_version, an_act
from tests.command import Ran, run

CORPUS = a_corpus(
    an_act("act:2019-11-14", dated="2019-11-14"),
    an_act("act:2024-02-29/09", dated="2024-02-29"),
    an_act("act:2024-02-29/10", dated="2024-02-29"),
    an_act("act:lu-2023-08-07-a520", dated="2023-08-07"),
    a_provision("old/100", a_version("2019-12-30", act="act:2019-11-14"), repealed_on="2026-09-01"),
)


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("law of 14 November 2019", ["2019-11-14"]),
        ("loi du 14 novembre 2019", ["2019-11-14"]),
        ("la loi du 14/11/2019", ["2019-11-14"]),
        ("Wet van 14 november 2019", ["2019-11-14"]),
        ("14 November 2019", ["2019-11-14"]),
        ("2019-11-14", ["2019-11-14"]),
        ("act:2019-11-14", ["2019-11-14"]),
        ("law of 29 February 2024", ["/09", "/10"]),
        ("law of 29 February 2024 (10)", ["/10"]),
        ("law of 29 February 2024, file 10", ["/10"]),
        ("loi du 29 février 2024, dossier 10", ["/10"]),
        ("law of 7 August 2023 (lu-2023-08-07-a520)", ["a520"]),
        ("2024-02-29/10", ["/10"]),
        ("law of 15 November 2019", []),
        ("8638/12", []),
        ("383bis", []),
        ("law of 2019", []),
    ],
)
def test_acts_are_found_by_their_date_and_number(typed: str, ends: list[str]) -> None:
    found = find_acts(CORPUS, typed)
    assert len(found) == len(ends)
    assert all(act.id.endswith(end) for act, end in zip(found, ends, strict=True))


def test_an_act_says_from_which_day_it_changed_which_articles() -> None:
    assert [(str(each.on), each.provision) for each in changes_by_act(CORPUS, "act:2019-11-14")] == [
        ("2019-12-30", "old/100")
    ]


@pytest.mark.parametrize("command", ["lookup", "search"])
def test_an_act_of_the_data_is_shown_with_what_it_changed(command: str) -> None:
    told = run(command, "wet van 14 november 2019").out
    assert "  Changes that these data record\n    30 December 2019  amended: 21 TP CIC\n" in told
    assert "    30 December 2019  replaced: 21bis TP CIC\n" in told


def test_an_act_that_postponed_a_code_says_so() -> None:
    assert "    1 September 2026  New Code's entry into force [inferred]\n" in run("lookup", "law of 30 March 2026").out


@pytest.mark.parametrize("typed", ["112/2025", "8638/12", "P.25.1101.N"])
def test_a_search_for_the_number_of_a_judgment_finds_it_and_leads_to_it(typed: str) -> None:
    lead, heading, decision, *_ = run("search", typed, "--as-of", "2018-01-26").out.splitlines()
    assert (lead, heading) == (f"  This is a reference; for details: lanzarote-law lookup {typed}", "  Decisions (1)")
    assert f", {typed} (" in decision


@pytest.mark.parametrize(("letters", "lang"), [("ECHR", "en"), ("CEDH", "fr"), ("EHRM", "nl")])
def test_a_court_is_found_by_its_letters(letters: str, lang: str) -> None:
    assert "8638/12" in run("search", letters, "--lang", lang).out


def test_what_is_not_in_the_data_is_not_found() -> None:
    message = "nothing in this data set matches 'law of 1 January 1990'; try another word or another language"
    assert run("search", "law of 1 January 1990") == Ran("", f"error: {message}\n", 1)


@pytest.mark.parametrize("typed", ["NUMAC 2024002088", "2024002088", "law of 29 February 2024, file 10"])
def test_an_act_is_found_by_its_number_in_the_journal(typed: str) -> None:
    assert run("lookup", typed).out.startswith("law of 29 February 2024, file 10\n")


def test_a_search_for_an_act_finds_nothing_else() -> None:
    assert "10ter" not in run("search", "decreet van 19 april 2024").out
