"""`check --comments`: a checked document → a copy of it, with the problems as comments beside its text."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.annotation import annotated_copy as annotated_copy
    from lanzarote_law.annotation import annotated_pdf as annotated_pdf
    from lanzarote_law.annotation import annotated_word as annotated_word
    from lanzarote_law.annotation import comments as comments
    from lanzarote_law.annotation import docx_archive as docx_archive
    from lanzarote_law.annotation import pdf_annotation_script as pdf_annotation_script
    from lanzarote_law.annotation import redline as redline
    from lanzarote_law.annotation import tracked_changes as tracked_changes
    from lanzarote_law.annotation import word_comment_ranges as word_comment_ranges
    from lanzarote_law.annotation import word_comments_xml as word_comments_xml
else:
    __getattr__ = load_modules_lazily(__name__)
