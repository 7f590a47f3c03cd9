"""`make rules-report`: recall and precision of every rule on the texts of the corpus."""

import sys

import yaml

from docgen.check.registry import RULES
from tests.corpus.judge import HERE, Judged, Score, judge, texts

PARTS = ("first", "after", "last", "fresh")


def main() -> None:
    """Print one table for each part of the corpus, and what was missed or wrongly found."""
    parts = {part: judge(texts(HERE / part)) for part in PARTS}
    for part, judged in parts.items():
        _print(part, judged)
    print("\nwhen they were judged for the first time:")
    for part, (right, missed, false) in yaml.safe_load((HERE / "blind.yaml").read_text()).items():
        score = Score(right, missed, false)
        print(f"{part:14} {right:6} {missed:7} {false:6} {score.recall:7.2f} {score.precision:6.2f}")
    if "-v" in sys.argv:
        print(*(line for judged in parts.values() for line in judged.complaints), sep="\n")


def _print(part: str, judged: Judged) -> None:
    print(
        f"\n{part}: {judged.texts} texts\n{'rule':10} {'right':>6} {'missed':>7} {'false':>6} {'recall':>7} {'prec.':>6}"
    )
    for rule in RULES:
        score = judged.scores.get(rule.id)
        if score is not None:
            print(
                f"{rule.id:10} {score.right:6} {score.missed:7} {score.false:6} {score.recall:7.2f} {score.precision:6.2f}"
            )
    total = judged.total
    print(f"{'total':10} {total.right:6} {total.missed:7} {total.false:6} {total.recall:7.2f} {total.precision:6.2f}")


if __name__ == "__main__":
    main()
