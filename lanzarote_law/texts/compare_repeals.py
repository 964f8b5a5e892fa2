"""Compares the articles of amending acts that repeal articles of the data, such as "the articles 371/1 to 391"."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lanzarote_law.answers.reference_resolution import find_articles
from lanzarote_law.documents.files import Document
from lanzarote_law.model import Act, Provision
from lanzarote_law.texts import act_matching, amended_articles, amending_act
from lanzarote_law.texts.compare_articles import is_same_place, refuse_end
from lanzarote_law.texts.comparison import Comparison
from lanzarote_law.texts.findings import Finding, FindingKind, edit_command, given_options
from lanzarote_law.texts.library import StoredArticle


def find_listed_repeals(comparison: Comparison, telling: Iterable[StoredArticle]) -> Iterator[Finding]:
    """Yield articles that an act of the data repeals, if the data have no end, or another place in the act."""
    own = sorted((each for each in telling if not each.article.quoted), key=lambda each: each.copy)
    for number, articles in groupby(own, lambda each: each.copy):
        act = act_matching.find_act(comparison.corpus, comparison.copies[number])
        if act and number in comparison.newest:
            for each, provision in _repealed(comparison, act, list(articles)):
                yield from _compared(comparison, each, act, provision)


def _repealed(
    comparison: Comparison, act: Act, articles: list[StoredArticle]
) -> Iterator[tuple[StoredArticle, Provision]]:
    """Yield the articles of the data that articles of an act repeal as a whole, with these."""
    day = act.in_force or act.dated or comparison.on
    text = "\n\n".join(f"Art. {order}. {each.article.words}" for order, each in enumerate(articles, start=1))
    eve = day - day.resolution
    since = max(eve, act.dated or eve)  # an act that begins with a code repeals articles of the code before it
    repealing = amending_act.AmendingAct(Document("", text))
    for touched in amended_articles.touched_articles(comparison.corpus, repealing, eve, lambda _: since):
        if touched.deed == "repeals":
            found = find_articles(comparison.corpus, comparison.corpus.code[touched.code], touched.number, eve)
            yield from ((articles[touched.own.order - 1], provision) for provision in found)


def _compared(comparison: Comparison, each: StoredArticle, act: Act, provision: Provision) -> Iterator[Finding]:
    repeal, place = provision.repeal, each.article.number
    words = " ".join(each.article.words.split())[:200]
    finding = comparison.finding(FindingKind.ENDED, provision.id, each)
    finding = finding._replace(values=(act.id,), on=act.in_force, act=act.dossier, note=words)
    if repeal is None:
        command = ("repeal", provision.id, *given_options(on=str(act.in_force or ""), act=act.id, article=place))
        yield refuse_end(provision, finding._replace(command=command, needs=() if act.in_force else ("--on",)))
    elif repeal.act == act.id and not is_same_place(repeal.act_article, place):
        command = edit_command(provision.id, **{"repealed_by.act_article": place})
        values = (repeal.act_article, place, act.id)
        yield finding._replace(sort=FindingKind.PLACE, values=values, on=repeal.on, command=command)
