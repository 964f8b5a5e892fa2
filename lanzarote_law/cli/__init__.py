"""The command: declare, load, ask, render, print; the one boundary at which errors become exit codes."""

from __future__ import annotations

import errno
import gc
import os
import re
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law.errors import BrokenFormError, RequestError
from lanzarote_law.wording import clauses, worded

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import typer

GROUPS = {
    "Ask": ("lookup", "history", "search", "gaps", "coverage", "changes", "compare", "recommendations", "report"),
    "Check": ("check", "revise", "compare-documents", "todo", "validate", "watch"),
    "Keep current": (
        *("adopt", "amend", "repeal", "replace", "postpone"),
        *("add", "edit", "remove", "verify", "undo"),
        "texts",
    ),
    "Data": ("format", "schema", "export", "init", "data", "mcp"),
}
"""The groups in which the help lists the commands, by the names of these."""

COMMANDS = (*(word for words in GROUPS.values() for word in words), "help")
"""The commands in the order of the help. Each is defined in the module of its name, under its name, followed by `_` if
Python uses that name, with `_` for a hyphen. A command with subcommands is a `group` there.
"""

_COLLECT_AFTER = 200_000
"""Objects after which Python looks for those that nothing needs: a data set is many that all stay, and looking takes a
fifth of the time."""


_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""Errors of a full or failing output device, for the help, which Typer prints without checking."""


def run() -> None:
    """Run the command and leave with its exit code."""
    gc.set_threshold(_COLLECT_AFTER)
    _open_streams()
    # imported late: the command must declare nothing before
    from typer import Abort  # noqa: PLC0415
    from typer._click.exceptions import ClickException  # noqa: PLC0415

    from lanzarote_law.cli import completion, language  # noqa: PLC0415
    from lanzarote_law.cli.app import app  # noqa: PLC0415
    from lanzarote_law.cli.user_io import output_error, say  # noqa: PLC0415

    app.registered_commands, app.registered_groups = [], []
    words = completion.typed_words() if completion.VARIABLE in os.environ else _insert_lookup(sys.argv[1:])
    language.set_language(words)
    try:
        try:
            if completion.VARIABLE in os.environ:
                _declare_for_completion(app, _command_word(words))
            else:
                if _command_word(words) not in COMMANDS or not {"-h", "--help"}.isdisjoint(words):
                    language.refuse_unknown_variable(words)  # Typer checks it for every other command
                _declare(app, _command_word(words))
            sys.exit(_run_command(app, words))
        except ClickException as error:
            language.print_usage_error(error)
            sys.exit(error.exit_code)
        except Abort:
            say(worded("Aborted!"))
            sys.exit(1)
        except OSError as error:
            if error.errno not in _DISK_FULL or error.filename:  # any other error is a bug and shows its traceback
                raise
            raise output_error(error) from error
    except RequestError as error:
        say(error_line(error))
        sys.exit(error.exit_code)


def _run_command(app: typer.Typer, words: list[str]) -> int | None:
    """Run the command and return its exit code; if the cached data are broken, run it again without them."""
    try:
        code: int | None = app(words, prog_name="lanzarote-law", standalone_mode=False)
    except BrokenFormError:
        from lanzarote_law.cli import common_inputs  # noqa: PLC0415  # as above

        common_inputs.disable_partial_loading()
        code = app(words, prog_name="lanzarote-law", standalone_mode=False)
    return code


def _open_streams() -> None:
    """Make the streams accept every character: one that the terminal cannot show is replaced.

    A stream that was closed before the start, as in a service, is opened on the null device.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # stays open until exit
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _command_word(words: list[str]) -> str:
    """The name of the command, which follows the global options if any is given; empty if there is none."""
    return "".join(words[_command_place(words) :][:1])


def _command_place(words: list[str]) -> int:
    places = iter(range(len(words)))
    for at in places:
        if words[at] in {"--data", "--party"}:
            next(places, None)
        elif words[at] != "--no-pager" and not words[at].startswith(("--data=", "--party=")):
            return at
    return len(words)


def _insert_lookup(words: list[str]) -> list[str]:
    """The words of a line, with `lookup` inserted if a reference takes the place of the command."""
    word = _command_word(words)
    if word in COMMANDS or word.startswith("-") or not any(map(str.isdigit, word)):
        return words
    if not re.fullmatch(_ID_PATTERN, word):
        # not needed if the line names a command
        from lanzarote_law.grammar.article_numbers import join_hyphens  # noqa: PLC0415
        from lanzarote_law.grammar.typed_references import possible_readings  # noqa: PLC0415

        try:
            possible_readings(join_hyphens(word, ()))
        except RequestError:
            return words
    at = _command_place(words)
    return [*words[:at], "lookup", *words[at:]]


_ID_PATTERN = r"\[?[A-Z]\d+\]?|[a-z][a-z\d-]*/\d+[a-z]*(?:[/-]\d+)?"
"""Matches ids of statements and articles as pages print them."""


def _declare(app: typer.Typer, first_word: str) -> None:
    """Declare only the command of the line, else all: declaring every option takes longer than an answer."""
    named = first_word in COMMANDS and first_word != "help"
    for word in (first_word,) if named else () if first_word == "--version" else COMMANDS:
        _declare_command(app, word)


def _declare_for_completion(app: typer.Typer, first_word: str) -> None:
    """Declare only the command of the line, else the names that begin like it, with their help.

    Bash shows only the names.
    """
    from lanzarote_law.cli import completion  # noqa: PLC0415  # as above

    if first_word in COMMANDS:
        _declare_command(app, first_word)
        return
    shows_names_alone = os.environ[completion.VARIABLE].endswith("bash")
    for word in (each for each in COMMANDS if each.startswith(first_word)):
        app.command(name=word, short_help="" if shows_names_alone else _short_help(word))(lambda: None)


def _declare_command(app: typer.Typer, word: str) -> None:
    """Declare a command, or one that has commands of its own."""
    from lanzarote_law.cli.app import Command  # noqa: PLC0415  # as above

    module = import_module(f"lanzarote_law.cli.{word.replace('-', '_')}")
    panel = next((group for group, words in GROUPS.items() if word in words), "Ask")
    if hasattr(module, "group"):
        app.add_typer(module.group, name=word, rich_help_panel=panel)
    else:
        app.command(name=word, cls=Command, rich_help_panel=panel)(_command_function(module))


def _short_help(word: str) -> str:
    """The first line of a command's help, read from its source: importing all modules takes too long."""
    word = word.replace("-", "_")
    source = Path(__file__).with_name(f"{word}.py").read_text(encoding="utf-8")
    found = _GROUP_HELP.search(source) or re.search(
        rf'^def {word}_?\(.*?"""([^\n"]+)', source, re.MULTILINE | re.DOTALL
    )
    return found[1] if found else ""


_GROUP_HELP = re.compile(r'^group = typer\.Typer\([^)]*help="([^"]+)"', re.MULTILINE)


def _command_function(module: ModuleType) -> Callable[..., None]:
    word = module.__name__.rpartition(".")[2]
    function: Callable[..., None] = getattr(module, f"{word}_" if hasattr(module, f"{word}_") else word)
    return function


def error_line(error: RequestError) -> str:
    """An error and its hint on one line."""
    text = worded("error: {message}", message=clauses((error.message, error.hint)))
    return text.replace("\n", " ")
