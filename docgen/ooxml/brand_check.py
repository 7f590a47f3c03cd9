"""What there is to say about a brand: unknown tokens, linked pictures, styles that had to be derived.

In: the headers, footers and style sheet of a brand. Out: diagnostics at the Word file as a whole, since a place
inside it has no line. Floor 2.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from docgen.diag.diagnostic import Diagnostic, Say, error, warning
from docgen.diag.place import SourceId, whole
from docgen.ooxml.brand_styles import StyleSheet
from docgen.ooxml.codes import DERIVED_STYLES, LINKED_PICTURE, PALE_STYLE
from docgen.ooxml.color import contrast
from docgen.ooxml.letterhead import TOKENS, Letterhead
from docgen.ooxml.role import STYLE_NAMES

_PLACES = {"header": ("sidhuvudet", "the header"), "footer": ("sidfoten", "the footer")}


def check_letterheads(letterheads: Iterable[Letterhead], source: SourceId) -> Iterator[Diagnostic]:
    """An error for every token that docgen has no value for, and for every picture from outside."""
    for letterhead in letterheads:
        sv, en = _PLACES[letterhead.place]
        for name in letterhead.tokens:
            if name not in TOKENS:
                message = Say(f"okänt fält «{{{{ {name} }}}}» i {sv}", f'unknown token "{{{{ {name} }}}}" in {en}')
                yield error("W002", message, whole(source), _known(name))
        for relation in letterhead.relations:
            if relation.external and relation.type.endswith("/image"):
                message = Say(
                    f"bilden «{relation.target}» i {sv} hämtas utifrån",
                    f'the picture "{relation.target}" in {en} is loaded from outside',
                )
                yield error("W003", message, whole(source), LINKED_PICTURE.mend)


def check_styles(sheet: StyleSheet, source: SourceId) -> Iterator[Diagnostic]:
    """A note that names the styles which the brand lacks, and a warning for text that is hard to read."""
    if sheet.missing:
        names = ", ".join(STYLE_NAMES[role][0] for role in sheet.missing)
        message = Say(f"formatmallar som saknas har härletts: {names}", f"missing styles were derived: {names}")
        yield Diagnostic("W004", DERIVED_STYLES.severity, message, whole(source), DERIVED_STYLES.mend)
    for name, color in sheet.pale:
        ratio = contrast(color, "FFFFFF")
        message = Say(
            f"formatmallen «{name}» har färgen #{color} med kontrasten {f'{ratio:.1f}'.replace('.', ',')}:1 mot vitt",
            f'the style "{name}" has the colour #{color} with a contrast of {ratio:.1f}:1 to white',
        )
        yield warning("W005", message, whole(source), PALE_STYLE.mend)


def _known(name: str) -> Say:
    near = get_close_matches(name, TOKENS, 1, 0.6)
    if near:
        return Say(f"menade du «{{{{ {near[0]} }}}}»?", f'did you mean "{{{{ {near[0]} }}}}"?')
    known = ", ".join(f"{{{{ {token} }}}}" for token in TOKENS)
    return Say(f"fält som finns: {known}", f"tokens there are: {known}")
