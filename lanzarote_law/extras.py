"""Optional dependencies: a one-line message if one is missing, with the command that installs it here."""

import json
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from subprocess import list2cmdline
from urllib.parse import urlsplit
from urllib.request import url2pathname

from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import worded

_PROGRAM = "lanzarote-law"
_ALL = "documents,mcp,report"
"""The extras to keep: pipx and uv reinstall the program only with the extras that are named."""


def require_extra(extra: str, libraries: tuple[str, ...], message: str) -> None:
    """Raise UnreadableError, with how to install the extra, if one of its libraries is missing."""
    if any(find_spec(library) is None for library in libraries):
        raise UnreadableError(message, worded("install it with: {command}", command=_command(extra)))


def _command(extra: str) -> str:
    """Return the command that adds an extra to the installed program, from its folder, wheel or address."""
    program = metadata.distribution(_PROGRAM)
    origin = json.loads(program.read_text("direct_url.json") or "{}")
    installer = _installer()
    wanted = extra if "pip" in installer else _ALL
    url, named = origin.get("url", ""), f"{_PROGRAM}[{wanted}]"
    path = Path(url2pathname(urlsplit(url).path))
    if vcs := origin.get("vcs_info"):
        what = [f"{named} @ {vcs['vcs']}+{url}@{vcs['commit_id']}"]
    elif not url.startswith("file:"):
        what = [f"{named} @ {url}" if url else named]
    elif path.exists():
        what = [f"{path}[{wanted}]"]
    else:  # the wheel no longer exists: install the libraries of the extra
        what = [each.partition(";")[0] for each in program.requires or () if extra in each.partition("extra ==")[2]]
    editable = ["-e"] if origin.get("dir_info", {}).get("editable") else []
    return " ".join([list2cmdline([*installer, *editable]), *(f'"{each}"' for each in what)])


def _installer() -> list[str]:
    """Return the installer of this Python: pipx, uv or pip."""
    if Path(sys.prefix, "pipx_metadata.json").exists():
        return ["pipx", "install", "--force"]
    if Path(sys.prefix, "uv-receipt.toml").exists():
        return ["uv", "tool", "install", "--force"]
    if find_spec("pip") is None:
        return ["uv", "pip", "install", "--python", sys.executable]
    return [sys.executable, "-m", "pip", "install"]
