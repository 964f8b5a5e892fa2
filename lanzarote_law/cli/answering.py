"""What a new article answers, as it is asked for: link by link, each to be changed alone, with a way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law import edits, render
from lanzarote_law.cli.asking import Answers, BackError, Question, Understood, ask, asked, choice, choices
from lanzarote_law.cli.lines import BACK
from lanzarote_law.cli.screen import say, this_day
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.model import Extent, Role
from lanzarote_law.typography import printable
from lanzarote_law.wording import clauses, spoken, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Callable

    from lanzarote_law.edits.amending import Data, Day
    from lanzarote_law.edits.lawfile import Answer
    from lanzarote_law.model import Correspondence

_EXTENTS = {
    str(Extent.FULL): to_word("expressly"),
    str(Extent.IMPLIED): to_word("by general words only"),
    str(Extent.PARTIAL): to_word("a part of it only"),
}
_ROLES = dict.fromkeys(map(str, Role), "")
_DONE = "done"
"""What ends a list, as it ends the law; Enter does too."""
_OFFERED = -1
"""Where somebody chooses from what the neighbours answer; behind it come the links, by their places, then others."""


class Answering:
    """The links of a new article: those that are typed stay here, also where it is left in the middle."""

    def __init__(
        self, data: Data, article: tuple[str, Day], before: tuple[Answer, ...], hold: Callable[[list[Answer]], None]
    ) -> None:
        self.data = data
        self.offered = edits.adopting.offered(data.corpus, *article)
        self.beside = edits.adopting.beside(data.corpus, *article)
        self.found = list(before)
        self.hold = hold
        """Takes the links as far as they are typed, should it be left in the middle."""
        self.changed: int | None = None
        """The link that somebody comes to by its number."""
        self.view = render.phrases.View(data.corpus, this_day(), spoken())

    def ask(self) -> tuple[Answer, ...]:
        """All links. Raises BackError where somebody goes back to before the first question."""
        at = _OFFERED if self.offered and not self.found else self._next()
        last = False
        while True:
            try:
                if at == _OFFERED:
                    self._choose()
                    at = self._next()
                elif at < len(self.found):
                    self._ask_one(at, last=last)
                    at = self._next()
                else:
                    more = self._more()
                    if more is None:
                        return tuple(self.found)
                    at = more
                last = False
            except BackError:
                at, last = self._before(at)

    def _next(self) -> int:
        """The first link that is not said whole, or what comes behind all of them."""
        self.changed = None
        return next((at for at, each in enumerate(self.found) if not each.reason), len(self.found))

    def _before(self, at: int) -> tuple[int, bool]:
        """Where somebody comes who goes back, and whether to its last question. Raises BackError."""
        if at < len(self.found):
            if at == self.changed:
                return self._next(), False
            if at != _OFFERED and not self.found[at].reason and self._place(self.found[at]) is None:
                del self.found[at]
                return len(self.found), False
        if at == _OFFERED or (at == 0 and not self.offered):
            raise BackError
        return at - 1, True

    # -- what the neighbours answer

    def _choose(self) -> None:
        say(worded("its neighbours answer:"))
        for number, link in enumerate(self.offered, 1):
            aspects = ", ".join(self.view.aspect_title(each) for each in link.aspects)
            items = self.view.items_text(link.items)
            article = worded("as {article}", article=self.view.article(link.provision))
            say(f"  {number}. {items}{worded(': ')}{aspects} ({clauses((_role(link.role), article))})")
        if self.beside:
            say(worded("articles that are read with them answer also: {beside}", beside=", ".join(self.beside)))
        places = {self._place(each) for each in self.found}
        question = Question(
            "chosen",
            worded(
                "Which of these does it answer too? (their numbers, or an item such as 8.2, with commas; Enter: none)"
            ),
            self._chosen,
            needed=False,
            offers=self._items(),
            help=worded(
                "The articles before and behind the new one answer these. Type the numbers of those that the new "
                "one answers too; you are asked about each. An item that is not in the list you type as it is "
                "called."
            ),
        )
        chosen = ask(question, ",".join(str(each + 1) for each in sorted(each for each in places if each is not None)))
        if chosen == BACK:
            raise BackError
        numbers = [part for part in chosen.split(",") if part]
        wanted = {int(each) - 1 for each in numbers if self._is_number(each)}
        self.found = [each for each in self.found if self._place(each) in {None, *wanted}]
        known = {self._place(each) for each in self.found}
        self.found += [self._of_link(self.offered[place]) for place in sorted(wanted - known)]
        self.found += [self._of_item(each) for each in numbers if not self._is_number(each)]

    def _is_number(self, typed: str) -> bool:
        return typed.isdecimal() and 1 <= int(typed) <= len(self.offered)

    def _chosen(self, typed: str) -> Understood:
        """Numbers of the list, and items that are not in it."""
        if typed.casefold() == _DONE:
            return Understood("")
        found, told = [], []
        for part in filter(None, (each.strip() for each in typed.split(","))):
            if self._is_number(part):
                found.append(str(int(part)))
                continue
            try:
                item = self._item(part)
            except RequestError as error:
                error.message = worded(
                    "'{part}' is not in the list (1 to {number}); {message}",
                    part=printable(part),
                    number=len(self.offered),
                    message=error.message,
                )
                raise
            found.append(item.text)
            told.append(f"{item.text}{worded(': ')}{item.told}")
        return Understood(",".join(dict.fromkeys(found)), clauses(told))

    def _place(self, answer: Answer) -> int | None:
        """Which of those that are offered it is."""
        same = (
            at
            for at, link in enumerate(self.offered)
            if (link.items, link.aspects) == (answer.items, answer.aspects) and str(link.role) == str(answer.role)
        )
        return next(same, None)

    def _of_link(self, link: Correspondence) -> Answer:
        return edits.lawfile.Answer(link.items, link.aspects, role=link.role)

    def _of_item(self, item: str) -> Answer:
        return edits.lawfile.Answer((item,), self.data.corpus.item[item].aspects)

    # -- one link

    def _ask_one(self, at: int, *, last: bool) -> None:
        before = self.found[at]
        say(f"{at + 1}. {self._told(before)}")
        aspects = self._aspects(before, open_=at == self.changed or self._place(before) is None)

        def questions(typed: Answers) -> list[Question]:
            given.update(typed)
            self._put(at, before, given)
            how = worded("How far? {choices}", choices=choices(_EXTENTS))
            extent = choice("extent", how, _EXTENTS, more=_explained("extent", _EXTENTS))
            part = [Question("part", worded("Which part?"))] if typed.get("extent") == Extent.PARTIAL else []
            return [*aspects, extent, *part, self._role(before), *_reasons()]

        given = self._given(before)
        self._put(at, before, asked(questions, given, last=last))

    def _told(self, answer: Answer) -> str:
        """A link in a line: the items, the aspects, and what is said of it already."""
        aspects = ", ".join(self.view.aspect_title(each) for each in answer.aspects)
        items = self.view.items_text(answer.items)
        part = worded(": ") + answer.part if answer.part else ""
        extent = render.words.word(f"extent.{answer.extent}", spoken())
        told = f" ({clauses((extent + part, _role(answer.role)))})" if answer.reason else ""
        return f"{items}{worded(': ')}{aspects}{told}"

    def _role(self, before: Answer) -> Question:
        words = worded("What does it do? {roles} (? explains them)", roles=", ".join(_ROLES))
        return choice("role", words, _ROLES, str(before.role), _explained("role", _ROLES))

    def _aspects(self, answer: Answer, *, open_: bool) -> list[Question]:
        """For which aspects of an item, where it asks for several and nothing else says which."""
        every = self._every(answer)
        if not (open_ and len(every) > 1):
            return []
        lines = [f"  {number}. {self.view.aspect_title(each)}" for number, each in enumerate(every, 1)]
        words = worded("For which of these? (numbers, with commas; Enter: all)")
        return [Question("aspects", "\n".join([*lines, words]), _some_of(len(every)), needed=False)]

    def _every(self, answer: Answer) -> tuple[str, ...]:
        return self.data.corpus.item[answer.items[0]].aspects if len(answer.items) == 1 else answer.aspects

    def _given(self, answer: Answer) -> Answers:
        """What is typed of a link already; how far it answers only where that was said."""
        every = self._every(answer)
        chosen = ",".join(str(every.index(each) + 1) for each in answer.aspects if each in every)
        return {
            "aspects": "" if answer.aspects == every else chosen,
            "extent": str(answer.extent) if answer.reason or answer.extent is not Extent.FULL else "",
            "part": answer.part,
            "role": str(answer.role),
            "reason": answer.reason,
            "limit": answer.limit,
        }

    def _put(self, at: int, before: Answer, given: Answers) -> None:
        """Keep a link as far as it is typed."""
        every = self._every(before)
        aspects = before.aspects
        if "aspects" in given:
            aspects = tuple(every[int(each) - 1] for each in given["aspects"].split(",") if each) or every
        extent = Extent(given.get("extent") or Extent.FULL)
        self.found[at] = before._replace(
            aspects=aspects,
            extent=extent,
            part=given.get("part", "") if extent is Extent.PARTIAL else "",
            role=Role(given.get("role") or before.role),
            reason=given.get("reason", ""),
            limit=given.get("limit", ""),
        )
        self.hold(self.found)

    # -- others

    def _more(self) -> int | None:
        """The place of another link, or of one that is to be changed; None where there are no more."""
        if self.found:
            say(worded("it answers:"))
        for place, each in enumerate(self.found, 1):
            say(f"  {place}. {self._told(each)}")
        of_list = worded("change 1, drop 1: one of these; ") if self.found else ""
        words = worded("Another item that it answers? (such as 8.2; {of_list}Enter or done: no more)", of_list=of_list)
        question = Question(
            "item", words, self._item_or_place, needed=False, odd=self._known, offers={_DONE: "", **self._items()}
        )
        typed = ask(question)
        if typed == BACK:
            raise BackError
        word, _, number = typed.partition(" ")
        if word == "drop":
            del self.found[int(number) - 1]
            self.hold(self.found)
        elif word == "change":
            self.changed = int(number) - 1
            return self.changed
        elif typed:
            self.found.append(self._of_item(typed))
            return len(self.found) - 1
        return len(self.found) if typed else None

    def _item_or_place(self, typed: str) -> Understood:
        if typed.casefold() == _DONE:
            return Understood("")
        named = re.fullmatch(r"(change|drop)\s+(\d+)", typed.casefold())
        if not named:
            return self._item(typed)
        if not 1 <= int(named[2]) <= len(self.found):
            message = worded("there is no {named} in the list", named=named[2])
            raise NotUnderstoodError(message, worded("it has {number}", number=len(self.found)))
        return Understood(f"{named[1]} {int(named[2])}")

    def _known(self, item: str) -> str:
        same = [number for number, each in enumerate(self.found, 1) if item in each.items]
        return worded("it is in the list already; to change it, type change {same}", same=same[0]) if same else ""

    def _items(self) -> dict[str, str]:
        """The items that ask for something, each with its title."""
        return {
            each.id: render.words.localized_text(each.title, spoken())
            for each in self.data.corpus.items
            if each.aspects
        }

    def _item(self, typed: str) -> Understood:
        found = edits.addresses.meant(self.data, typed, this_day()).change
        if found.kind != "item" or not self.data.corpus.item[found.id].aspects:
            message = worded("'{typed}' is no item that asks for anything itself", typed=printable(typed))
            raise NotUnderstoodError(message, worded("such as 8.1.a"))
        return Understood(found.id, render.words.localized_text(self.data.corpus.item[found.id].title, spoken()))


def _reasons() -> list[Question]:
    """Why it answers, and where it stops."""
    return [
        Question(
            "reason",
            worded("Why does it answer that? (a sentence that stands alone)"),
            help=worded(
                "What in the article answers it, such as: Its § 1 punishes who sells such images, to whomever."
            ),
            odd=edits.oddities.of_sentence,
        ),
        Question(
            "limit",
            worded(
                "What does it not reach, although it answers? This becomes the limit beside the answer. (Enter: "
                "nothing)"
            ),
            needed=False,
            help=worded(
                "A reader sees it as the limit wherever the answer stands, such as: Only images of persons who exist."
            ),
            odd=edits.oddities.of_sentence,
        ),
    ]


def _role(role: str) -> str:
    return render.words.word(f"role.{role}", spoken())


def _explained(kind: str, words: dict[str, str]) -> str:
    """Words to choose from, each with the sentence that help prints of it."""
    return "\n".join(f"  {word}{worded(': ')}{render.legends.meaning(f'{kind}.{word}', spoken())}" for word in words)


def _some_of(count: int) -> Callable[[str], Understood]:
    """What looks at numbers of a list, between commas."""

    def look(typed: str) -> Understood:
        numbers = [part.strip() for part in typed.split(",") if part.strip()]
        odd = [each for each in numbers if not (each.isdecimal() and 1 <= int(each) <= count)]
        if odd:
            message = worded("'{odd}' is not in the list", odd=odd[0])
            raise RequestError(message, worded("type numbers from 1 to {last}, between commas", last=count))
        return Understood(",".join(dict.fromkeys(str(int(each)) for each in numbers)))

    return look
