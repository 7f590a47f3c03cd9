"""Texts that somebody wrote by hand come in, those of one folder together; what can be said about them goes out.

Only the rules about texts run: nobody has said what is required, when, and of whom. Every finding stands at a line
of its own file, for a Word file at a paragraph.
"""

from collections.abc import Sequence
from posixpath import basename, dirname

from docgen.check.context import Context
from docgen.check.limits import Limits
from docgen.check.run import TEXT_KINDS, run
from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.place import SourceId, Span, whole
from docgen.draft.model import Draft
from docgen.draft.read import ENDINGS, read_draft
from docgen.pipeline.check import Checked
from docgen.pipeline.load import NO_WISHES, Wishes
from docgen.pipeline.profile import profile_of
from docgen.spec.law import law_source
from docgen.world import Files, World

STANDARD = "standard"
"""The profile that a text is judged by when nobody names one."""


def drafts_in(files: Files, folder: SourceId) -> tuple[SourceId, ...]:
    """The texts below a folder; what Word keeps beside an open file (`~$…`) is none."""
    return tuple(
        item
        for item in files.list(folder)
        if item.path.lower().endswith(ENDINGS) and not basename(item.path).startswith("~$")
    )


def check_drafts(world: World, sources: Sequence[SourceId], wishes: Wishes = NO_WISHES) -> Checked:
    """What the rules say of these texts together, and of those that cannot be read."""
    read = [_read(world.files, source) for source in sources]
    drafts = tuple(item.value for item in read if item.value is not None)
    profile = profile_of(world, wishes.profile or STANDARD)
    law = law_source(world)
    context = Context(
        limits=Limits.from_profile(profile.value.limits.model_dump()),
        documents=tuple(draft.document for draft in drafts if draft.document.blocks),
        sources=tuple(draft.source for draft in drafts),
        drafts=drafts,
        told_day=wishes.day,
        profile=profile.value,
        law_source=law,
    )
    verdict = run(context, TEXT_KINDS) if drafts else None
    judged = verdict.diagnostics if verdict else ()
    said = (*(item for outcome in read for item in outcome.diagnostics), *_placed(profile.diagnostics), *judged)
    return Checked(
        (*said, *law.diagnostics),
        {draft.source.id: draft.source for draft in drafts if draft.kind != "pdf"},
        ran=frozenset(verdict.ran if verdict else ()),
        subject=_subject(drafts, sources),
        language=drafts[0].document.language if drafts else "sv",
        brand=wishes.profile or STANDARD,
    )


def _read(files: Files, source: SourceId) -> Outcome[Draft | None]:
    try:
        data = files.read(source)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        message = Say(f"filen går inte att läsa: {reason}", f"the file cannot be read: {reason}")
        hint = Say("kontrollera sökväg och behörighet", "check the path and the permissions")
        return Outcome(None, (error("Y023", message, whole(source), hint),))
    return read_draft(source, data)


def _placed(said: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is said of a spec's route is said of the command line: there is no spec that asked for the profile."""
    asked = whole(SourceId("--profile", "command-line"))
    return tuple(item if isinstance(item.place, Span) else item.at(asked) for item in said)


def _subject(drafts: Sequence[Draft], sources: Sequence[SourceId]) -> str:
    """What was judged: the title of the only text, else the folder of them all."""
    if len(drafts) == 1:
        return drafts[0].document.title
    return basename(dirname(sources[0].path)) if sources else ""
