"""Pictures of the first page of reports, for a guide: `python -m tests.pictures` draws them, by LibreOffice.

A picture is page 1 of the Word document that the command writes. `docs/reports/pictures.json` records how many texts of
the report are on it, and their digest: a test compares that with the report of today, so a picture of something that
the report no longer says fails. The layout, and the size of the data at the head of the page, are not compared.
"""

from __future__ import annotations

import hashlib
import json
import shlex
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests import needs
from tests.command import ROOT, run

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / "docs" / "reports"
RECORD = FOLDER / "pictures.json"
COMMANDS = {
    "gaps": "report gaps --as-of 2026-11-24",
    "reply": "report reply 8.1.a 9.10 11.a --as-of 2026-11-24",
    "transposition": "report transposition --as-of 2026-11-24",
    "dialogue": "report dialogue --as-of 2026-11-24",
    "effect": "report effect examples/law.yaml --as-of 2026-11-24",
}
"""The pictures, each with the command that writes its report."""
MAX_BYTES = 120_000
_SCALE = 1.15
_COLOURS = 48
_BEGINNING = 40
"""Letters by which a text is found on the page; the rest may be broken by the mark of a footnote."""


def texts(document: Path) -> Iterator[str]:
    """The texts of a Word document in their order, without blanks: paragraphs, and the cells of tables."""
    import docx  # noqa: PLC0415  # an extra
    from docx.oxml.ns import qn  # noqa: PLC0415  # an extra

    made_of_data = 3  # the date and the data set, above the rest
    paragraphs = docx.Document(str(document)).element.body.iter(qn("w:p"))
    found = ("".join(text.text or "" for text in each.iter(qn("w:t"))) for each in paragraphs)
    for index, text in enumerate("".join(each.split()) for each in found):
        if text and index + 1 != made_of_data:
            yield text


def digest(document: Path, count: int) -> str:
    """The digest of the first texts of a document."""
    return hashlib.sha256("\n".join([*texts(document)][:count]).encode()).hexdigest()


def written(name: str, folder: Path) -> Path:
    """The Word document of a report as its command writes it."""
    path = folder / f"{name}.docx"
    assert run(*shlex.split(COMMANDS[name]), "-o", str(path)).code == 0
    return path


def draw(name: str, folder: Path) -> dict[str, object]:
    """Draw the first page of a report; how many of its texts are on it, and their digest."""
    import pypdfium2  # noqa: PLC0415  # an extra

    document = written(name, folder)
    program = needs.office()
    assert program
    settings = f"-env:UserInstallation=file://{folder}/settings"
    command = [program, settings, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with pypdfium2.PdfDocument(document.with_suffix(".pdf")) as shown:
        page = shown[0]
        on_page = "".join(page.get_textpage().get_text_bounded().split())
        page.render(scale=_SCALE).to_pil().quantize(_COLOURS).save(FOLDER / f"{name}.png", optimize=True)
    count = 0
    for text in texts(document):
        if text[:_BEGINNING] not in on_page:
            break
        count += 1
    return {"command": COMMANDS[name], "texts": count, "digest": digest(document, count)}


def main() -> None:
    """Draw every picture, and record what is on it."""
    with TemporaryDirectory() as folder:
        record = {name: draw(name, Path(folder)) for name in COMMANDS}
    RECORD.write_bytes(f"{json.dumps(record, indent=2)}\n".encode())


if __name__ == "__main__":
    main()
