"""What `watch` offers is right: its commands are run, and the data then say what the text says."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING, NamedTuple

import pytest

from lanzarote_law.dataset import corpus_loading
from tests.builders import a_data_folder, a_day
from tests.command import run
from tests.texts import forms

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.json_output_keys import Plain

BY_A_PERSON = {
    "--set title.fr": ("--set", "title.fr=Loi"),
    "--set subject.fr": ("--set", "subject.fr=Vente"),
    "--set versions[0].summary": ("--set", "versions[0].summary=Forbids sale."),
    "--set versions[0].verification": ("--set", "versions[0].verification=unverified"),
    "--set verification": ("--set", "verification=unverified"),
    "--set note": ("--set", "note=Annulled in part by 14/2020."),
    "--summary": ("--summary", "Prohibits holding images."),
    "--penalty": ("--penalty", "One to ten years."),
    "--on": ("--on", "2020-01-01"),
    "--act": (),
    "--set versions[new-code].summary": ("--set", "versions[new-code].summary=Prohibits holding images."),
    "--set versions[new-code].penalty": ("--set", "versions[new-code].penalty=One to ten years."),
    "--set replaced_by[0].note": ("--set", "replaced_by[0].note=Nothing applied in between."),
}
UNCHANGED = forms.CODE[0]._replace(
    body="[1 Quiconque aura fait des images sera puni.]1",
    listed=("<L 2011-12-01/01, art. 3, 002; En vigueur : 01-01-2012>",),
)
ENDED = forms.Written("101", "<Abrogé par L 2011-12-01/01; En vigueur : 01-03-2015>")


class Case(NamedTuple):
    """What a copy says of articles 100 and 101, which findings that gives, and what the data must say at the end."""

    articles: tuple[forms.Written, ...]
    sorts: tuple[str, ...]
    says: str
    """As `_said` writes it."""


def written(number: str, body: str, *listed: str) -> forms.Written:
    return forms.Written(number, body, listed)


IN_2018 = "L 2018-03-01/04, art. 5, 009; En vigueur : 01-04-2018>"
CASES = {
    "new article": Case(
        (UNCHANGED, written("100/1", f"<Inséré par {IN_2018} Vendre est puni."), ENDED),
        ("new",),
        "old/100/1: 2018-04-01 inserted act:2018-03-01/04 5; ends 2024-07-01 act:2023 9; began",
    ),
    "amended": Case(
        (UNCHANGED._replace(listed=(*UNCHANGED.listed, f"<{IN_2018}"), body="[1 Faire [2 ou tenir]2.]1"), ENDED),
        ("missing", "unknown"),
        "old/100: 2000-01-01 None act:1999 ; 2012-01-01 amended act:2011 3; 2018-04-01 amended act:2018-03-01/04 5"
        "; ends 2024-07-01 act:2023 9",
    ),
    "replaced": Case(
        (written("100", f"<Remplacé par {IN_2018} Faire est puni."), ENDED),
        ("missing", "unknown"),
        "old/100: 2000-01-01 None act:1999 ; 2012-01-01 amended act:2011 3; 2018-04-01 replaced act:2018-03-01/04 5"
        "; ends 2024-07-01 act:2023 9",
    ),
    "repealed on another day": Case(
        (UNCHANGED, ENDED._replace(body=ENDED.body.replace("01-03-2015", "01-03-2014"))),
        ("day",),
        "old/101: None None  ; ends 2014-03-01 act:2011 ",
    ),
    "corrected misprint of the act": Case(
        (UNCHANGED, ENDED._replace(body=f"<Abrogé par {IN_2018.replace('01-04-2018', '01-03-2015')}")),
        ("act", "unknown"),
        "old/101: None None  ; ends 2015-03-01 act:2018-03-01/04 5",
    ),
    "annulled": Case(
        (
            UNCHANGED,
            written("101", "Tenter. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé cet article)"),
        ),
        ("annulled", "not-ended"),
        "old/101: None None  ; ends 2015-03-01 act:2011 ; annulled act:2020-01-29/cc",
    ),
    "annulled in part": Case(
        (
            UNCHANGED._replace(
                body=f"{UNCHANGED.body} (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour a annulé les mots a)"
            ),
            ENDED,
        ),
        ("annulled",),
        "old/100: 2000-01-01 None act:1999 ; 2012-01-01 amended act:2011 3; ends 2024-07-01 act:2023 9"
        "; note Annulled in part by 14/2020.",
    ),
    "postponed, in the notes": Case(
        (written("100", "<Abrogé par L 2023-05-01/01, art. 9; En vigueur : 01-01-2025>"), ENDED),
        ("start",),
        "new-code: 2025-01-01 was 2024-01-01, 2024-07-01",
    ),
}


def _said(corpus: Corpus, ident: str) -> str:
    if ident in corpus.named_date:
        return f"{ident}: {corpus.named_date[ident].on} was {', '.join(map(str, corpus.named_date[ident].was))}"
    provision = corpus.provision[ident]
    told = "; ".join(f"{each.in_force_from} {each.change} {each.act} {each.act_article}" for each in provision.versions)
    if provision.repeal:
        told += f"; ends {provision.repeal.on} {provision.repeal.act} {provision.repeal.act_article}"
    told += "; began" if provision.began else ""
    told += f"; annulled {provision.annulled.act}" if provision.annulled else ""
    told += f"; note {provision.note}" if "14/2020" in provision.note else ""
    return f"{ident}: {told}"


def findings(data: str, on: str = "2024-06-01") -> list[Plain]:
    found: list[Plain] = json.loads(run("--data", data, "watch", "--as-of", on, "--format", "json").out)["findings"]
    return [each for each in found if each["sort"] not in {"record", "outdated", "stale"}]


def carry_out(data: str, finding: Plain) -> None:
    """Type what a finding offers, with what a person must add."""
    if finding["first"]:
        act = ("--set", "title.fr=Loi", "--set", "verification=unverified")
        ran = run("--data", data, *shlex.split(finding["first"])[1:], *act, "--yes", "--quiet")
        assert ran.code == 0, ran
    added = [word for need in finding["needs"] for word in BY_A_PERSON[need]]
    ran = run("--data", data, *shlex.split(finding["command"])[1:], *added, "--yes", "--quiet")
    assert ran.code == 0, (finding["command"], ran)


@pytest.fixture
def data(tmp_path: Path) -> str:
    folder = tmp_path / "data"
    folder.mkdir()
    a_data_folder(folder)
    law = folder / "provisions.yaml"
    dossier = "  - id: act:2023\n    title:\n      en: Law introducing the new Code\n    kind: law\n"
    text = law.read_text("utf-8")
    assert dossier in text
    text = text.replace(dossier, f'{dossier}    dossier: "2023-05-01/01"\n').replace(
        'day: "2024-07-01"\n        ver', "day: new-code\n        ver"
    )
    law.write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("case", CASES)
def test_after_the_offered_commands_the_data_say_what_the_text_says(data: str, tmp_path: Path, case: str) -> None:
    articles, sorts, says = CASES[case]
    text = tmp_path / "code.md"
    text.write_text(forms.markdown(articles), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(text), "--day", "2024-05-20").code == 0
    first = findings(data)
    assert tuple(sorted(each["sort"] for each in first)) == tuple(sorted(sorts)), first
    while found := findings(data):
        carry_out(data, found[0])
        assert [each for each in findings(data) if each == found[0]] == []
    assert _said(corpus_loading.load(tmp_path / "data"), says.partition(": ")[0]) == says


@pytest.mark.parametrize(
    ("body", "offered"),
    [
        ("[1 ...]1", "replace new/50 --by new/49/1 --on 2024-10-01 --act act:2024-08-01/04 --article 5"),
        ("[1 Autre chose est puni.]1", ""),
    ],
)
@pytest.mark.parametrize("former", ["ancien art. 50", "oud artikel 50"])
def test_an_article_that_continues_under_another_number_is_not_offered_as_ended(
    data: str, tmp_path: Path, body: str, offered: str, former: str
) -> None:
    note = "<L 2024-08-01/04, art. 5, 009; En vigueur : 01-10-2024>"
    code = (written("49/1", f"[1 ({former})]1 Faire des images.", note), written("50", body, note))
    path = tmp_path / "code.md"
    path.write_text(forms.markdown(code, updated="01-11-2024"), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--code", "new").code == 0
    found = {each["sort"]: each for each in findings(data, "2024-12-01")}
    assert [*found] == ["renumbered", "unknown"] if offered else ["renumbered", "missing", "unknown"]
    assert found["renumbered"]["command"] == (f"lanzarote-law {offered}" if offered else None)
    if offered:
        carry_out(data, found["renumbered"])
        assert findings(data, "2024-12-01") == []
        corpus = corpus_loading.load(tmp_path / "data")
        assert _said(corpus, "new/50") == "new/50: 2024-07-01 None act:2023 ; ends 2024-10-01 act:2024-08-01/04 5"
        assert _said(corpus, "new/49/1") == "new/49/1: 2024-10-01 inserted act:2024-08-01/04 5"


SETS_THE_START = "La présente loi entre en vigueur [{n} le 1er {month} 2025]{n}, à l'exception de l'article 2."


@pytest.mark.parametrize(
    ("start", "body", "note", "offered", "needs"),
    [
        ("1 janvier 2025", "La présente loi règle une matière.", "", "postpone new-code --to 2025-01-01", ["--act"]),
        (
            "1 juillet 2024",
            SETS_THE_START.format(n=2, month="janvier"),
            "<L 2024-04-30/02, art. 3, 003; En vigueur : 01-05-2024>",
            "postpone new-code --to 2025-01-01 --act act:2024-04-30/02",
            [],
        ),
        ("1 janvier 2024", SETS_THE_START.format(n=2, month="janvier").replace("2025", "2024"), "", "", []),
        # a date that the article gives only for what it excepts
        (
            "1 juillet 2024",
            (
                "La présente loi entre en vigueur un an après sa publication, à l'exception de l'article 2 qui entre en"
                " vigueur le 1er janvier 2035."
            ),
            "",
            "",
            [],
        ),
        *(
            (
                "1 juillet 2024",
                f"La présente loi entre en vigueur un an après sa publication, {but} l'article 2, dès le 1er mai 2030.",
                "",
                "",
                [],
            )
            for but in ("sauf", "à l'exception de")
        ),
        (
            "1 juillet 2024",
            (
                "Deze wet treedt in werking een jaar na de bekendmaking, met uitzondering van artikel 2, dat op"
                " 1 januari 2035 in werking treedt."
            ),
            "",
            "",
            [],
        ),
    ],
)
def test_a_postponed_start_is_offered_as_the_one_fact_that_it_is(
    data: str, tmp_path: Path, start: str, body: str, note: str, offered: str, needs: list[str]
) -> None:
    act = (
        written("1er", "La présente loi règle une matière."),
        written("119", body, "<L 2023-12-20/01, art. 1>", note),
    )
    text = forms.markdown(
        act, title="1 MAI 2023. - Loi (NOTE : mise à jour", dossier="2023-05-01/01", numac="2023000001"
    )
    text = re.sub("entry_into_force: .*", f'entry_into_force: "{start}"', text)
    path = tmp_path / "act.md"
    path.write_text(text, encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    found = findings(data)
    assert [(each["command"], each["needs"]) for each in found] == (
        [(f"lanzarote-law {offered}", needs)] if offered else []
    )
    for each in found:
        carry_out(data, each)
        assert corpus_loading.load(tmp_path / "data").named_date["new-code"].on == a_day("2025-01-01")
    assert findings(data) == []


@pytest.mark.parametrize(("until", "found"), [("2023-06-30", []), ("2023-07-01", ["start"])])
def test_a_copy_older_than_the_act_that_last_moved_a_date_does_not_move_it_back(
    data: str, tmp_path: Path, until: str, found: list[str]
) -> None:
    law = tmp_path / "data" / "provisions.yaml"
    text = law.read_text("utf-8")
    law.write_text(
        re.sub(r"(?<=dossier: \"2023-05-01/01\"\n    published: )\S+", '"2023-07-01"', text), encoding="utf-8"
    )
    act = forms.markdown((written("1er", "Une matière."),), title="1 MAI 2023. - Loi", dossier="2023-05-01/01")
    path = tmp_path / "act.md"
    path.write_text(re.sub("entry_into_force: .*", 'entry_into_force: "9 avril 2024"', act), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--day", until).code == 0
    assert [each["sort"] for each in findings(data)] == found


def test_one_article_with_another_day_than_the_others_of_its_copy_moves_nothing(data: str, tmp_path: Path) -> None:
    law = tmp_path / "data" / "provisions.yaml"
    text = law.read_text("utf-8").replace('repealed_on: "2015-03-01"', "repealed_on: new-code")
    law.write_text(
        text.replace(
            "      act: act:2011\n      verification: second-hand",
            "      act: act:2023\n      verification: second-hand",
        ),
        encoding="utf-8",
    )
    ended = "<Abrogé par L 2023-05-01/01, art. 9; En vigueur : {}>"
    code = (written("100", ended.format("01-07-2024")), written("101", ended.format("01-03-2024")))
    path = tmp_path / "code.md"
    path.write_text(forms.markdown(code), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    assert [(each["sort"], each["record"], each["command"]) for each in findings(data)] == [("day", "old/101", None)]


REPEALS = (
    "Dans le Code pénal, sont abrogés:\n\n1° les articles 98 à 101, modifiés par la loi de 1990;\n\n2° l'article 103."
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (REPEALS, [("place", "old/100", "edit old/100 --set repealed_by.act_article=7")]),
        (
            REPEALS.replace("98 à 101", "98, 99 et 100"),
            [("place", "old/100", "edit old/100 --set repealed_by.act_article=7")],
        ),
        (REPEALS.replace("98 à 101", "102 à 110"), []),
        ("Dans la loi du 1er mai 1990, l'article 100 est abrogé.", []),
        ("Dans le Code pénal, l'article 100, § 1er, est abrogé.", []),
        ('Dans la loi du 1er mai 1990, les mots "aux articles 98 à 101 du Code pénal" sont abrogés.', []),
        (
            "In het Strafwetboek worden de artikelen 98 tot 101 opgeheven.",
            [("place", "old/100", "edit old/100 --set repealed_by.act_article=7")],
        ),
    ],
)
def test_an_act_that_repeals_by_list_is_compared_with_the_ends_in_the_data(
    data: str, tmp_path: Path, body: str, told: list[tuple[str, str, str]]
) -> None:
    act = (written("1er", "La présente loi règle une matière."), written("7", body))
    path = tmp_path / "act.md"
    title = "5 MAI 2023. - Loi (NOTE : mise à jour"
    path.write_text(forms.markdown(act, title=title, dossier="2023-05-01/01", numac="2023000001"), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    offered = [(each["sort"], each["record"], each["command"]) for each in findings(data) if each["sort"] != "start"]
    assert offered == [(sort, record, f"lanzarote-law {command}") for sort, record, command in told]


def test_an_act_that_repeals_what_another_act_has_ended_in_the_data_corrects_nothing(data: str, tmp_path: Path) -> None:
    act = (written("1er", "Une matière."), written("5", "Dans le Code pénal, l'article 100 est abrogé."))
    path = tmp_path / "act.md"
    path.write_text(forms.markdown(act, title="1 DECEMBRE 2011. - Loi", dossier="2011-12-01/01"), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    assert [each["record"] for each in findings(data) if each["sort"] in {"ended", "place"}] == []


def test_an_article_that_a_list_repeals_and_that_has_no_end_in_the_data_is_offered_as_ended(
    data: str, tmp_path: Path
) -> None:
    law = tmp_path / "data" / "provisions.yaml"
    text = law.read_text("utf-8")
    end = '    repealed_on: "2015-03-01"\n    repealed_by:\n      act: act:2011\n      verification: second-hand\n'
    code_end = '    in_force_from: "1900-01-01"\n    repealed_on: new-code\n'
    assert end in text
    assert code_end in text
    law.write_text(text.replace(end, "").replace(code_end, ""), encoding="utf-8")
    act = (
        written("1er", "La présente loi règle une matière."),
        written("9", "Dans le Code pénal, l'article 101 est abrogé."),
    )
    path = tmp_path / "act.md"
    path.write_text(forms.markdown(act, title="1 DECEMBRE 2011. - Loi", dossier="2011-12-01/01"), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path)).code == 0
    (found,) = (each for each in findings(data) if each["sort"] == "ended")
    assert found["command"] == "lanzarote-law repeal old/101 --on 2012-01-01 --act act:2011 --article 9"
    carry_out(data, found)
    assert (
        _said(corpus_loading.load(tmp_path / "data"), "old/101") == "old/101: None None  ; ends 2012-01-01 act:2011 9"
    )
