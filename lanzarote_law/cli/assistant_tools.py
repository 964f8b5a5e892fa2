"""The questions that an assistant can ask, over the Model Context Protocol: read-only, on this computer.

Each answer is the page that the command of the same name prints, with the official pages to which it leads, the date,
the digest of the data, and what it is not. A text is handed in as text; no file is read, nothing is written or sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import BaseModel, Field

from lanzarote_law import answers, checking, dataset, render
from lanzarote_law.cli import compare as comparison
from lanzarote_law.cli import search as searching
from lanzarote_law.cli.common_inputs import instruments_in_scope, make_view, parse_day, with_suggestions
from lanzarote_law.cli.options import Language, Scope
from lanzarote_law.cli.revise import date_of
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import RequestError
from lanzarote_law.grammar import EXAMPLE, EXAMPLE_WITH_CODE
from lanzarote_law.render.blocks import Page
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.phrases import View
from lanzarote_law.typography import printable
from lanzarote_law.version import __version__
from lanzarote_law.wording import clauses, speak

Asked = ParamSpec("Asked")
Told = TypeVar("Told")
AsOf = Annotated[
    str, Field(description="The date of the law: 2018-01-26, or a named date such as new-code; empty: today.")
]
Lang = Annotated[Literal["en", "fr", "nl"], Field(description="The language of the answer.")]
Full = Annotated[bool, Field(description="Every aspect, reason, note and source, not only the answer on one screen.")]
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
    """An answer of these data."""

    answer: str = Field(description="The answer with its marks, limits and dates.")
    as_of: str = Field(description="The date of the law.")
    sources: list[OfficialPage] = Field(description="The official pages to which the answer leads.")
    data: str = Field(description="The digest of the data; with several Parties, one for each.")
    notice: str = Field(description="What the answer is not.")


class Assistant:
    """The tools on one data set; `folder` is None for the one that ships with the program."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def lookup(self, reference: Reference, as_of: AsOf = "", lang: Lang = "en", full: Full = False) -> Answer:
        """What answers an item or a point of the Convention, or what an article says, on a date."""
        view = self._view(as_of, lang, full=full)
        try:
            found = answers.lookup.lookup(view.corpus, reference, view.on)
        except RequestError as error:
            raise with_suggestions(view.corpus, reference, error) from None
        return self._answer(view, render.lookup.page(view, found), render.json_output.lookup(view, found))

    def history(self, reference: Reference, lang: Lang = "en", full: Full = False) -> Answer:
        """An article over time: its versions, what it replaced and what replaced it."""
        view = self._view("", lang, full=full)
        found = answers.law_over_time.history(view.corpus, reference, view.on)
        return self._answer(view, render.history.page(view, found), render.json_output.history(view, found))

    def search(
        self,
        words: Annotated[str, Field(description="Words in English, French or Dutch: sextortion, grooming.")],
        as_of: AsOf = "",
        lang: Lang = "en",
    ) -> Answer:
        """Articles, items and decisions of courts by keyword, the articles in force first."""
        view = self._view(as_of, lang, words=words)
        hits, decided = searching.find(view, words)
        page = searching.found_page(view, words, hits, decided)
        return self._answer(view, page, render.json_output.search(view, words, hits, decided, _HITS))

    def gaps(self, as_of: AsOf = "", instrument: Instrument = "questionnaire", lang: Lang = "en") -> Answer:
        """The points open on a date, those closed since, what was reported, and what is not yet researched."""
        view = self._view(as_of, lang)
        asked = instruments_in_scope(view.corpus, Scope(instrument))
        results = tuple(answers.coverage.gaps(view.corpus, view.on, each, asked) for each in asked)
        page = tuple(block for result in results for block in render.gaps.page(view, result))
        return self._answer(view, page, render.json_output.gaps(view, results))

    def coverage(self, as_of: AsOf = "", instrument: Instrument = "questionnaire", lang: Lang = "en") -> Answer:
        """How many items have which status on a date."""
        view = self._view(as_of, lang)
        grouping, asked = answers.coverage.Grouping.SECTION, instruments_in_scope(view.corpus, Scope(instrument))
        rows = (answers.coverage.coverage(view.corpus, view.on, each, grouping, lang) for each in asked)
        return self._answer(view, render.coverage.page(view, instrument, tuple(chain.from_iterable(rows))))

    def changes(
        self,
        from_day: Annotated[str, Field(description="The earlier date.")],
        to_day: Annotated[str, Field(description="The later date.")],
        lang: Lang = "en",
        full: Full = False,
    ) -> Answer:
        """What changed in the law and in the answers between two dates."""
        view = self._view(to_day, lang, full=full)
        found = answers.law_over_time.changes(view.corpus, parse_day(view.corpus, from_day), view.on)
        return self._answer(view, render.changes.page(view, found), render.json_output.changes(view, found))

    def compare(
        self,
        references: Annotated[list[str], Field(description="Items or points of the Convention: 8.1.a, 18(1)(b).")],
        as_of: AsOf = "",
        parties: Annotated[str, Field(description="The Parties to compare, such as be,lu; empty: all.")] = "",
        history: Annotated[bool, Field(description="The changes of each standing and their acts.")] = False,
        lang: Lang = "en",
        full: Full = False,
    ) -> Answer:
        """The law of several Parties on the same items, aspect by aspect; neither a score nor a ranking."""
        speak(lang)
        folders = comparison.party_folders(self.folder, parties)
        corpora = [dataset.corpus_loading.load(each, lang) for each in folders]
        view = make_view(corpora[0], as_of, Language(lang), verbose=full)._replace(others=tuple(corpora[1:]))
        views, found = comparison.views_by_party(view), comparison.compare_references(view, references)
        page = render.party_comparison.page(views, found, history=history)
        return self._answer(view, page, render.party_comparison.comparison_json(views, found), folders)

    def check(self, text: PlainText, as_of: AsOf = "", lang: Lang = "en") -> Answer:
        """The citations of a text that are wrong on a date, and what would be right."""
        view, document = self._view(as_of, lang), Document("text", text, plain=True)
        report = CheckedDocument(document, checking.check.check(view.corpus, document, view.on))
        page = render.checked_documents.problems_page(view, [report], on_a_given_day=bool(as_of))
        return self._answer(view, page, render.checked_documents.checked_json(view, report))

    def revise(
        self,
        text: PlainText,
        then: Annotated[str, Field(description="The date of the text; empty: the one that it bears.")] = "",
        as_of: AsOf = "",
        lang: Lang = "en",
    ) -> Answer:
        """Which statements of an old text held on its own date, and which hold on another one."""
        view, document = self._view(as_of, lang), Document("text", text, plain=True)
        found = checking.revision.revise(view.corpus, document, date_of(view.corpus, document, then), view.on)
        return self._answer(view, render.revision.page(view, found), render.revision.revision_json(view, found))

    def read(self, reference: str) -> str:
        """The whole page of an item or an article, as a resource."""
        return self.lookup(reference, full=True).answer

    def _view(self, as_of: str, lang: str, *, full: bool = False, words: str = "") -> View:
        """The view of an answer on one Party. Raises RequestError."""
        speak(lang)
        return make_view(
            dataset.corpus_loading.load_lazily(self.folder, lang, words), as_of, Language(lang), verbose=full
        )

    def _answer(self, view: View, page: Page, values: object = (), folders: Iterable[Path] = ()) -> Answer:
        """A page as an answer, with what the same as plain values names; on the data of some folders."""
        notes, store = render.translation_notes, dataset.corpus_loading
        page = notes.typeset_page(view, notes.add_translation_note(view, page), " ")
        return Answer(
            answer=render.formats.plain_text.text(page),
            as_of=view.on.isoformat(),
            sources=[OfficialPage(name=name, address=at) for name, at in _sources(view, values).items() if at],
            data=" ".join(store.open_folder(each).digest for each in folders or (self.folder,)),
            notice=view.footer()[0].text,
        )


