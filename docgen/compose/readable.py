"""Composed documents as Markdown that a person, or another program, can read.

In: a composed document. Out: one Markdown text, requirements written out where they stand, characters of values
escaped by backslash where Markdown would read them. `published` is the form that stands beside a Word file. Floor 5.
"""

import re
from collections.abc import Iterable

from docgen.blocks.text import plain
from docgen.blocks.tree import (
    Block,
    Contents,
    FormField,
    Inline,
    MemoHead,
    Orientation,
    PageBreak,
    Paragraph,
    Ref,
    TitlePage,
)
from docgen.compose import marks
from docgen.compose.fragment import (
    BlockHere,
    Composed,
    ComposedRequirement,
    Directive,
    Fragment,
    InlineHere,
    ProseHere,
)

_SHIFTED_MARKUP = re.compile("[" + "".join(marks.escape(char) for char in "\\`*_[]<>#|{}") + "]")
_BLANK_LINES = re.compile(r"\n{3,}")
_HEADING = re.compile(r"^#+", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]*\{:[^{}\n]*\}[ \t]*$", re.MULTILINE)
_CAPTION = re.compile(r"^Tabell: (.+)$", re.MULTILINE)


def readable(composed: Composed) -> str:
    """The document as Markdown, ending with a newline."""
    head = [_head(block) for block in composed.head]
    body = [_fragment(fragment) for fragment in composed.fragments]
    return _BLANK_LINES.sub("\n\n", "\n\n".join([*head, *body])).strip() + "\n"


def published(composed: Composed) -> str:
    """The document as Markdown for a website: its title the first heading, all others below it, no marks of ours."""
    body = "\n\n".join(_fragment(fragment) for fragment in composed.fragments)
    body = _CAPTION.sub(r"**\1**", _ATTRIBUTES.sub("", _HEADING.sub(r"#\g<0>", body)))
    facts = [fact for block in composed.head if isinstance(block, MemoHead) for fact in _facts(block.facts)]
    return _BLANK_LINES.sub("\n\n", "\n\n".join((f"# {composed.title}", *facts, body))).strip() + "\n"


def _fragment(fragment: Fragment) -> str:
    text = fragment.markdown

    def shown(match: re.Match[str]) -> str:
        mark = marks.read(match[0])
        if mark.kind != "here":
            return ""
        level = len(_HEADING.findall(text[: match.start()])[-1:] and _HEADING.findall(text[: match.start()])[-1])
        return _directive(fragment.directives[mark.number], level)

    marked = marks.MARK.sub(shown, text)
    return marks.restore(_SHIFTED_MARKUP.sub(lambda match: "\\" + match[0], marked))


def _directive(directive: Directive, level: int) -> str:
    if isinstance(directive, InlineHere):
        return _inline(directive.inline)
    if isinstance(directive, ProseHere):
        return _fragment(directive.fragment)
    if isinstance(directive, BlockHere):
        return _block(directive.block)
    return "\n\n".join(_requirement(item, level + 1) for item in directive.requirements)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Ref):
        return inline.text or f"[{inline.target}](#{inline.target})"
    if isinstance(inline, FormField):
        return "☐" if inline.kind == "checkbox" else "________"
    return plain((inline,))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"________\n\n{plain(block.inlines)}"
    if isinstance(block, PageBreak):
        return "<!-- ny sida -->"
    if isinstance(block, Orientation):
        return "<!-- liggande -->" if block.landscape else "<!-- stående -->"
    return ""


def _requirement(item: ComposedRequirement, level: int) -> str:
    parts = [f"{'#' * level} {plain(item.title)} {{: #{item.id} }}", plain(item.meta)]
    parts += [_fragment(fragment) for fragment in item.body]
    parts += [f"**{label}:** {plain(row)}" for label, row in item.facts]
    return "\n\n".join(parts)


def _head(block: Block) -> str:
    if isinstance(block, TitlePage):
        return "\n\n".join((f"{block.kicker}: {block.title}", block.subtitle, *_facts(block.facts)))
    if isinstance(block, MemoHead):
        return "\n\n".join((f"{block.kicker}: {block.title}", *_facts(block.facts)))
    return f"*{block.title}*" if isinstance(block, Contents) else ""


def _facts(facts: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{label}: {value}" for label, value in facts]
