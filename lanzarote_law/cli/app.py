"""The program, its global options, and what applies to every command."""

import os
import re
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click import Context, HelpFormatter, Parameter
from typer._click.core import Command as Told
from typer._click.core import ParameterSource
from typer._types import TyperChoice
from typer.core import TyperCommand, TyperGroup, TyperOption

from lanzarote_law import cli, dataset
from lanzarote_law.cli import completion, language
from lanzarote_law.cli.options import Data, Panel, PartyName, flag
from lanzarote_law.cli.signal_handling import print_if_unwritten
from lanzarote_law.cli.user_io import NO_PAGER, Destination, refuse_overwriting, write
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.text_folding_and_display import NO_BREAK
from lanzarote_law.version import __version__
from lanzarote_law.wording import LANGUAGES, set_global_options, to_word, worded


class TranslatedCommand(Told):
    """A command whose help is in the language of the reader."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Typer has them
        super().__init__(*args, **kwargs)
        self.help = worded(self.help or "")

    def get_params(self, ctx: Context) -> list[Parameter]:
        """The arguments and options, those that Typer adds by itself included."""
        params = super().get_params(ctx)
        for param in params:
            if text := getattr(param, "help", None):
                param.help = worded(text)  # type: ignore[attr-defined]  # arguments and options have one
            if isinstance(default := getattr(param, "show_default", None), str):
                param.show_default = worded(default)  # type: ignore[attr-defined]  # as above
        return params

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how the command is typed."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), worded("Usage: "))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = worded("Show this message and exit.")
        return option


class CommandGroup(TranslatedCommand, TyperGroup):
    """A command that has commands of its own."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options, then the commands."""
        rows = [record for param in self.get_params(ctx) if (record := _help_row(param, ctx))]
        with formatter.section(_heading_text(to_word("Options"))):
            formatter.write_dl(rows)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands, each in one line."""
        with formatter.section(_heading_text(to_word("Commands"))):
            formatter.write_dl([(name, _first_line(self.commands[name])) for name in self.list_commands(ctx)])


class Program(CommandGroup):
    """The program, whose help has the commands in groups, each in one whole line."""

    def _main_shell_completion(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Typer has it
        if completion.VARIABLE in os.environ:
            completion.use_own_shells()
        super()._main_shell_completion(*args, **kwargs)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words of a line; a shell named after an option of completion counts, whichever runs the program."""
        completion.show_or_install_completion(ctx, args)
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002  # as Typer has it
        """Write the groups."""
        for group, commands in self.grouped().items():
            with formatter.section(_heading_text(group)):
                formatter.write_dl([(name, _first_line(each)) for name, each in commands])

    def grouped(self) -> dict[str, list[tuple[str, TyperCommand | TyperGroup]]]:
        """The commands with their names, group by group."""
        found: dict[str, list[tuple[str, TyperCommand | TyperGroup]]] = {group: [] for group in cli.GROUPS}
        for name in sorted(self.commands, key=cli.COMMANDS.index):
            each = self.commands[name]
            assert isinstance(each, (TyperCommand, TyperGroup))
            found[str(each.rich_help_panel)].append((name, each))
        return {group: commands for group, commands in found.items() if commands}

    def list_commands(self, ctx: Context) -> list[str]:
        """The names of the commands as the help shows them."""
        return sorted(super().list_commands(ctx), key=cli.COMMANDS.index)


