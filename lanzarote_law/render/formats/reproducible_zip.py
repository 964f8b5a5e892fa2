"""ZIP packages that are the same bytes for the same files, on any date and system."""

from __future__ import annotations

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
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, old.read(name))
    return stream.getvalue()
