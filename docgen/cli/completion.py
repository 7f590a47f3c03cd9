"""`docgen completion SHELL`: the script that makes the shell complete commands, options and codes."""

import click
from click.shell_completion import get_completion_class

from docgen.cli.main import docgen


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Skriv skalets kompletteringsskript, t.ex. docgen completion bash >> ~/.bashrc."""
    found = get_completion_class(shell)
    if found is None:  # pragma: no cover - the choice above is what click ships
        raise click.UsageError(shell)
    click.echo(found(docgen, {}, "docgen", "_DOCGEN_COMPLETE").source())
