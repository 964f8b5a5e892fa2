"""The linked data: every record has an address, and every address that leads to a record finds one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lanzarote_law.dataset import store
from lanzarote_law.exports import linked
from lanzarote_law.fields import FIELDS
from lanzarote_law.model import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(linked.text(store.load(), {"party": "Belgium"}))
    return found


def addresses(value: object) -> Iterator[str]:
    """Every address of a record to which something leads, at any depth."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for key, each in value.items():
            yield from addresses(each) if key != "sameAs" else ()
    elif isinstance(value, list):
        for each in value:
            yield from addresses(each)


def test_every_record_stands_under_an_address_of_its_own_and_nothing_leads_nowhere() -> None:
    graph = document()["@graph"]
    own = [each["@id"] for each in graph]
    corpus = store.load()
    assert len(own) == 1 + sum(len(getattr(corpus, field.name)) for field in FIELDS[Corpus] if field.many)
    assert len(set(own)) == len(own)
    assert sorted({each for record in graph for each in addresses(record)} - set(own)) == []


def test_an_article_says_in_the_words_of_eli_what_it_is() -> None:
    [article] = [
        each for each in document()["@graph"] if each["@id"] == "urn:lanzarote-law:provision:be-cp-1867/383bis"
    ]
    assert article["@type"] == ["provision", "eli:LegalResource"]
    told = {key: value for key, value in article.items() if key.startswith("eli:")}
    assert told["eli:number"] == "383bis"
    assert told["eli:is_part_of"] == {"@id": "urn:lanzarote-law:code:be-cp-1867"}
    assert told["eli:date_no_longer_in_force"] == "2022-06-01"


def test_a_code_is_the_same_as_what_the_official_register_has_under_its_eli() -> None:
    [code] = [each for each in document()["@graph"] if each["@id"] == "urn:lanzarote-law:code:be-cp-1867"]
    assert code["sameAs"] == {"@id": "https://www.ejustice.just.fgov.be/eli/loi/1867/06/08/1867060850/justel"}
