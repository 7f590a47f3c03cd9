"""What is said of a brand without a Word file."""

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.place import SourceId, whole


def no_brand(name: str) -> Diagnostic:
    """The error, at the brand's folder."""
    return error(
        "P004",
        Say(f'varumärket "{name}" har ingen brand.docx', f'the brand "{name}" has no brand.docx'),
        whole(SourceId(f"templates/brands/{name}")),
        Say("lägg Word-filen där, eller ange ett annat varumärke", "add the Word file, or name another brand"),
    )
