"""A law as it is asked for at the terminal: the act, then article by article, with a way back at every question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lanzarote_law import cli, edits, render
from lanzarote_law.cli.answering import Answering
from lanzarote_law.cli.asking import Answers, BackError, Question, Understood, ask, asked, choice
from lanzarote_law.cli.lawquestions import Asker, penalty_of, titled
from lanzarote_law.cli.lines import BACK
from lanzarote_law.cli.screen import say, this_day
from lanzarote_law.errors import RequestError
from lanzarote_law.model import Mark, Text
from lanzarote_law.wording import spoken, to_word, worded

if TYPE_CHECKING:
    from lanzarote_law.edits.amending import Data
    from lanzarote_law.edits.lawfile import Answer, Law, Step, TypedAct

_NEXT = {
    "amends": to_word("another wording"),
    "repeals": to_word("an article ends"),
    "replaces": to_word("others take its place"),
    "new": to_word("an article that there was not"),
    "back": to_word("to the one before"),
    "drop": to_word("take the one before out"),
    "done": to_word("that was the last"),
}


class Dialog:
    """A law that is being typed: what is known of it stays here, also where it is left in the middle."""

    def __init__(self, data: Data, law: Law | None = None) -> None:
        self.data = data
        """The data with all that was typed so far."""
        self.before = data
        self.act: TypedAct = law.act if law else edits.lawfile.TypedAct()
        self.steps: list[Step] = list(law.articles) if law else []
        self.answers: tuple[Answer, ...] = ()
        """What the article that is being asked about answers, as far as that is typed."""
        self.open: Step | None = None
        """The article that is being asked about."""
        self.waiting: list[Step] = []
        """The articles behind it that are typed already."""
        self.left: dict[str, tuple[Answers, tuple[Answer, ...]]] = {}
        """What was typed of new articles that were left with <, by what they do."""

    @property
    def law(self) -> Law:
        """The law as far as it is known."""
        rest = [self.open._replace(unfinished=True)] if self.open and self.open.target else []
        return edits.lawfile.Law(self.act, (*self.steps, *rest, *self.waiting))

    def run(self) -> Law:
        """The whole law, once somebody says that this is all of it."""
        say(worded("Enter a law: the act first, then each of its articles."))
        say(worded("< goes back, - leaves out, ? says more, Ctrl-C ends and keeps what is typed."))
        if not self.steps:
            self._ask_act()
        self._catch_up()
        while True:
            self._list()
            word = ask(choice("next", _menu(begun=bool(self.steps)), _NEXT))
            if word == "done" and self.steps:
                return self.law
            if word == "done":
                say(worded("no article is typed yet"))
            elif word in {"back", BACK}:
                self._back()
            elif word == "drop":
                self.steps = self.steps[:-1]
                self._catch_up()
            else:
                self._ask_new({"new": "inserts"}.get(word, word))

    def _ask_new(self, deed: str) -> None:
        """Ask about another article; one that is left with < is offered again where the same is chosen."""
        given, answers = self.left.pop(deed, ({}, ()))
        typed = dict(given)
        if not self._ask_step(deed, typed, answers) and typed:
            self.left[deed] = typed, self.answers
            say(worded("left out of the law; choose the same again, and what you typed of it is offered"))

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
            if step.unfinished:
                say(
                    worded(
                        "{step}: it was left in the middle; Enter keeps what stands there",
                        step=edits.adopting.name_of(step),
                    )
                )
                self._ask_again(step)
                continue
            try:
                step = edits.adopting.resolved(self.data, self.law, step)
                changes = edits.adopting.step_changes(self.data, self.law, step)
            except RequestError as error:
                say(f"{edits.adopting.name_of(step)}{worded(': ')}{cli.as_line(error)}")
                self._ask_again(step)
            else:
                self._take(step, edits.adopting.after(self.data, changes))

    def _ask_again(self, step: Step) -> None:
        if not self._ask_step(step.deed, _answers_of(step), step.answers):
            say(worded("{step}: no longer part of the law", step=edits.adopting.name_of(step)))

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
        view = render.phrases.View(corpus, this_day(), spoken())
        ident = edits.adopting.act_id(self.data, self.law)
        say("")
        title = render.words.localized_text(corpus.act[ident].title, view.language)
        say(f"{view.act(ident)}{view.word('colon')}{title}")
        for number, step in enumerate(self.steps, 1):
            day = edits.adopting.day_of(self.data, self.law, step)
            by = worded(" by {articles}", articles=", ".join(map(view.article, step.by))) if step.by else ""
            told = edits.adopting.told(step, view.article(step.target), by)
            say(worded("  {number}. {step} from {day} on", number=number, step=told, day=view.day(day.on)))

    # -- the act

    def _ask_act(self) -> None:
        asker = Asker(self.before)
        known = self.before.corpus.act

        def questions(given: Answers) -> list[Question]:
            first = Question(
                "dated",
                worded("Which law? Its day, such as 2026-12-10 (or the id of an act of the data)"),
                self._act_or_day,
                help=worded(
                    "The day that the law bears, by which it is cited. For one that the data have: its id, such as "
                    "act:2026-03-30."
                ),
            )
            return [first] if given.get("dated") in known or not given else [first, *asker.act_questions(given)]

        given = _act_answers(self.act)
        while True:
            try:
                typed = asked(questions, given)
                self.act = self._act(typed, known=typed["dated"] in known)
                edits.adopting.after_act(self.before, self.law._replace(articles=()))
            except BackError:
                say(worded("this is the first question; Ctrl-C ends"))
            except RequestError as error:
                say(cli.as_line(error))
            else:
                return
            finally:
                if given.get("dated") and given["dated"] not in known:
                    self.act = self._act(given, known=False)

    def _act_or_day(self, typed: str) -> Understood:
        """A day of which the data have no act, or one of them."""
        asker = Asker(self.before)
        if typed in self.before.corpus.act:
            return asker.act(typed)
        day = asker.day(typed)
        same = [each for each in self.before.corpus.acts if each.dated and each.dated.isoformat() == day.text]
        if same:
            say(worded("the data have of that day, by their ids:"))
            for each in same:
                say(f"  {each.id}  {asker.told_act(each)}")
            say(worded("if it is one of these, go back (<) and type its id"))
        return day

    def _act(self, given: Answers, *, known: bool) -> TypedAct:
        if known:
            return edits.lawfile.TypedAct(known=given["dated"])
        texts = {key: given.get(key, "") for key in _ACT_TEXTS}
        mark = Mark(given.get("mark") or Mark.UNVERIFIED)
        return edits.lawfile.TypedAct(title=titled(given.get("title", "")), mark=mark, **texts)

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
            self.open = self._step(deed, {**given, **typed}, self.answers)  # should it be left in the middle
            return [*own(typed, self._in_force()), asker.by_article(typed), asker.mark(self.act.mark)]

        last = False
        self.answers = answers
        while True:
            try:
                typed = asked(questions, given, last=last)
                step = self._step(deed, typed, self.answers)
                links = self._links(step) if deed == "inserts" else ()
                if links is None:
                    last = True
                    continue
                step = step._replace(answers=links)
                changes = edits.adopting.step_changes(self.data, self.law_without(), step)
                data = edits.adopting.after(self.data, changes)
            except BackError:
                self.open = None
                return False
            except RequestError as error:
                say(cli.as_line(error))
                last = False
            else:
                self._take(step, data)
                if not changes:
                    say(worded("  the data say that already"))
                return True

    def _links(self, step: Step) -> tuple[Answer, ...] | None:
        """What a new article answers; None where somebody goes back to what it says."""

        def hold(found: list[Answer]) -> None:
            self.answers = tuple(found)
            self.open = step._replace(answers=self.answers)

        day = edits.adopting.day_of(self.data, self.law_without(), step)
        hold(list(self.answers))
        asking = Answering(self.data, (step.target, day), self.answers, hold)
        try:
            return asking.ask()
        except BackError:
            return None
        finally:
            hold(asking.found)

    def law_without(self) -> Law:
        """The law without the article that is being asked about."""
        return edits.lawfile.Law(self.act, tuple(self.steps))

    def _step(self, deed: str, given: Answers, answers: tuple[Answer, ...]) -> Step:
        texts: dict[str, Any] = {key: given.get(key, "") for key in _STEP_TEXTS}
        texts["on"] = "" if texts["on"] == self._in_force() else texts["on"]
        mark = Mark(given["mark"]) if given.get("mark") not in {None, "", self.act.mark} else None
        by = tuple(part.strip() for part in given.get("by", "").split(",") if part.strip())
        subject = titled(given.get("subject", ""))
        return edits.lawfile.Step(
            deed, **texts, penalty=penalty_of(given), mark=mark, by=by, subject=subject, answers=answers
        )


_ACT_TEXTS = ("dated", "number", "published", "in_force", "source")
_STEP_TEXTS = ("target", "article", "on", "summary", "note", "part")
"""What of an act, and of what an article does, is kept as it is typed."""


def _menu(*, begun: bool) -> str:
    """What an article can do: explained at the first, in a line from then on."""
    if begun:
        return worded("What does its next article do? {deeds}", deeds=", ".join(_NEXT))
    explained = (f"  {word:<8}  {worded(about)}" for word, about in _NEXT.items())
    return "\n".join([worded("What does its first article do?"), *explained])


def _typed_title(title: Text) -> str:
    text, language = title.within("en")
    return f"{language}: {text}" if text and language != "en" else text


def _act_answers(act: TypedAct) -> Answers:
    found = {"title": _typed_title(act.title), "mark": str(act.mark) if act.dated else ""}
    return {**{key: getattr(act, key) for key in _ACT_TEXTS}, **found, **({"dated": act.known} if act.known else {})}


def _answers_of(step: Step) -> Answers:
    """What was typed of an article."""
    found = {key: getattr(step, key) for key in _STEP_TEXTS}
    found |= {"by": ", ".join(step.by), "subject": _typed_title(step.subject), "mark": str(step.mark or "")}
    found["penalty"] = "none" if step.penalty == "" else step.penalty or ""
    return {key: value for key, value in found.items() if value}
