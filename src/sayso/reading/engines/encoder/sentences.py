"""Where sentences begin: as the network has it, within what a page and its marks leave open."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Span

__all__ = ["sentence_ranges"]

_QUOTES = frozenset(("”", "’", '"', "''", "’’", "»"))
_CLOSING = frozenset(("”", "’", "''", "’’", "»", ")", "]", "}", ",", ";", ":", ".", "!", "?", "%"))


def sentence_ranges(begins: Sequence[bool], fixed: Sequence[bool], forms: Sequence[str]) -> list[Span]:
    """The sentences of one piece of text as ranges of words; they hold all words.

    ``begins`` is what the network says of each word, ``fixed`` is true for the first word of a paragraph,
    with which a sentence begins whatever the network says. One begins with the first word of the piece, too.

    None begins with a mark that closes something: such a beginning moves behind the marks, so that ``“Go
    home.”`` keeps its last mark. Not moved: straight quotation marks, which may open. And none begins where
    a quotation goes over into the words about it: behind a comma and its quotation mark (``“The port is
    shut,” | Brun said``), or with a small letter behind one (``“Shut?” | he asked``). Of 14,298 beginnings
    within a paragraph in the training parts of EWT and GUM none is of the first kind, and two of the second,
    both web addresses, which are let through. Nor does one begin behind a comma or a bare word: in the news a
    sentence ends with a mark, and the network, told otherwise by mail without any, cut "Mary | Daly". But one begins
    whatever the network says behind a full stop that ends a word in small letters, with a capital and small letters.
    """
    ranges: list[Span] = []
    first, moved = 0, False
    for here, form in enumerate(forms):
        wanted = begins[here] or moved or _is_behind_full_stop(forms, here)
        moved = False
        if fixed[here] or (wanted and form not in _CLOSING):
            if here and (fixed[here] or not _goes_on(forms, here)):
                ranges.append((first, here))
                first = here
        else:
            moved = wanted
    if forms:
        ranges.append((first, len(forms)))
    return ranges


def _is_behind_full_stop(forms: Sequence[str], here: int) -> bool:
    """Whether a full stop that is no abbreviation's, after a word in small letters, goes right before a capital."""
    if here < 2 or forms[here - 1] != ".":
        return False
    ended, form = forms[here - 2], forms[here]
    return (
        ended.isalpha() and ended.islower() and len(ended) > 2 and form[:1].isupper() and form[1:].islower()
    )


def _goes_on(forms: Sequence[str], here: int) -> bool:
    """Whether the sentence goes on with word ``here``: behind no mark, or behind that of a quotation in it."""
    if forms[here - 1] == "," or forms[here - 1][-1].isalnum():
        return True
    if forms[here - 1] not in _QUOTES:
        return False
    if forms[here].isalpha() and forms[here].islower():
        return True
    before = here - 1
    while before > 0 and forms[before] in _QUOTES:
        before -= 1
    return forms[before] == ","
