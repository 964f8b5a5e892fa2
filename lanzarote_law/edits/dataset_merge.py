"""Merges a copy of a data set with a newer data set, record by record, and value by value where both changed.

Three states are compared: the data set from which the copy was made, the copy (mine), and the newer one (theirs). What
one side did not change is taken from the other, with its comments. If both changed a value, the user must choose. If
the origin of the copy is not known, every difference counts as such a value.

No mark rises: what comes from both sides gets the weaker of the two marks and no check, and a link becomes due for
review if its law is not the one with which it was made.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lanzarote_law.dataset import yaml_edits, yaml_parser
from lanzarote_law.dataset.schema import FILE_SHAPES, reader_of_file
from lanzarote_law.dataset.value_readers import PlainValue, RecordListReader
from lanzarote_law.edits import record_blocks
from lanzarote_law.edits.data_records import as_list, as_mapping, order_record_keys
from lanzarote_law.edits.fact_checks import own_statement
from lanzarote_law.edits.record_blocks import END, BlockKey, FileBlocks, TextBlock, block_lines, split_file
from lanzarote_law.edits.value_merge import Choose, MergeChoice, ValueConflict, ValueMerger
from lanzarote_law.model import ReviewReason
from lanzarote_law.wording import worded

_BOM = b"\xef\xbb\xbf"


class MergeOutcome(NamedTuple):
    """The outcome of a merge, by ids of records."""

    taken: tuple[str, ...]
    """Changed, added or removed in the newer data set, and taken from it."""
    kept: tuple[str, ...]
    """Changed, added or removed in the copy, and kept."""
    both: tuple[str, ...]
    """Merged from both sides."""
    unchecked: tuple[str, ...]
    """With a mark or a check that one side gave to a text that has since changed."""
    suspect: tuple[str, ...]
    """Links that are now due for review."""


class MergedDataSet(NamedTuple):
    """The files of a merged data set, and the outcome of the merge."""

    contents: dict[str, bytes]
    """The data files."""
    base: dict[str, bytes]
    """The data set from which the copy counts as made from now on; empty if unknown."""
    outcome: MergeOutcome
    conflicts: tuple[tuple[ValueConflict, MergeChoice], ...]


class _FileStates(NamedTuple):
    """The data files in their three states, by name; the first empty if unknown."""

    base: Mapping[str, bytes]
    mine: Mapping[str, bytes]
    theirs: Mapping[str, bytes]


class _FileSides(NamedTuple):
    """A data file in its three states."""

    was: FileBlocks
    mine: FileBlocks
    theirs: FileBlocks

    @property
    def keys(self) -> list[BlockKey]:
        """The keys of all blocks, in the order of the copy."""
        return list(dict.fromkeys((*self.mine.pieces, *self.theirs.pieces, *self.was.pieces)))

    def values(self, key: BlockKey) -> tuple[PlainValue | None, PlainValue | None, PlainValue | None]:
        """Return the content of a block in each state."""
        was, mine, theirs = (side.pieces[key].value if key in side.pieces else None for side in self)
        return was, mine, theirs


class _BlockDecision(NamedTuple):
    """The result for a block: the text to start from, and its new content; None if it is removed."""

    piece: TextBlock | None
    value: PlainValue | None


def merge_data_files(
    base: Mapping[str, bytes] | None, mine: Mapping[str, bytes], theirs: Mapping[str, bytes], choose: Choose
) -> MergedDataSet:
    """Update the data files of a copy to newer ones; `base` is the origin of the copy, None if unknown.

    Raises UnreadableError if a file cannot be read.
    """
    states = _FileStates(base or {}, mine, theirs)
    sides = {name: _split_sides(name, states) for name in FILE_SHAPES}
    merge = _CopyMerger(choose, known=base is not None)
    decided = {name: {key: merge.decided(name, each, key) for key in each.keys} for name, each in sides.items()}
    merge.review(sides, decided)
    contents = {name: _as_on_one_side(name, each, decided[name], states) for name, each in sides.items()}
    merge.notes["unchecked"] = merge.values.unchecked
    outcome = MergeOutcome(*(tuple(dict.fromkeys(each)) for each in merge.notes.values()))
    return MergedDataSet(contents, merge.new_base(sides, theirs), outcome, tuple(merge.values.conflicts))


def _as_on_one_side(
    name: str, sides: _FileSides, decided: Mapping[BlockKey, _BlockDecision], states: _FileStates
) -> bytes:
    """Return a merged file; if only one side changed anything, it equals that side byte for byte."""
    says = {key: each.value for key, each in decided.items() if each.piece}
    base, mine, theirs = states
    for pieces, own, other in ((sides.mine, mine, theirs), (sides.theirs, theirs, mine)):
        if other[name] == base.get(name) and says == {key: each.value for key, each in pieces.pieces.items()}:
            return own[name]
    whole = _written(name, sides.was, sides.mine, sides.theirs, decided)
    return (_BOM if mine[name].startswith(_BOM) else b"") + whole


def _split_sides(name: str, states: _FileStates) -> _FileSides:
    base, mine, theirs = states
    read: dict[bytes, FileBlocks] = {}  # most files are the same on two sides, or on all three
    origin = worded("the data set that the copy was made from: {name}", name=name)
    newer = worded("the newer data set: {name}", name=name)
    for place, side in ((origin, base), (newer, theirs), (name, mine)):
        if side and side[name] not in read:
            read[side[name]] = split_file(place, name, side[name])
    return _FileSides(read[base[name]] if base else FileBlocks({}, "\n"), read[mine[name]], read[theirs[name]])


class _CopyMerger:
    """A merge in progress: the choices made, and what to report."""

    def __init__(self, choose: Choose, *, known: bool) -> None:
        self.known = known
        self.values = ValueMerger(choose, known=known)
        self.notes: dict[str, list[str]] = {field: [] for field in MergeOutcome._fields}
        self.left: dict[str, dict[BlockKey, PlainValue | None]] = {name: {} for name in FILE_SHAPES}
        """What remains of the newer data set for a later merge, by file: its assumed former content."""

    def decided(self, name: str, sides: _FileSides, key: BlockKey) -> _BlockDecision:
        """Decide the result for a block of a file."""
        was, mine, theirs = (side.pieces.get(key) for side in sides)
        self.values.about = f"{key.kind} {key.id}".strip() or name
        ident = key.id or f"{name}: {key.name}"
        if block_lines(mine) == block_lines(theirs):
            return _as_it_is(mine)
        if self.known and block_lines(mine) == block_lines(was):
            self.notes["taken"] += [ident] if key != END else []
            return _as_it_is(theirs)
        if self.known and block_lines(theirs) == block_lines(was):
            self.notes["kept"] += [ident] if key != END else []
            return _as_it_is(mine)
        if key == END or (not key.kind and _is_list(name, key)):
            return _as_it_is(mine or theirs)
        values = sides.values(key)
        before = len(self.values.conflicts)
        value, base = self.values.merged("" if key.kind else key.name, *values)
        if any(choice is MergeChoice.LATER for _, choice in self.values.conflicts[before:]):
            self.left[name][key] = base
        side = "kept" if value == values[1] else "taken" if value == values[2] else "both"
        self.notes[side].append(ident)
        if value == values[2] and mine is None:
            return _as_it_is(theirs)
        return _BlockDecision(mine, value) if value is not None else _BlockDecision(None, None)

    def review(self, sides: Mapping[str, _FileSides], decided: dict[str, dict[BlockKey, _BlockDecision]]) -> None:
        """Mark links as due for review if their law differs from the law on either side."""
        laws = {key.id: each.value for key, each in decided["provisions.yaml"].items() if key.kind == "provision"}
        name = "correspondences.yaml"
        for key, (piece, value) in decided[name].items():
            if key.kind != "correspondence" or value is None or "review" in as_mapping(value):
                continue
            link = as_mapping(value)
            others = (each["provision"] if isinstance(each, dict) else each for each in as_list(link.get("with")))
            relied_on = [*map(str, (link["provision"], *others))]
            for links, law in zip(sides[name][1:], sides["provisions.yaml"][1:], strict=True):
                state = as_mapping(links.pieces[key].value or {}) if key in links.pieces else {}
                known = ((laws.get(each), law.provision(each)) for each in relied_on)
                if own_statement(state) == own_statement(link) and all(_law(now) == _law(was) for now, was in known):
                    break
            else:
                self.notes["suspect"].append(key.id)
                due = order_record_keys("correspondence", {**link, "review": str(ReviewReason.DUE)})
                decided[name][key] = _BlockDecision(piece, due)

    def new_base(self, sides: Mapping[str, _FileSides], theirs: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the newer files, with remaining parts in their former state; empty if that is unknown."""
        if any(self.left.values()) and not self.known:
            return {}
        found = dict(theirs)
        for name, left in self.left.items():
            if left:
                was, _, news = sides[name]
                decided = {key: _as_it_is(piece) for key, piece in news.pieces.items()}
                for key, value in left.items():
                    piece = news.pieces.get(key) or was.pieces.get(key)
                    decided[key] = _BlockDecision(piece if value else None, value)
                found[name] = _written(name, was, was, news, decided)
        return found


