"""`validate` as a user meets it: what it shows, chooses, explains and refuses, and a data set that was just begun."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.validation.validate import DATA_RULES
from lanzarote_law.wording import joined_by_and
from tests.builders import RURITANIA, a_data_folder, a_party_folder
from tests.command import ROOT, Ran, run, ruritania
from tests.translations.pseudo import with_catalogue

if TYPE_CHECKING:
    from pathlib import Path

CARRIED = {
    "code": "carried",
    "severity": "warning",
    "message": "the link was carried over to old/100 and has not been reviewed",
    "hint": "read the law, then record the check: lanzarote-law verify reply-100 --mark seen --source ID --by NAME",
    "file": "tests/ruritania/correspondences.yaml",
    "line": 3,
    "column": 5,
    "path": "correspondences[0]",
}


def a_faulty_folder(folder: Path) -> Path:
    """Ruritania with two errors beside its warning: a version out of order, a partial link that says no part."""
    return a_data_folder(
        folder,
        provisions=('      - in_force_from: "2012-01-01"\n        change', "      - change"),
        correspondences=("    part: Spreading only.\n", ""),
    )


def validated(folder: Path, *words: str) -> Ran:
    """What `validate` leaves behind for a folder, without the folder's path."""
    ran = run("--data", str(folder), "validate", *words)
    return Ran(ran.out.replace(f"{folder}/", "").replace(str(folder), "HERE"), ran.err, ran.code)


def codes(ran: Ran) -> list[str]:
    """The codes of the problems in a table."""
    return re.findall(r"\[([a-z-]+)\]$", ran.out, re.MULTILINE)


# -- JSON ------------------------------------------------------------------------------------------------------------


def test_json_holds_the_problems_and_how_many_there_are() -> None:
    ran = ruritania("validate", "--format", "json")
    assert (ran.err, ran.code) == ("", 0)
    assert json.loads(ran.out) == {
        "schema_version": 2,
        "kind": "validate",
        "folder": "tests/ruritania",
        "problems": [CARRIED],
        "totals": {"error": 0, "warning": 1},
        "translations": [],
    }


def test_json_of_data_without_a_problem_has_the_same_keys() -> None:
    ran = ruritania("validate", "--format", "json", "--ignore", "carried")
    assert ran.out == (
        '{\n  "schema_version": 2,\n  "kind": "validate",\n  "folder": "tests/ruritania",\n  "problems": [],\n'
        '  "totals": {\n    "error": 0,\n    "warning": 0\n  },\n  "translations": []\n}\n'
    )


def test_a_folder_elsewhere_is_named_as_it_was_given(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions="")
    document = json.loads(run("--data", str(folder), "validate", "--format", "json").out)
    assert document["folder"] == str(folder)
    assert document["problems"] == [
        {
            "code": "empty",
            "severity": "error",
            "message": "the file is empty",
            "hint": None,
            "file": f"{folder}/positions.yaml",
            "line": None,
            "column": None,
            "path": None,
        }
    ]
    assert document["totals"] == {"error": 1, "warning": 0}


# -- GitHub ----------------------------------------------------------------------------------------------------------


def test_github_gets_an_annotation_for_each_problem(tmp_path: Path) -> None:
    ran = validated(a_faulty_folder(tmp_path), "--format", "github")
    assert (ran.err, ran.code) == ("", 1)
    assert ran.out == (
        "::error file=provisions.yaml,line=102,col=9,title=version-start::the first date of this"
        " later version is missing (add "
        "the key `in_force_from`)\n"
        "::warning file=correspondences.yaml,line=3,col=5,title=carried::the link was carried over to old/100 and "
        "has not been reviewed (read the law, then record the check: lanzarote-law verify reply-100 --mark seen "
        "--source ID --by NAME)\n"
        "::error file=correspondences.yaml,line=14,col=13,title=link-part::the link is partial, but does not say "
        "which part it covers (add the key `part`)\n"
    )


@pytest.mark.parametrize("folder", ["tests/ruritania", str(RURITANIA), "tests/../tests/ruritania"])
def test_github_gets_paths_from_the_working_directory(folder: str) -> None:
    assert run("--data", folder, "validate", "--format", "github").out.startswith(
        "::warning file=tests/ruritania/correspondences.yaml,line=3,col=5,title=carried::"
    )


