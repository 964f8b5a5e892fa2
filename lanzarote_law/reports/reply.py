"""The reply that is sent: for each question a sentence that answers it, then the provisions, the weightiest first.

Each provision is summarised once in the paper, and each limit printed once; later questions refer to it. Only official
references are in footnotes. What is not stated, and every mark, is in the annex (`reply_drafter_notes`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from sys import maxsize
from typing import NamedTuple

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.lookup import ItemAnswer, item_answer
from lanzarote_law.answers.reference_resolution import ResolvedReference
from lanzarote_law.answers.status_types import AspectStanding, WeighedLink
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Item, ItemKind, Mark
from lanzarote_law.render.blocks import Block, Bullets, Facts, Heading, Paragraph, Run, Styled, run, text_of_run
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.reply_answers import PartAnswer, answers, silent_points
from lanzarote_law.reports.reply_decisions import case_law_sentences
from lanzarote_law.reports.reply_draft_state import (
    MOST_OF_LIMIT,
    ReplyPaper,
    StatedLink,
    extent_rank,
    in_sentence,
    limit_sentences,
)
from lanzarote_law.reports.reply_omissions import Omission, dates_read, omissions, omitted_link, rules_not_read
from lanzarote_law.reports.reply_provision_text import (
    also_relevant,
    limits_of_several,
    penalty_levels,
    provision_blocks,
    shared_limits,
)
from lanzarote_law.reports.report_part import Part


class QuestionReply(NamedTuple):
    """The reply to a question with its limbs."""

    answer: ItemAnswer
    part: Part
    stated: tuple[StatedLink, ...]
    cited: tuple[str, ...]
    """The provisions that it describes."""
    omitted: tuple[Omission, ...]
    most_of_limit: int
    """The length in letters of a limit that it states in full."""
    silent: tuple[tuple[str, str], ...]
    """The points, and the rules, of which it says nothing, though no decision is the reason, each with its item."""
    alternatives: dict[str, str]
    """The answers to parts that are put to the Party only if the one that is answered is not, by their numbers."""


def draft_replies(view: View, items: Iterable[Item]) -> list[QuestionReply]:
    """The reply to each of some items, as one paper."""
    said: dict[str, str] = {}
    limits: dict[str, tuple[str, ...]] = {}
    drafts = []
    for item in items:
        for letters, brief, of_limit in _FORMS:
            paper = ReplyPaper(view, dict(said), item, dict(limits), {}, brief, of_limit)
            draft = _draft(paper)
            cases = sum(len(text_of_run(each)) for each in case_law_sentences(view, draft.answer))
            if sum(len(text_of_run(each)) for each in _runs(draft.part.blocks)) - cases <= letters:
                break
        said, limits = paper.said, paper.limits
        drafts.append(draft)
    return drafts


_FORMS = (
    (6500, False, MOST_OF_LIMIT),
    (6950, True, MOST_OF_LIMIT),
    (6950, True, 600),
    (6950, True, 420),
    (maxsize, True, 200),
)
"""The forms of a reply to a question, of which the first that fits on two pages is taken.

