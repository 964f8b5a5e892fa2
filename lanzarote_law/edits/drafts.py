"""Drafts: the data files after an edit, read back and validated before anything is written."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import corpus_loading, migration, schema, yaml_edits, yaml_parser, yaml_writer
from lanzarote_law.dataset.compiled import garbage_collection_paused
from lanzarote_law.dataset.value_readers import ParsedFile, PlainValue, ReadState
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import DataRecords, RecordChange, as_mapping, order_record_keys, record_key
from lanzarote_law.errors import NotUnderstoodError, Problem, Severity, UnreadableError
from lanzarote_law.wording import clauses, to_word, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.model import Corpus

_BOM = b"\xef\xbb\xbf"


class OpenDataSet(NamedTuple):
    """A data set open for an edit: its files, their content, and their present problems."""

    folder: DataFolder
    files: dict[str, ParsedFile]
    data: DataSet
    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...] = ()
    """The faults of the YAML of its files."""

    def parsed(self, contents: Mapping[str, bytes]) -> tuple[dict[str, ParsedFile], list[Problem], list[Problem]]:
        """Return the files with other contents, the faults of their YAML, and those of the unchanged files."""
        found = {name: yaml_parser.parse_yaml(self.files[name].name, content) for name, content in contents.items()}
        for name, (file, _) in found.items():
            file.shape = name
        others = [each for each in self.faults if each.place.file not in {file.name for file, _ in found.values()}]
        new = {name: file for name, (file, _) in found.items()}
        return {**self.files, **new}, [each for _, faults in found.values() for each in faults], others


class DataDraft(NamedTuple):
    """A data set after an edit: the changed files, their content, and their problems."""

    opened: OpenDataSet
    changes: tuple[RecordChange, ...]
    contents: dict[str, bytes]
    """The new content of each changed file by name."""
    corpus: Corpus
    problems: tuple[Problem, ...]

    @property
    def new_problems(self) -> tuple[Problem, ...]:
        """The problems that the data did not have before, wherever they are now.

        For the id of a removed record, no similar id is suggested.
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
        """The new problems that are only warnings."""
        return tuple(problem for problem in self.new_problems if problem.severity is Severity.WARNING)

    @property
    def whole(self) -> bool:
        """Whether every id can be found, before and after; only then can statuses be computed."""
        return not any(problem.code == "dangling" for problem in (*self.opened.problems, *self.problems))

    @property
    def new_errors(self) -> tuple[Problem, ...]:
        """The new problems that prevent saving."""
        return _errors(self.new_problems)

    @property
    def mends(self) -> bool:
        """Whether the data have no more errors after the edit than before."""
        return len(_errors(self.problems)) <= len(_errors(self.opened.problems))

    @property
    def diff(self) -> tuple[str, ...]:
        """The changed lines, file by file, with three lines of context."""
        return file_diff(self.opened.folder.contents, self.contents)


