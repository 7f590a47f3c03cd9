"""A Markdown file comes in; its front matter as a positioned tree, and its body, go out."""

import re

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.source.parse import parse_part
from docgen.source.text import SourceText
from docgen.source.tree import Node

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*\r?$\n?", re.MULTILINE)


class FrontMatter(Struct, frozen=True):
    """The two halves of a file.

    Places in `tree` are those of the whole file. `body` has "\\n" as line end whatever the file has;
    `body_line` is the number, from 1, of its first line in the file.
    """

    tree: Node | None
    body: str
    body_line: int


def split(source: SourceText) -> Outcome[FrontMatter]:
    """Split a file at its front matter. Without front matter, the whole file is the body."""
    opening = _OPENING.match(source.text)
    closing = _CLOSING.search(source.text, opening.end()) if opening else None
    if opening is None or closing is None:
        return Outcome(FrontMatter(None, _body(source.text), 1), (_missing(source, opened=opening is not None),))
    parsed = parse_part(source, opening.end(), closing.start())
    body_line = source.point(closing.start()).line + 1
    return Outcome(FrontMatter(parsed.value, _body(source.text[closing.end() :]), body_line), parsed.diagnostics)


def _body(text: str) -> str:
    return text.replace("\r\n", "\n")


def _missing(source: SourceText, opened: bool) -> Diagnostic:
    if opened:
        message = Say('filhuvudet har ingen avslutande rad "---"', 'the front matter has no closing line "---"')
    else:
        message = Say(
            'filen börjar inte med ett filhuvud mellan två rader "---"',
            'the file does not begin with front matter between two lines "---"',
        )
    return error(
        "Y022",
        message,
        source.span(0, len(source.line(1))),
        Say(
            'skriv "---" ensamt på första raden och på raden efter filhuvudet',
            'write "---" alone on the first line and on the line after the front matter',
        ),
    )
