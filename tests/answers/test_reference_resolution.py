"""What a typed reference means on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.reference_resolution import (
    find_articles,
    full_reference,
    has_paragraphs,
    renumbered_later,
    resolve,
)
from lanzarote_law.answers.typed_dates import parse_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.pinpoints import NOWHERE
from lanzarote_law.model import Mark, Renumbering
from tests.builders import (
    CONVENTION,
    a_code,
    a_corpus,
    a_day,
    a_provision,
    a_version,
    an_item,
    some_numbers,
    the_convention,
)

if TYPE_CHECKING:
    from lanzarote_law.answers.reference_resolution import ResolvedReference
    from lanzarote_law.errors import RequestError
    from lanzarote_law.model import Corpus

DAY = "2018-01-26"
TODAY = "2026-11-24"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return a_corpus(
        an_item("8.1.a"),
        an_item("9.1"),
        an_item("9.1.a"),
        an_item("9.2"),
        an_item("9.10"),
        an_item("12"),
        an_item("13.follow-up-2"),
        an_item("13.follow-up-1"),
        an_item("13.b"),
        an_item("13.a"),
        *(an_item(f"18(1)(b)/{indent}", instrument=CONVENTION) for indent in (3, 2, 1)),
        an_item("18(1)(a)", instrument=CONVENTION),
        an_item("12(1)", instrument=CONVENTION),
        an_item("20(1)(f)", instrument=CONVENTION),
        an_item("23", instrument=CONVENTION),
        an_item("32", instrument=CONVENTION),
        a_provision("old/371/1"),
        a_provision("old/380", a_version("1995-05-05", numbered="380bis"), a_version("2001-03-27")),
        a_provision("old/380bis", a_version("1995-05-05", numbered="380quater"), a_version("2001-03-27")),
        a_provision("old/382bis"),
        a_provision("old/382ter", a_version("1995-05-05", numbered="382bis"), a_version("2020-01-01")),
        a_provision("old/383"),
        a_provision("old/383bis"),
        a_provision("old/383bis/1"),
        a_provision("old/468"),
        a_provision("new/32", start="new-code"),
        a_provision("new/136", start="new-code"),
        a_provision("new/258", start="new-code"),
        a_provision("new/468", start="new-code"),
        a_provision("pre/10ter"),
        a_provision("pre/12"),
        some_numbers("250-299", verification="unverified"),
        some_numbers("468"),
        Renumbering("old", "380quater", "380bis", a_day("2001-03-27"), "act:1", Mark.SEEN),
    )


def ids(found: ResolvedReference) -> list[str]:
    return [found.provision.id] if found.provision else [item.id for item in found.items]


def others(found: ResolvedReference) -> list[tuple[str, str]]:
    return [(other.label, other.id) for other in found.other_readings]


def message(error: pytest.ExceptionInfo[RequestError]) -> tuple[str, str]:
    return error.value.message, error.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8.1.a", ["8.1.a"]),
        ("  8.1a ", ["8.1.a"]),
        ("Q 8.1 (a)", ["8.1.a"]),
        ("question 9.10", ["9.10"]),
        ("Q 12", ["12"]),
        ("question 12", ["12"]),
        ("vraag 12", ["12"]),
        ("item 12", ["12"]),
        ("383bis", ["old/383bis"]),
        ("383 bis", ["old/383bis"]),
        ("art. 383bis, § 1er", ["old/383bis"]),
        ("383bis du Penal Code", ["old/383bis"]),
        ("art. 383bis Penal Code (Sw.)", ["old/383bis"]),
        ("TP 10ter", ["pre/10ter"]),
        ("V.T.Sv. 10ter", ["pre/10ter"]),
        ("20(1)(f)", ["20(1)(f)"]),
        ("20 (1) (f)", ["20(1)(f)"]),
        ("CETS 23", ["23"]),
        ("CETS 201, art. 23", ["23"]),
        ("CETS 12", ["12(1)"]),
        ("art. 23 LC", ["23"]),
        ("Lanzarote 12", ["12(1)"]),
        ("8.1.a-9.2", ["8.1.a", "9.1", "9.2"]),
        ("9.1.a-9.2", ["9.1.a", "9.2"]),
        ("questions 8 to 9", ["8.1.a", "9.1", "9.2", "9.10"]),
        ("old/383bis", ["old/383bis"]),
    ],
)
def test_references_are_read_as_people_type_them(corpus: Corpus, text: str, expected: list[str]) -> None:
    assert ids(resolve(corpus, text, a_day(DAY))) == expected


def test_the_place_within_an_article_is_kept(corpus: Corpus) -> None:
    found = resolve(corpus, "Sw. 371/1, 2°", a_day(DAY))
    assert (ids(found), str(found.pinpoint)) == (["old/371/1"], "2°")


@pytest.mark.parametrize(
    ("text", "day", "expected", "passed_over"),
    [
        (
            "12",
            DAY,
            ["12"],
            [("art. 12 PC 1867", ""), ("art. 12 PC 2024", ""), ("art. 12 TP", "pre/12"), ("CETS 201 12", "12(1)")],
        ),
        ("136", DAY, ["new/136"], [("art. 136 PC 1867", "")]),
        ("136", TODAY, ["new/136"], [("art. 136 PC 1867", "")]),
        ("258", TODAY, ["new/258"], [("art. 258 PC 1867", "")]),
        ("468", "2026-08-31", ["old/468"], [("art. 468 PC 2024", "new/468")]),
        ("468", "2026-09-01", ["new/468"], [("art. 468 PC 1867", "old/468")]),
        ("468", "2026-09-02", ["new/468"], [("art. 468 PC 1867", "old/468")]),
        ("383", DAY, ["old/383"], [("art. 383 PC 2024", "")]),
        ("383", TODAY, ["old/383"], [("art. 383 PC 2024", "")]),
        ("32", DAY, ["new/32"], [("art. 32 PC 1867", ""), ("CETS 201 32", "32")]),
        ("23", DAY, ["23"], [("art. 23 PC 1867", ""), ("art. 23 PC 2024", "")]),
        ("383bis", TODAY, ["old/383bis"], []),
    ],
)
def test_a_bare_number_is_an_item_then_an_article_then_a_point_of_the_convention_and_the_others_are_named(
    corpus: Corpus, text: str, day: str, expected: list[str], passed_over: list[tuple[str, str]]
) -> None:
    found = resolve(corpus, text, a_day(day))
    assert (ids(found), others(found)) == (expected, passed_over)


def test_a_reference_that_says_what_it_is_has_no_other_readings(corpus: Corpus) -> None:
    for text in ("8.1.a", "item 12", "TP 12", "CETS 12", "20(1)(f)", "new/468", "PC 2024 468"):
        assert others(resolve(corpus, text, a_day(DAY))) == [], text


def test_items_between_two_that_the_data_do_not_have_are_not_found(corpus: Corpus) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, "14.a-15.b", a_day(DAY))
    assert message(error) == ("14.a-15.b is not an item of the questionnaire in this data set", "")


@pytest.mark.parametrize(
    ("text", "expected", "passed_over"),
    [
        ("article 12", ["pre/12"], ["art. 12 PC 1867", "art. 12 PC 2024", "CETS 201 12", "item 12"]),
        ("artikel 23", ["23"], ["art. 23 PC 1867", "art. 23 PC 2024"]),
        ("l'article 468", ["old/468"], ["art. 468 PC 2024"]),
    ],
)
def test_a_number_behind_the_word_article_is_read_like_the_number_but_is_no_item(
    corpus: Corpus, text: str, expected: list[str], passed_over: list[str]
) -> None:
    found = resolve(corpus, text, a_day(DAY))
    assert (ids(found), [label for label, _ in others(found)]) == (expected, passed_over)


def test_an_article_that_the_data_do_not_have_is_told_with_the_item_of_its_number(corpus: Corpus) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, "art. 13", a_day(DAY))
    assert message(error) == (
        (
            "art. 13 PC 1867 and art. 13 PC 2024 are not in this data set, which is not complete; the articles"
            " may nonetheless exist"
        ),
        'for the question, type "item 13"',
    )


def test_an_item_that_the_data_do_not_have_is_not_offered_for_an_article_that_they_do_not_have() -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(a_corpus(an_item("8.1.a"), a_code("decree", "Z", short="Z")), "8.z", a_day(DAY))
    assert message(error) == (
        (
            "8.z is not an item of the questionnaire; art. 8 Z is not in this data set, which is not complete; the"
            " article may nonetheless exist"
        ),
        "",
    )


def test_383_is_not_383bis(corpus: Corpus) -> None:
    found = [ids(resolve(corpus, text, a_day(DAY))) for text in ("383", "383bis", "383bis/1")]
    assert found == [["old/383"], ["old/383bis"], ["old/383bis/1"]]
    assert find_articles(a_corpus(a_provision("old/383bis")), corpus.code["old"], "383", a_day(DAY)) == []


def test_9_1_and_9_10_never_mix(corpus: Corpus) -> None:
    found = [ids(resolve(corpus, text, a_day(DAY))) for text in ("9.1", "9.10")]
    assert found == [["9.1"], ["9.10"]]


@pytest.mark.parametrize(
    ("text", "day", "expected", "passed_over"),
    [
        ("Sw. 468", "2026-08-31", ["old/468"], [("art. 468 PC 2024", "new/468")]),
        ("Sw. 468", "2026-09-01", ["new/468"], [("art. 468 PC 1867", "old/468")]),
        ("Penal Code 136", DAY, ["new/136"], [("art. 136 PC 1867", "")]),
        ("art. 468 New CC", DAY, ["new/468"], []),
        ("468 PC 1867", TODAY, ["old/468"], []),
    ],
)
def test_a_name_that_two_codes_share_means_the_one_in_force_on_the_day(
    corpus: Corpus, text: str, day: str, expected: list[str], passed_over: list[tuple[str, str]]
) -> None:
    found = resolve(corpus, text, a_day(day))
    assert (ids(found), others(found)) == (expected, passed_over)


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("380bis", "2001-03-26", ["old/380"]),
        ("380bis", "2001-03-27", ["old/380bis"]),
        ("380bis", "2001-03-28", ["old/380bis"]),
        ("380quater", "2001-03-26", ["old/380bis"]),
        ("380", "2001-03-26", ["old/380"]),
        ("380", DAY, ["old/380"]),
    ],
)
def test_a_renumbered_article_is_found_under_the_number_of_the_day(
    corpus: Corpus, text: str, day: str, expected: list[str]
) -> None:
    assert ids(resolve(corpus, text, a_day(day))) == expected


@pytest.mark.parametrize("day", ["2001-03-27", "2001-03-28"])
def test_from_the_day_of_a_renumbering_the_former_number_is_that_of_no_article(corpus: Corpus, day: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        resolve(corpus, "380quater", a_day(day))
    assert refused.value.hint == "art. 380quater PC 1867 became 380bis on 2001-03-27"


def test_two_articles_that_bear_one_number_on_a_day_are_both_named(corpus: Corpus) -> None:
    found = resolve(corpus, "382bis", a_day(DAY))
    assert (ids(found), others(found)) == (["old/382bis"], [("art. 382bis PC 1867", "old/382ter")])
    assert others(resolve(corpus, "382bis", a_day("2020-01-01"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18(1)(b)", ["18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3"]),
        ("18(1)", ["18(1)(a)", "18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3"]),
        ("CETS 18", ["18(1)(a)", "18(1)(b)/1", "18(1)(b)/2", "18(1)(b)/3"]),
        ("18(1)(b), second indent", ["18(1)(b)/2"]),
        ("13", ["13.a", "13.b", "13.follow-up-1", "13.follow-up-2"]),
        ("9", ["9.1", "9.2", "9.10"]),
        ("8", ["8.1.a"]),
    ],
)
def test_a_heading_that_is_no_item_shows_the_items_right_below_it(
    corpus: Corpus, text: str, expected: list[str]
) -> None:
    assert ids(resolve(corpus, text, a_day(DAY))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "999",
            (
                "art. 999 PC 1867 and art. 999 PC 2024 are not in this data set, which is not complete; the articles"
                " may nonetheless exist"
            ),
        ),
        (
            "art. 384bis",
            "art. 384bis is not in this data set, which is not complete; the article may nonetheless exist",
        ),
        ("TP 999", "art. 999 TP is not in this data set, which is not complete; the article may nonetheless exist"),
        ("8.1.z", "8.1.z is not an item of the questionnaire in this data set"),
        ("item 23", "23 is not an item of the questionnaire in this data set"),
        ("CETS 49", "49 is not an item of the Convention in this data set"),
        ("20(9)", "20(9) is not an item of the Convention in this data set"),
        (
            "72",
            (
                "72 is not an item of the questionnaire; art. 72 PC 1867 and art. 72 PC 2024 are not in this data set, "
                "which is not complete; the articles may nonetheless exist"
            ),
        ),
    ],
)
def test_what_is_not_in_the_data_is_never_said_not_to_exist(corpus: Corpus, text: str, expected: str) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, text, a_day(DAY))
    assert message(error) == (expected, "")


def test_two_figures_that_are_an_item_with_a_dot_between_are_told_so(corpus: Corpus) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, "92", a_day(DAY))
    assert message(error)[1] == "a dot is missing: 9.2?"


def test_a_number_that_an_article_bore_before_is_told_with_the_number_that_followed(corpus: Corpus) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, "art. 380quater", a_day(DAY))
    assert message(error) == (
        "art. 380quater is not in this data set, which is not complete; the article may nonetheless exist",
        "art. 380quater PC 1867 became 380bis on 2001-03-27",
    )


@pytest.mark.parametrize("text", ["Civil Code 383bis", "383bis of the Civil Code"])
def test_a_code_that_the_data_do_not_have_is_not_guessed(corpus: Corpus, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as error:
        resolve(corpus, text, a_day(DAY))
    assert message(error) == (
        "no code in this data set is called 'civilcode'",
        "use PC 1867, PC 2024, TP, or another usual name of a code",
    )


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("sextortion", "search sextortion"),
        ("revenge porn", "search revenge porn"),
        ("naaktfoto\u2019s", 'search "naaktfoto\'s"'),
        ("50%", "search WORDS"),
    ],
)
def test_words_are_no_reference_and_lead_to_their_search(corpus: Corpus, text: str, command: str) -> None:
    with pytest.raises(NotUnderstoodError) as error:
        resolve(corpus, text, a_day(DAY))
    assert message(error) == (
        f"'{text}' is neither an item, nor an article, nor a point of the Convention",
        f"write, for example, 8.1.a, 383bis, CP 417/49 or 20(1)(f); to search for a word: lanzarote-law {command}",
    )


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("258", [("art. 258 PC 1867", "", "unverified")]),
        ("Sw. 258", [("art. 258 PC 1867", "", "unverified")]),
        ("136", [("art. 136 PC 1867", "", None)]),
        ("468", [("art. 468 PC 1867", "old/468", None)]),
    ],
)
def test_a_number_that_a_code_is_known_to_have_is_another_reading(
    corpus: Corpus, text: str, exists: list[tuple[str, str, str | None]]
) -> None:
    found = resolve(corpus, text, a_day(TODAY)).other_readings
    assert [(other.label, other.id, other.exists) for other in found] == exists


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("250 PC 1867", "art. 250 PC 1867 exists (unverified), but is not in this data set"),
        ("299 PC 1867", "art. 299 PC 1867 exists (unverified), but is not in this data set"),
        (
            "249 PC 1867",
            "art. 249 PC 1867 is not in this data set, which is not complete; the article may nonetheless exist",
        ),
        (
            "250bis PC 1867",
            "art. 250bis PC 1867 is not in this data set, which is not complete; the article may nonetheless exist",
        ),
        (
            "Sw. 299",
            (
                "art. 299 PC 1867 exists (unverified), but is not in this data set; art. 299 PC 2024 is not in this"
                " data set, which is not complete; the article may nonetheless exist"
            ),
        ),
    ],
)
def test_an_article_of_a_known_number_is_said_to_exist_and_is_not_found(
    corpus: Corpus, text: str, message: str
) -> None:
    with pytest.raises(NotFoundError) as raised:
        resolve(corpus, text, a_day(TODAY))
    assert raised.value.message == message


CLOSED = a_corpus(
    an_item("20(1)(f)", instrument=CONVENTION),
    the_convention(a19="", a20="§ 1 (a-f), § 2"),
    a_provision("old/101", a_version(divisions="§ 1-2")),
    a_provision("old/102", a_version(divisions="al.", verification="inferred")),
)


@pytest.mark.parametrize("day", ["2020-01-01", "2026-11-30"])
def test_a_repealed_article_does_not_have_what_none_of_its_texts_had(day: str) -> None:
    first, second = a_version("2010-01-01", divisions="§ 1-2"), a_version("2015-01-01", divisions="§ 1-3")
    corpus = a_corpus(a_provision("old/101", first, second, repealed_on="2020-01-01"))
    with pytest.raises(NotFoundError) as error:
        resolve(corpus, "101, § 9", a_day(day))
    assert message(error) == ("101 PC 1867 has no § 9 on 2019-12-31", "the article is divided into § 1-3")
    assert [str(resolve(corpus, "101, § 3", a_day(day)).pinpoint) for day in ("2020-01-01", "2026-11-30")] == [
        "§ 3"
    ] * 2


def test_a_number_means_the_article_that_bears_it_on_the_day_and_not_one_that_has_ended() -> None:
    bearer = a_provision("old/1bis", a_version("2012-01-01", numbered="1"), a_version("2020-01-01"))
    corpus = a_corpus(a_provision("old/1", repealed_on="2010-01-01"), bearer)
    days = ("2009-12-31", "2015-01-01", "2020-01-01")
    found = [[each.id for each in find_articles(corpus, corpus.code["old"], "1", a_day(day))] for day in days]
    assert found == [["old/1"], ["old/1bis"], ["old/1"]]


def test_a_repealed_article_has_what_an_earlier_text_of_it_had() -> None:
    first, second = a_version("2010-01-01", divisions="§ 1-3"), a_version("2015-01-01", divisions="§ 1-2")
    corpus = a_corpus(a_provision("old/101", first, second, repealed_on="2020-01-01"))
    assert str(resolve(corpus, "101, § 3", a_day("2026-11-30")).pinpoint) == "§ 3"


@pytest.mark.parametrize(
    ("divisions", "summary", "day", "has"),
    [
        ("§ 1-2", "It says.", DAY, True),
        ("al. 1-2", "§ 1 says.", DAY, False),
        ("", "§ 1 says.", DAY, True),
        ("", "It says.", DAY, False),
        ("al. 1-2", "§ 1 says.", "", False),
        ("§ 1-2", "It says.", "", True),
    ],
)
def test_an_article_is_divided_into_paragraphs_by_its_divisions_or_else_by_its_summary(
    divisions: str, summary: str, day: str, *, has: bool
) -> None:
    article = a_provision("old/101", a_version(divisions=divisions, summary=summary))
    assert has_paragraphs(article, a_day(day) if day else None) == has


@pytest.mark.parametrize(
    ("day", "told"),
    [("2001-03-26", "art. 380quater PC 1867 became 380bis on 27 March 2001"), ("2001-03-27", ""), ("2001-03-28", "")],
)
def test_that_an_article_got_its_number_later_is_told_until_the_day_on_which_it_did(
    corpus: Corpus, day: str, told: str
) -> None:
    assert renumbered_later(corpus, corpus.provision["old/380bis"], a_day(day)) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20(1)(h)", ("the Convention has no point 20(1)(h)", "article 20 is divided into § 1 (a-f), § 2")),
        ("20(10)", ("the Convention has no point 20(10)", "article 20 is divided into § 1 (a-f), § 2")),
        ("article 20 (10)", ("the Convention has no point 20(10)", "article 20 is divided into § 1 (a-f), § 2")),
        ("20(7)", ("the Convention has no point 20(7)", "article 20 is divided into § 1 (a-f), § 2")),
        ("CETS 62", ("the Convention has no article 62", "the articles of the Convention are 19 to 20")),
        ("CETS 19(1)", ("the Convention has no point 19(1)", "article 19 is not divided")),
        ("CETS 19", ("19 of the Convention exists, but is not an item of this data set", "")),
        ("20(2)", ("20(2) of the Convention exists, but is not an item of this data set", "")),
        ("102, 3°", ("102 PC 1867 has no 3° on 2018-01-26 (inferred)", "the article has no paragraphs and no points")),
        ("101, § 7", ("101 PC 1867 has no § 7 on 2018-01-26", "the article is divided into § 1-2")),
    ],
)
def test_what_a_text_that_was_read_does_not_have_is_said_not_to_exist(text: str, expected: tuple[str, str]) -> None:
    with pytest.raises(NotFoundError) as error:
        resolve(CLOSED, text, a_day("2018-01-26"))
    assert message(error) == expected


def test_a_place_that_an_article_has_is_found() -> None:
    assert resolve(CLOSED, "101, § 2", a_day("2018-01-26")).provision == CLOSED.provision["old/101"]


@pytest.mark.parametrize(
    "text", ["reply", "comments", "Reply", "r\u00e9ponse", "commentaires", "antwoord", "opmerkingen"]
)
def test_the_reference_day_of_the_questionnaire_has_names(corpus: Corpus, text: str) -> None:
    assert parse_day(corpus, text) == a_day("2018-01-26")


def test_what_is_no_day_is_told_with_the_names_of_days(corpus: Corpus) -> None:
    with pytest.raises(NotUnderstoodError) as error:
        parse_day(corpus, "replies")
    assert message(error) == (
        "'replies' is not a date",
        (
            "write the date in one of these forms: 2018-01-26, 26/01/2018 or 26 January 2018; or use new-code, "
            "reply, comments"
        ),
    )


def test_an_article_is_named_by_the_shared_name_of_its_code_where_that_means_no_other() -> None:
    corpus = a_corpus(
        a_code("first", "CP", short="CP 1867", cited_as="CP"),
        a_code("second", "CP", short="CP 2024", cited_as="CP"),
        a_provision("first/1bis"),
        a_provision("first/2bis"),
        a_provision("second/2bis"),
    )
    articles = (("first", "1bis"), ("first", "2bis"), ("second", "2bis"), ("first", "3"))
    assert [full_reference(corpus, code, number, NOWHERE) for code, number in articles] == [
        "CP 1bis",
        "CP 1867 2bis",
        "CP 2024 2bis",
        "CP 1867 3",
    ]


@pytest.mark.parametrize("typed", ["Decree VL 2019", "Décret FWB 2018", "L 17 May 2006", "Navigation Code"])
def test_the_name_of_an_act_cited_as_a_whole_means_it(shipped: Corpus, typed: str) -> None:
    found = resolve(shipped, typed, a_day(TODAY)).provision
    assert found
    assert typed in shipped.code[found.code].every_name


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (
            "LPJ 1965",
            (
                "name one of its 5 articles in this data set, such as LPJ 1965 36, LPJ 1965 37, LPJ 1965 45ter,"
                " LPJ 1965 45quater or LPJ 1965 57bis"
            ),
        ),
        ("L 1980 foreign nationals", "this data set contains none of its articles"),
    ],
)
def test_the_name_of_a_code_with_other_articles_asks_for_one(shipped: Corpus, typed: str, hint: str) -> None:
    with pytest.raises(NotUnderstoodError, match=r"is a code or an act, not an article") as refused:
        resolve(shipped, typed, a_day(TODAY))
    assert refused.value.hint == hint