def file_diff(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the lines in which files differ, file by file, with three lines of context."""
    found: list[str] = []
    for name, content in after.items():
        old, new = (each.decode("utf-8-sig").splitlines() for each in (before[name], content))
        found += unified_diff(old, new, name, name, lineterm="")
    return tuple(found)


def _kind_of(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.message, problem.place.file


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(each for each in problems if each.severity is Severity.ERROR)


@garbage_collection_paused()
def open_for_edit(folder: DataFolder) -> OpenDataSet:
    """Open a folder for an edit. Raises UnreadableError if its files cannot be read as a data set."""
    files, faults = corpus_loading.parse_files(folder)
    corpus, problems, _ = corpus_loading.validate_files(files, faults)
    if corpus is None:
        raise unreadable_data_error(folder, problems)
    roots = {file.shape: as_mapping(file.root.plain()) for file in files if file.root}
    shapes = {file.shape: file for file in files}
    return OpenDataSet(folder, shapes, DataSet(corpus, DataRecords(roots)), tuple(problems), tuple(faults))


def unreadable_data_error(folder: DataFolder, problems: Iterable[Problem]) -> UnreadableError:
    """Return the error that a data set cannot be edited because it cannot be read."""
    faults = _errors(problems)
    first = worded("the problem") if len(faults) == 1 else worded("the first of {number} problems", number=len(faults))
    message = worded("the data in {path} cannot be read, so nothing was changed", path=folder.path)
    hint = worded("{first}: {faults}; to list all of them: lanzarote-law validate", first=first, faults=faults[0])
    return UnreadableError(message, hint, faults)


@garbage_collection_paused()
def draft_changes(opened: OpenDataSet, changes: Iterable[RecordChange]) -> DataDraft:
    """Return the data set after some changes.

    The written files are read back and must contain exactly the intended records. Raises NotUnderstoodError if the data
    would be unreadable afterwards, UnreadableError if a file would not be YAML.
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
    refuse_shared(opened.folder, contents)
    files, faults, others = opened.parsed(contents)
    if contents:  # files of an earlier version are rewritten as well
        contents = {**{name: opened.folder.contents[name] for name in opened.folder.earlier}, **contents}
    if faults:
        raise UnreadableError(worded("nothing was changed: {faults}", faults=faults[0]), "", tuple(faults))
    corpus, problems, _ = corpus_loading.validate_files(list(files.values()), others)
    if corpus is None:
        raise _unreadable_result_error(changes, [each for each in _errors(problems) if each not in others])
    for name in contents:
        root = files[name].root
        assert root is not None
        assert root.plain() == meant.roots[name], f"{name} would not say what was meant"
    return DataDraft(opened, changes, contents, corpus, tuple(problems))


def refuse_shared(folder: DataFolder, names: Iterable[str]) -> None:
    """Raise NotUnderstoodError for files that are not of this Party alone: a change of them concerns every Party."""
    for name in names:
        if name in folder.shared:
            path = corpus_loading.file_paths(folder.path)[name]
            message = worded("nothing was changed: {path} is shared by all Parties", path=path)
            raise NotUnderstoodError(message, worded("run the command without --party"))


def _refuse_odd(value: PlainValue) -> None:
    """Raise NotUnderstoodError for half a character, as from a terminal with another encoding."""
    if isinstance(value, str):
        odd = next((each for each in value if "\ud800" <= each <= "\udfff"), "")
        if odd:
            message = worded("the text contains {code}, which is not a character", code=ascii(odd)[1:-1])
            raise NotUnderstoodError(message, worded("type the word again"))
        return
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _refuse_odd(child)


def _unreadable_result_error(changes: Iterable[RecordChange], faults: list[Problem]) -> NotUnderstoodError:
    """Return the error that the input makes the data unreadable, with the first reason."""
    for change in changes:
        named = [each for each in faults if each.message.startswith(f"'{change.id}' ")]
        if change.kind == "date" and not change.record and named:
            message = worded("nothing was changed: {where}", where=f"{count_other_places(len(named))} {change.id}")
            return NotUnderstoodError(message, worded("first use a date there"))
    first = faults[0]
    message = worded("nothing was changed: {path}: {message}", path=first.place.path, message=first.message)
    return NotUnderstoodError(message, first.hint)


def faulty_record_ids(draft: DataDraft) -> tuple[str, ...]:
    """Return the ids of the records with new errors, each once."""
    found: dict[str, None] = {}
    roots: dict[str, Record] = {}
    for problem in draft.new_errors:
        name = next(shape for shape, file in draft.opened.files.items() if file.name == problem.place.file)
        if name not in roots:
            content = draft.contents.get(name, draft.opened.folder.contents[name])
            root = yaml_parser.parse_yaml(name, content)[0].root
            assert root is not None, name
            roots[name] = as_mapping(root.plain())
        found[_record_at(roots[name], problem.place.path)] = None
    return tuple(found)


def _record_at(root: Record, path: str) -> str:
    """Return what identifies the record of a path: `provisions[12].versions[0].act` is in record 12."""
    for kind, place in schema.LIST_LOCATIONS.items():
        at = re.match(rf"{place.key}(?:\[(\d+)\]|\.([^.\[]+))", path)
        if at:
            inside = root[place.key]
            return record_key(kind, as_mapping(inside[int(at[1])])) if isinstance(inside, list) else at[2]
    return path


def count_other_places(places: int) -> str:
    """Return how many places refer to what is removed: "1 other place refers to", before its id."""
    return worded_count(places, "{number} other place refers to", "{number} other places refer to")


def _edited(content: bytes, file: ParsedFile, meant: DataRecords, name: str) -> bytes:
    assert file.root is not None
    text = content.decode("utf-8-sig")
    new = yaml_edits.edit_text(text, file.root, meant.roots[name], schema.reader_of_file(name))
    return (_BOM if content.startswith(_BOM) else b"") + new.encode()


def record_text(change: RecordChange, needed: Iterable[str] = ()) -> str:
    """Return a record as text for an editor, followed by what it still needs."""
    sentence = to_word("# {name}: save and close to continue; the data are changed only after you have confirmed.")
    lines = [worded(sentence, name=f"{change.kind} {change.id}".strip()), *yaml_writer.mapping_lines(change.record, 0)]
    return "\n".join([*lines, *(worded("# still required: {key}", key=each) for each in needed), ""])


def parse_record(data: DataSet, change: RecordChange, content: bytes, name: str) -> tuple[Record, tuple[Problem, ...]]:
    """Return the typed record that replaces the record of a change, and its own problems."""
    file, faults = yaml_parser.parse_yaml(name, content)
    if faults or file.root is None:
        return {}, tuple(faults)
    reading = ReadState(dates={named.id: named.on for named in data.corpus.dates}, file=file)
    schema.reader_of_kind(change.kind)(reading, file.root, "")
    if reading.problems:
        return {}, tuple(reading.problems)
    record = as_mapping(file.root.plain())
    known, typed = (change.kind, change.id) in data.records, record_key(change.kind, record)
    if known and change.kind != "date" and typed != change.id:
        message = worded("the record is {record}, but {typed} was entered", record=change.id, typed=typed)
        hint = to_word(
            "other records may refer to it: keep the values that identify it, or add a record under the new id"
        )
        reading.report("other-id", file.root, "", message, worded(hint))
    return order_record_keys(change.kind, record), tuple(reading.problems)


# -- whole files, to undo a change or to update a copy


@garbage_collection_paused()
def draft_replacement(opened: OpenDataSet, contents: Mapping[str, bytes]) -> DataDraft:
    """Return the data set with other files, validated. Raises UnreadableError if it would be unreadable afterwards."""
    before = opened.folder.on_disk
    new = {name: content for name, content in contents.items() if content != before[name]}
    after = migration.migrate_files({**before, **new})
    changed = {name: content for name, content in after.items() if content != opened.folder.contents[name]}
    files, faults, others = opened.parsed(changed)
    corpus, problems, _ = corpus_loading.validate_files(list(files.values()), [*faults, *others])
    if corpus is None:
        errors = tuple(each for each in _errors(problems) if each not in others)
        message = worded(
            "nothing was changed, because the data could no longer be read after this change: {errors}",
            errors=errors[0],
        )
        raise UnreadableError(message, "", errors)
    roots = {name: as_mapping(file.root.plain()) for name, file in files.items() if file.root}
    return DataDraft(opened, tuple(_differences(opened.data.records, DataRecords(roots))), new, corpus, tuple(problems))


def _differences(before: DataRecords, after: DataRecords) -> Iterator[RecordChange]:
    """Yield the records that change, appear or disappear."""
    for kind, ident in dict.fromkeys((*before.keys, *after.keys)):
        old, new = (side.record(kind, ident) if (kind, ident) in side else {} for side in (before, after))
        if old != new:
            yield RecordChange(kind, ident, new)


_NAMED = 3
"""Maximum number of records named in a summary of one line."""


def summarise_draft(draft: DataDraft) -> str:
    """Summarise a draft in one line: `new/50, own-50; 4 lines added, 1 removed`."""
    ids = list(dict.fromkeys(change.id or change.kind for change in draft.changes))
    more = worded(" and {number} more", number=len(ids) - _NAMED) if len(ids) > _NAMED else ""
    lines = [line[:1] for line in draft.diff if not line.startswith(("+++", "---"))]
    came, went = lines.count("+"), lines.count("-")
    counts = worded_count(
        came, "{number} line added, {went} removed", "{number} lines added, {went} removed", went=went
    )
    return clauses((", ".join(ids[:_NAMED]) + more, counts))
