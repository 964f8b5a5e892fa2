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
    Printed,
    Run,
    Space,
    Styled,
    Table,
    run,
    shares_text,
)
from lanzarote_law.render.words import word
from lanzarote_law.typography import printable

_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


class _Notes(dict[str, int]):
    """The footnotes of a page with their numbers: one that is there already keeps its number."""

    def mark(self, note: str) -> str:
        """The sign of a footnote."""
        return f"[^{self.setdefault(note, len(self) + 1)}]" if note else ""


def text(page: Page) -> str:
    """The page as Markdown, its footnotes at the end."""
    notes = _Notes()
    parts = [_block(block, notes) for block in page if not isinstance(block, Space)]
    parts.append("\n".join(f"[^{number}]: {escape(note)}" for note, number in notes.items()))
    return "\n\n".join(part for part in parts if part) + "\n"


def document(report: Printed) -> str:
    """A report as Markdown: its title, its pages, how it was made, and the standing sentence."""
    made = tuple((label, run(told)) for label, told in report.made)
    head: Page = (Heading(run(report.title), 1), Line(run(Styled(report.subtitle, "strong"))))
    foot: Page = (Heading(run(word("r.h.made", report.language))), Facts(made), Line(run(report.standing)))
    return text((*head, *report.pages, *foot))


def escape(words: str) -> str:
    """Text that Markdown shows as it is."""
    escaped = _SPECIAL.sub(r"\\\1", printable(words).replace("\n", " "))
    return re.sub(r"^(\s*)(\d+)([.)])(\s|$)|^(\s*)([-+]|:(?=:))([\s:-]|$)", _guarded, escaped)


def _guarded(match: re.Match[str]) -> str:
    return match[0].replace(match[3] or match[6], "\\" + (match[3] or match[6]), 1)


def _run(run: Run, notes: _Notes) -> str:
    return "".join(_styled(part, notes) for part in run).strip()


def _styled(part: Styled, notes: _Notes) -> str:
    words = escape(part.text)
    core = words.strip()
    if part.style in {"strong", "good", "warn", "bad"} and core:
        words = words.replace(core, f"**{core}**", 1)
    linked = f"[{words}](<{quote(part.link, safe=_IN_ADDRESSES)}>)" if part.link and core else words
    return linked + notes.mark(part.note)


def _block(block: Block, notes: _Notes) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(''.join(part.text for part in block.run))}"
    if isinstance(block, Line):
        return _run(block.run, notes)
    if isinstance(block, Excerpt):
        before, meant, after = block.text[: block.start], block.text[block.start : block.end], block.text[block.end :]
        return f"> {escape(before.lstrip())}**{escape(meant)}**{escape(after)}"
    if isinstance(block, Facts):
        return "\n".join(f"- {escape(label)}: {_run(run, notes)}" for label, run in block.pairs)
    if isinstance(block, Bullets):
        return "\n".join(f"- {_run(run, notes)}" for run in block.runs)
    if isinstance(block, Bar):
        return f"{escape(block.title)}: {escape(shares_text(block))}"
    assert isinstance(block, Table)
    titles = [escape(column.title) for column in block.columns]
    lines = [
        f"| {' | '.join(titles)} |",
        f"|{'|'.join(' ---: ' if column.right else ' --- ' for column in block.columns)}|",
    ]
    lines += [f"| {' | '.join(_run(cell, notes) for cell in row)} |" for row in block.rows]
    return "\n".join(lines)
