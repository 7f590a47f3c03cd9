"""Composed documents come in one by one; their blocks go out as they are read, then their Word files.

This is the half of a build that needs no spec: it may be done in another process while the next document is
being composed, and while the rules read the blocks (`world.Feed`).
"""

from collections.abc import Iterable, Iterator, Mapping

from docgen.blocks.number import number
from docgen.blocks.tree import Document
from docgen.diag.diagnostic import Diagnostic, has_errors
from docgen.markup.read import Reader
from docgen.ooxml.brand import Brand, open_brand
from docgen.ooxml.package import write_zip
from docgen.pipeline.manifest import Product
from docgen.pipeline.order import Ahead, Binding, Bound, BrandFile, Order, Read, Sheet
from docgen.word.write import PUBLISHED, WriteOptions, write


def press(orders: Iterable[Order]) -> Iterator[Read | Bound]:
    """One `Read` for each `Sheet`, in order, and one `Bound` for a `Binding`."""
    reader = Reader()
    documents: list[Document] = []
    brands: dict[str, Brand] = {}
    of_brands: list[Diagnostic] = []
    faulty = False
    for order in orders:
        match order:
            case BrandFile():
                opened = open_brand(order.data, order.source)
                of_brands += opened.diagnostics
                brands |= {order.name: opened.value} if opened.value is not None else {}
            case Ahead():
                reader.read_ahead(order.requirement)
            case Sheet():
                outcome = reader.read(order.composed)
                documents.append(outcome.value)
                faulty = faulty or has_errors(outcome.diagnostics)
                yield Read(outcome)
            case Binding():
                made = () if faulty or has_errors(of_brands) else _written(documents, brands, order)
                yield Bound(made, tuple(of_brands))


def _written(documents: Iterable[Document], brands: Mapping[str, Brand], binding: Binding) -> tuple[Product, ...]:
    """Every document as a Word file, and those that are published together in one archive."""
    numbered = number(tuple(documents))
    if has_errors(numbered.diagnostics):
        return ()
    options = _options(binding)
    made = [_product(document, brands[document.brand], options) for document in numbered.value]
    zipped = {item.path.partition("/")[2]: item.data for item in made if item.public}
    return (*made, Product(f"{binding.archive}.zip", binding.title, write_zip(zipped)))


def _product(document: Document, brand: Brand, options: WriteOptions) -> Product:
    path = f"{document.folder}/{document.file}.docx"
    # a memo has no number in the package; it is the committee's and must not be published with the rest
    return Product(path, document.title, write(document, brand, options), public=bool(document.number))


def _options(binding: Binding) -> WriteOptions:
    copy = binding.review
    return WriteOptions(True, copy.commit, copy.manifest, copy.file_of) if copy is not None else PUBLISHED
