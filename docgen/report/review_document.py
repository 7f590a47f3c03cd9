"""A review comes in; a report as a document of blocks goes out, to be written as a Word file.

Findings stand by severity in tables with their place, what to do and the law; then what was accepted and why, and
every rule that ran and found nothing. Headings, captions and header rows are real, so that it can be listened to.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from docgen import __version__
from docgen.blocks.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    MemoHead,
    Orientation,
    Paragraph,
    Row,
    Table,
    Text,
)
from docgen.diag.diagnostic import Diagnostic, LawRef, Severity
from docgen.diag.place import Span
from docgen.report.order import counts
from docgen.report.review import Review, RuleRow
from docgen.report.review_words import review_words
from docgen.report.visible import visible

_Words = Callable[[str], str]


def review_document(review: Review, language: str, brand: str) -> Document:
    """The report in `sv` or `en`, in the design of this brand."""
    words = review_words(language)
    title = f"{words['report']}: {review.subject}" if review.subject else words["report"]
    properties = {
        "authority": review.facts.get("authority", ""),
        "diarienummer": review.facts.get("diarienummer", ""),
        "id": review.facts.get("id", ""),
        "date": review.day,
        "title": title,
        "version": review.version,
    }
    blocks = tuple(_Writer(review, language).all(title))
    return Document(
        "granskningsrapport", "", title, language, "", title, brand, blocks, numbered=False, properties=properties
    )


class _Writer:
    """Writes the parts of one report in one language."""

    def __init__(self, review: Review, language: str) -> None:
        self._review = review
        self._language = language
        self._words = review_words(language)

    def all(self, title: str) -> Iterator[Block]:
        """The whole report."""
        yield MemoHead(self._review.subject or title, self._words["report"], self._facts())
        yield from self._summary()
        yield Orientation(landscape=True)
        for severity in Severity:
            yield from self._findings(severity)
        yield from self._accepted()
        yield Orientation(landscape=False)
        yield from self._rules("found")
        yield from self._rules("passed")
        yield from self._not_run()
        yield from self._about()

    def _facts(self) -> tuple[tuple[str, str], ...]:
        review, words = self._review, self._words
        first, last = review.law_read
        facts = (
            (words["authority"], review.facts.get("authority", "")),
            (words["diarienummer"], review.facts.get("diarienummer", "")),
            (words["judged"], ", ".join(review.judged)),
            (words["day"], review.day),
            (words["version"], review.version),
            (words["law"], first if first == last else f"{first} – {last}"),
            (words["data"], review.data_read),
            (words["program"], f"docgen {__version__}"),
        )
        return tuple((label, visible(value)) for label, value in facts if value)

    def _summary(self) -> Iterator[Block]:
        words = self._words
        found = counts(self._review.findings)
        yield _heading(words["summary"])
        if not any(found.values()):
            yield _paragraph(words["nothing-wrong"])
        rows = [(words[severity.value], str(number)) for severity, number in found.items()]
        rows.append((words["accepted"], str(len(self._review.accepted))))
        rows.append((words["passed"], str(len(self._review.rules_in("passed")))))
        yield _table(words["counts"], (words["severity"], words["number"]), rows, (0.75, 0.25))
        for severity in Severity:
            yield _paragraph(words[f"meaning-{severity.value}"])

    def _findings(self, severity: Severity) -> Iterator[Block]:
        words = self._words
        title = words[f"{severity.value}s"]
        yield _heading(title)
        rows = [self._row(item, self._hint(item)) for item in self._review.findings if item.severity is severity]
        yield from self._listed(title, (words["todo"],), rows)

    def _accepted(self) -> Iterator[Block]:
        words = self._words
        yield _heading(words["accepted"])
        rows = [self._row(item, reason) for item, reason in self._review.accepted]
        yield from self._listed(words["accepted"], (words["reason"],), rows)

    def _listed(self, title: str, last: tuple[str], rows: Sequence[tuple[str, ...]]) -> Iterator[Block]:
        words = self._words
        heads = (words["place"], words["code"], words["finding"], *last, words["lawref"])
        yield _table(title, heads, rows, (0.2, 0.1, 0.26, 0.24, 0.2)) if rows else _paragraph(words["none"])

    def _row(self, item: Diagnostic, last: str) -> tuple[str, ...]:
        law = "; ".join(_law(ref) for ref in item.law) or "–"
        message = item.message.in_language(self._language)
        return self._place(item), item.code, _upper_first(message), _upper_first(last), law

    def _hint(self, item: Diagnostic) -> str:
        return item.hint.in_language(self._language) if item.hint is not None else "–"

    def _place(self, item: Diagnostic) -> str:
        place = item.place
        if not isinstance(place, Span):
            return str(place) or "–"
        unit = self._words["paragraph" if place.source.path.lower().endswith(".docx") else "line"]
        return f"{place.source.path}, {unit} {place.start.line}"

    def _rules(self, state: str) -> Iterator[Block]:
        words = self._words
        states = ("found",) if state == "found" else ("passed", "accepted")
        rows = [self._rule(row, state) for row in self._review.rules if row.state in states]
        yield _heading(words[state])
        if not rows:
            yield _paragraph(words["none"])
        elif state == "found":
            heads = (words["code"], words["rule"], words["severity"], words["number"])
            yield _table(words[state], heads, rows, (0.16, 0.52, 0.17, 0.15))
        else:
            yield _table(words[state], (words["code"], words["rule"], words["lawref"]), rows, (0.16, 0.44, 0.4))

    def _rule(self, row: RuleRow, state: str) -> tuple[str, ...]:
        title = row.title.in_language(self._language)
        if state == "found":
            return row.id, title, self._words[row.severity.value], str(row.count)
        return row.id, title, "; ".join(map(_law, row.law))

    def _not_run(self) -> Iterator[Block]:
        rows = self._review.rules_in("not-run")
        if rows:
            yield _heading(self._words["not-run"])
            yield _paragraph(self._words["needs-spec"] + ", ".join(row.id for row in rows) + ".")

    def _about(self) -> Iterator[Block]:
        yield _heading(self._words["about"])
        yield _paragraph(self._words["letters"])
        yield _paragraph(self._words["automatic"])


def _law(ref: LawRef) -> str:
    return f"{ref.ref} ({ref.checked}, {ref.confidence})"


def _upper_first(text: str) -> str:
    """The text as a sentence begins: messages start lower-case for the terminal."""
    return text[:1].upper() + text[1:]


def _heading(text: str) -> Heading:
    return Heading(1, (Text(text),), numbered=False)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Text(visible(text)),))


def _table(caption: str, heads: Iterable[str], rows: Iterable[Sequence[str]], widths: Iterable[float]) -> Table:
    columns = tuple(Column(width=width) for width in widths)
    head = Row(tuple(_cell(text) for text in heads))
    body = tuple(Row(tuple(_cell(text) for text in row)) for row in rows)
    return Table(columns, head, body, (Text(caption),))


def _cell(text: str) -> Cell:
    return Cell((Paragraph((Text(visible(text) or "–"),), "table-text"),))
