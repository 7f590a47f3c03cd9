"""TERM-002: an abbreviation is written out where it is first used.

An abbreviation is two to six capitals in running text. It is written out where it stands in brackets after its
words, "Inspektionen för vård och omsorg (IVO)", before words in brackets, after "nedan" or "förkortas", or in a list
of terms. What everybody knows, names of companies, prefixes of registry numbers and words set in capitals are no
abbreviations of this kind. The numbered documents of a package count as one text; a memo stands by itself.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

KNOWN = frozenset(
    {
        "AB", "HB", "KB", "EU", "EG", "EES", "FN", "USA", "UK", "IT", "ID", "TV", "PC", "CD", "DVD", "USB", "WC",
        "VD", "HR", "PR", "SMS", "MMS", "PDF", "CV", "SFS", "OK", "OBS", "PS", "TBC", "ADHD", "DNA", "HIV", "AIDS",
        "BNP", "GPS", "QR", "URL", "HTML", "WWW", "XML", "JSON", "CSV", "SIM", "PIN", "VIP", "MC", "AI", "BMI",
        "PCR", "FAQ", "CE", "ISO", "EN", "SS", "CPV", "NUTS", "BTA", "BRA", "LOA", "ROT", "RUT", "SEK", "EUR", "USD",
        "MSEK", "TSEK", "KSEK", "GB", "MB", "TB", "KG", "CM", "KM", "KWH", "MWH", "SVT", "SR", "SAAB", "ABB", "SJ",
        "SAS", "LO", "TCO", "SACO", "AM", "PM", "NB", "KL", "BV", "NV", "RGB", "IBAN", "VA", "BIC", "PUL", "COVID",
        "CO", "DOCX", "XLSX", "JA", "NEJ", "OCH", "INTE", "EJ", "SKA", "BÖR", "MÅSTE", "ALLA", "ALLT", "OM", "MED",
        "UTAN", "FÅR", "KAN", "ALDRIG", "ENDAST", "NY", "NYTT", "ELLER", "SAMT", "BARA", "MER", "HELA", "DEL", "VID",
        "FÖR", "AV", "TILL", "FRÅN", "SOM", "DET", "DEN", "ETT", "KOMMUN", "REGION", "AVTAL", "BILAGA", "DATUM",
        "BESLUT",
        "PLATS", "TID", "SIDA", "NÄMND", "UTKAST", "REMISS", "VIKTIGT", "FEL", "RÄTT", "NOT", "SUMMA", "TOTALT",
    }
)  # fmt: skip
"""What every reader knows, units and codes, and words that are set in capitals for emphasis."""

_ACRONYM = Pattern(
    r"""(?<! [\w@./§-] ) (?P<acronym> [A-ZÅÄÖ]{2,6} ) (?= s? (?! \w | [@/]\w | \.\w | -?\d | -[A-ZÅÄÖ]{2} ) )
    (?! [ \u00a0-]? (?: 19 | 20 )? \d\d [-/:] \d | [ \u00a0] (?: § | AB\b | HB\b | \d ) )""",
    ignore_case=False,
    sieve=r"[A-ZÅÄÖ] [A-ZÅÄÖ]",
)
_LONGEST = 6
_TITLE = 5
"""Words of a line without a full stop that may be a heading."""
"""Capitals of an abbreviation; a longer word is none."""
_PLACE = Pattern(r"^ S? \s (?: KOMMUN | REGION | STAD | LÄN ) S? \b", ignore_case=False)
_ROMAN = Pattern(r"^ [IVXLCDM]{1,6} $", ignore_case=False)
_PRODUCT = Pattern(
    r"""(?<= [a-zåäö,] \s ) [A-ZÅÄÖ][a-zåäö][\w-]* \s $
    | \b (?: [Mm]ärket | [Vv]arumärket | [Ff]abrikat (?: et )? | [Ss]ystemet | [Pp]rogrammet | [Pp]rodukten | [Mm]edlet
    | [Mm]odellen | [Vv]erktyget | [Aa]ppen | [Mm]etoden | [Mm]askinen | [Tt]jänsten ) \s [”"]? $""",
    ignore_case=False,
)
"""A name in capitals goes with the name before it: "rengöras med Sopren KLARO"."""
_NAME_AFTER = Pattern(r"^ [®™] | ^ \s [A-ZÅÄÖ][a-zåäö]+ \b", ignore_case=False)
_NAME_BEFORE = Pattern(
    r"""(?-i: [A-ZÅÄÖ] ) \w* (?: förbundet | föreningen | stiftelsen | organisationen | institutet | fonden |
    koncernen | gruppen
      | nätverket | akademin ) \s $
    | \b (?: dnr | nr | typ | modell | version | klass | grupp | bilaga | del | alternativ | anbudsområde ) \.?
    \s $"""
)
"""A name goes on with its letters: "Riksförbundet ABC", "bilaga AB"."""
_BRACKETED = Pattern(
    r"""(?<= [\w’)”,] \s ) \( (?P<inside> [^()]{0,60} [A-ZÅÄÖ]{2} [^()]{0,60} ) \)""",
    ignore_case=False,
    sieve=r"\( [^()\0]{0,60} [A-ZÅÄÖ] [A-ZÅÄÖ]",
)
_EXPLAINED = r"""\b {name} s? (?: \s? \( \s? (?= (?: [^()\s]+ \s? ){{2,}} ) [^()§\d]{{8,}} \)
    | (?: \s? = | \s [–-] \s | : \s ) \s? \w{{3,}} | \s (?: betyder | utläses | står \s för )
    | \s (?: är | avser | omfattar | gäller | visar ) \s (?: lagen | avtalet | en \s förkortning
      | (?: [a-zåäö]+ \s ){{0,3}} (?i: {first} ) \w{{5,}} )
    | ,? \s \(? (?: som \s (?: står | är | utläses | betyder ) | d\.?\s?v\.?\s?s | det \s vill \s säga | alltså
      | förkortning | vilket \s (?: står | är | betyder | utläses ) )
    | \s \( (?: lag | förordning ) (?: en )? \b | , \s eller \s (?i: {first} ) \w{{3,}}
    | , \s (?i: {first} ) \w{{3,}} \s (?: om | för | av | med | och | \( )
    | , \s [A-ZÅÄÖ][a-zåäö]{{5,}} )"""
