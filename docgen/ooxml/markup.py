"""WordprocessingML as text: runs, paragraphs, bookmarks, fields and links.

In: text, style ids and numbers. Out: `Xml`, a string that only the builders of `ooxml` make, so that a text
can never reach a document unescaped; mypy tells `Xml` and `str` apart. A document of thousands of requirements
is a join of strings: no element object per run.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple, NewType, TypeAlias

Xml = NewType("Xml", str)
"""Finished markup. Made in `docgen.ooxml` only."""

NOTHING = Xml("")

Align: TypeAlias = Literal["left", "center", "right"]

_RTL = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_SPECIAL = re.compile(f"[&<>\t\n\r\u00ad\u2011{_RTL}]")
_RTL_STRETCH = re.compile(f"([{_RTL}]+(?:[ \u00a0.,:;/-]*[{_RTL}]+)*)")
_MARK = re.compile("(\r\n?|[\t\n\u00ad\u2011])")
_MARKS = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\r": "<w:br/>",
    "\r\n": "<w:br/>",
    "\u00ad": "<w:softHyphen/>",
    "\u2011": "<w:noBreakHyphen/>",
}


def attribute(value: str) -> str:
    """A value as it may stand between double quotes."""
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return value.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def escaped(text: str) -> Xml:
    """A text as the content of an element that keeps its characters as they are."""
    return Xml(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;"))


# ---------------------------------------------------------------- runs


class Look(NamedTuple):
    """Run properties for text from left to right, and the same for a stretch from right to left."""

    ltr: Xml
    rtl: Xml


@lru_cache(maxsize=1024)
def look(
    style: str = "", bold: bool = False, italic: bool = False, unproofed: bool = False, language: str = ""
) -> Look:
    """How a run is set: a character style, marks on top of it, and a BCP 47 language where it differs."""
    before = f'<w:rStyle w:val="{attribute(style)}"/>' if style else ""
    before += "<w:b/><w:bCs/>" if bold else ""
    before += "<w:i/><w:iCs/>" if italic else ""
    before += "<w:noProof/>" if unproofed else ""
    after = f'<w:lang w:val="{attribute(language)}"/>' if language else ""
    ltr = f"<w:rPr>{before}{after}</w:rPr>" if before or after else ""
    return Look(Xml(ltr), Xml(f"<w:rPr>{before}<w:rtl/>{after}</w:rPr>"))


PLAIN = look()


def run(text: str, how: Look = PLAIN) -> Xml:
    """A run; a tab, line end, soft or non-breaking hyphen becomes Word's own mark. Empty text gives nothing."""
    if _SPECIAL.search(text) is None:
        return Xml(f"<w:r>{how.ltr}{_letters(text)}</w:r>") if text else NOTHING
    stretches = _RTL_STRETCH.split(text)
    sets = (f"<w:r>{how[i % 2]}{characters(part)}</w:r>" for i, part in enumerate(stretches) if part)
    return Xml("".join(sets))


def characters(text: str) -> Xml:
    """The inside of a run: w:t with Word's own marks for tab, line end, soft and non-breaking hyphen."""
    if _SPECIAL.search(text) is None:
        return Xml(_letters(text)) if text else NOTHING
    parts = (_MARKS.get(part) or _letters(escaped(part)) for part in _MARK.split(text) if part)
    return Xml("".join(parts))


def _letters(markup: str) -> str:
    if markup[0] == " " or markup[-1] == " " or "  " in markup:
        return f'<w:t xml:space="preserve">{markup}</w:t>'
    return f"<w:t>{markup}</w:t>"


# ---------------------------------------------------------------- paragraphs


class Number(NamedTuple):
    """Membership of a list: `number` is the w:numId, `level` counts from 0. Number 0 takes a list away."""

    number: int
    level: int


@lru_cache(maxsize=4096)
def paragraph_properties(
    style: str,
    number: Number | None = None,
    align: Align = "left",
    keep_next: bool = False,
    keep_lines: bool = False,
    page_break: bool = False,
    space_before: int | None = None,
    left: int | None = None,
    section: Xml = NOTHING,
    natural_line: bool = False,
) -> Xml:
    """Properties of one paragraph, in the order that Word demands.

    `space_before` is in twentieths of a point; `left`, in the same unit, replaces the indent of the style;
    `section` ends a section with this paragraph. `natural_line` undoes an exact line height of the style, which
    would cut what is higher than a line of text.
    """
    parts = [f'<w:pPr><w:pStyle w:val="{attribute(style)}"/>']
    parts.append("<w:keepNext/>" if keep_next else "")
    parts.append("<w:keepLines/>" if keep_lines else "")
    parts.append("<w:pageBreakBefore/>" if page_break else "")
    if number is not None:
        level = f'<w:ilvl w:val="{number.level}"/>'
        parts.append(f'<w:numPr>{level}<w:numId w:val="{number.number}"/></w:numPr>')
    spacing = f' w:before="{space_before}"' if space_before is not None else ""
    spacing += ' w:line="240" w:lineRule="auto"' if natural_line else ""
    parts.append(f"<w:spacing{spacing}/>" if spacing else "")
    parts.append(f'<w:ind w:left="{left}" w:firstLine="0"/>' if left is not None else "")
    parts.append(f'<w:jc w:val="{align}"/>' if align != "left" else "")
    return Xml("".join(parts) + section + "</w:pPr>")


def paragraph(properties: Xml, content: Xml) -> Xml:
    """A paragraph."""
    return Xml(f"<w:p>{properties}{content}</w:p>")


def joined(*parts: Xml) -> Xml:
    """Markup one after the other."""
    return Xml("".join(parts))


# ---------------------------------------------------------------- bookmarks, links, fields, notes


def bookmark(number: int, name: str, content: Xml) -> Xml:
    """Content inside a bookmark. `number` is unique in the document, `name` at most 40 characters."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{attribute(name)}"/>'
    return Xml(f'{start}{content}<w:bookmarkEnd w:id="{number}"/>')


def link_out(relation: str, content: Xml) -> Xml:
    """A link to the address that the relationship names."""
    return Xml(f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>')


def link_to(name: str, content: Xml) -> Xml:
    """A link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor="{attribute(name)}" w:history="1">{content}</w:hyperlink>')


def field_begin(instruction: str, how: Look = PLAIN) -> Xml:
    """The start of a field up to its result, which follows; `field_end` closes it."""
    code = f'<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText>'
    begin = f'<w:r>{how.ltr}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{how.ltr}{code}</w:r>'
    return Xml(f'{begin}<w:r>{how.ltr}<w:fldChar w:fldCharType="separate"/></w:r>')


def field_end(how: Look = PLAIN) -> Xml:
    """The end of a field."""
    return Xml(f'<w:r>{how.ltr}<w:fldChar w:fldCharType="end"/></w:r>')


def field(instruction: str, result: str, how: Look = PLAIN) -> Xml:
    """A field with the result that Word shows until somebody updates it."""
    return Xml(f"{field_begin(instruction, how)}{run(result, how)}{field_end(how)}")


def note_reference(number: int, style: str) -> Xml:
    """The mark of a footnote in the text."""
    how = look(style)
    return Xml(f'<w:r>{how.ltr}<w:footnoteReference w:id="{number}"/></w:r>')


def note_mark(style: str) -> Xml:
    """The mark of a footnote at the start of the note itself."""
    return Xml(f"<w:r>{look(style).ltr}<w:footnoteRef/></w:r>")
