"""Words that open a requirement to what is equal, and statements that do so for a whole set of documents."""

from docgen.check.context import Context
from docgen.check.duty import Demand
from docgen.check.pattern import Pattern

EQUIVALENT = Pattern(
    r"""\b (?: likvärdig\w* | motsvarande | jämförbar\w* | liknande | annat \s (?: \w+ \s )? (?: system | märke | bevis
      | certifikat )
      | annan \s (?: produkt | leverantör | tillverkare ) | (?: eller | och ) \s (?: någon | något | annan | annat
      | andra )
      | t\.?\s?ex\.? | till \s exempel | exempelvis | såsom | bland \s annat | bl\.?\s?a\.? | som \s exempel
      | principerna \s (?: i | enligt | för ) | equivalent | similar | comparable | or \s other
      | for \s (?: example | instance )
      | such \s as | e\.g ) (?! \w )"""
)
"""The offer is not tied to what is named: something equal is accepted, or the name is only an example."""

_FOR_ALL = Pattern(
    r"""\b (?: varumärk\w* | fabrikat\w* | produktnamn\w* | märke (?: n | s\w* )?
      | standard (?: er\w* | en )? (?! \s (?: SS | EN | ISO | IEC ) \b )
      | certifikat
      | brand\w* | trademark\w* | standards? ) \b [^.]{0,160} \b (?: likvärdig\w* | motsvarande | equivalent ) \b""",
    hints=("likvärdig", "motsvarande", "equivalent"),
)
_ALWAYS = Pattern(
    r"""\b (?: där | när | om | i \s de \s fall | where | whenever ) \s (?: \w+ \W+ ){0,8}? (?: hänvis\w*
      | ang (?: es | er | ivits
        | etts ) | nämn\w* | förekom\w* | finns | ställs | kräv\w* | står | används | namnges | named | referr\w*
        | mention\w*
        | stated | used ) \b
    | \b (?: alla | samtliga | varje | any | all ) \s (?: \w+ \s ){0,3}? (?: varumärk | fabrikat | produkt
    | märke | standard | certifikat
        | hänvisning | krav | brand | trademark ) | \b (?: oavsett | hänvis\w* )"""
)


def is_open(demand: Demand) -> bool:
    """True when the sentence, its lead or the sentence after it accepts what is equal."""
    return EQUIVALENT.first_in(demand.whole) is not None


def _before(text: str, start: int) -> str:
    """What the sentence says before this place, as far as it may matter."""
    return text[max(0, start - 80) : start].rpartition(". ")[2]


def all_is_open(context: Context) -> bool:
    """True when one statement says of all names and standards that what is equal is accepted."""
    return any(
        _ALWAYS.first_in(f"{_before(passage.text, match.start())} {match[0]}")
        for passage in context.corpus.having(_FOR_ALL)
        for match in _FOR_ALL.all_in(passage.text)
    )
