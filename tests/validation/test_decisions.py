"""The rules of decisions: one faulty record for each, with the whole message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import value_readers
from lanzarote_law.errors import Severity
from lanzarote_law.validation import validate
from tests.builders import (
    a_bearing,
    a_corpus,
    a_data_folder,
    a_decision,
    a_link,
    a_provision,
    a_version,
    an_item,
    problems_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Decision

HINT = "instead of the name, give the person's age or role in the case"


def faults_of(decision: Decision, *, review: str = "") -> list[str]:
    """The errors of a corpus with a decision on old/383bis, which began in 2000, with their ways out."""
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="texts"),
        a_provision("old/383bis", a_version("2000-01-01"), began=True, repealed_on="2026-09-01"),
        a_provision("old/371", repealed_on="2026-09-01"),
        a_link("old/383bis", "8.1.a", "images", review=review),
        decision,
    )
    found = validate.find_problems(corpus, value_readers.ReadState().where)
    return [f"{each.code}: {each.message} ({each.hint})" for each in found if each.severity is Severity.ERROR]


@pytest.mark.parametrize("day", ["2015-03-31", "2015-03", "2015"])
def test_a_decision_may_bear_its_day_its_month_or_its_year(day: str) -> None:
    assert faults_of(a_decision(day=day)) == []


FAULTY: list[tuple[Decision, str]] = [
    (
        a_decision("BE:COURT:1", day="spring 2015"),
        "decision-day: 'spring 2015' is not a day, a month or a year (write it as 2015-03-31, 2015-03 or 2015)",
    ),
    (
        a_decision(day="2015-04-01"),
        (
            "decision-ecli: the ECLI contains 2015-03-31, but the date is 2015-04-01"
            " (correct one of the two, or say in the note that they differ)"
        ),
    ),
    (
        a_decision("ECLI:BE:GHCC:2025:ARR.112", day="2024-07-17"),
        (
            "decision-ecli: the ECLI contains 2025, but the date is 2024-07-17"
            " (correct one of the two, or say in the note that they differ)"
        ),
    ),
    (
        a_decision("ECLI:CE:ECHR:2021:0921JUD000863812", day="2021-09-20"),
        (
            "decision-ecli: the ECLI contains 2021-09-21, but the date is 2021-09-20"
            " (correct one of the two, or say in the note that they differ)"
        ),
    ),
    (
        a_decision("ECLI:BE:CASS", day="2015-03-31"),
        "decision-ecli: 'ECLI:BE:CASS' is not an ECLI (write it as ECLI:BE:CASS:2015:ARR.20150331.3)",
    ),
    (
        a_decision("BE:COURT:1", day="1999-12-31"),
        (
            "decision-before-article: old/383bis entered into force on 2000-01-01, after the decision"
            " (correct the date, or name the article that applied before)"
        ),
    ),
    (
        a_decision("BE:COURT:1", a_bearing(), a_bearing("8.1.a 8.1.b", way="limits")),
        "decision-bears: 8.1.b does not ask for 'images' (correct the items or the aspect)",
    ),
    (
        a_decision("BE:COURT:1", holding="Janssens v. Belgium is followed."),
        f"decision-person: 'Janssens v. B' seems to name a person ({HINT})",
    ),
    (
        a_decision("BE:COURT:1", conduct="The prosecution of J.B. for images."),
        f"decision-person: 'J.B.' seems to name a person ({HINT})",
    ),
    (
        a_decision("BE:COURT:1", conduct="Mme Dupont sent it on."),
        f"decision-person: 'Mme Du' seems to name a person ({HINT})",
    ),
    (
        a_decision(verification="seen"),
        "decision-mark: the decision is marked seen, although its text was not read (write second-hand, or read: text)",
    ),
    (
        a_decision("BE:COURT:1", a_bearing("8.1.a", "texts")),
        "decision-bears: 8.1.a does not ask for 'texts' (correct the items or the aspect)",
    ),
    (
        a_decision("BE:COURT:1", a_bearing(provision="old/371")),
        (
            "decision-bears: old/371 is not among the provisions recorded for the decision"
            " (name the provision under `provisions`, or correct this one)"
        ),
    ),
]


@pytest.mark.parametrize(("decision", "fault"), FAULTY, ids=[fault.partition(" (")[0] for _, fault in FAULTY])
def test_what_is_wrong_with_a_decision_is_named_with_the_way_out(decision: Decision, fault: str) -> None:
    assert faults_of(decision) == [fault]


@pytest.mark.parametrize(("day", "faults"), [("1999-12-31", 1), ("2000-01-01", 0), ("2000-01-02", 0)])
def test_a_court_can_apply_an_article_from_its_first_day_on(day: str, faults: int) -> None:
    assert len(faults_of(a_decision("BE:COURT:1", day=day))) == faults


def test_of_the_articles_that_a_court_applied_each_had_begun() -> None:
    told = faults_of(a_decision("BE:COURT:1", day="1999-12-31", provisions="old/371 old/383bis"))
    assert [each.partition(" (")[0] for each in told] == [
        f"decision-before-article: {article} entered into force on 2000-01-01, after the decision"
        for article in ("old/371", "old/383bis")
    ]


def test_an_ecli_of_another_date_is_right_if_the_note_says_so() -> None:
    assert faults_of(a_decision(day="2015-04-01", note="The ECLI contains the date 2015-03-31.")) == []


def test_dockets_articles_and_shortened_words_are_not_names() -> None:
    text = "Art. 71 C.P. and p. 3 of the reasons; see P.14.0293.N. A minor of 14 v. 16 is not told."
    assert [each for each in faults_of(a_decision(holding=text)) if "C.P." not in each] == []


def test_that_a_link_is_questioned_follows_from_the_decisions_and_is_not_written() -> None:
    assert faults_of(a_decision(), review="questioned") == [
        "review-questioned: `questioned` follows from the decisions and is not written in a link (remove it)"
    ]


def test_a_decision_without_a_source_is_refused(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, decisions=("    read_in: [copy:code art. 100]\n", "    read_in: []\n"))
    assert "missing: decisions.yaml:31: decisions[0].read_in: a decision needs at least one source" in (
        problems_in(folder)
    )
