"""Headings: the style makes the level and Word the number; bookmarks only where something needs them.

In: a heading. Out: its paragraph. Floor 6.
"""

from docgen.blocks.tree import Heading
from docgen.ooxml.markup import Number, Xml
from docgen.ooxml.role import HEADINGS
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.inline import inlines_xml

_UNNUMBERED = Number(0, 0)


def heading_xml(draft: Draft, block: Heading, frame: Frame) -> Xml:
    """A heading of level 1–4."""
    target = draft.targets.headings[draft.headings]
    draft.headings += 1
    content = draft.anchored(inlines_xml(draft, block.inlines, frame), "heading", block.inlines, block.origin)
    for name in (target.reference, target.entry):
        content = draft.bookmarked(name, content) if name else content
    number = _UNNUMBERED if draft.document.numbered and not block.numbered else None
    return draft.paragraph(HEADINGS[block.level - 1], content, frame, number)
