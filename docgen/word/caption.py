"""Captions of tables and charts: a label, a native number of their own kind, then the text.

In: a table or a chart. Out: the paragraph above it, kept on its page. Floor 6.
"""

import re

from msgspec.structs import replace

from docgen.blocks.tree import Chart, Table
from docgen.ooxml.markup import NOTHING, Xml, field, joined, run
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.inline import inlines_xml

_NUMBER = re.compile(r"(.*?)(\d+)")


def caption_xml(draft: Draft, block: Table | Chart, frame: Frame) -> Xml:
    """Label and number as a SEQ field, then the text. Without a number there is no label; without text nothing."""
    if not block.caption:
        return NOTHING
    content = inlines_xml(draft, block.caption, frame)
    frame = replace(frame, keep_next=True)
    lead = ""
    if block.number:
        word = draft.words.chart if isinstance(block, Chart) else draft.words.table
        lead = f"{word} {block.number}. "
        content = joined(run(f"{word} "), _sequence(draft, block, word), run(". "), content)
    content = draft.anchored(content, "caption", block.caption, block.origin, lead)
    return draft.paragraph("caption", content, frame, left=frame.indent or None)


def _sequence(draft: Draft, block: Table | Chart, word: str) -> Xml:
    """The number as a field, started again where it is not the next one; in a bookmark where it is needed."""
    draft.counts[word] += 1
    match = _NUMBER.fullmatch(block.number)
    if match is None:
        return run(block.number)
    count = int(match[2])
    reset = "" if count == draft.counts[word] else f" \\r {count}"
    draft.counts[word] = count
    number = joined(run(match[1]), field(f"SEQ {word} \\* ARABIC{reset}", match[2]))
    target = draft.targets.anchored(block.anchor)
    return draft.bookmarked(target.reference, number) if target is not None else number
