"""The tools of an assistant, asked by a real client of the protocol: each answer is the page of the command."""

from __future__ import annotations

import asyncio
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("mcp", reason="needs the extra mcp")

from mcp import Client, MCPError, StdioServerParameters

from lanzarote_law.cli.assistant_tools import assistant_server
from tests.command import run

if TYPE_CHECKING:
    from mcp.types import CallToolResult

DAY = "2026-11-24"
OLD_TEXT = "Brussels, 14 March 2023\n\nArticle 417/38 of the Belgian Criminal Code punishes begging."


def called(tool: str, **words: object) -> CallToolResult:
    """The result of a tool as a client of the protocol receives it."""

    async def ask() -> CallToolResult:
        async with Client(assistant_server(None)) as client:
            return await client.call_tool(tool, dict(words))

    return asyncio.run(ask())


def answered(tool: str, **words: object) -> dict[str, Any]:
    result = called(tool, **words)
    assert not result.is_error, result.content
    assert isinstance(result.structured_content, dict)
    return result.structured_content


def whole(tool: str, **words: object) -> str:
    """The text of all parts of an answer, with its options named as those of the command."""
    found = [answered(tool, **words)]
    while found[-1]["more"]:
        found.append(answered(tool, **words, part=len(found) + 1))
    title = found[0]["answer"].partition("\n")[0]
    return "".join([found[0]["answer"], *(each["answer"].removeprefix(title).removeprefix("\n") for each in found[1:])])


def as_asked_of_a_tool(page: str) -> str:
    """A page of a command as a tool shows it."""
    for option, parameter in (("--limit 0 or -v", "full"), (" -v", " full"), ("lanzarote-law lookup", "lookup")):
        page = page.replace(option, parameter)
    return page.strip()


def refused(tool: str, **words: object) -> str:
    """The message with which a tool refuses an answer."""
    result = called(tool, **words)
    assert result.is_error
    return "".join(str(getattr(each, "text", "")) for each in result.content)


def test_the_tools_only_read() -> None:
    async def listed() -> dict[str, bool | None]:
        async with Client(assistant_server(None)) as client:
            tools = (await client.list_tools()).tools
            return {each.name: each.annotations.read_only_hint if each.annotations else None for each in tools}

    assert asyncio.run(listed()) == dict.fromkeys(
        ["lookup", "history", "search", "gaps", "coverage", "changes", "compare", "check", "revise"], True
    )


# twenty questions: what is asked, the tool with its words, the command that answers the same, and what the answer says
QUESTIONS: list[tuple[str, dict[str, Any], tuple[str, ...], str]] = [
    ("lookup", {"reference": "8.1.a", "as_of": DAY}, ("lookup", "8.1.a"), "176 CP 2024"),
    ("lookup", {"reference": "8.1.a", "as_of": "2018-01-26"}, ("lookup", "8.1.a"), "DISPUTED"),
    ("lookup", {"reference": "9.10", "as_of": DAY}, ("lookup", "9.10"), "PARTIAL"),
    ("lookup", {"reference": "383bis", "as_of": DAY}, ("lookup", "383bis"), "NO LONGER IN FORCE"),
    ("lookup", {"reference": "133", "as_of": DAY}, ("lookup", "133"), "133"),
    ("lookup", {"reference": "20(1)(f)", "as_of": DAY}, ("lookup", "20(1)(f)"), "20(1)(f)"),
    ("lookup", {"reference": "18(1)(b)", "as_of": DAY}, ("lookup", "18(1)(b)"), "18(1)(b)"),
    ("lookup", {"reference": "371/1", "as_of": DAY, "lang": "fr"}, ("lookup", "371/1"), "371/1"),
    ("lookup", {"reference": "11.a", "as_of": DAY, "lang": "nl"}, ("lookup", "11.a"), "11.a"),
    ("lookup", {"reference": "8.1.a", "as_of": DAY, "full": True}, ("lookup", "8.1.a", "-v"), "ECPAT"),
    ("search", {"words": "sextortion", "as_of": DAY}, ("search", "sextortion"), "sextortion"),
    ("search", {"words": "grooming", "as_of": DAY}, ("search", "grooming"), "grooming"),
    ("gaps", {"as_of": DAY}, ("gaps",), "Losses"),
    ("gaps", {"as_of": "2018-01-26"}, ("gaps",), "8.1.a"),
    ("gaps", {"as_of": DAY, "instrument": "convention"}, ("gaps", "--instrument", "convention"), "28("),
    ("history", {"reference": "383bis"}, ("history", "383bis"), "2022"),
]


@pytest.mark.parametrize(("tool", "words", "command", "told"), QUESTIONS)
def test_the_answer_of_a_tool_is_the_page_of_the_command(
    tool: str, words: dict[str, Any], command: tuple[str, ...], told: str
) -> None:
    day = ("--as-of", words["as_of"]) if "as_of" in words else ()
    language = ("--lang", words["lang"]) if "lang" in words else ()
    run(*command, *day, *language)  # from the second time on, only what the answer needs is read
    found, text = answered(tool, **words), whole(tool, **words).strip()
    assert text == as_asked_of_a_tool(run(*command, *day, *language).out)
    assert told in text
    assert found["data"] in run("data", "where").out
    assert found["notice"]


