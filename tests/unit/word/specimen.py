"""Documents that hold every kind of block and inline, for the tests of the Word layer."""

from docgen.blocks.origin import FromSpec, FromTemplate
from docgen.blocks.tree import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    FormField,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    MemoHead,
    Note,
    Orientation,
    PageBreak,
    Paragraph,
    Ref,
    Requirement,
    Row,
    Table,
    Text,
    TitlePage,
)
from docgen.diag.place import Point, SourceId, Span
from docgen.diag.route import Route

HARD = 'A & B <x> | *y* _z_ # {{ q }} \\ [k](l) "å"'

PROPERTIES = {
    "authority": "Ekdala kommun",
    "diarienummer": "SON 2026/118",
    "title": "Kravspecifikation",
    "version": "version 4f1c2ab",
    "date": "2027-02-01",
}


def text(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def p(*parts: str | Inline, **more: object) -> Paragraph:
    return Paragraph(text(*parts), **more)  # type: ignore[arg-type]


def h(level: int, title: str, number: str = "", anchor: str | None = None, numbered: bool = True) -> Heading:
    return Heading(level, text(title), anchor, numbered, number)


def item(*blocks: Block | str) -> ListItem:
    return ListItem(tuple(p(block) if isinstance(block, str) else block for block in blocks))


def bullets(*items: ListItem | str) -> ListBlock:
    return ListBlock(False, tuple(entry if isinstance(entry, ListItem) else item(entry) for entry in items))


def ordered(*items: ListItem | str, start: int = 1) -> ListBlock:
    return ListBlock(True, tuple(entry if isinstance(entry, ListItem) else item(entry) for entry in items), start)


def cell(*parts: str | Inline, header: bool = False) -> Cell:
    return Cell((p(*parts),), header)


def row(*cells: str | Cell, total: bool = False) -> Row:
    return Row(tuple(each if isinstance(each, Cell) else cell(each) for each in cells), total)


def requirement(number: str, key: str, title: str, *body: Block, level: int = 2, facts: bool = True) -> Requirement:
    answers = (
        ("Verifiering", text("Vid anbudets lämnande: beskrivning av jourorganisationen.")),
        ("Uppföljning", text("Varje kvartal. Underlag: jourlogg. Ansvarig: avtalscontroller.")),
    )
    return Requirement(
        key,
        h(level, title, number, key),
        text(f"{key} · Krav på tjänsten"),
        body,
        answers if facts else (),
    )


def _span(line: int) -> Span:
    point = Point(line, 1, 0)
    return Span(SourceId("templates/clauses/service/on-call.md", "resources"), point, point)


VOLUMES = Table(
    (Column(), Column("right"), Column("right"), Column("right")),
    row("Insats", "Brukare", "Timmar per år", "Timmar per brukare"),
    (
        row("Assistansersättning enligt SFB", "22", "121 000", "5 500"),
        row("Personlig assistans enligt LSS", "15", "58 000", "3 867"),
        row("Summa", "37", "179 000", "4 838", total=True),
    ),
    text("Volymer per år"),
    "Antal brukare och timmar per år för varje slag av insats, med summa.",
    "tab-volymer",
    "1",
)

ON_CALL = requirement(
    "3.2.1",
    "PA-JOUR-1",
    "Jour och inställelsetid",
    Paragraph(
        (
            Text("Leverantören ska ha en jour som nås ", origin=FromTemplate(_span(12))),
            Text("dygnet runt", bold=True, origin=FromSpec(Route(("requirements", 0, "hours")), verbatim=False)),
            Text(". Jouren ska ha en ersättare på plats inom ", origin=FromTemplate(_span(12))),
            Text("60 minuter", origin=FromSpec(Route(("requirements", 0, "response_time")), verbatim=False)),
            Text(" när en assistent uteblir, alla dagar om året.", origin=FromTemplate(_span(12))),
        )
    ),
    p("Jouren ska föra logg över varje händelse. Loggen ska visa"),
    bullets(
        "när jouren kontaktades och av vem,",
        "vilken åtgärd som vidtogs och när en ersättare var på plats, eller varför ingen ersättare kunde komma,",
        "vem som hade jour.",
    ),
    p("Loggen lämnas till beställaren på begäran, se ", Ref("tab-volymer", text="tabell 1", inside=True), "."),
)


def tender_document() -> Document:
    """A part of a tender package with everything that such a part may hold."""
    blocks: list[Block] = [
        TitlePage(
            "Kravspecifikation",
            "Personlig assistans i Ekdala kommun",
            "Upphandlingsdokument 3",
            (
                ("Diarienummer", "SON 2026/118"),
                ("Upphandlande myndighet", "Ekdala kommun, Socialnämnden"),
                ("Datum", "2027-02-01"),
                ("Version", "4f1c2ab"),
            ),
        ),
        Contents("Innehåll", 3),
        h(1, "Uppdraget", "3.1", "service.scope"),
        p("Detta dokument beskriver vad den som får uppdraget ska göra.", role="lead"),
        p(
            "Ekdala kommun upphandlar personlig assistans enligt ",
            Text("lagen (1993:387) om stöd och service till vissa funktionshindrade", italic=True),
            " för de personer som har valt kommunen som utförare",
            Note((p("Valet görs av den enskilde och kan ändras när som helst. Se ",
                    Link("https://www.riksdagen.se/lss", text("9 § LSS")), "."),)),
            ". Omfattningen framgår av ", Ref("tab-volymer", text="tabell 1", inside=True),
            ", jouren av avsnitt ", Ref("PA-JOUR-1", text="3.2.1", inside=True),
            " och bedömningen av dokument 4 Utvärdering. Allmänna uppgifter finns hos ",
            Link("https://www.ekdala.example/", text("Ekdala kommun")), ".",
        ),
        h(2, "Volymer och värde", "3.1.1"),
        p("Volymerna är uppskattade och ändras när brukare väljer annan utförare. De är inte bindande."),
        VOLUMES,
        p("Summan motsvarar 93 timmar per brukare och vecka.", role="note"),
        p("Uppdraget omfattar"),
        ordered(
            "personlig assistans alla tider på dygnet,",
            item("ledning av arbetet, med", ordered("schemaläggning,", "introduktion,",
                 item("handledning i", bullets("lyft och förflyttning,", "kommunikation.")))),
            "samverkan med hälso- och sjukvården.",
        ),
        p("Leverantören ansvarar i denna ordning för"),
        ordered("brukarens säkerhet,", "brukarens självbestämmande,", "kontinuitet.", start=4),
        h(1, "Jour och bemanning", "3.2", "service.on-call"),
        p("Kraven i detta avsnitt gäller hela avtalstiden."),
        ON_CALL,
        requirement(
            "3.2.2", "PA-OMS-1", "Personalomsättning",
            p("Personalomsättningen ska per kalenderår vara högst 18 procent. Den räknas som antalet avslutade "
              "anställningar delat med medelantalet anställda. Avslut på brukarens begäran och pension räknas inte."),
        ),
        requirement(
            "3.2.3", "PA-INTRO-1", "Introduktion",
            p("En ny assistent ska ha gått minst tre arbetspass bredvid en van kollega hos brukaren innan "
              "assistenten arbetar ensam."),
            facts=False,
        ),
        p("Efter kraven följer upplysningar som inte är krav."),
        p("Brukaren bestämmer själv vem som ska arbeta, när och hur.", role="quote"),
        h(2, HARD, "3.2.4"),
        p(HARD, LineBreak(), "ny rad\toch flik, mjuk\u00adavstavning, hårt\u2011bindestreck, 18\u00a0%, 😀, שלום עולם"),
        p(Text("kod & <tagg>", code=True), " ", Text("fet kursiv", bold=True, italic=True), " ",
          Text("plain English here", language="en"), "  två  blanksteg"),
        h(1, "Svar och uppgifter", "3.3"),
        p("Kontaktperson", role="label"),
        p(FormField("text", "kontakt", "Kontaktperson för anbudet")),
        Table(
            (Column(width=0.5), Column(width=0.5)),
            row("Krav", "Svar"),
            (
                row("Jouren nås dygnet runt (PA-JOUR-1)",
                    cell(FormField("checkbox", "PA-JOUR-1", "Kravet uppfylls"), " Ja")),
                row("Beskriv jourens bemanning", cell(FormField("long-text", "PA-JOUR-1.svar", "Jourens bemanning"))),
                row("Kollektivavtal", cell(FormField("choice", "PA-KOLL-1", "Kollektivavtal", "",
                                                     ("Eget avtal", "Hängavtal", "Likvärdiga villkor")))),
                row("Beräknad start", cell(FormField("date", "start", "Beräknad start"))),
                row("Pris per timme", cell(FormField("price", "pris", "Pris per timme", "Ange pris i kronor"))),
            ),
            description="Frågor till anbudsgivaren och fält för svar.",
        ),
        Table((Column(), Column()), row(cell("Ord", header=True), "Betydelse"),
              (row(cell("Beställare", header=True), "Ekdala kommun"),
               row(cell("Utförare", header=True), Cell((p("Den som får uppdraget."), bullets("ett", "två")))))),
        p("Underskrift", role="label"),
        p("Behörig företrädare för anbudsgivaren", role="signature"),
        p("Eventuell ytterligare företrädare", role="signature"),
        PageBreak(),
        h(1, "Tidplan", "3.4"),
        p("Tidplanen gäller om inget annat meddelas."),
        Orientation(True),
        h(1, "Uppföljning på liggande sida", "3.5"),
        Table(
            tuple(Column() for _ in range(6)),
            row("Krav", "Vad", "Intervall", "Underlag", "Ansvarig", "Följd"),
            tuple(
                row(f"PA-{n:02d}", "Jour och inställelsetid", "varje kvartal", "jourlogg och rapport",
                    "avtalscontroller", "vite enligt avtalet, 5 000 kr per påbörjad vecka")
                for n in range(1, 30)
            ),
            text("Uppföljning per krav"), "", "tab-uppfoljning", "2",
        ),
        Orientation(False),
        h(1, "Utan nummer", numbered=False),
        p("Sista stycket, efter avsnitt ", Ref("service.on-call", "number-title", "3.2 Jour och bemanning", True), "."),
    ]  # fmt: skip
    return Document("kravspecifikation", "3", "Kravspecifikation", "sv", "tender", "3 Kravspecifikation", "standard",
                    tuple(blocks), True, PROPERTIES)  # fmt: skip


def memo() -> Document:
    """A memo: no numbers, no contents, a head instead of a title page."""
    blocks: list[Block] = [
        MemoHead(
            "Ställningstagande inför upphandling av personlig assistans",
            "Tjänsteskrivelse",
            (("Dnr", "SON 2026/118"), ("Datum", "2026-11-21"), ("Handläggare", "Utredare, socialförvaltningen"),
             ("Mottagare", "Socialnämnden")),
        ),
        h(1, "Förslag till beslut"),
        ordered("Socialnämnden upphandlar personlig assistans enligt 19 kap. LOU.",
                "Socialnämnden ger förvaltningen i uppdrag att förbereda upphandlingen."),
        h(1, "Sammanfattning"),
        p("Kommunen är i dag utförare för 37 brukare. Verksamheten går med underskott, och förvaltningen föreslår att "
          "den upphandlas. Avtalet föreslås gälla i två år med möjlighet till förlängning ett år i taget, två gånger."),
        h(1, "Ekonomiska konsekvenser"),
        Table(
            (Column(), Column("right"), Column("right"), Column("right")),
            row("År", "Intäkter, mnkr", "Kostnader, mnkr", "Resultat, mnkr"),
            (row("2024", "54,1", "\u221262,3", "\u22128,2"), row("2025", "56,0", "\u221265,4", "\u22129,4"),
             row("Summa", "110,1", "\u2212127,7", "\u221217,6", total=True)),
            text("Resultat för egen regi"), "", None, "1",
        ),
        p("Underskottet motsvarar 16 procent av intäkterna."),
        h(2, "Följder för personalen"),
        p("Personalen informeras enligt 19 § MBL."),
        h(1, "Underskrift"),
        p("Förvaltningschef", role="signature"),
        h(1, "Beslutet skickas till"),
        bullets("Socialförvaltningen", "Ekonomienheten"),
    ]  # fmt: skip
    return Document("memo-stallningstagande", "", "Ställningstagande inför upphandling", "sv", "memo",
                    "Tjänsteskrivelse ställningstagande", "standard", tuple(blocks), False,
                    {**PROPERTIES, "title": "Ställningstagande inför upphandling"})  # fmt: skip


def appendix() -> Document:
    """An appendix without title page or contents."""
    blocks: tuple[Block, ...] = (
        h(1, "Svarsformulär", "A.1"),
        p("Fyll i alla fält."),
        h(2, "Uppgifter om anbudsgivaren", "A.1.1"),
        p(FormField("text", "namn", "Anbudsgivarens namn", "Anbudsgivarens namn")),
    )
    return Document("svarsformular", "A", "Svarsformulär", "sv", "tender", "A Svarsformulär", "standard", blocks,
                    True, {**PROPERTIES, "title": "Svarsformulär", "version": ""})  # fmt: skip


def everything() -> tuple[Document, ...]:
    return tender_document(), memo(), appendix()
