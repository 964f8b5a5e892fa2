"""`check --comments`: a checked document → the same document, with what was found written beside its text."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.reviewing import packages as packages
    from lanzarote_law.reviewing import pdf as pdf
    from lanzarote_law.reviewing import pdfnotes as pdfnotes
    from lanzarote_law.reviewing import remarks as remarks
    from lanzarote_law.reviewing import reviewed as reviewed
    from lanzarote_law.reviewing import word as word
    from lanzarote_law.reviewing import wordcomments as wordcomments
    from lanzarote_law.reviewing import wordmarks as wordmarks
else:
    __getattr__ = load_modules_lazily(__name__)
