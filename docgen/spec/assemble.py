"""A spec's folder or file comes in; one merged tree goes out, with the files that it was made from.

A folder's YAML files are one layer. `use` (or `extends`) names base files, which lie under it; a base may
use other bases. Every node of the merged tree keeps the place in its own file.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, Severity, error
from docgen.diag.place import SourceId, whole
from docgen.source.parse import parse
from docgen.source.suggest import did_you_mean
from docgen.source.text import SourceText, load
from docgen.source.tree import Entry, Mapping, Node, Scalar, Sequence
from docgen.spec.merge import USE_KEYS, overlay, union
from docgen.world import Files, World

HEAD = "procurement.yaml"
"""The file that is read first, whatever the others are called."""
_ENDINGS = (".yaml", ".yml")
_NOT_SPEC = ("templates", "output")
"""Folders beside a spec whose YAML is something else: profiles of brands, packages that were built."""
_READ_ON = {"Y003", "Y014", "Y015", "S040", "S042", "S043", "S010"}
"""Errors after which everything else in the file has still been read."""


class Assembled(Struct, frozen=True):
    """A spec as one tree. `root` is the folder or file that was asked for; `sources` are in reading order.

    `complete` is false when some file could not be read to its end, so that what is missing from the tree may
    stand in that file.
    """

    tree: Mapping
    sources: tuple[SourceText, ...]
    root: SourceId
    complete: bool = True


def assemble(world: World, source: SourceId) -> Outcome[Assembled | None]:
    """Read and merge everything that a spec consists of."""
    found = _spec_files(world.files, source)
    if found.value is None:
        return Outcome(None, found.diagnostics)
    reading = _Reading(world.files)
    layers = reading.layers(source, found.value)
    if not layers:
        return Outcome(None, tuple(reading.diagnostics))
    entries: tuple[Entry, ...] = ()
    for layer in layers:
        merged = overlay(entries, layer.entries)
        entries = merged.value
        reading.diagnostics += merged.diagnostics
    tree = Mapping((*reading.used, *entries), layers[-1].span)
    complete = all(item.severity is not Severity.ERROR or item.code in _READ_ON for item in reading.diagnostics)
    made = Assembled(tree, tuple(reading.texts.values()), source, complete)
    return Outcome(made, tuple(reading.diagnostics))


def _spec_files(files: Files, source: SourceId) -> Outcome[tuple[SourceId, ...] | None]:
    if files.is_file(source):
        return Outcome((source,))
    found = tuple(_yaml_files(files, source)) if files.is_folder(source) else ()
    heads = [file for file in found if posixpath.basename(file.path) == HEAD]
    if not found:
        return Outcome(None, (_nothing(source, folder=files.is_folder(source)),))
    if len(heads) > 1:
        return Outcome(None, (_several(heads),))
    return Outcome(tuple(sorted(found, key=lambda file: (file not in heads, file.path))))


def _yaml_files(files: Files, folder: SourceId) -> Iterator[SourceId]:
    """The YAML files below a folder, hidden ones and those of templates left out."""
    start = "" if folder.path in {"", "."} else folder.path.rstrip("/") + "/"
    for file in files.list(folder):
        parts = file.path.removeprefix(start).split("/")
        hidden = any(part.startswith(".") for part in parts)
        if file.path.endswith(_ENDINGS) and not hidden and parts[0] not in _NOT_SPEC:
            yield file


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    files: Files
    texts: dict[SourceId, SourceText] = field(default_factory=dict)
    trees: dict[SourceId, Mapping | None] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    used: tuple[Entry, ...] = ()
    _done: set[SourceId] = field(default_factory=set)

    def layers(self, source: SourceId, files: tuple[SourceId, ...]) -> list[Mapping]:
        """The layers from the lowest base to the spec itself."""
        bases = [use for file in files for use in self._uses(file)]
        named = {target for _, target in bases}
        own = tuple(file for file in files if file not in named or file == source)
        self._keep_uses([use for use, target in bases if target not in own])
        return self._stack(source, own, (source,))

    def _stack(self, name: SourceId, files: tuple[SourceId, ...], chain: tuple[SourceId, ...]) -> list[Mapping]:
        """The layers below these files, each once, and the files themselves as the topmost layer."""
        self._done.add(name)
        stack: list[Mapping] = []
        for use, target in (pair for file in files for pair in self._uses(file)):
            if target in chain:
                self.diagnostics.append(_circle(use, chain, target))
            elif target not in self._done:
                base = self._base_files(use, target)
                stack += self._stack(target, base, (*chain, target)) if base else []
        trees = [tree for file in files if (tree := self._tree(file)) is not None]
        if trees:
            layer = union(_without_uses(tree) for tree in trees)
            self.diagnostics += layer.diagnostics
            stack.append(Mapping(layer.value, trees[0].span))
        return stack

    def _base_files(self, use: Scalar, target: SourceId) -> tuple[SourceId, ...]:
        if self.files.is_file(target):
            return (target,)
        found = tuple(_yaml_files(self.files, target)) if self.files.is_folder(target) else ()
        if not found:
            self.diagnostics.append(_no_base(use, target, self.files))
        return found

    def _tree(self, file: SourceId) -> Mapping | None:
        if file not in self.trees:
            self.trees[file] = self._read(file)
        return self.trees[file]

    def _read(self, file: SourceId) -> Mapping | None:
        text = load(self.files, file)
        self.diagnostics += text.diagnostics
        if text.value is None:
            return None
        self.texts[file] = text.value
        parsed = parse(text.value)
        self.diagnostics += parsed.diagnostics
        if isinstance(parsed.value, Mapping):
            return parsed.value
        if parsed.value is not None and not parsed.diagnostics:
            self.diagnostics.append(_no_mapping(parsed.value))
        return None

    def _uses(self, file: SourceId) -> list[tuple[Scalar, SourceId]]:
        """The bases that a file names, with the file or folder that each name leads to."""
        tree = self._tree(file)
        found: list[tuple[Scalar, SourceId]] = []
        for item in _use_items(tree) if tree is not None else ():
            target = _target(item, file)
            if isinstance(target, SourceId) and isinstance(item, Scalar):
                found.append((item, target))
            elif isinstance(target, Diagnostic) and target not in self.diagnostics:
                self.diagnostics.append(target)
        return found

    def _keep_uses(self, items: list[Scalar]) -> None:
        """The merged tree says `use` as the spec's own files do."""
        if items:
            key = Scalar(USE_KEYS[0], "plain", items[0].span)
            self.used = (Entry(key, Sequence(tuple(items), items[0].span)),)


