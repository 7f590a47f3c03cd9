import time

import pytest

from docgen.source.suggest import closest, did_you_mean

KEYS = [
    "requirements",
    "procurement",
    "contract",
    "response_time",
    "around-the-clock",
    "id",
    "on-call-service",
    "hours",
]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("requirments", "requirements"),
        ("reqiurements", "requirements"),
        ("Contract", "contract"),
        ("response-time", "response_time"),
        ("responsetime", "response_time"),
        ("around the clock", "around-the-clock"),
        ("hour", "hours"),
        ("idd", "id"),
        ("on-call", "on-call-service"),
        ("xyz", None),
        ("x", None),
        ("", None),
        ("requirement specification", None),
    ],
)
def test_the_nearest_known_word(word: str, expected: str | None):
    assert closest(word, KEYS) == expected


def test_fewer_slips_win_and_then_the_alphabet():
    assert closest("PA-JOUR-1", ["PA-JOUR-20", "PA-JOUR-2", "PA-JOUR-3", "PA-TUR-1"]) == "PA-JOUR-2"
    assert closest("cat", ["car", "cut", "bat"]) == "bat"


def test_a_stub_of_two_words_is_no_answer():
    assert closest("takeo", ["takeover-plan", "takeover-start"]) is None


def test_known_words_may_be_an_iterator():
    assert closest("takeover", iter(["takeover-plan"])) == "takeover-plan"


def test_the_hint_in_both_languages():
    hint = did_you_mean("hour", KEYS)
    assert hint is not None
    assert (hint.sv, hint.en) == ('menade du "hours"?', 'did you mean "hours"?')
    assert did_you_mean("xyz", KEYS) is None


def test_five_thousand_ids_are_quick():
    known = [f"PA-JOUR-{number}" for number in range(5000)]
    start = time.process_time()
    assert closest("PA-JOR-4999", known) == "PA-JOUR-4999"
    assert time.process_time() - start < 2
