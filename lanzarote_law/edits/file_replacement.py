"""Drafts in which whole files replace the data files: to undo a change, or to update a copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lanzarote_law.dataset import migration, store
from lanzarote_law.edits.data_records import DataRecords, RecordChange, as_mapping
from lanzarote_law.edits.drafts import DataDraft, OpenDataSet
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.wording import clauses, worded, worded_count


def draft_replacement(opened: OpenDataSet, contents: Mapping[str, bytes]) -> DataDraft:
    """Return the data set with other files, validated.

    Raises UnreadableError if it would be unreadable afterwards.
    """
    before = opened.folder.on_disk
    new = {name: content for name, content in contents.items() if content != before[name]}
    after = migration.migrate_files({**before, **new})
    changed = {name: content for name, content in after.items() if content != opened.folder.contents[name]}
    files, faults, others = opened.parsed(changed)
    corpus, problems, _ = store.validate_files(list(files.values()), [*faults, *others])
    if corpus is None:
        new_problems = (problem for problem in problems if problem not in others)
        errors = tuple(problem for problem in new_problems if problem.severity is Severity.ERROR)
        message = worded("nothing was changed, because the data would then be unreadable: {errors}", errors=errors[0])
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
