"""SPR-001: plain Swedish: sentences of a readable length, and none of five common slips.

Long sentences are counted in words: law references in brackets and the official name of a law count once, and a
list or a table is no sentence. Slips are a word written twice, a missing space after a full stop or comma, "skall",
and abbreviations that are no house style. Names, addresses, quotations and Swedish that looks doubled are left alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.diag.diagnostic import LawRef, Say, Severity

_RUNNING = frozenset({"paragraph", "item", "note"})
_ALL = frozenset({*_RUNNING, "cell", "caption", "heading", "fact"})
_LAW_NAME = Pattern(
    r"""\b \w* (?: lag | förordning | balk ) (?: en | n )? \s \( \d{4}:\d+ \) \s (?: om | med | angående )
    (?: \s (?! \( ) [\w-]+,? ){1,14}?
    (?= \s \( | [.,;:] | \s (?: ska | får | och | eller | är | har | gäller ) \b | $ )"""
)
_BRACKETS = Pattern(r"\( [^()]* (?: § | kap\. | \d{4}:\d+ | dnr ) [^()]* \)")
_WORD = Pattern(r"[^\W\d_] [^\s]*")
_NEW_LINE = Pattern(r"\n (?= \s* (?: [-–•*·] | \d+ [.)] | [A-ZÅÄÖ] ) ) | \t | \s\|\s", ignore_case=False)
_SENTENCE_PARTS = Pattern(r"; \s | : \s+ (?= [-–•\d] )")
_DOUBLED = Pattern(r"(?<! [\w-] ) (?P<word> [^\W\d_]+ ) (?P<again> [ \N{NO-BREAK SPACE}\n]+ (?P=word) ) (?! [\w-] )")
_LAST_LETTERS = Pattern(r"[^\W\d_]+ $")
_ALWAYS_WRONG = frozenset(
    {
        "och", "att", "en", "ett", "är", "i", "av", "för", "med", "till", "ska", "kan", "inte", "vid", "från",
        "samt", "eller", "ej", "men", "hos", "enligt", "vara", "skall", "bör", "måste", "detta", "dessa", "sin",
        "sina", "sitt", "även", "under", "efter", "mellan", "bli", "blir", "ha",
    }
)  # fmt: skip
_SAID_TWICE = frozenset(
    {
        "mycket", "väldigt", "långt", "länge", "många", "sakta", "aldrig", "bara", "igen", "nästan", "mera", "hade",
        "skulle", "kunde", "finns", "sker", "görs", "själv", "själva", "vart", "sedan", "heter", "gäller", "sådan",
        "sådana", "något", "någon", "någonting", "annan", "annat", "andra", "samma", "hela", "alla",
    }
)  # fmt: skip
_IN_TIME = Pattern(
    r"^ \s+ (?: dag | går | morgon | kväll | natt | år | fjol | övermorgon | stället | princip | sig ) \b"
)
_GLUED_STOP = Pattern(
    r"(?<! [\w@/._-] ) (?P<word> [A-ZÅÄÖa-zåäö]? [a-zåäö]{2,} [.!?]"
    r"(?P<next> [A-ZÅÄÖ] (?: [a-zåäö]+ )? ) ) (?! [\w@/.(-] )",
    ignore_case=False,
    sieve=r"[a-zåäö]{2} [.!?] [A-ZÅÄÖ]",
)
_GLUED_COMMA = Pattern(
    r"(?<! [\w@/._,-] ) (?P<word> [^\W\d_]{2,} , [^\W\d_]{2,} ) (?! [\w@/,._-] )",
    sieve=r"[^\W\d_\0] , [^\W\d_\0]{2}",
)
_FILE_ENDING = frozenset({"Se", "Nu", "Com", "Org", "Net", "Eu", "Js", "Docx", "Pdf", "Xlsx"})
_SKALL = Pattern(r"(?<! [\w”\"»'-] ) skall (?! [\w”\"»'-] )", hints=("skall",))
_QUOTE = '”"“»'
_INFORMAL = {
    "bl a": "bl.a.", "t ex": "t.ex.", "tex": "t.ex.", "fd": "f.d.", "f d": "f.d.", "ggr": "gånger", "m m": "m.m.",
    "m fl": "m.fl.", "mfl": "m.fl.", "o s v": "osv.", "d v s": "dvs.", "p g a": "på grund av", "pga": "på grund av",
    "fr o m": "från och med", "t o m": "till och med", "s k": "så kallad", "i o m": "i och med", "mha": "med hjälp av",
    "ngn": "någon", "ngt": "något", "ngra": "några", "mkt": "mycket", "o dyl": "och liknande", "o d": "och liknande",
    "e d": "eller dylikt", "e dyl": "eller dylikt", "f n": "för närvarande", "f ö": "för övrigt",
    "m a o": "med andra ord", "m h a": "med hjälp av", "s a s": "så att säga", "i st f": "i stället för",
    "istf": "i stället för", "enl": "enligt",
    "iofs": "i och för sig", "iom": "i och med", "fr a": "framför allt", "ffa": "framför allt",
}  # fmt: skip
_GAP = "[ \N{NO-BREAK SPACE}]"


def _either_case(form: str) -> str:
    """An abbreviation as it stands in a sentence or first in one."""
    return f"[{form[0]}{form[0].upper()}]{form[1:]}".replace(" ", _GAP)


_SHORT = Pattern(
    rf"""(?<! [\w./@-] ) (?: {" | ".join(_either_case(form) for form in _INFORMAL)} )
    (?! [\w@/-] | \.\w | \s? \. \w )""",
    ignore_case=False,
    sieve=rf"""(?<! \w ) (?: {" | ".join(sorted({form.split()[-1] for form in _INFORMAL if " " in form}))} ) (?! \w )
    | (?<! \w ) (?: {" | ".join(_either_case(form) for form in _INFORMAL if " " not in form)} ) (?! \w )""",
)
_MEASURE = Pattern(r"\d \s* $")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each long sentence and each slip; "skall" and abbreviations once in a document."""
    limit = context.limits.sentence_words
    for passage in context.passages:
        running = passage.language == "sv" and passage.role in _RUNNING
        if running and len(passage.text) > 3 * limit and len(passage.text.split()) > limit:
            yield from _long(passage, limit)
    seen: dict[tuple[str, str], list[tuple[Passage, Match[str]]]] = defaultdict(list)
    numbers = {*context.corpus.where(_repeats), *context.corpus.numbers(_GLUED_STOP, _GLUED_COMMA, _SKALL, _SHORT)}
    for passage in (context.passages[number] for number in sorted(numbers)):
        if passage.language != "sv" or passage.role not in _ALL:
            continue
        yield from _slips(passage)
        for match in _once(passage):
            seen[passage.document, " ".join(match[0].lower().split())].append((passage, match))
    for found in seen.values():
        yield _first(found)


def _long(passage: Passage, limit: int) -> Iterator[Finding]:
    for start, end in _stretches(passage.text, limit):
        words = _count(passage.text[start:end])
        if words <= limit:
            continue
        start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
        head = passage.text.find(" ", min(start + 24, end))
        yield Finding(
            passage.spot(start, head if start < head < end else end),
            Say(
                f"meningen har {words} ord; längst {limit} är lagom",
                f"the sentence has {words} words; {limit} at most is readable",
            ),
            Say("dela meningen, eller gör uppräkningen till en lista", "split it, or make the enumeration a list"),
        )


def _stretches(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Sentences of more words than the limit, cut where a line of its own, a cell or an enumeration begins."""
    for start, end in sentences(text):
        if len(text[start:end].split()) <= limit:
            continue
        at = start
        for cut in sorted((*_NEW_LINE.all_in(text[start:end]), *_SENTENCE_PARTS.all_in(text[start:end])), key=_where):
            yield at, start + cut.start()
            at = start + cut.end()
        yield at, end


def _where(match: Match[str]) -> int:
    return match.start()


def _count(sentence: str) -> int:
    """Words of a sentence; a law's name counts as one word and a law reference in brackets as none."""
    whole = _LAW_NAME.compiled.sub(" lag", _BRACKETS.compiled.sub(" ", sentence) if "§" in sentence else sentence)
    return sum(1 for _ in _WORD.all_in(whole))


def _repeats(text: str) -> bool:
    """False for nearly every text: nothing begins with the letters that stand last before the blank."""
    last = ""
    for part in text.lower().split():
        if last and part.startswith(last) and not part[len(last) :][:1].isalpha():
            return True
        if part.isalpha():
            last = part
        else:
            match = _LAST_LETTERS.first_in(part) if part[-1].isalnum() else None
            last = match[0] if match else ""
    return False


def _slips(passage: Passage) -> Iterator[Finding]:
    for match in _DOUBLED.all_in(passage.text):
        if _is_doubled(match):
            word = match["word"]
            yield Finding(
                passage.spot(match.start("again"), match.end()),
                Say(f'"{word}" står två gånger i rad', f'"{word}" stands twice in a row'),
                Say("ta bort det ena ordet", "remove one of the words"),
            )
    for match in (*_GLUED_STOP.all_in(passage.text), *_GLUED_COMMA.all_in(passage.text)):
        if not _is_address(passage.text, match):
            yield Finding(
                passage.spot(*match.span("word")),
                Say(f'mellanslag saknas i "{match["word"]}"', f'a space is missing in "{match["word"]}"'),
                Say("sätt ett mellanslag efter skiljetecknet", "put a space after the mark"),
            )


def _is_doubled(match: Match[str]) -> bool:
    first, again = match["word"], match["again"].strip()
    small = again.lower()
    if again != small or (first != small and not first[:1].isupper()):
        return False
    if small in _ALWAYS_WRONG:
        return not (small in {"i", "för"} and _IN_TIME.first_in(match.string[match.end() :]))
    return len(small) >= 4 and small not in _SAID_TWICE and "\n" not in match["again"]


def _is_address(text: str, match: Match[str]) -> bool:
    """True for file names, domains and code, which have full stops and commas without a space."""
    left = text.rfind(" ", 0, match.start()) + 1
    right = text.find(" ", match.end())
    token = text[left : right if right >= 0 else len(text)]
    marks = sum(token.count(mark) for mark in ".,!?")
    next_word = match.groupdict().get("next") or ""
    own_end = 1 if token.endswith((".", ",", ":", ";")) else 0
    return any(mark in token for mark in "@/\\_=<>{}#") or next_word in _FILE_ENDING or marks - own_end > 1


def _once(passage: Passage) -> Iterable[Match[str]]:
    """ "skall" outside quotations, and informal abbreviations; "5 m m" is a length."""
    for match in _SKALL.all_in(passage.text):
        before = passage.text[: match.start()]
        if sum(before.count(mark) for mark in _QUOTE) % 2 == 0:
            yield match
    for match in _SHORT.all_in(passage.text):
        if not (match[0][0] == "m" and _MEASURE.first_in(passage.text[: match.start()])):
            yield match


def _first(found: list[tuple[Passage, Match[str]]]) -> Finding:
    """The first place of a word in a document, with how often it stands there."""
    passage, match = found[0]
    said = " ".join(match[0].split())
    times = (f" ({len(found)} ställen)", f" ({len(found)} places)") if len(found) > 1 else ("", "")
    right = "ska" if said.lower() == "skall" else _INFORMAL[" ".join(said.lower().split())]
    kind = ("ålderdomligt", "old-fashioned") if right == "ska" else ("en informell förkortning", "informal")
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(f'"{said}" är {kind[0]}{times[0]}', f'"{said}" is {kind[1]}{times[1]}'),
        Say(f'skriv "{right}"', f'write "{right}"'),
    )


RULE = Rule(
    id="SPR-001",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Svårläst mening eller språkligt slarv", "A hard sentence or a slip of the pen"),
    what=Say(
        "Räknar ord i varje mening (gränsen är limits.sentence_words; lagars namn räknas som ett ord) och letar efter "
        "dubblerade ord, saknat mellanslag efter punkt och komma, skall, och förkortningar som bl a, fd, tex och ggr. "
        "Listor, tabeller, namn, adresser och citat räknas inte.",
        "Counts the words of every sentence (the limit is limits.sentence_words; the name of a law is one word) and "
        "looks for doubled words, a missing space after a full stop or comma, skall, and abbreviations such as bl a, "
        "fd, tex and ggr. Lists, tables, names, addresses and quotations do not count.",
    ),
    why=Say(
        "Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt. Gränsen i ord är ett mått, inget "
        "lagkrav: en lång mening kan vara klar och en kort kan vara svår.",
        "Language in public service shall be careful, simple and clear. The limit in words is a measure, no law: a "
        "long sentence may be clear and a short one hard.",
    ),
    mend=Say(
        "Dela långa meningar, ta bort dubbla ord och skriv ut förkortningar.",
        "Split long sentences, remove doubled words and write abbreviations out.",
    ),
    bad="Leverantören skall se till att att personalen, bl a vikarier, har rätt utbildning.",
    good="Leverantören ska se till att personalen, bland annat vikarier, har rätt utbildning.",
    law=(LawRef("11 § språklagen (2009:600)", "2026-11-21", "B"),),
    run=run,
)
