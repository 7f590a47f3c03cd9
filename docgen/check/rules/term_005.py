"""TERM-005: the contract's party has one name in a document.

Only the definite forms that bear a duty or a right count, "utföraren ska": in general speech there are many
performers and suppliers. A document that says what it means by each word may use both.
"""

from collections import defaultdict
from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_PARTY = Pattern(
    r"""(?<! [\w-] ) (?P<name> leverantören | tjänsteleverantören | utföraren | entreprenören | anordnaren
    | assistansanordnaren | uppdragstagaren | vårdgivaren ) (?! [\w-] )
    (?= \s (?: (?: och \s dess | med | samt | i ) \s [^.;]{0,40} )? (?: ska | skall | måste | får | ansvarar | svarar
    | åtar | förbinder | har \s (?: rätt | skyldighet | ansvar ) | är \s skyldig | garanterar ) \b )""",
    hints=("leverantören", "utföraren", "entreprenören", "anordnaren", "uppdragstagaren", "vårdgivaren"),
)
_ANOTHER = Pattern(
    r"""\b (?: nuvarande | nya | nye | ny | tidigare | förra | förre | annan | andra | avlämnande | tillträdande
    | frånträdande | mottagande | övertagande | respektive | privata | privat | varje | annat ) \s $"""
)
_DEFINED = (
    r"(?: med \s (?: begreppet \s )? {name} \s (?: avses | menas ) | {name} \s? (?: = | – | : ) | nedan \W* {name} )"
)
_STATUTE = Pattern(r"§ | \b kap\.")
_ROLES = frozenset({"paragraph", "item", "cell", "note"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for each further name in a document, at its first place."""
    texts: dict[str, dict[str, list[tuple[Passage, Match[str]]]]] = defaultdict(lambda: defaultdict(list))
    for passage in context.corpus.having(_PARTY):
        if passage.language != "sv" or passage.role not in _ROLES or not passage.document:
            continue
        for match in _PARTY.all_in(passage.text):
            before = passage.text[: match.start()]
            if not _ANOTHER.first_in(before[-20:]) and not _STATUTE.first_in(passage.text):
                texts[passage.document][match["name"].lower()].append((passage, match))
    for names in texts.values():
        if len(names) > 1:
            yield from _findings(names, context)


def _findings(names: dict[str, list[tuple[Passage, Match[str]]]], context: Context) -> Iterator[Finding]:
    usual = max(names, key=lambda name: (len(names[name]), name == "leverantören"))
    for name, places in names.items():
        if name == usual or _is_defined(name, context):
            continue
        passage, match = places[0]
        many = (f" ({len(places)} ställen)", f" ({len(places)} places)") if len(places) > 1 else ("", "")
        other, found = names[usual][0]
        yield Finding(
            passage.spot(*match.span("name")),
            Say(
                f'avtalsparten kallas "{name}"{many[0]} men annars "{usual}"',
                f'the party is called "{name}"{many[1]} but otherwise "{usual}"',
            ),
            Say(f'skriv "{usual}", eller skriv vad "{name}" betyder', f'write "{usual}", or say what "{name}" means'),
            ((other.spot(*found.span("name")), Say(f'här står "{usual}"', f'"{usual}" stands here')),),
        )


def _is_defined(name: str, context: Context) -> bool:
    """True when a document of the package says what the word means."""
    defined = Pattern(_DEFINED.format(name=name), hints=(name,))
    return any(defined.first_in(passage.text) for passage in context.corpus.having(defined))


RULE = Rule(
    id="TERM-005",
    severity=Severity.NOTE,
    kind="package",
    title=Say("Samma part under flera namn", "One party under several names"),
    what=Say(
        "Letar efter leverantören, utföraren, entreprenören, anordnaren med flera som bärare av skyldigheter i "
        "samma dokument. Nuvarande och nya utförare, allmänna uttalanden, meningar med lagrum och ord som dokumentet "
        "definierar räknas inte.",
        "Looks for leverantören, utföraren, entreprenören, anordnaren and others as bearers of duties in one "
        "document. Present and new performers, general statements, passages with law references and words that the "
        "document "
        "defines do not count.",
    ),
    why=Say(
        "I ett avtal läses två namn som två parter. Att ett ord är avsett för någon annan kan regeln inte veta.",
        "In a contract two names are read as two parties. The rule cannot know that a word is meant for another.",
    ),
    mend=Say("Använd ett namn på parten i hela dokumentet.", "Use one name for the party in the whole document."),
    bad="Leverantören ska ha jour. Utföraren ska föra jourlogg.",
    good="Leverantören ska ha jour. Leverantören ska föra jourlogg.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "C"),),
    run=run,
)
