"""A Markdown text comes in; its lines without what no reader sees go out, every line at its place in the file.

Left out are front matter, comments and fenced code; only the title and language of the front matter are read.
What is taken out of a line leaves marks that are shown as nothing. Floor 4.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from docgen.draft.spans import GONE, Line
from docgen.source.text import SourceText

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(r"[ \t]*(?:[-*+][ \t]+|>[ \t]?)*(`{3,}|~{3,})([^`]*)$")
_FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^(title|titel|rubrik|lang|language|språk)[ \t]*:[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)
_TITLES = frozenset({"title", "titel", "rubrik"})
_LONGEST_FRONT = 20_000
_FACT = re.compile(r"[ \t*_]*[A-ZÅÄÖ][\w /.-]{1,25}[*_]*:(?:[\s*_]|$)")
_LONGEST_FACT = 90


class Content(Struct, frozen=True):
    """The lines of a file, and what its front matter says of it."""

    lines: tuple[Line, ...]
    title: str = ""
    language: str = ""


def is_fact(text: str) -> bool:
    """True for a line of a document's head: a label, a colon and a few words."""
    return len(text) <= _LONGEST_FACT and _FACT.match(text) is not None


def content_of(source: SourceText) -> Content:
    """What there is to read in a Markdown file."""
    front = _FRONT.match(source.text[:_LONGEST_FRONT])
    told = {match[1]: match[2].strip("\"'") for match in _KEY.finditer(front[1] or "")} if front else {}
    start = front.end() if front else 0
    lines = tuple(_without_code(list(_lines(source, start))))
    title = next((value for key, value in told.items() if key in _TITLES), "")
    return Content(lines, title, next((value for key, value in told.items() if key not in _TITLES), ""))


def _lines(source: SourceText, start: int) -> Iterator[Line]:
    hidden = _COMMENT.sub(_blanked, source.text[start:])
    for text in hidden.split("\n"):
        yield Line(text.removesuffix("\r"), start)
        start += len(text) + 1


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", GONE, match[0])


def _without_code(lines: list[Line]) -> Iterator[Line]:
    """The lines with those of fenced code blocks empty."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line.text)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
            yield Line("", line.start)
        elif mark:
            fence = mark[1]
            yield Line("", line.start)
        else:
            yield line
