"""A Word file put together: the parts of one document and what it takes over from its brand.

In: the body, the notes, the numbering and the properties as markup. Out: the bytes of a .docx. Which part is
called what, which relationship leads to it and in which order they stand is decided here and nowhere else.
Floor 2.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.ooxml.brand import Brand
from docgen.ooxml.letterhead import Letterhead
from docgen.ooxml.markup import NOTHING, Xml
from docgen.ooxml.ns import CORE_REL, MC, OFFICE_REL, STORE, W14, WML_TYPE, R, W
from docgen.ooxml.package import CORE_TYPE, Part, Relation, Relations, write_package, xml_part
from docgen.ooxml.properties import About, application_part, core_part, custom_part, settings_part
from docgen.ooxml.section import Band
