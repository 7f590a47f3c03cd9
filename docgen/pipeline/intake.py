"""Requirement lists from Word and Excel come in; draft YAML, the list of what had no place, and the account go out.

Every text is read back by the same Markdown reader that makes the documents, and every file by the same YAML reader,
before anything is said to be placed.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from docgen.blocks.origin import FromSpec
from docgen.blocks.text import plain
from docgen.blocks.tree import Inline, LineBreak, Link, Note, Paragraph, Text
from docgen.blocks.walk import inlines_of, walk
from docgen.compose.fragment import Fragment
from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.place import SourceId, whole
from docgen.diag.route import Route
from docgen.intake.account import Account, account
from docgen.intake.columns import Table, Wish, missing, tables_of
from docgen.intake.draft import Drafting
from docgen.intake.find import harvest, head_lines, unused
from docgen.intake.ids import Ids
from docgen.intake.model import Drafted, Grid, Incoming, Outside
from docgen.intake.yaml_file import written
from docgen.markup.blocks import read_fragment
from docgen.markup.reading import Reading
from docgen.source.locate import node_at
from docgen.source.parse import parse
from docgen.source.text import decode
from docgen.source.tree import Node, Scalar
from docgen.source.tree import Sequence as Listed
from docgen.source.tree import walk as walk_tree


class Plan(Struct, frozen=True):
    """A file, and how each of its tables is to be read, by its place among the items."""

    incoming: Incoming
    tables: Mapping[int, Table]


class Made(Struct, frozen=True):
    """What one file became: the YAML file, its requirements, what is in none of them, and the account."""

    name: str
    text: str
    drafted: tuple[Drafted, ...]
    outside: tuple[Outside, ...]
    account: Account


def plans(files: Sequence[Incoming], wishes: Sequence[Wish] = ()) -> tuple[Plan, ...]:
    """How the files are to be read, as their heads and `wishes` tell."""
    found = []
    for incoming in files:
        grids = {index: item for index, item in enumerate(incoming.items) if isinstance(item, Grid)}
        tables = tables_of(grids.values(), wishes)
        found.append(Plan(incoming, dict(zip(grids, tables, strict=True))))
    return tuple(found)


def unknown_columns(made: Sequence[Plan], wishes: Sequence[Wish]) -> tuple[Diagnostic, ...]:
    """An error for every column that somebody named and no table has."""
    tables = [table for plan in made for table in plan.tables.values()]
    heads = dict.fromkeys(head for table in tables for head in table.signature if head)
    hint = (
        Say(f"kolumnerna heter {_listed(heads, 'och')}", f"the columns are {_listed(heads, 'and')}") if heads else None
    )
    return tuple(
        error(
            "I005",
            Say(f'ingen tabell har kolumnen "{wish.column}"', f'no table has the column "{wish.column}"'),
            whole(SourceId("--column", "command-line")),
            hint,
        )
        for wish in missing(wishes, tables)
    )


def made(plan: Plan, ids: Ids, schema: str, language: str) -> Made | None:
    """The draft of a file; None where no requirement was found in it."""
    incoming = plan.incoming
    got = harvest(incoming, plan.tables)
    drafted = Drafting(ids, language, read_back).all(incoming, got.found)
    if not drafted:
        return None
    outside = (*got.outside, *incoming.outside, *unused(incoming, got, drafted))
    outside = tuple(sorted((item for item in outside if item.bit.text), key=lambda item: abs(item.bit.key)))
    text = written(incoming.name, schema, drafted, tuple(head_lines(got.heads, language)), language)
    heads = [bit for _, bits in got.heads for bit in bits]
    used = [*heads, *{bit.key: bit for item in drafted for bit in item.headings}.values()]
    held = _Held(text)
    return Made(incoming.name, text, drafted, outside, account(incoming, drafted, used, outside, held.holds))


def read_back(markdown: str) -> str | None:
    """The words that the reader of the documents sees in a requirement's Markdown; None where it complains."""
    reading = Reading()
    blocks = read_fragment(Fragment(markdown, base=FromSpec(Route(("text",)))), reading, "requirement")
    if reading.diagnostics:
        return None
    rows = (row for block in walk(blocks) for row in inlines_of(block))
    return " ".join(" ".join(map(_words, rows)).split())


def _words(row: Sequence[Inline]) -> str:
    """The words of a row, with those of its footnotes where they stand."""
    said = []
    for inline in row:
        if isinstance(inline, Note):
            said.append(
                " " + " ".join(_words(block.inlines) for block in inline.blocks if isinstance(block, Paragraph)) + " "
            )
        elif isinstance(inline, Link):
            said.append(_words(inline.inlines))
        elif isinstance(inline, LineBreak):
            said.append(" ")
        else:
            said.append(inline.text if isinstance(inline, Text) else plain((inline,)))
    return "".join(said)


class _Held:
    """What the YAML file says, read by docgen's own reader: values by requirement, and comments."""

    def __init__(self, text: str) -> None:
        source = decode(SourceId("utkast.yaml"), text.encode()).value
        read = parse(source) if source is not None else None
        tree = read.value if read is not None and not read.failed else None
        listed = node_at(tree, Route(("requirements",))) if tree is not None else None
        self._values = [_said(item) for item in listed.items] if isinstance(listed, Listed) else []
        lines = [line.strip() for line in text.split("\n")]
        self._comments = _squeezed(" ".join(line[1:] for line in lines if line.startswith("#")))

    def holds(self, number: int, piece: str) -> bool:
        """True where the requirement, or a comment, has these characters."""
        if 0 <= number < len(self._values) and piece in self._values[number]:
            return True
        return piece in self._comments


def _said(item: Node) -> str:
    """All values of a requirement, its Markdown as it is read."""
    found = []
    for route, node in walk_tree(item):
        if isinstance(node, Scalar):
            found.append((read_back(node.text) or "") if route.steps == ("text",) else node.text)
    return "\0".join(_squeezed(text) for text in found)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _listed(heads: Mapping[str, None], conjunction: str) -> str:
    names = [f'"{head}"' for head in heads]
    return f" {conjunction} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def mismatches(parts: Sequence[Made]) -> tuple[Diagnostic, ...]:
    """An error for everything that does not add up."""
    return tuple(
        error("I003", wrong, whole(SourceId(part.name, "command-line")), _COMPARE)
        for part in parts
        for wrong in part.account.wrong
    )


_COMPARE = Say("jämför med källan innan du använder utkastet", "compare with the source before you use the draft")
