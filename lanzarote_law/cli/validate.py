"""`validate`: every fault of the data files, with its place and the way out."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, render, validation
from lanzarote_law.cli import options
from lanzarote_law.cli.common_inputs import CommonInputs, open_folders, with_common_inputs
from lanzarote_law.cli.user_io import Destination, say, show
from lanzarote_law.errors import DATA_SEVERITIES, NotUnderstoodError, Problem, Severity
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import commands_with, joined_by_and, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lanzarote_law.dataset.corpus_loading import DataFolder
    from lanzarote_law.model import Corpus
    from lanzarote_law.translations.catalogues import TranslationCount


@with_common_inputs(as_of=None, format=options.FaultFormat, lang=None, verbose=None)
def validate(
    asked: CommonInputs,
    select: options.Faults = "",
    ignore: options.Ignored = "",
    severity: options.LeastShown = "warning",
    fail_on: options.DataVerdict = "error",
    explain: options.ExplainFault = "",
) -> None:
    """List faults in the data files, and how to correct them.

    The files are never changed. Without --party, the data of all Parties are checked.
    """
    if explain:
        show(Destination(None, asked.output), {"table": lambda where: _explanation(explain, where.columns)})
        return
    codes = (_meant(select) or frozenset(validation.validate.DATA_RULES)) - _meant(ignore)
    folders = open_folders(asked.context)
    folder, found = folders[0], [_problems(folders[0])]
    for each in folders[1:]:
        with commands_with("--party", each.path.name):
            found.append(_problems(each))
    corpus = found[0][0] if all(each for each, _, _ in found) else None
    problems = list(dict.fromkeys(each for _, more, _ in found for each in more))  # those of shared files once
    counts = found[0][2]
    translated = {
        each.path / dataset.corpus_loading.catalogue_path(language): count
        for each, (_, _, counted) in zip(folders, found, strict=True)
        for language, count in counted.items()
        if found[0][0]  # else it is not known which texts are those of the other Parties
    }
    least, pages = {Severity.ERROR, Severity(severity)}, render.data_problems
    shown = [each for each in problems if each.code in codes and each.severity in least]
    hidden = len(problems) - len(shown)
    ways = {
        "table": lambda where: pages.problems_text(folder.path, shown, hidden, where.columns),
        "json": lambda _: render.json_output.json_text(pages.problems_json(folder.path, shown, _from_here, counts)),
        "github": lambda _: "".join(pages.github_annotation(each, _from_here) for each in shown),
    }
    show(asked.target, ways)
    _print_translations(folder.path, translated)
    raise typer.Exit(_verdict(corpus, problems, shown, fail_on))


def _print_translations(folder: Path, translated: dict[Path, TranslationCount]) -> None:
    for path, count in translated.items():
        say(f"{path.relative_to(folder)}: {render.data_problems.translation_count(count)}")
    if any(each.missing or each.fuzzy for each in translated.values()):
        say(worded("to list them: lanzarote-law todo --kind translation --mark missing,fuzzy"))


def _problems(folder: DataFolder) -> tuple[Corpus | None, list[Problem], dict[str, TranslationCount]]:
    """The data of a Party as far as they can be read, their problems, and how much of them is translated."""
    corpus, problems, catalogues = dataset.canonical_form.find_all_problems(folder)
    if corpus is None or any(each.code == "catalogue" for each in problems):
        return corpus, problems, {}
    return corpus, problems, dataset.translation_files.count_translations(folder.path, catalogues, corpus)


def _explanation(code: str, columns: int) -> str:
    known = validation.validate.DATA_RULES
    if code.lower() not in {"all", *known}:
        raise _unknown(code)
    rules = known.values() if code.lower() == "all" else [known[code.lower()]]
    return render.problem_explanations.explanation_text(rules, columns=columns)


def _meant(typed: str) -> frozenset[str]:
    """The codes that a text names, whole or by how they begin."""
    known = validation.validate.DATA_RULES
    found: set[str] = set()
    for word in re.split(r"[\s,]+", typed.lower()):
        meant = {word} if word in known else {code for code in known if word and code.startswith(word)}
        if word and not meant:
            raise _unknown(word)
        found |= meant
    return frozenset(found)


def _unknown(code: str) -> NotUnderstoodError:
    known = validation.validate.DATA_RULES
    near = get_close_matches(code.lower(), known, 1)
    meant = worded("did you mean '{near}'?", near=near[0]) if near else ""
    hint = meant or worded("the codes are {known}", known=joined_by_and(known))
    return NotUnderstoodError(worded("'{code}' is not a problem code of the data", code=printable(code)), hint)


def _verdict(corpus: Corpus | None, problems: Sequence[Problem], shown: Sequence[Problem], fail_on: str) -> int:
    """The exit code; errors that prevent rules from running count even if they were not selected."""
    if any(each.code in {"yaml", "encoding"} for each in problems):
        return 3
    errors = {each for each in problems if each.severity is Severity.ERROR}
    first = errors if corpus is None else {each for each in errors if each.code == "dangling"}
    unseen = len(first.difference(shown))
    if unseen:
        message = to_word("some rules were not run: first correct {faults} that this selection hides")
        say(worded(message, faults=render.data_problems.problem_count(unseen)))
    heavy = {Severity.ERROR} if fail_on == "error" else set(DATA_SEVERITIES)
    return int(fail_on != "never" and (unseen > 0 or any(each.severity in heavy for each in shown)))


def _from_here(path: str) -> str:
    """A path relative to the working directory, as annotations need it; unchanged if it is elsewhere."""
    try:
        return Path(path).resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path
