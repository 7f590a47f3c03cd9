"""A text comes in; the way to write it as a value in block style goes out, with quotes only where YAML 1.2 needs them.

What is written is read by `source.parse` and `source.plain` as exactly that text. Floor 2.
"""

import re

WIDTH = 118
_RESOLVED = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
"""What a plain scalar means something else than text by, in the core schema (YAML 1.2.2, 10.3.2)."""
_INDICATOR = re.compile(r"[\]\[{}#&*!|>'\"%@`,=]|[-?:](?:\s|$)|(?:---|\.\.\.)")
_INSIDE = re.compile(r":(?:\s|$)|\s#|[\t\n]")


def inline(text: str) -> str:
    """The text on one line: plain where that says it, else in quotes."""
    if "\n" in text or "\t" in text:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'
    plain = text == text.strip() and text and not (
        _RESOLVED.fullmatch(text) or _INDICATOR.match(text) or _INSIDE.search(text)
    )  # fmt: skip
    return text if plain else "'" + text.replace("'", "''") + "'"


def value(text: str, key: str, indent: int) -> str:
    """`key: …` for a key that stands `indent` spaces in: one line, or a folded or literal block below it."""
    lead = f"{' ' * indent}{key}:"
    written = inline(text)
    if "\n" not in text and len(lead) + 1 + len(written) <= WIDTH:
        return f"{lead} {written}"
    inner = " " * (indent + 2)
    if not _may_be_block(text):
        return f"{lead} {written}"
    if "\n" not in text:
        return "\n".join([f"{lead} >-", *(inner + line for line in _folded(text, WIDTH - len(inner)))])
    lines = [inner + line if line else "" for line in text.split("\n")]
    return "\n".join([f"{lead} |-", *lines])


def comment(text: str, indent: int) -> str:
    """The text as comment lines."""
    lead = " " * indent + "# "
    return "\n".join(lead + line for line in _folded(text, WIDTH - len(lead)))


def _may_be_block(text: str) -> bool:
    """True for a text that a block gives back as it is: no blanks at the ends of lines, none at its start."""
    lines = text.split("\n")
    single = "\n" in text or "  " not in text
    ends = all(line == line.rstrip() for line in lines) and lines[-1] != ""
    return single and ends and not text.startswith((" ", "\n")) and "\t" not in text


def _folded(text: str, width: int) -> list[str]:
    """Lines of about that width, broken at single spaces."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
