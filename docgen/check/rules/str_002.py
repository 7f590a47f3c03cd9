"""STR-002: nothing is left of the template that a text was written in.

Placeholders are looked for in every value of the spec and in every composed paragraph. Grey prompts of form
fields are no text. What is allowed: "xx" inside a word or an address, Roman numerals ("kapitel XX"), an
omission mark inside a quotation ("[…]"), and a heading "Eventuella bilagor" that something follows.
"""

from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.corpus import Corpus
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_PROMPT = Pattern(
    r"""
    \b klicka \s+ (?: eller \s+ tryck \s+ )? här \b                     # Word's prompt in Swedish
    | \b välj \s+ ett \s+ objekt \b
    | \b (?: click | tap ) \s+ (?: or \s+ (?: tap | click ) \s+ )? here \b | \b click \s+ or \s+ tap \b
    | \b choose \s+ an \s+ item \b
    | \b lorem \s+ ipsum \b
    | \[ \s* (?: ange | fyll \s i | infoga | skriv | namn | datum | belopp | antal
      | insert | enter | name | date | amount ) \b [^\]\n]{0,60} \] (?! \( )   # not the words of a Markdown link
    | < (?: ange | fyll \s i | infoga | insert | enter ) \b [^>\n]{0,60} >
    """,
    hints=("klicka", "objekt", "click", "tap", "item", "lorem", "[", "<"),
)
_MARK = Pattern(
    r"""
    (?<! [\w-] ) NN (?! [\w-] ) | (?<! \w ) N\.N\. (?! \w )
    | (?<! \w ) (?: TBD | TODO | FIXME ) (?! \w )
    | (?<! \w ) Lorem (?! \w | \s+ ipsum )
    | (?<! \w ) (?: 19 | 20 ) (?: [xX]{2} | \d [xX] ) (?! \w )          # a year, such as 20XX
    | (?<! \w ) (?: x{2,} | X{2,} ) (?! [\w@] )
    | \[ \s* (?: \.{3} | … ) \s* \]
    """,
    ignore_case=False,
    sieve=r"NN | N\.N | TBD | TODO | FIXME | Lorem | x (?<= [xX\d] x ) | X (?<= [xX\d] X ) | \[",
)
_ROMAN_BEFORE = Pattern(
    r"(?: kapitel | kap\. | avdelning | bilaga | artikel | art\. | del | avsnitt | protokoll ) \s+ $"
)
_ADDRESS = Pattern(r"(?: https?:// | www\. | \S@ ) \S* $")
_PROMISED = Pattern(r"^ \s* eventuella \s+ bilagor \s* :? \s* $", hints=("eventuella",))

_MEND = Say("skriv det som ska stå där, eller ta bort raden", "write what belongs there, or remove the line")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each placeholder, with its words quoted."""
    for passage in context.corpus.having(_PROMPT, _MARK):
        for match in (*_PROMPT.all_in(passage.text), *_MARK.all_in(passage.text)):
            if not _allowed(passage.text, match):
                yield _left(passage, match)
    yield from _promised_in_vain(context.corpus)


def _promised_in_vain(corpus: Corpus) -> Iterator[Finding]:
    """Paragraphs that promise appendices at the end of a document or of a section."""
    for number in corpus.numbers(_PROMISED):
        passage, following = corpus.passages[number], corpus.passages[number + 1 : number + 2]
        match = _PROMISED.first_in(passage.text) if passage.document else None
        goes_on = any(after.document == passage.document and after.role != "heading" for after in following)
        if match and not goes_on:
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'"{match[0].strip()}" står kvar utan att något följer',
                    f'"{match[0].strip()}" is left with nothing after it',
                ),
                Say("räkna upp bilagorna, eller ta bort raden", "list the appendices, or remove the line"),
            )


def _left(passage: Passage, match: Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(f'platshållaren "{words}" står kvar', f'the placeholder "{words}" is left in the text'),
        _MEND,
    )


def _allowed(text: str, match: Match[str]) -> bool:
    before, words = text[: match.start()], match[0]
    if _ADDRESS.first_in(before):
        return True
    if words in {"XX", "XXX"}:
        return _ROMAN_BEFORE.first_in(before) is not None
    return (
        words.startswith("[") and words.strip("[ ]") in {"...", "…"} and _inside_quotation(before, text[match.end() :])
    )


def _inside_quotation(before: str, after: str) -> bool:
    """True between quotation marks; Swedish ones look the same at both ends."""
    return before.count("”") % 2 == 1 or before.count('"') % 2 == 1 or ("»" in before and "»" in after)


RULE = Rule(
    id="STR-002",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Kvarglömd platshållare", "Leftover placeholder"),
    what=Say(
        "Söker i specens värden och i de sammansatta dokumenten efter text som hör till en mall: Klicka här, Click or "
        "tap, "
        "xx, NN, TBD, TODO, [...], [ange …], 20XX, Lorem ipsum, och Eventuella bilagor utan fortsättning. Citat med "
        "[…], "
        "romerska tal efter kapitel eller bilaga och webbadresser lämnas i fred.",
        "Looks in the values of the spec and in the composed documents for text that belongs to a template: Click or "
        "tap, xx, "
        "NN, TBD, TODO, [...], [insert …], 20XX, Lorem ipsum, and Eventuella bilagor with nothing after. Quotations "
        "with […], "
        "Roman numerals after a chapter or an appendix and web addresses are left alone.",
    ),
    why=Say(
        "En platshållare ser ofärdig ut och kan tas för innehåll: ett krav på xx timmar går varken att uppfylla eller "
        "pröva.",
        "A placeholder looks unfinished and may be taken for content: a requirement of xx hours can be neither met "
        "nor checked.",
    ),
    mend=Say("Skriv det som ska stå där, eller ta bort raden.", "Write what belongs there, or remove the line."),
    bad="Leverantören ska bemanna inom xx minuter. [ange telefonnummer]",
    good="Leverantören ska bemanna inom 60 minuter.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
