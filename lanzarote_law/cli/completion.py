"""Shell completion of commands, references, ids, dates and fixed values.

It must be fast: only the command of the line is declared, and ids are read from the compiled data, never from YAML.
Without compiled data it offers no ids; the next command compiles them.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import typer
from typer import _completion_classes as shells
from typer._click import Context
from typer._click.shell_completion import CompletionItem, add_completion_class, split_arg_string

from lanzarote_law import answers, dataset, render
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import ENGLISH, page_words, spoken, worded

Offer = Callable[[typer.Context, str], Iterable[tuple[str, str]]]
"""Values for a place in the command line, each with its meaning."""

VARIABLE = "_LANZAROTE_LAW_COMPLETE"
"""The variable of the environment by which a shell asks."""


# -- what is offered ---------------------------------------------------------------------------------------------------


def references(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Items and articles; if nothing is typed yet, only the top items."""
    if incomplete:
        yield from ids("item", *_article_kinds(incomplete))(context, incomplete)
        return
    every = dict(items(context, incomplete))
    yield from ((ident, title) for ident, title in every.items() if every.keys().isdisjoint(_parent_numbers(ident)))


def _parent_numbers(item: str) -> Iterator[str]:
    """The numbers above an item: 8.1 and 8 above 8.1.a, 20(1) and 20 above 20(1)(a)."""
    while (item := re.sub(r"(?:\.[^.]+|\([^()]+\)|/[^/]+|.)$", "", item)) != "":
        yield item


