"""What is carried through a document while it is read, and requirements that are read before it."""

from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec import Struct

from docgen.blocks.tree import Block
from docgen.compose.fragment import ComposedRequirement
from docgen.diag.diagnostic import Diagnostic


class Body(Struct, frozen=True):
    """The body of a requirement as blocks. It holds the requirement so that its `id()` stays its own."""

    requirement: ComposedRequirement
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]


Bodies: TypeAlias = dict[int, Body]
"""Bodies by the `id()` of their requirement."""


@dataclass
class Reading:
    """What is carried through a document: the level of the heading above, diagnostics, and what is read already."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    level: int = 0
    ahead: Bodies = field(default_factory=dict)
