"""STR-004: every reference to an appendix, a section or a requirement leads to one, and every appendix is referred to.

A package knows its documents, numbers and ids. A text written by hand is judged by what it lists itself: only where it
names several appendices, sections or requirements of one kind can another one be missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from re import Match

from docgen.blocks.tree import Document
from docgen.check.context import Context
from docgen.check.outline import headings
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.reference import (
    APPENDIX,
    REQUIREMENT,
    SECTION,
    SHORT,
    Reference,
    of_another_work,
    of_other_document,
    references,
    short_references,
)
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.source.suggest import did_you_mean
from docgen.spec.cross import ID_LISTS, items
from docgen.spec.merge import identity

_LISTED_APPENDIX = Pattern(
    r"^ \s* (?: bilaga | appendix ) \s (?P<label> (?-i: [A-ZÅÄÖ] ) (?! \w ) | \d{1,2} (?! \w ) )"
)
_NAMED_APPENDIX = Pattern(
    r"""\b [Bb]ilaga \s (?P<label> [A-ZÅÄÖ] | \d{1,2} ) (?: \s | ,? \s [”"] | : \s | \s [–-] \s )
    (?= [A-ZÅÄÖ][a-zåäö]{3,} )""",
    ignore_case=False,
)
"""One of several that a sentence lists with their names: "bilaga 1 Krav, bilaga 2 Avtal"."""
_LISTED_SECTION = Pattern(
    r"^ \s* (?P<label> (?: [A-ZÅÄÖ] \. )? [1-9]\d? (?: \.\d{1,2} )* ) (?: \.? \s | \.? $ )", ignore_case=False
)
_LISTED_REQUIREMENT = Pattern(
    r"^ \s* (?: [Kk]rav \s )? (?P<label> [A-ZÅÄÖ] [A-ZÅÄÖ\d]* (?: - [A-ZÅÄÖ\d]+ )* - \d{1,4} ) (?! [\w/-] )",
    ignore_case=False,
)
_LISTED_SHORT = Pattern(r"^ \s* (?P<label> [A-ZÅÄÖ]{1,3} \d{1,3} ) (?: [.:)] (?! \d ) | \s | $ )", ignore_case=False)
_FAMILY = Pattern(r"^ (?P<family> .* - | [A-ZÅÄÖ]{1,3} ) \d+ $", ignore_case=False)
_CALLED = Pattern(r"\b (?: krav (?: et | en )? (?: -id )? | requirement ) (?: \s nr )? \s [”\"“]? $")


@dataclass
class _Known:
    """What can be referred to. `least` tells how many of a kind must be known before one can be missing."""

    least: Mapping[str, int]
    appendices: set[str] = field(default_factory=set)
    sections: set[str] = field(default_factory=set)
    families: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    beginnings: set[str] = field(default_factory=set)

    def add_id(self, label: str) -> None:
        """An id of a requirement or the like; one without a number at its end has no family."""
        family = _family(label)
        if family:
            self.families[family].add(label)
            self.beginnings.add(family.partition("-")[0])

    def lacks(self, reference: Reference) -> bool:
        """True when the label leads nowhere and the kind is known well enough to say so."""
        if reference.target == "section" and reference.label in self.sections:  # there may be thousands of them
            return False
        known = self._like(reference)
        return reference.label not in known and len(known) >= self.least[reference.target]

    def names(self, text: str, match: Match[str]) -> bool:
        """True when what looks like an id is one: it is called a requirement, or has brothers enough."""
        called = _CALLED.first_in(text[: match.start()]) is not None
        brothers = len(self.families.get(_family(match[0]), ()))
        if match[0].count("-") > 1 or brothers >= _BROTHERS:
            return brothers > 0 or (called and match[0].partition("-")[0] in self.beginnings)
        return called and match[0].partition("-")[0] in self.beginnings

    def begins(self, label: str) -> bool:
        """True when the ids of its family are counted from one: K1, K2 and so on."""
        family = _family(label)
        return f"{family}1" in self.families.get(family, ())

    def _like(self, reference: Reference) -> set[str]:
        """The known labels of the same kind and form."""
        if reference.target == "appendix":
            return self.appendices
        if reference.target == "requirement":
            family = self.families.get(_family(reference.label))
            return family if family is not None else self.beginnings
        beginning, dot, _ = reference.label.rpartition(".")
        parts = reference.label.count(".")
        if dot and not any(label.startswith(f"{beginning.partition('.')[0]}.") for label in self.sections):
            return set()
        return {label for label in self.sections if label.count(".") == parts}


_BROTHERS = 3
"""How many ids such as PA-1 make PA-16 one of them, and no collective agreement."""
_PACKAGE = {"appendix": 1, "section": 1, "requirement": 1}
_ALONE = {"appendix": 2, "section": 3, "requirement": 3}
"""A text by itself is judged by what it lists: one or two may be examples, or stand there by chance."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each reference that leads nowhere and for each appendix that nothing leads to."""
    by_hand = {draft.document.name for draft in context.drafts}
    texts: dict[str, list[Passage]] = defaultdict(list)
    for passage in context.corpus.having(APPENDIX, SECTION, REQUIREMENT, SHORT):
        texts[passage.document].append(passage)
    package = [item for item in context.documents if context.spec is not None and item.name not in by_hand]
    if package:
        yield from _package(context, package, texts)
    for document in context.documents:
        if (context.spec is None or document.name in by_hand) and texts[document.name]:
            own = [item for item in context.passages if item.document == document.name]
            yield from _alone(document, own, texts[document.name])


def _references(passages: Iterable[Passage], known: _Known) -> Iterator[tuple[Passage, Reference]]:
    for passage in passages:
        for reference in references(passage.text):
            yield passage, reference
        for match in REQUIREMENT.all_in(passage.text):
            if known.names(passage.text, match):
                yield passage, Reference("requirement", match[0], *match.span(), match.span(), match[0])
        for reference in short_references(passage.text):
            if known.begins(reference.label):
                yield passage, reference


def _leads_nowhere(passage: Passage, reference: Reference, known: _Known) -> bool:
    if not known.lacks(reference):
        return False
    return reference.target == "requirement" or not of_another_work(passage.text, reference)


# ---------------------------------------------------------------- a package


def _package(context: Context, package: Sequence[Document], texts: Mapping[str, list[Passage]]) -> Iterator[Finding]:
    known = _of_package(context, package, texts)
    mentioned: dict[str, set[str]] = defaultdict(set)
    for document in package:
        for passage, reference in _references(texts.get(document.name, ()), known):
            mentioned[reference.label].add(document.name)
            if not _of_memo(passage, reference) and _leads_nowhere(passage, reference, known):
                yield _nowhere(passage, reference, known)
    for document in package:
        if document.number.isalpha() and len(package) > 1 and not mentioned[document.number] - {document.name}:
            first = next((item for item in context.passages if item.document == document.name), None)
            if first is not None:
                name = f"{document.number} {document.title}"
                yield _not_referred(first, name)


def _of_memo(passage: Passage, reference: Reference) -> bool:
    """True for what a memo encloses: its own appendices have numbers, those of the package letters."""
    return passage.memo and reference.target == "appendix" and reference.label.isdigit()


def _of_package(context: Context, package: Sequence[Document], texts: Mapping[str, list[Passage]]) -> _Known:
    known = _Known(_PACKAGE)
    known.appendices |= {item.number for item in package if item.number.isalpha()}
    known.sections |= {heading.number for item in package for heading in headings(item) if heading.number}
    assert context.checked is not None
    for listed in ID_LISTS:
        for _, item in items(context.checked.assembled.tree, listed):
            found = identity(item)
            if found is not None:
                known.add_id(found.text)
    for passage in (passage for item in package for passage in texts.get(item.name, ())):
        match = _LISTED_APPENDIX.first_in(passage.text)
        if match is not None and match["label"].isdigit() and passage.role != "paragraph":
            known.appendices.add(match["label"])
    return known


# ---------------------------------------------------------------- a text by itself


def _alone(document: Document, own: Sequence[Passage], passages: Sequence[Passage]) -> Iterator[Finding]:
    known = _Known(_ALONE)
    for passage in own:
        _list(passage, known)
    titles = " ".join((document.title, *(item.text for item in own[:1]), *map(_title, own))).lower()
    mentioned = set[str]()
    for passage, reference in _references(passages, known):
        if reference.target == "appendix" and not (passage.role == "heading" and reference.start == 0):
            mentioned.add(reference.label)
        if _leads_nowhere(passage, reference, known) and not of_other_document(passage.text, reference, titles):
            yield _nowhere(passage, reference, known)
    for passage in own[1:] if document.number and len(known.appendices) > 1 else ():
        match = _LISTED_APPENDIX.first_in(passage.text) if passage.role == "heading" else None
        if match is not None and match["label"] not in mentioned:
            yield _not_referred(passage, match["label"])


def _title(passage: Passage) -> str:
    return passage.text if passage.role == "heading" else ""


def _list(passage: Passage, known: _Known) -> None:
    """Take up what a passage begins with: the name of an appendix, the number of a section, an id."""
    text = passage.text
    named = {match["label"] for match in _NAMED_APPENDIX.all_in(text)}
    known.appendices |= named if len(named) > 1 else set()
    if appendix := _LISTED_APPENDIX.first_in(text):
        known.appendices.add(appendix["label"])
    elif section := _LISTED_SECTION.first_in(text):
        if passage.role == "heading" or "." in section["label"]:
            known.sections.add(section["label"])
    elif requirement := _LISTED_REQUIREMENT.first_in(text) or _LISTED_SHORT.first_in(text):
        known.add_id(requirement["label"])


def _family(label: str) -> str:
    match = _FAMILY.first_in(label)
    return match["family"] if match else ""


# ---------------------------------------------------------------- what is said


def _nowhere(passage: Passage, reference: Reference, known: _Known) -> Finding:
    message = Say(
        f'hänvisningen till "{reference.word}" leder ingenstans', f'the reference to "{reference.word}" leads nowhere'
    )
    return Finding(passage.spot(reference.start, reference.end), message, _hint(reference, known))


def _hint(reference: Reference, known: _Known) -> Say:
    if reference.target == "appendix":
        labels = ", ".join(sorted(known.appendices, key=lambda label: (len(label), label)))
        return Say(
            f"bilagorna är {labels}; hör bilagan till en annan handling, skriv vilken",
            f"the appendices are {labels}; if it belongs to another document, write which",
        )
    if reference.target == "requirement":
        near = did_you_mean(reference.label, sorted(known.families.get(_family(reference.label), ())))
        return near or Say("skriv id på ett krav som finns", "write the id of a requirement that exists")
    return Say(
        "rätta numret; står avsnittet i en annan handling, skriv vilken",
        "correct the number; if the section stands in another document, write which",
    )


def _not_referred(passage: Passage, name: str) -> Finding:
    return Finding(
        passage.spot(0, len(passage.text)),
        Say(f'inget hänvisar till "bilaga {name}"', f'nothing refers to "appendix {name}"'),
        Say("hänvisa till bilagan där den behövs, eller ta bort den", "refer to it where it is needed, or remove it"),
    )


RULE = Rule(
    id="STR-004",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Hänvisning som inte leder någonstans", "A reference that leads nowhere"),
    what=Say(
        "Läser hänvisningar till bilaga, avsnitt och krav i löpande text och jämför med paketets dokument, "
        "rubriknummer och id, och letar efter bilagor som ingen annan handling nämner. En egen text jämförs med vad "
        "den själv räknar upp: minst två bilagor, tre avsnitt med nummer i texten eller tre krav-id av samma slag. "
        "Andra handlingars och lagars bilagor och avsnitt lämnas i fred, som bilaga 2 till LOU, direktivets bilaga "
        "och avsnitt 7.2 i propositionen. Nummer som Word räknar fram själv syns inte i en egen fil och prövas inte.",
        "Reads references to appendices, sections and requirements in running text and compares with the documents, "
        "heading numbers and ids of the package, and looks for appendices that no other document names. A text of "
        "your own is compared with what it lists itself: at least two appendices, three sections with numbers in the "
        "text or three ids of one kind. Appendices and sections of other documents and statutes are left alone, such "
        "as bilaga 2 till LOU. Numbers that Word counts by itself cannot be seen in a file of your own and are not "
        "judged.",
    ),
    why=Say(
        "Den som läser underlaget vet inte vilken handling eller vilket krav som gäller. En bilaga som ingen nämner "
        "kan bli förbisedd. Vilken handling en hänvisning avser är ibland en bedömning, därför är det en varning.",
        "A reader cannot know which document or requirement applies. An appendix that nobody names may be "
        "overlooked. Which document a reference means is a judgement sometimes, so this is a warning.",
    ),
    mend=Say(
        "Rätta hänvisningen, skriv vilken handling den gäller, eller hänvisa till bilagan där den behövs.",
        "Correct the reference, write which document it means, or refer to the appendix where it is needed.",
    ),
    bad="Priset lämnas i bilaga K. Jouren beskrivs i avsnitt 3.99 och i kravet PA-JOUR-9.",
    good="Priset lämnas i bilaga B. Jouren beskrivs i avsnitt 3.8 och i kravet PA-JOUR-1.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"), LawRef("19 kap. 10 § LOU", "2026-11-21", "A")),
    run=run,
)
