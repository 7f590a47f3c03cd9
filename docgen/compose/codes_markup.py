"""The pages of what Markdown can give that no document has, and of references, for `docgen explain`. Floor 5.

The codes are printed by `markup` and `blocks.number`, which stand on other floors; their pages stand here, with
those of compose, so that all M-codes are in one list.
"""

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def _error(number: int, title: Say, why: Say, mend: Say, example: str) -> Code:
    return Code(f"M{number:03}", Severity.ERROR, title, why, mend, example)


HEADINGS: tuple[Code, ...] = (
    _error(
        25,
        Say("rubrik utan innehåll", "heading without content"),
        Say(
            "En rubrik utan text under sig är ett tomt avsnitt i ett dokument som ska publiceras.",
            "A heading without text below it is an empty section in a document that is to be published.",
        ),
        Say(
            "Skriv text under rubriken, eller visa den bara när det finns något: {% if has(…) %}.",
            "Write text below the heading, or show it only when there is something: {% if has(…) %}.",
        ),
        '# Jour\n\n{{ requirements("service.children") }}\n',
    ),
    _error(
        26,
        Say("rubrik på fel nivå eller fel plats", "heading on the wrong level or in the wrong place"),
        Say(
            "Nivåer som hoppas över ger luckor i numreringen och stoppar den som läser med hjälpmedel.",
            "Levels that are skipped leave gaps in the numbers and stop readers who use aids.",
        ),
        Say(
            "Gå en nivå i taget. I en kravtext finns inga rubriker: kravets titel är rubriken.",
            "Go one level at a time. A requirement's text has no headings: its title is the heading.",
        ),
        "# Uppföljning\n\n### Möten\n\nText.\n",
    ),
)

TEXT: tuple[Code, ...] = (
    _error(
        30,
        Say("Markdown som inte blir något i dokumentet", "Markdown that becomes nothing in the document"),
        Say(
            "Bilder, kodblock och linjer finns inte i dokumenten. Inget släpps tyst.",
            "Pictures, code blocks and rules do not exist in the documents. Nothing is dropped silently.",
        ),
        Say(
            "Skriv ett stycke, en lista eller en tabell. Text med fyra blankstegs indrag blir kodblock.",
            "Write a paragraph, list or table. Text indented by four spaces becomes code: remove the indentation.",
        ),
        "Text.\n\n    Indragen text.\n",
    ),
    _error(
        31,
        Say("HTML i texten", "HTML in the text"),
        Say(
            "HTML tolkas inte och skulle skrivas ut som det står. Värden ur specen får innehålla < och >.",
            "HTML is not read and would be printed as it stands. Values of the spec may hold < and >.",
        ),
        Say("Skriv med Markdown, eller ta bort taggen.", "Write Markdown, or remove the tag."),
        "Första raden<br>andra raden\n",
    ),
    _error(
        32,
        Say("rad som ser ut som en listpunkt", "line that looks like a list item"),
        Say(
            "En underpunkt med för litet indrag hamnar på fel nivå, och en numrerad punkt i en punktlista blir text.",
            "A nested item indented too little lands on the wrong level; a numbered item in a bulleted list is text.",
        ),
        Say(
            "Dra in underpunkter med fyra blanksteg. Lägg en tom rad och ett stycke mellan olika slags listor.",
            "Indent nested items by four spaces. Put a blank line and a paragraph between lists of different kinds.",
        ),
        "- första\n1. andra\n",
    ),
    _error(
        33,
        Say("länk som inte går till en adress", "link that goes to no address"),
        Say(
            "Dokumenten länkar bara till https:, http: och mailto:, eller till ett ankare i paketet.",
            "A published document may only link to https:, http: and mailto:, or to an anchor of the package.",
        ),
        Say("Skriv hela adressen, med https: först.", "Write the whole address, with https: first."),
        "[lagen](www.riksdagen.se)\n",
    ),
    _error(
        34,
        Say("attribut som inte betyder något", "attribute that means nothing"),
        Say(
            "Ett felskrivet attribut skulle annars bli utan verkan, t.ex. en tabellbredd som inte gäller.",
            "A misspelt attribute would else have no effect, such as a width that does not apply.",
        ),
        Say(
            "Tabeller har #namn, widths, description, total och rowheader; rubriker #namn och .unnumbered.",
            "Tables have #name, widths, description, total and rowheader; headings #name and .unnumbered.",
        ),
        'Tabell: Volymer\n{: width="40 60" }\n\n| År | Timmar |\n|---|---|\n| 2027 | 179 000 |\n',
    ),
    _error(
        35,
        Say("fotnot utan text eller utan hänvisning", "footnote without text or without reference"),
        Say(
            "En fotnot som ingen hänvisar till försvinner, och en hänvisning utan text blir hakparenteser.",
            "A footnote that nothing refers to vanishes, and a reference without text becomes brackets.",
        ),
        Say("Skriv både [^1] i texten och raden [^1]: text.", "Write both [^1] in the text and the line [^1]: text."),
        "Enligt beslutet.[^1]\n",
    ),
    _error(
        36,
        Say("block mitt i en text", "block inside a text"),
        Say(
            "En sidbrytning, en kravlista eller text med flera stycken får inte plats i en mening eller listpunkt.",
            "A page break, a list of requirements or text of several paragraphs does not fit in a sentence.",
        ),
        Say("Skriv anropet på en egen rad, med tomma rader omkring.", "Write the call on a line of its own."),
        "Se nedan {{ pagebreak() }} fortsättning.\n",
    ),
)

