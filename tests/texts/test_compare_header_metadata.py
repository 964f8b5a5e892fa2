"""What a copy states about itself is compared with its text and with the data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lanzarote_law.documents import files
from lanzarote_law.model import ActFinding, ActSearched, Corpus, FollowedUpTo, Mark
from lanzarote_law.texts import act_reader, library
from lanzarote_law.texts.findings import Finding, FindingKind
from tests.builders import a_day, a_provision, a_version
from tests.texts import forms
from tests.texts.test_amendment_discrepancies import CODE, LAW, an_old, the_law

ON = a_day("2024-06-01")
ARTICLES = (
    *forms.CODE[:1],
    *(forms.Written(str(number), "Dol <L 1999-05-03/01, art. 2>") for number in range(201, 219)),
)
"""With twenty notes, the newest of an act of 31 May 2016."""
AGREED = a_provision(
    "old/100",
    a_version("1900-01-12", act=""),
    a_version("2012-01-01", act="act:2011", act_article="3"),
    a_version("2016-06-18", act=LAW.id, act_article="6"),
)
IN_2011 = LAW._replace(id="act:2011", dated=a_day("2011-12-01"), dossier="2011-12-01/01")


def found(corpus: Corpus, text: str, name: str = "page.html") -> list[Finding]:
    document = files.document_of_bytes(name, text.encode())
    copy = act_reader.read_act(act_reader.TextFile(name, document.text))
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old" if copy.numac == forms.NUMAC else "")], ON)
        result = forms.watch_result(corpus, opened.copies(), opened.articles(corpus.code, words=False), ON)
    return [each for each in result.findings if each.sort is not FindingKind.RECORD]


@pytest.mark.parametrize(
    ("updated", "up_to"),
    [("31-05-2017", None), ("01-06-2017", None), ("02-06-2017", "2016-05-31"), ("20-05-2024", "2016-05-31")],
)
def test_a_text_whose_newest_note_is_more_than_a_year_older_than_its_head_is_said_to_be_older(
    updated: str, up_to: str | None
) -> None:
    corpus = the_law(AGREED, acts=(LAW, IN_2011))
    few = found(corpus, forms.official_page(articles=ARTICLES[:-1], updated=updated))
    assert [each for each in few if each.sort is FindingKind.STALE] == []
    told = found(corpus, forms.official_page(articles=ARTICLES, updated=updated))
    assert [each.values[0] for each in told if each.sort is FindingKind.STALE] == ([up_to] if up_to else [])


def test_a_mirror_that_keeps_an_older_wording_under_a_newer_head_says_so() -> None:
    text = forms.markdown(ARTICLES).replace("language:", 'last_updated: "2022-06-01"\nlanguage:')
    told = found(the_law(AGREED, acts=(LAW, IN_2011)), text, "code.md")
    assert [(each.sort, each.values, each.command) for each in told] == [
        (FindingKind.STALE, ("2022-06-01", "2024-05-20", "text"), ("texts", "add"))
    ]


def test_a_change_after_the_text_of_a_copy_is_not_missed_in_it() -> None:
    corpus = the_law(
        AGREED._replace(versions=(*AGREED.versions, a_version("2020-01-01", act="act:3"))), acts=(LAW, IN_2011)
    )
    told = found(corpus, forms.official_page(articles=ARTICLES))
    assert FindingKind.UNTOLD not in {each.sort for each in told}


LISTED = "100: listed"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "neither",
            [
                (
                    "act:2016-05-31",
                    ("old/100",),
                    "add act act:2016-05-31 --set dated=2016-05-31 --set published=2016-06-08",
                )
            ],
        ),
        ("act known", [("act:2016-05-31", ("old/100",), "history --data old/100")]),
        ("searched", []),
        ("version known", []),
        ("note", []),
    ],
)
def test_an_act_in_the_list_of_a_page_that_neither_its_notes_nor_the_data_have_is_found(
    case: str, told: list[tuple[str, tuple[str, ...], str]]
) -> None:
    article = ARTICLES[0] if case == "note" else forms.Written("100", "Vol puni.")
    known = an_old("2016-06-18") if case == "version known" else an_old()
    acts = (IN_2011, LAW) if case in {"act known", "version known", "note"} else (IN_2011,)
    corpus = the_law(known, acts=acts)
    if case == "searched":
        searched = ActSearched(
            ("old",), ActFinding.TOUCHES_NONE, "Nothing.", Mark.SEEN, title="Law", number="2016-05-31/02"
        )
        corpus = replace(corpus, acts_searched=(searched,))
    corpus = replace(corpus, researched_from=a_day("2015-01-01"))
    listed = [
        each for each in found(corpus, forms.official_page(articles=(article,))) if each.sort is FindingKind.LISTED
    ]
    assert [(each.record, each.others, " ".join(each.command)) for each in listed] == told


@pytest.mark.parametrize(("first", "number"), [("2016-05-30", 1), ("2016-05-31", 1), ("2016-06-01", 0)])
def test_an_act_in_the_list_of_a_page_is_compared_from_the_first_researched_day_on(first: str, number: int) -> None:
    corpus = replace(the_law(an_old(), acts=(IN_2011,)), researched_from=a_day(first))
    result = found(corpus, forms.official_page(articles=(forms.Written("100", "Vol puni."),)))
    assert [each.sort for each in result].count(FindingKind.LISTED) == number


def test_an_act_that_modifies_a_code_by_its_own_statement_and_that_the_data_lack_is_found() -> None:
    law = forms.markdown(
        (forms.Written("1er", "La présente loi règle une matière."),),
        title="9 AVRIL 2024. - Loi (NOTE : mise à jour",
        numac="2024003000",
        dossier="2024-04-09/01",
    ).replace("language:", f'modifies: "1808111701,{forms.NUMAC}"\nlanguage:')
    corpus = replace(
        the_law(AGREED, acts=(LAW, IN_2011)), codes=(CODE._replace(eli=f"https://x/{forms.NUMAC}/justel"),)
    )
    (told,) = found(corpus, law, "law.md")
    assert (told.sort, told.record, told.values) == (FindingKind.TOUCHES, "act:2024-04-09/01", ("old",))
    assert told.command == (
        *("add", "act", "act:2024-04-09/01", "--set", "dated=2024-04-09", "--set", "number=NUMAC 2024003000"),
        *("--set", "dossier=2024-04-09/01", "--set", "published=1900-01-02", "--set", "page=7"),
    )
    known = replace(corpus, acts=(*corpus.acts, LAW._replace(id="act:9", dossier="2024-04-09/01")))
    assert found(known, law, "law.md") == []
    days = [replace(corpus, researched_from=a_day(day)) for day in ("2024-04-09", "2024-04-10")]
    assert [len(found(each, law, "law.md")) for each in days] == [1, 0]


@pytest.mark.parametrize(
    ("up_to", "provision", "told"),
    [
        ("2016-01-01", AGREED, ["2016-05-31"]),
        ("2016-05-31", AGREED, []),
        (None, AGREED, ["2016-05-31"]),
        ("2016-01-01", an_old(), []),
    ],
)
def test_a_newer_copy_without_findings_tells_how_far_amendments_can_be_said_to_be_followed(
    up_to: str | None, provision: object, told: list[str]
) -> None:
    record = FollowedUpTo("old", "The notes.", Mark.SEEN, up_to=a_day(up_to) if up_to else None)
    corpus = replace(the_law(provision, acts=(LAW, IN_2011)), followed=(record,))  # type: ignore[arg-type]  # a provision
    followed = [
        each for each in found(corpus, forms.official_page(articles=ARTICLES)) if each.sort is FindingKind.FOLLOWED
    ]
    assert [each.values[2] for each in followed] == told
    for each in followed:
        assert each.command == ("edit", "old followed", "--set", f"up_to={told[0]}")


@pytest.mark.parametrize(("end", "told"), [("2009-12-31", ["2016-05-31"]), ("2010-01-01", []), ("2010-01-02", [])])
def test_an_article_that_ended_before_the_researched_period_needs_no_copy(end: str, told: list[str]) -> None:
    record = FollowedUpTo("old", "The notes.", Mark.SEEN)
    law = the_law(AGREED, a_provision("old/99", repealed_on=end), acts=(LAW, IN_2011))
    result = found(replace(law, followed=(record,)), forms.official_page(articles=ARTICLES))
    assert [each.values[2] for each in result if each.sort is FindingKind.FOLLOWED] == told


def test_amendments_are_followed_up_to_the_newest_of_the_copies_in_two_languages() -> None:
    record = FollowedUpTo("old", "The notes.", Mark.SEEN, up_to=a_day("2016-01-01"))
    corpus = replace(the_law(AGREED, acts=(LAW, IN_2011)), followed=(record,))
    pages = (forms.official_page(articles=ARTICLES), forms.official_page(articles=ARTICLES[:-1], dutch=True))
    with library.open_library(make=True) as opened:
        for page in pages:
            copy = act_reader.read_act(
                act_reader.TextFile("page.html", files.document_of_bytes("page.html", page.encode()).text)
            )
            opened.add([library.NewCopy(copy, "old")], ON)
        result = forms.watch_result(corpus, opened.copies(), opened.articles(corpus.code, words=False), ON)
    assert [each.values[2] for each in result.findings if each.sort is FindingKind.FOLLOWED] == ["2024-05-20"]
