"""What an open point needs: a law, evidence, a check, a choice of the State, or nothing, since no duty asks for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lanzarote_law.render import decisions
from lanzarote_law.render.gaps import task_of

if TYPE_CHECKING:
    from lanzarote_law.answers.standings import AspectStanding
    from lanzarote_law.render.phrases import View


class Need(StrEnum):
    """What an open point needs, in the order of a note."""

    LAW = "law"
    EVIDENCE = "evidence"
    CHECK = "check"
    CHOICE = "choice"
    """To answer it in full would be no praise, such as to punish the child: the State decides."""
    NONE = "none"
    """The Convention asks nothing of the kind."""


_OF_TASK = {
    "no law": Need.LAW,
    "part": Need.LAW,
    "disputed": Need.EVIDENCE,
    "asserted": Need.EVIDENCE,
    "general words": Need.EVIDENCE,
    "pending": Need.CHECK,
}
"""What is needed, by the task that a point sets."""


def need_of(view: View, each: AspectStanding) -> Need:
    """What an open point needs."""
    aspect, task = view.corpus.aspect[each.aspect], task_of(each)
    if task == "disputed":  # an objection wants an answer, whatever is asked
        return _OF_TASK[task]
    if not aspect.treaty_duty:
        return Need.NONE
    return Need.CHOICE if aspect.full_means else _OF_TASK[task]


def task_text(view: View, each: AspectStanding) -> str:
    """What is to be done about an open point, in a sentence."""
    need, means = need_of(view, each), view.corpus.aspect[each.aspect].full_means
    if need is Need.NONE:
        return view.word("r.no treaty duty")
    if need is Need.CHOICE:
        return view.word("r.choice", means)
    told = view.word(f"r.task.{task_of(each)}")
    if task_of(each) != "general words":
        return told
    return f"{told} {view.word('courts')}{view.word('colon')}{decisions.form(view, (each.item,), each.aspect)}."
