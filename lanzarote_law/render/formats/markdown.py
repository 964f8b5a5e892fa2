"""Page → Markdown: data is escaped, so that no title turns into a link or a table cell."""

from __future__ import annotations

import re
from urllib.parse import quote

from lanzarote_law.render.formats.blocks import (
    Bar,
    Block,
    Bullets,
    Excerpt,
    Facts,
    Heading,
    Line,
    Page,
    Run,
    Space,
    Styled,
    Table,
    shares_text,
)
from lanzarote_law.typography import printable

_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def text(page: Page) -> str:
    """The page as Markdown."""
    parts = [_block(block) for block in page if not isinstance(block, Space)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(words: str) -> str:
    """Text that Markdown shows as it is."""
    escaped = _SPECIAL.sub(r"\\\1", printable(words).replace("\n", " "))
    return re.sub(r"^(\s*)(\d+)([.)])(\s|$)|^(\s*)([-+]|:(?=:))([\s:-]|$)", _guarded, escaped)


def _guarded(match: re.Match[str]) -> str:
    return match[0].replace(match[3] or match[6], "\\" + (match[3] or match[6]), 1)


def _run(run: Run) -> str:
    return "".join(_styled(part) for part in run).strip()


def _styled(part: Styled) -> str:
    words = escape(part.text)
    core = words.strip()
    if part.style in {"strong", "good", "warn", "bad"} and core:
        words = words.replace(core, f"**{core}**", 1)
    return f"[{words}](<{quote(part.link, safe=_IN_ADDRESSES)}>)" if part.link and core else words


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(''.join(part.text for part in block.run))}"
    if isinstance(block, Line):
        return _run(block.run)
    if isinstance(block, Excerpt):
        before, meant, after = block.text[: block.start], block.text[block.start : block.end], block.text[block.end :]
        return f"> {escape(before.lstrip())}**{escape(meant)}**{escape(after)}"
    if isinstance(block, Facts):
        return "\n".join(f"- {escape(label)}: {_run(run)}" for label, run in block.pairs)
    if isinstance(block, Bullets):
        return "\n".join(f"- {_run(run)}" for run in block.runs)
    if isinstance(block, Bar):
        return f"{escape(block.title)}: {escape(shares_text(block))}"
    assert isinstance(block, Table)
    titles = [escape(column.title) for column in block.columns]
    lines = [
        f"| {' | '.join(titles)} |",
        f"|{'|'.join(' ---: ' if column.right else ' --- ' for column in block.columns)}|",
    ]
    lines += [f"| {' | '.join(_run(cell) for cell in row)} |" for row in block.rows]
    return "\n".join(lines)
