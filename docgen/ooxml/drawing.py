"""Drawings that stand in a line of text.

In: the relationship of a part, a name, words for whoever does not see it, and a size. Out: a run. Floor 2.
"""

from docgen.ooxml.markup import Xml, attribute
from docgen.ooxml.ns import WP, A, C, R

_FIRST = 5000
"""Drawings of a body are numbered from here: those of a brand's headers have small numbers."""


def chart_drawing(number: int, relation: str, name: str, description: str, size: tuple[int, int]) -> Xml:
    """A chart part shown in the text. `size` is width and height in English metric units (914 400 to the inch)."""
    width, height = size
    about = f'id="{_FIRST + number}" name="{attribute(name)}" descr="{attribute(description)}"'
    graphic = (
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" xmlns:r="{R}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic>"
    )
    return Xml(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr {about}/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing></w:r>"
    )