app = typer.Typer(
    cls=Program,
    help="Show which provisions of criminal law answer the questions of the Lanzarote Committee, on any date, and on "
    "whose authority.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _language_option() -> TyperOption:
    """The --lang option for commands whose answer has no language."""
    return TyperOption(
        param_decls=["--lang"],
        type=TyperChoice(LANGUAGES),
        envvar=language.VARIABLE,
        help=worded("Set the language of messages."),
    )


def _heading_text(heading: str) -> str:
    """A heading of the help as its reader's language has it before the colon, which Typer writes."""
    return (worded(heading) + worded(": ")).rstrip().removesuffix(":")


def _help_row(param: Parameter, ctx: Context) -> tuple[str, str] | None:
    """The help row of an argument or an option, with the punctuation of the language."""
    record = param.get_help_record(ctx)
    return record and (
        record[0],
        re.sub(r" (?=[:;?!](?:\s|$))", NO_BREAK, re.sub(r"(?<! ); ", worded("; "), record[1])),
    )


def _first_line(command: Told) -> str:
    return (command.help or "").partition("\n")[0]


class Command(TranslatedCommand, TyperCommand):
    """A command whose words are letters, and whose results go over no file that is needed.

    A path that is declared `writable` is one to which a result goes, and every other is read; a command that has one
    to write to has `--force` too, unless it has one of its own.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Typer has them
        super().__init__(*args, **kwargs)
        self.asks_language = all(each.name != "lang" for each in self.params)
        if self.asks_language:
            self.params.append(_language_option())
        self.writes = any(getattr(each.type, "writable", False) for each in self.params)
        self.adds_force = self.writes and not any("--force" in each.opts for each in self.params)
        if self.adds_force:
            about = worded("Overwrite existing files without asking.")
            self.params.append(
                TyperOption(
                    param_decls=["--force"], is_flag=True, default=False, help=about, rich_help_panel=Panel.OUTPUT
                )
            )

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments and the options, those under a heading of their own apart."""
        sections: dict[str, list[tuple[str, str]]] = {each: [] for each in (*_HEADINGS, *Panel, to_word("Help"))}
        for param in self.get_params(ctx):
            if record := _help_row(param, ctx):
                sections[_heading(param)].append(record)
        for heading, rows in sections.items():
            if rows:
                with formatter.section(_heading_text(heading)):
                    formatter.write_dl(rows)

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401  # as Typer has it
        """Run the command. Raises RequestError if a word is not text or is empty, or if a file would be lost."""
        if self.asks_language:
            ctx.params.pop("lang")  # it was read at the start
        reads: list[Path] = []
        writes: list[Path] = []
        for param in self.params:
            words = _words_of(ctx, param)
            _refuse_empty(ctx, param)
            if not hasattr(param.type, "writable"):
                _refuse_bytes(words)
            else:
                (writes if param.type.writable else reads).extend(map(Path, words))
        if self.writes:
            folder = dataset.corpus_loading.resolve_folder(ctx.obj)
            needed = map(Path, dataset.corpus_loading.stamped_paths(folder))
            force = ctx.params.pop("force") if self.adds_force else bool(ctx.params.get("force"))
            ctx.meta["force"] = force
            refuse_overwriting([*reads, *needed], writes, force=force)
        with print_if_unwritten(writes):
            return super().invoke(ctx)


_HEADINGS = (to_word("Arguments"), to_word("Options"))


def _heading(param: Parameter) -> str:
    if param.param_type_name == "argument":
        return "Arguments"
    return getattr(param, "rich_help_panel", None) or ("Help" if param.name == "help" else "Options")


def _words_of(ctx: Context, param: Parameter) -> list[str]:
    """The values of an argument or an option that are words."""
    value = ctx.params.get(param.name or "")
    return [each for each in (value if isinstance(value, (list, tuple)) else [value]) if isinstance(each, str)]


def _refuse_empty(ctx: Context, param: Parameter) -> None:
    """Refuse a value without a word, which a script types whose variable is not set; only a text may be empty.

    The program would take it for an omitted value, and a path for the current folder.
    """
    typed = ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
    if not typed or param.metavar == "TEXT" or all(each.strip() for each in _words_of(ctx, param)):
        return
    is_argument = param.param_type_name == "argument"
    name = param.make_metavar(ctx).strip("[.]") if is_argument else max(param.opts, key=len)
    hint = worded("give a value") if is_argument else worded("give a value, or omit the option")
    raise NotUnderstoodError(worded("the value of {name} is empty", name=name), hint)


def _refuse_bytes(words: list[str]) -> None:
    """Refuse words that the system could not decode."""
    for word in words:
        if re.search("[\ud800-\udfff]", word):
            raise NotUnderstoodError(worded("'{word}' is not valid UTF-8", word=word), worded("type the word again"))


def _print_version(wanted: bool) -> None:  # the way Typer calls back
    if wanted:
        write(Destination(), f"lanzarote-law {__version__}\n")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    data: Data = None,
    party: PartyName = "",
    version: Annotated[  # noqa: ARG001  # the callback prints it and leaves
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    no_pager: Annotated[bool, flag("--no-pager", "Show long output all at once, not page by page.")] = False,
) -> None:
    """Show which provisions of criminal law answer the Committee's questions, on any date, and on whose authority."""
    for param in context.command.params:
        _refuse_empty(context, param)
    context.obj = dataset.corpus_loading.party_folder(data, party) if party else data
    if party:
        set_global_options("--party", party)
    if no_pager:
        os.environ["PAGER"] = NO_PAGER
    if context.invoked_subcommand is None:
        from lanzarote_law.cli import help as helping  # noqa: PLC0415  # imported only for the start page

        assert isinstance(context.command, Program)
        write(Destination(), helping.start_page(context.command))
