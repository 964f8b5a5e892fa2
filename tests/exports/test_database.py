"""The database: each record is a row, what it says of a day is what the program says, and the views can be asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.exports import database, status_periods, tables
from lanzarote_law.model import Corpus, FollowedUpTo, Mark, Text
from lanzarote_law.model_fields import FIELDS
from lanzarote_law.texts import changes_to_cited_articles
from tests.builders import RURITANIA, a_corpus, a_day, a_link, a_provision, a_version, an_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAYS = ("2016-06-18", "2018-01-26", "2022-05-31", "2022-06-01", "2024-07-01", "2026-08-31", "2026-09-01", "2026-11-24")


@pytest.fixture(scope="module")
def belgium() -> Corpus:
    return corpus_loading.load()


@pytest.fixture(scope="module")
def made(belgium: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the data that ship, opened from its file."""
    path = tmp_path_factory.mktemp("export") / "law.db"
    path.write_bytes(database.build_database(belgium, {"party": "Belgium"}))
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def asked(made: sqlite3.Connection, query: str, *values: str) -> list[tuple[str | int | None, ...]]:
    return made.execute(query, values).fetchall()


def test_every_record_of_every_kind_is_a_row(made: sqlite3.Connection, belgium: Corpus) -> None:
    found = {}
    for field in FIELDS[Corpus]:
        if field.many:
            found[field.name] = [row[0] for row in asked(made, f'select id from "{field.name}" order by rowid')]
    assert found == {name: [each.id for each in getattr(belgium, name)] for name in found}
    assert len(found) == 28


def test_a_cell_is_a_text_a_number_or_nothing_and_what_is_not_so_is_nought() -> None:
    rows = list(tables.table_rows(a_corpus(an_item("8.1.a", aspects="images"), a_provision("old/1"))))
    assert {type(value) for row in rows for value in row.values.values()} == {str, int, type(None)}
    aspect = next(row.values for row in rows if row.table == "aspects")
    version = next(row.values for row in rows if row.table == "provision_versions")
    assert (aspect["exemption"], version["act_article"], version["in_force_from"]) == (0, None, "2000-01-01")


def test_what_is_a_number_in_a_record_is_one_in_the_database(made: sqlite3.Connection, belgium: Corpus) -> None:
    rows = *tables.table_rows(belgium), *status_periods.status_rows(belgium)
    numbers = {(row.table, key) for row in rows for key, value in row.values.items() if isinstance(value, int)}
    kinds = {
        place: {kind for (kind,) in asked(made, f'select distinct typeof("{place[1]}") from "{place[0]}"')}
        for place in numbers
    }
    assert {place: kind for place, kind in kinds.items() if not kind <= {"integer", "null"}} == {}
    assert {key for _, key in numbers} >= {"place", "counts", "retroactive", "exemption", "began", "described"}


def test_a_status_ends_where_the_search_for_amendments_ends() -> None:
    followed = FollowedUpTo("old", "the journal", Mark.SEEN, up_to=a_day("2020-12-31"))
    corpus = a_corpus(
        an_item("8.1.a", aspects="images"), a_provision("old/1"), a_link("old/1", "8.1.a", "images"), followed
    )
    rows = [row.values for row in status_periods.status_rows(corpus) if row.table == status_periods.STATUSES]
    flags = [(each["from"], each["until"], each["flags"]) for each in rows if each["item"] == "8.1.a"]
    assert flags == [("2010-01-01", "2021-01-01", None), ("2021-01-01", None, "not-followed")]


def test_every_check_is_a_row(made: sqlite3.Connection, belgium: Corpus) -> None:
    rows = [row for row in tables.table_rows(belgium) if row.table == tables.CHECKS]
    assert asked(made, "select count(*) from checks") == [(len(rows),)] if rows else True


def test_on_every_day_an_item_stands_as_the_program_says(made: sqlite3.Connection, belgium: Corpus) -> None:
    wrong = []
    query = """select status, least_sure, because_of from item_statuses
        where item = ? and "from" <= ? and ("until" is null or "until" > ?)"""
    for item in belgium.items:
        for day in DAYS:
            found = item_status(belgium, item.id, a_day(day))
            weak = found.weakness
            least = (weak.mark.value, f"{weak.what} {weak.provision}".strip()) if weak else (None, None)
            told = (found.status.value, *least)
            wrong += [(item.id, day)] if asked(made, query, item.id, day, day) != [told] else []
    assert wrong == []


