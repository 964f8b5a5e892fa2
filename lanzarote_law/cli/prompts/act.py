"""The questions about an act and what each of its articles does."""

import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

import typer

from lanzarote_law import dataset, edits, render
from lanzarote_law.cli.prompts import terminal_questions
from lanzarote_law.cli.prompts.terminal_questions import (
    Answers,
    LeaveDialogueError,
    ParsedAnswer,
    Question,
    choices,
    list_choices,
    prompt,
)
from lanzarote_law.cli.user_io import say, this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.model import Act, Mark, Text
from lanzarote_law.wording import ENGLISH, page_words, spoken, to_word, worded

_ADDING_ACTS = to_word(
    "to add a law with its articles, use lanzarote-law adopt; to add an act alone, lanzarote-law add act"
)

Questions = Callable[[Answers], list[Question]]


class LawQuestions:
    """The questions about a law, over the data as those before left them."""

    def __init__(self, data: edits.amendment_and_repeal.DataSet) -> None:
        self.data = data

    # -- what looks at an answer

    def parse_day(self, typed: str) -> ParsedAnswer:
        """Parse a date into the form used in the files."""
        day = edits.amendment_and_repeal.parse_typed_day(self.data.corpus, typed)
        return ParsedAnswer(day.text, self._view().day(day.on))

    def parse_article(self, on: date | None, typed: str) -> ParsedAnswer:
        """Parse an article of the data, by its number on a date."""
        found = edits.amendment_and_repeal.find_article(self.data.corpus, typed, on or this_day())
        view = self._view()
        return ParsedAnswer(found.id, f"{view.article(found.id)}, {view.text(found.title(view.on))}")

    def parse_act(self, typed: str) -> ParsedAnswer:
        """Parse an act in the data by its id, date, number or file number."""
        found = [each for each in self.data.corpus.acts if typed in {each.id, each.dossier, each.number}]
        found = found or [each for each in self.data.corpus.acts if typed and each.number.rpartition(" ")[2] == typed]
        if not found:
            found = self._acts_of_day(typed)
        if len(found) > 1:
            which = ", ".join(each.id for each in found)
            message = worded("there are {number} acts of that date: {which}", number=len(found), which=which)
            raise NotUnderstoodError(message, worded("type the id of one of these acts"))
        return ParsedAnswer(found[0].id, self.act_label(found[0]))

    def _acts_of_day(self, typed: str) -> list[Act]:
        try:
            day = edits.amendment_and_repeal.parse_typed_day(self.data.corpus, typed).on
        except NotUnderstoodError:
            edits.amendment_and_repeal.find_act(self.data.corpus, typed)  # raises with suggestions
            raise
        found = [each for each in self.data.corpus.acts if each.dated == day]
        if not found:
            message = worded("there is no act of {day} in this data set", day=self._view().day(day))
            raise NotFoundError(message, worded(_ADDING_ACTS))
        return found

    def parse_source(self, typed: str) -> ParsedAnswer:
        """A source or an act of the data."""
        corpus = self.data.corpus
        return ParsedAnswer(edits.amendment_and_repeal.find_id("source", typed, {*corpus.source, *corpus.act}))

    def parse_successors(self, old: str, on: date, typed: str) -> ParsedAnswer:
        """Parse the successors of an article."""
        view, known = self._view(), self.data.corpus.provision
        parts = [part for part in typed.split(",") if part.strip()]
        found = edits.replacement.find_successors(self.data.corpus, parts, known[old], on)
        names = [view.article(each) + ("" if each in known else worded(" (new)")) for each in found]
        return ParsedAnswer(", ".join(found), ", ".join(names))

    def parse_new_article(self, day: edits.amendment_and_repeal.TypedDay | None, typed: str) -> ParsedAnswer:
        """Parse the number of an article that the data do not contain yet."""
        day = day or edits.amendment_and_repeal.TypedDay("", this_day())
        found = edits.law_adoption.new_article_id(self.data.corpus, typed, day)
        return ParsedAnswer(found, self._view().article(found))

    # -- what is said of a record

    def _view(self) -> render.phrases.View:
        return render.phrases.View(self.data.corpus, this_day(), spoken())

    def act_label(self, act: Act) -> str:
        """An act by its date and title."""
        view = self._view()
        return f"{view.act(act.id)}{view.colon}{view.text(act.title)}"

    # -- the questions

    def given_day(self, given: Answers, key: str = "on") -> edits.amendment_and_repeal.TypedDay | None:
        """The date that was typed; None if none was typed yet."""
        return edits.amendment_and_repeal.parse_typed_day(self.data.corpus, given[key]) if given.get(key) else None

    def changed_article_questions(
        self, deed: str, day: edits.amendment_and_repeal.TypedDay | None, default: str, *, eve: bool = False
    ) -> list[Question]:
        """Which article is changed, and when; it is meant as on that date, or at the start of the law."""
        day = day or self.given_day({"on": default})
        look = partial(self.parse_article, (day.eve if eve else day.on) if day else None)
        known = {each.article: _in_language(each.subject) for each in self.data.corpus.provisions}
        article = Question("target", prompt(f"target.{deed}", example=EXAMPLE), look, completions=known)
        return [article, self.start_question(prompt(f"on.{deed}"), default)]

    def start_question(self, words: str, default: str = "", key: str = "on") -> Question:
        """The question for the first date; warns if it is before that of the law."""
        odd = partial(self.check_order, {worded("the law's entry into force"): default})
        return Question(key, words, self.parse_day, default=default, doubt=odd)

    def check_order(self, others: dict[str, str], typed: str) -> str:
        """Return a warning if a date is before a related one."""
        on, view = edits.amendment_and_repeal.parse_typed_day(self.data.corpus, typed).on, self._view()
        for what, text in others.items():
            if text and (other := edits.amendment_and_repeal.parse_typed_day(self.data.corpus, text).on) > on:
                days = {"day": view.day(on), "other_day": view.day(other)}
                return worded("{day} is before {what} ({other_day})", what=what, **days)
        return ""

    def act_detail_questions(self, given: Answers) -> list[Question]:
        """The questions about an act whose date is known."""
        dated = {worded("the date of the law"): given.get("dated", "")}
        published = {**dated, worded("its publication"): given.get("published", "")}

        def optional(key: str, parse: Callable[[str], ParsedAnswer], **more: Any) -> Question:  # noqa: ANN401  # fields
            return Question(key, prompt(key), parse, required=False, help=prompt(f"{key}.help"), **more)

        odd_number = partial(edits.new_records.check_journal_number, self.data.corpus)
        return [
            Question("title", prompt("title"), help=prompt("title.help"), doubt=edits.new_records.check_title),
            optional("number", ParsedAnswer, doubt=odd_number),
            optional("published", self.parse_day, doubt=partial(self.check_order, dated)),
            optional("in_force", self.parse_day, doubt=partial(self.check_order, published)),
            self.mark_question(),
            optional("source", self.parse_source, completions=self._sources()),
        ]

    def act_question(self, *, required: bool = True) -> Question:
        """Which act does it."""
        return Question("act", prompt("act"), self.parse_act, required=required, completions=self._acts())

    def _sources(self) -> dict[str, str]:
        return {**{each.id: each.title for each in self.data.corpus.sources}, **self._acts()}

    def _acts(self) -> dict[str, str]:
        return {each.id: _in_language(each.title) for each in self.data.corpus.acts}

    def act_article_question(self, given: Answers) -> Question:
        """Which article of the law does it; one with the number of the article that is changed is odd."""

        def odd(typed: str) -> str:
            changed = self.data.corpus.provision.get(given.get("target", ""))
            same = changed and changed.article == typed
            return worded("the article that it changes has the same number") if same else ""

        return Question("article", prompt("article"), required=False, help=prompt("article.help"), doubt=odd)

    def penalty_question(self, before: str = "") -> Question:
        """The question for the penalty of a version; nothing is recorded if it is unchanged."""
        return Question(
            "penalty",
            prompt("penalty.unchanged" if before else "penalty"),
            lambda typed: ParsedAnswer("" if typed == before else typed),
            required=False,
            default=before,
            help=prompt("penalty.help"),
            doubt=edits.new_records.check_penalty,
            omitted="none" if before else "",
        )

    def note_question(self) -> Question:
        """A note on a version."""
        return Question("note", prompt("note"), required=False, doubt=edits.new_records.check_sentence)

    def summary_question(self, words: str, before: str = "") -> Question:
        """The question for the summary of a version; offers the previous text, and warns if it is unchanged."""

        def odd(typed: str) -> str:
            same = worded("this is the text of the previous version")
            return same if typed == before else edits.new_records.check_sentence(typed)

        return Question("summary", words, default=before, help=prompt("summary.help"), doubt=odd)

    def mark_question(self, default: str = str(Mark.UNVERIFIED)) -> Question:
        """How the fact was checked."""
        explained = "\n".join(f"  {each}{worded(': ')}{render.layout.meaning_of(each, spoken())}" for each in Mark)
        marks = choices("mark", Mark)
        return terminal_questions.choice_question(
            "mark", prompt("mark", marks=list_choices(marks)), marks, default, explained
        )

    def amends(self, given: Answers, default: str = "") -> list[Question]:
        """The questions about an amendment."""
        day = self.given_day(given)
        found = self.changed_article_questions("amends", day, default)
        if day is None or given.get("target") not in self.data.corpus.provision:
            return found
        provision = self.data.corpus.provision[given["target"]]
        before = provision.version(day.eve)
        when, article = self._view().day(day.on), self._view().article(provision.id)
        words = prompt("summary.amends", article=article, when=when)
        says = self.summary_question(words, before.summary if before else "")
        words = prompt("subject.amends", title=_in_language(provision.title(day.eve)))
        called = Question("subject", words, required=False, doubt=edits.new_records.check_title)
        return [*found, says, called, self.penalty_question(before.penalty if before else ""), self.note_question()]

    def repeals(self, given: Answers, default: str = "") -> list[Question]:
        """The questions about a repeal."""
        return self.changed_article_questions("repeals", self.given_day(given), default, eve=True)

    def replaces(self, given: Answers, default: str = "") -> list[Question]:
        """The questions about a replacement."""
        day = self.given_day(given)
        found = self.changed_article_questions("replaces", day, default, eve=True)
        if day and given.get("target") in self.data.corpus.provision:
            look = partial(self.parse_successors, given["target"], day.on)
            found.append(Question("by", prompt("by"), look))
        if any(each.strip() not in self.data.corpus.provision for each in given.get("by", "").split(",") if each):
            says = self.summary_question(prompt("summary.replaces"))
            found += [says, self.penalty_question(), self.note_question()]
        return [*found, Question("part", prompt("part"), required=False)]

    def inserts(self, given: Answers, default: str = "") -> list[Question]:
        """The questions about a new article."""
        odd = edits.new_records.check_title
        day = self.given_day(given) or self.given_day({"on": default})
        return [  # the date first: a number without its code is of the code in force then
            self.start_question(prompt("on.inserts"), default),
            Question("target", prompt("target.inserts"), partial(self.parse_new_article, day)),
            Question("subject", prompt("subject.inserts"), help=prompt("subject.help"), doubt=odd),
            self.summary_question(prompt("summary.inserts")),
            self.penalty_question(),
            self.note_question(),
        ]

    def with_act_questions(self, deed: str) -> Callable[[Answers], list[Question]]:
        """The questions about a change, followed by those about the act that makes it."""
        own = getattr(self, deed)
        return lambda given: [*own(given), self.act_question(), self.act_article_question(given), self.mark_question()]

    def postpones(self, _given: Answers) -> list[Question]:
        """The questions about another date of entry into force."""
        what = Question("what", prompt("what", named=", ".join(self.data.corpus.named_date)), self._movable)
        new = self.start_question(prompt("to"), key="to")
        return [what, new, self.act_question(required=False), self.note_question(), self.mark_question()]

    def _movable(self, typed: str) -> ParsedAnswer:
        edits.postponement.named_start_date(self.data, typed)  # raises if it is not one
        return ParsedAnswer(typed)

    def verifies(self, given: Answers) -> list[Question]:
        """The questions about a check."""
        looked = given.get("mark") != Mark.INFERRED
        checked = choices("mark", (each for each in Mark if each is not Mark.UNVERIFIED))
        how = prompt("mark.verifies", choices=list_choices(checked))
        return [
            Question("where", prompt("where", example=EXAMPLE), self._fact),
            terminal_questions.choice_question("mark", how, checked),
            Question("source", prompt("source.verifies"), self.parse_source, looked, completions=self._sources()),
            Question("name", prompt("name")),
        ]

    def _fact(self, typed: str) -> ParsedAnswer:
        found = [edits.fact_addresses.find_fact(self.data, each, this_day()) for each in typed.split("\n")]
        return ParsedAnswer("\n".join(each.address for each in found))


