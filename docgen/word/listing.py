"""Lists: every ordered one counts for itself, bullets share one numbering.

In: a list, with paragraphs, further lists or tables in its items. Out: its paragraphs. Floor 6.
"""

from dataclasses import replace

from docgen.blocks.tree import Block, ListBlock, ListItem, Paragraph
from docgen.ooxml.markup import NOTHING, Number, Xml, joined
from docgen.ooxml.role import BULLETS, CONTINUED, NUMBERS, Role
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.inline import inlines_xml

_GAP = 140
"""Twips between a list and the text after it; Word takes the larger of this and what the last item has."""


def list_xml(draft: Draft, block: ListBlock, frame: Frame) -> Xml:
    """A list; below its third level it stays at the third."""
    level = min(frame.depth, len(BULLETS) - 1)
    number = _numbering(draft, block, level, frame)
    role = (NUMBERS if block.ordered else BULLETS)[level] if frame.styled_lists else frame.text
    last = len(block.items) - 1
    parts = []
    for index, item in enumerate(block.items):
        here = frame if index == last else _tied(frame)
        parts.append(_item(draft, item, role, number, here))
    if not frame.depth and frame.styled_lists:
        draft.gap = _GAP
    return joined(*parts)


def _numbering(draft: Draft, block: ListBlock, level: int, frame: Frame) -> Number | None:
    """An ordered list has its own w:num; a bullet has one only where the style of the paragraph has none."""
    if block.ordered:
        return Number(draft.new_list(level, block.start), level)
    return None if frame.styled_lists else Number(draft.brand.lists.ids[1], level)


def _tied(frame: Frame) -> Frame:
    """Where text is kept together, so are the items of a list."""
    return replace(frame, keep_next=True) if frame.keep_lines and not frame.keep_next else frame


def _item(draft: Draft, item: ListItem, role: Role, number: Number | None, frame: Frame) -> Xml:
    if not item.blocks:
        return NOTHING
    first, rest = item.blocks[0], item.blocks[1:]
    if not isinstance(first, Paragraph):
        return joined(*(_further(draft, block, frame) for block in item.blocks))
    content = draft.anchored(
        inlines_xml(draft, first.inlines, frame), "item", first.inlines, first.origin, in_note=frame.in_note
    )
    paragraph = draft.paragraph(role, content, frame, number)
    if not rest:
        return paragraph
    return joined(paragraph, *(_further(draft, block, frame) for block in rest))


def _further(draft: Draft, block: Block, frame: Frame) -> Xml:
    """What follows the first paragraph of an item: text goes on at its indent, lists go one level down."""
    if isinstance(block, ListBlock):
        return draft.blocks(draft, (block,), replace(frame, depth=frame.depth + 1))
    if frame.styled_lists:
        frame = replace(frame, text=CONTINUED[min(frame.depth, len(CONTINUED) - 1)])
    return draft.blocks(draft, (block,), frame)
