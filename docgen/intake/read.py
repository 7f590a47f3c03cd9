"""The bytes of a requirement list come in; the file in bits goes out, or what is wrong with it. Floor 4."""

from posixpath import splitext

from docgen.diag.diagnostic import Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.intake.excel import read_excel
from docgen.intake.model import Incoming
from docgen.intake.word import read_word
from docgen.ooxml.package import RefusedError

ENDINGS = (".docx", ".xlsx")
"""Of the files that can be read, in lower case."""


def read_list(source: SourceId, name: str, data: bytes) -> Outcome[Incoming | None]:
    """The list in a file, which its requirements will call `name`; None with an error where it cannot be opened."""
    ending = splitext(source.path)[1].lower()
    if ending not in ENDINGS:
        message = Say(
            f'filer av slaget "{ending}" kan inte hämtas in', f'files of the kind "{ending}" are not imported'
        )
        return Outcome(None, (error("I001", message, whole(source), _SAVE),))
    try:
        return Outcome(read_word(name, data) if ending == ".docx" else read_excel(name, data))
    except RefusedError as refusal:
        return Outcome(None, (error("I001", refusal.say, whole(source), _SAVE),))


_SAVE = Say(
    "öppna filen i Word eller Excel och spara den som .docx eller .xlsx, utan lösenord och makron",
    "open the file in Word or Excel and save it as .docx or .xlsx, without password and macros",
)
