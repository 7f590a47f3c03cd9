"""AVT-009: a clause on secrecy stands beside the freedom to inform the media.

Employees of publicly financed private care are protected when they inform; a contract that only speaks of silence
tells them otherwise. Found are sentences that bind the supplier or its staff to silence, in texts that nowhere
speak of meddelarfrihet or meddelarskydd. Secrecy of tenders and of the authority's own files is something else.
"""

from collections.abc import Iterator, Sequence

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import Topic, is_wording, settled
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity

_STAFF = r"""\b (?: leverantör | utförare | entreprenör | anordnare | personal | anställd | medarbetar | assistent
    | underleverantör | uppdragstagare | var \s och \s en \s som \s arbetar )"""
_SILENCE = Pattern(
    rf"""
    {_STAFF} [^.;]{{0,80}} \b (?: ska | skall | måste | förbinder \s sig | åtar \s sig | ansvarar | är \s skyldig\w*
      | har | omfattas | får \s (?: inte | ej ) | undertecknar | skriver \s under ) \b [^.;]{{0,90}}
      (?: tystnadsplikt | sekretess | konfidentiell | yppa | röja )\w*
    | (?: tystnadsplikt | sekretess ) \w* \s (?: gäller | råder ) \s [^.;]{{0,60}} {_STAFF}
    | (?: gäller | råder ) \s (?: tystnadsplikt | sekretess ) \b [^.;]{{0,60}} {_STAFF}
    | {_STAFF} [^.;]{{0,60}} (?: gäller | råder ) \s (?: tystnadsplikt | sekretess ) \b
    | \b (?: supplier | staff | assistants? | employees? ) \b [^.;]{{0,80}} \b (?: shall | must | may \s not ) \b
      [^.;]{{0,80}} (?: secrecy | confidential | disclose )\w*
    """,
    sieve=r"tystnadsplikt | sekretess | konfidentiell | yppa | röja | secrecy | confidential | disclose",
)
_ELSEWHERE = Pattern(
    r"""\b (?: anbud\w* | begär\w* | önskar | affärs\w* | företagshemlig\w* | sekretessbegäran | upphandlingssekretess
    | sekretessbelagd\w* | sekretessmarker\w* | skyddade \s personuppgifter | röja \s uppgifter \s om \s enskilda
    | rutin(?:er|erna)? | redovisa | beskriv\w* | hur | tenders? | business )"""
)
_FREEDOM = Topic(
    Say("meddelarskydd", "the freedom to inform"),
    Pattern(
        r"meddelarfrihet | meddelarskydd | meddela[rn]\w* \s skydd | 2017:151 | freedom \s to \s inform | informant",
        sieve=r"meddela | 2017:151 | freedom | informant",
    ),
    ("confidentiality", "freedom-to-inform"),
    ("contract.", "service."),
)
_HINT = Say(
    "lägg till freedom-to-inform, eller skriv att villkoret inte begränsar meddelarskyddet enligt lagen (2017:151)",
    "add freedom-to-inform, or write that the condition does not limit the freedom to inform under lagen (2017:151)",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each text, or spec, that demands silence and is silent on the freedom to inform."""
    if context.spec is not None and not settled(context, _FREEDOM):
        yield from _first(tuple(filter(_is_condition, context.corpus.having(_SILENCE))))
    for text in foreign_texts(context):
        if text.for_suppliers and not text.says(_FREEDOM.words):
            yield from _first(text.passages)


def _is_condition(passage: Passage) -> bool:
    return bool(passage.requirement) and is_wording(passage)


def _first(passages: Sequence[Passage]) -> Iterator[Finding]:
    """The first sentence that demands silence."""
    for passage in passages:
        for start, end in said(passage.text) if passage.role != "heading" else ():
            sentence = passage.text[start:end]
            match = _SILENCE.first_in(sentence)
            if match is not None and not _ELSEWHERE.first_in(sentence):
                words = " ".join(match[0].split())
                yield Finding(
                    passage.spot(start + match.start(), start + match.end()),
                    Say(
                        f'"{words}" kräver tystnad, men meddelarskyddet nämns ingenstans',
                        f'"{words}" demands silence, but the freedom to inform is nowhere mentioned',
                    ),
                    _HINT,
                )
                return


RULE = Rule(
    id="AVT-009",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Sekretess utan meddelarskydd", "Secrecy without the freedom to inform"),
    what=Say(
        "Letar efter meningar som ålägger leverantören eller personalen tystnadsplikt eller sekretess när varken "
        "meddelarfrihet, meddelarskydd eller lagen (2017:151) nämns bland kraven, eller i den handskrivna texten. "
        "Sekretess för anbud och affärsuppgifter, rubriker och tjänsteskrivelser lämnas i fred. Bara den första "
        "meningen visas.",
        "Looks for sentences that bind the supplier or the staff to secrecy when neither the freedom to inform nor "
        "lagen (2017:151) is mentioned among the requirements, or in the hand-written text. Secrecy of tenders and "
        "business matters, headings and memos are left alone. Only the first sentence is shown.",
    ),
    why=Say(
        "Anställda i offentligt finansierad enskild omsorg har meddelarskydd. Ett villkor som hindrar dem är utan "
        "verkan i den delen, och den som bara läser om tystnad vågar inte slå larm. Hela lagens tillämpningsområde "
        "har inte kunnat läsas.",
        "Employees of publicly financed private care are protected when they inform. A condition that hinders them "
        "has no effect in that part, and whoever reads of silence alone does not dare to speak up. The whole scope of "
        "the act could not be read.",
    ),
    mend=Say(
        "Lägg till freedom-to-inform och skriv ut meddelarskyddet intill tystnadsplikten.",
        "Add freedom-to-inform and state the freedom to inform beside the duty of secrecy.",
    ),
    bad="Leverantörens personal ska iaktta tystnadsplikt.",
    good="Leverantörens personal ska iaktta tystnadsplikt. Villkoret begränsar inte meddelarskyddet enligt lagen "
    "(2017:151).",
    law=(
        LawRef("lagen (2017:151) om meddelarskydd i vissa enskilda verksamheter", "2026-11-21", "A"),
        LawRef("lagen (2017:151), villkor utan verkan", "2026-11-21", "C"),
    ),
    run=run,
)
