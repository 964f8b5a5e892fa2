"""Values of a record as they are typed: what is put in, taken out, added and dropped where a path leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.edits import record_values
from lanzarote_law.edits.data_records import RecordChange, as_list, as_mapping
from lanzarote_law.edits.record_values import ValueChanges
from tests.written import refusal

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.data_records import Record

DAYS = {"new-code": "2026-09-01"}
VERSIONS: Record = {"versions": [{"summary": "First."}, {"summary": "Second."}]}
DATED: Record = {
    "id": "old/1",
    "versions": [
        {"summary": "First."},
        {"in_force_from": "2016-06-18", "summary": "Second."},
        {"in_force_from": "new-code", "summary": "Third."},
    ],
    "replaced_by": [{"provision": "new/2", "part": "§ 1"}, {"provision": "new/3"}, {"provision": "new/2"}],
}
KEYS = (
    "id, subject, versions, began, repealed_on, repealed_by, annulled, replaced_by, partners, read_in, verification,"
    " verified, note, keywords and unnamed"
)


@pytest.mark.parametrize(
    ("kind", "record", "pair", "found"),
    [
        ("act", {}, "note=Read.", {"note": "Read."}),
        ("act", {"note": "Old."}, "note = Read. ", {"note": "Read."}),
        ("act", {}, "dated=15/03/2020", {"dated": "2020-03-15"}),
        ("act", {}, "dated=1er juin 2022", {"dated": "2022-06-01"}),
        ("act", {}, "dated=new-code", {"dated": "new-code"}),
        ("act", {}, "dated=soon", {"dated": "soon"}),
        ("act", {}, "note=15/03/2020", {"note": "15/03/2020"}),
        ("date", {}, "was=8 april 2026, 2026-05-01", {"was": ["2026-04-08", "2026-05-01"]}),
        ("act", {}, "title.en=Law = order", {"title": {"en": "Law = order"}}),
        ("act", {"title": {"en": "Law"}}, "title.fr=Loi", {"title": {"en": "Law", "fr": "Loi"}}),
        ("act", {}, "read_in=copy:code p. 1, act:2", {"read_in": ["copy:code p. 1", "act:2"]}),
        ("correspondence", {}, "items=8.1.a,8.1.b", {"items": ["8.1.a", "8.1.b"]}),
        ("correspondence", {"items": ["9"]}, "items=8.1.a,", {"items": ["8.1.a"]}),
        ("aspect", {}, "exemption=true", {"exemption": True}),
        ("aspect", {}, "exemption=false", {"exemption": False}),
        ("aspect", {}, "exemption=perhaps", {"exemption": "perhaps"}),
        ("provision", {}, "versions.summary=First.", {"versions": [{"summary": "First."}]}),
        ("provision", {}, "versions[0].summary=First.", {"versions": [{"summary": "First."}]}),
        (
            "provision",
            VERSIONS,
            "versions[1].penalty=Two years.",
            {"versions": [{"summary": "First."}, {"summary": "Second.", "penalty": "Two years."}]},
        ),
        (
            "provision",
            VERSIONS,
            "versions[2].summary=Third.",
            {"versions": [{"summary": "First."}, {"summary": "Second."}, {"summary": "Third."}]},
        ),
        ("provision", {"versions": [{"note": "N."}]}, "versions.note=O.", {"versions": [{"note": "O."}]}),
        ("provision", {}, "repealed_by.act=act:2", {"repealed_by": {"act": "act:2"}}),
        ("code", {"names": ["A", "B"]}, "names=C, D", {"names": ["C", "D"]}),
        ("code", {"names": ["A", "B"]}, "names[1]=B, de la C", {"names": ["A", "B, de la C"]}),
        ("code", {"names": ["A", "B"]}, "names[2]=C", {"names": ["A", "B", "C"]}),
        ("code", {}, 'names="A, B", C "D"', {"names": ["A, B", 'C "D"']}),
        ("code", {"names": ["A"]}, "names=", {}),
        ("correspondence", {}, "with=old/1, old/2", {"with": [{"provision": "old/1"}, {"provision": "old/2"}]}),
    ],
)
def test_a_value_is_put_where_its_path_leads(kind: str, record: Record, pair: str, found: Record) -> None:
    before = repr(record)
    assert record_values.record_from_pairs(kind, record, [pair], {}) == found
    assert repr(record) == before


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("note", "'note' does not give a value; use KEY=VALUE, such as title.en=..."),
        (
            "not=X",
            (
                "'not' is not a key of a provision; the keys are id, subject, versions, began, repealed_on, "
                "repealed_by, annulled, replaced_by, partners, read_in, verification, verified, note, keywords and "
                "unnamed"
            ),
        ),
        ("subject.de=X", "'subject.de' is not a key of a provision; the keys are en, fr and nl"),
        ("subject=X", "'subject' has keys of its own; give a value for subject.en, subject.fr, subject.nl"),
        ("note.en=X", "'note.en' is not a key of a provision; note has no keys of its own: use note=..."),
        ("note[0]=X", "'note[0]' is not a key of a provision; note has no keys of its own: use note=..."),
        (
            "versions.note=X",
            (
                "it is not clear which of versions is meant; there are 2, starting with versions[0]: use versions[1] "
                "for the last one"
            ),
        ),
        (
            "versions[3].note=X",
            (
                "'versions[3]' does not match any of versions; there are 2, starting with versions[0]; use versions[2] "
                "to add a new one"
            ),
        ),
        ("read_in=[a, b]", "'[a, b]' is not a list; separate its elements with commas"),
        (
            "versions[x].note=X",
            (
                "'versions[x]' does not match any of versions; there are 2, starting with versions[0]; use versions[2] "
                "to add a new one"
            ),
        ),
        (
            "replaced_by[1].note=X",
            (
                "'replaced_by[1]' does not match any of replaced_by; the list is still empty; use"
                " replaced_by[0] to add "
                "a new one"
            ),
        ),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(pair: str, message: str) -> None:
    assert refusal(lambda: record_values.record_from_pairs("provision", VERSIONS, [pair], DAYS)) == message


def test_values_are_changed_and_taken_out_and_keys_come_in_order() -> None:
    change = RecordChange("holder", "ngo", {"title": {"en": "NGO"}, "id": "ngo"})
    after = record_values.change_values(change, ValueChanges(("title.fr=ONG",)), {})
    assert list(after.record.items()) == [("id", "ngo"), ("title", {"en": "NGO", "fr": "ONG"})]
    act = RecordChange("act", "act:1", {"id": "act:1", "note": "Old.", "page": "3"})
    assert record_values.change_values(act, ValueChanges(unset=("note", "page")), {}).record == {"id": "act:1"}


@pytest.mark.parametrize(
    ("wanted", "review"),
    [
        (ValueChanges(unset=("review",)), {}),
        (ValueChanges(put=("reason=B",)), {"review": "due", "review_from": "2025-01-01"}),
        (ValueChanges(unset=("limit",)), {"review": "due", "review_from": "2025-01-01"}),
    ],
)
def test_the_date_of_a_review_goes_with_the_review_and_with_nothing_else(wanted: ValueChanges, review: Record) -> None:
    link: Record = {"id": "own-1", "reason": "A", "limit": "Minors.", "review": "due", "review_from": "2025-01-01"}
    after = record_values.change_values(RecordChange("correspondence", "own-1", link), wanted, {}).record
    assert {key: value for key, value in after.items() if key.startswith("review")} == review


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ({"en": "A", "fr": "B"}, {"fr": "C", "nl": "D"}, {"en": "A", "fr": "C", "nl": "D"}),
        ({"en": "A"}, "B", "B"),
        ("A", {"en": "B"}, {"en": "B"}),
        (["A", "B"], ["C"], ["C"]),
        (["A"], [{"provision": "old/1"}], [{"provision": "old/1"}]),
        ([{"provision": "old/1"}], ["A"], ["A"]),
        (
            [{"provision": "old/1", "note": "A"}, {"provision": "old/2"}],
            [{"provision": "old/2", "note": "B"}, {"provision": "old/3"}, {"by": "A", "day": "2024-01-01"}],
            [
                {"provision": "old/1", "note": "A"},
                {"provision": "old/2", "note": "B"},
                {"provision": "old/3"},
                {"by": "A", "day": "2024-01-01"},
            ],
        ),
        ([{"by": "A", "day": "B"}], [{"by": "A", "day": "B"}], [{"by": "A", "day": "B"}]),
        (
            [{"provision": "old/1", "part": "§ 1"}, {"provision": "old/1", "part": "§ 2"}],
            [{"provision": "old/1", "part": "§ 3"}],
            [{"provision": "old/1", "part": f"§ {each}"} for each in (1, 2, 3)],
        ),
    ],
)
def test_what_a_new_value_does_not_name_stays_and_a_list_of_texts_is_replaced(
    old: PlainValue, new: PlainValue, merged: PlainValue
) -> None:
    assert record_values.merge_values(old, new, {}) == merged


TITLE: Record = {"en": "Images", "fr": "Images"}


@pytest.mark.parametrize(
    ("kind", "record", "path", "left"),
    [
        ("date", {"title": TITLE}, "title", {}),
        ("date", {"title": TITLE}, "title.fr", {"title": {"en": "Images"}}),
        ("date", {"day": "a", "title": {"fr": "Images"}}, "title.fr", {"day": "a"}),
        ("date", {"day": "a"}, "title.fr", {"day": "a"}),
        ("date", {"was": ["A", "B"]}, "was[0]", {"was": ["B"]}),
        ("date", {"day": "a", "was": ["A"]}, "was[A]", {"day": "a"}),
        (
            "provision",
            {"id": "x", "versions": [{"summary": "First."}, {"summary": "Second.", "note": "N."}]},
            "versions[1].note",
            {"id": "x", "versions": [{"summary": "First."}, {"summary": "Second."}]},
        ),
    ],
)
def test_a_value_is_taken_out_where_its_path_leads(kind: str, record: Record, path: str, left: Record) -> None:
    assert record_values.change_values(RecordChange(kind, "x", record), ValueChanges(unset=(path,)), {}).record == left


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("versions[start].note", "versions 0"),
        ("versions[2016-06-18].note", "versions 1"),
        ("versions[new-code].note", "versions 2"),
        ("versions[2026-09-01].note", "versions 2"),
        ("replaced_by[new/3].note", "replaced_by 1"),
        ("replaced_by[new/2#1].note", "replaced_by 0"),
        ("replaced_by[new/2#2].note", "replaced_by 2"),
    ],
)
def test_a_part_of_a_list_is_told_by_its_day_or_by_what_it_names(path: str, steps: str) -> None:
    after = record_values.change_values(
        RecordChange("provision", "old/1", DATED), ValueChanges((f"{path}=N.",)), DAYS
    ).record
    name, at = steps.split()
    assert [index for index, each in enumerate(as_list(after[name])) if "note" in as_mapping(each)] == [int(at)]
    part, key = path.rsplit(".", 1)
    assert (
        record_values.change_values(
            RecordChange("provision", "old/1", DATED), ValueChanges((f"{key}=N.",)), DAYS, part
        ).record
        == after
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            "versions[2017-01-01].note",
            (
                "'versions[2017-01-01]' does not match any of versions; there are versions[start], "
                "versions[2016-06-18] and versions[new-code]; use versions[3] to add a new one"
            ),
        ),
        ("replaced_by[new/2].note", "'replaced_by[new/2]' matches 2 elements; use replaced_by[0] or replaced_by[2]"),
        (
            "replaced_by[new/2#3].note",
            (
                "'replaced_by[new/2#3]' does not match any of replaced_by; there are 3, starting with "
                "replaced_by[0]; use replaced_by[3] to add a new one"
            ),
        ),
    ],
)
def test_a_part_that_is_not_there_is_refused_with_those_that_are(path: str, message: str) -> None:
    change = RecordChange("provision", "old/1", DATED)
    assert refusal(lambda: record_values.change_values(change, ValueChanges((f"{path}=N.",)), DAYS)) == message


CODE: Record = {"id": "old", "names": ["PC", "Penal Code"]}
LINK: Record = {"id": "a", "with": [{"provision": "old/1", "pinpoint": "§ 2"}, {"provision": "old/2"}]}


@pytest.mark.parametrize(
    ("kind", "record", "wanted", "key", "left"),
    [
        (
            "code",
            CODE,
            ValueChanges(add=("names=Code of 1867, Penal",)),
            "names",
            ["PC", "Penal Code", "Code of 1867, Penal"],
        ),
        ("code", CODE, ValueChanges(add=("names=PC",)), "names", ["PC", "Penal Code"]),
        ("code", CODE, ValueChanges(add=("names=A",), drop=("names=PC",)), "names", ["Penal Code", "A"]),
        ("code", CODE, ValueChanges(drop=("names=Penal",)), "names", ["PC", "Penal Code"]),
        ("code", CODE, ValueChanges(drop=("names=PC", "names=Penal Code")), "names", None),
        ("correspondence", LINK, ValueChanges(add=("with=old/1",)), "with", LINK["with"]),
        (
            "correspondence",
            LINK,
            ValueChanges(drop=("with=old/1",), add=("with=old/3",)),
            "with",
            [{"provision": "old/2"}, {"provision": "old/3"}],
        ),
    ],
)
def test_one_element_of_a_list_comes_or_goes(
    kind: str, record: Record, wanted: ValueChanges, key: str, left: PlainValue | None
) -> None:
    assert (
        record_values.change_values(RecordChange(kind, str(record["id"]), record), wanted, {}).record.get(key) == left
    )


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (ValueChanges(add=("note=X",)), "'note' is not a list of texts; use --set note=... or --unset note"),
        (
            ValueChanges(drop=("versions=X",)),
            "'versions' is not a list of texts; use --set versions=... or --unset versions",
        ),
        (ValueChanges(("note=X",), ("note",)), "note is to be both set and removed; choose one of the two"),
        (ValueChanges(unset=("summary",)), f"'summary' is not a key of a provision; the keys are {KEYS}"),
    ],
)
def test_what_cannot_be_done_with_a_value_is_refused(wanted: ValueChanges, message: str) -> None:
    assert (
        refusal(lambda: record_values.change_values(RecordChange("provision", "old/1", DATED), wanted, {})) == message
    )


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (
            ValueChanges(add=("summary=X",)),
            (
                "'versions[0].summary' is not a list of texts; use --set versions[0].summary=... or --unset "
                "versions[0].summary"
            ),
        ),
        (
            ValueChanges(drop=("summary=X",)),
            (
                "'versions[0].summary' is not a list of texts; use --set versions[0].summary=... or --unset "
                "versions[0].summary"
            ),
        ),
    ],
)
def test_what_cannot_be_done_with_a_value_of_a_part_is_refused_by_the_name_of_the_part(
    wanted: ValueChanges, message: str
) -> None:
    change = RecordChange("provision", "old/1", DATED)
    assert refusal(lambda: record_values.change_values(change, wanted, {}, "versions[0]")) == message


def test_a_part_is_taken_out_alone_and_the_last_version_is_not() -> None:
    change = RecordChange("provision", "old/1", {**DATED, "repealed_on": "2027-01-01", "repealed_by": {"act": "act:1"}})
    after = record_values.remove_part(change, "versions[2016-06-18]", DAYS).record
    assert [as_mapping(each)["summary"] for each in as_list(after["versions"])] == ["First.", "Third."]
    assert not {"repealed_on", "repealed_by"} & set(record_values.remove_part(change, "repealed_by", DAYS).record)
    one = RecordChange("provision", "old/1", {"id": "old/1", "versions": [{"summary": "First."}]})
    assert refusal(lambda: record_values.remove_part(one, "versions[start]", DAYS)) == (
        "old/1 has no other version; to remove the article: lanzarote-law remove old/1"
    )


@pytest.mark.parametrize(
    ("change", "pair"),
    [
        (RecordChange("act", "act:1", {"id": "act:1"}), "id=act:2"),
        (RecordChange("shared number", "old 120", {"code": "old", "number": "120"}), "number=121"),
    ],
)
def test_what_a_record_is_told_by_stays(change: RecordChange, pair: str) -> None:
    assert refusal(lambda: record_values.change_values(change, ValueChanges((pair,)), {})) == (
        f"the record is identified by {change.id}, and other records may refer to it; add a record under the new id"
    )


def test_a_day_of_a_list_is_added_and_dropped_as_people_write_it() -> None:
    change = RecordChange("date", "new-code", {"on": "2026-09-01", "was": ["2026-04-08"]})
    more = record_values.change_values(change, ValueChanges(add=("was=1 mei 2026", "was=8 avril 2026")), DAYS)
    assert more.record["was"] == ["2026-04-08", "2026-05-01"]
    assert record_values.change_values(more, ValueChanges(drop=("was=April 8, 2026",)), DAYS).record["was"] == [
        "2026-05-01"
    ]


def test_a_day_that_can_be_two_is_refused_as_a_value() -> None:
    assert refusal(lambda: record_values.set_value("act", {}, "dated", "3/4/2020", DAYS)) == (
        "'3/4/2020' can be read as 3 April 2020 or 4 March 2020; write 2020-04-03 or 2020-03-04"
    )
