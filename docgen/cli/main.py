"""The command `docgen`: finds the command that was asked for and imports only that one.

Every command is a module of this package with a function `command`. Start-up time is why they are imported
late: `docgen --help` must not load the Word layer.
"""

import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

from docgen import __version__

COMMANDS = {
    "new": "Börja en ny upphandling: en specmapp att fylla i.",
    "import": "Hämta krav ur en gammal kravlista i Word eller Excel.",
    "check": "Granska en spec eller en text: varje fel med fil, rad och kolumn.",
    "plan": "Planera: håller datumen, och varför; bakåt från avtalsstart eller framåt.",
    "report": "Skriv en granskningsrapport i Word, JSON eller SARIF.",
    "trace": "Följ varje synpunkt till krav, svar, avtal och uppföljning.",
    "review-links": "Anteckna att länkar mellan synpunkter och krav är granskade.",
    "build": "Bygg Word-dokumenten till ett paket.",
    "schema": "Skriv JSON-schemat som ger komplettering i redigeraren.",
    "explain": "Förklara en kod, t.ex. KRAV-006.",
    "doctor": "Visa ett inre steg som text.",
    "list": "Lista dokument, klausuler, regler eller varumärken.",
    "law": "Visa lagdata: belopp, lagar, källa och dag.",
    "completion": "Skriv skalets kompletteringsskript.",
}
"""Name and one line of help, in the order of a procurement officer's day."""

_MODULES = {"list": "listing", "import": "import_"}
"""Commands whose name no module can have."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in our order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command itself, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"docgen.cli.{_MODULES.get(cmd_name, cmd_name).replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands with their help, without importing any of them."""
        with formatter.section("Kommandon"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may have been meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from docgen.source.suggest import closest

            near = closest(args[0], COMMANDS)
            ctx.fail(f'okänt kommando "{args[0]}"' + (f', menade du "{near}"?' if near else ""))
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="docgen")
def docgen() -> None:
    """Gör YAML-specar i git till upphandlingens Word-dokument.

    Börja med: docgen new MAPP, sedan docgen check MAPP och docgen build MAPP.
    """


def main(args: list[str] | None = None) -> Any:
    """The entry point of the console script. Ends the process with exit code 0, 1 or 2."""
    # A command makes a great many objects, keeps nearly all of them and ends: looking for rubbish costs a tenth.
    gc.disable()
    # docgen's models take no part in other packages' plugins; looking for those means reading all that is installed
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # å must not stop a run in a terminal or pipe that says it is ASCII
            stream.reconfigure(encoding="utf-8", errors="replace")
    return docgen(args, prog_name="docgen")
