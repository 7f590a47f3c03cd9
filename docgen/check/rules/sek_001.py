"""SEK-001: nothing in a published text points to a user, an assistant or a relative.

Identity numbers are recognised by form, by date (coordination numbers have 60 added to the day) and by the
check digit; organisation numbers have a month of 20 or more and fall out, telephone and registry numbers are
told by the words before them. Addresses and diagnoses count only where the same sentence speaks of a person.
The finding never repeats the last four digits.
"""

from collections.abc import Iterator
from datetime import date
from re import Match

from docgen.check.context import Context
from docgen.check.given_names import GIVEN_NAMES
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity

_IDENTITY = Pattern(
    r"""(?<! [\w/+-] ) (?P<century> 18 | 19 | 20 )? (?P<year> \d\d ) (?P<month> 0[1-9] | 1[0-2] )
    (?P<day> [0-3]\d | [6-9]\d ) (?P<mark> [-–+]? ) (?P<serial> \d{4} ) (?! [\w-] )""",
    sieve=r"[01] \d{3} [-–+]? \d{4}",
)
_OTHER_NUMBER = Pattern(
    r"""(?: dnr | diarien\w+ | ärende\w* | beteckning | \b ref\.?              # the authority's own numbers
    | \b tel\w* | mobil\w* | fax | växel
    | bankgiro | plusgiro | \b bg | \b pg | konto\w* | faktura\w* | order\w*
    | organisationsn\w+ | org\.? \s? n\w+ | avtalsn\w+ | artikeln\w+ ) [\s.:]* $"""
)
_STREET = Pattern(
    r"""\b [A-ZÅÄÖ][a-zåäöéü]+ (?: [ ] [A-ZÅÄÖ][a-zåäöéü]+ )??
    (?: gatan | gata | vägen | väg | gränden | gränd | stigen | allén | torget | backen | plan )
    [ ] \d{1,3} (?: [ ]? [A-Ha-h] )? \b""",
    ignore_case=False,
    sieve=r"[ ] \d (?<= (?: atan | gata | ägen | \wväg | nden | ränd | igen | llén | rget | cken | plan ) [ ] \d )",
)
_PERSON = Pattern(
    r"""\b (?: brukarens? | den \s enskilde?s? | personens? | assistentens? | anhörige?s? | mamman?s? | pappan?s?
    | mor | moderns? | far | faderns? | sonens? | dotterns? | maka | makans? | make | makens? | sambo
    | gode? \s man (?: nen )? | bor | bosatt | hemma \s hos | hemadress | folkbokförd ) \b"""
)
_OFFICE = Pattern(
    r"""\b (?: besöksadress | postadress | kommunhus\w* | stadshus\w* | kontor\w* | \w*förvaltning\w* | \w*rätten
    | växel\w* | lokal (?: en | er | erna )? | anbud\w* | reception\w* ) \b"""
)
_DIAGNOSIS = Pattern(
    r"\b (?: diagnos (?: en | er | erna | tiserad )? | diagnostiser\w+ | lider \s av )\b", hints=("diagnos", "lider")
)
_NAMED = Pattern(
    r"(?<! \w ) (?P<given> [A-ZÅÄÖ][a-zåäöé]+ ) (?: - [A-ZÅÄÖ][a-zåäö]+ )? [ ] [A-ZÅÄÖ][a-zåäöé]{2,} (?! \w )",
    ignore_case=False,
)
_TITLED = Pattern(
    r"""\b (?i: brukaren | assistenten | den \s enskilde | mamman | pappan | modern | fadern | sonen | dottern
    | gode \s mannen ) ,? [ ] (?P<name> [A-ZÅÄÖ][a-zåäöé]+ [ ] [A-ZÅÄÖ][a-zåäöé]{2,} )""",
    ignore_case=False,
    sieve=r"[ ] [A-ZÅÄÖ] [a-zåäöé]+ [ ] [A-ZÅÄÖ] [a-zåäöé]",
)
_MAILBOX = Pattern(
    r"""(?<! [\w.-] ) (?P<first> [a-zåäöé]{2,} (?: -[a-zåäöé]+ )? ) \. (?P<last> [a-zåäöé]{2,} (?: -[a-zåäöé]+ )? )
    @ [\w.-]+ \. [a-z]{2,}""",
    sieve=r"\. [a-zåäöé]{2,} (?: -[a-zåäöé]+ )? @",
)
_FUNCTION = Pattern(
    r"""upphandling | inkop | inköp | anbud | avtal | faktura | ekonomi | juri | personal | kansli | stab | arkiv
    | diari | registrator | info | kontakt | press | post | reply | support | service | kund | funktion
    | kommun | region | namnd | nämnd | forvaltning | förvaltning | avdelning | enhet
    | social | omsorg | vard | vård | stod | stöd | assistans | dataskydd | ombud"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each personal detail."""
    for passage in context.corpus.having(_IDENTITY, _STREET, _TITLED, _DIAGNOSIS, _MAILBOX):
        yield from _identity_numbers(passage)
        yield from _people(passage)
        yield from _mailboxes(passage)


def is_identity_number(match: Match[str]) -> bool:
    """True when the date exists and the check digit (modulus 10) is right."""
    day = int(match["day"]) - (60 if int(match["day"]) > 60 else 0)
    century = int(match["century"] or "20")
    try:
        date(century * 100 + int(match["year"]), int(match["month"]), day)
    except ValueError:
        return False
    return _luhn(match["year"] + match["month"] + match["day"] + match["serial"])


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _identity_numbers(passage: Passage) -> Iterator[Finding]:
    for match in _IDENTITY.all_in(passage.text):
        before = passage.text[max(0, match.start() - 30) : match.start()]
        like_mobile = not match["century"] and not match["mark"] and match["year"] == "07"
        if not is_identity_number(match) or like_mobile or _OTHER_NUMBER.first_in(before):
            continue
        masked = match[0][:-4] + "****"
        kind = (
            ("samordningsnummer", "coordination number")
            if int(match["day"]) > 60
            else ("personnummer", "personal identity number")
        )
        yield Finding(
            passage.spot(match.start(), match.end()),
            Say(f'{kind[0]} "{masked}" i texten', f'{kind[1]} "{masked}" in the text'),
            Say(
                "ta bort numret, även ur git-historiken, och skriv inget som pekar ut personen",
                "remove the number, from the git history too, and write nothing that points to the person",
            ),
        )


def _people(passage: Passage) -> Iterator[Finding]:
    if not any(sign.first_in(passage.text) for sign in (_STREET, _TITLED, _DIAGNOSIS)):
        return
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        for match, message, hint in (*_addresses(sentence), *_names(sentence)):
            yield Finding(passage.spot(start + match.start(), start + match.end()), message, hint)


def _addresses(sentence: str) -> Iterator[tuple[Match[str], Say, Say]]:
    for match in _STREET.all_in(sentence):
        if _PERSON.first_in(sentence) and not _OFFICE.first_in(sentence):
            yield (
                match,
                Say(f'adressen "{match[0]}" står vid en person', f'the address "{match[0]}" stands beside a person'),
                Say(
                    "ta bort adressen; ange högst kommundel och aldrig för färre än fem brukare",
                    "remove the address; give at most a district, never for fewer than five users",
                ),
            )


def _names(sentence: str) -> Iterator[tuple[Match[str], Say, Say]]:
    hint = Say("skriv om utan namn: ange funktion eller grupp", "write it without the name: a function or a group")
    titled = _TITLED.first_in(sentence)
    if titled:
        name = titled["name"]
        yield titled, Say(f'namnet "{name}" på en enskild person', f'the name "{name}" of a private person'), hint
    diagnosis = _DIAGNOSIS.first_in(sentence)
    for match in _NAMED.all_in(sentence) if diagnosis and not titled else ():
        if match["given"] in GIVEN_NAMES:
            said = Say(
                f'"{match[0]}" nämns tillsammans med en diagnos', f'"{match[0]}" is named together with a diagnosis'
            )
            yield match, said, hint


def _mailboxes(passage: Passage) -> Iterator[Finding]:
    for match in _MAILBOX.all_in(passage.text) if "@" in passage.text else ():
        if not _FUNCTION.first_in(match["first"] + " " + match["last"]):
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'e-postadressen "{match[0]}" ser ut att vara en persons',
                    f'the address "{match[0]}" looks like a person\'s',
                ),
                Say(
                    "använd en funktionsbrevlåda, till exempel upphandling@",
                    "use a functional mailbox, such as upphandling@",
                ),
                severity=Severity.WARNING,
            )


