"""Drafts: the data files as they would be after an edit, read back and judged before anything is written."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import schema, store, yaml_edits, yaml_parser, yaml_writer
from lanzarote_law.dataset.value_readers import Reading
from lanzarote_law.edits.amendment import Data
from lanzarote_law.edits.data_records import DataRecords, in_order, key_of, mapping
from lanzarote_law.errors import NotUnderstoodError, Severity, UnreadableError
from lanzarote_law.wording import worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.dataset.value_readers import File, Plain
    from lanzarote_law.edits.data_records import Change, Record
    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus

_BOM = b"\xef\xbb\xbf"


class Opened(NamedTuple):
    """A data set that is open for an edit: its files, what they say, and what is wrong with them already."""

    folder: Folder
    files: dict[str, File]
    data: Data
    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...] = ()
    """Those of the YAML of its files."""

    def parsed(self, contents: Mapping[str, bytes]) -> tuple[dict[str, File], list[Problem], list[Problem]]:
        """The files with other contents, the faults of the YAML of these, and those of the files that stay."""
        found = {name: yaml_parser.parse(self.files[name].name, content) for name, content in contents.items()}
        for name, (file, _) in found.items():
            file.shape = name
        others = [each for each in self.faults if each.place.file not in {file.name for file, _ in found.values()}]
        new = {name: file for name, (file, _) in found.items()}
        return {**self.files, **new}, [each for _, faults in found.values() for each in faults], others


class Draft(NamedTuple):
    """A data set after an edit: the files that change, what they say then, and the faults that they have."""

    opened: Opened
    changes: tuple[Change, ...]
    contents: dict[str, bytes]
    """The new content of each file that changes, by its name."""
    corpus: Corpus
    problems: tuple[Problem, ...]

    @property
    def new_problems(self) -> tuple[Problem, ...]:
        """The faults that the data did not have before, wherever they stand now.

        For an id whose record is to go, none that is near is meant.
        """
        gone = tuple(f"'{change.id}' " for change in self.changes if not change.record)
        known = [_kind_of(problem) for problem in self.opened.problems]
        found = []
        for problem in self.problems:
            if _kind_of(problem) in known:
                known.remove(_kind_of(problem))
            else:
                found.append(problem._replace(hint="") if problem.message.startswith(gone) else problem)
        return tuple(found)

    @property
    def new_warnings(self) -> tuple[Problem, ...]:
        """Those of them that only want a look."""
        return tuple(problem for problem in self.new_problems if problem.severity is Severity.WARNING)

    @property
    def whole(self) -> bool:
        """Whether every id leads to a record, before and after: only then can statuses be worked out."""
        return not any(problem.code == "dangling" for problem in (*self.opened.problems, *self.problems))

    @property
    def new_errors(self) -> tuple[Problem, ...]:
        """Those of them for which the data may not be written."""
        return tuple(problem for problem in self.new_problems if problem.severity is Severity.ERROR)

    @property
    def mends(self) -> bool:
        """Whether the data would have no more faults than before, and had some."""
        before, after = (
            sum(each.severity is Severity.ERROR for each in problems)
            for problems in (self.opened.problems, self.problems)
        )
        return 0 < after <= before

    @property
    def diff(self) -> tuple[str, ...]:
        """The lines that change, file by file, with three lines around them."""
        return difference(self.opened.folder.contents, self.contents)


def difference(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[str, ...]:
    """The lines in which files differ from what they were, file by file, with three lines around them."""
    found: list[str] = []
    for name, content in after.items():
        old, new = (each.decode("utf-8-sig").splitlines() for each in (before[name], content))
        found += unified_diff(old, new, name, name, lineterm="")
    return tuple(found)


def _kind_of(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.message, problem.place.file


def opened(folder: Folder) -> Opened:
    """A folder that is open for an edit. Raises UnreadableError where its files cannot be read as a data set."""
    files, faults = store.parsed(folder)
    corpus, problems, _ = store.judged(files, faults)
    if corpus is None:
        raise unreadable(folder, problems)
    roots = {file.shape: mapping(file.root.plain()) for file in files if file.root}
    shapes = {file.shape: file for file in files}
    return Opened(folder, shapes, Data(corpus, DataRecords(roots)), tuple(problems), tuple(faults))


def unreadable(folder: Folder, problems: Iterable[Problem]) -> UnreadableError:
    """That a data set cannot be edited as long as it cannot be read."""
    faults = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    first = worded("the problem") if len(faults) == 1 else worded("the first of {number} problems", number=len(faults))
    return UnreadableError(
        worded("the data in {path} cannot be read, so nothing was changed", path=folder.path),
        worded("{first}: {faults}; all of them: lanzarote-law validate", first=first, faults=faults[0]),
        faults,
    )


def drafted(opened: Opened, changes: Iterable[Change]) -> Draft:
    """The data set after some changes.

    What was written is read back: it must say exactly what was meant. Raises NotUnderstoodError where the data could
    not be read afterwards, UnreadableError where a file would be no YAML.
    """
    changes = tuple(changes)
    for change in changes:
        _refuse_odd([change.id, change.record])
    meant = opened.data.records.changed(changes)
    contents = {
        name: _edited(opened.folder.contents[name], file, meant, name)
        for name, file in opened.files.items()
        if meant.roots[name] != opened.data.records.roots[name]
    }
    files, faults, others = opened.parsed(contents)
    if contents:  # what an earlier version wrote is written anew with it
        contents = {**{name: opened.folder.contents[name] for name in opened.folder.earlier}, **contents}
    if faults:
        raise UnreadableError(worded("nothing was changed: {faults}", faults=faults[0]), "", tuple(faults))
    corpus, problems, _ = store.judged(list(files.values()), others)
    if corpus is None:
        new = (problem for problem in problems if problem not in others)
        raise _unread(changes, tuple(problem for problem in new if problem.severity is Severity.ERROR))
    for name in contents:
        root = files[name].root
        assert root is not None
        assert root.plain() == meant.roots[name], f"{name} would not say what was meant"
    return Draft(opened, changes, contents, corpus, tuple(problems))


def _refuse_odd(value: Plain) -> None:
    """Raises NotUnderstoodError for half a character, as it comes from a terminal with another encoding."""
    if isinstance(value, str):
        odd = next((each for each in value if "\ud800" <= each <= "\udfff"), "")
        if odd:
            message = worded("the text holds {code}, which is no character", code=ascii(odd)[1:-1])
            raise NotUnderstoodError(message, worded("type it anew"))
        return
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _refuse_odd(child)


def _unread(changes: Iterable[Change], faults: tuple[Problem, ...]) -> NotUnderstoodError:
    """That data could not be read after some changes, and the first of the reasons: what was typed is at fault."""
    for change in changes:
        named = [each for each in faults if each.message.startswith(f"'{change.id}' ")]
        if change.kind == "date" and not change.record and named:
            where = f"{named_elsewhere(len(named))} {change.id}"
            message = worded("nothing was changed: {where}", where=where)
            return NotUnderstoodError(message, worded("write a date there first"))
    first = faults[0]
    message = worded("nothing was changed: {path}: {message}", path=first.place.path, message=first.message)
    return NotUnderstoodError(message, first.hint)


def at_fault(draft: Draft) -> tuple[str, ...]:
    """The ids of the records in which new errors stand, each once."""
    found: dict[str, None] = {}
    roots: dict[str, Record] = {}
    for problem in draft.new_errors:
        name = next(shape for shape, file in draft.opened.files.items() if file.name == problem.place.file)
        if name not in roots:
            content = draft.contents.get(name, draft.opened.folder.contents[name])
            root = yaml_parser.parse(name, content)[0].root
            assert root is not None, name
            roots[name] = mapping(root.plain())
        found[_record_at(roots[name], problem.place.path)] = None
    return tuple(found)


def _record_at(root: Record, path: str) -> str:
    """What the record of a path is told by: `provisions[12].versions[0].act` is in the one with the number 12."""
    for kind, place in schema.LISTS.items():
        at = re.match(rf"{place.key}(?:\[(\d+)\]|\.([^.\[]+))", path)
        if at:
            inside = root[place.key]
            return key_of(kind, mapping(inside[int(at[1])])) if isinstance(inside, list) else at[2]
    return path


def named_elsewhere(places: int) -> str:
    """How many places name what is to go: "1 other place names", before its id."""
    return worded_count(places, "{number} other place names", "{number} other places name")


def _edited(content: bytes, file: File, meant: DataRecords, name: str) -> bytes:
    assert file.root is not None
    text = content.decode("utf-8-sig")
    new = yaml_edits.edited(text, file.root, meant.roots[name], schema.file_reader(name))
    return (_BOM if content.startswith(_BOM) else b"") + new.encode()


def record_text(change: Change, needed: Iterable[str] = ()) -> str:
    """A record as text for an editor, and under it what it still needs."""
    name = f"{change.kind} {change.id}".strip()
    head = worded("# {name}: save and close to go on; nothing is written to the data before you say so.", name=name)
    lines = [head, *yaml_writer.mapping_lines(change.record, 0)]
    return "\n".join([*lines, *(worded("# still needed: {key}", key=each) for each in needed), ""])


def typed_record(data: Data, change: Change, content: bytes, name: str) -> tuple[Record, tuple[Problem, ...]]:
    """The record that somebody typed, in place of the one of a change, and what is wrong with it on its own."""
    file, faults = yaml_parser.parse(name, content)
    if faults or file.root is None:
        return {}, tuple(faults)
    reading = Reading(dates={named.id: named.on for named in data.corpus.dates}, file=file)
    schema.record_reader(change.kind)(reading, file.root, "")
    if reading.problems:
        return {}, tuple(reading.problems)
    record = mapping(file.root.plain())
    known = (change.kind, change.id) in data.records
    if known and change.kind != "date" and key_of(change.kind, record) != change.id:
        message = worded(
            "the record is {record}, and what was typed is {typed}",
            record=change.id,
            typed=key_of(change.kind, record),
        )
        hint = worded("other records may name it: keep what it is told by, or add a record under the new id")
        reading.report("other-id", file.root, "", message, hint)
    return in_order(change.kind, record), tuple(reading.problems)
