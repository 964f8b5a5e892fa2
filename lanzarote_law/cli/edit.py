"""`edit`: records as they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, file_label, read_input
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lanzarote_law.edits.amendment import Data
    from lanzarote_law.edits.data_records import Change
    from lanzarote_law.edits.fact_addresses import RecordPart
    from lanzarote_law.edits.record_values import ValueChanges


@edit_options.manual_edit_command
def edit(
    context: typer.Context,
    where: edit_options.Where = None,
    values: edit_options.SetValue = None,
    unset: edit_options.Unset = None,
    added: edit_options.AddTo = None,
    dropped: edit_options.DropFrom = None,
    from_file: edit_options.FromFile = None,
    merge: edit_options.Merge = False,
    file: edit_options.InFile = "",
    *,
    manner: EditSettings,
) -> None:
    """Change records.

    Single values, those of a file, or one in $EDITOR; what was typed is kept.
    """
    wanted = edits.record_values.ValueChanges(*(tuple(each or ()) for each in (values, unset, added, dropped)))
    _refuse_unclear(where or (), wanted, from_file, of_file=merge or bool(file))

    def changes(data: Data) -> tuple[Change, ...]:
        meant = tuple(edits.fact_addresses.meant(data, each, this_day()) for each in where or ())
        if not any(wanted):
            _refuse_parts(meant)
        if from_file:
            before = tuple(each.change for each in meant)
            kind = before[0].kind if before else ""
            name, content = file_label(from_file), read_input(from_file)
            found = edits.new_records.records_of(kind, name, content, data.corpus, partial=merge)
            if merge:
                changed = edits.amendment.merge_all(data, found, before, file)
            else:
                changed = edits.amendment.put_all(data, found, before)
            settled = tuple(edits.fact_checks.still_checked(data, each, given=not merge) for each in changed)
        else:
            settled = _with_values(data, meant, wanted)
        return edits.verification_upgrades.refuse_raised(data, settled)

    name = " ".join(where or ()) or (worded("the records of {file}", file=file_label(from_file)) if from_file else "")
    carry_out_edit(
        context,
        EditRequest("edit", name),
        manner,
        changes,
        editor=not (any(wanted) or from_file),
    )


def _refuse_unclear(where: Sequence[str], wanted: ValueChanges, from_file: Path | None, *, of_file: bool) -> None:
    """Refuse what does not say which record is to change, and how, in one way."""
    given = [any(wanted), bool(from_file)]
    if all(given):
        message = worded("--set and --unset change what is there, --from puts something else in its place")
        raise NotUnderstoodError(message, worded("give one of them"))
    if not (where or from_file):
        message = worded("it is not said which record is to change, or how")
        raise NotUnderstoodError(message, worded("give WHERE with --set KEY=VALUE, with --from, or alone"))
    if of_file and not from_file:
        message = worded("--merge and --in are about the records of a file")
        raise NotUnderstoodError(message, worded("name it with --from FILE"))
    if not any(given) and len(where) > 1:
        message = worded("an editor holds one record at a time")
        raise NotUnderstoodError(message, worded("name one, or give --set KEY=VALUE"))


def _refuse_parts(meant: tuple[RecordPart, ...]) -> None:
    for change, part in meant:
        if part:
            raise NotUnderstoodError(
                worded(
                    "{part} is a part of {change}, and only a whole record can be put in its place",
                    part=part,
                    change=change.id,
                ),
                worded("give --set KEY=VALUE, or name the record: lanzarote-law edit {change}", change=change.id),
            )


def _with_values(data: Data, meant: tuple[RecordPart, ...], wanted: ValueChanges) -> tuple[Change, ...]:
    """The records with what is wanted of each, or of each part of them; the marks that are wanted come last."""
    marks = edits.record_values.ValueChanges(put=tuple(filter(_is_mark, wanted.put)))
    others = wanted._replace(put=tuple(each for each in wanted.put if not _is_mark(each)))
    changes: dict[tuple[str, str], Change] = {}
    parts: dict[tuple[str, str], list[str]] = {}
    for before, part in meant:
        key = before.kind, before.id
        changes[key] = edits.record_values.with_values(changes.get(key, before), others, data.days, part)
        parts.setdefault(key, []).append(part)

    def marked(change: Change) -> Change:
        for part in parts[change.kind, change.id]:
            change = edits.record_values.with_values(change, marks, data.days, part)
        return change

    return tuple(edits.fact_checks.still_checked(data, each, marked) for each in changes.values())


def _is_mark(pair: str) -> bool:
    return pair.partition("=")[0].strip().rpartition(".")[2].endswith("verification")