COMPARED: list[tuple[dict[str, Any], tuple[str, ...], str]] = [
    ({"references": ["18(1)(b)/2"]}, ("18(1)(b)/2",), "372ter"),
    ({"references": ["18(1)(b)/2"], "history": True}, ("18(1)(b)/2", "--history"), "2023"),
    ({"references": ["8.1.a", "9.2"], "parties": "lu,be"}, ("8.1.a", "9.2", "--parties", "lu,be"), "Luxembourg"),
    ({"references": ["8.1.a"], "lang": "fr"}, ("8.1.a", "--lang", "fr"), "Belgique"),
]


@pytest.mark.parametrize(("words", "command", "told"), COMPARED)
def test_a_comparison_of_parties_is_that_of_the_command_and_names_the_data_on_each(
    words: dict[str, Any], command: tuple[str, ...], told: str
) -> None:
    found = answered("compare", as_of=DAY, **words)
    assert found["answer"].strip() == as_asked_of_a_tool(run("compare", *command, "--as-of", DAY).out)
    assert told in found["answer"]
    digests = [run(*party, "data", "where").out for party in ((), ("--party", "lu"))]
    assert len(found["data"].split()) == len(digests)
    assert all(any(digest in where for where in digests) for digest in found["data"].split())


def test_a_comparison_with_one_party_is_refused() -> None:
    result = called("compare", references=["8.1.a"], parties="be")
    assert result.is_error
    assert "only one Party is named, or the data set contains the law of only one Party" in str(result.content)


def test_changes_between_two_dates_are_those_of_the_command() -> None:
    found = answered("changes", from_day="2018-01-26", to_day=DAY)
    assert found["answer"].strip() == as_asked_of_a_tool(run("changes", "2018-01-26", DAY).out)


def test_coverage_counts_what_the_command_counts() -> None:
    rows = run("coverage", "--as-of", DAY).out.splitlines()[2:8]
    found = answered("coverage", as_of=DAY)["answer"]
    assert all(row in found for row in rows)


def test_a_text_is_checked_and_revised_as_text() -> None:
    checked = answered("check", text="Article 383bis of the Belgian Criminal Code applies.", as_of="2024-01-01")
    assert "error LL101: article 383bis CP 1867 was repealed on 1 June 2022" in checked["answer"]
    revised = answered("revise", text=OLD_TEXT, as_of=DAY)
    assert "417/38 CP 1867 was repealed on 1 September 2026 (inferred) → 165 CP 2024 (inferred)" in revised["answer"]


def test_the_sources_are_the_official_pages_to_which_the_answer_leads() -> None:
    sources = answered("lookup", reference="176", as_of=DAY)["sources"]
    assert sources
    assert all(each["address"].startswith("https://") and each["name"] for each in sources)


def test_each_official_page_is_a_source_once() -> None:
    sources = answered("changes", from_day="2018-01-26", to_day=DAY)["sources"]
    assert len({each["address"] for each in sources}) == len(sources)
    assert {"CP 1867", "CIC, CP 2024 (law of 29 February 2024, file 10)"} <= {each["name"] for each in sources}


# the widest questions of each tool
WIDEST: list[tuple[str, dict[str, Any]]] = [
    ("lookup", {"reference": "9", "full": True}),
    ("history", {"reference": "383bis", "full": True}),
    ("search", {"words": "rape", "full": True}),
    ("gaps", {"as_of": DAY, "instrument": "all"}),
    ("gaps", {"as_of": DAY, "instrument": "convention"}),
    ("coverage", {"as_of": DAY, "instrument": "all"}),
    ("changes", {"from_day": "2018-01-26", "to_day": DAY}),
    ("compare", {"references": ["8.1.a", "9.2", "18(1)(b)", "23"], "history": True, "full": True}),
    ("check", {"text": "Article 383bis of the Belgian Criminal Code applies.\n" * 99, "as_of": "2024-01-01"}),
    ("revise", {"text": OLD_TEXT}),
]


@pytest.mark.slow
@pytest.mark.parametrize(("tool", "words"), WIDEST)
def test_each_part_of_an_answer_has_eight_thousand_letters_at_most_and_names_no_option(
    tool: str, words: dict[str, Any]
) -> None:
    result = called(tool, **words)
    text = "".join(str(getattr(each, "text", "")) for each in result.content)
    assert not result.is_error, text
    assert len(text) <= 8000
    assert not re.findall(r"(?<![\w-])--?[a-z][\w-]*|lanzarote-law (?!help words)", text)


