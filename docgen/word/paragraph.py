"""Paragraphs of running text, and the signing line.

In: a paragraph. Out: the same in the style that its role has where it stands. An empty paragraph is left out:
space is the business of styles. Floor 6.
"""

from msgspec.structs import replace

from docgen.blocks.tree import Paragraph
from docgen.ooxml.markup import NOTHING, Xml, joined, run
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.inline import inlines_xml

_LINE = "\t\n"
"""A tab with a drawn leader, then a new line for who signs: nothing for a screen reader to spell out."""


def paragraph_xml(draft: Draft, block: Paragraph, frame: Frame) -> Xml:
    """A paragraph of any role."""
    content = inlines_xml(draft, block.inlines, frame)
    if not content:
        return NOTHING
    signed = block.role == "signature"
    if signed:
        content = joined(run(_LINE), content)
    if draft.review is not None:
        kind = "cell" if frame.text.startswith("table") else "note" if frame.in_note else block.role
        lead = _LINE if signed else ""
        content = draft.anchored(content, kind, block.inlines, block.origin, lead, frame.in_note)
    if block.anchor is not None:
        target = draft.targets.anchored(block.anchor)
        content = draft.bookmarked(target.reference, content) if target is not None else content
    if block.keep_next and not frame.keep_next:
        frame = replace(frame, keep_next=True)
    role = frame.role(block.role)
    left = frame.indent if frame.indent and role != frame.text else None
    return draft.paragraph(role, content, frame, left=left)
