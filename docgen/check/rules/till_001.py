"""TILL-001: a file has a title, a language, real headings, tables with a header row, and pictures with words.

What Word keeps beside the text is read from the file (`draft.Form`); composed documents have all of it by
construction, so that only the header row of their tables can be empty.
"""

from collections.abc import Iterable, Iterator

from docgen.blocks.text import plain_blocks
from docgen.blocks.tree import Block, Document, Row, Table
from docgen.check.context import Context
from docgen.check.form import grouped, line_of, within_body
from docgen.check.outline import blocks_of, headings, sections
from docgen.check.passage import place_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.place import whole
from docgen.draft.model import Draft

LONG = 1000
"""Words from which a text without any heading is hard to find one's way in."""

_FILE_NAME = Pattern(
    r"""^ \s* (?: \S+ \.(?: png | jpe?g | gif | bmp | tiff? | emf | wmf | svg )
    | (?: bild | bildobjekt | picture | image | grafik | graphic ) \s* \d* ) \s* $"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each kind of missing information, with all its places."""
    for draft in context.drafts:
        yield from _properties(draft)
        yield from _pictures(draft)
        yield from _headings(draft)
        headerless = within_body(draft, draft.form.headerless)
        if headerless:
            message = Say("tabellen saknar rubrikrad", "the table has no header row")
            yield grouped(draft, headerless, message, _HEADER_HINT)
    by_hand = {draft.document.name for draft in context.drafts if draft.kind == "docx"}
    for document in context.documents:
        if document.name not in by_hand:
            yield from _empty_headers(document, context.once(blocks_of, document))


def _properties(draft: Draft) -> Iterator[Finding]:
    if draft.kind != "docx":
        return
    spot = Spot(whole(draft.source.id), document=draft.document.name)
    if not draft.form.title.strip():
        yield Finding(
            spot,
            Say("filens egenskap Titel är tom", "the file's property Title is empty"),
            Say(
                "skriv dokumentets rubrik under Arkiv, Info, Titel", "write the document's title at File, Info, Title"
            ),
        )
    if not draft.form.language.strip():
        yield Finding(
            spot,
            Say("filen anger inte vilket språk den är skriven på", "the file does not tell its language"),
            Say(
                "markera hela texten och välj svenska under Granska, Språk",
                "select the whole text and choose its language at Review, Language",
            ),
        )


def _pictures(draft: Draft) -> Iterator[Finding]:
    seen = [picture for picture in draft.form.pictures if not picture.decorative]
    mute = [picture.place for picture in seen if not picture.alt.strip()]
    if mute:
        message = Say("bilden saknar alternativtext", "the picture has no alternative text")
        yield grouped(draft, mute, message, _PICTURE_HINT)
    for picture in seen:
        if _FILE_NAME.first_in(picture.alt):
            words = picture.alt.strip()
            message = Say(
                f'alternativtexten "{words}" säger inte vad bilden visar',
                f'the alternative text "{words}" does not tell what the picture shows',
            )
            yield grouped(draft, [picture.place], message, _PICTURE_HINT)


def _headings(draft: Draft) -> Iterator[Finding]:
    real = any(section.heading for section in sections(draft.document))
    if draft.form.false_headings:
        words = line_of(draft, draft.form.false_headings[0])
        message = Say(
            f'"{words}" ser ut som en rubrik men har ingen rubrikformatmall',
            f'"{words}" looks like a heading but has no heading style',
        )
        severity = Severity.WARNING if real else None
        yield grouped(draft, draft.form.false_headings, message, _HEADING_HINT, severity)
    elif draft.kind == "docx" and not any(headings(draft.document)):
        count = len(plain_blocks(draft.document.blocks).split())
        if count >= LONG:
            message = Say(
                f"texten är på {count} ord och har ingen rubrik", f"the text has {count} words and no heading"
            )
            spot = Spot(whole(draft.source.id), document=draft.document.name)
            yield Finding(spot, message, _HEADING_HINT, severity=Severity.WARNING)


def _empty_headers(document: Document, blocks: Iterable[Block]) -> Iterator[Finding]:
    for block in blocks:
        if isinstance(block, Table) and block.rows and not _words(block.header):
            yield Finding(
                Spot(place_of(block.origin, document.name), document=document.name),
                Say("tabellens rubrikrad är tom", "the header row of the table is empty"),
                _HEADER_HINT,
            )


def _words(row: Row) -> bool:
    return any(plain_blocks(cell.blocks).strip() for cell in row.cells)


_PICTURE_HINT = Say(
    "högerklicka på bilden, välj Visa alternativtext och skriv vad den visar, eller markera den som dekorativ",
    "right-click the picture, choose View Alt Text and write what it shows, or mark it as decorative",
)
_HEADING_HINT = Say(
    "välj formatmallen Rubrik 1, 2 eller 3 för varje rubrik i stället för fet stil",
    "choose the style Heading 1, 2 or 3 for each heading instead of bold type",
)
_HEADER_HINT = Say(
    "skriv kolumnernas rubriker i första raden och välj Upprepa rubrikrader under Tabellayout",
    "write the columns' headings in the first row and choose Repeat Header Rows at Table Layout",
)

RULE = Rule(
    id="TILL-001",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Dokumentet går inte att läsa med hjälpmedel", "The document cannot be read with assistive technology"),
    what=Say(
        "Läser i en egen fil: titel och språk i Wordfilens egenskaper, alternativtext för bilder som inte är "
        "dekorativa, rubrikrad i tabeller, och stycken som ser ut som rubriker utan att ha en rubrikformatmall. "
        "Lika fynd blir en anmärkning med alla ställen. Har texten också riktiga rubriker är en falsk rubrik en "
        f"varning, och så är en text på minst {LONG} ord utan någon rubrik. I sammansatta dokument prövas att "
        "rubrikraden inte är tom.",
        "Reads in a file of your own: title and language among the properties of the Word file, alternative text of "
        "pictures that are not decorative, the header row of tables, and paragraphs that look like headings but "
        "have no heading style. Equal findings become one, with all places. In a text with real headings too a "
        f"false one is a warning, and so is a text of {LONG} words or more without any heading. In composed "
        "documents the header row of a table may not be empty.",
    ),
    why=Say(
        "Den som lyssnar på dokumentet hör vad filen säger, inte hur den ser ut. Kommunens dokument på webben hör "
        "till den digitala servicen. Punktnumren i standarden är inte kontrollerade, och om ett kort fetstilt stycke "
        "är en rubrik är en bedömning.",
        "Who listens to the document hears what the file says, not what it looks like. The authority's documents on "
        "the web are part of its digital service. The clause numbers of the standard have not been verified, and "
        "whether a short bold paragraph is a heading is a judgement.",
    ),
    mend=Say(
        "Fyll i titel och språk, använd formatmallarna för rubriker, ange rubrikrad i varje tabell och beskriv varje "
        "bild som säger något.",
        "Fill in title and language, use the styles for headings, name a header row in every table and describe "
        "every picture that says something.",
    ),
    bad="Titel: (tom). Bild: image1.png. Fet stil: Bakgrund",
    good="Titel: Tidplan för upphandlingen. Bild: Tidslinje från annons till avtalsstart. Rubrik 1: Bakgrund",
    law=(
        LawRef("4 § DOS-lagen (2018:1937)", "2026-11-21", "A"),
        LawRef("EN 301 549 10.1.1.1, 10.1.3.1, 10.2.4.2 och 10.3.1.1", "2026-11-21", "C"),
    ),
    run=run,
)
