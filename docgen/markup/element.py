"""Elements taken apart: bare text from the blocks beside it, and a directive that stands alone.

In: elements of Python-Markdown. Out: the same text in elements that `markup.blocks` reads one by one. Floor 6.
"""

import re
from xml.etree.ElementTree import Element

from docgen.compose import marks
from docgen.markup.engine import tag_of

_ALONE = re.compile("\U000f8003[\U000f9000-\U000f9fff]{2}")
_BLOCKS = {"p", "ul", "ol", "table", "blockquote", "pre", "hr", "div", "h1", "h2", "h3", "h4", "h5", "h6"}


def directive_alone(element: Element) -> int | None:
    """The directive that is all there is in a paragraph, or None."""
    if len(element):
        return None
    text = element.text or ""
    match = _ALONE.search(text) if marks.HERE in text else None
    if match is None:
        return None
    around = marks.MARK.sub("", text)
    return marks.read(match[0]).number if not around.strip() and text.count(marks.HERE) == 1 else None


def split_at_blocks(element: Element) -> tuple[Element | None, Element]:
    """The bare text of an element as a paragraph, and an element that holds the blocks after it."""
    rest = Element("div")
    lead = Element("p")
    lead.text = element.text
    current: Element | None = lead
    for child in list(element):
        if tag_of(child) in _BLOCKS:
            tail, child.tail = child.tail, None
            rest.append(child)
            current = None
            if tail and tail.strip():
                current = Element("p")
                current.text = tail
                rest.append(current)
        else:
            current = current if current is not None else _new(rest)
            current.append(child)
    has_lead = bool((lead.text or "").strip()) or len(lead) > 0
    return (lead if has_lead else None), rest


def _new(holder: Element) -> Element:
    made = Element("p")
    holder.append(made)
    return made
