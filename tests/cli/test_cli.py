"""The command as a user meets it: whole transcripts, then what no transcript shows."""

from __future__ import annotations

import csv
import io
import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import __version__
from tests import transcripts
from tests.builders import a_data_folder
from tests.command import on_terminal, process, ran, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2018-01-26")
ITEM = ("lookup", "8.1.a", *DAY)
READ_ONLY = (
    ITEM,
    ("lookup", "100", *DAY, "-v"),
    ("history", "100", *DAY),
    ("search", "images", *DAY),
    ("gaps", *DAY),
    ("coverage", *DAY),
    ("changes", "2018-01-26", "2024-07-01"),
    ("todo", *DAY, "--limit", "0"),
    ("validate",),
)
SHOWN = READ_ONLY[:-1]
ROUND = "Questionnaire of the second round"
COLOUR = "\x1b["
SENTENCE = {
    "en": "A reading of the law as at {}, computed from this data set; not legal advice and not a finding of the"
    " Committee.",
    "fr": "Lecture de la loi au {} selon ces données ; ni avis juridique ni constat du Comité.",
    "nl": "Wetsuitleg per {} volgens deze gegevens; geen juridisch advies of vaststelling van het Comité.",
}


# -- whole outputs ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", transcripts.names())
def test_every_command_prints_what_its_transcript_says(name: str) -> None:
    text = (transcripts.OUTPUTS / name).read_text(encoding="utf-8")
    assert transcripts.played(text) == text


def test_the_transcripts_show_every_command() -> None:
    texts = [(transcripts.OUTPUTS / name).read_text(encoding="utf-8") for name in transcripts.names()]
    typed = [command for text in texts for command in transcripts.commands(text)]
    assert len(texts) >= 13
    assert len(typed) >= 120
    listed = re.findall(r"^  ([a-z-]+)  ", ruritania("help").out.partition("Ask:")[2], re.MULTILINE)
    assert listed[:2] == ["lookup", "history"]
    assert len(listed) >= 21
    assert {command.partition(" ")[0] for command in typed} >= set(listed)


# -- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (
            "2019-12-31",
            (
                "  DISPUTED since 1 January 2012 (not under twelve [carried over from an earlier article; not"
                " reviewed]); applies only if asked; the status depends on an assertion; under review"
                " (based on a link marked second-hand)"
            ),
        ),
        (
            "2020-01-01",
            "  PARTIAL since 1 January 2020 (1 of 2 aspects open; 1 aspect not researched); applies only if asked",
        ),
        (
            "2020-01-02",
            "  PARTIAL since 1 January 2020 (1 of 2 aspects open; 1 aspect not researched); applies only if asked",
        ),
    ],
)
def test_a_status_changes_on_the_first_day_without_its_link(day: str, line: str) -> None:
    assert ruritania("lookup", "8.1.a", "--as-of", day, "-q").out.splitlines()[1] == line


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (
            "2024-06-30",
            "  NOT YET IN FORCE on 30 June 2024: from 1 July 2024 (entry into force of the new Code: inferred)",
        ),
        ("2024-07-01", "  IN FORCE on 1 July 2024 (entry into force of the new Code: inferred)"),
        ("2024-07-02", "  IN FORCE on 2 July 2024 (entry into force of the new Code: inferred)"),
    ],
)
def test_an_article_is_in_force_from_its_first_day_on(day: str, line: str) -> None:
    assert line in ruritania("lookup", "50", "--as-of", day, "-q").out.splitlines()[1:3]


def test_a_named_day_stands_for_its_date() -> None:
    assert ruritania("gaps", "--as-of", "new-code") == ruritania("gaps", "--as-of", "2024-07-01")


@pytest.mark.parametrize("day", ["26/01/2018", "26.1.2018", "26 janvier 2018", "26 jan. 2018", "January 26, 2018"])
def test_a_day_is_typed_as_people_write_one(day: str) -> None:
    assert ruritania("gaps", "--as-of", day) == ruritania("gaps", *DAY)
    assert ruritania("changes", day, "1 juillet 2024") == ruritania("changes", "2018-01-26", "2024-07-01")
    assert ruritania("coverage", *DAY, "--compare", day) == ruritania("coverage", *DAY, "--compare", "2018-01-26")


