"""The package: parts, relationships and content types to a zip.

In: parts as bytes. Out: a .docx that is the same bytes whenever and wherever it is written (fixed dates,
order and attributes, no clock). `ooxml.reading` is the way back.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from posixpath import dirname

from msgspec import Struct, field

from docgen.diag.diagnostic import Say
from docgen.ooxml.markup import attribute
from docgen.ooxml.ns import CONTENT_TYPES, RELATIONS

LEVEL = 6
"""Deflate level: 9 makes files 3 % smaller and takes twice the time."""

_ARCHIVE = 0x20
"""The DOS attribute of an ordinary file; 0 would be replaced by the library."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELS = "application/vnd.openxmlformats-package.relationships+xml"
_CONTROLS = bytes(set(range(32)) - {9, 10, 13})
_NONCHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")


class NotXmlError(ValueError):
    """A control character or half a surrogate pair reached the markup: a bug, since the source refuses them."""


class RefusedError(Exception):
    """A file that is no package, or one that is not safe to open; `say` tells why."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.say = Say(sv, en)


class Relation(Struct, frozen=True):
    """A relationship of a part; `target` is a part name such as `word/styles.xml`, or an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


class Relations:
    """The relationships of one part, in the order they were asked for; the same target gets the same id."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def id_of(self, kind: str, target: str, external: bool = False) -> str:
        """The id of the relationship to `target`, made when it is new."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def all(self) -> tuple[Relation, ...]:
        """Every relationship so far."""
        return tuple(Relation(rid, kind, target, out) for (kind, target, out), rid in self._ids.items())


class Part(Struct, frozen=True):
    """One part; `name` is its path in the package without a leading slash."""

    name: str
    type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


class Package(Struct, frozen=True):
    """What was read: parts by name, and the relationships of the package itself."""

    parts: dict[str, Part]
    relations: tuple[Relation, ...] = field(default=())

    def related(self, source: Part | None, kind: str) -> Part | None:
        """The part that `source` (None: the package) names by a relationship whose type ends in `kind`."""
        relations = self.relations if source is None else source.relations
        for relation in relations:
            if relation.type.rpartition("/")[2] == kind and not relation.external:
                return self.parts.get(relation.target)
        return None


# ---------------------------------------------------------------- writing


def xml_part(*markup: str) -> bytes:
    """Markup as the bytes of a part. Raises NotXmlError on characters that XML cannot hold.

    A long document comes in pieces: many small strings are turned into bytes faster than a huge one, which
    would also be as wide throughout as its widest letter.
    """
    return b"".join([_DECLARATION, *map(_encoded, markup)])


def _encoded(markup: str) -> bytes:
    try:
        data = markup.encode("utf-8")
    except UnicodeEncodeError as problem:
        raise NotXmlError(f"half a surrogate pair: {problem}") from problem
    if len(data.translate(None, _CONTROLS)) != len(data) or _NONCHARACTERS.search(data):
        raise NotXmlError("a control character in the text")
    return data


def write_package(parts: Iterable[Part], relations: Iterable[Relation]) -> bytes:
    """The zip. Parts stand in the order given, after the content types and the package's relationships."""
    parts = tuple(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        _store(archive, "[Content_Types].xml", _content_types(parts))
        _store(archive, "_rels/.rels", _relations_part("", relations))
        for part in parts:
            _store(archive, part.name, part.data)
            if part.relations:
                folder, _, name = part.name.rpartition("/")
                _store(archive, f"{folder}/_rels/{name}.rels", _relations_part(part.name, part.relations))
    return buffer.getvalue()


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of whole files, such as a package's documents: the same bytes for the same files, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = _ARCHIVE
    archive.writestr(entry, data)


def _content_types(parts: tuple[Part, ...]) -> bytes:
    defaults = {"rels": _RELS, "xml": "application/xml"}
    overrides = []
    for part in sorted(parts, key=lambda item: item.name):
        extension = part.name.rpartition(".")[2].lower()
        if defaults.setdefault(extension, part.type) != part.type or extension == "xml":
            overrides.append(f'<Override PartName="/{attribute(part.name)}" ContentType="{part.type}"/>')
    named = "".join(f'<Default Extension="{key}" ContentType="{kind}"/>' for key, kind in sorted(defaults.items()))
    return xml_part(f'<Types xmlns="{CONTENT_TYPES}">{named}{"".join(overrides)}</Types>')


def _relations_part(source: str, relations: Iterable[Relation]) -> bytes:
    folder = dirname(source)
    items = []
    for relation in relations:
        inside = relation.target.removeprefix(folder + "/") if folder else relation.target
        shared = inside == relation.target and bool(folder)
        target = relation.target if relation.external else ("/" + inside if shared else inside)
        mode = ' TargetMode="External"' if relation.external else ""
        items.append(f'<Relationship Id="{relation.id}" Type="{relation.type}" Target="{attribute(target)}"{mode}/>')
    return xml_part(f'<Relationships xmlns="{RELATIONS}">{"".join(items)}</Relationships>')
