"""The history page of an article: its versions, its end, and the concordance in both directions."""

from collections.abc import Iterator

from lanzarote_law.answers.law_over_time import ArticleHistory, ConcordanceStep
from lanzarote_law.answers.lookup import current_articles
from lanzarote_law.answers.status_types import Standing
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Mark, Provision, weakest
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.layout import LOOSE, PAIRED, without_blank_lines
from lanzarote_law.render.official_links import act_page, act_run, official_pages
from lanzarote_law.render.page_height_fitting import in_words_that_fit
from lanzarote_law.render.phrases import Detail, View, article_of_act, dates_explained, version_text, with_dots
from lanzarote_law.render.pinpoints import pinpoint_text


def page(view: View, result: ArticleHistory) -> Page:
    """The timeline of an article and its concordance both ways."""
    return in_words_that_fit(view, lambda each: _page(each, result))


def _page(view: View, result: ArticleHistory) -> Page:
    title = Heading(view.provision_title(result.provision), 1)
    rows = tuple(_life(view, result.provision))
    renumbered = _renumbered(view, result)
    followed_up_to = checked_until.checked_until_blocks(view, current_articles(view.corpus, result.provision, view.on))
    if view.detail is Detail.VERBOSE:
        life = Table((*PAIRED, LOOSE), rows, indent=1)
        pages = (*dates_explained(view, result.provision.date_names), *official_pages(view, [result.provision]))
        blocks = (title, Space(), life, *_concordance(view, result), *renumbered, *pages)
        return view.footed((*blocks, Space(), *followed_up_to) if followed_up_to else blocks)
    life = Table(PAIRED, rows, indent=1)
    more = Paragraph(run(Styled(view.word("more under -v", view.word("each version")), "dim")))
    behind = (*_says(view, result.provision), *_concordance_briefly(view, result), *renumbered)
    return without_blank_lines(
        (title, Space(), life, *behind, Space(), *followed_up_to, more, Paragraph(view.footer()))
    )


def concordance_blocks(view: View, result: ArticleHistory) -> list[Block]:
    """The concordance of an article both ways, and its renumberings: the same on every date."""
    return [*_concordance(view, result), *_renumbered(view, result)]


def _renumbered(view: View, result: ArticleHistory) -> list[Block]:
    pairs = []
    for each in result.renumberings:
        text = f"{view.word('became', each.was, each.now)} [{view.word(each.verification)}]."
        pairs.append((view.day(each.on), run(text, f" {each.note}" if each.note else "")))
    return [Space(), Heading(run(view.word("h.renumbered"))), Facts(tuple(pairs), 2)] if pairs else []


def _says(view: View, provision: Provision) -> list[Block]:
    """What it says on the day; of an article that is not in force, what it said last or will say first."""
    early = provision.start is not None and view.on < provision.start
    version = provision.version(view.on) or provision.versions[0 if early or not provision.end else -1]
    text = f"{version_text(view, version)}{view.less_than_seen(provision.verification)}"
    return [Space(), Facts(((view.word("l.says"), run(text)),))]


def _concordance_briefly(view: View, result: ArticleHistory) -> list[Block]:
    """What went over into what, a line for each day, with how the least sure of it was checked."""
    days = group_by_key((step.on, step) for step in result.steps)
    pairs = tuple((view.day(on), run(_went_over(view, steps))) for on, steps in days.items())
    return [Space(), Heading(run(view.word("h.concordance"))), Facts(pairs, 2)] if pairs else []


def _went_over(view: View, steps: list[ConcordanceStep]) -> str:
    old = view.articles_in_ranges(step.old for step in steps)
    new = view.successors_text((step.successor.provision for step in steps), view.articles_in_ranges)
    return f"{old} > {new}{view.less_than_seen(weakest(step.successor.verification for step in steps))}"


def _life(view: View, provision: Provision) -> Iterator[tuple[Run, ...]]:
    """The versions of an article and its repeal, a row each: with what they say where everything is shown."""
    if provision.start and (provision.began is False or view.corpus.may_be_older(provision, view.on)):
        earlier = row(view.word("before day", view.day(provision.start)), view.word("older wording known"))
        yield (*earlier, run("")) if view.detail is Detail.VERBOSE else earlier
    for version in provision.versions:
        first = view.day(version.in_force_from) if version.in_force_from else view.word("start unknown")
        change = view.word(f"change.{version.change}") if version.change and version.in_force_from else ""
        if view.detail is not Detail.VERBOSE:
            other = "version since" if version is provision.versions[0] else "version changed"
            yield row(first, run(change or view.word(other), act_run(view, version)))
            continue
        yield row(first, version_text(view, version, change), act_run(view, version))
        if version.penalty:
            yield row("", f"{view.word('l.penalty')}{view.colon}{version.penalty}", "")
    if provision.annulled:
        annulled = provision.annulled
        first = view.day(annulled.start) if annulled.start else ""
        note = annulled.note if view.detail is Detail.VERBOSE else annulled.note.rstrip(".")
        text = run(Styled(view.standing(Standing.ANNULLED), "bad"), view.colon + note if note else "")
        words = with_dots(view.act(annulled.act), view.word(annulled.verification))
        yield _row(view, first, text, Styled(words, "", act_page(view, annulled.act)))
    if provision.repeal:
        repeal = provision.repeal
        end = run(Styled(view.word("end"), "bad"), article_of_act(view, repeal))
        yield _row(view, view.day(repeal.on), end, act_run(view, repeal))


def _row(view: View, day: str, what: Run, by: Styled) -> tuple[Run, ...]:
    """What happened on a day and by which act: in two columns, or in one where little room is taken."""
    return row(day, what, by) if view.detail is Detail.VERBOSE else row(day, run(*what, view.colon, by))


def _concordance(view: View, result: ArticleHistory) -> list[Block]:
    rows = []
    for step in result.steps:
        part = f" {pinpoint_text(step.successor.part, view.language)}" if step.successor.part else ""
        mark = "" if step.successor.verification is Mark.SEEN else view.word(step.successor.verification)
        style = "strong" if result.provision.id in {step.old, step.successor.provision} else ""
        old = Styled(f"{view.article(step.old)}{part}", style)
        note = " ".join(filter(None, (mark, step.successor.note)))
        new = run("> ", Styled(view.successors_text([step.successor.provision], view.articles_text), style))
        rows.append(row(view.day(step.on), old, new, Styled(note, "dim")))
    return [Space(), Heading(run(view.word("h.concordance"))), Table(PAIRED * 2, tuple(rows))] if rows else []
