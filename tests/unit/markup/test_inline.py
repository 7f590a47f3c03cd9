# ruff: noqa: ISC004 - whole messages stand in tables of cases
import pytest

from tests.unit.compose.workbench import rendered


def read(body: str) -> str:
    made = rendered(body)
    assert made.said == []
    return made.dumped.removeprefix("body: ")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("**fet** och *kursiv* och `kod`", "**fet** och _kursiv_ och `kod`"),
        ("***båda***", "**_båda_**"),
        ("**fet med *kursiv* i**", "**fet med ****_kursiv_**** i**"),
        ("*word*{: lang=en }", "_word_{en}"),
        ("**Public *procurement* Act**{: lang=en }", "**Public **{en}"),
        ("[lagen](https://lagen.example/a?b=1&c=2)", "[lagen](https://lagen.example/a?b=1&c=2)"),
        ("<https://lagen.example/>", "[https://lagen.example/](https://lagen.example/)"),
        ("<info@ekdala.example>", "[info@ekdala.example](mailto:info@ekdala.example)"),
        ("[skriv](mailto:info@ekdala.example)", "[skriv](mailto:info@ekdala.example)"),
        ("[se **där**](#service.on-call)", "se där->service.on-call!(words)"),
        ("[lagen][1]\n\n[1]: https://lagen.example/", "[lagen](https://lagen.example/)"),
        ("Not[^a] slut.\n\n[^a]: Text *här*.\n", "Not[note: body: Text _här_.] slut."),
        ("Två[^a] noter[^a].\n\n[^a]: T.\n", "Två[note: body: T.] noter[note: body: T.]."),
        ("\\*inte kursiv\\* \\# \\|", "*inte kursiv* # |"),
        ("&nbsp;&amp;&#167;&copy;", "~&§©"),
        ("AT&T och a < b > c", "AT&T och a < b > c"),
        ("`a &amp; <b>`", "`a &amp; <b>`"),
        ("snake_case_name och 2*3*4", "snake_case_name och 2_3_4"),
    ],
)  # fmt: skip
def test_inline_markdown(body: str, expected: str) -> None:
    assert read(body).startswith(expected)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[a](www.riksdagen.se)", 'prov.md:5:1-22 M033 länken går till "www.riksdagen.se", som inte är en webb- eller e-postadress '
         "[skriv en adress som börjar med https: eller mailto:, eller #ankare]"),
        ("[a](javascript:alert)", 'prov.md:5:1-22 M033 länken går till "javascript:alert", som inte är en webb- eller e-postadress '
         "[skriv en adress som börjar med https: eller mailto:, eller #ankare]"),
        ("[a](file:///etc/passwd)", 'prov.md:5:1-24 M033 länken går till "file:///etc/passwd", som inte är en webb- eller '
         "e-postadress [skriv en adress som börjar med https: eller mailto:, eller #ankare]"),
        ('[a](https://x.example/ "titel")', "prov.md:5:1-32 M034 en länk kan inte ha en egen titel [ta bort texten inom citattecken i länken]"),
        ("Ett <span style='x'>ord</span>", "prov.md:5:1-31 M031 \"<span style='x'>\" är HTML, som inte tolkas [skriv med Markdown: "
         "**fet**, *kursiv*, två blanksteg sist på raden för radbyte]"),
    ],
)  # fmt: skip
def test_what_a_text_cannot_hold(body: str, expected: str) -> None:
    assert rendered(body).said == [expected]


def test_words_of_a_refused_link_are_kept() -> None:
    assert rendered("Se [lagen](lagen.se).").dumped == "body: Se lagen."


def test_neighbours_of_one_kind_are_one_text() -> None:
    made = rendered("Ett &amp; två \\* tre")
    assert made.origins == "body: Ett & två * tre‹prov.md:5›"
