"""`docgen plan SPEC`: whether the dates hold, backwards from the start or forwards from a day, and why."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import click

from docgen.cli.common import FINDINGS, OK, Voice, host_of, report, stop, voice
from docgen.pipeline.load import Loaded, load
from docgen.spec.law import load_law
from docgen.spec.model.spec import Spec
from docgen.timetable import contract_dates as contract
from docgen.timetable import ics, plan_files, plan_table, value
from docgen.timetable.plan import backwards, forwards, planned
from docgen.timetable.plan_from_spec import setting
from docgen.timetable.plan_model import Plan

_FORMS = ["table", "gantt", "json", "markdown", "ics", "yaml"]
_STEPS = ["begin", "decision", "publication", "award"]
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("plan")
@click.argument("spec")
@click.option("--backward", is_flag=True, help="Räkna bakåt från avtalsstarten, utan specens egna datum.")
@click.option("--start", type=_DAY, default=None, metavar="ÅÅÅÅ-MM-DD", help="Annan avtalsstart än specens; bakåt.")
@click.option("--forward", type=_DAY, default=None, metavar="ÅÅÅÅ-MM-DD", help="Räkna framåt från dagen.")
@click.option("--step", type=click.Choice(_STEPS), default="publication", help="Steget som dagen gäller (--forward).")
@click.option("--contract", "of_contract", is_flag=True, help="Avtalets dagar: förlängningar, besked, uppföljningar.")
@click.option("--format", "form", type=click.Choice(_FORMS), default="table", help="Form.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Hållpunkterna att klistra in i specen; som --format yaml.")
@click.option("--output", "-o", default=None, metavar="FIL", help="Skriv till en fil i stället för skärmen.")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk.")
def command(
    spec: str,
    backward: bool,
    start: dt.datetime | None,
    forward: dt.datetime | None,
    step: str,
    of_contract: bool,
    form: str,
    as_yaml: bool,
    output: str | None,
    lang: str | None,
) -> None:
    """Planera upphandlingen: varje steg med dag, skäl, lagrum och marginal, och vad som inte håller.

    Med specens egna datum om den har en tidplan, annars bakåt från avtalsstarten. Avslutas med 0 när allt håller,
    1 när något steg inte kan hållas, 2 när kommandot inte kunde köras.
    """
    speaker = voice("text", lang, quiet=False)
    form = "yaml" if as_yaml else form
    found = _loaded(spec, speaker)
    if found.spec is None:
        sys.exit(FINDINGS)
    if of_contract:
        _write(_contract_shown(found, found.spec, form, speaker.language), output)
        sys.exit(OK)
    plan = _plan(found, found.spec, backward, _date(start), _date(forward), step)
    _write(_shown(plan, found.spec, form, speaker.language), output)
    sys.exit(OK if plan.holds else FINDINGS)


def _loaded(spec: str, speaker: Voice) -> Loaded:
    host = host_of(spec)
    found = load(host.world, host.spec)
    if found.spec is None:
        report(found.diagnostics, found.texts, host, speaker)
    return found


def _plan(
    found: Loaded, spec: Spec, backward: bool, start: dt.date | None, forward: dt.date | None, step: str
) -> Plan:
    if forward is not None and (backward or start is not None):
        stop("--forward kan inte kombineras med --backward eller --start")
    settings = setting(spec, found.profile, start)
    if forward is not None:
        return forwards(settings, step, forward)
    if backward or start is not None or not spec.timetable:
        return backwards(settings)
    return planned(settings)


def _date(found: dt.datetime | None) -> dt.date | None:
    return found.date() if found is not None else None


def _shown(plan: Plan, spec: Spec, form: str, language: str) -> bytes:
    if form == "ics":
        name, owner = spec.procurement.title, spec.procurement.id
        return ics.calendar(name, owner, spec.procurement.date, plan_files.events(plan, language))
    if form == "yaml":
        return plan_files.as_yaml(plan, spec.procurement.language).encode()
    return _PLAN_FORMS[form](plan, language).encode()


def _contract_shown(found: Loaded, spec: Spec, form: str, language: str) -> bytes:
    requirements = found.checked.requirements if found.checked else ()
    days = contract.contract_dates(spec, requirements)
    if form == "ics":
        name, owner = spec.procurement.title, f"contract.{spec.procurement.id}"
        return ics.calendar(name, owner, spec.procurement.date, contract.events(days, language))
    ways = {"json": contract.as_json, "markdown": contract.as_markdown, "table": contract.as_text}
    if form not in ways:
        stop(f'--contract kan inte visas som "{form}"; välj table, json, markdown eller ics')
    shown = ways[form](days, language)
    worth = value.value(spec, load_law(found.world).value) if form == "table" else None
    return (shown + "".join(f"\n{line}" for line in value.lines(worth, language)) + "\n" if worth else shown).encode()


def _write(data: bytes, output: str | None) -> None:
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        Path(output).write_bytes(data)


_PLAN_FORMS: dict[str, Callable[[Plan, str], str]] = {
    "table": plan_table.table,
    "gantt": plan_table.gantt,
    "json": plan_files.as_json,
    "markdown": plan_files.as_markdown,
}
