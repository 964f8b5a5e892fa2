"""A draft of whole files: what is put in the place of the data files when a change is taken back, or a copy updated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import migration, store
from lanzarote_law.edits.data_records import Change, DataRecords, mapping
from lanzarote_law.edits.drafts import Draft
from lanzarote_law.errors import Severity, UnreadableError
from lanzarote_law.wording import clauses, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lanzarote_law.edits.drafts import Opened


def drafted(opened: Opened, contents: Mapping[str, bytes]) -> Draft:
    """The data set with other files, judged. Raises UnreadableError where it could not be read afterwards."""
    before = opened.folder.on_disk
    new = {name: content for name, content in contents.items() if content != before[name]}
    after = migration.brought_up({**before, **new})
    changed = {name: content for name, content in after.items() if content != opened.folder.contents[name]}
    files, faults, others = opened.parsed(changed)
    corpus, problems, _ = store.judged(list(files.values()), [*faults, *others])
    if corpus is None:
        new_problems = (problem for problem in problems if problem not in others)
        errors = tuple(problem for problem in new_problems if problem.severity is Severity.ERROR)
        message = worded("nothing was changed, as the data could not be read then: {errors}", errors=errors[0])
        raise UnreadableError(message, "", errors)
    roots = {name: mapping(file.root.plain()) for name, file in files.items() if file.root}
    return Draft(opened, tuple(_differences(opened.data.records, DataRecords(roots))), new, corpus, tuple(problems))


def _differences(before: DataRecords, after: DataRecords) -> Iterator[Change]:
    """The records that are others, new or gone."""
    for kind, ident in dict.fromkeys((*before.keys, *after.keys)):
        old, new = (side.record(kind, ident) if (kind, ident) in side else {} for side in (before, after))
        if old != new:
            yield Change(kind, ident, new)


_NAMED = 3
"""How many records are named where it is told in one line which ones changed."""


def about(draft: Draft) -> str:
    """What a draft changes, in one line: `new/50, own-50; 4 lines more, 1 less`."""
    ids = list(dict.fromkeys(change.id or change.kind for change in draft.changes))
    more = worded(" and {number} more", number=len(ids) - _NAMED) if len(ids) > _NAMED else ""
    lines = [line[:1] for line in draft.diff if not line.startswith(("+++", "---"))]
    came, went = lines.count("+"), lines.count("-")
    counts = worded_count(came, "{number} line more, {went} less", "{number} lines more, {went} less", went=went)
    return clauses((", ".join(ids[:_NAMED]) + more, counts))
