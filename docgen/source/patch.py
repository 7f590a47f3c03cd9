"""A route and a new value come in; the same text with only that value changed goes out.

Everything outside the value's span stays to the byte: comments, layout, line ends. The new text is parsed
again before it is given back, and must say the new value there and the old values everywhere else.
"""

import json
import re

from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.parse import parse
from docgen.source.text import SourceText, decode
from docgen.source.tree import Node, Scalar, walk

_PLAIN = re.compile(r"[\w/(][\w/().,åäöÅÄÖ%@ +:-]*", re.UNICODE)
_WORDS_WITH_MEANING = {"true", "false", "null", "~"}


class PatchRefused(ValueError):
    """The value cannot be replaced without changing something else; the text says why."""


def replace_scalar(source: SourceText, route: Route, value: str) -> SourceText:
    """The text with the scalar at `route` replaced by the string `value`.

    Raises PatchRefused where there is no scalar, where the value is an alias (its text stands elsewhere and
    serves other places too), or where no way of writing the value gives exactly it back.
    """
    before = parse(source).value
    node = node_at(before, route) if before is not None else None
    if before is None or not isinstance(node, Scalar):
        raise PatchRefused(f"no single value at {route}")
    wanted = {**_values(before), route: value}
    for written in _ways(value, node):
        data = (
            source.text[: node.span.start.offset] + written + source.text[node.span.end.offset :]
        ).encode()
        candidate = decode(source.id, (b"\xef\xbb\xbf" if source.bom else b"") + data).value
        after = parse(candidate) if candidate is not None else None
        if candidate is not None and after is not None and after.value is not None and not after.failed:
            if _values(after.value) == wanted:
                return candidate
    raise PatchRefused(f"the value at {route} cannot be written there")


def _values(tree: Node) -> dict[Route, str]:
    return {route: node.text for route, node in walk(tree) if isinstance(node, Scalar)}


def _ways(value: str, node: Scalar) -> list[str]:
    """The value as it may be written, the node's own style first."""
    single = "'" + value.replace("'", "''") + "'"
    double = json.dumps(value, ensure_ascii=False)
    if node.style == "single":
        return [single, double]
    if node.style == "double":
        return [double]
    harmless = _PLAIN.fullmatch(value) and ": " not in value and not value.endswith((":", " "))
    return [value, double] if harmless and value.lower() not in _WORDS_WITH_MEANING else [double]
