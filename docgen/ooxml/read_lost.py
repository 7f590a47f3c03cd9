"""A Word document with everything in it: what its reader sees, and beside that every letter that no reader sees.

In: bytes. Out: the document of `read_document`, the texts that are not in it (deleted and hidden text, comments,
charts, headers that no section shows), and the number of letters in the file, counted in its XML. Floor 2.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from docgen.ooxml.element import Element
from docgen.ooxml.ns import MC, A, w
from docgen.ooxml.package import Package, Part
from docgen.ooxml.read_document import LARGEST, Record, part_root, read_parts
from docgen.ooxml.read_model import ReadDocument
from docgen.ooxml.read_text import UNSEEN, letters_of
from docgen.ooxml.reading import read_package

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"
_LETTERS = frozenset({w("t"), w("delText"), w("sym"), w("noBreakHyphen"), f"{_M}t", f"{{{A}}}t", _CHART})
_DRAWN = ("word/charts/chart", "word/diagrams/data", "word/diagrams/drawing")
_SAYING = {
    "main+xml": "other",
    "glossary+xml": "other",
    "comments+xml": "comment",
    "header+xml": "header",
    "footer+xml": "header",
    "footnotes+xml": "note",
    "endnotes+xml": "note",
}


class LostText(Struct, frozen=True):
    """A text that the document's reader does not see. `paragraph` is the number of the w:p that it belongs to, or 0.

    `kind` is deleted, moved, hidden, comment, header, note, drawing, symbol or other.
    """

    text: str
    kind: str
    paragraph: int = 0


class WholeDocument(Struct, frozen=True):
    """The document, what is not in it, and the letters (all characters but white space) counted in the XML."""

    read: ReadDocument
    lost: tuple[LostText, ...]
    letters: int


def read_whole(data: bytes) -> WholeDocument:
    """Everything that these bytes say. Raises RefusedError where they cannot be opened safely."""
    package = read_package(data, LARGEST)
    record = Record()
    document = read_parts(package, record)
    finder = _Finder(record)
    roots = list(dict.fromkeys(element.getroottree().getroot() for element in record.paragraphs))
    for root in roots:
        finder.look(root, "other")
    read = {root.tag for root in roots}
    for part, kind in _others(package, read, roots):
        finder.look(part_root(part), kind, comments=_anchors(roots) if kind == "comment" else None)
    return WholeDocument(document, tuple(finder.lost), finder.letters)


def size(text: str) -> int:
    """The characters of a text that can be seen: neither white space nor what no reader sees."""
    return len("".join(text.translate(UNSEEN).split()))


def _others(package: Package, read: set[str], roots: Iterable[Element]) -> Iterator[tuple[Part, str]]:
    """Parts with letters that the document was not read from."""
    known = {_fingerprint(root) for root in roots}
    for name, part in sorted(package.parts.items()):
        ending = part.type.rpartition(".")[2]
        if ending in _SAYING and ending.endswith("+xml"):
            root = part_root(part)
            if root.tag not in read or _fingerprint(root) not in known:
                yield part, _SAYING[ending]
        elif name.startswith(_DRAWN) and name.endswith(".xml") and "drawing" not in name:
            yield part, "drawing"


def _fingerprint(root: Element) -> tuple[str, str]:
    return root.tag, "".join(letters_of(element) for element in root.iter(*_LETTERS))


def _anchors(roots: Iterable[Element]) -> dict[str, Element]:
    """The paragraph that each comment is about, by the comment's id."""
    found: dict[str, Element] = {}
    for root in roots:
        for mark in root.iter(w("commentRangeStart"), w("commentReference")):
            holder = next(mark.iterancestors(w("p")), None)
            if holder is not None:
                found.setdefault(mark.get(w("id"), ""), holder)
    return found


class _Finder:
    """Looks through trees for letters that were not read, and counts all letters."""

    def __init__(self, record: Record) -> None:
        self.lost: list[LostText] = []
        self.letters = 0
        self._taken = set(record.letters)
        self._numbers = {element: number for number, element in enumerate(record.paragraphs, 1)}

    def look(self, root: Element, kind: str, comments: dict[str, Element] | None = None) -> None:
        """Everything below this root; `kind` is what a text is where nothing tells more."""
        found: list[tuple[tuple[str, int, int], str]] = []
        for element in root.iter(*_LETTERS):
            if _is_copy(element):
                continue
            said = letters_of(element)
            self.letters += size(said)
            unknown = element.tag == w("sym") and not said.strip()
            if unknown:
                said = f"[tecken {element.get(w('char'), '')} {element.get(w('font'), '')}]".replace(" ]", "]")
            if (element not in self._taken or unknown) and said.strip():
                found.append((self._about(element, "symbol" if unknown else kind, comments), said))
                self.letters += size(said) if unknown else 0
        for (what, number, _), group in groupby(found, key=lambda item: item[0]):
            self.lost.append(LostText("".join(said for _, said in group), what, number))

    def _about(self, element: Element, kind: str, comments: dict[str, Element] | None) -> tuple[str, int, int]:
        """What the text is, the number of its paragraph, and something that differs between paragraphs."""
        holder = next(element.iterancestors(w("p"), f"{{{A}}}p", w("comment")), None)
        about: Element | None = holder
        if comments is not None:
            comment = next(element.iterancestors(w("comment")), None)
            about = comments.get(comment.get(w("id"), "") if comment is not None else "")
        number = self._numbers.get(about, 0) if about is not None else 0
        number = number or self._before(about)
        return _kind_of(element, kind), number, id(holder if holder is not None else element)

    def _before(self, element: Element | None) -> int:
        """The number of the nearest paragraph that was read before this one."""
        while element is not None:
            earlier = element.itersiblings(preceding=True)
            near = next((item for item in earlier if item in self._numbers), None)
            if near is not None:
                return self._numbers[near]
            element = element.getparent()
        return 0


def _kind_of(element: Element, kind: str) -> str:
    if kind in {"symbol", "comment", "drawing"}:
        return kind
    above = [item.tag for item in element.iterancestors()]
    if w("moveFrom") in above:
        return "moved"
    row = next((item for item in element.iterancestors(w("tr"))), None)
    if w("del") in above or element.tag == w("delText") or (row is not None and row.find(f"{w('trPr')}/{w('del')}")
                                                            is not None):  # fmt: skip
        return "deleted"
    run = next(element.iterancestors(w("r")), None)
    if kind == "other" and run is not None and run.find(f"{w('rPr')}/{w('vanish')}") is not None:
        return "hidden"
    return "drawing" if element.tag == f"{{{A}}}t" else kind


def _is_copy(element: Element) -> bool:
    """True in the second version of what a program may choose from: it says the first once more."""
    for fallback in element.iterancestors(f"{{{MC}}}Fallback"):
        holder = fallback.getparent()
        if holder is not None and holder.find(f"{{{MC}}}Choice") is not None:
            return True
    return False
