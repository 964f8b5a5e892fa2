"""Lets `python -m lanzarote_law` run the command."""

from lanzarote_law.cli import run

run()
