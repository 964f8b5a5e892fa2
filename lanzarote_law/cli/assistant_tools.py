"""The questions that an assistant can ask, over the Model Context Protocol: read-only, on this computer.

Each answer is the page that the command of the same name prints, in parts if it is long, with the official pages to
which it leads, the date, the digest of the data, and what it is not. Where the page names an option, the answer names
the parameter. A text is handed in as text; no file is read, nothing is written or sent.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ToolError
from mcp.types import ToolAnnotations
from pydantic import BaseModel, Field, ValidationError

from lanzarote_law import answers, checking, dataset, render
from lanzarote_law.answers.lookup import Answer as Found
from lanzarote_law.cli import compare as comparison
from lanzarote_law.cli import search as searching
from lanzarote_law.cli.assistant_answer_parts import SourcePage, answer_part
from lanzarote_law.cli.common_inputs import instruments_in_scope, make_view, parse_day, with_suggestions
from lanzarote_law.cli.options import Language, Scope
from lanzarote_law.cli.revise import date_of_document
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.render.blocks import Page
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.phrases import View
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.version import __version__
from lanzarote_law.wording import ENGLISH, LANGUAGES, clauses, joined_by_or, named_as_parameters, speak, to_word, worded

AsOf = Annotated[
    str, Field(description="The date of the law: 2018-01-26, or a named date such as new-code; empty: today.")
]
Lang = Annotated[Literal["en", "fr", "nl"], Field(description="The language of the answer.")]
Full = Annotated[bool, Field(description="Every aspect, reason, note and source, not only the answer on one screen.")]
Part = Annotated[int, Field(description="Which part of a long answer, from 1; `more` of a part says what follows.")]
Instrument = Annotated[
    Literal["questionnaire", "convention", "all"],
    Field(description="Whose items: the questionnaire, the Convention or both."),
]
Reference = Annotated[
    str, Field(description=f"An item (8.1.a), an article ({EXAMPLE}, {EXAMPLE_WITH_CODE}) or a point (20(1)(f)).")
]
PlainText = Annotated[str, Field(description="The text itself; no path: no file is read.")]

_INSTRUCTIONS = (
    "Ask these tools before stating which article of criminal law answers a question of the Lanzarote Committee or of"
    " the Lanzarote Convention, or what an article says on a date. Quote the marks (seen, second-hand, inferred,"
    " unverified) and the limits with the answer. 'Not researched' is a hole in the data, never a gap in the law."
)


class OfficialPage(BaseModel):
    """An official page or a document to which an answer leads."""

    name: str
    address: str


class Answer(BaseModel):
    """An answer of these data, or a part of it."""

    answer: str = Field(description="The answer with its marks, limits and dates.")
    more: str = Field(description="What the other parts contain, and how to ask for them; empty: nothing is left out.")
    as_of: str = Field(description="The date of the law.")
    sources: list[OfficialPage] = Field(description="The official pages to which this part of the answer leads.")
    data: str = Field(description="The digest of the data; with several Parties, one for each.")
    notice: str = Field(description="What the answer is not.")


class Assistant:
    """The tools on one data set; `folder` is None for the one that ships with the program."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def lookup(
        self, reference: Reference, as_of: AsOf = "", lang: Lang = "en", full: Full = False, part: Part = 1
    ) -> Answer:
        """What answers an item or a point of the Convention, or what an article says, on a date."""
        view = self._view(as_of, lang, full=full)
        found = _found(view, reference)
        return self._answer(view, render.lookup.dated_page(view, found), render.json_output.lookup(view, found), part)

    def history(self, reference: Reference, lang: Lang = "en", full: Full = False, part: Part = 1) -> Answer:
        """An article over time: its versions, what it replaced and what replaced it."""
        view = self._view("", lang, full=full)
        found = answers.law_over_time.history(view.corpus, reference, view.on)
        return self._answer(view, render.history.page(view, found), render.json_output.history(view, found), part)

    def search(
        self,
        words: Annotated[str, Field(description="Words in English, French or Dutch: sextortion, grooming.")],
        as_of: AsOf = "",
        lang: Lang = "en",
        full: Full = False,
        part: Part = 1,
    ) -> Answer:
        """Articles, items and decisions of courts by keyword, the articles in force first."""
        typed = answers.decisions.without_decision_words(words)
        view = self._view(as_of, lang, full=full, words=typed)
        found = searching.find_records(view, typed)
        if not any(found):
            raise searching.nothing_found(dataset.corpus_loading.load(self.folder, lang), typed)
        page = searching.found_page(view, typed, found)
        return self._answer(view, page, render.json_output.search(view, typed, *found, _HITS), part)

    def gaps(
        self,
        as_of: AsOf = "",
        instrument: Instrument = "questionnaire",
        lang: Lang = "en",
        full: Full = False,
        part: Part = 1,
    ) -> Answer:
        """The points open on a date, those closed since, what was reported, and what is not yet researched."""
        view = self._view(as_of, lang, full=full)
        asked = instruments_in_scope(view.corpus, Scope(instrument))
        results = tuple(answers.coverage.gaps(view.corpus, view.on, each, asked) for each in asked)
        page = tuple(block for result in results for block in render.gaps.page(view, result))
        return self._answer(view, page, render.json_output.gaps(view, results), part)

    def coverage(
        self, as_of: AsOf = "", instrument: Instrument = "questionnaire", lang: Lang = "en", part: Part = 1
    ) -> Answer:
        """How many items have which status on a date."""
        view = self._view(as_of, lang)
        grouping, asked = answers.coverage.Grouping.SECTION, instruments_in_scope(view.corpus, Scope(instrument))
        rows = (answers.coverage.coverage(view.corpus, view.on, each, grouping, lang) for each in asked)
        page = render.coverage.page(view, instrument, tuple(chain.from_iterable(rows)))
        return self._answer(view, page, (), part)

    def changes(
        self,
        from_day: Annotated[str, Field(description="The earlier date.")],
        to_day: Annotated[str, Field(description="The later date.")],
        lang: Lang = "en",
        full: Full = False,
        part: Part = 1,
    ) -> Answer:
        """What changed in the law and in the answers between two dates."""
        view = self._view(to_day, lang, full=full)
        found = answers.law_over_time.changes(view.corpus, parse_day(view.corpus, from_day), view.on)
        return self._answer(view, render.changes.page(view, found), render.json_output.changes(view, found), part)

    def compare(
        self,
        references: Annotated[list[str], Field(description="Items or points of the Convention: 8.1.a, 18(1)(b).")],
        as_of: AsOf = "",
        parties: Annotated[str, Field(description="The Parties to compare, such as be,lu; empty: all.")] = "",
        history: Annotated[bool, Field(description="The changes of each standing and their acts.")] = False,
        lang: Lang = "en",
        full: Full = False,
        part: Part = 1,
    ) -> Answer:
        """The law of several Parties on the same items, aspect by aspect; neither a score nor a ranking."""
        folders = comparison.party_folders(self.folder, parties)
        corpora = [dataset.corpus_loading.load(each, lang) for each in folders]
        view = make_view(corpora[0], as_of, Language(lang), verbose=full)._replace(others=tuple(corpora[1:]))
        views, found = comparison.views_by_party(view), comparison.compare_references(view, references)
        page = render.party_comparison.page(views, found, history=history)
        return self._answer(view, page, render.party_comparison.comparison_json(views, found), part, folders)

    def check(self, text: PlainText, as_of: AsOf = "", lang: Lang = "en", full: Full = False, part: Part = 1) -> Answer:
        """The citations of a text that are wrong on a date, and what would be right."""
        view, document = self._view(as_of, lang, full=full), Document("text", text, plain=True)
        report = CheckedDocument(document, checking.check.check(view.corpus, document, view.on))
        page = render.checked_documents.problems_page(view, [report], on_a_given_day=bool(as_of))
        return self._answer(view, page, render.checked_documents.checked_json(view, report), part)

    def revise(
        self,
        text: PlainText,
        then: Annotated[str, Field(description="The date of the text; empty: the one that it bears.")] = "",
        as_of: AsOf = "",
        lang: Lang = "en",
        full: Full = False,
        part: Part = 1,
    ) -> Answer:
        """Which statements of an old text held on its own date, and which hold on another one."""
        view, document = self._view(as_of, lang, full=full), Document("text", text, plain=True)
        found = checking.check_at_two_dates.recheck_document(
            view.corpus, document, date_of_document(view.corpus, document, then), view.on
        )
        return self._answer(view, render.recheck.page(view, found), render.recheck.recheck_json(view, found), part)

    def read(self, reference: str) -> str:
        """The whole page of an item or an article, as a resource."""
        view = self._view("", ENGLISH, full=True)
        return _text(view, render.lookup.page(view, _found(view, reference)))

    def _view(self, as_of: str, lang: str, *, full: bool = False, words: str = "") -> View:
        """The view of an answer on one Party. Raises RequestError."""
        return make_view(
            dataset.corpus_loading.load_lazily(self.folder, lang, words), as_of, Language(lang), verbose=full
        )

    def _answer(self, view: View, page: Page, values: object, part: int, folders: Iterable[Path] = ()) -> Answer:
        """One part of a page as an answer, with what the same as plain values names; on the data of some folders."""
        store, found = dataset.corpus_loading, answer_part(_text(view, page), _sources(view, values), part)
        return Answer(
            answer=found.text,
            more=found.more,
            as_of=view.on.isoformat(),
            sources=[OfficialPage(name=name, address=address) for name, address in found.sources],
            data=" ".join(store.open_folder(each).digest for each in folders or (self.folder,)),
            notice=view.footer()[0].text,
        )


