"""Statuses as text, always with their limits: COVERED alone would say more than the law."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from lanzarote_law.answers.item_status_history import statuses_to_come
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_qualifications import status_qualifications
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, ItemStatus, Standing, Status, Weakness
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Item, ItemKind, weakest
from lanzarote_law.render.blocks import Run, run
from lanzarote_law.render.phrases import Detail, View

_FEW = 2
"""As many limits, or titles, are told; of more, the number."""
_LIMITED = {
    *(Status.COVERED, Status.INCOMPLETE, Status.PARTIAL, Status.DISPUTED),
    *(Status.RULE_IN_LAW, Status.CONDUCT_PUNISHED),
}
"""The statuses that say that some law is there."""


def qualification(
    view: View, status: ItemStatus, beside: Collection[str] | None = None, most: int = _FEW, worded: Sequence[str] = ()
) -> str:
    """The qualification of a status, in brackets: how much is open, the meaning of full, `most` limits or their number.

    If `beside` is given, the open aspects and the texts in `beside` are printed elsewhere and left out. `worded` are
    the limits as the page words them.
    """
    if status.status not in _LIMITED:
        return ""
    found = status_qualifications(view.corpus, status)
    parts = []
    if beside is None and status.status in {Status.PARTIAL, Status.INCOMPLETE} and found.aspects > 1:
        parts += [view.word("points open", str(found.open), str(found.aspects))] if found.open else []
        parts += [view.counted("points unknown", found.unknown)] if found.unknown else []
        parts += [view.counted(view.form("points known in part"), found.in_part)] if found.in_part else []
    parts += [each for each in found.means if each not in (beside or ()) and not found.of_limbs]
    if found.exempted and not found.of_limbs:
        parts.append(view.word("save under", view.articles_named(found.exempted)))
    limits = [each for each in found.limits if each not in (beside or ())]
    many = len(limits) > most or (found.of_limbs and len(limits) > 1)
    parts += worded or ([view.counted(view.form("under limits"), len(limits))] if many else conditions(view, limits))
    return f" ({view.clauses(parts)})" if parts else ""


def conditions(view: View, limits: Sequence[str]) -> list[str]:
    """Short limits with each of their conditions once; a limit with a notice in brackets stays as it is."""
    values: dict[str, None] = {}
    for limit in limits:
        values |= dict.fromkeys([limit] if "[" in limit else limit.split(view.word("semicolon")))
    return list(values)


def with_one_limit(view: View, status: ItemStatus) -> str:
    """What "full" means if that is not positive, and the limit of a status, or how many there are."""
    limits = status_qualifications(view.corpus, status).limits
    return brief_qualification(view, status, limits[0] if len(limits) == 1 else "")


def brief_qualification(view: View, status: ItemStatus, limit: str = "") -> str:
    """What "full" means if that is not positive, and how many limits apply; -v lists them."""
    found = status_qualifications(view.corpus, status)
    limited = len(found.limits) + bool(found.exempted)
    means = () if found.of_limbs else found.means
    parts = [*means, *([limit or view.counted("within limits", limited)] if limited else [])]
    return f" ({view.clauses(parts)})" if parts and qualification(view, status) else ""


def shared_qualifications(view: View, statuses: Sequence[ItemStatus]) -> tuple[str, ...]:
    """The meanings and limits that several statuses share, which are printed once."""
    found = [status_qualifications(view.corpus, each) for each in statuses if each.status in _LIMITED]
    if not 1 < len(statuses) == len(found):
        return ()
    first, *others = [(*each.means, *each.limits) for each in found]
    return tuple(each for each in first if all(each in other for other in others))


def qualified_status(view: View, status: ItemStatus, beside: Collection[str] | None = None) -> Run:
    """A status in its colour, with its qualification."""
    return run(view.status_run(status.status), qualification(view, status, beside))


def status_of(view: View, item: str, on: date) -> Run:
    """The status of an item on a date, with its qualification."""
    return qualified_status(view, item_status(view.corpus, item, on))


def status_line(view: View, status: ItemStatus, tail: str = "") -> Run:
    """A status with its date, and in one bracket what goes along with it and how sure it is on that date; its flags.

    Flags come before how sure it is, which then has a bracket of its own.

    Up to which dates amendments were followed stands in full below the status of the day, except in short and in full.
    """
    unsure = ItemFlag.NOT_FOLLOWED
    told_below = view.detail is Detail.NORMAL and status.on == view.on
    day = f" {tail}" if tail else ""
    flags = view.flags_text(tuple(flag for flag in status.flags if flag is not unsure))
    parts = (
        view.weakness_text(status.weakness),
        view.word(unsure) if unsure in status.flags and not told_below else "",
    )
    sure = view.clauses(filter(None, parts))
    told_with_it = qualification(view, status)
    if told_with_it and sure and not flags:
        return run(view.status_run(status.status), day, f" ({view.clauses((told_with_it[2:-1], sure))})")
    return run(view.status_run(status.status), day, told_with_it, flags, f" ({sure})" if sure else "")


def weakest_mark(view: View, weaknesses: Iterable[Weakness | None]) -> str:
    """The weakest mark of some statements, in brackets; empty if all were seen."""
    marks = [each.mark for each in weaknesses if each]
    return view.less_than_seen(weakest(marks)) if marks else ""


def once_per_aspect(standings: Iterable[AspectStanding]) -> list[tuple[AspectStanding, ...]]:
    """Groups of standings of one aspect that are the same for several limbs."""
    groups = group_by_key(((each.aspect, each.standing), each) for each in standings)
    return [tuple(group) for group in groups.values()]


def hole_text(
    view: View, each: AspectStanding, reason: Callable[[View, AspectStanding], str] = View.why, items: str = ""
) -> str:
    """An aspect of which nothing is known, or a part alone, with the items that ask for it; of a part, which."""
    known = each.standing is Standing.KNOWN_IN_PART
    return f"{view.aspect_title(each.aspect)}{items}" + (f"{view.colon}{reason(view, each)}" if known else "")


def first_titles(view: View, aspects: Sequence[str]) -> str:
    """The first titles of some aspects, and the number of the others."""
    titles = list(dict.fromkeys(view.aspect_title(aspect) for aspect in aspects))
    return view.clauses(view.first(titles, _FEW))


def wording_unread(view: View, unread: int, of: int) -> str:
    """Of how many questions nobody has seen the official wording."""
    if unread < of:
        return view.word("wording unread", str(unread), str(of))
    return view.counted("wording unread of all", of)


def days_of_change(view: View, items: Iterable[Item]) -> str:
    """The later dates on which the law, as far as it is recorded, changes what some items get, each with these."""
    law = (each for each in items if each.kind is not ItemKind.PRACTICE)
    later = [status for each in law for status in statuses_to_come(view.corpus, each.id, view.on)]
    days = group_by_key((each.on, each.item) for each in sorted(later, key=lambda status: status.on))
    return "; ".join(f"{view.short_day(day)}{view.colon}{view.items_in_short(found)}" for day, found in days.items())
