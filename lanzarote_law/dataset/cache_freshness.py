"""Whether the data are those of the last time, told without reading them.

The compiled form is kept under what the files say. To read them all for that takes longer than the answer when there
are many of them, so the key is noted with a stamp of the files, as Git does in its index: while no file is another one,
has another size or another time, the key stands. A file may change twice within one tick of the clock: so what was
changed a moment ago is read.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from lanzarote_law.dataset import store
from lanzarote_law.dataset.indexed_file import seal

if TYPE_CHECKING:
    from pathlib import Path

ENDING = ".stamp"

_MOMENT = 2_000_000_000
"""Nanoseconds: no clock of a file system ticks slower."""


def of_file(path: str) -> tuple[int, ...] | None:
    """What shows that a file was replaced or changed; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  # at every start: a Path would cost more than the call itself
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev


class Stamp:
    """What shows that the files of a data set, its catalogue in a language, and the code are those of another time."""

    def __init__(self, folder: Path, language: str, code: bytes) -> None:
        self._place = os.path.realpath(folder)
        names = (*store.READ, store.catalogue_name(language))
        self._files = [of_file(f"{self._place}{os.sep}{name}") for name in names]
        self._told = f"{self._place} {language} {self._files} ".encode() + code
        self._language = language

    def known(self, cache: Path) -> str:
        """The key that was kept with this stamp; empty where none was, or where the user alone did not keep it."""
        if self._files[0] is not None:  # a change that was interrupted says what the files are
            return ""
        with suppress(OSError, ValueError):
            descriptor = os.open(self._path(cache), store.AT_ONCE)
            try:
                if store.is_own_file(cache, descriptor):
                    told, _, key = os.read(descriptor, 1000).decode().partition(" ")
                    return key if told == seal(self._told + key.encode()).hex() else ""
            finally:
                os.close(descriptor)
        return ""

    def keep(self, cache: Path, key: str) -> None:
        """Keep a key with this stamp, unless a file was changed only now; where that is not possible, nothing is said.

        The key must be that of files that were read after the stamp was taken.
        """
        newest = max((time_ for each in self._files if each for time_ in each[1:3]), default=0)
        if self._files[0] is not None or newest > time.time_ns() - _MOMENT:
            return
        content = f"{seal(self._told + key.encode()).hex()} {key}".encode()
        path = self._path(cache)
        unfinished = f"{cache}{os.sep}tmp{os.getpid()}"
        with suppress(OSError):
            if store.is_own(os.lstat(cache)):
                descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                try:
                    os.write(descriptor, content)
                finally:
                    os.close(descriptor)
                os.replace(unfinished, path)  # noqa: PTH105  # at a start: as above

    def _path(self, cache: Path) -> str:
        return f"{cache}{os.sep}{seal(f'{self._place} {self._language}'.encode()).hex()}{ENDING}"
