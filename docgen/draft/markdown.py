"""The bytes of a Markdown file come in; a draft goes out whose texts point to the lines of that file.

The reader keeps to CommonMark where people write so, and takes pipe tables too. It reads what a person reads: front
matter, comments and code blocks are left out. docgen's own Markdown has its own reader (`markup`); this one must
take anything and complain of nothing. Floor 4.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Block, Heading, ListBlock, ListItem, Paragraph
from docgen.diag.diagnostic import Outcome
from docgen.diag.place import SourceId, Span
from docgen.draft.decode import decode_draft
from docgen.draft.document import ADDRESS, document_of, is_running_text, looks_like_heading
from docgen.draft.language import spoken_in
from docgen.draft.lines import content_of, is_fact
from docgen.draft.model import Draft, Form, LooseLink, Picture
from docgen.draft.pieces import inlines
from docgen.draft.spans import Line, References, Shown, shown
from docgen.draft.tables import Cells, table_of
from docgen.source.text import SourceText

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"( {0,3})([-*+•]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)")
_DELIMITER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]^][^\[\]]*)\]:[ \t]*<?(\S+?)>?(?:[ \t].*)?$")
_NOTE = re.compile(r" {0,3}\[\^[^\[\]\s]+\]:[ \t]*")
_BOLD_LINE = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_DEEPEST = 12
"""Lists and quotations inside each other; what stands deeper is read as a paragraph."""


def read_markdown(source: SourceId, data: bytes) -> Outcome[Draft | None]:
    """The draft in a Markdown file; None with an error when the file is no text."""
    decoded = decode_draft(source, data)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    text = decoded.value
    content = content_of(text)
    reader = _Reader(text, spoken_in(text.text, content.language), _references(content.lines))
    blocks = reader.blocks(content.lines, 0)
    document = document_of(source, blocks, content.title, reader.language)
    false = tuple(_false_headings(content.lines, text))
    form = Form(content.title, content.language, tuple(reader.pictures), tuple(reader.links), false_headings=false)
    return Outcome(Draft(text, "md", document, form), decoded.diagnostics)


def _references(lines: Sequence[Line]) -> References:
    found = (_DEFINITION.match(line.text) for line in lines)
    return {match[1].strip().lower(): match[2] for match in found if match}


class _Reader:
    """Reads blocks, and remembers pictures and links on the way."""

    def __init__(self, source: SourceText, language: str, references: References) -> None:
        self.pictures: list[Picture] = []
        self.links: list[LooseLink] = []
        self.language = language
        self._source = source
        self._references = references

    def blocks(self, lines: Sequence[Line], depth: int) -> tuple[Block, ...]:
        """The blocks of these lines, which are those of one item or quotation, or of the file."""
        found: list[Block] = []
        position = 0
        while position < len(lines):
            stop, made = self._next(lines, position, depth)
            found += made
            position = max(stop, position + 1)
        return tuple(found)

    def _next(self, lines: Sequence[Line], at: int, depth: int) -> tuple[int, tuple[Block, ...]]:
        """What begins at this line, and the line after it."""
        line = lines[at]
        heading = _HEADING.match(line.text)
        if line.blank or _RULE.match(line.text) or _DEFINITION.match(line.text) or _is_code(line):
            return at + 1, ()
        if heading is not None:
            part = Line(heading[2] or "", line.start + max(heading.start(2), 0))
            return at + 1, self._heading(len(heading[1]), (part,))
        if _is_table(lines, at):
            return self._table(lines, at)
        if depth < _DEEPEST and _ITEM.match(line.text):
            return self._list(lines, at, depth)
        if depth < _DEEPEST and _QUOTE.match(line.text):
            return self._quote(lines, at, depth)
        return self._paragraph(lines, at)

    def _heading(self, level: int, lines: Sequence[Line]) -> tuple[Block, ...]:
        row = inlines(self._shown(lines).pieces, self._source, self.language)
        return (Heading(level, row, numbered=False, origin=self._origin(lines)),) if row else ()

    def _paragraph(self, lines: Sequence[Line], at: int) -> tuple[int, tuple[Block, ...]]:
        stop = at + 1
        while stop < len(lines) and not _interrupts(lines, stop):
            if _UNDERLINE.match(lines[stop].text):
                return stop + 1, self._heading(1 if "=" in lines[stop].text else 2, lines[at:stop])
            stop += 1
        note = _NOTE.match(lines[at].text)
        first = _from(lines[at], note.end() if note else 0)
        made = self._text([first, *lines[at + 1 : stop]])
        return stop, tuple(Paragraph(block.inlines, "note", origin=block.origin) if note else block for block in made)

    def _text(self, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
        rows = ((part, self._shown([_stripped(line) for line in part])) for part in _broken(lines))
        made = ((part, inlines(shown.pieces, self._source, self.language)) for part, shown in rows)
        return tuple(Paragraph(row, origin=self._origin(part)) for part, row in made if row)

    def _quote(self, lines: Sequence[Line], at: int, depth: int) -> tuple[int, tuple[Block, ...]]:
        inner: list[Line] = []
        stop = at
        while stop < len(lines):
            mark = _QUOTE.match(lines[stop].text)
            if mark is None and (lines[stop].blank or _interrupts(lines, stop)):
                break
            inner.append(_from(lines[stop], mark.end() if mark else 0))
            stop += 1
        return stop, self.blocks(inner, depth + 1)

    def _list(self, lines: Sequence[Line], at: int, depth: int) -> tuple[int, tuple[Block, ...]]:
        """A list: its items with what is indented below them."""
        begin, ordered, items = at, False, list[ListItem]()
        while at < len(lines) and (mark := _ITEM.match(lines[at].text)) and not _RULE.match(lines[at].text):
            counts = mark[2][0].isdigit()
            if items and counts != ordered:
                break
            stop = _end_of_item(lines, at, len(mark[1]))
            inner = [_from(lines[at], mark.end()), *(_dedented(line, mark.end()) for line in lines[at + 1 : stop])]
            made = self.blocks(inner, depth + 1)
            items += [ListItem(made)] if made else []
            at, ordered = stop, counts
        origin = self._origin(lines[begin : begin + 1])
        return at, (ListBlock(ordered, tuple(items), origin=origin),) if items else ()

    def _table(self, lines: Sequence[Line], at: int) -> tuple[int, tuple[Block, ...]]:
        stop = at + 2
        while stop < len(lines) and "|" in lines[stop].text and not lines[stop].blank:
            stop += 1
        rows = [self._cells(line) for line in (lines[at], *lines[at + 2 : stop])]
        table = table_of(rows[:1], rows[1:], self._origin(lines[at : at + 1]))
        return stop, (table,) if table is not None else ()

    def _cells(self, line: Line) -> Cells:
        return [self._text([cell]) for cell in _split_row(line)]

    def _shown(self, lines: Sequence[Line]) -> Shown:
        found = shown(lines, self._references)
        self.pictures += [Picture(self._source.span(image.start, image.end), image.alt) for image in found.images]
        self.links += [
            LooseLink(self._source.span(piece.start, piece.end), piece.link)
            for piece in found.pieces
            if piece.link and ADDRESS.fullmatch(piece.text.strip())
        ]
        return found

    def _origin(self, lines: Sequence[Line]) -> FromTemplate:
        last = lines[-1]
        return FromTemplate(self._source.span(lines[0].start, last.start + len(last.text)))


def _from(line: Line, begin: int) -> Line:
    return Line(line.text[begin:], line.start + begin)


def _broken(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of a paragraph, parted where the author broke the line or writes facts below each other."""
    begin = 0
    for index, (line, following) in enumerate(pairwise(lines), 1):
        ended = line.text.endswith("  ") or (is_fact(line.text) and is_fact(following.text))
        if ended and sum(part.text.count("**") for part in lines[begin:index]) % 2 == 0:
            yield lines[begin:index]
            begin = index
    yield lines[begin:]


