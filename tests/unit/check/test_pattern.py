"""Patterns are verbose, ignore case unless told otherwise, and are compiled at first use."""

from docgen.check.pattern import Pattern
from docgen.check.registry import RULES, rule


def test_blanks_and_comments_do_not_count() -> None:
    pattern = Pattern(r" a \s b  # a, blank, b")
    assert [match[0] for match in pattern.all_in("A b, a b, ab")] == ["A b", "a b"]
    assert Pattern("a", ignore_case=False).first_in("A") is None


def test_a_pattern_is_compiled_once_and_not_before() -> None:
    pattern = Pattern("a")
    assert "compiled" not in vars(pattern)
    assert pattern.compiled is pattern.compiled


def test_the_list_of_rules_finds_by_id() -> None:
    assert [rule(item.id) for item in RULES] == list(RULES)
    assert rule("KRAV-999") is None
