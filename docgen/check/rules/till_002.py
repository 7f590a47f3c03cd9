"""TILL-002: headings without leaps, space made by styles, whole table cells, text as text and links with words."""

from collections.abc import Iterable, Iterator

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Document, Heading, Link
from docgen.blocks.walk import inlines_of
from docgen.check.context import Context
from docgen.check.form import grouped, within_body
from docgen.check.outline import blocks_of, spot_of
from docgen.check.passage import place_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.draft.model import Draft

SPACERS = 3
"""Fewest empty paragraphs in a file that count as a habit and not as a slip."""
FIRST_LEVEL = 2
"""The deepest level that a text may begin with: its title is often no heading, or stands in the page header."""

_SHOWS_TEXT = Pattern(
    r"""\b (?: bild \s som \s visar \s text | picture \s containing \s text | image \s of \s text
    | inskannad \s text | skärm(?: bild | dump | klipp ) \s (?: av | på ) \s (?: en \s )? text )"""
)
_ADDRESS = Pattern(r"^ (?: https?:// )? (?: www\. )? (?P<host> [\w.-]+\.\w+ ) (?P<path> [/?\#] \S+ )? /? $")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each leap and each link, and one for each other kind of fault in a file."""
    by_hand = {draft.document.name for draft in context.drafts}
    for document in context.documents:
        blocks = context.once(blocks_of, document)
        yield from _leaps(document, blocks)
        if document.name not in by_hand:
            yield from _bare_links(document, blocks)
    for draft in context.drafts:
        yield from _spacing(draft)
        yield from _pictures_of_text(draft)
        for link in draft.form.links:
            if _is_bare(link.address):
                yield Finding(Spot(link.place, link.address, document=draft.document.name), *_bare(link.address))


def _leaps(document: Document, blocks: Iterable[Block]) -> Iterator[Finding]:
    before = 0
    for heading in (block for block in blocks if isinstance(block, Heading)):
        spot = spot_of(heading, document)
        if not spot.words:
            yield Finding(
                spot,
                Say(f"en rubrik på nivå {heading.level} är tom", f"a heading of level {heading.level} is empty"),
                Say("ta bort det tomma stycket", "remove the empty paragraph"),
            )
            continue
        wanted = before + 1 if before else FIRST_LEVEL
        if heading.level > wanted:
            yield Finding(spot, _leap(spot.words, heading.level, before), _LEAP_HINT)
        before = heading.level


def _leap(words: str, level: int, before: int) -> Say:
    words = " ".join(words.split())
    if not before:
        return Say(
            f'textens första rubrik, "{words}", är på nivå {level}',
            f'the first heading of the text, "{words}", is of level {level}',
        )
    return Say(
        f'rubriken "{words}" är på nivå {level} direkt efter nivå {before}',
        f'the heading "{words}" is of level {level} right after level {before}',
    )


def _spacing(draft: Draft) -> Iterator[Finding]:
    if len(draft.form.empty) >= SPACERS:
        yield grouped(
            draft,
            draft.form.empty,
            Say("ett tomt stycke används som avstånd", "an empty paragraph is used as space"),
            Say("ta bort det och ställ in avståndet i formatmallen", "remove it and set the space in the style"),
        )
    merged = within_body(draft, draft.form.merged)
    if merged:
        yield grouped(
            draft,
            merged,
            Say("tabellen har sammanfogade celler", "the table has merged cells"),
            Say("dela cellerna så att varje rad har lika många", "split them so that every row has as many cells"),
        )


def _pictures_of_text(draft: Draft) -> Iterator[Finding]:
    places = [picture.place for picture in draft.form.pictures if _SHOWS_TEXT.first_in(picture.alt)]
    if places:
        yield grouped(
            draft,
            places,
            Say("bilden visar text", "the picture shows text"),
            Say("skriv texten som text, och tabeller som tabeller", "write the text as text, and tables as tables"),
        )


def _bare_links(document: Document, blocks: Iterable[Block]) -> Iterator[Finding]:
    for block in blocks:
        for row in inlines_of(block):
            for link in row:
                if isinstance(link, Link) and _is_bare(plain(link.inlines)):
                    words = plain(link.inlines)
                    origin = getattr(link.inlines[0], "origin", None) or getattr(block, "origin", None)
                    place = place_of(origin, document.name)
                    yield Finding(Spot(place, words, document=document.name), *_bare(words))


def _is_bare(words: str) -> bool:
    """True for a web address with a path: the name of a site alone can be read and understood."""
    match = _ADDRESS.first_in(words.strip())
    return match is not None and match["path"] is not None


def _bare(words: str) -> tuple[Say, Say]:
    return (
        Say(f'länken "{words}" har adressen som text', f'the link "{words}" has its address for text'),
        Say(
            "skriv vad länken leder till och lägg adressen bakom orden", "write what it leads to, and link those words"
        ),
    )


_LEAP_HINT = Say(
    "gå en nivå i taget: Rubrik 2 under Rubrik 1, Rubrik 3 under Rubrik 2",
    "go one level at a time: Heading 2 below Heading 1, Heading 3 below Heading 2",
)

RULE = Rule(
    id="TILL-002",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Form som stör den som lyssnar", "Form that disturbs a listener"),
    what=Say(
        "Rubriknivåer som hoppas över och tomma rubriker i alla dokument; länkar vars text bara är en adress med "
        f"sökväg. I en egen Wordfil dessutom minst {SPACERS} tomma stycken som avstånd, sammanfogade celler och "
        "bilder vars alternativtext säger att de visar text. En text får börja på nivå 2. E-postadresser och namnet "
        "på en webbplats lämnas i fred.",
        "Heading levels that are passed over and empty headings in all documents; links whose text is nothing but "
        f"an address with a path. In a Word file of your own also {SPACERS} or more empty paragraphs as space, "
        "merged cells, and pictures whose alternative text says that they show text. A text may begin with level 2. "
        "E-mail addresses and the bare name of a site are left alone.",
    ),
    why=Say(
        "Den som hör dokumentet går mellan rubriker, celler och länkar. Hopp i nivåerna, tomma stycken och hela "
        "adresser gör det svårt att hitta. Punktnumren i standarden är inte kontrollerade.",
        "Who hears the document goes between headings, cells and links. Leaps in the levels, empty paragraphs and "
        "whole addresses make it hard to find the way. The clause numbers of the standard have not been verified.",
    ),
    mend=Say(
        "Använd rubriknivåerna i ordning, ställ in avstånd i formatmallen, dela cellerna och skriv vad länken leder "
        "till.",
        "Use the heading levels in order, set space in the style, split the cells and write what a link leads to.",
    ),
    bad="# Bakgrund\n### Avtalet\nLäs mer på <https://www.ekdala.example/omsorg/assistans?id=4711>.",
    good="# Bakgrund\n## Avtalet\nLäs mer om [personlig assistans](https://www.ekdala.example/omsorg).",
    law=(
        LawRef("4 § DOS-lagen (2018:1937)", "2026-11-21", "A"),
        LawRef("EN 301 549 kap. 10", "2026-11-21", "B"),
        LawRef("EN 301 549 10.1.3.1 och 10.2.4.4", "2026-11-21", "C"),
    ),
    run=run,
)
