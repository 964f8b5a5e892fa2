"""An article → blocks: whether it is in force, what it says, what came before and after, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.lookup import ProvisionRecord, When
from lanzarote_law.answers.status import Standing
from lanzarote_law.model import Mark
from lanzarote_law.render import beside, links
from lanzarote_law.render.formats.blocks import Block, Column, Facts, Heading, Line, Run, Space, Styled, Table, run
from lanzarote_law.render.phrases import (
    Detail,
    View,
    act_and_mark,
    article_of_act,
    articles_text,
    aspect_title,
    dotted,
    less_than_seen,
    provision_title,
    territory_text,
    version_text,
    weakness_text,
)
from lanzarote_law.render.words import shown

if TYPE_CHECKING:
    from lanzarote_law.model import Annulment, Version


def blocks(view: View, answer: ProvisionRecord) -> list[Block]:
    """What the page shows of an article: its state first."""
    title, state = Heading(provision_title(view, answer.provision), 1), Line(_state_line(view, answer))
    facts = Facts(_facts(view, answer))
    if view.detail is Detail.QUIET:
        return [title, state, facts]
    return [
        *(title, Space(), state, Space(), facts),
        *_versions(view, answer),
        *_hanging(view, answer),
        *beside.said(view, answer.positions),
        *beside.other_readings(view, answer.other_readings),
    ]


def _state_line(view: View, answer: ProvisionRecord) -> Run:
    provision = answer.provision
    style = {When.IN_FORCE: "good", When.PAST: "bad", When.FUTURE: "warn", When.ANNULLED: "bad"}[answer.when]
    tail = f" {view.word('on', view.day(view.on))}"
    if answer.when is When.ANNULLED and provision.annulled:
        act, start = view.act(provision.annulled.act), provision.annulled.start
        tail += view.word("annulled from", act, view.day(start)) if start else view.word("never in force", act)
    elif answer.when is When.PAST and provision.repeal:
        repeal = provision.repeal
        tail += view.word("repealed", view.day(repeal.on), view.act(repeal.act)) + article_of_act(view, repeal)
    elif answer.when is When.FUTURE and provision.start:
        tail += view.word("colon") + view.word("from", view.day(provision.start))
    elif provision.start is None:
        tail += f" ({view.word('start unknown')})"
    weak = max(answer.weaknesses, key=lambda each: each.mark.weakness, default=None)
    weakness = weakness_text(view, weak)
    if weak and weakness and weak.what != "start-not-recorded":
        tail += f" ({weakness})"
    return run(Styled(view.word(answer.when), style), tail)


def _facts(view: View, answer: ProvisionRecord) -> tuple[tuple[str, Run], ...]:
    pairs: list[tuple[str, Run]] = []
    if answer.pinpoint:
        pairs.append((view.word("l.place"), run(view.word("no places", str(answer.pinpoint)))))
    if answer.provision.annulled:
        pairs.append((view.word("l.annulled"), run(_annulment(view, answer.provision.annulled))))
    version = answer.version or answer.provision.versions[-1]
    pairs += _version_facts(view, answer.provision.verification, version)
    if answer.in_force_instead:
        weakness = weakness_text(view, answer.instead_weakness)
        tail = f" ({weakness})" if weakness else ""
        pairs.append((view.word("l.today"), run(articles_text(view, answer.in_force_instead) + tail)))
    if answer.provision.replaced_by:
        heirs = [
            f"{view.article(each.provision)}"
            + (f" ({each.part})" if each.part else "")
            + (f" [{view.standing(Standing.ANNULLED)}]" if view.corpus.provision[each.provision].annulled else "")
            + less_than_seen(view, each.verification)
            for each in answer.provision.replaced_by
        ]
        pairs.append((view.word("l.replaced by"), run(", ".join(heirs))))
    if answer.predecessors:
        pairs.append((view.word("l.replaces"), run(articles_text(view, answer.predecessors))))
    if answer.provision.note:
        pairs.append((view.word("l.note"), run(answer.provision.note)))
    return tuple(pairs)


def _annulment(view: View, annulled: Annulment) -> str:
    """The judgment by its title, how it was checked, where it was read, and what must be known besides."""
    title = shown(view.corpus.act[annulled.act].title, view.language)
    origin = dotted(view.word(annulled.verification), annulled.source)
    return " ".join(filter(None, (title, f"[{origin}]", annulled.note)))


def _version_facts(view: View, content: Mark, version: Version) -> list[tuple[str, Run]]:
    """What a version says; the mark is that of the article's content, unless the version has one for its words."""
    content = version.verification if version.start_verification else content
    pairs = [(view.word("l.says"), run(version.summary, territory_text(view, version), less_than_seen(view, content)))]
    if version.penalty:
        mark = version.penalty_verification or Mark.SEEN
        pairs.append((view.word("l.penalty"), run(version.penalty, less_than_seen(view, mark))))
    return pairs


def _versions(view: View, answer: ProvisionRecord) -> list[Block]:
    provision = answer.provision
    if len(provision.versions) == 1 and view.detail is not Detail.VERBOSE:
        return []
    end = None if provision.never_in_force else provision.end
    ends = [*(version.in_force_from for version in provision.versions[1:]), end]
    rows = tuple(
        (
            run(links.period(view, version.in_force_from, end)),
            run(version_text(view, version)),
            run(act_and_mark(view, version)),
        )
        for version, end in zip(provision.versions, ends, strict=True)
    )
    return [
        Space(),
        Heading(run(view.word("h.versions"))),
        Table((Column(fixed=False),) * 3, rows),
    ]


def _hanging(view: View, answer: ProvisionRecord) -> list[Block]:
    """Every item and obligation that hangs on the provision, and how."""
    if not answer.links:
        return [
            Space(),
            Heading(run(view.word("h.answers"))),
            Line(run(view.word("hangs nothing")), 2),
        ]
    rows = []
    for each in answer.links:
        main = each.link.provision == answer.provision.id
        role = (
            view.word(f"role.{each.link.role}") if main else view.word("read with", view.article(each.link.provision))
        )
        rows.append(
            (
                run(Styled(", ".join(each.items), "ref")),
                run("; ".join(aspect_title(view, aspect) for aspect in each.link.aspects)),
                run(role),
                run(links.extent(view, each)),
                run(links.word_or_days(view, each, links.period(view, each.start, each.end))),
            )
        )
    return [Space(), Heading(run(view.word("h.answers"))), Table((Column(fixed=False),) * 5, tuple(rows))]