@pytest.mark.slow
def test_the_parts_of_a_long_answer_are_the_whole_page_and_each_says_how_to_read_on() -> None:
    words = {"reference": "9.10", "as_of": DAY, "full": True}
    first = answered("lookup", **words)
    assert re.fullmatch(r"part 1 of \d+; (\d+ more sources?; )?to read on, use part 2", first["more"])
    assert whole("lookup", **words).strip() == run("lookup", "9.10", "--as-of", DAY, "-v").out.strip()
    assert refused("lookup", **words, part=99).startswith("the answer has no part 99; use a number from 1 to ")


def test_a_search_without_a_result_says_that_nothing_in_the_data_matches() -> None:
    [message] = run("search", "xyzzy").err.splitlines()
    assert f"error: {refused('search', words='xyzzy')}" == message
    assert "nothing in this data set matches 'xyzzy'" in message
    assert "nothing in this data set matches ''" in refused("search", words="")


ERRORS: list[tuple[str, dict[str, Any], str]] = [
    ("lookup", {"reference": "8.1.a", "lang": "de"}, "'de' is not a valid lang; use en, fr or nl"),
    ("lookup", {}, "reference is missing"),
    ("lookup", {"reference": 8}, "reference must be a text, not 8"),
    ("lookup", {"reference": "8.1.a", "full": "perhaps"}, "full must be true or false, not 'perhaps'"),
    ("lookup", {"reference": "8.1.a", "part": "x"}, "part must be a whole number, not 'x'"),
    ("compare", {"references": "8.1.a"}, "references must be a list of texts, not '8.1.a'"),
    (
        "lookup",
        {"reference": "8.1.a", "on": DAY},
        "'on' is not a parameter of lookup; use reference, as_of, lang, full or part",
    ),
    (
        "answer",
        {},
        "'answer' is not a tool; use lookup, history, search, gaps, coverage, changes, compare, check or revise",
    ),
    (
        "revise",
        {"text": "Article 5."},
        "text states no date of its own; give the date at which it described the law: then 2018-01-26",
    ),
    (
        "compare",
        {"references": ["18"]},
        "'18' is an article, not an item; to see what depends on it: lookup be-cp-2024/18",
    ),
]


@pytest.mark.parametrize(("tool", "words", "message"), ERRORS)
def test_an_error_is_a_sentence_of_the_program(tool: str, words: dict[str, Any], message: str) -> None:
    assert refused(tool, **words) == message


@pytest.mark.parametrize(
    ("tool", "words", "message"),
    [
        (
            "lookup",
            {"reference": "8.1.zz"},
            "'8.1.zz' is neither an item, nor an article, nor a point of the Convention",
        ),
        ("lookup", {"reference": "8.1.a", "as_of": "yesterday-ish"}, "'yesterday-ish'"),
    ],
)
def test_an_error_is_that_of_the_command(tool: str, words: dict[str, Any], message: str) -> None:
    assert refused(tool, **words).startswith(message)


def test_an_error_is_in_the_language_that_was_asked_for() -> None:
    assert refused("lookup", reference=8, lang="fr") == "reference doit être un texte, et non 8"
    assert refused("lookup", reference=8) == "reference must be a text, not 8"


def test_questions_asked_at_once_are_answered_each_in_its_language() -> None:
    async def ask() -> list[str]:
        async with Client(assistant_server(None)) as client:
            asked = (client.call_tool("lookup", {"reference": "8.1.zz", "lang": each}) for each in ("en", "fr", "nl"))
            return [str(each.content) for each in await asyncio.gather(*asked)]

    english, french, dutch = asyncio.run(ask())
    assert "is neither" in english
    assert "n'est ni" in french
    assert "is geen item" in dutch


def read(address: str) -> str:
    """The text of a resource, or the message with which it is refused."""

    async def ask() -> str:
        async with Client(assistant_server(None)) as client:
            try:
                [content] = (await client.read_resource(address)).contents
            except MCPError as error:
                return str(error)
            return str(getattr(content, "text", ""))

    return asyncio.run(ask())


def test_an_item_and_an_article_are_resources() -> None:
    assert "self-generated" in read("lanzarote-law://item/8.1.a")
    assert "176" in read("lanzarote-law://article/176")


@pytest.mark.parametrize("article", ["417/44", "417%2F44", "be-cp-1867/417/44"])
def test_a_resource_is_read_by_the_number_of_an_article_as_it_is_written(article: str) -> None:
    assert read(f"lanzarote-law://article/{article}").startswith("417/44  CP 1867  Producing")


def test_a_resource_that_does_not_exist_is_refused_by_a_sentence_of_the_program() -> None:
    assert read("lanzarote-law://item/8.1.zz") == refused("lookup", reference="8.1.zz")


@pytest.mark.slow
def test_a_client_starts_the_command_and_is_answered() -> None:
    async def ask() -> str:
        started = StdioServerParameters(command=sys.executable, args=["-m", "lanzarote_law", "mcp"])
        async with Client(started) as client:
            result = await client.call_tool("lookup", {"reference": "8.1.a", "as_of": DAY})
            assert isinstance(result.structured_content, dict)
            return str(result.structured_content["answer"])

    assert asyncio.run(ask()).strip() == as_asked_of_a_tool(run("lookup", "8.1.a", "--as-of", DAY).out)
