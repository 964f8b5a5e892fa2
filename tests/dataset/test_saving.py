"""Saving: every byte of the old state or of the new one, whatever happens to the writer and whoever else writes."""

from __future__ import annotations

import errno
import getpass
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import filelock
import pytest

from lanzarote_law.dataset import change_history, corpus_loading, saving
from lanzarote_law.errors import RequestError, UnreadableError
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    Act = Callable[[], object]

JOURNAL, LOCK, HOLDER = ".lanzarote-law-journal.json", ".lanzarote-law.lock", ".lanzarote-law-holder.json"
FIRST, SECOND = "provisions.yaml", "correspondences.yaml"
OLD = {
    name: f"# {name}, as it was\r\n".encode() * 90 + b"\xff\x00 no end of line"
    for name in corpus_loading.DATA_FILE_NAMES
}
CHANGED = {name: f"# {name}, as it becomes\r\n".encode() * 120 + b"\xfe\x00 none" for name in (FIRST, SECOND)}
NEW = OLD | CHANGED
FINISHED = f"amend was interrupted while saving: its change of {FIRST} and {SECOND} is now finished"
DROPPED = "amend was interrupted before it saved anything: its change is not in the data"
STANDS = "every command already reads the data as changed, and the next command that saves will finish the change"

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="these tests stop processes as only POSIX can")


def a_folder(folder: Path) -> Path:
    """A data set in its old state, and nothing else in its folder."""
    for left in folder.iterdir():
        left.unlink()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def amend(folder: Path) -> tuple[str, ...]:
    """Turn the old state into the new one."""
    return saving.save_files(folder, OLD, CHANGED, "amend")


def turn(folder: Path) -> tuple[str, ...]:
    """Turn one state into the other one, as a command does that reads first; what it tells."""
    now = corpus_loading.open_folder(folder).contents
    return saving.save_files(folder, now, OLD if now == NEW else NEW, "turn")


def settle(folder: Path) -> tuple[str, ...]:
    """What is told of an interrupted writer, after which nothing is left of it."""
    with saving.hold_writer_lock(folder, "turn") as turn:
        return turn.messages


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def litter_in(folder: Path) -> set[str]:
    return names_in(folder) - OLD.keys()


def state_of(folder: Path) -> str:
    """Which of its two states a data set is in, by all that a reader and the files themselves say of it."""
    for name, old in OLD.items():
        assert (folder / name).read_bytes() in {old, NEW[name]}
    contents = corpus_loading.open_folder(folder).contents
    assert contents in (OLD, NEW)
    return "old" if contents == OLD else "new"


def assert_goes_on(folder: Path) -> None:
    """The next writer works, and cleans up after the last one."""
    was = state_of(folder)
    turn(folder)
    assert state_of(folder) != was
    assert litter_in(folder) == set()


# -- processes that are stopped ---------------------------------------------------------------------------------------

_ASKS_THE_SYSTEM = {"posix", "fcntl", "io", "_io"}
_ASKS_NO_DISK = {"fspath", "getpid", "getuid", "urandom", "_path_normpath", "_path_splitroot", "_path_splitroot_ex"}


class Steps:
    """The steps that this process asks of the system, or those of a name; at the n-th of them something is done."""

    def __init__(self, number: int, act: Act, *, event: str = "c_call", name: str = "") -> None:
        self.number, self.act, self.event, self.name = number, act, event, name
        self.seen = 0

    def __call__(self, _: FrameType, event: str, asked: object) -> None:
        module = getattr(asked, "__module__", None) or type(getattr(asked, "__self__", None)).__module__
        called = getattr(asked, "__name__", "")
        if event != self.event or module not in _ASKS_THE_SYSTEM or called in _ASKS_NO_DISK:
            return
        self.seen += self.name in {"", called}
        if self.seen == self.number:
            self.number = 0
            self.act()

    @property
    def reached(self) -> bool:
        return not self.number


@contextmanager
def at_step(number: int, act: Act, *, event: str = "c_call", name: str = "") -> Iterator[Steps]:
    """Act before the n-th step, or with `c_return` after it."""
    steps = Steps(number, act, event=event, name=name)
    sys.setprofile(steps)
    try:
        yield steps
    finally:
        sys.setprofile(None)


def die() -> None:
    """End this process as the system does: nothing is cleaned up."""
    os.kill(os.getpid(), signal.SIGKILL)


def fail(number: int) -> Act:
    """Fail as the system does."""

    def act() -> None:
        raise OSError(number, os.strerror(number))

    return act


def interrupt() -> None:
    raise KeyboardInterrupt


def a_process(act: Act) -> int:
    """The number of a process, forked off this one, that acts and ends."""
    child = os.fork()
    if not child:
        try:
            act()
            os._exit(0)
        finally:  # nothing must come out of the copy of the test run
            traceback.print_exc()
            os._exit(1)
    return child


def in_a_process(act: Callable[[], str]) -> str | None:
    """What an act answers in a process of its own; None where a signal ended it."""
    reading, writing = os.pipe()
    child = a_process(lambda: os.write(writing, act().encode()))
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        answer = pipe.read()
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in {0, -signal.SIGKILL, -signal.SIGXFSZ}
    return answer if ended == 0 else None


def outcome(act: Act) -> str:
    """How an attempt to save ended, in words."""
    try:
        act()
    except RequestError as error:
        code = "" if error.exit_code == 3 else f" (exit {error.exit_code})"
        return f"{error.message}; {error.hint}{code}" if error.hint else f"{error.message}{code}"
    except KeyboardInterrupt as error:
        return f"interrupted: {' '.join(getattr(error, '__notes__', []))}"
    return "saved"


