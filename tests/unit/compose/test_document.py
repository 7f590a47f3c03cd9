# ruff: noqa: ISC004 - whole messages stand in lists
import pytest

from docgen.compose.document import load
from docgen.diag.place import SourceId
from docgen.world import FrozenFiles, FrozenGit, World
from tests.unit.compose.workbench import head, line


def world(files: dict[str, str]) -> World:
    contents = {
        SourceId(f"templates/documents/{name}.md", "resources" if name.startswith("r/") else "project"): text.encode()
        for name, text in files.items()
    }
    return World(
        FrozenFiles({SourceId(key.path.replace("/r/", "/"), key.root): text for key, text in contents.items()}),
        FrozenGit(),
    )


def said(files: dict[str, str]) -> list[str]:
    return [line(item) for item in load(world(files)).diagnostics]


def test_documents_come_in_the_order_of_the_package() -> None:
    files = {
        "m": head("M") + "x", "b": head("B", "B") + "x", "ten": head("Tio", "10") + "x", "a": head("A", "A") + "x", "two": head("Två", "2") + "x",
    }  # fmt: skip
    outcome = load(world(files))
    assert [line(item) for item in outcome.diagnostics] == []
    assert [item.name for item in outcome.value] == ["two", "ten", "a", "b", "m"]


def test_everything_in_the_front_matter_is_read() -> None:
    text = head(
        "Volymer",
        "F",
        contents=2,
        title_page=True,
        numbered=False,
        optional=True,
        brand="ekdala",
        readers="anbudsgivare",
        when="has('service.on-call')",
    )
    (made,) = load(world({"volymer": text + "# Rubrik\n"})).value
    assert (made.name, made.title, made.number, made.package, made.file) == (
        "volymer",
        "Volymer",
        "F",
        "tender",
        "Volymer",
    )
    assert (made.contents, made.title_page, made.numbered, made.optional) == (2, True, False, True)
    assert (made.brand, made.readers, made.when) == ("ekdala", "anbudsgivare", "has('service.on-call')")
    assert made.written.body == "# Rubrik\n"
    assert (made.written.place(0).start.line, made.head.place(0).start.line) == (14, 12)
    assert (made.spoken("sv"), made.spoken("en")) == ("bilaga F Volymer", "appendix F Volymer")


def test_the_projects_own_document_stands_over_docgens() -> None:
    outcome = load(world({"r/volymer": head("Docgens", "F") + "x", "volymer": head("Projektets", "F") + "x"}))
    (made,) = outcome.value
    assert made.title == "Projektets"
    assert made.place.source.root == "project"


def test_an_english_twin_lends_its_words() -> None:
    files = {
        "volymer": head("Volymer", "F", contents=1) + "svenska\n",
        "volymer.en": "---\ntitle: Volumes\nfile: Appendix F Volumes\n---\nenglish\n",
    }
    (made,) = load(world(files), "en").value
    assert (made.title, made.number, made.file, made.contents) == ("Volumes", "F", "Appendix F Volumes", 1)
    assert made.written.body == "english\n"
    (swedish,) = load(world(files)).value
    assert swedish.written.body == "svenska\n"


def test_anchors_that_stand_written_out_are_known() -> None:
    body = '# A {: #a.b }\n\nTabell: T\n{: widths="1 2" #tab-t }\n\n# {{ x }} {: #k-{{ x }} }\n'
    (made,) = load(world({"d": head("D", "1") + body})).value
    assert made.anchors == {"a.b", "tab-t"}