def test_on_every_day_an_aspect_stands_as_the_program_says(made: sqlite3.Connection, belgium: Corpus) -> None:
    wrong = []
    query = """select standing, rests_on from aspect_standings
        where item = ? and aspect = ? and "from" <= ? and ("until" is null or "until" > ?)"""
    for item, aspect in asked(made, "select distinct item, aspect from aspect_standings"):
        for day in DAYS:
            found = aspect_standing(belgium, str(item), str(aspect), a_day(day))
            told = (found.standing.value, ", ".join(each.link.id for each in found.carriers) or None)
            wrong += [(item, aspect, day)] if asked(made, query, str(item), str(aspect), day, day) != [told] else []
    assert wrong == []


def test_before_the_law_was_researched_nothing_is_said(made: sqlite3.Connection) -> None:
    assert asked(made, "select count(*) from item_statuses where \"from\" < '2016-06-18'") == [(0,)]


@pytest.mark.parametrize("name", database.VIEWS)
def test_every_view_can_be_asked_and_says_something(made: sqlite3.Connection, name: str) -> None:
    assert asked(made, f"select * from {name} limit 1") != []


def test_no_column_leads_to_a_record_that_is_not_there(made: sqlite3.Connection) -> None:
    assert asked(made, "pragma foreign_key_check") == []
    assert asked(made, "pragma integrity_check") == [("ok",)]


def test_an_aspect_that_nobody_looked_for_is_no_open_point(made: sqlite3.Connection) -> None:
    assert asked(made, "select count(*) from what_is_open_today where standing in ('known-in-part', 'unknown')") == [
        (0,)
    ]
    said = {str(means) for (means,) in asked(made, "select distinct means from not_looked_for")}
    assert said <= {
        "not researched: a hole in these data, not a gap in the law",
        "the rest was not researched: a hole in these data, not a gap in the law",
    }


@pytest.mark.parametrize("word", ["grooming", "pedopornographie", "wraakporno"])
def test_a_word_is_found_in_every_language_without_its_accents(made: sqlite3.Connection, word: str) -> None:
    kinds = {row[0] for row in asked(made, "select kind from search where search match ?", word)}
    assert "provisions" in kinds


def test_the_same_data_give_the_same_bytes(belgium: Corpus) -> None:
    assert database.build_database(belgium, {"a": "b"}) == database.build_database(belgium, {"a": "b"})


def test_a_set_without_law_has_the_tables_that_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "law.db"
    path.write_bytes(database.build_database(a_corpus(an_item("8.1.a", aspects="images")), {}))
    with closing(sqlite3.connect(path)) as opened:
        assert asked(opened, "select id from items") == [("8.1.a",)]


def test_the_data_of_ruritania_fill_a_database_as_well() -> None:
    assert database.build_database(corpus_loading.load(RURITANIA), {}).startswith(b"SQLite format 3")


def test_a_change_of_the_law_names_its_act_in_the_language_that_has_a_name_of_it(made: sqlite3.Connection) -> None:
    [(title,)] = asked(made, "select distinct act_title from what_changed where act = 'act:2024-02-29/09'")
    assert title == "Loi introduisant le livre Ier du Code pénal"
    known = "title_en is not null or title_fr is not null or title_nl is not null"
    assert not asked(made, f"select act from what_changed join acts on id = act where act_title is null and ({known})")


