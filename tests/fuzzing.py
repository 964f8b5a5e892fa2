"""Coverage-guided fuzzing: bytes are changed again and again to reach code that earlier ones did not reach.

`pip install atheris`, then `python -m tests.fuzzing typed -max_total_time=600`: the first word is the target
(`TARGETS`), the others are options of libFuzzer and folders of initial bytes. A run ends at the first bytes that are
neither read correctly nor refused, and writes them to a file; they become a test.
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
    from tests.grammar.test_typed_references import (
        test_any_text_is_read_or_refused_and_every_reading_prints_and_sorts as law,
    )

    inner: Callable[[str], None] = law.hypothesis.inner_test  # type: ignore[attr-defined]
    return lambda content: inner(content.decode(errors="replace"))


def text() -> Callable[[bytes], None]:
    """A text that is checked."""
    from tests.citations.test_citation_laws import assert_sound

    return lambda content: assert_sound(content.decode(errors="replace"))


def word() -> Callable[[bytes], None]:
    """A Word document: its text and, after a byte that no text contains, its footnotes."""
    from lanzarote_law.documents import files
    from lanzarote_law.errors import UnreadableError
    from tests.citations.test_citation_laws import assert_sound

    import_module(
        "lanzarote_law.documents.docx_reader"
    )  # otherwise it is loaded with the first document, without atheris
    path = Path(mkdtemp()) / "reply.docx"

    def tried(content: bytes) -> None:
        document, _, footnotes = content.partition(b"\xff")
        with ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", document)
            archive.writestr("word/footnotes.xml", footnotes)
        try:
            found = files.read_document(path)
        except UnreadableError:
            return
        assert_sound(found.text)
        assert all(found.place(each.start) for each in found.problems)

    return tried


TARGETS = {each.__name__: each for each in (typed, text, word)}


def main(target: str, *options: str) -> None:
    """Try bytes on one of the targets, until the time is over or some fail."""
    import atheris

    with atheris.instrument_imports(include=["lanzarote_law"]):
        tried = TARGETS[target]()
    atheris.Setup([sys.argv[0], *options], tried)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
