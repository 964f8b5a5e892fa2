"""What an adviser is asked about a law: the act, then what each of its articles does, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import edits, render
from lanzarote_law.cli.asking import Answers, Kept, Question, one_of
from lanzarote_law.cli.screen import this_day
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.model import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from lanzarote_law.edits.amending import Data, Day
    from lanzarote_law.model import Act, Provision

MARKS = {
    str(Mark.SEEN): "seen in the law itself, or in a copy of its text",
    str(Mark.SECOND_HAND): "read in something that reports it",
    str(Mark.INFERRED): "deduced from something else",
    str(Mark.UNVERIFIED): "nobody has checked it",
}
"""How something can be checked, as it is asked for."""

HOW_CHECKED = f"How did you check it: {', '.join(MARKS)}?"


class Asker:
    """The questions about a law, over the data as those before left them."""

    def __init__(self, data: Data) -> None:
        self.data = data

    # -- what looks at an answer

    def day(self, typed: str) -> Kept:
        """A day, as the files write it."""
        day = edits.amending.a_day(self.data.corpus, typed)
        return Kept(day.text, self._view().day(day.on))

    def article(self, on: Callable[[], Day | None]) -> Callable[[str], Kept]:
        """What looks at an article of the data, as it is called on a day."""

        def look(typed: str) -> Kept:
            day = on()
            found = edits.amending.an_article(self.data.corpus, typed, day.eve if day else this_day())
            return Kept(found.id, self.told(found))

        return look

    def act(self, typed: str) -> Kept:
        """An act of the data, by its id, its day, its number or its dossier."""
        found = [each for each in self.data.corpus.acts if typed in {each.id, each.dossier, each.number}]
        found = found or [each for each in self.data.corpus.acts if typed and each.number.rpartition(" ")[2] == typed]
        if not found:
            found = self._acts_of_day(typed)
        if len(found) > 1:
            which = ", ".join(each.id for each in found)
            raise NotUnderstoodError(f"there are {len(found)} acts of that day: {which}", "type the id of one")
        return Kept(found[0].id, self.told_act(found[0]))

    def _acts_of_day(self, typed: str) -> list[Act]:
        try:
            day = edits.amending.a_day(self.data.corpus, typed).on
        except NotUnderstoodError:
            edits.amending.an_act(self.data.corpus, typed)  # says what it may be
            raise
        found = [each for each in self.data.corpus.acts if each.dated == day]
        if not found:
            hint = "a law with its articles is put in with lanzarote-law adopt, an act alone with lanzarote-law add act"
            raise NotFoundError(f"there is no act of {self._view().day(day)} in this data set", hint)
        return found

    def source(self, typed: str) -> Kept:
        """A source or an act of the data."""
        corpus = self.data.corpus
        return Kept(edits.amending.a_known("source", typed, {*corpus.source, *corpus.act}))

    def heirs(self, old: str, on: Callable[[], Day | None]) -> Callable[[str], Kept]:
        """What looks at the articles that take over from one."""

        def look(typed: str) -> Kept:
            day = on()
            parts = [part for part in typed.split(",") if part.strip()]
            provision = self.data.corpus.provision[old]
            found = edits.replacing.heirs_of(self.data.corpus, parts, provision, day.on if day else this_day())
            view = self._view()
            told = [view.article(each) + ("" if each in self.data.corpus.provision else " (new)") for each in found]
            return Kept(", ".join(found), ", ".join(told))

        return look

    def new_article(self, on: Callable[[], Day | None]) -> Callable[[str], Kept]:
        """What looks at the number of an article that the data lack yet."""

        def look(typed: str) -> Kept:
            day = on() or edits.amending.Day("", this_day())
            found = edits.adopting.new_article(self.data.corpus, typed, day)
            return Kept(found, self._view().article(found))

        return look

    # -- what is said of a record

    def _view(self) -> render.phrases.View:
        return render.phrases.View(self.data.corpus, this_day(), "en")

    def told(self, provision: Provision) -> str:
        """An article by its number and subject."""
        view = self._view()
        return f"{view.article(provision.id)}, {render.words.shown(provision.subject, view.language)}"

    def told_act(self, act: Act) -> str:
        """An act by its day and title."""
        view = self._view()
        return f"{view.act(act.id)}: {render.words.shown(act.title, view.language)}"

    # -- the questions

    def which(self, key: str, words: str, on: Callable[[], Day | None] = lambda: None) -> Question:
        """Which article is meant."""
        return Question(key, f"{words} (a number, such as {EXAMPLE})", self.article(on))

    def from_day(self, key: str, words: str, otherwise: str = "") -> Question:
        """From which day on."""
        return Question(key, f"{words} (such as 2027-01-01)", self.day, otherwise=otherwise)

    def by_act(self) -> Question:
        """Which act does it."""
        return Question("act", "Which law does it? (its day, its number, or its id)", self.act)

    def by_article(self) -> Question:
        """Which article of the law does it."""
        return Question("article", "Which article of the law does it? (Enter where it has none)", needed=False)

    def summary(self, what: str) -> Question:
        """What a version says."""
        return Question("summary", f"What does {what} say, in your own words?")

    def penalty(self, before: str) -> Question:
        """The penalty of a version."""
        kept = f"Enter keeps it: {before}; none: type none" if before else "Enter where it has none"
        return Question("penalty", f"What is its penalty? ({kept})", needed=False)

    def note(self) -> Question:
        """A note on a version."""
        return Question("note", "What must a reader know beside it? (Enter: nothing)", needed=False)

    def mark(self, otherwise: str = str(Mark.UNVERIFIED)) -> Question:
        """How it was checked."""
        return Question("mark", HOW_CHECKED, one_of(MARKS), otherwise=otherwise)

    def penalty_before(self, ident: str, day: Day) -> str:
        """The penalty of an article just before a day."""
        version = self.data.corpus.provision[ident].version(day.eve)
        return version.penalty if version else ""

    def amends(self, given: Answers, day: Day | None) -> list[Question]:
        """What is asked about an amendment once the article and the day are known."""
        if "target" not in given or day is None:
            return []
        provision = self.data.corpus.provision[given["target"]]
        when = self._view().day(day.on)
        return [
            self.summary(f"{self._view().article(provision.id)} from {when} on"),
            self.penalty(self.penalty_before(provision.id, day)),
            self.note(),
        ]
