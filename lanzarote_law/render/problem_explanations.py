"""Explanations of problem codes, for `check` and `validate`."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from lanzarote_law.errors import Rule
from lanzarote_law.render.words import word
from lanzarote_law.text_folding_and_display import wrap_line
from lanzarote_law.wording import spoken, worded

_EXPLANATIONS = Path(__file__).with_name("rule_explanations.txt")


@cache
def explanations() -> dict[str, str]:
    """What each rule of documents and data means, by its code: what is wrong, why it matters, what to do."""
    blocks = _EXPLANATIONS.read_text(encoding="utf-8").split("\n\n")[1:]
    return {code: " ".join(lines.split()) for code, lines in (block.split("\n", 1) for block in blocks)}


def explanation_text(rules: Iterable[Rule], advice: str = "", columns: int = 0) -> str:
    """Kinds of problem, one below the other, each with a line of advice in which `{code}` stands for its code.

    On a terminal of some columns no word is broken.
    """
    more = f"\n  {advice}\n" if advice else ""
    text = "\n".join(
        f"{rule.code}  {worded(rule.title)} ({word(rule.severity, spoken())})\n\n"
        f"  {worded(explanations()[rule.code])}\n{more.format(code=rule.code)}"
        for rule in rules
    )
    lines = (wrap_line(line, columns, 2) if columns else line for line in text.split("\n"))
    return "\n".join(lines)
