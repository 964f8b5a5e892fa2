"""The library held against the data: what one of them knows and the other does not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.documents import files
from lanzarote_law.model import Act, ActFinding, ActSearched, Code, Corpus, Mark, NamedDate, Provision, Text, Verified
from lanzarote_law.render import text_discrepancies
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import View
from lanzarote_law.texts import act_reader, library
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult
from tests.builders import a_corpus, a_day, a_link, a_provision, a_version, an_annulment, an_item
from tests.texts import forms as written

if TYPE_CHECKING:
    from collections.abc import Iterable

ON = "2024-06-01"
LAW = Act("act:2016-05-31", Text("Law on images"), Mark.SEEN, dated=a_day("2016-05-31"), dossier="2016-05-31/02")
CODE = Code(
    "old",
    Text("Penal Code of 1900", "Code pénal de 1900"),
    "PC 1900",
    ("Code pénal",),
    in_force_from=a_day("1900-01-12"),
)
NOTE = "<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>"


def the_law(*provisions: Provision, acts: Iterable[Act] = (LAW,)) -> Corpus:
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"), *provisions, *(a_link(each.id, "8.1.a", "images") for each in provisions)
    )
    return replace(corpus, codes=(CODE,), acts=tuple(acts), researched_from=a_day("2010-01-01"))


def result_of(corpus: Corpus, *articles: written.Written, updated: str = written.UPDATED, on: str = ON) -> WatchResult:
    text = written.markdown(articles, updated=updated)
    copy = act_reader.read_act(act_reader.TextFile("code.md", files.document_of_bytes("code.md", text.encode()).text))
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old")], a_day(on))
        return written.watch_result(corpus, opened.copies(), opened.articles(corpus.code, words=False), a_day(on))


def watched(corpus: Corpus, *articles: written.Written, updated: str = written.UPDATED, on: str = ON) -> list[Finding]:
    return list(result_of(corpus, *articles, updated=updated, on=on).findings)


def an_article(body: str, *listed: str, number: str = "100") -> written.Written:
    return written.Written(number, body, listed)


def sorts(findings: Iterable[Finding]) -> list[str]:
    return [each.sort.value for each in findings if each.sort is not FindingKind.RECORD]


def an_old(*versions: str, act: str = "act:2016-05-31", article: str = "6", **more: str) -> Provision:
    return a_provision(
        "old/100",
        a_version("1900-01-12", act=""),
        *(a_version(day, act=act, act_article=article) for day in versions),
        **more,  # type: ignore[arg-type]  # texts
    )


def test_where_the_data_have_the_version_of_a_note_nothing_is_found() -> None:
    assert watched(the_law(an_old("2016-06-18")), an_article("[1 Vol]1 puni.", NOTE)) == []


@pytest.mark.parametrize(
    ("note", "values", "command"),
    [
        ("<L 2016-05-31>", ("act:2016-05-31", "amended"), ()),
        (
            NOTE,
            ("act:2016-05-31", "amended"),
            ("amend", "old/100", "--on", "2016-06-18", "--act", LAW.id, "--article", "6"),
        ),
    ],
)
def test_a_note_that_may_mean_one_of_several_acts_of_a_date_offers_no_command(
    note: str, values: tuple[str, ...], command: tuple[str, ...]
) -> None:
    acts = (LAW, LAW._replace(id="act:2016-05-31/b", dossier=""), LAW._replace(id="act:2016-05-31/c", dossier=""))
    (found,) = watched(the_law(an_old(), acts=acts), an_article("[1 Vol]1 puni.", note))
    assert (found.values, found.command, bool(found.needs)) == (values, command, bool(command))


def test_a_version_that_the_data_do_not_have_is_found() -> None:
    (found,) = watched(the_law(an_old()), an_article("[1 Vol]1 puni.", NOTE))
    assert (found.sort, found.record, str(found.on)) == (FindingKind.MISSING, "old/100", "2016-06-18")
    assert found.items == ("8.1.a",)
    assert found.command == (*("amend", "old/100", "--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6"),)


PROPOSED: dict[str, tuple[str, str, list[str]]] = {
    # the article of the copy, the only later version of the data, and what may be typed after `amend old/100`
    "in part": (f"[1 Vol]1 puni.|{NOTE}", "", ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6"]),
    "by an act that the data do not know": (
        "[1 Vol]1 puni.|<L 2019-01-01/03, art. 2; En vigueur : 18-06-2016>",
        "",
        ["--on", "2016-06-18", "--act", "act:2019-01-01/03", "--article", "2"],
    ),
    "without a day of its own": (
        "[1 Vol]1 puni.|<L 2016-05-31/02, art. 6>",
        "",
        ["--act", "act:2016-05-31", "--article", "6"],
    ),
    "without an article of the act": (
        "[1 Vol]1 puni.|<L 2016-05-31/02; En vigueur : 18-06-2016>",
        "",
        ["--on", "2016-06-18", "--act", "act:2016-05-31"],
    ),
    "as a whole": (
        f"{NOTE.replace('<L', '<Rétabli par L')} Vol puni.|",
        "",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6", "--change", "reinstated"],
    ),
    "as a whole, in the list": (
        f"Vol puni.|{NOTE.replace('<L', '<Remplacé par L')}",
        "",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6", "--change", "replaced"],
    ),
    "as a whole, in the list, in Dutch": (
        f"Diefstal.|{NOTE.replace('<L', '<Vervangen bij W').replace('En vigueur', 'Inwerkingtreding')}",
        "",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6", "--change", "replaced"],
    ),
    "a part, which is replaced": (
        f"[1 Vol]1 puni.|{NOTE.replace('<L', '<Remplacé par L')}",
        "",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6"],
    ),
    "after what the data have": (
        f"[1 Vol]1 puni.|{NOTE}",
        "2016-06-17",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6"],
    ),
    "before what the data have": (
        f"[1 Vol]1 puni.|{NOTE}",
        "2016-06-19",
        ["--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6", "--historical"],
    ),
}


@pytest.mark.parametrize("change", PROPOSED)
def test_the_change_that_the_data_do_not_have_is_proposed_as_the_note_tells_it(change: str) -> None:
    article, known, typed = PROPOSED[change]
    body, _, listed = article.partition("|")
    corpus = the_law(an_old(*filter(None, [known]), act="act:1"), acts=(LAW, LAW._replace(id="act:1", dossier="1")))
    (found,) = (
        each for each in watched(corpus, an_article(body, *filter(None, [listed]))) if each.sort is FindingKind.MISSING
    )
    assert list(found.command) == ["amend", "old/100", *typed]


def test_of_two_articles_of_an_act_that_changed_an_article_on_one_day_the_first_is_proposed() -> None:
    notes = NOTE, NOTE.replace("art. 6", "art. 7")
    (found,) = watched(the_law(an_old()), an_article("[1 Vol]1 puni [2 sévèrement]2.", *notes))
    assert found.command[-2:] == ("--article", "6")


BY_ITS_DAY = NOTE.replace("2016-05-31/02", "31-05-2016")
BARE = LAW._replace(dossier="")
TWIN = BARE._replace(id="act:2016-05-31/twin")


@pytest.mark.parametrize("acts", [(LAW,), (BARE,), (BARE, TWIN), (TWIN, BARE)])
def test_an_act_that_a_note_names_by_its_day_alone_may_be_any_of_that_day(acts: tuple[Act, ...]) -> None:
    for law, article in (
        (an_old("2016-06-18"), an_article("[1 Vol]1 puni.", BY_ITS_DAY)),
        (an_old(repealed_on="2016-06-18", repeal_act=LAW.id), an_article(BY_ITS_DAY.replace("<L", "<Abrogé par L"))),
    ):
        repeal = law.repeal and law.repeal._replace(act_article="6")
        assert watched(the_law(law._replace(repeal=repeal), acts=acts), article) == []


@pytest.mark.parametrize("acts", [(LAW,), (BARE,), (BARE, TWIN), (TWIN, BARE)])
def test_of_several_acts_of_a_day_that_of_the_version_is_named(acts: tuple[Act, ...]) -> None:
    for law, sort, values in (
        (an_old("2016-06-17"), FindingKind.DAY, ("2016-06-17", "2016-06-18", LAW.id)),
        (an_old("2016-06-18", article="16"), FindingKind.PLACE, ("16", "6", LAW.id)),
    ):
        (found,) = watched(the_law(law, acts=acts), an_article("[1 Vol]1 puni.", BY_ITS_DAY))
        assert (found.sort, found.values) == (sort, values)


def test_a_change_of_law_to_come_is_none_of_the_law_in_force() -> None:
    to_come = NOTE.replace("18-06-2016", "01-01-2030").replace("<L", "<Remplacé par L")
    articles = an_article("Vol puni.\n\nDROIT FUTUR\n"), an_article(f"{to_come} Dol puni.")
    copy = act_reader.read_act(act_reader.TextFile("code.txt", written.plain(articles)))
    assert [each.future for each in copy.articles] == [False, True]
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old")], a_day(ON))
        held = opened.articles(["old"])
        found = written.watch_result(the_law(an_old()), opened.copies(), held, a_day(ON)).findings
    assert sorts(found) == []


def test_what_nobody_has_laid_beside_its_text_is_counted() -> None:
    check = Verified(Mark.SEEN, "A. Adviser", a_day("2024-01-01"), "", a_day("2024-01-01"), f"nl:{'0' * 16}")
    unread = [a_provision(f"old/{number}", start="1900-01-12") for number in ("101", "102")]
    corpus = the_law(an_old()._replace(verified=(check,)), *unread, a_provision("old/103", start="1900-01-12"))
    articles = [an_article("Vol puni.", number=number) for number in ("100", "101", "102", "200")]
    copy = act_reader.read_act(act_reader.TextFile("code.txt", written.plain(tuple(articles))))
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old")], a_day(ON))
        found = written.watch_result(corpus, opened.copies(), opened.articles(["old"]), a_day(ON))
    assert (found.compared, found.unread, found.without) == (3, 2, ())
    assert written.watch_result(corpus, (), (), a_day(ON))[1:4] == (0, 0, ("old",))


@pytest.mark.parametrize("day", ["2016-06-17", "2016-06-19"])
def test_a_version_of_the_same_act_on_another_day_is_found(day: str) -> None:
    (found,) = watched(the_law(an_old(day)), an_article("[1 Vol]1 puni.", NOTE))
    assert (found.sort, found.values) == (FindingKind.DAY, (day, "2016-06-18", "act:2016-05-31"))
    assert found.command[-1] == f"versions[{day}].in_force_from=2016-06-18"


def test_a_version_of_that_day_by_another_act_is_found() -> None:
    (found,) = watched(the_law(an_old("2016-06-18", act="act:1")), an_article("[1 Vol]1 puni.", NOTE))
    assert (found.sort, found.values) == (FindingKind.ACT, ("act:1", "act:2016-05-31"))


def test_two_acts_of_one_day_are_no_contradiction() -> None:
    other = Act("act:b", Text("B"), Mark.SEEN, dated=a_day("2016-05-30"), dossier="2016-05-30/01")
    corpus = the_law(an_old("2016-06-18"), acts=(LAW, other))
    notes = NOTE, "<L 2016-05-30/01, art. 2, 018; En vigueur : 18-06-2016>"
    assert watched(corpus, an_article("[1 Vol]1 [2 puni]2.", *notes)) == []


def test_another_article_of_the_act_is_found() -> None:
    (found,) = watched(the_law(an_old("2016-06-18", article="16")), an_article("[1 Vol]1 puni.", NOTE))
    assert (found.sort, found.values) == (FindingKind.PLACE, ("16", "6", "act:2016-05-31"))


@pytest.mark.parametrize(
    ("day", "sort"),
    [
        ("2009-12-31", ""),
        ("2010-01-01", "untold"),
        ("2024-05-20", "untold"),
        ("2024-05-21", "outdated"),
        ("2024-06-01", "outdated"),
        ("2024-06-02", ""),
    ],
)
def test_a_version_on_which_the_copy_has_no_note_is_found(day: str, sort: str) -> None:
    found = watched(the_law(an_old(day, act="act:1")), an_article("Vol puni."))
    values = {"untold": (day, "act:1"), "outdated": ("2024-05-20", "old/100", day, "act:1")}
    assert [(each.sort, each.values) for each in found] == ([(sort, values[sort])] if sort else [])


@pytest.mark.parametrize(
    ("day", "note", "number"),
    [
        ("2009-12-31", "", 1),
        ("2024-05-20", "", 0),  # it is told as a finding
        ("2024-06-01", "", 1),
        ("2024-06-02", "", 0),
        ("2009-12-31", "<L 2001-01-01/09, art. 6; En vigueur : 31-12-2009>", 0),
        ("2009-12-31", "<L 2016-05-31/02, art. 6; En vigueur : 01-01-2009>", 0),
    ],
)
def test_changes_in_the_data_on_which_no_copy_has_a_note_are_counted(day: str, note: str, number: int) -> None:
    law = the_law(a_provision("old/100", a_version("", act=""), a_version(day, act=LAW.id, change="amended")))
    assert result_of(law, an_article("[1 Vol]1 puni.", *filter(None, [note]))).unmatched == number


IMPOSSIBLE: list[tuple[str, str, list[str], list[str]]] = [
    # the note, its day, and what is found besides: the data have the version of 18 June 2016 and the act, or not
    ("<L 2016-05-31/02, art. 6, 017; En vigueur : 31-02-2017>", "31-02-2017", [], ["missing"]),
    ("<L 31-02-2016, art. 6, 017; En vigueur : 18-06-2016>", "31-02-2016", [], ["missing"]),
    ("<L 2016-02-31/02, art. 6, 017; En vigueur : 18-06-2016>", "2016-02-31", [], ["missing"]),
    ("<L 31-02-2016, art. 6, 017; En vigueur : 31-06-2016>", "31-02-2016, 31-06-2016", [], []),
    ("<L 31-02-1984, art. 4>", "31-02-1984", [], []),
]


@pytest.mark.parametrize(("note", "days", "known", "unknown"), IMPOSSIBLE)
def test_a_note_with_a_day_that_no_calendar_has_is_told(
    note: str, days: str, known: list[str], unknown: list[str]
) -> None:
    for corpus, besides in ((the_law(an_old("2016-06-18")), known), (the_law(an_old()), unknown)):
        found = watched(corpus, an_article("[1 Vol]1 puni.", note))
        (told,) = (each for each in found if each.sort is FindingKind.NO_DAY)
        assert (told.record, told.values, told.note, told.items) == ("old/100", (days,), f"(1){note}"[3:], ("8.1.a",))
        assert told.command == ("history", "--data", "old/100")
        assert sorts(found) == [*besides, "no-day"]


def test_nothing_is_said_to_be_missing_in_a_copy_with_a_note_that_was_not_read() -> None:
    corpus = the_law(an_old("2018-01-01", act="act:1"))
    assert sorts(watched(corpus, an_article("[1 Vol]1 puni.", "<L 30-02-2018, art. 1>"))) == ["no-day"]


def test_a_repeal_by_an_act_of_no_day_is_told_and_no_act_of_that_day_proposed() -> None:
    ended, told = watched(the_law(an_old()), an_article("<Abrogé par L 31-02-2016, art. 6; En vigueur : 18-06-2016>"))
    assert (ended.sort, str(ended.on), told.sort) == (FindingKind.ENDED, "2016-06-18", FindingKind.NO_DAY)
    assert ended.command == told.command == ("history", "--data", "old/100")


def test_a_note_that_was_lost_when_the_article_was_replaced_is_not_missed() -> None:
    replaced = "<Remplacé par L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>"
    corpus = the_law(
        a_provision(
            "old/100",
            a_version("2012-01-01", act="act:1", change="amended"),
            a_version("2016-06-18", act="act:2016-05-31", act_article="6"),
        )
    )
    assert watched(corpus, an_article("[1 Vol puni.]1", replaced)) == []


def test_an_article_that_the_copy_has_as_repealed_is_found() -> None:
    (found,) = watched(the_law(an_old()), an_article(NOTE.replace("<L", "<Abrogé par L")))
    assert found.sort is FindingKind.ENDED
    assert found.command == (*("repeal", "old/100", "--on", "2016-06-18", "--act", "act:2016-05-31", "--article", "6"),)


@pytest.mark.parametrize(("day", "found"), [("2024-05-20", ["not-ended"]), ("2024-05-21", [])])
def test_an_article_that_only_the_data_have_as_repealed_is_found(day: str, found: list[str]) -> None:
    assert sorts(watched(the_law(an_old(repealed_on=day)), an_article("Vol puni."), on="2024-05-20")) == found


COURT = "Vol puni.\n\n(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé le présent article)"


def test_an_annulment_that_the_data_do_not_have_is_found_and_comes_first() -> None:
    found = watched(the_law(an_old()), an_article(COURT.replace("puni", "[1 puni]1"), NOTE))
    assert sorts(found) == ["annulled", "missing"]
    assert found[0].values == ("annulled", "14/2020", "")
    judgment = ("add", "act", "act:2020-01-29/cc", "--set", "dated=2020-01-29", "--set", "number=14/2020")
    assert found[0].first == judgment


@pytest.mark.parametrize(
    ("body", "listed", "part"),
    [
        ("Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 100)", "", ""),
        (
            "Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 100 du Code pénal)",
            "",
            "",
        ),
        (
            "Vol. (NOTA : bij arrest nr. 14/2020 van 29-01-2020 vernietigt het Hof artikel 100 van het Strafwetboek)",
            "",
            "",
        ),
        ("Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 101)", "", "part"),
        ("Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 100, § 2)", "", "part"),
        (
            (
                "Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 100 de la loi du"
                " 1er mai 2016)"
            ),
            *("", "part"),
        ),
        ("Vol puni.", "<annulé par l'arrêt n° 14/2020 de la Cour constitutionnelle du 29-01-2020 (M.B. 1-2-2020)>", ""),
        ("Diefstal.", "<vernietigd bij arrest nr. 14/2020 van het Grondwettelijk Hof van 29-01-2020>", ""),
        ("[1 Vol]1 puni.", "<annulé par l'arrêt n° 14/2020 de la Cour constitutionnelle du 29-01-2020>", "part"),
    ],
)
def test_a_judgment_is_on_the_whole_article_or_a_part_as_it_is_written(body: str, listed: str, part: str) -> None:
    (found,) = watched(the_law(an_old()), an_article(body, *filter(None, [listed])))
    assert (found.sort, found.values) == (FindingKind.ANNULLED, ("annulled", "14/2020", part))


def test_a_judgment_on_the_constitution_is_about_the_article_and_does_not_annul_it() -> None:
    note = (
        "(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a dit pour droit que cet article viole l'article 10)"
    )
    (found,) = watched(the_law(an_old()), an_article(f"Vol puni. {note}"))
    assert (found.values, found.command, found.needs) == (
        ("unconstitutional", "14/2020", ""),
        ("edit", "old/100"),
        ("--set note",),
    )
    part = note.replace("dit pour droit que cet article viole l'article 10", "annulé le paragraphe 2")
    (found,) = watched(the_law(an_old()), an_article(f"Vol puni. {part}"))
    assert (found.values, found.command) == (("annulled", "14/2020", "part"), ("edit", "old/100"))


def test_a_judgment_of_a_day_that_no_calendar_has_is_told_by_its_number() -> None:
    (found,) = watched(the_law(an_old()), an_article(COURT.replace("29-01-2020", "31-02-2020")))
    assert (found.sort, found.values, found.on) == (FindingKind.ANNULLED, ("annulled", "14/2020", ""), None)


@pytest.mark.parametrize(
    ("said", "of_the_data", "command"),
    [
        ("(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 6)", "", "history --data old/100"),
        (
            "(NOTA : bij arrest nr. 14/2020 van 29-01-2020 heeft het Hof het artikel 6 vernietigd)",
            "",
            "history --data old/100",
        ),
        ("(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 6)", "Judgment 14/2020.", ""),
        ("(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé l'article 66)", "", "amend old/100"),
    ],
)
def test_a_change_whose_article_of_the_act_was_annulled_is_not_offered_as_a_version(
    said: str, of_the_data: str, command: str
) -> None:
    found = watched(the_law(an_old(note=of_the_data)), an_article("[1 Vol]1 puni.", f"{NOTE} {said}"))
    offered = [" ".join(each.command) for each in found if each.sort is FindingKind.MISSING]
    assert [each.startswith(command) for each in offered] == ([True] if command else [])


def test_an_annulment_that_the_data_have_or_speak_of_is_not_found() -> None:
    judgment = Act(
        "act:2020-01-29/cc", Text("Judgment"), Mark.SEEN, dated=a_day("2020-01-29"), number="judgment 14/2020"
    )
    known = a_provision("old/100", start="1900-01-12", annulled=an_annulment("2020-01-29", act="act:2020-01-29/cc"))
    assert watched(the_law(known, acts=(judgment,)), an_article(COURT)) == []
    spoken = a_provision("old/100", start="1900-01-12", note="Judgment 14/2020 annulled paragraph 2.")
    assert watched(the_law(spoken), an_article(COURT)) == []


def test_an_act_that_the_data_do_not_know_is_found_once() -> None:
    corpus = the_law(an_old(), a_provision("old/101", start="1900-01-12"), acts=())
    found = watched(corpus, an_article("[1 Vol]1 puni.", NOTE), an_article("[1 Dol]1 puni.", NOTE, number="101"))
    assert sorts(found) == ["missing", "missing", "unknown"]
    assert found[2].others == ("old/100", "old/101")
    assert found[2].command[:3] == ("add", "act", "act:2016-05-31/02")


def test_an_article_that_is_new_beside_those_of_the_data_is_found() -> None:
    corpus = the_law(an_old())
    inserted = an_article(f"{NOTE.replace('<L', '<Inséré par L')} Vente punie.", number="100/1")
    found = watched(corpus, an_article("Vol puni."), inserted)
    assert [(each.sort, each.record, each.others) for each in found] == [(FindingKind.NEW, "old/100/1", ("old/100",))]


@pytest.mark.parametrize(
    ("body", "new"),
    [
        ("Dol puni.", False),
        (f"{NOTE.replace('<L', '<Inséré par L')} Dol puni.", True),
        (f"{NOTE.replace('<L', '<Rétabli par L')} Dol puni.", False),
        (f"{NOTE.replace('<L', '<Remplacé par L')} Dol puni.", False),
        (f"§ 1er. Dol puni. {NOTE.replace('<L', '<Inséré par L')}", False),
        (f"{NOTE.replace('<L', '<Inséré par L')} <Abrogé par L 2018-01-01/01, art. 1; En vigueur : 01-02-2018>", False),
        ("<Inséré par L 2016-05-31/02, art. 6> Dol puni.", False),
        ("<Inséré par L 2009-12-01/02, art. 6; En vigueur : 31-12-2009> Dol puni.", False),
        ("<Inséré par L 2009-12-01/02, art. 6; En vigueur : 01-01-2010> Dol puni.", True),
    ],
)
def test_an_article_is_new_where_it_was_put_in_since_the_law_is_researched_and_is_there(
    body: str,
    new: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    found = watched(the_law(an_old()), an_article("Vol puni."), an_article(body, number="101"))
    assert sorts(found) == (["new"] if new else [])


@pytest.mark.parametrize(("changed", "found"), [("2024-05-20", []), ("2024-05-21", ["outdated"])])
def test_a_copy_that_is_older_than_a_recorded_change_is_found(changed: str, found: list[str]) -> None:
    act = LAW._replace(published=a_day(changed))
    assert (
        sorts(
            watched(
                the_law(an_old("2024-05-25"), acts=(act,)),
                an_article("[1 Vol]1 puni.", NOTE.replace("18-06-2016", "25-05-2024")),
            )
        )
        == found
    )


def test_a_text_that_is_no_longer_the_one_that_was_verified_is_found() -> None:
    article = an_article("Vol puni.")
    text = files.document_of_bytes("code.md", written.markdown((article,)).encode()).text
    same = act_reader.read_act(act_reader.TextFile("code.md", text)).articles[0].fingerprint
    found = []
    for print_ in (same, "0" * 16):
        check = Verified(Mark.SEEN, "A. Adviser", a_day("2024-01-01"), "", a_day("2024-01-01"), f"fr:{print_}")
        found += watched(the_law(an_old()._replace(verified=(check,))), article)
    assert sorts(found) == ["reworded"]
    assert (found[0].values, found[0].command, found[0].needs) == (
        ("A. Adviser", "2024-01-01"),
        ("verify", "--beside", "old/100"),
        ("--by",),
    )


@pytest.mark.parametrize(
    ("looked", "changed", "found"),
    [
        ("2024-05-20", "", ["reworded"]),
        ("2024-05-21", "", []),
        ("2024-01-01", "2024-01-01", ["reworded"]),
        ("2024-01-01", "2024-01-02", []),
        ("2024-01-01", "2024-05-20", []),
        ("2024-01-01", "2024-05-21", ["reworded"]),
    ],
)
def test_a_text_is_another_than_that_verified_where_no_change_between_the_two_copies_is_known(
    looked: str, changed: str, found: list[str]
) -> None:
    check = Verified(Mark.SEEN, "A. Adviser", a_day(looked), "", a_day(looked), f"fr:{'0' * 16}")
    corpus = the_law(an_old(*filter(None, [changed]), act="act:1")._replace(verified=(check,)))
    told = watched(corpus, an_article("Vol puni."))
    assert [each for each in sorts(told) if each == "reworded"] == found


def test_what_the_copy_says_of_its_own_act_is_held_against_the_record() -> None:
    act = Act("act:1900", Text("Code"), Mark.SEEN, dated=a_day("1900-01-01"), dossier=written.DOSSIER, page="8")
    found = watched(the_law(an_old(), acts=(act,)), an_article("Vol puni."))
    assert [(each.sort, each.values) for each in found] == [
        (FindingKind.RECORD, ("number=NUMAC 1900010101", "published=1900-01-02", "page=7", "in_force=1900-01-12"))
    ]


def test_changes_before_the_researched_period_are_told_once_for_each_act() -> None:
    old = "<L 1999-01-01/01, art. 2, 017; En vigueur : 01-02-1999>"
    corpus = the_law(an_old(), a_provision("old/101", start="1900-01-12"))
    found = watched(corpus, an_article("[1 Vol]1 puni.", old), an_article("[1 Dol]1 puni.", old, number="101"))
    assert [(each.sort, each.record, each.others) for each in found if each.sort is FindingKind.MISSING] == [
        (FindingKind.MISSING, "old/100", ("old/101",))
    ]


@pytest.mark.parametrize(("day", "folded"), [("31-12-2009", True), ("01-01-2010", False)])
def test_a_change_of_the_researched_period_is_told_of_each_article_and_first(
    day: str,
    folded: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    note = f"<L 2009-12-01/01, art. 2, 017; En vigueur : {day}>"
    earlier = "<L 1999-01-01/01, art. 2, 017; En vigueur : 01-02-1999>"
    law = the_law(*(a_provision(f"old/{number}", start="1900-01-12") for number in ("100", "101", "102")))
    articles = [
        an_article("[1 Vol]1 puni.", listed, number=number)
        for number, listed in (("100", earlier), ("101", note), ("102", note))
    ]
    found = [(each.record, each.others) for each in watched(law, *articles) if each.sort is FindingKind.MISSING]
    after = [("old/101", ("old/102",))] if folded else [("old/101", ()), ("old/102", ())]
    assert found == ([("old/100", ()), *after] if folded else [*after, ("old/100", ())])


def test_only_the_newest_copy_of_an_act_speaks() -> None:
    corpus = the_law(an_old("2016-06-18"))
    assert sorts(watched(corpus, an_article("Vol puni."))) == ["untold"]
    assert watched(corpus, an_article("[1 Vol]1 puni.", NOTE), updated="21-05-2024") == []


@pytest.mark.parametrize(
    ("known", "french", "dutch"),
    [
        ((), an_article("[1 Vol]1 puni.", NOTE), an_article("[1 Diefstal]1 gestraft.", NOTE)),
        (("2016-06-18",), an_article("Vol puni."), an_article("Diefstal gestraft.")),  # neither has a note
    ],
)
def test_what_copies_in_two_languages_say_alike_is_told_once(
    known: tuple[str, ...], french: written.Written, dutch: written.Written
) -> None:
    corpus = the_law(an_old(*known))
    alone = watched(corpus, french)
    text = written.markdown((dutch,)).replace('language: "fr"', 'language: "nl"')
    copy = act_reader.read_act(
        act_reader.TextFile("code-nl.md", files.document_of_bytes("code-nl.md", text.encode()).text)
    )
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old")], a_day(ON))
        assert [each.language for each in opened.copies()] == ["fr", "nl"]
        found = written.watch_result(
            corpus, opened.copies(), opened.articles(corpus.code, words=False), a_day(ON)
        ).findings
    assert [each._replace(copy=0, line=0) for each in found] == [each._replace(copy=0, line=0) for each in alone]


NORTH = written.Written("100_REGION_DU_NORD", "<Abrogé par DN 2019-02-15/20, art. 78, 038; En vigueur : 01-09-2019>")
DECREE = Act("act:2019-02-15", Text("Decree"), Mark.SEEN, dated=a_day("2019-02-15"), dossier="2019-02-15/20")


def test_what_ends_in_a_part_of_the_state_is_told_of_that_part() -> None:
    (found,) = watched(the_law(an_old(), acts=(LAW, DECREE)), an_article("Vol puni."), NORTH)
    assert (found.sort, found.territory, str(found.on)) == (FindingKind.MISSING, "REGION DU NORD", "2019-09-01")


def test_what_ends_in_a_part_of_the_state_may_be_a_version_of_the_data() -> None:
    known = a_provision(
        "old/100",
        a_version("1900-01-12", act=""),
        a_version("2019-09-01", act="act:2019-02-15", act_article="78", territory="all but the North"),
    )
    assert watched(the_law(known, acts=(LAW, DECREE)), an_article("Vol puni."), NORTH) == []


def test_a_change_of_the_whole_state_is_not_told_again_of_each_part() -> None:
    parts = ("NORD", "SUD")
    body = "[1 Vol]1 puni. <DN 2019-02-15/20, art. 78, 038; En vigueur : 01-09-2019>"
    variants = [written.Written(f"100_REGION_DU_{part}", body, (NOTE,)) for part in parts]
    found = watched(the_law(an_old(), acts=(LAW, DECREE)), *variants, an_article("[1 Vol]1 puni.", NOTE))
    assert [(each.sort, each.territory, str(each.on)) for each in found] == [
        (FindingKind.MISSING, "", "2016-06-18"),
        *((FindingKind.MISSING, f"REGION DU {part}", "2019-09-01") for part in parts),
    ]


def test_a_part_of_the_state_that_stands_twice_in_a_copy_is_told_once() -> None:
    body = "Vol puni. <DN 2019-02-15/20, art. 78, 038; En vigueur : 01-09-2019>"
    variant = written.Written("100_REGION_DU_NORD", body)
    found = watched(the_law(an_old(), acts=(LAW, DECREE)), an_article("Vol puni."), variant, variant)
    assert [(each.sort, each.territory) for each in found] == [(FindingKind.MISSING, "REGION DU NORD")]


def test_a_version_is_told_by_the_copy_where_a_part_of_the_state_has_its_note() -> None:
    known = a_provision(
        "old/100", a_version("1900-01-12", act=""), a_version("2019-09-01", act="act:2019-02-15", act_article="78")
    )
    assert watched(the_law(known, acts=(LAW, DECREE)), an_article("Vol puni."), NORTH) == []


def test_an_annulment_that_the_copy_tells_at_each_point_is_found_once() -> None:
    note = "(NOTE : par son arrêt n° 5/2020 du 29-01-2020, la Cour constitutionnelle a annulé l'article 100, 1° et 2°)"
    found = watched(the_law(an_old()), an_article(f"1° le vol;\n\n{note}\n\n2° le dol.\n\n{note}"))
    assert [(each.sort, each.values) for each in found] == [(FindingKind.ANNULLED, ("annulled", "5/2020", "part"))]


@pytest.mark.parametrize(("was", "found"), [("1900-01-12", []), ("1900-01-13", ["1900-07-01", "1900-01-12", ""])])
def test_a_copy_from_before_a_postponement_has_the_day_that_held_then(was: str, found: list[str]) -> None:
    start = NamedDate("start", a_day("1900-07-01"), Mark.SEEN, was=(a_day(was),))
    act = Act(
        "act:1900",
        Text("Code"),
        Mark.SEEN,
        dated=a_day("1900-01-01"),
        dossier=written.DOSSIER,
        number=f"NUMAC {written.NUMAC}",
        published=a_day("1900-01-02"),
        page="7",
        in_force=start.on,
    )
    corpus = replace(the_law(an_old(), acts=(act,)), dates=(start,))
    assert [value for each in watched(corpus, an_article("Vol puni.")) for value in each.values] == found


REPEALED = NOTE.replace("<L", "<Abrogé par L")


@pytest.mark.parametrize(
    ("on", "act", "article", "sort"),
    [
        ("2016-06-18", "act:2016-05-31", "6", None),
        ("2016-06-18", "act:2016-05-31", "6, 2°", None),
        ("2016-06-17", "act:2016-05-31", "6", FindingKind.DAY),
        ("2016-06-18", "act:1", "6", FindingKind.ACT),
        ("2016-06-18", "act:2016-05-31", "16", FindingKind.PLACE),
    ],
)
def test_an_end_is_held_against_the_end_in_the_data(on: str, act: str, article: str, sort: FindingKind | None) -> None:
    provision = an_old(repealed_on=on, repeal_act=act)
    assert provision.repeal
    provision = provision._replace(repeal=provision.repeal._replace(act_article=article))
    found = watched(the_law(provision), an_article(REPEALED))
    assert [each.sort for each in found] == ([sort] if sort else [])


@pytest.mark.parametrize(("day", "offered"), [("17", "history"), ("18", "history"), ("19", "edit")])
def test_an_earlier_end_is_offered_where_the_data_have_no_version_from_then_on(day: str, offered: str) -> None:
    later = LAW._replace(id="act:2", dossier="2019-01-01/01", dated=a_day("2019-01-01"))
    known = an_old("2016-06-18", act="act:2", repealed_on="2020-01-01", repeal_act="act:2")
    found = watched(the_law(known, acts=(LAW, later)), an_article(REPEALED.replace("18-06", f"{day}-06")))
    assert [(each.sort, each.command[0]) for each in found] == [(FindingKind.ENDED, offered)]


def test_an_old_note_may_be_the_version_whose_start_is_not_recorded() -> None:
    corpus = the_law(a_provision("old/100", a_version("", act="")))
    (found, _) = watched(corpus, an_article("<L 17-04-1986, art. 5> Vol puni."))
    assert (found.sort, found.values, found.on, found.dated) == (
        *(FindingKind.ACT, ("", "act:1986-04-17"), None, a_day("1986-04-17")),
    )


def test_a_wording_that_changed_by_an_act_that_the_data_know_is_no_surprise() -> None:
    check = Verified(Mark.SEEN, "A. Adviser", a_day("2015-01-01"), "", a_day("2015-01-01"), f"fr:{'0' * 16}")
    corpus = the_law(an_old("2016-06-18")._replace(verified=(check,)))
    assert watched(corpus, an_article("[1 Vol]1 puni.", NOTE)) == []


def test_an_act_that_begins_on_two_days_has_two_versions() -> None:
    notes = NOTE, NOTE.replace("18-06-2016", "01-01-2018")
    article = an_article("[1 Vol]1 [2 puni]2.", *notes)
    (found,) = watched(the_law(an_old("2016-06-18")), article)
    assert (found.sort, str(found.on)) == (FindingKind.MISSING, "2018-01-01")


def test_one_of_several_articles_of_an_act_is_enough() -> None:
    notes = NOTE.replace("art. 6", "art. 5"), NOTE
    assert watched(the_law(an_old("2016-06-18")), an_article("[1 Vol]1 [2 puni]2.", *notes)) == []


def test_an_old_version_without_a_note_is_no_sign() -> None:
    known = a_provision(
        "old/100", a_version("1900-01-12", act=""), a_version("2009-12-31", act="act:1", change="amended")
    )
    assert watched(the_law(known), an_article("Vol puni.")) == []


def test_an_act_that_the_data_do_not_know_is_told_on_the_last_day_of_what_it_did() -> None:
    note = "<L 2017-03-01/09, art. 6; En vigueur : {}>"
    found = watched(
        the_law(an_old(), a_provision("old/101", a_version("1900-01-12", act=""))),
        an_article("[1 Vol]1 puni.", note.format("18-06-2017")),
        an_article("[1 Dol]1 puni.", note.format("01-01-2018"), number="101"),
        an_article("[1 Rapt]1 puni.", note.format("01-09-2017"), number="102"),
    )
    assert [str(each.on) for each in found if each.sort is FindingKind.UNKNOWN] == ["2018-01-01"]


FRENCH = "<L 2016-05-31/02, art. 6; En vigueur : 18-06-2016>"
DUTCH = "<W 2016-05-31/02, art. 6; Inwerkingtreding : 18-06-2016>"
LATER, SEVENTH = DUTCH.replace("18-06", "19-06"), DUTCH.replace("art. 6", "art. 7")


@pytest.mark.parametrize(
    ("dutch", "told"),
    [
        (DUTCH, [("missing", "", True)]),
        (DUTCH.replace(", art. 6", ""), [("missing", "", True)] * 2),
        (LATER, [("missing", LATER, False), ("missing", FRENCH, False)]),
        (SEVENTH, [("missing", SEVENTH, False)]),
        ("", [("missing", "-", False)]),
    ],
)
def test_where_two_languages_differ_both_notes_are_shown_and_no_command_is_offered(
    dutch: str, told: list[tuple[str, str, bool]]
) -> None:
    corpus = the_law(an_old())
    with library.open_library(make=True) as opened:
        for language, note in (("fr", FRENCH), ("nl", dutch)):
            article = an_article("[1 Vol]1 puni.", *filter(None, [note]))
            text = written.markdown((article,)).replace('language: "fr"', f'language: "{language}"')
            copy = act_reader.read_act(
                act_reader.TextFile("code.md", files.document_of_bytes("code.md", text.encode()).text)
            )
            opened.add([library.NewCopy(copy, "old")], a_day(ON))
        found = written.watch_result(
            corpus, opened.copies(), opened.articles(corpus.code, words=False), a_day(ON)
        ).findings
    assert [(each.sort.value, each.other_language, bool(each.command)) for each in found] == told


def test_where_two_acts_start_on_one_date_each_is_compared_with_its_own_note_in_the_other_language() -> None:
    other = "2018-05-05/03"
    notes = {
        "fr": (FRENCH, FRENCH.replace("2016-05-31/02", other)),
        "nl": (DUTCH.replace("18-06", "20-06"), DUTCH.replace("2016-05-31/02", other)),
    }
    corpus = the_law(an_old())
    with library.open_library(make=True) as opened:
        for language, written_notes in notes.items():
            article = an_article("[1 Vol]1 [2 puni]2.", *written_notes)
            text = written.markdown((article,)).replace('language: "fr"', f'language: "{language}"')
            copy = act_reader.read_act(
                act_reader.TextFile("code.md", files.document_of_bytes("code.md", text.encode()).text)
            )
            opened.add([library.NewCopy(copy, "old")], a_day(ON))
        found = written.watch_result(corpus, opened.copies(), opened.articles(corpus.code, words=False), a_day(ON))
    told = {(each.act, str(each.on)): bool(each.command) for each in found.findings if each.sort.value == "missing"}
    assert told == {
        ("2016-05-31/02", "2016-06-18"): False,
        ("2016-05-31/02", "2016-06-20"): False,
        (other, "2016-06-18"): True,
    }


EURO = "<L 2000-06-26/42, art. 2; En vigueur : 01-01-2002>"
EURO_LAW = LAW._replace(id="act:2000-06-26", dated=a_day("2000-06-26"), dossier="2000-06-26/42")


def test_a_version_with_the_act_of_another_note_has_the_wrong_act_and_not_the_wrong_day() -> None:
    known = a_provision(
        "old/100",
        a_version("1900-01-12", act=""),
        a_version("2002-01-01", act=EURO_LAW.id, act_article="2"),
        a_version("2016-06-18", act=EURO_LAW.id, act_article="6"),
    )
    found = watched(the_law(known, acts=(LAW, EURO_LAW)), an_article("[1 Vol]1 [2 puni]2.", NOTE, EURO))
    assert [(each.sort, each.values) for each in found] == [(FindingKind.ACT, (EURO_LAW.id, LAW.id))]
    (told,) = found
    assert told.command[-4:] == (
        *("--set", f"versions[2016-06-18].act={LAW.id}", "--set", "versions[2016-06-18].act_article=6"),
    )


@pytest.mark.parametrize("day", ["indéterminée", "indéterminée et au plus tard le 01-05-2026"])
def test_a_change_whose_date_is_not_determined_is_told_and_no_command_offered(day: str) -> None:
    note = f"<L 2016-05-31/02, art. 6, 017; En vigueur : {day}>"
    (found,) = watched(the_law(an_old()), an_article("[1 Vol]1 puni.", note))
    assert (found.sort, found.on, found.needs) == (FindingKind.MISSING, None, ())
    assert found.command == ("history", "--data", "old/100")


def test_an_act_whose_search_is_recorded_is_not_unknown() -> None:
    note = "<L 2019-01-01/03, art. 2; En vigueur : 01-02-2019>"
    searched = ActSearched(
        ("old",), ActFinding.UNREAD, "Not read.", Mark.UNVERIFIED, title="Law", number="2019-01-01/03"
    )
    corpus = the_law(an_old())
    assert sorts(watched(corpus, an_article("[1 Vol]1 puni.", note))) == ["missing", "unknown"]
    assert sorts(watched(replace(corpus, acts_searched=(searched,)), an_article("[1 Vol]1 puni.", note))) == ["missing"]


@pytest.mark.parametrize(
    ("more", "needs"), [("", ()), (" ; elle maintient les effets de cet article", ("--set annulled.start",))]
)
def test_an_annulment_whose_effects_are_maintained_needs_its_first_date(more: str, needs: tuple[str, ...]) -> None:
    note = f"(NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé cet article{more})"
    (found,) = watched(the_law(an_old()), an_article(f"Vol puni. {note}"))
    assert (found.sort, found.needs) == (FindingKind.ANNULLED, needs)


@pytest.mark.parametrize(
    ("compared", "told"),
    [
        (0, "Rien n'a été comparé : les textes ajoutés ne contiennent aucun article de ces données."),
        (1, "Les notes des textes concordent avec les données."),
    ],
)
def test_where_nothing_was_compared_nothing_is_said_to_agree(compared: int, told: str) -> None:
    view = View(the_law(a_provision("old/100")), a_day(ON), "fr")
    page = text_discrepancies.discrepancies_page(view, WatchResult((), compared, 0), {}, None)
    said = [line.strip() for line in plain_text.text(page).splitlines()]
    assert [each for each in said if each.startswith(("Rien", "Les notes"))] == [told]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Apart from 44 known differences, the notes in the texts agree with the data."),
        ("fr", "Hormis 44 différences connues, les notes des textes concordent avec les données."),
        ("nl", "Afgezien van 44 bekende verschillen stemmen de noten in de teksten overeen met de gegevens."),
    ],
)
def test_what_is_left_out_as_known_is_not_said_to_agree(lang: str, told: str) -> None:
    view = View(the_law(a_provision("old/100")), a_day(ON), lang)
    page = text_discrepancies.discrepancies_page(view, WatchResult((), 1, 0, known=44, unmatched=2), {}, None)
    said = [line.strip() for line in plain_text.text(page).splitlines()]
    assert [each for each in said if "44" in each] == [told]
    in_the_data = {"en": "2 changes in the data", "fr": "2 modifications dans les données"}
    assert in_the_data.get(lang, "2 wijzigingen in de gegevens bevat") in " ".join(said)


@pytest.mark.parametrize(
    ("there", "absent"),
    [("99 101", ["old/100"]), ("99 100 101", []), ("100 101", []), ("101 102", []), ("99 100bis 101", ["old/100"])],
)
@pytest.mark.parametrize(("ends", "is_law"), [("", True), ("2024-05-20", False), ("2024-05-21", True)])
def test_an_article_in_force_that_the_copy_lacks_between_others_is_told(
    there: str, absent: list[str], ends: str, *, is_law: bool
) -> None:
    of_data = [a_provision("old/99"), an_old()._replace(repeal=None), a_provision("old/101")]
    if ends:
        of_data[1] = an_old(repealed_on=ends, repeal_act=LAW.id)
    articles = [an_article(f"Article {number}.", number=number) for number in there.split()]
    found = [each for each in watched(the_law(*of_data), *articles) if each.sort is FindingKind.ABSENT]
    assert [ident for each in found for ident in each.others] == (absent if is_law else [])
    view = View(the_law(*of_data), a_day(ON), "en")
    told = (
        "The copy of PC 1900 does not contain 100 PC 1900, which is in force on 20 May 2024 according to the data;"
        " the copy may be incomplete"
    )
    assert all(text_discrepancies.finding_sentence(view, each) == told for each in found)


def test_an_end_by_another_article_of_the_act_than_in_the_note_says_both_and_the_act() -> None:
    repealed = a_provision("old/100", a_version("1900-01-12", act=""), repealed_on="2016-06-18", repeal_act=LAW.id)
    assert repealed.repeal
    ended = repealed._replace(repeal=repealed.repeal._replace(act_article="16"))
    (found,) = watched(the_law(ended), written.Written("100", NOTE.replace("<L", "<Abrogé par L"), ()))
    assert (found.sort, found.values) == (FindingKind.PLACE, ("16", "6", LAW.id))
    assert found.command == ("edit", "old/100", "--set", "repealed_by.act_article=6")


@pytest.mark.parametrize(("line", "where"), [(0, "page.html, art. 38"), (7, "page.html, line 7")])
def test_a_start_names_the_article_of_the_act_that_sets_it(line: int, where: str) -> None:
    view = View(the_law(a_provision("old/100")), a_day(ON), "en")
    values = ("2026-09-01", "2027-01-01", "")
    start = Finding(FindingKind.START, "new-code", values, a_day("2027-01-01"), copy=1, line=line, article="38")
    stated = ("", "", "Law", "fr", a_day(ON), "", "", None, None, "", (), "", "page.html")
    copy = library.StoredCopy(1, *stated, a_day(ON))
    page = text_discrepancies.discrepancies_page(view, WatchResult((start,), 1, 0), {1: copy}, None)
    assert f"Where  copy of 1 June 2024, {where}" in plain_text.text(page)
