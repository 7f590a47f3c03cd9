"""What happens instead: no tenders, one tender, a review, a cancelled procurement. Each way comes out dated.

New procurements are dated at the shortest pace, so a branch tells the earliest new start. Court times are those of
2023 (Upphandlingsmyndigheten, confidence B): 1.8 months in the first instance, 5.3 months more in the second.
"""

import datetime as dt
from collections.abc import Mapping

from docgen.diag.diagnostic import Say
from docgen.timetable.calendar import next_working_day, standstill_end
from docgen.timetable.plan_model import Branch, Network, Setting
from docgen.timetable.plan_passes import forward

_DAY = dt.timedelta(days=1)
_CHOICE, _DIRECT, _REDRAFT, _REPORT = 3, 28, 28, 30
"""Days: to the choice of way, for talks on a direct award, to change the documents, to report a cancelling."""
_FIRST_INSTANCE, _SECOND_INSTANCE = 55, 161
"""1.8 and 5.3 months in days of 30.4."""
_AFTER_JUDGMENT = 10
"""20 kap. 10 § LOU."""

_Dated = tuple[dt.date, Say, tuple[str, ...]]


def branches(setting: Setting, net: Network, days: Mapping[str, dt.date], start: dt.date) -> tuple[Branch, ...]:
    """The branches of the law, as far as the plan has the days that they leave from."""
    if setting.law == "lov":
        return _nobody_applies(days)
    if setting.law == "lou-19a" or not {"tenders", "award", "standstill-end"} <= days.keys():
        return ()
    return (
        *_no_tenders(net, days, start),
        _one_tender(days, start),
        *_review(net, days, start),
        _cancelled(setting, net, days, start),
    )


def _branch(
    name: str, title: Say, steps: list[_Dated], start: dt.date | None, planned: dt.date, remark: Say
) -> Branch:
    return Branch(name, title, _in_order(steps), start, max(0, (start - planned).days) if start else None, remark)


def _no_tenders(net: Network, days: Mapping[str, dt.date], start: dt.date) -> tuple[Branch, Branch, Branch]:
    choice = next_working_day(days["tenders"] + _CHOICE * _DAY)
    chosen: _Dated = (choice, Say("vägval: inget lämpligt anbud", "choice of way: no suitable tender"), ())
    award = _step(net, "award", choice + _DIRECT * _DAY)
    direct = forward(net, {"signing": next_working_day(award + _DAY)}, "shortest")
    begins = max(start, direct["start"])
    same = Say("gäller om villkoren inte ändras väsentligt", "holds if the conditions are not materially changed")
    return (
        _branch(
            "no-tenders-direct",
            Say("Inga anbud: direktupphandling", "No tenders: direct award"),
            [
                chosen,
                (award, Say("beslut om direktupphandling", "decision on a direct award"), ("19 a kap. 3 § LOU",)),
                (
                    direct["signing"],
                    Say("avtal; ingen avtalsspärr", "contract; no standstill"),
                    ("19 a kap. 10 § LOU",),
                ),
            ],
            begins,
            start,
            same,
        ),
        _redone(net, days, (choice, start), "no-tenders-again", Say("Inga anbud", "No tenders"), [chosen]),
        _own(start, [chosen], choice),
    )


def _own(start: dt.date, steps: list[_Dated], choice: dt.date) -> Branch:
    stays: _Dated = (choice, Say("egen regi fortsätter eller återtas", "the authority performs the service"), ())
    return Branch(
        "no-tenders-own",
        Say("Inga anbud: egen regi", "No tenders: own performance"),
        _in_order([*steps, stays]),
        None,
        None,
        Say(
            f"kommunen svarar för assistansen även efter {start} (17 § LSS)",
            f"the municipality answers for the assistance after {start} too (17 § LSS)",
        ),
    )


def _redone(
    net: Network,
    days: Mapping[str, dt.date],
    when: tuple[dt.date, dt.date],
    name: str,
    title: Say,
    steps: list[_Dated],
) -> Branch:
    """A new procurement with changed documents, from a day on. `when` is that day and the planned start."""
    known = {"drafting": next_working_day(when[0] + _REDRAFT * _DAY)}
    if "council" in days:
        known["council"] = days["council"]
    again = forward(net, known, "shortest")
    said = {
        "publication": Say("ny annons", "new notice"),
        "tenders": Say("ny sista anbudsdag", "new last day for tenders"),
        "award": Say("nytt tilldelningsbeslut", "new award decision"),
        "signing": Say("avtal", "contract"),
    }
    steps = [*steps, *((again[step], words, ()) for step, words in said.items() if step in again)]
    return _branch(
        name,
        Say(f"{title.sv}: ny upphandling", f"{title.en}: new procurement"),
        steps,
        max(again["start"], when[1]),
        when[1],
        Say(
            "tidigast, med kortaste tider och utan reserv", "at the earliest, at the shortest pace, without a reserve"
        ),
    )