_HITS = 10


def _sources(view: View, document: object) -> dict[str, str]:
    """The official pages of the articles, and the addresses of the sources, that plain values name."""
    found: dict[str, str] = {}
    for each in _texts(document):
        if each in view.corpus.provision:
            found[view.article(each)] = render.official_links.article_page(view, each)
        elif each in view.corpus.source:
            found[view.corpus.source[each].title] = view.page(view.corpus.source[each].url)
    return found


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


def server(folder: Path | None) -> MCPServer:
    """The server with its tools and resources."""
    tools = Assistant(folder)
    made = MCPServer("lanzarote-law", instructions=_INSTRUCTIONS, version=__version__, log_level="ERROR")
    hints = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool in (
        *(tools.lookup, tools.history, tools.search, tools.gaps, tools.coverage, tools.changes),
        *(tools.compare, tools.check, tools.revise),
    ):
        made.tool(annotations=hints, structured_output=True)(_with_refusals(tool))
    for name in ("item", "article"):
        address = f"lanzarote-law://{name}/{{reference}}"
        made.resource(address, name=name, mime_type="text/plain")(_with_refusals(tools.read))
    return made


def _with_refusals(tool: Callable[Asked, Told]) -> Callable[Asked, Told]:
    """A tool whose refusals have the message of the program."""

    @wraps(tool)
    def run(*args: Asked.args, **values: Asked.kwargs) -> Told:
        try:
            return tool(*args, **values)
        except RequestError as error:
            raise ToolError(printable(clauses((error.message, error.hint)))) from None

    return run
