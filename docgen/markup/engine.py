"""Python-Markdown, set up to give its element tree and nothing that we would have to throw away.

In: Markdown with marks. Out: elements and footnotes. Raw HTML is off; tables are read by our own processor, which
keeps the cells that a row has. One instance serves all fragments of a package. Floor 6.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.treeprocessors import InlineProcessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString
from msgspec import Struct

from docgen.compose import marks

_SEPARATOR = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_CELL_EDGE = re.compile(r"\\.|(`+).*?\1|\|")
_BEFORE_TABLE = re.compile(r"(?<=[^\n])\n(?=[ ]{0,3}\|[^\n]*\n[ ]{0,3}\|?[ ]*:?-)")
_BEFORE_LIST = re.compile(r"\n(?=(?:[-*+]|1\.)[ ]+\S)")
_NO_TEXT = re.compile(r"[ \t]*$|[ \t>]|[-*+][ ]|\d+\.[ ]|\{:")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
_FOOTNOTE = "footnote"
_MARKED_UP = re.compile(r"[`\\\[\]!<*_&\x02\x03]|  \n")
_RUNNING_LINE = r"(?:[^\W\d_]|[\U000f8000-\U000f8003])[^#>|\[\n]*"
_RUNNING_TEXT = re.compile(rf"{_RUNNING_LINE}(?:\n{_RUNNING_LINE})*")


class Parsed(Struct, frozen=True):
    """The elements of a text, and its footnotes by id. `unused` are footnotes that nothing refers to."""

    root: Element
    notes: dict[str, Element]
    unused: tuple[str, ...]


class Engine:
    """A Markdown reader that can be used again and again."""

    def __init__(self) -> None:
        self._notes = _Notes()
        self._markdown = Markdown(
            extensions=[_Tables(), AttrListExtension(), SaneListExtension(), self._notes], tab_length=4
        )
        _switch_off(self._markdown)

    def parse(self, source: str) -> Parsed:
        """The elements of a Markdown text."""
        markdown = self._markdown
        markdown.reset()
        lines = _tidy(source).split("\n")
        for processor in markdown.preprocessors:
            lines = processor.run(lines)
        root: Any = markdown.parser.parseDocument(lines).getroot()
        for tree_processor in markdown.treeprocessors:
            changed = None if _idle(tree_processor, source) else tree_processor.run(root)
            root = root if changed is None else changed
        return self._with_notes(root)

    def _with_notes(self, root: Element) -> Parsed:
        held = next((child for child in root if child.tag == "div" and child.get("class") == _FOOTNOTE), None)
        if held is None:
            return Parsed(root, {}, ())
        root.remove(held)
        notes = {item.get("id", ""): item for item in held}
        used = {link.get("href", "")[1:] for holder in (root, held) for link in holder.iter("a")}
        names = zip(self._notes.footnotes, notes, strict=True)
        return Parsed(root, notes, tuple(name for name, target in names if target not in used))


@lru_cache(maxsize=1)
def engine() -> Engine:
    """The one engine of this process."""
    return Engine()


class _PlainText(Treeprocessor):
    """Spares text that holds no character with which an inline pattern begins from being tried with all of them."""

    def run(self, root: Element) -> None:
        """Mark such text as finished, in the library's way."""
        for element in root.iter():
            if element.text and not _MARKED_UP.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARKED_UP.search(element.tail):
                element.tail = AtomicString(element.tail)


class _RunningText(ParagraphProcessor):
    """Spares a block in which every line is plain running text from being tried as everything else first."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the library's signature
        """True for a paragraph that no other processor would take."""
        return _RUNNING_TEXT.fullmatch(block) is not None and not self.parser.state.isstate("list")


class _Attributes(AttrListTreeprocessor):
    """Attribute lists, looked for only where a brace stands: most elements are cells, and few of those have any."""

    def run(self, doc: Element) -> None:
        """Give elements the attributes that their text ends with."""
        chosen: Any = _Chosen([element for element in doc.iter() if _braced(element)])
        super().run(chosen)


class _Chosen:
    """Elements that a tree processor goes through instead of a whole tree."""

    def __init__(self, elements: list[Element]) -> None:
        self.iter = elements.__iter__


def _braced(element: Element) -> bool:
    """True when an attribute list can stand in the element: in its text, its tail, or a child's tail."""
    if "{" in (element.text or "") or "{" in (element.tail or ""):
        return True
    return len(element) > 0 and any("{" in (child.tail or "") for child in element)