HEAD = '---\ntitle: Prov\npackage: tender\nfile: 1 Prov\nnumber: "1"\n'


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (HEAD + "titel: x\n", 'd.md:6:1-6 M010 okänd nyckel "titel" i filhuvudet [menade du "title"?]'),
        (HEAD + "zzzzzz: x\n", 'd.md:6:1-7 M010 okänd nyckel "zzzzzz" i filhuvudet [nycklarna är title, number, package, file, '
         "when, brand, readers, kicker, also, title_page, numbered, optional, contents, laws, facts]"),
        (HEAD + "contents: 7\n", 'd.md:6:11-12 M010 "contents" ska vara ett heltal från 0 till 4'),
        (HEAD + "contents: två\n", 'd.md:6:11-14 M010 "contents" ska vara ett heltal från 0 till 4'),
        (HEAD + "title_page: ja\n", 'd.md:6:13-15 M010 "title_page" ska vara true eller false'),
        (HEAD + "also: pdf\n", 'd.md:6:7-10 M010 "also" ska vara markdown'),
        (HEAD + "facts: [datum]\n", 'd.md:6:8-15 M010 "facts" ska vara en lista av diarienummer, date, officer, recipient'),
        (HEAD + "when: [a]\n", 'd.md:6:7-10 M010 "when" ska vara text'),
        ("---\ntitle: Prov\npackage: tender\nfile: 1 Prov\n", 'd.md:2:1-6 M010 filhuvudet saknar "number" [lägg till number: …]'),
        ("---\npackage: memo\nfile: Prov\n", 'd.md:2:1-8 M010 filhuvudet saknar "title" [lägg till title: …]'),
        ("---\ntitle: Prov\npackage: tendre\nfile: x\nnumber: 1\n", 'd.md:3:10-16 M010 "package" ska vara tender eller memo'),
        ("---\ntitle: Prov\npackage: tender\nfile: a/b\nnumber: 1\n", 'd.md:4:7-10 M010 "file" ska vara ett filnamn utan ändelse'),
        ("---\ntitle: Prov\npackage: tender\nfile: x\nnumber: AB\n", 'd.md:5:9-11 M010 "number" ska vara ett nummer eller en stor '
         "bokstav, och bara i tender"),
        ("---\n- a\n", "d.md:1:1-1 M010 filhuvudet är ingen grupp av nycklar [skriv title, package och file mellan två rader ---]"),
    ],
)  # fmt: skip
def test_mistakes_in_front_matter(front: str, expected: str) -> None:
    howto = " [se sidan om nya dokument: docgen/HOWTO-document.md]" if " ska vara " in expected else ""
    assert said({"d": front + "---\ntext\n"}) == [f"templates/documents/{expected}{howto}"]


def test_two_documents_cannot_share_number_or_file() -> None:
    assert said({"a": head("Ett", "1") + "x", "b": head("Två", "1") + "x"}) == [
        'templates/documents/b.md:1:1-1 M012 "a" och "b" har samma number (templates/documents/a.md:1:1-1) '
        "[ge det ena ett annat number]"
    ]
    assert said({"a": head("Ett", "1") + "x", "b": head("ett", "2") + "x"}) == [
        'templates/documents/b.md:1:1-1 M012 "a" och "b" har samma file (templates/documents/a.md:1:1-1) '
        "[ge det ena ett annat file]"
    ]


def test_a_document_of_every_law_says_nothing_of_laws() -> None:
    (made,) = load(world({"a": head("A", "A") + "x"})).value
    assert made.laws == ("lou-19", "lou-19a", "lov")


def test_documents_of_different_laws_may_have_the_same_number() -> None:
    one, other = head("Ett", "1", laws="[lou-19]"), head("Två", "1", laws="[lov]")
    assert said({"one": one + "x", "two": other + "x"}) == []
    shared = head("Två", "1", laws="[lov, lou-19]")
    (clash,) = said({"one": one + "x", "two": shared + "x"})
    assert 'M012 "one" och "two" har samma number' in clash


def test_two_documents_that_are_there_at_times_only_may_share_a_number() -> None:
    one, other = (head(name, "4", when=when) for name, when in (("A", "spec.economy"), ("B", "not spec.economy")))
    assert said({"one": one + "x", "two": other + "x"}) == []


def test_a_law_that_there_is_not_is_told() -> None:
    (wrong,) = said({"a": head("A", "A", laws="[luf]") + "x"})
    assert '"laws" ska vara en lista av lou-19, lou-19a, lov' in wrong