RULE = Rule(
    id="SEK-001",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Personuppgift i underlaget", "Personal data in the documents"),
    what=Say(
        "Letar efter personnummer och samordningsnummer (datum och kontrollsiffra prövas), gatuadress i en mening om "
        "en person, "
        "namn efter ord som brukaren, och namn i en mening om diagnos. En e-postadress av formen förnamn.efternamn "
        "ger varning.",
        "Looks for personal identity and coordination numbers (date and check digit are tested), a street address in "
        "a sentence "
        "about a person, a name after words such as brukaren, and a name in a sentence about a diagnosis. An e-mail "
        "address of "
        "the form first.last gives a warning.",
    ),
    why=Say(
        "Uppgifter om enskilda i ärenden om stöd är sekretessbelagda. Underlaget publiceras och kan inte tas "
        "tillbaka.",
        "Facts about persons who receive support are secret. The documents are published and cannot be taken back.",
    ),
    mend=Say(
        "Ta bort uppgiften, även ur historiken, eller skriv om till en grupp om minst fem personer.",
        "Remove the detail, from the history too, or write of a group of five persons at least.",
    ),
    bad="Brukaren bor på Storgatan 12 B och har diagnosen …",
    good="Uppdraget omfattar 37 brukare i hela kommunen.",
    law=(LawRef("26 kap. 1 § OSL", "2026-11-21", "A"), LawRef("artikel 9 GDPR", "2026-11-21", "C")),
    run=run,
)
