"""A mark and the end of a review rest on a document that can contain the law: whatever command writes them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.edits.unsupported_verification_upgrades import refuse_unfit_documents
from lanzarote_law.model import Mark, NamedDate, ReviewReason, Verified
from tests.builders import a_corpus, a_day, a_link, a_provision, a_source, a_version, an_act, an_item
from tests.edited import changed, typed
from tests.written import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Correspondence
    from tests.builders import Record

DOCUMENTS = (
    an_item(aspects="images"),
    an_act("act:8", dated="1900-01-01"),
    an_act("act:9", dated="2011-12-31"),
    an_act("act:10", dated="2019-05-05"),
    a_source("copy:old", day="2018"),
    a_source("copy:new", day="2020-02-01"),
    a_source("copy:undated"),
    a_source("doc:lost", verification="unverified"),
)
FIRST = a_version("2012-01-01", act="act:9")
BEFORE = a_provision("old/1", FIRST)
FORCED = "was another document read? if not, --force writes the mark anyway"


def written(before: tuple[Record, ...], after: tuple[Record, ...]) -> None:
    refuse_unfit_documents(a_corpus(*DOCUMENTS, *before), a_corpus(*DOCUMENTS, *after))


def amended(mark: str = "seen", act: str = "act:10", source: str = "") -> Record:
    return a_provision("old/1", FIRST, a_version("2020-01-01", act=act, source=source, verification=mark))


def dated(mark: str, act: str) -> Record:
    return NamedDate("new-code", a_day("2026-09-01"), Mark(mark), act=act)


def older(document: str, day: str, where: str, made: str) -> str:
    return f"{document} dates from {day}, but what {where} states only from {made}; {FORCED}"


OLD = older("copy:old", "2018", "old/1@2020-01-01", "2019-05-05")
LOST = (
    "nothing can have been seen in doc:lost, because the document itself is unverified; if you have the document, "
    "record that first: lanzarote-law verify doc:lost --source doc:lost --mark seen --by NAME; --force writes the "
    "mark anyway"
)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (BEFORE, amended(source="copy:old"), OLD),
        (BEFORE, amended("second-hand", source="copy:old"), OLD),
        (BEFORE, amended(source="doc:lost"), LOST),
        (BEFORE, amended(act="act:8"), older("act:8", "1900-01-01", "old/1@2020-01-01", "2011-12-31")),
        (
            BEFORE,
            a_provision("old/1", FIRST, repealed_on="2020-01-01", repeal_act="act:10", read_in="copy:old"),
            older("copy:old", "2018", "old/1@repeal", "2019-05-05"),
        ),
        (dated("inferred", "act:9"), dated("seen", "act:8"), older("act:8", "1900-01-01", "new-code", "2011-12-31")),
        (a_link("old/1", verification="inferred"), a_link("old/1", source="doc:lost"), LOST),
    ],
    ids="version report lost act repeal date link".split(),
)
def test_a_mark_needs_a_document_that_can_contain_the_fact(before: Record, after: Record, message: str) -> None:
    law = () if before is BEFORE else (BEFORE,)
    assert refusal(lambda: written((before, *law), (after, *law))) == message


@pytest.mark.parametrize("after", [amended(source="copy:new"), amended(), amended("unverified", source="copy:old")])
def test_a_document_that_can_contain_it_gives_it_and_no_mark_needs_none(after: Record) -> None:
    written((BEFORE,), (after,))


# -- reviews -----------------------------------------------------------------------------------------------------------

DUE = a_link("old/1", ident="link", review="due", review_from="2020-01-01")
UNREAD = (
    "link would no longer be under review, but no document is named that was read; after reading the new text: "
    "lanzarote-law verify link --mark seen --source ID --by NAME"
)


def checked(source: str, on: str) -> Correspondence:
    check = Verified(Mark.SEEN, "A. Adviser", a_day(on), source)
    return a_link("old/1", ident="link")._replace(verified=(check,))


def too_early(document: str, on: str, day: str) -> str:
    where = f"{document} cannot have contained old/1@2020-01-01, which is of {day}"
    return f"on {on}, {where}; give the date of the check with --on"


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (a_link("old/1", ident="link"), UNREAD),
        (checked("copy:old", "2020-01-01"), OLD),
        (a_link("old/1", ident="link", source="copy:old"), OLD),
        (checked("act:10", "2019-05-04"), too_early("act:10", "2019-05-04", "2019-05-05")),
        (checked("copy:undated", "2019-12-31"), too_early("copy:undated", "2019-12-31", "2020-01-01")),
    ],
    ids=["nothing", "older copy", "older source", "before the act", "before the day"],
)
def test_a_review_ends_only_with_a_reading_of_the_new_text(link: Correspondence, message: str) -> None:
    assert refusal(lambda: written((amended(), DUE), (amended(), link))) == message


@pytest.mark.parametrize(
    "link",
    [
        checked("act:10", "2019-05-05"),
        checked("copy:undated", "2020-01-01"),
        checked("copy:new", "2020-02-01"),
        a_link("old/1", ident="link", source="copy:new"),
        a_link("old/1", ident="link", end="2020-01-01"),
    ],
    ids=["its act", "on the day", "a newer copy", "a source", "it ends before"],
)
def test_it_ends_with_one_and_where_the_new_law_does_not_concern_the_link(link: Correspondence) -> None:
    written((amended(), DUE), (amended(), link))


def test_what_was_read_before_counts_only_if_it_is_read_again() -> None:
    known = checked("copy:new", "2019-01-01")._replace(source="copy:new")
    due = known._replace(review=ReviewReason.DUE, review_from=a_day("2020-01-01"))
    without = a_link("old/1", ident="link", source="copy:new")
    inferred = known._replace(verified=(*known.verified, Verified(Mark.INFERRED, "A. Adviser", a_day("2024-01-01"))))
    for link in (known, without, inferred):
        assert refusal(partial(written, (amended(), due), (amended(), link))) == UNREAD
    again = known._replace(verified=(*known.verified, *checked("copy:new", "2024-01-01").verified))
    written((amended(), due), (amended(), again))


def test_a_link_that_was_carried_over_is_read_in_a_text_of_its_article() -> None:
    carried = a_link("old/1", ident="link", review="carried")
    assert refusal(lambda: written((BEFORE, carried), (BEFORE, a_link("old/1", ident="link")))) == UNREAD
    assert refusal(lambda: written((BEFORE, carried), (BEFORE, checked("act:8", "2024-01-01")))) == older(
        "act:8", "1900-01-01", "old/1", "2011-12-31"
    )
    written((BEFORE, carried), (BEFORE, checked("act:9", "2024-01-01")))


# -- starts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "is_refused"), [("2010-01-01", False), ("2010-01-02", True)])
def test_an_article_does_not_become_older_by_losing_its_start(start: str, *, is_refused: bool) -> None:
    before, after = a_provision("old/2", start=start), a_provision("old/2", start="")
    if not is_refused:
        written((before,), (after,))
        return
    assert refusal(lambda: written((before,), (after,))) == (
        f"without its date, old/2 would count as law before {start}; correct the date, or leave it"
    )


def test_every_command_that_writes_is_refused_unless_forced(tmp_path: Path) -> None:
    words: tuple[str, ...] = (
        "amend",
        "old/100",
        "--on",
        "2020-01-01",
        "--act",
        "act:2011",
        "--summary",
        "More.",
        "--mark",
        "seen",
    )
    words = (*words, "--source", "doc:lost", "--yes")
    lost = ("add", "source", "doc:lost", "--set", "title=Lost", "--set", "verification=unverified", "--yes")
    assert typed(tmp_path, *lost).code == 0
    before = changed(tmp_path)
    assert typed(tmp_path, *words).err == f"error: {LOST}\n"
    assert changed(tmp_path) == before
    assert typed(tmp_path, *words, "--force").code == 0
