"""A check of a fact, and the address by which the fact is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.verifiable_facts import all_facts
from lanzarote_law.dataset.schema import FILE_SHAPES, LIST_LOCATIONS
from lanzarote_law.dataset.value_readers import ReadState
from lanzarote_law.edits import fact_addresses
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import DataRecords, Record, RecordChange, as_list, as_mapping
from lanzarote_law.edits.fact_checks import FactCheck, drop_outdated_marks, refuse_future_searches, verify_facts
from lanzarote_law.model import Mark, NamedDate, Renumbering, SharedNumber, Verified
from lanzarote_law.validation.validate import find_problems
from tests.builders import (
    a_corpus,
    a_day,
    a_decision_search,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_section,
    a_source,
    a_successor,
    a_version,
    an_act,
    an_item,
    followed,
    some_numbers,
)
from tests.written import edited, opened, refusal

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.model import Corpus, DecisionSearch, FollowedUpTo

TODAY = a_day("2024-08-02")
CHECK = FactCheck("A. Adviser", a_day("2024-08-01"), Mark.SEEN, "doc:reply")
ENTRY = Verified(Mark.SEEN, "A. Adviser", a_day("2024-08-01"), "doc:reply")
CORPUS = a_corpus(
    an_item("8.1", verification="second-hand"),
    an_item("8.1.a", aspects="images", verification="second-hand"),
    an_item("20(1)(a)", instrument="convention", verification="second-hand"),
    a_section("prosecution", "8", verification="unverified"),
    a_provision(
        "old/100",
        a_version("", verification="unverified", numbered="99bis"),
        a_version("2012-01-01", verification="unverified"),
        repealed_on="new-code",
        repeal_act="act:3",
        repeal_verification="inferred",
        successors=[
            a_successor("new/50", part="§ 1", verification="inferred"),
            a_successor("new/50", part="§ 2", verification="inferred"),
            a_successor("new/51", verification="inferred"),
        ],
        verification="unverified",
    ),
    a_provision("new/50", start="new-code"),
    a_provision("new/51", start="new-code"),
    Renumbering("old", "99bis", "100", a_day("2012-01-01"), "act:1", Mark.UNVERIFIED),
    SharedNumber("old", "120", "Two laws of one day used it.", Mark.UNVERIFIED),
    some_numbers("132-192", verification="unverified"),
    a_link("old/100", ident="link", review="carried", verification="unverified"),
    a_negative(ident="search", verification="unverified"),
    a_position("P1", verification="unverified", filed="2018-03-09"),
)


def verified(corpus: Corpus, *where: str, check: FactCheck = CHECK) -> Corpus:
    def edit(data: DataSet) -> tuple[RecordChange, ...]:
        return verify_facts(data, where, check, TODAY)

    return edited(corpus, edit).corpus


def test_a_check_gives_the_mark_and_stays_on_record() -> None:
    [act, *_] = verified(a_corpus(), "act:1").acts
    assert (act.verification, act.verified) == (Mark.SEEN, (ENTRY,))


def test_a_later_check_follows_the_earlier_one_and_its_mark_holds() -> None:
    later = FactCheck("B. Clerk", a_day("2024-08-02"), Mark.UNVERIFIED)
    [act, *_] = verified(verified(a_corpus(), "act:1"), "act:1", check=later).acts
    assert act.verification is Mark.UNVERIFIED
    assert act.verified == (ENTRY, Verified(Mark.UNVERIFIED, "B. Clerk", a_day("2024-08-02")))


def test_a_checked_link_is_no_longer_under_review() -> None:
    [link] = verified(CORPUS, "link").correspondences
    assert (link.review, link.verification, link.verified) == (None, Mark.SEEN, (ENTRY,))


ADDRESSES = {
    "old/100": "provision old/100",
    "Sw. 100": "provision old/100",
    "old/100@start": "provision old/100 versions 0",
    "old/100@2012-01-01": "provision old/100 versions 1",
    "Sw. 100@2012-01-01": "provision old/100 versions 1",
    " 100@2012-01-01 ": "provision old/100 versions 1",
    "new/50@new-code": "provision new/50 versions 0",
    "new/50@2026-09-01": "provision new/50 versions 0",
    "old/100@repeal": "provision old/100 repealed_by",
    "old/100@new/50": "provision old/100 replaced_by 0",
    "old/100@new/50#2": "provision old/100 replaced_by 1",
    "old/100@new/51": "provision old/100 replaced_by 2",
    "100@51": "provision old/100 replaced_by 2",
    "old/100@was-99bis": "renumbering old 99bis > 100",
    "old/120@shared": "shared number old 120",
    "old/132-192@known": "numbers known old 132-192",
    "section:prosecution": "section prosecution",
    "prosecution": "section prosecution",
    "new-code": "date new-code",
    "act:1": "act act:1",
    "doc:reply": "source doc:reply",
    "8.1.a": "item 8.1.a",
    "8.1 (a)": "item 8.1.a",
    "8.1": "item 8.1",
    "CETS 20(1)(a)": "item 20(1)(a)",
    "link": "correspondence link",
    "search": "negative search",
    "P1": "position P1",
}


@pytest.mark.parametrize(("address", "fact"), ADDRESSES.items())
def test_a_fact_is_found_by_its_address_or_by_the_reference_of_its_article(address: str, fact: str) -> None:
    found = fact_addresses.find_fact(opened(CORPUS).data, address, a_day("2018-01-26"))
    assert " ".join(map(str, (found.kind, found.id, *found.steps))) == fact


@pytest.mark.parametrize(("address", "fact"), ADDRESSES.items())
def test_each_of_them_can_be_checked_where_it_stands(address: str, fact: str) -> None:
    corpus = verified(CORPUS, address)
    checked = [each for each in all_facts(corpus) if each.verified]
    assert [" ".join(map(str, (each.kind, each.id, *each.steps))) for each in checked] == [fact]
    assert [(each.verification, each.verified) for each in checked] == [(Mark.SEEN, (ENTRY,))]


@pytest.mark.parametrize(("address", "fact"), ADDRESSES.items())
def test_the_record_in_which_a_fact_stands_is_meant_by_the_same_words(address: str, fact: str) -> None:
    found = fact_addresses.find_record(opened(CORPUS).data, address, a_day("2018-01-26"))
    assert fact.startswith(f"{found.change.kind} {found.change.id}")
    parts = {"old/100@start": "versions[start]", "old/100@repeal": "repealed_by", "8.1": ""}
    assert found.part == parts.get(address, found.part)


def test_several_facts_of_one_record_are_checked_in_one_change() -> None:
    data = opened(CORPUS).data
    changes = verify_facts(data, ["old/100@start", "old/100@repeal", "act:1", "old/100"], CHECK, TODAY)
    assert [change[:2] for change in changes] == [("provision", "old/100"), ("act", "act:1")]
    [provision, *_] = verified(CORPUS, "old/100@start", "old/100@repeal", "act:1", "old/100").provisions
    assert provision.repeal is not None
    versions = [each.verified for each in provision.versions]
    assert (provision.verified, versions, provision.repeal.verified) == ((ENTRY,), [(ENTRY,), ()], (ENTRY,))


@pytest.mark.parametrize("day", ["2024-08-01", "2024-08-02"])
def test_a_check_is_of_today_or_an_earlier_day(day: str) -> None:
    assert verified(a_corpus(), "act:1", check=CHECK._replace(on=a_day(day))).acts[0].verified[0].on == a_day(day)


def test_a_law_can_be_the_document_in_which_something_was_looked_up() -> None:
    assert verified(CORPUS, "new-code", check=CHECK._replace(source="act:3")).dates[0].verified[0].source == "act:3"


@pytest.mark.parametrize(
    ("address", "check", "message"),
    [
        (
            "act:1",
            CHECK._replace(on=a_day("2024-08-03")),
            (
                "2024-08-03 is in the future: nothing can have been checked on that date; give the date of the check "
                "with --on"
            ),
        ),
        (
            "act:1",
            CHECK._replace(by=" "),
            "the name of the person who made the check is missing; give your name with --by NAME",
        ),
        (
            "act:1",
            CHECK._replace(source="doc:replay"),
            (
                "'doc:replay' is not the id of a source in this data set; did you mean doc:reply? to add a new one "
                "first: lanzarote-law add source doc:replay"
            ),
        ),
        (
            "old/100@2013-01-01",
            CHECK,
            (
                "'old/100@2013-01-01' is not a part of old/100; its parts are old/100@was-99bis, old/100@start, "
                "old/100@2012-01-01, old/100@repeal, old/100@new/50, old/100@new/50#2, old/100@new/51"
            ),
        ),
        (
            "old/101@start",
            CHECK,
            (
                "old/101 is not in this data set, which is not complete; the article may nonetheless exist;"
                " did you mean "
                "old/100? to add a new article: lanzarote-law add provision"
            ),
        ),
        ("new-cod", CHECK, "'new-cod' is not in this data set; did you mean new-code, second or new?"),
        ("act:11", CHECK, "'act:11' is not in this data set; did you mean act:1, act:3 or act:2?"),
        ("8", CHECK, "'8' is a heading, not a record; name one of its items: 8.1, 8.2"),
        ("ngo", CHECK, "an author of positions has no verification mark, so there is nothing to verify in ngo"),
        (
            "%%%",
            CHECK,
            (
                "'%%%' is neither an item, nor an article, nor a point of the Convention; write, for example, 8.1.a,"
                " 383bis, CP 417/49 or 20(1)(f); to search for a word: lanzarote-law search WORDS"
            ),
        ),
    ],
)
def test_a_check_that_cannot_be_is_refused(address: str, check: FactCheck, message: str) -> None:
    corpus = a_corpus(*CORPUS.items, an_item("8.2"), *CORPUS.provisions, *CORPUS.renumberings)
    assert refusal(lambda: verified(corpus, address, check=check)) == message


def test_nothing_is_seen_in_a_document_that_nobody_has_found() -> None:
    corpus = a_corpus(a_source("doc:lost", verification="unverified", note="It was not found."))
    check = CHECK._replace(source="doc:lost")
    assert refusal(lambda: verified(corpus, "act:1", check=check)) == (
        "nothing can have been seen in doc:lost, because the document itself is unverified; the data say about it: "
        "It was not found; if you have the document, record that first: lanzarote-law verify doc:lost --source "
        "doc:lost --mark seen --by NAME; --force writes the mark anyway"
    )
    known = verified(corpus, "act:1", check=check._replace(mark=Mark.SECOND_HAND))
    assert known.acts[0].verification is Mark.SECOND_HAND
    assert verified(corpus, "act:1", "doc:lost", check=check).acts[0].verification is Mark.SEEN
    forced = edited(corpus, lambda data: verify_facts(data, ["act:1"], check, TODAY, trusting=True)).corpus
    assert forced.acts[0].verification is Mark.SEEN


REPORTED = a_corpus(
    a_provision("old/100", a_version("2012-01-01", act="act:9", verification="second-hand")),
    an_act("act:9", verification="second-hand", read_in="doc:newspaper copy:gazette"),
    a_source("doc:newspaper"),
    a_source("copy:gazette"),
)
"""A law that a newspaper reported, and the gazette contains."""


def test_law_is_not_seen_in_the_source_by_which_it_is_second_hand() -> None:
    check = CHECK._replace(source="doc:newspaper")
    refused = refusal(lambda: verified(REPORTED, "act:9", check=check))
    assert refused == (
        "act:9 cannot have been seen in doc:newspaper, which reports the law and is neither the act nor a copy of it; "
        "use --mark second-hand, or name the act or the copy that was read; --force writes the mark anyway"
    )
    for source in ("copy:gazette", "act:9"):
        assert verified(REPORTED, "act:9", check=CHECK._replace(source=source)).act["act:9"].verification is Mark.SEEN
    again = CHECK._replace(source="doc:newspaper", mark=Mark.SECOND_HAND)
    assert verified(REPORTED, "act:9", check=again).act["act:9"].verification is Mark.SECOND_HAND


@pytest.mark.parametrize(("day", "is_older"), [("2011-12-30", True), ("2011-12-31", False), ("2012-01-01", False)])
@pytest.mark.parametrize(
    "address", ["old/1", "old/1@2012-01-01", "old/1@repeal", "old/3@was-2", "new-code", "act:9", "old/2@2011-12-31"]
)
def test_law_is_not_read_in_a_document_that_is_older_than_its_act_or_else_its_first_date(
    address: str, day: str, *, is_older: bool
) -> None:
    corpus = a_corpus(
        a_provision("old/1", a_version("2012-01-01", act="act:9"), repealed_on="2013-01-01", repeal_act="act:9"),
        a_provision("old/2", a_version("2011-12-31", act="")),
        Renumbering("old", "2", "3", a_day("2012-01-01"), "act:9", Mark.SEEN),
        NamedDate("new-code", a_day("2026-09-01"), Mark.SEEN, act="act:9"),
        an_act("act:9", dated="2011-12-31"),
        a_source("copy:code", day=day),
    )
    check = CHECK._replace(source="copy:code")
    if not is_older:
        verified(corpus, address, check=check)
        return
    told = f"copy:code dates from {day}, but what {address} states only from 2011-12-31"
    assert refusal(lambda: verified(corpus, address, check=check)) == (
        f"{told}; was another document read? if not, --force writes the mark anyway"
    )
    forced = edited(corpus, lambda data: verify_facts(data, [address], check, TODAY, trusting=True)).corpus
    found = (each for each in find_problems(forced, ReadState().where) if each.code == "verified-older")
    assert [f"{each.message}; {each.hint}" for each in found] == [
        f"{told}; was another document read? name it, or lower the mark"
    ]


def test_an_id_of_two_kinds_says_nothing() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(ident="images"))
    assert refusal(lambda: fact_addresses.find_record(opened(corpus).data, "images", TODAY)) == (
        "'images' is the id of an aspect and of a correspondence; change one of the two ids in the data files"
    )


def test_one_fact_by_two_names_is_checked_once() -> None:
    assert verified(CORPUS, "old/100@2012-01-01", "Sw. 100@2012-01-01").provision["old/100"].versions[1].verified == (
        ENTRY,
    )


# -- what was checked and has changed ----------------------------------------------------------------------------------

CHECKED: Record = {"mark": "seen", "by": "A. Adviser", "day": "2024-08-01"}
VERSION: Record = {"in_force_from": "2012-01-01", "summary": "Forbids.", "verification": "seen", "verified": [CHECKED]}
LATER: Record = {"in_force_from": "2017-01-01", "summary": "More.", "verification": "unverified"}
END: Record = {"act": "act:3", "verification": "seen", "verified": [CHECKED]}
ARTICLE: Record = {
    "id": "old/100",
    "versions": [VERSION],
    "repealed_on": "2024-07-01",
    "repealed_by": END,
    "note": "Short.",
}


@pytest.mark.parametrize(
    ("new", "versions", "end"),
    [
        (ARTICLE, ["seen", True], ["seen", True]),
        ({**ARTICLE, "note": "Longer."}, ["seen", True], ["seen", True]),
        ({**ARTICLE, "versions": [{**VERSION, "note": "New."}]}, ["seen", True], ["seen", True]),
        ({**ARTICLE, "versions": [{**VERSION, "summary": "Allows."}]}, ["unverified", False], ["seen", True]),
        (
            {**ARTICLE, "versions": [{**VERSION, "summary": "Allows.", "verification": "inferred"}]},
            ["inferred", False],
            ["seen", True],
        ),
        (
            {**ARTICLE, "versions": [{**VERSION, "summary": "Allows.", "verified": [CHECKED, CHECKED]}]},
            ["seen", True],
            ["seen", True],
        ),
        ({**ARTICLE, "versions": [{**VERSION, "summary": "Allows."}, LATER]}, ["unverified", False], ["seen", True]),
        ({**ARTICLE, "versions": [VERSION, LATER]}, ["seen", True], ["seen", True]),
        ({**ARTICLE, "repealed_on": "2024-07-02"}, ["seen", True], ["unverified", False]),
        ({**ARTICLE, "repealed_by": {**END, "act": "act:2"}}, ["seen", True], ["unverified", False]),
    ],
)
def test_what_was_checked_and_says_something_else_now_is_not_checked(
    new: Record, versions: list[object], end: list[object]
) -> None:
    data = DataSet(
        CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, "provisions.yaml": {"provisions": [ARTICLE]}})
    )
    record = drop_outdated_marks(data, RecordChange("provision", "old/100", new)).record
    parts = [as_mapping(as_list(record["versions"])[0]), as_mapping(record["repealed_by"])]
    assert [[part["verification"], "verified" in part] for part in parts] == [versions, end]


@pytest.mark.parametrize("versions", [[{**LATER, "in_force_from": "2010-01-01"}, VERSION], [VERSION]])
def test_a_version_keeps_its_check_where_another_comes_or_goes_before_it(versions: list[PlainValue]) -> None:
    before: Record = {**ARTICLE, "versions": [{**VERSION, "in_force_from": "2011-01-01", "summary": "More."}, VERSION]}
    data = DataSet(
        CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, "provisions.yaml": {"provisions": [before]}})
    )
    record = drop_outdated_marks(data, RecordChange("provision", "old/100", {**ARTICLE, "versions": versions})).record
    assert as_list(record["versions"]) == versions


def test_of_versions_without_checks_that_say_something_else_each_loses_its_mark_where_another_comes_between() -> None:
    old: list[Record] = [
        {"in_force_from": day, "act": "act:1", "summary": "Forbids it.", "verification": "seen"}
        for day in ("2001-01-01", "2011-01-01")
    ]
    first, last = ({**each, "summary": "Allows it."} for each in old)
    between: Record = {**last, "in_force_from": "2005-01-01", "summary": "Allows a part.", "verification": "seen"}
    article: Record = {"id": "old/100", "versions": [*old], "verification": "seen"}
    data = DataSet(
        CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, "provisions.yaml": {"provisions": [article]}})
    )
    new: Record = {**article, "versions": [first, between, last]}
    record = drop_outdated_marks(data, RecordChange("provision", "old/100", new)).record
    marks = [as_mapping(each)["verification"] for each in as_list(record["versions"])]
    assert marks == ["unverified", "seen", "unverified"]


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ({"title": {"en": "A"}}, {"title": {"en": "A", "nl": "B"}}, "unverified"),
        ({"published": "2011-01-01"}, {"published": "2011-01-02"}, "unverified"),
        ({"published": "2011-01-01"}, {"published": "2011-01-02", "verification": "second-hand"}, "second-hand"),
        ({"note": "A"}, {"note": "B"}, "seen"),
    ],
)
def test_an_act_that_says_something_else_keeps_no_mark_though_no_check_is_on_record(
    old: Record, new: Record, mark: str
) -> None:
    act: Record = {"id": "act:9", "verification": "seen", **old}
    data = DataSet(
        CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, LIST_LOCATIONS["act"].files[0]: {"acts": [act]}})
    )
    change = drop_outdated_marks(data, RecordChange("act", "act:9", {**act, **new}))
    assert change.record["verification"] == mark
    assert change.remarks == ((("now unverified", "act:9"),) if mark == "unverified" else ())


def test_translations_and_keywords_of_an_article_are_not_what_its_mark_is_about() -> None:
    article: Record = {"id": "old/100", "subject": {"en": "A", "fr": "B", "nl": "B"}, "verification": "seen"}
    data = DataSet(
        CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, "provisions.yaml": {"provisions": [article]}})
    )
    same: Record = {**article, "subject": {"en": "A", "fr": "C", "nl": "D"}, "keywords": {"en": ["a"]}}
    assert drop_outdated_marks(data, RecordChange("provision", "old/100", same)).record == same


@pytest.mark.parametrize(
    ("key", "value", "stays"),
    [
        ("until", "2026-01-01", True),
        ("keywords", {"en": ["a"]}, True),
        ("note", "B", True),
        ("review", "due", True),
        ("review_from", "2026-01-01", True),
        ("read_in", ["act:2"], True),
        ("from", "2012-01-01", False),
        ("limit", "Only minors.", False),
        ("part", "Some.", False),
        ("extent", "implied", False),
        ("reason", "B", False),
        ("items", ["8.1.b"], False),
        ("with", [{"provision": "old/1"}], False),
    ],
)
def test_a_mark_stays_where_what_changes_is_no_part_of_what_it_is_about(
    key: str, value: PlainValue, *, stays: bool
) -> None:
    link: Record = {"id": "a", "provision": "old/100", "reason": "A", "verification": "seen", "verified": [CHECKED]}
    name = "correspondences.yaml"
    data = DataSet(CORPUS, DataRecords({**{file: {} for file in FILE_SHAPES}, name: {"correspondences": [link]}}))
    change = drop_outdated_marks(data, RecordChange("correspondence", "a", {**link, key: value}))
    assert (change.record["verification"], "verified" in change.record) == (
        ("seen", True) if stays else ("unverified", False)
    )


def test_a_new_record_has_the_marks_that_it_is_given() -> None:
    data = DataSet(CORPUS, DataRecords({file: {} for file in FILE_SHAPES}))
    change = RecordChange("act", "act:9", {"id": "act:9", "verification": "seen", "verified": [CHECKED]})
    assert drop_outdated_marks(data, change) == change


@pytest.mark.parametrize(
    ("kind", "file", "key"), [("holder", "positions.yaml", "holders"), ("aspect", "questions.yaml", "aspects")]
)
def test_a_record_that_bears_no_mark_gets_none_when_it_says_something_else(kind: str, file: str, key: str) -> None:
    record: Record = {"id": "x", "title": {"en": "A"}}
    data = DataSet(CORPUS, DataRecords({**{each: {} for each in FILE_SHAPES}, file: {key: [record]}}))
    change = RecordChange(kind, "x", {**record, "title": {"en": "B"}})
    assert drop_outdated_marks(data, change) == change


@pytest.mark.parametrize("search", [followed("old", "2024-08-03"), a_decision_search(up_to="2024-08-03")])
def test_no_search_reaches_into_the_future_unless_the_data_said_so_before(
    search: FollowedUpTo | DecisionSearch,
) -> None:
    before, after = a_corpus(), a_corpus(search)
    refuse_future_searches(after, after, a_day("2024-08-02"))
    for day in ("2024-08-03", "2024-08-04"):
        refuse_future_searches(before, after, a_day(day))
    assert refusal(lambda: refuse_future_searches(before, after, a_day("2024-08-02"))) == (
        "2024-08-03 is in the future: no search can reach up to that date; give the last date that the search covers"
    )
