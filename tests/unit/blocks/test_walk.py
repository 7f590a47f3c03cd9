from msgspec.structs import replace

from docgen.blocks.text import plain, plain_blocks
from docgen.blocks.tree import (
    Cell,
    Chart,
    Column,
    FormField,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Ref,
    Requirement,
    Row,
    Series,
    Table,
    Text,
)
from docgen.blocks.walk import map_inlines, map_row, walk, walk_inlines


def paragraph(*texts: str) -> Paragraph:
    return Paragraph(tuple(Text(text) for text in texts))


BLOCKS = (
    Heading(1, (Text("a"),)),
    ListBlock(True, (ListItem((paragraph("b"), ListBlock(False, (ListItem((paragraph("c"),)),)))),)),
    Table((Column(),), Row((Cell((paragraph("e"),)),)), (Row((Cell((paragraph("f"),)),)),), (Text("d"),)),
    Requirement("X", Heading(2, (Text("i"),)), (Text("g"),), (paragraph("j"),), (("F", (Text("h"),)),)),
    Paragraph((Link("https://x.example/", (Text("k"),)), Note((paragraph("m"),)), Text("l"))),
    Chart("column", ("1",), (Series("s", (None,)),), (Text("n"),), "spoken"),
)


def louder(inline: Inline) -> Inline:
    return replace(inline, text=inline.text.upper()) if isinstance(inline, Text) else inline


def test_blocks_come_in_reading_order() -> None:
    kinds = [type(block).__name__ for block in walk(BLOCKS)]
    assert kinds == [
        "Heading", "ListBlock", "Paragraph", "ListBlock", "Paragraph", "Table", "Paragraph", "Paragraph",
        "Requirement", "Heading", "Paragraph", "Paragraph", "Chart",
    ]  # fmt: skip


def test_every_inline_is_reached_once() -> None:
    assert "".join(item.text for item in walk_inlines(BLOCKS) if isinstance(item, Text)) == "abcdefghijkmln"


def test_every_inline_can_be_changed() -> None:
    changed = [map_inlines(block, louder) for block in BLOCKS]
    assert "".join(item.text for item in walk_inlines(changed) if isinstance(item, Text)) == "ABCDEFGHIJKMLN"


def test_what_does_not_change_is_shared() -> None:
    for block in BLOCKS:
        if not isinstance(block, Requirement):
            assert map_inlines(block, lambda inline: inline) is block
    row = (Text("a"), Text("b"))
    assert map_row(row, lambda inline: inline) is row


def test_plain_text() -> None:
    row = (
        Text("a"),
        LineBreak(),
        Ref("x", text="3.1"),
        FormField("text", "n", "t"),
        Note((paragraph("z"),)),
        Link("https://x.example/", (Text("b"),)),
    )
    assert plain(row) == "a\n3.1b"
    assert plain_blocks(BLOCKS) == "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nkl\nn"
