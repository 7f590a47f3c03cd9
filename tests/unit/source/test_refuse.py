from docgen.source.refuse import short


def test_a_text_in_a_message_is_short_and_on_one_line():
    assert short("  ett\n  två ") == "ett två"
    assert short("a" * 40) == "a" * 40
    assert short("a" * 41) == "a" * 39 + "…"
    assert short("abcdef", longest=4) == "abc…"