def killed(folder: Path, number: int, *, event: str = "c_call", name: str = "", act: Act | None = None) -> bool:
    """Whether a writer was killed at a step; False where it has fewer."""

    def run() -> str:
        with at_step(number, die, event=event, name=name):
            (act or (lambda: amend(folder)))()
        return "saved"

    answer = in_a_process(run)
    assert answer in {None, "saved"}, answer
    return answer is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    path.mkdir()
    return a_folder(path)


# -- who signed as the holder ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "told", "left"),
    [
        ({}, (DROPPED,), False),
        ({"mark": "*"}, (), True),
        ({"mark": "0123456"}, (), True),
        ({"command": "amend\x1b[2J"}, (), True),
        ({"user": "nobody\n"}, (), True),
        ({"host": 7}, (), True),
    ],
    ids=["as signed", "a pattern", "too short", "a command that moves the screen", "a user of two lines", "a number"],
)
def test_files_are_removed_only_for_a_holder_who_signed_as_one(
    folder: Path, changed: dict[str, object], told: tuple[str, ...], *, left: bool
) -> None:
    signed = {"user": "nobody", "process": 1, "host": "here", "command": "amend", "mark": "01234567"}
    (folder / HOLDER).write_text(json.dumps(signed | changed), encoding="utf-8")
    waiting = folder / f".{FIRST}.01234567.tmp"
    waiting.write_bytes(b"what somebody else put here")
    assert (settle(folder), waiting.exists()) == (told, left)


# -- killed -----------------------------------------------------------------------------------------------------------


@pytest.mark.kills
@forks
@pytest.mark.parametrize("event", ["c_call", "c_return"])
def test_a_writer_that_is_killed_before_or_after_any_step_leaves_one_whole_state(folder: Path, event: str) -> None:
    states = []
    for number in count(1):
        if not killed(a_folder(folder), number, event=event):
            break
        states.append(state_of(folder))
        assert_goes_on(folder)
    assert len(states) >= 100
    assert states == sorted(states, reverse=True), "the change came, and was gone again"
    assert {"old", "new"} == set(states)


@pytest.mark.kills
@forks
@pytest.mark.parametrize("renamed", [1, 2])
def test_a_writer_that_is_killed_while_it_finishes_the_change_of_another_loses_neither(
    folder: Path, renamed: int
) -> None:
    kills = 0
    for number in count(1):
        assert killed(a_folder(folder), renamed, event="c_return", name="replace")
        if not killed(folder, number, act=lambda: settle(folder)):
            break
        kills += 1
        assert state_of(folder) == "new"
        assert_goes_on(folder)
    assert kills >= 50


@pytest.mark.kills
@forks
def test_a_writer_that_is_killed_while_it_removes_the_litter_of_another_leaves_the_old_state(folder: Path) -> None:
    kills = 0
    for number in count(1):
        assert killed(a_folder(folder), 1, name="replace")
        if not killed(folder, number, act=lambda: settle(folder)):
            break
        kills += 1
        assert state_of(folder) == "old"
        assert_goes_on(folder)
    assert kills >= 40


@pytest.mark.kills
@forks
def test_a_writer_that_is_killed_in_the_middle_of_a_file_leaves_the_old_state(folder: Path) -> None:
    import resource  # noqa: PLC0415  # POSIX alone has it

    def amend_up_to(size: int) -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the system kills whoever writes more than this
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        amend(folder)
        return "saved"

    sizes = range(0, max(map(len, CHANGED.values())), 37)
    for size in sizes:
        assert in_a_process(partial(amend_up_to, size)) is None
        assert state_of(folder) == "old"
    assert len(sizes) >= 80
    assert_goes_on(folder)


@pytest.mark.kills
@forks
def test_a_writer_that_is_killed_at_any_time_leaves_one_whole_state(folder: Path) -> None:
    kills, states = 200, set()

    def write_on() -> None:
        while True:
            turn(folder)

    begin = time.perf_counter()
    os.waitpid(a_process(lambda: turn(folder)), 0)
    while_it_writes = 2 * (time.perf_counter() - begin)  # however slow the machine
    for number in range(kills):
        writer = a_process(write_on)
        time.sleep(number % 50 / 50 * while_it_writes)
        os.kill(writer, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1]) == -signal.SIGKILL
        states.add(state_of(folder))
    assert states == {"old", "new"}
    assert_goes_on(folder)


@forks
def test_a_change_that_was_recorded_is_read_at_once_and_finished_by_the_next_writer(folder: Path) -> None:
    assert killed(folder, 1, event="c_return", name="replace")
    assert (folder / FIRST).read_bytes() == OLD[FIRST]
    assert JOURNAL in names_in(folder)
    assert corpus_loading.open_folder(folder).contents == NEW
    assert turn(folder) == (FINISHED,)
    assert (corpus_loading.open_folder(folder).contents, litter_in(folder)) == (OLD, set())


@forks
def test_a_change_that_was_half_renamed_is_read_whole(folder: Path) -> None:
    assert killed(folder, 2, event="c_return", name="replace")
    assert [(folder / name).read_bytes() for name in (FIRST, SECOND)] == [NEW[FIRST], OLD[SECOND]]
    assert corpus_loading.open_folder(folder).contents == NEW
    assert settle(folder) == (FINISHED,)
    assert [(folder / name).read_bytes() for name in (FIRST, SECOND)] == [NEW[FIRST], NEW[SECOND]]
    assert litter_in(folder) == set()


@forks
def test_what_a_writer_had_not_recorded_is_removed_by_the_next_and_nothing_else_is(folder: Path) -> None:
    others = {f".{FIRST}.0123abcd.tmp", f".{FIRST}.swp", f"{FIRST}.tmp", ".#notes"}
    for name in others:
        (folder / name).write_bytes(b"of somebody else")
    assert killed(folder, 1, name="replace")
    assert len(litter_in(folder) - others) == 5  # the lock, its holder, two files and a journal
    assert turn(folder) == (DROPPED,)
    assert litter_in(folder) == others


