"""Small makers of hostile files: what exhausts a machine, hides text, or is damaged."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_docx(
    folder: Path, body: str | Iterable[bytes], damaged: tuple[str, ...] = (), head: bytes = b"", **others: str
) -> Path:
    """A Word document of nothing but its text and, by their names, its notes and styles; some with a byte changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        pieces = (body.encode(),) if isinstance(body, str) else body
        with archive.open("word/document.xml", "w") as file:
            file.write(head)
            file.write(f'<w:document xmlns:w="{_WORD}"><w:body>'.encode())
            file.writelines(pieces)
            file.write(b"</w:body></w:document>")
        for name, inner in others.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{_WORD}">{inner}</w:{name}>')
    content = bytearray(packed.getvalue())
    for info in zipfile.ZipFile(packed).infolist():
        if info.filename.removeprefix("word/").removesuffix(".xml") in damaged:
            content[info.header_offset + 30 + len(info.filename) + info.compress_size // 2] ^= 0xFF
    path = folder / "hostile.docx"
    path.write_bytes(content)
    return path


def a_package(folder: Path, body: str, related: dict[str, tuple[str, str]], *damaged: str) -> Path:
    """A Word document whose text leads to files, each by its path, with what it is to the text and what is in it."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="http://x/{kind}" Target="{path}"'
        f"{'' if content else ' TargetMode=' + chr(34) + 'External' + chr(34)}/>"
        for number, (path, (kind, content)) in enumerate(related.items())
    )
    spaces = f'xmlns:w="{_WORD}" xmlns:mc="x" xmlns:v="y" xmlns:a="z"'
    files = {
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    for target, (kind, content) in related.items():
        if content:
            files[f"word/{target}"] = f"<w:{kind} {spaces}>{content}</w:{kind}>"
    path = folder / "hostile.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content[: len(content) // 2] if name in damaged else content)
    return path


def a_paragraph(*runs: str, look: str = "") -> str:
    """A paragraph of runs: texts, or elements."""
    inner = "".join(run if run.startswith("<w:r>") else a_run(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{inner}</w:p>"


def a_run(words: str, look: str = "") -> str:
    """A run: a text, or elements."""
    inner = words if words.startswith("<w:") else f'<w:t xml:space="preserve">{words}</w:t>'
    return f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>"


def a_pdf(folder: Path, *streams: bytes) -> Path:
    """A PDF whose pages have these streams, packed."""
    first = 4
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(streams)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(streams)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for index, stream in enumerate(streams):
        packed = zlib.compress(stream)
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {first + 2 * index + 1} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode(),
            f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream",
        ]
    content = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj".encode() + each + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    content += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>"
        f"startxref {len(content)} %%EOF"
    ).encode()
    path = folder / "hostile.pdf"
    path.write_bytes(content)
    return path
