"""LibreOffice accepts or rejects all tracked changes of Word documents, by a macro in a profile of its own."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests import needs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resolve(folder As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    Dim text(1) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden" : hidden(0).Value = True
    text(0).Name = "FilterName" : text(0).Value = "Text (encoded)"
    text(1).Name = "FilterOptions" : text(1).Value = "UTF8"
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    file = Dir(folder &amp; "/*.docx", 0)
    Do While file &lt;&gt; ""
        For Each way In Array("Accept", "Reject")
            source = ConvertToURL(folder &amp; "/" &amp; file)
            document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, ".uno:" &amp; way &amp; "AllTrackedChanges", "", 0, Array())
            document.storeToURL(ConvertToURL(folder &amp; "/" &amp; file &amp; "." &amp; way &amp; ".txt"), text())
            document.close(True)
        Next
        file = Dir()
    Loop
End Sub
</script:module>
"""


def accepted_and_rejected(folder: Path, documents: Mapping[str, bytes]) -> dict[str, tuple[str, str]]:
    """The text of each document once all its changes are accepted, and once they are rejected."""
    files = folder / "files"
    files.mkdir()
    for name, content in documents.items():
        (files / f"{name}.docx").write_bytes(content)
    _run(folder, "--terminate_after_init")  # makes the profile, in which the module is then replaced
    (folder / "settings/user/basic/Standard/Module1.xba").write_text(_MACRO, encoding="utf-8")
    _run(folder, f"macro:///Standard.Module1.Resolve({files})")

    def text(name: str, way: str) -> str:
        return (files / f"{name}.docx.{way}.txt").read_text("utf-8-sig")

    return {name: (text(name, "Accept"), text(name, "Reject")) for name in documents}


def _run(folder: Path, argument: str) -> None:
    program = needs.office()
    assert program
    settings = f"-env:UserInstallation=file://{folder}/settings"
    subprocess.run([program, settings, "--headless", argument], check=True, capture_output=True, timeout=240)
