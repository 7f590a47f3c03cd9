"""What all commands share: options, exit codes, and printing diagnostics in the form that was asked for."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NoReturn, TypeVar

import click

from docgen.cli.host import Host, language, open_host, wants_color
from docgen.diag.diagnostic import Diagnostic, has_errors
from docgen.diag.place import SourceId
from docgen.source.text import SourceText

OK, FINDINGS, COULD_NOT_RUN = 0, 1, 2
"""Exit codes: nothing wrong, findings of severity error, the command could not run."""

Form = Literal["text", "json", "sarif", "github", "gitlab"]
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Voice:
    """How a command speaks: form, language, and whether it says only what is needed."""

    form: Form
    language: str
    quiet: bool

    def say(self, sv: str, en: str) -> None:
        """A line about progress or result, on standard error, so that reports can be piped."""
        if not self.quiet:
            click.echo(sv if self.language == "sv" else en, err=True)


def spoken(function: Command) -> Command:
    """The options --format, --lang and --quiet."""
    for option in (
        click.option("--quiet", "-q", is_flag=True, help="Säg bara det som är fel."),
        click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk för meddelanden."),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "sarif", "github", "gitlab"]),
            default="text",
            help="Form för anmärkningar.",
        ),
    ):
        function = option(function)
    return function


def voice(form: Form, lang: str | None, quiet: bool) -> Voice:
    """The voice that the options ask for."""
    return Voice(form, lang or language(), quiet)


def host_of(spec: str) -> Host:
    """The world round a spec; ends the command when the path is not there."""
    path = Path(spec)
    if not path.exists():
        stop(f'"{spec}" finns inte; ange en specmapp eller en YAML-fil')
    return open_host(path)


def stop(message: str) -> NoReturn:
    """End the command because it cannot run: exit code 2."""
    click.echo(f"docgen: {message}", err=True)
    sys.exit(COULD_NOT_RUN)


def report(diagnostics: Iterable[Diagnostic], texts: Mapping[SourceId, SourceText], host: Host, speaker: Voice) -> int:
    """Print diagnostics on standard output in the form asked for; gives the exit code that follows."""
    found = tuple(diagnostics)
    printed(found, texts, speaker, host.shown_path)
    return FINDINGS if has_errors(found) else OK


def printed(
    found: tuple[Diagnostic, ...],
    texts: Mapping[SourceId, SourceText],
    speaker: Voice,
    shown: Callable[[SourceId], str] = lambda source: source.path,
) -> None:
    """Print diagnostics on standard output in the form asked for; `shown` gives the path of a source."""
    rendered = _rendered(found, texts, shown, speaker)
    if rendered:
        click.echo(rendered, nl=False)


def _rendered(
    found: tuple[Diagnostic, ...],
    texts: Mapping[SourceId, SourceText],
    shown: Callable[[SourceId], str],
    speaker: Voice,
) -> str:
    from docgen.report import github, gitlab, order, sarif, text
    from docgen.report import json as as_json

    if speaker.form == "json":
        return as_json.render(found, speaker.language, shown)
    if speaker.form == "sarif":
        from docgen.cli.codes import all_codes

        return sarif.render(found, all_codes(), speaker.language, shown)
    if speaker.form == "github":
        return github.render(found, speaker.language, shown)
    if speaker.form == "gitlab":
        return gitlab.render(found, texts, speaker.language, shown)
    body = text.render(found, texts, speaker.language, wants_color(sys.stdout), shown)
    if found:
        return f"{body}\n{order.summary(found, speaker.language)}\n"
    return "" if speaker.quiet else order.summary(found, speaker.language) + "\n"


def printable(value: object) -> str:
    """A value as indented JSON, for people who look inside."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
