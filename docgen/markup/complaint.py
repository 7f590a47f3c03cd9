"""What is said about Markdown that gives no part of a document. Floor 6.

In: the position of the reading, and what was met there. Out: diagnostics at that position.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from docgen.diag.diagnostic import Say
from docgen.markup.engine import tag_of
from docgen.markup.position import Position
from docgen.source.suggest import did_you_mean

_OWN_LINE = Say(
    "skriv anropet på en egen rad, med tomma rader omkring",
    "write the call on a line of its own, with blank lines around it",
)
_ELEMENTS = {
    "img": (
        Say("bilder", "pictures"),
        Say("ta bort bilden; dokument har text och tabeller", "remove the picture; documents have text and tables"),
    ),
    "pre": (
        Say("kodblock", "code blocks"),
        Say("ta bort indraget på fyra blanksteg", "remove the indentation of four spaces"),
    ),
    "hr": (Say("linjer", "rules"), Say("ta bort raden ---", "remove the line ---")),
}


def element(position: Position, found: Element) -> None:
    """Markdown gave something that documents do not have."""
    tag = tag_of(found)
    otherwise = (
        Say(f'elementet "{tag}"', f'the element "{tag}"'),
        Say("skriv det på annat sätt", "write it otherwise"),
    )
    what, hint = _ELEMENTS.get(tag, otherwise)
    position.report("M030", Say(f"{what.sv} finns inte i dokument", f"{what.en} do not exist in documents"), hint)


def raw_html(position: Position, tag: str) -> None:
    """Something looks like HTML."""
    position.report(
        "M031",
        Say(f'"{tag}" är HTML, som inte tolkas', f'"{tag}" is HTML, which is not read'),
        Say(
            "skriv med Markdown: **fet**, *kursiv*, två blanksteg sist på raden för radbyte",
            "write Markdown: **bold**, *italic*, two spaces at the line's end for a line break",
        ),
    )


def stray_item(position: Position, item: str) -> None:
    """A line looks like a list item and does not become one, or not one below the item above."""
    position.report(
        "M032",
        Say(
            f'raden som börjar med "{item}" blir inte den listpunkt som den ser ut att vara',
            f'the line that begins with "{item}" does not become the list item that it looks like',
        ),
        Say(
            "dra in en underpunkt med fyra blanksteg, och lägg ett stycke mellan olika slags listor",
            "indent a nested item by four spaces, and put a paragraph between lists of different kinds",
        ),
    )


def link(position: Position, address: str) -> None:
    """A link goes somewhere that it may not."""
    position.report(
        "M033",
        Say(
            f'länken går till "{address}", som inte är en webb- eller e-postadress',
            f'the link goes to "{address}", which is no web or mail address',
        ),
        Say(
            "skriv en adress som börjar med https: eller mailto:, eller #ankare",
            "write an address that begins with https: or mailto:, or #anchor",
        ),
    )


def link_title(position: Position) -> None:
    """A link has a title, which documents cannot show."""
    position.report(
        "M034",
        Say("en länk kan inte ha en egen titel", "a link cannot have a title of its own"),
        Say("ta bort texten inom citattecken i länken", "remove the quoted text in the link"),
    )


def attribute(position: Position, name: str, known: Iterable[str]) -> None:
    """An attribute means nothing where it stands."""
    keys = tuple(known)
    sv = ", ".join("#namn" if key == "id" else key for key in keys)
    en = ", ".join("#name" if key == "id" else key for key in keys)
    position.report(
        "M034",
        Say(f'attributet "{name}" betyder inget här', f'the attribute "{name}" means nothing here'),
        did_you_mean(name, keys) or Say(f"de som finns är {sv}", f"those that exist are {en}"),
    )


def widths(position: Position, given: str, columns: int) -> None:
    """The widths of a table do not fit its columns."""
    position.report(
        "M034",
        Say(
            f'widths="{given}" ska vara {columns} tal större än noll',
            f'widths="{given}" should be {columns} numbers above zero',
        ),
        Say(
            "skriv ett tal för varje kolumn, t.ex. andelar i procent",
            "write a number for each column, such as shares in per cent",
        ),
    )


def note_without_text(position: Position, note: str) -> None:
    """A footnote is referred to and not written."""
    position.report(
        "M035",
        Say(f'fotnoten "{note}" har ingen text', f'the footnote "{note}" has no text'),
        Say(f"skriv {note}: och texten på en egen rad", f"write {note}: and the text on a line of its own"),
    )


def note_unused(position: Position, name: str) -> None:
    """A footnote is written and not referred to."""
    position.report(
        "M035",
        Say(f'fotnoten "[^{name}]" används inte', f'the footnote "[^{name}]" is not used'),
        Say(f"skriv [^{name}] där den ska stå, eller ta bort den", f"write [^{name}] where it belongs, or remove it"),
    )


def blocks_inside_text(position: Position) -> None:
    """Prose with several blocks is printed inside a sentence."""
    position.report(
        "M036",
        Say(
            "texten har flera stycken eller listor och får inte plats inne i en mening",
            "the text has several paragraphs or lists and does not fit inside a sentence",
        ),
        Say(
            "skriv ut den med | prose på en egen rad, med tomma rader omkring",
            "print it with | prose on a line of its own, with blank lines around it",
        ),
    )


def structure_inside_text(position: Position) -> None:
    """A block-making function is called inside a text."""
    position.report(
        "M036",
        Say(
            "sidbrytning, sidläge, underskrift och kravlista får inte stå inne i en text",
            "page breaks, orientation, signatures and requirement lists cannot stand inside a text",
        ),
        _OWN_LINE,
    )


def lonely_caption(position: Position) -> None:
    """A caption is followed by no table."""
    position.report(
        "M037",
        Say("tabellrubriken följs inte av en tabell", "the table caption is not followed by a table"),
        Say(
            "skriv tabellen direkt efter rubriken, med en tom rad emellan",
            "write the table just after the caption, with a blank line between",
        ),
    )


def table_without_rows(position: Position) -> None:
    """A table has a header and nothing else."""
    position.report(
        "M038",
        Say("tabellen har inga rader under rubrikraden", "the table has no rows below its header"),
        Say(
            "visa tabellen bara när det finns rader: {% if … %}",
            "show the table only when there are rows: {% if … %}",
        ),
    )


def cell_count(position: Position, cells: int, columns: int) -> None:
    """A row has too few or too many cells."""
    position.report(
        "M039",
        Say(
            f"raden har {cells} celler, tabellen har {columns} kolumner",
            f"the row has {cells} cells, the table {columns} columns",
        ),
        Say(
            "skilj cellerna åt med |; skriv \\| för tecknet självt",
            "separate cells by |; write \\| for the character itself",
        ),
    )


def empty_cell(position: Position, number: int) -> None:
    """A cell has nothing in it."""
    position.report(
        "M039",
        Say(f"cell {number} i raden är tom", f"cell {number} of the row is empty"),
        Say("skriv – i en cell utan värde", "write – in a cell without a value"),
    )


def heading_without_text(position: Position) -> None:
    """A heading has no words."""
    position.report(
        "M025",
        Say("rubriken har ingen text", "the heading has no text"),
        Say("skriv en rubrik efter #", "write a heading after #"),
    )


def heading_too_deep(position: Position, title: str, level: int, deepest: int) -> None:
    """A heading is deeper than documents number."""
    position.report(
        "M026",
        Say(
            f'rubriken "{title}" ligger på nivå {level}; den djupaste är {deepest}',
            f'the heading "{title}" is on level {level}; the deepest is {deepest}',
        ),
        Say("använd ett # mindre", "use one # less"),
    )


def heading_jumps(position: Position, title: str, above: int, level: int) -> None:
    """A heading skips a level."""
    position.report(
        "M026",
        Say(
            f'rubriken "{title}" hoppar från nivå {above} till {level}',
            f'the heading "{title}" jumps from level {above} to {level}',
        ),
        Say("använd ett # mindre", "use one # less"),
    )


def misplaced_heading(position: Position, title: str) -> None:
    """A heading stands where there can be none."""
    position.report(
        "M026",
        Say(
            f'rubriken "{title}" står i en kravtext eller fotnot',
            f'the heading "{title}" stands in a requirement or footnote',
        ),
        Say(
            "kravets titel är rubriken; skriv ett stycke, eller dela kravet i två",
            "the requirement's title is its heading; write a paragraph, or split the requirement",
        ),
    )
