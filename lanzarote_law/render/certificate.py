"""The certificate of a check: which citations of a document were checked, as at which date, against which data."""

from hashlib import sha256
from pathlib import PurePath

from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.documents import reading_rules
from lanzarote_law.errors import Severity
from lanzarote_law.model import Mark
from lanzarote_law.render import checked_until
from lanzarote_law.render.blocks import Facts, Heading, Page, PageDocument, Paragraph, Space, Styled, Table, row, run
from lanzarote_law.render.checked_documents import (
    CheckedDocument,
    cited_name,
    force_mark,
    place_in_words,
    provisions_not_ended,
)
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.version import __version__

_STATES = ("in-force", "doubt", "past", "future", "former", "treaty", "not-in-data", "no-act", "other")
"""The groups of citations, in the order of the page."""
_MOST = 25
"""Names of a group that fit on the page."""


def certificate(view: View, report: CheckedDocument, content: bytes, digests: tuple[str, str]) -> PageDocument:
    """The certificate of a checked document; `content` is that of its file.

    `digests` are those of the data and of their translations.
    """
    name = printable_line(PurePath(report.document.name).name)  # the folder is confidential
    facts = (
        (view.word("certificate.file"), run(name)),
        ("SHA-256", run(sha256(content).hexdigest())),
        (view.word("certificate.date"), run(view.day(view.on))),
        (view.word("certificate.data"), run(f"{digests[0]} (lanzarote-law {__version__})")),
        *([(view.word("r.made.translations"), run(digests[1]))] if digests[1] else []),
    )
    cited = list(dict.fromkeys(ident for each in report.checked.citations for ident in each.provisions))
    in_full = view._replace(detail=Detail.VERBOSE)  # each code with its own date
    lasting = provisions_not_ended(view, (report,)) if cited else ()
    followed = checked_until.checked_until_blocks(in_full, lasting, "", 0)
    title = Heading(run(view.word("certificate.citations", str(len(report.checked.citations)))), 2)
    rest = (*_contradicted(view, report), *_not_read(view, report))
    page = (Facts(facts), *followed, Space(), title, _groups(view, report), *rest)
    return PageDocument(view.word("certificate.title"), name, view.language, view.on, page, view.notice())


def _groups(view: View, report: CheckedDocument) -> Table:
    """The citations by what is certified of them: the number, and the first names."""
    bad = {each.start for each in report.checked.problems if each.severity is not Severity.NOTE}
    groups: dict[str, list[CitedLaw]] = {state: [] for state in _STATES}
    for each in report.checked.citations:
        groups[_state(view, each, is_doubtful=each.citation.start in bad)].append(each)
    rows = []
    for state, found in groups.items():
        names = list(dict.fromkeys(_name(view, each) for each in found))
        more = f" {view.counted('and more', len(names) - _MOST)}" if len(names) > _MOST else ""
        if found:
            text = view.clauses(names[:_MOST]) + more
            rows.append(row(view.word(f"certificate.{state}"), str(len(found)), text))
    return Table(columns(view, "c.status", "c.times", "c.cited", fixed=(1,), right=(1,)), tuple(rows))


def _state(view: View, each: CitedLaw, *, is_doubtful: bool) -> str:
    """What is certified of a citation."""
    cited = each.citation
    provisions = [view.corpus.provision[ident] for ident in each.provisions]
    if cited.instrument == OTHER and cited.code not in view.corpus.code:
        return "other"
    if cited.instrument is None:
        return "no-act"
    if cited.instrument in {CONVENTION, QUESTIONNAIRE}:
        return "doubt" if is_doubtful else "treaty"
    if not provisions:
        return "not-in-data"
    if each.in_force is False:
        if each.former or each.coming:
            return "former"
        return "future" if all(one.start and view.on < one.start for one in provisions) else "past"
    return "doubt" if is_doubtful or each.in_force is None else "in-force"


def _name(view: View, each: CitedLaw) -> str:
    """What is cited, with the mark of its being in force or repealed if that was not seen."""
    mark = force_mark(view.corpus, each, view.on)
    return cited_name(view, each) + ("" if mark is Mark.SEEN else f" ({view.word(mark)})")


CONTRADICTED = frozenset({"LL115", "LL301", "LL302", "LL303", "LL305"})
"""The rules on statements of the document that the data contradict, apart from whether an article is in force."""


def _contradicted(view: View, report: CheckedDocument) -> Page:
    """How many statements of the document the data contradict, and where."""
    found = [each for each in report.checked.problems if each.code in CONTRADICTED]
    heading = Heading(run(view.word("certificate.contradicted", str(len(found)))), 2)
    places = (place_in_words(view, report.document, each.start) for each in found)
    parts = [f"{place}{view.colon}{printable_line(each.message)}" for place, each in zip(places, found, strict=True)]
    lines = [Paragraph(run(each), 2) for each in view.first(parts, _MOST)]
    return (Space(), heading, *(lines or [Paragraph(run(Styled(view.word("none"), "dim")), 2)]))


def _not_read(view: View, report: CheckedDocument) -> Page:
    """What of the document could not be read."""
    codes = {rule.code for rule in reading_rules.rules.declared}
    found = [each for each in report.checked.problems if each.code in codes]
    parts = [Paragraph(run(printable_line(each.message)), 2) for each in found]
    nothing = Paragraph(run(Styled(view.word("certificate.all read"), "dim")), 2)
    return (Space(), Heading(run(view.word("certificate.not read")), 2), *(parts or [nothing]))