def _one_tender(days: Mapping[str, dt.date], start: dt.date) -> Branch:
    award = days["award"]
    asked: _Dated = (
        next_working_day(days["tenders"] + _CHOICE * _DAY),
        Say(
            "pröva det enda anbudet; fråga om priset verkar onormalt lågt",
            "examine the one tender; ask if the price seems abnormally low",
        ),
        ("19 kap. 18 § LOU",),
    )
    go_on: _Dated = (
        award,
        Say("tilldela, eller avbryt med skäl", "award, or cancel with reasons"),
        ("19 kap. 19 § LOU", "19 kap. 21 § LOU"),
    )
    return Branch(
        "one-tender",
        Say("Ett enda anbud", "A single tender"),
        _in_order([asked, go_on]),
        start,
        0,
        Say(
            "tidplanen håller om anbudet antas; avbryts upphandlingen gäller grenen för avbrytande",
            "the plan holds if the tender is accepted; if cancelled, the branch for that applies",
        ),
    )


def _review(net: Network, days: Mapping[str, dt.date], start: dt.date) -> tuple[Branch, Branch]:
    filed = days["standstill-end"]
    first, second = filed + _FIRST_INSTANCE * _DAY, filed + (_FIRST_INSTANCE + _SECOND_INSTANCE) * _DAY
    steps: list[_Dated] = [
        (
            filed,
            Say("ansökan om överprövning, senast", "application for review, at the latest"),
            ("20 kap. 11 § LOU", "20 kap. 8 § LOU"),
        ),
        (first, Say("dom i förvaltningsrätten, i genomsnitt", "judgment, on average"), ()),
    ]
    appealed: list[_Dated] = [
        *steps,
        (second, Say("dom i kammarrätten, i genomsnitt", "judgment on appeal, on average"), ()),
    ]
    return (
        _after_judgment("review-first", Say("Överprövning, en instans", "Review, one instance"), steps, net, start),
        _after_judgment("review-second", Say("Överprövning, två instanser", "Review, two"), appealed, net, start),
    )


def _after_judgment(name: str, title: Say, steps: list[_Dated], net: Network, start: dt.date) -> Branch:
    free = standstill_end(steps[-1][0], _AFTER_JUDGMENT)
    found = forward(net, {"standstill-end": free}, "shortest")
    ends: list[_Dated] = [
        (
            free,
            Say("förlängd avtalsspärr slut, tio dagar efter domen", "prolonged standstill ends, ten days after"),
            ("20 kap. 10 § LOU",),
        ),
        (found["signing"], Say("avtal", "contract"), ()),
        (found["takeover"], Say("övertagandet kan börja", "the takeover can begin"), ()),
    ]
    return _branch(
        name,
        title,
        [*steps, *ends],
        max(found["start"], start),
        start,
        Say(
            "genomsnittliga tider 2023; utgången kan också bli att upphandlingen görs om eller rättas",
            "average times of 2023; the outcome may also be that the procurement is redone or corrected",
        ),
    )


def _cancelled(setting: Setting, net: Network, days: Mapping[str, dt.date], start: dt.date) -> Branch:
    day = days["award"]
    steps: list[_Dated] = [
        (
            day,
            Say("beslut att avbryta; alla underrättas med skäl", "decision to cancel, with reasons"),
            ("19 kap. 21 § LOU",),
        ),
        (
            standstill_end(day, setting.standstill_days),
            Say("sista dag att överpröva avbrytandet", "last day to have the cancelling reviewed"),
            ("20 kap. 12 § LOU",),
        ),
        (
            next_working_day(day + _REPORT * _DAY),
            Say("dokumentationen klar, 30 dagar efter avbrytandet", "documentation done, 30 days after"),
            ("19 kap. 22 § LOU",),
        ),
    ]
    return _redone(net, days, (day, start), "cancelled", Say("Avbruten", "Cancelled"), steps)


def _nobody_applies(days: Mapping[str, dt.date]) -> tuple[Branch, ...]:
    if "evaluation" not in days:
        return ()
    told: _Dated = (
        days["evaluation"],
        Say("ickevalsalternativet utför assistansen", "the alternative without a choice performs it"),
        ("9 kap. 2 § LOV",),
    )
    return (
        Branch(
            "no-applicants",
            Say("Ingen ansöker", "Nobody applies"),
            (told,),
            None,
            None,
            Say(
                "annonsen ligger kvar och ansökningar prövas löpande", "the notice stays and applications are examined"
            ),
        ),
    )


def _in_order(steps: list[_Dated]) -> tuple[_Dated, ...]:
    return tuple(sorted(steps, key=lambda item: item[0]))


def _step(net: Network, name: str, day: dt.date) -> dt.date:
    """The first day on which a step may lie."""
    return next(step for step in net.steps if step.id == name).allowed.up(day)
