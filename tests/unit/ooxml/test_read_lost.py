"""Every letter of a Word file is in the document or among what its reader does not see."""

import pytest

from docgen.draft.docx import all_items, paragraphs
from docgen.ooxml.read_lost import read_whole, size
from tests.unit.draft.office import document, p, put, saved, t


def letters(read):
    return sum(size(item.text) for item in paragraphs(all_items(read)))


DELETED = '<w:del w:id="1" w:author="x"><w:r><w:delText>{}</w:delText></w:r></w:del>'
MOVED = '<w:moveFrom w:id="2" w:author="x">{}</w:moveFrom>'


@pytest.mark.parametrize(
    ("markup", "lost"),
    [
        (p(t("kvar "), DELETED.format("bort")), [("bort", "deleted", 1)]),
        (p(t("kvar"), MOVED.format(t("hit"))), [("hit", "moved", 1)]),
        (p(t("syns"), t("dold", "<w:vanish/>")), [("dold", "hidden", 1)]),
        (p(t("a"), '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'), [("[tecken F04A Wingdings]", "symbol", 1)]),
        (p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', '<w:r><w:noBreakHyphen/></w:r>'), []),
        (p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), []),
        (
            p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>en gång</w:t></mc:Choice>'
              "<mc:Fallback><w:t>en gång</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
            [],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del w:id='3' w:author='x'/></w:trPr><w:tc>" + p(t("rad")) + "</w:tc></w:tr></w:tbl>",
            [("rad", "deleted", 0)],
        ),
        (p('<w:r><w:ruby><w:rt>' + t("uttal") + "</w:rt><w:rubyBase>" + t("ord") + "</w:rubyBase></w:ruby></w:r>"),
         [("uttal", "other", 1)]),
    ],
)  # fmt: skip
def test_what_the_reader_does_not_see_is_listed(markup, lost):
    whole = read_whole(saved(put(document(), markup)))
    assert [(item.text, item.kind, item.paragraph) for item in whole.lost] == lost
    assert whole.letters == letters(whole.read) + sum(size(item.text) for item in whole.lost)


def test_comments_tell_their_paragraph_and_headers_are_counted():
    word = put(document(), p(t("ett")), p(t("två")))
    word.add_comment(word.paragraphs[1].runs[0], text="stämmer det?", author="x", initials="x")
    word.sections[0].header.paragraphs[0].text = "sidhuvud"
    whole = read_whole(saved(word))
    assert [(item.text, item.kind, item.paragraph) for item in whole.lost] == [("stämmer det?", "comment", 2)]
    assert whole.letters == letters(whole.read) + size("stämmer det?")
