"""`mcp`: the answers for an assistant, over the Model Context Protocol."""

import typer

from lanzarote_law.extras import require_extra
from lanzarote_law.wording import worded


def mcp(context: typer.Context) -> None:
    """Answer an assistant over the Model Context Protocol (stdio).

    The assistant starts this command by itself. Its tools only read data: nothing is written or sent elsewhere.
    """
    require_extra("mcp", ("mcp",), worded("the Model Context Protocol needs the extra [mcp]"))
    from lanzarote_law.cli import assistant_tools  # noqa: PLC0415  # an extra

    assistant_tools.assistant_server(context.obj).run("stdio")
