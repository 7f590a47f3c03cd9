"""The bytes of a hand-written text come in; its characters with their positions go out, whatever wrote them.

Specs must be UTF-8 (`source.text`); a draft may come from any program. UTF-8 and UTF-16 with their marks are
read, and what is none of them counts as Windows-1252. Characters that no text holds become spaces, one for one,
so that every position is that of the file. Floor 4.
"""

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, Severity, error
from docgen.diag.place import SourceId, whole
from docgen.source.text import FORBIDDEN, LARGEST, SourceText

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_LEAST_TEXT = 0.9
"""A file of which more than a tenth are control characters is no text."""


def decode_draft(source: SourceId, data: bytes) -> Outcome[SourceText | None]:
    """The text of a .md or .txt file; None with an error when it is no text."""
    if len(data) > LARGEST:
        return Outcome(None, (_no_text(source, *_too_large(len(data))),))
    encoding = next((name for mark, name in _UTF16_MARKS.items() if data.startswith(mark)), "utf-8")
    said: tuple[Diagnostic, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            return Outcome(None, (_no_text(source, "filen är trasig UTF-16", "the file is broken UTF-16"),))
        text = data.removeprefix(_UTF8_MARK).decode("cp1252", errors="replace")
        said = (_old_encoding(source),)
    text = text.removeprefix("\ufeff")
    if _is_binary(text):
        message = ("filen innehåller annat än text", "the file holds something other than text")
        return Outcome(None, (_no_text(source, *message),))
    return Outcome(made_source(source, text, data), said)


def made_source(source: SourceId, text: str, data: bytes | None = None) -> SourceText:
    """A source of these characters, cleaned of those that no text holds; `data` are the bytes of the file."""
    clean = cleaned(text)
    crlf = clean.find("\n") > 0 and clean[clean.find("\n") - 1] == "\r"
    return SourceText(source, clean.encode() if data is None else data, clean, "\r\n" if crlf else "\n")


def cleaned(text: str) -> str:
    """The same number of characters: an old line end as a new one, other control characters as spaces."""
    return FORBIDDEN.sub(lambda match: "\n" if match[0] == "\r" else " ", text)


def _is_binary(text: str) -> bool:
    wrong = sum(len(match[0]) for match in FORBIDDEN.finditer(text[:20_000]) if match[0] not in "\r\x0c\u2028\u2029")
    return "\0" in text[:20_000] or wrong > (1 - _LEAST_TEXT) * len(text[:20_000])


def _too_large(size: int) -> tuple[str, str]:
    return (
        f"filen är {size} byte, högst {LARGEST} tas emot",
        f"the file is {size} bytes, at most {LARGEST} are accepted",
    )


def _no_text(source: SourceId, sv: str, en: str) -> Diagnostic:
    hint = Say("spara texten som .docx, .md eller .txt", "save the text as .docx, .md or .txt")
    return error("D003", Say(sv, en), whole(source), hint)


def _old_encoding(source: SourceId) -> Diagnostic:
    return Diagnostic(
        "D002",
        Severity.NOTE,
        Say("filen är inte UTF-8 och lästes som Windows-1252", "the file is not UTF-8 and was read as Windows-1252"),
        whole(source),
        Say("spara den som UTF-8 om några tecken ser fel ut", "save it as UTF-8 if any letters look wrong"),
    )
