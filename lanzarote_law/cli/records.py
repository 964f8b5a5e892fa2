"""The commands that change single records: add, edit, remove, verify."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lanzarote_law.cli.editing import Drafts, DryRun, Editor, Force, Request, Yes, a_manner, carry_out
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.records import Change, Record

FromFile = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="A file with it; - for standard input.", show_default=False),
]

SetValue = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="A value: title.en=..., items=8.1.a,9.10.", show_default=False),
]


def add(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]", help="provision, item, position, source, correspondence, act ...", show_default=False
        ),
    ] = "",
    ident: Annotated[str, typer.Argument(metavar="[ID]", help="The id of the new record.", show_default=False)] = "",
    values: SetValue = None,
    from_file: FromFile = None,
    file: Annotated[
        str, typer.Option("--in", metavar="FILE", help="For an item or aspect: questions.yaml or convention.yaml.")
    ] = "",
    edit: Editor = False,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """A new record, from its values, a file, an editor, or answers to questions on a terminal."""
    from lanzarote_law.edits import amending, newrecords  # noqa: PLC0415

    if from_file and values:
        raise NotUnderstoodError("--set and --from both say what is new", "give one of them")

    def changes(data: Data) -> tuple[Change, ...]:
        if from_file:
            found = newrecords.records_of(kind, _name(from_file), _content(from_file), data.corpus)
            return amending.add_all(data, found, ident, file)
        wanted = newrecords.a_kind(kind)
        record = newrecords.record_of(wanted, {"id": ident} if ident else {}, values or ())
        nameless = wanted == "date" and not ident  # its name is no key of it, for which one could be asked
        if not (edit or nameless) and sys.stdin.isatty():
            record = _asked(wanted, record)
        if not edit or nameless:
            newrecords.refuse_missing(wanted, record)
        return (amending.add(data, wanted, record, file),)

    what = ident or (_name(from_file) if from_file else "")
    carry_out(context, Request(f"add {kind}".strip(), what), a_manner(dry_run, yes, force, edit, check), changes)


def _asked(kind: str, record: Record) -> Record:
    """The record with what it still needs, as typed at the terminal."""
    from lanzarote_law.edits import newrecords  # noqa: PLC0415

    for missing in newrecords.missing(kind, record):
        answer = typer.prompt(f"{missing.path} ({missing.about})", default="", show_default=False, err=True)
        if answer:
            record = newrecords.with_value(kind, record, missing.path, answer)
    return record


def _name(path: Path) -> str:
    return "standard input" if str(path) == "-" else str(path)


def _content(path: Path) -> bytes:
    """The bytes of a file, or of standard input. Raises UnreadableError."""
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}", "") from None


def edit(
    context: typer.Context,
    where: Annotated[
        list[str] | None,
        typer.Argument(metavar="WHERE...", help="Records: articles, or the ids of anything.", show_default=False),
    ] = None,
    values: SetValue = None,
    unset: Annotated[
        list[str] | None,
        typer.Option(
            "--unset", metavar="KEY", help="A value to take out: note, versions[1].penalty.", show_default=False
        ),
    ] = None,
    from_file: FromFile = None,
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """Change records: single values, a whole record from a file, or one in $EDITOR; what was typed is kept."""
    from lanzarote_law.edits import addresses, amending, newrecords, verifying  # noqa: PLC0415

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
        before = tuple(addresses.as_it_is(data, each, this_day()) for each in where or ())
        if from_file:
            kind = before[0].kind if before else ""
            found = newrecords.records_of(kind, _name(from_file), _content(from_file), data.corpus)
            changed = amending.put_all(data, found, before)
        else:
            changed = tuple(newrecords.with_values(each, values or (), unset or ()) for each in before)
        return tuple(verifying.still_checked(data, each) for each in changed)

    name = " ".join(where or ()) or (f"the records of {_name(from_file)}" if from_file else "")
    carry_out(context, Request("edit", name), a_manner(dry_run, yes, force, not any(given), check), changes)


def remove(
    context: typer.Context,
    where: Annotated[
        str, typer.Argument(metavar="WHERE", help="A record: an article, or the id of anything.", show_default=False)
    ],
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """Take out a record that should not have been put in; the law is repealed, not removed."""
    from lanzarote_law.edits import addresses  # noqa: PLC0415

    def changes(data: Data) -> tuple[Change, ...]:
        return (addresses.as_it_is(data, where, this_day())._replace(record={}),)

    carry_out(context, Request("remove", where), a_manner(dry_run, yes, force, False, check), changes)


_LOOKED_UP = {Mark.SEEN: "seen", Mark.SECOND_HAND: "reported"}
"""The marks that only a document can give."""


def verify(
    context: typer.Context,
    where: Annotated[
        list[str],
        typer.Argument(
            metavar="WHERE...", help=f"Facts as todo names them: new-code, {EXAMPLE}@2016-06-18.", show_default=False
        ),
    ],
    mark: Annotated[Mark, typer.Option("--mark", help="How it is checked now.", show_default=False)],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who looked it up.", show_default=False)],
    source: Annotated[
        str,
        typer.Option("--source", metavar="ID", help="The document in which it was looked up.", show_default=False),
    ] = "",
    on: Annotated[str, typer.Option("--on", metavar="DAY", help="When; today if left out.", show_default=False)] = "",
    check: Drafts = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    force: Force = False,
) -> None:
    """Record that somebody looked a fact up, where and when, and give it the mark that it has earned."""
    from lanzarote_law.edits import amending, verifying  # noqa: PLC0415

    if mark is Mark.UNVERIFIED:
        raise NotUnderstoodError(
            "what somebody has looked up is not unverified", f"to take a mark back: lanzarote-law edit {where[0]}"
        )
    if mark in _LOOKED_UP and not source:
        raise NotUnderstoodError(
            f"it is not said in which document it was {_LOOKED_UP[mark]}", "name it with --source ID"
        )

    def changes(data: Data) -> tuple[Change, ...]:
        day = amending.a_day(data.corpus, on).on if on else this_day()
        return verifying.verify(data, where, verifying.Check(by, day, mark, source), this_day())

    carry_out(context, Request("verify", " ".join(where)), a_manner(dry_run, yes, force, False, check), changes)


def register(app: typer.Typer) -> None:
    """Declare the commands."""
    for command in (add, edit, remove, verify):
        app.command()(command)