def test_github_gets_no_line_where_there_is_none(tmp_path: Path) -> None:
    ran = validated(a_data_folder(tmp_path, positions=""), "--format", "github")
    assert ran.out == "::error file=positions.yaml,title=empty::the file is empty\n"


def test_no_text_of_the_data_is_a_command_to_github(tmp_path: Path) -> None:
    folder = tmp_path / "100%, a:b"
    folder.mkdir()
    a_data_folder(folder, positions=("holder: league\n    voice", 'holder: "50%\\n::error::x"\n    voice'))
    out = run("--data", str(folder), "validate", "--format", "github", "--select", "dangling").out
    assert out == (
        f"::error file={tmp_path}/100%25%2C a%3Ab/positions.yaml,line=16,col=13,title=dangling::"
        "'50%25%0A::error::x' is not the id of an author of positions (add the record, or correct the id)\n"
    )


def test_no_folder_name_drives_the_terminal_or_breaks_an_annotation(tmp_path: Path) -> None:
    folder = tmp_path / "\u2028\u202e\x1b[31m"
    folder.mkdir()
    a_data_folder(folder, positions=("holder: league\n    voice", "holder: nobody\n    voice"))
    for kind in ("table", "github"):
        out = run("--data", str(folder), "validate", "--format", kind, "--select", "dangling").out
        assert f"{tmp_path}/\ufffd\ufffd\ufffd[31m" in out
        assert out.replace("\n", "").isprintable()


def test_github_gets_nothing_where_nothing_is_wrong() -> None:
    assert ruritania("validate", "--format", "github", "--severity", "error") == ("", "", 0)


# -- what is shown, and what is judged -------------------------------------------------------------------------------


def test_the_count_says_how_many_problems_are_not_shown(tmp_path: Path) -> None:
    folder = a_faulty_folder(tmp_path)
    assert validated(folder).out.splitlines()[-1] == "3 problems in HERE"
    assert validated(folder, "--severity", "error").out.splitlines()[-1] == "2 problems in HERE; 1 more not shown"
    assert validated(folder, "--select", "date") == ("0 problems in HERE; 3 more not shown\n", "", 0)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ((), ["version-start", "carried", "link-part"]),
        (("--select", "link-part"), ["link-part"]),
        (("--select", "link"), ["link-part"]),
        (("--select", "LINK, version"), ["version-start", "link-part"]),
        (("--select", "carried link-part"), ["carried", "link-part"]),
        (("--ignore", "link"), ["version-start", "carried"]),
        (("--select", "link,version", "--ignore", "version-start"), ["link-part"]),
        (("--severity", "error"), ["version-start", "link-part"]),
        (("--severity", "warning"), ["version-start", "carried", "link-part"]),
        (("--severity", "error", "--select", "carried"), []),
    ],
)
def test_problems_are_chosen_by_code_and_severity(tmp_path: Path, words: tuple[str, ...], shown: list[str]) -> None:
    assert codes(validated(a_faulty_folder(tmp_path), *words)) == shown


def test_a_whole_code_is_not_the_beginning_of_another(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, provisions=('was: ["2024-01-01"]', 'was: ["2024-07-01"]'))
    assert codes(validated(folder, "--select", "date")) == []
    assert codes(validated(folder, "--select", "date-")) == ["date-was"]


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        ((), {"error": 1, "warning": 1, "never": 0}),
        (("--select", "carried"), {"error": 0, "warning": 1, "never": 0}),
        (("--select", "date"), {"error": 0, "warning": 0, "never": 0}),
        (("--severity", "error", "--select", "carried"), {"error": 0, "warning": 0, "never": 0}),
    ],
)
def test_the_verdict_hangs_on_what_is_shown(tmp_path: Path, words: tuple[str, ...], verdicts: dict[str, int]) -> None:
    folder = a_faulty_folder(tmp_path)
    assert {level: validated(folder, *words, "--fail-on", level).code for level in verdicts} == verdicts


@pytest.mark.parametrize("level", ["error", "warning", "never"])
def test_a_file_that_is_no_yaml_ends_in_the_same_code_whatever_is_asked(tmp_path: Path, level: str) -> None:
    folder = a_data_folder(tmp_path, sources="sources: [\n")
    assert validated(folder, "--fail-on", level, "--select", "dangling").code == 3


