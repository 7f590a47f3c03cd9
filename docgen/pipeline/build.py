"""A spec's place comes in; a package in memory goes out, if nothing of severity error was found."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from docgen.blocks.number import number
from docgen.blocks.tree import Document
from docgen.compose.fragment import Composed, ComposedRequirement
from docgen.compose.readable import published
from docgen.diag.diagnostic import Diagnostic, Outcome, has_errors
from docgen.diag.place import SourceId
from docgen.pipeline.composing import composed, judged, located
from docgen.pipeline.inputs import RecordingFiles, version_of
from docgen.pipeline.load import Loaded, load
from docgen.pipeline.manifest import Inputs, Package, Product
from docgen.pipeline.no_brand import no_brand
from docgen.pipeline.order import Ahead, Binding, Bound, BrandFile, Order, Read, ReviewCopy, Sheet
from docgen.pipeline.spoken import spoken_of
from docgen.source.locate import span_of
from docgen.source.text import SourceText
from docgen.spec.profile import find
from docgen.world import Feed, Files, Version, World

Step = Callable[[str], None]
Press = Feed[Order, Read | Bound]
REVIEW = "review"
"""The setting that makes review copies."""


class Engine(Struct, frozen=True):
    """What builds: docgen's version, the fingerprint of its code, and the settings that change the result."""

    docgen: str
    fingerprint: str
    settings: tuple[str, ...] = ()


class Built(Struct, frozen=True):
    """The package, or None when something is wrong; what was found; the texts that this speaks of."""

    package: Package | None
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[SourceId, SourceText]


def build(world: World, source: SourceId, engine: Engine, press: Press, step: Step) -> Built:
    """Everything from the YAML to the bytes. `press` writes the documents; `step` is told what is being done."""
    files = RecordingFiles(world.files)
    step("YAML")
    loaded = load(World(files, world.git, world.cache), source)
    version = version_of(world.files, world.git, source, files.sources)
    desk = _Desk(files, press, step)
    if loaded.spec is not None:
        desk.brand(loaded.spec.authority.profile)
    made = composed(loaded, version, desk.take)
    built_from = version()
    said = (*loaded.diagnostics, *located(made.diagnostics, loaded), *desk.diagnostics)
    if not has_errors(said) and loaded.spec is not None:
        review = _review_copy(loaded, built_from) if REVIEW in engine.settings else None
        press.put(Binding(_name(loaded, engine), loaded.spec.procurement.title, review))
    results = press.results()
    read = _read(results, len(made.value))
    # the rules read the documents while they are written; what is written is dropped if a rule objects
    said = (*said, *located(read.diagnostics, loaded), *judged(loaded, read.value))
    bound = next((item for item in results if isinstance(item, Bound)), Bound((), ()))
    said = (*said, *bound.diagnostics)
    if has_errors(said) or loaded.spec is None:
        return Built(None, said, spoken_of(loaded, said, files))
    products = (*bound.products, *_texts(made.value))
    package = _package(loaded, source, products, files, engine, built_from)
    return Built(package, said, spoken_of(loaded, said, files))


class _Desk:
    """Hands over to the press what is composed, each brand before the first document that is written with it."""

    def __init__(self, files: Files, press: Press, step: Step) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._files = files
        self._press = press
        self._step = step
        self._brands: set[str] = set()

    def take(self, item: Composed | ComposedRequirement) -> None:
        """The next requirement or document."""
        if isinstance(item, Composed):
            self._step(item.title)
            self.brand(item.brand)
            self._press.put(Sheet(item))
        else:
            self._press.put(Ahead(item))

    def brand(self, name: str) -> None:
        """The brand of this name, once."""
        if name not in self._brands:
            self._brands.add(name)
            source = find(self._files, name, "brand.docx")
            if source is None:
                self.diagnostics.append(no_brand(name))
            else:
                self._press.put(BrandFile(name, source, self._files.read(source)))


def _texts(documents: Iterable[Composed]) -> Iterator[Product]:
    """The documents that are given as Markdown too, each beside its Word file."""
    for item in documents:
        if item.also:
            yield Product(f"{item.folder}/{item.file}.md", item.title, published(item).encode())


def _read(results: Iterator[Read | Bound], count: int) -> Outcome[tuple[Document, ...]]:
    """The documents as numbered blocks; the press numbers its own alike."""
    documents: list[Document] = []
    said: list[Diagnostic] = []
    for _ in range(count):
        item = next(results)
        assert isinstance(item, Read)
        documents.append(item.outcome.value)
        said += item.outcome.diagnostics
    numbered = number(tuple(documents))
    return Outcome(numbered.value, tuple(dict.fromkeys((*said, *numbered.diagnostics))))


def _review_copy(loaded: Loaded, version: Version) -> ReviewCopy:
    assert loaded.assembled is not None
    tree = loaded.assembled.tree
    hashes = {text.id.path: text.sha256 for text in loaded.assembled.sources}
    manifest = {"spec": dict(sorted(hashes.items()))}
    return ReviewCopy(version.commit, manifest, lambda route: span_of(tree, route).source.path)


def _name(loaded: Loaded, engine: Engine) -> str:
    assert loaded.spec is not None
    return loaded.spec.procurement.id + ("-granskning" if REVIEW in engine.settings else "")


def _package(
    loaded: Loaded,
    source: SourceId,
    products: tuple[Product, ...],
    files: RecordingFiles,
    engine: Engine,
    version: Version,
) -> Package:
    assert loaded.spec is not None
    title = loaded.spec.procurement.title
    inputs = Inputs(version, engine.fingerprint, engine.settings, files.read_hashes, files.folder_hashes)
    return Package(_name(loaded, engine), source.path, title, products, inputs, engine.docgen)