Each with the most letters that it may have beside decisions, which take the place of the articles that answer less
well; whether it is brief; and how many letters of a limit are stated.
"""


def _draft(paper: ReplyPaper) -> QuestionReply:
    view, item = paper.view, paper.item
    answer = item_answer(view.corpus, item, view.on, ResolvedReference(item.id, (item,)))
    stated = _stated_links(view, answer)
    groups = group_by_key((each.judged.link.provision, each) for each in stated)
    paper.shared.update(shared_limits(paper, groups))
    blocks = [block for links in groups.values() for block in provision_blocks(paper, links, groups)]
    cases = case_law_sentences(view, answer)
    also = [*limits_of_several(paper), *(cases or ([] if paper.brief else also_relevant(paper, answer, groups)))]
    found = answers(paper, answer, stated)
    chosen = [each for each in found if not each.items or {item.id, *paper.parts} & {*each.items}]
    title, answered = view.text(item.title), list(_answers(paper, chosen))
    values: Plain = {
        "item": item.id,
        "title": title,
        "asks": item.asks,
        "answer": " ".join(map(text_of_run, answered)),
        "say": [sentence_values(each) for each in _runs(blocks)],
        "points": [_point_values(paper, each) for each in stated],
        "say_also": [sentence_values(each) for each in also],
        "answers": [_link_values(view, each) for each in stated],
    }
    rules = () if paper.is_shortest else dict.fromkeys(rule for rule, _ in _rules_not_read(view, item, stated))
    unread = [each for each in rules if not paper.before(each)]
    left = (run(view.word("r.reply.to complete", view.clauses(unread))),) if unread else ()
    parts = (*_put_to_others(paper), *answered, *left)
    opening = (
        Heading(run(Styled(item.id, "ref"), f"  {title}"), 2),
        Bullets(parts) if len(parts) > 1 else Paragraph(parts[0]),
    )
    return QuestionReply(
        answer,
        Part((*opening, *_with_references_joined(paper, blocks), *map(Paragraph, also)), {"drafts": [values]}),
        tuple(stated),
        tuple(groups),
        tuple(omissions(view, answer)),
        paper.most_of_limit,
        (
            *_silent_points(view, answer, stated),
            *_rules_not_read(view, item, stated),
            *_to_check(paper, stated, groups),
        ),
        {paper.numbers(each.items): " ".join(each.sentences) for each in found if each not in chosen},
    )


def _silent_points(view: View, answer: ItemAnswer, stated: Sequence[StatedLink]) -> Iterator[tuple[str, str]]:
    """The points on which the answer is silent; of one that is known in part, the parts that it does not state."""
    for each in silent_points(view, answer, stated):
        title = in_sentence(view.aspect_title(each.aspect))
        is_answered = any(each in one.aspects for one in stated)
        left = [judged.link.part for judged in each.shown if is_answered and omitted_link(view, each, judged)]
        yield (f"{title}, {view.clauses(left)}" if left else title), each.item


def _rules_not_read(view: View, item: Item, stated: Sequence[StatedLink]) -> Iterator[tuple[str, str]]:
    limits = dict.fromkeys(each.judged.link.limit for each in stated)
    yield from ((rule, item.id) for limit in limits for rule in rules_not_read(view, limit))


def _to_check(paper: ReplyPaper, stated: Sequence[StatedLink], cited: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What else is left to the drafter: law later than texts read, lists of former articles, parts put to others."""
    view, item = paper.view, paper.item
    older = (each.judged.link.provision for each in stated if dates_read(view, each.judged.link.limit))
    codes = dict.fromkeys(view.code(view.corpus.provision[each].code) for each in older)
    yield from ((view.word("r.reply.later law", each), item.id) for each in codes)
    if former := [each for each in cited if citations_and_footnotes.lists_only_former_articles(view, each)]:
        yield view.word("r.reply.adaptation", citations_and_footnotes.short_citations(view, former)), item.id
    others = (view.corpus.item[each] for each in view.corpus.limbs.get(item.id, ()) if each not in paper.parts)
    yield from ((in_sentence(view.text(each.title)), each.id) for each in others)


def _answers(paper: ReplyPaper, found: Sequence[PartAnswer]) -> Iterator[Run]:
    """The answers to a question; of one in many sentences, each sentence."""
    if len(found) == 1 and len(found[0].sentences) > _MOST_SENTENCES:
        first, *others = found[0].sentences
        yield _answer(paper, found[0]._replace(sentences=(first,)))
        yield from (run(each) for each in others)
    else:
        yield from (_answer(paper, each) for each in found)


def _put_to_others(paper: ReplyPaper) -> Iterator[Run]:
    """The parts that may be put to other States only, with the condition, for the drafter to complete."""
    for each in (one for one in paper.view.corpus.limbs.get(paper.item.id, ()) if one not in paper.parts):
        text = paper.view.word("r.reply.put if", in_sentence(paper.view.corpus.applies_if(each).rstrip(".")))
        yield _answer(paper, PartAnswer((each,), "", (text,)))


