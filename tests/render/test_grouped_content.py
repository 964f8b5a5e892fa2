"""What pages and reports put together: in which order, what counts as alike, and what each part says."""

from __future__ import annotations

import pytest

from lanzarote_law.answers import coverage, law_over_time
from lanzarote_law.answers.lookup import lookup as looked_up
from lanzarote_law.model import TranslatedCorpus
from lanzarote_law.render import decisions, gaps, glossary, history, json_output, lookup
from lanzarote_law.render.blocks import Bullets, Column, Paragraph, Styled, Table, run, text_of_run
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.formats.dated_blocks import merge_dates
from lanzarote_law.render.glossary import TermMatch
from lanzarote_law.render.layout import printed_word
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.translation_notes import TranslationSigns
from lanzarote_law.reports.open_points_by_action import open_points_by_action
from tests.builders import (
    a_bearing,
    a_corpus,
    a_day,
    a_decision,
    a_link,
    a_negative,
    a_partner,
    a_provision,
    a_rest,
    a_version,
    an_aspect,
    an_item,
)

UNREAD = "Une traduction que personne n'a lue."
ITEM = (an_aspect("images"), an_item("8.1.a", aspects="images"))


def view_of(*records: object, on: str = "2020-01-01") -> View:
    return View(a_corpus(*records), a_day(on), "en")  # type: ignore[arg-type]  # records of the builders


def test_the_terms_that_were_asked_for_keep_their_order() -> None:
    view = view_of(*ITEM)
    keys = ("partial", "covered", "gap")
    text = plain_text.text(glossary.word_page(TermMatch(keys, "en"), view))
    places = [text.index(f"{printed_word(each, 'en')}") for each in keys]
    assert places == sorted(places)


def test_the_articles_of_an_item_have_their_partners_in_json() -> None:
    article = a_provision("old/1", partners=(a_partner("old/2", "sets the penalty"),))
    view = view_of(*ITEM, article, a_provision("old/2"), a_link("old/1"))
    (result,) = json_output.lookup(view, looked_up(view.corpus, "8.1.a", view.on))["results"]
    partners = [(each["provision"], each["purpose"]) for each in result["provisions"][0]["partners"]]
    assert partners == [("old/2", "sets the penalty")]


def test_the_sign_of_an_unread_translation_is_shown_on_the_dates_of_its_text() -> None:
    corpus = a_corpus(*ITEM)
    fields = {name: getattr(corpus, name) for name in corpus.__dataclass_fields__}
    corpus = TranslatedCorpus(**fields, language="fr", unread=(UNREAD,))
    view = View(corpus, a_day("2020-01-01"), "fr")
    told = run(Styled(UNREAD, dates=(1, 2)), "Autre chose.")
    signed = TranslationSigns(view).block(Paragraph(told))
    assert isinstance(signed, Paragraph)
    assert [(each.text.strip(), each.dates) for each in signed.run] == [
        (UNREAD, (1, 2)),
        ("[non relu]", (1, 2)),
        ("Autre chose.", ()),
    ]


def test_a_point_that_was_only_narrowed_is_not_grouped_with_one_that_was_closed() -> None:
    aspects = (an_aspect("images"), an_aspect("sound"))
    old, new = a_provision("old/1", start="2015-01-01"), a_provision("old/2", start="2019-01-01")
    none = (a_negative("8.1.a", "images", end="2019-01-01"), a_negative("8.1.a", "sound", end="2019-01-01"))
    full = a_link("old/2", aspects="images", ident="full")
    part = a_link("old/2", aspects="sound", extent="partial", part="music", ident="part")
    rest = a_rest(aspect="sound")
    view = view_of(*aspects, an_item("8.1.a", aspects="images sound"), old, new, *none, full, part, rest)
    groups = gaps.closed_groups(view, coverage.gaps(view.corpus, view.on, "questions"))
    assert [([each.aspect for each in group], group[0].narrowed) for group, _ in groups] == [
        (["images"], False),
        (["sound"], True),
    ]


@pytest.mark.parametrize(
    ("fit", "told"),
    [("principle", "2 decisions in support and 1 against"), ("facts", "2 decisions in support and 1 against")],
)
def test_decisions_in_short_are_counted_for_and_against(fit: str, told: str) -> None:
    found = [
        a_decision("ECLI:1", a_bearing(fit=fit)),
        a_decision("ECLI:2", a_bearing()),
        a_decision("ECLI:3", a_bearing(way="contradicts")),
    ]
    view = view_of(*ITEM, a_provision("old/383bis"), a_link(), *found)
    assert decisions.decisions_in_short(view, ["8.1.a"], "images") == told


def test_two_ways_in_which_an_article_serves_an_item_name_the_limbs_of_each() -> None:
    items = (an_item("8.1"), an_item("8.1.a", aspects="images"), an_item("8.1.b", aspects="sound"))
    aspects = (an_aspect("images"), an_aspect("sound"))
    links = (a_link("old/1"), a_link("old/1", "8.1.b", "sound", role="exempts"))
    view = view_of(*aspects, *items, a_provision("old/1"), *links)._replace(detail=Detail.VERBOSE)
    text = plain_text.text(lookup.page(view, looked_up(view.corpus, "8.1", view.on)))
    assert "    1 PC 1867  names the matter  full (8.1.a)  our reading · seen\n" in text
    assert "    1 PC 1867  exempts conduct   full (8.1.b)  our reading · seen\n" in text


@pytest.mark.parametrize(
    ("on", "says"), [("2011-12-31", "First."), ("2016-01-01", "Second."), ("2018-01-01", "Second.")]
)
def test_an_article_says_what_it_said_last_or_will_say_first(on: str, says: str) -> None:
    versions = (a_version(start="2012-01-01", summary="First."), a_version(start="2015-01-01", summary="Second."))
    view = view_of(*ITEM, a_provision("old/1", *versions, repealed_on="2018-01-01"), on=on)
    text = plain_text.text(history.page(view, law_over_time.history(view.corpus, "old/1", view.on)))
    text = text[text.index("  Summary") :]
    others = {"First.", "Second."} - {says}
    assert says in text
    assert not any(each in text for each in others)


def test_the_dates_of_a_row_are_in_order_whichever_page_had_it_first() -> None:
    rows = (Table((Column(),) * 3, ((run("a"), run(each), run("same")),)) for each in ("old", "new", "old"))
    (merged,) = merge_dates([(each,) for each in rows])
    assert merged.inner == ((0, 1, 2),)


def test_parts_that_begin_as_another_part_give_only_the_rest() -> None:
    parts = {"old/1": "content", "old/2": "content: possession", "old/3": "sound"}
    links = (a_link(each, extent="partial", part=part) for each, part in parts.items())
    view = view_of(*ITEM, *map(a_provision, parts), *links, a_rest())
    blocks = open_points_by_action(view, coverage.gaps(view.corpus, view.on, "questions"))
    (told,) = (text_of_run(each) for block in blocks if isinstance(block, Bullets) for each in block.runs)
    assert told == "Images (8.1.a). Covered: content, possession; sound (arts 1, 2, 3 PC 1867)."
