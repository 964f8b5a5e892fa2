"""Merging a copy and a newer data set: what comes from where, what is asked, and that nothing is surer afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset.schema import FILE_SHAPES
from lanzarote_law.edits.dataset_merge import MergedDataSet, merge_data_files
from lanzarote_law.edits.value_merge import Choose, MergeChoice, ValueConflict, value_lines
from lanzarote_law.errors import UnreadableError
from tests.builders import RURITANIA

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import PlainValue

Contents = dict[str, bytes]
Swap = tuple[str, str]
"""A text that stands in the data files once, and what stands there instead."""

BASE = {name: (RURITANIA / name).read_bytes() for name in FILE_SHAPES}

SUMMARY = "        summary: Prohibits making images.\n"
PENALTY = "        penalty: A fine.\n"
SEEN = f"{SUMMARY}        verification: seen\n"
INFERRED = f"{SUMMARY}        verification: inferred\n"
CHECK = """\
        verified:
          - mark: seen
            by: {0}
            day: "2024-08-01"
            source: copy:code
"""
NOTE = "    note: Read as a whole.\n"
LINK = "    reason: Article 50 prohibits making images.\n"
VERSION = """
      - in_force_from: "2025-01-01"
        change: amended
        act: act:2023
        summary: Prohibits making and keeping images.
        verification: seen
"""


def swapped(contents: Contents, *swaps: Swap) -> Contents:
    """The data files with other texts in them."""
    found = dict(contents)
    for old, new in swaps:
        [name] = [name for name, content in found.items() if old.encode() in content]
        assert found[name].count(old.encode()) == 1
        found[name] = found[name].replace(old.encode(), new.encode())
    return found


def never(conflict: ValueConflict) -> MergeChoice:
    raise AssertionError(conflict)


def update(mine: Swap | None, theirs: Swap | None, choose: Choose = never, base: Contents = BASE) -> MergedDataSet:
    """What comes of a copy and of a newer set in which a text is another one."""
    copy, newer = (swapped(base, each) if each else base for each in (mine, theirs))
    return merge_data_files(base, copy, newer, choose)


def changed(found: MergedDataSet, base: Contents = BASE) -> Swap:
    """What of the files is another text than it was, from the first to the last line that is."""
    [(old, new)] = [(base[name].decode(), each.decode()) for name, each in found.contents.items() if each != base[name]]
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    start = next(at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    end = next(at for at, (one, other) in enumerate(zip(before[::-1], after[::-1], strict=False)) if one != other)
    return "".join(before[start : len(before) - end]), "".join(after[start : len(after) - end])


def test_other_keys_of_one_record_come_from_both_sides() -> None:
    found = update(
        (NOTE, "    note: Mine.\n"), ("    subject:\n      en: Images\n", "    subject:\n      en: Pictures\n")
    )
    assert changed(found)[1].startswith("      en: Pictures\n")
    assert changed(found)[1].endswith("    note: Mine.\n")
    assert found.outcome.both == ("old/100",)


def test_other_languages_of_one_text_come_from_both_sides() -> None:
    found = update(("      fr: Images\n", "      fr: Photos\n"), ("      nl: Beelden\n", "      nl: Foto's\n"))
    assert changed(found) == ("      fr: Images\n      nl: Beelden\n", "      fr: Photos\n      nl: Foto's\n")


def test_versions_of_one_article_from_both_sides_stand_in_the_order_of_each() -> None:
    mine = VERSION.replace("2025", "2031").replace("keep", "hold")
    found = update((SEEN, SEEN + mine[1:]), (SEEN, SEEN + VERSION[1:]))
    text = found.contents["provisions.yaml"].decode()
    assert text.count('in_force_from: "2031-01-01"') == text.count('in_force_from: "2025-01-01"') == 1
    assert found.outcome.both == ("new/50",)


def test_a_value_that_both_changed_is_asked_for() -> None:
    asked: list[ValueConflict] = []

    def choose(conflict: ValueConflict) -> MergeChoice:
        asked.append(conflict)
        return MergeChoice.THEIRS

    mine, theirs = "        note: Mine.\n", "        note: Theirs.\n"
    old = "        note: Paragraph 2 is as before.\n"
    found = update((old, mine), (old, theirs), choose)
    path = "versions[2012-01-01].note"
    about = "provision old/100"
    assert asked == [ValueConflict(about, path, "Paragraph 2 is as before.", "Mine.", "Theirs.", known=True)]
    assert changed(found) == (old, theirs)
    assert found.conflicts == ((asked[0], MergeChoice.THEIRS),)


@pytest.mark.parametrize(
    ("choice", "text", "base"),
    [
        (MergeChoice.MINE, "Mine.", "Theirs."),
        (MergeChoice.THEIRS, "Theirs.", "Theirs."),
        (MergeChoice.LATER, "Mine.", "Read as a whole."),
    ],
)
def test_what_is_left_for_later_is_as_if_the_newer_set_had_not_been_there(
    choice: MergeChoice, text: str, base: str
) -> None:
    found = update((NOTE, "    note: Mine.\n"), (NOTE, "    note: Theirs.\n"), lambda _: choice)
    assert changed(found) == (NOTE, f"    note: {text}\n")
    assert found.base == swapped(BASE, (NOTE, f"    note: {base}\n"))


def test_what_was_taken_beside_a_value_that_is_left_for_later_was_taken() -> None:
    subject, newer = "    subject:\n      en: Images\n", "    subject:\n      en: Pictures\n"
    theirs = swapped(BASE, (NOTE, "    note: Theirs.\n"), (subject, newer))
    copy = swapped(BASE, (NOTE, "    note: Mine.\n"))
    found = merge_data_files(BASE, copy, theirs, lambda _: MergeChoice.LATER)
    assert found.contents == swapped(copy, (subject, newer))
    assert found.base == swapped(BASE, (subject, newer))


def test_what_both_changed_alike_is_not_asked() -> None:
    mine = (NOTE, "    note: As both say.\n")
    assert changed(update(mine, mine)) == mine


COMMENTS = """\
  - id: doc:comments
    title: Comments of the Children's League
    date: "2018-03"
    verification: seen

