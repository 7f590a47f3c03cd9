"""A Word file put together: the parts of one document and what it takes over from its brand.

In: the body, the notes, the numbering and the properties as markup. Out: the bytes of a .docx. Which part is
called what, which relationship leads to it and in which order they stand is decided here and nowhere else.
Floor 2.
"""

from collections.abc import Mapping, Sequence
from itertools import count

from msgspec import Struct, field

from docgen.ooxml.brand import Brand
from docgen.ooxml.chart_part import ChartData, chart_part, chart_workbook
from docgen.ooxml.letterhead import Letterhead
from docgen.ooxml.markup import Xml
from docgen.ooxml.note import notes_part
from docgen.ooxml.ns import CORE_REL, MC, OFFICE_REL, W14, WML_TYPE, R, W
from docgen.ooxml.package import Part, Relation, Relations, write_package, xml_part
from docgen.ooxml.properties import About, application_part, core_part, custom_part, settings_part
from docgen.ooxml.section import Band
from docgen.ooxml.store import store_parts

_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MAIN = "word/document.xml"


class Content(Struct, frozen=True):
    """One document as markup; `body` is what stands in it, one block after the other.

    `numbering` is the root of the numbering part, `notes` the footnotes in order. `numbered` tells whether
    headings are. `tracked` turns tracked changes on; `custom` are custom properties and `store` a text kept in
    a part of its own, both for review copies.
    """

    body: Sequence[Xml]
    numbering: Xml
    about: About
    notes: tuple[Xml, ...] = ()
    numbered: bool = True
    tracked: bool = False
    custom: Mapping[str, str] = field(default_factory=dict)
    store: str = ""


class WordFile:
    """A file in the making: relationships are asked for while the body is written, then it is finished."""

    def __init__(self, brand: Brand, values: Mapping[str, str]) -> None:
        """`values` fill the tokens of headers and footers."""
        self._brand = brand
        self._values = values
        self._parts: dict[str, Part] = {}
        self._relations = Relations()
        self._note_relations = Relations()
        for kind in ("styles", "numbering", "settings"):
            self._relations.id_of(OFFICE_REL + kind, f"word/{kind}.xml")
        for relation in brand.relations:
            self._relations.id_of(relation.type, relation.target)

    def link(self, address: str, in_note: bool = False) -> str:
        """The relationship id of an address outside, for the text or for the footnotes."""
        relations = self._note_relations if in_note else self._relations
        return relations.id_of(OFFICE_REL + "hyperlink", address, external=True)

    def chart(self, data: ChartData) -> str:
        """The relationship id of a new chart, with the workbook that its figures can be edited in."""
        taken = {part.name for part in self._brand.parts} | set(self._parts)
        number = next(n for n in count(1) if f"word/charts/chart{n}.xml" not in taken)
        name, book = f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"
        relations = Relations()
        markup = chart_part(data, relations.id_of(OFFICE_REL + "package", book))
        self._parts[name] = Part(name, _CHART, xml_part(markup), relations.all())
        self._parts[book] = Part(book, _BOOK, chart_workbook(data))
        return self._relations.id_of(OFFICE_REL + "chart", name)

    def bands(self, landscape: bool = False) -> tuple[Band, ...]:
        """The headers and footers of a section; those for wide pages are made when first asked for."""
        letterheads = self._brand.landscape if landscape else self._brand.letterheads
        mark = "_wide" if landscape else ""
        return tuple(self._band(letterhead, mark) for letterhead in letterheads)

    def finish(self, content: Content) -> bytes:
        """The bytes of the file."""
        language = content.about.language
        sheet = self._brand.sheet.part(language, content.numbered)
        settings = settings_part(language, self._brand.settings, content.tracked, bool(content.notes))
        self._add("styles", sheet)
        self._add("numbering", content.numbering)
        self._add("settings", settings)
        if content.notes:
            self._relations.id_of(OFFICE_REL + "footnotes", "word/footnotes.xml")
            markup = notes_part(content.notes)
            self._parts["word/footnotes.xml"] = _word_part("footnotes", markup, self._note_relations.all())
        for part in self._brand.parts:
            self._parts[part.name] = part
        return self._package(content)

    def _band(self, letterhead: Letterhead, mark: str) -> Band:
        name = f"word/{letterhead.place}_{letterhead.pages}{mark}.xml"
        if name not in self._parts:
            data = xml_part(letterhead.fill(self._values))
            self._parts[name] = Part(name, f"{WML_TYPE}{letterhead.place}+xml", data, letterhead.relations)
        relation = self._relations.id_of(OFFICE_REL + letterhead.place, name)
        return Band(letterhead.place, letterhead.pages, relation)

    def _add(self, kind: str, markup: Xml) -> None:
        self._parts[f"word/{kind}.xml"] = _word_part(kind, markup)

    def _package(self, content: Content) -> bytes:
        properties = [
            Part("docProps/core.xml", _CORE, xml_part(core_part(content.about))),
            Part("docProps/app.xml", _APP, xml_part(application_part(content.about))),
        ]
        package = Relations()
        package.id_of(OFFICE_REL + "officeDocument", _MAIN)
        package.id_of(CORE_REL, "docProps/core.xml")
        package.id_of(OFFICE_REL + "extended-properties", "docProps/app.xml")
        if content.custom:
            package.id_of(OFFICE_REL + "custom-properties", "docProps/custom.xml")
            properties.append(Part("docProps/custom.xml", _CUSTOM, xml_part(custom_part(content.custom))))
        stored = store_parts(content.store) if content.store else ()
        if stored:
            self._relations.id_of(OFFICE_REL + "customXml", stored[0].name)
        main = _main_part(content.body, self._relations.all())
        others = [self._parts[name] for name in sorted(self._parts)]
        return write_package([*properties, main, *others, *stored], package.all())


def _main_part(body: Sequence[Xml], relations: tuple[Relation, ...]) -> Part:
    spaces = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14"'
    data = xml_part(f"<w:document {spaces}><w:body>", *body, "</w:body></w:document>")
    return Part(_MAIN, WML_TYPE + "document.main+xml", data, relations)


def _word_part(kind: str, markup: Xml, relations: tuple[Relation, ...] = ()) -> Part:
    return Part(f"word/{kind}.xml", f"{WML_TYPE}{kind}+xml", xml_part(markup), relations)
