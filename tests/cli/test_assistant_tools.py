"""The tools of an assistant, asked by a real client of the protocol: each answer is the page of the command."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("mcp", reason="needs the extra mcp")

from mcp import Client, StdioServerParameters

from lanzarote_law.cli.assistant_tools import server
from tests.command import run

if TYPE_CHECKING:
    from mcp.types import CallToolResult

DAY = "2026-11-24"
OLD_TEXT = "Brussels, 14 March 2023\n\nArticle 417/38 of the Belgian Criminal Code punishes begging."


def called(tool: str, **words: object) -> CallToolResult:
    """The result of a tool as a client of the protocol receives it."""

    async def ask() -> CallToolResult:
        async with Client(server(None)) as client:
            return await client.call_tool(tool, dict(words))

    return asyncio.run(ask())


def answered(tool: str, **words: object) -> dict[str, Any]:
    result = called(tool, **words)
    assert not result.is_error, result.content
    assert isinstance(result.structured_content, dict)
    return result.structured_content


def test_the_tools_only_read() -> None:
    async def listed() -> dict[str, bool | None]:
        async with Client(server(None)) as client:
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
    found = answered(tool, **words)
    assert found["answer"].strip() == run(*command, *day, *language).out.strip()
    assert told in found["answer"]
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
    assert found["answer"].strip() == run("compare", *command, "--as-of", DAY).out.strip()
    assert told in found["answer"]
    digests = [run(*party, "data", "where").out for party in ((), ("--party", "lu"))]
    assert len(found["data"].split()) == len(digests)
    assert all(any(digest in where for where in digests) for digest in found["data"].split())


def test_a_comparison_with_one_party_is_refused() -> None:
    result = called("compare", references=["8.1.a"], parties="be")
    assert result.is_error
    assert "only one Party is named, or the data set contains only one" in str(result.content)


def test_changes_between_two_dates_are_those_of_the_command() -> None:
    found = answered("changes", from_day="2018-01-26", to_day=DAY)
    assert found["answer"].strip() == run("changes", "2018-01-26", DAY).out.strip()


def test_coverage_counts_what_the_command_counts() -> None:
    rows = run("coverage", "--as-of", DAY).out.splitlines()[2:8]
    assert all(row in answered("coverage", as_of=DAY)["answer"] for row in rows)


def test_a_text_is_checked_and_revised_as_text() -> None:
    checked = answered("check", text="Article 383bis of the Belgian Criminal Code applies.", as_of="2024-01-01")
    assert "error LL101: 383bis CP 1867 was repealed on 1 June 2022" in checked["answer"]
    revised = answered("revise", text=OLD_TEXT, as_of=DAY)
    assert "417/38 CP 1867 was repealed on 1 September 2026 (inferred) → 165 CP 2024 (inferred)" in revised["answer"]


def test_the_sources_are_the_official_pages_to_which_the_answer_leads() -> None:
    sources = answered("lookup", reference="176", as_of=DAY)["sources"]
    assert sources
    assert all(each["address"].startswith("https://") and each["name"] for each in sources)


@pytest.mark.parametrize(
    ("tool", "words", "message"),
    [
        ("lookup", {"reference": "8.1.zz"}, "'8.1.zz' is neither an item, an article nor a point of the Convention"),
        ("lookup", {"reference": "8.1.a", "as_of": "yesterday-ish"}, "'yesterday-ish'"),
        ("revise", {"text": "Article 5."}, "text bears no date of its own"),
    ],
)
def test_an_error_is_that_of_the_program(tool: str, words: dict[str, Any], message: str) -> None:
    result = called(tool, **words)
    assert result.is_error
    assert message in str(result.content)


def test_an_item_and_an_article_are_resources() -> None:
    async def read(address: str) -> str:
        async with Client(server(None)) as client:
            [content] = (await client.read_resource(address)).contents
            return str(getattr(content, "text", ""))

    assert "self-generated" in asyncio.run(read("lanzarote-law://item/8.1.a"))
    assert "176" in asyncio.run(read("lanzarote-law://article/176"))


@pytest.mark.slow
def test_a_client_starts_the_command_and_is_answered() -> None:
    async def ask() -> str:
        started = StdioServerParameters(command=sys.executable, args=["-m", "lanzarote_law", "mcp"])
        async with Client(started) as client:
            result = await client.call_tool("lookup", {"reference": "8.1.a", "as_of": DAY})
            assert isinstance(result.structured_content, dict)
            return str(result.structured_content["answer"])

    assert asyncio.run(ask()).strip() == run("lookup", "8.1.a", "--as-of", DAY).out.strip()