# -- changed by hand --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [FIRST, "sources.yaml"])
def test_a_file_that_was_changed_meanwhile_is_not_written_over(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"by hand")
    assert outcome(lambda: amend(folder)) == (
        f"{folder / name} was changed while amend was running: nothing was written; run the command again"
    )
    assert corpus_loading.open_folder(folder).contents == OLD | {name: b"by hand"}
    assert litter_in(folder) == set()


def test_a_file_that_somebody_else_has_made_meanwhile_is_not_written_over(folder: Path) -> None:
    (folder / SECOND).write_bytes(b"of somebody else")
    assert outcome(lambda: saving.save_files(folder, {FIRST: OLD[FIRST], SECOND: b""}, CHANGED, "amend")) == (
        f"{folder / SECOND} was changed while amend was running: nothing was written; run the command again"
    )
    assert corpus_loading.open_folder(folder).contents == OLD | {SECOND: b"of somebody else"}


def test_a_file_that_was_removed_meanwhile_is_not_made_anew(folder: Path) -> None:
    (folder / SECOND).unlink()
    missing = os.strerror(errno.ENOENT)
    assert outcome(lambda: amend(folder)) == f"nothing was written: {folder / SECOND}: {missing}"
    assert names_in(folder) == OLD.keys() - {SECOND}


@forks
@pytest.mark.parametrize("by_hand", [b"by hand", None])
def test_a_file_that_was_changed_after_a_crash_is_kept_beside_what_it_was_to_be(
    folder: Path, by_hand: bytes | None
) -> None:
    assert killed(folder, 2, event="c_return", name="replace")
    (folder / SECOND).unlink() if by_hand is None else (folder / SECOND).write_bytes(by_hand)
    [waiting] = folder.glob(f".{SECOND}.*.tmp")
    refused = (
        f"{folder / SECOND} was changed after amend recorded its change: nothing was overwritten; "
        f"{waiting} is the content that amend wrote for {SECOND}: correct {folder / SECOND}, "
        f"then delete {waiting.name}"
    )
    assert outcome(lambda: corpus_loading.open_folder(folder)) == refused
    assert outcome(lambda: saving.save_files(folder, NEW, OLD, "turn")) == refused
    assert waiting.read_bytes() == NEW[SECOND]
    # and the way out that the message names leads out
    (folder / SECOND).write_bytes(b"made of both")
    waiting.unlink()
    contents = corpus_loading.open_folder(folder).contents
    assert contents == NEW | {SECOND: b"made of both"}
    assert saving.save_files(folder, contents, OLD, "turn") == (FINISHED,)
    assert (corpus_loading.open_folder(folder).contents, litter_in(folder)) == (OLD, set())


def test_a_file_that_is_changed_at_the_last_moment_is_kept(folder: Path) -> None:
    with at_step(1, lambda: (folder / FIRST).write_bytes(b"by hand"), event="c_return", name="replace"):
        end = outcome(lambda: amend(folder))
    [waiting] = folder.glob(f".{FIRST}.*.tmp")
    assert end == (
        f"{folder / FIRST} was changed after amend recorded its change: nothing was overwritten; "
        f"{waiting} is the content that amend wrote for {FIRST}: correct {folder / FIRST}, "
        f"then delete {waiting.name}"
    )
    waiting.unlink()
    assert settle(folder) == (FINISHED,)
    assert corpus_loading.open_folder(folder).contents == NEW | {FIRST: b"by hand"}


@forks
def test_a_reader_does_not_quarrel_with_a_change_that_another_process_finished_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert killed(folder, 2, event="c_return", name="replace")
    later = NEW | {SECOND: b"of the next change"}
    others = iter([partial(saving.save_files, folder, NEW, later, "turn")])

    def read_slowly(path: Path) -> bytes:
        content = corpus_loading.read_regular_file(path)
        if path.name.startswith(f".{SECOND}."):  # the waiting file is read, the file that it replaces is not
            for other in others:  # once
                other()
        return content

    with monkeypatch.context() as patched:
        patched.setattr(saving, "read_regular_file", read_slowly)
        assert corpus_loading.open_folder(folder).contents == later


@forks
def test_what_was_recorded_and_is_lost_is_not_finished(folder: Path) -> None:
    assert killed(folder, 2, event="c_return", name="replace")
    [waiting] = folder.glob(f".{SECOND}.*.tmp")
    waiting.unlink()
    refused = (
        f"{waiting}, which amend wrote for {SECOND}, is missing, so the change to {SECOND} is incomplete; "
        f"check that the data files are as they should be, then delete {folder / JOURNAL}"
    )
    assert outcome(lambda: corpus_loading.open_folder(folder)) == refused
    assert outcome(lambda: saving.save_files(folder, NEW, OLD, "turn")) == refused
    (folder / JOURNAL).unlink()
    assert corpus_loading.open_folder(folder).contents == OLD | {FIRST: NEW[FIRST]}


@forks
def test_a_file_that_was_put_in_its_place_by_hand_is_no_quarrel(folder: Path) -> None:
    assert killed(folder, 2, event="c_return", name="replace")
    (folder / SECOND).write_bytes(NEW[SECOND])
    assert corpus_loading.open_folder(folder).contents == NEW
    assert turn(folder) == (FINISHED,)


