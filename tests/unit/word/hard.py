"""The hardest text at every place where a value may stand."""

from docgen.blocks.tree import Block, Cell, Column, Contents, Document, FormField, Heading, Row, Table, Text, TitlePage
from docgen.word.write import write
from tests.unit.word.reading import BRAND, File, text_of
from tests.unit.word.specimen import HARD, p

_TEXT = (Text(HARD),)
_TABLE = Table((Column(),), Row((Cell((p("x"),)),)), (Row((Cell((p(HARD),)),)),))

_BLOCKS: dict[str, tuple[Block, ...]] = {
    "paragraph": (p(HARD),),
    "heading": (Heading(1, _TEXT),),
    "contents": (Contents("Innehåll"), Heading(1, _TEXT)),
    "table": (_TABLE,),
    "header": (p("x"),),
    "title": (TitlePage(HARD),),
    "caption": (Table(_TABLE.columns, _TABLE.header, (Row((Cell((p("y"),)),)),), _TEXT),),
    "prompt": (p(FormField("text", "a", "b", HARD)),),
}
_PARTS = {"header": "word/header_default.xml"}


def text_at(where: str) -> str:
    """The text that Word shows at a place of a document with HARD in it."""
    document = Document("d", "", "T", "sv", "f", "d", "b", _BLOCKS[where], False, {"authority": HARD})
    file = File(write(document, BRAND))
    if where == "contents":
        return "".join(line.text for line in file.lines() if line.style == "TOC1")
    return text_of(file.root(_PARTS.get(where, "word/document.xml")))