@pytest.mark.parametrize("word", ["today", "aujourd'hui", "vandaag"])
def test_today_may_be_said(word: str) -> None:
    assert ruritania("lookup", "9.10", "--as-of", word) == ruritania("lookup", "9.10")


def test_yesterday_and_tomorrow_are_days_besides_today() -> None:
    yesterday, today, tomorrow = (
        json.loads(ruritania("lookup", "9.10", "--as-of", word, "--format", "json").out)["as_of"]
        for word in ("gisteren", "today", "demain")
    )
    assert yesterday < today < tomorrow


def test_a_day_that_can_be_two_is_refused_with_both() -> None:
    assert ruritania("gaps", "--as-of", "03/04/2020") == (
        "",
        "error: '03/04/2020' can be read as 3 April 2020 or 4 March 2020; write 2020-04-03 or 2020-03-04\n",
        2,
    )


def test_without_a_day_the_day_of_the_reader_is_meant_and_named() -> None:
    footer = ruritania("lookup", "9.10").out.splitlines()[-1]
    assert re.fullmatch(
        r"  A reading of the law as at \d\d? [A-Z][a-z]+ \d{4}, computed from this data set; not legal advice"
        r" and not a finding of the Committee\.",
        footer,
    )


@pytest.mark.parametrize("command", SHOWN)
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_every_table_ends_with_the_standing_sentence_and_its_day(command: tuple[str, ...], language: str) -> None:
    days = {"en": ("1 July 2024", "26 January 2018"), "fr": ("1er juillet 2024", "26 janvier 2018")}
    changed, asked = days.get(language, ("1 juli 2024", "26 januari 2018"))
    sentence = SENTENCE[language].format(changed if command[0] == "changes" else asked)
    for form in ((), ("--format", "md")):
        last = ruritania(*command, "--lang", language, *form).out.splitlines()[-1].strip()
        rests_on, _, rest = last.rpartition(sentence)
        assert rest == ""
        assert sentence in last
        assert rests_on == "" or (language != "en" and rests_on[0].isdigit() and rests_on.endswith(". "))


# -- exit codes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("lookup", "8.1.a"), 0),
        (("lookup", "8.1.b"), 1),
        (("lookup", "8.1.a", "102"), 1),
        (("lookup", "nonsense"), 2),
        (("lookup", "8.1.a", "102", "nonsense"), 2),
        (("lookup", "8.1.a", "-q", "-v"), 2),
        (("lookup", "8.1.a", "--as-of", "some day"), 2),
        (("lookup",), 2),
        (("nonsense",), 2),
        (("history", "8.1.a"), 2),
        (("history", "102"), 1),
        (("search", "zebra"), 1),
        (("gaps", *DAY, "--fail-on", "disputed"), 1),
        (("gaps", *DAY, "--fail-on", "hole"), 1),
        (("gaps", *DAY, "--fail-on", "negative,lapsed,weak,pending"), 0),
        (("gaps", "--fail-on", "everything"), 2),
        (("coverage", "--by", "chapter"), 2),
        (("changes", "2024-07-01", "2018-01-26"), 2),
        (("validate",), 0),
        ((), 0),
        (("help", "nonsense"), 2),
        (("help", "weak"), 0),
        (("help", "words"), 0),
        (("--version",), 0),
        (("--data", "no-such-folder", "gaps"), 3),
        (("--data", "no-such-folder", "validate"), 3),
    ],
)
def test_the_exit_code_tells_what_happened(words: tuple[str, ...], code: int) -> None:
    assert ruritania(*words).code == code


