"""A copy of a data set and a newer one, merged: record by record, and value by value where both changed one.

Three states are compared: the data set that the copy was made of, the copy (mine), and the newer one (theirs). What one
side left as it was is taken from the other, with its comments. Where both changed one value, somebody must choose.
Where it is not known what the copy was made of, every difference is such a value.

Nothing is surer afterwards than it was: what is of both sides has the weaker of their marks and no check of either, and
a link whose law is not the one that it was made with is due for review.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import yamllines, yamlnodes, yamltext
from lanzarote_law.dataset.readers import Records
from lanzarote_law.dataset.schema import FILES, file_reader
from lanzarote_law.edits.pieces import END, Key, Piece, Pieces, lines_of, ordered, put_together, taken_apart
from lanzarote_law.edits.records import in_order, listed, mapping
from lanzarote_law.edits.values import names
from lanzarote_law.edits.verifying import said
from lanzarote_law.model import Mark, Review, weakest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.readers import Plain
    from lanzarote_law.edits.records import Record

_BOM = b"\xef\xbb\xbf"


class Choice(StrEnum):
    """Which side a value is to have: that of the copy, that of the newer data set, or for now that of the copy."""

    MINE = "mine"
    THEIRS = "theirs"
    LATER = "later"


class Conflict(NamedTuple):
    """A value that both sides changed; None is none."""

    about: str
    """The kind and id of the record, or the file."""
    path: str
    """The way to the value in it; empty where it is the record itself."""
    was: Plain | None
    mine: Plain | None
    theirs: Plain | None
    known: bool
    """Whether it is known what it was."""


Choose = Callable[[Conflict], Choice]


class Told(NamedTuple):
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
    told: Told
    conflicts: tuple[tuple[Conflict, Choice], ...]


class _Sides(NamedTuple):
    """A data file in its three states."""

    was: Pieces
    mine: Pieces
    theirs: Pieces

    @property
    def keys(self) -> list[Key]:
        """The keys of all pieces, in the order of the copy."""
        return list(dict.fromkeys((*self.mine.pieces, *self.theirs.pieces, *self.was.pieces)))

    def values(self, key: Key) -> tuple[Plain | None, Plain | None, Plain | None]:
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
    told = Told(*(tuple(dict.fromkeys(each)) for each in merge.told.values()))
    return Update(contents, merge.new_base(sides, theirs), told, tuple(merge.conflicts))


def _as_on_one_side(
    name: str,
    sides: _Sides,
    decided: Mapping[Key, _Decided],
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
    was = taken_apart(f"the data set that the copy was made of: {name}", name, base[name]) if base else Pieces({}, "\n")
    news = taken_apart(f"the newer data set: {name}", name, theirs[name])
    return _Sides(was, taken_apart(name, name, mine[name]), news)


class _Merge:
    """A merge that is under way: what was chosen, and what there is to tell."""

    def __init__(self, choose: Choose, *, known: bool) -> None:
        self.choose = choose
        self.known = known
        self.conflicts: list[tuple[Conflict, Choice]] = []
        self.told: dict[str, list[str]] = {field: [] for field in Told._fields}
        self.left: dict[str, dict[Key, Plain | None]] = {name: {} for name in FILES}
        """What of the newer data set is left for later, by the files: what it is taken to have been."""
        self.about = ""

    def decided(self, name: str, sides: _Sides, key: Key) -> _Decided:
        """What becomes of a piece of a file."""
        was, mine, theirs = (side.pieces.get(key) for side in sides)
        self.about = f"{key.kind} {key.id}".strip() or name
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
        before = len(self.conflicts)
        value, base = self.value("" if key.kind else key.name, *values)
        if any(choice is Choice.LATER for _, choice in self.conflicts[before:]):
            self.left[name][key] = base
        side = "kept" if value == values[1] else "taken" if value == values[2] else "both"
        self.told[side].append(ident)
        if value == values[2] and mine is None:
            return _as_it_is(theirs)
        return _Decided(mine, value) if value is not None else _Decided(None, None)

    def value(
        self, path: str, was: Plain | None, mine: Plain | None, theirs: Plain | None
    ) -> tuple[Plain | None, Plain | None]:
        """What a value is to be, and what it is taken to have been when the next newer data set comes."""
        if mine == theirs or (self.known and mine == was):
            return theirs, theirs
        if self.known and theirs == was:
            return mine, theirs
        if isinstance(mine, dict) and isinstance(theirs, dict) and isinstance(was or {}, dict):
            return self._mapping(path, mapping(was or {}), mine, theirs)
        if isinstance(mine, list) and isinstance(theirs, list) and isinstance(was or [], list):
            parts = [_by_name(each) for each in (listed(was), mine, theirs)]
            if all(each is not None for each in parts):
                return self._elements(path, *(each or {} for each in parts))
        if self.known and path.rpartition(".")[2] == "verified":
            return _checks(*(listed(each) for each in (was, mine, theirs))), theirs
        conflict = Conflict(self.about, path, was, mine, theirs, self.known)
        choice = self.choose(conflict)
        self.conflicts.append((conflict, choice))
        return (theirs if choice is Choice.THEIRS else mine), (was if choice is Choice.LATER else theirs)

    def _mapping(self, path: str, was: Record, mine: Record, theirs: Record) -> tuple[Plain, Plain]:
        """A mapping, key by key; its marks go with its words."""
        apart = "verification" in {*mine, *theirs} and _words(mine) != _words(theirs)
        new: Record = {}
        base: Record = {}
        for key in dict.fromkeys((*mine, *theirs)):
            if apart and _is_mark(key):
                base |= {key: theirs[key]} if key in theirs else {}
                continue
            inside = f"{path}.{key}" if path else key
            value, old = self.value(inside, was.get(key), mine.get(key), theirs.get(key))
            new |= {key: value} if value is not None else {}
            base |= {key: old} if old is not None else {}
        return (new | self._marks(was, mine, theirs, new) if apart else new), base

    def _marks(self, was: Record, mine: Record, theirs: Record, new: Record) -> Record:
        """The marks of the side whose words these are; of words of both sides the weaker ones, and no checks."""
        sides = [{key: value for key, value in each.items() if _is_mark(key)} for each in (mine, theirs)]
        before = {key: value for key, value in was.items() if _is_mark(key)}
        words = _words(new)
        if words in (_words(mine), _words(theirs)):
            own, other = sides if words == _words(mine) else sides[::-1]
            self.told["unchecked"] += [self.about] if other not in (own, before) else []
            return own
        self.told["unchecked"] += [self.about] if sides[0] != sides[1] or "verified" in sides[0] else []
        mark = str(weakest(_mark(each, "verification") for each in sides))
        others = {key for each in sides for key in each} - {"verified", "verification"}
        found = {key: str(weakest(_mark(each, key) for each in sides)) for key in sorted(others)}
        return {"verification": mark, **{key: value for key, value in found.items() if value != mark}}

    def _elements(
        self, path: str, was: Mapping[str, Plain], mine: Mapping[str, Plain], theirs: Mapping[str, Plain]
    ) -> tuple[Plain | None, Plain | None]:
        """A list whose parts are told by what they say of themselves, part by part."""
        new: dict[str, Plain] = {}
        base: dict[str, Plain] = {}
        for name in dict.fromkeys((*mine, *theirs, *was)):
            value, old = self.value(f"{path}[{name}]", was.get(name), mine.get(name), theirs.get(name))
            new |= {name: value} if value is not None else {}
            base |= {name: old} if old is not None else {}
        orders = [ordered(was, each, theirs, kept.__contains__) for each, kept in ((mine, new), (was, base))]
        return [new[name] for name in orders[0]] or None, [base[name] for name in orders[1]] or None

    def review(self, sides: Mapping[str, _Sides], decided: dict[str, dict[Key, _Decided]]) -> None:
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
                known = {ident: pieces.get(Key("provisions", "provision", ident)) for ident in rests_on}
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


def _is_list(name: str, key: Key) -> bool:
    return key.name in FILES[name] and isinstance(FILES[name][key.name].read, Records)


def _is_mark(key: str) -> bool:
    """Whether a key says how well a record is checked."""
    return key == "verified" or key.endswith("verification")


def _words(record: Record) -> Record:
    """What the marks of a record are about."""
    return {key: value for key, value in said(record).items() if not _is_mark(key)}


def _mark(marks: Record, key: str) -> Mark:
    """A mark, or that of the whole record where there is none of its own; nothing is the weakest one."""
    return Mark(str(marks.get(key) or marks.get("verification") or Mark.UNVERIFIED))


def _checks(was: list[Plain], mine: list[Plain], theirs: list[Plain]) -> Plain | None:
    """The checks of the same words that both sides put on record, without those that either took out."""
    stay = [each for each in theirs if each in mine or each not in was]
    return [*stay, *(each for each in mine if each not in theirs and each not in was)] or None


def _by_name(parts: Iterable[Plain]) -> dict[str, Plain] | None:
    """The parts of a list by what tells them; None where something else is in it, or two are told by the same."""
    found: dict[str, Plain] = {}
    for each in parts:
        told = names(each, {})[:1] if isinstance(each, dict) else []
        if not told or told[0] in found:
            return None
        found[told[0]] = each
    return found


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


def _written(name: str, was: Pieces, first: Pieces, second: Pieces, decided: Mapping[Key, _Decided]) -> bytes:
    """A data file of pieces, in the order of both of two states, which says what was decided."""
    chosen = {key: each.piece for key, each in decided.items() if each.piece}
    for key in [key for key in chosen if key.kind]:  # a list with something in it has a head
        head = Key(key.name)
        if head not in chosen:
            chosen[head] = first.pieces.get(head) or second.pieces[head]
    final: dict[Key, Piece] = {}
    for top in ordered(was.names, first.names, second.names, lambda top: Key(top) in chosen):
        final[Key(top)] = chosen[Key(top)]
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


def _edited(name: str, text: str, meant: Mapping[Key, Plain | None]) -> str:
    """The text of a file once its records say what is meant."""
    file, _ = yamlnodes.parse(name, text.encode())
    assert file.root is not None
    root = mapping(file.root.plain())
    for top in list(root):
        inside = {key: value for key, value in meant.items() if key.name == top and value is not None}
        if Key(top) in inside and not _is_list(name, Key(top)):
            root[top] = mapping_or_text(inside[Key(top)])
        elif any(key.kind for key in inside):
            values = {key.id: value for key, value in inside.items() if key.kind}
            root[top] = values if isinstance(root[top], dict) else list(values.values())
    return yamllines.edited(text, file.root, root, file_reader(name))


def mapping_or_text(value: Plain | None) -> Plain:
    """A value that is known to be there."""
    assert value is not None
    return value


def lines_of_value(value: Plain | None) -> list[str]:
    """A value as a reader sees it, line by line."""
    if value is None:
        return ["(nothing)"]
    if isinstance(value, str):
        return value.splitlines() or ['""']
    if isinstance(value, dict):
        return yamltext.mapping_lines(value, 0)
    return yamltext.slot_lines(yamltext.Slot("all", None, 0), value)
