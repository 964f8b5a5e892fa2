"""Links to official texts: the page of an article in its code, and the page of an act."""

from collections.abc import Iterable

from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Provision, Repeal, Version
from lanzarote_law.render.blocks import Block, Facts, Heading, Run, Space, Styled, run
from lanzarote_law.render.phrases import View, act_and_mark, act_reference


def article_page(view: View, provision: str) -> str:
    """The official page of an article: that of its code, or else of the act that made its version of the day.

    Empty where neither is known: no address is guessed.
    """
    record, code = view.corpus.provision.get(provision), view.corpus.code.get(ArticleId(provision).code)
    version = record and (record.version(view.on) or record.versions[-1])
    return (view.page(code.eli) if code else "") or (act_page(view, version.act) if version else "")


def act_page(view: View, act: str) -> str:
    """The official page of an act; empty where none is known."""
    return view.page(view.corpus.act[act].address) if act in view.corpus.act else ""


def article_run(view: View, provision: str, pinpoint: str = "", known_code: str = "") -> Styled:
    """An article as a reference that leads to its official page, where what shows it can follow links."""
    return Styled(view.article(provision, pinpoint, known_code), "ref", article_page(view, provision))


def act_run(view: View, dated: Version | Repeal) -> Styled:
    """The act of a version or a repeal with its mark, as a reference that leads to its official page."""
    return Styled(act_and_mark(view, dated), "", act_page(view, dated.act))


def official_pages(view: View, provisions: Iterable[Provision]) -> list[Block]:
    """The acts behind some articles with their numbers, publication and official pages, then the pages of the codes."""
    pairs: dict[str, Run] = {}
    for provision in provisions:
        version = provision.version(view.on) or provision.versions[-1]
        for act in filter(None, (version.act, provision.repeal.act if provision.repeal else "")):
            reference, page = act_reference(view, act)
            text = ", ".join(filter(None, (reference, page)))
            if text:
                pairs.setdefault(view.act(act), run(Styled(text, "", page)))
        code = view.page(view.corpus.code[provision.code].eli)
        if code:
            pairs.setdefault(view.code(provision.code), run(Styled(code, "", code)))
    return [Space(), Heading(run(view.word("h.official"))), Facts(tuple(pairs.items()), 2)] if pairs else []
