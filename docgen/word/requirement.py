"""A requirement: number and title, a line about it, the text, and how it is verified and followed up.

In: a requirement block. Out: its paragraphs, held together on a page where they fit. A long one may break, but
not after its heading, and its facts stay with the end of the text. Floor 6.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Inline, Requirement
from docgen.blocks.walk import inlines_of, walk
from docgen.ooxml.markup import Xml, joined, look, run
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.heading import heading_xml
from docgen.word.inline import inlines_xml

_SHORT = 1500
"""Characters up to which a requirement is kept on one page: about a third of it."""

_GAP = 260
"""Twips between a requirement and text that follows without a heading."""


def requirement_xml(draft: Draft, block: Requirement, frame: Frame) -> Xml:
    """A requirement block."""
    if draft.review is not None:
        draft.review.scope = f"requirement:{block.id}"
    parts = [heading_xml(draft, block.heading, frame)]
    if block.meta:
        content = draft.anchored(inlines_xml(draft, block.meta, frame), "meta", block.meta, block.origin)
        parts.append(draft.paragraph("requirement-meta", content, frame))
    parts += _body(draft, block, frame)
    parts += _facts(draft, block, frame)
    if draft.review is not None:
        draft.review.scope = ""
    draft.gap = _GAP
    return joined(*parts)


def _body(draft: Draft, block: Requirement, frame: Frame) -> Iterator[Xml]:
    whole = _length(block) <= _SHORT
    loose = replace(frame, text="requirement", lists="requirement", indent=draft.brand.lists.indent)
    for index, inner in enumerate(block.body):
        last = index == len(block.body) - 1
        tied = bool(block.facts) if last else whole
        yield draft.blocks(draft, (inner,), loose.kept(tied) if whole or tied else loose)


def _facts(draft: Draft, block: Requirement, frame: Frame) -> Iterator[Xml]:
    term = look(draft.styles["term"])
    for index, (label, inlines) in enumerate(block.facts):
        tied = frame.kept(index < len(block.facts) - 1)
        content = joined(run(f"{label}\t", term), inlines_xml(draft, inlines, frame))
        content = draft.anchored(content, f"fact {label}", inlines, block.origin, f"{label}\t")
        yield draft.paragraph("requirement-fact", content, tied)


def _length(block: Requirement) -> int:
    inner = sum(len(plain(row)) for row in _texts(block.body))
    return inner + sum(len(label) + len(plain(inlines)) for label, inlines in block.facts)


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in walk(blocks):
        yield from inlines_of(block)
