"""The questions about what a new article answers, link by link, each of which can be changed."""

import re
from collections.abc import Callable
from functools import partial

from lanzarote_law import edits, render
from lanzarote_law.cli.prompts import terminal_questions
from lanzarote_law.cli.prompts.terminal_questions import (
    BACK,
    Answers,
    LeaveDialogueError,
    ParsedAnswer,
    Question,
    prompt,
)
from lanzarote_law.cli.user_io import say, this_day
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.model import Extent, Role
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import clauses, spoken, to_word, worded

_DONE = "done"
"""Ends a list or the law; so does Enter."""
_NEIGHBOURS = -1
"""The step in which the answers of neighbouring articles are offered; the steps from 0 on are the links."""


class LinkPrompt:
    """The links of a new article; those already typed are kept if it is interrupted."""

    def __init__(
        self,
        data: edits.amendment_and_repeal.DataSet,
        article: tuple[str, edits.amendment_and_repeal.TypedDay],
        before: tuple[edits.law_input_file.ArticleAnswer, ...],
        hold: Callable[[list[edits.law_input_file.ArticleAnswer]], None],
    ) -> None:
        self.data = data
        self.offered = edits.law_adoption.suggested_links(data.corpus, *article)
        self.beside = edits.law_adoption.related_items(data.corpus, *article)
        self.links = list(before)
        self.keep = hold
        """Stores the links typed so far, in case of an interruption."""
        self.changed: int | None = None
        """The link that the user chose to change."""
        self.view = render.phrases.View(data.corpus, this_day(), spoken())

    def ask(self) -> tuple[edits.law_input_file.ArticleAnswer, ...]:
        """Ask for all links. Raises LeaveDialogueError if the user goes back from the first question."""
        at = _NEIGHBOURS if self.offered and not self.links else self._next_incomplete()
        last = False
        while True:
            try:
                if at == _NEIGHBOURS:
                    self._offer_neighbours()
                    at = self._next_incomplete()
                elif at < len(self.links):
                    self._ask_link(at, last=last)
                    at = self._next_incomplete()
                else:
                    more = self._ask_another()
                    if more is None:
                        return tuple(self.links)
                    at = more
                last = False
            except LeaveDialogueError:
                at, last = self._previous(at)

    def _next_incomplete(self) -> int:
        """The first incomplete link, or the position after the last one."""
        self.changed = None
        return next((at for at, each in enumerate(self.links) if not each.reason), len(self.links))

    def _previous(self, at: int) -> tuple[int, bool]:
        """The step before, and whether to begin at its last question. Raises LeaveDialogueError."""
        if at < len(self.links):
            if at == self.changed:
                return self._next_incomplete(), False
            if at != _NEIGHBOURS and not self.links[at].reason and self._offer_index(self.links[at]) is None:
                del self.links[at]
                return len(self.links), False
        if at == _NEIGHBOURS or (at == 0 and not self.offered):
            raise LeaveDialogueError
        return at - 1, True

    # -- what the neighbours answer

    def _offer_neighbours(self) -> None:
        say(worded("the neighbouring articles answer the following items:"))
        for number, link in enumerate(self.offered, 1):
            aspects = ", ".join(self.view.aspect_title(each) for each in link.aspects)
            items = self.view.items_text(link.items)
            article = worded("as {article}", article=self.view.article(link.provision))
            say(f"  {number}. {items}{worded(': ')}{aspects} ({clauses((_role_word(link.role), article))})")
        if self.beside:
            say(worded("articles read together with them also answer: {beside}", beside=", ".join(self.beside)))
        places = sorted({at for each in self.links if (at := self._offer_index(each)) is not None})
        question = Question("chosen", prompt("chosen"), self._parse_chosen, required=False, help=prompt("chosen.help"))
        question = question._replace(completions=self._item_titles())
        chosen = terminal_questions.ask(question, ",".join(str(each + 1) for each in places))
        if chosen == BACK:
            raise LeaveDialogueError
        numbers = [part for part in chosen.split(",") if part]
        wanted = {int(each) - 1 for each in numbers if self._is_number(each)}
        self.links = [each for each in self.links if self._offer_index(each) in {None, *wanted}]
        known = {self._offer_index(each) for each in self.links}
        for link in (self.offered[place] for place in sorted(wanted - known)):
            self.links.append(edits.law_input_file.ArticleAnswer(link.items, link.aspects, role=link.role))
        self.links += [self._answer_of_item(each) for each in numbers if not self._is_number(each)]

    def _is_number(self, typed: str) -> bool:
        return typed.isdecimal() and 1 <= int(typed) <= len(self.offered)

    def _parse_chosen(self, typed: str) -> ParsedAnswer:
        """Numbers of the list, and items that are not in it."""
        if typed.casefold() == _DONE:
            return ParsedAnswer("")
        found, lines = [], []
        for part in filter(None, (each.strip() for each in typed.split(","))):
            if self._is_number(part):
                found.append(str(int(part)))
                continue
            try:
                item = self._parse_item(part)
            except RequestError as error:
                sentence, last = to_word("'{part}' is not in the list (1 to {number}); {message}"), len(self.offered)
                error.message = worded(sentence, part=printable(part), number=last, message=error.message)
                raise
            found.append(item.text)
            lines.append(f"{item.text}{worded(': ')}{item.label}")
        return ParsedAnswer(",".join(dict.fromkeys(found)), clauses(lines))

    def _offer_index(self, answer: edits.law_input_file.ArticleAnswer) -> int | None:
        """Which of those that are offered it is."""
        wanted = answer.items, answer.aspects, str(answer.role)
        offered = [(link.items, link.aspects, str(link.role)) for link in self.offered]
        return offered.index(wanted) if wanted in offered else None

    def _answer_of_item(self, item: str) -> edits.law_input_file.ArticleAnswer:
        return edits.law_input_file.ArticleAnswer((item,), self.data.corpus.item[item].aspects)

    # -- one link

    def _ask_link(self, at: int, *, last: bool) -> None:
        before = self.links[at]
        say(f"{at + 1}. {self._describe(before)}")
        aspects = self._aspects(before, open_=at == self.changed or self._offer_index(before) is None)
        odd = edits.new_records.check_sentence
        reasons = [
            Question("reason", prompt("reason"), help=prompt("reason.help"), doubt=odd),
            Question("limit", prompt("limit"), required=False, help=prompt("limit.help"), doubt=odd),
        ]

        def questions(typed: Answers) -> list[Question]:
            given.update(typed)
            self._update(at, before, given)
            extents, roles = terminal_questions.choices("extent", Extent), terminal_questions.choices("role", Role)
            how = prompt("extent", choices=terminal_questions.list_choices(extents))
            extent = terminal_questions.choice_question("extent", how, extents, more=_explain("extent", extents))
            part = [Question("part", prompt("extent.part"))] if typed.get("extent") == Extent.PARTIAL else []
            words = prompt("role", roles=", ".join(roles))
            role = terminal_questions.choice_question("role", words, roles, str(before.role), _explain("role", roles))
            return [*aspects, extent, *part, role, *reasons]

        given = self._given_answers(before)
        self._update(at, before, terminal_questions.ask_all(questions, given, last=last))

    def _describe(self, answer: edits.law_input_file.ArticleAnswer) -> str:
        """A link on one line: items, aspects and the answers so far."""
        aspects = ", ".join(self.view.aspect_title(each) for each in answer.aspects)
        items = self.view.items_text(answer.items)
        part = worded(": ") + answer.part if answer.part else ""
        extent = render.words.word(f"extent.{answer.extent}", spoken())
        qualified = f" ({clauses((extent + part, _role_word(answer.role)))})" if answer.reason else ""
        return f"{items}{worded(': ')}{aspects}{qualified}"

    def _aspects(self, answer: edits.law_input_file.ArticleAnswer, *, open_: bool) -> list[Question]:
        """The question for the aspects of an item, if there are several and nothing else decides."""
        every = self._all_aspects(answer)
        if not (open_ and len(every) > 1):
            return []
        lines = [f"  {number}. {self.view.aspect_title(each)}" for number, each in enumerate(every, 1)]
        words = prompt("aspects")
        return [Question("aspects", "\n".join([*lines, words]), partial(_parse_numbers, len(every)), required=False)]

    def _all_aspects(self, answer: edits.law_input_file.ArticleAnswer) -> tuple[str, ...]:
        return self.data.corpus.item[answer.items[0]].aspects if len(answer.items) == 1 else answer.aspects

    def _given_answers(self, answer: edits.law_input_file.ArticleAnswer) -> Answers:
        """The answers given for a link; its extent only if it was given."""
        every = self._all_aspects(answer)
        chosen = ",".join(str(every.index(each) + 1) for each in answer.aspects if each in every)
        extent = str(answer.extent) if answer.reason or answer.extent is not Extent.FULL else ""
        given = {"aspects": "" if answer.aspects == every else chosen, "extent": extent, "role": str(answer.role)}
        return given | {key: getattr(answer, key) for key in ("part", "reason", "limit")}

    def _update(self, at: int, before: edits.law_input_file.ArticleAnswer, given: Answers) -> None:
        """Store a link as far as it is typed."""
        every = self._all_aspects(before)
        aspects = before.aspects
        if "aspects" in given:
            aspects = tuple(every[int(each) - 1] for each in given["aspects"].split(",") if each) or every
        extent, role = Extent(given.get("extent") or Extent.FULL), Role(given.get("role") or before.role)
        part = given.get("part", "") if extent is Extent.PARTIAL else ""
        answered = before._replace(reason=given.get("reason", ""), limit=given.get("limit", ""))
        self.links[at] = answered._replace(aspects=aspects, extent=extent, part=part, role=role)
        self.keep(self.links)

    # -- others

    def _ask_another(self) -> int | None:
        """The index of another link, or of one to change; None if there are no more."""
        if self.links:
            say(worded("the article answers the following items:"))
        for place, each in enumerate(self.links, 1):
            say(f"  {place}. {self._describe(each)}")
        of_list = worded("to edit this list, type change 1 or drop 1; ") if self.links else ""
        words, odd = prompt("item", of_list=of_list), self._duplicate_notice
        question = Question("item", words, self._parse_item_or_number, required=False, doubt=odd)
        typed = terminal_questions.ask(question._replace(completions={_DONE: "", **self._item_titles()}))
        if typed == BACK:
            raise LeaveDialogueError
        word, _, number = typed.partition(" ")
        if word == "drop":
            del self.links[int(number) - 1]
            self.keep(self.links)
        elif word == "change":
            self.changed = int(number) - 1
            return self.changed
        elif typed:
            self.links.append(self._answer_of_item(typed))
            return len(self.links) - 1
        return len(self.links) if typed else None

    def _parse_item_or_number(self, typed: str) -> ParsedAnswer:
        if typed.casefold() == _DONE:
            return ParsedAnswer("")
        named = re.fullmatch(r"(change|drop)\s+(\d+)", typed.casefold())
        if not named:
            return self._parse_item(typed)
        if not 1 <= int(named[2]) <= len(self.links):
            message = worded("there is no {named} in the list", named=named[2])
            raise NotUnderstoodError(
                message, worded("the number of entries in the list is {number}", number=len(self.links))
            )
        return ParsedAnswer(f"{named[1]} {int(named[2])}")

    def _duplicate_notice(self, item: str) -> str:
        same = [number for number, each in enumerate(self.links, 1) if item in each.items]
        return worded("the item is already in the list; to change it, type change {same}", same=same[0]) if same else ""

    def _item_titles(self) -> dict[str, str]:
        """The items that ask for something, each with its title."""
        items = (each for each in self.data.corpus.items if each.aspects)
        return {each.id: render.words.localized_text(each.title, spoken()) for each in items}

    def _parse_item(self, typed: str) -> ParsedAnswer:
        found = edits.fact_addresses.find_record(self.data, typed, this_day()).change
        if found.kind != "item" or not self.data.corpus.item[found.id].aspects:
            message = worded("'{typed}' is not an item with a question of its own", typed=printable(typed))
            raise NotUnderstoodError(message, worded("use an item such as 8.1.a"))
        return ParsedAnswer(found.id, render.words.localized_text(self.data.corpus.item[found.id].title, spoken()))


def _role_word(role: str) -> str:
    return render.words.word(f"role.{role}", spoken())


def _explain(kind: str, words: dict[str, str]) -> str:
    """Words to choose from, each with the sentence that help prints of it."""
    return "\n".join(f"  {word}{worded(': ')}{render.layout.meaning_of(f'{kind}.{word}', spoken())}" for word in words)


def _parse_numbers(count: int, typed: str) -> ParsedAnswer:
    """Parse comma-separated numbers of a list."""
    numbers = [part.strip() for part in typed.split(",") if part.strip()]
    odd = [each for each in numbers if not (each.isdecimal() and 1 <= int(each) <= count)]
    if odd:
        message = worded("'{odd}' is not in the list", odd=odd[0])
        raise RequestError(message, worded("type numbers from 1 to {last}, comma-separated", last=count))
    return ParsedAnswer(",".join(dict.fromkeys(str(int(each)) for each in numbers)))
