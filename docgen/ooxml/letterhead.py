"""Headers and footers of a brand, with plain tokens such as `{{ diarienummer }}` to be filled.

In: a header part of a Word file, parsed; a token may be split over runs, as Word likes to do. Out: a
`Letterhead` whose `fill` puts values in as text, escaped exactly. A token without a value disappears together
with the blank or separator before it, and none stands first on a line. Floor 2.
"""

import re
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from docgen.ooxml.element import Element, insert_after, remove
from docgen.ooxml.markup import Xml, characters
from docgen.ooxml.ns import W14, W, w
from docgen.ooxml.package import Part, Relation
from docgen.ooxml.section import Pages, Place

TOKENS = ("authority", "diarienummer", "number", "title", "version", "date", "page_word", "of_word")
"""What a header or footer may name. The last two are "Sida" and "av" in the language of the document."""

_TOKEN = re.compile(r"(\s*[·|–—,]\s*|\s+)?\{\{\s*([\w.-]*)\s*\}\}")
_TEXT = re.compile("<w:t[ >]")
_LINE_START = re.compile("<w:p>|<w:p |<w:tab/>|<w:ptab |<w:br/>")
_HOLE = re.compile(r"<(?:\w+:)?t>\ue000(\d+)\ue001</(?:\w+:)?t>")


class Token(Struct, frozen=True):
    """A hole in the markup: which value goes there, and the separator that goes with it."""

    name: str
    separator: str


class Letterhead(Struct, frozen=True):
    """One header or footer: markup with holes, and the relationships of its pictures and links."""

    place: Place
    pages: Pages
    pieces: tuple[Xml | Token, ...]
    relations: tuple[Relation, ...]

    def fill(self, values: Mapping[str, str]) -> Xml:
        """The root element of the part, with the values in place of the tokens."""
        parts: list[str] = []
        shown = False
        for piece in self.pieces:
            if not isinstance(piece, Token):
                parts.append(piece)
                shown = _TEXT.search(_LINE_START.split(piece)[-1]) is not None or (
                    shown and _LINE_START.search(piece) is None
                )
                continue
            value = values.get(piece.name, "") if piece.name in TOKENS else f"{{{{ {piece.name} }}}}"
            if value:
                parts.append(characters(piece.separator + value if shown else value))
                shown = True
        return Xml("".join(parts))

    @property
    def tokens(self) -> tuple[str, ...]:
        """The names of its tokens in order, known or not."""
        return tuple(piece.name for piece in self.pieces if isinstance(piece, Token))


def read_letterhead(part: Part, root: Element, place: Place, pages: Pages) -> Letterhead:
    """The letterhead of a header or footer part; its tree is changed."""
    root = _with_prefix(root)
    strip_traces(root)
    tokens: list[Token] = []
    for paragraph in root.iter(w("p")):
        _mark_tokens(paragraph, tokens)
    markup = etree.tostring(root, encoding="unicode")
    pieces: list[Xml | Token] = []
    for index, piece in enumerate(_HOLE.split(markup)):
        pieces.append(tokens[int(piece)] if index % 2 else Xml(piece))
    return Letterhead(place, pages, tuple(pieces), part.relations)


def widened(root: Element, narrow: int, wide: int, style_tabs: tuple[tuple[str, int], ...]) -> None:
    """Move the tab stops of a portrait header to a landscape page: at the right margin, and halfway.

    `style_tabs` are the stops that its paragraphs have by style, as alignment and position in twips.
    """
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        own = properties.find(w("tabs")) if properties is not None else None
        stops = [(tab.get(w("val"), ""), int(tab.get(w("pos"), "0"))) for tab in own] if own is not None else []
        stops = stops or list(style_tabs)
        moved = [(align, old, _moved(old, narrow, wide)) for align, old in stops]
        if any(old != new for _, old, new in moved):
            _set_tabs(paragraph, moved)


def _moved(position: int, narrow: int, wide: int) -> int:
    """Within 5 % of the right margin or of the middle, a stop follows it; any other stays."""
    for share in (1.0, 0.5):
        if abs(position - narrow * share) <= narrow * 0.05:
            return round(wide * share)
    return position


def _set_tabs(paragraph: Element, stops: list[tuple[str, int, int]]) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    old = properties.find(w("tabs"))
    tabs = etree.Element(w("tabs"))
    entries = {before: "clear" for _, before, after in stops if before != after}
    entries |= {after: align for align, _, after in stops}
    for position, align in sorted(entries.items()):
        etree.SubElement(tabs, w("tab"), {w("val"): align, w("pos"): str(position)})
    if old is not None:
        properties.replace(old, tabs)
    else:
        insert_after(properties, _BEFORE_TABS, tabs)


_BEFORE_TABS = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
                "suppressLineNumbers", "pBdr", "shd")  # fmt: skip


def _mark_tokens(paragraph: Element, tokens: list[Token]) -> None:
    """Put each token of a paragraph into a w:t of its own, and number it."""
    texts = [text for text in paragraph.iter(w("t")) if _holder(text) is paragraph]
    starts: list[int] = []
    whole = ""
    for text in texts:
        starts.append(len(whole))
        whole += text.text or ""
    for match in reversed(list(_TOKEN.finditer(whole))):
        mark = f"\ue000{len(tokens)}\ue001"
        tokens.append(Token(match[2], match[1] or ""))
        _replace(texts, starts, match.start(), match.end(), mark)


def _replace(texts: list[Element], starts: list[int], begin: int, end: int, mark: str) -> None:
    """Cut the characters from `begin` to `end` out of the texts, and leave the mark where they began."""
    for text, start in reversed(list(zip(texts, starts, strict=True))):
        old = text.text or ""
        low, high = max(begin - start, 0), min(end - start, len(old))
        if low >= high:
            continue
        if start <= begin:
            _split(text, old[:low], mark, old[high:])
        else:
            _write(text, old[high:])


def _split(text: Element, before: str, mark: str, after: str) -> None:
    hole = etree.Element(w("t"))
    hole.text = mark
    text.addnext(hole)
    if after:
        rest = etree.Element(w("t"))
        _write(rest, after)
        hole.addnext(rest)
    _write(text, before)


def _write(text: Element, content: str) -> None:
    text.text = content
    space = "{http://www.w3.org/XML/1998/namespace}space"
    if content != content.strip():
        text.set(space, "preserve")
    elif not content:
        remove(text)


def _with_prefix(root: Element) -> Element:
    """The same tree with the prefix `w` declared, which the markup put in will use."""
    if root.nsmap.get("w") == W:
        return root
    spaces = {prefix: name for prefix, name in root.nsmap.items() if prefix is not None} | {"w": W}
    renewed = etree.Element(root.tag, {str(key): str(value) for key, value in root.attrib.items()}, nsmap=spaces)
    renewed.extend(list(root))
    return renewed


def _holder(element: Element) -> Element:
    """The paragraph that an element stands in; a text box has paragraphs of its own."""
    return next(element.iterancestors(w("p")))


_LEFTOVERS = ("proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "rsid")


def strip_traces(root: Element) -> None:
    """Take away revision and paragraph ids, spelling marks and editing leftovers."""
    for element in root.iter("*"):
        for name in list(element.attrib):
            if "}rsid" in name or name in {f"{{{W14}}}paraId", f"{{{W14}}}textId"}:
                del element.attrib[name]
    for element in list(root.iter(*map(w, _LEFTOVERS))):
        remove(element)
