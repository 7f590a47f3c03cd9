"""The bytes of a PDF come in; whether it has text or is only pictures goes out.

A page shows text by the operators Tj, TJ, ' and " between BT and ET (ISO 32000-1, 9.4), which stand in streams that
are packed as a rule. The text itself is not read. Floor 4.
"""

import re
import zlib
from collections.abc import Iterator

from docgen.blocks.tree import Document
from docgen.diag.diagnostic import Diagnostic, Outcome, Say, Severity, error
from docgen.diag.place import SourceId, whole
from docgen.draft.decode import made_source
from docgen.draft.document import document_of
from docgen.draft.model import Draft, Form

_STREAM = re.compile(rb"stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_TEXT = re.compile(rb"(?:^|[\s\]>)])(?:Tj|TJ)\b|\)\s*['\"]")
_ENCRYPTED = re.compile(rb"/Encrypt\b")
_LONGEST_HEAD = 1_000
_MOST_UNPACKED = 2_000_000
_MOST_TOTAL = 60_000_000


def read_pdf(source: SourceId, data: bytes) -> Outcome[Draft | None]:
    """A draft without text, which knows whether the file is scanned; None with an error when it is no PDF."""
    if b"%PDF-" not in data[:1024]:
        hint = Say("spara texten som .docx, .md eller .txt", "save the text as .docx, .md or .txt")
        return Outcome(None, (error("D003", Say("filen är ingen PDF", "the file is no PDF"), whole(source), hint),))
    scanned = _IMAGE.search(data) is not None and not _ENCRYPTED.search(data) and not _has_text(data)
    document: Document = document_of(source, (), "", "sv")
    draft = Draft(made_source(source, "", data), "pdf", document, Form(scanned=scanned))
    return Outcome(draft, () if scanned else (_not_read(source),))


def _has_text(data: bytes) -> bool:
    return any(b"BT" in content and _TEXT.search(content) for content in _streams(data))


def _streams(data: bytes) -> Iterator[bytes]:
    """The content of every stream that is no picture: unpacked, or as it stands where it is not packed."""
    unpacked = 0
    for match in _STREAM.finditer(data):
        about = data[max(0, match.start() - _LONGEST_HEAD) : match.start()].rpartition(b" obj")[2]
        if b"/Image" in about:  # the bytes of a photograph hold any two letters
            continue
        end = data.find(b"endstream", match.end())
        packed = data[match.end() : end if end >= 0 else len(data)]
        content = packed[:_MOST_UNPACKED] if b"/Filter" not in about else _inflated(packed)
        unpacked += len(content)
        yield content
        if unpacked > _MOST_TOTAL:
            return


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _not_read(source: SourceId) -> Diagnostic:
    return Diagnostic(
        "D004",
        Severity.NOTE,
        Say("texten i en PDF granskas inte", "the text of a PDF is not checked"),
        whole(source),
        Say("granska Word-filen som PDF:en gjordes av", "check the Word file that the PDF was made from"),
    )
