"""How a document of a package is spoken of in running text. Floor 2."""


def spoken_name(number: str, title: str, language: str) -> str:
    """`dokument 3 Kravspecifikation`, `bilaga H Uppföljningsplan`, or for a memo its title alone."""
    if not number:
        return title
    words = {"sv": ("dokument", "bilaga"), "en": ("document", "appendix")}
    part, appendix = words.get(language, words["en"])
    return f"{part if number.isdigit() else appendix} {number} {title}"
