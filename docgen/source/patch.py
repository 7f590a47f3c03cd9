"""A route and a new value come in; the same text with only that value changed goes out.

Everything outside the value's span stays to the byte: comments, layout, line ends. The new text is parsed
again before it is given back, and must say the new value there and the old values everywhere else.
"""

import json
import re
from collections.abc import Mapping

from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.parse import parse
from docgen.source.text import SourceText, decode
from docgen.source.tree import Node, Scalar, walk

_PLAIN = re.compile(r"[\w/(][\w/().,åäöÅÄÖ%@ +:-]*", re.UNICODE)
_WORDS_WITH_MEANING = {"true", "false", "null", "~"}


class PatchRefusedError(ValueError):
    """The value cannot be replaced without changing something else; the text says why."""


def replace_scalar(source: SourceText, route: Route, value: str) -> SourceText:
    """The text with the scalar at `route` replaced by the string `value`.

    Raises PatchRefusedError where there is no scalar, where the value is an alias (its text stands elsewhere and
    serves other places too), or where no way of writing the value gives exactly it back.
    """
    before = parse(source).value
    node = node_at(before, route) if before is not None else None
    if before is None or not isinstance(node, Scalar):
        raise PatchRefusedError(f"no single value at {route}")
    wanted = {**_values(before), route: value}
    for written in _ways(value, node):
        data = (source.text[: node.span.start.offset] + written + source.text[node.span.end.offset :]).encode()
        candidate = decode(source.id, (b"\xef\xbb\xbf" if source.bom else b"") + data).value
        if candidate is not None and _says(candidate, wanted):
            return candidate
    raise PatchRefusedError(f"the value at {route} cannot be written there")


def _says(source: SourceText, wanted: Mapping[Route, str]) -> bool:
    """True when a text is read without error and holds exactly these values."""
    read = parse(source)
    return read.value is not None and not read.failed and _values(read.value) == wanted


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