@forks
def test_what_waits_beside_a_file_and_was_changed_by_hand_is_not_taken_for_the_change(folder: Path) -> None:
    assert killed(folder, 1, event="c_return", name="replace")
    [waiting] = folder.glob(f".{FIRST}.*.tmp")
    waiting.write_bytes(b"by hand")
    assert outcome(lambda: corpus_loading.open_folder(folder)) == (
        f"{waiting} was changed after amend recorded its change: nothing was overwritten; "
        f"{waiting} is the content that amend wrote for {FIRST}: correct {folder / FIRST}, "
        f"then delete {waiting.name}"
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"command": "amend", "mark": "*", "files": {}}',
        b'{"command": "amend", "mark": 5, "files": {}}',
        b'{"command": "amend", "mark": "0123abcd", "files": {"sources.yaml": "old"}}',
        b'{"command": "amend", "mark": "0123abcd", "files": {"../sources.yaml": ["old", "new"]}}',
        b'{"command": "amend", "mark": "0123abcd", "files": {"sources\\u0000.yaml": ["old", "new"]}}',
        b'{"command": "amend\\u001b[31m", "mark": "0123abcd", "files": {"sources.yaml": ["old", "new"]}}',
    ],
)
def test_a_journal_of_another_make_stops_reader_and_writer(folder: Path, content: bytes) -> None:
    (folder / JOURNAL).write_bytes(content)
    refused = (
        f"{folder / JOURNAL} is not the record of a change; "
        "no command leaves it in this state; check that the data files are as they should be, then delete it"
    )
    assert outcome(lambda: corpus_loading.open_folder(folder)) == refused
    assert outcome(lambda: amend(folder)) == refused
    assert litter_in(folder) == {JOURNAL}


def test_a_journal_that_cannot_be_read_stops_reader_and_writer(folder: Path) -> None:
    (folder / JOURNAL).mkdir()
    reason = f"{folder / JOURNAL}: {os.strerror(errno.EISDIR)}"
    with pytest.raises(UnreadableError) as caught:
        corpus_loading.open_folder(folder)
    assert caught.value.message == reason
    assert outcome(lambda: amend(folder)) == f"nothing was written: {reason}"


# -- refused by the system --------------------------------------------------------------------------------------------


def attempted(folder: Path, number: int, act: Act) -> str:
    """How an attempt to save ends where something happens at a step; empty where it has fewer."""

    def run() -> str:
        with at_step(number, act) as steps:
            end = outcome(lambda: amend(folder))
        return end if steps.reached else ""

    end = in_a_process(run)
    assert end is not None
    return end


@pytest.mark.kills
@forks
def test_a_step_that_the_system_refuses_leaves_the_state_that_the_message_names(folder: Path) -> None:
    ends, reason = [], os.strerror(errno.ENOSPC)
    for number in count(1):
        end = attempted(a_folder(folder), number, fail(errno.ENOSPC))
        if not end:
            break
        state, _, where = end.removesuffix(f": {reason}; {STANDS}").removesuffix(f": {reason}").partition(": ")
        ends.append(state)
        assert state_of(folder) == ("old" if state == "nothing was written" else "new")
        assert state == "the change is recorded, but not finished" or litter_in(folder) <= {LOCK, HOLDER}
        assert state == "saved" or Path(where).is_relative_to(folder)
        assert_goes_on(folder)
    assert len(ends) >= 100
    assert set(ends) == {"nothing was written", "the change is recorded, but not finished", "saved"}


@pytest.mark.kills
@forks
def test_an_interruption_at_any_step_leaves_the_state_that_it_notes(folder: Path) -> None:
    ends = []
    for number in count(1):
        end = attempted(a_folder(folder), number, interrupt)
        if not end:
            break
        ends.append(end)
        assert (
            state_of(folder)
            == {"interrupted: nothing was written": "old", "interrupted: the change is saved": "new"}[end]
        )
        assert {name for name in litter_in(folder) if name.endswith(".tmp")} == set()
        assert_goes_on(folder)
    assert len(ends) >= 100
    assert len(set(ends)) == 2


@pytest.mark.parametrize(
    ("number", "event", "name", "noted", "state"),
    [
        (1, "c_call", "replace", "interrupted: nothing was written", "old"),
        (1, "c_return", "replace", "interrupted: the change is saved", "new"),
        (2, "c_call", "replace", "interrupted: the change is saved", "new"),
        (3, "c_call", "replace", "interrupted: the change is saved", "new"),
        (3, "c_return", "replace", "interrupted: the change is saved", "new"),
        (2, "c_call", "unlink", "interrupted: the change is saved", "new"),
        (2, "c_return", "unlink", "interrupted: the change is saved", "new"),
    ],
)
def test_an_interruption_before_the_commit_undoes_and_after_it_finishes(
    folder: Path, number: int, event: str, name: str, noted: str, state: str
) -> None:
    with at_step(number, interrupt, event=event, name=name):
        assert outcome(lambda: amend(folder)) == noted
    assert (state_of(folder), litter_in(folder)) == (state, set())


def test_a_failure_after_the_commit_says_that_the_change_stands(folder: Path) -> None:
    with at_step(3, fail(errno.EIO), name="replace"):
        end = outcome(lambda: amend(folder))
    assert end.startswith("the change is recorded, but not finished: ")
    assert end.endswith(f": {os.strerror(errno.EIO)}; {STANDS}")
    assert (state_of(folder), (folder / SECOND).read_bytes()) == ("new", OLD[SECOND])
    with at_step(1, fail(errno.EIO), name="replace"):
        end = outcome(lambda: saving.save_files(folder, NEW, OLD, "turn"))
    assert end.startswith("nothing was written, and the change that amend recorded is not finished: ")
    assert end.endswith(f": {os.strerror(errno.EIO)}; {STANDS}")
    assert turn(folder) == (FINISHED,)
    assert (state_of(folder), litter_in(folder)) == ("old", set())


@forks
@pytest.mark.parametrize(("size", "where"), [(10, ""), (2000, FIRST), (4300, SECOND)])
def test_a_disk_that_takes_no_more_leaves_the_old_state_and_no_litter(folder: Path, size: int, where: str) -> None:
    import resource  # noqa: PLC0415  # POSIX alone has it

    def amend_up_to_size() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return outcome(lambda: amend(folder))

    place = folder / where if where else folder
    assert in_a_process(amend_up_to_size) == f"nothing was written: {place}: {os.strerror(errno.EFBIG)}"
    assert (state_of(folder), litter_in(folder)) == ("old", set())


