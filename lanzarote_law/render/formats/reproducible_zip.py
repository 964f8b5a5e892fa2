"""ZIP packages that are the same bytes for the same files, on any date and system."""

import zipfile
from io import BytesIO

_TYPES = "[Content_Types].xml"
"""What each file is: readers look for it first."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a zip file knows, as Office itself writes."""


def repack(content: bytes) -> bytes:
    """The files of a package in one order, without the time and the system of their packing."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != _TYPES, not name.startswith("_rels/"), name)):
            add_file(new, name, old.read(name))
    return stream.getvalue()


def add_file(
    archive: zipfile.ZipFile, name: str, content: bytes, day: tuple[int, int, int, int, int, int] = _DAY
) -> None:
    """Add a file that bears no trace of the system on which it was packed."""
    info = zipfile.ZipInfo(name, day)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0
    archive.writestr(info, content)