def articles(context: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Articles by number; by id if an id was begun."""
    return ids(*_article_kinds(incomplete))(context, incomplete)


def _article_kinds(incomplete: str) -> tuple[str, ...]:
    return ("article", "provision") if "-" in incomplete else ("article",)


def ids(*kinds: str) -> Offer:
    """The ids of the data of some kinds."""

    def offered(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
        known = _known(context, *kinds)
        return (each for kind in kinds for each in known.get(kind, ()))

    return offered


items, acts, sources, starts = ids("item"), ids("act"), ids("source", "act"), ids("date", "act")


def records(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Records of any kind."""
    yield from articles(context, incomplete)
    for kind, found in _known(context).items():
        if kind not in {"article", "provision"}:
            yield from found


def days(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """Named dates, and dates relative to today."""
    yield from ids("date")(context, incomplete)
    yield from ((word, "") for word in (*answers.typed_dates.REFERENCE_DAYS, "today", "yesterday", "tomorrow"))


def parties(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
    """The Parties of the data set."""
    yield from ((code, path.name) for code, path in dataset.corpus_loading.parties(_folder(context)).items())


def some_parties(context: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Some of the Parties, with commas."""
    return some_of(*(code for code, _ in parties(context, incomplete)))(context, incomplete)


def topics(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
    """Topics of `help`: commands, terms, the exit codes."""
    from lanzarote_law.cli import COMMANDS  # noqa: PLC0415  # avoids a circular import

    yield from ((name, worded("a command")) for name in COMMANDS)
    yield from (("words", worded("the meaning of the terms")), ("exit-codes", ""))
    for key in page_words(ENGLISH):
        if key.startswith("means."):
            yield key.rpartition(".")[2].replace(" ", "-"), render.words.word(key, spoken())


def record_kinds(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
    """Kinds of records."""
    return ((kind.replace(" ", "-"), "") for kind in dataset.schema.LIST_LOCATIONS)


def schemas(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
    """Data files and commands that have a schema."""
    yield from ((name.removesuffix(".yaml"), worded("a data file")) for name in dataset.schema.FILE_SHAPES)
    yield from ((name, worded("the JSON output of a command")) for name in render.json_schemas.COMMANDS)


def one_of(*words: str) -> Offer:
    """Completion of one of some words."""

    def offered(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
        return ((word, "") for word in words)

    return offered


def some_of(*words: str) -> Offer:
    """Completion of a comma-separated list of words; the last word is being typed."""

    def offered(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001  # as Typer asks
        typed, comma, _ = incomplete.rpartition(",")
        return ((f"{typed}{comma}{word}", "") for word in words if word not in typed.split(","))

    return offered


def fact_kinds(context: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Kinds of facts, with commas."""
    return some_of(*answers.todo.KINDS, "translation")(context, incomplete)


def _known(context: typer.Context, *kinds: str) -> dict[str, list[tuple[str, str]]]:
    """The ids of the data, of some kinds or all; none if the data are not compiled or cannot be read."""
    try:
        return dataset.corpus_loading.load_id_index(_folder(context), kinds)
    except RequestError:
        return {}


def _folder(context: typer.Context) -> Path | None:
    """The folder from `--data` on the line being completed, or of the Party in `--party`; None without either."""
    given = context.find_root().params
    folder = Path(given["data"]) if given.get("data") else None
    return dataset.corpus_loading.party_folder(folder, given["party"]) if given.get("party") else folder


# -- how the shells ask and are answered -------------------------------------------------------------------------------


def typed_words() -> list[str]:
    """The words after the name of the program on the line to complete."""
    return (os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS") or "").split()[1:]


SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def show_or_install_completion(context: Context, words: list[str]) -> None:
    """Carry out --show-completion or --install-completion, for the shell that is named, else the one that is detected.

    Typer takes no value for them: it would not look at the name. Raises NotUnderstoodError for any other shell.
    """
    option, _, named = (words or [""])[0].partition("=")
    if option not in {"--show-completion", "--install-completion"}:
        return
    from typer import completion as typers  # noqa: PLC0415  # no other command needs it
    from typer._completion_shared import _get_shell_name  # noqa: PLC0415  # as above

    shell = named or "".join(words[1:2]) or _get_shell_name() or ""
    if shell not in SHELLS:
        message = worded("the shell '{shell}' is not supported", shell=printable(shell))
        known = ", ".join(SHELLS)
        hint = worded("name one of these: {shells}; for example: {option} bash", shells=known, option=option)
        raise NotUnderstoodError(message, hint)
    param = next(each for each in context.command.get_params(context) if option in each.opts)
    answered = typers.show_callback if option == "--show-completion" else typers.install_callback
    answered(context, param, shell)


def use_own_shells() -> None:
    """Replace Typer's classes with those below."""
    add_completion_class(BashCompletion, "bash")
    for name in ("powershell", "pwsh"):
        add_completion_class(PowerShellCompletion, name)
    # Typer would load Rich to remove markup, and there is none
    shells._sanitize_help_text = str  # type: ignore[assignment]  # noqa: SLF001  # as said


class BashCompletion(shells.BashComplete):
    """Bash, which also splits words at `:` and `=`, and does not quote completions."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is being typed, and that one, put together again."""
        number, typed = (os.environ.get(name, "") for name in ("COMP_CWORD", "COMP_WORDS"))  # absent outside a shell
        at = int(number) if re.fullmatch("[0-9]{1,6}", number) else 0
        parts = typed.split("\n") if "\n" in typed else typed.split(" ")
        self.quoted = len(parts) > at and parts[at][:1] in {"'", '"'}
        words = [(split_arg_string(part) or [""])[0] for part in [*parts, ""][: at + 1]]
        whole: list[str] = []
        joins = False
        self.there = ""
        for index, word in enumerate(words):
            if word == "=" and whole and whole[-1].startswith("--"):
                whole += [""] if index == at else []
            elif word in {":", "="} and whole:
                whole[-1] += word
                joins, self.there = True, whole[-1]
            elif joins:
                whole[-1] += word
                joins = False
            else:
                whole.append(word)
                self.there = ""
        return whole[1:-1] if len(whole) > 1 else [], whole[-1]

    def format_completion(self, item: CompletionItem) -> str:
        """The text that replaces the part Bash takes for the word, with brackets quoted."""
        rest = str(item.value).removeprefix(self.there)
        return rest if self.quoted else rest.replace("(", r"\(").replace(")", r"\)")


class PowerShellCompletion(shells.PowerShellComplete):
    """PowerShell, which does not quote completions."""

    def format_completion(self, item: CompletionItem) -> str:
        """The completion, in quotation marks if it contains brackets."""
        if "(" in item.value:
            item.value = f"'{item.value}'"
        return str(super().format_completion(item))
