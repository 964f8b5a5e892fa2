"""The programs that some tests need and a machine may lack, and how to install them."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def chromium() -> str | None:
    """The Chromium of the system, or a browser based on it."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next(filter(None, map(shutil.which, names)), None)


@cache
def without_browser() -> str:
    """The reason why no report can be opened in a browser; empty if one can."""
    if not chromium():
        return "needs Chromium: apt-get install chromium"
    if not (find_spec("playwright") and find_spec("axe_playwright_python")):
        return 'needs the extra browser: python -m pip install -e ".[browser]"'
    return ""


@cache
def office() -> str | None:
    """The LibreOffice of the system."""
    return shutil.which("soffice") or shutil.which("libreoffice")


@cache
def without_office() -> str:
    """The reason why no report can be opened in LibreOffice; empty if one can."""
    return "" if office() else "needs LibreOffice: apt-get install libreoffice-writer libreoffice-calc"


LACKING: dict[str, Callable[[], str]] = {"browser": without_browser, "office": without_office}
"""For the marks of tests with requirements: the reason why they cannot run here."""


def without_links() -> str:
    """The reason why no symbolic link can be made; empty if one can."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            Path(folder, "link").symlink_to(folder)
        except (OSError, NotImplementedError):
            return "needs symbolic links, which this system or this user cannot make"
    return ""
