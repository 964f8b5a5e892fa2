"""What is still true of an old document: each statement of law on its own date and on a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check_at_two_dates import own_date, recheck_document
from lanzarote_law.checking.rechecked_citation import StatementOutcome
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import NotUnderstoodError
from tests.builders import a_corpus, a_day, a_decision, a_provision, a_version

if TYPE_CHECKING:
    from lanzarote_law.checking.check_at_two_dates import RecheckedDocument
    from lanzarote_law.model import Corpus, Version

THEN = "2018-01-26"
POSSESSION = "Article 383bis of the Belgian Criminal Code makes possession an offence."


def revision(corpus: Corpus, text: str, then: str = THEN, now: str = "2026-11-30") -> RecheckedDocument:
    return recheck_document(corpus, Document("paper.txt", text, plain=True), a_day(then), a_day(now))


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


@pytest.mark.parametrize("then", ["2024-06-10", "2026-04-10"])
def test_what_was_enacted_and_annulled_before_it_began_is_told_with_the_judgment(shipped: Corpus, then: str) -> None:
    [(outcome, _, since)] = told(shipped, "L'article 60 du nouveau Code pénal règle la récidive.", then)
    assert outcome is not StatementOutcome.HOLDS
    assert since.startswith(
        "article 60 CP 2024 was annulled (Constitutional Court, judgment 14/2026 of 29 January 2026"
    )
    assert since.endswith("it is treated as never having been in force (second-hand)")


def test_what_was_amended_since_has_changed_and_the_days_are_given(shipped: Corpus) -> None:
    assert told(shipped, "Article 417/25 of the Belgian Criminal Code.", "2022-06-01", "2022-06-02") == [
        (StatementOutcome.HOLDS, "", "")
    ]
    [(outcome, _, since)] = told(shipped, "Article 458bis of the Belgian Criminal Code.", "2010-01-01", "2018-01-01")
    assert outcome is StatementOutcome.CHANGED
    assert (
        since
        == "458bis CP 1867 was replaced on 30 January 2012 and has since been amended, most recently on 18 June 2016"
    )
    [(outcome, _, since)] = told(shipped, "Article 458bis of the Belgian Criminal Code.", "2012-06-01", "2018-01-01")
    assert since == "458bis CP 1867 was amended 4 times, last on 18 June 2016"


def test_what_was_not_law_then_did_not_hold_and_what_happened_since_is_told(shipped: Corpus) -> None:
    assert told(shipped, "Article 417/49 of the Belgian Criminal Code applies.") == [
        (
            StatementOutcome.WRONG,
            "article 417/49 CP 1867 is not in force before 1 June 2022",
            (
                "417/49 CP 1867 entered into force on 1 June 2022; 417/49 CP 1867 was repealed on 1 September 2026"
                " (inferred)"
            ),
        )
    ]
    sentence = "Since 2017, Article 371/1 of the Belgian Criminal Code punishes voyeurism."
    [(outcome, reason, since)] = told(shipped, sentence)
    assert outcome is StatementOutcome.WRONG
    assert reason.startswith("'Since 2017' is inconsistent with 371/1 CP 1867")
    assert since == "371/1 CP 1867 was amended on 1 July 2020 and repealed on 1 June 2022"


def test_what_the_document_calls_former_or_to_come_is_read_as_that(shipped: Corpus) -> None:
    former = "The former Article 383bis of the Belgian Criminal Code punished possession."
    assert told(shipped, former, "2023-01-01") == [(StatementOutcome.PAST_EVENT, "", "")]
    coming = "From 1 June 2022, Article 417/49 of the Belgian Criminal Code will apply."
    assert told(shipped, coming, "2022-05-01", "2022-05-31") == [(StatementOutcome.COMING, "", "")]
    assert told(shipped, coming, "2022-05-01", "2022-06-01") == [
        (StatementOutcome.COMING, "", "417/49 CP 1867 entered into force on 1 June 2022")
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
        (
            "The Act of 13 April 1995 on trafficking and child pornography introduced the offence into article 383bis"
            " of the Criminal Code, thereby creating a new offence."
        ),
        "In 1995, Belgium introduced a provision into its Criminal Code (article 383bis) that prohibits possession.",
        "Article 383bis was inserted in the Belgian Criminal Code by the Act of 13 April 1995.",
        "La loi du 13 avril 1995 a ajouté un article 383bis dans le Code pénal belge.",
        "En 1995, le législateur a inséré l'article 383bis dans le Code pénal.",
        "Artikel 383bis is in het Belgisch Strafwetboek ingevoegd door de wet van 13 april 1995.",
        "In 1995 heeft de wetgever artikel 383bis in het Strafwetboek ingevoegd.",
    ],
)
def test_what_an_act_once_inserted_is_a_past_act_and_nothing_to_revise(shipped: Corpus, sentence: str) -> None:
    repealed = "383bis CP 1867 was repealed on 1 June 2022"
    assert told(shipped, sentence) == [(StatementOutcome.PAST_EVENT, "", repealed)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the Act of 13 April 1995 inserted article 383bis in the Criminal Code, possession is an offence.",
        "L'article 383bis, inséré par la loi du 13 avril 1995 dans le Code pénal, punit la possession.",
        "Depuis 1995, l'article 383bis du Code pénal est applicable.",
        "La loi du 13 avril 1995 a inséré un article 383bis dans le Code pénal. Cet article punit la possession.",
        "La loi du 13 avril 1995 a inséré un article 383bis dans le Code pénal. Celui-ci punit la possession.",
    ],
)
def test_a_sentence_that_also_says_what_is_law_is_not_a_past_act(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence)] == [StatementOutcome.CHANGED]


def test_a_sentence_that_says_what_the_article_does_is_no_past_event(shipped: Corpus) -> None:
    sentence = "Article 383bis of the Belgian Criminal Code, which was amended in 2016, makes possession an offence."
    assert [outcome for outcome, _, _ in told(shipped, sentence)] == [StatementOutcome.CHANGED]


def test_what_a_bill_inserts_has_entered_into_force_and_been_repealed_since(shipped: Corpus) -> None:
    sentence = "In het Strafwetboek wordt een artikel 377quater ingevoegd."
    [(outcome, _, since)] = told(shipped, sentence, "2014-02-26")
    assert outcome is StatementOutcome.COMING
    assert since == (
        "377quater CP 1867 entered into force on 10 May 2014; 377quater CP 1867 was repealed on 1 June 2022"
    )


def test_a_range_ends_with_its_last_number_and_its_successors_are_named(shipped: Corpus) -> None:
    found = revision(shipped, "Les articles 372 à 377 du Code pénal belge s'appliquent.", "2010-01-01")
    [changed] = found.statements[0].citations
    assert changed.since.startswith("ceased to be in force on 1 June 2022: 372, 373,")
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


# -- law to come -------------------------------------------------------------------------------------------------------

REFORM = (
    "\n\nDe basismisdrijven zijn onder meer:\n\nverkrachting (art. 417/11 van het Strafwetboek).\n\n" + "Meer. " * 60
)
NOT_TOLD = "it is not clear whether the sentence announces it"
BEGAN = "417/11 CP 1867 entered into force on 1 June 2022; 417/11 CP 1867 was repealed on 1 September 2026 (inferred)"


@pytest.mark.parametrize(
    "announcement",
    [
        "Op 01.06.2022 treedt de lang aangekondigde hervorming van het seksueel strafrecht in werking.",
        "Op 1 juni treedt de hervorming in werking.",
        "The reform enters into force on 1 June.",
        "La réforme entre en vigueur le 1er juin.",
        "The reform enters into force on June 1st.",
    ],
)
def test_law_of_which_the_document_says_when_it_begins_was_to_come(shipped: Corpus, announcement: str) -> None:
    assert told(shipped, announcement + REFORM, "2022-05-30") == [(StatementOutcome.COMING, "", BEGAN)]


def test_a_day_without_a_year_is_the_next_one(shipped: Corpus) -> None:
    text = "La réforme entre en vigueur le 1er juin." + REFORM
    assert [outcome for outcome, _, _ in told(shipped, text, "2021-05-30")] == [StatementOutcome.WRONG]
    assert [outcome for outcome, _, _ in told(shipped, text, "2022-05-31")] == [StatementOutcome.COMING]


def test_of_enacted_law_that_nothing_announces_it_cannot_be_told_whether_the_sentence_does(shipped: Corpus) -> None:
    sentence = "Article 417/11 of the Belgian Criminal Code is rape."
    assert told(shipped, sentence, "2022-05-30") == [
        (StatementOutcome.UNKNOWN, f"417/11 CP 1867 had been enacted and was not yet in force; {NOT_TOLD}", BEGAN)
    ]
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2022-03-20")] == [StatementOutcome.WRONG]
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2022-03-21")] == [StatementOutcome.UNKNOWN]


# -- parts of an article, and ranges -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "then", "replacement"),
    [
        ("Article 383bis, § 4", "2015-06-01", "in the wording of 18 June 2016: § 4: 417/43 CP 1867, now 170 CP 2024"),
        ("Article 383bis, § 4", "2016-06-18", "417/43 CP 1867, now 170 CP 2024 (inferred)"),
        ("Article 380, § 4, 1°", "2006-01-01", "§ 4, 1°: 417/27 CP 1867, now 154 CP 2024 (inferred)"),
        ("Article 433quinquies", "2014-06-01", "in the wording of 1 July 2019: 258 CP 2024 (inferred); § 5: 264"),
        ("Article 371/1", "2018-01-26", "in the wording of 1 July 2020: § 1, 1°: 417/8 CP 1867, now 135 CP 2024"),
    ],
)
def test_parts_are_those_of_the_last_wording_unless_that_of_the_document_has_the_same(
    shipped: Corpus, text: str, then: str, replacement: str
) -> None:
    found = revision(shipped, f"{text} of the Belgian Criminal Code applies.", then)
    [cited] = found.statements[0].citations
    assert cited.replacement.startswith(replacement) or f"§ 4: {replacement}" == cited.replacement


@pytest.mark.parametrize(
    ("text", "then", "replacement"),
    [
        (
            "L'article 383bis, §§1er et 3, du Code pénal belge s'applique.",
            "2006-01-01",
            "§ 1: 417/44 CP 1867, now 171 CP 2024 (inferred); § 3: 417/45 CP 1867, now 172 CP 2024 (inferred)",
        ),
        (
            "Artikel 371/1, lid 1, 1°, van het Belgisch Strafwetboek is van toepassing.",
            "2018-06-01",
            "in the wording of 1 July 2020: § 1, 1°: 417/8 CP 1867, now 135 CP 2024 (inferred)",
        ),
        (
            "L'absence de consentement (article 375, alinéa 2, du Code pénal belge).",
            "2014-09-01",
            "in the wording of 29 February 2016: al. 2: 417/5 CP 1867, now 132 CP 2024 (inferred)",
        ),
        ("L'article 458bis du Code pénal belge s'applique.", "2020-01-01", "353 CP 2024, § 1 (inferred)"),
    ],
)
def test_the_successors_are_those_of_the_part_that_is_cited(
    shipped: Corpus, text: str, then: str, replacement: str
) -> None:
    assert [each.replacement for each in revision(shipped, text, then).statements[0].citations] == [replacement]


ABUSE = "§ 3, 2°: 433quater/4 CP 1867, now 268 CP 2024 (inferred)"


@pytest.mark.parametrize(
    ("text", "replacement", "note"),
    [
        ("Article 433quinquies, § 1, of the Criminal Code", "258 CP 2024 (inferred)", ""),
        ("L'article 433quinquies, § 2, du Code pénal", "258 CP 2024 (inferred)", ""),
        (
            "Artikel 433quinquies, § 5, van het Strafwetboek",
            "§ 5: 264 CP 2024 (inferred)",
            (
                "§ 5 provides that victims are not punished; article 264 covers only offences carrying a penalty of"
                " level 1 to 6. This article succeeds article 433quinquies § 5 of the 1867 Code."
            ),
        ),
        (
            "Article 433novies, § 1, of the Criminal Code",
            "no successor of 433novies, § 1 CP 1867 is recorded",
            (
                "Articles 258 to 298 of the new Code contain no counterpart of § 1 (loss of rights), § 3 (sending the"
                " decision to the employer) or § 7 (seizure of immovable property). Article 191 of the new Code, on"
                " sending a decision to the employer, covers only the offences in its own chapter."
            ),
        ),
        ("L'article 380, § 2, du Code pénal", "no successor of 380, § 2 CP 1867 is recorded", ""),
        ("L'article 380, § 3, 1°, du Code pénal", "no successor of 380, § 3, 1° CP 1867 is recorded", ""),
        ("Article 380, § 3, 2°, of the Criminal Code", ABUSE, ""),
        ("Article 380, § 3, of the Criminal Code", ABUSE, "No successor is recorded for § 3, 1°."),
        ("De artikel 380, §§ 2 en 3, van het Strafwetboek", ABUSE, "No successor is recorded for § 2, § 3, 1°."),
    ],
)
def test_what_is_recorded_for_another_part_did_not_replace_the_part_that_is_cited(
    shipped: Corpus, text: str, replacement: str, note: str
) -> None:
    then = "2021-01-01" if "433" in text else "2017-01-01"
    [cited] = revision(shipped, f"{text} belge." if "du" in text else f"{text}.", then).statements[0].citations
    assert (cited.replacement, cited.note) == (replacement, note)


def test_of_a_part_that_nothing_replaced_the_articles_that_replaced_other_parts_are_not_told(shipped: Corpus) -> None:
    text = "Les articles 380, § 7, et 382, §§ 1 et 4, du Code pénal belge s'appliquent."
    found = revision(shipped, text, "2022-06-15").statements[0].citations
    parts = ["380, § 7", "382, §§ 1, 4"]
    ways = [f"no successor of {each} CP 1867 is recorded" for each in parts]
    assert [(each.correction, each.since) for each in found] == [(way, "") for way in ways]


BROTHELS = (
    "in the wording of 18 June 2016: § 4, 2°: 417/29 CP 1867, now 156 CP 2024 (inferred); § 1: 433quater/1 CP 1867, now"
    " 265 CP 2024 (inferred); § 3, 2°: 433quater/4 CP 1867, now 268 CP 2024 (inferred)"
)
UNTOLD = "The data do not record which of these articles replaced the part cited."


def test_a_paragraph_that_later_acts_left_alone_has_its_own_successor(shipped: Corpus) -> None:
    text = "L'arrêt viole l'article 380, § 1er, 1°, du Code pénal belge."
    [cited] = revision(shipped, text, "2016-04-01").statements[0].citations
    assert (cited.replacement, cited.note) == ("§ 1: 433quater/1 CP 1867, now 265 CP 2024 (inferred)", "")


@pytest.mark.parametrize(
    ("text", "replacement", "note"),
    [
        ("Keeping a brothel is punished by Article 380bis, 2°, of the Criminal Code.", BROTHELS, UNTOLD),
        ("Une maison de débauche, visée à l'article 380bis, alinéa 1er, 2°, du Code pénal.", BROTHELS, UNTOLD),
        ("Een huis van ontucht houden is strafbaar krachtens art. 380bis, eerste lid, 2°, Sw.", BROTHELS, UNTOLD),
        ("L'article 380bis, § 3, 2°, du Code pénal belge s'applique.", ABUSE, ""),
        (
            "Artikel 380bis, § 1, 2°, van het Strafwetboek is van toepassing.",
            "§ 1: 433quater/1 CP 1867, now 265 CP 2024 (inferred)",
            "",
        ),
    ],
)
def test_a_point_without_a_paragraph_may_be_of_each_paragraph_that_has_such_a_point(
    shipped: Corpus, text: str, replacement: str, note: str
) -> None:
    [cited] = revision(shipped, text, "1997-05-20").statements[0].citations
    assert (cited.replacement, cited.note) == (replacement, note)


ON_THE_PARTS = (
    ("373", "al. 1", "417/7", "134"),
    ("373", "al. 2", "417/17", "144"),
    ("373", "al. 3", "417/16", "143"),
    ("375", "al. 1", "417/11", "138"),
    ("375", "al. 4", "417/17", "144"),
    ("375", "al. 5", "417/16", "143"),
    ("376", "al. 2", "417/13", "140"),
    ("377", "al. 1, fourth indent", "417/22", "149"),
    ("377", "al. 1, quatrième tiret", "417/22", "149"),
    ("377", "al. 1, vierde streepje", "417/22", "149"),
)


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize(("article", "part", "heir", "now"), ON_THE_PARTS)
def test_a_part_of_a_former_offence_has_its_own_successor_in_every_language(
    language: str, article: str, part: str, heir: str, now: str
) -> None:
    text = f"L'article {article}, {part}, du Code pénal belge s'applique."
    [cited] = revision(corpus_loading.load(language=language), text, "2020-08-01").statements[0].citations
    assert f": {heir} " in cited.replacement
    assert cited.heirs == (f"be-cp-2024/{now}",)


def test_a_last_paragraph_may_be_any_of_the_numbered_parts_that_have_successors() -> None:
    text = "L'article 373, dernier alinéa, du Code pénal belge s'applique."
    [cited] = revision(corpus_loading.load(), text, "2020-08-01").statements[0].citations
    assert cited.heirs == ("be-cp-2024/134", "be-cp-2024/143", "be-cp-2024/144")


@pytest.mark.parametrize(
    ("place", "successors"),
    [
        ("§ 1, al. 1", "§ 1, al. 1: 206 CP 2024 (inferred)"),
        ("§ 1, al. 2", "§ 1, al. 2 (incitement and advertising): 211 CP 2024 (inferred)"),
        ("§ 3", "§ 3: 208 CP 2024 (inferred)"),
        ("§ 5", "§ 2, § 5 (minor or dependent victim): 210 CP 2024 (inferred)"),
    ],
)
def test_a_paragraph_on_mutilation_has_its_own_successor(shipped: Corpus, place: str, successors: str) -> None:
    text = f"L'article 409, {place}, du Code pénal belge s'applique."
    [cited] = revision(shipped, text, "2025-01-01").statements[0].citations
    assert cited.replacement == successors


def test_of_one_paragraph_with_several_successors_only_these_are_told(shipped: Corpus) -> None:
    text = "L'article 409, § 2, du Code pénal belge s'applique."
    [cited] = revision(shipped, text, "2025-01-01").statements[0].citations
    assert cited.replacement == (
        "§ 2 (profit): 207 CP 2024 (inferred); § 2, § 5 (minor or dependent victim): 210 CP 2024 (inferred)"
    )


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("L'article 382, § 2, du Code pénal belge", "articles 263 and 298 contain the bans for trafficking"),
        ("L'article 382bis du Code pénal belge", "articles 263 and 298 contain the bans for trafficking"),
        ("L'article 433novies/1 du Code pénal belge", "Article 192 of the new Code prohibits revealing the identity"),
    ],
)
def test_where_another_article_could_be_taken_for_the_successor_that_is_told(
    shipped: Corpus, text: str, note: str
) -> None:
    [cited] = revision(shipped, f"{text} s'applique.", "2020-08-01").statements[0].citations
    assert note in cited.note


def test_a_successor_of_another_subparagraph_is_left_out(shipped: Corpus) -> None:
    text = "L'article 375, alinéa 1er, du Code pénal belge définit le viol."
    [cited] = revision(shipped, text, "2017-01-01").statements[0].citations
    assert "417/5 " not in cited.replacement
    assert "417/11 " in cited.replacement


def test_successors_of_parts_are_told_by_paragraph_and_those_without_one_are_named(shipped: Corpus) -> None:
    [cited] = revision(shipped, "Article 433novies of the Criminal Code applies.", "2023-01-01").statements[0].citations
    assert cited.replacement_brief == (
        "§ 2: 263, 298 CP 2024; § 4: 297 CP 2024; § 5: 686 CP 2024; § 6: 262 CP 2024 (inferred)"
    )
    assert "No successor is recorded for § 1, § 3, § 7. Articles 258 to 298 of the new Code contain no" in cited.note


def test_where_the_part_of_none_of_several_successors_is_recorded_that_is_told(shipped: Corpus) -> None:
    [cited] = revision(shipped, "Article 377, alinéa 4, du Code pénal belge.", "2020-01-01").statements[0].citations
    assert cited.replacement_brief == "145, 146, 148 to 150 CP 2024 (inferred)"
    assert cited.note.endswith(" The data do not record which of these articles replaced the part cited.")


_NEXT_ONES = (
    "The document also cites articles that follow this one, without naming the last. What replaced the next ones: "
)


@pytest.mark.parametrize(
    "sentence",
    ["Artikel 374 e.v. Sw. betreft de aanranding.", "De aanranding (art. 374 Sw. en volgende) wordt bestraft."],
)
def test_of_an_article_and_those_that_follow_it_the_successors_of_the_next_ones_are_told(
    shipped: Corpus, sentence: str
) -> None:
    [statement] = revision(shipped, sentence).statements
    assert [each.note for each in statement.citations] == [
        (
            f"{_NEXT_ONES}375: 132, 133, 138, 143, 144, 150 CP 2024; 376: 139 to 142 CP 2024; 377: 145, 146, 148 to"
            " 150 CP 2024; 377bis: 147 CP 2024; 377ter: 150, 181, 186 CP 2024; 377quater: 151 CP 2024; 378: 190 CP"
            " 2024; 378bis: 192 CP 2024 (inferred)."
        )
    ]
    assert statement.end == len(sentence)


@pytest.mark.parametrize(
    "words",
    [
        "Article 433quinquies et seq. of the Criminal Code concerns trafficking.",
        "L'article 433quinquies et suivants du Code pénal vise la traite.",
        "Artikel 433quinquies e.v. Sw. betreft mensenhandel.",
    ],
)
def test_the_articles_of_the_same_number_follow_one_with_a_suffix(shipped: Corpus, words: str) -> None:
    [cited] = revision(shipped, words, "2014-01-01").statements[0].citations
    assert cited.note.partition(_NEXT_ONES)[2] == (
        "433sexies: 261 CP 2024; 433septies: 260 CP 2024; 433octies: 260 CP 2024; 433novies: 262, 263, 297, 298,"
        " 686 CP 2024 (inferred)."
    )


def test_where_the_data_have_no_next_article_those_that_follow_were_not_assessed() -> None:
    corpus = a_corpus(
        a_provision("old/10", repealed_on="2020-01-01", replaced_by="new/2"),
        a_provision("old/12", repealed_on="2020-01-01", replaced_by="new/2"),
        a_provision("new/2", start="2020-01-01"),
    )
    text = "Article 10 et seq. of the Penal Code punishes theft."
    [cited] = revision(corpus, text, now="2021-01-01").statements[0].citations
    assert cited.note == "The document also cites the articles that follow this one; they were not assessed."


def test_the_successors_of_a_range_are_told_article_by_article(shipped: Corpus) -> None:
    [cited] = revision(shipped, "Les articles 372 à 375 du Code pénal belge.", "2019-06-01").statements[0].citations
    assert cited.replacement == (
        "372: 133, 134, 143 to 145 CP 2024; 373: 134, 143, 144 CP 2024; 374: 134 CP 2024; 375: 132, 133, 138, 143, 144,"
        " 150 CP 2024 (inferred)"
    )


def test_an_article_under_a_title_that_is_not_named_as_of_a_code_is_of_another_act(shipped: Corpus) -> None:
    text = "L'article 375 du Code pénal belge punit le viol.\n\nArticle 388, Titre X 'De la Minorité' : \"Le mineur\"."
    found = revision(shipped, text, "2010-06-01")
    assert [each.cited.citation.article for one in found.statements for each in one.citations] == ["375"]
    assert found.of_other_acts == 1
    text = "L'article 372, Titre VII 'Des crimes contre l'ordre des familles', du Code pénal belge punit ceci."
    assert revision(shipped, text, "2010-06-01").of_other_acts == 0


def test_a_paragraph_that_was_another_one_then_is_not_given_the_successor_of_its_number(shipped: Corpus) -> None:
    found = revision(shipped, "Article 383bis, § 4, of the Belgian Criminal Code applies.", "2015-06-01")
    assert found.statements[0].citations[0].replacement_brief == (
        "in the wording of 18 June 2016: § 1: 171 CP 2024; § 2: 173, 174 CP 2024; § 3: 172 CP 2024; § 4: 170 CP 2024"
        " (inferred)"
    )


def test_of_a_range_only_what_was_law_then_is_named_and_an_unrecorded_wording_is_told(shipped: Corpus) -> None:
    sentence = "Les articles 372 à 378 du Code pénal belge s'appliquent."
    assert told(shipped, sentence, "1996-12-01") == [
        (
            StatementOutcome.CHANGED,
            "no wording of 378 CP 1867 on 1 December 1996 is recorded",
            "ceased to be in force on 1 June 2022: 372, 373, 374, 375, 376, 377 CP 1867",
        )
    ]


def test_all_successors_of_many_are_named_in_short(shipped: Corpus) -> None:
    found = revision(shipped, "Article 380 of the Belgian Criminal Code applies.", "2017-01-01")
    assert found.statements[0].citations[0].replacement_brief == (
        "§ 1: 265 CP 2024; § 3: 268 CP 2024; § 4: 154, 156, 158, 160, 162 CP 2024; § 5: 155, 157, 159, 161, 163 CP"
        " 2024; § 6: 165 CP 2024 (inferred)"
    )


# -- amendments --------------------------------------------------------------------------------------------------------


def test_an_article_that_was_replaced_is_told_with_what_it_says_now(shipped: Corpus) -> None:
    sentence = "Artikel 21bis van de voorafgaande titel van het Wetboek van strafvordering bepaalt de verjaring."
    found = revision(shipped, sentence, "2012-02-01")
    [cited] = found.statements[0].citations
    assert cited.since == (
        "21bis TP CIC was replaced on 30 December 2019 and has since been amended, most recently on 1 September 2026"
        " (inferred)"
    )
    assert cited.note.startswith(
        "The article now says (inferred): Listed offences against minors are never time-barred;"
    )


@pytest.mark.parametrize(
    ("victim", "note"),
    [
        (" van een minderjarige", "The list of 21bis TP CIC names 139 CP 2024; that article now says (inferred): "),
        ("", "The article now says: Except in the cases of article 21bis, the limitation period"),
    ],
)
def test_the_list_that_names_an_offence_is_told_in_the_place_of_the_general_rule(
    shipped: Corpus, victim: str, note: str
) -> None:
    rule = "Artikel 21 van de voorafgaande titel van het Wetboek van strafvordering bepaalt de verjaring."
    found = revision(shipped, f"Artikel 376, lid 1, Strafwetboek straft de verkrachting{victim}. {rule}", "2018-08-01")
    assert found.statements[1].citations[0].note.startswith(note)


@pytest.mark.parametrize(
    "text",
    [
        "Article 92 of the Code of Criminal Procedure allows the recording.",
        "L'article 92 du Code d'instruction criminelle permet l'enregistrement.",
        "Artikel 92 van het Wetboek van strafvordering staat de opname toe.",
    ],
)
def test_an_article_that_was_only_amended_is_told_with_what_it_says_now(shipped: Corpus, text: str) -> None:
    found = revision(shipped, text, "2016-06-01", "2019-06-03")
    [cited] = found.statements[0].citations
    assert cited.since == "92 CIC was amended on 3 June 2019"
    assert cited.note.startswith(
        "The article now says: Video recording is the rule for the interview of a minor, or of a vulnerable adult, who"
    )


@pytest.mark.parametrize(
    ("later", "note"),
    [
        (a_version("2020-01-01"), "The summary of the article in these data is the same on both dates."),
        (a_version("2020-01-01", penalty="a fine"), "The article now says: What it says."),
        (a_version("2020-01-01", summary="More.", verification="inferred"), "The article now says (inferred): More."),
    ],
)
def test_an_amendment_is_told_as_far_as_the_summaries_show_it(later: Version, note: str) -> None:
    corpus = a_corpus(a_provision("old/10", a_version("2000-01-01"), later))
    found = revision(corpus, "Article 10 of the Penal Code punishes theft.", now="2021-01-01")
    assert found.statements[0].citations[0].note == note


def test_a_repealed_article_is_told_with_its_amendments_until_then(shipped: Corpus) -> None:
    assert told(shipped, POSSESSION, "2012-01-29")[0][2] == (
        "383bis CP 1867 was amended 2 times, last on 18 June 2016, and repealed on 1 June 2022"
    )
    assert told(shipped, POSSESSION, "2012-01-30")[0][2] == (
        "383bis CP 1867 was amended on 18 June 2016 and repealed on 1 June 2022"
    )


@pytest.mark.parametrize(
    ("sentence", "then", "day"),
    [
        ("Article 383bis, § 2, of the Criminal Code punishes knowing access.", "2012-01-29", "30 January 2012"),
        ("L'acquisition est punie par l'article 383bis du Code pénal.", "2016-06-17", "18 June 2016"),
        ("Het verwerven is strafbaar volgens artikel 383bis van het Strafwetboek.", "2016-06-17", "18 June 2016"),
        ("Article 383bis of the Criminal Code punishes whoever acquires images.", "2016-06-17", "18 June 2016"),
    ],
)
def test_content_that_these_data_have_only_of_a_later_wording_cannot_be_told(
    shipped: Corpus, sentence: str, then: str, day: str
) -> None:
    [(outcome, reason, _)] = told(shipped, sentence, then)
    assert outcome is StatementOutcome.UNKNOWN
    assert reason.endswith(f" only from {day}; whether the article covered it earlier is not recorded")
    later = (a_day(then).replace(day=a_day(then).day + 1)).isoformat()
    assert [outcome for outcome, _, _ in told(shipped, sentence, later)] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "The acquisition, possession and distribution of images are punished by Article 383bis of the Criminal Code.",
        "L'acquisition, la possession et la diffusion d'images d'abus sont punies par l'article 383bis du Code pénal.",
        "Het verwerven, het bezit en het verspreiden van misbruikbeelden is strafbaar volgens artikel 383bis Sw.",
    ],
)
def test_one_content_of_several_that_the_data_have_only_later_is_told_beside_what_held(
    shipped: Corpus, sentence: str
) -> None:
    [(outcome, reason, _)] = told(shipped, sentence, "2015-06-01")
    assert outcome is StatementOutcome.CHANGED
    assert reason.endswith(" only from 18 June 2016; whether the article covered it earlier is not recorded")


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 373 of the Criminal Code punishes the assault; the arrests concern sexual acts of a guardian.",
        "L'article 373 du Code pénal punit l'attentat à la pudeur; les gestes étaient perçus comme des actes sexuels.",
        "Artikel 373 van het Strafwetboek bestraft de aanranding; het ging om seksuele handelingen.",
    ],
)
def test_words_that_name_many_aspects_do_not_show_that_a_sentence_is_on_later_content(
    shipped: Corpus, sentence: str
) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2011-05-24")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Under Article 10ter of the Preliminary Title of the Code of Criminal Procedure, whoever traffics abroad"
            " can be prosecuted."
        ),
        "L'article 10ter du Titre préliminaire du Code de procédure pénale vise la traite à l'étranger.",
        "Artikel 10ter V.T.Sv. laat toe wie in het buitenland aan mensenhandel doet te vervolgen.",
    ],
)
def test_a_word_in_the_titles_of_many_aspects_does_not_show_that_a_sentence_is_on_one_of_them(
    shipped: Corpus, sentence: str
) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2014-01-01")] == [StatementOutcome.CHANGED]


def test_a_penalty_that_was_right_then_is_told_as_it_is_now(shipped: Corpus) -> None:
    sentence = "Artikel 377quater van het Strafwetboek voorziet in een gevangenisstraf van 1 tot 5 jaar."
    [cited] = revision(shipped, sentence).statements[0].citations
    assert cited.outcome is StatementOutcome.CHANGED
    assert "Penalty now: 151 CP 2024: level 3 (imprisonment of more than 3 and not more than 5 years" in cited.note


def penalty_now(corpus: Corpus, sentence: str, then: str = "2020-06-01") -> str:
    """What a sentence is told of the penalty on the later date."""
    [cited] = revision(corpus, sentence, then).statements[0].citations
    return cited.note.partition("Penalty now")[2].removeprefix(": ")


MUTILATION = (
    "206 CP 2024 (Female genital mutilation): level 3; 207 CP 2024 (Female genital mutilation for profit): level 4;"
    " 208 CP 2024 (Female genital mutilation causing a third-degree injury): level 4; 209 CP 2024 (Female genital"
    " mutilation causing death): level 5; 210 CP 2024 (Female genital mutilation of a minor or vulnerable person):"
    " level 4; level 5 where a third-degree injury results; level 6 where death results; 211 CP 2024 (Incitement to, or"
    " promotion of, female genital mutilation): level 2"
)


@pytest.mark.parametrize(
    ("sentence", "penalty"),
    [
        ("L'article 409 du Code pénal belge prévoit une peine de 3 à 5 ans de prison.", MUTILATION),
        (
            "La tentative est punie de huit jours à un an de prison (article 409 du Code pénal belge).",
            f" (that of an attempt is not recorded): {MUTILATION}",
        ),
        (
            "Poging wordt bestraft met een gevangenisstraf van 8 dagen tot 1 jaar (artikel 409 van het Strafwetboek).",
            f" (that of an attempt is not recorded): {MUTILATION}",
        ),
        (
            (
                "Article 409 of the Belgian Criminal Code punishes it with imprisonment from three to five years"
                " and the attempt and incitement with imprisonment from eight days to one year."
            ),
            f" (that of an attempt is not recorded): {MUTILATION}",
        ),
    ],
)
def test_of_several_successors_all_penalties_are_told_and_that_none_is_of_an_attempt(
    shipped: Corpus, sentence: str, penalty: str
) -> None:
    assert penalty_now(shipped, sentence) == penalty


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 380 of the Criminal Code provides for imprisonment of one to five years.",
        "L'article 380 du Code pénal belge prévoit un emprisonnement d'un an à cinq ans.",
        "Artikel 380 van het Strafwetboek voorziet in een gevangenisstraf van 1 tot 5 jaar.",
    ],
)
def test_the_penalty_of_one_paragraph_brings_only_that_of_what_replaced_it(shipped: Corpus, sentence: str) -> None:
    assert penalty_now(shipped, sentence, "2017-01-01").startswith("265 CP 2024: level")


def test_of_a_cited_paragraph_the_penalty_is_that_of_what_replaced_it(shipped: Corpus) -> None:
    sentence = "This is punishable with 1 to 5 years of imprisonment (article 433quinquies, § 2, of the Criminal Code)."
    assert penalty_now(shipped, sentence, "2017-01-01").startswith("258 CP 2024: level 3")


def test_a_penalty_that_others_raise_names_them_and_is_left_out_for_a_minor_or_another_case(shipped: Corpus) -> None:
    sentence = "{} is punished by imprisonment of 10 to 15 years (Article 417/11 of the Belgian Criminal Code)."
    assert penalty_now(shipped, sentence.format("Rape"), "2023-06-01") == (
        "138 CP 2024: level 4 (imprisonment of more than 5 and not more than 10 years; an accessory fine of EUR"
        " 200-15,000 may be added); heavier under 139 to 149 CP 2024"
    )
    assert penalty_now(shipped, sentence.format("Rape of a minor"), "2023-06-01") == ""
    assert penalty_now(shipped, sentence.format("Viol d'un enfant"), "2023-06-01") == ""


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Article 417/11 of the Belgian Criminal Code punishes rape with 10 to 15 years, and that of a minor with"
            " imprisonment of 15 to 20 years."
        ),
        (
            "L'article 417/11 du Code pénal punit le viol de la réclusion de 10 à 15 ans, et celui d'un enfant de 15 à"
            " 20 ans de réclusion."
        ),
        (
            "Artikel 417/11 van het Strafwetboek bestraft verkrachting met opsluiting van 10 tot 15 jaar, die van een"
            " kind met opsluiting van 15 tot 20 jaar."
        ),
    ],
)
def test_of_a_sentence_with_two_penalties_the_basic_one_is_told_with_what_makes_it_heavier(
    shipped: Corpus, sentence: str
) -> None:
    now = penalty_now(shipped, sentence, "2023-06-01")
    assert now.startswith("138 CP 2024: level 4")
    assert now.endswith("heavier under 139 to 149 CP 2024")


@pytest.mark.parametrize(
    "sentence",
    [
        "As fines are multiplied by 6 since 1 January 2012, that of Article 380bis of the Criminal Code is higher.",
        "Le coefficient étant de 6 depuis le 1er janvier 2012, l'amende de l'article 380bis du Code pénal augmente.",
        "De opdeciemen bedragen 50 sinds 1 januari 2012, dus de boete van artikel 380bis van het Strafwetboek stijgt.",
    ],
)
def test_the_date_of_a_surcharge_on_fines_is_not_that_of_the_article(shipped: Corpus, sentence: str) -> None:
    assert [each[:2] for each in told(shipped, sentence, "2013-03-01")] == [(StatementOutcome.CHANGED, "")]


# -- what sentences belong together ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Article 383 of the Criminal Code applies to pornography. This article concerns songs and writings.",
        "Les textes tombent sous l'article 383 du Code pénal. Cet article sanctionne les outrages.",
        "Liederen vallen onder artikel 383 van het Strafwetboek. Dit artikel bestraft zedenschennis.",
        "Voyeurisme wordt bestraft. (Art. 371/1 van het Strafwetboek)",
        "Art. 372 van het Strafwetboek.\n\nElke aanranding van de eerbaarheid wordt gestraft met opsluiting.",
    ],
)
def test_sentences_that_depend_on_each_other_are_one_statement(shipped: Corpus, text: str) -> None:
    found = revision(shipped, text)
    assert [text[each.start : each.end] for each in found.statements] == [text]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Art. 2. Dans l'article 433quinquies du Code pénal, les modifications suivantes sont apportées"
            " :\n1° le § 1er est"
            " remplacé ;\n2° l'article 433quinquies est complété par un § 5."
        ),
        (
            "Art. 3. L'article 379 du Code pénal est remplacé par ce qui suit :\n« Art. 379. Quiconque viole"
            " l'article 380 est"
            " puni. »\nArt. 4. Dans le même Code, l'article 433 est abrogé."
        ),
        "In het Strafwetboek worden gewijzigd:\na) artikel 379;\nb) artikel 380, § 1.",
        (
            "S. 3. Article 379 of the Criminal Code is amended as follows \nS. 4. article 380 of the same Code is"
            " repealed."
        ),
    ],
)
def test_the_lines_of_an_amending_act_are_read_as_the_paragraphs_of_a_word_file(shipped: Corpus, text: str) -> None:
    lines = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    paragraphs = tuple((start, "paragraph", number) for number, start in enumerate(lines, start=1))
    of_word = recheck_document(shipped, Document("a.docx", text, paragraphs), a_day("2019-05-22"), a_day("2026-11-30"))
    assert of_word.statements == revision(shipped, text, "2019-05-22").statements
    assert len(of_word.statements) > 1


ONLY_DEFINES = (
    "According to these data, 417/5 CP 1867 defines a term and carries no penalty; articles that punish and are"
    " read with"
    " it are 417/7, 417/11 CP 1867, perhaps among others."
)


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("Sharing a recording without consent is a criminal offence (art. 417/5 of the Criminal Code).", ONLY_DEFINES),
        ("Le partage d'images sans consentement est puni par l'article 417/5 du Code pénal.", ONLY_DEFINES),
        ("Beelden delen zonder toestemming is strafbaar (art. 417/5 Sw.).", ONLY_DEFINES),
        ("The offence of rape requires a lack of consent as defined in Article 417/5 of the Criminal Code.", ""),
        ("Sharing such a recording is a criminal offence (art. 417/9 of the Criminal Code).", ""),
    ],
)
def test_an_article_that_only_defines_is_not_said_to_punish(shipped: Corpus, sentence: str, note: str) -> None:
    [cited] = revision(shipped, sentence, "2026-06-01").statements[0].citations
    assert cited.note == note


def test_a_mere_reference_is_left_out_where_a_sentence_cites_the_same(shipped: Corpus) -> None:
    text = f"{POSSESSION}\n\n- Article 383bis of the Criminal Code\n- Article 372 of the Criminal Code"
    found = revision(shipped, text)
    assert [text[each.start : each.end] for each in found.statements] == [
        POSSESSION,
        "- Article 372 of the Criminal Code",
    ]


def test_a_sentence_that_goes_on_about_an_inserted_article_speaks_of_the_law_of_its_date(shipped: Corpus) -> None:
    text = "La loi du 10 août 2005 a inséré un article 433quinquies dans le Code pénal. Cet article définit la traite."
    assert [outcome for outcome, _, _ in told(shipped, text, "2010-01-06")] == [StatementOutcome.CHANGED]


# -- acts and law of the past ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Wetsvoorstel tot wijziging van artikel 458bis van het Strafwetboek",
        "Proposition de loi modifiant l'article 458bis du Code pénal",
        "Loi du 23 février 2012 (Moniteur belge du 26 mars 2012) modifiant l'article 458bis du Code pénal",
        "Le présent amendement vise à mettre l'article 458bis du Code pénal en conformité avec la loi.",
        "À l'article 458bis du Code pénal, remplacé en 2011, sont apportées les modifications suivantes :",
        "Avis - Projet de modification de l'article 458bis du Code pénal",
        "Article 3 of the draft seeks to replace Article 458bis of the Criminal Code.",
        "L'article 4 du projet vise à compléter l'article 458bis du Code pénal.",
        "Artikel 5 strekt ertoe artikel 458bis van het Strafwetboek te vervangen.",
        "Het beroep tegen de wet van 23 februari 2012 « tot wijziging van artikel 458bis van het Strafwetboek ».",
        "The action is directed against the Act of 23 February 2012 amending Article 458bis of the Criminal Code.",
        "Annexes La loi du 23 février 2012 modifiant l'article 458bis du Code pénal et la jurisprudence",
    ],
)
def test_what_names_an_act_or_a_bill_is_no_statement_of_law(shipped: Corpus, sentence: str) -> None:
    assert {outcome for outcome, _, _ in told(shipped, sentence, "2013-03-13")} == {StatementOutcome.PAST_EVENT}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oorspronkelijk art. 380 Sw. opgeheven bij art. 14, 1° W. 13 april 1995 (B.S., 25 april 1995).",
        "Oorspronkelijk artikel 380bis Sw., hernummerd bij de wet van 28 november 2000.",
        "L'ancien article 380 du Code pénal, abrogé par la loi du 13 avril 1995.",
        "À l'origine, l'article 380 du Code pénal a été abrogé par la loi du 13 avril 1995.",
        "Originally Article 380 of the Criminal Code, repealed by the Act of 13 April 1995.",
        "The former Article 380 of the Criminal Code was repealed by the Act of 13 April 1995.",
    ],
)
def test_an_article_that_once_had_the_number_is_not_taken_for_that_of_today(shipped: Corpus, sentence: str) -> None:
    assert told(shipped, sentence, "2010-01-01") == [(StatementOutcome.PAST_EVENT, "", "")]
    assert told(shipped, sentence, "2023-01-01") == [(StatementOutcome.PAST_EVENT, "", "")]


def test_an_article_that_ended_after_it_got_its_number_is_that_of_today(shipped: Corpus) -> None:
    sentence = "The former Article 380 of the Criminal Code was repealed by the Act of 3 May 2003."
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2010-01-01")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Dans l'article 433quinquies du Code pénal, inséré par la loi du 10 août 2005, les modifications"
            " suivantes sont"
            " apportées : 1° le 4° est complété."
        ),
        "À l'article 433quinquies du Code pénal sont apportées les modifications suivantes :",
        (
            "In artikel 433quinquies van het Strafwetboek, ingevoegd bij de wet van 10 augustus 2005, worden de"
            " volgende"
            " wijzigingen aangebracht: 1° het 4° wordt aangevuld."
        ),
        "In artikel 433quinquies van het Strafwetboek worden de woorden « van organen » ingevoegd.",
        "In Article 433quinquies of the Criminal Code, the following amendments are made: 1° point 4 is supplemented.",
    ],
)
def test_what_an_act_of_the_date_of_the_document_changes_is_law_to_come(shipped: Corpus, sentence: str) -> None:
    since = "433quinquies CP 1867 was amended on 1 July 2019 and repealed on 1 September 2026 (inferred)"
    assert told(shipped, f"Art. 2. {sentence}", "2019-05-22") == [(StatementOutcome.COMING, "", since)]
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2020-01-01")] == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "In section VI, chapter III, title VIII, book II, of the same Code, section 433, repealed by the law of 28"
            " November 2000, is reinstated in the following wording:"
        ),
        (
            "Dans le livre II, titre VIII, chapitre III, section VI, du même Code, l'article 433, abrogé par la"
            " loi du 28"
            " novembre 2000, est rétabli dans la rédaction suivante :"
        ),
        (
            "In boek II, titel VIII, hoofdstuk III, afdeling VI, van hetzelfde Wetboek wordt artikel 433,"
            " opgeheven bij de"
            " wet van 28 november 2000, hersteld in de volgende lezing:"
        ),
    ],
)
def test_an_article_that_an_act_reinstates_was_to_come_on_the_day_of_that_act(shipped: Corpus, sentence: str) -> None:
    text = f"Art. 2. In artikel 379 van het Strafwetboek worden woorden ingevoegd.\nArt. 3. {sentence}"
    since = (
        "433 CP 1867 entered into force on 2 September 2005; 433 CP 1867 was amended on 2 February 2012 and repealed on"
        " 1 September 2026 (inferred)"
    )
    assert told(shipped, text, "2005-08-10")[1:] == [(StatementOutcome.COMING, "", since)]
    assert told(shipped, text, "2026-11-24")[1][0] is not StatementOutcome.WRONG


@pytest.mark.parametrize(
    "sentence",
    [
        "Un nouvel article est entré en vigueur le 1er mars 2013. Il s'agit de l'article 458bis du Code pénal.",
        "In de zin van het toenmalig artikel 458bis van het Strafwetboek was dit geen misdrijf.",
        "In het voormalig artikel 458bis van het Strafwetboek werd het spreekrecht omschreven.",
        "Une définition a été intégrée à l'article 458bis du Code pénal.",
        "La loi du 30 novembre 2011 est venue modifier le secret (articles 458bis et suivants du Code pénal).",
        "Depuis la loi du 28 novembre 2000, qui a inséré l'article 458bis dans le Code pénal, on peut signaler.",
        "Douze dossiers ont été ouverts (article 458bis du Code pénal, inséré par la loi du 28 novembre 2000).",
    ],
)
def test_an_article_in_force_on_the_date_of_the_document_is_not_set_aside_as_past(
    shipped: Corpus, sentence: str
) -> None:
    assert {outcome for outcome, _, _ in told(shipped, sentence, "2013-03-13")} == {StatementOutcome.CHANGED}


@pytest.mark.parametrize(
    "sentence",
    [
        "Articles 380 to 382 of the Belgian Criminal Code are replaced by a single offence.",
        "Les articles 380 à 382 du Code pénal belge seront abrogés.",
        "De artikelen 380 tot 382 van het Strafwetboek worden volgens de minister vervangen.",
        "2° compléter l'article par un alinéa rédigé comme suit : « L'article 380 du Code pénal belge s'applique. »",
        "L'article 380 du Code pénal belge, proposé par le projet de loi, prévoit une peine plus lourde.",
        "Article 380 of the Belgian Criminal Code, as proposed in the bill, provides for a heavier penalty.",
        "Het door het wetsontwerp voorgestelde artikel 380 van het Strafwetboek voorziet in een zwaardere straf.",
    ],
)
def test_what_a_bill_ends_or_proposes_is_law_to_come(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2021-12-01")] == [StatementOutcome.COMING]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Remplacer l'article 433quater/5 proposé comme suit : « Art. 433quater/5. La traite visée aux articles"
            " 433quater/1 à 433quater/4 du Code pénal est aggravée. »"
        ),
        (
            "Remplacer l'article 433quater/5 proposé suit: « Art. 433quater/5. La traite visée aux articles 433quater/1"
            " à 433quater/4 du Code pénal est aggravée. »"
        ),
        (
            "Het voorgestelde artikel 433quater/5 vervangen als volgt: « Art. 433quater/5. Het misbruik bedoeld in de"
            " artikelen 433quater/1 tot 433quater/4 van het Strafwetboek wordt verzwaard. »"
        ),
    ],
)
def test_a_number_in_a_bill_is_law_to_come_and_is_not_taken_for_the_number_of_the_law(
    shipped: Corpus, text: str
) -> None:
    found = revision(shipped, f"Amendement\n\n{text}", "2021-11-14")
    cited = [each for statement in found.statements for each in statement.citations]
    assert {each.outcome for each in cited} == {StatementOutcome.COMING}
    assert {(each.since, each.replacement, each.correction) for each in cited} == {("", "", "")}
    assert {each.reason.partition(" ")[2] for each in cited} == {
        "CP 1867 is proposed here; an article of the law may have another number than in the bill",
        "to 433quater/4 CP 1867 is proposed here; an article of the law may have another number than in the bill",
    }


def test_what_the_law_has_under_the_number_of_a_bill_is_told_with_a_caution_if_its_text_is_not_given(
    shipped: Corpus,
) -> None:
    [statement] = revision(shipped, "Modifier l'article 377ter proposé du Code pénal.", "2013-11-06").statements
    [cited] = statement.citations
    assert (cited.outcome, cited.reason) == (StatementOutcome.COMING, "")
    assert cited.since.startswith("377ter CP 1867 entered into force on 10 May 2014")
    assert cited.note.startswith("377ter CP 1867 is proposed here; an article of the law may have another number")


@pytest.mark.parametrize(
    "sentence",
    [
        "l'abus aggravé de la prostitution, visé par l'article 433quater/5 en projet du Code pénal",
        "The aggravated abuse of prostitution in the proposed article 433quater/5 of the Criminal Code",
        "Het verzwaarde misbruik van prostitutie in het voorgestelde artikel 433quater/5 van het Strafwetboek",
    ],
)
def test_a_number_of_a_bill_that_the_law_gave_to_another_subject_has_no_successor(
    shipped: Corpus, sentence: str
) -> None:
    [statement] = revision(shipped, sentence, "2021-10-01").statements
    [cited] = statement.citations
    assert (cited.outcome, cited.since, cited.replacement) == (StatementOutcome.COMING, "", "")
    assert cited.reason.startswith("433quater/5 CP 1867 is proposed here; an article of the law may have another")


@pytest.mark.parametrize(
    "sentence",
    [
        "Onder de oude wetgeving werd proxenetisme bestraft onder artikel 380 van het Strafwetboek.",
        "Sous l'ancienne législation, le proxénétisme était puni par l'article 380 du Code pénal.",
        "Under the previous legislation, procuring was punished under article 380 of the Criminal Code.",
    ],
)
def test_what_was_punished_under_former_legislation_is_law_of_the_past(shipped: Corpus, sentence: str) -> None:
    assert told(shipped, sentence, "2023-02-01") == [(StatementOutcome.PAST_EVENT, "", "")]


def test_an_end_by_an_act_of_the_past_announces_nothing(shipped: Corpus) -> None:
    sentence = "L'article 380 du Code pénal belge est remplacé par la loi du 13 avril 1995 et punit le proxénétisme."
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2021-12-01")] == [StatementOutcome.CHANGED]


def test_law_that_a_document_says_to_have_held_until_its_end_is_law_of_the_past(shipped: Corpus) -> None:
    sentence = "Jusqu'au 1er juin 2022, le viol se définissait en Belgique à l'article 375 du Code pénal."
    assert told(shipped, sentence, "2023-05-01") == [(StatementOutcome.PAST_EVENT, "", "")]


@pytest.mark.parametrize(
    ("sentence", "outcome", "reason"),
    [
        (
            "L'article 458bis du Code pénal a été inséré par la loi du 28 novembre 2000.",
            StatementOutcome.PAST_EVENT,
            "",
        ),
        (
            "L'article 458bis du Code pénal a été inséré par la loi du 30 novembre 2011.",
            StatementOutcome.WRONG,
            "according to these data, 458bis CP 1867 comes from the act of 28 November 2000",
        ),
        (
            "De wet van 13 april 2001 heeft artikel 383bis van het Strafwetboek ingevoegd.",
            StatementOutcome.WRONG,
            "according to these data, 383bis CP 1867 comes from the act of 13 April 1995",
        ),
        (
            "L'article 458bis du Code pénal a été modifié par la loi du 10 juin 2010.",
            StatementOutcome.UNKNOWN,
            "these data contain no change to 458bis CP 1867 by an act of 10 June 2010",
        ),
    ],
)
def test_what_an_act_is_said_to_have_done_is_compared_with_these_data(
    shipped: Corpus, sentence: str, outcome: StatementOutcome, reason: str
) -> None:
    assert [each[:2] for each in told(shipped, sentence)] == [(outcome, reason)]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'article 372 du Code pénal a été abrogé par la loi du 21 mars 2022.",
        "Article 372 of the Criminal Code was repealed by the Act of 21 March 2022.",
        "Artikel 372 van het Strafwetboek werd opgeheven bij de wet van 21 maart 2022.",
    ],
)
def test_an_act_that_repeals_an_article_changed_it(shipped: Corpus, sentence: str) -> None:
    [(outcome, reason, _)] = told(shipped, sentence, "2022-05-01")
    assert (outcome, reason) == (StatementOutcome.CHANGED, "")


@pytest.mark.parametrize("then", ["2017-06-01", "2022-10-01"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The law significantly changes the article 372 of the Criminal Code.",
        "The law of 24 November 2016 significantly changes the article 372 of the Criminal Code.",
        "This reform has modified article 372 of the Criminal Code.",
        "La loi modifie sensiblement l'article 372 du Code pénal.",
        "Cette loi a modifié l'article 372 du Code pénal.",
        "La réforme vient de modifier l'article 372 du Code pénal.",
        "De wet wijzigt artikel 372 van het Strafwetboek ingrijpend.",
        "Deze wet heeft artikel 372 van het Strafwetboek gewijzigd.",
        "De wetgever veranderde artikel 372 van het Strafwetboek.",
    ],
)
def test_that_a_law_changes_an_article_is_no_statement_of_what_the_article_says(
    shipped: Corpus, sentence: str, then: str
) -> None:
    assert [each[:2] for each in told(shipped, sentence, then)] == [(StatementOutcome.PAST_EVENT, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The law punishes this under article 372 of the Criminal Code.",
        "The law amends article 372 of the Criminal Code, which now punishes coercion.",
        "La loi punit l'attentat à la pudeur (article 372 du Code pénal).",
        "De wet bestraft dit in artikel 372 van het Strafwetboek.",
    ],
)
def test_what_the_law_punishes_is_a_statement_even_beside_a_change(shipped: Corpus, sentence: str) -> None:
    assert [each[0] for each in told(shipped, sentence, "2022-10-01")] == [StatementOutcome.WRONG]


def test_a_number_that_the_data_lack_is_told_with_the_only_one_that_differs_in_a_figure(shipped: Corpus) -> None:
    found = revision(shipped, "L'article 416/6 du Code pénal fixe la majorité sexuelle.", "2022-10-01")
    [each] = [one for statement in found.statements for one in statement.citations]
    assert each.outcome is StatementOutcome.UNKNOWN
    assert (each.reason, each.correction) == ("416/6 CP 1867 is not in these data", "perhaps 417/6 CP 1867 is meant")


def test_a_wrong_date_in_a_sentence_without_a_citation_is_a_statement_of_its_own(shipped: Corpus) -> None:
    text = (
        "L'article 409 du Code pénal punit les mutilations.\n\nDepuis la loi du 14 novembre 2019, entrée en vigueur le"
        " 30 décembre 2020, la prescription est supprimée."
    )
    found = revision(shipped, text, "2021-03-01")
    assert [(each.outcome, text[each.start : each.end].split(maxsplit=1)[0]) for each in found.statements] == [
        (StatementOutcome.CHANGED, "L'article"),
        (StatementOutcome.WRONG, "Depuis"),
    ]


def test_a_wrong_date_of_an_article_that_had_ended_is_told_with_the_end(shipped: Corpus) -> None:
    found = revision(shipped, "Depuis le 1er juin 2021, l'article 417/49 du Code pénal les autorise.", "2026-11-24")
    [each] = [one for statement in found.statements for one in statement.citations]
    assert each.reason == "article 417/49 CP 1867 was repealed on 1 September 2026 (inferred)"
    assert each.note.endswith(
        "'Depuis le 1er juin 2021' is inconsistent with 417/49 CP 1867: the act is dated 21 March 2022 and entered into"
        " force on 1 June 2022; write 1 June 2022."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "La Cour constitutionnelle a jugé le 17 juillet 2025 que l'article 417/6, § 2, du Code pénal la violait.",
        "On 12 March 2025, the Court of Cassation held that article 417/5 of the Criminal Code covered silence.",
        "Op 12 maart 2025 oordeelde het Hof van Cassatie dat artikel 417/5 van het Strafwetboek zwijgen betrof.",
    ],
)
def test_what_a_court_held_on_an_article_that_was_law_then_is_not_called_wrong(shipped: Corpus, sentence: str) -> None:
    assert told(shipped, sentence, "2026-11-24") == [(StatementOutcome.PAST_EVENT, "", "")]


def test_citations_of_which_the_act_is_not_known_are_counted_and_no_statement(shipped: Corpus) -> None:
    found = revision(shipped, "La loi belge\n\n- Art. 372. Attentat.\n- Art. 373. Attentat avec violence.")
    assert (found.statements, found.of_unknown_acts) == ((), 2)


def test_the_number_of_another_code_is_named_where_it_may_be_meant(shipped: Corpus) -> None:
    found = revision(
        shipped, "L'article 10ter du Code d'instruction criminelle belge règle la compétence.", "2006-01-01"
    )
    [cited] = found.statements[0].citations
    assert (cited.reason, cited.correction) == ("10ter CIC is not in these data", "perhaps 10ter TP CIC is meant")
    assert cited.since.endswith("and repealed on 28 April 2024")
    assert cited.replacement.endswith("14/6 TP CIC")


NEITHER = {"21": "perhaps 21 TP CIC is meant", "21bis": "perhaps 21bis TP CIC is meant"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MPs changed Articles 21 and 21 bis of the Belgian Code of Criminal Procedure.", NEITHER),
        ("Les articles 21 et 21bis du Code d'instruction criminelle belge sont modifiés.", NEITHER),
        ("De artikelen 21bis en 21 van het Belgisch Wetboek van Strafvordering zijn gewijzigd.", NEITHER),
        ("L'article 21 du Code d'instruction criminelle belge est modifié.", {"21": ""}),
        ("Les articles 5 et 21 du Code d'instruction criminelle belge sont modifiés.", {"5": "", "21": ""}),
        (
            "L'article 21 du Code d'instruction criminelle belge est modifié. L'article 21bis du même Code l'est.",
            {**NEITHER, "21": ""},
        ),
    ],
)
def test_of_a_list_a_number_that_one_other_code_has_tells_the_code_of_the_others(
    shipped: Corpus, text: str, told: dict[str, str]
) -> None:
    found = revision(shipped, text, "2019-11-29")
    citations = [each for statement in found.statements for each in statement.citations]
    assert {each.cited.citation.article: each.correction for each in citations} == told


NARROWER = (
    "Article 417/51, the provision of 2022 on the same subject, covers only extremely pornographic or violent content."
)


def test_notes_are_those_of_the_steps_each_once(shipped: Corpus) -> None:
    found = revision(shipped, "Articles 383bis and 383 of the Belgian Criminal Code apply.")
    assert [each.note for each in found.statements[0].citations] == ["No successor is recorded for § 5.", NARROWER]


@pytest.mark.parametrize(
    ("text", "then", "note"),
    [
        ("Article 433sexies of the Criminal Code applies.", "2020-01-01", "article 261 only lists factors"),
        ("L'article 422bis du Code pénal belge s'applique.", "2020-01-01", "article 304 only makes that a factor"),
        ("Artikel 380bis van het Strafwetboek geldt.", "2014-01-01", "covers only inciting an adult to engage in"),
        ("Artikel 483 van het Strafwetboek geldt.", "2014-01-01", "defined in article 193 of the new Code"),
    ],
)
def test_where_a_successor_is_narrower_the_note_says_so(shipped: Corpus, text: str, then: str, note: str) -> None:
    [cited] = revision(shipped, text, then).statements[0].citations
    assert note in cited.note
    assert cited.successor == ""


@pytest.mark.parametrize(("then", "is_told"), [("2001-03-27", True), ("2014-06-01", True), ("2001-03-26", False)])
def test_of_a_number_that_another_article_bore_before_that_is_told(
    shipped: Corpus, then: str, *, is_told: bool
) -> None:
    found = revision(shipped, "Article 380bis of the Belgian Criminal Code punishes exploitation.", then)
    [cited] = found.statements[0].citations
    told_of_it = "Until 27 March 2001, the number belonged to an article that became 380 CP 1867."
    assert (told_of_it in cited.note) is is_told


# -- history and bills in present words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "La loi du 28 novembre 2000 insère un article 409 dans le Code pénal belge.",
        "De wet van 28 november 2000 voegt een artikel 409 in het Strafwetboek in.",
        "The Act of 28 November 2000 inserts an Article 409 in the Criminal Code, which concerns mutilation.",
        "La loi du 28 novembre 2000 modifie également l'article 409 du Code pénal.",
        "De wet van 28 november 2000 vervangt artikel 409 van het Strafwetboek.",
        "L'arrêt annule la version de 2011 de l'article 458bis du Code pénal, « en ce qu'il s'applique à l'avocat ».",
        "Het Grondwettelijk Hof vernietigt gedeeltelijk de nieuwe versie van artikel 458bis van het Strafwetboek.",
        "The Court annulled in part the new wording of Article 458bis of the Criminal Code.",
        "L'annulation partielle de l'article 458bis du Code pénal ne surprend pas.",
        "Rappelons d'abord l'évolution de l'article 458bis du Code pénal.",
        "Il faut suivre l'évolution que le législateur a fait subir à l'article 458bis du Code pénal.",
        "Eerst komt de ontstaansgeschiedenis van artikel 458bis van het Strafwetboek aan bod.",
        "First, the history of Article 458bis of the Criminal Code is recalled.",
        "Het wetsvoorstel tot aanvulling van artikel 409 van het Strafwetboek werd in de Senaat ingediend.",
        "La proposition de loi complétant l'article 409 du Code pénal a été déposée au Sénat.",
        "In December, a bill amending Article 409 of the Criminal Code was tabled.",
    ],
)
def test_what_an_act_a_court_or_a_bill_does_to_an_article_is_history_in_the_present_tense_too(
    shipped: Corpus, sentence: str
) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2014-03-01")] == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'arrêt annule la condamnation prononcée sur la base de l'article 458bis du Code pénal.",
        "L'évolution de la jurisprudence relative à l'article 458bis du Code pénal est constante.",
        "La loi du 28 novembre 2000 s'appuie sur l'article 458bis du Code pénal.",
        "Le projet prévoit une formation sur l'article 458bis du Code pénal.",
        "Het project bepaalt dat artikel 458bis van het Strafwetboek wordt uitgelegd.",
        "Deze wet, die als wetsvoorstel werd ingediend, bestraft dit via artikel 458bis van het Strafwetboek.",
        "Er is een wetsvoorstel. In een voorstel tot vergoeding stelt het slachtoffer dat artikel 458bis Sw. geldt.",
        "Article 458bis of the Criminal Code was introduced by the Act of 28 November 2000 and covers this.",
    ],
)
def test_a_conviction_that_is_annulled_or_a_project_is_no_act_on_the_article(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2014-03-01")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le projet de loi prévoit que l'article 409 du Code pénal punit aussi l'incitation.",
        "Un projet de loi est à l'examen. Le projet prévoit que l'article 409 du Code pénal punit aussi l'incitation.",
        "The bill provides that Article 409 of the Criminal Code also punishes incitement.",
        "Het wetsontwerp bepaalt dat artikel 409 van het Strafwetboek ook aanzetting bestraft.",
        "Er is een wetsvoorstel. Het voorstel breidt artikel 409 van het Strafwetboek uit tot aanzetting.",
        "La proposition de loi étend l'article 409 du Code pénal à l'incitation.",
    ],
)
def test_what_a_bill_provides_of_an_article_is_law_to_come(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2014-01-15")] == [StatementOutcome.COMING]


# -- then and now ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "correction", "replacement"),
    [
        (
            "Artikel 383bis, § 2, van het Strafwetboek bestraft het bezit.",
            "417/46, 417/47 CP 1867",
            (
                "§ 2 (possession, acquisition): 417/46 CP 1867, now 173 CP 2024 (inferred); § 2 (access): 417/47 CP"
                " 1867, now 174 CP 2024 (inferred)"
            ),
        ),
        ("L'article 377quater du Code pénal punit la sollicitation.", "417/24 CP 1867", "151 CP 2024 (inferred)"),
        (
            "Articles 376 to 377 of the Criminal Code aggravate this.",
            "13 articles of 417/12 to 417/55 CP 1867",
            "376: 139 to 142 CP 2024; 377: 145, 146, 148 to 150 CP 2024 (inferred)",
        ),
    ],
)
def test_what_had_ended_before_the_document_is_told_with_what_replaced_it_then_and_now(
    shipped: Corpus, sentence: str, correction: str, replacement: str
) -> None:
    [cited] = revision(shipped, sentence, "2023-02-01").statements[0].citations
    assert cited.outcome is StatementOutcome.WRONG
    assert cited.correction.startswith(correction)
    assert cited.since.startswith("ceased to be in force on 1 September 2026 (inferred): 417/")
    assert (cited.replacement, cited.successor) == (replacement, "")


def test_what_had_ended_keeps_the_note_on_its_successor(shipped: Corpus) -> None:
    sentence = "Article 383 of the Criminal Code punishes indecent writings."
    [cited] = revision(shipped, sentence, "2023-02-01").statements[0].citations
    assert (cited.outcome, cited.note) == (StatementOutcome.WRONG, NARROWER)


def test_before_the_successors_end_nothing_has_happened_since(shipped: Corpus) -> None:
    sentence = "Article 383bis, § 2, of the Criminal Code punishes possession."
    [cited] = revision(shipped, sentence, "2023-02-01", "2026-08-31").statements[0].citations
    assert (cited.since, cited.replacement) == ("", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "La cour applique l'article 375, alinéas 1er et 2, du Code pénal belge.",
        "Artikel 375, eerste en tweede lid, van het Strafwetboek is van toepassing.",
        "Article 375, al. 1 and 2, of the Criminal Code applies.",
    ],
)
def test_of_several_parts_those_without_a_successor_of_their_own_keep_that_of_the_whole(
    shipped: Corpus, sentence: str
) -> None:
    [cited] = revision(shipped, sentence, "2018-06-01").statements[0].citations
    assert {"be-cp-2024/132", "be-cp-2024/138"} <= {*cited.heirs}
    assert "al. 2: 417/5 CP 1867, now 132 CP 2024" in cited.replacement


def test_of_several_paragraphs_the_one_without_a_successor_is_named(shipped: Corpus) -> None:
    sentence = "Les paragraphes 1er et 5 de l'article 383bis, §§ 1er et 5, du Code pénal belge s'appliquent."
    [cited] = revision(shipped, sentence, "2018-06-01").statements[0].citations
    assert cited.replacement == "§ 1: 417/44 CP 1867, now 171 CP 2024 (inferred)"
    assert cited.note == "No successor is recorded for § 5."


# -- days and penalties ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Article 433quater/2 of the Criminal Code, which came into force on June 7, 2024, allows certain cases.",
            "June 7, 2024",
        ),
        (
            "L'article 433quater/2 du Code pénal, entré en vigueur le 7 juin 2024, permet ceci à certaines conditions.",
            "7 juin 2024",
        ),
        ("Artikel 433quater/2 van het Strafwetboek, in werking getreden op 7 juni 2024, laat dit toe.", "7 juni 2024"),
    ],
)
def test_the_day_of_a_later_wording_is_told_as_that(shipped: Corpus, sentence: str, words: str) -> None:
    [cited] = revision(shipped, sentence, "2024-09-01").statements[0].citations
    assert cited.outcome is StatementOutcome.CHANGED
    assert cited.note == (
        f"'{words}' is the date of a later wording; 433quater/2 CP 1867 entered into force on 1 June 2022."
    )
    assert cited.successor == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "L'article 458bis du Code pénal, inséré par la loi du 28 novembre 2000, entré en vigueur le 1er mars 2013.",
        "Artikel 458bis Strafwetboek, ingevoegd bij de wet van 28 november 2000, trad op 1 maart 2013 in werking.",
        "Article 458bis Criminal Code, inserted by the Act of 28 November 2000, entered into force on 1 March 2013.",
    ],
)
def test_a_day_behind_the_act_that_inserted_an_article_is_that_of_the_article(shipped: Corpus, sentence: str) -> None:
    [cited] = revision(shipped, sentence, "2014-03-01").statements[0].citations
    assert (cited.reason, cited.correction) == ("", "")
    assert "is the date of a later wording; 458bis CP 1867 entered into force on 27 March 2001." in cited.note


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Article 377quater of the Criminal Code, inserted by the Act of 10 April 2014, entered into force on 1 May"
            " 2013 together with Article 458bis of the Criminal Code."
        ),
        (
            "L'article 377quater du Code pénal, inséré par la loi du 10 avril 2014, est entré en vigueur le 1er mai"
            " 2013 avec l'article 458bis du même Code."
        ),
    ],
)
def test_the_article_that_an_act_inserted_is_the_one_before_the_act(shipped: Corpus, sentence: str) -> None:
    inserted, other = revision(shipped, sentence, "2015-03-01").statements[0].citations
    assert inserted.reason.endswith("the date on which 377quater CP 1867 entered into force, which is 10 May 2014")
    assert (inserted.correction, other.reason) == ("write 10 May 2014", "")


def test_a_day_on_which_no_wording_began_is_not_corrected_where_several_may_be_meant(shipped: Corpus) -> None:
    sentence = "L'article 458bis du Code pénal, entré en vigueur le 1er avril 2013, permet de parler."
    [cited] = revision(shipped, sentence, "2014-03-01").statements[0].citations
    assert cited.outcome is StatementOutcome.WRONG
    assert (cited.reason.startswith("'1er avril 2013' is not the date"), cited.correction) == (True, "")


LONG = "whoever, in any profession, in any place, by any means and for any purpose, with or without an accomplice, " * 4


@pytest.mark.parametrize(
    "sentence",
    [
        f"Article 458 of the Criminal Code governs this: {LONG} are punished by eight days to six months in prison.",
        f"L'article 458 du Code pénal encadre le secret : {LONG} seront punis de huit jours à six mois de prison.",
        f"Artikel 458 van het Strafwetboek regelt dit: {LONG} worden gestraft met acht dagen tot zes maanden cel.",
    ],
)
def test_a_penalty_far_behind_its_article_in_the_same_statement_is_compared_too(shipped: Corpus, sentence: str) -> None:
    [(outcome, reason, _)] = told(shipped, sentence, "2018-02-01")
    assert outcome is StatementOutcome.WRONG
    assert reason.endswith(" is not a penalty of 458 CP 1867")
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2016-02-01")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "This article governs secrecy (Article 458 of the Criminal Code). Theft carries one month to five years.",
        "L'article 458 du Code pénal régit le secret. Cet article est court. Le vol est puni d'un mois à cinq ans.",
        "Artikel 458 van het Strafwetboek regelt het geheim. Diefstal wordt gestraft met één maand tot vijf jaar.",
    ],
)
def test_a_penalty_of_another_sentence_is_not_compared(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2018-02-01")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Avant la loi du 1er février 2016, l'article 373 du Code pénal ne punissait que les violences.",
        "Before 2016, Article 373 of the Criminal Code only punished violence.",
        "Vóór de wet van 1 februari 2016 bestrafte artikel 373 van het Strafwetboek enkel geweld.",
        "À l'origine, l'article 458bis du Code pénal ne visait que les mineurs.",
        "Oorspronkelijk gold artikel 458bis van het Strafwetboek alleen voor minderjarigen.",
        "Originally, Article 458bis of the Criminal Code covered minors only.",
    ],
)
def test_what_an_earlier_wording_said_is_law_of_the_past(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence)] == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Originally, Article 381 of the Criminal Code covered this.",
        "Avant d'agir, on regarde si l'article 458bis du Code pénal permettait de parler.",
        "Before 2016 nobody knew it, but Article 458bis of the Criminal Code provides for it.",
    ],
)
def test_what_has_one_wording_or_is_said_in_the_present_is_no_law_of_the_past(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence)] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "La loi du 21 mars 2022 a remplacé les articles 372 à 375 du Code pénal.",
        "De wet van 21 maart 2022 vervangt artikel 375 van het Strafwetboek.",
        "The Act of 21 March 2022 repealed Articles 375 and 376 of the Criminal Code.",
    ],
)
def test_what_an_act_ended_is_a_past_act_after_its_end(shipped: Corpus, sentence: str) -> None:
    found = told(shipped, sentence, "2023-02-01")
    assert {(outcome, reason) for outcome, reason, _ in found} == {(StatementOutcome.PAST_EVENT, "")}


@pytest.mark.parametrize(
    "text",
    [
        "Le moyen est pris de la violation des articles 380, § 1, 4°, et 382, § 2, du Code pénal.",
        "Het middel voert schending aan van de artikelen 380, § 1, 4°, en 382, § 2, van het Strafwetboek.",
        "The appellant alleges a violation of Articles 380 and 382 of the Criminal Code.",
        "N° P.22.0307.F\nLA COUR\nEn tant qu'il vise l'article 380, § 1, du Code pénal, le moyen manque.",
    ],
)
def test_a_plea_or_a_decision_of_a_court_may_be_on_law_that_had_ended(shipped: Corpus, text: str) -> None:
    found = told(shipped, text, "2022-06-15")
    assert {(outcome, reason) for outcome, reason, _ in found} == {(StatementOutcome.PAST_EVENT, "")}


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Suite à la suppression de l'alinéa 3 de l'article 442 bis du Code pénal par la loi du 25 mars 2016, le"
            " harcèlement ne constitue plus une infraction poursuivie sur plainte."
        ),
        "Door de schrapping van lid 3 van artikel 442bis Sw. door de wet van 25 maart 2016 is geen klacht nodig.",
    ],
)
def test_a_part_that_an_act_deleted_is_of_the_past(shipped: Corpus, sentence: str) -> None:
    [cited] = revision(shipped, sentence, "2017-06-01").statements[0].citations
    assert (cited.outcome, cited.note) == (StatementOutcome.PAST_EVENT, "")


def test_a_paper_that_names_a_case_is_not_a_decision(shipped: Corpus) -> None:
    text = "Cass., 15 juin 2022, P.22.0307.F\nL'article 380, § 1, du Code pénal belge punit le proxénétisme."
    assert [outcome for outcome, _, _ in told(shipped, text, "2022-06-15")] == [StatementOutcome.WRONG]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'avant-projet de loi remplace les articles 372 à 375 du Code pénal.",
        "Het wetsontwerp vervangt artikel 375 van het Strafwetboek.",
        "The bill amends Article 375 of the Criminal Code.",
    ],
)
def test_what_a_bill_replaces_is_law_to_come(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2021-01-15")] == [StatementOutcome.COMING]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'article 383bis, § 2, du Code pénal punit la possession de peines de prison et d'une amende.",
        "Article 383bis, § 2, of the Criminal Code punishes possession by prison or a fine; the penalties are low.",
        "Artikel 383bis, § 2, van het Strafwetboek bestraft het bezit met gevangenisstraf en geldboete.",
    ],
)
def test_a_penalty_is_no_content_that_came_later(shipped: Corpus, sentence: str) -> None:
    assert [outcome for outcome, _, _ in told(shipped, sentence, "2008-05-01")] == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cet article 383bis, ajouté au Code pénal en 1995 et modifié par la loi du 30 novembre 2011, est connu.",
        "Article 383bis was inserted in the Criminal Code in 1995 and amended by the Act of 30 November 2011.",
        "Artikel 383bis werd in 1995 in het Strafwetboek ingevoegd en gewijzigd bij de wet van 30 november 2011.",
    ],
)
def test_the_date_of_an_amendment_is_not_taken_for_that_of_the_insertion(shipped: Corpus, sentence: str) -> None:
    assert {outcome for outcome, _, _ in told(shipped, sentence, "2014-03-01")} <= {
        StatementOutcome.CHANGED,
        StatementOutcome.PAST_EVENT,
    }


MINORS = "Article {}, § 2, of the Belgian Criminal Code provides that a minor under sixteen cannot consent."


@pytest.mark.parametrize(
    ("article", "then", "now", "found"),
    [
        ("417/6", "2025-01-01", "2025-07-16", []),
        ("417/6", "2025-01-01", "2025-07-17", [True]),
        ("417/6", "2025-07-16", "2026-11-30", [True]),
        ("417/6", "2025-07-17", "2026-11-30", [False]),
        ("133", "2026-10-01", "2026-11-30", [False]),
        ("417/5", "2025-01-01", "2026-11-30", []),
    ],
)
def test_a_decision_that_questions_the_article_is_of_then_or_since(
    shipped: Corpus, article: str, then: str, now: str, found: list[bool]
) -> None:
    [statement] = revision(shipped, MINORS.format(article), then, now).statements
    assert [each.is_later for each in statement.citations[0].courts] == found
    for each in statement.citations[0].courts:
        assert each.decision == "ECLI:BE:GHCC:2025:ARR.112"
        assert each.sentence.startswith(
            "417/6 CP 1867 was held unconstitutional by Constitutional Court, 112/2025 (17 July 2025): Article 417/6,"
        )
        is_replaced = now >= "2026-09-01"
        assert each.sentence.endswith("No decision on 133 CP 2024, which replaced it, is recorded.") is is_replaced


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            "unconstitutional",
            "1 PC 1867 was held unconstitutional by Supreme Court, 7/2019 (1 May 2019): What it held.",
        ),
        ("annulled", "1 PC 1867 was annulled by Supreme Court, 7/2019 (1 May 2019): What it held."),
        ("refused", "In Supreme Court, 7/2019 (1 May 2019), the court refused to apply 1 PC 1867: What it held."),
        ("applied", ""),
        ("not-unconstitutional", ""),
        ("not-read", ""),
    ],
)
def test_what_a_court_held_of_the_article_is_told_and_it_has_no_sure_successor(outcome: str, told: str) -> None:
    corpus = a_corpus(
        a_provision("old/1", repealed_on="2020-01-01", replaced_by="new/2"),
        a_provision("new/2", start="2020-01-01"),
        a_decision(day="2019-05-01", provisions="old/1", outcome=outcome, docket="7/2019"),
    )
    [statement] = revision(corpus, "Article 1 of the Penal Code punishes theft.", now="2021-01-01").statements
    [found] = statement.citations
    assert [each.sentence for each in found.courts] == (
        [f"{told} No decision on 2 PC 2024, which replaced it, is recorded."] if told else []
    )
    assert found.successor == ("" if told else "new/2")


@pytest.mark.parametrize(
    ("sentence", "outcome", "courts"),
    [
        ("Article 1 of the Penal Code punishes theft.", StatementOutcome.CHANGED, 1),
        ("Article 1 of the Penal Code was amended in 2012.", StatementOutcome.PAST_EVENT, 0),
    ],
)
def test_what_a_court_held_since_is_not_told_of_a_past_event(
    sentence: str, outcome: StatementOutcome, courts: int
) -> None:
    corpus = a_corpus(
        a_provision(
            "old/1", a_version("2000-01-01"), a_version("2012-01-01"), repealed_on="2020-01-01", replaced_by="new/2"
        ),
        a_provision("new/2", start="2020-01-01"),
        a_decision(day="2019-05-01", provisions="old/1", outcome="unconstitutional", docket="7/2019"),
    )
    [statement] = revision(corpus, sentence, now="2021-01-01").statements
    [found] = statement.citations
    assert (found.outcome, len(found.courts)) == (outcome, courts)


@pytest.mark.parametrize(
    "words",
    [
        "The facts are those of Articles 375 to 377 (now 417/12 to 417/22) of the Criminal Code.",
        (
            "The facts are those of Articles 375 to 377 of the Criminal Code; the same provision currently excludes the"
            " penalty for those of Articles 417/12 to 417/22 of the Criminal Code."
        ),
        "Les faits sont visés aux articles 375 à 377 (actuellement 417/12 à 417/22) du Code pénal.",
        "Les faits sont visés aux articles 375 à 377, devenus 417/12 à 417/22, du Code pénal.",
        (
            "La peine est exclue pour ceux visés aux articles 375 à 377 du Code pénal ; la même disposition l'exclut"
            " désormais pour les faits visés aux articles 417/12 à 417/22 du Code pénal."
        ),
        "De feiten zijn bedoeld in de artikelen 375 tot 377 (thans 417/12 tot 417/22) Strafwetboek.",
        "De feiten zijn bedoeld in de artikelen 375 tot 377 Strafwetboek (nu artikelen 417/12 tot 417/22).",
        (
            "De werkstraf mag niet worden uitgesproken voor feiten bedoeld in de artikelen 375 tot 377 Strafwetboek;"
            " dezelfde bepaling laat thans het uitspreken van de werkstraf niet toe voor feiten bedoeld in de artikelen"
            " 417/12 tot 417/22 Strafwetboek."
        ),
    ],
)
def test_a_range_is_former_law_if_the_sentence_says_what_it_is_now(shipped: Corpus, words: str) -> None:
    [statement] = revision(shipped, words, "2024-09-17").statements
    assert [(each.cited.citation.article, each.outcome) for each in statement.citations] == [
        ("375", StatementOutcome.PAST_EVENT),
        ("417/12", StatementOutcome.CHANGED),
    ]


@pytest.mark.parametrize("words", ["à 377 (anciens) du Code pénal", "tot 377 (oud) Strafwetboek"])
def test_a_range_that_is_called_old_in_a_bracket_is_of_the_code_behind_it(shipped: Corpus, words: str) -> None:
    [statement] = revision(shipped, f"Voir les articles 375 {words} sur ces faits précis.", "2024-09-17").statements
    assert [each.outcome for each in statement.citations] == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "words",
    [
        "Article 375 of the Criminal Code now punishes rape; Article 417/11 of the Criminal Code defines it.",
        "L'article 375 du Code pénal punit le viol ; l'article 417/11 du Code pénal le définit désormais.",
        "Artikel 375 Strafwetboek bestraft het; men past thans ook artikel 417/11 Strafwetboek toe.",
        "Article 375 of the Criminal Code punishes it; today one applies Article 417/9 of the Criminal Code.",
    ],
)
def test_an_article_is_not_former_law_if_the_next_clause_does_not_say_what_it_is_now(
    shipped: Corpus, words: str
) -> None:
    [statement] = revision(shipped, words, "2024-09-17").statements
    assert statement.citations[0].outcome is StatementOutcome.WRONG


@pytest.mark.parametrize(
    "text",
    [
        (
            'In Chapter V of the Criminal Code, an article 377ter is inserted as follows:\n"Art. 377ter. The minimum is'
            ' doubled.\nIn the cases referred to in article 377bis, it does not exceed the maximum.".'
        ),
        (
            "Dans le chapitre V du Code pénal, il est inséré un article 377ter rédigé comme suit :\n« Art. 377ter. Le"
            " minimum est doublé.\nDans les cas visés à l'article 377bis, il n'excède pas le maximum. »."
        ),
        (
            "In hoofdstuk V van het Strafwetboek wordt een artikel 377ter ingevoegd, luidende:\n“Art. 377ter. Het"
            " minimum wordt verdubbeld.\nIn de gevallen bedoeld in artikel 377bis gaat het niet boven het maximum.”."
        ),
    ],
)
def test_the_text_that_an_act_inserted_is_law_once_the_article_is_in_force(shipped: Corpus, text: str) -> None:
    def coming(then: str) -> list[bool]:
        return [outcome == StatementOutcome.COMING for outcome, _, _ in told(shipped, text, then)]

    assert not any(coming("2014-05-20"))
    assert all(coming("2014-04-20")[1:])


@pytest.mark.parametrize(
    "text",
    [
        (
            "Art. 3. Article 21bis of the Preliminary Title of the Code of Criminal Procedure is replaced as follows: "
            '"the period remains as specified in article 21, paragraph 3."'
        ),
        (
            "Art. 3. L'article 21bis du titre préliminaire du Code de procédure pénale est remplacé par ce qui suit : "
            "« le délai reste celui qui est prévu à l'article 21, alinéa 3. »"
        ),
        (
            "Art. 3. Artikel 21bis van de voorafgaande titel van het Wetboek van strafvordering wordt vervangen als "
            "volgt : « de termijn blijft die welke is bepaald in artikel 21, derde lid. »"
        ),
    ],
)
def test_an_article_whose_older_wording_is_not_recorded_is_not_called_proposed(shipped: Corpus, text: str) -> None:
    reasons = [reason for _, reason, _ in told(shipped, text, "2012-01-20")]
    assert "no wording of 21 TP CIC on 20 January 2012 is recorded" in reasons
    assert not any("proposed here" in each for each in reasons)


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("Voyeurisme (Strafwetboek Art. 371): personen observeren.", "perhaps 371/1 CP 1867 is meant"),
        ("Le voyeurisme est puni par l'article 371 du Code pénal.", "perhaps 371/1 CP 1867 is meant"),
        ("Voyeurism is punished by Article 371 of the Criminal Code.", "perhaps 371/1 CP 1867 is meant"),
        ("Article 371 of the Criminal Code punishes it.", ""),
    ],
)
def test_a_number_without_its_suffix_is_suggested_by_the_title_beside_it(
    shipped: Corpus, text: str, correction: str
) -> None:
    [cited] = revision(shipped, text, "2017-06-01").statements[0].citations
    assert (cited.reason, cited.correction) == ("371 CP 1867 is not in these data", correction)


def test_what_replaced_an_ended_article_is_told_without_the_article_that_ended(shipped: Corpus) -> None:
    text = "Article 371/2 of the Criminal Code punishes the dissemination."
    [cited] = revision(shipped, text, "2022-12-15").statements[0].citations
    assert cited.correction == "417/10 CP 1867"
    assert cited.since == "ceased to be in force on 1 September 2026 (inferred): 417/10 CP 1867"
    assert cited.replacement == "137 CP 2024 (inferred)"


@pytest.mark.parametrize(
    "text",
    [
        "Article 12 of the Preliminary Title of the Code of Criminal Procedure requires that the suspect be found.",
        "L'article 12 du titre préliminaire du Code de procédure pénale exige la présence du suspect.",
        "Artikel 12 van de voorafgaande titel van het Wetboek van strafvordering vereist dat de verdachte er is.",
    ],
)
@pytest.mark.parametrize(
    ("now", "articles"), [("2024-04-27", ()), ("2024-04-28", ("6 TP CIC, § 3", "7 TP CIC, § 2", "14/6 TP CIC, § 2"))]
)
def test_a_part_that_moved_from_an_article_in_force_is_told(
    shipped: Corpus, text: str, now: str, articles: tuple[str, ...]
) -> None:
    [cited] = revision(shipped, text, "2018-01-01", now).statements[0].citations
    part = "the requirement that the suspect be found in Belgium"
    assert cited.replacement == "; ".join(f"{part}: {article}" for article in articles)
    assert ("be-tp-cic/14/6" in cited.heirs) is bool(articles)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Replace the proposed Article 433quater/5 of the Criminal Code as follows:\n\n“Art. 433quater/5. Aggravated"
            " abuse\n\nThe “abuse” referred to in Articles 433quater/1 to 433quater/4 is aggravated."
        ),
        (
            "Remplacer l'article 433quater/5 proposé du Code pénal comme suit:\n\n« Art. 433quater/5. L'abus"
            " aggravé\n\nL'abus visé aux articles 433quater/1 à 433quater/4 est aggravé."
        ),
        (
            "Het voorgestelde artikel 433quater/5 van het Strafwetboek vervangen als volgt:\n\n“Art. 433quater/5."
            " Verzwaard misbruik\n\nHet misbruik bedoeld in de artikelen 433quater/1 tot 433quater/4 is verzwaard."
        ),
    ],
)
def test_all_that_a_proposed_text_quotes_is_law_to_come_under_a_number_that_may_change(
    shipped: Corpus, text: str
) -> None:
    found = told(shipped, text, "2021-12-14")
    assert len(found) == 3
    for outcome, reason, since in found:
        assert outcome == StatementOutcome.COMING
        assert reason.endswith("proposed here; an article of the law may have another number than in the bill")
        assert since == ""
    behind = f"{text}”»\n\nArticle 433quater/1 of the Criminal Code punishes abuse."
    assert told(shipped, behind, "2021-12-14")[-1][0] == StatementOutcome.WRONG


@pytest.mark.parametrize(
    "text",
    [
        (
            "Les articles 379, 380bis (actuellement 380), 380quater (devenu 380bis), et 380quiquies (actuellement"
            " l'article 380ter) §§ 2 et 3 du code pénal belge punissent la débauche."
        ),
        (
            "De artikelen 379, 380bis (nu artikel 380), 380quater (thans 380bis) en 380quinquies (nu 380ter), §§ 2 en"
            " 3, van het Belgische Strafwetboek bestraffen ontucht."
        ),
        (
            "Articles 379, 380bis (now 380), 380quater (now article 380bis) and 380quinquies (currently 380ter), §§ 2"
            " and 3, of the Belgian Criminal Code punish debauchery."
        ),
    ],
)
def test_the_number_in_a_bracket_is_the_article_and_the_one_before_it_former_law(shipped: Corpus, text: str) -> None:
    [statement] = revision(shipped, text, "2004-04-06").statements
    found = [(each.cited.citation.article, each.outcome) for each in statement.citations]
    now, past = StatementOutcome.CHANGED, StatementOutcome.PAST_EVENT
    assert found == [
        ("379", now),
        ("380bis", past),
        ("380", now),
        ("380quater", past),
        ("380bis", now),
        ("380quinquies", past),
        ("380ter", now),
    ]
    assert statement.citations[-1].cited.citation.paragraph == "2,3"


@pytest.mark.parametrize("words", ["380bis (now 380)", "380quater (now 380bis)"])
def test_one_former_number_before_the_present_one_is_no_fault(shipped: Corpus, words: str) -> None:
    text = f"Article {words} of the Belgian Criminal Code punishes this."
    outcomes = [outcome for outcome, _, _ in told(shipped, text, "2004-04-06")]
    assert outcomes == [StatementOutcome.PAST_EVENT, StatementOutcome.CHANGED]


def test_a_number_that_the_data_do_not_know_as_a_former_one_is_not_called_so(shipped: Corpus) -> None:
    [first, _] = told(shipped, "Article 379 (now 379bis) of the Belgian Criminal Code punishes this.", "2004-04-06")
    assert first[0] != StatementOutcome.PAST_EVENT


@pytest.mark.parametrize(
    "text",
    [
        "An article 433 inserted in the Criminal Code, to be read with article 66, must make it possible to raise it.",
        "Un article 433 inséré dans le Code pénal, à lire avec l'article 66, doit permettre d'augmenter la peine.",
        "Een artikel 433 ingevoegd in het Strafwetboek, te lezen met artikel 66, moet de straf kunnen verhogen.",
    ],
)
def test_an_article_that_a_bill_puts_back_is_law_to_come(shipped: Corpus, text: str) -> None:
    first, other = told(shipped, text, "2005-05-10")
    assert first[:2] == (StatementOutcome.COMING, "")
    assert first[2].startswith("433 CP 1867 entered into force on 2 September 2005")
    assert other[0] == StatementOutcome.CHANGED
    assert [each.outcome for each in revision(shipped, text, "2005-05-10").statements] == [StatementOutcome.COMING]


def test_an_article_that_a_text_does_not_put_in_is_not_law_to_come(shipped: Corpus) -> None:
    [found] = told(shipped, "L'article 433 du Code pénal punit.", "2005-05-10")
    assert found[:2] == (StatementOutcome.UNKNOWN, "no wording of 433 CP 1867 on 10 May 2005 is recorded")


@pytest.mark.parametrize(
    ("part", "heirs"),
    [
        ("§ 1", {"be-cp-2024/190", "be-cp-2024/270"}),
        ("§ 2", {"be-cp-2024/686"}),
        ("§ 3", {"be-cp-2024/188", "be-cp-2024/269"}),
        ("§ 4", {"be-cp-2024/686"}),
    ],
)
def test_the_paragraphs_of_the_article_on_bans_have_their_own_successors(
    shipped: Corpus, part: str, heirs: set[str]
) -> None:
    text = f"Article 389, {part}, of the Belgian Criminal Code punishes this."
    [cited] = revision(shipped, text, "2008-01-01").statements[0].citations
    assert (set(cited.heirs), cited.note) == (heirs, "")


@pytest.mark.parametrize(
    "text",
    [
        "Article 383bis of the Criminal Code was repealed in 2017.",
        "L'article 383bis du Code pénal a été abrogé en 2017.",
        "Artikel 383bis van het Strafwetboek werd in 2017 opgeheven.",
        "Article 383bis of the Criminal Code is no longer in force.",
    ],
)
def test_an_end_of_law_that_was_in_force_did_not_hold(shipped: Corpus, text: str) -> None:
    [(outcome, reason, since)] = told(shipped, text)
    assert outcome is StatementOutcome.WRONG
    assert reason.endswith("is inconsistent with 383bis CP 1867, which is in force on 26 January 2018")
    assert since == "383bis CP 1867 was repealed on 1 June 2022"
