"""The program itself, to which the commands are declared, what stands before a command, and what holds for each."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperOption

from lanzarote_law import dataset
from lanzarote_law.cli import pager
from lanzarote_law.cli.options import Data
from lanzarote_law.cli.screen import Destination, keep_whole, write
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.version import __version__

app = typer.Typer(
    help="Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Command(TyperCommand):
    """A command whose words are letters, and whose results go over no file that is needed.

    A path that is declared `writable` is one to which a result goes, and every other is read; a command that has one
    to write to has `--force` too.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Typer has them
        super().__init__(*args, **kwargs)
        self.writes = any(getattr(each.type, "writable", False) for each in self.params)
        if self.writes:
            about = "Write over a file that exists, without asking."
            self.params.append(TyperOption(param_decls=["--force"], is_flag=True, default=False, help=about))

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401  # as Typer has it
        """Run the command. Raises RequestError where a word is no text, or a file would be lost."""
        reads: list[Path] = []
        writes: list[Path] = []
        for param in self.params:
            value = ctx.params.get(param.name or "")
            words = [each for each in (value if isinstance(value, (list, tuple)) else [value]) if isinstance(each, str)]
            if not hasattr(param.type, "writable"):
                _refuse_bytes(words)
            else:
                (writes if param.type.writable else reads).extend(map(Path, words))
        if self.writes:
            folder = dataset.store.named(ctx.obj)
            keep_whole([*reads, *map(folder.joinpath, dataset.store.READ)], writes, force=ctx.params.pop("force"))
        return super().invoke(ctx)


def _refuse_bytes(words: list[str]) -> None:
    """Refuse what the system could not read as text."""
    for word in words:
        if re.search("[\ud800-\udfff]", word):
            raise NotUnderstoodError(f"'{word}' is no text in UTF-8", "type it anew")


def _print_version(wanted: bool) -> None:  # the way Typer calls back
    if wanted:
        write(Destination(), f"lanzarote-law {__version__}\n")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    data: Data = None,
    version: Annotated[  # noqa: ARG001  # the callback prints it and leaves
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="The version.")
    ] = False,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Show what is longer than the terminal at once.")
    ] = False,
) -> None:
    """Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word."""
    context.obj = data
    if no_pager:
        os.environ["PAGER"] = pager.NONE
