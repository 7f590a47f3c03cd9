"""YAML text comes in; the positioned tree goes out, as much of it as can be read, with what is wrong.

libyaml's parser is used where PyYAML has it, the pure one otherwise: the events of both have the same marks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

import yaml
from yaml.events import Event

from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.diag.place import Span
from docgen.source import refuse
from docgen.source.build import Builder, Stop
from docgen.source.indentation import no_colon
from docgen.source.syntax import explain
from docgen.source.text import MOST_SHOWN, SourceText
from docgen.source.tree import Node, Scalar
from docgen.source.trouble import Trouble, Unreadable

Parser: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
PURE: Parser = yaml.SafeLoader
FASTEST: Parser = getattr(yaml, "CSafeLoader", PURE)

_COMMENT = re.compile(r"(?<!\S)#")
_TABS = re.compile("\t+")


def parse(source: SourceText, parser: Parser = FASTEST) -> Outcome[Node | None]:
    """The tree of a whole file; None when nothing could be read.

    After a syntax error the value holds what stood before it: do not say then that a key is missing.
    """
    return parse_part(source, 0, len(source.text), parser)


def parse_part(source: SourceText, start: int, end: int, parser: Parser = FASTEST) -> Outcome[Node | None]:
    """The tree of the lines between two offsets, which must be line starts. Spans are those of the file."""
    builder = Builder(source, source.point(start).line - 1, start)
    stopped: Diagnostic | None = None
    try:
        builder.take(_events(source.text[start:end], parser))
    except Stop as stop:
        stopped = stop.diagnostic
    except Unreadable as problem:
        stopped = explain(_trouble(source, problem, start, builder))
    if stopped is not None:
        builder.close()
    said = [*builder.diagnostics, *_tabs(source, start, end, builder.quoted, stopped)]
    tree = builder.root
    if stopped is not None:
        said = [stopped, *(item for item in said if _offset(item) != _offset(stopped))]
    elif tree is None or _is_nothing(tree):
        said, tree = [refuse.empty(source.span(start, start))], None
    elif isinstance(tree, Scalar) and tree.style == "plain":
        said.append(no_colon(source, tree.span.start.offset))
    return Outcome(tree, tuple(sorted(said, key=_offset)))


def _trouble(source: SourceText, problem: Unreadable, start: int, builder: Builder) -> Trouble:
    length = len(source.text)
    begun = problem.at if problem.begun is None else problem.begun
    return Trouble(
        source,
        problem.said,
        problem.context,
        min(problem.at + start, length),
        min(begun + start, length),
        builder.last,
        builder.bracket,
    )


def _events(text: str, parser: Parser) -> Iterator[Event]:
    """The parser's events. Raises Unreadable in the place of everything that the two parsers raise."""
    loader = parser(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    except yaml.MarkedYAMLError as problem:
        raise Unreadable.from_yaml(problem) from problem
    except (yaml.YAMLError, ValueError, OverflowError) as problem:
        # the pure parser lets Python's own errors through, such as chr() of an impossible escape
        at = loader.get_mark().index if isinstance(loader, yaml.SafeLoader) else 0
        raise Unreadable("escape" if isinstance(problem, ValueError | OverflowError) else "", at) from problem
    finally:
        loader.dispose()


def _is_nothing(tree: Node) -> bool:
    return isinstance(tree, Scalar) and tree.style == "plain" and not tree.text


def _tabs(
    source: SourceText, start: int, end: int, quoted: list[tuple[int, int]], stopped: Diagnostic | None
) -> list[Diagnostic]:
    """Tabs outside quotes, block texts and comments. libyaml takes some of them, the pure parser none."""
    until = _offset(stopped) if stopped is not None else end
    said: list[Diagnostic] = []
    comment_ends = start
    for match in _TABS.finditer(source.text, start, until):
        at = match.start()
        index = bisect_right(quoted, (at, end)) - 1
        quote_ends = quoted[index][1] if index >= 0 else start
        if at < quote_ends or at < comment_ends:
            continue
        free = max(quote_ends, source.text.rfind("\n", 0, at) + 1)
        if _COMMENT.search(source.text, free, at):
            comment_ends = source.text.find("\n", at) + 1 or end
            continue
        said.append(refuse.tab(source.span(at, match.end())))
        if len(said) == MOST_SHOWN:
            break
    return said


def _offset(diagnostic: Diagnostic) -> int:
    return diagnostic.place.start.offset if isinstance(diagnostic.place, Span) else 0
