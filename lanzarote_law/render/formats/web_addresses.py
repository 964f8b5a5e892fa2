"""Web addresses: those found in a text, and those to which an Office document may link."""

import re
from urllib.parse import quote, urlsplit

_LONGEST = 2000
"""Letters of an address: Word and Excel refuse a document with one of more than 2,079."""
IN_TEXT = re.compile(r"(https?://[^\s<>\"'`\\]*[^\s<>\"'`\\.,;:!?)\]])", re.IGNORECASE)
"""An address in a text, without the stop behind it."""
_IN_ADDRESSES = ":/?#@!$&'()*+,;=~"


def office_address(address: str) -> str:
    """The address as Office accepts it; empty if it is no web address, so that the text gets no link.

    >>> office_address("https://law.example/a b?n=[1]&p=100%25"), office_address("file:///etc/passwd"), office_address("https://[x")
    ('https://law.example/a%20b?n=%5B1%5D&p=100%25', '', '')
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host or not re.fullmatch(r"[\w.-]+", host):
        return ""
    kept = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address), safe=_IN_ADDRESSES + "%", errors="replace")
    return kept if len(kept) <= _LONGEST else ""
