"""A spec's place comes in; a package in memory goes out, if nothing of severity error was found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from docgen.blocks.tree import Document
from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error, has_errors
from docgen.diag.place import SourceId, whole
from docgen.ooxml.brand import Brand, open_brand
from docgen.ooxml.package import write_zip
from docgen.pipeline.check import spoken_of
from docgen.pipeline.inputs import RecordingFiles, version_of
from docgen.pipeline.load import Loaded, load
from docgen.pipeline.manifest import Inputs, Package, Product
from docgen.pipeline.texts import judged, made_texts
from docgen.source.locate import span_of
from docgen.source.text import SourceText
from docgen.spec.profile import find
from docgen.word.write import PUBLISHED, WriteOptions, write
from docgen.world import Version, World

Step = Callable[[int, int, str], None]
REVIEW = "review"
"""The setting that makes review copies."""


@dataclass(frozen=True)
class Built:
    """The package, or None when something is wrong; what was found; the texts that this speaks of."""

    package: Package | None
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[SourceId, SourceText]


def build(world: World, source: SourceId, docgen: str, engine: str, settings: tuple[str, ...], step: Step) -> Built:
    """Everything from the YAML to the bytes. `step` is told what is being done."""
    files = RecordingFiles(world.files)
    inner = World(files, world.git, world.cache, world.beside)
    step(0, 1, "YAML")
    loaded = load(inner, source)
    version = version_of(world.files, world.git, source, files.sources)
    made = made_texts(loaded, version)
    said = (*loaded.diagnostics, *made.diagnostics)
    if has_errors(said) or loaded.spec is None:
        said = (*said, *judged(loaded, made))
        return Built(None, said, spoken_of(loaded, said, files))
    # the rules read the documents while they are written; what is written is dropped if a rule objects
    verdict = world.beside.start(lambda: judged(loaded, made))
    written = _write_all(inner, loaded, made.documents, version, settings, step)
    said = (*said, *verdict(), *written.diagnostics)
    if has_errors(said):
        return Built(None, said, spoken_of(loaded, said, files))
    package = _package(loaded, source, written.value, files, settings, docgen, engine, version)
    return Built(package, said, spoken_of(loaded, said, files))


def _write_all(
    world: World,
    loaded: Loaded,
    documents: Iterable[Document],
    version: Version,
    settings: tuple[str, ...],
    step: Step,
) -> Outcome[tuple[Product, ...]]:
    """Every document as a Word file."""
    brands: dict[str, Brand | None] = {}
    said: list[Diagnostic] = []
    products = []
    todo = tuple(documents)
    options = _options(loaded, version) if REVIEW in settings else PUBLISHED
    for done, document in enumerate(todo):
        step(done, len(todo), document.title)
        if document.brand not in brands:
            opened = brand_of(world, document.brand)
            brands[document.brand] = opened.value
            said += opened.diagnostics
        brand = brands[document.brand]
        if brand is not None:
            data = write(document, brand, options)
            path = f"{document.folder}/{document.file}.docx"
            # a memo has no number in the package; it is the committee's and must not be published with the rest
            products.append(Product(path, document.title, data, public=bool(document.number)))
    return Outcome(tuple(products), tuple(said))


def _options(loaded: Loaded, version: Version) -> WriteOptions:
    assert loaded.assembled is not None
    tree = loaded.assembled.tree
    hashes = {text.id.path: text.sha256 for text in loaded.assembled.sources}
    return WriteOptions(
        review=True,
        commit=version.commit,
        manifest={"spec": dict(sorted(hashes.items()))},
        file_of=lambda route: span_of(tree, route).source.path,
    )


def brand_of(world: World, name: str) -> Outcome[Brand | None]:
    """The brand of this name, opened; None with an error where there is none."""
    source = find(world.files, name, "brand.docx")
    if source is None:
        missing = error(
            "P004",
            Say(f'varumärket "{name}" har ingen brand.docx', f'the brand "{name}" has no brand.docx'),
            whole(SourceId(f"templates/brands/{name}")),
            Say("lägg Word-filen där, eller ange ett annat varumärke", "add the Word file, or name another brand"),
        )
        return Outcome(None, (missing,))
    return open_brand(world.files.read(source), source)


def _package(
    loaded: Loaded,
    source: SourceId,
    products: tuple[Product, ...],
    files: RecordingFiles,
    settings: tuple[str, ...],
    docgen: str,
    engine: str,
    version: Version,
) -> Package:
    assert loaded.spec is not None
    procurement = loaded.spec.procurement
    name = procurement.id + ("-granskning" if REVIEW in settings else "")
    zipped = {item.path.partition("/")[2]: item.data for item in products if item.public}
    archive = Product(f"{name}.zip", procurement.title, write_zip(zipped))
    inputs = Inputs(version, engine, settings, files.read_hashes, files.folder_hashes)
    return Package(name, source.path, procurement.title, (*products, archive), inputs, docgen)
