"""Data files in any form: plain data, written in every way that YAML allows, with comments everywhere."""

from __future__ import annotations

import json
import re
from itertools import count
from typing import TYPE_CHECKING

import yaml

from lanzarote_law.dataset.yaml_writer import needs_no_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from lanzarote_law.dataset.value_readers import Node, PlainValue

COMMENTS = (
    "# note <{}>",
    "#<{}> it's \"so",
    "# - id: <{}>",
    "#\tkey <{}>: [a, {{b",
    "# note <{}> # and more",
    "#: | <{}> ",
    "# é <{}> 😀",
)
"""Comments, some of which look like other constructs; each gets a number, so that no two are equal."""


def numbers(text: str) -> list[str]:
    """The numbers of the comments in a text, in order."""
    return re.findall(r"#.*?<(\d+)>", text)


def ugly(root: dict[str, PlainValue], random: Random) -> str:
    """A file with the content of `root`."""
    hand = _Hand(random, 0.15)
    start, end = random.choice([([], []), ([], []), (["---"], []), (["%YAML 1.1", "---"], ["..."])])
    lines = [*start, *hand.between(0), *hand.mapping(root, 0), *hand.between(0), *end]
    text = _ended(lines, random)
    return text.rstrip("\r\n") if random.random() < 0.2 else text


def sprinkled(text: str, root: Node, random: Random) -> str:
    """A canonical file with comments and blank lines between and after its entries."""
    hand = _Hand(random, 0.07)
    starts = set(_starts(root))
    found: list[str] = []
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if number in starts:
            found += hand.between(len(line) - len(line.lstrip(" ")))
        whole = number + 1 in starts or number == root.end
        found.append(line + hand.behind() if whole and line and not line.startswith("#") else line)
    return _ended([*found, *hand.between(0)], random)


def _starts(node: Node) -> Iterator[int]:
    """The lines on which a key, a dash or a value begins."""
    yield node.key_line or node.line
    if isinstance(node.value, (list, dict)):
        for child in node.value.values() if isinstance(node.value, dict) else node.value:
            yield from _starts(child)


def _ended(lines: list[str], random: Random) -> str:
    """Lines with their ends: as on Linux, as on Windows, or both."""
    ends = random.choice(["\n", "\n", "\r\n", "\n \r\n"]).split(" ")
    return "".join(line + random.choice(ends) for line in lines)


class _Hand:
    """Writes each value in a random way."""

    def __init__(self, random: Random, often: float) -> None:
        self.random = random
        self.often = often
        self.numbers = count(1)

    def now(self, part: float = 1) -> bool:
        """Whether to do something that is done occasionally."""
        return self.random.random() < self.often * part

    def comment(self) -> str:
        """A comment that occurs only once."""
        return self.random.choice(COMMENTS).format(next(self.numbers))

    def between(self, column: int) -> list[str]:
        """Comments and blank lines before a line that begins at a column."""
        found = []
        while self.now():
            margin = " " * self.random.choice([column, column, self.random.randint(0, column)])
            found.append(self.random.choice(["", margin, margin + self.comment(), margin + self.comment()]))
        return found

    def behind(self, space: str = "") -> str:
        """The rest of a line after a value: occasionally a comment, or spaces; after a dash, YAML allows no tabs."""
        space = space or self.random.choice([" ", "  ", "\t", " \t "])
        return space + self.comment() if self.now() else space if self.now(0.3) else ""

    def mapping(self, values: dict[str, PlainValue], column: int) -> list[str]:
        """A mapping in block style."""
        found: list[str] = []
        for key, value in values.items():
            found += [*(self.between(column) if found else []), *self.entry(key, value, column)]
        return found

    def entry(self, key: str, value: PlainValue, column: int) -> list[str]:
        """One key with its value."""
        bare = key == "on" or needs_no_quotes(key)
        name = key if bare and not self.now() else self.random.choice([json.dumps(key), f"'{key}'"])
        head = " " * column + name + self.random.choice([":", ":", " :"])
        if isinstance(value, (str, bool)) or not value or self.now():
            return self.value(head, value, column)
        inside = column + self.random.choice([2, 2, 4, 3] if isinstance(value, dict) else [2, 2, 4, 0])
        return [head + self.behind(), *self.between(inside), *self.below(value, inside)]

    def below(self, value: PlainValue, column: int) -> list[str]:
        """A list or mapping in block style."""
        if isinstance(value, dict):
            return self.mapping(value, column)
        assert isinstance(value, list)
        found: list[str] = []
        for each in value:
            found += [*(self.between(column) if found else []), *self.item(each, column)]
        return found

    def item(self, value: PlainValue, column: int) -> list[str]:
        """One element of a list."""
        dash = " " * column + "-"
        if isinstance(value, (str, bool)) or not value or self.now():
            return self.value(dash, value, column)
        inside = column + self.random.choice([2, 2, 4])
        below = self.below(value, inside)
        if self.now():
            return [dash + self.behind("  "), *self.between(inside), *below]
        return [dash + below[0][len(dash) :], *below[1:]]

    def value(self, head: str, value: PlainValue, column: int) -> list[str]:
        """A value that begins after its key or dash, or on the next line."""
        space = self.random.choice([" ", " ", "   "])
        if self.now(0.5):
            space = f"{self.behind('  ')}\n{' ' * (column + 2)}"
        way = self.way(head, value, column) if isinstance(value, str) else self.flow(value, column)
        if way[0] in "|>":
            return f"{head} {way}".split("\n")
        return f"{head}{space}{way}{self.behind()}".split("\n")

    def way(self, head: str, text: str, column: int) -> str:
        """A text in one of the styles that preserve it after a key or dash."""
        return self.random.choice([way for way in self.ways(text, column) if _says(f"{head} {way}", text)])

    def ways(self, text: str, column: int) -> Iterator[str]:
        """A text in every style, including those that would change it."""
        margin = "\n" + " " * (column + self.random.choice([1, 2, 5]))
        double = json.dumps(text, ensure_ascii=False)
        single = "'" + text.replace("'", "''") + "'"
        for way in (text, single, double):
            yield way
            yield self.broken(way, margin)
        mark = f" {self.comment()}" if self.now() else ""
        block = text.replace("\n", margin)
        yield f"|-{mark}{margin}{block}"
        yield f">-{mark}{margin}{self.broken(text, margin)}"

    def broken(self, text: str, margin: str) -> str:
        """A text on several lines, broken at some of its spaces."""
        return re.sub(r"(?<=\S) (?=\S)", lambda _: margin if self.now() else " ", text)

    def flow(self, value: PlainValue, column: int) -> str:
        """A list in brackets or a mapping in braces, on one line or on several."""
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str):
            return value if needs_no_quotes(value) and not re.search(r"[\[\]{},]", value) else json.dumps(value)
        margin = f"\n{' ' * (column + 2)}"
        if isinstance(value, dict):
            parts = [f"{json.dumps(key)}: {self.flow(each, column)}" for key, each in value.items()]
        else:
            parts = [self.flow(each, column) for each in value]
        found = ", ".join(parts) if not self.now() else "".join(f"{part},{self.behind()}{margin}" for part in parts)
        return f"{{{found}}}" if isinstance(value, dict) else f"[{found}]"


def _says(lines: str, text: str) -> bool:
    """Whether lines contain one key or one dash, with a text after it."""
    try:
        found = yaml.compose(lines, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    last = found.value[-1] if found else found
    leaf = last[1] if isinstance(last, tuple) else last
    return bool(leaf and leaf.value == text and leaf.tag == "tag:yaml.org,2002:str")
