"""Where a block stands: what its text is set in, and what it must be kept together with. Floor 6."""

from dataclasses import dataclass, replace

from docgen.blocks.tree import ParagraphRole
from docgen.ooxml.markup import NOTHING, Align, Xml
from docgen.ooxml.role import Role


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of a block.

    `text` sets running text; `styled_lists` says whether lists have styles of their own or take `text` (in
    cells and notes, which have a smaller size). `width` is the room in twips, `depth` the number of lists
    around. `keep_next` and `keep_lines` hold paragraphs together; `section` ends a section with the paragraph.
    """

    width: int
    text: Role = "body"
    styled_lists: bool = True
    align: Align = "left"
    depth: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    in_note: bool = False
    section: Xml = NOTHING

    def role(self, wanted: ParagraphRole) -> Role:
        """The role that a paragraph of this kind has here."""
        if wanted == "body":
            return self.text
        return _ROLES[wanted]

    def kept(self, keep_next: bool) -> "Frame":
        """The same surroundings, with paragraphs unbroken and, where asked, tied to the next."""
        return replace(self, keep_next=keep_next, keep_lines=True)


_ROLES: dict[ParagraphRole, Role] = {
    "lead": "lead",
    "caption": "caption",
    "quote": "quote",
    "fact": "fact",
    "meta": "requirement-meta",
    "requirement": "requirement",
    "table-text": "table-text",
    "signature": "signature",
    "note": "note",
    "label": "label",
}
