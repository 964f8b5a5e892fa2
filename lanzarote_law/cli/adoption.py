"""A law as it is asked for at the terminal: the act, then article by article, with a way back at every question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import cli, edits, render
from lanzarote_law.cli.asking import BACK, Answers, BackError, Kept, Question, ask, asked, choices, one_of, some_of
from lanzarote_law.cli.lawquestions import Asker
from lanzarote_law.cli.screen import say, this_day
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.model import Extent, Mark, Role, Text
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.edits.amending import Data, Day
    from lanzarote_law.edits.lawfile import Act, Answer, Law, Step

_NEXT = {
    "amends": "another wording",
    "repeals": "an article ends",
    "replaces": "others take its place",
    "new": "an article that there was not",
    "back": "to the one before",
    "drop": "take the one before out",
    "done": "that was the last",
}
_EXTENTS = {
    str(Extent.FULL): "expressly",
    str(Extent.IMPLIED): "by general words only",
    str(Extent.PARTIAL): "a part of it only",
}
_ROLES = {str(role): render.words.word(f"role.{role}", "en") for role in Role}


class Dialog:
    """A law that is being typed: what is known of it stays here, also where it is left in the middle."""

    def __init__(self, data: Data, law: Law | None = None) -> None:
        self.data = data
        """The data with all that was typed so far."""
        self.before = data
        self.act: Act = law.act if law else edits.lawfile.Act()
        self.steps: list[Step] = list(law.articles) if law else []
        self.open: Step | None = None
        """The article that is being asked about."""
        self.waiting: list[Step] = []
        """The articles behind it that are typed already."""

    @property
    def law(self) -> Law:
        """The law as far as it is known."""
        rest = [self.open._replace(unfinished=True)] if self.open and self.open.target else []
        return edits.lawfile.Law(self.act, (*self.steps, *rest, *self.waiting))

    def run(self) -> Law:
        """The whole law, once somebody says that this is all of it."""
        say("Enter a law: the act first, then each of its articles. < goes back, - leaves out, Ctrl-C ends and keeps.")
        if not (self.act.known or self.act.dated):
            self._ask_act()
        self._catch_up()
        while True:
            self._list()
            word = ask(Question("next", _menu(begun=bool(self.steps)), one_of(_NEXT)))
            if word == "done" and self.steps:
                return self.law
            if word == "done":
                say("no article is typed yet")
            elif word in {"back", BACK}:
                self._back()
            elif word == "drop":
                self.steps = self.steps[:-1]
                self._catch_up()
            else:
                self._ask_step({"new": "inserts"}.get(word, word), {})

    def _catch_up(self) -> None:
        """Work the data out with what is typed so far; what cannot be is asked again."""
        while True:
            try:
                self.data = edits.adopting.after_act(self.before, self.law)
                break
            except RequestError as error:
                say(cli.as_line(error))
                self._ask_act()
        self.waiting, self.steps = self.steps, []
        while self.waiting:
            step = self.waiting.pop(0)
            try:
                step = edits.adopting.resolved(self.data, self.law, step)
                changes = edits.adopting.step_changes(self.data, self.law, step)
            except RequestError as error:
                say(f"{edits.adopting.name_of(step)}: {cli.as_line(error)}")
                if not self._ask_step(step.deed, _answers_of(step), step.answers):
                    say(f"{edits.adopting.name_of(step)}: no longer part of the law")
            else:
                self._take(step, edits.adopting.after(self.data, changes))

    def _take(self, step: Step, data: Data) -> None:
        self.open = None
        self.steps.append(step)
        self.data = data

    def _back(self) -> None:
        """To the last article, or to the act where there is none; one that is left with < stays as it was."""
        if not self.steps:
            self._ask_act()
            self._catch_up()
            return
        before, last = self.data, self.steps.pop()
        self._catch_up()
        if not self._ask_step(last.deed, _answers_of(last), last.answers):
            self._take(last, before)

    def _list(self) -> None:
        corpus = self.data.corpus
        view = render.phrases.View(corpus, this_day(), "en")
        ident = edits.adopting.act_id(self.data, self.law)
        say("")
        say(f"{view.act(ident)}: {render.words.shown(corpus.act[ident].title, 'en')}")
        for number, step in enumerate(self.steps, 1):
            day = edits.adopting.day_of(self.data, self.law, step)
            by = f" by {', '.join(map(view.article, step.by))}" if step.by else ""
            article = f"art. {step.article} " if step.article else ""
            target = view.article(step.target)
            say(f"  {number}. {article}{step.deed} {target}{by} from {view.day(day.on)} on")

    # -- the act

    def _ask_act(self) -> None:
        asker = Asker(self.before)
        known = self.before.corpus.act

        def questions(given: Answers) -> list[Question]:
            first = Question(
                "dated", "Which law? Its day, such as 2026-12-10 (or the id of an act of the data)", self._act_or_day
            )
            if given.get("dated") in known or not given:
                return [first]
            return [
                first,
                Question("title", "What is its title, with its day? (French or Dutch: write fr: or nl: before it)"),
                Question("number", "What is its number in the official journal?", needed=False),
                Question("published", "When was it published?", asker.day, needed=False),
                Question("in_force", "When does it enter into force?", asker.day, needed=False),
                asker.mark(),
                Question(
                    "source", "In which copy did you read it, if not in the law itself?", asker.source, needed=False
                ),
            ]

        given = _act_answers(self.act)
        while True:
            try:
                typed = asked(questions, given)
                self.act = self._act(typed, known=typed["dated"] in known)
                edits.adopting.after_act(self.before, self.law._replace(articles=()))
            except BackError:
                say("this is the first question; Ctrl-C ends")
            except RequestError as error:
                say(cli.as_line(error))
            else:
                return
            finally:
                if given.get("dated") and given["dated"] not in known:
                    self.act = self._act(given, known=False)

    def _act_or_day(self, typed: str) -> Kept:
        """A day of which the data have no act, or one of them."""
        asker = Asker(self.before)
        if typed in self.before.corpus.act:
            return asker.act(typed)
        day = asker.day(typed)
        same = [each for each in self.before.corpus.acts if each.dated and each.dated.isoformat() == day.text]
        if same:
            say("the data have of that day, by their ids:")
            for each in same:
                say(f"  {each.id}  {asker.told_act(each)}")
            say("if it is one of these, go back (<) and type its id")
        return day

    def _act(self, given: Answers, *, known: bool) -> Act:
        if known:
            return edits.lawfile.Act(known=given["dated"])
        return edits.lawfile.Act(
            title=_title(given.get("title", "")),
            dated=given.get("dated", ""),
            number=given.get("number", ""),
            published=given.get("published", ""),
            in_force=given.get("in_force", ""),
            mark=Mark(given.get("mark", Mark.UNVERIFIED)),
            source=given.get("source", ""),
        )

    # -- its articles

    def _in_force(self) -> str:
        if self.act.known:
            return str(self.before.records.record("act", self.act.known).get("in_force", ""))
        return self.act.in_force

    def _ask_step(self, deed: str, given: Answers, answers: tuple[Answer, ...] = ()) -> bool:
        """Ask about an article until what is typed can be worked out; whether it was not left with <."""
        asker = Asker(self.data)
        own = getattr(asker, deed)

        def questions(typed: Answers) -> list[Question]:
            self.open = self._step(deed, {**given, **typed}, answers)  # should it be left in the middle
            return [asker.by_article(), *own(typed, self._in_force()), asker.mark(self.act.mark)]

        while True:
            try:
                typed = asked(questions, given)
                step = self._step(deed, typed, answers)
                if deed == "inserts":
                    step = step._replace(answers=self._ask_answers(step, answers))
                changes = edits.adopting.step_changes(self.data, self.law_without(), step)
                data = edits.adopting.after(self.data, changes)
            except BackError:
                self.open = None
                return False
            except RequestError as error:
                say(cli.as_line(error))
            else:
                self._take(step, data)
                if not changes:
                    say("  the data say that already")
                return True

    def law_without(self) -> Law:
        """The law without the article that is being asked about."""
        return edits.lawfile.Law(self.act, tuple(self.steps))

    def _step(self, deed: str, given: Answers, answers: tuple[Answer, ...]) -> Step:
        penalty = given.get("penalty", "")
        return edits.lawfile.Step(
            deed,
            given.get("target", ""),
            article=given.get("article", ""),
            on="" if given.get("on") == self._in_force() else given.get("on", ""),
            summary=given.get("summary", ""),
            penalty="" if penalty == "none" else penalty or None,
            note=given.get("note", ""),
            mark=Mark(given["mark"]) if given.get("mark", self.act.mark) != self.act.mark else None,
            by=tuple(part.strip() for part in given.get("by", "").split(",") if part.strip()),
            part=given.get("part", ""),
            subject=_title(given.get("subject", "")),
            answers=answers,
        )

    # -- what a new article answers

    def _ask_answers(self, step: Step, before: tuple[Answer, ...]) -> tuple[Answer, ...]:
        """Which items a new article answers: those that its neighbours answer are offered, and others may be named."""
        day = edits.adopting.day_of(self.data, self.law_without(), step)
        found = list(before)
        if found:
            say(f"it answers, as typed before: {', '.join(item for each in found for item in each.items)}")
            keep = ask(Question("keep", "Leave that as it is? yes, no", one_of({"yes": "", "no": ""}), otherwise="yes"))
            if keep == BACK:
                raise BackError
            if keep == "yes":
                return tuple(found)
            found = []
        for answer in self._offered(step.target, day):
            found.append(answer)
            self.open = step._replace(answers=tuple(found))  # should it be left in the middle
        while True:
            item = ask(
                Question("item", "Another item that it answers? (such as 8.2; Enter: no more)", self._item, False)
            )
            if item in {"", BACK}:
                return tuple(found)
            if more := self._answer((item,), self._aspects_of(item)):
                found.append(more)
                self.open = step._replace(answers=tuple(found))

    def _offered(self, ident: str, day: Day) -> Iterator[Answer]:
        """What a new article answers of that which its neighbours answer."""
        corpus = self.data.corpus
        links = edits.adopting.offered(corpus, ident, day)
        if not links:
            return
        view = render.phrases.View(corpus, this_day(), "en")
        say("its neighbours answer:")
        for number, link in enumerate(links, 1):
            aspects = ", ".join(render.phrases.aspect_title(view, each) for each in link.aspects)
            items = render.phrases.items_text(view, link.items)
            say(f"  {number}. {items}: {aspects} ({_ROLES[link.role]}; as {view.article(link.provision)})")
        words = "Which of these does it answer too? (numbers, with commas; Enter: none)"
        chosen = ask(Question("chosen", words, some_of(len(links)), needed=False))
        if chosen == BACK:
            raise BackError
        for each in filter(None, chosen.split(",")):
            link = links[int(each) - 1]
            say(f"{each}. {', '.join(link.items)}")
            if answer := self._answer(link.items, link.aspects, str(link.role)):
                yield answer

    def _answer(self, items: tuple[str, ...], aspects: tuple[str, ...], role: str = "incriminates") -> Answer | None:
        """How far some items are answered, and why; None where somebody goes back."""

        def questions(given: Answers) -> list[Question]:
            extent = Question("extent", f"How far? {choices(_EXTENTS)}", one_of(_EXTENTS))
            part = [Question("part", "Which part?")] if given.get("extent") == Extent.PARTIAL else []
            return [
                extent,
                *part,
                Question("role", f"What does it do? {', '.join(_ROLES)}", one_of(_ROLES), otherwise=role),
                Question("reason", "Why does it answer that? (a sentence that stands alone)"),
                Question("limit", "What does it leave open all the same? (Enter: nothing)", needed=False),
            ]

        try:
            given = asked(questions, {})
        except BackError:
            return None
        return edits.lawfile.Answer(
            items,
            aspects,
            given["reason"],
            Extent(given["extent"]),
            Role(given["role"]),
            given.get("part", ""),
            given["limit"],
        )

    def _item(self, typed: str) -> Kept:
        found = edits.addresses.meant(self.data, typed, this_day()).change
        if found.kind != "item" or not self.data.corpus.item[found.id].aspects:
            raise NotUnderstoodError(f"'{printable(typed)}' is no item that asks for anything itself", "such as 8.1.a")
        return Kept(found.id, render.words.shown(self.data.corpus.item[found.id].title, "en"))

    def _aspects_of(self, item: str) -> tuple[str, ...]:
        """The aspects of an item that are answered: the only one, or those that are chosen."""
        aspects = self.data.corpus.item[item].aspects
        if len(aspects) == 1:
            return aspects
        view = render.phrases.View(self.data.corpus, this_day(), "en")
        for number, aspect in enumerate(aspects, 1):
            say(f"  {number}. {render.phrases.aspect_title(view, aspect)}")
        words = "For which of these? (numbers, with commas; Enter: all)"
        chosen = ask(Question("aspects", words, some_of(len(aspects)), needed=False))
        numbers = [] if chosen == BACK else [int(each) for each in chosen.split(",") if each]
        return tuple(aspects[number - 1] for number in numbers) or aspects


def _menu(*, begun: bool) -> str:
    """What an article can do: explained at the first, in a line from then on."""
    if begun:
        return f"What does its next article do? {', '.join(_NEXT)}"
    explained = (f"  {word:<8}  {about}" for word, about in _NEXT.items())
    return "\n".join(["What does its first article do?", *explained])


def _title(typed: str) -> Text:
    """A title, in English unless a language stands before it."""
    language, colon, rest = typed.partition(":")
    if colon and language.strip() in Text._fields:
        return Text(**{language.strip(): rest.strip()})
    return Text(typed)


def _typed_title(title: Text) -> str:
    text, language = title.within("en")
    return f"{language}: {text}" if text and language != "en" else text


def _act_answers(act: Act) -> Answers:
    fields = ("dated", "number", "published", "in_force", "source")
    found = {"title": _typed_title(act.title), "mark": str(act.mark) if act.dated else ""}
    return {**{key: getattr(act, key) for key in fields}, **found, **({"dated": act.known} if act.known else {})}


def _answers_of(step: Step) -> Answers:
    """What was typed of an article."""
    fields = ("target", "article", "on", "summary", "note", "part")
    found = {key: getattr(step, key) for key in fields}
    found |= {"by": ", ".join(step.by), "subject": _typed_title(step.subject), "mark": str(step.mark or "")}
    found["penalty"] = "none" if step.penalty == "" else step.penalty or ""
    return {key: value for key, value in found.items() if value}
