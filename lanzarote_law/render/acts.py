"""An act by itself: under what it is found, how it was verified, and which articles of the data it changed."""

from lanzarote_law.answers.acts import ActChange, changes_by_act
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Act, Annulment, Version
from lanzarote_law.render.blocks import Block, Facts, Heading, Paragraph, Space, Styled, run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.official_links import act_page
from lanzarote_law.render.phrases import View, act_reference, with_dots


def act_blocks(view: View, act: Act) -> list[Block]:
    """An act with what it changed: the articles that it changed alike on one day together."""
    copies = (view.source(each.partition(" ")[0]) for each in act.read_in)
    parts = view.pairs(
        ("c.title", view.text(act.title)),
        ("l.published", Styled(", ".join(filter(None, act_reference(view, act.id))), "", act_page(view, act.id))),
        ("l.act in force", view.day(act.in_force) if act.in_force else ""),
        ("courts.l.read", with_dots(view.word(act.verification), *copies)),
        ("l.note", act.note),
    )
    changed = group_by_key((_kind(view, each), each.provision) for each in changes_by_act(view.corpus, act.id))
    rows = [(day, run(what, view.articles_in_ranges(ids), mark)) for (day, what, mark), ids in changed.items()]
    rows += [
        (view.day(each.on), run(f"{view.text(each.title)}{view.less_than_seen(each.verification)}"))
        for each in view.corpus.dates
        if each.act == act.id
    ]
    under = Facts(tuple(rows), 2) if rows else Paragraph(run(view.word("act changes nothing")), 2)
    title = Heading(run(Styled(view.act(act.id), "ref")), 1)
    return [title, Space(), Facts(tuple(parts)), Space(), Heading(run(view.word("h.act changes"))), under]


def _kind(view: View, change: ActChange) -> tuple[str, str, str]:
    """The day of a change, what the act did to the article, and how well that is known."""
    by, day = change.by, view.day(change.on) if change.on else view.word("start unknown")
    if isinstance(by, Version):
        first = by is view.corpus.provision[change.provision].versions[0]
        what = view.word(f"change.{by.change}" if by.change else "version since" if first else "version changed")
    else:
        what = (view.standing(Standing.ANNULLED) if isinstance(by, Annulment) else view.word("end")) + view.colon
    return day, what, view.less_than_seen(change.verification)


def act_values(view: View, act: Act) -> Plain:
    """An act as plain values, with what it changed."""
    page, changes = act_page(view, act.id), list(changes_by_act(view.corpus, act.id))
    return plain_record("act", act, title=view.text(act.title), page=page, changes=changes)