@pytest.mark.parametrize(
    "words",
    [
        ("lookup", "8.1.b"),
        ("lookup", "nonsense"),
        ("lookup", "non\nsense"),
        ("history", "non\nsense"),
        ("search", "zeb\nra"),
        ("coverage", "--by", "chap\nter"),
        ("gaps", "--as-of", "2018\n01-26"),
        ("gaps", "--fail-on", "every\nthing"),
        ("help", "non\nsense"),
        ("--data", "no\nsuch", "gaps"),
    ],
)
def test_a_refusal_is_one_line_on_the_error_stream(words: tuple[str, ...]) -> None:
    out, err, code = ruritania(*words)
    assert (out, code != 0) == ("", True)
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert err.endswith("\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("search", "\x1b[31mzebra"),
            ("error: nothing in this data set matches '�[31mzebra'; try another word or another language\n"),
        ),
        (
            ("coverage", "--by", "\x1b[31m"),
            "error: coverage cannot be grouped by '\ufffd[31m'; group by section, item, convention-article or regime\n",
        ),
        (
            ("gaps", "--as-of", "\x9b1m"),
            (
                "error: '�1m' is not a date; write the date in one of these forms: 2018-01-26, "
                "26/01/2018 or 26 January 2018; or use new-code, "
                "reply, comments\n"
            ),
        ),
    ],
)
def test_what_was_typed_never_drives_the_terminal(words: tuple[str, ...], message: str) -> None:
    assert ruritania(*words).err == message


def test_the_references_that_are_there_are_answered_beside_a_missing_one() -> None:
    out, err, code = ruritania("lookup", "102", "8.1.a", *DAY)
    assert out == ruritania(*ITEM).out
    assert err == (
        "error: art. 102 PC 1900 and art. 102 NPC are not in this data set, which is not complete; the articles"
        " may nonetheless exist;"
        " did you mean 100 or 101?\n"
    )
    assert code == 1


def test_only_missing_references_leave_the_output_empty_and_write_no_file(tmp_path: Path) -> None:
    target = tmp_path / "answer.md"
    assert ruritania("lookup", "102", "103", *DAY, "-o", str(target)).out == ""
    assert not target.exists()


# -- faulty data -----------------------------------------------------------------------------------------------------


def test_faulty_data_are_refused_with_the_first_problem(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions=("stance: disputes", "stance: doubts"))
    out, err, code = run("--data", str(folder), "lookup", "8.1.a")
    assert (out, code) == ("", 3)
    assert err == (
        f"error: the data in {folder} have 1 problem; the first is: {folder}/positions.yaml:22: positions[0].stance:"
        " 'doubts' is not one of the permitted words (choose one of: asserts-covered, disputes,"
        " adds-information, reports-shortfall, recommends, endorses); to list all of them: lanzarote-law validate\n"
    )


def test_validate_shows_each_problem_with_its_line_a_caret_and_the_way_out(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, positions=("stance: disputes", "stance: doubts"))
    out, err, code = run("--data", str(folder), "validate")
    assert (err, code) == ("", 1)
    assert out == (
        f"{folder}/positions.yaml:22: positions[0].stance: 'doubts' is not one of the permitted words [value]\n"
        "      stance: doubts\n"
        "              ^ choose one of: asserts-covered, disputes, adds-information, reports-shortfall, recommends,"
        " endorses\n"
        "\n"
        f"1 problem in {folder}\n"
    )


def test_validate_names_the_nearest_id(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, correspondences=("    provision: new/50\n", "    provision: new/52\n"))
    out, err, code = run("--data", str(folder), "validate")
    assert (err, code) == ("", 1)
    assert out == (
        f"{folder}/correspondences.yaml:28: correspondences[1].provision: 'new/52' is not the id of a provision"
        " [dangling]\n"
        "      provision: new/52\n"
        "                 ^ did you mean 'new/51'?\n"
        "\n"
        f"1 problem in {folder}\n"
    )


def test_validate_says_that_nothing_is_wrong(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, correspondences=("    review: carried\n", ""))
    assert run("--data", str(folder), "validate") == (f"0 problems in {folder}\n", "", 0)


def test_a_file_that_is_no_yaml_cannot_be_read(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, sources="sources: [\n")
    out, err, code = run("--data", str(folder), "validate")
    assert (err, code) == ("", 3)
    assert out.startswith(f"{folder}/sources.yaml:2: ")
    assert run("--data", str(folder), "gaps").code == 3


