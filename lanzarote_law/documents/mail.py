"""A letter that was saved from a program for mail (.eml) → what is written in it."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import worded


def mail_body(name: str, content: bytes) -> tuple[str, bytes]:
    """The ending of a file of that kind, and its bytes in UTF-8: the text of a letter, else its page.

    What is attached is no part of it. Raises UnreadableError where nothing is written.
    """
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableError(
            worded("{name} is an e-mail without a text", name=name),
            worded("save the attachment as a file, and check that file"),
        )
    try:
        words = part.get_content()
    except (LookupError, ValueError) as error:
        raise UnreadableError(
            worded("{name} is an e-mail whose text cannot be read", name=name), worded("save the document as text")
        ) from error
    kind = ".html" if part.get_content_subtype() == "html" else ".txt"
    return kind, str(words).encode("utf-8", "replace")
