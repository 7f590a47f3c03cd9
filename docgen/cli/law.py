"""`docgen law [NAME]`: the law that docgen knows: amounts, statutes and replacements, with source and checked day."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from docgen.cli.common import Voice, host_of, printable, report, stop, voice
from docgen.cli.host import language

_WORDS = {
    "sv": (
        "kontrollera",
        "ingen rad för dagen",
        "läst",
        "tills vidare",
        "gäller inte sedan",
        "i stället",
        "ingen egen regel",
    ),
    "en": (
        "check",
        "no row for the day",
        "read",
        "until further notice",
        "repealed since",
        "instead",
        "no rule of its own",
    ),
}
_Json = dict[str, Any]


@click.command("law")
@click.argument("name", required=False)
@click.option("--on", "day", metavar="DAG", default=None, help="Bara raden för en dag (ÅÅÅÅ-MM-DD).")
@click.option("--spec", default=".", metavar="SPEC", help="Projekt vars egna rader ska gälla (aktuell mapp).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form.")
@click.option("--lang", type=click.Choice(["sv", "en"]), default=None, help="Språk.")
def command(name: str | None, day: str | None, spec: str, form: str, lang: str | None) -> None:
    """Visa belopp, lagar och vad som ska anges i stället, med källa och dag; sök på ett ord, t.ex. schablon eller "
    "SoL."""
    from docgen.spec.law import LawData, law_source

    host = host_of(spec)
    source = law_source(host.world)
    data = source.outcome.value or LawData()
    spoken = lang or language()
    if source.diagnostics:
        texts = {text.id: text for text in source.texts}
        sys.exit(report(source.diagnostics, texts, host, voice("text", spoken, quiet=True)))
    found = [*_amounts(data, name, _day(day)), *_statutes(data, name), *_replacements(data, name)]
    if not found:
        stop(f'det finns ingen lagdata om "{name}"; docgen law visar allt')
    if form == "json":
        click.echo(printable(found))
    else:
        click.echo("\n".join(_text(found, Voice("text", spoken, quiet=True))))
    sys.exit(0)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        stop(f'"{text}" är inget datum; skriv t.ex. 2027-02-01')


def _wanted(name: str | None, *words: str) -> bool:
    return name is None or any(name.casefold() in word.casefold() for word in words)


def _amounts(data: Any, name: str | None, day: date | None) -> Iterator[_Json]:
    """The rows of every series that was asked for; with a day the one row of that day, or that there is none."""
    for key, series in data.amounts.items():
        if not _wanted(name, key, series.title, series.title_en):
            continue
        rows = [data.amount(key, day).row] if day else list(series.rows)
        yield {
            "kind": "amount",
            "name": key,
            "title": {"sv": series.title, "en": series.title_en},
            "unit": series.unit,
            "law": str(series.law),
            "on": str(day) if day else None,
            "rows": [_row(row) if row else {"check": True} for row in rows],
        }


def _row(row: Any) -> _Json:
    return {
        "value": None if row.value is None else f"{row.value.normalize():f}",
        "from": str(row.start),
        "to": str(row.to) if row.to else None,
        **_read(row),
        "check": not row.verified,
    }


def _read(row: Any) -> _Json:
    return {
        "source": row.source,
        "checked": str(row.checked),
        "confidence": row.confidence,
        "verified": row.verified,
        "note": row.note,
    }


def _statutes(data: Any, name: str | None) -> Iterator[_Json]:
    for item in data.statutes:
        exact = name is not None and name.casefold() in {short.casefold() for short in item.short}
        if exact or _wanted(name, item.sfs, item.title, item.cited):
            yield {
                "kind": "statute",
                "sfs": item.sfs,
                "title": item.title,
                "cited": item.cited,
                "short": list(item.short),
                "in_force": str(item.in_force) if item.in_force else None,
                "repealed": str(item.repealed) if item.repealed else None,
                "successor": item.successor,
                **_read(item),
                "check": not item.verified,
            }


def _replacements(data: Any, name: str | None) -> Iterator[_Json]:
    for item in data.replacements:
        statute = data.statute(item.statute)
        short = statute.shortest if statute else ""
        exact = name is not None and name.casefold() in {short.casefold(), item.statute}
        if exact or _wanted(name, item.topic, item.topic_en, *item.old):
            yield {
                "kind": "replacement",
                "statute": item.statute,
                "short": short,
                "old": list(item.old),
                "topic": {"sv": item.topic, "en": item.topic_en},
                "new": str(item.new) if item.new else None,
                **_read(item),
                "check": not item.verified,
            }


def _text(found: list[_Json], speaker: Voice) -> Iterator[str]:
    spoken = speaker.language
    for item in found:
        if item["kind"] == "amount":
            yield f"{item['title'][spoken]} ({item['name']}, {item['unit']}; {item['law']})"
            yield from (_row_line(row, item, spoken) for row in item["rows"])
        elif item["kind"] == "statute":
            yield _statute_line(item, spoken)
        else:
            instead, none = _WORDS[spoken][5:7]
            old = ", ".join(item["old"]) or "–"
            new = item["new"] or none
            cited = f"{old} {item['short']} ({item['statute']}) {item['topic'][spoken]}"
            yield f"{cited}: {instead} {new}{_tail(item, spoken)}"


def _row_line(row: _Json, item: _Json, spoken: str) -> str:
    check, no_row, _, open_end = _WORDS[spoken][:4]
    if "from" not in row:
        return f"  {item['on']}: {check} ({no_row})"
    value = _shown(row["value"])
    return f"  {row['from']}–{row['to'] or open_end}: {value}{_tail(row, spoken)}"


def _statute_line(item: _Json, spoken: str) -> str:
    gone = f"; {_WORDS[spoken][4]} {item['repealed']}, {item['successor']}" if item["repealed"] else ""
    short = f" ({', '.join(item['short'])})" if item["short"] else ""
    return f"{item['cited']}{short}{gone}{_tail(item, spoken)}"


def _tail(item: _Json, spoken: str) -> str:
    check, _, read = _WORDS[spoken][:3]
    mark = f"; {check}" if item["check"] else ""
    note = f"; {item['note']}" if item["note"] else ""
    return f"  [{item['source']}; {read} {item['checked']}, {item['confidence']}{mark}{note}]"


def _shown(value: str | None) -> str:
    if value is None:
        return "–"
    whole, _, part = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{grouped},{part.ljust(2, '0')}" if part else grouped