"""


def test_records_that_both_changed_are_asked_for_in_the_order_of_the_copy() -> None:
    name, rest = "sources.yaml", BASE["sources.yaml"].replace(COMMENTS.encode(), b"").rstrip(b"\n")
    moved = BASE | {name: rest + b"\n\n" + COMMENTS.rstrip("\n").encode() + b"\n"}
    marks = [
        each.replace("title: ", "title: {} ") for each in ("    title: Comments of the C", "    title: The old Code")
    ]
    copy, newer = (
        swapped(each, *((mark.replace("{} ", ""), mark.format(who)) for mark in marks))
        for each, who in ((moved, "My"), (BASE, "Their"))
    )
    asked = [
        conflict.about for conflict, _ in merge_data_files(BASE, copy, newer, lambda _: MergeChoice.MINE).conflicts
    ]
    assert asked == ["source copy:code", "source doc:comments"]


@pytest.mark.parametrize(
    ("choice", "stays"), [(MergeChoice.MINE, False), (MergeChoice.THEIRS, True), (MergeChoice.LATER, False)]
)
def test_a_record_that_one_took_out_and_the_other_changed_is_asked_for(choice: MergeChoice, stays: bool) -> None:  # noqa: FBT001
    asked: list[ValueConflict] = []

    def choose(conflict: ValueConflict) -> MergeChoice:
        asked.append(conflict)
        return choice

    other = COMMENTS.replace("2018-03", "2018-04")
    found = update((COMMENTS, ""), (COMMENTS, other), choose)
    assert [(each.about, each.path, each.mine) for each in asked] == [("source doc:comments", "", None)]
    assert (other.encode() in found.contents["sources.yaml"]) == stays
    assert (COMMENTS.encode() in found.base["sources.yaml"]) == (choice is MergeChoice.LATER)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (None, ["(nothing)"]),
        ("", ['""']),
        ("One.\nTwo.", ["One.", "Two."]),
        (True, ["true"]),
        ({"en": "Images", "fr": "Images"}, ["en: Images", "fr: Images"]),
        (["making", "attempts"], ["- making", "- attempts"]),
        ([{"provision": "old/1", "part": "making"}], ["- provision: old/1", "  part: making"]),
    ],
)
def test_a_value_that_is_asked_for_is_shown_as_it_is_and_no_more(value: PlainValue | None, lines: list[str]) -> None:
    assert value_lines(value) == lines


def test_a_record_that_one_took_out_and_the_other_left_alone_goes() -> None:
    assert COMMENTS.encode() not in update((COMMENTS, ""), None).contents["sources.yaml"]
    assert COMMENTS.encode() not in update(None, (COMMENTS, "")).contents["sources.yaml"]


def test_a_comment_of_yours_stays_where_the_newer_set_changes_the_record() -> None:
    found = update(("      fr: Images\n", "      # mine\n      fr: Images\n"), (NOTE, "    note: Theirs.\n"))
    text = found.contents["provisions.yaml"].decode()
    assert "      # mine\n      fr: Images\n" in text
    assert "    note: Theirs.\n" in text


def test_a_copy_with_the_ends_of_lines_of_windows_has_no_conflict_and_keeps_them() -> None:
    mine = {name: content.replace(b"\n", b"\r\n") for name, content in BASE.items()}
    theirs = swapped(BASE, (NOTE, "    note: Theirs.\n"))
    found = merge_data_files(BASE, mine, theirs, never)
    assert found.contents == {name: content.replace(b"\n", b"\r\n") for name, content in theirs.items()}


def test_a_mark_of_the_order_of_bytes_stays() -> None:
    mine = {name: b"\xef\xbb\xbf" + content for name, content in BASE.items()}
    theirs = swapped(BASE, (NOTE, "    note: Theirs.\n"))
    found = merge_data_files(BASE, swapped(mine, ("      fr: Images\n", "      fr: Photos\n")), theirs, never)
    assert found.contents["provisions.yaml"].startswith(b"\xef\xbb\xbf# The law of Ruritania,")
    assert found.contents["provisions.yaml"].count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize("by_me", [True, False])
def test_a_comment_above_a_list_comes_from_the_side_that_changed_it(by_me: bool) -> None:  # noqa: FBT001
    comment, record = ("# Which provision", "# New: which provision"), (LINK, "    reason: It prohibits making them.\n")
    sides = (comment, record) if by_me else (record, comment)
    assert update(*sides).contents == swapped(BASE, comment, record)


def test_a_list_that_had_nothing_in_it_gets_its_first_record_from_either_side() -> None:
    text = BASE["correspondences.yaml"].decode()
    head, record = text[: text.index("  - id: reply-100")], text[text.index("  - id: own-50") :]
    none = head.replace("correspondences:\n", "correspondences: []\n")
    empty = {**BASE, "correspondences.yaml": none.encode()}
    full = {**BASE, "correspondences.yaml": (head + record).encode()}
    noted = swapped(empty, ("# Which provision", "# Mine: which provision"))
    assert merge_data_files(empty, empty, full, never).contents == full
    assert merge_data_files(empty, full, empty, never).contents == full
    assert merge_data_files(full, full, empty, never).contents == empty
    first = merge_data_files(empty, noted, full, never).contents["correspondences.yaml"].decode()
    assert first == f"{head}{record}".replace("# Which provision", "# Mine: which provision")
    found = merge_data_files(full, swapped(full, ("# Which provision", "# Mine: which provision")), empty, never)
    assert found.contents["correspondences.yaml"].decode() == none.replace(
        "# Which provision", "# Mine: which provision"
    )


def test_where_both_put_the_records_in_another_order_that_of_the_newer_set_counts() -> None:
    head, *records = BASE["sources.yaml"].decode().split("  - id: ")
    first, second, third = (each.rstrip("\n") + "\n" for each in records)

    def ordered(*each: str) -> Contents:
        return BASE | {"sources.yaml": (head + "\n".join(f"  - id: {record}" for record in each)).encode()}

    mine, theirs = ordered(second, first, third), ordered(first, third, second)
    assert merge_data_files(BASE, mine, theirs, never).contents == theirs
    assert merge_data_files(BASE, mine, BASE, never).contents == mine


def test_two_records_that_cannot_be_told_apart_are_refused() -> None:
    mine = swapped(BASE, (COMMENTS, COMMENTS + COMMENTS))
    with pytest.raises(UnreadableError) as caught:
        merge_data_files(BASE, mine, BASE, never)
    assert caught.value.message == "sources.yaml: two records are called doc:comments and cannot be distinguished"


def test_a_file_that_holds_no_lists_by_name_is_refused() -> None:
    mine = BASE | {"sources.yaml": b"- doc:comments\n"}
    with pytest.raises(UnreadableError) as caught:
        merge_data_files(BASE, mine, BASE, never)
    assert caught.value.message == "sources.yaml is not a data file"


# -- nothing is surer than before -------------------------------------------------------------------------------------

NEW_LINK = """
  - id: own-51
    items: ["20(1)(a)"]
    aspects: [making]
    provision: new/50
    extent: implied
    role: names
    basis: editorial
    verification: seen
    reason: So it is.
