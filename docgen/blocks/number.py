"""Numbers for headings, requirements, tables and charts, and words for the references to them.

In: the documents of a package, without numbers. Out: the same with `number` and `Ref.text` filled in, and a
diagnostic for every anchor that stands twice, leads nowhere or has no number. Floor 2.

A document's own number is the first part of its heading numbers where the document is numbered: 3.1 and 3.1.2
in part 3, A.1 in appendix A. Tables count from 1 in each document, and so do charts.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks.naming import spoken_name
from docgen.blocks.origin import Computed, FromSpec, FromTemplate, Origin
from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Chart, Document, Heading, Inline, Paragraph, Ref, Requirement, Table
from docgen.blocks.walk import map_inlines, walk
from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Place, Say, error
from docgen.diag.place import SourceId, whole

_HOW_TO_REFER = Say(
    "skriv ett krav-id, eller ett ankare som en rubrik eller tabell har fått med {: #namn }",
    "write a requirement id, or an anchor that a heading or table has been given by {: #name }",
)


class _Target(Struct, frozen=True):
    """What an anchor marks: the thing's number (or ""), its title, and the document that holds it."""

    document: Document
    number: str
    title: str
    place: Place


def number(documents: Iterable[Document]) -> Outcome[tuple[Document, ...]]:
    """The documents with their numbers, and their references in words."""
    numbered = tuple(replace(item, blocks=tuple(_number_blocks(item))) for item in documents)
    targets, diagnostics = _targets(numbered)
    resolver = _Resolver(targets, diagnostics)
    resolved = tuple(resolver.document(item) for item in numbered)
    return Outcome(resolved, tuple(diagnostics))


# ---------------------------------------------------------------- numbers


class _Counter:
    """Heading numbers of one document."""

    def __init__(self, prefix: str) -> None:
        self._prefix = (prefix,) if prefix else ()
        self._counts: list[int] = []

    def next(self, level: int) -> str:
        """The number of the next heading of this level."""
        counts = [*self._counts[:level], *[0] * (level - len(self._counts))]
        counts[level - 1] += 1
        self._counts = counts
        return ".".join((*self._prefix, *map(str, counts)))


def _number_blocks(document: Document) -> Iterator[Block]:
    counter = _Counter(document.number)
    tables = charts = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            yield _number_heading(block, document, counter)
        elif isinstance(block, Requirement):
            yield replace(block, heading=_number_heading(block.heading, document, counter))
        elif isinstance(block, Table) and block.caption:
            tables += 1
            yield replace(block, number=str(tables))
        elif isinstance(block, Chart) and block.caption:
            charts += 1
            yield replace(block, number=str(charts))
        else:
            yield block


def _number_heading(heading: Heading, document: Document, counter: _Counter) -> Heading:
    if not (heading.numbered and document.numbered):
        return replace(heading, numbered=False, number="")
    return replace(heading, number=counter.next(heading.level))


# ---------------------------------------------------------------- anchors


def _targets(documents: Iterable[Document]) -> tuple[dict[str, _Target], list[Diagnostic]]:
    targets: dict[str, _Target] = {}
    diagnostics: list[Diagnostic] = []
    for document in documents:
        for anchor, target in _anchors(document):
            if anchor in targets:
                diagnostics.append(_twice(anchor, target, targets[anchor]))
            targets.setdefault(anchor, target)
    return targets, diagnostics


def _anchors(document: Document) -> Iterator[tuple[str, _Target]]:
    for block in walk(document.blocks):
        if not isinstance(block, (Heading, Table, Chart, Paragraph)) or block.anchor is None:
            continue
        place = _place(block.origin, document)
        if isinstance(block, Paragraph):
            yield block.anchor, _Target(document, "", "", place)
        else:
            title = plain(block.inlines if isinstance(block, Heading) else block.caption)
            yield block.anchor, _Target(document, block.number, title, place)


def _twice(anchor: str, target: _Target, first: _Target) -> Diagnostic:
    return error(
        "M041",
        Say(f'ankaret "{anchor}" står två gånger', f'the anchor "{anchor}" stands twice'),
        target.place,
        Say("ge det ena ett annat namn", "give one of them another name"),
        [Label(first.place, Say("det första står här", "the first stands here"))],
    )


def _place(origin: Origin | None, document: Document) -> Place:
    if isinstance(origin, FromTemplate):
        return origin.place
    if isinstance(origin, FromSpec):
        return origin.route
    if isinstance(origin, Computed) and origin.routes:
        return origin.routes[0]
    return whole(SourceId(f"templates/documents/{document.name}.md", "resources"))


# ---------------------------------------------------------------- references


class _Resolver(Struct, frozen=True):
    targets: dict[str, _Target]
    diagnostics: list[Diagnostic]

    def document(self, document: Document) -> Document:
        """The document with all its references in words."""
        change = self._change(document)
        return replace(document, blocks=tuple(map_inlines(block, change) for block in document.blocks))

    def _change(self, document: Document) -> Callable[[Inline], Inline]:
        def change(inline: Inline) -> Inline:
            return self._ref(inline, document) if isinstance(inline, Ref) else inline

        return change

    def _ref(self, ref: Ref, document: Document) -> Ref:
        target = self.targets.get(ref.target)
        if target is None:
            self.diagnostics.append(self._unknown(ref, document))
            return ref
        if ref.form != "words" and not target.number and not target.title:
            self.diagnostics.append(_numberless(ref, document, target))
        inside = target.document.name == document.name and target.document.file == document.file
        text = _words(ref, target)
        if not inside and ref.form not in {"short", "words"}:
            text = f"{text} {_elsewhere(target.document, document.language)}"
        return replace(ref, text=text, inside=inside)

    def _unknown(self, ref: Ref, document: Document) -> Diagnostic:
        near = get_close_matches(ref.target, sorted(self.targets), n=1)
        hint = Say(f'menade du "{near[0]}"?', f'did you mean "{near[0]}"?') if near else _HOW_TO_REFER
        return error(
            "M040",
            Say(f'hänvisningen "{ref.target}" leder ingenstans', f'the reference "{ref.target}" leads nowhere'),
            _place(ref.origin, document),
            hint,
        )


def _words(ref: Ref, target: _Target) -> str:
    if ref.form == "words" and ref.text:
        return ref.text
    if ref.form == "title" or not target.number:
        return target.title
    return f"{target.number} {target.title}" if ref.form == "number-title" else target.number


def _elsewhere(document: Document, language: str) -> str:
    preposition = "i" if language == "sv" else "in"
    return f"{preposition} {spoken_name(document.number, document.title, language)}"


def _numberless(ref: Ref, document: Document, target: _Target) -> Diagnostic:
    return error(
        "M042",
        Say(
            f'"{ref.target}" har varken nummer eller rubrik att hänvisa till',
            f'"{ref.target}" has neither number nor title to refer to',
        ),
        _place(ref.origin, document),
        Say(
            "hänvisa till en rubrik, en tabell med rubrik eller ett krav",
            "refer to a heading, a captioned table or a requirement",
        ),
        [Label(target.place)],
    )
