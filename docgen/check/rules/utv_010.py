"""UTV-010: an award criterion is about the contract, not about the firm in general.

Found are criteria on the firm's size, economy, reputation, policies or certificates, and on what it does in all its
business. The same words tied to the assignment ("i uppdraget", "de som ska utföra") are left alone.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.scoring import scored
from docgen.diag.diagnostic import LawRef, Say, Severity

_FIRM = r"""(?: (?: företag | bolag | anbudsgivar | leverantör | utförar | anordnar | koncern
  | organisation ) (?: et | en | n )? s )"""
_FIRM_NOUN = r"""(?: (?: företag | bolag ) (?: et | en )? | (?: anbudsgivar | leverantör | utförar | anordnar | koncern
  | organisation ) (?: e | er | en | n )? )"""
_GENERAL = Pattern(
    rf"""
    \b {_FIRM} \s+ (?: (?: \w+ \s+ och \s+ | \w+ \s+ ){{0,2}}? ) (?: storlek | ekonomi
      | ekonomiska \s+ (?: ställning | styrka ) | soliditet | kreditvärdighet | rating | omsättning | årsomsättning
      | policy | policyer | \w+ policy | hållbarhetsarbete | CSR\w* | värdegrund | historia | renommé | rykte
        | varumärke | marknadsandel | ägarstruktur | ägarförhållanden | certifiering\w*
      | anseende | rykte | antal \s+ (?: anställda | kunder | kontor | år ) | samhällsengagemang | sponsring )
    | \b (?: antal(?:et)? \s+ (?: anställda | kunder | kontor ) ) \s+ (?: i | hos ) \s+ (?: företaget | bolaget
      | koncernen | hela )
    | \b (?: företag | bolag | anbud | anbudsgivare | leverantörer? ) \s+ (?: \w+ \s+ )? (?: med | som \s+ har
    | har ) \s+
      (?: \w+ \s+ ){{0,3}}? (?: \w*policy | \w*certifikat | certifiering | värdegrund
      | \w*arbete ) \b [^.;]{{0,40}}? \b hela \s+
      (?: verksamheten | företaget | bolaget | koncernen | organisationen )
    | \b (?: {_FIRM_NOUN} | den | vars \s+ \w+ ) \s+ (?: (?: som | den ) \s+ )? (?: med | har | visar
    | kan \s+ visa ) \s+ (?: (?: en | ett | egen
      | \w+[at] | god | hög | stark | stor | stabil | tydlig | och ) \s+ ){{0,3}} (?: (?: miljö | hållbarhets
      | jämställdhets | mångfalds
      | klimat | CSR | kvalitets | etik | värdegrunds )? policy (?: er | n )? | värdegrund | rykte | anseende
      | renommé | soliditet | ekonomi
      | kreditvärdighet | varumärke | omsättning | (?: ekonomisk \s+ )? ställning ) \b
    | \b (?: gott | bra | högt | bästa ) \s+ (?: rykte | renommé | anseende )
    | \b (?: starkt | stort | stabilt | välkänt | etablerat ) \s+ (?: företag | bolag )
    | \b i \s+ (?: hela \s+ (?: företaget | koncernen | bolaget | leverantörens \s+ verksamhet )
      | sin \s+ (?: övriga | samlade ) \s+ verksamhet )
    | \b (?: the \s+ )? (?: company | tenderer | firm | supplier )['’]s \s+ (?: \w+ \s+ )? (?: size | finances
      | reputation | policy | policies | turnover | history | market \s+ share )
    """,
    sieve=r"""företag | bolag | anbudsgivar | leverantör | utförar | anordnar | koncern | organisation
      | i \s+ sin | rykte | renommé | anseende | policy | ekonomi | ställning | omsättning | soliditet
      | värdegrund | varumärke
      | kreditvärdighet | company | tenderer | firm | supplier""",
)
_CONTRACT = Pattern(
    r"""\b (?: i \s (?: detta \s )? (?: uppdraget | avtalet | kontraktet ) | för \s (?: uppdraget | avtalet
      | den \s här \s tjänsten ) | detta \s (?: uppdrag | avtal ) | som \s ska \s utföra | som \s kommer \s att
    | tillämpas \s på | in \s (?: this | the ) \s (?: assignment | contract ) | who \s will \s perform ) \b"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each criterion sentence about the firm in general."""
    for sentence in scored(context, _GENERAL):
        match = _GENERAL.first_in(sentence.text)
        if match is None or _CONTRACT.first_in(sentence.text):
            continue
        words = " ".join(match[0].split())
        yield Finding(
            sentence.spot(match),
            Say(
                f'"{words}" gäller företaget i stort, inte det som upphandlas',
                f'"{words}" concerns the firm in general, not what is procured',
            ),
            Say(
                "bedöm hur uppdraget utförs; krav på företaget hör till kvalificeringen (category: qualification)",
                "assess how the contract is performed; requirements on the firm belong to category: qualification",
            ),
        )


RULE = Rule(
    id="UTV-010",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Kriterium om företaget i stort", "Criterion on the firm in general"),
    what=Say(
        "Letar i kriterierna, eller i meningar om poäng, efter företagets storlek, ekonomi, rykte, policyer, "
        "certifiering "
        "och arbete i hela verksamheten. Det som knyts till uppdraget lämnas i fred.",
        "Looks in criteria, or in sentences on points, for the firm's size, economy, reputation, policies, "
        "certificates and "
        "work in all its business. What is tied to the contract is left alone.",
    ),
    why=Say(
        "Ett kriterium ska ha samband med det som köps. Annars vinner det största företaget i stället för det bästa "
        "anbudet. Varning: 16 kap. 2 § gäller inte i 19 kap., men används som måttstock.",
        "A criterion must be linked to what is bought. Otherwise the largest firm wins instead of the best tender. A "
        "warning: 16 kap. 2 § does not apply under 19 kap. but serves as a yardstick.",
    ),
    mend=Say(
        "Skriv om kriteriet så att det gäller uppdraget, eller flytta det till kvalificeringen.",
        "Rewrite the criterion so that it concerns the contract, or move it to qualification.",
    ),
    bad="text: Kommunen bedömer företagets hållbarhetsarbete.",
    good="text: Kommunen bedömer hur resor i uppdraget planeras.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"), LawRef("19 kap. 9 § 4 LOU", "2026-11-21", "A")),
    run=run,
)
