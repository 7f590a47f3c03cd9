"""The starter brand: the Word file that an authority begins with, made from the house design.

In: nothing. Out: the bytes of `templates/brands/standard/brand.docx`; a test holds the two together. The page
in it tells an officer what may be changed. Floor 2.
"""

from collections.abc import Iterable

from docgen.ooxml.brand_lists import our_lists
from docgen.ooxml.design import Palette, definitions
from docgen.ooxml.file import main_part
from docgen.ooxml.letterhead import TOKENS
from docgen.ooxml.markup import NOTHING, Xml, field, joined, paragraph, paragraph_properties, run
from docgen.ooxml.ns import CORE_REL, OFFICE_REL, WML_TYPE, R, W
from docgen.ooxml.package import CORE_TYPE, Part, Relation, Relations, write_package, xml_part
from docgen.ooxml.properties import About, core_part, settings_part
from docgen.ooxml.role import STYLE_IDS, Role
from docgen.ooxml.section import Band, Page, section_xml
from docgen.ooxml.style import RunLook, fonts_xml, run_look_xml, style_xml
from docgen.ooxml.theme import theme_part

LANGUAGE = "sv-SE"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def starter_brand() -> bytes:
    """The Word file."""
    palette = Palette(width=Page().text_width())
    relations = Relations()
    parts = [
        _part(relations, "styles", _styles(palette)),
        _part(relations, "numbering", our_lists(STYLE_IDS).part("", (), numbered=True)),
        _part(relations, "settings", settings_part(LANGUAGE, {})),
    ]
    theme = "word/theme/theme1.xml"
    relations.id_of(OFFICE_REL + "theme", theme)
    parts.append(Part(theme, _THEME_TYPE, xml_part(theme_part("Standard"))))
    bands = []
    for name, place, pages, markup in _letterheads(palette):
        parts.append(_part(relations, place, markup, name))
        bands.append(Band(place, pages, relations.id_of(OFFICE_REL + place, f"word/{name}.xml")))
    body = joined(*_guide(), section_xml(Page(), bands, title_page=False))
    main = Part("word/document.xml", WML_TYPE + "document.main+xml", xml_part(main_part(body)), relations.all())
    core = Part("docProps/core.xml", CORE_TYPE, xml_part(core_part(About("Husets formatmallar", language=LANGUAGE))))
    package = (Relation("rId1", OFFICE_REL + "officeDocument", main.name), Relation("rId2", CORE_REL, core.name))
    return write_package([core, main, *parts], package)