"""
REWORDED = SUMMARY.replace("making", "drawing")


@pytest.mark.parametrize("by_me", [True, False])
def test_words_that_one_changed_do_not_get_the_mark_that_the_other_gave_to_the_old_ones(by_me: bool) -> None:  # noqa: FBT001
    base = swapped(BASE, (SEEN, INFERRED))
    reworded = (INFERRED, INFERRED.replace(SUMMARY, REWORDED))
    checked = (INFERRED, SEEN + CHECK.format("A. Adviser"))
    found = update(*((reworded, checked) if by_me else (checked, reworded)), base=base)
    assert changed(found, base) == (SUMMARY, REWORDED)
    assert found.outcome.unchecked == ("provision new/50",)


def test_words_of_both_sides_have_the_weaker_mark_and_no_check() -> None:
    base = swapped(BASE, (SEEN, SUMMARY + PENALTY + "        verification: inferred\n"))
    old = SUMMARY + PENALTY + "        verification: inferred\n"
    mine = REWORDED + PENALTY + "        verification: seen\n" + CHECK.format("A. Adviser")
    theirs = SUMMARY + PENALTY.replace("fine", "year") + "        verification: second-hand\n"
    found = update((old, mine), (old, theirs), base=base)
    both = REWORDED + PENALTY.replace("fine", "year") + "        verification: second-hand\n"
    assert both.encode() in found.contents["provisions.yaml"]
    assert found.outcome.unchecked == ("provision new/50",)
    assert found.outcome.suspect == ("own-50",), "nobody has seen the link beside words of both sides"


@pytest.mark.parametrize(("check", "unchecked"), [(CHECK.format("A. Adviser"), ("provision new/50",)), ("", ())])
def test_a_check_of_the_words_that_both_sides_changed_is_gone_and_that_is_told(
    check: str, unchecked: tuple[str, ...]
) -> None:
    mark = "        verification: seen\n"
    base = swapped(BASE, (SEEN, SUMMARY + PENALTY + mark + check))
    longer = PENALTY.replace("fine", "year")
    found = update((SUMMARY, REWORDED), (PENALTY, longer), base=base)
    assert found.contents["provisions.yaml"] == swapped(BASE, (SEEN, REWORDED + longer + mark))["provisions.yaml"]
    assert found.outcome.unchecked == unchecked


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (("seen", "inferred"), ("seen", "second-hand"), ("seen", "inferred")),
        (("seen", "second-hand"), ("seen", "inferred"), ("seen", "inferred")),
        (("seen", "second-hand"), ("seen", ""), ("seen", "second-hand")),
        (("second-hand", "seen"), ("inferred", "seen"), ("inferred", "seen")),
        (("seen", "second-hand"), ("second-hand", ""), ("second-hand", "")),
    ],
)
def test_a_mark_of_its_own_is_the_weaker_one_where_the_words_are_of_both_sides(
    mine: tuple[str, str], theirs: tuple[str, str], both: tuple[str, str]
) -> None:
    def marks(of_all: str, of_penalty: str) -> str:
        own = f"        penalty_verification: {of_penalty}\n" if of_penalty else ""
        return f"        verification: {of_all}\n{own}"

    old = SUMMARY + PENALTY + marks("unverified", "")
    base = swapped(BASE, (SEEN, old))
    longer = PENALTY.replace("fine", "year")
    found = update((old, REWORDED + PENALTY + marks(*mine)), (old, SUMMARY + longer + marks(*theirs)), base=base)
    merged = swapped(BASE, (SEEN, REWORDED + longer + marks(*both)))
    assert found.contents["provisions.yaml"] == merged["provisions.yaml"]
    assert found.outcome.unchecked == ("provision new/50",)


@pytest.mark.parametrize(
    ("mine", "theirs", "unchecked"),
    [
        ((REWORDED, "seen"), (SUMMARY, "seen"), ()),
        ((REWORDED, "seen"), (SUMMARY, "second-hand"), ("provision new/50",)),
        ((SUMMARY, "second-hand"), (REWORDED, "inferred"), ("provision new/50",)),
        ((REWORDED.replace("drawing", "keeping"), "inferred"), (REWORDED, "seen"), ()),
    ],
)
def test_a_mark_that_is_not_kept_is_told_if_a_side_had_changed_it(
    mine: tuple[str, str], theirs: tuple[str, str], unchecked: tuple[str, ...]
) -> None:
    base = swapped(BASE, (SEEN, INFERRED))
    sides = [f"{words}        verification: {mark}\n" for words, mark in (mine, theirs)]
    found = update((INFERRED, sides[0]), (INFERRED, sides[1]), lambda _: MergeChoice.THEIRS, base=base)
    kept = sides[0] if mine[0] == REWORDED else sides[1]
    assert found.contents["provisions.yaml"] == swapped(BASE, (SEEN, kept))["provisions.yaml"]
    assert found.outcome.unchecked == unchecked


def test_a_mark_of_its_own_is_a_value_like_any_other_where_the_words_are_the_same() -> None:
    mark = "        penalty_verification: second-hand\n"
    other = mark.replace("second-hand", "seen")
    assert changed(update((mark, other), (NOTE, "    note: Theirs.\n")))[1].startswith(other)
    asked = update((mark, other), (mark, mark.replace("second-hand", "inferred")), lambda _: MergeChoice.MINE).conflicts
    assert [each.path for each, _ in asked] == ["versions[2012-01-01].penalty_verification"]


def test_checks_of_the_same_words_by_both_sides_are_all_on_record() -> None:
    base = swapped(BASE, (SEEN, INFERRED))
    mine, theirs = (CHECK.format(name) for name in ("A. Adviser", "B. Barrister"))
    found = update((INFERRED, SEEN + mine), (INFERRED, SEEN + theirs), base=base)
    old = "        verification: inferred\n"
    new = "        verification: seen\n" + theirs + mine.removeprefix("        verified:\n")
    assert changed(found, base) == (old, new)


@pytest.mark.parametrize("more", [VERSION[1:], "        territory: Strelsau\n"])
@pytest.mark.parametrize("by_me", [True, False])
def test_a_link_that_one_side_made_is_due_for_review_where_the_other_changes_the_article(
    more: str,
    by_me: bool,  # noqa: FBT001
) -> None:
    link = (LINK, LINK + NEW_LINK)
    amended = (SEEN, SEEN + more)
    found = update(*((link, amended) if by_me else (amended, link)))
    assert found.outcome.suspect == ("own-51",)
    assert found.contents["correspondences.yaml"].decode().endswith("    reason: So it is.\n    review: due\n")


def test_a_link_of_the_side_that_amended_the_article_is_as_that_side_says() -> None:
    assert update(None, (SEEN, SEEN + VERSION[1:])).outcome.suspect == ()
    assert update((SEEN, SEEN + VERSION[1:]), None).outcome.suspect == ()
