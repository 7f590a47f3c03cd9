"""The codes of the spec layer with their pages, for `docgen explain`."""

from docgen.diag.code import Code
from docgen.spec.codes_file import FILES, LIBRARY
from docgen.spec.codes_model import CROSS, KEYS, VALUES

CODES: tuple[Code, ...] = tuple(sorted((*KEYS, *VALUES, *CROSS, *FILES, *LIBRARY), key=lambda code: code.id))
