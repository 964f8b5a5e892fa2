"""A copy of a data set and a newer one, merged: record by record, and value by value where both changed one.

Three states are compared: the data set that the copy was made of, the copy (mine), and the newer one (theirs). What one
side left as it was is taken from the other, with its comments. Where both changed one value, somebody must choose.
Where it is not known what the copy was made of, every difference is such a value.

Nothing is surer afterwards than it was: what is of both sides has the weaker of their marks and no check of either, and
a link whose law is not the one that it was made with is due for review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import yaml_edits, yaml_parser
from lanzarote_law.dataset.schema import FILES, file_reader
from lanzarote_law.dataset.value_readers import Records
from lanzarote_law.edits.data_records import in_order, listed, mapping
from lanzarote_law.edits.fact_checks import said
from lanzarote_law.edits.record_blocks import (
    END,
    FilePieces,
    Piece,
    PieceKey,
    lines_of,
    ordered,
    put_together,
    taken_apart,
)
from lanzarote_law.edits.value_merge import Choice, Choose, Conflict, Merging
from lanzarote_law.model import Review
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lanzarote_law.dataset.value_readers import Plain
    from lanzarote_law.edits.data_records import Record

_BOM = b"\xef\xbb\xbf"


class MergeOutcome(NamedTuple):
    """What there is to tell of a merge, by the ids of records."""

    taken: tuple[str, ...]
    """Changed, new or gone in the newer data set, and taken from there."""
    kept: tuple[str, ...]
    """Changed, new or gone in the copy, and kept."""
    both: tuple[str, ...]
    """With something of each side."""
    unchecked: tuple[str, ...]
    """With a mark or a check that one side gave to words that are not the words now."""
    suspect: tuple[str, ...]
    """Links that are due for review now."""


class Update(NamedTuple):
    """What comes out of a merge."""

    contents: dict[str, bytes]
    """The data files."""
    base: dict[str, bytes]
    """What the copy is made of from now on; empty where that stays unknown."""
    told: MergeOutcome
    conflicts: tuple[tuple[Conflict, Choice], ...]


class _Sides(NamedTuple):
    """A data file in its three states."""

    was: FilePieces
    mine: FilePieces
    theirs: FilePieces

    @property
    def keys(self) -> list[PieceKey]:
        """The keys of all pieces, in the order of the copy."""
        return list(dict.fromkeys((*self.mine.pieces, *self.theirs.pieces, *self.was.pieces)))

    def values(self, key: PieceKey) -> tuple[Plain | None, Plain | None, Plain | None]:
        """What a piece says in each state."""
        was, mine, theirs = (side.pieces[key].value if key in side.pieces else None for side in self)
        return was, mine, theirs


class _Decided(NamedTuple):
    """What becomes of a piece: the text to begin with, and what it is to say; None where it goes."""

    piece: Piece | None
    value: Plain | None


def merged(
    base: Mapping[str, bytes] | None, mine: Mapping[str, bytes], theirs: Mapping[str, bytes], choose: Choose
) -> Update:
    """The data files of a copy brought up to newer ones; `base` is what the copy was made of, None where not known.

    Raises UnreadableError where a file cannot be read.
    """
    sides = {name: _apart(name, base, mine, theirs) for name in FILES}
    merge = _Merge(choose, known=base is not None)
    decided = {name: {key: merge.decided(name, each, key) for key in each.keys} for name, each in sides.items()}
    merge.review(sides, decided)
    contents = {
        name: _as_on_one_side(name, each, decided[name], base or {}, mine, theirs) for name, each in sides.items()
    }
    merge.told["unchecked"] = merge.values.unchecked
    told = MergeOutcome(*(tuple(dict.fromkeys(each)) for each in merge.told.values()))
    return Update(contents, merge.new_base(sides, theirs), told, tuple(merge.values.conflicts))


def _as_on_one_side(
    name: str,
    sides: _Sides,
    decided: Mapping[PieceKey, _Decided],
    base: Mapping[str, bytes],
    mine: Mapping[str, bytes],
    theirs: Mapping[str, bytes],
) -> bytes:
    """A merged file: to the byte that of the one side that changed anything, where the other did not."""
    says = {key: each.value for key, each in decided.items() if each.piece}
    for pieces, own, other in ((sides.mine, mine, theirs), (sides.theirs, theirs, mine)):
        if other[name] == base.get(name) and says == {key: each.value for key, each in pieces.pieces.items()}:
            return own[name]
    whole = _written(name, sides.was, sides.mine, sides.theirs, decided)
    return (_BOM if mine[name].startswith(_BOM) else b"") + whole


def _apart(
    name: str, base: Mapping[str, bytes] | None, mine: Mapping[str, bytes], theirs: Mapping[str, bytes]
) -> _Sides:
    was = (
        taken_apart(worded("the data set that the copy was made of: {name}", name=name), name, base[name])
        if base
        else FilePieces({}, "\n")
    )
    news = taken_apart(worded("the newer data set: {name}", name=name), name, theirs[name])
    return _Sides(was, taken_apart(name, name, mine[name]), news)


class _Merge:
    """A merge that is under way: what was chosen, and what there is to tell."""

    def __init__(self, choose: Choose, *, known: bool) -> None:
        self.known = known
        self.values = Merging(choose, known=known)
        self.told: dict[str, list[str]] = {field: [] for field in MergeOutcome._fields}
        self.left: dict[str, dict[PieceKey, Plain | None]] = {name: {} for name in FILES}
        """What of the newer data set is left for later, by the files: what it is taken to have been."""

    def decided(self, name: str, sides: _Sides, key: PieceKey) -> _Decided:
        """What becomes of a piece of a file."""
        was, mine, theirs = (side.pieces.get(key) for side in sides)
        self.values.about = f"{key.kind} {key.id}".strip() or name
        ident = key.id or f"{name}: {key.name}"
        if lines_of(mine) == lines_of(theirs):
            return _as_it_is(mine)
        if self.known and lines_of(mine) == lines_of(was):
            self.told["taken"] += [ident] if key != END else []
            return _as_it_is(theirs)
        if self.known and lines_of(theirs) == lines_of(was):
            self.told["kept"] += [ident] if key != END else []
            return _as_it_is(mine)
        if key == END or (not key.kind and _is_list(name, key)):
            return _as_it_is(mine or theirs)
        values = sides.values(key)
        before = len(self.values.conflicts)
        value, base = self.values.merged("" if key.kind else key.name, *values)
        if any(choice is Choice.LATER for _, choice in self.values.conflicts[before:]):
            self.left[name][key] = base
        side = "kept" if value == values[1] else "taken" if value == values[2] else "both"
        self.told[side].append(ident)
        if value == values[2] and mine is None:
            return _as_it_is(theirs)
        return _Decided(mine, value) if value is not None else _Decided(None, None)

    def review(self, sides: Mapping[str, _Sides], decided: dict[str, dict[PieceKey, _Decided]]) -> None:
        """Put the links up for review whose law is another than that with which either side has them."""
        laws = {key.id: each.value for key, each in decided["provisions.yaml"].items() if key.kind == "provision"}
        name = "correspondences.yaml"
        for key, (piece, value) in decided[name].items():
            if key.kind != "correspondence" or value is None or "review" in mapping(value):
                continue
            link = mapping(value)
            states = [
                (each.pieces[key].value, law.pieces)
                for each, law in zip(sides[name][1:], sides["provisions.yaml"][1:], strict=True)
                if key in each.pieces
            ]
            rests_on = _law_of(link)
            for state, pieces in states:
                known = {ident: pieces.get(PieceKey("provisions", "provision", ident)) for ident in rests_on}
                if said(mapping(state or {})) == said(link) and all(
                    _law(laws.get(ident)) == _law(each.value if each else None) for ident, each in known.items()
                ):
                    break
            else:
                self.told["suspect"].append(key.id)
                due = in_order("correspondence", {**link, "review": str(Review.DUE)})
                decided[name][key] = _Decided(piece, due)

    def new_base(self, sides: Mapping[str, _Sides], theirs: Mapping[str, bytes]) -> dict[str, bytes]:
        """The newer files, but that what is left for later is as it was; empty where it is not known what that was."""
        if any(self.left.values()) and not self.known:
            return {}
        found = dict(theirs)
        for name, left in self.left.items():
            if left:
                was, _, news = sides[name]
                decided = {key: _as_it_is(news.pieces.get(key)) for key in (*news.pieces, *left)}
                for key, value in left.items():
                    decided[key] = _Decided((news.pieces.get(key) or was.pieces.get(key)) if value else None, value)
                found[name] = _written(name, was, was, news, decided)
        return found


def _as_it_is(piece: Piece | None) -> _Decided:
    return _Decided(piece, piece.value if piece else None)


def _is_list(name: str, key: PieceKey) -> bool:
    return key.name in FILES[name] and isinstance(FILES[name][key.name].read, Records)


def _law_of(link: Record) -> list[str]:
    """The provisions that a link rests on."""
    others = [each["provision"] if isinstance(each, dict) else each for each in listed(link.get("with"))]
    return [str(link["provision"]), *map(str, others)]


def _law(provision: Plain | None) -> object:
    """What a provision says from which day until when."""
    if not isinstance(provision, dict):
        return None
    versions = [mapping(each) for each in listed(provision.get("versions"))]
    told = [tuple(each.get(key) for key in ("in_force_from", "summary", "penalty", "territory")) for each in versions]
    return told, provision.get("repealed_on")


def _written(
    name: str, was: FilePieces, first: FilePieces, second: FilePieces, decided: Mapping[PieceKey, _Decided]
) -> bytes:
    """A data file of pieces, in the order of both of two states, which says what was decided."""
    chosen = {key: each.piece for key, each in decided.items() if each.piece}
    for key in [key for key in chosen if key.kind]:  # a list with something in it has a head
        head = PieceKey(key.name)
        if head not in chosen:
            chosen[head] = first.pieces.get(head) or second.pieces[head]
    final: dict[PieceKey, Piece] = {}
    for top in ordered(was.names, first.names, second.names, lambda top: PieceKey(top) in chosen):
        final[PieceKey(top)] = chosen[PieceKey(top)]
        for key in ordered(was.of(top), first.of(top), second.of(top), chosen.__contains__):
            final[key] = chosen[key]
    final[END] = chosen.get(END) or Piece((), None)
    text = put_together(final, first.newline if first.pieces else second.newline)
    meant = {key: decided[key].value for key in final if key in decided and decided[key].value is not None}
    if any(value != final[key].value for key, value in meant.items()):
        text = _edited(name, text, meant)
    says = taken_apart(name, name, text.encode()).pieces
    assert all(says[key].value == value for key, value in meant.items() if not _is_list(name, key) or key.kind), name
    assert {key for key in says if key.kind} == {key for key in final if key.kind}, name
    return text.encode()


def _edited(name: str, text: str, meant: Mapping[PieceKey, Plain | None]) -> str:
    """The text of a file once its records say what is meant."""
    file, _ = yaml_parser.parse(name, text.encode())
    assert file.root is not None
    root = mapping(file.root.plain())
    for top in list(root):
        inside = {key: value for key, value in meant.items() if key.name == top and value is not None}
        if PieceKey(top) in inside and not _is_list(name, PieceKey(top)):
            root[top] = inside[PieceKey(top)]
        elif any(key.kind for key in inside):
            values = {key.id: value for key, value in inside.items() if key.kind}
            root[top] = values if isinstance(root[top], dict) else list(values.values())
    return yaml_edits.edited(text, file.root, root, file_reader(name))