TABLES: tuple[Code, ...] = (
    _error(
        37,
        Say("tabellrubrik utan tabell", "table caption without table"),
        Say(
            "Stycket som börjar med Tabell: hör till tabellen närmast efter, och ingen tabell kom.",
            "The paragraph that begins with Table: belongs to the table just after it, and none came.",
        ),
        Say(
            "Skriv tabellen direkt efter. Kontrollera att rad två är |---|---|.",
            "Write the table just after it. See that the second line is |---|---|.",
        ),
        "Tabell: Volymer\n\nHär kommer volymerna.\n",
    ),
    _error(
        38,
        Say("tabell utan rader", "table without rows"),
        Say("En tabell med bara en rubrikrad säger inget.", "A table with only a header row says nothing."),
        Say(
            "Visa tabellen bara när det finns rader: {% if … %}.",
            "Show the table only when there are rows: {% if … %}.",
        ),
        "| År | Timmar |\n|---|---|\n",
    ),
    _error(
        39,
        Say("rad med fel antal celler, eller en tom cell", "row with the wrong number of cells, or an empty cell"),
        Say(
            "En cell för mycket eller för litet flyttar värden till fel kolumn. En tom cell läses upp som ingenting.",
            "A cell too many or too few moves values to the wrong column. An empty cell is read aloud as nothing.",
        ),
        Say(
            "Skriv lika många celler som kolumner, och – i en cell utan värde. Tecknet | självt skrivs \\|.",
            "Write as many cells as columns, and – in a cell without a value. The character | itself is written \\|.",
        ),
        "| År | Timmar |\n|---|---|\n| 2027 |\n",
    ),
)

REFERENCES: tuple[Code, ...] = (
    _error(
        40,
        Say("hänvisning som inte leder någonstans", "reference that leads nowhere"),
        Say(
            "Inget krav, ingen rubrik och ingen tabell i paketet har det namnet.",
            "No requirement, heading or table of the package has that name.",
        ),
        Say(
            "Skriv kravets id eller ankaret som rubriken eller tabellen har fått med {: #namn }.",
            "Write the requirement's id, or the anchor that the heading or table has been given by {: #name }.",
        ),
        'Se avsnitt {{ ref("service.oncall") }}.\n',
    ),
    _error(
        41,
        Say("samma ankare två gånger", "the same anchor twice"),
        Say(
            "En hänvisning till ankaret skulle leda till två ställen. Ankare är gemensamma för hela paketet.",
            "A reference to the anchor would lead to two places. Anchors are shared by the whole package.",
        ),
        Say("Ge det ena ett annat namn.", "Give one of them another name."),
        "# Jour {: #jour }\n\nText.\n\n# Inställelse {: #jour }\n\nText.\n",
    ),
    _error(
        42,
        Say("hänvisning till något utan nummer", "reference to something without a number"),
        Say(
            "Ett vanligt stycke har varken nummer eller rubrik, så hänvisningen har inget att visa.",
            "An ordinary paragraph has neither number nor title, so the reference has nothing to show.",
        ),
        Say(
            "Hänvisa till en rubrik, en tabell med rubrik eller ett krav.",
            "Refer to a heading, a captioned table or a requirement.",
        ),
        'Ett stycke.\n{: #stycke }\n\nSe {{ ref("stycke") }}.\n',
    ),
)
