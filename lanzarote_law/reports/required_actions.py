"""The action that an open point requires: a law, evidence, a check, a choice of the State, or none without a duty."""

from enum import StrEnum

from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.render import decisions
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.phrases import View


class RequiredAction(StrEnum):
    """The action that an open point requires, in the order of a note."""

    LAW = "law"
    EVIDENCE = "evidence"
    CHECK = "check"
    CHOICE = "choice"
    """A full answer would not be a positive finding, such as to punish the child: the State decides."""
    NONE = "none"
    """The Convention imposes no such duty."""


_ACTION_OF_TASK = {
    **dict.fromkeys(("no law", "part"), RequiredAction.LAW),
    **dict.fromkeys(("disputed", "asserted", "general words"), RequiredAction.EVIDENCE),
    **dict.fromkeys(("lapsed", "pending"), RequiredAction.CHECK),
}
"""The action for each task of a point."""


def required_action(view: View, each: AspectStanding) -> RequiredAction:
    """The action that an open point requires."""
    aspect, task = view.corpus.aspect[each.aspect], task_of(each)
    if task == "disputed":  # an objection requires an answer, whatever is asked
        return _ACTION_OF_TASK[task]
    if not aspect.treaty_duty:
        return RequiredAction.NONE
    return RequiredAction.CHOICE if aspect.full_means else _ACTION_OF_TASK[task]


def action_text(view: View, each: AspectStanding) -> str:
    """What to do about an open point, in a sentence."""
    need, means = required_action(view, each), view.corpus.aspect[each.aspect].full_means
    if need is RequiredAction.NONE:
        return view.word("r.no treaty duty")
    if need is RequiredAction.CHOICE:
        return view.word("r.choice", means)
    text = view.word(f"r.task.{task_of(each)}")
    if task_of(each) != "general words":
        return text
    return f"{text} {view.word('courts')}{view.colon}{decisions.decisions_summary(view, (each.item,), each.aspect)}."
