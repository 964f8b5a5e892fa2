"""The reply that is sent says no more than the law, and says it as a State does."""

from __future__ import annotations

from itertools import takewhile

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Extent, ItemKind
from lanzarote_law.render.blocks import Bullets, Heading, Paragraph, text_of_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import reply, report_builder
from lanzarote_law.reports.joined_statements import joined_statements
from lanzarote_law.reports.report import Report, ReportKind
from tests.builders import a_day

TODAY = "2026-12-01"
JUDGMENT = "Constitutional Court, 112/2025 (17 July 2025)"


def view_of(day: str = TODAY, language: str = "en") -> View:
    return View(corpus_loading.load(None, language), a_day(day), language)


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


def front(*items: str, day: str = TODAY) -> list[str]:
    """The paragraphs before the first question, without the one on authentic texts."""
    pages = takewhile(lambda block: not isinstance(block, Heading), replied(*items, day=day).pages)
    return [text_of_run(each.run) for each in pages if isinstance(each, Paragraph)][1:]


# -- what a court called into question ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "told"), [("2025-07-16", False), ("2025-07-17", True), (TODAY, True)])
def test_a_rule_that_a_court_called_into_question_is_stated_with_what_the_court_held(day: str, told: bool) -> None:  # noqa: FBT001  # a row
    (consent,) = (each for each in said("11", day=day) if each.startswith(("Art. 417/6 CP", "Art. 133 CP")))
    assert "age gap is at most three years" in consent
    law = "art. 417/6 CP 1867" if day < "2026-09-01" else "former art. 417/6 CP 1867"
    held = (
        f" See {JUDGMENT}, on {law}: article 417/6, § 2, first subparagraph, violates the Constitution in so far as it"
        " deems the minor unable to consent to acts with an adult partner more than three years older, while the same"
        " minor can consent to acts with an adult partner up to three years older."
    )
    assert consent.endswith(held) is told


@pytest.mark.parametrize("instrument", ["questionnaire-2", "cets-201"])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_no_summary_of_a_questioned_article_is_stated_without_the_decision(instrument: str, language: str) -> None:
    view = view_of(language=language)
    questioned = [each for each in view.corpus.decisions if each.is_questioning]
    assert [each.docket for each in questioned] == ["112/2025"]
    items = reply.items_of_kind(view.corpus, instrument, ItemKind.LAW)
    drafts = reply.draft_replies(view, reply.reply_sections(view.corpus, items))
    told = [text_of_run(each) for draft in drafts for block in draft.part.blocks for each in getattr(block, "runs", ())]
    summary = view.corpus.provision["be-cp-2024/133"].version(view.on)
    assert summary
    stated = [each for each in told if summary.summary[:60] in each]
    assert stated
    assert [each for each in stated if "112/2025" not in each] == []


def test_on_what_a_reply_is_silent_because_of_a_decision_is_said_once_at_its_front() -> None:
    assert front("8.2", "8.3") == [
        (
            f"In view of {JUDGMENT}, information on the following will be supplied separately: joint making by children"
            " under sixteen (8.2); a child under sixteen among several depicted (8.3)."
        )
    ]
    assert "under sixteen" not in f"{answered('8.2')} {answered('8.3')}"
    assert answered("8.2").startswith("In part. ")  # the part that is left out keeps it from being a yes
    assert front("9.1", day=TODAY) == []


def test_what_a_reply_leaves_out_for_another_reason_is_said_where_it_is_asked() -> None:
    assert answered("9.8").endswith(
        " Information will be supplied separately on the following: settlement of a minor's case out of court."
    )


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
        "A child who acts under the threat of having his or her self-generated sexual material shared is not liable,"
        " but expressly only in respect of the following: victims of trafficking (art. 264 CP 2024); for the rest,"
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
                assert expressly in told, draft.answer.item.id
    assert {"coerced-child-protected", "luring-abroad", "non-pictorial-content"} <= set(found)


def test_a_question_that_is_not_whether_something_is_so_is_answered_by_what_the_law_provides() -> None:
    assert answered("11").startswith(
        "Forcing a child to produce more material or into sexual acts by threatening to share his or her self-generated"
        " sexual material is an offence (art. 134 CP 2024). Extorting payment or goods or any other advantage by"
        " threatening to share a child's self-generated sexual material is an offence (art. 464 CP 2024)."
    )
    assert answered("9.5") == (
        "No provision expressly concerns the following, to which general wording may apply: discretion not to prosecute"
        " (art. 28quater CIC); outcomes without conviction (art. 64 CP 2024; art. 216ter CIC)."
    )


