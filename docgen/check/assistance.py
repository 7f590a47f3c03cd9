"""Whether a procurement or a text is about personal assistance: a context comes in, yes or no goes out."""

from docgen.check.context import Context
from docgen.check.pattern import Pattern

_CODE = "85311200"
"""CPV: welfare services for disabled people, the natural code of personal assistance."""
_SERVICE = Pattern(r"\b (?: personlig\w* \s assist\w+ | personal \s assist\w+ )", hints=("assist",))
_HOMES = Pattern(
    r"""\b (?: särskil\w+ \s boende\w* | bostad \s med \s särskild | gruppbostad\w* | gruppboende\w* | hemtjänst\w*
      | hemsjukvård\w* )""",
    hints=("boende", "bostad", "hemtjänst", "hemsjukvård"),
)


def is_about_assistance(context: Context) -> bool:
    """True for a spec by its code, title or purpose; for a text when it speaks most of personal assistance."""
    if context.spec is not None:
        head = context.spec.procurement
        coded = any(str(code).startswith(_CODE) for code in head.cpv)
        return coded or _SERVICE.first_in(f"{head.title} {head.purpose}") is not None
    return _count(context, _SERVICE) > _count(context, _HOMES)


def _count(context: Context, pattern: Pattern) -> int:
    return sum(1 for passage in context.corpus.having(pattern) for _ in pattern.all_in(passage.text))
