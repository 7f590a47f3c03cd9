"""Marks that tell which line of a template a piece of literal text stands on.

In: the outputs of Jinja's tree of a template. Out: the same, with a LINE mark in the literal text at each line, put
behind whatever Markdown reads at the beginning of a line (a bullet, a heading's #, a table's first |), so
that the mark changes nothing. Floor 5.
"""

import re
from collections.abc import Iterable

from jinja2 import nodes

from docgen.compose import marks

_MARKUP = r"[ \t]*(?:(?:[-*+]|\d{1,9}\.)[ ]+|>[ ]?|\#{1,6}[ ]*|\|[ ]*|\[\^?[^\]\n]*\]:[ ]*)*[*_]*"
_LINE_START = re.compile(_MARKUP)
_WORD = re.compile(r"[^\W_]")
_BEFORE_ITEM = re.compile(
    r"(?m)^((?:\U000f8002[\U000f9000-\U000f9fff]{2})+)"
    r"([ \t]*(?:(?:[-*+]|\d{1,9}\.)[ ]+|\|[ ]*|\#{1,6}[ ]+|>[ ]?))"
)
_ATTRIBUTES = re.compile(r"[ \t]*\{:")


def mark_text(text: str) -> str:
    """The marks in a template that holds no Jinja at all."""
    return _mark(text, 0, marked=False, then=False)


def mark_lines(outputs: Iterable[nodes.Output]) -> None:
    """Put the marks into the literal text of a template, which stands in its outputs."""
    for output in outputs:
        output.nodes = list(_marked(output.nodes))


def settle(markdown: str) -> str:
    """Put a mark behind a bullet, number or | that an expression printed at the beginning of a line."""
    return _BEFORE_ITEM.sub(r"\2\1", markdown)


def _marked(children: list[nodes.Expr]) -> Iterable[nodes.Expr]:
    """Literal text with marks; an expression that begins a line gets a mark of its own before it."""
    fresh = True
    for index, node in enumerate(children):
        then = index + 1 < len(children)
        if isinstance(node, nodes.TemplateData):
            data = _mark(node.data, node.lineno - 1, marked=not fresh, then=then)
            yield nodes.TemplateData(data, lineno=node.lineno)
        else:
            if index == 0:
                yield nodes.TemplateData(marks.line(node.lineno - 1), lineno=node.lineno)
            yield node
        fresh = not isinstance(node, nodes.TemplateData) and _may_move(node)


def _may_move(node: nodes.Expr) -> bool:
    """True for an expression that may print text of another line: a call, which may be a macro's."""
    if isinstance(node, nodes.CondExpr):
        return _may_move(node.expr1) or (node.expr2 is not None and _may_move(node.expr2))
    if isinstance(node, nodes.Concat):
        return any(_may_move(part) for part in node.nodes)
    return isinstance(node, nodes.Call)


def _mark(data: str, first: int, *, marked: bool, then: bool) -> str:
    """Mark each line. `marked`: the first needs none; `then`: an expression follows on the last."""
    lines = data.split("\n")
    last = len(lines) - 1
    for index, line in enumerate(lines):
        if index == 0 and marked:
            continue
        lines[index] = _mark_line(line, first + index, then and index == last)
    return "\n".join(lines)


def _mark_line(line: str, number: int, then: bool) -> str:
    if _ATTRIBUTES.match(line):
        return line
    match = _LINE_START.match(line)
    end = match.end() if match else 0
    rest = line[end:]
    if _WORD.search(rest) or (then and not rest):
        return line[:end] + marks.line(number) + rest
    return line