def test_what_applies_to_several_parts_of_a_question_is_said_before_them_once() -> None:
    told = answered("9.7")
    assert told.startswith(
        "9.7.a, b, c, d, e, f: Within the limits stated for art. 36 LPJ 1965: the law specifies how an act committed by"
        " a minor is dealt with (youth court, no criminal penalty). 9.7.a, b, c: Art. 176 CP 2024, within its limits,"
        " expressly provides that consenting minors over sixteen who make their own sexual content, send it to each"
        " other and possess it commit no offence. 9.7.e, f: Within the limits stated for art. 136 CP 2024:"
    )
    assert (
        "9.7.a, c, d, e, f: Yes, within the limits stated for art. 171 CP 2024: an offence covers the conduct of a"
        " child who makes an explicit image depicting himself or herself, sends an explicit image"
    ) in told
    assert told.count("art. 36 LPJ") == 1


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
    assert len(answer.runs) == 5
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
        ("en", "The rule of the French Community will be communicated separately."),
        ("fr", "La règle de la Communauté française sera communiquée séparément."),
        ("nl", "De regel van de Franse Gemeenschap zal afzonderlijk worden meegedeeld."),
    ],
)
def test_the_rule_of_a_community_that_was_not_read_is_announced(language: str, told: str) -> None:
    (youth,) = (each for each in said("9.7", language=language) if each.startswith("Art. 36, 4°,"))
    assert youth.endswith(f" {told}")


def test_a_limit_that_the_content_of_an_article_tells_is_not_told_again() -> None:
    told = said("12")
    (listed,) = (each for each in told if each.startswith("Art. 14/6 TP CIC (formerly"))
    assert listed.endswith(
        " neither dual criminality nor a complaint is required. In force since 28 April 2024. The articles of CP 1867"
        " that it lists are no longer in force. Acquisition, possession, access and online luring are not listed."
    )
    assert [each.partition(" TP")[0] for each in told if "whether Belgian or foreign" in each] == ["Art. 7, § 1,"]
    assert " ".join(told).count("A Belgian suspect must be found in Belgium") == len(("14/6", "12"))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "levels 4 to 8 against Belgians (subject to an unsettled point: see art. 12 TP CIC); "),
        ("fr", "contre des Belges (sous réserve d'un point non tranché : voir art. 12 T. prél. C. proc. pén.) ; "),
        ("nl", "tegen Belgen (onder voorbehoud van een onuitgemaakt punt: zie art. 12 V.T. Sv.); "),
    ],
)
def test_what_depends_on_an_unsettled_point_is_not_stated_without_it(language: str, told: str) -> None:
    assert told in answered("12", language=language).replace("\xa0", " ").replace("\u202f", " ")


def test_no_title_with_a_colon_is_printed_as_what_a_provision_covers() -> None:
    (first,) = (each for each in said("9.1", "9.4") if each.startswith("Art. 136 CP 2024 [9.4"))
    assert first.endswith(
        " As regards suggestive images, sound or text (passing on to adults or children not depicted), it covers only"
        " images or sound recordings of a person who is nude or engaged in explicit sexual activity, disseminated"
        " without consent."
    )


_PROMOTES = "content that promotes sexual offences against minors"


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("9.4", [f"{_PROMOTES}, with intent to commit such an"]),
        ("9.6", [f"possession of {_PROMOTES}, with intent to commit one", "access to such content with that intent"]),
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


def test_an_article_on_a_penalty_that_is_only_named_has_its_level_where_penalties_are_asked_for() -> None:
    assert said("9.1", "9.3")[-1] == (
        "See also art. 173 CP 2024 (9.1; level 3); art. 174 (accessing images of sexual abuse of minors by information"
        " and communication technology; level 2)."
    )


def test_the_sender_decides_on_the_paper_which_of_two_answers_for_other_parties_to_delete() -> None:
    told = answered("10")
    assert "10.1 (parties with the private-use reservation: measures taken) [delete if it does not apply]: " in told
    assert "10.2 (parties without the private-use reservation: criminalisation) [delete if it does not apply]: " in told
