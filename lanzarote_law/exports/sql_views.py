"""The views of the database, written in `views.sql` with the parts that several of them use."""

from __future__ import annotations

import re
from pathlib import Path

_SQL = Path(__file__).with_name("views.sql")


def _written() -> dict[str, str]:
    """The parts and the views by name; a part stands before what uses it, and is put in its place there."""
    told = re.split(r"\n\n-- (\S+)", _SQL.read_text(encoding="utf-8").rstrip("\n"))[1:]
    found: dict[str, str] = {}
    for name, text in zip(told[::2], told[1::2], strict=True):
        whole = re.sub(r"(\$\w+)(?:\((\w+)\))?", lambda use: found[use[1]].replace("TABLE", use[2] or "TABLE"), text)
        found[name] = whole.removeprefix("\n") if name.startswith("$") else whole
    return found


VIEWS = {name: text for name, text in _written().items() if not name.startswith("$")}
"""The views by name."""
