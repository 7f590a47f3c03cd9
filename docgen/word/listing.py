"""Lists: every ordered one counts for itself, bullets share one numbering.

In: a list, with paragraphs, further lists or tables in its items. Out: its paragraphs. Floor 6.
"""

from msgspec.structs import replace

from docgen.blocks.tree import Block, ListBlock, ListItem, Paragraph
from docgen.ooxml.brand_lists import ListStart
from docgen.ooxml.design import LIST_STEP
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
    role, number = _setting(draft, block, level, frame)
    last = len(block.items) - 1
    parts = [
        _item(draft, item, role, number, frame, index < last and (frame.keep_lines or index in {0, last - 1}))
        for index, item in enumerate(block.items)
    ]
    if not frame.depth and frame.lists != "text":
        draft.gap = _GAP
    return joined(*parts)


def _setting(draft: Draft, block: ListBlock, level: int, frame: Frame) -> tuple[Role, Number | None]:
    """The style of the items, and their list. Bullets in list styles need no number: the style brings it."""
    role: Role = "requirement-list" if frame.lists == "requirement" else frame.text
    inside = frame.lists == "requirement"
    if frame.lists == "styles":
        role = (NUMBERS if block.ordered else BULLETS)[level]
    if block.ordered:
        return role, Number(draft.new_list(ListStart(level, block.start, inside)), level)
    return role, None if frame.lists == "styles" else Number(draft.brand.lists.bullet(inside), level)


def _item(draft: Draft, item: ListItem, role: Role, number: Number | None, frame: Frame, tied: bool) -> Xml:
    """One item; `tied` keeps its first paragraph on the page of what follows, so that no item stands alone."""
    if not item.blocks:
        return NOTHING
    first, rest = item.blocks[0], item.blocks[1:]
    inner = replace(frame, keep_next=True) if rest and tied and frame.keep_lines else frame
    if not isinstance(first, Paragraph):
        return joined(*(_further(draft, block, inner) for block in item.blocks))
    content = draft.anchored(
        inlines_xml(draft, first.inlines, frame), "item", first.inlines, first.origin, in_note=frame.in_note
    )
    paragraph = draft.paragraph(role, content, frame, number, keep_next=tied or first.keep_next)
    if not rest:
        return paragraph
    return joined(paragraph, *(_further(draft, block, inner) for block in rest))


def _further(draft: Draft, block: Block, frame: Frame) -> Xml:
    """What follows the first paragraph of an item: text goes on at its indent, lists go one level down."""
    if isinstance(block, ListBlock):
        return draft.blocks(draft, (block,), replace(frame, depth=frame.depth + 1))
    if not isinstance(block, Paragraph) or frame.lists == "text":
        return draft.blocks(draft, (block,), frame)
    if frame.lists == "styles":
        return draft.blocks(draft, (block,), replace(frame, text=CONTINUED[min(frame.depth, len(CONTINUED) - 1)]))
    content = draft.anchored(inlines_xml(draft, block.inlines, frame), "item", block.inlines, block.origin)
    left = frame.indent + LIST_STEP * (min(frame.depth, len(BULLETS) - 1) + 1)
    return draft.paragraph("requirement-list", content, frame, left=left)
