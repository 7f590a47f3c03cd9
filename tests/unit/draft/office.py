"""Word files made for tests by python-docx, with pieces of WordprocessingML where that library has no word for it."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.blocks.tree import Text
from docgen.blocks.walk import walk_inlines
from docgen.check.passage import Passage
from docgen.check.reading import of_document
from docgen.diag.place import SourceId
from docgen.draft.model import Draft
from docgen.draft.read import read_draft

SPACES = (
    nsdecls("w", "r", "wp", "a", "pic")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    + ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)


def document() -> WordDocument:
    """An empty document of python-docx."""
    return docx.Document()


def put(word: WordDocument, *markup: str) -> WordDocument:
    """Markup before the end of the body; `w:`, `r:` and the like are declared."""
    for part in markup:
        tag = part[1:].split(" ")[0].split(">")[0].split("/")[0]
        element = parse_xml(part.replace(f"<{tag}", f"<{tag} {SPACES}", 1))
        word.element.body.insert(len(word.element.body) - 1, element)
    return word


def p(*runs: str, about: str = "") -> str:
    """The markup of a paragraph."""
    return f"<w:p>{f'<w:pPr>{about}</w:pPr>' if about else ''}{''.join(runs)}</w:p>"


def t(text: str, about: str = "") -> str:
    """The markup of a run."""
    return f'<w:r>{f"<w:rPr>{about}</w:rPr>" if about else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, result: str) -> str:
    """The markup of a complex field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return mark.format("begin") + code + mark.format("separate") + result + mark.format("end")


def saved(word: WordDocument) -> bytes:
    """The bytes of the file."""
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def draft(word: WordDocument) -> Draft:
    """The draft in the file."""
    found = read_draft(SourceId("prov.docx"), saved(word))
    assert found.value is not None, found.diagnostics
    return found.value


def text_draft(name: str, text: str | bytes) -> Draft:
    """The draft in a text file."""
    found = read_draft(SourceId(name), text if isinstance(text, bytes) else text.encode())
    assert found.value is not None, found.diagnostics
    return found.value


def passages(made: Draft) -> list[Passage]:
    """What rules read in it."""
    return of_document(made.document)


def texts(made: Draft) -> list[str]:
    """What rules read in it, as text."""
    return [passage.text for passage in passages(made)]


def misplaced(made: Draft) -> Iterator[tuple[str, str]]:
    """Every stretch of text whose place in the source says something else."""
    for inline in walk_inlines(made.document.blocks):
        if isinstance(inline, Text):
            assert inline.origin is not None
            there = made.source.slice(inline.origin.place)  # type: ignore[union-attr]
            if " ".join(there.split()) != " ".join(inline.text.split()):
                yield inline.text, there
