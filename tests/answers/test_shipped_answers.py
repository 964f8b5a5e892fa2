"""What the data that ship must answer, line by line: the questions that the tool was made for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lanzarote_law.answers.reference_resolution import resolve
from tests.builders import a_day
from tests.command import run
from tests.shipped import law

THEN, NOW = "2018-01-26", "2026-11-24"
INFERRED = "new Code's entry into force: inferred"
NOT_HERE = "not in this data set, which is not complete; the article may nonetheless exist"
JUSTIFIED = "only a ground of justification for consenting minors over 16"
DISPUTE = (
    "383bis CP 1867, disputed by ECPAT Belgium and Child Focus (statement by ECPAT Belgium) and asserted by the State"
    " [inferred]"
)


def lines(*words: str) -> list[str]:
    """The lines of an answer, without the spaces that set them in."""
    out, err, code = run(*words)
    assert (err, code) == ("", 0)
    return [line.strip() for line in out.splitlines()]


def cells(line: str) -> list[str]:
    """The cells of a row, whatever the width of its columns."""
    return [cell for cell in line.split("  ") if cell]


def rows(*words: str) -> list[list[str]]:
    return [[cell.strip() for cell in cells(line)] for line in lines(*words)]


def document(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*words, "--format", "json").out)
    return found


def part_of(answer: list[list[str]], heading: str) -> list[list[str]]:
    """The rows below a heading, up to the next empty line."""
    start = next(index for index, row in enumerate(answer) if row and row[0].startswith(heading))
    end = next(index for index, row in enumerate([*answer, []]) if index > start and not row)
    return answer[start + 1 : end]


# -- 8.1.a: the gap which started this project -----------------------------------------------------------------------


def test_on_the_day_of_the_comments_self_generated_material_is_disputed() -> None:
    short, loud = (rows("lookup", "8.1.a", "--as-of", THEN, *more) for more in ((), ("-v",)))
    for answer, line in ((short, 1), (loud, 2)):
        assert answer[0] == ["8.1.a", "Reference in the law to self-generated images and videos"]
        assert answer[line] == ["DISPUTED; the status depends on an assertion"]
    assert short[2] == [f"COVERED from 1 June 2022 ({JUSTIFIED})"]
    assert short[6] == ["Decisions", "none recorded; searched for up to 26 Jan 2018"]
    assert short[5] == ["Open", "disputed", f"Reference to self-generated images or videos: {DISPUTE}"]
    assert loud[5] == ["Open", "disputed", f"Reference to self-generated images or videos (8.1.a): {DISPUTE}"]
    assert part_of(loud, "In force on 26 January 2018")[:2] == [
        ["383bis CP 1867", "names the matter", "asserted by the State, disputed", "the State · inferred"],
        ["383bis, § 4, 1° CP 1867", "names the matter", "implied, disputed", "our reading · seen"],
    ]


def test_who_says_what_about_self_generated_material_names_the_document_and_its_day() -> None:
    said = [row[0] for row in part_of(rows("lookup", "8.1.a", "--as-of", THEN, "-v"), "Positions")]
    document_day = "T-ES(2018)ICT-BE-NGO, 2018-01-26"
    assert [line.partition(":")[0] for line in said if "[P" in line] == [
        "Belgian authorities, as reported by ECPAT Belgium and Child Focus, asserted that it is covered",
        "ECPAT Belgium and Child Focus disputed",
        "ECPAT Belgium and Child Focus (statement by ECPAT Belgium) disputed",
    ]
    assert [line.rpartition("[")[2] for line in said if "[P" in line] == [
        f"P25; {document_day}; inferred]",
        f"P26; {document_day}; seen]",
        f"P27; {document_day}; seen]",
    ]


def test_today_the_answer_still_tells_that_it_was_open_and_what_closed_it() -> None:
    assert rows("lookup", "8.1.a", "--as-of", NOW)[1:11] == [
        [f"COVERED since 1 June 2022 ({JUSTIFIED}; {INFERRED})"],
        ["DISPUTED on 26 January 2018, when the comments were filed; the status depends on an assertion"],
        ["Relevant articles as at 24 November 2026 (our reading · seen)"],
        [
            "176 CP 2024",
            (
                "Justification for consensual self-generated content between minors over 16: names it (full);"
                " with 171, 173, 174, 136, 133, 81 CP 2024"
            ),
        ],
        ["also: 170 CP 2024"],
        ["Formerly", DISPUTE],
        ["Closed by", "article 417/49 CP 1867 on 1 June 2022 (now article 176 CP 2024)"],
        [
            "Decisions",
            (
                "1 in support, none against and none on these facts; latest: 25 Sep 2018 [second-hand];"
                " searched for up to 13 Jan 2026"
            ),
        ],
        [
            "Positions",
            (
                "asserted that it is covered: Belgian authorities (as reported) [P25]; disputed: ECPAT Belgium and"
                " Child Focus [P26, P27]"
            ),
        ],
        [
            "Certainty",
            (
                "wording of 8.1.a: second-hand. Amendments to articles 170 and 176 CP 2024 were checked"
                " up to 26 February 2026."
            ),
        ],
    ]
    answer = rows("lookup", "8.1.a", "--as-of", NOW, "-v")
    assert answer[2:8] == [
        [f"COVERED since 1 June 2022 ({JUSTIFIED}; {INFERRED}; later amendments unchecked)"],
        ["DISPUTED on 26 January 2018, when the comments were filed; the status depends on an assertion"],
        [],
        ["Previously open", "disputed", f"Reference to self-generated images or videos (8.1.a): {DISPUTE}"],
        ["Closed by", "article 417/49 CP 1867 on 1 June 2022 (now article 176 CP 2024)"],
        [
            "Limit",
            (
                "176 CP 2024: The article contains a ground of justification, not an offence; it applies only to"
                " minors over sixteen who act by mutual consent, and only while the content remains between them."
            ),
        ],
    ]
    assert part_of(answer, "In force on 24 November 2026")[:2] == [
        ["176 CP 2024", "names the matter", "full", "our reading · seen"],
        ["170, first dash CP 2024", "names the matter", "implied", "our reading · seen"],
    ]
    assert part_of(answer, "Earlier law: Chapter I/1 of the 1867 Code, 1 Jun 2022 - 31 Aug 2026")[:2] == [
        ["417/49", "names the matter", "full", "> 176 CP 2024"],
        ["417/43, first dash", "names the matter", "implied", "> 170 CP 2024"],
    ]
    assert part_of(answer, "Earlier law: The 1867 Code before the reform, until 31 May 2022")[:2] == [
        ["383bis", "names the matter", "asserted by the State, disputed", "from 18 Jun 2016", "> 417/43 CP 1867"],
        ["383bis, § 4, 1°", "names the matter", "implied, disputed", "from 18 Jun 2016", "> 417/43 CP 1867"],
    ]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2016-06-17", "before-researched-period"),
        ("2016-06-18", "disputed"),
        ("2018-01-25", "disputed"),
        ("2018-01-26", "disputed"),
        ("2022-05-31", "disputed"),
        ("2022-06-01", "covered"),
        ("2022-06-02", "covered"),
        ("2026-08-31", "covered"),
        ("2026-09-01", "covered"),
    ],
)
def test_self_generated_material_moves_on_the_day_of_the_reform(day: str, status: str) -> None:
    (result,) = document("lookup", "8.1.a", "--as-of", day)["results"]
    assert (result["status"], result["status_then"]) == (status, "disputed")


def test_the_court_that_puts_a_link_in_question_is_named_once_and_that_it_does_each_time() -> None:
    told = "\n".join(lines("lookup", "8.2", "--as-of", NOW))
    assert told.count("called into question by Constitutional Court, 112/2025 (17 July 2025); not reviewed since") == 1
    assert told.count("[called into question]") == 1


def test_even_the_short_answer_of_today_shows_the_dispute_of_then() -> None:
    assert lines("lookup", "8.1.a", "--as-of", NOW, "-q")[1:3] == [
        f"COVERED since 1 June 2022 ({JUSTIFIED}; {INFERRED}; later amendments unchecked)",
        "DISPUTED on 26 January 2018, when the comments were filed; the status depends on an assertion",
    ]


def test_an_article_that_fills_a_screen_tells_the_items_in_one_row() -> None:
    told = rows("lookup", "be-cp-1867/372", "--as-of", THEN)
    assert told[6:9] == [
        ["Decisions", "4 decisions; latest: 10 Jun 2015 [second-hand]"],
        [
            "Items",
            (
                "full: 18(1)(a), 18(2) [second-hand]; implied: 18(3) [second-hand]; partial: 18(1)(b)/2 [second-hand];"
                " read with another provision: 27(1) (not examined: whether a one-year maximum allows extradition)"
            ),
        ],
        ["More with -v: reasons, sources, 3 versions and a note"],
    ]


# -- 9.10 and 371/1 --------------------------------------------------------------------------------------------------


def test_the_comment_on_9_10_is_told_with_its_article_and_its_wrong_year() -> None:
    answer = rows("lookup", "9.10", "--as-of", THEN, "-v")
    assert ["371/1, 2° CP 1867", "punishes the conduct", "full, according to an NGO (9.10)", "an NGO · seen"] in answer
    assert part_of(answer, "Positions")[:2] == [
        [
            (
                "ECPAT Belgium and Child Focus stated in addition: Since 2017, revenge porn and sending sexual"
                " images of a person"
                " without consent have been offences under the Criminal Code (371/1,2)."
                " [P28; T-ES(2018)ICT-BE-NGO, 2018-01-26; seen]"
            )
        ],
        [
            (
                'Note: "371/1,2" is read as article 371/1, 2°; it could also mean articles 371/1 and 2. The'
                " article was inserted by the law of 1 February 2016 (Moniteur belge of 19 February 2016),"
                " in force on 29 February 2016. The item number and what the item asks are not confirmed."
            )
        ],
    ]


def test_today_9_10_shows_what_replaced_the_article_of_the_comment() -> None:
    answer = rows("lookup", "9.10", "--as-of", NOW, "-v")
    assert [
        "371/1, 2°",
        "punishes the conduct",
        "full, according to an NGO (9.10)",
        "29 Feb 2016 - 30 Jun 2020",
        "> 417/9 CP 1867",
    ] in answer
    assert ["417/9", "punishes the conduct", "full (9.10, 9.10.e, 9.10.f)", "> 136 CP 2024"] in answer
    assert ["136 CP 2024", "punishes the conduct", "full (9.10, 9.10.e, 9.10.f)", "our reading · seen"] in answer


def test_the_article_of_the_comment_says_itself_that_the_year_is_off() -> None:
    assert [
        "Note",
        (
            "The NGO comments state that the offence has existed since 2017. That year is incorrect: the offence was"
            " created by the law of 1 February 2016, which applied from 29 February 2016."
        ),
    ] in rows("lookup", "371/1", "--as-of", NOW, "-v")
    assert ["Positions", "stated in addition: ECPAT Belgium and Child Focus [P28]"] in rows(
        "lookup", "371/1", "--as-of", NOW
    )


def test_9_1_and_9_10_never_mix() -> None:
    adults, children = (document("lookup", item, "--as-of", THEN)["results"] for item in ("9.1", "9.10"))
    assert [each["id"] for each in adults] == ["9.1"]
    assert [each["id"] for each in children] == ["9.10"]
    assert items_served(adults) == {"9.1.a", "9.1.b", "9.1.c"}
    assert items_served(children) == {"9.10", *(f"9.10.{limb}" for limb in "abcdef")}


def items_served(results: list[dict[str, Any]]) -> set[str]:
    found = {
        item for each in results for entry in each["provisions"] for link in entry["links"] for item in link["items"]
    }
    return found | {aspect["item"] for each in results for aspect in each["aspects"]}


# -- one story in three articles -------------------------------------------------------------------------------------


def test_open_does_not_sound_as_if_a_child_were_to_be_punished() -> None:
    told = (
        "“Open” means that the following is not the case, or not expressly: an offence covers the child's own conduct"
    )
    assert [told] in rows("lookup", "9.10", "--as-of", NOW)
    assert [told] not in rows("lookup", "8.1", "--as-of", NOW)


def test_three_articles_tell_one_story() -> None:
    old, reform, new = (
        rows("lookup", reference, "--as-of", NOW, "-v") for reference in ("383bis", "417/44", "art. 171 CP 2024")
    )
    assert old[2] == [
        "NO LONGER IN FORCE on 24 November 2026: repealed on 1 June 2022 (law of 21 March 2022, art. 117, 24°)"
    ]
    assert ["In force instead", "170, 171, 172, 173, 174 CP 2024 (new Code's entry into force: inferred)"] in old
    assert [
        "Replaced by",
        (
            "417/43 CP 1867 (§ 4) [inferred], 417/44 CP 1867 (§ 1), 417/45 CP 1867 (§ 3),"
            " 417/46 CP 1867 (§ 2 (possession, acquisition)) [inferred], 417/47 CP 1867 (§ 2 (access)) [inferred]"
        ),
    ] in old
    assert reform[2] == [
        (
            "NO LONGER IN FORCE on 24 November 2026: repealed on 1 September 2026 (law of 29 February 2024, file 10,"
            f" art. 118, 1°) ({INFERRED})"
        )
    ]
    assert ["In force instead", "171 CP 2024 (new Code's entry into force: inferred)"] in reform
    assert ["Replaces", "383bis CP 1867"] in reform
    assert new[2] == [f"IN FORCE on 24 November 2026 ({INFERRED})"]
    assert ["Replaces", "417/44 CP 1867 [inferred]"] in new


def test_the_history_of_383bis_leads_to_the_new_code() -> None:
    short, loud = (rows("history", "383bis", "--as-of", NOW, *more) for more in ((), ("-v",)))
    days = ["5 May 1995", "27 March 2001", "30 January 2012", "18 June 2016", "1 June 2022"]
    assert [row[0] for row in short[1:6]] == days
    assert [row[0] for row in loud[2:11] if not row[0].startswith("Penalty: ")] == days
    assert part_of(short, "Concordance") == [
        ["1 June 2022", "383bis CP 1867 > 417/43 to 417/47 CP 1867 [inferred]"],
        ["1 September 2026", "417/43 to 417/47 CP 1867 > 170 to 174 CP 2024 [inferred]"],
        ["Amendments to articles 170 to 174 CP 2024 were checked up to 26 February 2026."],
        ["More with -v: content and penalty of each version; what replaced each part"],
        [
            (
                "A reading of the law as at 24 November 2026, computed from this data set; not legal advice and not a"
                " finding of the Committee."
            )
        ],
    ]
    steps = part_of(loud, "Concordance")
    assert len(steps) == 10
    assert steps[1] == ["1 June 2022", "383bis CP 1867 § 1", "> 417/44 CP 1867"]
    assert steps[6] == ["1 September 2026", "417/44 CP 1867", "> 171 CP 2024", "inferred"]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2022-05-31", "IN FORCE on 31 May 2022"),
        (
            "2022-06-01",
            "NO LONGER IN FORCE on 1 June 2022: repealed on 1 June 2022 (law of 21 March 2022, art. 117, 24°)",
        ),
        (
            "2022-06-02",
            "NO LONGER IN FORCE on 2 June 2022: repealed on 1 June 2022 (law of 21 March 2022, art. 117, 24°)",
        ),
    ],
)
def test_383bis_ends_on_the_first_day_without_it(day: str, state: str) -> None:
    assert lines("lookup", "383bis", "--as-of", day, "-q")[1] == state


# -- gaps ------------------------------------------------------------------------------------------------------------


def test_on_the_day_of_the_comments_self_generated_material_is_among_what_is_open() -> None:
    answer = rows("gaps", "--as-of", THEN, "-v")
    assert ["disputed", "Reference to self-generated images or videos", "8.1.a", f"{DISPUTE} · seen"] in part_of(
        answer, "Open on 26 January 2018"
    )
    assert not any(row and row[0].startswith("Closed since") for row in answer)


def test_today_self_generated_material_is_among_what_was_closed_with_its_limit() -> None:
    answer = rows("gaps", "--as-of", NOW, "-v")
    assert [
        "disputed",
        "Reference to self-generated images or videos",
        "8.1.a",
        (
            "1 June 2022: article 417/49 CP 1867 (now article 176 CP 2024)"
            f" ({INFERRED}). Limit: The article contains a ground of justification, not an offence;"
            " it applies only to minors over sixteen who act by mutual consent, and only while the content remains"
            " between them."
        ),
    ] in part_of(answer, "Closed since 26 January 2018")
    assert not any("8.1.a" in row for row in part_of(answer, "Open on 24 November 2026"))


def test_before_the_reference_day_its_articles_are_not_called_those_before() -> None:
    labels = [[row[0] for row in rows("lookup", "8.1.a", "--as-of", day) if row] for day in ("2017-01-01", NOW)]
    assert [("Formerly" in each, "26 January 2018" in each) for each in labels] == [(False, True), (True, False)]


def test_an_item_that_may_not_concern_belgium_says_so_among_the_gaps() -> None:
    found = part_of(rows("gaps", "--as-of", THEN, "-v"), "Open on 26 January 2018")
    assert [row[2] for row in found if row[1:2] == ["Exclusion of private use from the criminal law"]] == [
        "10.1 (if asked)"
    ]


@pytest.mark.parametrize("day", [THEN, NOW])
@pytest.mark.parametrize("instrument", ["questionnaire", "convention"])
def test_what_nobody_looked_for_is_never_among_the_gaps(day: str, instrument: str) -> None:
    words = ("--as-of", day, "--instrument", instrument)
    found = document("gaps", *words)
    unmapped = {
        row["group"] for row in document("coverage", "--by", "item", *words)["rows"] if row["status"] == "unmapped"
    }
    assert len(unmapped) == {"questionnaire": 0, "convention": 15}[instrument]
    assert len(found["open"]) >= 15
    assert not unmapped & {each["item"] for each in found["open"]}
    assert unmapped <= {each["item"] for each in found["holes"]}
    holes = {(each["item"], each["aspect"]) for each in found["holes"]}
    assert not holes & {(each["item"], each["aspect"]) for each in found["open"]}


@pytest.mark.parametrize("day", [THEN, NOW])
def test_what_is_open_stands_in_the_order_of_its_weight(day: str) -> None:
    order = ["negative", "disputed", "lapsed", "weak", "pending"]
    found = [each["status"] for each in document("gaps", "--as-of", day, "--instrument", "questionnaire")["open"]]
    assert found == sorted(found, key=order.index)


# -- numbers that can mean several things ----------------------------------------------------------------------------


def test_383_is_not_383bis() -> None:
    short, long = (document("lookup", article, "--as-of", THEN)["results"][0] for article in ("383", "383bis"))
    assert (short["id"], long["id"]) == ("be-cp-1867/383", "be-cp-1867/383bis")
    assert short["title"] == "Displaying, selling or distributing indecent writings or images"
    assert long["title"] == "Child pornography offences, including possession and access"
    assert not {link["id"] for link in short["answers"]} & {link["id"] for link in long["answers"]}


@pytest.mark.parametrize(
    ("day", "heading", "other"),
    [
        (
            THEN,
            ["468", "CP 1867", "Theft with violence or threats: penalty scale used by article 470"],
            ["art. 468 CP 2024", "Extortion"],
        ),
        (
            NOW,
            ["468", "CP 2024", "Extortion"],
            ["art. 468 CP 1867", "Theft with violence or threats: penalty scale used by article 470"],
        ),
    ],
)
def test_468_is_the_article_of_the_code_in_force_and_the_other_is_named(
    day: str, heading: list[str], other: list[str]
) -> None:
    short, loud = (rows("lookup", "468", "--as-of", day, *more) for more in ((), ("-v",)))
    assert short[0] == loud[0] == heading
    assert part_of(loud, "Other possible readings") == [other]
    below = [f"Other possible readings: {other[0]} ({other[1]})"]
    above = [f'Also: lookup "{other[0].removeprefix("art. ")}" ({other[1]})']
    assert (below in short, short[1] == loud[1] == above) == ((True, False) if day == NOW else (False, True))


@pytest.mark.parametrize("day", [THEN, NOW])
@pytest.mark.parametrize("article", ["136", "258"])
def test_the_other_article_of_that_number_exists_and_is_not_in_this_data_set(article: str, day: str) -> None:
    short, loud = (rows("lookup", article, "--as-of", day, *more) for more in ((), ("-v",)))
    known = "it exists but is not in this data set [unverified]"
    assert short[0][:2] == loud[0][:2] == [article, "CP 2024"]
    if day == THEN:  # then it is the article of that number
        assert short[1] == loud[1] == [f"Meaning of this number on 26 January 2018: art. {article} CP 1867 ({known})"]
        return
    assert part_of(loud, "Other possible readings") == [[f"art. {article} CP 1867", known]]
    assert [f"Other possible readings: art. {article} CP 1867 ({known})"] in short


@pytest.mark.parametrize(
    ("words", "message", "code"),
    [
        (
            ("lookup", "8.1.z"),
            "error: 8.1.z is not an item of the questionnaire in this data set; did you mean 8.1.a, 8.1.b or 8.1.c?\n",
            1,
        ),
        (("lookup", "417/99"), f"error: art. 417/99 is {NOT_HERE}; did you mean 417/9, 417/19 or 417/29?\n", 1),
        (
            ("lookup", "nonsense"),
            (
                "error: 'nonsense' is neither an item, nor an article, nor a point of the Convention; write, for"
                " example, 8.1.a, 383bis, CP 417/49 or 20(1)(f); to search for a word: lanzarote-law search nonsense\n"
            ),
            2,
        ),
        (
            ("lookup", "8.1.a", "--as-of", "2018-13-01"),
            (
                "error: '2018-13-01' is not a date; write the date in one of these forms: 2018-01-26, "
                "26/01/2018 or 26 January 2018; or use "
                "new-code, reply, comments\n"
            ),
            2,
        ),
    ],
)
def test_what_cannot_be_answered_is_one_line_with_the_way_out(words: tuple[str, ...], message: str, code: int) -> None:
    assert run(*words) == ("", message, code)


# -- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sextortion", "be-cp-2024/468 extortion-sexual-acts"),
        ("grooming", "be-cp-2024/151 grooming-for-abuse"),
        ("wraakporno", "be-cp-2024/136 non-consensual-dissemination"),
        ("pédopornographie", "be-cp-2024/170 be-cp-1867/383bis"),
        ("pedopornographie", "be-cp-2024/170 be-cp-1867/383bis"),
    ],
)
def test_a_word_of_any_language_leads_to_where_the_law_is(words: str, expected: str) -> None:
    found = [hit["id"] for hit in document("search", words, "--as-of", NOW)["results"]]
    first, other = expected.split()
    assert found[0] == first
    assert other in found


def test_the_other_article_of_a_number_bears_the_short_name_of_its_code_in_the_language() -> None:
    known = "bestaat, niet in deze gegevensset [niet geverifieerd]"
    for words in (("lookup", "136", "--lang", "nl"), ("lookup", "136", "--lang", "nl", "-v")):
        assert "art. 136 Sw. 1867" in run(*words).out
    assert [f"Andere: art. 136 Sw. 1867 ({known})"] in rows("lookup", "136", "--lang", "nl")


@pytest.mark.parametrize(
    ("typed", "first"), [("22", "be-cp-2024/22"), ("23", "23"), ("24", "24(1)"), ("23 TP", "be-tp-cic/23")]
)
def test_a_bare_number_is_a_point_of_the_convention_before_an_article_elsewhere_that_answers_no_item(
    typed: str, first: str
) -> None:
    found = resolve(law(), typed, a_day("2026-12-01"))
    assert (found.provision.id if found.provision else found.items[0].id) == first
