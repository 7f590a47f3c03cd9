"""The house design: the style of every role.

In: a palette (colours, size of the text, the style ids that a brand already has). Out: `Style` values. The
starter brand is made of these definitions, and a brand that lacks a role is given the same one in its own
colours. Our own styles have Swedish names, since officers meet them in Word. Floor 2.
"""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from docgen.ooxml.markup import Number
from docgen.ooxml.role import BULLETS, CONTENTS, CONTINUED, HEADINGS, NUMBERS, STYLE_IDS, STYLE_NAMES, Role
from docgen.ooxml.style import ParagraphLook, RunLook, Style, StyleType, Tab
from docgen.ooxml.table_style import document_table, plain_table

LIST_STEP = 357
"""Twips (6.3 mm) by which each level of a list is indented."""

FACT_WIDTH = 1701
"""Twips (30 mm) for the label of a fact."""

_HEAD_FACT_WIDTH = 2778

REQUIREMENT_INDENT = 964
"""Twips (17 mm): the text of a requirement stands under its title, the number alone in the margin."""

HEADING_WIDTHS = (964, 964, 964, 1191)
"""Twips for the number before a heading of level 1–4."""


class Palette(Struct, frozen=True):
    """What the definitions are filled with. Colours are six hex digits; `base` is the text in half-points.

    `width` is the width of the text on a portrait page in twips. `ids` says which style id a role has where
    a brand brings its own. `lists` are the w:numId of headings, bullets and numbers.
    """

    accent: str = "1B4F63"
    muted: str = "4F5D65"
    rule: str = "B9C5CB"
    fill: str = "E9EFF2"
    base: int = 22
    width: int = 8732
    heading_font: str = "major"
    ids: Mapping[Role, str] = field(default_factory=dict)
    lists: tuple[int, int, int] = (1, 2, 3)

    def id(self, role: Role) -> str:
        """The style id of a role: the brand's own, else ours."""
        return self.ids.get(role) or STYLE_IDS[role]

    def size(self, points: float) -> int:
        """A size meant beside text of 11 points, in half-points, in proportion to this brand's text."""
        return round(points * 2 * self.base / 22)

    def style(
        self,
        role: Role,
        paragraph: ParagraphLook = ParagraphLook(),
        run: RunLook = RunLook(),
        below: Role = "normal",
        follow: Role | None = None,
        priority: int = 20,
        kind: StyleType = "paragraph",
    ) -> Style:
        """The style of a role; `below` is the style it rests on, `follow` that of the next paragraph."""
        name = STYLE_NAMES[role][0]
        ours = role in _OURS
        after = self.id(follow) if follow else ""
        return Style(
            self.id(role), name, kind, self.id(below), after, priority, custom=ours, quick=True,
            paragraph=paragraph, run=run,
        )  # fmt: skip


_OURS: frozenset[Role] = frozenset({
    "lead", "note", "label", "fact", "requirement", "requirement-meta", "requirement-list", "requirement-fact",
    "table-text", "table-head", "table-total", "kicker", "title-fact", "memo-title", "memo-kicker", "memo-fact",
    "section-end", "term", "quote",
})  # fmt: skip
"""Roles for which Word has no built-in style."""


def definitions(palette: Palette) -> dict[Role, Style]:
    """The style of every role, in the order in which they are written."""
    return {
        **_base(palette),
        **_prose(palette),
        **_headings(palette),
        **_title_page(palette),
        **_memo_head(palette),
        **_lists(palette),
        **_requirements(palette),
        **_tables(palette),
        **_contents(palette),
        **_margins(palette),
        **_characters(palette),
    }


def _base(p: Palette) -> dict[Role, Style]:
    font = Style(
        p.id("default-character"), "Default Paragraph Font", "character", default=True, hidden=True, priority=1
    )
    return {
        "normal": Style(
            p.id("normal"), "Normal", default=True, quick=True, priority=0, paragraph=ParagraphLook(line=276)
        ),
        "default-character": font,
        "plain-table": plain_table(p.id("plain-table")),
        "no-list": Style(p.id("no-list"), "No List", "numbering", default=True, hidden=True),
    }


