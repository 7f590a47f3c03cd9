"""The starter brand: the Word file that an authority begins with, made from the house design.

In: nothing. Out: the bytes of `templates/brands/standard/brand.docx`; a test holds the two together. The page
in it tells an officer what may be changed. Floor 2.
"""

from docgen.ooxml.brand import Brand
from docgen.ooxml.brand_lists import our_lists
from docgen.ooxml.brand_styles import StyleSheet
from docgen.ooxml.design import Palette, definitions
from docgen.ooxml.file import Content, WordFile
from docgen.ooxml.letterhead import TOKENS, Letterhead, Token
from docgen.ooxml.markup import Xml, field, paragraph, paragraph_properties, run
from docgen.ooxml.ns import OFFICE_REL, R, W
from docgen.ooxml.package import Part, Relation, xml_part
from docgen.ooxml.properties import About
from docgen.ooxml.role import STYLE_IDS, Role
from docgen.ooxml.section import Page, Pages, Place, section_xml
from docgen.ooxml.style import RunLook, fonts_xml, run_look_xml, style_xml
from docgen.ooxml.theme import theme_part

LANGUAGE = "sv-SE"

_THEME = "word/theme/theme1.xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def starter_brand() -> bytes:
    """The Word file."""
    brand = _house()
    file = WordFile(brand, {token: f"{{{{ {token} }}}}" for token in TOKENS})
    body = (*_guide(), section_xml(brand.page, file.bands(), title_page=False))
    about = About("Husets formatmallar, sidhuvud och sidfot", language=LANGUAGE)
    return file.finish(Content(body, brand.lists.part("", (), numbered=True), about))


def _house() -> Brand:
    palette = Palette(width=Page().text_width())
    sheet = _styles(palette)
    theme = Part(_THEME, _THEME_TYPE, xml_part(theme_part("Standard")))
    letterheads = (
        _letterhead("header", "default", _running_header()),
        _letterhead("header", "first", _first_header(palette)),
        _letterhead("footer", "default", _running_footer()),
        _letterhead("footer", "first", _empty_footer()),
    )
    return Brand(
        Page(), StyleSheet(STYLE_IDS, (), sheet, sheet), our_lists(STYLE_IDS), letterheads, (), (theme,),
        (Relation("", OFFICE_REL + "theme", _THEME),), {},
    )  # fmt: skip


def _styles(palette: Palette) -> Xml:
    language = f'<w:lang w:val="{LANGUAGE}"/>'
    size = f'<w:sz w:val="{palette.base}"/><w:szCs w:val="{palette.base}"/>'
    run_defaults = f"<w:rPrDefault><w:rPr>{fonts_xml('minor')}{size}{language}</w:rPr></w:rPrDefault>"
    latent = (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )
    styles = "".join(style_xml(style) for style in definitions(palette).values())
    defaults = f"<w:docDefaults>{run_defaults}<w:pPrDefault/></w:docDefaults>"
    return Xml(f'<w:styles xmlns:w="{W}">{defaults}{latent}{styles}</w:styles>')


# ---------------------------------------------------------------- headers and footers

_Pieces = tuple[Xml | Token, ...]
_END = Xml("</w:r></w:p>")
_TAB = run("\t")


def _letterhead(place: Place, pages: Pages, content: _Pieces) -> Letterhead:
    name = "hdr" if place == "header" else "ftr"
    start = Xml(f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">')
    return Letterhead(place, pages, (start, *content, Xml(f"</w:{name}>")), ())


def _running_header() -> _Pieces:
    start = f"<w:p>{_style('header')}<w:r>"
    return Xml(start), Token("authority", ""), Xml(f"</w:r>{_TAB}<w:r>"), Token("diarienummer", ""), _END


def _first_header(palette: Palette) -> _Pieces:
    look = run_look_xml(RunLook(bold=True, color=palette.accent, size=palette.size(14)))
    return Xml(f"<w:p>{_style('header')}<w:r>{look}"), Token("authority", ""), _END


def _running_footer() -> _Pieces:
    return (
        Xml(f"<w:p>{_style('footer')}<w:r>"),
        Token("number", ""),
        Xml("</w:r><w:r>"),
        Token("title", " "),
        Xml("</w:r><w:r>"),
        Token("version", " · "),
        Xml(f"</w:r>{_TAB}<w:r>"),
        Token("page_word", ""),
        Xml(f"</w:r>{run(' ')}{field('PAGE', '1')}{run(' ')}<w:r>"),
        Token("of_word", ""),
        Xml(f"</w:r>{run(' ')}{field('NUMPAGES', '1')}</w:p>"),
    )


def _empty_footer() -> _Pieces:
    return (paragraph(_style("header"), Xml("")),)


def _style(role: Role) -> Xml:
    return paragraph_properties(STYLE_IDS[role])


# ---------------------------------------------------------------- the page that an officer sees


def _guide() -> tuple[Xml, ...]:
    """A page about the file itself; no document takes it over."""
    return (
        _text("title", "Husets formatmallar"),
        _text("lead", "Alla dokument som docgen bygger tar sina formatmallar, sin sidstorlek, sitt sidhuvud och "
              "sin sidfot från den här filen. Texten på sidan används inte."),
        _text("heading-1", "Så ändrar du utseendet"),
        _text("bullet-1", "Ändra formatmallarna, till exempel Rubrik 1, Brödtext, Kravtext eller Dokumenttabell. "
              "Behåll deras namn."),
        _text("bullet-1", "Byt teckensnitt och färger under Design, så följer alla formatmallar med."),
        _text("bullet-1", "Lägg logotypen i sidhuvudet på första sidan. Infoga bilden i filen och ge den en "
              "alternativtext."),
        _text("bullet-1", "Formatmallar som du tar bort ersätts av docgens egna."),
        _text("heading-1", "Fält i sidhuvud och sidfot"),
        _text("body", "Skriv fältet med dubbla klamrar, så byts det mot dokumentets värde. Ett fält som saknar "
              "värde försvinner tillsammans med tecknet · före det."),
        *(_token_row(name, meaning) for name, meaning in _MEANINGS.items()),
    )  # fmt: skip


_MEANINGS = {
    "authority": "myndighetens namn",
    "diarienummer": "ärendets diarienummer",
    "number": "dokumentets nummer eller bilagans bokstav",
    "title": "dokumentets titel",
    "version": "versionen, det vill säga vilken ändring i arkivet som dokumentet byggdes från",
    "date": "dokumentets datum",
    "page_word": "ordet Sida på dokumentets språk",
    "of_word": "ordet av på dokumentets språk",
}


def _text(role: Role, text: str) -> Xml:
    return paragraph(_style(role), run(text))


def _token_row(name: str, meaning: str) -> Xml:
    return paragraph(_style("fact"), run(f"{{{{ {name} }}}}\t{meaning}"))
