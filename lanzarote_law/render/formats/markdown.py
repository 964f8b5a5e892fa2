"""Page → Markdown: data is escaped, so that no title turns into a link or a table cell."""

import re
from urllib.parse import quote

from lanzarote_law.render import blocks
from lanzarote_law.render.blocks import run
from lanzarote_law.render.words import word
from lanzarote_law.text_folding_and_display import printable

_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


class _Behind:
    """What stands at the end of a page: its footnotes and addresses by number; one that is there keeps its number."""

    def __init__(self, *, addresses_last: bool, language: str) -> None:
        self.addresses_last = addresses_last
        self.colon = word("colon", language)
        self.notes: dict[str, int] = {}
        self.addresses: dict[str, int] = {}

    def note(self, words: str) -> str:
        """The sign of a footnote."""
        return f"[^{self.notes.setdefault(words, len(self.notes) + 1)}]" if words else ""

    def link(self, words: str, address: str) -> str:
        """Words that lead to an address, which stands behind them or at the end."""
        target = f"<{quote(address, safe=_IN_ADDRESSES)}>"
        if not self.addresses_last:
            return f"[{words}]({target})"
        return f"[{words}][{self.addresses.setdefault(target, len(self.addresses) + 1)}]"

    def text(self) -> list[str]:
        """The footnotes, then the addresses."""
        notes = "\n".join(f"[^{number}]: {escape(note)}" for note, number in self.notes.items())
        return [notes, "\n".join(f"[{number}]: {address}" for address, number in self.addresses.items())]


def text(page: blocks.Page, *, addresses_last: bool = False, language: str = "en") -> str:
    """The page as Markdown, its footnotes at the end, and its addresses where they would hide the text."""
    behind = _Behind(addresses_last=addresses_last, language=language)
    parts = [_block(block, behind) for block in page if not isinstance(block, blocks.Space)]
    return "\n\n".join(part for part in (*parts, *behind.text()) if part) + "\n"


def document(report: blocks.PageDocument) -> str:
    """A report as Markdown: its title, its pages, how it was made, and the standing sentence."""
    made = tuple((label, run(words)) for label, words in report.made)
    head: blocks.Page = (
        blocks.Heading(run(report.title), 1),
        blocks.Paragraph(run(blocks.Styled(report.subtitle, "strong"))),
    )
    title: blocks.Page = (blocks.Heading(run(word("r.h.made", report.language))), blocks.Facts(made)) if made else ()
    foot: blocks.Page = (*title, *([blocks.Paragraph(run(report.standing))] if report.standing else []))
    return text((*head, *report.pages, *foot), addresses_last=True, language=report.language)


def escape(words: str) -> str:
    """Text that Markdown shows as it is."""
    escaped = _SPECIAL.sub(r"\\\1", printable(words).replace("\n", " "))
    return re.sub(r"^(\s*)(\d+)([.)])(\s|$)|^(\s*)([-+]|:(?=:))([\s:-]|$)", _guarded, escaped)


def _guarded(match: re.Match[str]) -> str:
    return match[0].replace(match[3] or match[6], "\\" + (match[3] or match[6]), 1)


def _run(run: blocks.Run, behind: _Behind) -> str:
    return "".join(_styled(part, behind) for part in run).strip()


def _styled(part: blocks.Styled, behind: _Behind) -> str:
    words = escape(part.text)
    core = words.strip()
    if part.style in {"strong", "good", "warn", "bad"} and core:
        words = words.replace(core, f"**{core}**", 1)
    linked = behind.link(words, part.link) if part.link and core else words
    return linked + behind.note(part.note)


def _block(block: blocks.Block, behind: _Behind) -> str:
    if isinstance(block, blocks.Heading):
        return f"{'#' * block.level} {escape(''.join(part.text for part in block.run))}"
    if isinstance(block, blocks.Paragraph):
        return _run(block.run, behind)
    if isinstance(block, blocks.Excerpt):
        before, meant, after = block.text[: block.start], block.text[block.start : block.end], block.text[block.end :]
        return f"> {escape(before.lstrip())}**{escape(meant)}**{escape(after)}"
    if isinstance(block, blocks.Facts):
        return "\n".join(f"- {escape(label)}{behind.colon}{_run(run, behind)}" for label, run in block.pairs)
    if isinstance(block, blocks.Bullets):
        return "\n".join(f"- {_run(run, behind)}" for run in block.runs)
    if isinstance(block, blocks.StackedBar):
        return f"{escape(block.title)}{behind.colon}{escape(blocks.shares_text(block))}"
    assert isinstance(block, blocks.Table)
    titles = [escape(column.title) for column in block.columns]
    lines = [
        f"| {' | '.join(titles)} |",
        f"|{'|'.join(' ---: ' if column.right else ' --- ' for column in block.columns)}|",
    ]
    lines += [f"| {' | '.join(_run(cell, behind) for cell in row)} |" for row in block.rows]
    return "\n".join(lines)