def _use_items(tree: Mapping) -> Iterator[Node]:
    for key in USE_KEYS:
        value = tree.get(key)
        if isinstance(value, Sequence):
            yield from value.items
        elif value is not None:
            yield value


def _without_uses(tree: Mapping) -> Mapping:
    return Mapping(tuple(entry for entry in tree.entries if entry.key.text not in USE_KEYS), tree.span)


def _target(item: Node, file: SourceId) -> SourceId | Diagnostic:
    """The file or folder that a `use` names, seen from the file that says it."""
    if not isinstance(item, Scalar) or not item.text.strip():
        return error(
            "S041",
            Say("use anger inte en fil", "use does not name a file"),
            item.span,
            Say("skriv t.ex. use: [../shared/base.yaml]", "write use: [../shared/base.yaml], for instance"),
        )
    written = item.text.strip().replace("\\", "/")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), written))
    if posixpath.isabs(written) or ":" in written.split("/")[0] or path.split("/")[0] == "..":
        return error(
            "S047",
            Say(
                f'"{item.text}" ligger utanför projektet; en grund ska ligga i samma repo',
                f'"{item.text}" is outside the project; a base must be in the same repository',
            ),
            item.span,
            Say(
                "skriv sökvägen från den här filen, t.ex. ../shared/base.yaml",
                "write the path from this file, such as ../shared/base.yaml",
            ),
        )
    return SourceId(path, file.root)


def _no_base(use: Scalar, target: SourceId, files: Files) -> Diagnostic:
    folder = SourceId(posixpath.dirname(target.path) or ".", target.root)
    near = {posixpath.basename(file.path): file for file in _yaml_files(files, folder)}
    head = use.text[: len(use.text) - len(posixpath.basename(use.text.replace("\\", "/")))]
    return error(
        "S041",
        Say(f'grunden "{use.text}" finns inte', f'there is no base "{use.text}"'),
        use.span,
        did_you_mean(use.text, [head + name for name in near])
        or Say(
            f"kontrollera sökvägen; docgen letade efter {target.path}",
            f"check the path; docgen looked for {target.path}",
        ),
    )


def _circle(use: Scalar, chain: tuple[SourceId, ...], target: SourceId) -> Diagnostic:
    way = " → ".join(item.path for item in (*chain[chain.index(target) :], target))
    return error(
        "S042",
        Say(f"grunderna går i cirkel: {way}", f"the bases go in a circle: {way}"),
        use.span,
        Say("ta bort use i någon av filerna", "remove use from one of the files"),
    )


def _no_mapping(node: Node) -> Diagnostic:
    return error(
        "S045",
        Say(
            "filen börjar inte med nycklar som procurement: eller requirements:",
            "the file does not begin with keys such as procurement: or requirements:",
        ),
        node.span,
        Say(
            "skriv t.ex. requirements: överst och listan under, indragen",
            "write requirements: at the top, for instance, with the list indented below it",
        ),
    )


def _nothing(source: SourceId, folder: bool) -> Diagnostic:
    if folder:
        message = Say(
            f'mappen "{source.path}" innehåller ingen YAML-fil',
            f'the folder "{source.path}" holds no YAML file',
        )
    else:
        message = Say(f'"{source.path}" finns inte', f'there is no "{source.path}"')
    hint = Say(
        "ange en mapp med procurement.yaml, eller en YAML-fil",
        "name a folder with procurement.yaml, or a YAML file",
    )
    return error("S044", message, whole(source), hint)


def _several(heads: list[SourceId]) -> Diagnostic:
    names = ", ".join(posixpath.dirname(head.path) or "." for head in heads)
    return error(
        "S046",
        Say(f"mappen innehåller flera specar: {names}", f"the folder holds several specs: {names}"),
        whole(heads[1]),
        Say("ange en av mapparna", "name one of the folders"),
        [Label(whole(heads[0]), Say("den första", "the first"))],
    )
