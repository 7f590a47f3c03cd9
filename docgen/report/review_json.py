"""A review comes in; JSON for other programs, or a SARIF log in which rules without findings pass, goes out.

Accepted findings stand in the order of the review, which is that of `report.order`. The JSON is that of
`report.json` with more keys; `form` is the same and changes with it.
"""

import json

from docgen.report import json as plain
from docgen.report import sarif
from docgen.report.review import Review, RuleRow

_LEVEL = "none"


def render_json(review: Review, language: str = "sv") -> str:
    """The findings as `report.json` gives them, and what else the review tells."""
    content = json.loads(plain.render(review.findings, language))
    accepted = json.loads(plain.render([item for item, _ in review.accepted], language))["diagnostics"]
    content |= {
        "subject": review.subject,
        "judged": list(review.judged),
        "day": review.day,
        "version": review.version,
        "law_read": list(review.law_read),
        "law_data_read": review.data_read or None,
        "accepted": [item | {"reason": reason} for item, (_, reason) in zip(accepted, review.accepted, strict=True)],
        "rules": [
            {
                "id": row.id,
                "title": row.title.in_language(language),
                "severity": row.severity.value,
                "state": row.state,
                "count": row.count,
                "law": [{"ref": ref.ref, "checked": ref.checked, "confidence": ref.confidence} for ref in row.law],
            }
            for row in review.rules
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def render_sarif(review: Review, language: str = "sv") -> str:
    """A SARIF log: findings as results, accepted ones suppressed with their reason, rules without any as passed."""
    log = json.loads(sarif.render(review.findings, language=language))
    run = log["runs"][0]
    listed = {row.id: row for row in review.rules}
    driver = run["tool"]["driver"]
    names = sorted({rule["id"] for rule in driver["rules"]} | listed.keys())
    driver["rules"] = [
        {"id": name} | ({"shortDescription": {"text": _title(listed[name], language)}} if name in listed else {})
        for name in names
    ]
    accepted = json.loads(sarif.render([item for item, _ in review.accepted], language=language))["runs"][0]["results"]
    for result, (_, reason) in zip(accepted, review.accepted, strict=True):
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    passed = [
        {"ruleId": row.id, "kind": "pass", "level": _LEVEL, "message": {"text": _title(row, language)}}
        for row in review.rules_in("passed")
    ]
    run["results"] = [*run["results"], *accepted, *passed]
    for result in run["results"]:
        result["ruleIndex"] = names.index(result["ruleId"])
    run["properties"] = {"day": review.day, "lawRead": list(review.law_read), "lawDataRead": review.data_read}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _title(row: RuleRow, language: str) -> str:
    return row.title.in_language(language)
