"""`data`: which data set is used, a copy of one's own brought up to the newer one that ships, and its translations."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, edits, render, translations
from lanzarote_law.cli.app import Branch, Command
from lanzarote_law.cli.asking import ask, choice
from lanzarote_law.cli.catalogues import translations_
from lanzarote_law.cli.edit_options import AllMine, AllTheirs, NewerSet, an_edit
from lanzarote_law.cli.lines import BACK
from lanzarote_law.cli.recording import save_change
from lanzarote_law.cli.screen import Destination, say, write
from lanzarote_law.cli.writing import Manner, Request, put_in_place
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lanzarote_law.dataset.history import Base
    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.edits.drafts import Opened
    from lanzarote_law.edits.merging import Choice, Choose, Conflict
    from lanzarote_law.edits.updating import Update

group = typer.Typer(
    cls=Branch,
    help="Which data set is used, and your copy brought up to date.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

group.command("translations", cls=Command)(translations_)


@group.command(cls=Command)
def where(context: typer.Context) -> None:
    """Which data set is used, and whether a newer one ships.

    A copy of your own also says what it was made of, and in how many files it differs from that.
    """
    folder = dataset.store.open_folder(context.obj)
    own = _is_shipped(folder.path)
    base = None if own else _base_of(folder)
    facts = [
        (worded("data set"), f"{folder.path} ({_named_by(context.obj)})"),
        ("digest", dataset.store.digest_of(folder.contents)),
        (worded("made of"), "" if own else _origin(folder, base)),
        ("newer", "" if own else _newer(folder, base)),
        ("program", f"lanzarote-law {__version__}"),
    ]
    write(Destination(), render.merge_preview.facts(facts))


def _named_by(given: Path | None) -> str:
    if given:
        return "--data"
    return (
        dataset.store.ENVIRONMENT if os.environ.get(dataset.store.ENVIRONMENT) else worded("it ships with the program")
    )


def _origin(folder: Folder, base: Base | None) -> str:
    """What a copy was made of, and in how many files it differs from that."""
    if base is None:
        return worded("not known")
    changed = [name for name, content in base.files.items() if folder.contents[name] != content]
    program = (
        worded("the data set of lanzarote-law {program}", program=base.program)
        if base.program
        else worded("another data set")
    )
    edited = (
        worded("{changed} changed since", changed=", ".join(changed)) if changed else worded("nothing changed since")
    )
    return clauses((f"{program}, {dataset.store.digest_of(base.files)}", edited))


def _newer(folder: Folder, base: Base | None) -> str:
    """Whether the program ships another data set than the one that a copy was made of."""
    shipped = dataset.store.open_folder(dataset.store.default_folder()).contents
    digest = dataset.store.digest_of(shipped)
    name = worded("the data set of lanzarote-law {version}, {digest}", version=__version__, digest=digest)
    if shipped == folder.contents:
        return worded("none: this is {name}", name=name)
    if base and base.files == shipped:
        return worded("none: it was made of {name}", name=name)
    with suppress(UnreadableError):  # of faulty data nobody knows whose they are
        own, other = (dataset.store.load(each).party.en for each in (folder.path, dataset.store.default_folder()))
        if own != other:
            return worded("none: the data set that ships with the program is about {party}", party=other)
    return worded("perhaps {name}; to see what is new there: lanzarote-law data update --dry-run", name=name)


def _is_shipped(path: Path) -> bool:
    return path.resolve() == dataset.store.default_folder().resolve()


def _name(path: Path) -> str:
    return worded("the data set of the program") if _is_shipped(path) else str(path)


def _base_of(folder: Folder) -> Base | None:
    return dataset.history.base(folder.path, dataset.saving.interrupted(folder.path))


@group.command(cls=Command)
@an_edit
def update(
    context: typer.Context,
    manner: Manner,
    source: NewerSet = None,
    mine: AllMine = False,
    theirs: AllTheirs = False,
) -> None:
    """Bring your copy up to a newer data set.

    What you changed stays, and you choose where both changed a value.
    """
    if mine and theirs:
        raise NotUnderstoodError(worded("--mine and --theirs ask for opposite things"), worded("give one of them"))
    folder, newer = dataset.store.open_folder(context.obj), source or dataset.store.default_folder()
    _refuse_itself(folder, newer)
    opened, news = edits.drafts.opened(folder), edits.drafts.opened(dataset.store.open_folder(newer))
    _refuse_other_party(opened, news)
    base = _base_of(folder)
    if base is None:
        say(
            worded(
                "it is not known what {path} was made of: every difference counts as one that you may have made",
                path=folder.path,
            )
        )
    choices = edits.merging.Choice
    if base and _is_shipped(newer):
        _refuse_older(folder, base)
    policy = choices.MINE if mine else choices.THEIRS if theirs else None
    merged = _merged(folder, base, news.folder.contents, policy, dry_run=manner.dry_run)
    catalogues = _merged_catalogues(opened, base, newer, merged, theirs=theirs)
    write(Destination(), _summary(merged) + _translations_told(catalogues))
    kept = _new_base(base, merged, newer)
    contents = {**merged.contents, **{name: each.content for name, each in catalogues.items()}}
    own = {**folder.on_disk, **dataset.translated.contents(folder.path)}
    if any(own.get(name) != content for name, content in contents.items()):
        put_in_place(
            opened, Request("data update", worded("from {name}", name=_name(newer)), base=kept), manner, contents
        )
        return
    say(_nothing_written(folder, merged, newer))
    if kept is not None and not manner.dry_run:
        save_change(folder, {}, "data update", "", base=kept)


def _nothing_written(folder: Folder, merged: Update, newer: Path) -> str:
    """That nothing was written: as there is nothing new, or nothing else than what was left for later."""
    if any(choice is edits.merging.Choice.LATER for _, choice in merged.conflicts):
        return worded("nothing else is new in {name}: nothing was written", name=_name(newer))
    return worded(
        "{path} has all that is new in {name} already: nothing was written", path=folder.path, name=_name(newer)
    )


def _refuse_itself(folder: Folder, newer: Path) -> None:
    if folder.path.resolve() == newer.resolve():
        ships = (
            worded("ships with the program, whose next version brings the newer one")
            if _is_shipped(newer)
            else worded("is that")
        )
        message = worded("{path} {ships}: there is nothing to update", path=folder.path, ships=ships)
        hint = worded("name your own copy with --data DIR; to make one: lanzarote-law init DIR --copy")
        raise NotUnderstoodError(message, hint)


def _refuse_other_party(opened: Opened, news: Opened) -> None:
    ours, other = (each.data.corpus.party.en for each in (opened, news))
    if ours != other:
        raise NotUnderstoodError(
            worded(
                "{path} is about {ours}, and {name} about {other}: nothing was taken over",
                path=opened.folder.path,
                ours=ours,
                name=_name(news.folder.path),
                other=other,
            ),
            worded("name a newer data set of the same Party with --from DIR"),
        )


def _refuse_older(folder: Folder, base: Base) -> None:
    """Refuse to take a copy back to what an older program ships."""
    if _parts(base.program) > _parts(__version__):
        raise NotUnderstoodError(
            worded(
                "{path} was made of the data set of lanzarote-law {program}, and this is {version}: there is "
                "nothing newer here",
                path=folder.path,
                program=base.program,
                version=__version__,
            ),
            worded("install the newer program, or name a data set with --from DIR"),
        )


def _parts(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def _merged(
    folder: Folder, base: Base | None, theirs: Mapping[str, bytes], policy: Choice | None, *, dry_run: bool
) -> Update:
    """The copy and the newer data set, merged, with what somebody chose."""
    files, later = base.files if base else None, edits.merging.Choice.LATER
    first = edits.updating.merged(files, folder.contents, theirs, lambda _: policy or later)
    if policy or not first.conflicts:
        return first
    if not dry_run and sys.stdin.isatty():
        return edits.updating.merged(files, folder.contents, theirs, _asking(len(first.conflicts)))
    for conflict, _ in first.conflicts:
        write(Destination(), f"{_shown(conflict)}\n")
    if not dry_run:
        raise NotUnderstoodError(
            worded_count(
                len(first.conflicts),
                "{number} value changed on both sides: nothing was written",
                "{number} values changed on both sides: nothing was written",
            ),
            worded("give --mine or --theirs for all of them, or choose one by one on a terminal"),
        )
    return first


def _asking(total: int) -> Choose:
    """How somebody at a terminal chooses, value by value."""
    choices = {each.value: "" for each in edits.merging.Choice}
    words = worded("Keep yours (m: mine), take the new one (t: theirs), leave it as yours for later (l)?")
    question = choice("choice", words, choices, str(edits.merging.Choice.LATER))
    asked = iter(range(1, total + 1))

    def choose(conflict: Conflict) -> Choice:
        say(worded("\n{number} of {total}  {shown}", number=next(asked), total=total, shown=_shown(conflict)))
        try:
            while (answer := ask(question)) == BACK:
                say(worded("this is the first question"))
        except typer.Abort:
            say("")
            say(worded("nothing was written"))
            raise typer.Exit(1) from None
        return edits.merging.Choice(answer)

    return choose


def _shown(conflict: Conflict) -> str:
    was, mine, theirs = (edits.merging.lines_of_value(each) for each in (conflict.was, conflict.mine, conflict.theirs))
    name = f"{conflict.about}: {conflict.path}" if conflict.path else conflict.about
    return render.merge_preview.difference(
        render.merge_preview.Difference(name, was if conflict.known else None, mine, theirs)
    )


def _summary(merged: Update) -> str:
    told = merged.told
    left = [conflict for conflict, choice in merged.conflicts if choice is edits.merging.Choice.LATER]
    more = (
        (worded("with something of both"), told.both),
        (worded("left for later"), [": ".join(filter(None, (each.about, each.path))) for each in left]),
        (worded("no longer marked as checked, since the words are others"), told.unchecked),
        (worded("links due for review, since the law behind them is another"), told.suspect),
    )
    return render.merge_preview.summary(len(told.taken), len(told.kept), more)


def _new_base(base: Base | None, merged: Update, newer: Path) -> bytes | None:
    """What the copy is made of from now on; None where that stays."""
    catalogues = dataset.translated.contents(newer)
    if not merged.base or (base and (merged.base, catalogues) == (base.files, base.catalogues)):
        return None
    program = __version__ if _is_shipped(newer) else ""
    return dataset.history.packed_base(dataset.history.Base(merged.base, program, catalogues))


def _merged_catalogues(
    opened: Opened, base: Base | None, newer: Path, merged: Update, *, theirs: bool
) -> dict[str, translations.merging.Merged]:
    """The translations of the copy and of the newer data set, merged, for the texts that the data have then."""
    mine, news = (dataset.translated.contents(each) for each in (opened.folder.path, newer))
    found = {name: content for name, content in news.items() if name in mine}
    texts = translations.prose.texts(edits.wholefiles.drafted(opened, merged.contents).corpus) if found else {}
    return {
        name: translations.merging.merged(
            translations.merging.CatalogueSides(base.catalogues.get(name, b"") if base else b"", mine[name], content),
            str(opened.folder.path / name),
            Path(name).stem,
            texts,
            theirs=theirs,
        )
        for name, content in found.items()
    }


def _translations_told(catalogues: Mapping[str, translations.merging.Merged]) -> str:
    """What there is to tell of the translations, a line for each catalogue of which there is something."""
    lines = []
    for name, each in catalogues.items():
        count, both = len(each.taken), ", ".join(each.both)
        taken = worded_count(count, "{number} translation taken over", "{number} translations taken over")
        apart = worded("{number} translated otherwise on both sides: {both}", number=len(each.both), both=both)
        told = clauses((taken if count else "", apart if both else ""))
        lines += [f"{name}: {told}\n"] if told else []
    return "".join(lines)
