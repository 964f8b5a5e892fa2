"""What an adviser is asked about a law: the act, then what each of its articles does, in words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from lanzarote_law import dataset, edits, render
from lanzarote_law.cli.asking import Answers, BackError, Question, Understood, asked, choice, choices
from lanzarote_law.cli.screen import say, this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.model import Mark, Text
from lanzarote_law.wording import spoken, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.edits.amending import Data, Day, Ground
    from lanzarote_law.model import Act, Provision

MARKS = {
    str(Mark.SEEN): to_word("in the law or a copy of it"),
    str(Mark.SECOND_HAND): to_word("in something that reports it"),
    str(Mark.INFERRED): to_word("deduced"),
    str(Mark.UNVERIFIED): to_word("nobody has looked"),
}
"""How something can be checked, as it is asked for."""

_ITS_OWN = to_word(
    "Not the article that is changed, which was asked for already: if article 2 of the new law amends article 171 of"
    " the code, type 2 here."
)
_OWN_WORDS = to_word("A sentence in your own words, not the text of the law: what it punishes, asks or allows.")

Questions = Callable[[Answers], list[Question]]


class Asker:
    """The questions about a law, over the data as those before left them."""

    def __init__(self, data: Data) -> None:
        self.data = data

    # -- what looks at an answer

    def day(self, typed: str) -> Understood:
        """A day, as the files write it."""
        day = edits.amending.a_day(self.data.corpus, typed)
        return Understood(day.text, self._view().day(day.on))

    def article(self, on: date | None) -> Callable[[str], Understood]:
        """What looks at an article of the data, as it is called on a day."""

        def look(typed: str) -> Understood:
            found = edits.amending.an_article(self.data.corpus, typed, on or this_day())
            return Understood(found.id, self.told(found))

        return look

    def act(self, typed: str) -> Understood:
        """An act of the data, by its id, its day, its number or its dossier."""
        found = [each for each in self.data.corpus.acts if typed in {each.id, each.dossier, each.number}]
        found = found or [each for each in self.data.corpus.acts if typed and each.number.rpartition(" ")[2] == typed]
        if not found:
            found = self._acts_of_day(typed)
        if len(found) > 1:
            which = ", ".join(each.id for each in found)
            message = worded("there are {number} acts of that day: {which}", number=len(found), which=which)
            raise NotUnderstoodError(message, worded("type the id of one"))
        return Understood(found[0].id, self.told_act(found[0]))

    def _acts_of_day(self, typed: str) -> list[Act]:
        try:
            day = edits.amending.a_day(self.data.corpus, typed).on
        except NotUnderstoodError:
            edits.amending.an_act(self.data.corpus, typed)  # says what it may be
            raise
        found = [each for each in self.data.corpus.acts if each.dated == day]
        if not found:
            hint = worded(
                "a law with its articles is put in with lanzarote-law adopt, an act alone with lanzarote-law add act"
            )
            raise NotFoundError(worded("there is no act of {day} in this data set", day=self._view().day(day)), hint)
        return found

    def source(self, typed: str) -> Understood:
        """A source or an act of the data."""
        corpus = self.data.corpus
        return Understood(edits.amending.a_known("source", typed, {*corpus.source, *corpus.act}))

    def heirs(self, old: str, on: date) -> Callable[[str], Understood]:
        """What looks at the articles that take over from one."""

        def look(typed: str) -> Understood:
            parts = [part for part in typed.split(",") if part.strip()]
            provision = self.data.corpus.provision[old]
            found = edits.replacing.heirs_of(self.data.corpus, parts, provision, on)
            view = self._view()
            told = [
                view.article(each) + ("" if each in self.data.corpus.provision else worded(" (new)")) for each in found
            ]
            return Understood(", ".join(found), ", ".join(told))

        return look

    def new_article(self, day: Day | None) -> Callable[[str], Understood]:
        """What looks at the number of an article that the data lack yet."""

        def look(typed: str) -> Understood:
            found = edits.adopting.new_article(self.data.corpus, typed, day or edits.amending.Day("", this_day()))
            return Understood(found, self._view().article(found))

        return look

    # -- what is said of a record

    def _view(self) -> render.phrases.View:
        return render.phrases.View(self.data.corpus, this_day(), spoken())

    def told(self, provision: Provision) -> str:
        """An article by its number and subject."""
        view = self._view()
        return f"{view.article(provision.id)}, {render.words.localized_text(provision.title(view.on), view.language)}"

    def told_act(self, act: Act) -> str:
        """An act by its day and title."""
        view = self._view()
        return f"{view.act(act.id)}{view.word('colon')}{render.words.localized_text(act.title, view.language)}"

    # -- the questions

    def day_given(self, given: Answers, key: str = "on") -> Day | None:
        """The day that was typed, once it was."""
        return edits.amending.a_day(self.data.corpus, given[key]) if given.get(key) else None

    def at(self, day: Day | None, otherwise: str, *, eve: bool = False) -> date | None:
        """On which day the article that is asked for is in force: the day given, or the one on which the law starts."""
        day = day or self.day_given({"on": otherwise})
        return (day.eve if eve else day.on) if day else None

    def which(self, words: str, on: date | None) -> Question:
        """Which article is meant."""
        return Question(
            "target",
            worded("{words} (a number, such as {example})", words=words, example=EXAMPLE),
            self.article(on),
            offers={
                each.article: render.words.localized_text(each.subject, spoken())
                for each in self.data.corpus.provisions
            },
        )

    def from_day(self, words: str, otherwise: str = "", key: str = "on") -> Question:
        """From which day on; one before that of the law is odd."""
        odd = self.earlier({worded("the law enters into force"): otherwise})
        return Question(
            key, worded("{words} (such as 2027-01-01)", words=words), self.day, otherwise=otherwise, odd=odd
        )

    def earlier(self, others: dict[str, str]) -> Callable[[str], str]:
        """What says that a day comes before one on which something else happens."""

        def odd(typed: str) -> str:
            on = edits.amending.a_day(self.data.corpus, typed).on
            for what, text in others.items():
                if text and (other := edits.amending.a_day(self.data.corpus, text).on) > on:
                    return worded(
                        "{day} is before {what}, {other_day}",
                        day=self._view().day(on),
                        what=what,
                        other_day=self._view().day(other),
                    )
            return ""

        return odd

    def act_questions(self, given: Answers) -> list[Question]:
        """What is asked about an act whose day is typed."""
        dated = {worded("the day that the law bears"): given.get("dated", "")}
        unread = worded("Only a day that you have read; Enter leaves it out.")
        return [
            Question(
                "title",
                worded("What is its title, with its day? (French or Dutch: write fr: or nl: before it)"),
                help=worded("As the official journal has it: Law of 10 December 2026 on advertising images of minors."),
                odd=edits.oddities.of_title,
            ),
            Question(
                "number",
                worded("What is its number in the official journal?"),
                needed=False,
                help=worded(
                    "The number under which the journal keeps the law, not that of a page or a dossier; Enter leaves "
                    "it out."
                ),
                odd=lambda typed: edits.oddities.of_number(self.data.corpus, typed),
            ),
            Question(
                "published",
                worded("When was it published?"),
                self.day,
                needed=False,
                help=unread,
                odd=self.earlier(dated),
            ),
            Question(
                "in_force",
                worded("When does it enter into force?"),
                self.day,
                needed=False,
                help=unread,
                odd=self.earlier({**dated, worded("it was published"): given.get("published", "")}),
            ),
            self.mark(),
            Question(
                "source",
                worded("In which copy did you read it, if not in the law itself?"),
                self.source,
                needed=False,
                offers=self._sources(),
                help=worded("The id of a source or an act of the data, such as copy:code; Enter: in the law itself."),
            ),
        ]

    def by_act(self, *, needed: bool = True) -> Question:
        """Which act does it."""
        words = worded("Which law does it? (its day, its number, or its id)")
        return Question("act", words, self.act, needed=needed, offers=self._acts())

    def _sources(self) -> dict[str, str]:
        return {**{each.id: each.title for each in self.data.corpus.sources}, **self._acts()}

    def _acts(self) -> dict[str, str]:
        return {each.id: render.words.localized_text(each.title, spoken()) for each in self.data.corpus.acts}

    def by_article(self, given: Answers) -> Question:
        """Which article of the law does it; one with the number of the article that is changed is odd."""

        def odd(typed: str) -> str:
            changed = self.data.corpus.provision.get(given.get("target", ""))
            same = changed and changed.article == typed
            return worded("the article that it changes has the same number") if same else ""

        words = worded(
            "Which article of the new law makes this change? (its own number, such as 2; Enter where it has none)"
        )
        return Question("article", words, needed=False, help=worded(_ITS_OWN), odd=odd)

    def penalty(self, before: str = "") -> Question:
        """The penalty of a version: where it is that of the version before, nothing is said of it."""
        kept = worded("Enter: as before; - if it has none now") if before else worded("Enter where it has none")
        return Question(
            "penalty",
            worded("What is its penalty? ({kept})", kept=kept),
            lambda typed: Understood("" if typed == before else typed),
            needed=False,
            otherwise=before,
            help=worded("As you would say it, such as: level 3 (imprisonment of more than 3 to 5 years)."),
            odd=edits.oddities.of_penalty,
            without="none" if before else "",
        )

    def note(self) -> Question:
        """A note on a version."""
        words = worded("What must a reader know beside it? (Enter: nothing)")
        return Question("note", words, needed=False, odd=edits.oddities.of_sentence)

    def says(self, words: str, before: str = "") -> Question:
        """What a version says: the words of the version before are offered; to leave them as they are is odd."""

        def odd(typed: str) -> str:
            same = worded("these are the words of the version before")
            return same if typed == before else edits.oddities.of_sentence(typed)

        return Question("summary", words, otherwise=before, help=worded(_OWN_WORDS), odd=odd)

    def mark(self, otherwise: str = str(Mark.UNVERIFIED)) -> Question:
        """How it was checked."""
        explained = "\n".join(f"  {each}{worded(': ')}{render.legends.meaning(each, spoken())}" for each in MARKS)
        words = worded("How did you check it? {marks}", marks=choices(MARKS))
        return choice("mark", words, MARKS, otherwise, explained)

    def amends(self, given: Answers, otherwise: str = "") -> list[Question]:
        """What is asked about an amendment."""
        day = self.day_given(given)
        found = [
            self.which(worded("Which article is amended?"), self.at(day, otherwise)),
            self.from_day(worded("From which day on does the change count?"), otherwise),
        ]
        if day is None or given.get("target") not in self.data.corpus.provision:
            return found
        provision = self.data.corpus.provision[given["target"]]
        before = provision.version(day.eve)
        when, article = self._view().day(day.on), self._view().article(provision.id)
        words = worded("What does {article} say from {when} on, in your own words?", article=article, when=when)
        says = self.says(words, before.summary if before else "")
        called = Question(
            "subject",
            worded(
                'What is it about from then on, in a few words? (Enter: as before, "{title}")',
                title=render.words.localized_text(provision.title(day.eve), spoken()),
            ),
            needed=False,
            odd=edits.oddities.of_title,
        )
        return [*found, says, called, self.penalty(before.penalty if before else ""), self.note()]

    def repeals(self, given: Answers, otherwise: str = "") -> list[Question]:
        """What is asked about a repeal."""
        return [
            self.which(worded("Which article is repealed?"), self.at(self.day_given(given), otherwise, eve=True)),
            self.from_day(worded("Which is the first day without the article?"), otherwise),
        ]

    def replaces(self, given: Answers, otherwise: str = "") -> list[Question]:
        """What is asked about a succession."""
        day = self.day_given(given)
        found = [
            self.which(worded("Which article is replaced?"), self.at(day, otherwise, eve=True)),
            self.from_day(worded("Which is the first day with the new articles?"), otherwise),
        ]
        if day and given.get("target") in self.data.corpus.provision:
            look = self.heirs(given["target"], day.on)
            found.append(Question("by", worded("Which articles take its place? (numbers, with commas)"), look))
        if any(each.strip() not in self.data.corpus.provision for each in given.get("by", "").split(",") if each):
            says = self.says(worded("What does the new article say, in your own words?"))
            found += [says, self.penalty(), self.note()]
        part = worded("Which part of the old one goes there, such as § 2? (Enter: all of it)")
        return [*found, Question("part", part, needed=False)]

    def inserts(self, given: Answers, otherwise: str = "") -> list[Question]:
        """What is asked about a new article."""
        which = worded("Which number does it have? (such as 171/1; with its code where that is not the criminal code)")
        day = self.day_given(given) or self.day_given({"on": otherwise})
        return [
            Question("target", which, self.new_article(day)),
            self.from_day(worded("From which day on is there the new article?"), otherwise),
            Question(
                "subject",
                worded("What is it about, in a few words? (French or Dutch: write fr: or nl: before it)"),
                help=worded("What the article is called in lists: Advertising images of sexual abuse of minors."),
                odd=edits.oddities.of_title,
            ),
            self.says(worded("What does it say, in your own words?")),
            self.penalty(),
            self.note(),
        ]

    def by_a_law(self, deed: str) -> Callable[[Answers], list[Question]]:
        """What is asked about something that an article of a law does, where the law is asked for too."""
        own = getattr(self, deed)
        return lambda given: [*own(given), self.by_act(), self.by_article(given), self.mark()]

    def postpones(self, _given: Answers) -> list[Question]:
        """What is asked about another start."""
        named = ", ".join(self.data.corpus.named_date)
        what = worded("What starts on another day? (a named day: {named}; or the id of a code or an act)", named=named)
        new = self.from_day(worded("On which day does it start now?"), key="to")
        return [Question("what", what, self._movable), new, self.by_act(needed=False), self.note(), self.mark()]

    def _movable(self, typed: str) -> Understood:
        edits.postponing.name_of(self.data, typed)  # raises where it is none
        return Understood(typed)

    def verifies(self, given: Answers) -> list[Question]:
        """What is asked about a check."""
        looked = given.get("mark") != Mark.INFERRED
        checked = {word: about for word, about in MARKS.items() if word != Mark.UNVERIFIED}
        return [
            Question(
                "where",
                worded("What did you look up? (as todo names it, such as {example}@2016-06-18)", example=EXAMPLE),
                self._fact,
            ),
            choice("mark", worded("How is it checked now? {choices}", choices=choices(checked)), checked),
            Question(
                "source",
                worded("In which document did you look? (the id of a source or an act)"),
                self.source,
                looked,
                offers=self._sources(),
            ),
            Question("by", worded("Who looked it up?")),
        ]

    def _fact(self, typed: str) -> Understood:
        found = [edits.addresses.a_fact(self.data, each, this_day()) for each in typed.split("\n")]
        return Understood("\n".join(each.address for each in found))


_MISSING = {
    "target": (to_word("it is not said which article is meant"), to_word("write its number behind the command")),
    "on": (to_word("it is not said from which day on"), to_word("add --on DAY")),
    "what": (
        to_word("it is not said what starts on another day"),
        to_word("write a named day, a code or an act behind the command"),
    ),
    "to": (to_word("it is not said on which day it starts now"), to_word("add --to DAY")),
    "where": (to_word("it is not said what was looked up"), to_word("write it behind the command, as todo names it")),
    "mark": (to_word("it is not said how it is checked now"), to_word("add --mark MARK")),
    "by": (to_word("it is not said by which article, or by whom"), to_word("add --by")),
}
"""What must be said, where nobody can be asked: that it is missing, and how to say it."""


def completed(
    context: typer.Context, questions: Callable[[Asker], Questions], given: Answers, needed: Iterable[str]
) -> Answers:
    """What was typed on the line, and on a terminal the answers to what is left, where something needed is missing.

    Raises NotUnderstoodError where it is missing and nobody can be asked.
    """
    given = {key: text for key, text in given.items() if text}
    missing = [key for key in needed if key not in given]
    if not missing:
        return given
    if not sys.stdin.isatty():
        if missing[0] in _MISSING:
            raise NotUnderstoodError(*map(worded, _MISSING[missing[0]]))
        return given  # the edit says what it lacks
    every = questions(Asker(edits.drafts.opened(dataset.store.open_folder(context.obj)).data))
    looked: Answers = {}

    def left(typed: Answers) -> list[Question]:
        found = []
        for question in every({**looked, **typed}):
            if question.key in given and question.key not in looked:
                looked[question.key] = question.look(given[question.key]).text
                return left(typed)
            found += [] if question.key in looked else [question]
        return found

    say(worded("Ctrl-C ends, and nothing is written; < goes back, - leaves out, ? says more"))
    while True:
        try:
            return {**given, **looked, **asked(left, {})}
        except BackError:
            say(worded("this is the first question"))
        except (KeyboardInterrupt, typer.Abort):
            say(worded("\nnothing was written"))
            raise typer.Exit(1) from None


def ground_of(typed: Answers, source: str = "") -> Ground:
    """What an edit rests on, as it was typed."""
    mark = Mark(typed.get("mark", Mark.UNVERIFIED))
    return edits.amending.Ground(typed.get("act", ""), typed.get("article", ""), mark, source)


def titled(typed: str) -> Text:
    """A title, in English unless a language stands before it."""
    language, colon, rest = typed.partition(":")
    if colon and language.strip() in Text._fields:
        return Text(**{language.strip(): rest.strip()})
    return Text(typed)


def penalty_of(typed: Answers) -> str | None:
    """The penalty as it was typed: None where nothing is said of it, empty where it is said that there is none."""
    penalty = typed.get("penalty")
    return "" if penalty == "none" else penalty or None