def test_rules_that_were_not_run_find_nothing_and_that_is_said(tmp_path: Path) -> None:
    unread = a_data_folder(tmp_path, positions=("stance: disputes", "stance: doubts"))
    assert validated(unread, "--select", "link") == (
        "0 problems in HERE; 1 more not shown\n",
        "some rules were not run: first correct 1 problem that this selection hides\n",
        1,
    )
    assert validated(unread, "--select", "link", "--fail-on", "never").code == 0
    assert validated(unread, "--select", "value").err == ""


def test_rules_that_follow_ids_were_not_run_while_an_id_leads_nowhere(tmp_path: Path) -> None:
    folder = a_data_folder(
        tmp_path,
        provisions=("id: old/101\n", "id: old/1o1\n"),
        correspondences=("    provision: new/50\n    extent", "    provision: new/5\n    extent"),
    )
    assert validated(folder, "--ignore", "dangling") == (
        "0 problems in HERE; 2 more not shown\n",
        "some rules were not run: first correct 2 problems that this selection hides\n",
        1,
    )


def test_a_file_in_another_form_is_warned_of_from_the_first_line_that_would_change(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions=("stance: disputes", 'stance: "disputes"'))
    assert validated(folder, "--select", "form") == Ran(
        """\
positions.yaml:22: warning: the file differs from the standard form from this line on [form]
      stance: "disputes"
  ^ run lanzarote-law format

1 problem in HERE; 1 more not shown
""",
        "",
        0,
    )


@pytest.mark.parametrize(
    ("end", "line", "text"),
    [
        ('verification: "seen"\n', 19, '      verification: "seen"\n  ^ run'),
        ("verification: seen", 19, "      verification: seen\n  ^ run"),
        ("verification: seen\n\n", 20, "  run"),
    ],
)
def test_the_last_line_of_a_file_is_named_where_it_would_change(tmp_path: Path, end: str, line: int, text: str) -> None:
    folder = a_data_folder(tmp_path, sources=("state\n    verification: seen\n", f"state\n    {end}"))
    assert validated(folder, "--select", "form").out.partition("1 problem")[0] == (
        f"sources.yaml:{line}: warning: the file differs from the standard form from this line on [form]\n"
        f"{text} lanzarote-law format\n\n"
    )


# -- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shape"), [("a.json", "json"), ("a.JSON", "json"), ("a.txt", "table"), ("a", "table")]
)
def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path, name: str, shape: str) -> None:
    target = tmp_path / name
    assert ruritania("validate", "-o", str(target)) == ("", "", 0)
    assert target.read_text(encoding="utf-8") == ruritania("validate", "--format", shape).out


def test_validating_in_any_format_changes_no_byte(tmp_path: Path) -> None:
    folder = a_faulty_folder(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(before) == 9
    for shape in ("table", "json", "github"):
        assert validated(folder, "--format", shape).code == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


# -- explaining and refusing -----------------------------------------------------------------------------------------

EXPLAINED = """\
position-filed  a position without a date (error)

  Neither the position nor its document has a date, so it is not known what the law was at the time. Add `filed`.
"""


@pytest.mark.parametrize("code", ["position-filed", "Position-Filed"])
def test_a_code_is_explained_without_any_data(code: str) -> None:
    assert run("--data", "no-such-folder", "validate", "--explain", code) == (EXPLAINED, "", 0)


def test_all_codes_are_explained_at_once(tmp_path: Path) -> None:
    ran = run("validate", "--explain", "all")
    assert (ran.err, ran.code) == ("", 0)
    assert ran.out == "\n".join(run("validate", "--explain", code).out for code in DATA_RULES)
    assert run("validate", "--explain", "all", "-o", str(tmp_path / "codes.txt")) == ("", "", 0)
    assert (tmp_path / "codes.txt").read_text(encoding="utf-8") == ran.out


KNOWN = joined_by_and(DATA_RULES)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--select", "danglin,xyz"), f"'xyz' is not a problem code of the data; the codes are {KNOWN}"),
        (("--select", "dangeling"), "'dangeling' is not a problem code of the data; did you mean 'dangling'?"),
        (("--ignore", "LL101"), f"'ll101' is not a problem code of the data; the codes are {KNOWN}"),
        (("--explain", "dangeling"), "'dangeling' is not a problem code of the data; did you mean 'dangling'?"),
        (("--explain", "dang"), "'dang' is not a problem code of the data; did you mean 'dangling'?"),
        (("--explain", "\x1b[31m"), f"'\ufffd[31m' is not a problem code of the data; the codes are {KNOWN}"),
    ],
)
def test_a_code_that_there_is_not_is_refused(words: tuple[str, ...], message: str) -> None:
    assert ruritania("validate", *words) == ("", f"error: {message}\n", 2)


