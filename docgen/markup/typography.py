"""No-break spaces where a line must not end: before units, round §, after kap., nr and bilaga.

In: Markdown with marks. Out: the same with some spaces made no-break; values of the spec, whose own spaces are
escaped, keep theirs. Floor 6.
"""

import re

from docgen.compose.marks import ANY

NBSP = "\u00a0"
_UNITS = (
    r"(?:kr|kronor|SEK|EUR|euro|mnkr|tkr|öre|procent|per cent|år|månader|månad|veckor|vecka|dagar|dag|dygn|timmar|"
    r"timme|minuter|minut|years?|months?|weeks?|days?|hours?|minutes?|kap)\b|%|§|[a-z] (?:§|kap\.)"
)
_AT_WORD = r"[ABDSTabdknst](?<=\b.)"
_NAMED = (
    rf"{_AT_WORD}(?:(?<=[Aa])vsnitt|(?<=[Bb])ilaga|(?<=[Dd])okument|(?<=[Tt])abell|(?<=[Dd])el|(?<=n)r|(?<=k)l\."
    r"|(?<=[Ss])ection|(?<=[Aa])ppendix|(?<=[Dd])ocument|(?<=[Tt])able)"
)
# Each pattern begins with a set of characters and looks behind only then: `re` passes over all other text at once.
_RULES = (
    re.compile(rf"\d{ANY} (?={ANY}(?:{_UNITS}))"),
    re.compile(r"(?:\d\u00a0[a-z] (?=§|kap\.)|§ (?=[^\s|{])|kap\. (?=\d))"),
    re.compile(r"\d(?<!\d\d)\d{0,2}(?: \d{3})+(?!\d)"),
    re.compile(rf"{_NAMED} (?={ANY}(?:[\dA-ZÅÄÖ]\b|\d|\U000f8003))"),
)
_WORTH_IT = re.compile(rf"[\d§\U000f8001] | [§\U000f8000]|{_NAMED} ")


def bind(markdown: str) -> str:
    """The Markdown with no-break spaces."""
    if not _WORTH_IT.search(markdown):
        return markdown
    for rule in _RULES:
        markdown = rule.sub(_bound, markdown)
    return markdown


def _bound(match: re.Match[str]) -> str:
    return match[0].replace(" ", NBSP)
