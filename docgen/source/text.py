"""Bytes of a file come in; text with lines, columns and offsets goes out, or what is wrong with the bytes.

`SourceText.text` is what the file says, without a byte order mark and with its line ends as they are, so
that offsets count the characters of the file.
"""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import Point, SourceId, Span, whole
from docgen.world import Files

LARGEST = 5_000_000
"""Bytes. A spec of 5,000 requirements is about 3 MB."""
MOST_SHOWN = 20
"""How many diagnostics of one kind a file gets before the rest is left unsaid."""

Newline: TypeAlias = Literal["\n", "\r\n"]

# Control characters but tab and line feed, a CR that is not part of CRLF, Unicode's own line breaks (YAML
# 1.1 and 1.2 disagree about them), marks and non-characters that nobody sees, and the private plane in
# which docgen marks values on their way through Markdown.
FORBIDDEN = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\U000f0000-\U000fffff]"
)
_UTF8_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_SAVE_AS_UTF8 = Say(
    "spara filen som UTF-8 (i Anteckningar: Spara som, Kodning: UTF-8)",
    "save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
)


@dataclass(frozen=True)
class SourceText:
    """A text that a person wrote, with its bytes.

    `bom` is true when the bytes begin with a byte order mark, which `text` does not hold. `newline` is the
    line end that stands first in the file.
    """

    id: SourceId
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    newline: Newline = "\n"
    bom: bool = False

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes, as hexadecimal text."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @property
    def line_count(self) -> int:
        """The number of lines; the empty text after a last line end counts as a line."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """The line with this number, from 1, without its line end; "" where there is no such line."""
        if not 1 <= number <= self.line_count:
            return ""
        end = self._starts[number] if number < self.line_count else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")

    def point(self, offset: int) -> Point:
        """The point at an offset; one outside the text gets the nearest end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return Point(line, offset - self._starts[line - 1] + 1, offset)

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column, both from 1. Raises IndexError where there is no such line."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.id, self.point(start), self.point(max(start, end)))

    def slice(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start.offset : span.end.offset]


def load(files: Files, source: SourceId) -> Outcome[SourceText | None]:
    """Read and decode a file."""
    try:
        data = files.read(source)
    except OSError as problem:
        return Outcome(None, (_unreadable(source, problem),))
    return decode(source, data)


def decode(source: SourceId, data: bytes) -> Outcome[SourceText | None]:
    """The text of a file's bytes, or None and what is wrong with them."""
    if len(data) > LARGEST:
        return Outcome(None, (_too_large(source, len(data)),))
    bom = data.startswith(_UTF8_MARK)
    try:
        text = data.removeprefix(_UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as problem:
        return Outcome(None, (_not_utf8(source, data, problem.start + (len(_UTF8_MARK) if bom else 0)),))
    first = text.find("\n")
    newline: Newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
    made = SourceText(source, data, text, newline, bom)
    wrong = tuple(
        _forbidden(made, match) for match, _ in zip(FORBIDDEN.finditer(text), range(MOST_SHOWN), strict=False)
    )
    return Outcome(None if wrong else made, wrong)


def describe(character: str) -> Say:
    """What a forbidden character is, for a message."""
    code = f"U+{ord(character):04X}"
    if character in "\u2028\u2029\x85":
        return Say(f"radbrytningstecknet {code}", f"the line separator {code}")
    if character == "\ufeff":
        return Say(
            f"det osynliga tecknet {code} (byte order mark)",
            f"the invisible character {code} (byte order mark)",
        )
    if "\U000f0000" <= character <= "\U000fffff":
        return Say(f"docgens eget tecken {code}", f"the character {code} of docgen itself")
    return Say(f"styrtecknet {code}", f"the control character {code}")


def _forbidden(made: SourceText, match: re.Match[str]) -> Diagnostic:
    said = describe(match[0])
    return error(
        "Y003",
        Say(f"{said.sv} får inte stå i filen", f"{said.en} may not stand in the file"),
        made.span(match.start(), match.end()),
        Say(
            "ta bort det; det är ofta osynligt och följer med text som klistrats in från Word eller PDF",
            "delete it; it is often invisible and comes with text pasted from Word or PDF",
        ),
    )


def _unreadable(source: SourceId, problem: OSError) -> Diagnostic:
    reason = problem.strerror or str(problem)
    if isinstance(problem, FileNotFoundError):
        message = Say(f'filen "{source.path}" finns inte', f'there is no file "{source.path}"')
    elif isinstance(problem, IsADirectoryError):
        message = Say(f'"{source.path}" är en mapp, inte en fil', f'"{source.path}" is a folder, not a file')
    else:
        message = Say(
            f'filen "{source.path}" går inte att läsa: {reason}',
            f'the file "{source.path}" cannot be read: {reason}',
        )
    return error(
        "Y023",
        message,
        whole(source),
        Say("kontrollera sökväg och behörighet", "check the path and the permissions"),
    )


def _too_large(source: SourceId, size: int) -> Diagnostic:
    return error(
        "Y002",
        Say(
            f"filen är {size} byte, högst {LARGEST} tas emot",
            f"the file is {size} bytes, at most {LARGEST} are accepted",
        ),
        whole(source),
        Say("dela upp specen i flera filer", "split the spec into several files"),
    )


def _not_utf8(source: SourceId, data: bytes, at: int) -> Diagnostic:
    for mark, name in _OTHER_MARKS.items():
        if data.startswith(mark):
            message = Say(f"filen är sparad som {name}, inte UTF-8", f"the file is saved as {name}, not UTF-8")
            return error("Y001", message, whole(source), _SAVE_AS_UTF8)
    before = data[:at].removeprefix(_UTF8_MARK).decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    start = Point(line, column, len(before))
    guess = data[at : at + 1].decode("cp1252", errors="ignore")
    seems_sv, seems_en = (f' ("{guess}" i Windows-1252)', f' ("{guess}" in Windows-1252)') if guess else ("", "")
    message = Say(
        f"filen är inte UTF-8: byte nummer {at + 1} är 0x{data[at]:02X}{seems_sv}",
        f"the file is not UTF-8: byte number {at + 1} is 0x{data[at]:02X}{seems_en}",
    )
    return error("Y001", message, Span(source, start, Point(line, column + 1, len(before) + 1)), _SAVE_AS_UTF8)