_MOST_SENTENCES = 4
"""The most sentences of an answer that are one paragraph."""


def _answer(paper: ReplyPaper, answer: PartAnswer) -> Run:
    """The answer to a question, or to some of its parts after their numbers."""
    view = paper.view
    items = f"{paper.numbers(answer.items)}{view.colon}" if answer.items else ""
    opening = answer.opening and f"{answer.opening} "
    return run(Styled(f"{items}{opening}", "strong"), " ".join(answer.sentences))


def _with_references_joined(paper: ReplyPaper, blocks: Iterable[Paragraph | Bullets]) -> Iterator[Paragraph | Bullets]:
    """The blocks of a question; consecutive provisions that are described elsewhere share a line.

    In the shortest form, those that are only named do so, too.
    """
    for is_reference, group in groupby(blocks, key=partial(_is_reference, paper)):
        lines = list(group)
        if is_reference:
            parts = [part for each in lines if isinstance(each, Paragraph) for part in (Styled(" "), *each.run)]
            lines = [Paragraph(tuple(parts[1:]))]
        yield from lines


def _is_reference(paper: ReplyPaper, block: Paragraph | Bullets) -> bool:
    """Whether a block only names a provision and where it is described, or its title."""
    if not isinstance(block, Paragraph) or len(block.run) != _NAME_AND_PLACE:
        return False
    text, place = block.run[1].text, f" ({paper.view.word('r.see', '')}"
    return text.startswith(place) or (paper.is_shortest and text.startswith(" – "))


_NAME_AND_PLACE = 2


def sentence_values(sentence: Run) -> Plain:
    """A sentence with its footnotes."""
    return {"text": text_of_run(sentence), "sources": [part.note for part in sentence if part.note]}


def _point_values(paper: ReplyPaper, each: StatedLink) -> Plain:
    """What a link answers, in words, with the reason and the limit."""
    view, link = paper.view, each.judged.link
    titles = dict.fromkeys(view.aspect_title(one.aspect) for one in each.aspects)
    return {
        "point": f"{view.clauses(titles)} ({paper.numbers([one.item for one in each.aspects])})",
        "article": citations_and_footnotes.pinpoint_citation(view, link.provision, link.pinpoint),
        "text": " ".join((paper.statement(link.reason), *limit_sentences(view, link, paper.most_of_limit))),
        "sources": [],
    }


def _link_values(view: View, each: StatedLink) -> Plain:
    """A link as plain values: the aspects that it answers, its extent and its basis."""
    link = each.judged.link
    values = {"article": link.provision, "aspects": aspect_values(each.aspects), "not_read": view.review_text(link)}
    return plain_record(
        "report/drafts/answers", each.judged, link, **values, **{"with": [one.provision for one in link.read_with]}
    )


def aspect_values(points: Iterable[AspectStanding]) -> list[Plain]:
    """Aspects of items with their standings as plain values."""
    return [{"item": each.item, "aspect": each.aspect, "status": each.standing} for each in points]


def _stated_links(view: View, answer: ItemAnswer) -> list[StatedLink]:
    """The links that a reply states: by weight of their provisions, and for each in the order of the limbs."""
    found: dict[tuple[str, bool], tuple[WeighedLink, list[AspectStanding]]] = {}
    for each in (*answer.now.aspects, *answer.now.extra):
        for judged in (*each.carriers, *each.exempting):
            core = each in answer.now.aspects and judged in each.carriers
            if not omitted_link(view, each, judged):
                found.setdefault((judged.link.id, core), (_without_notices(view, judged), []))[1].append(each)
    links = [StatedLink(judged, tuple(aspects), core) for (_, core), (judged, aspects) in found.items()]
    groups = group_by_key((each.judged.link.provision, each) for each in links)
    by_weight = sorted(groups.values(), key=_weight)
    return [each for group in by_weight for each in sorted(group, key=lambda each: extent_rank(each.judged))]


