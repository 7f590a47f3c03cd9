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
_NAMES = r"""(?P<name> leverantören | tjänsteleverantören | utföraren | entreprenören | anordnaren
    | assistansanordnaren | uppdragstagaren | vårdgivaren )"""
_DEFINED_AS = Pattern(
    rf"""[(,] \s? (?: (?: nedan | härefter | i \s avtalet | i \s det \s följande ) \s )? (?: (?: även | kallad
      | kallat | benämnd ) \s )*
    [”"]? {_NAMES} [”"]? \s? \)""",
    hints=("leverantören", "utföraren", "entreprenören", "anordnaren", "uppdragstagaren", "vårdgivaren"),
)
"""The name that the contract gives its party: "Bolaget AB (leverantören)"."""
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
    given = _given(context)
    for document, names in texts.items():
        told = given.get(document)
        if len(names) > 1 or (told is not None and told[1]["name"].lower() not in names):
            yield from _findings(names, told, context)


def _given(context: Context) -> dict[str, tuple[Passage, Match[str]]]:
    """The name that each document gives the party in brackets; none where it gives names to several."""
    found: dict[str, list[tuple[Passage, Match[str]]]] = defaultdict(list)
    for passage in context.corpus.having(_DEFINED_AS):
        if passage.language == "sv" and passage.role in _ROLES and passage.document:
            found[passage.document] += ((passage, match) for match in _DEFINED_AS.all_in(passage.text))
    return {name: places[0] for name, places in found.items() if len({at["name"].lower() for _, at in places}) == 1}


_Places = dict[str, list[tuple[Passage, Match[str]]]]


def _findings(names: _Places, told: tuple[Passage, Match[str]] | None, context: Context) -> Iterator[Finding]:
    usual = max(names, key=lambda name: (len(names[name]), name == "leverantören"))
    if told is not None:
        usual = told[1]["name"].lower()
        names = {usual: [told], **names}
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