_HITS = 10


def _found(view: View, reference: str) -> tuple[Found, ...]:
    """What a reference means. Raises RequestError with the nearest references of the data."""
    try:
        return answers.lookup.lookup(view.corpus, reference, view.on)
    except RequestError as error:
        raise with_suggestions(view.corpus, reference, error) from None


def _text(view: View, page: Page) -> str:
    notes = render.translation_notes
    return render.formats.plain_text.text(notes.typeset_page(view, notes.add_translation_note(view, page), " "))


def _sources(view: View, document: object) -> list[SourcePage]:
    """The official pages of the articles, and the addresses of the sources, that plain values name, each once."""
    pages: dict[str, dict[str, None]] = {}
    for each in dict.fromkeys(_texts(document)):
        if each in view.corpus.provision:
            address, name = render.official_links.article_page(view, each), view.code(ArticleId(each).code)
            pages.setdefault(address, {})[name] = None
        elif each in view.corpus.source:
            pages.setdefault(view.page(view.corpus.source[each].url), {})[view.corpus.source[each].title] = None
    acts = {page: view.act(each.id) for each in view.corpus.acts if (page := view.page(each.address)) in pages}
    codes = {view.page(each.eli) for each in view.corpus.codes}
    return [
        SourcePage(", ".join(names) + (f" ({acts[page]})" if page in acts and page not in codes else ""), page)
        for page, names in pages.items()
        if page
    ]


