from docgen.check.voice import is_asked, is_quoted


def test_a_question_may_end_in_brackets_and_quotation_marks() -> None:
    assert is_asked("Måste vi ha kontor? ")
    assert is_asked('"Måste vi ha kontor?"')
    assert not is_asked("Frågan är besvarad.")


def test_a_place_is_quoted_between_two_marks() -> None:
    text = 'Där står "snarast" och ”vid behov”.'
    assert is_quoted(text, text.index("snarast"))
    assert is_quoted(text, text.index("vid behov"))
    assert not is_quoted(text, text.index("och"))
    assert not is_quoted('En skärm på 24" behövs', 20)
