"""`edit`: records as they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lanzarote_law import edits
from lanzarote_law.cli.edit_options import Drafts, DryRun, Force, FromFile, SetValue, Unset, Where, Yes
from lanzarote_law.cli.screen import this_day
from lanzarote_law.cli.writing import Request, a_manner, carry_out, content_of, name_of
from lanzarote_law.errors import NotUnderstoodError

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change


def edit(
    context: typer.Context,
    where: Where = None,
    values: SetValue = None,
    unset: Unset = None,
    from_file: FromFile = None,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """Change records: single values, a whole record from a file, or one in $EDITOR; what was typed is kept."""
    given = [bool(values or unset), bool(from_file)]
    if all(given):
        raise NotUnderstoodError(
            "--set and --unset change what is there, --from puts something else in its place", "give one of them"
        )
    if not (where or from_file):
        raise NotUnderstoodError(
            "it is not said which record is to change, or how", "give WHERE with --set KEY=VALUE, with --from, or alone"
        )
    if not any(given) and len(where or ()) > 1:
        raise NotUnderstoodError("an editor holds one record at a time", "name one, or give --set KEY=VALUE")

    def changes(data: Data) -> tuple[Change, ...]:
        before = tuple(edits.addresses.as_it_is(data, each, this_day()) for each in where or ())
        if from_file:
            kind = before[0].kind if before else ""
            found = edits.newrecords.records_of(kind, name_of(from_file), content_of(from_file), data.corpus)
            changed = edits.amending.put_all(data, found, before)
        else:
            changed = tuple(edits.newrecords.with_values(each, values or (), unset or ()) for each in before)
        return tuple(edits.verifying.still_checked(data, each) for each in changed)

    name = " ".join(where or ()) or (f"the records of {name_of(from_file)}" if from_file else "")
    carry_out(context, Request("edit", name), a_manner(dry_run, yes, force, not any(given), check), changes)