def test_what_happened_to_an_article_is_called_as_watch_calls_it(made: sqlite3.Connection, belgium: Corpus) -> None:
    """An article that may be older than its first version did not enter into force with it."""
    lasting = {each.id: (0,) for each in belgium.provisions if not each.annulled}
    told = changes_to_cited_articles.find_cited_changes(belgium, lasting, (), date.min, date.max)
    assert len(told) >= 280
    by_acts = ((one.provision, each) for one in told for each in one.changes if each.act not in belgium.decision)
    expected = {(ident, each.did, each.on.isoformat()) for ident, each in by_acts}
    rows = {(str(row[0]), str(row[1]), row[2]) for row in asked(made, "select provision, event, day from what_changed")}
    found = {(ident, "repealed" if did == "ended" else did, on) for ident, did, on in rows if ident in lasting}
    assert found == expected
    assert {did for _, did, _ in found} >= {"worded", "entered", "inserted", "amended", "replaced", "repealed"}


def test_the_views_tell_of_which_law_a_text_was_written_that_nobody_read_again_and_the_title_of_today() -> None:
    versions = a_version("2000-01-01"), a_version("2017-01-01")._replace(subject=Text("Fifteen and over"))
    link = a_link("old/1", reason="It says so.", limit="Over sixteen.", review="due", review_from="2017-01-01")
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/1", *versions, subject="Over sixteen"), link)
    sign = " [written before the amendment of 2017-01-01; not reviewed since]"
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(database.build_database(corpus, {}))
        columns = 'extent, reason, "limit", subject'
        [row] = asked(opened, f"select {columns} from what_answers_an_item")  # our own words
        assert row == (f"full{sign}", f"It says so.{sign}", f"Over sixteen.{sign}", "Fifteen and over")
        assert asked(opened, "select subject from articles") == [("Fifteen and over",)]
        [(limits,)] = asked(
            opened, """select limits from aspect_standings where "from" <= '2017-01-01' and "until" is null"""
        )
        assert limits == "Over sixteen. [written before the amendment of 1 January 2017; not reviewed since]"


SINCE = " [written before the amendment of 2020-01-01; not reviewed since]"


@pytest.mark.parametrize(
    ("today", "article", "link", "item"),
    [
        ("1999-12-31", ("Before it", "It says 1.", "no"), ("", "no"), []),
        ("2000-01-01", ("Title 1", "It says 1.", "yes"), ("", "yes"), []),
        ("2010-01-01", ("Title 1", "It says 1.", "yes"), ("", "yes"), [("covered", "2010-01-01")]),
        ("2016-12-31", ("Title 1", "It says 1.", "yes"), ("", "yes"), [("covered", "2010-01-01")]),
        ("2017-01-01", ("Title 2", "It says 2.", "yes"), ("", "yes"), [("covered", "2010-01-01")]),
        ("2019-12-31", ("Title 2", "It says 2.", "yes"), ("", "yes"), [("covered", "2010-01-01")]),
        ("2020-01-01", ("Title 3", "It says 3.", "yes"), (SINCE, "yes"), [("covered", "2020-01-01")]),
        ("2021-12-31", ("Title 3", "It says 3.", "yes"), (SINCE, "yes"), [("covered", "2020-01-01")]),
        ("2022-01-01", ("Title 3", "It says 3.", "no"), (SINCE, "no"), [("lapsed", "2022-01-01")]),
    ],
)
def test_the_views_tell_what_is_law_on_the_day_on_which_they_are_asked(
    today: str, article: tuple[str, str, str], link: tuple[str, str], item: list[tuple[str, str]]
) -> None:
    starts = ("2000-01-01", "2017-01-01", "2020-01-01")
    versions = [a_version(day, summary=f"It says {at}.") for at, day in enumerate(starts, 1)]
    titled = [version._replace(subject=Text(f"Title {at}")) for at, version in enumerate(versions, 1)]
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/1", *titled, subject="Before it", repealed_on="2022-01-01"),
        a_link("old/1", reason="So.", review="due", review_from="2020-01-01"),
    )
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(database.build_database(corpus, {}))
        opened.create_function("date", -1, lambda *_: today)
        assert asked(opened, "select subject, says, in_force_today from articles") == [article]
        answers = asked(opened, "select reason, holds_today, subject from what_answers_an_item")
        assert answers == [(f"So.{link[0]}", link[1], article[0])]
        assert asked(opened, "select status, since_or_earlier from how_items_stand_today") == item
        is_open = [("lapsed",)] if today == "2022-01-01" else []
        assert asked(opened, "select standing from what_is_open_today") == is_open