def _as_it_is(piece: TextBlock | None) -> _BlockDecision:
    return _BlockDecision(piece, piece.value if piece else None)


def _is_list(name: str, key: BlockKey) -> bool:
    return key.name in FILE_SHAPES[name] and isinstance(FILE_SHAPES[name][key.name].read, RecordListReader)


def _law(provision: PlainValue | None) -> object:
    """Return the content of a provision with its dates."""
    if not isinstance(provision, dict):
        return None
    versions = [as_mapping(each) for each in as_list(provision.get("versions"))]
    texts = [tuple(each.get(key) for key in ("in_force_from", "summary", "penalty", "territory")) for each in versions]
    return texts, provision.get("repealed_on")


def _written(
    name: str, was: FileBlocks, first: FileBlocks, second: FileBlocks, decided: Mapping[BlockKey, _BlockDecision]
) -> bytes:
    """Return a data file made of blocks in the order of both states, with the decided content."""
    chosen = {key: each.piece for key, each in decided.items() if each.piece}
    for key in [key for key in chosen if key.kind]:  # a non-empty list has a head
        head = BlockKey(key.name)
        if head not in chosen:
            chosen[head] = first.pieces.get(head) or second.pieces[head]
    final: dict[BlockKey, TextBlock] = {}
    for top in record_blocks.merge_order(was.names, first.names, second.names, lambda top: BlockKey(top) in chosen):
        final[BlockKey(top)] = chosen[BlockKey(top)]
        for key in record_blocks.merge_order(was.of(top), first.of(top), second.of(top), chosen.__contains__):
            final[key] = chosen[key]
    final[END] = chosen.get(END) or TextBlock((), None)
    text = record_blocks.join_blocks(final, first.newline if first.pieces else second.newline)
    meant = {key: decided[key].value for key in final if key in decided and decided[key].value is not None}
    if any(value != final[key].value for key, value in meant.items()):
        text = _edited(name, text, meant)
    says = split_file(name, name, text.encode()).pieces
    assert all(says[key].value == value for key, value in meant.items() if not _is_list(name, key) or key.kind), name
    assert {key for key in says if key.kind} == {key for key in final if key.kind}, name
    return text.encode()


def _edited(name: str, text: str, meant: Mapping[BlockKey, PlainValue | None]) -> str:
    """Return the text of a file with the given records."""
    file, _ = yaml_parser.parse_yaml(name, text.encode())
    assert file.root is not None
    root = as_mapping(file.root.plain())
    for top in list(root):
        inside = {key: value for key, value in meant.items() if key.name == top and value is not None}
        if BlockKey(top) in inside and not _is_list(name, BlockKey(top)):
            root[top] = inside[BlockKey(top)]
        elif any(key.kind for key in inside):
            values = {key.id: value for key, value in inside.items() if key.kind}
            root[top] = values if isinstance(root[top], dict) else list(values.values())
    return yaml_edits.edit_text(text, file.root, root, reader_of_file(name))