def test_validate_writes_its_report_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    assert ruritania("validate", "-o", str(target)) == ("", "", 0)
    assert target.read_text(encoding="utf-8") == ruritania("validate").out


# -- where the data are ----------------------------------------------------------------------------------------------


def test_the_folder_that_is_named_comes_before_the_environment(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path, party=("  en: Ruritania", "  en: Elsewhere"))
    elsewhere, own = (f"{party}: {ROUND} (law as at 26 January 2018)" for party in ("Elsewhere", "Ruritania"))
    assert ruritania("--data", str(folder), "gaps", *DAY).out.splitlines()[0] == elsewhere
    assert ruritania("gaps", *DAY).out.splitlines()[0] == own
    assert run("gaps", *DAY, LANZAROTE_LAW_DATA=str(folder)).out.splitlines()[0] == elsewhere
    assert run("gaps", *DAY).out.splitlines()[0] == (
        "Belgium: Thematic questionnaire of the 2nd monitoring round (law as at 26 January 2018)"
    )


def test_no_command_that_asks_changes_a_byte_of_the_data(tmp_path: Path) -> None:
    folder = a_data_folder(tmp_path)
    before = _hashes(folder)
    assert len(before) == 9
    for words in READ_ONLY:
        assert run("--data", str(folder), *words).code == 0
    assert _hashes(folder) == before


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


# -- formats and files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", READ_ONLY)
def test_the_same_question_gives_the_same_bytes_twice(command: tuple[str, ...]) -> None:
    assert ruritania(*command) == ruritania(*command)


