"""Names of products and systems that Swedish municipalities, care providers and offices often use.

Only names that mean nothing else with a capital letter. Systems in which tenders are handed in are left out: an
authority chooses its own. What several suppliers offer, or a public body runs for all, is no product.
"""

CARE = (
    *("Treserva", "Lifecare", "Procapita", "Viva Omsorg", "Pulsen Combine", "Magna Cura", "Magnacura", "Cosmic"),
    *("Sekoia", "Epsilon Omsorg", "Phoniro", "Intraphone", "Mobipen", "TES App", "Aiai", "Aiko Assistans", "Safe Doc"),
    *("MCSS", "Appva", "Tunstall", "Careium", "Joice Care", "Alleato", "Carefox", "Laps Care", "Tandem Planering"),
    *("Melior", "TakeCare", "Vital Integrator", "Evondos", "Giraff", "Doro", "Carasent", "Nestor Assistans"),
)
"""Systems for records, planning, keys and alarms in care."""

STAFF = (
    *("Time Care", "TimeCare", "Medvind", "Heroma", "Personec", "Quinyx", "Capitech", "Visma", "Fortnox", "Hogia"),
    *("Agda Lön", "Crona Lön", "Kontek", "Flex HRM", "Tengella", "Agresso", "Raindance", "Stratsys", "DF Respons"),
)
"""Systems for staff, pay, accounts and quality."""

OFFICE = (
    *(
        "Microsoft",
        "Office 365",
        "SharePoint",
        "OneDrive",
        "Outlook",
        "PowerPoint",
        "Google Workspace",
        "Google Drive",
    ),
    *("Gmail", "Dropbox", "Skype", "Zoom", "WhatsApp", "Messenger", "Slack", "Windows 10", "Windows 11", "iPhone"),
    *("iPad", "Samsung", "Lenovo", "Toyota", "Volkswagen", "BankID", "Freja eID", "Adobe Acrobat"),
)
"""Programs, telephones and cars."""

RATING = ("Creditsafe", "Bisnode", "Dun & Bradstreet", "Soliditet", "Upplysningscentralen", "UC AB")
"""Firms that rate credit; a rating by one of them is one supplier's product."""

PRODUCTS = (*CARE, *STAFF, *OFFICE, *RATING)
