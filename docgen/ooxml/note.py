"""Footnotes: each note, and the part that holds them with the lines that separate them from the text.

In: the content of notes. Out: w:footnote elements and the root of word/footnotes.xml. Floor 2.
"""

from collections.abc import Iterable

from docgen.ooxml.markup import Xml
from docgen.ooxml.ns import MC, W14, R, W

_PLACE = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'


def note_xml(number: int, content: Xml) -> Xml:
    """A footnote; numbers count from 1 through the document."""
    return Xml(f'<w:footnote w:id="{number}">{content}</w:footnote>')


def notes_part(notes: Iterable[Xml]) -> Xml:
    """The root of the part, with the two separators that Word wants before the notes."""
    separators = _separator(-1, "separator") + _separator(0, "continuationSeparator")
    spaces = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14"'
    return Xml(f"<w:footnotes {spaces}>{separators}{''.join(notes)}</w:footnotes>")


def _separator(number: int, kind: str) -> str:
    return f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{_PLACE}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