def _texts(document: object) -> Iterator[str]:
    """Yield every text in plain values."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, Mapping):
        for value in document.values():
            yield from _texts(value)
    elif isinstance(document, Iterable):
        for value in document:
            yield from _texts(value)


_TOOLS = ("lookup", "history", "search", "gaps", "coverage", "changes", "compare", "check", "revise")
_NAMES = {f"--{each.replace('_', '-')}": each for each in ("as_of", "then", "instrument", "parties", "history")}
_NAMES |= dict.fromkeys(("-v", "--limit 0", *(f"--limit 0 {either} -v" for either in ("or", "ou", "of"))), "full")
_NAMES |= {f"lanzarote-law {each}": each for each in _TOOLS}
"""The options and commands that pages and messages name, and what an assistant has instead."""


class _Server(MCPServer):
    """A server whose refusals are sentences of the program; it answers one question after another."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__("lanzarote-law", instructions=_INSTRUCTIONS, version=__version__, log_level="ERROR")
        self._turn = asyncio.Lock()  # the language in which the program speaks is that of one question
        tools = Assistant(folder)
        hints = ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        )
        for name in _TOOLS:
            self.tool(annotations=hints, structured_output=True)(getattr(tools, name))
        for name in ("item", "article"):
            self.resource(f"lanzarote-law://{name}/{{+reference}}", name=name, mime_type="text/plain")(tools.read)

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:  # noqa: ANN401  # as above it
        """The answer of a tool. Raises ToolError with a sentence of the program."""
        async with self._turn:
            lang = arguments.get("lang")
            speak(lang if lang in LANGUAGES else ENGLISH)
            with named_as_parameters(_NAMES):
                try:
                    _require_known(name, arguments, {each.name: each.input_schema for each in await self.list_tools()})
                    return await super().call_tool(name, arguments, context)
                except RequestError as error:
                    raise ToolError(_refusal(error)) from None
                except ToolError as error:
                    if isinstance(error.__cause__, RequestError):
                        raise ToolError(_refusal(error.__cause__)) from None
                    if isinstance(error.__cause__, ValidationError):
                        raise ToolError(_refusal(_invalid(error.__cause__))) from None
                    raise

    async def read_resource(self, uri: Any, context: Any = None) -> Any:  # noqa: ANN401  # as above it
        """The text of a resource. Raises ResourceError with a sentence of the program."""
        async with self._turn:
            speak(ENGLISH)
            with named_as_parameters(_NAMES):
                try:
                    return await super().read_resource(uri, context)
                except ResourceError as error:
                    if isinstance(error.__cause__, RequestError):
                        raise ResourceError(_refusal(error.__cause__)) from None
                    raise