@pytest.mark.parametrize("error", [errno.EINVAL, errno.EACCES])
def test_a_system_that_cannot_force_a_folder_to_the_disk_is_no_hindrance(folder: Path, error: int) -> None:
    with at_step(len(CHANGED) + 1, fail(error), name="fsync") as steps:
        assert outcome(lambda: amend(folder)) == "saved"
    assert steps.reached
    assert (state_of(folder), litter_in(folder)) == ("new", set())


def test_a_disk_that_fails_to_keep_a_folder_is_told(folder: Path) -> None:
    with at_step(len(CHANGED) + 1, fail(errno.EIO), name="fsync") as steps:
        end = outcome(lambda: amend(folder))
    assert steps.reached
    assert end == f"nothing was written: {folder}: {os.strerror(errno.EIO)}"
    assert (state_of(folder), litter_in(folder)) == ("old", set())


def test_a_folder_that_is_gone_is_not_made_anew(folder: Path) -> None:
    shutil.rmtree(folder)
    assert outcome(lambda: amend(folder)) == f"nothing was written: {folder}: {os.strerror(errno.ENOENT)}"
    assert not folder.exists()


@forks
def test_a_folder_that_is_moved_away_while_it_is_written_to_keeps_the_old_state(folder: Path) -> None:
    moved = folder.with_name("moved")
    with at_step(1, lambda: folder.rename(moved), name="replace"):
        end = outcome(lambda: amend(folder))
    assert end == f"nothing was written: {folder / JOURNAL}: {os.strerror(errno.ENOENT)}"
    assert not folder.exists()
    assert state_of(moved) == "old"
    assert turn(moved) == (DROPPED,)
    assert (state_of(moved), litter_in(moved)) == ("new", set())


NOBODY = 65534


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that a user without rights can reach."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        path = Path(place) / "data"
        path.mkdir()
        yield a_folder(path)


def as_nobody(act: Callable[[], str]) -> str | None:
    """What an act answers to a user without rights: root asks as another, others ask as they are."""

    def run() -> str:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        return act()

    return in_a_process(run)


@forks
def test_a_user_without_rights_to_the_folder_is_told_so(shared: Path) -> None:
    shared.chmod(0o555)
    denied = f"nothing was written: {shared}: {os.strerror(errno.EACCES)}"
    assert as_nobody(lambda: outcome(lambda: amend(shared))) == denied
    assert (state_of(shared), litter_in(shared)) == ("old", set())
    shared.chmod(0o755)


@forks
def test_a_protected_file_stays_as_it_is(shared: Path) -> None:
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o666)
    (shared / SECOND).chmod(0o444)
    told = "the file is read-only; if you mean to change it, make it writable first"
    denied = f"nothing was written: {shared / SECOND}: {told}"
    assert as_nobody(lambda: outcome(lambda: amend(shared))) == denied
    assert in_a_process(lambda: outcome(lambda: amend(shared))) == denied  # whoever asks, be it an administrator
    assert (state_of(shared), litter_in(shared)) == ("old", set())
    if os.getuid() == 0:
        (shared / SECOND).chmod(0o644)
        denied = f"nothing was written: {shared / SECOND}: {os.strerror(errno.EACCES)}"
        assert as_nobody(lambda: outcome(lambda: amend(shared))) == denied
    (shared / SECOND).chmod(0o666)
    assert as_nobody(lambda: outcome(lambda: amend(shared))) == "saved"
    assert (state_of(shared), litter_in(shared)) == ("new", set())


@forks
@pytest.mark.parametrize(("number", "event", "told"), [(1, "c_call", DROPPED), (1, "c_return", FINISHED)])
def test_what_one_user_left_is_settled_by_another(shared: Path, number: int, event: str, told: str) -> None:
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o666)
    assert killed(shared, number, event=event, name="replace")
    kept = " will have another owner or group, because the system does not allow you to keep them"
    gained = [f"{shared / name}{kept}" for name in CHANGED] if os.getuid() == 0 else []
    assert as_nobody(lambda: " ".join(turn(shared))) == " ".join([told, *gained])
    assert litter_in(shared) == set()


# -- two at once ------------------------------------------------------------------------------------------------------


def held_since(folder: Path) -> str:
    began = datetime.fromtimestamp((folder / HOLDER).stat().st_mtime, UTC).astimezone()
    return f"{began:%Y-%m-%d %H:%M:%S}"


def test_a_second_writer_is_told_who_is_at_work(folder: Path) -> None:
    who = f"repeal by {getpass.getuser()} (process {os.getpid()} on {socket.gethostname()})"
    with saving.hold_writer_lock(folder, "repeal") as turn:
        assert turn.messages == ()
        assert outcome(lambda: amend(folder)) == (
            f"{who} has been writing to {folder} since {held_since(folder)}: nothing was written; "
            "try again once that command has finished"
        )
    assert outcome(lambda: amend(folder)) == "saved"


def test_a_writer_who_has_not_signed_keeps_others_out_all_the_same(folder: Path) -> None:
    with filelock.FileLock(folder / LOCK):
        assert outcome(lambda: amend(folder)) == (
            f"another command is writing to {folder}: nothing was written; try again once that command has finished"
        )
    assert outcome(lambda: amend(folder)) == "saved"
    assert litter_in(folder) == set()


@pytest.mark.parametrize("signed", [b"", b"\xff", b"5", b"{}", b'{"user": "A.', b"[" * 100_000])
def test_a_signature_that_cannot_be_read_keeps_nobody_out(folder: Path, signed: bytes) -> None:
    (folder / HOLDER).write_bytes(signed)
    assert amend(folder) == ()
    assert (state_of(folder), litter_in(folder)) == ("new", set())


