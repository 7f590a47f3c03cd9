"""Document properties and settings: what a file says about itself.

In: plain values of the document. Out: the core, application and custom property parts and the settings part.
No clock, no name of a person, machine or program: the creator is the authority and the date is the
document's own. Floor 2.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from docgen.ooxml.markup import NOTHING, Xml, attribute, escaped
from docgen.ooxml.ns import APP, CORE, CUSTOM, DC, DCTERMS, VARIANT, XSI, W

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_COLORS = {
    "bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink", **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
}  # fmt: skip


class About(Struct, frozen=True):
    """What the properties of a file say. `language` is a tag such as sv-SE; `date` an ISO date or ""."""

    title: str
    authority: str = ""
    subject: str = ""
    version: str = ""
    date: str = ""
    language: str = "sv-SE"


def core_part(about: About) -> Xml:
    """docProps/core.xml: title, creator, subject, language, version; dates only where the document has one."""
    date = f"{about.date}T00:00:00Z" if _DATE.fullmatch(about.date) else ""
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>' for name in ("created", "modified")
    )
    parts = [
        f"<dc:title>{escaped(about.title)}</dc:title>",
        _optional("dc:subject", about.subject),
        _optional("dc:creator", about.authority),
        _optional("cp:lastModifiedBy", about.authority),
        stamps if date else "",
        _optional("dc:language", about.language),
        _optional("cp:version", about.version),
    ]
    spaces = f'xmlns:cp="{CORE}" xmlns:dc="{DC}" xmlns:dcterms="{DCTERMS}" xmlns:xsi="{XSI}"'
    return Xml(f"<cp:coreProperties {spaces}>{''.join(parts)}</cp:coreProperties>")


def application_part(about: About) -> Xml:
    """docProps/app.xml: the authority as Word's "company", nothing about programs."""
    return Xml(f'<Properties xmlns="{APP}">{_optional("Company", about.authority)}</Properties>')


def custom_part(values: Mapping[str, str]) -> Xml:
    """docProps/custom.xml with text values, in the order given."""
    items = "".join(
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return Xml(f'<Properties xmlns="{CUSTOM}" xmlns:vt="{VARIANT}">{items}</Properties>')


def settings_part(language: str, brand: Mapping[str, Xml], tracked: bool = False, notes: bool = False) -> Xml:
    """word/settings.xml.

    `brand` holds elements taken over from a brand, by name. `tracked` turns tracked changes on; `notes` names
    the separators of a footnotes part.
    """
    decimal, separator = (".", ",") if language.startswith("en") else (",", ";")
    separators = '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    parts = [
        '<w:zoom w:percent="100"/>',
        *_taken(brand, ("mirrorMargins", "gutterAtTop")),
        "<w:trackRevisions/>" if tracked else "",
        brand.get("defaultTabStop", '<w:defaultTabStop w:val="720"/>'),
        *_taken(brand, ("autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps")),
        *_taken(brand, ("evenAndOddHeaders",)),
        '<w:characterSpacingControl w:val="doNotCompress"/>',
        f"<w:footnotePr>{separators}</w:footnotePr>" if notes else "",
        f"<w:compat>{_compatibility()}</w:compat>",
        f'<w:themeFontLang w:val="{attribute(language)}"/>',
        brand.get("clrSchemeMapping", _color_mapping()),
        f'<w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{separator}"/>',
    ]
    return Xml(f'<w:settings xmlns:w="{W}">{"".join(parts)}</w:settings>')


TAKEN_SETTINGS = (
    "mirrorMargins", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit",
    "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders", "clrSchemeMapping",
)  # fmt: skip
"""Settings that a brand decides."""


def _taken(brand: Mapping[str, Xml], names: Iterable[str]) -> list[Xml]:
    return [brand.get(name, NOTHING) for name in names]


def _compatibility() -> str:
    """Word 2013 and later: without this, Word opens the file in compatibility mode."""
    names = (("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
             ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"),
             ("differentiateMultirowTableHeaders", "1"))  # fmt: skip
    uri = "http://schemas.microsoft.com/office/word"
    return "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in names)


def _color_mapping() -> Xml:
    return Xml("<w:clrSchemeMapping " + " ".join(f'w:{key}="{value}"' for key, value in _COLORS.items()) + "/>")


def _optional(name: str, text: str) -> str:
    return f"<{name}>{escaped(text)}</{name}>" if text else ""
