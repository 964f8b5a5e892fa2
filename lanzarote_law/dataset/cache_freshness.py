"""Recognises unchanged data files without reading them.

The compiled form of the data is stored under a key computed from the content of the files. If there are many files,
reading them takes longer than the answer. The key is therefore stored with a stamp of the files, as Git does in its
index: it remains valid while no file is replaced and none changes its size or time. A file can change twice within one
tick of the clock, so files changed a moment ago are always read.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.dataset.indexed_file import checksum

ENDING = ".stamp"

_MOMENT = 2_000_000_000
"""Nanoseconds; the clock of every file system is at least this precise."""


def file_stamp(path: str) -> tuple[int, ...] | None:
    """Return values that change when a file is replaced or modified; None if the file does not exist."""
    try:
        status = os.stat(path)  # noqa: PTH116  # at every start: a Path would cost more than the call itself
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev


class DataSetStamp:
    """A stamp of the files of a data set, of its catalogue in a language, and of the code."""

    def __init__(self, folder: Path, language: str, code: bytes) -> None:
        self._place = os.path.realpath(folder)
        catalogues = (
            f"{each}{os.sep}{corpus_loading.catalogue_path(language)}"
            for each in (folder, corpus_loading.root_folder(folder))
        )
        stamps = {path: file_stamp(path) for path in (*corpus_loading.stamped_paths(folder), *catalogues)}
        self._files = list(stamps.values())
        self._is_interrupted = any(each and path.endswith(corpus_loading.JOURNAL) for path, each in stamps.items())
        self._stamped = f"{self._place} {language} {self._files} ".encode() + code
        self._language = language

    def known(self, cache: Path) -> str:
        """Return the key stored with this stamp; empty if there is none or others could have written it."""
        if self._is_interrupted:  # after an interruption, the journal determines the content of the files
            return ""
        with suppress(OSError, ValueError):
            descriptor = os.open(self._path(cache), corpus_loading.NON_BLOCKING_READ)
            try:
                if corpus_loading.is_safe_own_file(cache, descriptor):
                    recorded, _, key = os.read(descriptor, 1000).decode().partition(" ")
                    return key if recorded == checksum(self._stamped + key.encode()).hex() else ""
            finally:
                os.close(descriptor)
        return ""

    def keep(self, cache: Path, key: str) -> None:
        """Store a key with this stamp, unless a file has only just changed; failures are ignored.

        The key must belong to files that were read after the stamp was taken.
        """
        newest = max((time_ for each in self._files if each for time_ in each[1:3]), default=0)
        if self._is_interrupted or newest > time.time_ns() - _MOMENT:
            return
        corpus_loading.write_cached(
            Path(self._path(cache)), f"{checksum(self._stamped + key.encode()).hex()} {key}".encode()
        )

    def _path(self, cache: Path) -> str:
        return f"{cache}{os.sep}{checksum(f'{self._place} {self._language}'.encode()).hex()}{ENDING}"
