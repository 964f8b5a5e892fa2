"""`edit`: changes whole records or single values of them, as typed, from a file or in an editor."""

from collections.abc import Sequence
from pathlib import Path

import typer

from lanzarote_law import edits
from lanzarote_law.cli import edit_options
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, carry_out_edit, file_label, read_input
from lanzarote_law.cli.user_io import this_day
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import RecordChange
from lanzarote_law.edits.fact_addresses import RecordPart
from lanzarote_law.edits.record_values import ValueChanges
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import worded


@edit_options.manual_edit_command
def edit(
    context: typer.Context,
    settings: EditSettings,
    where: edit_options.Where = None,
    values: edit_options.SetValue = None,
    unset: edit_options.Unset = None,
    added: edit_options.AddTo = None,
    dropped: edit_options.DropFrom = None,
    from_file: edit_options.FromFile = None,
    merge: edit_options.Merge = False,
    file: edit_options.InFile = "",
) -> None:
    """Edit records.

    Sets single values, reads values from a file, or opens one record in $EDITOR. What you typed is never lost.
    """
    wanted = edits.record_values.ValueChanges(*(tuple(each or ()) for each in (values, unset, added, dropped)))
    _refuse_unclear(where or (), wanted, from_file, of_file=merge or bool(file))

    def changes(data: DataSet) -> tuple[RecordChange, ...]:
        meant = tuple(edits.fact_addresses.find_record(data, each, this_day()) for each in where or ())
        if not any(wanted):
            _refuse_parts(meant)
        if from_file:
            before = tuple(each.change for each in meant)
            kind = before[0].kind if before else ""
            name, content = file_label(from_file), read_input(from_file)
            found = edits.new_records.parse_records(kind, name, content, data.corpus, partial=merge)
            if merge:
                changed = edits.record_edits.merge_records(data, found, before, file)
            else:
                changed = edits.record_edits.replace_records(data, found, before)
            settled = tuple(edits.fact_checks.drop_outdated_marks(data, each, given=not merge) for each in changed)
        else:
            settled = _with_values(data, meant, wanted)
        return edits.unsupported_verification_upgrades.refuse_unsupported_upgrades(data, settled)

    name = " ".join(where or ()) or (worded("the records of {file}", file=file_label(from_file)) if from_file else "")
    carry_out_edit(context, EditRequest("edit", name), settings, changes, editor=not (any(wanted) or from_file))


def _refuse_unclear(where: Sequence[str], wanted: ValueChanges, from_file: Path | None, *, of_file: bool) -> None:
    """Refuse a request that does not state which record to change and how, in one way."""
    given = [any(wanted), bool(from_file)]
    if all(given):
        message = worded("--from cannot be combined with --set or --unset")
        raise NotUnderstoodError(message, worded("use only one of the two options"))
    if not (where or from_file):
        message = worded("the record to change is missing")
        raise NotUnderstoodError(message, worded("give WHERE alone, with --set KEY=VALUE, or with --from FILE"))
    if of_file and not from_file:
        message = worded("--merge and --in apply only to the records of a file")
        raise NotUnderstoodError(message, worded("name the file with --from FILE"))
    if not any(given) and len(where) > 1:
        message = worded("the editor cannot open several records at the same time")
        raise NotUnderstoodError(message, worded("name one record, or use --set KEY=VALUE"))


def _refuse_parts(meant: tuple[RecordPart, ...]) -> None:
    for change, part in meant:
        if part:
            raise NotUnderstoodError(
                worded("{part} is part of {change}; only a whole record can be replaced", part=part, change=change.id),
                worded("use --set KEY=VALUE, or edit the record: lanzarote-law edit {change}", change=change.id),
            )


def _with_values(data: DataSet, meant: tuple[RecordPart, ...], wanted: ValueChanges) -> tuple[RecordChange, ...]:
    """The records with the requested changes to each of them or their parts; marks are set last."""
    marks = edits.record_values.ValueChanges(put=tuple(filter(_is_mark, wanted.put)))
    others = wanted._replace(put=tuple(each for each in wanted.put if not _is_mark(each)))
    changes: dict[tuple[str, str], RecordChange] = {}
    parts: dict[tuple[str, str], list[str]] = {}
    for before, part in meant:
        key = before.kind, before.id
        changes[key] = edits.record_values.change_values(changes.get(key, before), others, data.days, part)
        parts.setdefault(key, []).append(part)

    def marked(change: RecordChange) -> RecordChange:
        for part in parts[change.kind, change.id]:
            change = edits.record_values.change_values(change, marks, data.days, part)
        return change

    return tuple(edits.fact_checks.drop_outdated_marks(data, each, marked) for each in changes.values())


def _is_mark(pair: str) -> bool:
    return pair.partition("=")[0].strip().rpartition(".")[2].endswith("verification")
