"""The settings of a plan come in; the network of its steps goes out: what follows what, and how far apart.

Shortest times are the lower bounds of the domain study (section 7.1): four weeks of market analysis, four of drafting,
two of consultation, one of negotiation, two of evaluation. Usual times are the authority's own habits.
"""

from docgen.diag.diagnostic import Say
from docgen.spec.values import Duration
from docgen.timetable.lag import ANY_DAY, WORKING_DAYS, Allowed, Lag, counted, days, lasting, standstill, weeks
from docgen.timetable.plan_model import Link, Network, Setting, Step
from docgen.timetable.plan_text_other import TEXTS

_MARKET, _DRAFTING, _CONSULTATION, _MBL, _EVALUATION, _REQUEST = 4, 4, 2, 1, 2, 1
"""Shortest times in weeks."""
_USUAL_REQUEST = 3
_NEXT_DAY = days(1)


def network(setting: Setting) -> Network:
    """The steps and links for the law of the procurement."""
    links = [*_preparation(setting), *_MIDDLE[setting.law](setting), *_end(setting)]
    present = {name for link in links for name in (link.before, link.after)}
    steps = tuple(_step(name, setting) for name in _ORDER if name in present)
    return Network(steps, tuple(links))


_ORDER = (
    "begin",
    "market",
    "drafting",
    "consultation",
    "mbl",
    "council",
    "decision",
    "minutes",
    "publication",
    "tenders",
    "evaluation",
    "award",
    "standstill-end",
    "signing",
    "takeover",
    "start",
)


def _step(name: str, setting: Setting) -> Step:
    text = TEXTS[setting.law][name]
    allowed: Allowed = WORKING_DAYS
    role = text.role
    if name == "council":
        allowed = setting.council
    elif name == "decision" or (name == "award" and setting.committee_awards):
        allowed, role = setting.committee, Say(setting.committee_name, setting.committee_name)
    elif name in {"standstill-end", "takeover", "start"}:
        allowed = ANY_DAY
    elif name == "award":
        role = Say("delegaten", "the delegate")
    elif name == "signing":
        role = Say("behörig firmatecknare för myndigheten", "the authority's signatory")
    return Step(name, text, allowed, role)


def _preparation(setting: Setting) -> list[Link]:
    """From the first day to the publication or the request."""
    habits = setting.habits
    found = [
        Link("begin", "market", weeks(habits.market_weeks), weeks(min(_MARKET, habits.market_weeks))),
        Link("market", "drafting", weeks(habits.drafting_weeks), weeks(min(_DRAFTING, habits.drafting_weeks))),
        Link(
            "drafting",
            "consultation",
            counted(7 * habits.consultation_weeks),
            weeks(min(_CONSULTATION, habits.consultation_weeks)),
        ),
        Link("consultation", "mbl", weeks(habits.mbl_weeks), weeks(min(_MBL, habits.mbl_weeks))),
        Link("mbl", "decision", _at_least_a_day(habits.memo_days), _NEXT_DAY),
        Link("decision", "minutes", days(setting.minutes_days), days(0)),
        Link("minutes", "publication", _NEXT_DAY, days(0)),
    ]
    if setting.needs_council and setting.law != "lou-19a":
        found += [
            Link("mbl", "council", _at_least_a_day(7 * habits.council_weeks), _NEXT_DAY),
            Link("council", "publication", _NEXT_DAY, days(0)),
        ]
    return found


def _at_least_a_day(amount: int) -> Lag:
    """What must be finished before a decision is finished the day before, at the latest."""
    return days(max(1, amount))


def _advertised(setting: Setting) -> list[Link]:
    """19 kap. LOU: notice, tenders, evaluation, award, standstill."""
    habits, shortest = setting.habits, setting.advertising_days
    return [
        Link("publication", "tenders", counted(max(habits.advertising_days, shortest)), counted(shortest)),
        Link(
            "tenders",
            "evaluation",
            counted(7 * habits.evaluation_weeks),
            weeks(min(_EVALUATION, habits.evaluation_weeks)),
        ),
        _to_award(setting),
        Link("award", "standstill-end", standstill(setting.standstill_days), standstill(setting.standstill_days)),
        Link("standstill-end", "signing", _NEXT_DAY, _NEXT_DAY),
        Link("signing", "takeover", _reserve(setting), days(1)),
    ]


def _direct(setting: Setting) -> list[Link]:
    """19 a kap. LOU: a request, an answer, a decision; no standstill (19 a kap. 10 §)."""
    habits = setting.habits
    return [
        Link("publication", "tenders", counted(7 * _USUAL_REQUEST), weeks(_REQUEST)),
        Link("tenders", "evaluation", weeks(min(2, habits.evaluation_weeks)), weeks(min(1, habits.evaluation_weeks))),
        _to_award(setting),
        Link("award", "signing", _NEXT_DAY, days(0)),
        Link("signing", "takeover", _NEXT_DAY, days(1)),
    ]


def _choice(setting: Setting) -> list[Link]:
    """LOV: a running notice, applications, approval, contracts."""
    habits = setting.habits
    return [
        Link(
            "publication",
            "evaluation",
            counted(7 * max(8, habits.evaluation_weeks)),
            weeks(min(4, habits.evaluation_weeks)),
        ),
        _to_award(setting),
        Link("award", "signing", _NEXT_DAY, days(0)),
        Link("signing", "takeover", _NEXT_DAY, days(1)),
    ]


def _to_award(setting: Setting) -> Link:
    if setting.committee_awards:
        usual = max(setting.notice_days, min(14, setting.habits.memo_days))
        return Link("evaluation", "award", days(usual), days(setting.notice_days))
    return Link("evaluation", "award", days(7), days(0))


def _reserve(setting: Setting) -> Lag:
    months = setting.review_months
    return lasting(Duration(months, "months")) if months else _NEXT_DAY


def _end(setting: Setting) -> list[Link]:
    """The takeover: the contract's own length, or the profile's limit where that is shorter."""
    whole = setting.takeover
    least = Duration(setting.takeover_months, "months") if setting.takeover_months else None
    shorter = least is not None and (whole.to_months() or 0) > setting.takeover_months
    return [Link("takeover", "start", lasting(whole), lasting(least) if shorter and least else lasting(whole))]


_MIDDLE = {"lou-19": _advertised, "lou-19a": _direct, "lov": _choice}
