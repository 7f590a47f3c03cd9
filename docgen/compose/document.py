"""Document templates: one Markdown file each, with front matter that says what the document is.

In: `templates/documents` of docgen and of the project, which stands over it. Out: `DocumentTemplate`s in the
order of the package: parts by number, appendices by letter, memos by name. Floor 5.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from docgen.blocks.naming import spoken_name
from docgen.compose.document_head import mistakes, no_head
from docgen.compose.fragment import Written
from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.diag.place import SourceId, Span, whole
from docgen.source.front_matter import split
from docgen.source.plain import plain
from docgen.source.text import load as load_text
from docgen.source.tree import Mapping as Tree
from docgen.spec.by_law import WORDS
from docgen.world import World

FOLDER = "templates/documents"
PackageName: TypeAlias = Literal["tender", "memo"]

_ENGLISH = ".en"
_ANCHOR = re.compile(r"\{:[^{}\n]*?#([\w.-]+)[ }]")


@dataclass(frozen=True)
class DocumentTemplate:
    """One document that a package can hold.

    `number` is "" for a memo; `contents` the depth of the table of contents, 0 for none; `when` an expression,
    or "" for always; `laws` are those under which there is such a document. An `optional` document is left out
    unless `appendices` of the spec names it. `kicker` stands over a memo's title instead of "Tjänsteskrivelse",
    and `facts` says which facts stand below it, none for all; `also` is a further form beside the Word file.
    """

    name: str
    title: str
    number: str
    package: PackageName
    file: str
    contents: int
    title_page: bool
    numbered: bool
    optional: bool
    laws: tuple[str, ...]
    when: str
    brand: str
    readers: str
    kicker: str
    also: str
    facts: tuple[str, ...]
    written: Written
    head: Written
    """The line of the front matter on which `when` stands."""

    @property
    def place(self) -> Span:
        """What stands for the template as a whole."""
        return whole(self.written.text.id)

    def spoken(self, language: str) -> str:
        """The name in running text."""
        return spoken_name(self.number, self.title, language)

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors that stand written out in the body."""
        return frozenset(_ANCHOR.findall(self.written.body))


def load(world: World, language: str = "sv") -> Outcome[tuple[DocumentTemplate, ...]]:
    """All document templates in the language; in Swedish where a document has no English twin."""
    diagnostics: list[Diagnostic] = []
    templates: list[DocumentTemplate] = []
    for name, (swedish, english) in _files(world).items():
        outcome = _load_one(world, name, swedish, english if language == "en" else None)
        diagnostics += outcome.diagnostics
        if outcome.value is not None:
            templates.append(outcome.value)
    templates.sort(key=_order)
    diagnostics += _same_place(templates)
    return Outcome(tuple(templates), tuple(diagnostics))


def _files(world: World) -> dict[str, tuple[SourceId, SourceId | None]]:
    found: dict[str, SourceId] = {}
    for root in (SourceId(FOLDER, "resources"), SourceId(FOLDER, "project")):
        for file in world.files.list(root):
            name = posixpath.basename(file.path).removesuffix(".md")
            if file.path.endswith(".md") and name.casefold() != "readme":
                found[name] = file
    swedish = sorted(name for name in found if not name.endswith(_ENGLISH))
    return {name: (found[name], found.get(name + _ENGLISH)) for name in swedish}


def _order(template: DocumentTemplate) -> tuple[int, int, str]:
    if not template.number:
        return 2, 0, template.name
    return (0, int(template.number), "") if template.number.isdigit() else (1, 0, template.number)


# ---------------------------------------------------------------- one file


def _load_one(world: World, name: str, file: SourceId, twin: SourceId | None) -> Outcome[DocumentTemplate | None]:
    head = _read(world, file)
    if head.value is None or twin is None:
        return Outcome(_made(name, head.value) if head.value else None, head.diagnostics)
    english = _read(world, twin)
    diagnostics = (*head.diagnostics, *english.diagnostics)
    return Outcome(_made(name, head.value, english.value), diagnostics)


@dataclass(frozen=True)
class _Head:
    values: Mapping[str, object]
    tree: Tree
    written: Written
    when_line: int


def _read(world: World, file: SourceId) -> Outcome[_Head | None]:
    text = load_text(world.files, file)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    front = split(text.value)
    diagnostics = [*text.diagnostics, *front.diagnostics]
    if not isinstance(front.value.tree, Tree):
        return Outcome(None, tuple(diagnostics) or (no_head(file),))
    tree = front.value.tree
    values = plain(tree)
    assert isinstance(values, dict)
    wrong = list(mistakes(values, tree, is_twin=file.path.endswith(f"{_ENGLISH}.md")))
    when = tree.entry("when")
    line = when.value.span.start.line if when else 1
    head = _Head(values, tree, Written(text.value, front.value.body_line), line)
    return Outcome(None if wrong else head, (*diagnostics, *wrong))


def _made(name: str, head: _Head, twin: _Head | None = None) -> DocumentTemplate:
    values = {**head.values, **(twin.values if twin else {})}

    def text(key: str) -> str:
        return str(values.get(key) or "")

    depth = values.get("contents") or 0
    assert isinstance(depth, int)
    laws, facts = values.get("laws"), values.get("facts")
    return DocumentTemplate(
        name=name,
        title=text("title"),
        number=text("number"),
        package="memo" if text("package") == "memo" else "tender",
        file=text("file"),
        contents=depth,
        title_page=values.get("title_page") is True,
        numbered=values.get("numbered") is not False and text("package") != "memo",
        optional=values.get("optional") is True,
        laws=tuple(laws) if isinstance(laws, list) else tuple(WORDS),
        when=text("when"),
        brand=text("brand"),
        readers=text("readers"),
        kicker=text("kicker"),
        also=text("also"),
        facts=tuple(facts) if isinstance(facts, list) else (),
        written=(twin or head).written,
        head=Written(head.written.text, head.when_line),
    )


def _same_place(templates: Iterable[DocumentTemplate]) -> Iterator[Diagnostic]:
    """Two documents with one number or one file name would overwrite each other, or be mistaken.

    Documents of different laws never meet, nor do two of which each has a `when`: `inclusion` sees to those.
    """
    before: list[DocumentTemplate] = []
    for template in templates:
        for other in before:
            if set(other.laws) & set(template.laws) and not (other.when and template.when):
                yield from clashes(other, template)
        before.append(template)


def clashes(other: DocumentTemplate, template: DocumentTemplate) -> Iterator[Diagnostic]:
    """What two documents of one package may not share."""
    pairs = (("number", other.number, template.number), ("file", other.file.casefold(), template.file.casefold()))
    for what, first, second in pairs:
        if second and first == second:
            yield error(
                "M012",
                Say(
                    f'"{other.name}" och "{template.name}" har samma {what}',
                    f'"{other.name}" and "{template.name}" have the same {what}',
                ),
                template.place,
                Say(f"ge det ena ett annat {what}", f"give one of them another {what}"),
                [Label(other.place)],
            )
