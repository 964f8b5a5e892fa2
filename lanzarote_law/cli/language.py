"""In which language the program speaks, and the words of Typer in it."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError, NoSuchOption

from lanzarote_law import wording
from lanzarote_law.cli.user_io import say
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.wording import LANGUAGES, joined_by_or, to_word, worded

VARIABLE = "LANZAROTE_LAW_LANG"


def language_of(words: Iterable[str]) -> str:
    """The language of a command line: of `--lang`, LANZAROTE_LAW_LANG or the system, else English.

    An unknown language is skipped here; the command itself refuses it.
    """
    wanted = [*_lang_options(words), os.environ.get(VARIABLE, ""), *_system_languages()]
    return next((each for each in wanted if each in LANGUAGES), wording.ENGLISH)


def refuse_unknown_variable(words: Sequence[str]) -> None:
    """Raise NotUnderstoodError if LANZAROTE_LAW_LANG names an unknown language, unless `--lang` names a known one."""
    named = os.environ.get(VARIABLE)
    if named and named not in LANGUAGES and not set(LANGUAGES) & {*_lang_options(words)}:
        message = worded("{variable}: '{value}' is not a language of this program", variable=VARIABLE, value=named)
        raise NotUnderstoodError(message, worded("use {known}", known=joined_by_or(LANGUAGES)))


def _lang_options(words: Iterable[str]) -> Iterator[str]:
    rest = iter(words)
    for word in rest:
        if word == "--":
            return
        if word == "--lang":
            yield next(rest, "")
        elif word.startswith("--lang="):
            yield word.partition("=")[2]


def _system_languages() -> Iterator[str]:
    """The languages of the system, as gettext reads them: LANGUAGE lists several, and does not count in locale C."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "")
    listed = [] if locale.partition(".")[0] in {"C", "POSIX"} else os.environ.get("LANGUAGE", "").split(":")
    yield from (each.partition("_")[0] for each in (*listed, locale))


def set_language(words: Iterable[str]) -> None:
    """Use the language of a command line, also for the answer if the line names none."""
    language = language_of(words)
    if not os.environ.get(VARIABLE):
        os.environ[VARIABLE] = language
    wording.speak(language)


# -- what Typer says ---------------------------------------------------------------------------------------------------

_TYPER_WORDS = (
    to_word("Aborted!"),
    to_word("default: {default}"),
    to_word("required"),
    to_word("env var: {var}"),
    to_word("No such command {name!r}."),
)
"""Typer looks these up in the catalogue."""

_TYPER_ERRORS = (
    (r"No such option: (?P<option>\S+)", to_word("No such option: {option}")),
    (r"\(Possible options: (?P<options>.*)\)", to_word("(Possible options: {options})")),
    (r"Missing argument (?P<name>'.*?')\.", to_word("Missing argument {name}.")),
    (r"Missing option (?P<name>'.*?')\.", to_word("Missing option {name}.")),
    (r"Missing command\.", to_word("Missing command.")),
    (
        r"Invalid value for (?P<name>'.*?'(?: / '.*?')*(?: \(env var: '.*?'\))?): ",
        to_word("Invalid value for {name}: "),
    ),
    (r"Invalid value: ", to_word("Invalid value: ")),
    (r"\(env var: (?P<name>'.*?')\)", to_word("(environment variable: {name})")),
    (r"(?P<value>'[^']*') is not one of (?P<values>.*)\.", to_word("{value} is not one of {values}.")),
    (r"(?P<value>'[^']*') is not a valid int(?:eger)?(?: range)?\.", to_word("{value} is not a whole number.")),
    (r"(?P<value>\S+) is not in the range (?P<range>.*)\.", to_word("{value} is not in the range {range}.")),
    (r"Got unexpected extra argument\(s\) \((?P<words>.*)\)", to_word("Unexpected: {words}.")),
    (r"Option (?P<option>'.*?') requires an argument\.", to_word("Option {option} requires a value.")),
    (r"Option (?P<option>'.*?') does not take a value\.", to_word("Option {option} takes no value.")),
    (r"Did you mean (?P<names>.*)\?", to_word("Did you mean {names}?")),
    (r"Choose from:", to_word("Choose from:")),
)
"""Patterns of Typer's error messages, which are always in English, with their translatable forms."""


def print_usage_error(error: ClickException) -> None:
    """Print a usage error of Typer: usage, help command and message."""
    if isinstance(error, NoArgsIsHelpError):
        print(error.format_message(), file=sys.stderr)
        return
    context: typer.Context | None = getattr(error, "ctx", None)
    lines, advice = [], ""
    if context is not None:
        if isinstance(error, NoSuchOption):
            advice = _correct_option(error, context)
        lines.append(context.get_usage())
        command = f"'{context.command_path} {context.help_option_names[0]}'"
        lines += [worded("Try {command} for help.", command=command), ""]
    lines.append(worded("Error: {message}", message=_translate(error.format_message()) + advice))
    say("\n".join(lines))


def _correct_option(error: NoSuchOption, context: typer.Context) -> str:
    """Suggest where a misplaced option belongs, or the name of the date option."""
    is_date = error.option_name in {*_DAYS, AS_OF}
    if is_date and any(AS_OF in each.opts for each in context.command.get_params(context)):
        error.possibilities = [AS_OF]
    elif _is_option_of_program(error.option_name, context):
        error.possibilities = None
        root = context.find_root()
        command = context.command_path.removeprefix(root.command_path).strip()
        words = f"{root.command_path} {error.option_name} ... {command}"
        return " " + worded("({option} comes before the command: {example})", option=error.option_name, example=words)
    elif context.parent is None and is_date:
        error.possibilities = None
        return " " + worded("({option}, after the command, sets the date)", option=AS_OF)
    elif context.parent is None and not error.possibilities:
        return " " + worded("(the options of a command come after it)")
    return ""


def _is_option_of_program(option: str, context: typer.Context) -> bool:
    """Whether an option that a command lacks is one of the program, which comes before the command."""
    root = context.find_root()
    return context is not root and any(option in each.opts for each in root.command.get_params(root))


AS_OF = "--as-of"
_DAYS = frozenset("--date --day --on --at --jour --datum --dag".split())
"""Other names that people use for the date option."""


def _translate(message: str) -> str:
    if wording.spoken() == wording.ENGLISH:
        return message
    for pattern, sentence in _TYPER_ERRORS:
        message = re.sub(pattern, partial(_translate_match, sentence), message)
    return message


def _translate_match(sentence: str, found: re.Match[str]) -> str:
    return worded(sentence, **found.groupdict())