def _stripped(line: Line) -> Line:
    begin = len(line.text) - len(line.text.lstrip())
    return Line(line.text.strip(), line.start + begin)


def _dedented(line: Line, width: int) -> Line:
    begin = len(line.text) - len(line.text.lstrip(" \t"))
    return _from(line, 1 if line.text[:1] == "\t" else min(begin, width))


def _is_code(line: Line) -> bool:
    return line.text.startswith(("    ", "\t"))


def _is_table(lines: Sequence[Line], at: int) -> bool:
    """True where a row of cells stands over a row of hyphens."""
    if at + 1 >= len(lines) or "|" not in lines[at].text or "-" not in lines[at + 1].text:
        return False
    same = len(_split_row(lines[at])) == len(_split_row(lines[at + 1]))
    return same and _DELIMITER.match(lines[at + 1].text) is not None


def _interrupts(lines: Sequence[Line], at: int) -> bool:
    """True when the line ends the paragraph before it."""
    text = lines[at].text
    item = _ITEM.match(text)
    # a number begins a list in the middle of a paragraph only when it is 1: "2027." may end a sentence
    begins = item is not None and item[3] is not None and (not item[2][0].isdigit() or item[2][:-1] == "1")
    rule = _RULE.match(text) is not None and not _UNDERLINE.match(text)
    return (
        lines[at].blank or begins or rule or bool(_HEADING.match(text) or _QUOTE.match(text)) or _is_table(lines, at)
    )


def _end_of_item(lines: Sequence[Line], at: int, indent: int) -> int:
    """The line after an item: the next item beside it, or text that is not indented and comes after a blank line."""
    stop = at + 1
    while stop < len(lines):
        text = lines[stop].text
        mark = _ITEM.match(text)
        if not lines[stop].blank:
            flush = len(text) - len(text.lstrip(" \t")) <= indent
            if (mark and len(mark[1]) <= indent) or (flush and (lines[stop - 1].blank or _interrupts(lines, stop))):
                return stop
        stop += 1
    return stop


def _split_row(line: Line) -> list[Line]:
    """The cells of a row of a table, without the outer pipes."""
    begin = len(line.text) - len(line.text.lstrip())
    text = line.text.rstrip()
    begin += text[begin : begin + 1] == "|"
    end = len(text) - (len(text) > begin and text.endswith("|") and not text.endswith("\\|"))
    edges = [begin, *(match.end() for match in _CELL_EDGE.finditer(text, begin, end)), end + 1]
    return [Line(text[one : other - 1], line.start + one) for one, other in pairwise(edges)]


def _false_headings(lines: Sequence[Line], source: SourceText) -> Iterator[Span]:
    """Lines that are bold from end to end, stand alone, and have a longer paragraph after them."""
    for index, line in enumerate(lines[:-1]):
        words = line.text.strip()
        alone = lines[index + 1].blank and (index == 0 or lines[index - 1].blank)
        if alone and _BOLD_LINE.fullmatch(words) and looks_like_heading(words.strip("*_")):
            following = next((later.text for later in lines[index + 1 :] if not later.blank), "")
            if is_running_text(following) and not _HEADING.match(following):
                begin = line.start + line.text.index(words) + 2
                yield source.span(begin, begin + len(words) - 4)
