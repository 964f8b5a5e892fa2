"""Results as JSON: the keys of the contract are there, and nothing is written that was not said."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.render import json_output, recommendations
from lanzarote_law.render.phrases import View
from tests.builders import a_corpus, a_day, a_recommendation, an_item
from tests.command import ruritania
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

Plain = dict[str, Any]

LINK = "id items aspects extent role basis part pinpoint with verification from until limit disputed_by"
ITEM = (
    "query type id title status status_then reference_day verification flags aspects gaps positions provisions"
).split()
CONTRACT = {
    "aspects": "id item title status",
    "gaps": "item aspect status reason limit",
    "positions": "id holder stance statement filed source",
    "provisions": "id code article in_force from until successors links",
}


def document(*words: str) -> Plain:
    found: Plain = json.loads(ruritania(*words, "--format", "json").out)
    return found


def result(*words: str) -> Plain:
    (found,) = document("lookup", *words)["results"]
    assert isinstance(found, dict)
    return found


def lacking(record: Plain, keys: str | list[str]) -> list[str]:
    """The keys of the contract that a record does not have."""
    return [key for key in (keys.split() if isinstance(keys, str) else keys) if key not in record]


def test_a_lookup_names_its_version_kind_and_day() -> None:
    found = document("lookup", "8.1.a", "100", "--as-of", "2018-01-26")
    assert list(found) == ["schema_version", "kind", "language", "untranslated", "unread", "as_of", "results"]
    assert (found["schema_version"], found["kind"], found["as_of"]) == (2, "lookup", "2018-01-26")
    assert [each["type"] for each in found["results"]] == ["item", "provision"]


def test_an_item_has_the_keys_of_the_contract() -> None:
    found = result("8.1.a", "--as-of", "2018-01-26")
    assert lacking(found, ITEM) == []
    for part, keys in CONTRACT.items():
        assert found[part], part
        assert [lacking(each, keys) for each in found[part]] == [[]] * len(found[part])
    assert lacking(found["provisions"][0]["links"][0], LINK) == []


def test_an_item_says_what_the_page_says() -> None:
    found = result("8.1.a", "--as-of", "2018-01-26")
    assert {key: found[key] for key in ITEM[:9]} == {
        "query": "8.1.a",
        "type": "item",
        "id": "8.1.a",
        "title": "Made by children",
        "status": "disputed",
        "status_then": "disputed",
        "reference_day": "2018-01-26",
        "verification": "second-hand",
        "flags": ["if-asked", "asserted", "under-review"],
    }
    assert [(each["id"], each["status"], each["core"]) for each in found["aspects"]] == [
        ("making", "disputed", True),
        ("attempts", "unknown", True),
        ("excuse", "unknown", False),
    ]
    assert [(each["aspect"], each["status"]) for each in found["gaps"]] == [("making", "disputed")]


def test_an_obligation_of_the_convention_is_told_from_an_item() -> None:
    found = result("20(1)(a)", "--as-of", "2024-07-01")
    assert lacking(found, ITEM) == []
    assert (found["type"], found["status"], found["status_then"]) == ("convention", "covered", "partial")
    assert found["closed_since"] == [
        {
            "item": "20(1)(a)",
            "aspect": "making",
            "was": "pending",
            "now": "full",
            "closed_on": "2024-07-01",
            "closed_by": ["new/50"],
            "limit": None,
            "limit_short": None,
            "under_review": False,
        }
    ]


def test_a_provision_has_the_keys_of_the_contract() -> None:
    keys = (
        "query type id code article title in_force version from until predecessors successors answers positions"
        " other_readings"
    )
    found = result("100", "--as-of", "2018-01-26")
    assert lacking(found, keys) == []
    assert [lacking(each, LINK) for each in found["answers"]] == [[]]
    assert [lacking(each, CONTRACT["positions"]) for each in found["positions"]] == [[]]
    assert found["other_readings"] == [{"label": "art. 100 NPC", "id": None, "exists": None}]
    assert (found["from"], found["until"], found["successors"]) == ("2000-01-01", "2024-07-01", ["new/50", "new/51"])


@pytest.mark.parametrize(
    ("day", "in_force", "says"),
    [
        ("1999-12-31", False, None),
        ("2011-12-31", True, "Prohibits distributing images."),
        ("2012-01-01", True, "Prohibits making and distributing images."),
        ("2024-06-30", True, "Prohibits making and distributing images."),
        ("2024-07-01", False, None),
    ],
)
def test_a_provision_shows_the_version_of_the_day(day: str, says: str | None, *, in_force: bool) -> None:
    found = result("Penal Code 100", "--as-of", day)
    assert found["in_force"] is in_force
    assert (found["version"] or {"summary": None})["summary"] == says


def test_a_day_that_hangs_on_a_named_day_is_no_surer_than_that() -> None:
    assert result("50", "--as-of", "2024-07-01")["version"]["verification"] == "inferred"
    found = document("history", "100", "--as-of", "2024-07-01")
    assert [each["verification"] for each in found["versions"]] == ["unverified", "seen"]
    assert found["repeal"] == {
        "on": "2024-07-01",
        "act": "act:2023",
        "act_page": "https://law.example/find?file=2023-05-01",
        "verification": "inferred",
    }


def test_gaps_have_the_keys_of_the_contract() -> None:
    found = document("gaps", "--as-of", "2018-01-26")
    assert list(found) == [
        *(
            "schema_version",
            "kind",
            "language",
            "untranslated",
            "unread",
            "as_of",
            "reference_day",
            "instruments",
            "before_researched_period",
        ),
        *("open", "closed_since", "concerns", "holes", "under_review", "not_followed", "losses", "recommendations"),
    ]
    assert (found["schema_version"], found["kind"]) == (2, "gaps")
    assert [lacking(each, "item aspect status reason provisions positions") for each in found["open"]] == [[]]
    reason = "a hole in the data: no search was made"
    assert found["holes"] == [{"item": "8.1.a", "aspect": "attempts", "status": "unknown", "reason": reason}]
    later = document("gaps", "--as-of", "2024-07-01", "--instrument", "convention")
    assert [lacking(each, "item aspect was closed_on closed_by limit") for each in later["closed_since"]] == [[]]


@pytest.mark.parametrize(("day", "is_before"), [("2009-12-31", True), ("2010-01-01", False), ("2010-01-02", False)])
def test_a_date_is_before_the_researched_period_up_to_the_eve_of_its_first_day(day: str, *, is_before: bool) -> None:
    assert document("gaps", "--as-of", day)["before_researched_period"] is is_before


@pytest.mark.parametrize("note", ["", "Its annex names the articles."])
def test_a_recommendation_has_its_note_or_null(note: str) -> None:
    corpus = a_corpus(an_item("8.1.a", aspects="images"), a_recommendation(note=note))
    view = View(corpus, a_day("2018-01-26"), "en")
    (found,) = recommendations.values(view, follow_ups(corpus, view.on))
    assert isinstance(found, dict)
    assert found["note"] == (note or None)


@pytest.mark.parametrize("group", ["section", "item", "convention-article", "regime"])
def test_coverage_has_the_keys_of_the_contract(group: str) -> None:
    found = document("coverage", "--by", group, "--as-of", "2024-07-01")
    assert lacking(found, "schema_version kind as_of rows totals") == []
    assert found["rows"]
    for row in found["rows"]:
        assert lacking(row, "group title counts verification checked") == []
        assert set(row["verification"]) == {"seen", "second-hand", "inferred", "unverified"}
        assert set(row["checked"]) == set(row["counts"])
        assert ("status" in row) is (group == "item")
        assert set(row["counts"]) == set(found["totals"])
        assert lacking(row["counts"], "covered partial disputed gap lapsed unmapped practice") == []


@pytest.mark.parametrize("group", ["section", "item", "convention-article", "regime"])
def test_the_totals_of_coverage_count_an_item_once(group: str) -> None:
    found = document("coverage", "--by", group, "--as-of", "2024-07-01", "--instrument", "all")
    assert {key: count for key, count in found["totals"].items() if count} == {
        "covered": 1,
        "partial": 1,
        "unmapped": 1,
        "practice": 1,
    }


def test_a_comparison_counts_both_days() -> None:
    found = document("coverage", "--as-of", "2024-07-01", "--compare", "2018-01-26")
    assert found["compared_with"] == "2018-01-26"
    (row,) = found["rows"]
    assert (row["counts_before"]["disputed"], row["counts"]["disputed"]) == (1, 0)
    by_item = document("coverage", "--as-of", "2024-07-01", "--compare", "2018-01-26", "--by", "item")
    assert [(each["status_before"], each["status"]) for each in by_item["rows"]] == [
        ("disputed", "partial"),
        ("practice", "practice"),
    ]


def test_coverage_says_on_which_data_its_statuses_rest() -> None:
    found = document("coverage", "--as-of", "2018-01-26")
    (row,) = found["rows"]
    for each in (row, found):
        assert each["verification"] == {"seen": 0, "second-hand": 1, "inferred": 0, "unverified": 0}
        assert set(each["checked"].values()) == {0}


def test_each_line_of_the_gaps_has_its_mark() -> None:
    found = document("gaps", "--as-of", "2018-01-26")
    assert [(each["verification"], each["rests_on"]) for each in found["open"]] == [
        ("second-hand", "based on a link marked second-hand")
    ]
    later = document("gaps", "--as-of", "2024-07-01", "--instrument", "convention")
    assert [each["verification"] for each in later["closed_since"]] == ["inferred"]


def test_every_day_is_written_as_a_calendar_writes_it() -> None:
    found = document("changes", "2018-01-26", "new-code")
    assert (found["from"], found["to"]) == ("2018-01-26", "2024-07-01")
    assert {each["on"] for each in found["events"]} == {"2024-07-01"}


def test_letters_stay_letters_and_the_text_ends_with_a_line_end() -> None:
    out = ruritania("lookup", "100", "--as-of", "2018-01-26", "--format", "json").out
    assert '"pinpoint": "§ 1"' in out
    assert out.endswith("}\n")


def test_what_drives_a_terminal_is_written_by_its_number_and_says_the_same() -> None:
    value = {"title": "é\x7fa\x85b\u202ec\u2028d\u2066e\udce9f\U000e0041"}
    written = r'"title": "é\u007fa\u0085b\u202ec\u2028d\u2066e\udce9f\udb40\udc41"'
    assert json_output.json_text(value) == f"{{\n  {written}\n}}\n"
    assert "".join(json_output.json_text_by_record(value)) == f"{{\n  {written}\n}}\n"
    assert json.loads(json_output.json_text(value)) == value


def test_the_language_changes_titles_and_never_keys_or_statuses() -> None:
    words = ("lookup", "8.1.a", "--as-of", "2018-01-26")
    english, french = document(*words)["results"][0], document(*words, "--lang", "fr")["results"][0]
    assert list(english) == list(french)
    assert french["title"] == "Produites par des enfants"
    assert (french["status"], french["flags"]) == (english["status"], english["flags"])


def test_documents_and_records_that_are_made_when_they_are_written_are_written_as_if_they_had_been_there() -> None:
    documents: list[Plain] = [
        {"file": "a", "citations": [{"start": 1}, {"start": 2}], "not_shown": 0},
        {"citations": []},
    ]
    made = ({**each, "citations": iter(each["citations"])} for each in documents)
    assert "".join(json_output.json_text_by_record(made)) == "".join(json_output.json_text_by_record(documents))


def test_a_record_is_made_only_when_those_before_it_are_written() -> None:
    written: list[str] = []
    seen: list[str] = []

    def records() -> Iterator[Plain]:
        for number in range(3):
            seen.append("".join(written))
            yield {"start": number}

    for piece in json_output.json_text_by_record({"citations": records()}):
        written.append(piece)  # noqa: PERF402  # what is written at each moment is looked at
    assert [re.findall(r"\d", before) for before in seen] == [[], ["0"], ["0", "1"]]


WORDS = st.text() | st.sampled_from(["\u2028", '"', "\\", "\n", "é", "\U0001f600", "gap"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS | st.sampled_from(Standing),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(WORDS, inner),
)


@given(st.dictionaries(WORDS, VALUES))
@examples(50)
def test_a_document_is_laid_out_as_the_library_lays_it_out(value: Plain) -> None:
    as_usual = json.dumps(value, ensure_ascii=False, indent=2)
    assert json.loads(json_output.json_text(value)) == json.loads(as_usual)
    if all(" " <= letter <= "~" or letter == "\n" for letter in as_usual):  # else some are written by their numbers
        assert json_output.json_text(value) == f"{as_usual}\n"
