"""Bytes that look for their own way: changed again and again towards code that none before them has reached.

`pip install atheris`, then `python -m tests.fuzzing typed -max_total_time=600`: the first word says what is read
(`TARGETS`), the rest are options of libFuzzer and folders of bytes to begin with. A run ends at the first bytes that
are neither read soundly nor refused, and leaves them in a file; they become a test.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable


def typed() -> Callable[[bytes], None]:
    """What somebody types as a reference."""
    from tests.grammar.test_references import (
        test_any_text_is_read_or_refused_and_every_reading_prints_and_sorts as law,
    )

    inner: Callable[[str], None] = law.hypothesis.inner_test  # type: ignore[attr-defined]
    return lambda content: inner(content.decode(errors="replace"))


def text() -> Callable[[bytes], None]:
    """A text that is checked."""
    from tests.citations.test_citation_laws import assert_sound

    return lambda content: assert_sound(content.decode(errors="replace"))


def word() -> Callable[[bytes], None]:
    """A Word document: its text, and behind a byte that no text has, its footnotes."""
    from lanzarote_law.documents import files
    from lanzarote_law.errors import UnreadableError
    from tests.citations.test_citation_laws import assert_sound

    import_module("lanzarote_law.documents.word")  # else it is loaded with the first document, unseen by atheris
    path = Path(mkdtemp()) / "reply.docx"

    def tried(content: bytes) -> None:
        document, _, footnotes = content.partition(b"\xff")
        with ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", document)
            archive.writestr("word/footnotes.xml", footnotes)
        try:
            found = files.read(path)
        except UnreadableError:
            return
        assert_sound(found.text)
        assert all(found.place(each.start) for each in found.problems)

    return tried


TARGETS = {each.__name__: each for each in (typed, text, word)}


def main(target: str, *options: str) -> None:
    """Try bytes on one of the targets, until there is no time left or some are not right."""
    import atheris

    with atheris.instrument_imports(include=["lanzarote_law"]):
        tried = TARGETS[target]()
    atheris.Setup([sys.argv[0], *options], tried)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
