"""KRAV-019: a requirement leaves the user's self-determination alone.

The user chooses assistants and decides how the assistance is given (6, 9 a §§ LSS). Found are typed values that take
the decision from the user, and sentences where the supplier chooses assistants, where the user may not choose or
refuse, where relatives are shut out, and where every assistant must have a formal education.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.voice import said
from docgen.check.wording import requirement_texts
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.typed import Continuity, Introduction, StaffExperience, TakeoverPlan
from docgen.spec.requirement import ResolvedRequirement

_WHO = r"(?: leverantören | utföraren | anordnaren | entreprenören | arbetsledaren | chefen | (?: the \s )? supplier )"
_USER = r"""(?: brukaren | brukare | den \s enskilde | den \s enskilda | kunden | den \s assistansberättigade
    | (?: the \s )? users? )"""
_ASSISTANT = r"""(?: assistent(?:en|er|erna)? (?! [\w-] ) (?! \s (?: som | att ) \s (?: ansvar | leder | samordnar ) )
    | assistants? \b )"""
_SHALL = r"(?: ska | skall | får | måste | shall | may | must )"

_TAKEN = Pattern(
    rf"""
    # the supplier chooses
    \b (?: {_WHO} \s+ (?: {_SHALL} \s+ )? | {_SHALL} \s+ {_WHO} \s+ ) (?: själv\w* \s+ | ensam\w* \s+ | alone \s+ )?
      (?: välj(?:er|a) | utse(?:r)? | bestäm(?:mer|ma) | avgör(?:a)? | chooses? | selects? | decides? ) \s+
      (?: vilk(?:a|en) \s+ (?: av \s+ )? | which \s+ | the \s+ | brukarens \s+ )? (?: personliga \s+ )? {_ASSISTANT}
    | \b assistent(?:er|erna|en)? \s+ (?: ska | skall ) \s+ (?: utses | väljas | bestämmas ) \s+ av \s+ {_WHO}
    | \b assistent(?:er|erna|en) \s+ (?: utses | väljs | bestäms ) \s+ av \s+ {_WHO}
    # the user may not
    | \b {_USER} \s+ (?: får | kan | har ) \s+ (?: inte | ej | ingen
      | inget ) \s+ (?: rätt (?: en )? \s+ (?: att | till ) \s+ | möjlighet \s+ att
      \s+ )? (?: själv \s+ )? (?: välja | byta | neka | avvisa | avböja | vägra | säga \s nej \s till | påverka ) \b
      [^.;:]{{0,40}}? (?: assistent | schema | personal )
    | \b {_USER} \s+ (?: ska | skall | måste ) \s+ (?: acceptera | godta
      | ta \s emot ) \s+ (?: \w+ \s+ ){{0,3}}? assistent
    | \b {_USER} \s+ (?: may | can ) (?: \s not | not ) \s+ (?: choose | refuse | change | reject )
    # relatives
    | \b (?: anhöriga? | närstående | familjemedlem\w* | relatives? ) \s+ (?: får | kan | may
      | can ) \s* (?: inte | ej | not ) \s+
      (?: \w+ \s+ ){{0,3}}? (?: anställas | anlitas | arbeta | vara | be \s employed | work )
    | \b {_WHO} \s+ får \s+ inte \s+ (?: anställa | anlita ) \s+ (?: \w+ \s+ ){{0,2}}? (?: anhöriga?
      | närstående | familjemedlem )
    # a formal education of everybody
    | \b (?: alla | samtliga | varje | all | every ) \s+ (?: personliga? \s+ )? (?: assistent(?:er)?
      | medarbetare | assistants? ) \s+
      (?: \w+ \s+ ){{0,3}}? (?: ska | skall | måste | shall | must ) \s+ (?: \w+ \s+ ){{0,2}}? (?: ha | vara
        | have | be ) \s+ (?: \w+ \s+ ){{0,3}}?
      (?: undersköterske\w* | undersköterskor | omvårdnadsutbildning\w* | gymnasi\w+ | högskole\w+ | yrkeshögskole\w+ )
    """,
    hints=("assist", "brukare", "enskild", "kunden", "user", "anhörig", "närstående", "familjemedlem", "relative",
           "alla", "samtliga", "varje", "every"),
)  # fmt: skip
_WITH_USER = Pattern(
    r"""\b (?: (?: brukarens | den \s enskildes | kundens ) \s (?: \w+ \s )? (?: önskemål | val | godkännande
      | samtycke | önskan | vilja )
    | samråd | samförstånd | tillsammans \s med | i \s dialog | överens\w* | (?: om | när
      | som ) \s (?: inte \s )? (?: brukaren | den \s enskilde\w* )
    | brukaren \s (?: har | vill | själv ) | undantag | utom | dispens | brukaren \s inte \s (?: kan | vill )
    | inte \s (?: själv \s )? (?: välj\w* | utse\w* | bestäm\w* ) | consult\w* | agree\w* | unless | except ) \b"""
)
_TOLD = Pattern(r"\b (?: om | hur | att | when | how | if | that ) \s (?: \w+ \s ){0,3}? $")
_HINT = Say(
    "låt brukaren välja sina assistenter och bestämma hur assistansen ges, och skriv kravet på leverantörens "
    "arbetssätt",
    "let the user choose assistants and decide how the assistance is given, and write the requirement on how the "
    "supplier works",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each value or sentence that takes a decision from the user."""
    for requirement in context.requirements:
        yield from _typed(requirement)
    for passage in requirement_texts(context, _TAKEN):
        yield from _in(passage)


