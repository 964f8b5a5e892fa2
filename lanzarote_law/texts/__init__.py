"""Official texts that the user added: read, kept on this machine, and held against the data."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.texts import against as against
    from lanzarote_law.texts import articles as articles
    from lanzarote_law.texts import athand as athand
    from lanzarote_law.texts import beyond as beyond
    from lanzarote_law.texts import citing as citing
    from lanzarote_law.texts import copies as copies
    from lanzarote_law.texts import findings as findings
    from lanzarote_law.texts import footnotes as footnotes
    from lanzarote_law.texts import forms as forms
    from lanzarote_law.texts import heads as heads
    from lanzarote_law.texts import jsons as jsons
    from lanzarote_law.texts import justel as justel
    from lanzarote_law.texts import library as library
    from lanzarote_law.texts import markdown as markdown
    from lanzarote_law.texts import matching as matching
    from lanzarote_law.texts import notedays as notedays
    from lanzarote_law.texts import sides as sides
    from lanzarote_law.texts import watch as watch
    from lanzarote_law.texts import wording as wording
else:
    __getattr__ = load_modules_lazily(__name__)