def _idle(processor: Treeprocessor, source: str) -> bool:
    """True for a processor that finds nothing to do in the elements of this text."""
    if isinstance(processor, UnescapeTreeprocessor):
        return "\\" not in source
    return isinstance(processor, InlineProcessor) and "\t" not in source and not _MARKED_UP.search(source)


def _switch_off(markdown: Markdown) -> None:
    markdown.treeprocessors.register(_PlainText(markdown), "plain", 21)
    markdown.treeprocessors.register(_Attributes(markdown), "attr_list", 8)
    markdown.parser.blockprocessors.register(_RunningText(markdown.parser), "running_text", 105)
    markdown.preprocessors.deregister("html_block", strict=False)
    for name in ("html", "entity"):
        markdown.inlinePatterns.deregister(name, strict=False)
    for name in ("prettify", "footnote-duplicate"):
        markdown.treeprocessors.deregister(name, strict=False)
    if "|" not in markdown.ESCAPED_CHARS:
        markdown.ESCAPED_CHARS.append("|")


def _tidy(source: str) -> str:
    """Blank lines where other Markdown readers need none: before a list and before a table."""
    if "|" in source:
        source = _BEFORE_TABLE.sub("\n\n", source)
    source = _BEFORE_LIST.sub(_apart, source)
    return _ATTRIBUTES.sub(lambda match: marks.MARK.sub("", match[0]), source) if "{:" in source else source


def _apart(match: re.Match[str]) -> str:
    """Two line ends between running text and a list, one elsewhere."""
    text, end = match.string, match.start()
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return "\n" if _NO_TEXT.match(line) else "\n\n"


class _Notes(FootnoteExtension):
    """Footnotes as plain elements, without links back."""

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: ARG002, N802 - the library's name
        """All footnotes, their text parsed into blocks."""
        if not self.footnotes:
            return None
        held = Element("div", {"class": _FOOTNOTE})
        for name, text in self.footnotes.items():
            inside = Element("div")
            self.parser.parseChunk(inside, text)
            SubElement(held, "li", {"id": self.makeFootnoteId(name)}).extend(list(inside))
        return held


class _Tables(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Add our table processor where the library's own would stand."""
        md.parser.blockprocessors.register(_TableProcessor(md.parser), "table", 75)


class _TableProcessor(BlockProcessor):
    """Pipe tables. Every row keeps exactly the cells that were written; the reader judges their number."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the library's signature
        lines = block.split("\n")
        return len(lines) > 1 and "|" in lines[0] and "|" in lines[1] and bool(_SEPARATOR.fullmatch(lines[1].strip()))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        lines = [line.strip() for line in blocks.pop(0).split("\n")]
        table = SubElement(parent, "table", {"aligns": " ".join(_align(cell) for cell in _cells(lines[1]))})
        for index, line in enumerate([lines[0], *lines[2:]]):
            row = SubElement(table, "tr")
            for cell in _cells(line):
                SubElement(row, "th" if index == 0 else "td").text = cell
        return True


def _cells(line: str) -> list[str]:
    edges = [match.start() for match in _CELL_EDGE.finditer(line) if match[0] == "|"]
    bounds = [-1, *edges, len(line)]
    cells = [line[start + 1 : end].strip() for start, end in pairwise(bounds)]
    if line.startswith("|"):
        cells = cells[1:]
    if len(edges) > int(line.startswith("|")) and edges[-1] == len(line) - 1:
        cells = cells[:-1]
    return cells


def _align(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return "center" if left and right else "right" if right else "left"


def tag_of(element: Element) -> str:
    """The tag as text; comments and the like have none."""
    tag: Any = element.tag
    return tag if isinstance(tag, str) else ""
