"""What people type who have not read the help, and what the program makes of it."""

from __future__ import annotations

import pytest

from tests.command import Ran, run, ruritania

DAY = ("--as-of", "2018-01-26")


@pytest.mark.parametrize(
    "words",
    [
        ("8.1.a",),
        ("20(1)(a)", "100"),
        ("Q 8.1 (a)",),
        ("[P01]",),
        ("old/100",),
        ("8.1.a", "-q", "--format", "json"),
        ("no 7",),
        ("8.1.z",),
    ],
)
def test_a_reference_in_place_of_a_command_is_looked_up(words: tuple[str, ...]) -> None:
    assert ruritania(*words, *DAY) == ruritania("lookup", *words, *DAY)


@pytest.mark.parametrize("before", [("--data", "tests/ruritania"), ("--no-pager",), ("--data=tests/ruritania",)])
def test_what_stands_before_a_command_stands_before_a_reference_too(before: tuple[str, ...]) -> None:
    assert ruritania(*before, "8.1.a", *DAY) == ruritania(*before, "lookup", "8.1.a", *DAY)


@pytest.mark.parametrize(
    ("typed", "near"),
    [("lokup", " Did you mean 'lookup'?"), ("gap", " Did you mean 'gaps'?"), ("2loads", ""), ("reply2018.docx", "")],
)
def test_what_is_neither_a_command_nor_a_reference_is_an_error(typed: str, near: str) -> None:
    assert ruritania(typed, "8.1.a") == Ran(
        "",
        "Usage: lanzarote-law [OPTIONS] COMMAND [ARGS]...\nTry 'lanzarote-law -h' for help.\n\n"
        f"Error: No such command '{typed}'.{near}\n",
        2,
    )


@pytest.mark.parametrize("option", ["--date", "--day", "--on", "--jour", "--datum"])
def test_other_names_of_the_option_for_the_day_lead_to_it(option: str) -> None:
    assert ruritania("gaps", option, "2018-01-26") == Ran(
        "",
        "Usage: lanzarote-law gaps [OPTIONS]\nTry 'lanzarote-law gaps -h' for help.\n\n"
        f"Error: No such option: {option} (Possible options: --as-of)\n",
        2,
    )


@pytest.mark.parametrize(
    ("option", "advice"),
    [
        ("--date", " (--as-of, after the command, sets the date)"),
        ("--as-of", " (--as-of, after the command, sets the date)"),
        ("--lang", " (the options of a command come after it)"),
        ("--dat", " (Possible options: --data, --party)"),
    ],
)
def test_an_option_before_the_command_is_refused_with_its_place(option: str, advice: str) -> None:
    assert ruritania(option, "2018-01-26", "8.1.a") == Ran(
        "",
        "Usage: lanzarote-law [OPTIONS] COMMAND [ARGS]...\nTry 'lanzarote-law -h' for help.\n\n"
        f"Error: No such option: {option}{advice}\n",
        2,
    )


def test_an_option_of_the_program_after_the_command_is_refused_with_its_place() -> None:
    assert ruritania("gaps", "--party", "lu") == Ran(
        "",
        "Usage: lanzarote-law gaps [OPTIONS]\nTry 'lanzarote-law gaps -h' for help.\n\n"
        "Error: No such option: --party (--party comes before the command: lanzarote-law --party ... gaps)\n",
        2,
    )


def test_a_command_without_that_option_does_not_offer_it() -> None:
    assert ruritania("schema", "--date", "2018-01-26").err.endswith("\nError: No such option: --date\n")


@pytest.mark.parametrize("name", ["reply", "comments", "Comments", "r\u00e9ponse"])
def test_the_day_of_the_reply_and_of_the_comments_has_a_name(name: str) -> None:
    assert ruritania("gaps", "--as-of", name) == ruritania("gaps", *DAY)


def test_items_between_two_are_looked_up_at_once() -> None:
    assert ruritania("lookup", "8.1-9.10", *DAY, "-q").out == ruritania("lookup", "8.1", "9.10", *DAY, "-q").out


def test_a_statement_is_looked_up_by_the_id_that_pages_print() -> None:
    assert ruritania("lookup", "[P01]", *DAY).out == (
        "P01  Made by children (8.1.a (if asked))\n"
        "\n"
        "    Children's League (statement by A youth worker), as reported by State of Ruritania, disputed: Article 100"
        " says nothing of children. [P01; doc:comments, 2018-03-09; seen]\n"
        "      Note: Translated.\n"
        "      Decisions were searched for up to 1 January 2024: One decision, which is in these data.\n"
        "  A reading of the law as at 26 January 2018, computed from this data set; not legal advice and not a"
        " finding of the Committee.\n"
    )
    assert ruritania("lookup", "P02", *DAY).out.startswith("P02  Training\n")