def _in_language(text: Text) -> str:
    return render.words.localized_text(text, spoken())


def ask_missing(
    context: typer.Context, questions: Callable[[LawQuestions], Questions], given: Answers, needed: Iterable[str]
) -> Answers:
    """The values of the command line and, on a terminal, the answers to questions for the missing ones.

    Raises NotUnderstoodError if a required value is missing and there is no terminal.
    """
    given = {key: text for key, text in given.items() if text}
    missing = [key for key in needed if key not in given]
    if not missing:
        return given
    if not sys.stdin.isatty():
        if f"ask.{missing[0]}.missing" in page_words(ENGLISH):
            raise NotUnderstoodError(prompt(f"{missing[0]}.missing"), prompt(f"{missing[0]}.give"))
        return given  # the edit reports what is missing
    every = questions(LawQuestions(edits.drafts.open_for_edit(dataset.corpus_loading.open_folder(context.obj)).data))
    looked: Answers = {}

    def left(typed: Answers) -> list[Question]:
        found = []
        for question in every({**looked, **typed}):
            if question.key in given and question.key not in looked:
                looked[question.key] = question.parse(given[question.key]).text
                return left(typed)
            found += [] if question.key in looked else [question]
        return found

    say(worded("Ctrl-C: stop without writing; <: back; -: skip; ?: help"))
    while True:
        try:
            return {**given, **looked, **terminal_questions.ask_all(left, {})}
        except LeaveDialogueError:
            say(worded("this is the first question"))
        except (KeyboardInterrupt, typer.Abort):
            say(worded("\nnothing was written"))
            raise typer.Exit(1) from None


def legal_ground(typed: Answers, source: str = "") -> edits.amendment_and_repeal.LegalBasis:
    """The legal basis of an edit: the act, its article, the source and the mark, from typed answers."""
    mark = Mark(typed.get("mark", Mark.UNVERIFIED))
    return edits.amendment_and_repeal.LegalBasis(typed.get("act", ""), typed.get("article", ""), mark, source)


def parse_title(typed: str) -> Text:
    """A title, in English unless it begins with a language code."""
    language, colon, rest = typed.partition(":")
    if colon and language.strip() in Text._fields:
        return Text(**{language.strip(): rest.strip()})
    return Text(typed)


def parse_penalty(typed: Answers) -> str | None:
    """The penalty: None if unchanged, empty if there is none."""
    penalty = typed.get("penalty")
    return "" if penalty == "none" else penalty or None
