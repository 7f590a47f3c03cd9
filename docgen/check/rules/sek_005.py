"""SEK-005: what one supplier or organisation has been shown is published for all.

Looks for sentences that tell how a draft or a basis of the procurement is shown, sent or given to somebody among
suppliers and organisations. Where the paragraph, or a step of the spec's timetable, says that the same material is
published for all, nothing is said.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity

_MATERIAL = r"""(?: utkast\w* | kravspecifikation\w* | kravprofil\w* | kravlista\w* | upphandlingsdokument\w*
    | upphandlingsunderlag\w* | förfrågningsunderlag\w* | kraven )"""
_SHOWN = r"""(?: vis (?: as | ades | ats | ade | at | ar ) | delge\w* | delgav\w* | skick (?: as | ades | ats | ade
    | at | ar )
    | lämn (?: as | ades | ats | ade | at | ar ) (?: \s (?: ut | över ) )? | sän (?: ds | des | ts | de | t | der )
    | överlämn\w+ | mejl\w+ | presenter (?: as | ades | ats | ade | at | ar ) )"""
_RECIPIENT = r"""(?: leverantör (?: en | er | erna )? | företag (?: et | en )? | bolag (?: et | en )? | föreningen
    | föreningarna
    | organisationen | organisationerna | brukarorganisation\w* | funktionsrätts?\w* | HSO | (?: nuvarande | tänkbar\w*
    | intresserad\w* ) \s (?: leverantör\w* | utförare\w* | företag\w* )
    | (?-i: [A-ZÅÄÖ] [\w&-]+ (?: \s [A-ZÅÄÖ] [\w&-]+ )? \s AB ) )"""
_TOLD = Pattern(
    rf"""\b {_MATERIAL} \b [^.;]{{0,60}} \b {_SHOWN} \b [^.;]{{0,40}} \b (?: för | till
    | åt ) \s (?: \w+ \s ){{0,2}}? {_RECIPIENT} \b
    | \b {_RECIPIENT} \s (?: har | hade | får | fick | ges | gavs )? \s? (?: fått \s
    | möjlighet \s att \s )? (?: ta \s del | tagit
      \s del | tog \s del | se | sett | läsa | läst ) \s (?: av \s )? (?: \w+ \s ){{0,3}}? {_MATERIAL} \b""",
    hints=("utkast", "krav", "underlag", "upphandlingsdokument"),
)
_FOR_ALL = Pattern(
    r"""\b (?: alla | samtliga | samtidigt | publicer\w* | annonser\w* | offentlig\w* | webb\w* | öppe[nt]\w*
    | var \s och \s en
    | logg\w* | lika )"""
)
_SAME = Pattern(
    r"\b (?: utkast\w* | underlag\w* | krav\w* | handling\w* | dokument\w* | material\w* | det | samma | dem )"
)
_LATER = Pattern(r"\b (?: till \s dess | tills | innan | förrän | när \s upphandlingen )")
_NOT = Pattern(r"\b (?: inte | ej | aldrig | ska | skall | kan | bör | önskar | vill | begär\w* | om | ifall ) \b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each such sentence."""
    if _published(context):
        return
    for passage in context.corpus.having(_TOLD):
        told = passage.role in {"paragraph", "item", "cell", "note", "value"} and not passage.requirement
        if told and passage.language == "sv":
            yield from _findings(passage)


def _published(context: Context) -> bool:
    """True when a step of the spec's timetable publishes a draft for all."""
    steps = context.spec.timetable if context.spec else ()
    return any(
        step.kind in {"consultation", "market"} and _FOR_ALL.first_in(f"{step.title} {step.note or ''}")
        for step in steps
    )


def _is_for_all(text: str, start: int) -> bool:
    """True when the sentence at `start`, or another one of the same material, says that all get it."""
    for begin, end in said(text):
        sentence = text[begin:end]
        ours = begin == start or _SAME.first_in(sentence) is not None
        if ours and _FOR_ALL.first_in(sentence) and not _LATER.first_in(sentence):
            return True
    return False


def _findings(passage: Passage) -> Iterator[Finding]:
    for start, end in said(passage.text):
        match = _TOLD.first_in(passage.text[start:end])
        if match and not _NOT.first_in(match[0]) and not _is_for_all(passage.text, start):
            yield Finding(
                passage.spot(start + match.start(), start + match.end()),
                Say(
                    f'underlag visas för någon utan att det sägs att alla får det: "{match[0]}"',
                    f'material is shown to somebody without a word that all get it: "{match[0]}"',
                ),
                Say(
                    "publicera samma underlag för alla samtidigt, och skriv när och var det har skett",
                    "publish the same material for all at the same time, and write when and where",
                ),
            )


RULE = Rule(
    id="SEK-005",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Underlag som bara några har fått", "Material that only some have got"),
    what=Say(
        "Letar efter meningar om att utkast, kravspecifikation eller upphandlingsdokument har visats för eller "
        "lämnats "
        "till en leverantör eller organisation, där stycket inte nämner publicering för alla och inget samråd i "
        "tidplanen gör det.",
        "Looks for sentences that say that a draft, specification or tender documents have been shown or given to a "
        "supplier or organisation, where the paragraph does not mention publication for all and no consultation in "
        "the timetable does.",
    ),
    why=Say(
        "Leverantörer ska behandlas lika. Den som har sett underlaget tidigare har ett försprång. Varning: "
        "publiceringen kan ha skett utan att texten nämner den.",
        "Suppliers shall be treated equally. Whoever has seen the material earlier has an advantage. A warning: it "
        "may "
        "have been published though the text does not say so.",
    ),
    mend=Say(
        "Publicera samma underlag för alla, och skriv det i stycket eller i tidplanen.",
        "Publish the same material for all, and say so in the paragraph or the timetable.",
    ),
    bad="Utkastet har skickats till leverantören för synpunkter.",
    good="Utkastet har publicerats för alla samtidigt på kommunens webbplats.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),),
    run=run,
)
