"""KRAV-010: a requirement says what is to be achieved, not where the firm is.

Found are offices, seats and local roots in what a supplier shall have ("kontor i kommunen", "lokal förankring",
"lokalkännedom", "säte i länet", "kontor inom tre mil"). Left alone are the authority's own offices, visits and
meetings there, where the service itself is performed, and sentences that deny the requirement.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.duty import demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_HAVE = r"(?: ha | inneha | finnas | öppna | etablera | upprätta | driva | disponera | förfoga \s över )"
_PLACE = r"""(?: i | inom | på ) \s (?: (?: \w+ \s ){0,2}? (?: kommunen (?: s \s gränser )? | länet | orten | regionen
      | stadsdelen | staden | närområdet | kommunens \s \w+ ) \b
    | centrala \s \w+ | [A-ZÅÄÖ][a-zåäö]+ (?: [ -][A-ZÅÄÖ][a-zåäö]+ )* (?: \s (?: kommun | stad | län | tätort ) )?
    | (?: \w+ | \d+ ) \s (?: km | kilometer | mil | minuters \s \w+ ) \b )"""
_LOCAL = Pattern(
    rf"""\b (?P<ties> (?i: lokal (?: t | a )? \s (?: förankr\w+ | närvaro\w* | anknytning\w* | etabler\w+ | kännedom )
      | lokalkännedom | lokalkontor\w* | local \s (?: presence | anchoring | office | knowledge ) ) ) \b
    | \b {_HAVE} \b [^.;:?!]{{0,60}}? \b (?<! s \s ) (?P<office> (?: (?: bemanna (?: t | d ) | eget | egen
    | lokalt | fysiskt? | fast
      | öppe[tn] ) \s )*
      (?: (?: huvud | områdes | region | lokal )? kontor | filial | driftställe | depå | garage | lager
      | arbetsställe | kontorslokal\w* | besökslokal\w* | mottagningslokal\w* | kundmottagning | reception
      | (?<= bemannad \s ) lokal | (?<= egen \s ) lokal | (?<= fysisk \s ) lokal | (?<= fast \s ) lokal
      | (?<= öppen \s ) lokal ) \b [^.;:?!,]{{0,25}}? \s {_PLACE} )
    | \b (?P<seat> (?: ha \s (?: sitt \s )? säte | vara \s (?: etablerad | verksam | baserad
    | lokaliserad )e? ) \s {_PLACE} )
    | \b (?P<lies> (?: \w+s \s )? (?: huvud | områdes | lokal )? (?: kontor (?: et )? | filial (?: en )?
    | depå (?: n )? | arbetsledning (?: en )? )
      \s (?: ska | skall | måste ) \s (?: \w+ \s )? (?: ligga | finnas | vara \s beläg (?: et | en
        | na ) ) \s {_PLACE} )
    | \b (?P<english> (?i: office ) \s (?: [\w-]+ \s ){{0,3}}? in \s the \s (?: municipality | county | city ) ) \b""",
    ignore_case=False,
    sieve=r"""(?i: lokal (?: t | a )? \s | lokalk | local \s | office ) | kontor | filial | depå | garage | lager
      | lokal | reception
      | mottagning | ställe | säte | etablerad
    | verksam | baserad | lokaliserad""",
)
_DENIED = Pattern(
    r"""\b (?: inte | ej | inget \s krav | inga \s krav | oavsett | utan \s att | not | no \s requirement ) \b"""
)
_WHERE_PERFORMED = Pattern(r"\b (?: lagen | Sveriges | domstol | tingsrätt | kommunen \s har | egen \s regi ) \b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each place that is required instead of a function."""
    for demand in demands(context, _LOCAL, loose=True):
        if _DENIED.first_in(demand.text) or _WHERE_PERFORMED.first_in(demand.text):
            continue
        for match in _LOCAL.all_in(demand.text):
            name = next(group for group, words in match.groupdict().items() if words)
            words = " ".join(match[name].split())
            yield Finding(
                demand.passage.spot(demand.start + match.start(name), demand.start + match.end(name)),
                Say(
                    f'"{words}" är ett krav på plats, inte på funktion',
                    f'"{words}" requires a place, not a function',
                ),
                Say(
                    "skriv vad platsen ska ge, till exempel en inställelsetid i minuter eller möten hos brukaren",
                    "say what the place shall give, such as a response time in minutes or meetings at the user's home",
                ),
            )


RULE = Rule(
    id="KRAV-010",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Geografiskt krav", "Geographic requirement"),
    what=Say(
        "Letar i kraven på leverantören efter kontor, säte och filial på en viss plats eller inom ett visst avstånd, "
        "och efter lokal förankring, lokal närvaro och lokalkännedom. Meningar som säger att kravet inte gäller "
        "lämnas i fred, liksom var själva tjänsten utförs.",
        "Looks in the requirements on the supplier for offices, seats and branches at a certain place or within a "
        "distance, and for local anchoring, presence and knowledge. Sentences that deny the requirement are left "
        "alone, and so is where the service itself is performed.",
    ),
    why=Say(
        "Ett krav på plats gynnar den som redan finns där och är ofta indirekt diskriminerande. Det som behövs är "
        "nästan alltid en tid eller en kunskap, och den kan någon utifrån också erbjuda. Varning: i enstaka fall kan "
        "platsen vara nödvändig.",
        "A required place favours whoever is there already and is often indirect discrimination. What is needed is "
        "nearly always a time or a knowledge, which somebody from elsewhere can offer too. A warning: now and then "
        "the place may be necessary.",
    ),
    mend=Say(
        "Ersätt platsen med en inställelsetid, en mötesform eller det som personalen ska veta.",
        "Replace the place by a response time, a form of meeting or what the staff shall know.",
    ),
    bad="Leverantören ska ha kontor i kommunen.",
    good="Leverantören ska kunna vara hos brukaren inom 60 minuter.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),),
    run=run,
)
