"""TILL-003: a document is not published as pictures of paper only."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.place import whole
from docgen.draft.model import Draft


def run(context: Context) -> Iterator[Finding]:
    """One finding for each scanned PDF that stands alone."""
    readable = {_stem(draft) for draft in context.drafts if not draft.form.scanned}
    for draft in context.drafts:
        if draft.form.scanned and _stem(draft) not in readable:
            name = PurePosixPath(draft.source.id.path).name
            yield Finding(
                Spot(whole(draft.source.id), document=draft.document.name),
                Say(
                    f'"{name}" är en skannad PDF utan text',
                    f'"{name}" is a scanned PDF without text',
                ),
                Say(
                    "publicera filen som den skrevs i, eller en PDF som har gjorts från den",
                    "publish the file that it was written in, or a PDF made from that file",
                ),
            )


def _stem(draft: Draft) -> str:
    return PurePosixPath(draft.source.id.path).stem.casefold()


RULE = Rule(
    id="TILL-003",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Bara som skannad PDF", "Only as a scanned PDF"),
    what=Say(
        "Gäller PDF-filer som bara består av bilder av sidor. Finns samma handling också i en fil med text, med samma "
        "namn och en annan ändelse, sägs inget.",
        "Concerns PDF files that hold nothing but pictures of pages. Nothing is said where the same document is there "
        "as a file with text too, under the same name with another ending.",
    ),
    why=Say(
        "En skannad sida kan varken läsas upp, förstoras väl, sökas i eller kopieras. En handling som publiceras på "
        "kommunens webbplats hör till den digitala servicen. Är handlingen inte avsedd för publicering kan skannad "
        "form vara i sin ordning, därför är det en notis.",
        "A scanned page can be neither read aloud, enlarged well, searched nor copied. A document published on the "
        "authority's website is part of its digital service. A document that is not meant for publishing may be in "
        "order as a scan, so this is a note.",
    ),
    mend=Say(
        "Publicera filen som den skrevs i, eller gör en taggad PDF från den. En underskriven sida kan ligga bredvid.",
        "Publish the file that it was written in, or make a tagged PDF from it. A signed page can lie beside it.",
    ),
    bad="beslut.pdf (bilder av tre sidor)",
    good="beslut.docx\nbeslut.pdf (bilder av tre sidor, underskrivna)",
    law=(LawRef("4 § DOS-lagen (2018:1937)", "2026-11-21", "A"), LawRef("EN 301 549 kap. 10", "2026-11-21", "B")),
    run=run,
)
