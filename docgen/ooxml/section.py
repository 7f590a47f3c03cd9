"""The page: size, margins, and which headers and footers stand on it.

In: lengths in twips and relationship ids. Out: a w:sectPr. Floor 2.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.ooxml.markup import Xml

Place: TypeAlias = Literal["header", "footer"]
Pages: TypeAlias = Literal["default", "first", "even"]


class Page(Struct, frozen=True):
    """A portrait page in twips; A4 with the margins of the house unless a brand says otherwise."""

    width: int = 11906
    height: int = 16838
    top: int = 1701
    right: int = 1587
    bottom: int = 1417
    left: int = 1587
    header: int = 737
    footer: int = 624
    gutter: int = 0

    def text_width(self, landscape: bool = False) -> int:
        """The width between the margins; on a landscape page the margins turn with the paper."""
        if landscape:
            return self.height - self.top - self.bottom - self.gutter
        return self.width - self.left - self.right - self.gutter


class Band(Struct, frozen=True):
    """A header or footer of a section: where, on which pages, and its relationship id."""

    place: Place
    pages: Pages
    relation: str


def section_xml(page: Page, bands: Sequence[Band], landscape: bool = False, title_page: bool = False) -> Xml:
    """A w:sectPr. `title_page` gives the first page the headers and footers meant for it."""
    references = "".join(f'<w:{band.place}Reference w:type="{band.pages}" r:id="{band.relation}"/>' for band in bands)
    first = "<w:titlePg/>" if title_page else ""
    size = _landscape(page) if landscape else _portrait(page)
    return Xml(f'<w:sectPr>{references}<w:type w:val="nextPage"/>{size}<w:cols w:space="708"/>{first}</w:sectPr>')


def _portrait(page: Page) -> str:
    margins = _margins(page, page.top, page.right, page.bottom, page.left)
    return f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>{margins}'


def _landscape(page: Page) -> str:
    """The paper turned to the left: its top edge becomes the left one, as Word itself does it."""
    margins = _margins(page, page.right, page.bottom, page.left, page.top)
    return f'<w:pgSz w:w="{page.height}" w:h="{page.width}" w:orient="landscape"/>{margins}'


def _margins(page: Page, top: int, right: int, bottom: int, left: int) -> str:
    return (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{page.header}" w:footer="{page.footer}" w:gutter="{page.gutter}"/>'
    )
