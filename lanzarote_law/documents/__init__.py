"""Files to text with places: what a person sees of a document, and where each letter stands."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.documents import bounds as bounds
    from lanzarote_law.documents import contents as contents
    from lanzarote_law.documents import encodings as encodings
    from lanzarote_law.documents import files as files
    from lanzarote_law.documents import mail as mail
    from lanzarote_law.documents import markup as markup
    from lanzarote_law.documents import normalise as normalise
    from lanzarote_law.documents import omissions as omissions
    from lanzarote_law.documents import outline as outline
    from lanzarote_law.documents import page_joining as page_joining
    from lanzarote_law.documents import pdf as pdf
    from lanzarote_law.documents import pdfpages as pdfpages
    from lanzarote_law.documents import problem as problem
    from lanzarote_law.documents import readingrules as readingrules
    from lanzarote_law.documents import tables as tables
    from lanzarote_law.documents import word as word
    from lanzarote_law.documents import word_offsets as word_offsets
    from lanzarote_law.documents import wordstyles as wordstyles
    from lanzarote_law.documents import wordtext as wordtext
else:
    __getattr__ = load_modules_lazily(__name__)
