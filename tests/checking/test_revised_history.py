"""Former wordings and past acts in an old document, and the parts and penalties that it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from lanzarote_law.checking.check_at_two_dates import recheck_document
from lanzarote_law.checking.rechecked_citation import StatementOutcome
from lanzarote_law.documents import files
from tests.builders import a_day
from tests.checking.test_check_at_two_dates import revision, told

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus


def outcomes(corpus: Corpus, text: str, then: str) -> list[str]:
    return [outcome for outcome, _, _ in told(corpus, text, then)]


# -- former wordings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "L'article 433septies, 2°, du Code pénal, tel qu'applicable avant sa modification par la loi du 26 novembre"
            " 2011, aggrave la peine."
        ),
        (
            "L'article 433septies du Code penal tel qu'applicable avant samodification par l'article 31 de la loi du 26"
            " novembre 2011 aggrave la peine."
        ),
        "L'article 433septies du Code pénal, dans sa version antérieure à la loi du 26 novembre 2011, aggrave ceci.",
        "L'article 433septies du Code pénal, dans sa rédaction en vigueur avant le 2 février 2012, aggrave la peine.",
        (
            "In de zin van artikel 433septies, 2°, van het Strafwetboek, zoals van toepassing vóór de wijziging door"
            " art. 31 van de wet van 26 november 2011."
        ),
        "Artikel 433septies van het Strafwetboek, in de versie van vóór de wet van 26 november 2011, verzwaart dit.",
        "Artikel 433septies van het Strafwetboek, zoals het luidde voor de wijziging bij de wet, verzwaart de straf.",
        "Article 433septies of the Criminal Code, in the version in force before the Act of 2011, raises it.",
        "Article 433septies of the Criminal Code, as applicable before its amendment in 2011, raises the penalty.",
        "Article 433septies of the Criminal Code, as it stood prior to 2 February 2012, raises the penalty.",
        "L'article 433septies du Code pénal, avant sa modification par la loi du 26 novembre 2011, punissait moins.",
        "Le demandeur invoque l'ancienne version de l'article 433septies du Code pénal.",
        "In de vroegere versie van artikel 433septies van het Strafwetboek stond een andere straf.",
        "The former wording of Article 433septies of the Criminal Code set another penalty.",
    ],
)
def test_an_article_that_is_cited_in_an_earlier_wording_is_law_of_the_past(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2013-01-22") == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "L'article 433septies du Code pénal, tel qu'applicable avant sa modification par la loi du 26 novembre"
            " 2011, aggrave la peine de la traite, infraction prévue à l'article 433quinquies dudit code."
        ),
        (
            "Artikel 433septies van het Strafwetboek, zoals van toepassing vóór de wet van 26 november 2011, verzwaart"
            " de straf voor mensenhandel, bedoeld in artikel 433quinquies van hetzelfde wetboek."
        ),
    ],
)
def test_only_the_article_that_is_cited_in_an_earlier_wording_is_law_of_the_past(
    shipped: Corpus, sentence: str
) -> None:
    assert outcomes(shipped, sentence, "2013-01-22") == [StatementOutcome.PAST_EVENT, StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    ("sentence", "then"),
    [
        # the wording of its own date: the amendment came later
        (
            "L'article 433septies du Code pénal, tel qu'applicable avant la loi du 26 novembre 2011, aggrave.",
            "2012-02-01",
        ),
        ("Article 433septies of the Criminal Code, as it stood before 2 February 2012, raises it.", "2012-02-01"),
        # not a time
        ("Artikel 433septies van het Strafwetboek, zoals van toepassing voor minderjarigen, verzwaart.", "2013-01-22"),
        ("Article 433septies of the Criminal Code, as read before the court, raises the penalty.", "2013-01-22"),
    ],
)
def test_the_wording_of_the_date_of_the_document_is_no_earlier_one(shipped: Corpus, sentence: str, then: str) -> None:
    assert outcomes(shipped, sentence, then) == [StatementOutcome.CHANGED]


# -- past acts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Het is lovenswaardig dat de wetgever nu bij wet van 29 april 2013 het begrip heeft verfijnd in artikel"
            " 433quinquies Strafwetboek."
        ),
        "Bij wet van 29 april 2013 werd artikel 433quinquies van het Strafwetboek gewijzigd.",
        "La loi du 29 avril 2013 a élargi l'article 433quinquies du Code pénal.",
        "L'article 433quinquies du Code pénal a été modifié par la loi du 29 avril 2013.",
        "De wet van 29 april 2013 breidde artikel 433quinquies van het Strafwetboek uit.",
        "De wet van 29 april 2013 wijzigde artikel 433quinquies van het Strafwetboek.",
        "Wet tot wijziging van artikel 433quinquies van het Strafwetboek, houdende uitbreiding van het begrip",
        "Loi modifiant l'article 433quinquies du Code pénal",
        "Act amending Article 433quinquies of the Criminal Code",
        "The Act of 29 April 2013 extended Article 433quinquies of the Criminal Code.",
        "Article 433quinquies of the Criminal Code was amended by the Act of 29 April 2013.",
    ],
)
def test_what_an_act_once_amended_is_a_past_act(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2013-09-15") == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Bij wet van 29 april 2013 werd artikel 433quinquies van het Strafwetboek gewijzigd, dat voortaan ook"
            " bedelarij omvat."
        ),
        "La loi du 29 avril 2013 a modifié l'article 433quinquies du Code pénal : la mendicité y figure désormais.",
        (
            "De wet van 5 mei 2014 tot wijziging van artikel 409 van het Strafwetboek maakt voortaan uitdrukkelijk de"
            " bestraffing mogelijk van wie ertoe aanzet."
        ),
        "La loi du 5 mai 2014 modifiant l'article 409 du Code pénal punit désormais l'incitation.",
        "The Act of 5 May 2014 amending Article 409 of the Criminal Code also punishes incitement.",
        "L'article 409 du Code pénal, tel qu'il a été modifié par la loi du 5 mai 2014, sert à protéger les filles.",
        "Artikel 409 van het Strafwetboek, zoals het door de wet van 5 mei 2014 is gewijzigd, beschermt meisjes.",
        "Article 409 of the Criminal Code, as it was amended by the Act of 5 May 2014, protects girls.",
    ],
)
def test_an_act_that_states_a_rule_is_told_with_what_happened_to_the_rule(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2014-09-01") == [StatementOutcome.CHANGED]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2014 the Court of Cassation upheld Article 433quinquies Criminal Code convictions for five traffickers.",
        "Court Cases (2012)\nThe Court of Cassation convicted an employer under Article 433quinquies Criminal Code.",
        "De rechtbank veroordeelde hem op grond van artikel 433quinquies van het Strafwetboek.",
        "Two men were convicted under Article 433quinquies of the Criminal Code.",
        "Deux hommes ont été condamnés sur la base de l'article 433quinquies du Code pénal.",
        "La cour a confirmé leur condamnation en vertu de l'article 433quinquies du Code pénal.",
        "Twee mannen werden op grond van artikel 433quinquies van het Strafwetboek veroordeeld.",
        "Het hof bevestigde hun veroordeling op grond van artikel 433quinquies van het Strafwetboek.",
    ],
)
def test_a_conviction_is_a_past_act(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2015-12-31") == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Whoever was convicted under Article 433quinquies of the Criminal Code may lose those rights.",
        "Les personnes qui ont été condamnées en vertu de l'article 433quinquies du Code pénal perdent ces droits.",
        "Wie werd veroordeeld op grond van artikel 433quinquies van het Strafwetboek, verliest die rechten.",
        "The court convicted them: Article 433quinquies of the Criminal Code applies to adults too.",
        "Le ministre a déclaré que l'article 433quinquies du Code pénal suffisait.",
        "Once a person has been convicted under Article 433quinquies of the Criminal Code, the court must say so.",
        "Une fois qu'il a été condamné (article 433quinquies du Code pénal), il perd ces droits.",
    ],
)
def test_a_rule_on_the_convicted_is_no_past_act(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2015-12-31") == [StatementOutcome.CHANGED]


# -- parts of an article and their successors --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "then"),
    [
        ("L'article 433quinquies, § 1er, 3°, du Code pénal punit ceci.", "2012-06-05"),  # its paragraphs are not known
        ("Artikel 433quinquies, § 1, 3°, van het Strafwetboek bestraft dit.", "2015-06-05"),  # it had no § 5
        ("Article 433quinquies, § 1, of the Criminal Code punishes this.", "2020-06-05"),
        ("Article 433quinquies, 3°, of the Criminal Code punishes this.", "2015-06-05"),  # only § 1 has points
        ("L'article 433quinquies, alinéa 1er, 1°, du Code pénal punit ceci.", "2020-06-05"),
    ],
)
def test_a_successor_of_a_paragraph_that_is_not_cited_is_left_out(shipped: Corpus, sentence: str, then: str) -> None:
    [cited] = revision(shipped, sentence, then).statements[0].citations
    assert (cited.replacement, cited.note) == ("258 CP 2024 (inferred)", "")


def test_of_the_whole_article_all_successors_are_told(shipped: Corpus) -> None:
    [cited] = (
        revision(shipped, "Article 433quinquies of the Criminal Code applies.", "2012-06-05").statements[0].citations
    )
    assert cited.heirs == ("be-cp-2024/258", "be-cp-2024/264")


@pytest.mark.parametrize(
    ("text", "then", "note"),
    [
        (
            "Article 71 of the Criminal Code applies.",
            "2017-01-01",
            (
                "No successor is recorded for the rest of the article. The part on mental disorder became article 25 of"
                " the new Code, which is not in these data."
            ),
        ),
        ("L'article 376 du Code pénal s'applique.", "2017-01-01", ""),  # every subparagraph has one
    ],
)
def test_what_of_an_article_has_no_recorded_successor_is_told(shipped: Corpus, text: str, then: str, note: str) -> None:
    [cited] = revision(shipped, text, then).statements[0].citations
    assert cited.note == note


# -- penalties ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 433quinquies of the Belgian Criminal Code: base sentence: 3-10 years (5-15 for minors).",
        "Article 433quinquies of the Belgian Criminal Code, sentence: 3 – 10 years.",
        "Trafficking (Article 433quinquies of the Belgian Criminal Code): 3 to 10 years in prison.",
        "Art. 433quinquies C. pén. : traite (emprisonnement : 3-10 ans).",
        "Article 433quinquies of the Belgian Criminal Code is punished with 3\u201110 years' imprisonment.",
        "L'article 433quinquies du Code pénal, peine : 3 à 10 ans.",
        "L'article 433quinquies du Code pénal prévoit un emprisonnement de 3—10 ans.",
        "Artikel 433quinquies van het Strafwetboek, straf: 3–10 jaar.",
        "Artikel 433quinquies van het Strafwetboek wordt bestraft met 3-10 jaar gevangenisstraf.",
    ],
)
def test_a_penalty_with_a_dash_between_its_ends_is_compared(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2020-12-31") == [StatementOutcome.WRONG]


# -- days --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Article 377quater of the Criminal Code, inserted by the Act of 10 April 2014 together with Article 458bis"
            " of the same Code, entered into force on 1 May 2013."
        ),
        (
            "L'article 377quater du Code pénal, inséré par la loi du 10 avril 2014 (qui concerne aussi l'article 458bis"
            " du même Code), est entré en vigueur le 1er mai 2013."
        ),
        (
            "Artikel 377quater van het Strafwetboek, ingevoegd bij de wet van 10 april 2014 samen met artikel 458bis"
            " van hetzelfde wetboek, is in werking getreden op 1 mei 2013."
        ),
    ],
)
def test_an_article_that_is_cited_with_the_inserting_act_is_not_the_one_that_entered_into_force(
    shipped: Corpus, sentence: str
) -> None:
    inserted, other = revision(shipped, sentence, "2015-03-01").statements[0].citations
    assert inserted.reason.endswith("the date on which 377quater CP 1867 entered into force, which is 10 May 2014")
    assert other.reason == ""


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Article 377quater of the Criminal Code was inserted by the Act of 10 April 2014, and Article 458bis of the"
            " same Code entered into force on 27 March 2001."
        ),
        (
            "L'article 377quater du Code pénal a été inséré par la loi du 10 avril 2014, et l'article 458bis du même"
            " Code est entré en vigueur le 27 mars 2001."
        ),
    ],
)
def test_an_article_right_before_the_verb_is_the_one_that_entered_into_force(shipped: Corpus, sentence: str) -> None:
    cited = revision(shipped, sentence, "2015-03-01").statements[0].citations
    assert [each.reason for each in cited] == ["", ""]


# -- ranges, and other acts of these data ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Belaging verstoort de rust van een persoon (art. 442bis-442ter Sw.).",
        "Les articles 442bis à 442ter du Code pénal répriment le harcèlement.",
        "Articles 442bis to 442ter of the Criminal Code punish harassment.",
    ],
)
def test_the_end_of_a_range_that_is_not_in_these_data_is_told(shipped: Corpus, sentence: str) -> None:
    assert told(shipped, sentence, "2013-01-01") == [
        (
            StatementOutcome.CHANGED,
            "442ter CP 1867 is not in these data",
            "ceased to be in force on 1 September 2026 (inferred): 442bis CP 1867",
        )
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Artikel 57bis van de wet van 8 april 1965 betreffende de jeugdbescherming bepaalt de uithandengeving.",
        "L'article 57bis de la loi du 8 avril 1965 relative à la protection de la jeunesse règle le dessaisissement.",
    ],
)
def test_an_act_that_is_no_code_is_assessed_if_these_data_have_it(shipped: Corpus, sentence: str) -> None:
    found = revision(shipped, sentence, "2013-03-13")
    [cited] = found.statements[0].citations
    assert (cited.cited.citation.code, found.of_other_acts) == ("be-lpj-1965", 0)
    assert cited.outcome in {StatementOutcome.CHANGED, StatementOutcome.HOLDS}


def test_a_sentence_may_begin_with_a_single_quotation_mark(shipped: Corpus) -> None:
    text = "Artikel 458 Strafwetboek regelt het geheim. ‘Artikel 442bis Strafwetboek bestraft belaging.’"
    found = revision(shipped, text, "2013-03-13")
    assert [text[each.start : each.end] for each in found.statements] == [
        "Artikel 458 Strafwetboek regelt het geheim.",
        "‘Artikel 442bis Strafwetboek bestraft belaging.’",
    ]


# -- headings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Sommaire 1\nLa traite est punie par l'article 433quinquies du Code pénal.", "La traite est punie par"),
        ("PRIVILEGE\nBELGIUM\nUnder Article 458 of the Criminal Code, secrets are kept.", "Under Article 458 of the"),
        ("Samenvatting\nIn artikel 458 van het Strafwetboek staat het geheim.", "In artikel 458 van het Strafwetboek"),
        # the line of a paragraph that is wrapped, and a heading with the article
        (
            (
                "The duty of professional confidentiality of a lawyer under Belgian law, as the\nCourt has held, is"
                " that of Article 458 of the Criminal Code."
            ),
            "The duty of professional confidentiality",
        ),
        # without the line above, the sentence would say less
        ("Article 2\nThis article supplements Article 458 of the Criminal Code.", "Article 2\nThis article"),
        ("Le 4 juin 2023 à Liège\nAvoir violé le secret (article 458 du Code pénal belge).", "Le 4 juin 2023 à Liège"),
        ("Beroepsgeheim\nZie artikel 458 van het Belgisch Strafwetboek over het geheim.", "Beroepsgeheim\nZie artikel"),
        ("Article 458 of the Criminal Code\nWhoever reveals a secret is punished.", "Article 458 of the Criminal Code"),
    ],
)
def test_the_heading_above_a_sentence_is_no_part_of_it(shipped: Corpus, text: str, statement: str) -> None:
    [found] = revision(shipped, text, "2020-01-01").statements
    assert text[found.start : found.end].startswith(statement)


# -- repeals and successors --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("L'article 383bis du Code pénal a été abrogé par la loi du 29 février 2024.", "29 février 2024"),
        ("La loi du 29 février 2024 a abrogé l'article 383bis du Code pénal.", "29 février 2024"),
        ("Article 383bis of the 1867 Criminal Code was repealed by the Act of 29 February 2024.", "29 February 2024"),
        ("Artikel 383bis van het Strafwetboek is opgeheven bij de wet van 29 februari 2024.", "29 februari 2024"),
        ("Artikel 383bis van het oude Strafwetboek werd op 1 juni 2021 opgeheven.", "1 juni 2021"),
    ],
)
def test_a_repeal_by_another_act_or_on_another_day_did_not_hold(shipped: Corpus, sentence: str, words: str) -> None:
    [statement] = revision(shipped, sentence, "2026-11-30").statements
    [cited] = statement.citations
    assert (cited.outcome, cited.reason, cited.correction) == (
        StatementOutcome.WRONG,
        f"'{words}' is inconsistent with 383bis CP 1867, which was repealed on 1 June 2022",
        "repealed by the act of 21 March 2022",
    )


def test_a_repeal_by_its_own_act_is_a_past_act(shipped: Corpus) -> None:
    sentence = "L'article 383bis du Code pénal a été abrogé par la loi du 21 mars 2022."
    assert outcomes(shipped, sentence, "2026-11-30") == [StatementOutcome.PAST_EVENT]


def test_the_day_of_a_paragraph_of_word_is_that_of_the_article_in_the_same_paragraph(
    shipped: Corpus, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("L'article 371/1 du Code pénal punit le voyeurisme")
    document.add_paragraph("Le 1er mars 2013 est entré en vigueur l'article 458bis du Code pénal")
    document.save(str(tmp_path / "a.docx"))
    read = files.read_document(tmp_path / "a.docx")
    found = recheck_document(shipped, read, a_day("2018-01-26"), a_day("2026-11-30"))
    assert [each.note for statement in found.statements for each in statement.citations] == [
        "No successor is recorded for § 2, § 4.",
        "'1er mars 2013' is the date of a later wording; 458bis CP 1867 entered into force on 27 March 2001.",
    ]


# -- ranges ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cited", "lacking"),
    [
        ("sections 442 bis–442 quater of the Penal Code", "442ter CP 1867 is not in these data"),
        ("les articles 458 à 460 du Code pénal", "not in these data: 459, 460 CP 1867"),
        ("artikelen 433quinquies tot 433novies van het Strafwetboek", ""),
        ("les articles 372 à 375 du Code pénal", ""),
        ("articles 417/7 to 417/11 of the Criminal Code", ""),
        ("les articles 300 à 380 du Code pénal", "300 to 380 CP 1867 may contain articles that these data do not have"),
    ],
)
def test_articles_of_a_range_that_these_data_lack_are_named(shipped: Corpus, cited: str, lacking: str) -> None:
    then = "2023-01-01" if "417" in cited else "2018-12-01"
    [(outcome, reason, _)] = told(shipped, f"Il s'agit de {cited}.", then)
    assert (outcome, reason) == (StatementOutcome.CHANGED, lacking)


def test_of_a_range_that_holds_what_these_data_lack_is_named_too(shipped: Corpus) -> None:
    sentence = "Il s'agit des articles 458 à 460 du Code pénal."
    assert [
        (each.outcome, each.reason)
        for each in revision(shipped, sentence, "2021-01-01", "2021-01-02").statements[0].citations
    ] == [(StatementOutcome.HOLDS, "not in these data: 459, 460 CP 1867")]


# -- references, orders and titles of the past -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Echter verwees lid 1, 2°, tweede streepje, eveneens naar artikel 376, lid 1 Strafwetboek voor de termijn.",
        "Het vroegere lid 1 verwees naar artikel 376 van het Strafwetboek.",
        "L'alinéa 1er, 2°, renvoyait également à l'article 376 du Code pénal.",
        "Paragraph 1 also referred to Article 376 of the Criminal Code.",
        (
            "L'article 2 de la loi du 23 février 2012Documents pertinents type loi prom. 23/02/2012 service public"
            " federal justice Loi modifiant l'article 458bis du Code pénal en vue d'étendre celui-ci"
        ),
        (
            "Le recours vise la loi. - Traduction allemande fermer modifiant l'article 458bis du Code pénal en vue"
            " d'étendre celui-ci aux délits de violence, introduit par l'Ordre."
        ),
        (
            "Artikel 2 van de wet van 23 februari 2012Relevante documenten type wet federale overheidsdienst justitie"
            " Wet tot wijziging van artikel 458bis van het Strafwetboek sluiten"
        ),
        "The Committee notes the legislative amendments to section 433 ter–433 novies of the Penal Code.",
        "The Committee notes the amendments made to Article 433quinquies of the Criminal Code.",
        "Le Comité a examiné les modifications apportées à l'article 433quinquies du Code pénal.",
        "Het Comité neemt nota van de recente wijzigingen van artikel 433quinquies van het Strafwetboek.",
    ],
)
def test_what_law_once_referred_to_and_what_was_amended_is_law_of_the_past(shipped: Corpus, sentence: str) -> None:
    assert set(outcomes(shipped, sentence, "2018-07-30")) == {StatementOutcome.PAST_EVENT}


@pytest.mark.parametrize(
    "title",
    [
        "B. ALLEMEERSCH, “Het toepassingsgebied van artikel 458 Strafwetboek. Over het succes ervan”, RW 2003-2004, 1",
        "J. DUPONT, « L'article 458bis du Code pénal », Rev. dr. pén., 2010, p. 5",
        'A.-M. Smith, "Article 458bis of the Criminal Code", Journal of Law 2011, 5',
    ],
)
def test_the_title_of_a_publication_states_no_law(shipped: Corpus, title: str) -> None:
    assert outcomes(shipped, f"It is binding ({title}).", "2018-07-30") == []
    assert len(outcomes(shipped, "J. DUPONT, « L'article 458bis du Code pénal oblige », 2010.", "2018-07-30")) == 1


@pytest.mark.parametrize(
    "order",
    [
        (
            "Art. 2\nÀ l'article 383bis, § 2, du Code pénal, inséré par la loi du 13 avril 1995 et modifié par la loi"
            " 26 juin 2000, les mots « ou consulté » sont insérés entre les mots « possédé » et les mots « les"
            " emblèmes »."
        ),
        (
            "Art. 2\nIn artikel 383bis, § 2, van het Strafwetboek, ingevoegd bij de wet van 13 april 1995, worden de"
            " woorden « of geraadpleegd » ingevoegd tussen de woorden « bezeten » en « de zinnebeelden »."
        ),
        "In Article 383bis, § 2, of the Criminal Code, the words « or accessed » are inserted after « possessed ».",
    ],
)
def test_the_amending_order_of_a_bill_is_law_to_come_and_that_of_an_act_is_past(shipped: Corpus, order: str) -> None:
    bill = f"La présente proposition de loi vise ceci.\n\n{order}"
    assert outcomes(shipped, bill, "2008-04-28") == [StatementOutcome.COMING]
    assert outcomes(shipped, order, "2008-04-28") == [StatementOutcome.PAST_EVENT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 376 of the Criminal Code, to which paragraph 1 refers, applies.",
        "L'alinéa 1er renvoie à l'article 376 du Code pénal.",
        "Lid 1 verwijst naar artikel 376 van het Strafwetboek.",
        "The judge was referred by counsel to Article 376 of the Criminal Code.",
        "Belgium should consider amendments to Article 376 of the Criminal Code.",
        "La Belgique devrait envisager des modifications de l'article 376 du Code pénal.",
        "À l'article 376 du Code pénal, les mots « la mort » visent le décès de la victime.",
    ],
)
def test_a_reference_of_today_and_an_amendment_to_be_made_are_of_the_law_of_the_date(
    shipped: Corpus, sentence: str
) -> None:
    assert outcomes(shipped, sentence, "2018-07-30") == [StatementOutcome.CHANGED]


# -- former numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Soliciting is punishable under article 380quater of the Criminal Code.",
        "Le racolage est condamné par le code pénal, à l'article 380 quater.",
        "Tippelen is strafbaar volgens artikel 380quater van het Strafwetboek.",
    ],
)
def test_an_article_is_found_by_the_number_that_it_had_on_the_date_of_the_document(
    shipped: Corpus, sentence: str
) -> None:
    [cited] = revision(shipped, sentence, "2000-10-01").statements[0].citations
    assert (cited.outcome, cited.reason) == (
        StatementOutcome.UNKNOWN,
        "no wording of 380quater CP 1867 on 1 October 2000 is recorded",
    )
    assert cited.since.startswith("art. 380quater CP 1867 became 380bis on 27 March 2001; 380bis CP 1867 was")
    assert "now 168" in cited.replacement


@pytest.mark.parametrize(
    ("sentence", "successor"),
    [
        ("- Inceste (article 417/8 du Code pénal)", ""),
        ("- Incest (artikel 417/8 van het Strafwetboek)", ""),
        ("- Incest (article 417/8 of the Criminal Code)", ""),
        ("- Voyeurisme (article 417/8 du Code pénal)", "be-cp-2024/135"),
        ("- Voyeurisme (artikel 417/8 van het Strafwetboek)", "be-cp-2024/135"),
        ("- Voyeurism (article 417/8 of the Criminal Code)", "be-cp-2024/135"),
    ],
)
def test_a_number_beside_the_title_of_another_article_is_not_replaced(
    shipped: Corpus, sentence: str, successor: str
) -> None:
    [cited] = revision(shipped, sentence, "2023-03-01").statements[0].citations
    assert (cited.successor, cited.outcome) == (successor, StatementOutcome.CHANGED)


@pytest.mark.parametrize(
    "sentence",
    [
        'Article 458bis of the Criminal Code: "Whoever knows of an offence under articles 392, 396, 423 and 425."',
        "L'article 458bis du Code pénal : « Quiconque a connaissance d'une infraction aux articles 392, 396 et 423. »",
        "Artikel 458bis van het Strafwetboek: “Eenieder die kennis heeft van de artikelen 392, 396, 423 en 425.”",
    ],
)
def test_a_statement_that_quotes_an_article_is_assessed_by_it_though_the_data_lack_those_that_it_lists(
    shipped: Corpus, sentence: str
) -> None:
    [statement] = revision(shipped, sentence, "2005-01-01").statements
    assert statement.outcome is StatementOutcome.CHANGED
    assert sum(each.outcome is StatementOutcome.UNKNOWN for each in statement.citations) > 1


def test_nothing_is_told_of_what_became_of_an_article_that_is_not_known_to_be_meant(shipped: Corpus) -> None:
    text = "Les articles 379, 380 et 380bis du Code pénal visent la débauche."
    first, unknown, last = revision(shipped, text, "1996-06-01").statements[0].citations
    assert unknown.reason.endswith("it cannot be determined which article it means")
    assert (unknown.outcome, unknown.since, unknown.heirs) == (StatementOutcome.UNKNOWN, "", ())
    assert first.since.startswith("379 CP 1867 was")
    assert last.since.startswith("art. 380bis CP 1867 became 380 on 27 March 2001; 380 CP 1867 was amended")


# -- law to come -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        'In article 91bis of the Code of Criminal Procedure, the words "372 to" are replaced by the words "371/1 to".',
        (
            "Dans l'article 91bis du Code d'instruction criminelle, les mots « article 372 du Code pénal » sont"
            " remplacés par les mots « article 371/1 du Code pénal »."
        ),
        (
            "In artikel 91bis van het Wetboek van Strafvordering worden de woorden « artikel 372 van het Strafwetboek »"
            " vervangen door de woorden « artikel 371/1 van het Strafwetboek »."
        ),
    ],
)
def test_an_article_is_proposed_until_its_act_is_passed(shipped: Corpus, sentence: str) -> None:
    [enacted] = revision(shipped, f"Art. 2. {sentence}", "2016-02-01").statements
    assert {each.outcome for each in enacted.citations} == {StatementOutcome.COMING}
    assert not any("is proposed here" in each.note + each.reason for each in enacted.citations)
    [proposed] = revision(shipped, f"Bill. Art. 2. {sentence}", "2016-01-31").statements
    assert ["is proposed here" in each.note + each.reason for each in proposed.citations] == [False, False, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "La proposition de loi remplace le droit de parole (prévu à l'article 458bis du Code pénal) par un devoir.",
        "Het wetsvoorstel vervangt het spreekrecht (bepaald in artikel 458bis van het Strafwetboek) door een plicht.",
        "The bill replaces the right to speak (provided for in Article 458bis of the Criminal Code) with a duty.",
    ],
)
def test_the_place_of_the_law_that_a_bill_replaces_is_law_of_the_date(shipped: Corpus, sentence: str) -> None:
    [cited] = revision(shipped, sentence, "2025-03-20").statements[0].citations
    assert (cited.outcome, cited.successor) == (StatementOutcome.CHANGED, "")
    assert cited.since == "458bis CP 1867 was repealed on 1 September 2026 (inferred)"


@pytest.mark.parametrize(
    "sentence",
    [
        "La proposition de loi modifie l'article 417/9 du Code pénal et le droit prévu à l'article 458bis de ce Code.",
        "Het wetsvoorstel wijzigt artikel 417/9 van het Strafwetboek en het recht bepaald in artikel 458bis ervan.",
        "The bill amends Article 417/9 of the Criminal Code and the right provided for in Article 458bis of that Code.",
    ],
)
def test_a_bill_that_names_what_it_changes_by_its_number_proposes_law(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2025-03-20") == [StatementOutcome.COMING, StatementOutcome.COMING]


@pytest.mark.parametrize(
    "sentence",
    [
        "Celui qui diffuse l'image est puni (article 371/1, § 1er, 2°, du Code pénal).",
        "Wie het beeld verspreidt, wordt gestraft (artikel 371/1, § 1, 2°, van het Strafwetboek).",
        "Whoever shares the image is punished (Article 371/1, § 1, 2°, of the Criminal Code).",
        "Vanaf 1 juli 2020 strenge straffen\n\nHet is strafbaar (artikel 371/1, § 1, 2°, van het Strafwetboek).",
        "Puni à partir du 1er juillet 2020\n\nC'est puni (article 371/1, § 1er, 2°, du Code pénal).",
        "Punished from 1 July 2020\n\nSharing is punished (Article 371/1, § 1, 2°, of the Criminal Code).",
    ],
)
@pytest.mark.parametrize(
    ("then", "outcome"),
    [
        ("2020-05-03", StatementOutcome.WRONG),
        ("2020-05-04", StatementOutcome.UNKNOWN),
        ("2020-06-30", StatementOutcome.UNKNOWN),
        ("2020-07-01", StatementOutcome.CHANGED),
    ],
)
def test_a_part_of_a_later_wording_has_its_own_successor_and_may_have_been_to_come_once_that_was_enacted(
    shipped: Corpus, sentence: str, then: str, outcome: StatementOutcome
) -> None:
    is_announced = outcome is StatementOutcome.UNKNOWN and "2020" in sentence
    outcome = StatementOutcome.COMING if is_announced else outcome
    [cited] = revision(shipped, sentence, then).statements[0].citations
    begun = "" if outcome is StatementOutcome.CHANGED else "371/1, § 1, 2° CP 1867 entered into force on 1 July 2020; "
    assert (cited.outcome, cited.since) == (outcome, f"{begun}371/1 CP 1867 was repealed on 1 June 2022")
    assert (cited.replacement, cited.note) == ("§ 1, 2°: 417/9 CP 1867, now 136 CP 2024 (inferred)", "")
    assert bool(cited.reason) is (outcome in {StatementOutcome.WRONG, StatementOutcome.UNKNOWN})


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 237 of the new Criminal Code (2024, entering into force in 2026) defines harassment.",
        "L'article 237 du nouveau Code pénal (de 2024, entrant en vigueur en 2026) définit le harcèlement.",
        "Artikel 237 van het nieuwe Strafwetboek (van 2024, treedt in 2026 in werking) omschrijft belaging.",
    ],
)
def test_law_of_which_a_bracket_says_that_it_will_begin_was_to_come(shipped: Corpus, sentence: str) -> None:
    assert outcomes(shipped, sentence, "2025-06-01") == [StatementOutcome.COMING]


@pytest.mark.parametrize(
    "text",
    [
        "Les articles 237 et 239, Code pénal belge\n\nL'article 237 du nouveau Code pénal définit le harcèlement.",
        "De artikelen 237 en 239, Strafwetboek\n\nArtikel 237 van het nieuwe Strafwetboek omschrijft belaging.",
        "Articles 237 and 239, Criminal Code\n\nArticle 237 of the new Criminal Code defines harassment.",
    ],
)
def test_a_list_under_one_name_is_of_one_code(shipped: Corpus, text: str) -> None:
    cited = [each.cited.citation for one in revision(shipped, text, "2025-06-01").statements for each in one.citations]
    assert {each.code for each in cited} == {"be-cp-2024"}


def test_a_list_of_articles_of_two_codes_stays_one(shipped: Corpus) -> None:
    text = "Articles 237 and 372, Criminal Code\n\nArticle 237 of the new Criminal Code defines harassment."
    cited = [each.cited.citation for one in revision(shipped, text, "2025-06-01").statements for each in one.citations]
    assert [(each.article, each.code) for each in cited][:2] == [("237", "be-cp-2024"), ("372", "be-cp-1867")]


@pytest.mark.parametrize(
    ("then", "since"), [("2026-08-31", "CP 2024 entered into force on 1 September 2026 (inferred)"), ("2026-09-01", "")]
)
def test_of_an_article_that_the_data_lack_the_beginning_of_its_code_is_told(
    shipped: Corpus, then: str, since: str
) -> None:
    assert told(shipped, "À partir du 1er janvier 2027, l'article 677 du nouveau Code pénal s'applique.", then) == [
        (StatementOutcome.UNKNOWN, "677 CP 2024 is not in these data", since)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Voir les articles 21 à 21bis du titre préliminaire du Code de procédure pénale.",
        "Zie artikel 21-21bis van de voorafgaande titel van het Wetboek van Strafvordering.",
        "See Articles 21 to 21bis of the Preliminary Title of the Code of Criminal Procedure.",
    ],
)
def test_a_short_range_is_told_article_by_article(shipped: Corpus, sentence: str) -> None:
    [cited] = revision(shipped, sentence, "2022-06-01").statements[0].citations
    assert (cited.outcome, cited.since) == (
        StatementOutcome.CHANGED,
        (
            "21 TP CIC was replaced on 28 April 2024; 21bis TP CIC was amended 2 times, last on 1 September 2026"
            " (inferred)"
        ),
    )
    assert cited.note.startswith("21 TP CIC: The article now says: ")
    assert " 21bis TP CIC: The article now says (inferred): " in cited.note