def _prose(p: Palette) -> dict[Role, Style]:
    quote = ParagraphLook(before=60, after=180, left=397, right=397)
    note = ParagraphLook(before=80, after=140, line=259)
    label = ParagraphLook(before=180, after=40, keep_next=True)
    caption = ParagraphLook(before=260, after=90, line=252, keep_next=True, keep_lines=True)
    fact = _facts(FACT_WIDTH, 60)
    line = Tab(4252, "left", "underscore")
    signature = ParagraphLook(before=800, after=160, keep_lines=True, tabs=(line,))
    return {
        "body": p.style("body", ParagraphLook(after=140), priority=1),
        "lead": p.style("lead", ParagraphLook(after=220), RunLook(color=p.muted, size=p.size(12.5)), follow="body"),
        "quote": p.style("quote", quote, RunLook(italic=True), follow="body", priority=29),
        "note": p.style("note", note, RunLook(color=p.muted, size=p.size(9.5)), follow="body"),
        "label": p.style("label", label, RunLook(bold=True, size=p.size(10))),
        "caption": p.style("caption", caption, RunLook(bold=True, color=p.accent, size=p.size(9.5)), priority=35),
        "fact": p.style("fact", fact),
        "signature": p.style("signature", signature, RunLook(size=p.size(10))),
    }


def _headings(p: Palette) -> dict[Role, Style]:
    sizes = (16.0, 13.0, 11.5, 11.0)
    gaps = ((460, 130), (340, 90), (300, 60), (240, 40))
    styles: dict[Role, Style] = {}
    for level, role in enumerate(HEADINGS):
        before, after = gaps[level]
        look = ParagraphLook(
            before=before, after=after, line=252, keep_next=True, keep_lines=True, outline=level,
            number=Number(p.lists[0], level), unhyphenated=True,
        )  # fmt: skip
        run = RunLook(p.heading_font, bold=True, color=p.accent, size=p.size(sizes[level]))
        styles[role] = p.style(role, look, run, follow="body", priority=9)
    return styles


def _title_page(p: Palette) -> dict[Role, Style]:
    fact = _facts(_HEAD_FACT_WIDTH, 80)
    kicker = ParagraphLook(before=2600, after=160, line=252, keep_next=True)
    title = ParagraphLook(after=200, line=240, keep_next=True, keep_lines=True, unhyphenated=True)
    subtitle = ParagraphLook(after=700, line=252, keep_next=True, unhyphenated=True)
    small = RunLook(caps=True, bold=True, color=p.muted, tracking=24, size=p.size(10))
    return {
        "kicker": p.style("kicker", kicker, small, follow="title"),
        "title": p.style(
            "title", title, RunLook(p.heading_font, bold=True, color=p.accent, size=p.size(32)),
            follow="subtitle", priority=10,
        ),
        "subtitle": p.style(
            "subtitle", subtitle, RunLook(color=p.muted, size=p.size(15)), follow="title-fact", priority=11
        ),
        "title-fact": p.style("title-fact", fact),
    }  # fmt: skip


def _memo_head(p: Palette) -> dict[Role, Style]:
    fact = _facts(_HEAD_FACT_WIDTH, 40)
    title = ParagraphLook(after=320, line=240, keep_next=True, keep_lines=True, unhyphenated=True)
    small = RunLook(caps=True, bold=True, color=p.muted, tracking=24, size=p.size(10))
    return {
        "memo-kicker": p.style("memo-kicker", ParagraphLook(after=60, keep_next=True), small, follow="memo-title"),
        "memo-title": p.style(
            "memo-title", title, RunLook(p.heading_font, bold=True, color=p.accent, size=p.size(20)),
            follow="memo-fact",
        ),
        "memo-fact": p.style("memo-fact", fact, RunLook(size=p.size(10.5))),
    }  # fmt: skip


def _facts(width: int, after: int, line: int = 264) -> ParagraphLook:
    """Lines of label, tab and value. No rules and no ground: LibreOffice writes the borders of paragraphs into
    a PDF as marks without a tag, against PDF/UA, and without borders a ground has no white round its text."""
    return ParagraphLook(after=after, line=line, left=width, hanging=width, keep_lines=True, tabs=(Tab(width),))


