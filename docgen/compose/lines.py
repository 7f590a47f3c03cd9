"""Marks that tell which line of a template a piece of literal text stands on.

In: the outputs of Jinja's tree of a template. Out: the same, with a LINE mark in the literal text at each line, put
behind whatever Markdown reads at the beginning of a line (a bullet, a heading's #, a table's first |), so
that the mark changes nothing. Floor 5.
"""

import re
from collections.abc import Iterable, Iterator

from jinja2 import nodes

from docgen.compose import marks

_MARKUP = r"[ \t]*(?:(?:[-*+]|\d{1,9}\.)[ ]+|>[ ]?|\#{1,6}[ ]*|\|[ ]*|\[\^?[^\]\n]*\]:[ ]*)*[*_]*"
_LINE_START = re.compile(_MARKUP)
_WORD = re.compile(r"[^\W_]")
_BEFORE_ITEM = re.compile(
    r"(?m)^((?:\U000f8002[\U000f9000-\U000f9fff]{2})+)"
    r"([ \t]*(?:(?:[-*+]|\d{1,9}\.)[ ]+|\|[ ]*|\#{1,6}[ ]+|>[ ]?))"
)
_BLOCK = re.compile("\n\n\U000f8003[\U000f9000-\U000f9fff]{2}\n\n")
_LAST_MARK = re.compile("(\U000f8002[\U000f9000-\U000f9fff]{2})\\Z")
_ATTRIBUTES = re.compile(r"[ \t]*\{:")


def mark_text(text: str) -> str:
    """The marks in a template that holds no Jinja at all."""
    return _mark(text, 0, _mark_line(text.partition("\n")[0], 0, then=False), then=False)


def mark_lines(outputs: Iterable[nodes.Output]) -> None:
    """Put the marks into the literal text of a template, which stands in its outputs."""
    for output in outputs:
        output.nodes = list(_marked(output.nodes))


def settle(markdown: str) -> str:
    """Put a mark behind a bullet, number or | that an expression printed at the beginning of a line."""
    return _BEFORE_ITEM.sub(r"\2\1", markdown)


def lines_of_inserted_blocks(markdown: str) -> Iterator[int]:
    """The lines on which a structure that is a block of its own was called after text."""
    for match in _BLOCK.finditer(markdown):
        before = _LAST_MARK.sub("", markdown[max(0, match.start() - 4) : match.start()])
        if before and not before.endswith("\n"):
            passed = [mark for mark in marks.MARK.findall(markdown[: match.start()]) if mark.startswith(marks.LINE)]
            yield marks.read(passed[-1]).number if passed else 0


def _marked(children: list[nodes.Expr]) -> Iterable[nodes.Expr]:
    """Literal text with marks; an expression that begins a line gets a mark of its own before it."""
    before: nodes.Expr | None = None
    for index, node in enumerate(children):
        line, then = node.lineno - 1, index + 1 < len(children)
        if isinstance(node, nodes.TemplateData):
            first, only = node.data.partition("\n")[0], "\n" not in node.data
            if before is None:
                first = _mark_line(first, line, then=then and only)
            elif _may_move(before) and _WORD.search(first):
                first = marks.line(line) + first
            yield nodes.TemplateData(_mark(node.data, line, first, then=then), lineno=node.lineno)
        elif before is None:
            yield nodes.TemplateData(marks.line(line), lineno=node.lineno)
            yield node
        else:
            yield node
        before = node


def _may_move(node: nodes.Expr) -> bool:
    """True for an expression that may print text of another line: a call, which may be a macro's."""
    if isinstance(node, nodes.CondExpr):
        return _may_move(node.expr1) or (node.expr2 is not None and _may_move(node.expr2))
    if isinstance(node, nodes.Concat):
        return any(_may_move(part) for part in node.nodes)
    return isinstance(node, nodes.Call)


def _mark(data: str, number: int, first: str, *, then: bool) -> str:
    """Mark each line but the first, which is given ready; `then`: an expression follows on the last."""
    lines = data.split("\n")
    last = len(lines) - 1
    marked = [_mark_line(line, number + index, then and index == last) for index, line in enumerate(lines[1:], 1)]
    return "\n".join([first, *marked])


def _mark_line(line: str, number: int, then: bool) -> str:
    if _ATTRIBUTES.match(line):
        return line
    match = _LINE_START.match(line)
    end = match.end() if match else 0
    rest = line[end:]
    if _WORD.search(rest) or (then and not rest):
        return line[:end] + marks.line(number) + rest
    return line
