"""Word documents with some of their files replaced; every other file keeps its compressed bytes."""

import zipfile
from collections.abc import Mapping
from copy import copy
from io import BytesIO

from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.formats.reproducible_zip import add_file
from lanzarote_law.wording import worded

_HEADER_LENGTH = 30
_SIZES_AFTER_CONTENT = 0x08
"""The flag of a file whose sizes follow its content instead of preceding it."""


def replace_files(name: str, content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The package with some files replaced and new ones at its end. Raises UnreadableError if it is damaged."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if old.NameToInfo[info.filename] is not info:
                message = worded("{name} contains {file} twice", name=name, file=info.filename)
                raise UnreadableError(message, worded("open the document in Word and save it again"))
            if info.filename in changed:
                add_file(new, info.filename, changed[info.filename], info.date_time)
            else:
                _copy_file(name, content, info, new)
        for path, inner in changed.items():
            if path not in old.NameToInfo:
                add_file(new, path, inner)
    return stream.getvalue()


def _copy_file(name: str, content: bytes, info: zipfile.ZipInfo, new: zipfile.ZipFile) -> None:
    """Copy the compressed bytes of a file without decompressing it."""
    head = content[info.header_offset : info.header_offset + _HEADER_LENGTH]
    lengths = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    start = info.header_offset + _HEADER_LENGTH + lengths
    packed = content[start : start + info.compress_size]
    if head[:4] != b"PK\3\4" or len(packed) != info.compress_size:
        message = worded("{name}: {file} is damaged", name=name, file=info.filename)
        raise UnreadableError(message, worded("open the document in Word and save it again"))
    carried = copy(info)
    carried.flag_bits &= ~_SIZES_AFTER_CONTENT
    stream = new.fp
    assert stream is not None
    carried.header_offset = new.start_dir
    stream.seek(new.start_dir)
    stream.write(carried.FileHeader())
    stream.write(packed)
    new.start_dir = stream.tell()
    new.filelist.append(carried)
    new.NameToInfo[carried.filename] = carried