@pytest.mark.parametrize("command", [ITEM, ("gaps", *DAY, "--instrument", "all"), ("search", "images", *DAY)])
def test_the_same_question_gives_the_same_bytes_in_every_process(command: tuple[str, ...]) -> None:
    one, other = (ran(*command, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert one == other == ruritania(*command)


@pytest.mark.parametrize("command", SHOWN)
@pytest.mark.parametrize("kind", ["table", "json", "csv", "excel", "md"])
def test_a_file_holds_what_the_screen_would_show(command: tuple[str, ...], kind: str, tmp_path: Path) -> None:
    target = tmp_path / "result"
    assert ruritania(*command, "--format", kind, "-o", str(target)) == ("", "", 0)
    assert target.read_bytes().decode() == ruritania(*command, "--format", kind).out


@pytest.mark.parametrize(
    ("name", "kind"), [("a.json", "json"), ("a.csv", "csv"), ("a.MD", "md"), ("a.txt", "table"), ("a", "table")]
)
def test_the_ending_of_the_file_chooses_the_format(name: str, kind: str, tmp_path: Path) -> None:
    target = tmp_path / name
    ruritania(*ITEM, "-o", str(target))
    assert target.read_bytes().decode() == ruritania(*ITEM, "--format", kind).out


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    target = tmp_path / "no-such-folder" / "answer.json"
    assert ruritania(*ITEM, "-o", str(target)) == (
        "",
        f"error: {target} cannot be written: No such file or directory\n",
        2,
    )
    assert ruritania(*ITEM, "-o", str(tmp_path)) == ("", f"error: {tmp_path} cannot be written: Is a directory\n", 2)


@pytest.mark.parametrize("command", SHOWN)
def test_json_is_one_document_that_names_its_kind(command: tuple[str, ...]) -> None:
    document = json.loads(ruritania(*command, "--format", "json").out)
    assert (document["schema_version"], document["kind"]) == (2, command[0])


@pytest.mark.parametrize("command", SHOWN)
def test_csv_has_a_header_and_lines_of_one_length(command: tuple[str, ...]) -> None:
    text = ruritania(*command, "--format", "csv").out
    assert text.count("\r\n") == text.count("\n")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(header) == len(set(header))
    assert rows
    assert {len(row) for row in rows} == {len(header)}


# -- the terminal ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", SHOWN)
def test_colour_is_for_a_terminal_that_wants_it(command: tuple[str, ...]) -> None:
    assert COLOUR in on_terminal(*command)
    assert COLOUR not in on_terminal(*command, NO_COLOR="1")
    assert COLOUR not in on_terminal(*command, TERM="dumb")
    assert COLOUR not in ruritania(*command).out


@pytest.mark.parametrize("command", SHOWN)
@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_gets_no_line_that_is_wider_than_it(command: tuple[str, ...], columns: int) -> None:
    lines = on_terminal(*command, columns=columns, NO_COLOR="1").splitlines()
    assert max(map(len, lines)) <= columns


def test_data_are_text_wherever_they_are_shown(tmp_path: Path) -> None:
    odd = "=[bis] :smile: | *loud*"
    folder = a_data_folder(tmp_path, questions=("      en: Made by children", f'      en: "{odd}"'))
    words = ("--data", str(folder), *ITEM)
    assert run(*words, "-q").out.splitlines()[0] == f"8.1.a  {odd}"
    assert odd in on_terminal(*words)
    assert json.loads(run(*words, "--format", "json").out)["results"][0]["title"] == odd
    assert run(*words, "--format", "csv").out.splitlines()[1].split(",")[4] == f"'{odd}"
    assert run(*words, "--format", "md").out.splitlines()[0] == r"# 8.1.a  =\[bis\] :smile: \| \*loud\*"


def test_a_pipe_gets_whole_lines_however_narrow_the_terminal_is() -> None:
    assert ruritania(*ITEM, COLUMNS="40") == ruritania(*ITEM, COLUMNS="400")


# -- the process -----------------------------------------------------------------------------------------------------


def test_the_module_runs_as_a_command() -> None:
    assert ran("--version").out == f"lanzarote-law {__version__}\n"


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    with process("gaps", *DAY) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 0


def test_the_exit_code_is_kept_when_the_reader_leaves() -> None:
    with process("gaps", *DAY, "--fail-on", "disputed") as running:
        assert running.stdout
        running.stdout.close()
    assert running.returncode == 1


def test_a_screen_with_few_letters_shows_question_marks_for_the_others() -> None:
    out, err, code = ran("lookup", "100", *DAY, "-v", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (err, code) == ("", 0)
    assert out.splitlines()[7] == "  Replaced by   50 NPC (? 1) [inferred]"


LATE = """
import atexit, sys
slow = "rich yaml rapidfuzz importlib.metadata".split()
atexit.register(lambda: print("loaded:", *(name for name in slow if name in sys.modules), file=sys.stderr))
"""


def test_the_version_loads_no_library_that_draws_or_reads() -> None:
    assert ran("--version", before=LATE).err == "loaded:\n"


def test_completion_loads_no_library_that_draws_or_reads() -> None:
    wanted = {"_LANZAROTE_LAW_COMPLETE": "complete_bash", "COMP_WORDS": "lanzarote-law loo", "COMP_CWORD": "1"}
    assert ran(before=LATE, **wanted) == ("lookup\n", "loaded:\n", 0)


@pytest.mark.usefixtures("own_cache")
def test_a_piped_lookup_with_a_warm_cache_loads_no_library_that_draws_or_reads() -> None:
    cold, warm = ran(*ITEM, before=LATE), ran(*ITEM, before=LATE)
    assert cold == (ruritania(*ITEM).out, "loaded: yaml\n", 0)
    assert warm == (cold.out, "loaded:\n", 0)


def test_a_bug_shows_its_traceback() -> None:
    err = ran(*ITEM, before="import lanzarote_law.answers.lookup as q; q.lookup = None").err
    assert err.splitlines()[0] == "Traceback (most recent call last):"
    assert err.splitlines()[-1] == "TypeError: 'NoneType' object is not callable"


@pytest.mark.parametrize(("day", "is_told"), [("2001-03-26", True), ("2001-03-27", False)])
def test_a_lookup_by_a_number_of_the_past_says_which_number_the_article_got(day: str, *, is_told: bool) -> None:
    out = run("lookup", "380quater CP 1867", "--as-of", day).out
    assert ("art. 380quater became art. 380bis on 27 March 2001" in " ".join(out.split())) == is_told
