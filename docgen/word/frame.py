"""Where a block stands: what its text is set in, and what it must be kept together with. Floor 6."""

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks.tree import ParagraphRole
from docgen.ooxml.markup import NOTHING, Align, Xml
from docgen.ooxml.role import Role

ListSetting: TypeAlias = Literal["styles", "requirement", "text"]


class Frame(Struct, frozen=True):
    """The surroundings of a block.

    `text` sets running text. `lists` says what lists go by: the list styles, the style and indent of
    requirements, or (in cells and notes, which have a smaller size) the style of the text. `width` is the
    room in twips, `indent` what is left free before it, `depth` the number of lists around. `keep_next` and
    `keep_lines` hold paragraphs together; `section` ends a section with the paragraph.
    """

    width: int
    text: Role = "body"
    lists: ListSetting = "styles"
    indent: int = 0
    align: Align = "left"
    depth: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    in_note: bool = False
    section: Xml = NOTHING

    def role(self, wanted: ParagraphRole) -> Role:
        """The role that a paragraph of this kind has here."""
        if wanted == "body" or (wanted == "table-text" and self.lists == "text"):
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
