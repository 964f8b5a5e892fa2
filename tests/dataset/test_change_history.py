"""The history: kept with each change that stands and with no other, whatever happens to the writer; never too much."""

from __future__ import annotations

import errno
import os
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from lanzarote_law.dataset import change_history, corpus_loading, saving
from lanzarote_law.dataset.change_history import FOLDER, ChangeNote, SavedChange
from tests.dataset.test_saving import (
    CHANGED,
    DROPPED,
    FINISHED,
    FIRST,
    HOLDER,
    JOURNAL,
    LOCK,
    NEW,
    OLD,
    SECOND,
    as_nobody,
    at_step,
    fail,
    forks,
    in_a_process,
    killed,
    names_in,
    outcome,
    settle,
    shared,
    state_of,
    told_to_the_disk,
)

__all__ = ["shared"]  # a fixture

TOLD = ChangeNote("2026-11-24T10:15:00+01:00", "lanzarote-law amend 176", "new/50; 1 line added, 0 removed")
BASE, NEW_BASE = (change_history.zip_base(change_history.BaseDataSet(OLD, version)) for version in ("0.1.0", "0.2.0"))


def a_folder(folder: Path) -> Path:
    """A data set in its old state, with nothing kept of it but what it is a copy of."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    (folder / FOLDER).mkdir()
    (folder / FOLDER / change_history.BASE).write_bytes(BASE)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    path.mkdir()
    return a_folder(path)


def amend(folder: Path, told: ChangeNote = TOLD) -> tuple[str, ...]:
    return saving.save_files(folder, OLD, CHANGED, "amend", told)


def kept_in(folder: Path) -> tuple[SavedChange, ...]:
    return change_history.read_changes(folder, saving.interrupted_mark(folder))


def base_of(folder: Path) -> bytes:
    base = change_history.read_base(folder, saving.interrupted_mark(folder))
    assert base is not None
    return change_history.zip_base(base)


def kept_names(folder: Path) -> set[str]:
    return names_in(folder / FOLDER) - {".gitignore", change_history.BASE}


def assert_kept_as_it_stands(folder: Path) -> str:
    """What is kept says the same as the files: the change, with what was before it, or nothing."""
    state, kept = state_of(folder), kept_in(folder)
    assert [each.before for each in kept] == ([{name: OLD[name] for name in CHANGED}] if state == "new" else [])
    assert [change_history.files_changed_since(each, NEW) for each in kept] == [()] * len(kept)
    assert base_of(folder) == (NEW_BASE if state == "new" else BASE)
    return state


def take_back(folder: Path) -> None:
    """Undo the last change."""
    now = corpus_loading.open_folder(folder).contents
    [last, *_] = change_history.undo_state(kept_in(folder)).done
    saving.save_files(folder, now, last.before, "undo", TOLD._replace(undoes=last.number, base=last.note.base))


def test_a_change_is_kept_with_what_was_before_it(folder: Path) -> None:
    assert amend(folder, TOLD._replace(base=NEW_BASE)) == ()
    [kept] = kept_in(folder)
    assert (kept.number, kept.path.name, kept.note) == (1, "000001.zip", TOLD._replace(base=BASE))
    assert kept.before == {name: OLD[name] for name in CHANGED}
    assert kept_names(folder) == {"000001.zip"}
    assert (folder / FOLDER / ".gitignore").read_text().splitlines()[-1] == "*"


def test_what_nobody_asked_to_keep_is_not_kept(folder: Path) -> None:
    saving.save_files(folder, OLD, CHANGED, "amend")
    assert (state_of(folder), kept_in(folder), kept_names(folder)) == ("new", (), set())


def test_where_nothing_changes_nothing_is_kept(folder: Path) -> None:
    saving.save_files(folder, OLD, {FIRST: OLD[FIRST]}, "amend", TOLD)
    assert kept_names(folder) == set()


def test_what_a_copy_is_of_can_change_by_itself(folder: Path) -> None:
    saving.save_files(folder, OLD, {}, "data update", TOLD._replace(base=NEW_BASE))
    assert (base_of(folder), kept_names(folder), state_of(folder)) == (NEW_BASE, set(), "old")
    assert JOURNAL not in names_in(folder)


@pytest.mark.kills
@forks
@pytest.mark.parametrize("event", ["c_call", "c_return"])
def test_a_writer_that_is_killed_at_any_step_keeps_its_change_exactly_if_it_stands(folder: Path, event: str) -> None:
    states = []

    for number in count(1):
        if not killed(a_folder(folder), number, event=event, act=lambda: amend(folder, TOLD._replace(base=NEW_BASE))):
            break
        states.append(assert_kept_as_it_stands(folder))
        if states[-1] == "new":
            take_back(folder)
            assert (state_of(folder), base_of(folder), len(kept_in(folder))) == ("old", BASE, 2)
        else:
            settle(folder)
            assert kept_names(folder) == set()
        assert names_in(folder) == {*OLD, FOLDER}
        assert {name for name in kept_names(folder) if name.endswith(".tmp")} == set()
    assert len(states) >= 130
    assert states == sorted(states, reverse=True)
    assert {"old", "new"} == set(states)


@pytest.mark.kills
@forks
def test_a_step_that_the_system_refuses_leaves_no_change_without_its_record(folder: Path) -> None:
    states = []

    def refused_at(number: int) -> str:
        with at_step(number, fail(errno.ENOSPC)) as steps:
            end = outcome(lambda: amend(folder, TOLD._replace(base=NEW_BASE)))
        return end if steps.reached else ""

    for number in count(1):
        a_folder(folder)
        end = in_a_process(partial(refused_at, number))
        assert end is not None
        if not end:
            break
        states.append(assert_kept_as_it_stands(folder))
        assert (states[-1] == "old") == end.startswith("nothing was written: ")
    assert len(states) >= 130
    assert {"old", "new"} == set(states)


@forks
@pytest.mark.parametrize(("event", "told", "state"), [("c_call", DROPPED, "old"), ("c_return", FINISHED, "new")])
def test_what_is_kept_is_settled_with_the_change(folder: Path, event: str, told: str, state: str) -> None:
    assert killed(folder, 1, event=event, name="replace", act=lambda: amend(folder))
    assert settle(folder) == (told,)
    assert kept_names(folder) == ({"000001.zip"} if state == "new" else set())
    assert state_of(folder) == state


@forks
def test_what_is_kept_is_on_the_disk_before_the_change_stands(folder: Path) -> None:
    change_history.ensure_history_folder(folder)
    with told_to_the_disk(folder, folder / FOLDER) as told:
        amend(folder)
    commit = told.index(f"rename .{JOURNAL}.tmp")
    assert told.index("force .000001.zip.tmp") < told.index(f"force {FOLDER}") < commit
    assert commit < told.index("rename .000001.zip.tmp") < told.index(f"remove {JOURNAL}")
    assert told[-2].startswith("force "), "the names are on the disk before the journal goes"


def test_of_many_changes_the_last_fifty_are_kept(folder: Path) -> None:
    now, other = OLD, NEW
    for _ in range(53):
        saving.save_files(folder, now, other, "turn", TOLD)
        now, other = other, now
    assert [each.number for each in kept_in(folder)] == list(range(4, 54))


def test_of_large_changes_fewer_are_kept_and_the_last_always(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, other = OLD, NEW
    for _ in range(7):
        saving.save_files(folder, now, other, "turn", TOLD)
        now, other = other, now
    size = sum((folder / FOLDER / f"00000{number}.zip").stat().st_size for number in (5, 6, 7))
    for most, kept in ((size, [5, 6, 7]), (size - 1, [6, 7]), (1, [7])):
        monkeypatch.setattr(change_history, "MAX_BYTES", most)
        change_history.delete_oldest_changes(folder)
        assert [each.number for each in kept_in(folder)] == kept
    saving.save_files(folder, now, other, "turn", TOLD)
    assert [each.number for each in kept_in(folder)] == [8]


def test_what_a_killed_writer_left_in_the_history_is_deleted_and_nothing_else(folder: Path) -> None:
    amend(folder)
    kept, others = kept_names(folder), {".notes.tmp", ".000002.zip.tmp", "000002.zip.0badcafe.tmp"}
    for name in (".000002.zip.0badcafe.tmp", ".base.zip.0badcafe.tmp", *others):
        (folder / FOLDER / name).touch()
    change_history.delete_oldest_changes(folder)
    assert kept_names(folder) == {*kept, *others}


def a_change(number: int, undoes: int = 0) -> SavedChange:
    told = ChangeNote("", f"the {number}th", "", undoes)
    return SavedChange(number, Path(), told, {}, {})


@pytest.mark.parametrize(
    ("changes", "done", "undone"),
    [
        ("", [], []),
        ("1 2 3", ["the 3th", "the 2th", "the 1th"], []),
        ("1 2 3<2", ["the 1th"], ["the 2th"]),
        ("1 2 3<2 4<1", [], ["the 1th", "the 2th"]),
        ("1 2 3<2 4<1 5<4", ["the 1th"], ["the 2th"]),
        ("1 2 3<2 4<1 5<4 6<3", ["the 2th", "the 1th"], []),
        ("1 2 3<2 4<3", ["the 2th", "the 1th"], []),
        ("1 2 3<2 4", ["the 4th", "the 1th"], []),
        ("1 2 3<2 4<3 5<4", ["the 1th"], ["the 2th"]),
        ("8<7 9", ["the 9th"], []),
    ],
)
def test_what_can_be_taken_back_and_made_again(changes: str, done: list[str], undone: list[str]) -> None:
    kept = [a_change(*map(int, each.split("<"))) for each in changes.split()]
    state = change_history.undo_state(kept)
    assert [each.note.typed for each in state.done] == done
    assert [each.note.typed for each in state.undone] == undone


Files = dict[str, bytes]


def damaged(packed: bytes) -> bytes:
    """A zip whose first file does not unpack: its stream starts with a kind of block that there is not."""
    start = 30 + int.from_bytes(packed[26:28], "little")
    return packed[:start] + b"\xff" + packed[start + 1 :]


def spoilt(files: Files) -> dict[str, bytes]:
    """Files that are no records of a change, each by what is wrong with it."""
    told = files["change.json"]
    return {
        "empty": b"",
        "no zip": b"no zip",
        "half of it": change_history.zip_files(files)[:-30],
        "a byte of it": damaged(change_history.zip_files({**files, FIRST: bytes(range(256)) * 40})),
        "more than a data set": change_history.zip_files(
            {**files, "sources.yaml": bytes(corpus_loading.MAX_FILE_BYTES + 1)}
        ),
        "nothing in it": change_history.zip_files({}),
        "told as a list": change_history.zip_files({**files, "change.json": b"[]"}),
        "told too deep": change_history.zip_files({**files, "change.json": b"[" * 100_000}),
        "another number": change_history.zip_files(
            {**files, "change.json": told.replace(b'"undoes": 0', b'"undoes": []')}
        ),
        "another content": change_history.zip_files({**files, FIRST: b"another"}),
        "another file": change_history.zip_files({**files, "../sources.yaml": b""}),
        "a file outside": change_history.zip_files(
            {
                "change.json": told.replace(FIRST.encode(), b"../fr.po"),
                **{name.replace(FIRST, "../fr.po"): each for name, each in files.items() if name != "change.json"},
            }
        ),
        "a file less": change_history.zip_files({name: each for name, each in files.items() if name != FIRST}),
    }


SPOILT = spoilt({"change.json": b"", FIRST: b""})


@pytest.mark.parametrize("wrong", SPOILT)
def test_what_is_no_record_of_a_change_is_told(folder: Path, wrong: str) -> None:
    amend(folder)
    path = folder / FOLDER / "000001.zip"
    path.write_bytes(spoilt(change_history.unzip_files(path.read_bytes()))[wrong])
    assert outcome(lambda: kept_in(folder)) == (
        f"{path} is not the record of a change; "
        "this change cannot be read or undone; delete the file, and the other changes can be undone"
    )
    assert corpus_loading.open_folder(folder).contents == NEW
    saving.save_files(folder, NEW, OLD, "turn", TOLD)
    assert kept_names(folder) == {"000001.zip", "000002.zip"}


def test_a_change_may_unpack_to_as_many_bytes_as_a_data_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    amend(folder)
    path = folder / FOLDER / "000001.zip"
    size = sum(map(len, change_history.unzip_files(path.read_bytes()).values()))
    monkeypatch.setattr(change_history, "MAX_FILE_BYTES", size)
    assert [each.number for each in kept_in(folder)] == [1]
    monkeypatch.setattr(change_history, "MAX_FILE_BYTES", size - 1)
    assert outcome(lambda: kept_in(folder)).startswith(f"{path} is not the record of a change; ")


@pytest.mark.parametrize("blocked", [b"a file", None])
def test_a_change_of_which_nothing_can_be_kept_is_saved_and_that_is_told(folder: Path, blocked: bytes | None) -> None:
    place = folder / FOLDER
    (place / change_history.BASE).unlink()
    place.rmdir()
    if blocked is None:
        place.symlink_to(place)
        reason = "it is a symbolic link, and commands do not write through symbolic links"
    else:
        place.write_bytes(blocked)
        reason = os.strerror(errno.EEXIST)
    assert amend(folder) == (f"this change cannot be undone: {place}: {reason}",)
    assert (state_of(folder), kept_in(folder)) == ("new", ())
    assert names_in(folder) == {*OLD, FOLDER}


@pytest.mark.parametrize("error", ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ELOOP"])
def test_what_the_system_forbids_to_keep_hinders_no_change_and_is_told(folder: Path, error: str) -> None:
    number = getattr(errno, error)
    with at_step(1, fail(number), name="fsync") as steps:
        told = amend(folder)
    assert steps.reached
    assert told == (f"this change cannot be undone: {folder / FOLDER}: {os.strerror(number)}",)
    assert (state_of(folder), kept_in(folder)) == ("new", ())


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EFBIG", "EMFILE", "ENOENT"])
def test_where_a_change_cannot_be_kept_for_any_other_reason_it_is_not_saved(folder: Path, error: str) -> None:
    number = getattr(errno, error)
    with at_step(1, fail(number), name="fsync") as steps:
        end = outcome(lambda: amend(folder))
    assert steps.reached
    assert end == f"nothing was written: {folder}: {os.strerror(number)}"
    assert (state_of(folder), kept_in(folder)) == ("old", ())


@forks
def test_a_user_without_rights_to_what_is_kept_saves_all_the_same(shared: Path) -> None:
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o666)
    change_history.ensure_history_folder(shared).chmod(0o755)
    told = as_nobody(lambda: " ".join(amend(shared)[:1]))
    assert told == f"this change cannot be undone: {shared / FOLDER}: {os.strerror(errno.EACCES)}"
    assert (state_of(shared), kept_in(shared), names_in(shared)) == ("new", (), {*OLD, FOLDER})


@forks
def test_a_protected_file_that_does_not_change_is_no_hindrance(shared: Path) -> None:
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o444 if name == FIRST else 0o666)
    change = {SECOND: CHANGED[SECOND]}
    told = as_nobody(lambda: " ".join(saving.save_files(shared, OLD, change, "amend", TOLD)))
    assert told is not None
    assert "undo" not in told
    assert [each.before for each in kept_in(shared)] == [{SECOND: OLD[SECOND]}]


@forks
def test_what_is_kept_belongs_to_those_who_share_the_folder(shared: Path) -> None:
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o666)
    amend(shared)
    assert (shared / FOLDER).stat().st_mode & 0o777 == 0o777
    told = as_nobody(lambda: " ".join(saving.save_files(shared, NEW, OLD, "turn", TOLD)))
    assert told is not None
    assert "undo" not in told
    assert [each.number for each in kept_in(shared)] == [1, 2]


def test_where_it_is_not_known_what_a_copy_is_of_there_is_no_base(folder: Path) -> None:
    (folder / FOLDER / change_history.BASE).write_bytes(b"")
    assert change_history.read_base(folder) is None
    (folder / FOLDER / change_history.BASE).unlink()
    assert change_history.read_base(folder) is None


@pytest.mark.parametrize(
    "content", [b"no zip", change_history.zip_files({}), change_history.zip_files({"program.txt": b"0.1.0"})]
)
def test_a_base_that_cannot_be_read_is_told(folder: Path, content: bytes) -> None:
    path = folder / FOLDER / change_history.BASE
    path.write_bytes(content)
    assert outcome(lambda: change_history.read_base(folder)) == (
        f"{path} does not contain the data set that the copy was made from; "
        "delete the file; every difference then counts as your own change"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_hidden_folder_is_never_waited_for(folder: Path) -> None:
    amend(folder)
    for name in ("000001.zip", change_history.BASE):
        (folder / FOLDER / name).unlink(missing_ok=True)
        os.mkfifo(folder / FOLDER / name)
    os.mkfifo(folder / ".lanzarote-law-holder.json")
    path = folder / FOLDER
    assert (
        outcome(lambda: kept_in(folder)) == f"{path / '000001.zip'}: this is not a regular file, but a pipe or a device"
    )
    assert outcome(lambda: change_history.read_base(folder)) == (
        f"{path / change_history.BASE} does not contain the data set that the copy was made from; "
        "delete the file; every difference then counts as your own change"
    )
    saving.save_files(folder, NEW, OLD, "turn", TOLD)
    assert corpus_loading.open_folder(folder).contents == OLD


def test_a_reader_of_the_data_does_not_see_what_is_kept(folder: Path) -> None:
    amend(folder)
    assert corpus_loading.open_folder(folder).contents == NEW
    assert names_in(folder) - {LOCK, HOLDER} == {*OLD, FOLDER}


def test_the_hidden_folder_has_one_name() -> None:
    assert saving.HISTORY == change_history.FOLDER == FOLDER
