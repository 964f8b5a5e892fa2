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
from lanzarote_law.cli import saved_changes
from lanzarote_law.cli.app import Command, CommandGroup
from lanzarote_law.cli.edit_options import AllMine, AllTheirs, NewerSet, edit_command
from lanzarote_law.cli.edit_workflow import EditRequest, EditSettings, replace_files
from lanzarote_law.cli.options import OnlyAsk
from lanzarote_law.cli.prompts.terminal_questions import BACK, ask, choice_question
from lanzarote_law.cli.saved_changes import save_change
from lanzarote_law.cli.user_io import Destination, say, write
from lanzarote_law.errors import NotUnderstoodError, RequestError, UnreadableError
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, reason, to_word, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lanzarote_law.dataset.change_history import BaseDataSet
    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.edits.dataset_merge import MergedDataSet
    from lanzarote_law.translations.data_catalogue_update import UpdatedCatalogue

group = typer.Typer(
    cls=CommandGroup,
    help="Show which data set is in use, and update your copy.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@group.command("translations", cls=Command)
def translations_(context: typer.Context, check: OnlyAsk = False) -> None:
    """Bring the translations into line with the data; none is lost.

    A new text gets an entry without a translation. The translation of a changed text is marked as to be revised
    (fuzzy) and not shown; that of a removed text is kept as obsolete.
    """
    folder = dataset.corpus_loading.open_folder(context.obj)
    texts = dataset.translation_files.own_texts(folder.path, edits.drafts.open_for_edit(folder).data.corpus)
    names = {each: dataset.corpus_loading.catalogue_path(each) for each in dataset.translation_files.OTHER_LANGUAGES}
    before = {each: dataset.corpus_loading.read_catalogue(folder.path, each) for each in names}
    update, catalogues = translations.data_catalogue_update.update_catalogue, translations.catalogues
    found = {each: update(content, names[each], each, texts) for each, content in before.items()}
    changed = [language for language, each in found.items() if each.content != before[language]]
    if not check:
        _save_catalogues(folder, before, {language: found[language] for language in changed})
    for language, each in found.items():
        read = catalogues.read_translations(each.content, names[language])
        say(f"{folder.path / names[language]}: {_catalogue_summary(each, catalogues.count_translations(texts, read))}")
    if check and changed:
        outdated = ", ".join(names[each] for each in changed)
        say(worded("out of date: {names}; to update them: lanzarote-law data translations", names=outdated))
        raise typer.Exit(1)


def _catalogue_summary(updated: UpdatedCatalogue, count: translations.catalogues.TranslationCount) -> str:
    moves = {
        worded("new: {number}", number=updated.added): updated.added,
        worded("changed and to be revised (fuzzy): {number}", number=updated.fuzzy): updated.fuzzy,
        worded("moved: {number}", number=updated.moved): updated.moved,
        worded("removed (obsolete): {number}", number=updated.gone): updated.gone,
    }
    news = ", ".join(what for what, number in moves.items() if number)
    state = render.data_problems.translation_count(count)
    return clauses((news, state))


def _save_catalogues(folder: DataFolder, before: dict[str, bytes], after: dict[str, UpdatedCatalogue]) -> None:
    """Write the catalogues that change, all or none. A catalogue that is not there yet begins as an empty file."""
    if not after:
        return
    names = {language: dataset.corpus_loading.catalogue_path(language) for language in after}
    started = [folder.path / names[language] for language in after if not before[language]]
    dataset.saving.refuse_links(folder.path, names.values())
    former = {**folder.on_disk, **{names[language]: before[language] for language in after}}
    contents = {names[language]: each.content for language, each in after.items()}
    try:
        _create_empty(started)
        for line in dataset.saving.save_files(folder.path, former, contents, "data translations"):
            say(line)
    finally:
        with suppress(OSError):
            for path in started:
                if not path.stat().st_size:
                    path.unlink()


def _create_empty(paths: list[Path]) -> None:
    try:
        for path in paths:
            path.parent.mkdir(exist_ok=True)
            path.touch()
    except OSError as error:
        message = worded("nothing was written: {filename}: {reason}", filename=error.filename, reason=reason(error))
        raise RequestError(message) from error


@group.command(cls=Command)
def where(context: typer.Context) -> None:
    """Show which data set is in use and whether a newer one exists.

    For a copy of your own, show also what it was made from and which files have changed.
    """
    folder = dataset.corpus_loading.open_folder(context.obj)
    own = _is_shipped(folder.path)
    base = None if own else _base_of(folder)
    facts = [
        (worded("data set"), f"{folder.path} ({_how_chosen(context)})"),
        (worded("checksum of the data"), folder.digest),
        (worded("checksum of the questions"), folder.questions_digest),
        (worded("Parties"), ", ".join(dataset.corpus_loading.parties(folder.path))),
        (worded("origin"), "" if own else _origin(folder, base)),
        (worded("newer data set"), "" if own else _newer(folder, base)),
        (worded("program"), f"lanzarote-law {__version__}"),
    ]
    write(Destination(), saved_changes.labelled_lines(facts))


def _how_chosen(context: typer.Context) -> str:
    given = [f"--{each}" for each in ("data", "party") if context.find_root().params.get(each)]
    if "--data" not in given:
        is_set = os.environ.get(dataset.corpus_loading.DATA_FOLDER_VARIABLE)
        given = [dataset.corpus_loading.DATA_FOLDER_VARIABLE if is_set else worded("supplied with the program"), *given]
    return ", ".join(given)


def _origin(folder: DataFolder, base: BaseDataSet | None) -> str:
    """The origin of a copy, and the files that differ from it."""
    if base is None:
        return worded("unknown")
    changed = [name for name, content in base.files.items() if folder.contents[name] != content]
    program = worded("another data set")
    if base.program:
        program = worded("the data set of lanzarote-law {program}", program=base.program)
    edited = worded("{changed} changed since", changed=", ".join(changed)) if changed else worded("unchanged since")
    digest = dataset.corpus_loading.digest_files(base.files, others=folder.lent)
    return clauses((worded("{name} (checksum {digest})", name=program, digest=digest), edited))


def _newer(folder: DataFolder, base: BaseDataSet | None) -> str:
    """Whether the program contains a newer data set than the one from which a copy was made."""
    ships = dataset.corpus_loading.shipped_counterpart(folder.path)
    if not ships.is_dir():
        return worded("none: the data set of the program has no such Party")
    newer = dataset.corpus_loading.open_folder(ships)
    name = worded(
        "the data set of lanzarote-law {version} (checksum {digest})", version=__version__, digest=newer.digest
    )
    if newer.contents == folder.contents:
        return worded("none: this is {name}", name=name)
    if base and base.files == newer.contents:
        return worded("none: it was made from {name}", name=name)
    with suppress(UnreadableError):  # the Party of faulty data is unknown
        own, other = (dataset.corpus_loading.load(each).party.en for each in (folder.path, ships))
        if own != other:
            return worded("none: the data set of the program concerns {party}", party=other)
    return worded("possibly {name}; to see what is new: lanzarote-law data update --dry-run", name=name)


def _is_shipped(path: Path) -> bool:
    return path.resolve() == dataset.corpus_loading.shipped_counterpart(path).resolve()


def _name(path: Path) -> str:
    return worded("the data set of the program") if _is_shipped(path) else str(path)


def _base_of(folder: DataFolder) -> BaseDataSet | None:
    return dataset.change_history.read_base(folder.path, dataset.saving.interrupted_mark(folder.path))


@group.command(cls=Command)
@edit_command
def update(
    context: typer.Context,
    settings: EditSettings,
    source: NewerSet = None,
    mine: AllMine = False,
    theirs: AllTheirs = False,
) -> None:
    """Update your copy to a newer data set.

    Your changes are kept; if both sides changed a value, you choose.
    """
    if mine and theirs:
        raise NotUnderstoodError(
            worded("--mine and --theirs cannot be combined"), worded("use only one of the two options")
        )
    folder = dataset.corpus_loading.open_folder(context.obj)
    newer = source or dataset.corpus_loading.shipped_counterpart(folder.path)
    _refuse_itself(folder, newer)
    opened, news = (
        edits.drafts.open_for_edit(folder),
        edits.drafts.open_for_edit(dataset.corpus_loading.open_folder(newer)),
    )
    _refuse_other_party(opened, news)
    base = _base_of(folder)
    if base is None:
        say(worded("the origin of {path} is unknown: every difference counts as your change", path=folder.path))
    choices = edits.value_merge.MergeChoice
    if base and _is_shipped(newer):
        _refuse_older(folder, base)
    policy = choices.MINE if mine else choices.THEIRS if theirs else None
    shared = {name: folder.contents[name] for name in folder.shared}  # which the whole data set updates
    merged = _merge(folder, base, {**news.folder.contents, **shared}, policy, dry_run=settings.dry_run)
    catalogues = _merged_catalogues(opened, base, newer, merged, theirs=theirs)
    write(Destination(), _summary(merged) + _translations_summary(catalogues))
    kept = _new_base(base, merged, newer)
    contents = {**merged.contents, **{name: each.content for name, each in catalogues.items()}}
    own = {**folder.on_disk, **dataset.translation_files.catalogue_files(folder.path)}
    if any(own.get(name) != content for name, content in contents.items()):
        request = EditRequest("data update", worded("from {name}", name=_name(newer)), base=kept)
        replace_files(opened, request, settings, contents)
        return
    say(_nothing_written(folder, merged, newer))
    if kept is not None and not settings.dry_run:
        save_change(folder, {}, "data update", "", base=kept)


def _nothing_written(folder: DataFolder, merged: MergedDataSet, newer: Path) -> str:
    """The message that nothing was written: nothing is new, or only values to be decided later."""
    name = _name(newer)
    if any(choice is edits.value_merge.MergeChoice.LATER for _, choice in merged.conflicts):
        return worded("{name} contains nothing else that is new; nothing was written", name=name)
    return worded("{path} already contains everything in {name}; nothing was written", path=folder.path, name=name)


def _refuse_itself(folder: DataFolder, newer: Path) -> None:
    if folder.path.resolve() == newer.resolve():
        ships = worded("is that same data set")
        if _is_shipped(newer):
            ships = worded("is part of the program and is updated with it")
        message = worded("{path} {ships}; there is nothing to update", path=folder.path, ships=ships)
        hint = worded("name your own copy with --data DIR; to create one: lanzarote-law init DIR --copy")
        raise NotUnderstoodError(message, hint)


def _refuse_other_party(opened: edits.drafts.OpenDataSet, news: edits.drafts.OpenDataSet) -> None:
    ours, other = (each.data.corpus.party.en for each in (opened, news))
    if ours != other:
        path, name = opened.folder.path, _name(news.folder.path)
        sentence = to_word("{path} concerns {ours}, but {name} concerns {other}; nothing was updated")
        message = worded(sentence, path=path, ours=ours, name=name, other=other)
        raise NotUnderstoodError(message, worded("name a newer data set of the same Party with --from DIR"))


def _refuse_older(folder: DataFolder, base: BaseDataSet) -> None:
    """Refuse to update a copy to the data of an older program."""
    if _version_numbers(base.program) > _version_numbers(__version__):
        message = worded(
            "{path} was made from the data set of lanzarote-law {program}, which is newer than this version "
            "({version})",
            path=folder.path,
            program=base.program,
            version=__version__,
        )
        raise NotUnderstoodError(message, worded("install the newer version, or name a data set with --from DIR"))


def _version_numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def _merge(
    folder: DataFolder,
    base: BaseDataSet | None,
    theirs: Mapping[str, bytes],
    policy: edits.value_merge.MergeChoice | None,
    *,
    dry_run: bool,
) -> MergedDataSet:
    """Merge the copy with the newer data set, using the choices of the user."""
    sides = base.files if base else None, folder.contents, theirs
    first = edits.dataset_merge.merge_data_files(*sides, lambda _: policy or edits.value_merge.MergeChoice.LATER)
    count = len(first.conflicts)
    if policy or not count:
        return first
    if not dry_run and sys.stdin.isatty():
        return edits.dataset_merge.merge_data_files(*sides, _interactive_choice(count))
    for conflict, _ in first.conflicts:
        write(Destination(), f"{saved_changes.conflict_text(conflict)}\n")
    if not dry_run:
        message = worded_count(
            count,
            "{number} value was changed on both sides; nothing was written",
            "{number} values were changed on both sides; nothing was written",
        )
        hint = worded("use --mine or --theirs for all values, or choose value by value in a terminal window")
        raise NotUnderstoodError(message, hint)
    return first


def _interactive_choice(total: int) -> edits.value_merge.Choose:
    """A function that asks at the terminal about each value."""
    choices = {each.value: "" for each in edits.value_merge.MergeChoice}
    words = worded("Keep your value (m: mine), take the new one (t: theirs), or decide later (l)?")
    question = choice_question("choice", words, choices, str(edits.value_merge.MergeChoice.LATER))
    asked = iter(range(1, total + 1))

    def choose(conflict: edits.value_merge.ValueConflict) -> edits.value_merge.MergeChoice:
        shown = saved_changes.conflict_text(conflict)
        say(worded("\n{number} of {total}  {shown}", number=next(asked), total=total, shown=shown))
        try:
            while (answer := ask(question)) == BACK:
                say(worded("this is the first question"))
        except typer.Abort:
            say("")
            say(worded("nothing was written"))
            raise typer.Exit(1) from None
        return edits.value_merge.MergeChoice(answer)

    return choose


def _summary(merged: MergedDataSet) -> str:
    outcome = merged.outcome
    left = [conflict for conflict, choice in merged.conflicts if choice is edits.value_merge.MergeChoice.LATER]
    more = (
        (worded("combining both sides"), outcome.both),
        (worded("to be decided later"), [": ".join(filter(None, (each.about, each.path))) for each in left]),
        (worded("no longer marked as checked because the wording changed"), outcome.unchecked),
        (worded("links to review because the law changed"), outcome.suspect),
    )
    return saved_changes.merge_summary(len(outcome.taken), len(outcome.kept), more)


def _new_base(base: BaseDataSet | None, merged: MergedDataSet, newer: Path) -> bytes | None:
    """The new origin of the copy; None if it is unchanged."""
    catalogues = dataset.translation_files.catalogue_files(newer)
    if not merged.base or (base and (merged.base, catalogues) == (base.files, base.catalogues)):
        return None
    program = __version__ if _is_shipped(newer) else ""
    return dataset.change_history.zip_base(dataset.change_history.BaseDataSet(merged.base, program, catalogues))


def _merged_catalogues(
    opened: edits.drafts.OpenDataSet, base: BaseDataSet | None, newer: Path, merged: MergedDataSet, *, theirs: bool
) -> dict[str, translations.catalogue_merge.MergedCatalogue]:
    """The translations of the copy and of the newer data set, merged, for the texts that the data have then."""
    path, merging = opened.folder.path, translations.catalogue_merge
    mine, news = (dataset.translation_files.catalogue_files(each) for each in (path, newer))
    found = {name: content for name, content in news.items() if name in mine}
    if not found:
        return {}
    corpus, origin = edits.drafts.draft_replacement(opened, merged.contents).corpus, base.catalogues if base else {}
    texts = dataset.translation_files.own_texts(path, corpus)
    sides = {name: merging.CatalogueSides(origin.get(name, b""), mine[name], each) for name, each in found.items()}
    return {
        name: merging.merge_catalogues(each, str(path / name), Path(name).stem, texts, theirs=theirs)
        for name, each in sides.items()
    }


def _translations_summary(catalogues: Mapping[str, translations.catalogue_merge.MergedCatalogue]) -> str:
    """The changes to the translations, one line for each changed catalogue."""
    lines = []
    for name, each in catalogues.items():
        count, both = len(each.taken), ", ".join(each.both)
        taken = worded_count(count, "{number} translation updated", "{number} translations updated")
        apart = worded(
            "texts translated differently on both sides: {number} ({both})", number=len(each.both), both=both
        )
        changed = clauses((taken if count else "", apart if both else ""))
        lines += [f"{name}: {changed}\n"] if changed else []
    return "".join(lines)
