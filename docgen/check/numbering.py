"""The number that a paragraph or requirement begins with: a text comes in, where its words begin goes out.

"3.2 Leverantören ska", "PA-4 Leverantören ska", "a) Leverantören ska": such a number is no figure of the sentence.
"""

from docgen.check.pattern import Pattern

_NUMBER = Pattern(
    r"""^ \W* (?: [Kk]rav \s )? (?: (?: [A-ZÅÄÖ] [A-ZÅÄÖ\d]{0,5} (?: - [A-ZÅÄÖ\d]{1,6} )*? [-.\s]? )? \d{1,3} (?:
    [.-] \d{1,3} )*
    | [a-zåäö] \) | [ivx]{1,4} \) ) (?: [.):]+ | \s[–-] )? \s+ (?= [”\"(]? [A-ZÅÄÖ] )""",
    ignore_case=False,
)


def words_begin(text: str) -> int:
    """The offset of the first word after a leading number; 0 where there is none."""
    match = _NUMBER.first_in(text)
    return match.end() if match else 0
