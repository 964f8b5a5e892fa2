"""The program itself, to which the commands are declared, and what stands before a command."""

from __future__ import annotations

from typing import Annotated

import typer

from lanzarote_law.cli.options import Data
from lanzarote_law.version import __version__

app = typer.Typer(
    help="Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:  # the way Typer calls back
    if wanted:
        print(f"lanzarote-law {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    data: Data = None,
    version: Annotated[  # noqa: ARG001  # the callback prints it and leaves
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="The version.")
    ] = False,
) -> None:
    """Which provision of criminal law answers which item of the Lanzarote Committee, on any day, on whose word."""
    context.obj = data
