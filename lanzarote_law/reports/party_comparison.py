"""The comparison of several Parties as a document: the items by Party with one key, then point by point."""

from collections.abc import Sequence

from lanzarote_law.answers.party_comparison import ItemComparison
from lanzarote_law.render import party_comparison, translation_notes
from lanzarote_law.render.blocks import PageDocument, Paragraph
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.version import __version__


def build_paper(
    views: Sequence[View],
    results: Sequence[ItemComparison],
    digests: Sequence[tuple[str, str]],
    command: str,
    *,
    history: bool,
) -> PageDocument:
    """The document, with the digests of the data on each Party and of their translations, and its command."""
    view = views[0]
    names = [party_comparison.party_name(each) for each in views]
    data, translations = (
        view.clauses(f"{name} {digest}" for name, digest in zip(names, each, strict=True) if digest)
        for each in zip(*digests, strict=True)
    )
    made = {"as_of": view.day(view.on), "data": data, "translations": translations}
    made |= {"version": f"lanzarote-law {__version__}", "command": command}
    in_full = [each._replace(detail=Detail.VERBOSE) for each in views]
    found = party_comparison.blocks(in_full, results, history=history)
    note = translation_notes.translation_note(view, found)
    return PageDocument(
        title=view.word("r.title.comparison", ", ".join(names)),
        subtitle=view.word("r.as of", view.day(view.on)),
        language=view.language,
        on=view.on,
        pages=translation_notes.typeset_page(view, (*found, *([Paragraph(note)] if note else ()))),
        made=tuple((view.word(f"r.made.{key}"), text) for key, text in made.items() if text),
        standing=view.notice(),
    )
