"""Page → plain text: for a pipe or a file. Columns are aligned, nothing is cut and nothing is broken over lines."""

from collections.abc import Iterable, Iterator

from lanzarote_law.render import blocks
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import worded


def text(page: blocks.Page) -> str:
    """The page as lines of text, each ended."""
    lines = (printable_line(line.replace("\n", " ")).rstrip() for block in page for line in _lines(block))
    return "".join(f"{line}\n" for line in lines)


def _lines(block: blocks.Block) -> Iterable[str]:
    if isinstance(block, blocks.Heading):
        return [blocks.text_of_run(block.run) if block.level == 1 else "  " + blocks.text_of_run(block.run)]
    if isinstance(block, blocks.Paragraph):
        return ["  " * block.indent + blocks.text_of_run(block.run)]
    if isinstance(block, blocks.Excerpt):
        return ["  " * block.indent + each for each in (block.text, block.marker)]
    if isinstance(block, blocks.Facts):
        width = max((len(label) for label, _ in block.pairs), default=0)
        return ["  " * block.indent + f"{label:<{width}}  {blocks.text_of_run(each)}" for label, each in block.pairs]
    if isinstance(block, blocks.Table):
        return _table(block)
    if isinstance(block, blocks.Bullets):
        return [f"  - {blocks.text_of_run(each)}" for each in block.runs]
    if isinstance(block, blocks.StackedBar):
        return [f"  {block.title}{worded(': ')}{blocks.shares_text(block)}"]
    assert isinstance(block, blocks.Space)
    return [""]


def _table(table: blocks.Table) -> Iterator[str]:
    titles = [column.title for column in table.columns]
    rows = [[blocks.text_of_run(cell) for cell in row] for row in table.rows]
    if any(titles):
        rows.insert(0, titles)
    widths = [max((len(row[index]) for row in rows), default=0) for index in range(len(titles))]
    for row in rows:
        cells = [
            f"{cell:>{width}}" if column.right else f"{cell:<{width}}"
            for cell, width, column in zip(row, widths, table.columns, strict=True)
        ]
        yield "  " * table.indent + "  ".join(cells)
