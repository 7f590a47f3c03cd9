"""The bytes of a text that somebody wrote by hand come in; a draft goes out, or what is wrong with the file.

The ending of the name tells how it is read: .docx, .md (.markdown), .txt (.text); of a .pdf only whether it has text.
Floor 4.
"""

from collections.abc import Callable, Mapping
from posixpath import splitext

from msgspec.structs import replace

from docgen.diag.diagnostic import Outcome, Say, error, warning
from docgen.diag.place import SourceId, whole
from docgen.draft.docx import read_docx
from docgen.draft.markdown import read_markdown
from docgen.draft.model import Draft
from docgen.draft.pdf import read_pdf
from docgen.draft.plain import read_plain

_READERS: Mapping[str, Callable[[SourceId, bytes], Outcome[Draft | None]]] = {
    ".docx": read_docx,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
    ".text": read_plain,
    ".pdf": read_pdf,
}

ENDINGS = tuple(_READERS)
"""Of the files that can be read, in lower case."""


def read_draft(source: SourceId, data: bytes) -> Outcome[Draft | None]:
    """The draft in a file; None with an error where nothing in it can be checked."""
    ending = splitext(source.path)[1].lower()
    reader = _READERS.get(ending)
    if reader is None:
        message = Say(f'filer av slaget "{ending}" granskas inte', f'files of the kind "{ending}" are not checked')
        hint = Say("spara texten som .docx, .md eller .txt", "save the text as .docx, .md or .txt")
        return Outcome(None, (error("D003", message, whole(source), hint),))
    found = reader(source, data)
    if found.value is None or found.value.kind == "pdf" or found.value.document.blocks:
        return found
    empty = warning(
        "D005",
        Say("filen har ingen text att granska", "the file has no text to check"),
        whole(source),
        Say("se efter att det är rätt fil", "see that it is the right file"),
    )
    return replace(found, diagnostics=(*found.diagnostics, empty))
