"""A correspondence in words: where in the law it stands, how far it answers, on whose word, within which days."""

from collections.abc import Iterable
from datetime import date

from lanzarote_law.answers.lookup import ForceState, LinkAnswer
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status_qualifications import partners_in_force
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Basis, Partner, PartnerEffect, weakest
from lanzarote_law.render.blocks import Block
from lanzarote_law.render.layout import legend
from lanzarote_law.render.phrases import View, annulled_text, with_dots


def extent(view: View, answer: LinkAnswer, *, part: bool = True) -> str:
    """The extent of a link: full, implied or (which) part; only some territory; asserted or disputed.

    Where the part is told, so is that the link was not read again: in full that stands behind the part itself.
    """
    link = answer.link
    words = view.word("asserted") if answer.asserted else view.word(f"extent.{link.extent}")
    if link.basis is not Basis.EDITORIAL:
        by = view.word(f"basis.{link.basis}")
        words = view.word("asserted by", by) if answer.asserted else view.word("according to", words, by)
    words += f", {view.word('standing.disputed')}" if answer.blocked else ""
    if part:
        unread = view.review_text(link, answer.day)
        words += view.colon + link.part if link.part else f" [{unread}]" if unread else ""
    if answer.when is ForceState.IN_FORCE:
        words += view.territory_text(view.corpus.provision[link.provision].version(view.on))
    return words


def link_legend(view: View, answers: Iterable[LinkAnswer]) -> list[Block]:
    """What the extents of some links mean, and that some are only asserted."""
    return legend(view, ("asserted" if each.asserted else f"extent.{each.link.extent}" for each in answers))


def whose_word(view: View, answer: LinkAnswer) -> str:
    """The basis of a link, which says who makes it, and how it was checked."""
    return with_dots(view.word(f"basis.{answer.link.basis}"), view.word(answer.link.verification))


def word_or_days(view: View, answer: LinkAnswer, days: str) -> str:
    """On whose word a link in force is made; of one that is past or to come, its days; or what annulled it."""
    if answer.when is ForceState.ANNULLED:
        return annulled_text(view, view.corpus.provision[answer.link.provision])
    if answer.when is ForceState.IN_FORCE:
        return whose_word(view, answer)
    return days


def partners_text(view: View, provision: str) -> str:
    """What must be read with an article on the day, each for what: `143 CP 2024 (raises the penalty ...)`."""
    return view.clauses(_partner(view, each) for each in partners_in_force(view.corpus, provision, view.on))


_LONG = 160
"""Characters of what partners are for that leave room on a screen."""


def partners_on_a_screen(view: View, provision: str) -> str:
    """The partners of a provision; if that text is long, only their numbers by effect: `143, 144 (raises ...)`."""
    whole = partners_text(view, provision)
    if len(whole) <= _LONG:
        return whole
    by_use = group_by_key((each.does, each) for each in partners_in_force(view.corpus, provision, view.on))
    return view.clauses(_group(view, does, group) for does, group in by_use.items())


def _group(view: View, does: PartnerEffect, group: list[Partner]) -> str:
    provisions = sort_provision_ids(view.corpus, [each.provision for each in group])
    mark = view.less_than_seen(weakest(each.verification for each in group))
    text = view.word(f"does.{does}.many" if provisions[1:] else f"does.{does}")
    return f"{view.articles_in_ranges(provisions)} ({text}){mark}"


def partners_in_short(view: View, provision: str, count: int) -> str:
    """The partners of a provision, the first `count` with their purpose, which matter most, the others by number."""
    found = partners_in_force(view.corpus, provision, view.on)
    others = view.articles_text([each.provision for each in found[count:]])
    text = view.clauses((*(_partner(view, each) for each in found[:count]), *([others] if others else [])))
    return f"; {view.word(view.form('with'), text)}" if text else ""


def _partner(view: View, each: Partner) -> str:
    return f"{view.article(each.provision)} ({each.purpose}){view.less_than_seen(each.verification)}"


def period(view: View, start: date | None, end: date | None) -> str:
    """The first and the last day of something, as far as they are known."""
    first = view.short_day(start) if start else view.word("start unknown")
    if end is None:
        return view.word("from", first) if start else first
    return f"{first} - {view.short_day(end - date.resolution)}"
