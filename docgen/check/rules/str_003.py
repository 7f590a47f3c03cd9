"""STR-003: a heading has something below it and stands by itself, not in the running text.

A heading that others stand below is no empty one, nor is the title of a text. In running text the rule knows the
headings that memos and specifications usually have, and looks for them where no word can follow so: glued to the word
before, or between two sentences with a capital letter on both sides.
"""

from collections.abc import Iterator, Sequence
from re import Match

from docgen.blocks.tree import Document
from docgen.check.context import Context
from docgen.check.outline import Section, sections, spot_of
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.place import Span
from docgen.draft.model import Draft

_KNOWN = r"""
    Förslag \s till \s beslut | Sammanfattning (?: \s av \s ärendet )? | Beslutsunderlag | Ärendebeskrivning
    | Beskrivning \s av \s ärendet | Bakgrund (?: \s och \s syfte )? | Nuläge | Inledning
    | Bedömning | (?: Förvaltningens | Kontorets | Socialförvaltningens ) \s bedömning
    | Ekonomi | Ekonomiska \s konsekvenser | Ekonomisk \s bedömning | Finansiering
    | Rättsliga \s förutsättningar | Juridisk \s bedömning | Målgrupp
    | Konsekvenser \s för \s (?: barn | brukare | brukarna | medarbetare | medarbetarna | personalen | verksamheten )
    | Barnperspektiv (?: et )? | Barnrättsperspektiv (?: et )? | Barnkonsekvensanalys
    | Jämställdhet (?: sperspektiv (?: et )? )? | Funktionsrättsperspektiv (?: et )?
    | Risker | Riskanalys | Uppföljning | Tidplan | Tidigare \s beslut"""
_GLUED = r"""
    Ansvar (?: sfördelning | iga )? | Syfte | Mål | Målsättning | Roller | Omfattning | Organisation
      | Definitioner | Metod
    | Resultat | Slutsats (?: er )? | Åtgärder | Analys | Förslag | Rekommendation (?: er )? | Avgränsning (?: ar )?
    | Samverkan | Ersättning | Priser? | Krav | Kontakt (?: uppgifter )? | Bilagor | Beslut | Kostnad (?: er )?
    | Utfall
    | Prognos | Budget | Giltighet | Principer | Genomförande | Kvalitet | Personal | Avtalstid | Ikraftträdande"""
"""Headings that are told only where a full stop runs into them."""
_SENTENCE = r"[ \N{NO-BREAK SPACE}]+ (?= [A-ZÅÄÖ][a-zåäö]+ \s [a-zåäö] )"
_RUN_IN = Pattern(
    rf"""(?:
      ^ \s* (?: \d+ (?: \.\d+ )* \s )? (?P<first> {_KNOWN} ) {_SENTENCE}
    | (?<= [a-zåäö)] [.!?] \s ) (?P<between> {_KNOWN} ) {_SENTENCE}
    | (?<= [a-zåäö)] [.!?] \s ) (?P<last> {_KNOWN} ) \s* $
    | (?: (?<= [a-zåäö)] [.!?] ) | (?<= [a-zåäö]{{3}} ) ) (?P<glued> {_KNOWN} ) (?: \s+ (?= [A-ZÅÄÖ] ) | \s* $ )
    | (?<= [a-zåäö)] [.!?] ) (?P<stuck> {_GLUED} ) \s+ (?= [A-ZÅÄÖ] )
    )""",
    ignore_case=False,
    sieve=rf"(?: {_KNOWN} ) (?! [\w.,:;!?)”\"-] ) | [.!?] (?: {_GLUED} ) (?! \w )",
)
_HEADING = Pattern(rf"^ \W* (?: \d+ (?: \.\d+ )* [.)]? \s+ )? (?: {_KNOWN} | Beslutet \s skickas \s till ) \W* $")
_LEAST_WORDS = 6
"""Fewest words of a sentence beside a heading: less is a title or a line of a list."""

