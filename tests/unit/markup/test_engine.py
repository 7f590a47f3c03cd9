from xml.etree.ElementTree import tostring

from docgen.markup.engine import Engine


def elements(text: str) -> str:
    return tostring(Engine().parse(text).root, encoding="unicode")


def test_raw_html_is_text() -> None:
    assert elements("<div>a</div>\n\n<b>x</b> &amp;") == (
        "<div><p>&lt;div&gt;a&lt;/div&gt;</p><p>&lt;b&gt;x&lt;/b&gt; &amp;amp;</p></div>"
    )


def test_rows_keep_the_cells_that_they_have() -> None:
    assert elements("| a | b |\n|:--|:-:|\n| c |\n| d | e | f |") == (
        '<div><table aligns="left center"><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr>'
        "<tr><td>d</td><td>e</td><td>f</td></tr></table></div>"
    )


def test_footnotes_are_kept_by_id() -> None:
    parsed = Engine().parse("a[^1]\n\n[^1]: b\n[^2]: c")
    assert sorted(parsed.notes) == ["fn:1", "fn:2"]
    assert parsed.unused == ("2",)


def test_an_engine_forgets_between_texts() -> None:
    engine = Engine()
    engine.parse("a[^1]\n\n[^1]: b\n\n[x]: https://x.example/")
    assert engine.parse("[x] c").notes == {}
    assert tostring(engine.parse("[x] c").root, encoding="unicode") == "<div><p>[x] c</p></div>"
