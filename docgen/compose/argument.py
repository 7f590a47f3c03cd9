"""What all functions of templates share: how arguments are read, and how a wrong one is told.

In: the package, and what a template passes. Out: plain values, or a report at the line of the template. Floor 5.
"""

from collections.abc import Iterable

from jinja2 import Undefined
from markupsafe import Markup

from docgen.compose.package import Package
from docgen.compose.view import unwrap
from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean

NOTHING = Markup("")
"""What a function gives that was called wrongly."""


class Functions:
    """What all functions share: the package, and how a wrong argument is told."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.environment = package.environment

    def text(self, function: str, value: object) -> str | None:
        """The text of an argument, or None and a report."""
        plain = unwrap(value)
        if isinstance(value, Undefined):
            bool(value)
            return None
        if isinstance(plain, str):
            return str(plain)
        self.wrong(function, Say("text inom citattecken", "text in quotation marks"), value)
        return None

    def choice(self, function: str, value: object, known: Iterable[str], what: Say) -> str | None:
        """One of the known words, or None and a report."""
        text = self.text(function, value)
        words = tuple(known)
        if text is None or text in words:
            return text
        listing = ", ".join(words)
        self.environment.rendering.report(
            "M007",
            Say(f'{function} känner ingen {what.sv} "{text}"', f'{function} knows no {what.en} "{text}"'),
            did_you_mean(text, words) or Say(f"de som finns är {listing}", f"those that exist are {listing}"),
            text,
            (value,),
        )
        return None

    def wrong(self, function: str, expected: Say, value: object) -> None:
        """Report an argument of the wrong kind."""
        shown = " ".join(str(unwrap(value)).split())[:60]
        self.environment.rendering.report(
            "M008",
            Say(
                f'{function} väntade {expected.sv} men fick "{shown}"',
                f'{function} expected {expected.en} but got "{shown}"',
            ),
            Say(
                "se sidan om nya dokument: docgen/HOWTO-document.md",
                "see the page on new documents: docgen/HOWTO-document.md",
            ),
            function,
            (value,),
        )


def alone(mark: Markup) -> Markup:
    """A structure that is a block stands between blank lines."""
    return Markup(f"\n\n{mark}\n\n")  # noqa: S704 - marks hold no markup