_SAID_BEFORE = r"""(?: (?: nedan | nedanstående | härefter | fortsättningsvis | förkort\w* | kallat?s? | benämn\w*
    | kallad\w*
      | i \s dagligt \s tal ) \s (?: (?: till | som | för | kallad | av \s \w+ ) \s )? [”"(]? {name} \b
    | [a-zåäö]{{4,}} ,? \s (?: till | som | kallad )? \s? [”"(] {name} [”")] )"""
_LETTERED = frozenset({"paragraph", "item", "note", "cell", "heading", "caption", "fact"})
_COUNTS = frozenset({"paragraph", "item", "note"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for each abbreviation of a text that the text never writes out, or only further on."""
    known = KNOWN | _own(context)
    texts: dict[str, list[int]] = defaultdict(list)
    for number in context.corpus.numbers(_ACRONYM):
        passage = context.passages[number]
        if passage.language == "sv" and passage.role in _LETTERED and passage.document:
            texts[passage.document if passage.memo else ""].append(number)
    for numbers in texts.values():
        yield from _of_text(context.passages, numbers, known)


def _own(context: Context) -> frozenset[str]:
    """What the profile says that all readers know, and the committee's code."""
    profile = context.profile.known_abbreviations if context.profile else ()
    code = context.spec.authority.committee_code if context.spec else None
    return frozenset((*profile, *((code,) if code else ())))


def _of_text(passages: Sequence[Passage], numbers: Sequence[int], known: frozenset[str]) -> Iterator[Finding]:
    explained: dict[str, int] = {}
    first: dict[str, tuple[int, Passage, Match[str]]] = {}
    for number in numbers:
        passage = passages[number]
        uses = {match["acronym"]: match for match in reversed(list(_uses(passage, known)))}
        for name, match in uses.items():
            if name not in explained and _is_explained(name, passage, passages[number + 1 : number + 2]):
                explained[name] = number
            if passage.role in _COUNTS and name not in first and not _is_title(passage.text):
                first[name] = (number, passage, match)
    words = {word for number in numbers for word in passages[number].text.split() if word.islower()}
    for name, (number, passage, match) in first.items():
        if name.lower() in words or explained.get(name, number + 1) <= number:
            continue
        yield _finding(passage, match, later=name in explained)


def _is_title(text: str) -> bool:
    """True for a line that stands as a heading in a text without headings: the words come in what it is about."""
    return len(text.split()) <= _TITLE and text.rstrip()[-1:].isalpha() and "\n" not in text.strip()


def _uses(passage: Passage, known: frozenset[str]) -> Iterator[Match[str]]:
    if passage.role != "cell" and _in_capitals(passage.text):
        return
    for match in _ACRONYM.all_in(passage.text):
        name = match["acronym"]
        if (
            name in known
            or _ROMAN.first_in(name)
            or _NAME_BEFORE.first_in(passage.text[max(0, match.start() - 40) : match.start()])
            or _is_part_of_name(passage.text, match)
            or _in_capitals(_beside(passage.text, match))
        ):
            continue
        yield match


def _is_part_of_name(text: str, match: Match[str]) -> bool:
    """True when the letters stand beside a word with a capital that no sentence begins with: a product, a firm."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 20]
    return bool(_PRODUCT.first_in(before) or _NAME_AFTER.first_in(after))


def _in_capitals(text: str) -> bool:
    """True for words that are set in capitals: "EKDALA KOMMUN" is a name."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 2 > len(letters)


def _beside(text: str, match: Match[str]) -> str:
    """The words on both sides on the same line, of which a longer one in capitals makes the line a heading."""
    if _PLACE.first_in(text[match.end() : match.end() + 12]):
        return match["acronym"]
    before = text[: match.start()].rpartition("\n")[2].split(" ")[-2:]
    after = text[match.end() :].partition("\n")[0].split(" ")[:2]
    words = (word for word in (*before[:1], *after[1:]) if sum(map(str.isalpha, word)) > _LONGEST)
    return " ".join(words) or "a"


def _is_explained(name: str, passage: Passage, following: Sequence[Passage]) -> bool:
    if passage.role == "cell" and passage.text.strip() == name:
        return any(after.role == "cell" and len(after.text.split()) > 1 for after in following)
    for match in _BRACKETED.all_in(passage.text):
        inside = match["inside"].strip(" ”\"'")
        if inside.split(",")[0].strip() == name or inside.endswith((f" {name}", f"”{name}", f'"{name}')):
            return True
    explained, apposition, following_words = _forms(name)
    if explained.first_in(passage.text):
        return True
    text = passage.text
    if any(_initials(name, text[max(0, at.start() - 120) : at.start()]) for at in apposition.all_in(text)):
        return True
    return any(_begin(name, text[at.end() : at.end() + 80]) for at in following_words.all_in(text))


@cache
def _forms(name: str) -> tuple[Pattern, Pattern, Pattern]:
    """What says that a name is explained, words with it after a comma, and it with words after a comma or bracket."""
    said = (form.format(name=name, first=name[0]) for form in (_EXPLAINED, _SAID_BEFORE))
    return (
        Pattern(" | ".join(said), ignore_case=False),
        Pattern(rf"(?<= \w ) , \s {name} \s? [,.;)]", ignore_case=False),
        Pattern(rf"(?<! \w ) {name} (?: , \s | \s \( ) (?= \w{{3,}} )", ignore_case=False),
    )


def _begin(name: str, words: str) -> bool:
    """True when the first words have the letters of the name, each at the beginning of a word, in order."""
    rest = name.lower()
    for word in words.lower().replace("-", " ").split()[: len(name) + 3]:
        if rest and word.startswith(rest[0]):
            rest = rest[1:]
        elif len(rest) == len(name):
            return False
    return not rest


def _initials(name: str, words: str) -> bool:
    """True when the letters of the name begin words, in order: lag om offentlig upphandling, LOU."""
    rest = name.lower()[::-1]
    for word in reversed(words.lower().replace("-", " ").split()[-12:]):
        if rest and word.startswith(rest[0]):
            rest = rest[1:]
    return not rest


def _finding(passage: Passage, match: Match[str], *, later: bool) -> Finding:
    name = match["acronym"]
    what = (
        ("skrivs ut först längre fram", "is written out further on only")
        if later
        else ("skrivs aldrig ut", "is never written out")
    )
    return Finding(
        passage.spot(*match.span("acronym")),
        Say(f'förkortningen "{name}" {what[0]}', f'the abbreviation "{name}" {what[1]}'),
        Say(
            f'skriv ut orden första gången, med "({name})" efter, eller lägg förkortningen bland dem som alla känner '
            "(known_abbreviations i profilen)",
            f'write the words the first time, with "({name})" after them, or list it among those that all know '
            "(known_abbreviations of the profile)",
        ),
    )


RULE = Rule(
    id="TERM-002",
    severity=Severity.NOTE,
    kind="package",
    title=Say("Förkortning som inte skrivs ut", "Abbreviation that is not written out"),
    what=Say(
        "Letar efter bokstavsord på två till sex versaler som inte förklaras där de först används i löpande text. "
        "Allmänt kända förkortningar (EU, PDF, AB med flera), romerska tal, diarienummer, bolagsnamn och ord i "
        "versaler räknas inte; known_abbreviations i profilen lägger till fler. Paketets dokument läses som en text.",
        "Looks for acronyms of two to six capitals that are not explained where running text first uses them. "
        "Abbreviations that all know (EU, PDF, AB and others), Roman numerals, registry numbers, company names and "
        "words in capitals do not count; known_abbreviations of the profile adds more. A package is one text.",
    ),
    why=Say(
        "Läsare utanför förvaltningen känner inte förkortningarna. Vad som är känt för alla är en bedömning.",
        "Readers outside the administration do not know the abbreviations. What all know is a matter of judgement.",
    ),
    mend=Say(
        "Skriv ut orden första gången, med förkortningen inom parentes.",
        "Write the words the first time, with the abbreviation in brackets.",
    ),
    bad="Leverantören ska anmäla allvarliga missförhållanden till IVO.",
    good="Leverantören ska anmäla allvarliga missförhållanden till Inspektionen för vård och omsorg (IVO).",
    law=(LawRef("11 § språklagen (2009:600)", "2026-11-21", "B"),),
    run=run,
)
