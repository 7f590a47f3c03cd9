"""A cell's value and its number format come in; the text that a Swedish reader sees goes out.

Number formats are those of ISO/IEC 29500-1, 18.8.30: sections by sign, digits, thousands, per cent, dates and times,
quoted text. What is rarer (fractions, exponents, colours' conditions) is written plainly. Floor 2.
"""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

_NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
           "november", "december")  # fmt: skip
_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_FILL = re.compile(r"[_*].")
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(AM/PM|A/P|y+|m+|d+|h+|s+)(?:\.0+)?|(.)', re.IGNORECASE | re.DOTALL)
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?%?")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


def shown(value: object, pattern: str) -> str:
    """The value as text; `pattern` is the cell's number format."""
    if isinstance(value, bool):
        return "SANT" if value else "FALSKT"
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return _moment(value, pattern)
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    if isinstance(value, int | float):
        return _number(value, pattern)
    return str(value)


def _moment(value: dt.datetime | dt.date | dt.time, pattern: str) -> str:
    plain = _BRACKETS.sub("", pattern.split(";", maxsplit=1)[0])
    words = re.search("mmm|ddd", plain, re.IGNORECASE)
    if words and isinstance(value, dt.date):
        return _written(value, plain)
    if isinstance(value, dt.time):
        return value.isoformat("seconds" if value.second else "minutes")
    if isinstance(value, dt.datetime):
        if (value.hour, value.minute, value.second) == (0, 0, 0) and "h" not in plain.lower():
            return value.date().isoformat()
        return f"{value.date()} {value.time().isoformat('seconds' if value.second else 'minutes')}"
    return value.isoformat()


def _written(value: dt.date, pattern: str) -> str:
    """A date with its month or day in words, as the format writes it."""
    parts = []
    for match in _TOKEN.finditer(_FILL.sub("", pattern)):
        quoted, escaped, code, other = match.groups()
        parts.append(_part(value, code.lower()) if code else quoted or escaped or other or "")
    return "".join(parts).strip()


def _part(value: dt.date, code: str) -> str:
    kind, width = code[0], len(code)
    if kind == "y":
        return f"{value.year:04}" if width > 2 else f"{value.year % 100:02}"
    if kind == "m" and width > 2:
        return _MONTHS[value.month - 1] if width > 3 else _MONTHS[value.month - 1][:3]
    if kind == "d" and width > 2:
        return _DAYS[value.weekday()] if width > 3 else _DAYS[value.weekday()][:3]
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    number = {"m": value.month, "d": value.day, "h": moment.hour, "s": moment.second}.get(kind, 0)
    return f"{number:02}" if width > 1 else str(number)


def _number(value: float, pattern: str) -> str:
    sections = pattern.split(";")
    chosen = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    chosen = sections[2] if value == 0 and len(sections) > 2 else chosen
    plain = _FILL.sub("", _BRACKETS.sub("", chosen))
    bare = _LITERAL.sub("", plain)
    digits = _DIGITS.search(bare)
    if digits is None or re.search(r"[eE/]", bare) or "General" in pattern or pattern == "@":
        return _general(value)
    number = _rounded(abs(value), digits[0])
    sign = "-" if value < 0 and len(sections) == 1 and number.strip("0,%" + _NBSP) else ""
    literal = _LITERAL.sub(lambda match: (match[1] or match[2] or "").replace("#", "\0").replace("0", "\1"), plain)
    made = _DIGITS.sub(lambda _: sign + number, literal, count=1)
    return made.replace("\0", "#").replace("\1", "0").strip()


def _rounded(value: float, digits: str) -> str:
    percent, decimals = digits.endswith("%"), len(digits.partition(".")[2].rstrip("%"))
    exact = Decimal(repr(value)) * (100 if percent else 1)
    if "." not in digits and digits.rstrip("%").endswith(","):
        exact /= 1000
    least = digits.partition(".")[2].rstrip("%").count("0")
    text = f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}"
    whole, _, part = text.partition(".")
    while len(part) > least and part.endswith("0"):
        part = part[:-1]
    width = digits.partition(".")[0].count("0")
    whole = whole.rjust(width, "0")
    if "," in digits.rstrip("%").rstrip(","):
        whole = f"{int(whole):,}".replace(",", _NBSP)
    return whole + (f",{part}" if part else "") + (f"{_NBSP}%" if percent else "")


def _general(value: float) -> str:
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e21):
        return str(int(value))
    if value and not 1e-9 <= abs(value) < 1e21:
        return f"{value:.6g}".replace(".", ",").replace("e", "E")
    return f"{Decimal(f'{value:.11g}').normalize():f}".replace(".", ",")
