"""A law as it is asked for at the terminal: the act, then article by article, with a way back at every question."""

from typing import Any

from lanzarote_law import cli, edits, render
from lanzarote_law.cli.prompts import terminal_questions
from lanzarote_law.cli.prompts.act import LawQuestions, parse_penalty, parse_title
from lanzarote_law.cli.prompts.links import LinkPrompt
from lanzarote_law.cli.prompts.terminal_questions import (
    BACK,
    Answers,
    LeaveDialogueError,
    ParsedAnswer,
    Question,
    choices,
    prompt,
)
from lanzarote_law.cli.user_io import say, this_day
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.law_input_file import ArticleAnswer, LawStep, TypedAct, TypedLaw
from lanzarote_law.errors import RequestError
from lanzarote_law.model import Mark, Text
from lanzarote_law.wording import spoken, worded

_DEEDS = ("amends", "repeals", "replaces", "new", "back", "drop", "done")


class LawDialogue:
    """The dialogue in which a law is typed; it keeps the answers if it is interrupted."""

    def __init__(self, data: DataSet, law: TypedLaw | None = None) -> None:
        self.data = data
        """The data with all that was typed so far."""
        self.original = data
        self.act: TypedAct = law.act if law else edits.law_input_file.TypedAct()
        self.steps: list[LawStep] = list(law.articles) if law else []
        self.answers: tuple[ArticleAnswer, ...] = ()
        """The links of the current article typed so far."""
        self.current: LawStep | None = None
        """The article that is being asked about."""
        self.following: list[LawStep] = []
        """The articles after it that are already typed."""
        self.set_aside: dict[str, tuple[Answers, tuple[ArticleAnswer, ...]]] = {}
        """The answers for new articles that were abandoned with `<`, by the kind of change."""

    @property
    def law(self) -> TypedLaw:
        """The law as far as it is known."""
        rest = [self.current._replace(unfinished=True)] if self.current and self.current.target else []
        return edits.law_input_file.TypedLaw(self.act, (*self.steps, *rest, *self.following))

    def run(self) -> TypedLaw:
        """Ask for the whole law, until the user finishes."""
        say(worded("Enter a law: the act first, then each of its articles."))
        say(worded("<: back; -: skip; ?: help; Ctrl-C: stop and save what you typed."))
        if not self.steps:
            self._ask_act()
        self._replay()
        while True:
            self._print_law()
            word = terminal_questions.ask(
                terminal_questions.choice_question("next", _menu(begun=bool(self.steps)), choices("next", _DEEDS))
            )
            if word == "done" and self.steps:
                return self.law
            if word == "done":
                say(worded("no article has been entered yet"))
            elif word in {"back", BACK}:
                self._edit_last()
            elif word == "drop":
                self.steps = self.steps[:-1]
                self._replay()
            else:
                self._ask_new({"new": "inserts"}.get(word, word))

    def _ask_new(self, deed: str) -> None:
        """Ask about another article; the answers of an abandoned one are offered again."""
        given, answers = self.set_aside.pop(deed, ({}, ()))
        typed = dict(given)
        if not self._ask_step(deed, typed, answers) and typed:
            self.set_aside[deed] = typed, self.answers
            say(worded("the article was not added to the law; choose the same action again to get back what you typed"))

    def _replay(self) -> None:
        """Apply what was typed to the data, and ask again about what cannot be applied."""
        while True:
            try:
                self.data = edits.law_adoption.add_act(self.original, self.law)
                break
            except RequestError as error:
                say(cli.error_line(error))
                self._ask_act()
        self.following, self.steps = self.steps, []
        while self.following:
            step = self.following.pop(0)
            if step.unfinished:
                name = edits.law_adoption.step_name(step)
                say(worded("{step}: not finished; press Enter to keep an existing answer", step=name))
                self._ask_again(step)
                continue
            try:
                step = edits.law_adoption.resolve_step(self.data, self.law, step)
                changes = edits.law_adoption.step_changes(self.data, self.law, step)
            except RequestError as error:
                say(f"{edits.law_adoption.step_name(step)}{worded(': ')}{cli.error_line(error)}")
                self._ask_again(step)
            else:
                self._append(step, edits.law_adoption.apply_changes(self.data, changes))

    def _ask_again(self, step: LawStep) -> None:
        if not self._ask_step(step.deed, _step_answers(step), step.answers):
            say(worded("{step}: no longer part of the law", step=edits.law_adoption.step_name(step)))

    def _append(self, step: LawStep, data: DataSet) -> None:
        self.current = None
        self.steps.append(step)
        self.data = data

    def _edit_last(self) -> None:
        """Return to the last article or, if there is none, to the act; an article left with `<` is unchanged."""
        if not self.steps:
            self._ask_act()
            self._replay()
            return
        before, last = self.data, self.steps.pop()
        self._replay()
        if not self._ask_step(last.deed, _step_answers(last), last.answers):
            self._append(last, before)

    def _print_law(self) -> None:
        corpus = self.data.corpus
        view = render.phrases.View(corpus, this_day(), spoken())
        ident = edits.law_adoption.choose_act_id(self.data, self.law)
        say("")
        title = view.text(corpus.act[ident].title)
        say(f"{view.act(ident)}{view.colon}{title}")
        for number, step in enumerate(self.steps, 1):
            day = edits.law_adoption.step_day(self.data, self.law, step)
            by = worded(" by {articles}", articles=", ".join(map(view.article, step.by))) if step.by else ""
            described = edits.law_adoption.describe_step(step, view.article(step.target), by)
            say(worded("  {number}. {step} from {day}", number=number, step=described, day=view.day(day.on)))

    # -- the act

    def _ask_act(self) -> None:
        law = LawQuestions(self.original)
        known = self.original.corpus.act

        first = Question("dated", prompt("dated"), self._parse_day_or_act, help=prompt("dated.help"))

        def questions(given: Answers) -> list[Question]:
            return [first] if given.get("dated") in known or not given else [first, *law.act_detail_questions(given)]

        given = _act_answers(self.act)
        while True:
            try:
                typed = terminal_questions.ask_all(questions, given)
                self.act = self._typed_act(typed, known=typed["dated"] in known)
                edits.law_adoption.add_act(self.original, self.law._replace(articles=()))
            except LeaveDialogueError:
                say(worded("this is the first question; Ctrl-C: stop"))
            except RequestError as error:
                say(cli.error_line(error))
            else:
                return
            finally:
                if given.get("dated") and given["dated"] not in known:
                    self.act = self._typed_act(given, known=False)

    def _parse_day_or_act(self, typed: str) -> ParsedAnswer:
        """Parse a date without an act in the data, or the id of an act."""
        law = LawQuestions(self.original)
        if typed in self.original.corpus.act:
            return law.parse_act(typed)
        day = law.parse_day(typed)
        same = [each for each in self.original.corpus.acts if each.dated and each.dated.isoformat() == day.text]
        if same:
            say(worded("the data contain these acts of that date:"))
            for each in same:
                say(f"  {each.id}  {law.act_label(each)}")
            say(worded("if you mean one of these, go back (<) and type its id"))
        return day

    def _typed_act(self, given: Answers, *, known: bool) -> TypedAct:
        if known:
            return edits.law_input_file.TypedAct(known=given["dated"])
        texts = {key: given.get(key, "") for key in _ACT_TEXTS}
        mark = Mark(given.get("mark") or Mark.UNVERIFIED)
        return edits.law_input_file.TypedAct(title=parse_title(given.get("title", "")), mark=mark, **texts)

    # -- its articles

    def _start_of_law(self) -> str:
        if self.act.known:
            return str(self.original.records.record("act", self.act.known).get("in_force", ""))
        return self.act.in_force

    def _ask_step(self, deed: str, given: Answers, answers: tuple[ArticleAnswer, ...] = ()) -> bool:
        """Ask about an article until it can be applied; False if the user left with `<`."""
        law = LawQuestions(self.data)
        own = getattr(law, deed)

        def questions(typed: Answers) -> list[Question]:
            self.current = self._typed_step(deed, {**given, **typed}, self.answers)  # in case of an interruption
            asked = own(typed, self._start_of_law())
            return [*asked, law.act_article_question(typed), law.mark_question(self.act.mark)]

        last = False
        self.answers = answers
        while True:
            try:
                typed = terminal_questions.ask_all(questions, given, last=last)
                step = self._typed_step(deed, typed, self.answers)
                links = self._links(step) if deed == "inserts" else ()
                if links is None:
                    last = True
                    continue
                step = step._replace(answers=links)
                changes = edits.law_adoption.step_changes(self.data, self.law_before(), step)
                data = edits.law_adoption.apply_changes(self.data, changes)
            except LeaveDialogueError:
                self.current = None
                return False
            except RequestError as error:
                say(cli.error_line(error))
                last = False
            else:
                self._append(step, data)
                if not changes:
                    say(worded("  the data already contain this"))
                return True

    def _links(self, step: LawStep) -> tuple[ArticleAnswer, ...] | None:
        """Ask what a new article answers; None if the user goes back to its text."""

        def hold(found: list[ArticleAnswer]) -> None:
            self.answers = tuple(found)
            self.current = step._replace(answers=self.answers)

        day = edits.law_adoption.step_day(self.data, self.law_before(), step)
        hold(list(self.answers))
        links = LinkPrompt(self.data, (step.target, day), self.answers, hold)
        try:
            return links.ask()
        except LeaveDialogueError:
            return None
        finally:
            hold(links.links)

    def law_before(self) -> TypedLaw:
        """The law without the article that is being asked about."""
        return edits.law_input_file.TypedLaw(self.act, tuple(self.steps))

    def _typed_step(self, deed: str, given: Answers, answers: tuple[ArticleAnswer, ...]) -> LawStep:
        texts: dict[str, Any] = {key: given.get(key, "") for key in _STEP_TEXTS}
        texts["on"] = "" if texts["on"] == self._start_of_law() else texts["on"]
        mark = Mark(given["mark"]) if given.get("mark") not in {None, "", self.act.mark} else None
        by = tuple(part.strip() for part in given.get("by", "").split(",") if part.strip())
        subject = parse_title(given.get("subject", ""))
        return edits.law_input_file.LawStep(
            deed, **texts, penalty=parse_penalty(given), mark=mark, by=by, subject=subject, answers=answers
        )


