"""What codes of problems mean, as `check` and `validate` tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.render.words import word
from lanzarote_law.wording import spoken, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.errors import Rule


def text(rules: Iterable[Rule], advice: str = "") -> str:
    """Kinds of problem, one below the other, each with a line of advice in which `{code}` stands for its code."""
    more = f"\n  {advice}\n" if advice else ""
    return "\n".join(
        f"{rule.code}  {worded(rule.title)} ({word(rule.severity, spoken())})\n\n  {worded(rule.explanation)}\n"
        + more.format(code=rule.code)
        for rule in rules
    )
