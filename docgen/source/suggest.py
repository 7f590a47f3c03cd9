"""A word that is not known comes in; the known word that was probably meant goes out."""

from collections.abc import Iterable

from docgen.diag.diagnostic import Say


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, or None when none is near.

    Near is at most one slip (a letter left out, put in, changed, or two swapped) for every three letters;
    case, hyphens and underscores do not count. Of equals the first in the alphabet is taken.
    """
    wanted, known = _bare(word), tuple(known)
    most = max(1, len(wanted) // 3)
    best: tuple[int, str] | None = None
    for name in known:
        slips = _slips(wanted, _bare(name), most if best is None else best[0])
        if slips is not None and (best is None or (slips, name) < best):
            best = (slips, name)
    return best[1] if best else _begun(wanted, known)


def did_you_mean(word: str, known: Iterable[str]) -> Say | None:
    """A hint that names the nearest known word, or None."""
    near = closest(word, known)
    return None if near is None else Say(f'menade du "{near}"?', f'did you mean "{near}"?')


def _bare(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def _begun(wanted: str, known: Iterable[str]) -> str | None:
    """The only known word that begins with a stub of four letters or more."""
    matches = [name for name in known if _bare(name).startswith(wanted)] if len(wanted) >= 4 else []
    return matches[0] if len(matches) == 1 else None


def _slips(one: str, other: str, most: int) -> int | None:
    """The number of slips between two words (optimal string alignment), or None when more than `most`."""
    if abs(len(one) - len(other)) > most or (len(one) <= 2 and one[:1] != other[:1]):
        return None
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return None
        before, above = above, line
    return above[-1] if above[-1] <= most else None