@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("--format", "'table', 'json', 'github'"),
        ("--severity", "'error', 'warning'"),
        ("--fail-on", "'error', 'warning', 'never'"),
    ],
)
def test_a_word_that_an_option_does_not_take_is_refused(option: str, known: str) -> None:
    out, err, code = ruritania("validate", option, "sarif")
    assert (out, code) == ("", 2)
    assert err.splitlines()[-1] == f"Error: Invalid value for '{option}': 'sarif' is not one of {known}."


# -- a data set that was just begun ----------------------------------------------------------------------------------


def a_started_folder(folder: Path) -> Path:
    """A data set for another Party: the items of both instruments, and nothing that answers them."""
    for name in corpus_loading.DATA_FILE_NAMES:
        shutil.copy(RURITANIA / name, folder / name)
    begun = {
        "provisions": "codes: []\n\nregimes: []\n\nacts: []\n\nprovisions: []\n",
        "sources": "sources: []\n",
        "correspondences": "correspondences: []\n",
        "positions": "holders: []\n\npositions: []\n",
        "decisions": "decisions: []\n",
        "recommendations": "recommendations: []\n",
    }
    for name, text in begun.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    questions = (folder / "questions.yaml").read_text(encoding="utf-8")
    (folder / "questions.yaml").write_text(questions.replace("    sources: [doc:reply]\n", ""), encoding="utf-8")
    party = (folder / "party.yaml").read_text(encoding="utf-8").partition("\nnegatives:")[0]
    party = re.sub(" +source: doc:reply\n", "", party)
    (folder / "party.yaml").write_text(re.sub("Ruritani[aeë]", "Elsewhere", party), encoding="utf-8")
    return folder


TO_ADD = """\
provisions.yaml:1: codes: warning: there is no code of law yet [no-codes]
  codes: []
         ^ every article belongs to a code; to add one: lanzarote-law add code

provisions.yaml:3: regimes: warning: there is no regime yet [no-regimes]
  regimes: []
           ^ a regime says which code applies from which date; to add one: lanzarote-law add regime

provisions.yaml:5: acts: warning: there is no act yet [no-acts]
  acts: []
        ^ articles are inserted, amended and repealed by acts; to add an act: lanzarote-law add act

provisions.yaml:7: provisions: warning: there is no article of law yet [no-provisions]
  provisions: []
              ^ a provision records the law from each date; to add one: lanzarote-law add provision

party.yaml:2: followed: warning: no search for later amendments is recorded [no-followed]
  code: ru
  ^ record up to which date each code was searched, or that it was not: lanzarote-law add followed

sources.yaml:1: sources: warning: there is no document yet [no-sources]
  sources: []
           ^ add the State's reply, comments and copies of the law: lanzarote-law add source

correspondences.yaml:1: correspondences: warning: no article is linked to an item yet [no-correspondences]
  correspondences: []
                   ^ a link records which article answers which item; to add one: lanzarote-law add correspondence

positions.yaml:3: positions: warning: no position is recorded yet [no-positions]
  positions: []
             ^ a position records what the State or others say about items; to add one: lanzarote-law add position

8 problems in HERE
"""


def test_a_data_set_that_was_just_begun_is_told_what_to_add(tmp_path: Path) -> None:
    assert validated(a_started_folder(tmp_path)) == (TO_ADD, "", 0)


def test_a_data_set_that_was_just_begun_can_be_refused(tmp_path: Path) -> None:
    folder = a_started_folder(tmp_path)
    assert validated(folder, "--fail-on", "warning").code == 1
    assert validated(folder, "--fail-on", "warning", "--ignore", "no-") == (
        "0 problems in HERE; 8 more not shown\n",
        "",
        0,
    )


