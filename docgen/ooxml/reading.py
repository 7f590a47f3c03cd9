"""Opening an Office file that somebody else made: a gate, then parts and relationships.

In: bytes. Out: a `Package`, or `RefusedError` with the reason in both languages. Nothing is parsed before the zip
has been weighed: sizes are counted while inflating, names must be plain and unique, only stored and deflated
entries count, and XML with a document type declaration is turned away. Floor 2.
"""

import io
import zipfile
import zlib
from posixpath import basename, dirname, join, normpath
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from docgen.ooxml.element import Element
from docgen.ooxml.markup import Xml
from docgen.ooxml.ns import CONTENT_TYPES, RELATIONS, WML_TYPE, W
from docgen.ooxml.package import Package, Part, RefusedError, Relation

MAX_FILE = 20_000_000
MAX_ENTRIES = 2_000
MAX_PART = 50_000_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 200
"""How many times its packed size a part over one megabyte may have."""


class FileKind(Struct, frozen=True):
    """What a file should be, for messages: that it is none, its name, and the ending of its old format."""

    sv: str
    en: str
    name_sv: str
    name_en: str
    old: str


WORD_FILE = FileKind("inget Worddokument", "no Word document", "Worddokument", "a Word document", ".doc")
EXCEL_FILE = FileKind("ingen Excelfil", "no Excel file", "Excelfil", "an Excel file", ".xls")

_OLE = b"\xd0\xcf\x11\xe0"
_MAIN = WML_TYPE + "document.main+xml"


def read_package(data: bytes, largest: int = MAX_FILE) -> Package:
    """The parts of a .docx of at most `largest` bytes. Raises RefusedError on anything but a plain Word document."""
    package = open_package(data, largest, WORD_FILE)
    _require_document(package)
    return package


def open_package(data: bytes, largest: int, kind: FileKind) -> Package:
    """The parts of an Office file of at most `largest` bytes, whatever is in it. Raises RefusedError at the gate."""
    entries = _entries(data, largest, kind)
    types = entries.pop("[Content_Types].xml", None)
    if types is None:
        raise RefusedError(f"filen är {kind.sv}", f"the file is {kind.en}")
    defaults, overrides = _content_types(types)
    relations = {name: _relations(name, content) for name, content in entries.items() if name.endswith(".rels")}
    parts = {}
    for name, content in entries.items():
        if not name.endswith(".rels"):
            content_type = overrides.get(name.lower()) or defaults.get(name.rpartition(".")[2].lower(), "")
            own = join(dirname(name), "_rels", basename(name) + ".rels")
            parts[name] = Part(name, content_type, content, relations.get(own, ()))
    return Package(parts, relations.get("_rels/.rels", ()))


def parse(data: bytes) -> Element:
    """The root element of a part. Raises RefusedError on broken XML and on a document type declaration."""
    bare = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        raise RefusedError("filen har en dokumenttypsdeklaration", "the file has a document type declaration")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_pis=True, remove_comments=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise RefusedError("filen har trasig XML", "the file has broken XML") from problem


def markup_of(element: Element) -> Xml:
    """An element as markup to be put into a part of ours, whose root declares the prefix `w` already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return Xml(text.replace(f' xmlns:w="{W}"', "", 1))


def _entries(data: bytes, largest: int, kind: FileKind) -> dict[str, bytes]:
    if len(data) > largest:
        raise RefusedError(f"filen är större än {largest // 10**6} MB", f"the file is over {largest // 10**6} MB")
    if data.startswith(_OLE):
        raise RefusedError(f"filen är lösenordsskyddad eller i det gamla {kind.old}-formatet",
                      f"the file is password-protected or in the old {kind.old} format")  # fmt: skip
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _inflated(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as problem:
        raise RefusedError(
            f"filen går inte att öppna som {kind.name_sv}", f"the file cannot be opened as {kind.name_en}"
        ) from problem


def _inflated(archive: zipfile.ZipFile) -> dict[str, bytes]:
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES:
        raise RefusedError(f"filen har fler än {MAX_ENTRIES} delar", f"the file has over {MAX_ENTRIES} parts")
    entries: dict[str, bytes] = {}
    seen: set[str] = set()
    total = 0
    for info in infos:
        _check_entry(info, seen)
        seen.add(info.filename.lower())
        with archive.open(info) as stream:
            content = stream.read(MAX_PART + 1)
        total += len(content)
        packed = max(info.compress_size, 1)
        if (
            len(content) > MAX_PART
            or total > MAX_TOTAL
            or (len(content) > 10**6 and len(content) / packed > MAX_RATIO)
        ):
            raise RefusedError("filen är för stor uppackad", "the file is too big unpacked")
        entries[info.filename] = content
    return entries


def _check_entry(info: zipfile.ZipInfo, seen: set[str]) -> None:
    name = info.filename
    steps = name.split("/")
    plain = name and "\\" not in name and ":" not in name and not any(step in {"", ".", ".."} for step in steps)
    if not plain or name.lower() in seen:
        raise RefusedError(
            f"filen har en del med otillåtet namn: {name!r}", f"the file has a part with a forbidden name: {name!r}"
        )
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} or info.flag_bits & 1:
        raise RefusedError(
            "filen är krypterad eller packad på ett okänt sätt", "the file is encrypted or packed in an unknown way"
        )


def _content_types(data: bytes) -> tuple[dict[str, str], dict[str, str]]:
    root = parse(data)
    defaults = {
        item.get("Extension", "").lower(): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    overrides = {
        item.get("PartName", "").lstrip("/").lower(): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Override")
    }
    return defaults, overrides


def _relations(name: str, data: bytes) -> tuple[Relation, ...]:
    folder = dirname(dirname(name))
    found = []
    for item in parse(data).iter(f"{{{RELATIONS}}}Relationship"):
        external = item.get("TargetMode") == "External"
        target = item.get("Target", "")
        if not external:
            target = normpath(join("/" + folder, unquote(target))).lstrip("/")
        found.append(Relation(item.get("Id", ""), item.get("Type", ""), target, external))
    return tuple(found)


def _require_document(package: Package) -> None:
    main = package.related(None, "officeDocument")
    if main is None or main.type != _MAIN:
        raise RefusedError(
            "filen är inget vanligt Worddokument (.docx); mallar och makron godtas inte",
            "the file is no ordinary Word document (.docx); templates and macros are not accepted",
        )