def _lists(p: Palette) -> dict[Role, Style]:
    styles: dict[Role, Style] = {}
    for roles, number in ((BULLETS, p.lists[1]), (NUMBERS, p.lists[2])):
        for level, role in enumerate(roles):
            look = ParagraphLook(after=60, number=Number(number, level))
            styles[role] = p.style(role, look, below="body", priority=12)
    for level, role in enumerate(CONTINUED):
        styles[role] = p.style(role, ParagraphLook(after=60, left=LIST_STEP * (level + 1)), below="body", priority=13)
    return styles


def _requirements(p: Palette) -> dict[Role, Style]:
    """What belongs to a requirement stands under its title, so that nothing else looks like one."""
    left = REQUIREMENT_INDENT
    text = ParagraphLook(left=left)
    meta = ParagraphLook(after=80, left=left, keep_next=True, keep_lines=True)
    fact = replace(_facts(FACT_WIDTH, 40), left=left + FACT_WIDTH, tabs=(Tab(left + FACT_WIDTH),))
    small = RunLook(color=p.muted, size=p.size(9))
    return {
        "requirement": p.style("requirement", text, below="body", priority=2),
        "requirement-meta": p.style("requirement-meta", meta, small, follow="requirement"),
        "requirement-list": p.style("requirement-list", ParagraphLook(after=60), below="body"),
        "requirement-fact": p.style("requirement-fact", fact, RunLook(size=p.size(9.5))),
    }


def _tables(p: Palette) -> dict[Role, Style]:
    text = ParagraphLook(before=20, after=20, line=252)
    return {
        "table-text": p.style("table-text", text, RunLook(size=p.size(9.5))),
        "table-head": p.style(
            "table-head", ParagraphLook(keep_next=True, unhyphenated=True), RunLook(bold=True, color=p.accent),
            below="table-text",
        ),
        "table-total": p.style("table-total", ParagraphLook(), RunLook(bold=True), below="table-text"),
        "table": document_table(p.id("table"), p.id("plain-table"), p.accent, p.rule, p.fill),
        "section-end": p.style("section-end", ParagraphLook(before=0, after=0, line=20, exact=True), RunLook(size=2)),
    }  # fmt: skip


def _contents(p: Palette) -> dict[Role, Style]:
    page = Tab(p.width, "right", "dot")
    title = ParagraphLook(after=240, line=252, keep_next=True, keep_lines=True)
    run = RunLook(p.heading_font, bold=True, color=p.accent, size=p.size(16))
    styles: dict[Role, Style] = {"contents-title": p.style("contents-title", title, run, follow="body", priority=39)}
    lefts = (680, 1474, 2438, 3458)
    for level, role in enumerate(CONTENTS):
        start = lefts[level - 1] if level else 0
        look = ParagraphLook(
            before=0 if level else 100, after=10, line=252, left=lefts[level], right=567,
            hanging=lefts[level] - start, tabs=(Tab(lefts[level]), page),
        )  # fmt: skip
        run = RunLook(bold=level == 0, size=p.size(10 if level else 10.5))
        styles[role] = p.style(role, look, run, follow="normal", priority=39)
    return styles


def _margins(p: Palette) -> dict[Role, Style]:
    tabs = (Tab(p.width, "right"),)
    small = RunLook(color=p.muted, size=p.size(9))
    return {
        "header": p.style("header", ParagraphLook(line=252, tabs=tabs), small, priority=98),
        "footer": p.style("footer", ParagraphLook(line=252, tabs=tabs), small, priority=98),
        "footnote": p.style("footnote", ParagraphLook(after=40, line=252), RunLook(size=p.size(9)), priority=98),
    }


def _characters(p: Palette) -> dict[Role, Style]:
    looks: dict[Role, RunLook] = {
        "footnote-mark": RunLook(raised=True),
        "link": RunLook(color=p.accent, underline=True),
        "placeholder": RunLook(color=p.muted, fill=p.fill),
        "strong": RunLook(bold=True),
        "emphasis": RunLook(italic=True),
        "term": RunLook(bold=True, color=p.muted),
        "code": RunLook("Courier New", unproofed=True, size=p.size(9.5)),
    }
    below: Role = "default-character"
    return {role: p.style(role, run=run, below=below, priority=22, kind="character") for role, run in looks.items()}
