"""The answer on one screen: an item and an article at a glance, and what waits for -v."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import lookup as query
from lanzarote_law.render import lookup
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from tests.builders import (
    CONVENTION,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_partner,
    a_position,
    a_provision,
    a_rest,
    a_successor,
    a_version,
    an_annulment,
    an_applicability,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

THEN, NOW = "2018-01-26", "2026-11-24"
SURE = "(our reading · seen)"
FOOTER = (
    "  A reading of the law as at {}, computed from this data set; not legal advice and not a finding of the Committee."
)


def page(corpus: Corpus, reference: str, on: str = THEN, detail: Detail = Detail.NORMAL) -> list[str]:
    """The lines of the page, less the standing sentence, which is compared here."""
    view = View(corpus, a_day(on), "en", detail)
    *lines, last = plain_text.text(lookup.page(view, query.lookup(corpus, reference, view.on))).splitlines()
    assert last == FOOTER.format(f"{a_day(on):%-d %B %Y}")
    return lines


# -- an item ---------------------------------------------------------------------------------------------------------


def test_an_item_that_is_covered_says_within_which_limit_and_what_answers_it() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1", a_version(penalty="One year.", penalty_verification="inferred"), subject="Images"),
        a_provision("old/2", subject="Texts"),
        a_link("old/1", limit="Only over sixteen, where all agree.", limit_short="over sixteen, by consent"),
        a_link("old/2", extent="implied"),
    )
    assert page(corpus, "8.1.a") == [
        "8.1.a  Item 8.1.a",
        "",
        "  COVERED (over sixteen, by consent)",
        "",
        f"  Relevant articles as at 26 January 2018 {SURE}",
        "    1 PC 1867  Images: names the matter (full); penalty: One year. [inferred]",
        "    2 PC 1867  Texts: names the matter (implied)",
        "",
        "  More with -v: reasons and sources",
    ]


def test_an_item_that_is_partly_covered_counts_what_is_open_apart_from_what_nobody_looked_for() -> None:
    corpus = a_corpus(
        an_item(aspects="images sound texts"),
        a_provision("old/1", subject="Images"),
        a_link("old/1", aspects="images"),
        a_negative(aspect="sound"),
    )
    assert page(corpus, "8.1.a") == [
        "8.1.a  Item 8.1.a",
        "",
        "  PARTIAL (1 of 3 aspects open; 1 aspect not researched)",
        "",
        f"  Relevant articles as at 26 January 2018 {SURE}",
        "    1 PC 1867  Images: names the matter (full)",
        "",
        "  Open       gap  Sound: no provision was found; texts searched: The whole of the Code.",
        "  Not known  Texts",
        "",
        "  More with -v: reasons and sources",
    ]


def test_an_item_of_holes_alone_says_that_nobody_looked_and_of_no_gap() -> None:
    assert page(a_corpus(an_item(aspects="images texts")), "8.1.a") == [
        "8.1.a  Item 8.1.a",
        "",
        "  NOT YET EXAMINED",
        "",
        "  Not known  Images; Texts",
        "",
        "  More with -v: reasons and sources",
    ]


def test_of_many_open_points_four_have_their_reason_and_the_others_their_title() -> None:
    aspects = "one two three four five six".split()
    corpus = a_corpus(
        an_item(aspects=" ".join(aspects)), *(a_negative(aspect=each, checked=f"Book {each}.") for each in aspects)
    )
    assert page(corpus, "8.1.a")[2:10] == [
        "  GAP",
        "",
        "  Open  gap  One: no provision was found; texts searched: Book one.",
        "        gap  Two: no provision was found; texts searched: Book two.",
        "        gap  Three: no provision was found; texts searched: Book three.",
        "        gap  Four: no provision was found; texts searched: Book four.",
        "        gap  Five; Six",
        "",
    ]


PARENT = a_corpus(
    an_item("9.7", aspects="court", title="Children"),
    an_item("9.7.a", aspects="images court", title="Making"),
    an_item("9.7.b", aspects="texts court", title="Holding"),
    an_item("9.7.c", aspects="sound court", title="Sharing"),
    an_item("9.7.d", kind="practice", title="Cases"),
    an_item("9.7.a.1", aspects="court", title="Making abroad"),
    *(a_provision(f"old/{number}", subject=f"Subject {number}") for number in range(1, 6)),
    a_link("old/1", "9.7 9.7.a 9.7.b 9.7.c 9.7.a.1", "court", limit="L.", limit_short="from sixteen"),
    a_link("old/2", "9.7.a", "images", limit="L.", limit_short="own images"),
    a_link("old/3", "9.7.b", "texts", extent="implied"),
    a_link("old/4", "9.7.a", "images", extent="implied"),
    a_link("old/5", "9.7.a", "images", extent="implied"),
)


def test_an_item_with_limbs_shows_how_each_stands_and_tells_once_what_holds_for_all() -> None:
    assert page(PARENT, "9.7") == [
        "9.7  Children",
        "",
        "  PARTIAL (1 of 8 aspects open; 1 aspect not researched; 2 limits apply)",
        "",
        (
            "  Relevant articles as at 26 January 2018: 1 PC 1867 (Subject 1); 2 PC 1867 (Subject 2); 3 PC"
            " 1867 (Subject 3);"
            " 4, 5 PC 1867"
        ),
        "",
        "  9.7    Court: full (from sixteen)",
        "  9.7.a  COVERED (own images): Making",
        "  9.7.b  PARTIAL; open: Texts",
        "  9.7.c  PARTLY SEARCHED; not researched: Sound",
        "  All parts: from sixteen",
        "",
        "  Decisions  no search for decisions is recorded",
        "",
        "  More with -v: reasons and sources",
    ]


def test_a_limb_with_limbs_of_its_own_shows_them_and_not_those_of_its_neighbours() -> None:
    assert page(PARENT, "9.7.a")[2:8] == [
        "  COVERED (2 limits apply)",
        "",
        (
            "  Relevant articles as at 26 January 2018: 1 PC 1867 (Subject 1); 2 PC 1867 (Subject 2); 4 PC"
            " 1867 (Subject 4);"
            " 5 PC 1867"
        ),
        "",
        "  9.7.a    Images: full (own images); Court: full (from sixteen)",
        "  9.7.a.1  COVERED (from sixteen): Making abroad",
    ]


def test_an_item_that_may_not_be_asked_says_when_it_is() -> None:
    corpus = a_corpus(
        an_item("10.1", aspects="images"),
        an_applicability("10.1", "unknown", "the Party made a reservation"),
        a_negative("10.1"),
    )
    assert page(corpus, "10.1") == [
        "10.1  Item 10.1",
        "",
        "  GAP; applies only if asked",
        "",
        "  Open             gap  Images: no provision was found; texts searched: The whole of the Code.",
        "  Applies only if  the Party made a reservation",
        "",
        "  More with -v: reasons and sources",
    ]


def test_an_item_about_practice_has_no_law_and_says_who_speaks_of_it() -> None:
    corpus = a_corpus(
        an_item("14.a", kind="practice", verification="inferred"),
        a_position("P30", item="14.a", stance="reports-shortfall"),
        a_position("P31", item="14.a", stance="reports-shortfall", reported_by="state"),
    )
    assert page(corpus, "14.a", NOW) == [
        "14.a  Item 14.a",
        "",
        "  PRACTICE; concerns about practice were reported",
        "",
        "  Positions  reported a shortfall: The NGOs [P30], The NGOs (as reported) [P31]",
        "  Certainty  wording of 14.a: inferred",
        "",
        "  More with -v: reasons, sources and 2 statements",
    ]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2009-12-31", "BEFORE THE RESEARCHED PERIOD: a status can be given only for dates from 1 January 2010"),
        ("2010-01-01", "COVERED"),
        ("2010-01-02", "COVERED"),
    ],
)
def test_before_the_researched_period_there_is_no_status_and_the_reference_day_has_one(day: str, status: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link())
    assert page(corpus, "8.1.a", day)[2:4] == [f"  {status}", "  COVERED on 26 January 2018"]


def test_what_closed_an_item_is_told_for_two_days_and_counted_for_the_others() -> None:
    aspects = "one two three four".split()
    corpus = a_corpus(
        an_item(aspects=" ".join(aspects)),
        *(a_negative(aspect=each, end=f"{2019 + index}-01-01") for index, each in enumerate(aspects)),
        *(a_provision(f"old/{2019 + index}", start=f"{2019 + index}-01-01") for index in range(4)),
        *(a_link(f"old/{2019 + index}", aspects=each) for index, each in enumerate(aspects[:3])),
        a_link("old/2022", aspects="four", extent="partial", part="some"),
        a_rest(aspect="four"),
    )
    assert page(corpus, "8.1.a", NOW)[-4:-1] == [
        "  Closed by    article 2019 PC 1867 on 1 January 2019; article 2020 PC 1867 on 1 January 2020; and 1 other",
        "  Narrowed by  article 2022 PC 1867 on 1 January 2022",
        "",
    ]


def test_where_the_articles_rest_on_different_words_each_says_its_own() -> None:
    corpus = a_corpus(
        an_item(aspects="images texts"),
        *(a_provision(f"old/{number}", subject=f"Subject {number}") for number in (1, 2, 3, 4)),
        a_link("old/1"),
        a_link("old/2", aspects="texts"),
        a_link("old/3", extent="implied"),
        a_link("old/4", extent="implied", verification="unverified"),
    )
    assert page(corpus, "8.1.a")[4:9] == [
        "  Relevant articles as at 26 January 2018",
        "    1 PC 1867  Subject 1: names the matter (full) [our reading · seen]",
        "    2 PC 1867  Subject 2: names the matter (full) [our reading · seen]",
        "    3 PC 1867  Subject 3: names the matter (implied) [our reading · seen]",
        "    also: 4 PC 1867 [unverified]",
    ]


def test_articles_that_are_only_named_share_the_word_of_the_others_where_it_is_one() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        *(a_provision(f"old/{number}", subject=f"Subject {number}") for number in (1, 2, 3, 4, 5)),
        a_link("old/1"),
        *(a_link(f"old/{number}", extent="implied") for number in (2, 3, 4, 5)),
    )
    told = page(corpus, "8.1.a")
    assert told[4] == f"  Relevant articles as at 26 January 2018 {SURE}"
    assert told[8] == "    also: 4, 5 PC 1867"


def test_the_surest_article_comes_first_and_one_that_only_exempts_behind_it() -> None:
    corpus = a_corpus(
        an_item("20(1)(a)", instrument=CONVENTION, aspects="making"),
        *(a_provision(f"old/{number}", subject=f"Subject {number}") for number in (1, 2, 3)),
        a_link("old/1", "20(1)(a)", "making", role="exempts", extent="partial", part="over sixteen"),
        a_link("old/2", "20(1)(a)", "making", role="incriminates", extent="implied"),
        a_link("old/3", "20(1)(a)", "making", role="incriminates"),
    )
    assert [line.split()[0] for line in page(corpus, "20(1)(a)")[5:8]] == ["3", "2", "1"]


def crowded(*, purpose: int = 1, subject: int = 1) -> list[str]:
    """The rows of two articles with three partners each, whose texts have so many words."""
    partners = tuple(a_partner(f"old/{number}", " ".join(["for"] * purpose)) for number in (7, 8, 9))
    texts = [f"{' '.join(['Subject'] * subject)} {number}" for number in (1, 2)]
    corpus = a_corpus(
        an_item(aspects="images"),
        *(a_provision(f"old/{text[-1]}", subject=text, partners=partners) for text in texts),
        *(a_provision(f"old/{number}") for number in (7, 8, 9)),
        *(a_link(f"old/{number}") for number in (1, 2)),
    )
    return [line for line in page(corpus, "8.1.a") if line.startswith("    ")]


def test_where_there_is_room_two_partners_of_each_article_have_their_purpose() -> None:
    assert crowded() == [
        "    1 PC 1867  Subject 1: names the matter (full); read with 7 PC 1867 (for); 8 PC 1867 (for); 9 PC 1867",
        "    2 PC 1867  Subject 2: names the matter (full); read with 7 PC 1867 (for); 8 PC 1867 (for); 9 PC 1867",
    ]


def test_where_there_is_little_room_partners_lose_their_purposes_before_articles_their_description() -> None:
    assert [[row.count("(for") for row in crowded(purpose=words)] for words in (20, 60, 120)] == [
        [2, 2],
        [1, 1],
        [0, 0],
    ]
    first, second = crowded(subject=120)
    assert (first.partition("  Subject ")[0], second) == ("    1 PC 1867", "    also: 2 PC 1867")
    assert first.endswith(" 1: names it (full); with 7, 8, 9 PC 1867")


# -- an article ------------------------------------------------------------------------------------------------------


ARTICLE = a_corpus(
    an_item("8.1", aspects="images"),
    an_item("8.1.a", aspects="images"),
    an_item("8.1.b", aspects="images"),
    a_provision(
        "old/383bis",
        a_version("2016-06-18", summary="Prohibits making.", penalty="Five years.", penalty_verification="inferred"),
        repealed_on="new-code",
        successors=[a_successor("new/170", verification="inferred")],
        partners=(
            a_partner("old/1"),
            a_partner("old/2", "defines a child", verification="inferred"),
            a_partner("new/171", "takes over"),
        ),
        subject="Images",
        note="N" * 161,
    ),
    a_provision("old/1", repealed_on="2020-01-01"),
    a_provision("old/2", start="2019-01-01"),
    a_provision("new/170", start="new-code", subject="Images", note="Short."),
    a_provision("new/171", start="new-code"),
    a_link("old/383bis", "8.1.a 8.1.b", ident="own"),
    a_link("old/383bis", "8.1", extent="partial", part="some", verification="unverified"),
    a_link("old/1", "8.1.b", read_with="old/383bis"),
    a_link("new/170", "8.1.a 8.1.b"),
    a_position("P1", targets="8.1.a images old/383bis"),
)


def test_an_article_in_force_says_what_it_says_what_is_read_with_it_and_what_hangs_on_it() -> None:
    assert page(ARTICLE, "383bis") == [
        "383bis  PC 1867  Images",
        "  IN FORCE on 26 January 2018",
        "",
        "  Summary       Prohibits making.",
        "  Penalty       Five years. [inferred]",
        "  Read with     1 PC 1867 (raises the penalty)",
        "  Later change  1 September 2026: repealed (act:2)",
        "  Replaced by   170 PC 2024 [inferred]",
        f"  Note          {'N' * 161}",
        "",
        "  Items that depend on it",
        "    full, disputed               8.1.a, b",
        "    partial                      8.1 [unverified]",
        "    read with another provision  8.1.b",
        "",
        "  Positions  disputed: The NGOs [P1]",
        "",
        "  More with -v: reasons, sources, 1 version and 1 statement",
    ]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2018-12-31", ["1 PC 1867 (raises the penalty)"]),
        ("2019-01-01", ["1 PC 1867 (raises the penalty); 2 PC 1867 (defines a child) [inferred]"]),
        ("2019-12-31", ["1 PC 1867 (raises the penalty); 2 PC 1867 (defines a child) [inferred]"]),
        ("2020-01-01", ["2 PC 1867 (defines a child) [inferred]"]),
        ("2026-08-31", ["2 PC 1867 (defines a child) [inferred]"]),
        ("2026-09-01", []),
    ],
)
def test_a_partner_stands_beside_the_article_on_the_days_on_which_it_is_in_force(day: str, told: list[str]) -> None:
    for detail in (Detail.QUIET, Detail.NORMAL, Detail.VERBOSE):
        rows = page(ARTICLE, "383bis", day, detail)
        assert [row.split("Read with")[1].strip() for row in rows if row.startswith("  Read with")] == told
    rows = page(ARTICLE, "8.1.a", day)
    assert [row.partition("; read with ")[2] for row in rows if row.startswith("    383bis PC 1867  Images: ")] == told


def test_many_partners_stand_by_what_they_do_and_one_by_one_where_all_is_told() -> None:
    corpus = a_corpus(
        a_provision(
            "old/5",
            partners=(
                a_partner("old/3", "raises the penalty for minors"),
                a_partner("old/9", "defines a child", does="defines", verification="inferred"),
                a_partner("old/1", "raises the penalty for officials"),
                a_partner("old/2", "raises the penalty for relatives", verification="inferred"),
                a_partner("old/8", "asks for a complaint", does="procedure"),
            ),
        ),
        *(a_provision(f"old/{number}") for number in (1, 2, 3, 8, 9)),
    )
    short = "1 to 3 PC 1867 (increase the penalty for it) [inferred]; 9 PC 1867 (defines its terms) [inferred]"
    whole = (
        "3 PC 1867 (raises the penalty for minors); 9 PC 1867 (defines a child) [inferred];"
        " 1 PC 1867 (raises the penalty for officials); 2 PC 1867 (raises the penalty for relatives) [inferred];"
        " 8 PC 1867 (asks for a complaint)"
    )
    for detail, told in ((Detail.QUIET, short), (Detail.NORMAL, short), (Detail.VERBOSE, whole)):
        text = " ".join(" ".join(page(corpus, "5", "2018-01-26", detail)).split())
        assert told in text


def test_of_an_article_that_is_past_what_is_in_force_instead_comes_first() -> None:
    assert page(ARTICLE, "383bis", NOW)[2:9] == [
        (
            "  NO LONGER IN FORCE on 24 November 2026: repealed on 1 September 2026 (act:2)"
            " (entry into force of the new Code: inferred)"
        ),
        "",
        "  In force instead  170 PC 2024 (entry into force of the new Code: inferred)",
        "  Summary           Prohibits making.",
        f"  Note              {'N' * 161}",
        "",
        "  Items that depend on it",
    ]


def test_of_an_article_that_is_to_come_the_day_and_what_it_takes_over_from_are_told() -> None:
    assert page(ARTICLE, "art. 170 PC 2024") == [
        "170  PC 2024  Images",
        "",
        "  NOT YET IN FORCE on 26 January 2018: from 1 September 2026 (entry into force of the new Code: inferred)",
        "",
        "  Summary   What it says.",
        "  Replaces  383bis PC 1867 [inferred]",
        "  Note      Short.",
        "",
        "  Items that depend on it",
        "    full  8.1.a, b",
        "",
        "  More with -v: reasons, sources and 1 version",
    ]


def test_an_annulled_article_says_by_which_judgment_and_hangs_on_nothing_else() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(
            "old/60", annulled=an_annulment(verification="second-hand", note="It was not read."), subject="Twice"
        ),
        a_link("old/60"),
    )
    assert page(corpus, "60 PC 1867") == [
        "60  PC 1867  Twice",
        (""),
        (
            "  ANNULLED on 26 January 2018, by act:2: deemed never to have been in force (annulment of 60 PC"
            " 1867: second-hand)"
        ),
        "",
        "  Annulled by  Law act:2 [second-hand] It was not read.",
        "  Summary      What it says.",
        "",
        "  Items that depend on it",
        "    full  8.1.a",
        "",
        "  More with -v: reasons, sources and 1 version",
    ]


def test_an_article_on_which_nothing_hangs_says_so() -> None:
    corpus = a_corpus(a_provision("old/1"))
    assert page(corpus, "old/1")[4:] == [
        "  Summary  What it says.",
        "",
        "  No item or obligation in this data set depends on this provision.",
        "",
        "  More with -v: reasons, sources and 1 version",
    ]


@pytest.mark.parametrize(("letters", "shown"), [(200, True), (700, True), (2000, False)])
def test_a_note_for_which_there_is_no_room_waits_for_v(letters: int, shown: bool) -> None:  # noqa: FBT001  # a case, not a flag
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1", note="N" * letters), a_link("old/1"))
    for detail, label, told in ((Detail.NORMAL, "Note     ", shown), (Detail.VERBOSE, "Note         ", True)):
        assert (f"  {label}{'N' * letters}" in page(corpus, "old/1", detail=detail)) is told
    assert ("  More with -v: reasons, sources, 1 version and a note" in page(corpus, "old/1")) is not shown


# -- an aspect whose full answer is no praise ------------------------------------------------------------------------


def test_what_full_means_goes_along_with_the_status_before_its_limits() -> None:
    corpus = a_corpus(
        an_item("9.7.a", aspects="making"),
        an_aspect("making", full_means="the child is punishable"),
        a_provision(),
        a_provision("old/9", start="2020-01-01"),
        a_link(items="9.7.a", aspects="making", limit="From sixteen.", end="2020-01-01"),
        a_link("old/9", items="9.7.a", aspects="making", extent="implied", limit="From twelve."),
    )
    for detail in (Detail.QUIET, Detail.NORMAL, Detail.VERBOSE):
        assert "  COVERED (the child is punishable; From sixteen)" in page(corpus, "9.7.a", detail=detail)
        assert "  PARTIAL since 1 January 2020 (From twelve)" in page(corpus, "9.7.a", "2020-01-01", detail)


def test_a_point_says_how_far_it_binds_where_that_is_less_than_a_duty_or_than_it_seems() -> None:
    def told(**binding: str) -> list[str]:
        corpus = a_corpus(an_item("20(2)", instrument=CONVENTION, aspects="images", **binding))
        page = plain_text.text(
            lookup.page(View(corpus, a_day("2024-01-01"), "en"), query.lookup(corpus, "20(2)", a_day("2024-01-01")))
        )
        return [line.strip() for line in page.splitlines() if "Binding force" in line]

    assert told() == []
    assert told(force="obligation") == []
    assert told(force="endeavour") == [
        "Binding force  endeavour: each Party must endeavour to do what the point requires."
    ]
    assert told(force="obligation", not_asked="Sound is not asked for.", verification="inferred") == [
        "Binding force  obligation: each Party must do what the point requires [inferred]. Sound is not asked for."
    ]


# -- other readings ----------------------------------------------------------------------------------------------------


def two_readings() -> Corpus:
    return a_corpus(
        an_item("12", aspects="images"),
        an_item("12(1)", instrument=CONVENTION),
        an_item("12(2)", instrument=CONVENTION),
        a_provision("old/12"),
        a_provision("pre/12", subject="Where the suspect is"),
        a_link("pre/12", "12"),
    )


def test_below_the_title_the_first_lines_offer_what_else_a_number_can_mean_that_has_an_answer() -> None:
    also = 'lookup "12 TP" (Where the suspect is)'
    treaty = 'lookup "CETS 12" (Item 12(1))'
    assert page(two_readings(), "12")[:3] == ["12  Item 12", f"  Also: {also}; {treaty}", ""]
    assert page(two_readings(), "12", detail=Detail.QUIET)[:2] == ["12  Item 12", f"  Also: {also}; {treaty}"]
    assert page(two_readings(), "12", detail=Detail.VERBOSE)[:3] == ["12  Item 12", f"  Also: {also}; {treaty}", ""]
    assert page(two_readings(), "article 12")[1] == f'  Also: {also}; {treaty}; lookup "item 12" (Item 12)'


def test_what_has_no_answer_is_named_below_and_not_offered() -> None:
    lines = page(two_readings(), "12")
    assert [each for each in lines if "Other possible readings" in each] == [
        (
            "  Other possible readings: art. 12 PC 1867 (Subject of old/12); art. 12 PC 2024 (not in this data set,"
            " which is not complete; the article may nonetheless exist)"
        )
    ]
    assert not any("Also" in each for each in page(two_readings(), "item 12"))


def test_of_several_answers_to_one_reference_the_first_alone_says_how_else_it_can_be_read() -> None:
    lines = page(two_readings(), "CETS 12")
    assert not any("Also" in each for each in lines)
    corpus = a_corpus(
        *(an_item(each, aspects="images") for each in ("9.1", "9.2")), a_provision("pre/9"), a_link("pre/9", "9.1")
    )
    assert [at for at, each in enumerate(page(corpus, "9")) if "Also" in each] == [1]
