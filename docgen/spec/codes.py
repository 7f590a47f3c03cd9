"""The codes of the spec layer with their pages, for `docgen explain`."""

from docgen.diag.code import Code
from docgen.spec.codes_file import FILES, LIBRARY
from docgen.spec.codes_law import LAW_PARTS, LAW_WORDS
from docgen.spec.codes_links import LINKS
from docgen.spec.codes_model import CROSS, KEYS, VALUES

_ALL = (*KEYS, *VALUES, *CROSS, *LINKS, *LAW_PARTS, *FILES, *LIBRARY, *LAW_WORDS)
CODES: tuple[Code, ...] = tuple(sorted(_ALL, key=lambda code: code.id))