_STANDS_ALONE = Pattern(
    r"""^ \W* (?: innehåll | innehållsförteckning | (?: table \s of \s )? contents
    | underskrift (?: er )? | namnteckning\w* | ort \s och \s datum | anteckningar | signatures?
    | eventuella \s bilagor | bilaga \b .* | appendix \b .* ) \W* $"""
)
_LABEL = Pattern(r"^ (?: bilaga | kapitel | del | avsnitt | appendix | chapter | part ) \s [\w.]{1,4} \W* $")
_GOES_ON = Pattern(r"^ [a-zåäö]", ignore_case=False)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each empty heading, and for each one in the middle of a text."""
    drafts = {draft.document.name: draft for draft in context.drafts}
    for document in context.documents:
        yield from _empty(document, drafts.get(document.name))
    for passage in context.corpus.having(_RUN_IN):
        if passage.role in {"paragraph", "value"} and passage.language == "sv":
            yield from _run_in(passage, drafts.get(passage.document))


def _empty(document: Document, draft: Draft | None) -> Iterator[Finding]:
    found = sections(document)
    in_title = True
    for index, section in enumerate(found[1:], 1):
        following = found[index + 1] if index + 1 < len(found) else None
        if section.heading is None or section.filled or _pictured(section, following, draft):
            in_title = False
        elif not _may_be_empty(section, following, in_title=in_title):
            yield Finding(
                spot_of(section.heading, document),
                Say(f'rubriken "{section.title}" har ingen text', f'the heading "{section.title}" has no text'),
                Say("skriv avsnittet, eller ta bort rubriken", "write the section, or remove the heading"),
            )


def _may_be_empty(section: Section, following: Section | None, *, in_title: bool) -> bool:
    if _STANDS_ALONE.first_in(section.title):
        return True
    if following is None:
        return False
    if following.level > section.level or _LABEL.first_in(section.title) or _GOES_ON.first_in(following.title):
        return True
    return in_title and _HEADING.first_in(section.title) is None


def _pictured(section: Section, following: Section | None, draft: Draft | None) -> bool:
    """True when a picture stands between the two headings: the tree holds none."""
    first = _line(section)
    last = _line(following) if following else None
    pictures: Sequence[Span] = [picture.place for picture in draft.form.pictures] if draft else ()
    return any(first <= place.start.line and (last is None or place.start.line < last) for place in pictures)


def _line(section: Section) -> int:
    assert section.heading is not None
    place = spot_of(section.heading, section.document).place
    return place.start.line if isinstance(place, Span) else 0


def _run_in(passage: Passage, draft: Draft | None) -> Iterator[Finding]:
    for match in _RUN_IN.all_in(passage.text):
        name = match.lastgroup or ""
        spot = passage.spot(match.start(name), match.end(name))
        if _is_sentence(passage.text, match, name) and not _on_a_line_of_its_own(match[name], spot.place, draft):
            words = " ".join(match[name].split())
            yield Finding(
                spot,
                Say(
                    f'rubriken "{words}" har flutit ihop med den löpande texten',
                    f'the heading "{words}" has run into the text',
                ),
                Say("ge rubriken ett eget stycke och en rubrikformatmall", "give it a paragraph and a heading style"),
            )


def _is_sentence(text: str, match: Match[str], name: str) -> bool:
    """True when whole sentences stand where the heading was meant to part them."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].rstrip()
    told = len(after.split()) >= _LEAST_WORDS and after.endswith((".", "!", "?", ":", "…"))
    if name in {"glued", "stuck"}:
        return True
    if name == "first":
        return told
    last = max(before[:-1].rfind(mark) for mark in ".!?")
    return len(before[last + 1 :].split()) >= _LEAST_WORDS - 2


def _on_a_line_of_its_own(words: str, place: object, draft: Draft | None) -> bool:
    """True in a file whose lines were put together: there the author broke the line after the heading."""
    if draft is None or not isinstance(place, Span):
        return False
    lines = range(place.start.line, place.end.line + 1)
    return any(draft.source.line(number).strip(" #*_:\t") == words for number in lines)


RULE = Rule(
    id="STR-003",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Rubrik utan text, eller i löpande text", "Heading without text, or within the text"),
    what=Say(
        "Dels rubriker som inget följer på före nästa rubrik på samma eller högre nivå. Titeln, "
        "innehållsförteckning, underskrifter och bilagerubriker lämnas i fred. Dels kända rubriker, som "
        "Sammanfattning, Bakgrund och Ekonomi, som står först i ett stycke utan radbrytning eller klistrade mellan "
        "två meningar. Rubriker med kolon eller punkt efter sig räknas som ledord och lämnas i fred.",
        "Headings that nothing follows before the next one of the same or a higher level. The title, the table of "
        "contents, signatures and headings of appendices are left alone. And known Swedish headings, such as "
        "Sammanfattning, Bakgrund and Ekonomi, that begin a paragraph without a line break or are glued between two "
        "sentences. With a colon or full stop after them they count as lead words and are left alone.",
    ),
    why=Say(
        "En rubrik utan text lämnar läsaren i ovisshet om något saknas. En rubrik i löpande text syns inte i "
        "innehållsförteckningen, och den som lyssnar hör den inte som rubrik. Punktnumret i standarden är inte "
        "kontrollerat.",
        "A heading without text leaves the reader in doubt whether something is missing. A heading within the text "
        "is not in the table of contents and not heard as a heading. The clause number of the standard has not been "
        "verified.",
    ),
    mend=Say(
        "Skriv avsnittet eller ta bort rubriken. Ge en rubrik som har flutit ihop med texten ett eget stycke.",
        "Write the section or remove the heading. Give a heading that has run into the text a paragraph of its own.",
    ),
    bad="Åtgärderna slutar här.Ekonomi Kostnaden ökar med 2 mnkr.",
    good="Åtgärderna slutar här.\n\n# Ekonomi\n\nKostnaden ökar med 2 mnkr.",
    law=(LawRef("EN 301 549 10.1.3.1", "2026-11-21", "C"),),
    run=run,
)
