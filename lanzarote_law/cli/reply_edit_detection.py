"""Recognises a reply that was edited by hand since it was written, by the digest in its annex."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path


def annex_path(reply: Path) -> Path:
    """The file of the annex that is written with a reply."""
    return reply.with_name(f"{reply.stem}-annex{reply.suffix}")


def reply_digest(content: bytes) -> str:
    """What identifies a reply as it was written."""
    return hashlib.sha256(content).hexdigest()


def was_edited(path: Path) -> bool:
    """Whether a file is a reply that was changed after it was written: the annex beside it records another digest."""
    try:
        digest, annex = reply_digest(path.read_bytes()), annex_path(path).read_bytes()
    except OSError:
        return False
    if zipfile.is_zipfile(BytesIO(annex)):
        with zipfile.ZipFile(BytesIO(annex)) as parts:
            annex = b"".join(map(parts.read, parts.namelist()))
    return digest.encode() not in annex
