"""A text of ours kept inside a Word file: a custom XML part, which Word and LibreOffice both hand on.

In: a text (the manifest of a review copy, as JSON). Out: the two parts that hold it; and the way back. Floor 2.
"""

from docgen.ooxml.markup import escaped
from docgen.ooxml.ns import OFFICE_REL, STORE
from docgen.ooxml.package import Package, Part, Relation, xml_part
from docgen.ooxml.reading import parse

NAMESPACE = "urn:docgen:manifest:1"
_ITEM = "{6F1B7F5C-3C0E-4C55-9D3B-0D0C6E0A0001}"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def store_parts(text: str) -> tuple[Part, ...]:
    """The part with the text, and the one that names it."""
    properties = "customXml/itemProps1.xml"
    relation = Relation("rId1", OFFICE_REL + "customXmlProps", properties)
    reference = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    about = f'<ds:datastoreItem xmlns:ds="{STORE}" ds:itemID="{_ITEM}">{reference}</ds:datastoreItem>'
    data = xml_part(f'<manifest xmlns="{NAMESPACE}">{escaped(text)}</manifest>')
    return (
        Part("customXml/item1.xml", "application/xml", data, (relation,)),
        Part(properties, _PROPERTIES, xml_part(about)),
    )


def stored_text(package: Package) -> str:
    """The text again, or "" where the file has none; the part may have been renamed on its way."""
    for part in package.parts.values():
        if NAMESPACE.encode() in part.data and part.name.startswith("customXml/"):
            root = parse(part.data)
            if root.tag == f"{{{NAMESPACE}}}manifest":
                return root.text or ""
    return ""
