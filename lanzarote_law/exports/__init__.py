"""The whole data set in a form in which a team serves it to others: tables of a database, or linked data."""

from typing import TYPE_CHECKING

from lanzarote_law.lazy import load_modules_lazily

if TYPE_CHECKING:
    from lanzarote_law.exports import database as database
    from lanzarote_law.exports import linked as linked
    from lanzarote_law.exports import periods as periods
    from lanzarote_law.exports import tables as tables
    from lanzarote_law.exports import views as views
else:
    __getattr__ = load_modules_lazily(__name__)
