"""Parses YAML into nodes with places, and refuses everything that a data file does not need.

It reads the stream of events without recursion: aliases, tags, several documents, duplicate keys and deep nesting are
faults like any other, and all of them are reported in one run.
"""

from dataclasses import dataclass
from typing import Any

import yaml

from lanzarote_law.dataset.value_readers import Node, ParsedFile, UnquotedScalar
from lanzarote_law.errors import Place, Problem
from lanzarote_law.wording import spoken, word, worded

MAX_DEPTH = 20
"""Records are nested five deep; a limit of twenty leaves room and stops hostile files."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()


def parse_yaml(name: str, content: bytes) -> tuple[ParsedFile, list[Problem]]:
    """Return the file with its nodes, and the faults of its YAML; the root is None if nothing could be read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        place = Place(name, line)
        fault = Problem("encoding", worded("the file is not UTF-8"), place, worded("save the file as UTF-8"))
        return ParsedFile(name, [], None), [fault]
    file = ParsedFile(name, text.splitlines(), None)
    builder = _Builder(file, [])
    try:
        for event in iter(_LOADER(text).get_event, None):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.problems.append(_syntax_problem(file, error))
        file.root = None
    except (yaml.YAMLError, ValueError) as error:
        line = text.encode().count(b"\n", 0, getattr(error, "position", 0)) + 1
        message = worded("invalid YAML at this place: {message}", message=str(error).splitlines()[0])
        builder.report("yaml", Node("", line), message, worded("remove it"))
        file.root = None
    if file.root is None and not builder.problems:
        builder.problems.append(Problem("empty", worded("the file is empty"), Place(name)))
    return file, builder.problems


def _syntax_problem(file: ParsedFile, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    node = Node("", mark.line + 1, mark.column + 1) if mark else Node("")
    message = worded("invalid YAML at this place: {problem}", problem=error.problem or error.context)
    return Problem("yaml", message, file.place(node), worded("check indentation, colons and quotation marks"))


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not yet complete; for a mapping, also the key whose value comes next."""

    node: Node
    key: str | None = None
    key_line: int = 0
    left_out: bool = False
    """Whether the key is not a text, so that its value is skipped, too."""


class _Builder:
    """Builds nodes from events."""

    def __init__(self, file: ParsedFile, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.open: list[_Open] = []
        self.documents = 0
        self.too_deep = 0

    def take(self, event: Any) -> None:
        """Process an event."""
        kind = type(event)
        if kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self._end(event)
            return
        mark = event.start_mark
        node = Node("", mark.line + 1, mark.column + 1)
        if kind is yaml.ScalarEvent:
            self._scalar(event, node)
        elif kind is yaml.SequenceStartEvent:
            self._start(event, node, [])
        elif kind is yaml.MappingStartEvent:
            self._start(event, node, {})
        elif kind is yaml.AliasEvent:
            message = worded(
                "the file contains a YAML alias (*{anchor}), which is not allowed in data files", anchor=event.anchor
            )
            self.report("alias", node, message, worded("write the value in full"))
            self._place(node)
        elif kind is yaml.DocumentStartEvent:
            self._document(node)

    def _document(self, node: Node) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report(
                "documents",
                node,
                worded("the data file contains more than one YAML document"),
                worded("remove the line ---"),
            )

    def _scalar(self, event: Any, node: Node) -> None:
        self._check_properties(event, node)
        node.value = event.value
        node.end = event.end_mark.line + 1
        if event.end_mark.column == 0 and node.end > node.line:  # a block text ends where the next line begins
            kept = event.value.endswith("\n\n") or event.value == "\n"  # the blank lines below are part of it
            node.end = node.end - 1 if kept else self._last_written(node.end - 1)
        if (event.style is None or event.style == "") and event.value[:1] in _RESOLVER.yaml_implicit_resolvers:
            tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False))
            if tag != "tag:yaml.org,2002:str":
                node.value = UnquotedScalar(event.value, word(f"yaml.{tag.rpartition(':')[2]}", spoken()))
        self._place(node)

    def _check_properties(self, event: Any, node: Node) -> None:
        if event.anchor:
            message = worded(
                "the file contains a YAML anchor (&{anchor}), which is not allowed in data files", anchor=event.anchor
            )
            self.report("alias", node, message, worded("remove it"))
        if event.tag and event.tag != "!":
            message = worded("the file contains a YAML tag ({tag}), which is not allowed in data files", tag=event.tag)
            self.report("tag", node, message, worded("remove it"))

    def _start(self, event: Any, node: Node, value: list[Node] | dict[str, Node]) -> None:
        self._check_properties(event, node)
        if self.too_deep or len(self.open) >= MAX_DEPTH:
            if not self.too_deep:
                message = worded("lists and mappings are nested more than {most} levels deep", most=MAX_DEPTH)
                self.report("depth", node, message, "")
                self._place(node)
            self.too_deep += 1
            return
        node.value, node.end = value, node.line
        node.flow = bool(event.flow_style)
        if self.open and isinstance(self.open[-1].node.value, dict) and self.open[-1].key is None:
            self.report("key", node, worded("the key is not a text"), "")
            self.open[-1].key, self.open[-1].left_out = "", True
            self.open.append(_Open(node))
            return
        self._place(node)
        self.open.append(_Open(node))

    def _end(self, event: Any) -> None:
        if self.too_deep:
            self.too_deep -= 1
            return
        node = self.open.pop().node
        if node.flow:
            node.end = event.end_mark.line + 1
        elif node.value and isinstance(node.value, (list, dict)):
            last = node.value[-1] if isinstance(node.value, list) else next(reversed(node.value.values()))
            node.end = last.end

    def _last_written(self, line: int) -> int:
        """Return the last line, up to the given one, that is not blank."""
        while not self.file.lines[line - 1].strip():
            line -= 1
        return line

    def _place(self, node: Node) -> None:
        """Put a node in its place: the root, the next element of a list, a key or its value."""
        if self.too_deep:
            return
        if not self.open:
            if self.documents == 1:
                self.file.root = node
            return
        parent = self.open[-1]
        if isinstance(parent.node.value, list):
            parent.node.value.append(node)
        elif isinstance(parent.node.value, dict):
            if parent.key is None:
                self._key(parent, parent.node.value, node)
            else:
                node.key_line = parent.key_line
                if not parent.left_out:
                    parent.node.value.setdefault(parent.key, node)
                parent.key, parent.left_out = None, False

    def _key(self, parent: _Open, mapping: dict[str, Node], node: Node) -> None:
        text = str(node.value)
        if isinstance(node.value, UnquotedScalar):
            text, read_as = node.value.text, node.value.read_as
            if text != "on":  # a key of older data files: `value_readers` gives its present name
                values = {"text": text, "read_as": read_as}
                message = worded("without quotation marks, YAML reads the key {text} as {read_as}", **values)
                self.report("unquoted", node, message, worded('use "{text}"', text=text))
        if text in mapping:
            first = mapping[text].key_line or mapping[text].line
            message = worded("the key '{text}' already occurs on line {first}", text=text, first=first)
            self.report("duplicate-key", node, message, worded("keep one of them"))
        parent.key, parent.key_line = text, node.line

    def report(self, code: str, node: Node, message: str, hint: str) -> None:
        """Add a fault at a node."""
        self.problems.append(Problem(code, message, self.file.place(node), hint))
