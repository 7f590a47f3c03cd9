"""Bits come in; Markdown goes out that a reader sees as exactly their words, with lists, emphasis and footnotes.

What Markdown would read as markup is escaped, and lines are broken only where the next begins with a word. Floor 4.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from docgen.intake.lines import bulleted, without
from docgen.intake.model import Bit, Run

WIDTH = 108
_ESCAPED = re.compile(r"[\\`*_\[\]{}|]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG = re.compile(r"<(?=/?[A-Za-z][A-Za-z0-9]*[\s>/]|!--|[^<>\s]*[@:])")
_LINE_START = re.compile(r"(?:[-+](?=\s|$|-)|#|>|=)|(?P<number>\d{1,9})\.(?=\s|$)|(?P<caption>Tabell|Table):")
_ODD = re.compile(r"[^\w ]|_")
_WORD = re.compile(r"[^\W_]|[(\"”’'*\\]")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s()<>\[\]\\`*_{}|]+")

ReadBack = Callable[[str], str | None]
"""The words that a reader of this Markdown sees, or None where something is wrong with it."""


def escaped(text: str) -> str:
    """Text in which Markdown sees no markup, wherever on a line it stands but at its start."""
    text = _ESCAPED.sub(lambda match: "\\" + match[0], text)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))


def markdown_of(bits: Sequence[Bit], notes: Mapping[str, Sequence[Bit]], read_back: ReadBack) -> str | None:
    """The bits as Markdown; None where no way of writing them gives exactly their words back."""
    words = plain_of(bits, notes)
    for wrapped, styled in ((True, True), (False, True), (True, False), (False, False)):
        made = _written(bits, notes, wrapped and len(bits) > 1, styled)
        if read_back(made) == words:
            return made
    armoured = "\n\n".join(_ODD.sub(lambda match: f"&#{ord(match[0])};", bit.text) for bit in bits)
    return armoured if read_back(armoured) == words else None


def plain_of(bits: Iterable[Bit], notes: Mapping[str, Sequence[Bit]]) -> str:
    """The words of the bits as a reader sees them, without bullets that were typed; footnotes where they stand."""
    said: list[str] = []
    for bit in bits:
        for run in _runs(bit):
            said += [run.text, *(f" {note.text} " for note in notes.get(run.note, ()) if run.note)]
        said.append(" ")
    return " ".join("".join(said).split())


def _runs(bit: Bit) -> tuple[Run, ...]:
    return without(bit.runs, bulleted("".join(run.text for run in bit.runs))) if bit.depth >= 0 else bit.runs


def _written(bits: Sequence[Bit], notes: Mapping[str, Sequence[Bit]], wrapped: bool, styled: bool) -> str:
    writer = _Writer(notes, wrapped, styled)
    blocks: list[str] = []
    kinds: list[bool] = []
    for bit in bits:
        text = writer.line(bit)
        if bit.depth < 0:
            blocks.append(text)
            kinds = []
            continue
        depth = min(bit.depth, len(kinds))
        # one list counts or does not; where that changes on the outermost level, another list begins
        apart = not kinds or (depth == 0 and kinds[0] != bit.ordered)
        kinds = [bit.ordered] if apart else [*kinds[: depth + 1], bit.ordered][: depth + 1]
        item = writer.item(kinds[depth], depth, text)
        if apart:
            blocks.append(item)
        else:
            blocks[-1] += "\n" + item
    return "\n\n".join([*blocks, *writer.ends])


class _Writer:
    """Writes lines; counts footnotes."""

    def __init__(self, notes: Mapping[str, Sequence[Bit]], wrapped: bool, styled: bool) -> None:
        self.ends: list[str] = []
        self._notes = notes
        self._wrapped = wrapped
        self._styled = styled

    def line(self, bit: Bit) -> str:
        """A paragraph."""
        text = "".join(self._run(run) for run in _joined(_runs(bit), self._styled))
        text = _started(" ".join(text.split()))
        return wrap(text, WIDTH) if self._wrapped and bit.depth < 0 else text

    def item(self, ordered: bool, depth: int, text: str) -> str:
        """An item of a list, indented by its depth."""
        return f"{'    ' * depth}{'1. ' if ordered else '- '}{text}"

    def _run(self, run: Run) -> str:
        if run.note:
            return self._note(run.note)
        text = escaped(run.text)
        bare = text.strip()
        if not bare:
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        if run.link and _ADDRESS.fullmatch(run.link):
            bare = f"[{bare}]({run.link})"
        mark = ("**" if run.bold else "") + ("*" if run.italic else "")
        return f"{before}{mark}{bare}{mark[::-1]}{after}"

    def _note(self, key: str) -> str:
        held = [bit for bit in self._notes.get(key, ()) if bit.text]
        if not held:
            return ""
        number = len(self.ends) + 1
        said = " ".join("".join(escaped(run.text) for run in bit.runs).strip() for bit in held)
        self.ends.append(f"[^{number}]: {_started(' '.join(said.split()))}")
        return f"[^{number}]"


def wrap(text: str, width: int) -> str:
    """Lines of about that width, each beginning with a word, so that none looks like a list or a heading."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width and _WORD.match(word) and not re.match(r"\d+\.$", word):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def _started(text: str) -> str:
    """The text with what its first characters would mean at the start of a line taken from them."""
    match = _LINE_START.match(text)
    if match is None:
        return text
    if match["number"]:
        return f"{match['number']}\\.{text[match.end() :]}"
    if match["caption"]:
        return f"{match['caption']}&#58;{text[match.end() :]}"
    return f"&#{ord(text[0])};{text[1:]}"


def _joined(runs: Iterable[Run], styled: bool) -> list[Run]:
    """Neighbours that are set alike as one; blanks between them take no style of their own."""
    found: list[Run] = []
    for run in runs:
        bold, italic = (run.bold, run.italic) if styled else (False, False)
        plain = Run(run.text, bold, italic, run.link if styled else "", run.note)
        last = found[-1] if found else None
        if last is not None and not (last.note or plain.note) and (
            (last.bold, last.italic, last.link) == (bold, italic, plain.link) or not plain.text.strip()
        ):  # fmt: skip
            found[-1] = Run(last.text + plain.text, last.bold, last.italic, last.link)
        else:
            found.append(plain)
    return found
