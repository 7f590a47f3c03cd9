"""What stands before a document's text, and in its header and footer: made from front matter and spec.

In: a document template, the spec, the memo where it is one, and the version. Out: title page, contents or memo
head, and properties. Floor 5.
"""

from collections.abc import Mapping

from docgen.blocks.tree import Block, Contents, MemoHead, TitlePage
from docgen.compose.document import DocumentTemplate
from docgen.compose.words import Words
from docgen.spec.model.memo import Memo
from docgen.spec.model.spec import Spec
from docgen.world import Version

_SHOWN_OF_COMMIT = 10
_WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "contents": "Innehåll",
        "memo": "Tjänsteskrivelse",
        "part": "Dokument",
        "appendix": "Bilaga",
        "authority": "Upphandlande myndighet",
        "diarienummer": "Diarienummer",
        "date": "Datum",
        "version": "Version",
        "officer": "Handläggare",
        "recipient": "Mottagare",
        "dirty": "med ändringar",
        "no-git": "utan versionshantering",
    },
    "en": {
        "contents": "Contents",
        "memo": "Memorandum",
        "part": "Document",
        "appendix": "Appendix",
        "authority": "Contracting authority",
        "diarienummer": "Registry number",
        "date": "Date",
        "version": "Version",
        "officer": "Case officer",
        "recipient": "Recipient",
        "dirty": "with changes",
        "no-git": "without version control",
    },
}


def version_text(version: Version, language: str) -> str:
    """The version in few words, for a footer: the first ten characters of the commit, and whether it is all."""
    words = _words(language)
    if not version.commit:
        return words["no-git"]
    commit = version.commit[:_SHOWN_OF_COMMIT]
    return f"{commit} {words['dirty']}" if version.dirty else commit


def head_of(
    template: DocumentTemplate, spec: Spec, memo: Memo | None, version: str, long_dates: bool = False
) -> tuple[Block, ...]:
    """The blocks before the text."""
    language = spec.procurement.language
    if memo is not None:
        offered = _memo_facts(spec, memo, long_dates)
        kicker = template.kicker or _words(language)["memo"]
        return (MemoHead(memo.title, kicker, tuple(offered[name] for name in template.facts or offered)),)
    facts = _tender_facts(spec, version)
    kicker = _kicker(template, language)
    first: Block = MemoHead(template.title, kicker, facts)
    if template.title_page:
        first = TitlePage(template.title, spec.procurement.title, kicker, facts)
    contents = (Contents(_words(language)["contents"], template.contents),) if template.contents else ()
    return (first, *contents)


def properties_of(template: DocumentTemplate, spec: Spec, memo: Memo | None, version: str) -> dict[str, str]:
    """What header, footer and the file's metadata show; `date` is an ISO date."""
    date = memo.date if memo else spec.procurement.date
    return {
        "authority": spec.authority.name,
        "date": date.isoformat(),
        "diarienummer": spec.procurement.diarienummer,
        "id": spec.procurement.id,
        "title": memo.title if memo else template.title,
        "version": version,
    }


def _kicker(template: DocumentTemplate, language: str) -> str:
    words = _words(language)
    return f"{words['part' if template.number.isdigit() else 'appendix']} {template.number}"


def _tender_facts(spec: Spec, version: str) -> tuple[tuple[str, str], ...]:
    words = _words(spec.procurement.language)
    return (
        (words["authority"], spec.authority.name),
        (words["diarienummer"], spec.procurement.diarienummer),
        (words["date"], Words(spec.procurement.language).date(spec.procurement.date)),
        (words["version"], version),
    )


def _memo_facts(spec: Spec, memo: Memo, long_dates: bool) -> dict[str, tuple[str, str]]:
    """Label and value by the name that the front matter chooses them with."""
    words = _words(spec.procurement.language)
    values = {
        "diarienummer": spec.procurement.diarienummer,
        "date": Words(spec.procurement.language, long_dates).day(memo.date),
        "officer": memo.case_officer,
        "recipient": memo.recipient,
    }
    return {name: (words[name], value) for name, value in values.items()}


def _words(language: str) -> Mapping[str, str]:
    return _WORDS["sv" if language == "sv" else "en"]
