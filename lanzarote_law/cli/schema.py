"""`schema`: the data files and the JSON output, described as JSON Schema for editors and programs."""

from lanzarote_law import dataset, render
from lanzarote_law.cli.options import Output, SchemaName
from lanzarote_law.cli.user_io import Destination, show
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import spoken, word, worded

_ENDING = ".yaml"


def schema(name: SchemaName = "", output: Output = None) -> None:
    """Print the JSON Schema of a data file or of a JSON output.

    For editors and programs; the explanations are in your language.
    """
    way = "json" if name else "table"
    show(Destination(None, output), {way: lambda _: _described(name) if name else _listed()})


def _described(name: str) -> str:
    file = name.removesuffix(_ENDING) + _ENDING
    if file in dataset.schema.FILE_SHAPES:
        return dataset.schema.json_schema_text(file)
    if name in render.json_schemas.COMMANDS:
        return render.json_output.json_text(render.json_schemas.output_schema(name))
    files = (each.removesuffix(_ENDING) for each in dataset.schema.FILE_SHAPES)
    message = worded("'{name}' has no schema", name=printable(name))
    known = ", ".join((*files, *render.json_schemas.COMMANDS))
    raise NotUnderstoodError(message, worded("the names are {known}", known=known))


def _listed() -> str:
    of_file, of_command = dataset.schema.json_schema, render.json_schemas.output_schema
    files = [(each.removesuffix(_ENDING), of_file(each)["description"]) for each in dataset.schema.FILE_SHAPES]
    commands = [(each, of_command(each)["description"]) for each in render.json_schemas.COMMANDS]
    return word("schema.list", spoken()).format(files=_lines(files), outputs=_lines(commands))


def _lines(rows: list[tuple[str, str]]) -> str:
    return "".join(f"  {name:<{len('correspondences')}}  {description}\n" for name, description in rows)
