"""`gaps --lists`: the offences that articles on jurisdiction and limitation list or leave out, in every form."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from tests.builders import RURITANIA
from tests.cli.test_schema_command import refusals
from tests.command import Ran, run

LUXEMBOURG = ("--party", "luxembourg")
LISTS = ("gaps", "--lists", "--as-of")


def lines(day: str, *words: str) -> list[str]:
    return run(*LUXEMBOURG, *LISTS, day, *words).out.splitlines()


ON_20_DECEMBER = """\
Luxembourg: Lists of offences (law as at 20 December 2021)
  These are the offences under provisions that answer an item. An offence counts as left out only if the list was read\
 in full; otherwise it is not recorded whether it is listed.

  5-1 CPP (jurisdiction): Listed offences committed abroad, without double criminality [law of 9 December 2021 · seen]
    Left out: 385ter CP (since 30 April 2021); 470 CP (since 29 July 2011 [inferred])
    Listed: 372, 375, 379, 383, 383bis, 383ter, 384 CP (since 29 July 2011 [inferred]); 382-7 CP (since 13 March 2018);\
 385-2 CP (since 14 December 2021)
    385-2 CP: listed since 14 December 2021; left out from 29 July 2011 to 13 December 2021 [inferred]

"""
ON_15_JANUARY = """\
Luxembourg: Lists of offences (law as at 15 January 2022)
  These are the offences under provisions that answer an item. An offence counts as left out only if the list was read\
 in full; otherwise it is not recorded whether it is listed.

  5-1 CPP (jurisdiction): Listed offences committed abroad, without double criminality [law of 17 December 2021 · seen]
    Left out: 385-2 CP (since 24 December 2021; listed in 7-4 CPP); 385ter CP (since 30 April 2021)
    Listed: 372, 375, 379, 383, 383bis, 383ter, 384 CP (since 29 July 2011 [inferred]; § 1); 382-7 CP (since 13 March\
 2018; § 1); 470 CP (since 24 December 2021; § 1)
    385-2 CP: left out since 24 December 2021; listed from 14 December 2021 to 23 December 2021; left out from 29 July\
 2011 to 13 December 2021 [inferred]
"""
LIMITATION = """\
  638 CPP (limitation): Limitation period for délits [law of 7 August 2023 (lu-2023-08-07-a520) · seen; date inferred]
    Offences not listed: first subparagraph: five years, if the offence is a délit
    Left out: 372ter, 375bis, 375ter CP (since 22 August 2023 [inferred]; listed in 637 CPP); 375 CP (since 1 January\
 2010; listed in 637 CPP); 382-7 CP (since 13 March 2018); 384, 470 CP (since 1 January 2010); 385-2 CP (since 29 July\
 2011 [inferred]); 385ter CP (since 30 April 2021)
    Listed in part: 372bis CP (since 22 August 2023 [inferred]; third subparagraph: only first subparagraph, twenty\
 years, runs from the victim's majority, or the victim's earlier death, if the offence is a délit against a minor)
    Listed: 372, 379, 383, 383bis, 383ter CP (since 22 August 2023 [inferred]; second subparagraph: ten years, runs\
 from the victim's majority, or the victim's earlier death, if the offence is a délit against a minor)
    383 CP: listed since 14 December 2021; left out from 1 January 2010 to 13 December 2021
    383bis, 383ter CP: listed since 14 December 2021; left out from 29 July 2011 to 13 December 2021 [inferred]

  Holes in the data (not gaps in the law)
    For the following, no list is recorded, and there may be none: 3 CP; 5, 5-2 CPP.

"""


@pytest.mark.parametrize(("day", "told"), [("2021-12-20", ON_20_DECEMBER), ("2022-01-15", ON_15_JANUARY)])
def test_online_luring_abroad_is_told_with_its_dates_and_marks(day: str, told: str) -> None:
    assert run(*LUXEMBOURG, *LISTS, day).out.startswith(told)


def test_limitation_is_told_by_offence_with_its_term_and_the_day_from_which_it_runs() -> None:
    found = run(*LUXEMBOURG, *LISTS, "2026-11-24").out
    assert found[found.index("  638 CPP") : found.index("  A reading of")] == LIMITATION


def test_in_full_each_offence_has_its_items_its_periods_and_its_source() -> None:
    [row] = [each for each in lines("2022-01-15", "-v", "--format", "md") if each.startswith("| 385-2 CP ")][:1]
    assert row == (
        "| 385-2 CP (23) | **Left out** (listed in 7-4 CPP) | left out since 24 December 2021; listed from 14"
        " December 2021 to 23 December 2021; left out from 29 July 2011 to 13 December 2021 \\[inferred\\] | law of 17"
        " December 2021 · seen |"
    )


@pytest.mark.parametrize("party", [(), LUXEMBOURG])
@pytest.mark.parametrize("day", ["2010-01-01", "2016-06-18", "2018-01-26", "2022-01-15", "2026-09-01"])
def test_the_plain_values_are_those_of_the_schema(party: tuple[str, ...], day: str) -> None:
    found: dict[str, Any] = json.loads(run(*party, *LISTS, day, "--format", "json").out)
    assert refusals("gaps --lists", found) == []
    assert bool(found["lists"]) is not found["before_researched_period"]


def test_a_spreadsheet_has_a_line_for_each_offence_and_each_hole() -> None:
    rows = list(csv.DictReader(lines("2022-01-15", "--format", "csv")))
    [luring] = [each for each in rows if (each["list"], each["provision"]) == ("lu-cpp/5-1", "lu-cp/385-2")]
    assert luring | {"items": ""} == {
        "as_of": "2022-01-15",
        "part": "offence",
        "list": "lu-cpp/5-1",
        "for": "jurisdiction",
        "provision": "lu-cp/385-2",
        "items": "",
        "status": "left-out",
        "since": "2021-12-24",
        "rule": "",
        "listed_by": "lu-cpp/7-4",
        "periods": "2011-07-29:left-out 2021-12-14:listed 2021-12-24:left-out",
        "act": "act:lu-2021-12-17",
        "source": "text:legalize-lu",
        "verification": "seen",
    }
    assert [each["list"] for each in rows if each["part"] == "unrecorded"] == ["lu-cp/3", "lu-cpp/5", "lu-cpp/5-2"]


@pytest.mark.parametrize("words", [("--fail-on", "hole"), ("--instrument", "all")])
def test_an_option_that_would_have_no_effect_is_refused(words: tuple[str, ...]) -> None:
    message = (
        "error: --lists cannot be combined with --fail-on or --instrument; use --lists alone: it shows the offences"
        " that answer any item\n"
    )
    assert run("gaps", "--lists", *words) == Ran("", message, 2)


def test_data_without_lists_say_that_this_is_not_a_gap() -> None:
    assert run("--data", str(RURITANIA), *LISTS, "2026-11-24").out.splitlines()[2] == (
        "    These data contain no list of offences that is in force on this date. This is not a gap in the law."
    )


def test_before_the_researched_period_no_list_is_told() -> None:
    assert lines("2010-01-01")[1].startswith("  BEFORE THE RESEARCHED PERIOD")
