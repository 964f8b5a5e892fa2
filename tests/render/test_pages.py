"""The pages of the commands, on small corpora: what a lawyer must be able to read off them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import coverage, law_over_time
from lanzarote_law.answers import lookup as query
from lanzarote_law.model import CitedProvision, Mark, NamedDate
from lanzarote_law.render import changes, gaps, history, lookup
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from tests.builders import (
    CONVENTION,
    QUESTIONS,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    a_section,
    a_successor,
    a_version,
    an_act,
    an_applicability,
    an_item,
)

if TYPE_CHECKING:
    from lanzarote_law.model import AspectRest, Corpus
    from lanzarote_law.render.blocks import Page

THEN, NOW = "2018-01-26", "2026-11-24"
INFERRED = "entry into force of the new Code: inferred"
COVERED = (
    "COVERED: the law in force covers each of its aspects, within the limits stated, by links that are not disputed"
)
GAP = "GAP: recorded searches of named texts found no provision for any of its aspects"
UNMAPPED = (
    "NOT YET EXAMINED: none of its aspects has been researched yet: a hole in the data, which says nothing about the"
    " law"
)
PRACTICE = "PRACTICE: it concerns practice, not the law; whether the practice is sufficient is not assessed"
HELP_WORDS = "  Meaning of terms: lanzarote-law help words"
FOOTER = (
    "  A reading of the law as at {}, computed from this data set; not legal advice and not a finding of the Committee."
)


def lines(page: Page) -> list[str]:
    return plain_text.text(page).splitlines()


def looked_up(corpus: Corpus, reference: str, on: str, detail: Detail = Detail.VERBOSE) -> list[str]:
    view = View(corpus, a_day(on), "en", detail)
    return lines(lookup.page(view, query.lookup(corpus, reference, view.on)))


def the_gaps(corpus: Corpus, on: str, detail: Detail = Detail.VERBOSE, instrument: str = QUESTIONS) -> list[str]:
    view = View(corpus, a_day(on), "en", detail)
    return lines(gaps.page(view, coverage.gaps(corpus, view.on, instrument)))


SELF_MADE = a_corpus(
    an_item("8.1.a", aspects="images", title="Images made by children"),
    a_provision("old/383bis", repealed_on="2022-06-01", replaced_by="old/417/44 old/417/49"),
    a_provision("old/417/44", start="2022-06-01", repealed_on="new-code", replaced_by="new/171"),
    a_provision("old/417/49", start="2022-06-01", repealed_on="new-code", replaced_by="new/176"),
    a_provision("new/171", start="new-code"),
    a_provision("new/176", start="new-code"),
    a_link("old/383bis", basis="reply"),
    a_link("old/383bis", extent="implied", pinpoint="§ 4, 1°"),
    a_link("old/417/44", role="incriminates", extent="implied"),
    a_link("old/417/49", limit="A justification, not an offence."),
    a_link("new/171", role="incriminates", extent="implied"),
    a_link("new/176", limit="A justification, not an offence."),
    a_position("P25", holder="state", stance="asserts-covered", statement="It is covered.", source="doc:reply"),
    a_position("P27", targets="8.1.a images old/383bis", answered_by="old/417/49", statement="It is not."),
)


LIMITED = "A justification, not an offence"


def test_a_dispute_that_a_later_law_answered_shows_what_closed_it_and_its_limit() -> None:
    assert looked_up(SELF_MADE, "8.1.a", NOW) == [
        "8.1.a  Images made by children",
        "",
        f"  COVERED since 1 June 2022 ({LIMITED}; entry into force of the new Code: inferred)",
        "  DISPUTED on 26 January 2018, when the comments were filed; the status depends on an assertion",
        "",
        "  Previously open  disputed  Images (8.1.a): 383bis PC 1867, disputed by The NGOs and asserted by the State",
        "  Closed by        article 417/49 PC 1867 on 1 June 2022 (now article 176 PC 2024)",
        "  Limit            176 PC 2024: A justification, not an offence.",
        "  Certainty        Status: entry into force of the new Code: inferred; wording of 8.1.a: seen",
        "  Subject          Whether the law says so.",
        "",
        "  Aspects",
        "    Item   Aspect  Status  Why",
        "    8.1.a  Images  full    176 PC 2024  entry into force of the new Code: inferred",
        "    full: the law in force expressly covers it, and the link on which this rests is not disputed",
        "",
        "  Definitions of the aspects",
        "    Images: What is asked.",
        "",
        "  In force on 24 November 2026",
        "    176 PC 2024  names the matter      full     our reading · seen",
        "    171 PC 2024  punishes the conduct  implied  our reading · seen",
        "      176  It says so. [8.1.a; our reading · seen]",
        "      171  It says so. [8.1.a; our reading · seen]",
        "",
        "  Earlier law: The reform, 1 Jun 2022 - 31 Aug 2026",
        "    417/49  names the matter      full       > 176 PC 2024",
        "    417/44  punishes the conduct  implied    > 171 PC 2024",
        "      417/49  It says so. [8.1.a; our reading · seen]",
        "      417/44  It says so. [8.1.a; our reading · seen]",
        "",
        "  Earlier law: The old Code, until 31 May 2022",
        (
            "    383bis           names the matter  asserted by the State, disputed  from 1 Jan 2000  "
            "> 417/44, 417/49 PC 1867"
        ),
        (
            "    383bis, § 4, 1°  names the matter  implied, disputed                from 1 Jan 2000  "
            "> 417/44, 417/49 PC 1867"
        ),
        "      383bis           It says so. [8.1.a; the State · seen]",
        "      383bis, § 4, 1°  It says so. [8.1.a; our reading · seen]",
        "",
        (
            "    full: the provision says it expressly"
            " · implied: the provision covers it, if at all, only by its general wording"
            " · asserted: only the State or an organisation says so; in our reading the provision does"
            " not say it expressly"
        ),
        "",
        "  Official pages",
        "    act:1  published on 1 December 1999",
        "",
        "  Positions",
        "    The State asserted that it is covered: It is covered. [P25; doc:reply, 2018-01-26; seen]",
        "    The NGOs disputed: It is not. [P27; doc:comment, 2018-01-26; seen]",
        "",
        FOOTER.format("24 November 2026"),
    ]


def test_on_the_reference_day_the_later_law_is_named_the_nearest_first() -> None:
    assert looked_up(SELF_MADE, "8.1.a", THEN)[17:33] == [
        "  In force on 26 January 2018",
        "    383bis PC 1867           names the matter  asserted by the State, disputed  the State · seen",
        "    383bis, § 4, 1° PC 1867  names the matter  implied, disputed                our reading · seen",
        "      383bis           It says so. [8.1.a; the State · seen]",
        "      383bis, § 4, 1°  It says so. [8.1.a; our reading · seen]",
        "",
        "  Later law: The reform, 1 Jun 2022 - 31 Aug 2026",
        "    417/49  names the matter      full",
        "    417/44  punishes the conduct  implied",
        "      417/49  It says so. [8.1.a; our reading · seen]",
        "      417/44  It says so. [8.1.a; our reading · seen]",
        "",
        "  Later law: The new Code, from 1 Sep 2026",
        "    176  names the matter      full",
        "    171  punishes the conduct  implied",
        "      176  It says so. [8.1.a; our reading · seen]",
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2022-05-31", "  DISPUTED; the status depends on an assertion"),
        ("2022-06-01", f"  COVERED since 1 June 2022 ({LIMITED})"),
        ("2022-06-02", f"  COVERED since 1 June 2022 ({LIMITED})"),
        ("2026-04-08", f"  COVERED since 1 June 2022 ({LIMITED}; entry into force of the new Code: inferred)"),
    ],
)
def test_even_the_short_answer_shows_how_the_item_stood_on_the_reference_day(day: str, first: str) -> None:
    assert looked_up(SELF_MADE, "8.1.a", day, Detail.QUIET)[1:3] == [
        first,
        "  DISPUTED on 26 January 2018, when the comments were filed; the status depends on an assertion",
    ]


@pytest.mark.parametrize(("filed", "tail"), [(THEN, ", when the comments were filed"), ("2018-01-27", "")])
def test_the_comments_were_filed_on_the_reference_day_only_if_they_were(filed: str, tail: str) -> None:
    records = an_item(aspects="images"), a_provision(), a_link()
    corpus = a_corpus(*records, a_position(targets="8.1.a images old/383bis", filed=filed))
    assert looked_up(corpus, "8.1.a", "2020-01-01")[3] == f"  DISPUTED on 26 January 2018{tail}"


def test_gaps_have_four_parts() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images texts"),
        an_item("9.1", aspects="holding"),
        an_applicability("9.1", "unknown"),
        an_item("9.2", aspects="sound"),
        an_item("14", kind="practice"),
        a_provision("old/383bis", repealed_on="2022-06-01"),
        a_provision("old/417/49", start="2022-06-01"),
        a_provision("old/417/9", start="2022-06-01"),
        a_link("old/383bis", "8.1.a 8.1.b", extent="implied"),
        a_link("old/417/49", "8.1.a 8.1.b", limit="Only over sixteen."),
        a_link("old/417/9", "9.2", "sound", extent="partial", part="recordings"),
        a_negative("9.2", "sound", end="2022-06-01"),
        a_negative("9.1", "holding", checked="Book II."),
        a_position("P30", item="14", stance="reports-shortfall", statement="Victims do not report."),
        a_position("P3", item="", stance="reports-shortfall", statement="There is no research."),
    )
    assert the_gaps(corpus, NOW) == [
        "Ruritania (law as at 24 November 2026)",
        "  Questionnaire",
        "",
        "  Open on 24 November 2026 (1 aspect)",
        "    Status  Aspect   Item            Why",
        "    gap     Holding  9.1 (if asked)  no provision was found; texts searched: Book II. · seen",
        "    gap: a recorded search of named texts found no provision for it",
        "",
        "  Closed since 26 January 2018 (2 aspects; 1 of them only narrowed)",
        "    Before          Aspect  Item          Closed by",
        (
            "    weak            Images  8.1.a, 8.1.b  1 June 2022: article 417/49 PC 1867 (seen). Limit:"
            " Only over sixteen."
        ),
        "    gap (narrowed)  Sound   9.2           1 June 2022: article 417/9 PC 1867 (seen)",
        "",
        "  Concerns reported about practice (2)",
        "    Item",
        "    14    Victims do not report.  The NGOs [P30; seen]",
        "    -     There is no research.   The NGOs [P3; seen]",
        "",
        "  Holes in the data (2)",
        "    These aspects were not researched, or only in part. This says nothing about the law.",
        "    8.1.b  Texts",
        "    9.2    Sound: covered only in part by article 417/9 PC 1867 (recordings); the rest was not researched",
        "",
        FOOTER.format("24 November 2026"),
    ]


def test_a_loud_list_of_gaps_gives_the_limit_of_a_weak_link() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(extent="implied", limit="Only over sixteen."))
    short, loud = the_gaps(corpus, THEN, Detail.NORMAL), the_gaps(corpus, THEN)
    assert short[2] == (
        "    Only general wording (1 aspect). Decisions: Images (8.1.a): no search for decisions is recorded"
    )
    assert loud[5] == (
        "    weak    Images  8.1.a  covered only by general wording in article 383bis PC 1867. Limit:"
        " Only over sixteen. · seen"
        " · Decisions: no search for decisions is recorded"
    )


def test_an_unmapped_item_is_a_hole_and_never_open() -> None:
    corpus = a_corpus(an_item("8.1.a"), an_item("8.1.b", aspects="images"))
    text = the_gaps(corpus, THEN)
    assert text[3:5] == ["  Open on 26 January 2018 (0 aspects)", "    -"]
    assert text[6:10] == [
        "  Holes in the data (2)",
        "    These aspects were not researched, or only in part. This says nothing about the law.",
        "    8.1.b  Images",
        "    8.1.a  Item 8.1.a",
    ]


PARTLY = (
    an_item("8.1.a", aspects="images sound", title="Images"),
    a_provision("old/1"),
    a_link("old/1", aspects="images", ident="whole"),
    a_link("old/1", aspects="sound", extent="partial", part="speech", ident="part"),
)
UNTOLD = "Sound: covered only in part by article 1 PC 1867 (speech); the rest was not researched"


def test_an_item_of_which_a_part_is_known_is_incomplete_and_says_which_part() -> None:
    corpus = a_corpus(*PARTLY)
    short, loud = looked_up(corpus, "8.1.a", NOW, Detail.NORMAL), looked_up(corpus, "8.1.a", NOW)
    assert short[2] == loud[2] == "  PARTLY SEARCHED (1 aspect known in part)"
    assert f"  Not known  {UNTOLD}" in short
    assert f"  Holes in the data  {UNTOLD.replace(':', ' (8.1.a):', 1)}" in loud
    meant = "covered in part, and the rest was not researched: a hole in the data, which says nothing about the law"
    assert any(line.endswith(f" · known in part: {meant}") for line in loud)
    assert not any("Open" in line for line in (*short, *loud))


@pytest.mark.parametrize(
    ("rest", "told", "in_full"),
    [
        (
            a_rest(aspect="sound", checked="Book I. Book II."),
            "no provision was found for the rest",
            "for the rest, no provision was found; texts searched: Book I. Book II",
        ),
        (
            a_rest("outside-scope", aspect="sound", checked="Speech."),
            "the rest is outside its scope",
            "the rest is outside its scope: Speech",
        ),
        (
            a_rest("not-looked-for", aspect="sound", checked="Book III was not read. Nor was Book IV."),
            "the rest was not researched: Book III was not read",
            "the rest was not researched: Book III was not read. Nor was Book IV",
        ),
    ],
)
def test_what_is_known_of_the_rest_stands_with_the_part_and_how_it_was_searched_under_v(
    rest: AspectRest, told: str, in_full: str
) -> None:
    short, loud = (
        looked_up(a_corpus(*PARTLY, rest), "8.1.a", NOW, detail) for detail in (Detail.NORMAL, Detail.VERBOSE)
    )
    weak, hole = "  Open      weak  Sound: ", "  Not known  Sound: "
    start = hole if rest.finding == "not-looked-for" else weak
    assert f"{start}covered only in part by article 1 PC 1867 (speech); {told}" in short
    assert any(line.endswith(f"covered only in part by article 1 PC 1867 (speech); {in_full}") for line in loud)


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        ("searched", "  PARTIAL (1 of 2 aspects open; the finding on the rest is inferred)"),
        ("not-looked-for", "  PARTLY SEARCHED (1 aspect known in part)"),
    ],
)
def test_a_weak_point_is_no_surer_than_what_is_known_of_its_rest(finding: str, line: str) -> None:
    corpus = a_corpus(*PARTLY, a_rest(finding, aspect="sound", verification="inferred"))
    assert looked_up(corpus, "8.1.a", NOW)[2] == line


def test_of_what_is_incomplete_the_list_of_its_parts_says_why() -> None:
    corpus = a_corpus(an_item("8.1", title="All"), *PARTLY, an_item("8.1.b", aspects="drawings texts"))
    page = looked_up(corpus, "8.1", NOW, Detail.NORMAL)
    assert page[2] == "  PARTLY SEARCHED (2 aspects not researched; 1 aspect known in part)"
    assert [line.strip() for line in page if line.startswith("  8.1.")] == [
        "8.1.a  PARTLY SEARCHED; known in part: Sound",
        "8.1.b  NOT YET EXAMINED; not researched: Drawings; Texts",
    ]


def test_without_a_hole_the_list_of_holes_says_so() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link())
    assert the_gaps(corpus, THEN)[-4:-1] == ["  Holes in the data (0)", "    -", ""]


def test_an_item_with_an_exemption_says_what_is_taken_out() -> None:
    corpus = a_corpus(
        an_item("20(1)(a)", instrument=CONVENTION, aspects="making"),
        a_provision("old/417/44"),
        a_provision("old/417/49"),
        a_link("old/417/44", "20(1)(a)", "making", role="incriminates"),
        a_link("old/417/49", "20(1)(a)", "making", role="exempts", extent="partial", part="minors over sixteen"),
    )
    page = looked_up(corpus, "20(1)(a)", THEN)
    assert page[2:7] == [
        "  COVERED; with an exemption",
        "",
        "  Exemption  417/49 PC 1867 exempts conduct from the offence",
        "  Certainty  Status: seen; wording of 20(1)(a): seen",
        "  Subject    Whether the law says so.",
    ]
    assert page[16:19] == [
        "  In force on 26 January 2018",
        "    417/44 PC 1867  punishes the conduct  full                          our reading · seen",
        "    417/49 PC 1867  exempts conduct       partial: minors over sixteen  our reading · seen",
    ]
    assert looked_up(corpus, "20(1)(a)", THEN, Detail.NORMAL)[2:8] == [
        "  COVERED; with an exemption",
        "",
        "  Relevant articles as at 26 January 2018 (our reading · seen)",
        "    417/44 PC 1867  Subject of old/417/44: punishes the conduct (full)",
        "    417/49 PC 1867  Subject of old/417/49: exempts conduct (partial: minors over sixteen)",
        "",
    ]


def test_links_that_look_alike_are_one_row_and_their_reasons_stand_in_the_loud_answer() -> None:
    corpus = a_corpus(
        an_item("9.7", aspects="making holding"),
        a_provision("old/417/44"),
        a_provision("old/417/49"),
        a_link("old/417/44", "9.7", "making", ident="one", read_with="old/417/49", reason="It says so."),
        a_link("old/417/44", "9.7", "holding", ident="two", reason="It says so too."),
    )
    assert looked_up(corpus, "9.7", THEN, Detail.NORMAL)[4:8] == [
        "  Relevant articles as at 26 January 2018 (our reading · seen)",
        "    417/44 PC 1867  Subject of old/417/44: names the matter (full)",
        "",
        "  More with -v: reasons and sources",
    ]
    assert looked_up(corpus, "9.7", THEN)[12:21] == [
        "",
        "  Definitions of the aspects",
        "    Making: What is asked.",
        "    Holding: What is asked.",
        "",
        "  In force on 26 January 2018",
        "    417/44 PC 1867  names the matter  full  our reading · seen",
        "      417/44  It says so. Read with 417/49 PC 1867. [9.7; our reading · seen]",
        "      417/44  It says so too. [9.7; our reading · seen]",
    ]


@pytest.mark.parametrize(
    ("day", "told"), [("2017-12-31", "A"), ("2018-01-01", "B"), ("2018-01-02", "B"), ("2019-12-31", "B"), (NOW, "C")]
)
def test_under_an_article_in_force_stand_the_reasons_of_the_day_and_no_others(day: str, told: str) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1"),
        a_link("old/1", ident="a", reason="Reason A.", limit="Limit A.", end="2018-01-01"),
        a_link("old/1", ident="b", reason="Reason B.", limit="Limit B.", start="2018-01-01", end="2020-01-01"),
        a_link("old/1", ident="c", reason="Reason C.", limit="Limit C.", start="2020-01-01", extent="implied"),
    )
    page = looked_up(corpus, "8.1.a", day)
    start = page.index(f"  In force on {View(corpus, a_day(day), 'en').day(a_day(day))}")
    reason = f"      1  Reason {told}. [8.1.a; our reading · seen]"
    assert [line for line in page[start:] if "Reason" in line] == [reason]
    assert [line.split() for line in page if "Limit" in line][-1] == ["Limit", "1", "PC", "1867:", "Limit", f"{told}."]


def test_of_a_former_article_all_reasons_stand_under_its_heading() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("pre/1", repealed_on="2022-06-01"),
        a_link("pre/1", ident="a", reason="Reason A.", end="2018-01-01"),
        a_link("pre/1", ident="b", reason="Reason B.", start="2018-01-01"),
    )
    page = looked_up(corpus, "8.1.a", NOW)
    assert [line.strip() for line in page[page.index("  Earlier law") :] if "Reason" in line] == [
        "1  Reason A. [8.1.a; our reading · seen]",
        "1  Reason B. [8.1.a; our reading · seen]",
    ]


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2017-12-31", "full  8.1.a"),
        ("2018-01-01", "full (start not recorded - 31 Dec 2017)  8.1.a"),
        ("2018-01-02", "full (start not recorded - 31 Dec 2017)  8.1.a"),
    ],
)
def test_what_hung_on_an_article_in_force_says_until_when(day: str, label: str) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1", start=""), a_link("old/1", end="2018-01-01"))
    assert f"    {label}" in looked_up(corpus, "PC 1867 1", day, Detail.NORMAL)


def test_an_article_shows_its_versions_and_how_sure_each_day_is() -> None:
    provision = a_provision(
        "old/383bis",
        a_version("2000-01-01", summary="Prohibits distributing.", verification="unverified", numbered="383b"),
        a_version("2016-06-18", summary="Prohibits making.", penalty="Five years.", penalty_verification="inferred"),
        repealed_on="new-code",
        successors=[a_successor("new/170", part="§ 1", verification="inferred"), a_successor("new/171")],
        subject="Images",
    )
    corpus = a_corpus(provision, a_provision("new/170", start="new-code"), a_provision("new/171", start="new-code"))
    assert looked_up(corpus, "383bis", NOW) == [
        "383bis  PC 1867  Images",
        "",
        f"  NO LONGER IN FORCE on 24 November 2026: repealed on 1 September 2026 (act:2) ({INFERRED})",
        "",
        "  In force instead  170, 171 PC 2024 (entry into force of the new Code: inferred)",
        "  Replaced by       170 PC 2024 (§ 1) [inferred], 171 PC 2024",
        "  Summary           Prohibits making.",
        "  Penalty           Five years. [inferred]",
        "  Disputed by       no dispute is recorded",
        "",
        "  Versions",
        "    1 Jan 2000 - 17 Jun 2016   numbered 383b: Prohibits distributing.  act:1 · unverified",
        "    18 Jun 2016 - 31 Aug 2026  Prohibits making.                       act:1 · seen",
        "",
        "  Items that depend on it",
        "    No item or obligation in this data set depends on this provision.",
        "",
        "  Official pages",
        "    act:1  published on 1 December 1999",
        "    act:2  published on 30 March 2022",
        "",
        FOOTER.format("24 November 2026"),
    ]


def test_how_sure_the_day_of_a_version_is_stands_apart_from_how_sure_its_words_are() -> None:
    version = a_version("2001-04-01", verification="second-hand", start_verification="inferred")
    corpus = a_corpus(a_provision("old/383bis", version))
    page = looked_up(corpus, "383bis", NOW, Detail.VERBOSE)
    assert page[4] == "  Summary      What it says. [second-hand]"
    assert page[8] == "    from 1 Apr 2001  What it says.  act:1 · inferred, wording second-hand"


def test_a_version_whose_act_reaches_back_says_so() -> None:
    corpus = a_corpus(a_provision(), an_act("act:1", dated="1999-11-01", retroactive=True))
    assert "law of 1 November 1999 · retroactive · seen" in looked_up(corpus, "383bis", NOW, Detail.VERBOSE)[8]


def test_where_alone_a_version_holds_stands_wherever_the_version_or_a_link_to_it_is_shown() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/36", a_version(), a_version("2019-09-01", territory="the capital")),
        a_link("old/36"),
    )
    view = View(corpus, a_day(NOW), "en", Detail.VERBOSE)
    article = looked_up(corpus, "old/36", NOW)
    assert article[4] == "  Summary      What it says. [only in: the capital]"
    assert article[7:10] == [
        "  Versions",
        "    1 Jan 2000 - 31 Aug 2019  What it says.                         act:1 · seen",
        "    from 1 Sep 2019           What it says. [only in: the capital]  act:1 · seen",
    ]
    row = "    36 PC 1867  names the matter  full{}  our reading · seen"
    assert row.format(" [only in: the capital]") in looked_up(corpus, "8.1.a", NOW)
    assert row.format("") in looked_up(corpus, "8.1.a", "2019-08-31")
    life = lines(history.page(view, law_over_time.history(corpus, "old/36", view.on)))
    assert life[3] == "  1 September 2019  What it says. [only in: the capital]  act:1 · seen"


def test_an_article_that_starts_on_an_inferred_day_says_so_before_and_after() -> None:
    corpus = a_corpus(a_provision("new/176", start="new-code"))
    assert looked_up(corpus, "new/176", "2026-08-31")[2] == (
        "  NOT YET IN FORCE on 31 August 2026: from 1 September 2026 (entry into force of the new Code: inferred)"
    )
    assert looked_up(corpus, "new/176", "2026-09-01")[2] == (
        "  IN FORCE on 1 September 2026 (entry into force of the new Code: inferred)"
    )
    view = View(corpus, a_day(NOW), "en", Detail.VERBOSE)
    assert (
        looked_up(corpus, "new/176", NOW, Detail.VERBOSE)[8] == "    from 1 Sep 2026  What it says.  act:1 · inferred"
    )
    life = law_over_time.history(corpus, "new/176", view.on)
    assert lines(history.page(view, life))[2] == "  1 September 2026  What it says.  act:1 · inferred"


def test_an_article_whose_end_was_seen_needs_no_mark() -> None:
    corpus = a_corpus(a_provision(repealed_on="2022-06-01"))
    assert looked_up(corpus, "old/383bis", "2022-06-01")[2] == (
        "  NO LONGER IN FORCE on 1 June 2022: repealed on 1 June 2022 (act:2)"
    )


def test_an_article_shows_what_is_said_about_it() -> None:
    note = a_position(
        "P1", cites=[CitedProvision("383 bis", "old/383bis")], statement="It is not enough.", note="As of 2018."
    )
    corpus = a_corpus(an_item(), a_provision(), note)
    assert looked_up(corpus, "old/383bis", THEN)[-4:-1] == [
        "    The NGOs disputed: It is not enough. [P1; doc:comment, 2018-01-26; seen]",
        "      Note: As of 2018.",
        "",
    ]


def test_history_marks_the_article_in_its_concordance() -> None:
    view = View(SELF_MADE, a_day(NOW), "en", Detail.VERBOSE)
    page = history.page(view, law_over_time.history(SELF_MADE, "old/417/49", a_day(NOW)))
    assert lines(page)[2:8] == [
        "  1 June 2022       What it says.  act:1 · seen",
        "  1 September 2026  repealed       act:2 · inferred",
        "",
        "  Concordance",
        "    1 June 2022       383bis PC 1867  > 417/49 PC 1867",
        "    1 September 2026  417/49 PC 1867  > 176 PC 2024",
    ]


def test_changes_tell_every_status_that_an_item_went_through() -> None:
    corpus = a_corpus(
        an_item(aspects="images"), a_provision(start="2017-01-01", repealed_on="2022-06-01"), a_link(), a_negative()
    )
    short, loud = (View(corpus, a_day(NOW), "en", detail) for detail in (Detail.NORMAL, Detail.VERBOSE))
    result = law_over_time.changes(corpus, a_day("2016-01-01"), a_day(NOW))
    assert lines(changes.page(short, result))[1:6] == [
        "  Losses: aspects that the law covers less fully than before (1 aspect)",
        "    From full to gap on 1 June 2022: “Images” (8.1.a)",
        "",
        "  Items whose status, or the reasons for it, changed (1 item)",
        "    GAP > COVERED > GAP: 8.1.a",
    ]
    assert lines(changes.page(loud, result))[4:9] == [
        "  Items whose status, or the reasons for it, changed",
        "    Item   Title       Status               Why",
        "    8.1.a  Item 8.1.a  GAP > COVERED > GAP  1 January 2017; 1 June 2022",
        f"    {GAP}",
        "",
    ]


def test_a_comparison_names_both_days_and_what_moved() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images"),
        an_item("9.1", aspects="images"),
        a_section("law", "8 9", title="Law"),
        a_provision(start="2022-06-01"),
        a_link(items="8.1 9.1"),
        a_negative("8.1 9.1", end="2022-06-01"),
    )
    view = View(corpus, a_day(NOW), "en")

    def rows(on: str, by: coverage.Grouping) -> tuple[coverage.CoverageRow, ...]:
        return coverage.coverage(corpus, a_day(on), QUESTIONS, by, "en")

    def compared(by: coverage.Grouping) -> list[str]:
        return lines(coverage_page.page(view, "Questionnaire", rows(NOW, by), rows(THEN, by)))[:-4]

    assert compared(coverage.Grouping.SECTION) == [
        "Questionnaire (law as at 24 November 2026), compared with the law as at 26 January 2018",
        "  Group             covered     gap  Total  Checked",
        "  Law                2 (+2)  0 (-2)      2   2 of 2",
        "  Total              2 (+2)  0 (-2)      2   2 of 2",
        "  of which checked        2       -      2",
        HELP_WORDS,
    ]
    assert compared(coverage.Grouping.REGIME)[1:] == [
        "  Group                        covered  gap  Total  Checked",
        "  The old Code (31 May 2022)         -    2      2   2 of 2",
        "  The reform (31 August 2026)        2    -      2   2 of 2",
        "  The new Code                       2    -      2   2 of 2",
        HELP_WORDS,
    ]
    assert compared(coverage.Grouping.ITEM)[1:] == [
        "    8.1  Item 8.1  GAP > COVERED  seen",
        "    9.1  Item 9.1  GAP > COVERED  seen",
        "",
        "  2 covered (2 checked)",
        HELP_WORDS,
    ]


def test_a_table_of_coverage_says_how_much_of_each_status_rests_on_checked_data() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images"),
        an_item("8.2", aspects="images"),
        an_item("9.1", aspects="images"),
        an_item("9.2", kind="practice"),
        an_item("9.3"),
        a_section("law", "8", title="Law"),
        a_section("more", "9", title="More law"),
        a_provision(),
        a_link(items="8.1", ident="seen"),
        a_link(items="8.2", ident="inferred", verification="inferred"),
        a_negative("9.1", verification="second-hand"),
    )
    view = View(corpus, a_day(THEN), "en")

    def page(by: coverage.Grouping) -> list[str]:
        return lines(coverage_page.page(view, "All", coverage.coverage(corpus, view.on, QUESTIONS, by, "en")))[1:-2]

    explained = (
        "  Certainty: A status is checked if all it depends on was seen. The others: 1 second-hand and 1 inferred."
    )
    assert page(coverage.Grouping.SECTION) == [
        "  Group             covered  gap  not yet examined  practice  Total  Checked",
        "  Law                     2    -                 -         -      2   1 of 2",
        "  More law                -    1                 1         1      3   0 of 1",
        "  Total                   2    1                 1         1      5   1 of 3",
        "  of which checked        1    0                 -         -      1",
        HELP_WORDS,
        "",
        explained,
    ]
    assert page(coverage.Grouping.ITEM) == [
        "    8.1  Item 8.1  COVERED           seen",
        "    8.2  Item 8.2  COVERED           inferred",
        "    9.1  Item 9.1  GAP               second-hand",
        "    9.2  Item 9.2  PRACTICE",
        "    9.3  Item 9.3  NOT YET EXAMINED",
        "",
        "  2 covered (1 checked), 1 gap (0 checked), 1 not yet examined, 1 practice",
        HELP_WORDS,
        "",
        explained,
    ]


@pytest.mark.parametrize(("day", "said"), [("2026-04-07", 0), ("2026-04-08", 2), ("2026-09-01", 2)])
def test_how_much_rests_on_a_day_that_nobody_saw_confirmed_is_one_sentence(day: str, said: int) -> None:
    corpus = a_corpus(
        a_section("law", "8", title="Law"),
        *(an_item(f"8.{limb}", aspects="images") for limb in (1, 2, 3)),
        an_item("8.4", kind="practice"),
        a_provision("old/1", repealed_on="new-code"),
        a_provision("new/1", start="new-code"),
        a_provision("pre/1"),
        *(a_link(article, "8.1 8.2", extent="implied") for article in ("old/1", "new/1")),
        a_link("pre/1", "8.3"),
        a_link("pre/1", "8.3", ident="unsure", extent="implied", verification="unverified"),
    )
    told_of = "{} on 1 September 2026 (entry into force of the new Code), a date that is not confirmed"
    view = View(corpus, a_day(day), "en")
    for by in (coverage.Grouping.SECTION, coverage.Grouping.ITEM):
        rows = coverage.coverage(corpus, view.on, QUESTIONS, by, "en")
        told = [
            line
            for line in lines(coverage_page.page(view, "All", rows))
            if ". 2 of 3 statuses depend on 1 September 2026 (not confirmed)." in line
        ]
        assert len(told) == bool(said)
    one = told_of.format("The only open aspect depends")  # one point of two items
    assert [line for line in the_gaps(corpus, day) if one in line] == [f"  {one}"] * bool(said)
    short = the_gaps(corpus, day, Detail.NORMAL)
    assert [line for line in short if one in line] == [f"  Certainty: {one}."] * bool(said)


def test_nothing_is_said_of_a_named_day_that_was_seen_and_one_that_is_not_the_least_sure_is_said_too() -> None:
    law = an_item(aspects="images"), a_section("law", "8"), a_provision("new/1", start="new-code")
    seen = NamedDate("new-code", a_day("2026-09-01"), Mark.SEEN)
    for records, said in (((a_link("new/1"), seen), 0), ((a_link("new/1", verification="unverified"),), 1)):
        corpus = a_corpus(*law, *records)
        rows = coverage.coverage(corpus, a_day(NOW), QUESTIONS, coverage.Grouping.SECTION, "en")
        page = lines(coverage_page.page(View(corpus, a_day(NOW), "en"), "All", rows))
        assert (
            len([line for line in page if "The only status depends on 1 September 2026, a date not confirmed" in line])
            == said
        )


def test_where_nothing_rests_on_anything_coverage_does_not_speak_of_checks() -> None:
    corpus = a_corpus(an_item("9.2", kind="practice"), a_section("more", "9", title="Practice"))
    found = coverage.coverage(corpus, a_day(THEN), QUESTIONS, coverage.Grouping.SECTION, "en")
    assert lines(coverage_page.page(View(corpus, a_day(THEN), "en"), "All", found))[1:-2] == [
        "  Group     practice  Total  Checked",
        "  Practice         1      1        -",
        "  Total            1      1        -",
        HELP_WORDS,
    ]


@pytest.mark.parametrize(
    ("verification", "mark"),
    [
        ("seen", "seen"),
        ("inferred", "based on a link marked inferred"),
        ("unverified", "based on a link marked unverified"),
    ],
)
def test_each_line_of_the_gaps_says_how_sure_it_is(verification: str, mark: str) -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision(),
        a_provision("old/417/49", start="2022-06-01"),
        a_link(extent="implied", verification=verification, ident="weak"),
        a_link("old/417/49", verification=verification, ident="full"),
    )
    courts = "Decisions: no search for decisions is recorded"
    row = f"    weak    Images  8.1.a  covered only by general wording in article 383bis PC 1867 · {mark} · {courts}"
    assert the_gaps(corpus, THEN)[5] == row
    assert the_gaps(corpus, NOW)[8].endswith(f"1 June 2022: article 417/49 PC 1867 ({mark})")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "BEFORE THE RESEARCHED PERIOD: a status can be given only for dates from 1 January 2010"),
        ("fr", "AVANT LA PÉRIODE ÉTUDIÉE : un statut n'est donné que pour les dates à partir du 1er janvier 2010"),
        ("nl", "VÓÓR DE ONDERZOCHTE PERIODE: een status is er alleen voor data vanaf 1 januari 2010"),
    ],
)
def test_before_the_researched_period_an_item_and_the_gaps_say_from_when_statuses_are_given(
    language: str, text: str
) -> None:
    view = View(SELF_MADE, a_day("2009-12-31"), language)
    assert lines(lookup.page(view, query.lookup(SELF_MADE, "8.1.a", view.on)))[2] == f"  {text}"
    found = coverage.gaps(SELF_MADE, view.on, QUESTIONS)
    assert lines(gaps.page(view, found))[1] == f"  {text}"
    assert lines(gaps.page(view._replace(detail=Detail.VERBOSE), found))[2] == f"  {text}"


def test_under_v_an_article_gives_the_reason_and_the_limit_of_each_answer_once_and_the_short_page_its_limit() -> None:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        an_item("8.1.b", aspects="images"),
        a_provision("old/1"),
        a_link("old/1", "8.1.a", ident="a", reason="It says so.", limit="From sixteen.", limit_short="sixteen"),
        a_link("old/1", "8.1.b", ident="b", reason="It says so.", limit="From sixteen.", limit_short="sixteen"),
    )
    assert "    8.1.a, b  It says so. Limit: From sixteen. [our reading · seen]" in looked_up(corpus, "old/1", NOW)
    assert "    full  8.1.a, b (sixteen)" in looked_up(corpus, "old/1", NOW, Detail.NORMAL)


def test_a_link_that_is_split_by_days_has_its_reason_once() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1", repealed_on="2022-06-01"),
        a_link("old/1", ident="a", reason="Reason.", end="2019-01-01"),
        a_link("old/1", ident="b", reason="Reason.", start="2019-01-01"),
    )
    assert [line for line in looked_up(corpus, "8.1.a", NOW) if "Reason." in line] == [
        "      1  Reason. [8.1.a; our reading · seen]"
    ]


def test_what_an_article_says_later_stands_with_its_first_day_where_no_earlier_wording_is_recorded() -> None:
    corpus = a_corpus(a_provision("old/1", start="2022-06-01", began=False))
    said = [line for line in looked_up(corpus, "old/1", "2018-01-26") if line.startswith("  Summary")]
    assert said == ["  Summary      from 1 June 2022: What it says."]


def test_a_later_version_of_which_the_change_is_not_recorded_is_not_told_as_a_beginning() -> None:
    corpus = a_corpus(a_provision("old/1", a_version("2000-01-01"), a_version("2010-01-01")))
    page = lines(history.page(View(corpus, a_day(NOW), "en"), law_over_time.history(corpus, "old/1", a_day(NOW))))
    assert [line.split("  ")[-1].partition(":")[0] for line in page if " 20" in line[:20]] == [
        "in force",
        "amended or replaced",
    ]
