"""The bytes of a brand come in; what a person wants to know of it at a glance goes out."""

from io import BytesIO

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from msgspec import Struct

from docgen.ooxml.package import RefusedError
from docgen.ooxml.reading import read_package


class BrandSummary(Struct, frozen=True):
    """The page in millimetres, and the number of paragraph styles."""

    width: int
    height: int
    styles: int


def summary(data: bytes) -> BrandSummary | None:
    """A glance at a brand, or None when it is no Word file that can be opened safely."""
    try:
        read_package(data)  # the gate: python-docx itself would read whatever it is given
    except RefusedError:
        return None
    document = Document(BytesIO(data))
    page = document.sections[-1]
    styles = [style for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH]
    width, height = (round(length.mm) if length is not None else 0 for length in (page.page_width, page.page_height))
    return BrandSummary(width, height, len(styles))
