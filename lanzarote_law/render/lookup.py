"""The page of `lookup`: each answer, in brief if there are several, and the footer."""

from lanzarote_law.answers import lookup
from lanzarote_law.render import acts, article, checked_until, decisions, item_details, statements_of_state_and_others
from lanzarote_law.render.blocks import Block, Page, Paragraph, Space
from lanzarote_law.render.layout import without_blank_lines
from lanzarote_law.render.page_height_fitting import in_words_that_fit
from lanzarote_law.render.phrases import Detail, View, dates_explained

MANY = 4
"""More answers than this are shown short: who asks for a whole article of the Convention wants the list first."""


def page(view: View, answers: tuple[lookup.Answer, ...]) -> Page:
    """The page of some answers, with the standing sentence under them."""
    if len(answers) > 1:
        return _page(view, answers)
    return in_words_that_fit(view, lambda each: _page(each, answers), may_be_longer=True)


def dated_page(view: View, answers: tuple[lookup.Answer, ...]) -> Page:
    """The same; under -v with how the named dates of its articles are known, for which the site has no room."""
    *blocks, foot = page(view, answers)
    articles = (each.provision for each in answers if isinstance(each, lookup.ProvisionRecord))
    dates = (name for each in articles for name in each.date_names) if view.detail is Detail.VERBOSE else ()
    return (*blocks, *dates_explained(view, dates), foot)


def _page(view: View, answers: tuple[lookup.Answer, ...]) -> Page:
    short = len(answers) > MANY and view.detail is Detail.NORMAL
    inner = view._replace(detail=Detail.QUIET) if short else view
    blocks: list[Block] = []
    before = ""
    for answer in answers:
        blocks += _blocks(inner, answer, again=answer.query == before)
        before = answer.query
        if inner.detail is Detail.VERBOSE or (inner.detail is Detail.NORMAL and answer is not answers[-1]):
            blocks.append(Space())
    if short:
        blocks.append(Space())
    own = inner.detail is Detail.NORMAL  # then an item tells it itself
    others = [answer for answer in answers if not (own and isinstance(answer, lookup.ItemAnswer))]
    carriers = [ident for answer in others for ident in lookup.articles_behind_answer(view.corpus, answer)]
    page = (*blocks, *checked_until.checked_until_blocks(view, carriers), Paragraph(view.footer()))
    return without_blank_lines(page) if own and len(answers) == 1 else page


def _blocks(view: View, answer: lookup.Answer, *, again: bool) -> list[Block]:
    """What the page shows of an answer; of those to one reference the first alone says how else it can be read."""
    if isinstance(answer, lookup.PositionRecord):
        return statements_of_state_and_others.single_statement(view, answer.position)
    if isinstance(answer, lookup.DecisionRecord):
        return decisions.page(view, answer.decision)
    if isinstance(answer, lookup.ActRecord):
        return acts.act_blocks(view, answer.act)
    if again:
        answer = answer._replace(other_readings=())
    if isinstance(answer, lookup.ItemAnswer):
        return item_details.detailed_blocks(view, answer)
    return article.article_blocks(view, answer)
