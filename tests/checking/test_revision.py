"""What is still true of an old document: each statement of law on its own date and on a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.revision import StatementOutcome, own_date, revise
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import NotUnderstoodError
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.checking.revision import Revision
    from lanzarote_law.model import Corpus

THEN = "2018-01-26"
POSSESSION = "Article 383bis of the Belgian Criminal Code makes possession an offence."


def revision(corpus: Corpus, text: str, then: str = THEN, now: str = "2026-11-30") -> Revision:
    return revise(corpus, Document("paper.txt", text, plain=True), a_day(then), a_day(now))


def told(corpus: Corpus, text: str, then: str = THEN, now: str = "2026-11-30") -> list[tuple[str, str, str]]:
    """Of each citation: its outcome, what was wrong or is not known, and what happened since."""
    found = revision(corpus, text, then, now)
    return [(each.outcome, each.reason, each.since) for statement in found.statements for each in statement.citations]


@pytest.mark.parametrize(
    ("now", "outcome", "since"),
    [
        ("2022-05-31", StatementOutcome.HOLDS, ""),
        ("2022-06-01", StatementOutcome.CHANGED, "383bis CP 1867 was repealed on 1 June 2022"),
        ("2022-06-02", StatementOutcome.CHANGED, "383bis CP 1867 was repealed on 1 June 2022"),
    ],
)
def test_a_statement_holds_until_the_day_of_the_repeal(
    shipped: Corpus, now: str, outcome: StatementOutcome, since: str
) -> None:
    assert told(shipped, POSSESSION, now=now) == [(outcome, "", since)]


def test_what_was_amended_since_has_changed_and_the_days_are_given(shipped: Corpus) -> None:
    assert told(shipped, "Article 417/25 of the Belgian Criminal Code.", "2022-06-01", "2022-06-02") == [
        (StatementOutcome.HOLDS, "", "")
    ]
    [(outcome, _, since)] = told(shipped, "Article 458bis of the Belgian Criminal Code.", "2010-01-01", "2018-01-01")
    assert outcome is StatementOutcome.CHANGED
    assert since == "458bis CP 1867 was amended 5 times, last on 18 June 2016"


def test_what_was_not_law_then_did_not_hold_and_what_happened_since_is_told(shipped: Corpus) -> None:
    assert told(shipped, "Article 417/49 of the Belgian Criminal Code applies.") == [
        (
            StatementOutcome.WRONG,
            "417/49 CP 1867 is not in force before 1 June 2022",
            (
                "417/49 CP 1867 entered into force on 1 June 2022; 417/49 CP 1867 was repealed on 1 September 2026"
                " (inferred)"
            ),
        )
    ]
    sentence = "Since 2017, Article 371/1 of the Belgian Criminal Code punishes voyeurism."
    [(outcome, reason, since)] = told(shipped, sentence)
    assert outcome is StatementOutcome.WRONG
    assert reason.startswith("'Since 2017' does not fit 371/1 CP 1867")
    assert since == "371/1 CP 1867 was repealed on 1 June 2022"


def test_what_the_document_calls_former_or_to_come_is_read_as_that(shipped: Corpus) -> None:
    former = "The former Article 383bis of the Belgian Criminal Code punished possession."
    assert told(shipped, former, "2023-01-01") == [(StatementOutcome.HOLDS, "", "")]
    coming = "From 1 June 2022, Article 417/49 of the Belgian Criminal Code will apply."
    assert told(shipped, coming, "2022-05-01", "2022-05-31") == [(StatementOutcome.HOLDS, "", "")]
    assert told(shipped, coming, "2022-05-01", "2022-06-01") == [
        (StatementOutcome.CHANGED, "", "417/49 CP 1867 entered into force on 1 June 2022")
    ]


def test_what_the_data_do_not_contain_is_not_known_and_other_acts_are_only_counted(shipped: Corpus) -> None:
    found = revision(shipped, "Article 550ter of the Belgian Criminal Code. Article 10 of the Civil Code.")
    assert [each.outcome for each in found.statements] == [StatementOutcome.UNKNOWN]
    assert found.statements[0].citations[0].reason == "550ter CP 1867 is not in these data"
    assert found.of_other_acts == 1


def test_a_statement_is_a_sentence_and_as_bad_as_its_worst_citation(shipped: Corpus) -> None:
    text = (
        f"{POSSESSION} Article 458 of the Belgian Criminal Code concerns secrecy.\n- Article 417/49 of the same Code."
    )
    found = revision(shipped, text, now="2018-02-01")
    assert [text[each.start : each.end] for each in found.statements] == [
        POSSESSION,
        "Article 458 of the Belgian Criminal Code concerns secrecy.",
        "- Article 417/49 of the same Code.",
    ]
    assert [each.outcome for each in found.statements] == [
        StatementOutcome.HOLDS,
        StatementOutcome.HOLDS,
        StatementOutcome.WRONG,
    ]


@pytest.mark.parametrize(
    ("text", "successor"),
    [
        ("Article 417/38 of the Belgian Criminal Code", "be-cp-2024/165"),
        ("Article 417/38, § 1, of the Belgian Criminal Code", ""),  # the new number of a paragraph is not recorded
        ("Article 383bis of the Belgian Criminal Code", ""),  # several articles replaced it
    ],
)
def test_a_successor_is_given_only_where_one_replaced_the_whole(shipped: Corpus, text: str, successor: str) -> None:
    then = "2023-01-01" if "417" in text else THEN
    found = revision(shipped, text, then)
    assert [each.successor for each in found.statements[0].citations] == [successor]


def test_the_items_are_those_that_the_document_names_and_those_of_what_it_cites(shipped: Corpus) -> None:
    found = revision(shipped, f"Question 8.1.b\n\n{POSSESSION}")
    assert {"8.1.b", "8.1.a", "20(1)(a)"} <= {*found.items}


def test_the_date_of_a_document_is_the_one_it_bears() -> None:
    assert own_date(Document("a.txt", "Brussels, 14 March 2019\n\nArticle 5.")) == a_day("2019-03-14")
    assert own_date(Document("a.txt", "Article 5.")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Act of 13 April 1995 added an article 383bis in the Belgian Criminal Code.",
        "Article 383bis was inserted in the Belgian Criminal Code by the Act of 13 April 1995.",
        "La loi du 13 avril 1995 a ajouté un article 383bis dans le Code pénal belge.",
        "Artikel 383bis is in het Belgisch Strafwetboek ingevoegd door de wet van 13 april 1995.",
    ],
)
def test_what_a_past_act_did_stays_true_when_the_article_is_repealed(shipped: Corpus, sentence: str) -> None:
    [(outcome, _, since)] = told(shipped, sentence)
    assert (outcome, since) == (StatementOutcome.PAST_EVENT, "383bis CP 1867 was repealed on 1 June 2022")


def test_a_sentence_that_says_what_the_article_does_is_no_past_event(shipped: Corpus) -> None:
    sentence = "Article 383bis of the Belgian Criminal Code, which was amended in 2016, makes possession an offence."
    assert [outcome for outcome, _, _ in told(shipped, sentence)] == [StatementOutcome.CHANGED]


def test_what_a_bill_inserts_has_entered_into_force_and_been_repealed_since(shipped: Corpus) -> None:
    sentence = "In het Strafwetboek wordt een artikel 377quater ingevoegd."
    [(_, _, since)] = told(shipped, sentence, "2014-02-26")
    assert since == (
        "377quater CP 1867 entered into force on 10 May 2014; 377quater CP 1867 was repealed on 1 June 2022"
    )


def test_a_range_ends_with_its_last_number_and_its_successors_are_named(shipped: Corpus) -> None:
    found = revision(shipped, "Les articles 372 à 377 du Code pénal belge s'appliquent.", "2010-01-01")
    [changed] = found.statements[0].citations
    assert changed.since.startswith("no longer in force: 372, 373,")
    assert "377bis" not in changed.since
    assert "CP 2024" in changed.replacement


def test_a_statement_of_which_most_could_not_be_assessed_is_not_said_to_hold(shipped: Corpus) -> None:
    text = "Articles 550ter, 550quater and 383bis of the Belgian Criminal Code apply"
    assert [each.outcome for each in revision(shipped, text, now="2018-02-01").statements] == [StatementOutcome.UNKNOWN]


def test_a_date_before_that_of_the_document_is_refused(shipped: Corpus) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        revision(shipped, POSSESSION, now="2018-01-25")
    assert str(refused.value.message) == "2018-01-25 comes before the date of the document, 2018-01-26"


def test_a_question_alone_states_nothing(shipped: Corpus) -> None:
    assert revision(shipped, "Question 8.1.a").statements == ()


def test_a_penalty_that_the_article_did_not_have_did_not_hold(shipped: Corpus) -> None:
    sentence = "Artikel 377quater van het Strafwetboek voorziet in een gevangenisstraf van 2 tot 8 jaar."
    [(outcome, reason, since)] = told(shipped, sentence)
    assert outcome is StatementOutcome.WRONG
    assert "377quater" in reason
    assert since == "377quater CP 1867 was repealed on 1 June 2022"