def assistant_server(folder: Path | None) -> MCPServer:
    """The server with its tools and resources."""
    return _Server(folder)


def _refusal(error: RequestError) -> str:
    return printable(clauses((error.message, error.hint)))


def _require_known(name: str, arguments: Iterable[str], tools: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise NotUnderstoodError if there is no such tool, or if it lacks a parameter: its value would be ignored."""
    if name not in tools:
        message = worded("'{name}' is not a tool", name=name)
        raise NotUnderstoodError(message, worded("use {known}", known=joined_by_or(tools)))
    known = tools[name]["properties"]
    for each in arguments:
        if each not in known:
            message = worded("'{parameter}' is not a parameter of {tool}", parameter=each, tool=name)
            raise NotUnderstoodError(message, worded("use {known}", known=joined_by_or(known)))


_KINDS = {
    "string": to_word("{parameter} must be a text, not {value}"),
    "bool": to_word("{parameter} must be true or false, not {value}"),
    "int": to_word("{parameter} must be a whole number, not {value}"),
    "list": to_word("{parameter} must be a list of texts, not {value}"),
}


def _invalid(error: ValidationError) -> RequestError:
    """The first fault of the values of parameters, as a message of the program."""
    fault = error.errors(include_url=False)[0]
    parameter, value = str(fault["loc"][0]), fault["input"]
    if fault["type"] == "missing":
        return NotUnderstoodError(worded("{parameter} is missing", parameter=parameter))
    if fault["type"] == "literal_error":
        message = worded("'{odd}' is not a valid {what}", odd=value, what=parameter)
        return NotUnderstoodError(message, worded("use {known}", known=fault["ctx"]["expected"].replace("'", "")))
    kind = _KINDS.get(fault["type"].partition("_")[0], _KINDS["string"])
    return NotUnderstoodError(worded(kind, parameter=parameter, value=repr(value)))
