from docgen.diag.place import Point, SourceId, Span, whole

A, B = SourceId("a.yaml"), SourceId("b.yaml")


def span(source: SourceId, start: int, end: int) -> Span:
    return Span(source, Point(1, start + 1, start), Point(1, end + 1, end))


def test_a_span_covers_what_lies_inside_it_in_the_same_source():
    outer = span(A, 2, 8)
    assert outer.covers(outer)
    assert outer.covers(span(A, 3, 3))
    assert not outer.covers(span(A, 1, 4))
    assert not outer.covers(span(A, 7, 9))
    assert not outer.covers(span(B, 3, 4))


def test_a_whole_source_is_printed_as_its_first_character():
    assert whole(A) == Span(A, Point(1, 1, 0), Point(1, 1, 0))


def test_places_sort_by_source_and_then_by_line():
    assert sorted([span(B, 0, 1), span(A, 5, 6), span(A, 0, 1)]) == [span(A, 0, 1), span(A, 5, 6), span(B, 0, 1)]
    assert Point(1, 9, 8) < Point(2, 1, 10)
    assert SourceId("a", "project") < SourceId("a", "resources")
