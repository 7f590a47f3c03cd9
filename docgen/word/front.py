"""The head of a document: title page, head of a memo, table of contents.

In: the blocks of these kinds. Out: their paragraphs. Facts are lines with a tab stop, no layout table: a
screen reader then reads label and value in order. Floor 6.
"""

from collections.abc import Iterator

from docgen.blocks.tree import Contents, MemoHead, Text, TitlePage
from docgen.ooxml.markup import Xml, field_begin, field_end, joined, link_to, look, run
from docgen.ooxml.role import CONTENTS, Role
from docgen.word.draft import Draft
from docgen.word.frame import Frame

_TOP = 2600
"""Twips above the title where no line stands over it."""

_UNDER_TITLE = 500

_UNDER_FACTS = 280
"""Twips between the facts of a memo and running text that stands right below; a heading has its own."""


def title_page_xml(draft: Draft, block: TitlePage, frame: Frame) -> Xml:
    """The first page; what follows it starts on a new one."""
    parts = [_line(draft, "kicker", "kicker", block.kicker, frame)] if block.kicker else []
    parts.append(_line(draft, "title", "title", block.title, frame, None if block.kicker else _TOP))
    if block.subtitle:
        parts.append(_line(draft, "subtitle", "subtitle", block.subtitle, frame))
    else:
        draft.gap = _UNDER_TITLE
    parts += _facts(draft, "title-fact", block.facts, frame)
    draft.break_page = True
    draft.gap = 0
    return joined(*parts)


def memo_head_xml(draft: Draft, block: MemoHead, frame: Frame) -> Xml:
    """The head of a memo; the text goes on below."""
    parts = [_line(draft, "memo-kicker", "kicker", block.kicker, frame)] if block.kicker else []
    parts.append(_line(draft, "memo-title", "title", block.title, frame))
    parts += _facts(draft, "memo-fact", block.facts, frame)
    draft.gap = _UNDER_FACTS
    return joined(*parts)


def contents_xml(draft: Draft, block: Contents, frame: Frame) -> Xml:
    """A TOC field with its entries filled in: number, title and a link, so that nobody has to update it.

    Page numbers are left to Word, which alone knows them: they come when the field is updated.
    """
    title = _line(draft, "contents-title", "contents", block.title, frame)
    targets = [target for target in draft.targets.headings if target.entry and target.level <= block.depth]
    entries = []
    for index, target in enumerate(targets):
        text = f"{target.number}\t{target.title}" if target.number else target.title
        content = link_to(target.entry, run(text))
        if index == 0:
            content = joined(field_begin(f'TOC \\o "1-{block.depth}" \\h \\z \\u'), content)
        if index == len(targets) - 1:
            content = joined(content, field_end())
        entries.append(draft.paragraph(CONTENTS[target.level - 1], content, frame))
    draft.break_page = any(isinstance(other, TitlePage) for other in draft.document.blocks)
    return joined(title, *entries)


def _line(draft: Draft, role: Role, kind: str, text: str, frame: Frame, space: int | None = None) -> Xml:
    if draft.review is not None:
        draft.review.scope = f"head:{kind}"
    content = draft.anchored(run(text), kind, (Text(text),))
    if draft.review is not None:
        draft.review.scope = ""
    return draft.paragraph(role, content, frame, space_before=space)


def _facts(draft: Draft, role: Role, facts: tuple[tuple[str, str], ...], frame: Frame) -> Iterator[Xml]:
    term = look(draft.styles["term"])
    for label, value in facts:
        if draft.review is not None:
            draft.review.scope = f"head:fact:{label}"
        content = joined(run(f"{label}\t", term), run(value))
        content = draft.anchored(content, "fact", (Text(value),), None, f"{label}\t")
        yield draft.paragraph(role, content, frame)
    if draft.review is not None:
        draft.review.scope = ""