def _without_notices(view: View, judged: WeighedLink) -> WeighedLink:
    """A link without its notices for the drafter."""
    links = view.corpus.links_to_provision[judged.link.provision]
    return judged._replace(link=next(each for each in links if each.id == judged.link.id))


def _weight(links: Sequence[StatedLink]) -> tuple[bool, int, int]:
    """The order of a provision: whether it answers what is asked, how far, and how many points."""
    best = min(extent_rank(each.judged) for each in links)
    return not any(each.core for each in links), best, -sum(len(each.aspects) for each in links)


def short_names(view: View, drafts: Sequence[QuestionReply]) -> Part:
    """The codes and acts that a reply cites, with the short names that it uses, and the first day of a new code."""
    text = "".join(text_of_run(each) for draft in drafts for each in _runs(draft.part.blocks))
    described = [view.corpus.provision[ident] for draft in drafts for ident in draft.cited]
    pairs = []
    for code, short, title in citations_and_footnotes.code_names(view, text):
        day = code.in_force_from
        begun = [each.versions[0] for each in described if each.code == code.id and day and each.start == day]
        is_seen = all(day_mark(view.corpus, each) is Mark.SEEN for each in begun)
        key = "r.code in force" if is_seen else "r.code applied"
        since = view.word(key, view.day(day), citations_and_footnotes.journal_name(view)) if day and begun else ""
        pairs.append((short, run(", ".join(filter(None, (title, since))))))
    levels = penalty_levels(view, text, within_ranges=len(drafts) > 1)
    parts = (Paragraph(run(view.word("r.levels"))), Bullets(tuple(map(run, levels)))) if levels else ()
    return Part((*((Facts(tuple(pairs)),) if pairs else ()), *parts), {})


def with_brackets_marked(view: View, whole: Run) -> Run:
    """A run in which the brackets that are left to the drafter stand out; a footnote stays after its text."""
    found: list[Styled] = []
    for part in whole:
        pieces = enumerate(re.split(view.word("r.left to the drafter"), part.text))  # every second one is a bracket
        styles = [(each, "warn" if at % 2 else part.style) for at, each in pieces if each] or [(part.text, part.style)]
        found += (part._replace(text=each, style=style, note="") for each, style in styles)
        found[-1] = found[-1]._replace(note=part.note)
    return tuple(found)


def dates_read_part(view: View, drafts: Iterable[QuestionReply]) -> Part:
    """As at which dates the articles were read that were not read as at the date of the reply, once."""
    links = {each.judged.link.id: each.judged.link for draft in drafts for each in draft.stated}.values()
    days = group_by_key((link.provision, day) for link in links for day in dates_read(view, link.limit))
    alike = group_by_key((tuple(dict.fromkeys(found)), ident) for ident, found in days.items())
    cited = citations_and_footnotes.short_citations
    parts = [f"{cited(view, idents)} ({', '.join(found)})" for found, idents in alike.items()]
    return Part((Paragraph(run(view.word("r.reply.read as at", view.clauses(parts)))),) if parts else (), {})


def _runs(blocks: Iterable[Block]) -> Iterator[Run]:
    for block in blocks:
        yield from block.runs if isinstance(block, Bullets) else (block.run,) if isinstance(block, Paragraph) else ()


def reply_sections(corpus: Corpus, chosen: Iterable[Item]) -> list[Item]:
    """The items with sections of their own, with their limbs; an item that only groups others is replaced by them."""
    found: list[Item] = []
    below: set[str] = set()
    waiting = list(chosen)
    while waiting:
        item = waiting.pop(0)
        limbs = corpus.limbs.get(item.id, [])
        if not item.aspects and any(corpus.limbs.get(each) for each in limbs):
            waiting[:0] = [corpus.item[each] for each in limbs]
        elif item.id not in below:
            below.update((item.id, *limbs))
            found.append(item)
    return found


def items_of_kind(corpus: Corpus, instrument: str, *kinds: ItemKind) -> list[Item]:
    """The items of an instrument that ask for law, or for practice."""
    return [each for each in corpus.items if each.instrument == instrument and each.kind in kinds]
