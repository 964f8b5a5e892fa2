"""Questions at the terminal: in words, each answer looked at at once, with a way back."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import cli
from lanzarote_law.cli.prompts.line_editor import BACK, can_edit_line, read_line
from lanzarote_law.cli.screen import say
from lanzarote_law.errors import RequestError
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NONE = "-"
"""What is typed for no answer, where there was one."""
HELP = "?"
"""What is typed to hear more about a question."""
_SIGNS = {BACK: BACK, "back": BACK, NONE: NONE, HELP: HELP}
_GENERAL_HELP = to_word(
    "< or Shift-TAB goes back, - leaves out, Ctrl-C ends. TAB completes, the up arrow recalls what was typed before."
)


class ParsedAnswer(NamedTuple):
    """An answer as it is kept, and how it was understood, if that is to be said."""

    text: str
    told: str = ""


class Question(NamedTuple):
    """A question: what it is kept under, how it is put, and what looks at the answer."""

    key: str
    words: str
    look: Callable[[str], ParsedAnswer] = ParsedAnswer
    """Takes what was typed. Raises RequestError where that is no answer."""
    needed: bool = True
    otherwise: str = ""
    """The answer that is offered."""
    help: str = ""
    """What is said where somebody types ?."""
    odd: Callable[[str], str] = lambda _: ""
    """Says what is odd about an answer that may be right all the same; nothing where nothing is."""
    offers: Mapping[str, str] = MappingProxyType({})
    """What TAB completes, each with what it means."""
    without: str = ""
    """The answer where somebody leaves it out."""


class BackError(Exception):
    """That somebody wants to come back to before the first question."""


Answers = dict[str, str]


def ask_all(questions: Callable[[Answers], list[Question]], given: Answers, *, last: bool = False) -> Answers:
    """The answers to questions, which follow from the answers before them; those that are given are offered again.

    It begins at the last question where somebody comes back to it from what follows. Raises BackError where somebody
    comes back from the first.
    """
    answers: Answers = dict(given) if last else {}
    at = len(questions(answers)) - 1 if last else 0
    while at < len(every := questions(answers)):
        question = every[at]
        answer = ask(question, answers.get(question.key, given.get(question.key, "")))
        if answer == BACK:
            if not at:
                raise BackError
            at -= 1
            continue
        answers[question.key] = answer
        given[question.key] = answer
        at += 1
    return {each.key: answers[each.key] for each in every}


def ask(question: Question, before: str = "") -> str:
    """The answer to a question, asked again until it is one; BACK where somebody wants to come back.

    One that is refused is not offered: what was offered before it is, and the line before brings it back.
    """
    offered = before or question.otherwise
    doubted = ""
    while True:
        typed = _read_answer(question.words, offered, question.offers)
        if typed == BACK:
            return BACK
        if typed == HELP:
            say("\n".join(filter(None, (question.help, worded(_GENERAL_HELP)))))
            continue
        answer = "" if typed == NONE else typed
        try:
            if not answer:
                if not question.needed:
                    return question.without
                say(worded("this is needed; ? says more, Ctrl-C ends"))
                continue
            kept = question.look(answer)
        except RequestError as error:
            say(cli.error_line(error))
            continue
        if kept.text not in {doubted, before} and (doubt := question.odd(kept.text)):
            say(worded("is that meant? {doubt}. Enter: yes; or type it anew", doubt=doubt))
            doubted, offered = kept.text, typed
            continue
        if kept.told:
            say(f"  {kept.told}")
        return kept.text


def _read_answer(words: str, offered: str, offers: Mapping[str, str]) -> str:
    """What is typed to a question; on a terminal what is offered stands in its line."""
    standing = can_edit_line() and " " in offered
    say(f"{words} [{offered}]" if offered and not standing else words)
    return interpret(read_line(">", offered, offers), offered)


def interpret(typed: str, line: str = "") -> str:
    """What was typed, or the sign that was: alone, or behind what stood in the line."""
    if typed.endswith(BACK):
        return BACK
    behind = typed.removeprefix(line).strip()
    return _SIGNS.get(typed.casefold(), _SIGNS.get(behind.casefold(), typed))


def list_choices(words: Mapping[str, str]) -> str:
    """Words to choose from, each with what it means."""
    return ", ".join(f"{word} ({about})" if about else word for word, about in translate_choices(words).items())


def translate_choices(words: Mapping[str, str]) -> dict[str, str]:
    """Words to choose from and what each means, in the language of the reader."""
    return {word: worded(about) if about else "" for word, about in words.items()}


def choice_question(key: str, question: str, words: Mapping[str, str], otherwise: str = "", more: str = "") -> Question:
    """A question that is answered by one of some words, or by how one begins; each with what it means."""
    return Question(
        key, question, choice_parser(words), otherwise=otherwise, help=more, offers=translate_choices(words)
    )


def choice_parser(words: Mapping[str, str]) -> Callable[[str], ParsedAnswer]:
    """What looks at an answer that is one of some words, or begins one of them alone."""

    def look(typed: str) -> ParsedAnswer:
        found = [word for word in words if word == typed.casefold()] or [
            word for word in words if word.startswith(typed.casefold())
        ]
        if len(found) != 1:
            message = worded("'{typed}' is none of the answers", typed=typed)
            raise RequestError(message, worded("type {words}, or how one begins", words=", ".join(words)))
        about = words[found[0]]
        return ParsedAnswer(found[0], worded(about) if about and found[0] != typed else "")

    return look