_HOLDING = """
import sys
from pathlib import Path
from lanzarote_law.dataset import saving
with saving.hold_writer_lock(Path(sys.argv[1]), "replace"):
    print("locked", flush=True)
    sys.stdin.read()
"""


def test_of_two_processes_one_is_refused_until_the_other_has_ended_however_it_ends(folder: Path) -> None:
    command = [sys.executable, "-c", _HOLDING, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().split() == [b"locked"]
        who = f"replace by {getpass.getuser()} (process {other.pid} on {socket.gethostname()})"
        assert outcome(lambda: amend(folder)) == (
            f"{who} has been writing to {folder} since {held_since(folder)}: nothing was written; "
            "try again once that command has finished"
        )
        other.kill()
    assert outcome(lambda: amend(folder)) == "saved"
    assert litter_in(folder) == set()


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="root alone can turn into somebody else")
def test_a_user_without_a_name_can_write(shared: Path) -> None:
    shared.chmod(0o777)

    def sign() -> str:
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            os.environ.pop(name, None)
        os.setuid(54321)
        with saving.hold_writer_lock(shared, "amend"):
            return str(json.loads((shared / HOLDER).read_bytes())["user"])

    assert in_a_process(sign) == "an unknown user"


@forks
def test_of_many_writers_none_loses_the_change_of_another(folder: Path) -> None:
    writers, changes, line = 4, 6, b"# one more\n"

    def add() -> str:
        before = corpus_loading.open_folder(folder).contents
        return outcome(
            lambda: saving.save_files(folder, before, {name: before[name] + line for name in CHANGED}, "add")
        )

    def write() -> None:
        made = 0
        while made < changes:
            made += add() == "saved"

    children = [a_process(write) for _ in range(writers)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * writers
    contents = corpus_loading.open_folder(folder).contents
    assert contents == OLD | {name: OLD[name] + line * writers * changes for name in CHANGED}
    assert litter_in(folder) == set()


@forks
@pytest.mark.parametrize("renamed", [0, *(pytest.param(each, marks=pytest.mark.slow) for each in (1, 2))])
def test_a_reader_sees_no_half_of_a_change_that_is_made_at_any_step_of_it(folder: Path, renamed: int) -> None:
    states = []
    for number in count(1):
        a_folder(folder)
        assert not renamed or killed(folder, renamed, event="c_return", name="replace")
        with at_step(number, lambda: turn(folder)) as steps:
            contents = corpus_loading.open_folder(folder).contents
        if not steps.reached:
            break
        assert contents in (OLD, NEW)
        states.append("old" if contents == OLD else "new")
    assert len(states) >= 30
    assert set(states) == {"old", "new"}


@forks
def test_a_reader_sees_no_half_of_a_change_at_any_time(folder: Path) -> None:
    def write_on() -> None:
        while True:
            turn(folder)

    writer = a_process(write_on)
    seen: list[str] = []
    try:
        while len(seen) < 2000:
            contents = corpus_loading.open_folder(folder).contents
            seen.append(["old", "new"][[OLD, NEW].index(contents)])
    finally:
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
    assert set(seen) == {"old", "new"}


@forks
def test_a_lock_file_that_is_removed_while_it_is_being_locked_is_not_taken_for_the_lock(folder: Path) -> None:
    with at_step(1, (folder / LOCK).unlink, name="flock"), saving.hold_writer_lock(folder, "amend"):
        assert LOCK in names_in(folder)
    assert litter_in(folder) == set()


@forks
def test_the_lock_file_is_gone_before_the_lock_is_free_for_another(folder: Path) -> None:
    left: list[set[str]] = []
    for number in count(1):
        asked = at_step(number, lambda: left.append(litter_in(folder)), name="flock")
        with asked as steps, saving.hold_writer_lock(folder, "amend"):
            assert litter_in(folder) == {LOCK, HOLDER}
        if not steps.reached:
            break
    assert left[-1] == set()  # the last time that the system is asked about the lock, it is to free it


# -- what is kept -----------------------------------------------------------------------------------------------------


def test_a_change_of_several_files_is_written_and_leaves_nothing_else(folder: Path) -> None:
    assert amend(folder) == ()
    assert (state_of(folder), litter_in(folder)) == ("new", set())


@pytest.mark.parametrize("content", [b"", b"\n", b"a: b\r\nc: d\r\n", bytes(range(256)), b"x" * 3_000_000])
def test_bytes_are_written_as_they_are(folder: Path, content: bytes) -> None:
    saving.save_files(folder, OLD, {FIRST: content}, "amend")
    assert corpus_loading.open_folder(folder).contents == OLD | {FIRST: content}


def test_a_file_without_a_change_is_not_touched(folder: Path) -> None:
    before = {name: (folder / name).stat() for name in OLD}
    saving.save_files(folder, OLD, CHANGED | {"sources.yaml": OLD["sources.yaml"]}, "amend")
    after = {name: (folder / name).stat() for name in OLD}
    assert {name for name in OLD if after[name] != before[name]} == {FIRST, SECOND}


def test_where_nothing_changes_nothing_is_written(folder: Path) -> None:
    before = folder.stat()
    assert saving.save_files(folder, OLD, {FIRST: OLD[FIRST]}, "amend") == ()
    assert saving.save_files(folder, OLD, {}, "amend") == ()
    assert folder.stat() == before


@forks
def test_a_file_keeps_its_rights_and_its_owner(folder: Path) -> None:
    (folder / FIRST).chmod(0o640)
    (folder / SECOND).chmod(0o606)
    if os.getuid() == 0:
        os.chown(folder / FIRST, 12345, 23456)
    before = [(folder / name).stat() for name in CHANGED]
    amend(folder)
    after = [(folder / name).stat() for name in CHANGED]
    assert [each.st_ino for each in after] != [each.st_ino for each in before]
    rights = [[(each.st_mode, each.st_uid, each.st_gid) for each in moment] for moment in (before, after)]
    assert rights[0] == rights[1]
    assert all(new.st_mtime_ns > old.st_mtime_ns for old, new in zip(before, after, strict=True))


@forks
def test_another_name_of_a_file_that_keeps_what_it_was_is_told(folder: Path) -> None:
    folder.with_name("other.yaml").hardlink_to(folder / FIRST)
    assert amend(folder) == (f"{folder / FIRST} has other names (hard links), which will keep the old content",)
    assert folder.with_name("other.yaml").read_bytes() == OLD[FIRST]


# -- links that lead out ----------------------------------------------------------------------------------------------


def state_outside(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def outside(folder: Path) -> Path:
    """A folder beside the data set that is none of its business, with files of all the names that a writer uses."""
    outside = folder.with_name("outside")
    outside.mkdir()
    names = (FIRST, "fr.po", ".gitignore", LOCK, HOLDER, *(f"{number:06}.zip" for number in range(60)))
    for name in (*names, ".000001.zip.0badcafe.tmp", ".fr.po.0badcafe.tmp"):
        (outside / name).write_bytes(f"{name}, of somebody else".encode())
    return outside


def refused(path: Path) -> str:
    told = f"{path} is a symbolic link, and commands do not write through symbolic links"
    return f"nothing was written: {told}; replace it with the file or folder that it points to"


@forks
@pytest.mark.parametrize("name", [FIRST, LOCK])
@pytest.mark.parametrize("to", [FIRST, "gone"])
def test_no_writer_goes_through_a_link_in_the_place_of_a_file(folder: Path, outside: Path, name: str, to: str) -> None:
    before = state_outside(outside)
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside / to)
    assert outcome(lambda: amend(folder)) == refused(folder / name)
    assert state_outside(outside) == before
    assert names_in(folder) == {*OLD, name}
    assert (folder / name).readlink() == outside / to


@forks
@pytest.mark.parametrize("linked", ["translations", "translations/fr.po"])
def test_no_writer_goes_through_a_link_to_translations(folder: Path, outside: Path, linked: str) -> None:
    before = state_outside(outside)
    (folder / linked).parent.mkdir(exist_ok=True)
    (folder / linked).symlink_to(outside if linked == "translations" else outside / "fr.po")
    was = OLD | {"translations/fr.po": before["fr.po"]}
    assert outcome(lambda: saving.save_files(folder, was, {"translations/fr.po": b"new"}, "amend")) == refused(
        folder / linked
    )
    assert state_outside(outside) == before


@forks
@pytest.mark.parametrize("linked", ["parties", "parties/ruritania"])
@pytest.mark.parametrize("written", [FIRST, "translations/fr.po"])
def test_no_writer_goes_through_a_link_to_the_folder_of_a_party(folder: Path, linked: str, written: str) -> None:
    elsewhere = folder.with_name("elsewhere")
    party = elsewhere if linked == "parties/ruritania" else elsewhere / "ruritania"
    (party / "translations").mkdir(parents=True)
    was = OLD | {"translations/fr.po": b"of somebody else"}
    for name, content in was.items():
        (party / name).write_bytes(content)
    (folder / linked).parent.mkdir(exist_ok=True)
    (folder / linked).symlink_to(elsewhere)
    reached = folder / "parties" / "ruritania"
    for act in (
        lambda: saving.save_files(reached, was, {written: b"new"}, "amend"),
        lambda: settle(reached),
        lambda: saving.refuse_links(reached, (written,)),
    ):
        assert outcome(act) == refused(folder / linked)
    assert {name: (party / name).read_bytes() for name in was} == was
    assert names_in(party) == {*OLD, "translations"}


@forks
def test_no_writer_goes_through_such_a_link_that_is_typed_from_beside_it(
    folder: Path, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_outside(outside)
    (folder / "parties" / "mine").mkdir(parents=True)
    (folder / "parties" / "theirs").symlink_to(outside)
    monkeypatch.chdir(folder / "parties" / "mine")
    reached = Path("../theirs")
    assert outcome(lambda: saving.refuse_links(reached, (FIRST,))) == refused(reached)
    assert outcome(lambda: settle(reached)) == refused(reached)
    assert state_outside(outside) == before


@forks
def test_a_party_of_a_data_set_that_is_reached_by_a_link_is_changed_like_any_other(folder: Path) -> None:
    party = folder / "parties" / "ruritania"
    party.mkdir(parents=True)
    for name, content in OLD.items():
        (party / name).write_bytes(content)
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert amend(link / "parties" / "ruritania") == ()
    assert {name: (party / name).read_bytes() for name in OLD} == NEW


@forks
def test_a_journal_that_came_with_the_data_changes_nothing_behind_a_link(folder: Path, outside: Path) -> None:
    before = state_outside(outside)
    hashes = [sha256(before[name]).hexdigest() for name in ("fr.po", ".fr.po.0badcafe.tmp")]
    record = {"command": "amend", "mark": "0badcafe", "files": {"translations/fr.po": hashes}}
    (folder / JOURNAL).write_text(json.dumps(record))
    (folder / "translations").symlink_to(outside)
    assert outcome(lambda: settle(folder)) == refused(folder / "translations")
    assert state_outside(outside) == before


@forks
def test_a_holder_that_came_with_the_data_sweeps_nothing_behind_a_link(folder: Path, outside: Path) -> None:
    before = state_outside(outside)
    holder = {"user": "a", "process": 1, "host": "b", "command": "amend", "mark": "0badcafe"}
    (folder / HOLDER).write_text(json.dumps(holder))
    for name in ("translations", ".lanzarote-law", "other"):
        (folder / name).symlink_to(outside)
    (folder / "one.yaml").symlink_to(outside / FIRST)
    assert settle(folder) == ()
    assert state_outside(outside) == before


@forks
def test_the_name_of_the_holder_is_written_behind_no_link(folder: Path, outside: Path) -> None:
    before = state_outside(outside)
    (folder / HOLDER).symlink_to(outside / HOLDER)
    assert outcome(lambda: amend(folder)) == "saved"
    assert (state_of(folder), state_outside(outside)) == ("new", before)


@forks
@pytest.mark.parametrize("linked", [".lanzarote-law", ".lanzarote-law/.gitignore"])
def test_nothing_is_kept_and_nothing_dropped_behind_a_link(folder: Path, outside: Path, linked: str) -> None:
    before = state_outside(outside)
    (folder / linked).parent.mkdir(exist_ok=True)
    (folder / linked).symlink_to(outside if linked == ".lanzarote-law" else outside / "gone")
    told = saving.save_files(
        folder, OLD, CHANGED, "amend", change_history.ChangeNote("2026-11-24T12:00:00+01:00", "amend", "a change")
    )
    why = "it is a symbolic link, and commands do not write through symbolic links"
    unkept = f"this change cannot be undone: {folder / linked}: {why}"
    assert told == ((unkept,) if linked == ".lanzarote-law" else ())
    assert (state_of(folder), state_outside(outside)) == ("new", before)


@forks
def test_a_data_set_that_is_reached_by_a_link_is_changed_like_any_other(folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert amend(link) == ()
    assert (state_of(folder), names_in(folder)) == ("new", set(OLD))


# -- what it costs a reader -------------------------------------------------------------------------------------------


def test_a_reader_does_not_wait_for_what_only_a_writer_needs() -> None:
    asked = "import sys; from lanzarote_law.dataset import corpus_loading as it; it.open_folder(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True).stdout.split()
    assert b"lanzarote_law.dataset.corpus_loading" in loaded
    assert {b"lanzarote_law.dataset.saving", b"filelock"} & set(loaded) == set()


def test_the_journal_has_one_name() -> None:
    assert corpus_loading.JOURNAL == saving.JOURNAL == JOURNAL


# -- what the disk is asked for ---------------------------------------------------------------------------------------


@contextmanager
def told_to_the_disk(*folders: Path) -> Iterator[list[str]]:
    """What is forced to the disk, renamed and removed in folders, in order; the mark of the writer is left out."""
    told: list[str] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def shown(path: object) -> str:
        name = re.sub(r"\.[0-9a-f]{8}\.tmp$", ".tmp", Path(str(path)).name)
        return "" if name in {LOCK, HOLDER} else name

    def forcing(descriptor: int) -> None:
        here = os.fstat(descriptor)
        [path] = {
            each
            for folder in folders
            for each in (folder, *folder.iterdir())
            if not each.is_symlink() and os.path.samestat(here, each.stat())
        }
        assert path.is_dir() or here.st_size, "forced before it was written"
        told.append(f"force {shown(path)}")
        fsync(descriptor)

    def renaming(source: Path, target: Path) -> None:
        told.append(f"rename {shown(source)}")
        replace(source, target)

    def removing(path: Path) -> None:
        told.extend([f"remove {shown(path)}"] if shown(path) else [])
        unlink(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", forcing)
        patch.setattr(os, "replace", renaming)
        patch.setattr(os, "unlink", removing)
        yield told


IN_TURN = [
    f"force .{FIRST}.tmp",
    f"force .{SECOND}.tmp",
    "force data",
    f"force .{JOURNAL}.tmp",
    f"rename .{JOURNAL}.tmp",
    "force data",
    f"rename .{FIRST}.tmp",
    f"rename .{SECOND}.tmp",
    "force data",
    f"remove {JOURNAL}",
]


@forks
def test_nothing_is_named_before_the_disk_has_it_and_the_record_goes_last(folder: Path) -> None:
    with told_to_the_disk(folder) as told:
        amend(folder)
    assert told == IN_TURN


@forks
def test_a_writer_who_finishes_for_another_forces_the_same_to_the_disk(folder: Path) -> None:
    assert killed(folder, 1, event="c_return", name="replace")
    with told_to_the_disk(folder) as told:
        settle(folder)
    assert told == IN_TURN[5:]


@forks
def test_every_folder_with_a_file_that_changes_is_forced_to_the_disk(folder: Path) -> None:
    catalogue = "translations/fr.po"
    (folder / "translations").mkdir()
    (folder / catalogue).write_bytes(b"old")
    with told_to_the_disk(folder, folder / "translations") as told:
        saving.save_files(folder, OLD | {catalogue: b"old"}, {FIRST: CHANGED[FIRST], catalogue: b"new"}, "amend")
    both = {"force data", "force translations"}
    assert (told[:2], set(told[2:4])) == ([f"force .{FIRST}.tmp", "force .fr.po.tmp"], both)
    assert (told[4:7], told[7:9]) == (IN_TURN[3:6], [f"rename .{FIRST}.tmp", "rename .fr.po.tmp"])
    assert (set(told[9:11]), told[11:]) == (both, IN_TURN[9:])


@forks
def test_a_user_who_cannot_give_a_file_away_still_leaves_it_to_its_group(shared: Path) -> None:
    if os.getuid():
        pytest.skip("only root can be another user")
    shared.chmod(0o777)
    for name in OLD:
        (shared / name).chmod(0o666)
    os.chown(shared / FIRST, 12345, 23456)

    def run() -> str:
        os.setgroups([23456])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        return outcome(lambda: amend(shared))

    assert in_a_process(run) == "saved"
    after = (shared / FIRST).stat()
    assert (after.st_uid, after.st_gid) == (NOBODY, 23456)
