"""The reason why a citation was attributed to an act, as a sentence."""

from lanzarote_law.citations.attribution_ways import SENTENCES
from lanzarote_law.citations.citation import Citation
from lanzarote_law.documents.files import Document
from lanzarote_law.wording import worded


def reason_sentence(document: Document, citation: Citation) -> str:
    """Why the act of a citation is meant, and where it is named unless that is in the same line; or nothing.

    `named in the heading at line 3`
    """
    if citation.why is None:
        return ""
    text = worded(SENTENCES[citation.why.way])
    place = citation.why.place
    if place < 0 or document.line_and_column(place)[0] == document.line_and_column(citation.start)[0]:
        return text
    if document.sections:
        return worded("{reason} at {place}", reason=text, place="{} {}".format(*document.section(place)))
    return worded("{reason} on line {line}", reason=text, line=document.line_and_column(place)[0])