def _typed(requirement: ResolvedRequirement) -> Iterator[Finding]:
    match requirement.model:
        case Introduction(user_agrees=False):
            yield _value(requirement, "user_agrees", "false", "brukaren avgör inte när introduktionen räcker")
        case TakeoverPlan(with_user=False):
            yield _value(requirement, "with_user", "false", "övertagandeplanen görs utan brukaren")
        case Continuity(named_team_share=share) if share.value == 100:
            yield _value(requirement, "named_team_share", "100", "ingen annan får utföra en enda timme")
        case StaffExperience(share=share) if share is not None and share.value == 100:
            yield _value(requirement, "share", "100", "brukaren kan inte välja en ny assistent utan erfarenhet")


_ENGLISH = {
    "user_agrees": "the user does not decide when the introduction suffices",
    "with_user": "the takeover plan is made without the user",
    "named_team_share": "nobody else may perform a single hour",
    "share": "the user cannot choose a new assistant without experience",
}
_MEND = {
    "user_agrees": "true",
    "with_user": "true",
    "named_team_share": "85",
    "share": "60",
}


def _value(requirement: ResolvedRequirement, name: str, value: str, effect: str) -> Finding:
    return Finding(
        Spot(requirement.route / name, requirement=requirement.id),
        Say(f'"{name}: {value}" i kravet "{requirement.id}": {effect}',
            f'"{name}: {value}" in requirement "{requirement.id}": {_ENGLISH[name]}'),
        Say(f"skriv till exempel {name}: {_MEND[name]}", f"write for example {name}: {_MEND[name]}"),
    )  # fmt: skip


def _in(passage: Passage) -> Iterator[Finding]:
    for start, end in said(passage.text):
        sentence = passage.text[start:end]
        match = _TAKEN.first_in(sentence)
        if match is None or _WITH_USER.first_in(sentence) or _TOLD.first_in(sentence[: match.start()]):
            continue
        words = " ".join(match[0].split())
        yield Finding(
            passage.spot(start + match.start(), start + match.end()),
            Say(f'"{words}" tar valet från brukaren', f'"{words}" takes the choice from the user'),
            _HINT,
        )


RULE = Rule(
    id="KRAV-019",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Krav mot brukarens självbestämmande", "Requirement against the user's self-determination"),
    what=Say(
        "Letar efter user_agrees: false, with_user: false och andelar på 100 procent, och efter meningar där "
        "leverantören "
        "väljer assistenter, där brukaren inte får välja eller neka, där anhöriga stängs ute och där alla assistenter "
        "måste ha en formell utbildning. Meningar som ger brukaren inflytande eller undantag lämnas i fred.",
        "Looks for user_agrees: false, with_user: false and shares of 100 per cent, and for sentences where the "
        "supplier "
        "chooses assistants, where the user may not choose or refuse, where relatives are shut out and where every "
        "assistant must have a formal education. Sentences that give the user influence or an exception are left "
        "alone.",
    ),
    why=Say(
        "Verksamheten ska bygga på självbestämmande och ge största möjliga inflytande, och assistans är personligt "
        "utformat "
        "stöd. Varning: regeln kan inte se om brukaren har bett om det.",
        "The service shall build on self-determination and give the greatest possible influence, and assistance is "
        "personally designed. A warning: the rule cannot see whether the user has asked for it.",
    ),
    mend=Say(
        "Skriv kravet så att brukaren väljer, eller ge brukaren rätt att avstå från det.",
        "Write the requirement so that the user chooses, or let the user do without it.",
    ),
    bad="Leverantören väljer assistenter till brukaren.",
    good="Leverantören ska föreslå minst två kandidater. Brukaren väljer sina assistenter.",
    law=(LawRef("6 § LSS", "2026-11-21", "A"), LawRef("9 a § LSS", "2026-11-21", "A")),
    run=run,
)
