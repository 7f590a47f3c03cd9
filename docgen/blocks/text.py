"""The plain text of inlines and blocks.

In: parts of `blocks.tree`. Out: the characters that a reader sees. Floor 2. Text rules, which need the origin
of every stretch too, read `check.passage`.
"""

from collections.abc import Iterable

from docgen.blocks.tree import Block, FormField, Inline, LineBreak, Link, Note, Ref, Text
from docgen.blocks.walk import inlines_of, walk


def plain(inlines: Iterable[Inline]) -> str:
    """The characters of a row of inlines; footnotes and form fields left out, a line break as a newline."""
    return "".join(map(_text, inlines))


def plain_blocks(blocks: Iterable[Block]) -> str:
    """The text of blocks, one line for each paragraph-like thing, footnotes left out."""
    rows = (plain(row) for block in walk(blocks) for row in inlines_of(block))
    return "\n".join(row for row in rows if row)


def _text(inline: Inline) -> str:
    if isinstance(inline, (Text, Ref)):
        return inline.text
    if isinstance(inline, Link):
        return plain(inline.inlines)
    if isinstance(inline, (Note, FormField)):
        return ""
    assert isinstance(inline, LineBreak)
    return "\n"
