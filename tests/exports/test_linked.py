"""The linked data: every record has an address, and every address that leads to a record finds one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.exports import json_ld
from lanzarote_law.model import Corpus
from lanzarote_law.model_fields import FIELDS
from tests.builders import a_code, a_corpus, a_provision, a_version, an_act

if TYPE_CHECKING:
    from collections.abc import Iterator


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_ld.build_json_ld(corpus_loading.load(), {"party": "Belgium"}))
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
    corpus = corpus_loading.load()
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


def test_act_code_and_article_have_the_days_that_the_words_of_eli_say() -> None:
    versions = a_version("2000-02-01", act="act:9"), a_version("2000-03-01", act="act:1")
    corpus = a_corpus(
        an_act("act:9", dated="2000-01-01", published="2000-01-02", in_force="2000-01-03"),
        a_code("short", short="SC", in_force_from="2000-01-04", repealed_on="2000-01-05"),
        a_provision("old/7", *versions, repealed_on="2000-04-01", repeal_act="act:2"),
    )
    graph = {each["@id"].partition("law:")[2]: each for each in json.loads(json_ld.build_json_ld(corpus, {}))["@graph"]}
    own = {key: graph["act:act:9"][key] for key in ("dated", "published", "in_force")}
    assert own == {"dated": "2000-01-01", "published": "2000-01-02", "in_force": "2000-01-03"}
    told = {
        ident: {key.removeprefix("eli:"): value for key, value in graph[ident].items() if key.startswith("eli:")}
        for ident in ("act:act:9", "code:short", "provision:old/7")
    }
    assert told == {
        "act:act:9": {
            "date_document": "2000-01-01",
            "date_publication": "2000-01-02",
            "first_date_entry_in_force": "2000-01-03",
            "title": [{"@value": "Law act:9", "@language": "en"}],
        },
        "code:short": {
            "first_date_entry_in_force": "2000-01-04",
            "date_no_longer_in_force": "2000-01-05",
            "title": [{"@value": "Short", "@language": "en"}],
            "title_short": "SC",
        },
        "provision:old/7": {
            "is_part_of": {"@id": "urn:lanzarote-law:code:old"},
            "number": "7",
            "first_date_entry_in_force": "2000-02-01",
            "date_no_longer_in_force": "2000-04-01",
            "changed_by": [{"@id": f"urn:lanzarote-law:act:act:{number}"} for number in (9, 1)],
            "repealed_by": {"@id": "urn:lanzarote-law:act:act:2"},
        },
    }


def test_a_code_is_the_same_as_what_the_official_register_has_under_its_eli() -> None:
    [code] = [each for each in document()["@graph"] if each["@id"] == "urn:lanzarote-law:code:be-cp-1867"]
    assert code["sameAs"] == {"@id": "https://www.ejustice.just.fgov.be/eli/loi/1867/06/08/1867060850/justel"}
