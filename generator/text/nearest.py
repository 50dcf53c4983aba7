"""Known names nearest to a misspelt one, for «هل تقصد».

The distance is the optimal string alignment: letters put in, left out, exchanged for another or
for their neighbour, each counting one; over folded text, so that a haraka or the seat of an
alef's hamza never counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.text.fold import fold_key


def measure_distance(left: str, right: str, limit: int) -> int:
    """Return the edit distance of two strings, or `limit + 1` where it is greater than `limit`."""
    if left == right:
        return 0
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before_last: list[int] = []
    last = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        row = [i]
        for j, other in enumerate(right, 1):
            best = last[j - 1] if letter == other else 1 + min(last[j - 1], last[j], row[j - 1])
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        if min(row) > limit and (not last or min(last) > limit):
            return limit + 1
        before_last, last = last, row
    return min(last[-1], limit + 1)


def find_nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return at most `limit` of the known names that are near `word`, nearest first.

    Near is one edit in four letters, at most three in all. Equal distances are ordered by the
    names themselves, so the answer does not depend on the order of `known`.
    """
    wanted = fold_key(word)
    reach = min(3, max(1, len(wanted) // 4))
    letters = _letters(wanted)
    found: list[tuple[int, str]] = []
    for name in known:
        folded = fold_key(name)
        if abs(len(folded) - len(wanted)) > reach:
            continue
        # Each edit puts in at most one new letter and takes away at most one.
        if (letters ^ _letters(folded)).bit_count() > 2 * reach:
            continue
        distance = measure_distance(wanted, folded, reach)
        if distance <= reach:
            found.append((distance, name))
    return tuple(name for _, name in sorted(set(found))[:limit])


def _letters(text: str) -> int:
    """Return the set of letters of `text` as bits."""
    bits = 0
    for letter in text:
        bits |= 1 << (ord(letter) & 63)
    return bits
