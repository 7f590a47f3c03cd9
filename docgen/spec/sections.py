"""The sections in which requirements stand: key and title in two languages, in the documents' order."""

from collections.abc import Mapping
from types import MappingProxyType

from docgen.diag.diagnostic import Say

SECTIONS: Mapping[str, Say] = MappingProxyType(
    {
        "tenderer.exclusion": Say("Uteslutning", "Exclusion"),
        "tenderer.permit": Say("Tillstånd", "Permit"),
        "tenderer.financial-standing": Say("Ekonomisk ställning", "Financial standing"),
        "tenderer.capacity": Say("Kapacitet och erfarenhet", "Capacity and experience"),
        "tenderer.quality-system": Say("Ledningssystem för kvalitet", "Quality management system"),
        "tenderer.management": Say("Ledning", "Management"),
        "service.values": Say("Mål och värdegrund", "Aims and values"),
        "service.target-group": Say("Målgrupp", "Target group"),
        "service.scope": Say("Uppdragets omfattning och basansvar", "Scope and basic responsibility"),
        "service.influence": Say("Inflytande och självbestämmande", "Influence and self-determination"),
        "service.recruitment": Say("Rekrytering och matchning", "Recruitment and matching"),
        "service.introduction": Say("Introduktion", "Introduction"),
        "service.continuity": Say("Kontinuitet", "Continuity"),
        "service.on-call": Say("Jour och inställelsetid", "On-call service and response time"),
        "service.staffing": Say("Bemanning och arbetsledning", "Staffing and supervision"),
        "service.competence": Say("Kompetens och handledning", "Competence and guidance"),
        "service.documentation": Say("Dokumentation och genomförandeplan", "Documentation and implementation plan"),
        "service.complaints": Say("Klagomål, avvikelser och lex Sarah", "Complaints, deviations and lex Sarah"),
        "service.cooperation": Say("Samverkan", "Cooperation"),
        "service.children": Say("Barnperspektiv", "Children's perspective"),
        "service.register-control": Say("Registerkontroll", "Register control"),
        "service.takeover": Say("Övertagande och avslut", "Takeover and ending"),
        "service.contingency": Say("Kris- och kontinuitetsplan", "Contingency plan"),
        "contract.parties": Say("Parter och avtalshandlingar", "Parties and contract documents"),
        "contract.term": Say("Avtalstid", "Term"),
        "contract.assignment": Say("Uppdraget", "Assignment"),
        "contract.remuneration": Say("Ersättning och fakturering", "Remuneration and invoicing"),
        "contract.follow-up": Say("Uppföljning och insyn", "Follow-up and public insight"),
        "contract.personal-data": Say("Personuppgifter", "Personal data"),
        "contract.confidentiality": Say("Sekretess och meddelarskydd", "Secrecy and protection of informants"),
        "contract.labour": Say("Arbetsrättsliga villkor", "Labour conditions"),
        "contract.penalties": Say("Vite och avdrag", "Penalties and deductions"),
        "contract.changes": Say("Ändringar", "Changes"),
        "contract.subcontractors": Say("Underleverantörer", "Subcontractors"),
        "contract.liability": Say("Ansvar och försäkring", "Liability and insurance"),
        "contract.termination": Say("Hävning", "Termination"),
        "contract.insolvency": Say("Konkurs och förlust av tillstånd", "Insolvency and loss of permit"),
        "contract.exit": Say("Avslut och överlämning", "Exit and handover"),
        "contract.disputes": Say("Tvist", "Disputes"),
        "contract.authority": Say("Myndighetens åtaganden", "The authority's commitments"),
    }
)
"""Every section key with its title. The part before the full stop tells the document: 2, 3 or 5."""
