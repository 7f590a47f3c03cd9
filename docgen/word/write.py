"""A document as a Word file.

In: a document of `blocks.tree`, a brand, options. Out: the bytes of a .docx, the same for the same document
whenever and wherever it is written. Nothing about content is decided here. Floor 6.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from docgen.blocks.tree import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    ListBlock,
    MemoHead,
    Orientation,
    PageBreak,
    Paragraph,
    Requirement,
    Table,
    TitlePage,
)
from docgen.ooxml.brand import Brand
from docgen.ooxml.file import Content, WordFile
from docgen.ooxml.markup import NOTHING, Xml, joined
from docgen.ooxml.properties import About
from docgen.ooxml.section import section_xml
from docgen.word.chart import chart_xml
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.front import contents_xml, memo_head_xml, title_page_xml
from docgen.word.heading import heading_xml
from docgen.word.listing import list_xml
from docgen.word.paragraph import paragraph_xml
from docgen.word.requirement import requirement_xml
from docgen.word.review import FileOf, Review
from docgen.word.table import table_block_xml
from docgen.word.target import find_targets
from docgen.word.words import tag_of, words_of


class WriteOptions(Struct, frozen=True):
    """How a document is written.

    `review` makes a review copy: hidden bookmarks, tracked changes on, a manifest inside. `commit` and
    `manifest` (versions, hashes of the spec's files) go into it as they are; `file_of` names the file in which
    a route stands. A published copy takes none of these.
    """

    review: bool = False
    commit: str = ""
    manifest: Mapping[str, Any] = field(default_factory=dict)
    file_of: FileOf | None = None


PUBLISHED = WriteOptions()


def write(document: Document, brand: Brand, options: WriteOptions = PUBLISHED) -> bytes:
    """The Word file. Raises ValueError when the tree breaks its own rules, which is a bug of ours."""
    draft, body = _draft(document, brand, options)
    return draft.file.finish(_content(draft, body, options))


def manifest_of(document: Document, brand: Brand, options: WriteOptions = PUBLISHED) -> dict[str, Any]:
    """The manifest that a review copy of the document holds: where every character of it came from."""
    draft, _ = _draft(document, brand, replace(options, review=True))
    return _manifest(draft, options)


def _draft(document: Document, brand: Brand, options: WriteOptions) -> tuple[Draft, list[Xml]]:
    file = WordFile(brand, _values(document))
    review = Review(words_of(document.language), options.file_of) if options.review else None
    draft = Draft(document, brand, file, find_targets(document), blocks_xml, review)
    return draft, list(_sections(draft))


def _values(document: Document) -> dict[str, str]:
    """What the tokens of headers and footers stand for."""
    words = words_of(document.language)
    own = {"number": document.number, "page_word": words.page, "of_word": words.of}
    return {"title": document.title, **document.properties, **own}


def _content(draft: Draft, body: list[Xml], options: WriteOptions) -> Content:
    document = draft.document
    prefix = document.number if document.numbered else ""
    manifest = _manifest(draft, options) if draft.review is not None else None
    return Content(
        body,
        draft.brand.lists.part(prefix, draft.list_starts, document.numbered),
        _about(document),
        tuple(draft.notes),
        document.numbered,
        tracked=options.review,
        custom={"docgen commit": options.commit} if options.review and options.commit else {},
        store=json.dumps(manifest, ensure_ascii=False, sort_keys=True) if manifest is not None else "",
    )


def _about(document: Document) -> About:
    take = document.properties.get
    return About(
        title=f"{document.number} {take('title', document.title)}".strip(),
        authority=take("authority", ""),
        subject=take("diarienummer", ""),
        version=take("version", ""),
        date=take("date", ""),
        language=tag_of(document.language),
    )


def _manifest(draft: Draft, options: WriteOptions) -> dict[str, Any]:
    assert draft.review is not None
    head = {"format": 1, "commit": options.commit, "document": draft.document.name}
    return {**options.manifest, **head, "blocks": draft.review.blocks}


# ---------------------------------------------------------------- sections


def _sections(draft: Draft) -> Iterator[Xml]:
    """The body: one section for each stretch of upright or wide pages."""
    stretches = list(_stretches(draft.document.blocks))
    for index, (landscape, blocks) in enumerate(stretches):
        front = any(isinstance(block, TitlePage) for block in blocks)
        page = draft.brand.page
        end = section_xml(page, draft.file.bands(landscape), landscape, front)
        frame = Frame(page.text_width(landscape))
        draft.at_top, draft.break_page, draft.gap = True, False, 0
        if index < len(stretches) - 1:
            yield from _closed(draft, blocks, frame, end)
        else:
            yield from (block_xml(draft, block, frame) for block in blocks)
            yield draft.spacer() if draft.after_table else NOTHING
            yield end


def _closed(draft: Draft, blocks: list[Block], frame: Frame, end: Xml) -> Iterator[Xml]:
    """The blocks of a section that another follows; its last paragraph carries the properties of the section."""
    *others, last = blocks
    yield from (block_xml(draft, block, frame) for block in others)
    carries = isinstance(last, (Paragraph, Heading))
    written = block_xml(draft, last, replace(frame, section=end) if carries else frame)
    yield written
    if not carries or not written:
        yield draft.spacer(end)


def _stretches(blocks: Iterable[Block]) -> Iterator[tuple[bool, list[Block]]]:
    """Whether wide, and the blocks, for each stretch that is not empty; at least one."""
    landscape = False
    held: list[Block] = []
    for block in blocks:
        if not isinstance(block, Orientation):
            held.append(block)
        elif block.landscape != landscape:
            if held:
                yield landscape, held
            landscape, held = block.landscape, []
    yield landscape, held


# ---------------------------------------------------------------- blocks


def blocks_xml(draft: Draft, blocks: Iterable[Block], frame: Frame) -> Xml:
    """Blocks one after the other."""
    return joined(*[block_xml(draft, block, frame) for block in blocks])


def block_xml(draft: Draft, block: Block, frame: Frame) -> Xml:
    """One block of any kind; the common kinds first."""
    if isinstance(block, Paragraph):
        return paragraph_xml(draft, block, frame)
    if isinstance(block, ListBlock):
        return list_xml(draft, block, frame)
    if isinstance(block, Requirement):
        return requirement_xml(draft, block, frame)
    if isinstance(block, Heading):
        return heading_xml(draft, block, frame)
    if isinstance(block, Table):
        return table_block_xml(draft, block, frame)
    return _rare_xml(draft, block, frame)


def _rare_xml(draft: Draft, block: Block, frame: Frame) -> Xml:
    if isinstance(block, Chart):
        return chart_xml(draft, block, frame)
    if isinstance(block, PageBreak):
        draft.break_page = True
        return NOTHING
    if isinstance(block, Contents):
        return contents_xml(draft, block, frame)
    if isinstance(block, TitlePage):
        return title_page_xml(draft, block, frame)
    if isinstance(block, MemoHead):
        return memo_head_xml(draft, block, frame)
    raise TypeError(f"unknown block {block!r}")