@pytest.mark.parametrize("empty", ["", " "])
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("lookup", "8.1.a", "--as-of", "EMPTY"), "the value of --as-of is empty; give a value, or omit the option"),
        (("coverage", "--compare", "EMPTY"), "the value of --compare is empty; give a value, or omit the option"),
        (("--party", "EMPTY", "lookup", "8.1.a"), "the value of --party is empty; give a value, or omit the option"),
        (("--data", "EMPTY", "lookup", "8.1.a"), "the value of --data is empty; give a value, or omit the option"),
        (("lookup", "8.1.a", "-o", "EMPTY"), "the value of --output is empty; give a value, or omit the option"),
        (("verify", "100", "--by", "EMPTY"), "the value of --by is empty; give a value, or omit the option"),
        (("changes", "EMPTY", "2026-01-01"), "the value of FROM is empty; give a value"),
        (("changes", "2026-01-01", "EMPTY"), "the value of TO is empty; give a value"),
        (("lookup", "8.1.a", "EMPTY"), "the value of REF is empty; give a value"),
        (("search", "EMPTY"), "the value of WORDS is empty; give a value"),
        (("check", "EMPTY"), "the value of FILE is empty; give a value"),
        (("texts", "add", "EMPTY"), "the value of FILE is empty; give a value"),
    ],
)
def test_an_empty_value_is_refused_and_does_not_count_as_omitted(
    words: tuple[str, ...], message: str, empty: str
) -> None:
    typed = [empty if each == "EMPTY" else each for each in words]
    assert ruritania(*typed) == Ran("", f"error: {message}\n", 2)


def test_an_omitted_value_and_an_empty_variable_are_no_empty_values() -> None:
    assert ruritania("lookup", "8.1.a", LANZAROTE_LAW_LANG="") == ruritania("lookup", "8.1.a")


@pytest.mark.parametrize("typed", ["18.3", "CETS 18.3", "18(3)"])
def test_a_point_of_the_convention_may_be_typed_with_a_dot(typed: str) -> None:
    told = run("lookup", typed, "-q").out
    assert told.startswith("18(3)  Consensual sexual activities between minors\n")
    assert "item 18.3" not in told  # no reading: the items of the questionnaire are all in the data


def test_a_place_that_an_article_lacks_is_offered_as_the_point_of_the_convention() -> None:
    message = "18 CP 2024 has no § 3 on 2026-12-01; the article is divided into 1-2°"
    offered = 'for the Convention, type "CETS 18(3)"'
    assert run("lookup", "art. 18, § 3", "--as-of", "2026-12-01") == Ran("", f"error: {message}; {offered}\n", 1)


@pytest.mark.parametrize(("day", "told"), [("2018-01-26", 1), ("2026-08-31", 1), ("2026-09-01", 0)])
@pytest.mark.parametrize("detail", ["-q", "", "-v"])
def test_a_number_of_the_former_code_that_the_data_lack_is_told_first_while_it_is_in_force(
    day: str, told: int, detail: str
) -> None:
    lines = run("lookup", "136", "--as-of", day, *detail.split()).out.splitlines()
    assert sum(line.startswith("  Meaning of this number on ") for line in lines[1:2]) == told
    assert any("136 CP 1867" in line for line in lines)


@pytest.mark.parametrize(
    ("typed", "day", "told"),
    [
        ("383bis § 4", "2024-06-01", "§ 4: 417/43 CP 1867"),
        ("383bis § 4", "2022-06-01", "§ 4: 417/43 CP 1867"),
        ("383bis § 2", "2024-06-01", "§ 2: 417/46, 417/47 CP 1867"),
        ("371/1, 2°", "2024-06-01", "2°: 417/9 CP 1867"),
        ("383bis", "2024-06-01", "417/43, 417/44, 417/45, 417/46, 417/47 CP 1867"),
    ],
)
def test_a_place_of_a_repealed_article_leads_to_the_successors_of_that_place(typed: str, day: str, told: str) -> None:
    lines = run("lookup", typed, "--as-of", day).out.splitlines()
    assert [line.split("  ")[-1] for line in lines if line.startswith("  In force instead")] == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("lookup", "171", "-v"), 1),
        (("lookup", "417/44", "-v"), 1),
        (("history", "171", "-v"), 1),
        (("changes", "2026-08-31", "2026-09-01", "-v"), 1),
        (("changes", "2026-09-01", "2026-09-02", "-v"), 0),
        (("lookup", "171"), 0),
        (("history", "171"), 0),
    ],
)
def test_why_the_new_code_begins_on_its_day_is_told_where_all_is_told(words: tuple[str, ...], told: int) -> None:
    day = "New Code's entry into force: 1 September 2026 (first set for 8 April 2026) [inferred]. The date was read for"
    assert run(*words).out.count(day) == told


@pytest.mark.parametrize(
    ("command", "typed", "told"),
    [
        ("lookup", "383bis 2015", "lookup 383bis --as-of 2015-12-31"),
        ("lookup", "383bis le 1er juin 2020", "lookup 383bis --as-of 2020-06-01"),
        ("lookup", "grooming 2015", "search grooming --as-of 2015-12-31"),
        ("search", "grooming in 2015", "search grooming --as-of 2015-12-31"),
        ("search", "383bis 2015", "lookup 383bis --as-of 2015-12-31"),
        ("search", "voyeurism CP 2024", ""),
        ("lookup", "999bis CP 2024", ""),
        ("search", "law of 1 January 1990", ""),
    ],
)
def test_a_date_typed_behind_what_is_asked_leads_to_the_option_for_it(command: str, typed: str, told: str) -> None:
    out, err, _ = run(command, typed)
    leads = [
        line.rpartition("lanzarote-law ")[2] for line in (out + err).splitlines() if "or the law of that date" in line
    ]
    assert leads == ([told] if told else [])


def test_a_number_of_the_former_code_typed_with_the_new_one_leads_to_its_successor() -> None:
    missing = "art. 458bis CP 2024 is not in this data set, which is not complete; the article may nonetheless exist"
    assert run("lookup", "art. 458bis nieuw Sw.") == Ran(
        "", f"error: {missing}; art. 458bis CP 1867 was replaced by 353 CP 2024 (inferred)\n", 1
    )
