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
from docgen.compose.fragment import Written
from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Place, Say, error
from docgen.diag.place import SourceId, Span, whole
from docgen.diag.route import Route
from docgen.source.front_matter import split
from docgen.source.locate import key_span_of, shown_span
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.text import load as load_text
from docgen.source.tree import Mapping as Tree
from docgen.source.tree import Scalar
from docgen.spec.by_law import WORDS
from docgen.world import World

FOLDER = "templates/documents"
PackageName: TypeAlias = Literal["tender", "memo"]

_ENGLISH = ".en"
_TEXTS = ("title", "number", "package", "file", "when", "brand", "readers")
_TRUTHS = ("title_page", "numbered", "optional")
_KEYS = (*_TEXTS, *_TRUTHS, "contents", "laws")
_NUMBER = re.compile(r"[1-9]\d?|[A-ZÅÄÖ]")
_NOT_IN_FILE = re.compile(r'[\\/:*?"<>|]')
_ANCHOR = re.compile(r"\{:[^{}\n]*?#([\w.-]+)[ }]")


@dataclass(frozen=True)
class DocumentTemplate:
    """One document that a package can hold.

    `number` is "" for a memo; `contents` the depth of the table of contents, 0 for none; `when` an expression,
    or "" for always; `laws` are those under which there is such a document. An `optional` document is left out
    unless `appendices` of the spec names it.
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
        return Outcome(None, tuple(diagnostics) or (_no_head(file),))
    tree = front.value.tree
    values = plain(tree)
    assert isinstance(values, dict)
    wrong = list(_mistakes(values, tree, is_twin=file.path.endswith(f"{_ENGLISH}.md")))
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
    laws = values.get("laws")
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
        written=(twin or head).written,
        head=Written(head.written.text, head.when_line),
    )


# ---------------------------------------------------------------- mistakes


def _mistakes(values: Mapping[str, object], tree: Tree, is_twin: bool) -> Iterator[Diagnostic]:
    for key, value in values.items():
        place = shown_span(tree, Route((key,)))
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            yield error(
                "M010",
                Say(f'okänd nyckel "{key}" i filhuvudet', f'unknown key "{key}" in the front matter'),
                key_span_of(tree, Route((key,))),
                did_you_mean(key, _KEYS) or Say(f"nycklarna är {known}", f"the keys are {known}"),
            )
        elif key in _TEXTS and (value is None or isinstance(value, (bool, dict, list))):
            yield _wrong(key, Say("text", "text"), place)
        elif key in _TRUTHS and not isinstance(value, bool):
            yield _wrong(key, Say("true eller false", "true or false"), place)
        elif key == "laws" and not (isinstance(value, list) and value and all(item in WORDS for item in value)):
            yield _wrong(key, Say(f"en lista av {', '.join(WORDS)}", f"a list of {', '.join(WORDS)}"), place)
        elif key == "contents" and (not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 4):
            yield _wrong(key, Say("ett heltal från 0 till 4", "a whole number from 0 to 4"), place)
    if not is_twin:
        yield from _missing(values, tree)
    yield from _wrong_values(values, tree)


def _missing(values: Mapping[str, object], tree: Tree) -> Iterator[Diagnostic]:
    memo = values.get("package") == "memo"
    for key in ("title", "package", "file", *(() if memo else ("number",))):
        if key not in values:
            yield error(
                "M010",
                Say(f'filhuvudet saknar "{key}"', f'the front matter has no "{key}"'),
                _first_line(tree),
                Say(f"lägg till {key}: …", f"add {key}: …"),
            )


def _wrong_values(values: Mapping[str, object], tree: Tree) -> Iterator[Diagnostic]:
    def at(key: str) -> Span:
        return shown_span(tree, Route((key,)))

    package, number, file = values.get("package"), values.get("number"), values.get("file")
    if package is not None and package not in ("tender", "memo"):
        yield _wrong("package", Say("tender eller memo", "tender or memo"), at("package"))
    if number is not None and (package == "memo" or not _NUMBER.fullmatch(str(number))):
        yield _wrong(
            "number",
            Say(
                "ett nummer eller en stor bokstav, och bara i tender",
                "a number or a capital letter, and only in tender",
            ),
            at("number"),
        )
    if isinstance(file, str) and (_NOT_IN_FILE.search(file) or file.endswith((".", ".docx"))):
        yield _wrong("file", Say("ett filnamn utan ändelse", "a file name without ending"), at("file"))


def _wrong(key: str, expected: Say, place: Place) -> Diagnostic:
    return error(
        "M010",
        Say(f'"{key}" ska vara {expected.sv}', f'"{key}" should be {expected.en}'),
        place,
        Say(
            "se sidan om nya dokument: docgen/HOWTO-document.md",
            "see the page on new documents: docgen/HOWTO-document.md",
        ),
    )


def _first_line(tree: Tree) -> Span:
    first = tree.entries[0].key if tree.entries else Scalar("", "plain", tree.span)
    return first.span


def _no_head(file: SourceId) -> Diagnostic:
    return error(
        "M010",
        Say("filhuvudet är ingen grupp av nycklar", "the front matter is not a mapping"),
        whole(file),
        Say(
            "skriv title, package och file mellan två rader ---", "write title, package and file between two lines ---"
        ),
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
