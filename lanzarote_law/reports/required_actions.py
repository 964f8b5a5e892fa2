"""What an open point needs: a law, evidence, a check, a choice of the State, or nothing, since no duty asks for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lanzarote_law.render.gaps import task_of

if TYPE_CHECKING:
    from lanzarote_law.answers.standings import AspectStanding
    from lanzarote_law.render.phrases import View


class RequiredAction(StrEnum):
    """What an open point needs, in the order of a note."""

    LAW = "law"
    EVIDENCE = "evidence"
    CHECK = "check"
    CHOICE = "choice"
    """To answer it in full would be no praise, such as to punish the child: the State decides."""
    NONE = "none"
    """The Convention asks nothing of the kind."""


_ACTION_OF_TASK = {
    "no law": RequiredAction.LAW,
    "part": RequiredAction.LAW,
    "disputed": RequiredAction.EVIDENCE,
    "asserted": RequiredAction.EVIDENCE,
    "general words": RequiredAction.EVIDENCE,
    "pending": RequiredAction.CHECK,
}
"""What is needed, by the task that a point sets."""


def required_action(view: View, each: AspectStanding) -> RequiredAction:
    """What an open point needs."""
    aspect, task = view.corpus.aspect[each.aspect], task_of(each)
    if task == "disputed":  # an objection wants an answer, whatever is asked
        return _ACTION_OF_TASK[task]
    if not aspect.treaty_duty:
        return RequiredAction.NONE
    return RequiredAction.CHOICE if aspect.full_means else _ACTION_OF_TASK[task]


def action_text(view: View, each: AspectStanding) -> str:
    """What is to be done about an open point, in a sentence."""
    need, means = required_action(view, each), view.corpus.aspect[each.aspect].full_means
    if need is RequiredAction.NONE:
        return view.word("r.no treaty duty")
    if need is RequiredAction.CHOICE:
        return view.word("r.choice", means)
    return view.word(f"r.task.{task_of(each)}")