_ACT_TEXTS = ("dated", "number", "published", "in_force", "source")
_STEP_TEXTS = ("target", "article", "on", "summary", "note", "part")
"""The fields of an act and of a change that are stored as typed."""


def _menu(*, begun: bool) -> str:
    """The question for the next change, with explanations the first time."""
    if begun:
        return prompt("next", deeds=", ".join(_DEEDS))
    explained = (f"  {word:<8}  {about}" for word, about in choices("next", _DEEDS).items())
    return "\n".join([prompt("next.first"), *explained])


def _title_as_typed(title: Text) -> str:
    text, language = title.within("en")
    return f"{language}: {text}" if text and language != "en" else text


def _act_answers(act: TypedAct) -> Answers:
    found = {"title": _title_as_typed(act.title), "mark": str(act.mark) if act.dated else ""}
    return {**{key: getattr(act, key) for key in _ACT_TEXTS}, **found, **({"dated": act.known} if act.known else {})}


def _step_answers(step: LawStep) -> Answers:
    """The answers given for an article."""
    found = {key: getattr(step, key) for key in _STEP_TEXTS}
    found |= {"by": ", ".join(step.by), "subject": _title_as_typed(step.subject), "mark": str(step.mark or "")}
    found["penalty"] = "none" if step.penalty == "" else step.penalty or ""
    return {key: value for key, value in found.items() if value}