COMMENT = "tests/documents/comment.md"


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("lookup 8.1.a", "  NOT YET EXAMINED; applies only if asked"),
        ("lookup 20(1)(a)", "  NOT YET EXAMINED"),
        ("lookup 9.10 -q", "  PRACTICE"),
        ("search images", "    aspect  Making images · 8.1.a (if asked), 20(1)(a): not yet examined"),
        ("gaps --instrument all -v", "    8.1.a  Making images"),
        ("coverage", "  Prosecution"),
        ("coverage --by item --instrument all", "    20(1)(a)          Producing"),
        ("coverage --by regime", "  Group"),
        ("coverage --by convention-article --instrument convention", "  art. 20"),
        ("changes 2018-01-26 2024-07-01", "  Items whose status, or the reasons for it, changed"),
        (f"check {COMMENT} --fail-on never", f"{COMMENT}: note LL106: "),
        (f"check {COMMENT} --list", "  item 8.1.a"),
        (f"check {COMMENT} --items", "  Not dealt with (2 items)"),
        (
            f"check {COMMENT} --items",
            "  Under other questions and the Convention, number of items not dealt with: 1 (to list them, use -v)",
        ),
    ],
)
def test_every_question_to_a_data_set_that_was_just_begun_is_answered(tmp_path: Path, command: str, line: str) -> None:
    out, err, code = run("--data", str(a_started_folder(tmp_path)), *command.split())
    assert (err, code) == ("", 0)
    assert any(each.startswith(line) for each in out.splitlines())


@pytest.mark.parametrize("command", ["lookup", "history"])
def test_an_article_is_not_in_a_data_set_that_was_just_begun(tmp_path: Path, command: str) -> None:
    ran = run("--data", str(a_started_folder(tmp_path)), command, "100")
    assert ran == (
        "",
        "error: art. 100 is not in this data set, which is not complete; the article may nonetheless exist\n",
        1,
    )


def test_the_holes_of_a_data_set_that_was_just_begun_can_be_refused(tmp_path: Path) -> None:
    assert run("--data", str(a_started_folder(tmp_path)), "gaps", "--fail-on", "hole").code == 1


# -- the hooks of pre-commit -----------------------------------------------------------------------------------------

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PUBLISHED = ["validate", "format"]
"""The commands that stand behind the hooks."""


def test_each_hook_runs_a_command_on_the_folder_of_the_data() -> None:
    assert [(hook["id"], hook["entry"], hook["args"]) for hook in HOOKS] == [
        (f"lanzarote-law-{command}", "lanzarote-law", ["--data", "data", command]) for command in PUBLISHED
    ]
    assert all((hook["language"], hook["pass_filenames"]) == ("python", False) for hook in HOOKS)
    assert all(hook["name"] and hook["description"].endswith(".") for hook in HOOKS)


def test_the_hooks_run_for_the_data_files_and_for_no_others() -> None:
    paths = [f"data/{name}" for name in corpus_loading.DATA_FILE_NAMES] + list(corpus_loading.DATA_FILE_NAMES)
    others = ["data/answers.yaml", "data/resources.yaml", "provisions.yaml.bak", "provisions.yml"]
    for hook in HOOKS:
        assert [path for path in paths + others if re.search(hook["files"], path)] == paths


@pytest.mark.parametrize("command", PUBLISHED)
def test_what_a_hook_runs_is_a_command(command: str) -> None:
    assert run("help", command).code == 0


def test_the_data_of_all_parties_are_checked_unless_one_is_named(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path, correspondences=("extent: full", "extent: fulll"))
    a_data_folder(tmp_path, questions=("kind: questionnaire", "kind: letter"))
    places = ["questions.yaml:4:", "parties/sylvania/correspondences.yaml:7:"]
    for words, first, number in (((), tmp_path, 2), (("--party", "sy"), party, 2), (("--party", "ru"), tmp_path, 1)):
        told = run("--data", str(tmp_path), *words, "validate")
        assert told.code == 1
        assert [each for each in places if f"{tmp_path}/{each}" in told.out] == places[:number]
        assert told.out.endswith(f"\n{number} problem{'s' * (number > 1)} in {first}\n")


def test_the_texts_of_another_party_are_counted_without_the_shared_ones_also_if_the_data_of_the_first_have_a_fault(
    tmp_path: Path,
) -> None:
    party = with_catalogue(a_party_folder(tmp_path))
    told = run("--data", str(tmp_path), "validate").err
    assert re.fullmatch(r"(parties/sylvania/translations/(fr|nl)\.po: 7 texts; not translated: 0; .*\n){2}", told)
    a_data_folder(tmp_path, provisions=('repealed_on: "2015-03-01"', 'repealed_on: "2024-07-02"'))
    ran = run("--data", str(tmp_path), "validate")
    assert (ran.err, ran.code) == (told, 1)
    (party / "translations" / "fr.po").write_bytes(b"")
    assert (
        "parties/sylvania/translations/fr.po: 7 texts; not translated: 7; "
        in run("--data", str(tmp_path), "validate").err
    )
