"""Review copies: a hidden bookmark round every text, and a manifest that says where each character came from.

In: the inlines of each paragraph as it is written. Out: bookmark names, stable between versions of a spec, and
the manifest: for every bookmark its part, kind, the hash of its baseline text and the segments of that text.
Offsets count characters (code points) of the text as Word holds it: a line break is "\\n", a tab "\\t", a
footnote mark nothing. Floor 6.
"""

from base64 import b32encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from msgspec import Struct

from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.tree import FormField, Inline, LineBreak, Link, Note, Ref, Text
from docgen.diag.route import Route
from docgen.word.words import Words

PREFIX = "_dg"
_HASH_LENGTH = 26

FileOf = Callable[[Route], str]
"""The file of the spec in which a route stands."""


class Piece(Struct, frozen=True):
    """Some characters of a paragraph; `origin` None means that the document itself made them."""

    text: str
    origin: Origin | None
    kind: str = ""


@dataclass
class Review:
    """What is known about the texts of a review copy so far.

    `scope` is where the writer stands: a requirement, a table cell, the head. It makes the names of texts
    that have no place in the spec of their own.
    """

    words: Words
    file_of: FileOf | None = None
    scope: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    _used: Counter[str] = field(default_factory=Counter)

    def mark(self, kind: str, part: str, inlines: Iterable[Inline], origin: Origin | None, lead: str) -> str:
        """Enter a text into the manifest; the name of its bookmark."""
        pieces = [Piece(lead, None, "generated")] if lead else []
        pieces += _pieces(tuple(inlines), origin, self.words)
        text = "".join(piece.text for piece in pieces)
        name = self._name(self._key(kind, pieces, origin))
        self.blocks.append({
            "bookmark": name,
            "part": f"word/{part}.xml",
            "kind": kind,
            "sha256": sha256(text.encode()).hexdigest(),
            "segments": list(self._segments(pieces)),
        })  # fmt: skip
        return name

    def _key(self, kind: str, pieces: list[Piece], origin: Origin | None) -> str:
        """The requirement or table cell that it stands in; else its place in the spec or the template."""
        if self.scope:
            return f"{self.scope}/{kind}"
        first = origin or next((piece.origin for piece in pieces if piece.origin is not None), None)
        place = _place(first) if first is not None else "".join(piece.text for piece in pieces)
        return f"{kind}/{place}"

    def _name(self, key: str) -> str:
        """Unique: what comes from the same place again, as in a loop, is counted."""
        self._used[key] += 1
        count = self._used[key]
        digest = sha256((key if count == 1 else f"{key}#{count}").encode()).digest()
        return PREFIX + b32encode(digest).decode().lower()[:_HASH_LENGTH]

    def _segments(self, pieces: Iterable[Piece]) -> Iterator[dict[str, Any]]:
        start = 0
        held: dict[str, Any] | None = None
        for piece in pieces:
            end = start + len(piece.text)
            source = self._source(piece)
            if held is not None and held["end"] == start and {**held, **source} == held:
                held["end"] = end
            elif end > start:
                if held is not None:
                    yield held
                held = {"start": start, "end": end, **source}
            start = end
        if held is not None:
            yield held

    def _source(self, piece: Piece) -> dict[str, str]:
        """Source kind, file, path and how the text was made from it."""
        origin = piece.origin
        if isinstance(origin, FromSpec):
            file = self.file_of(origin.route) if self.file_of is not None else ""
            how = "verbatim" if origin.verbatim and piece.kind == "text" else "formatted"
            return {"source": "spec", "file": file, "path": str(origin.route), "transform": how}
        if isinstance(origin, FromTemplate):
            place = origin.place
            return {
                "source": "template",
                "file": place.source.path,
                "path": f"line {place.start.line}",
                "transform": "reference" if piece.kind == "reference" else "template",
            }
        if isinstance(origin, Computed):
            paths = "; ".join(map(str, origin.routes))
            return {"source": "computed", "file": "", "path": paths, "transform": "computed"}
        return {"source": "document", "file": "", "path": "", "transform": piece.kind or "generated"}


def shown_prompt(inline: FormField, words: Words) -> str:
    """What an empty form field shows."""
    return "☐" if inline.kind == "checkbox" else inline.prompt or words.prompts[inline.kind]


def _pieces(inlines: tuple[Inline, ...], fallback: Origin | None, words: Words) -> list[Piece]:
    pieces: list[Piece] = []
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(Piece(_as_in_word(inline.text), inline.origin or fallback, "text"))
        elif isinstance(inline, Ref):
            pieces.append(Piece(_as_in_word(inline.text), inline.origin or fallback, "reference"))
        elif isinstance(inline, LineBreak):
            pieces.append(Piece("\n", fallback, "text"))
        elif isinstance(inline, Link):
            pieces += _pieces(inline.inlines, fallback, words)
        elif isinstance(inline, FormField):
            pieces.append(Piece(shown_prompt(inline, words), None, "field"))
        elif not isinstance(inline, Note):
            raise TypeError(f"unknown inline {inline!r}")
    return pieces


def _as_in_word(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(origin: Origin) -> str:
    if isinstance(origin, FromSpec):
        return f"spec:{origin.route}"
    if isinstance(origin, FromTemplate):
        return f"template:{origin.place.source.path}:{origin.place.start.line}"
    return "computed:" + ";".join(map(str, origin.routes))
