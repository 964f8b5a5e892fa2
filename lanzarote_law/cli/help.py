"""`help`: what a command does, and what the exit codes mean."""

from __future__ import annotations

import typer

from lanzarote_law.cli.options import Topic
from lanzarote_law.cli.screen import Destination, write
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.typography import printable


def help_(context: typer.Context, topic: Topic = "") -> None:
    """Help on a command, or on exit-codes."""
    write(Destination(), EXIT_CODES if topic == "exit-codes" else _help_of(context, topic) + "\n")


def _help_of(context: typer.Context, topic: str) -> str:
    """The help of a command, or of the whole program where no topic was given. Raises NotUnderstoodError."""
    parent = context.parent
    assert parent is not None
    if not topic:
        return parent.get_help()
    group = parent.command
    assert isinstance(group, typer.core.TyperGroup)
    command = group.get_command(parent, topic)
    if command is None:
        known = ", ".join(sorted(group.list_commands(parent)))
        raise NotUnderstoodError(f"there is no help on '{printable(topic)}'", f"the topics are exit-codes, {known}")
    return command.get_help(typer.Context(command, info_name=topic, parent=parent))


EXIT_CODES = """\
0  done
1  nothing was found, or the check ran and the answer is no
2  the request cannot be understood
3  the input cannot be read, or the data are faulty

Several references, one of them missing: the rest is answered, exit 1.
validate: 1 for any error (see --fail-on), 3 for a file that is no YAML.
A command that writes: 1 where it was not let, 3 where it could not; it says which state of the data stands.
"""
