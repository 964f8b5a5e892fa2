"""Problems → entries: each thing once, with all its places, and long suggestions cut where a page is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.checking.check import check
from lanzarote_law.checking.grouped_problems import GroupedProblem, group_problems, sum_up
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Severity
from tests.builders import a_corpus, a_day, a_link, a_provision, a_successor, an_item

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

TODAY = "2026-11-24"
REPLY, MORE = "2018-01-26", " and 1 more"


def a_problem(start: int, message: str = "wrong", suggestion: str = "", *, length: int = 3) -> DocumentProblem:
    return DocumentProblem("LL101", Severity.ERROR, message, start, start + length, suggestion)


def test_the_same_is_told_once_and_another_thing_by_itself() -> None:
    first, other, again = a_problem(1), a_problem(5, "other"), a_problem(9)
    assert group_problems([first, other, again]) == (
        GroupedProblem(first, (first, again)),
        GroupedProblem(other, (other,)),
    )


def test_what_has_no_place_is_never_one_with_another() -> None:
    alike = [a_problem(0, length=0), a_problem(0, length=0)]
    assert [each.each for each in group_problems(alike)] == [(alike[0],), (alike[1],)]


def test_the_way_out_of_all_places_names_each_part_once() -> None:
    one, whole, two = a_problem(1, "", "§ 1: 50"), a_problem(5, "", "§ 1: 50; § 2: 51"), a_problem(9, "", "§ 3: 52")
    assert group_problems([one, whole])[0].suggestion == "§ 1: 50; § 2: 51"
    assert group_problems([one, two])[0].suggestion == "§ 1: 50; § 3: 52"
    short = whole._replace(brief="50 to 51")
    assert (group_problems([one, short])[0].way, group_problems([short, two])[0].way) == (
        "50 to 51",
        "50 to 51; § 3: 52",
    )


def test_one_of_a_kind_is_told_whole_and_several_are_one_line() -> None:
    def of(code: str, *subjects: str) -> tuple[GroupedProblem, ...]:
        found = [
            a_problem(start, each)._replace(code=code, severity=Severity.NOTE, subject=each)
            for start, each in enumerate(subjects)
        ]
        return group_problems(found)

    one = of("LL106", "7")
    assert sum_up(one) == (one, ())
    apart, lines = sum_up(of("LL103", *"1 2 3 4 5 6".split()) + of("LL401", "8", "9") + one)
    assert (apart, [(each.code, each.message) for each in lines]) == (
        one,
        [
            (
                "LL103",
                "6 articles are not in this data set, which is not complete, and may nonetheless exist:"
                " 1, 2, 3, 4, 5" + MORE,
            ),
            (
                "LL401",
                "2 articles on which the data are unverified, or do not record the date from which they apply: 8, 9",
            ),
        ],
    )


def test_more_than_five_articles_are_cut_and_five_are_not() -> None:
    numbers = [str(number) for number in range(101, 107)]
    corpus = a_corpus(
        an_item("8.1", aspects="images"),
        *(a_provision(f"old/{number}") for number in numbers),
        *(a_link(f"old/{number}", "8.1") for number in numbers),
    )
    six, five = (
        check(corpus, text, a_day(REPLY)).problems[0] for text in ("Question 8.1: none.", "Question 8.1: art. 106 Sw.")
    )
    assert (six.suggestion, six.way) == (
        "101, 102, 103, 104, 105, 106 PC 1867",
        "101, 102, 103, 104, 105 PC 1867 and 1 more",
    )
    assert five.suggestion == five.way == "101, 102, 103, 104, 105 PC 1867"


def test_in_short_the_way_out_is_what_is_in_force_and_as_sure_as_its_weakest_link() -> None:
    parts = [a_successor(f"old/20{part}", part=f"§ {part}", verification="seen") for part in range(1, 4)]
    parts[1] = parts[1]._replace(verification=a_successor("old/1", verification="inferred").verification)
    corpus = a_corpus(
        a_provision("old/100", repealed_on="2010-01-01", successors=parts),
        *(
            a_provision(f"old/20{part}", start="2010-01-01", repealed_on="2015-01-01", replaced_by=f"old/30{part}")
            for part in range(1, 4)
        ),
        *(a_provision(f"old/30{part}", start="2015-01-01") for part in range(1, 4)),
    )
    (found,) = check(corpus, "article 100 Sw.", a_day(REPLY)).problems
    assert found.brief == "301, 302, 303 PC 1867 (inferred)"
    assert check(corpus, "article 100, § 3, Sw.", a_day(REPLY)).problems[0].brief == ""


def told(law: Corpus, text: str) -> list[tuple[str, str, int]]:
    return [
        (each.problem.message, each.way, len(each.each))
        for each in check(law, text, a_day(TODAY), select=("LL101", "LL104", "LL108")).entries
    ]


def test_articles_of_one_list_with_the_same_problem_are_one(law: Corpus) -> None:
    assert told(law, "The articles 171, 173 and 174 of the Criminal Code are wide.") == [
        ("two codes go by this name and have articles 171, 173, 174; read as CP 2024", "name the code: CP 2024", 3)
    ]


def test_each_article_of_a_list_keeps_its_own_way_out(law: Corpus) -> None:
    text = "Les articles 417/44, 417/46 et 417/49 du Code pénal le disent. L'article 417/46 du Code pénal le répète."
    assert told(law, text) == [
        (
            "articles 417/44, 417/46, 417/49 CP 1867 were repealed on 1 September 2026 (inferred)",
            "417/44: 171 CP 2024 (inferred); 417/46: 173 CP 2024 (inferred); 417/49: 176 CP 2024 (inferred)",
            4,
        )
    ]


def test_articles_of_two_sentences_are_told_each(law: Corpus) -> None:
    text = "L'article 417/44 du Code pénal le dit. L'article 417/46 du Code pénal le dit."
    assert [each[2] for each in told(law, text)] == [1, 1]


def test_a_long_range_gets_one_suggestion_and_is_told_once(law: Corpus) -> None:
    assert told(law, "Les articles 372 à 378 du Code pénal de 1867 le punissent.") == [
        ("none of articles 372 to 378 CP 1867 is in force on 24 November 2026", "21 articles of 132 to 192 CP 2024", 1)
    ]


def test_a_suggestion_fits_a_line(law: Corpus) -> None:
    text = "Article 380 of the Criminal Code is wide. It was amended by article 417/44."
    assert told(law, text)[0][:2] == (
        "two codes go by this name and may both have an article 380; read as CP 1867",
        (
            "name the code; if you mean the article of CP 1867, it was repealed: 154, 155, 156, 157, 158 CP 2024 and 8"
            " more (inferred)"
        ),
    )


def test_former_articles_and_ranges_are_counted_in_a_line(law: Corpus) -> None:
    text = "The former article 383bis and the former article 377quater of the Criminal Code became others."
    apart, (line,) = sum_up(check(law, text, a_day(TODAY)).entries)
    assert (apart, line.message) == (
        (),
        "2 articles are rightly cited as former law, since they were repealed: 383bis CP 1867, 377quater CP 1867",
    )


def test_articles_of_either_of_two_codes_that_one_has_no_more_are_counted_apart(law: Corpus) -> None:
    text = " ".join(f"Article {each} of the Criminal Code." for each in (372, 375, 171, 173))
    apart, lines = sum_up(check(law, text, a_day(TODAY), select=("LL104",)).entries)
    assert ([each.code for each in lines], [each.problem.subject for each in apart]) == (["LL104"] * 2, [])
    assert [each.message for each in lines] == [
        "2 articles may belong to either of two codes with the same name: 171, 173",
        (
            "2 articles may belong to either of two codes with the same name, and have been repealed if they belong to"
            " the earlier one: 372, 375"
        ),
    ]
