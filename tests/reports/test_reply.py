"""The reply that is sent says no more than the law, and says it as a State does."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

import pytest

from lanzarote_law.model import Extent, ItemKind
from lanzarote_law.render.blocks import Bullets, Facts, Heading, Paragraph, runs_of, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import reply, report_builder
from lanzarote_law.reports.joined_statements import joined_statements
from lanzarote_law.reports.report import Report, ReportKind
from tests.builders import a_day
from tests.shipped import law_in

TODAY = "2026-12-01"
JUDGMENT = "Constitutional Court, 112/2025 (17 July 2025)"


@cache
def view_of(day: str = TODAY, language: str = "en") -> View:
    return View(law_in(language), a_day(day), language)


@cache
def replied(*items: str, day: str = TODAY, language: str = "en") -> Report:
    view = view_of(day, language)
    chosen = tuple(view.corpus.item[each] for each in items)
    return report_builder.build_report(
        view, report_builder.ReportRequest(ReportKind.REPLY, ("questionnaire-2",), chosen)
    )


def said(*items: str, day: str = TODAY, language: str = "en") -> list[str]:
    """The sentences below the answers."""
    drafts = replied(*items, day=day, language=language).document["drafts"]
    return [each["text"] for draft in drafts for each in (*draft["say"], *draft["say_also"])]


def answered(item: str, *, language: str = "en") -> str:
    (draft,) = replied(item, language=language).document["drafts"]
    return str(draft["answer"])


def front(*items: str, day: str = TODAY, language: str = "en") -> list[str]:
    """The paragraphs before the first question, without the one on authentic texts."""
    pages = takewhile(lambda block: not isinstance(block, Heading), replied(*items, day=day, language=language).pages)
    told = [text_of_run(each) for block in pages if isinstance(block, Paragraph | Bullets) for each in runs_of(block)]
    return told[1:]


# -- what a court called into question ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "told"), [("2025-07-16", False), ("2025-07-17", True), (TODAY, True)])
def test_a_rule_that_a_court_called_into_question_is_stated_with_what_the_court_held(day: str, told: bool) -> None:  # noqa: FBT001  # a row
    (consent,) = (each for each in said("11", day=day) if each.startswith(("Art. 417/6 CP", "Art. 133 CP")))
    assert "age gap is at most three years" in consent
    law = "art. 417/6 CP 1867" if day < "2026-09-01" else "former art. 417/6 CP 1867"
    held = (
        f" See {JUDGMENT}, on {law}: article 417/6, § 2, first subparagraph, violates the Constitution in so far as it"
        " deems a minor of fourteen or fifteen unable to consent to acts with an adult partner more than three years"
        " older, while the same minor can consent to acts with an adult partner up to three years older."
        " A preliminary ruling, it did not annul the article, whose rule article 133 of the new Code repeats."
    )
    assert consent.endswith(held) is told


@pytest.mark.parametrize("instrument", ["questionnaire-2", "cets-201"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_summary_of_a_questioned_article_is_stated_without_the_decision(instrument: str, language: str) -> None:
    view = view_of(language=language)
    questioned = [each for each in view.corpus.decisions if each.is_questioning]
    assert [each.docket for each in questioned] == ["174/2018", "57/2021", "112/2025"]
    items = reply.items_of_kind(view.corpus, instrument, ItemKind.LAW)
    drafts = reply.draft_replies(view, reply.reply_sections(view.corpus, items))
    told = [text_of_run(each) for draft in drafts for block in draft.part.blocks for each in getattr(block, "runs", ())]
    summary = view.corpus.provision["be-cp-2024/133"].version(view.on)
    assert summary
    stated = [each for each in told if summary.summary[:60] in each]
    assert stated
    assert [each for each in stated if "112/2025" not in each] == []


def test_a_decision_on_other_facts_silences_no_answer_and_the_reply_says_that_they_are_others() -> None:
    assert front("8.2", "8.3", "9.8") == [
        f"[to be completed by ………: {each} (9.8)]"
        for each in (
            "settlement of a minor's case out of court, French Community",
            "the entry into force of the Brussels ordinance of 16 May 2019 after 17 May 2023",
            "amendments of LPJ 1965 after the versions read",
        )
    ]
    told = " ".join(said("8.2", "8.3", "9.8"))
    assert "For 8.2, the facts are other than those judged: the effect of the judgment on them is not establ" in told
    assert told.count("violates the Constitution in so far as it deems a minor of fourteen or fifteen unable") == 1
    assert "it is not settled whether the rule applies" in told
    assert "to be reviewed" not in told
    assert answered("8.2").startswith("In part. ")
    assert (
        "minors aged fourteen or fifteen, only in so far as they have the capacity to consent to sexual acts, and only"
        " if that rule also applies to images"
    ) in answered("8.2")
    view = view_of()
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, ("questionnaire-2",), (view.corpus.item["8.2"],))
    (annex,) = report_builder.build_report(view, request).document["annexes"]
    assert f"{JUDGMENT}: These are other facts than those judged: the effect on them is not established" in (
        " ".join(each["text"] for each in annex["not_known"])
    )
    told = f"stated, but to be checked: 8.2 (called into question by {JUDGMENT}; not reviewed since)"
    assert replied("8.2").notices[2:] == (told,)


def test_a_decision_on_the_facts_asked_about_silences_the_answer() -> None:
    view = view_of()
    request = report_builder.ReportRequest(ReportKind.REPLY, ("cets-201",), (view.corpus.item["18(2)"],))
    pages = report_builder.build_report(view, request).pages
    told = " ".join(text_of_run(each) for block in pages for each in runs_of(block))
    assert "This reply contains no information on the following, which may depend on that judgment: " in told
    notices = report_builder.build_report(view, request).notices
    assert (
        f"not stated, because it is under review: 18(2) (called into question by {JUDGMENT}; not reviewed since)"
        in (notices)
    )
    assert [each for each in notices if "stated, but" in each] == []


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_reply_and_no_dialogue_promises_anything_for_the_state(language: str) -> None:
    view = view_of(language=language)
    for kind in (ReportKind.REPLY, ReportKind.DIALOGUE):
        pages = report_builder.build_report(view, report_builder.ReportRequest(kind, ("questionnaire-2",))).pages
        told = " ".join(text_of_run(each) for block in pages for each in runs_of(block))
        assert len(told) > 10000
        promises = ("will be", "sera communiqu", "seront communiqu", "zal afzonderlijk", "zullen afzonderlijk")
        assert [each for each in promises if each in told] == []


def test_the_annex_says_how_a_decision_that_the_reply_states_was_read() -> None:
    view = view_of()
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, ("questionnaire-2",), (view.corpus.item["11"],))
    (annex,) = report_builder.build_report(view, request).document["annexes"]
    assert [each["text"] for each in annex["read_in"] if each["text"].startswith(JUDGMENT)] == [
        (
            f"{JUDGMENT}: second-hand · read in Record of judgment 112/2025 of the Constitutional Court, with its"
            " operative part; Opening of judgment 112/2025 of the Constitutional Court."
        )
    ]


# -- what the law covers ---------------------------------------------------------------------------------------------


def test_nothing_is_covered_only_in_part_while_general_wording_may_cover_the_rest() -> None:
    assert (
        "Coerced child not liable: the law expressly covers only the following: victims of trafficking (art. 264 CP"
        " 2024); for the rest,"
        " general wording may apply: art. 22 CP 2024."
    ) in answered("11")


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_only_is_said_of_an_aspect_only_if_no_other_provision_answers_it_by_general_wording(language: str) -> None:
    view = view_of(language=language)
    expressly = view.word("r.reply.part express", "", "", "").partition(":")[0].strip(" ,\xa0\u202f")
    items = reply.items_of_kind(view.corpus, "questionnaire-2", ItemKind.LAW)
    drafts = reply.draft_replies(view, reply.reply_sections(view.corpus, items))
    found = []
    for draft in drafts:
        told = str(draft.part.values["drafts"][0]["answer"])
        for each in draft.answer.now.aspects:
            extents = {judged.extent for judged in (*each.carriers, *each.outweighed)}
            if extents == {Extent.PARTIAL, Extent.IMPLIED} and not each.is_partly_under_review:
                found.append(each.aspect)
                general = (
                    "For the rest, general wording may apply",
                    "Pour le reste, des termes",
                    "Voor het overige kunnen",
                )
                assert expressly in told or any(one in told for one in general), draft.answer.item.id
    assert {"coerced-child-protected", "luring-abroad", "non-pictorial-content"} <= set(found)


def test_a_question_on_law_is_answered_by_how_far_it_covers_it_and_another_by_what_the_law_provides() -> None:
    assert answered("11").startswith(
        "11.a, 11.b: In part. Forcing a child to produce more material or into sexual acts by threatening to share his"
        " or her self-generated sexual material is an offence (art. 134 CP 2024). Extorting payment or goods or any"
        " other advantage by threatening to share a child's self-generated sexual material is an offence (art. 464 CP"
        " 2024)."
    )
    assert answered("9.5") == (
        "In part, as regards the following: exemption for an approved hotline (arts 175, 180 CP 2024); for the rest, by"
        " general rules only."
        " Art. 175 CP 2024 expressly provides a ground of justification for an approved organisation that receives"
        " reports that may contain images of sexual abuse of minors, analyses their content and origin and passes them"
        " on; sexual content other than images is not mentioned."
        " Art. 180 CP 2024 expressly provides a ground of justification for an approved"
        " hotline in respect of content that promotes sexual offences against minors; sexual content of other kinds is"
        " not mentioned. Only general rules may apply to the following: discretion not to prosecute"
        " (art. 28quater CIC); outcomes without conviction (art. 64 CP 2024; art. 216ter CIC)."
    )


def test_each_part_of_a_question_has_its_line_and_what_applies_to_all_is_said_before_them_once() -> None:
    page = replied("9.7").pages
    answer = next(page[at + 1] for at, each in enumerate(page) if isinstance(each, Heading) and each.level == 2)
    assert isinstance(answer, Bullets)
    lines = [text_of_run(each) for each in answer.runs]
    assert lines[0] == (
        "The law specifies how an act committed by a minor is dealt with (youth court, no criminal penalty) (Decree"
        " VL 2019; Decree FWB 2018; Decree DG 2023; art. 36 LPJ 1965, limit: jurisdiction may be relinquished"
        " from the age of 16)."
    )
    inferred, plain = (
        "Yes, by inference from the ground of justification (art. 176 CP 2024), within limits. ",
        "Yes, within limits. ",
    )
    openings = [f"9.7.{letter}: {inferred if letter in 'abcd' else plain}" for letter in "abcdef"]
    assert [each[: len(opening)] for each, opening in zip(lines[1:], openings, strict=True)] == openings
    assert lines[2] == (
        "9.7.b: Yes, by inference from the ground of justification (art. 176 CP 2024), within limits. An offence covers"
        " the conduct of a child who possesses an explicit image depicting himself or herself (art. 173 CP 2024, limit:"
        " no Code penalty for minors if the youth court keeps the case). See 9.7.a (consensual exchange between minors"
        " over sixteen or under sixteen)."
    )
    assert " ".join(lines).count("art. 36 LPJ") == 1


def test_a_limit_stands_behind_the_article_that_it_limits_of_several() -> None:
    assert "Decree DG 2023; art. 37 LPJ 1965, limit: in Brussels by this law; " in answered("9.9")
    assert answered("9.7").count("limit: no Code penalty for minors ") == 5, "9.7.a has other limits, too"


def test_a_list_of_former_articles_alone_limits_the_answer_that_rests_on_it() -> None:
    told = answered("12")
    bracket = "[to be checked before sending: its adaptation to the articles of the new law]"
    limit = f"(art. 14/6 TP CIC, limit: suspect found in Belgium {bracket})"
    assert f" or the non-consensual dissemination of a minor's images abroad {limit}." in told
    assert " only for: listed offences (art. 14/6 TP CIC); offences of levels 4 to 8" in told  # that is told above
    before = replied("12", day="2026-08-31").document["drafts"][0]["answer"]
    assert "repealed" not in before


@pytest.mark.parametrize("day", ["2026-08-31", TODAY])
def test_a_date_that_nobody_saw_is_no_statement_of_a_reply(day: str) -> None:
    told = text_of_run(next(each for each in replied("9.1", day=day).pages if isinstance(each, Facts)).pairs[-1][1])
    assert ("to be applied from 1 September 2026" in told) is (day == TODAY)
    assert "in force" not in told
    assert "from texts consolidated to" in replied("9.1", day=day).subtitle


def test_each_level_of_penalty_is_explained_once_before_the_questions() -> None:
    told = front("9.1")
    assert told[told.index("Levels of penalty:") + 1 :] == [
        (
            "level 3 (imprisonment of more than 3 and not more than 5 years; an accessory fine of EUR 200-10,000 may be"
            " added)"
        ),
        (
            "level 4 (imprisonment of more than 5 and not more than 10 years; an accessory fine of EUR 200-15,000 may"
            " be added)"
        ),
        (
            "level 5 (imprisonment of more than 10 and not more than 15 years; an accessory fine of EUR 200-20,000 may"
            " be added)"
        ),
    ]
    assert "level 1 (no imprisonment" in " ".join(front("9.2"))  # it names levels 1 to 6
    named = [[f"level {each} (" in " ".join(front(*items)) for each in (4, 6)] for items in (("9.2",), ("9.1", "9.2"))]
    assert named == [[False, True], [True, True]]  # of a range, each; in a reply to one question, the ends
    assert front("12")[-1].startswith("level 4 ("), "no meaning of level 8 is recorded"
    assert " ".join(said("9.1", "9.3", "11")).count("imprisonment of more than") == 0


def test_the_shortest_form_names_a_definition_once_and_leaves_former_numbers_to_the_annex() -> None:
    told = said("9.10")
    assert told.count("Art. 170 CP 2024 (definition of images of sexual abuse of minors).") == 1
    assert [each for each in told if "formerly" in each] == []
    assert [each for each in said("9.7", "9.10") if "formerly" in each]


def test_the_answer_on_jurisdiction_is_a_list_of_the_courts_of_the_state_that_replies() -> None:
    page = replied("12").pages
    answer = next(page[at + 1] for at, each in enumerate(page) if isinstance(each, Heading) and each.level == 2)
    assert isinstance(answer, Bullets)
    assert text_of_run(answer.runs[0]) == (
        "The courts of Belgium have jurisdiction where only part of the offence takes place in its territory or the"
        " offender acts in its territory and the victim is abroad (art. 3 CP 2024)."
    )
    assert len(answer.runs) == 6
    assert "the State" not in answered("12")


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (
            ["To sell by fraud is an offence", "To buy by fraud is an offence"],
            ["To sell or buy by fraud is an offence"],
        ),
        (["To sell is an offence", "To buy is a délit"], ["To sell is an offence", "To buy is a délit"]),  # too little
        (["To sell cars by fraud is an offence", "To sell cars by fraud is an offence now"], None),  # no own words
        (["One who sells what he made to a child is guilty", "One who sells what he made, to a man is guilty"], None),
    ],
)
def test_statements_are_joined_if_each_has_words_of_its_own(statements: list[str], told: list[str] | None) -> None:
    assert joined_statements(statements, "{} or {}") == (statements if told is None else told)


# -- a provision -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "the rule of the French Community on relinquishing jurisdiction (9.7)"),
        ("fr", "la règle de la Communauté française sur le dessaisissement (9.7)"),
        ("nl", "de regel van de Franse Gemeenschap over de uithandengeving (9.7)"),
    ],
)
def test_the_rule_of_a_community_that_was_not_read_is_among_what_a_reply_does_not_say(language: str, told: str) -> None:
    assert len([each for each in front("9.7", language=language) if told in each]) == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "which measures article 37 of the Youth Protection Act and the decree of the French Community list one by",
        ),
        (
            "fr",
            "le détail des mesures de l'article 37 de la loi relative à la protection de la jeunesse et du décret de",
        ),
        ("nl", "het decreet van de Franse Gemeenschap een voor een opsommen (9.9)"),
    ],
)
def test_measures_that_are_not_recorded_are_among_what_a_reply_does_not_say(language: str, told: str) -> None:
    assert len([each for each in front("9.9", language=language) if told in each]) == 1


def test_the_reply_says_of_each_point_that_the_note_leaves_to_it_that_the_convention_does_not_require_more() -> None:
    free = "In our reading, the Convention does not require more"
    for item in ("8.1", "9.4", "9.6", "11", "12"):
        assert free in answered(item)


def test_a_limit_that_the_content_of_an_article_tells_is_not_told_again() -> None:
    told = said("12")
    (listed,) = (each for each in told if each.startswith("Art. 14/6 TP CIC (formerly"))
    assert listed.endswith(
        " neither dual criminality nor a complaint is required. [To be checked before sending: the articles of CP 1867"
        " that it lists are no longer in force; its adaptation to the new law.]"
        " Acquisition, possession, access and online luring are not listed."
    )
    assert [each.partition(" TP")[0] for each in told if "whether Belgian or foreign" in each] == ["Art. 7, § 1,"]
    assert " ".join(told).count("A Belgian suspect must be found in Belgium") == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "levels 4 to 8 against Belgians (conditions, and an unsettled point: see art. 12 TP CIC); "),
        ("fr", "contre des Belges (conditions et point non tranché : voir art. 12 T. prél. C. proc. pén.) ; "),
        ("nl", "tegen Belgen (voorwaarden en een onuitgemaakt punt: zie art. 12 V.T. Sv.); "),
    ],
)
def test_what_depends_on_an_unsettled_point_is_not_stated_without_it(language: str, told: str) -> None:
    assert told in answered("12", language=language).replace("\xa0", " ").replace("\u202f", " ")


def test_what_an_answer_says_of_a_provision_is_not_said_again_below_it() -> None:
    told = said("9.1", "9.3", "9.4", "9.6")
    (first,) = (each for each in told if each.startswith("Art. 136 CP 2024 [9.4"))
    assert first == "Art. 136 CP 2024 [9.4.b, c] (see 9.1)."
    (law,) = (each for each in told if each.startswith("Art. 182 CP 2024 [9.4.b, c]"))
    assert "It makes it an offence deliberately to produce, import," in law
    assert law.endswith("Penalty: level 2.")
    assert [each for each in told if each.startswith("Art. 171 CP 2024 (see")] == ["Art. 171 CP 2024 (see 9.1)."]  # 9.3


def test_the_rule_of_a_provision_stands_beside_the_point_on_it_that_is_unsettled() -> None:
    (law,) = (each for each in said("12") if each.startswith("Art. 12, § 1, TP CIC"))
    assert "if the law of the place where it was committed punishes the crime by more than five years'" in law
    assert "residents who are not Belgian are not covered" in law
    assert "(art. 171, level 3, a crime under the former article 417/44) is no longer covered" in law
    assert "It is unsettled whether article 78 § 7 of the new Code applies to the Preliminary Title." in law
    (excuse,) = (each for each in said("11") if each.startswith("Art. 264 CP 2024"))
    assert "incurs no penalty for th" in excuse


def test_what_is_left_to_the_drafter_stands_out() -> None:
    found = [
        part for each in replied("9.9", "12").pages for one in runs_of(each) for part in one if part.style == "warn"
    ]
    assert len(found) >= 6
    assert [each.text for each in found if not each.text.startswith("[") or not each.text.endswith("]")] == []


def test_a_dutch_reply_gives_no_french_title() -> None:
    pages = replied("9.2", "9.9", "12", language="nl").pages
    notes = " ".join(part.note for each in pages for one in runs_of(each) for part in one)
    assert "Wet van 9 april 2024, art. 20, Belgisch Staatsblad" in notes
    assert "wet van 18 maart 2018 houdende wijzigingen van diverse bepalingen van het strafrecht" in notes
    assert "Loi " not in notes
    assert "dossier" not in notes


_PROMOTES = "content that promotes sexual offences against minors"


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("9.4", [f"{_PROMOTES}, with intent to commit such an"]),
        (
            "9.6",
            [f"{each} {_PROMOTES}, with intent to commit such an offence" for each in ("possession of", "access to")],
        ),
        ("9.10", [f"{_PROMOTES}, with intent to commit such an"]),
    ],
)
def test_the_intent_that_an_article_requires_is_part_of_what_it_covers(item: str, parts: list[str]) -> None:
    told = answered(item)
    assert [told.count(each) for each in parts] == [1] * len(parts)


def test_the_levels_of_heavier_penalties_are_told_in_the_order_of_the_articles() -> None:
    assert [each for each in said("11") if each.startswith("Other provisions on the penalty: art. 139")] == [
        (
            "Other provisions on the penalty: art. 139 CP 2024 (level 7); arts 140, 141, 142 CP 2024 (level 5); arts"
            " 146, 147, 148, 149 CP 2024 (level 4)."
        )
    ]
    (others,) = (each for each in said("9.1") if each.startswith("Other provisions on the penalty: art. 142"))
    assert "(raises the penalty where the victim is a vulnerable person, level 5); art. 146 (" in others


def test_each_penalty_has_its_level_in_the_answer_where_penalties_are_asked_for() -> None:
    assert "(art. 171 CP 2024, level 3; art. 173, level 3; art. 174, level 2)" in answered("9.3")
    assert "See also" not in said("9.1", "9.3")[-1]


def test_what_three_communities_provide_is_stated_and_only_the_fourth_is_left_open() -> None:
    told = answered("9.8")
    assert "In Flanders" not in told.partition("Decree VL 2019, arts 8-13: in Flanders, the decree provides for")[2]
    assert "Art. 45ter LPJ 1965 allows the prosecutor to close a minor's case with a warning letter" in told
    assert "Decree DG 2023, art. 57: in the German-speaking Community, the decree provides for mediation" in told
    assert "[to be completed by ………: settlement of a minor's case out of court, French Community]" in told
    assert told.count("French Community") == 1
    assert "earlier date" not in " ".join(front("9.8"))  # for the annex


def test_an_article_is_told_by_what_it_mentions_and_not_by_what_is_asked() -> None:
    told = answered("8.1")
    assert "8.1.a: Yes, within limits. Art. 176 CP 2024 expressly refers, unlike the former article 383bis (in" in told
    assert "8.1.c: In part. Art. 136 CP 2024 covers audio content disseminated without consent but not text." in told


def test_a_point_that_rests_on_general_wording_is_answered_with_the_decisions_for_and_against_it() -> None:
    told = said("11")
    head = "Case law on former articles ("
    cases = " ".join(told[next(at for at, each in enumerate(told) if each.startswith(head)) :])
    assert "P.23.0025.N (17 January 2023), former arts 327, 442bis CP 1867: a threat need not be made to the" in cases
    assert "P.15.0445.F (24 June 2015), former arts 327, 330 CP 1867: the harm threatened must itself be" in cases
    assert not {"Ghent", "Brussels"} & set(cases.split())  # known only from the press or comments
    assert not any(each.startswith("Case law") for each in said("9.1"))


def test_a_part_that_may_be_put_to_other_states_is_left_to_the_drafter() -> None:
    lines = [text_of_run(each) for block in replied("10").pages for each in runs_of(block)]
    assert (
        "10.1: [to be completed, or “not applicable”: this question is put only if the Party made the reservation that"
        " article 20(3), second indent, of the Convention allows]"
    ) in lines


def test_each_penalty_for_a_part_of_the_conduct_is_in_the_answer() -> None:
    told = answered("9.6")
    assert f"with intent to commit such an offence (art. 178 CP 2024, level 3); access to {_PROMOTES}" in told
    assert "(art. 179 CP 2024, level 2)" in told


def test_a_condition_of_jurisdiction_is_told_by_its_article() -> None:
    told = answered("12")
    assert "Art. 14/13 TP CIC specifies when a suspect is found in Belgium, as required by article 6 § 3, " in told


def test_factors_for_sentencing_are_named_with_the_offence() -> None:
    assert any("; art. 181 (lists factors that the court takes into account" in each for each in said("9.1"))


def test_a_definition_that_was_only_inferred_is_left_out() -> None:
    assert not any("Art. 81 CP 2024" in text_of_run(each) for block in replied("8.1").pages for each in runs_of(block))


def test_of_two_answers_for_different_parties_the_paper_has_one_and_the_annex_the_other() -> None:
    view = view_of()
    assert answered("10").startswith(
        "10.2: No, within limits. Art. 176 CP 2024 expressly provides that there is no offence where"
    )
    assert answered("10.1").startswith("Art. 176 CP 2024 expressly excludes from the criminal law the consensual")
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, ("questionnaire-2",), (view.corpus.item["10"],))
    (annex,) = report_builder.build_report(view, request).document["annexes"]
    assert [each["text"] for each in annex["not_known"] if each["text"].startswith("If question")] == [
        (
            "If question 10.1 is put to the State instead, answer: Art. 176 CP 2024 expressly excludes from the"
            " criminal law the consensual making and possession by minors over sixteen of their own content (limit:"
            " only over 16, if kept between them; not family or authority)."
        )
    ]


def test_an_article_that_took_over_a_rule_without_an_older_one_says_since_when_that_was_in_force() -> None:
    told = " ".join(said("8.1", "9.1"))
    assert "(formerly art. 417/49 CP 1867; the rule in force from 1 June 2022)" in told
    assert "(formerly art. 417/44 CP 1867)" in told  # its rule is older
