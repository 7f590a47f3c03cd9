"""What a style can be for: the roles that a document needs, our style ids, and the names a brand may use.

A role is the word that `word` and `ooxml` share: `word` never names a style, and a brand never hears of blocks.
Floor 2.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

Role: TypeAlias = Literal[
    "normal", "body", "lead", "quote", "caption", "note", "label", "fact", "signature",
    "requirement", "requirement-meta", "requirement-list", "requirement-fact",
    "table-text", "table-head", "table-total",
    "heading-1", "heading-2", "heading-3", "heading-4",
    "title", "subtitle", "kicker", "title-fact", "memo-title", "memo-kicker", "memo-fact",
    "bullet-1", "bullet-2", "bullet-3", "number-1", "number-2", "number-3",
    "continue-1", "continue-2", "continue-3",
    "contents-title", "contents-1", "contents-2", "contents-3", "contents-4",
    "header", "footer", "footnote", "section-end",
    "footnote-mark", "link", "placeholder", "strong", "emphasis", "code", "term",
    "table", "default-character", "no-list", "plain-table",
]  # fmt: skip

HEADINGS: tuple[Role, ...] = ("heading-1", "heading-2", "heading-3", "heading-4")
BULLETS: tuple[Role, ...] = ("bullet-1", "bullet-2", "bullet-3")
NUMBERS: tuple[Role, ...] = ("number-1", "number-2", "number-3")
CONTINUED: tuple[Role, ...] = ("continue-1", "continue-2", "continue-3")
CONTENTS: tuple[Role, ...] = ("contents-1", "contents-2", "contents-3", "contents-4")

STYLE_IDS: Mapping[Role, str] = {
    "normal": "Normal", "body": "BodyText", "lead": "Lead", "quote": "Quotation", "caption": "Caption",
    "note": "Note", "label": "FieldLabel", "fact": "Fact", "signature": "Signature",
    "requirement": "RequirementText", "requirement-meta": "RequirementMeta",
    "requirement-list": "RequirementList", "requirement-fact": "RequirementFact",
    "table-text": "TableText", "table-head": "TableHeading", "table-total": "TableTotal",
    "heading-1": "Heading1", "heading-2": "Heading2", "heading-3": "Heading3", "heading-4": "Heading4",
    "title": "Title", "subtitle": "Subtitle", "kicker": "Kicker", "title-fact": "TitleFact",
    "memo-title": "MemoTitle", "memo-kicker": "MemoKicker", "memo-fact": "MemoFact",
    "bullet-1": "ListBullet", "bullet-2": "ListBullet2", "bullet-3": "ListBullet3",
    "number-1": "ListNumber", "number-2": "ListNumber2", "number-3": "ListNumber3",
    "continue-1": "ListContinue", "continue-2": "ListContinue2", "continue-3": "ListContinue3",
    "contents-title": "TOCHeading", "contents-1": "TOC1", "contents-2": "TOC2", "contents-3": "TOC3",
    "contents-4": "TOC4", "header": "Header", "footer": "Footer", "footnote": "FootnoteText",
    "section-end": "SectionEnd", "footnote-mark": "FootnoteReference", "link": "Hyperlink",
    "placeholder": "PlaceholderText", "strong": "Strong", "emphasis": "Emphasis", "code": "HTMLCode",
    "term": "Term", "table": "DocumentTable", "default-character": "DefaultParagraphFont", "no-list": "NoList",
    "plain-table": "TableNormal",
}  # fmt: skip
"""The id of the style that we make for a role."""

STYLE_NAMES: Mapping[Role, tuple[str, ...]] = {
    "normal": ("Normal",), "body": ("Body Text", "Brödtext"), "lead": ("Ingress", "Lead"),
    "quote": ("Citatstycke", "Quote", "Citat"), "caption": ("caption", "Beskrivning"), "note": ("Anmärkning",),
    "label": ("Fältrubrik",), "fact": ("Faktarad",), "signature": ("Signature", "Signatur"),
    "requirement": ("Kravtext",), "requirement-meta": ("Kravrad",),
    "requirement-list": ("Kravlista",),
    "requirement-fact": ("Kravuppgift",),
    "table-text": ("Tabelltext",), "table-head": ("Tabellrubrik",), "table-total": ("Tabellsumma",),
    "heading-1": ("heading 1", "Rubrik 1"), "heading-2": ("heading 2", "Rubrik 2"),
    "heading-3": ("heading 3", "Rubrik 3"), "heading-4": ("heading 4", "Rubrik 4"),
    "title": ("Title", "Rubrik"), "subtitle": ("Subtitle", "Underrubrik"), "kicker": ("Överrubrik",),
    "title-fact": ("Titelfakta",), "memo-title": ("Ärenderubrik",), "memo-kicker": ("Dokumenttyp",),
    "memo-fact": ("Ärendefakta",),
    "bullet-1": ("List Bullet", "Punktlista"), "bullet-2": ("List Bullet 2", "Punktlista 2"),
    "bullet-3": ("List Bullet 3", "Punktlista 3"), "number-1": ("List Number", "Numrerad lista"),
    "number-2": ("List Number 2", "Numrerad lista 2"), "number-3": ("List Number 3", "Numrerad lista 3"),
    "continue-1": ("List Continue", "Listfortsättning"),
    "continue-2": ("List Continue 2", "Listfortsättning 2"),
    "continue-3": ("List Continue 3", "Listfortsättning 3"),
    "contents-title": ("TOC Heading", "Innehållsförteckningsrubrik"),
    "contents-1": ("toc 1", "Innehåll 1"), "contents-2": ("toc 2", "Innehåll 2"),
    "contents-3": ("toc 3", "Innehåll 3"), "contents-4": ("toc 4", "Innehåll 4"),
    "header": ("header", "Sidhuvud"), "footer": ("footer", "Sidfot"),
    "footnote": ("footnote text", "Fotnotstext"), "section-end": ("Avsnittsslut",),
    "footnote-mark": ("footnote reference", "Fotnotsreferens"), "link": ("Hyperlink", "Hyperlänk"),
    "placeholder": ("Placeholder Text", "Platshållartext"), "strong": ("Strong", "Stark"),
    "emphasis": ("Emphasis", "Betoning"), "code": ("HTML Code", "HTML-kod"), "term": ("Uppgiftsetikett",),
    "table": ("Dokumenttabell",), "default-character": ("Default Paragraph Font", "Standardstycketeckensnitt"),
    "no-list": ("No List", "Ingen lista"), "plain-table": ("Normal Table", "Normal tabell"),
}  # fmt: skip
"""Names under which a brand may bring the style of a role, ours first: Word's own, or what we call it."""
