"""References to law and to the CPV nomenclature."""

import re
from typing import Any, Self

from docgen.diag.diagnostic import Say
from docgen.spec.values.expect import NBSP, Value, quote, refuse, written

_LAW = re.compile(
    r"""
    (?:[0-9]+\ ?[a-z]?\ kap\.\ )?                               # 19 kap.
    [0-9]+\ ?[a-z]?(?:(?:[–-]|,\ |\ och\ )[0-9]+\ ?[a-z]?)*\ §§?.+  # 9 a § LSS, 2–5 §§ LOU, 11 och 38 §§ MBL
    | (?:[0-9]+\ ?[a-z]?(?:(?:[–-]|,\ |\ och\ )[0-9]+\ ?[a-z]?)*\ kap\.)\ .+  # 12 kap. HSL
    | .*\b[0-9]{4}:[0-9]+\b.*                                       # lag (2010:479), AFS 2023:1, HSLF-FS 2022:44
    | (?:art\.|artikel|article)\ [0-9]+.+                        # artikel 28 GDPR
    | .*\b[0-9]{4}/[0-9]+\b.*                                       # förordning (EU) 2016/679
    | [CT]-[0-9]+/[0-9]+.*                                          # C-448/01
    | .+\ ref\.\ [0-9]+.*                                        # HFD 2022 ref. 41
    """,
    re.VERBOSE | re.DOTALL,
)
_TURNED = re.compile(r"§§? ?([0-9]+(?: ?[a-z](?![a-z]))?)\s*(.*)", re.DOTALL)
_CPV = re.compile(r"[0-9]{8}-[0-9]", re.ASCII)
_CPV_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7)
"""Found by fitting published codes. A few codes of the EU list are irregular (85210000-3), so that a digit
that does not fit is doubtful and not wrong."""


class LawReference(str, Value):
    """A place in law: `9 a § LSS`, `19 kap. 2 § LOU`, `lag (2010:479)`."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The reference as it was written."""
        return str(self)

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads a reference; the number stands before the paragraph sign, the law after it."""
        text = " ".join(written(value, Say("ett lagrum", "a reference to law")).replace(NBSP, " ").split())
        if _LAW.fullmatch(text):
            return cls(text)
        turned = _TURNED.fullmatch(text)
        better = f"{turned[1]} § {turned[2]}".strip() if turned else "9 a § LSS"
        raise refuse(
            "S017",
            Say(
                f"{quote(text)} är inget lagrum; skriv paragraf och lag",
                f"{quote(text)} is not a reference to law; write paragraph and law",
            ),
            Say(
                f"skriv {better}" if turned else f"skriv t.ex. {better}",
                f"write {better}" if turned else f"write {better}, for instance",
            ),
        )

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return {"type": "string", "pattern": r"[0-9]"}


class Cpv(str, Value):
    """A CPV code with its check digit: `85311200-4`."""

    __slots__ = ()

    @property
    def fits(self) -> bool:
        """True when the check digit is the one that the first eight digits give."""
        return int(self[-1]) == check_digit(self[:8])

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads eight digits, a hyphen and the check digit."""
        text = written(value, Say("en CPV-kod", "a CPV code")).strip()
        if _CPV.fullmatch(text):
            return cls(text)
        whole = len(text) == 8 and text.isdecimal()
        example = f"{text}-{check_digit(text)}" if whole else "85311200-4"
        raise refuse(
            "S018",
            Say(
                f"{quote(text)} är ingen CPV-kod; en kod har åtta siffror, bindestreck och kontrollsiffra",
                f"{quote(text)} is not a CPV code; a code has eight digits, a hyphen and a check digit",
            ),
            Say(f"skriv t.ex. {example}", f"write {example}, for instance"),
        )

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return {"type": "string", "pattern": r"^[0-9]{8}-[0-9]$"}


def check_digit(digits: str) -> int:
    """The usual ninth digit of a CPV code from its first eight."""
    return sum(int(digit) * weight for digit, weight in zip(digits, _CPV_WEIGHTS, strict=True)) % 10
