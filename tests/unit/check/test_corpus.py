"""All texts are searched at once, and no passage that a pattern matches is passed over."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

from docgen.check import rules
from docgen.check.corpus import Corpus
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rules.term_001 import _abbreviation_pattern
from docgen.diag.route import ROOT

TEXTS = [
    "Med bör avses att anbudet ger poäng",
    "Bristen följs upp enligt K17",
    "Assistansbolaget Eken (nedan kallad leverantören)",
    "Golv ska bonas med Glansolin Plus",
    "Det är 24 mnkr per år",
    "Vi lovar att era affärsuppgifter aldrig lämnas ut",
    "[ange namn]",
    "KLICKA HÄR",
    "Välj\u00a0ett objekt",
    "choose an item",
    "<infoga datum>",
    "NN",
    "20XX",
    "19 9x",
    "199x",
    "xx",
    "[…]",
    "Eventuella bilagor:",
    "leverantören Bör ha",
    "supplier should have",
    "Leverantören ska ha KOLLEKTIVAVTAL.",
    "The supplier must have a collective agreement.",
    "Leverantören är bunden av hängavtal",
    "19850709-9805",
    "8507099805",
    "bor på Lilla Storgatan 12 B",
    "vid Norra Strandvägen 3",
    "på Ekväg 7",
    "brukaren Anna Andersson",
    "har fått Diagnosen",
    "som lider av",
    "Anna.Berg-Ek@ekdala.example",
    "4 mnkr",
    "4 mn\nkr",
    "4 TKR",
    "kkr",
    "E-post",
    "LSS-handläggare",
    "LSS handläggare",
    "SFB",
    "enligt Sfb",
    "Bl. a.",
    "t\u00a0ex",
    "Tex",
    "e.g.",
    "i e",
    "fr.o.m.",
    "Svaren lämnas i bilaga B, se avsnitt 3.2 och kravet PA-JOUR-1.",
    "BILAGORNA",
    "appendices A and B, sections 2.1 and 2.2, krav nr 3.4",
    "Åtgärderna slutar här.Ekonomi Kostnaden ökar.",
    "Handlingarna har en rangordning; säger de emot varandra gäller order of precedence.",
    "Upphandlingen enligt LOU sker som förenklat förfarande, se förfrågningsunderlaget",
    "valfrihetssystem enligt LOV",
    "SON§136",
    "enligt 11§ MBL",
    "Tröskelvärdet är 7 802 550 kr",
    "Schablonbeloppet för 2024 är 324,50 kr",
    "Anbudsgivaren får ansöka om överprövning enligt principerna i 4 kap. LOU",
    "Rätt till överprövning",
    "handikappad",
    "de fem grundläggande behoven",
    "Avtalet kan förlängas i ett år. Värdet är 30 mnkr exklusive optioner.",
    "Kommunen garanterar minst 10 000 timmar. Priset justeras med omsorgsprisindex.",
    "Leverantörens personal ska iaktta tystnadsplikt. Vid försening utgår vite.",
    "Timpriset är 345 kr exklusive moms.",
    "Leverantören ska skriva en övertagandeplan.",
    "Nämnden föreslår kommunfullmäktige att besluta att utförandet överlämnas till en privat leverantör.",
    "Brukarrådet har hörts. Forskning visar att kontinuitet är viktig.",
    "Utföraren ska föra logg samt utbilda personalen, och ska svara",
    "and the supplier shall train",
    "god kvalitet vid behov, snarast och regelbundet",
    "sufficient staff",
    "LÖN enligt Kollektivavtal",
    "i Treserva",
    "lyftar av märket Norrlyft Pro",
    "UC:s riskklass",
    "enligt SS-EN ISO 14001:2015",
    "lokal förankring och ett kontor i kommunen",
    "omsatt eller en omsättning på minst tre gånger kontraktets värde",
    "verksam i minst tio år",
    "minst tre referensuppdrag",
    "lägst riskklass 3",
    "en garanti från ett moderbolag",
    "utdrag ur Belastningsregistret och Misstankeregistret",
    "Tillståndet från IVO",
    "Krav på anbudsgivaren",
    "ska ha en sjuksköterska anställd",
    "Personalomsättningen får vara högst 15 procent",
    "betyg 0–5, där 5 är bäst",
    "Utföraren ansvarar för att upprätta individuell plan",
    "Leverantören ska upprätta en individuell plan",
    "Leverantören ska följa gällande lagstiftning",
    "Leverantören väljer assistenter",
    "Avtalstiden är två år",
    "Uppsägningstiden är 6 månader",
    "Anbudet ska vara giltigt i 90 dagar",
    "Kravet är 60 minuter",
    "kortare inställelsetid",
    "lägsta anbudspris / anbudets pris",
    "Anbudspriset får inte understiga 300 kr",
    "Antal år i branschen",
    "i minst tre år har anbudsgivaren varit verksam i minst tre år",
    "antalet referenser",
    "årsomsättning",
    "Övertagandet ska ske genom verksamhetsövergång",
    "Vid en verksamhetsövergång",
    "Verksamhetsövergång",
    "Leverantörens miljöpolicy",
    "två brukare har nattjour",
    "Fyra anbud har kommit in",
    "Beslut om tilldelning beräknas fattas",
    "absolut sekretess",
    "Utkastet är under sekretess",
    "kommunen garanterar full sekretess",
    "Utkastet har skickats till leverantören",
    "att att",
    "brukare,anhöriga",
    "brukare.Kommunen",
    "leverantören Skall",
    "Av dessa",
    "i egen regi",
    "Underskottet på 8 mnkr förklaras av",
    "Kostnaderna fördelas så här:",
    "2.4 mnkr",
    "1.250.000 KR",
    "25,000 kr",
    "179000\u00a0timmar",
    "15%",
    "10-12%",
    "2020-2023",
    "lagen (LSS)",
    "Försäkringkassan",
    "sa ”nej",
    "Ekdala kommun",
    "SON 2026/118",
    "2026-118",
    "22 av 37 (50 %)",
    "t\u00a0ex och m fl",
    "18 Mkr",
    "har beslut om personlig assistans",
    "Barnets bästa ska beaktas",
]


def sieved() -> Iterator[Pattern]:
    """Every pattern of a rule that has hints or a sieve."""
    yield from map(_abbreviation_pattern, ("sv", "en"))
    for module in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        for value in vars(import_module(module.name)).values():
            patterns = value.values() if isinstance(value, dict) else [value]
            yield from (item for item in patterns if isinstance(item, Pattern) and (item.hints or item.sieve))


def corpus(*texts: str) -> Corpus:
    return Corpus(tuple(Passage(text, ((0, ROOT),), "paragraph") for text in texts))


@pytest.mark.parametrize("pattern", list(sieved()), ids=lambda pattern: " ".join(pattern.expression.split())[:40])
def test_a_sieve_lets_through_every_text_that_its_expression_matches(pattern: Pattern) -> None:
    matching = {text for text in TEXTS if pattern.compiled.search(text)}
    assert matching, "add a text that this pattern matches"
    assert matching <= {passage.text for passage in corpus(*TEXTS).having(pattern)}
    fresh = Pattern(pattern.expression, pattern.ignore_case, pattern.hints, pattern.sieve)
    assert [match[0] for text in TEXTS if (match := fresh.first_in(text))]


def test_passages_come_in_order_and_equal_texts_each_time() -> None:
    searched = corpus("ett xx", "två", "ett xx", "X", "XX")
    pattern = Pattern("x{2} | X{2}", ignore_case=False, hints=("xx",))
    assert searched.numbers(pattern) == [0, 2, 4]
    assert [passage.text for passage in searched.having(pattern)] == ["ett xx", "ett xx", "XX"]


def test_a_text_is_searched_to_its_end_and_not_beyond() -> None:
    searched = corpus("sist a", "b först", "a b", "İİİ", "b")
    assert searched.numbers(Pattern(r"a \s b", sieve=r"a \s b")) == [2]
    assert searched.numbers(Pattern("b", hints=("b",))) == [1, 2, 4]
    assert searched.numbers(Pattern("a $", sieve=r"a (?! \s )")) == [0]


def test_a_pattern_without_a_sieve_may_match_anything() -> None:
    assert corpus("a", "b").numbers(Pattern("c"), Pattern("d", hints=("d",))) == [0, 1]
    assert corpus().numbers(Pattern("c", hints=("c",))) == []


def test_a_sieved_text_needs_no_compiled_expression() -> None:
    pattern = Pattern("[a-z]+ ing", hints=("ing",))
    assert pattern.first_in("nej") is None
    assert list(pattern.all_in("nej")) == []
    assert "compiled" not in vars(pattern)
    assert pattern.first_in("INGENTING") is not None
