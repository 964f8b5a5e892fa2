"""Where the official texts stand: the page of a code behind each of its articles, that of an act behind its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Run, Space, Styled, run
from lanzarote_law.render.phrases import View, act_and_mark, act_reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.model import Provision, Repeal, Version


def code_page(view: View, provision: str) -> str:
    """The official page of the code of a provision; empty where none is known, never guessed."""
    code = view.corpus.code.get(provision.partition("/")[0])
    return code.eli if code else ""


def act_page(view: View, act: str) -> str:
    """The official page of an act; empty where none is known."""
    return view.corpus.act[act].address if act in view.corpus.act else ""


def article_run(view: View, provision: str, pinpoint: str = "", known_code: str = "") -> Styled:
    """An article as a reference that leads to its official page, where what shows it can follow links."""
    return Styled(view.article(provision, pinpoint, known_code), "ref", code_page(view, provision))


def act_run(view: View, dated: Version | Repeal) -> Styled:
    """The act of a version or a repeal with its mark, as a reference that leads to its official page."""
    return Styled(act_and_mark(view, dated), "", act_page(view, dated.act))


def official(view: View, provisions: Iterable[Provision]) -> list[Block]:
    """The acts behind some articles with their numbers, publication and official pages, then the pages of the codes."""
    pairs: dict[str, Run] = {}
    for provision in provisions:
        version = provision.version(view.on) or provision.versions[-1]
        for act in filter(None, (version.act, provision.repeal.act if provision.repeal else "")):
            reference, page = act_reference(view, act)
            told = ", ".join(filter(None, (reference, page)))
            if told:
                pairs.setdefault(view.act(act), run(Styled(told, "", page)))
        page = code_page(view, provision.id)
        if page:
            pairs.setdefault(view.code(provision.code), run(Styled(page, "", page)))
    return [Space(), Heading(run(view.word("h.official"))), Facts(tuple(pairs.items()), 2)] if pairs else []
