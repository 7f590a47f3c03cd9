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
    r"""\b (?: varumärk\w* | fabrikat\w* | produktnamn\w* | märke (?: n | s\w* )? | standard (?: er | en )?
      | certifikat
      | brand\w* | trademark\w* | standards? ) \b [^.]{0,160} \b (?: likvärdig\w* | motsvarande | equivalent ) \b""",
    hints=("likvärdig", "motsvarande", "equivalent"),
)
_ALWAYS = Pattern(
    r"""\b (?: där | när | om | i \s de \s fall | alla | samtliga | varje | oavsett | hänvisa\w* | where | whenever
      | any ) \b"""
)


def is_open(demand: Demand) -> bool:
    """True when the sentence, its lead or the sentence after it accepts what is equal."""
    return EQUIVALENT.first_in(demand.whole) is not None


def all_is_open(context: Context) -> bool:
    """True when one statement says of all names and standards that what is equal is accepted."""
    return any(
        _ALWAYS.first_in(match[0]) or _ALWAYS.first_in(passage.text[: match.start()][-60:])
        for passage in context.corpus.having(_FOR_ALL)
        for match in _FOR_ALL.all_in(passage.text)
    )
