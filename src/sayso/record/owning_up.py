"""An admission and the word that what was said before was wrong, told as the one turn they are.

"Karsova conceded that its guns had fired on the village. … “I was given false information,” said its spokeswoman": who
admits something, and in the same report says no more than that he had been wrong, misinformed or sorry (``owns_up`` in
lexicon/positions.toml), turns once, by what he admits; what he had held before is set against that. Where his side
turns already, the apology is no turn of its own. Not: who says what is so as he owns up, where nothing else admits it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Article, Statement
from sayso.record.parties import Parties
from sayso.record.turn import Turn
from sayso.record.wording import level, pattern

__all__ = ["as_one_turn"]

Told = tuple[Statement, Turn]


def as_one_turn(article: Article, told: Sequence[Told], parties: Parties) -> list[Told]:
    """The turns of a report, those that only own up told by what the same side admits before them."""
    found = list(told)
    for each in told:
        statement, turn = each
        if turn.kind != "reversal" or not _owns_up(article, statement):
            continue
        other = _admitted(found, each, parties.side(turn.party), parties)
        if other is None:
            continue
        if other[1].kind == "confirmation":
            found[found.index(other)] = other[0], replace(other[1], kind="reversal", before=turn.before)
        found.remove(each)
    return found


def _admitted(found: Sequence[Told], owning: Told, side: str, parties: Parties) -> Told | None:
    """What the side admits, or turns by, before it owns up; the last of several."""
    place = owning[0].content[0][0]
    before = [
        each
        for each in found
        if each is not owning
        and each[1].kind in ("confirmation", "reversal")
        and (parties.side(each[1].party) == side or _speaks_for(each[1].party, owning[1].party))
        and each[0].content[0][0] < place
    ]
    return max(before, key=lambda each: each[0].content[0][0], default=None)


def _speaks_for(one: str, other: str) -> bool:
    """ "Merrow Air's chief executive", "Merrow Air": the one is named by the other."""
    return any(
        long.startswith((f"{short}'s ", f"{short}’s ")) for long, short in ((one, other), (other, one))
    )


def _owns_up(article: Article, statement: Statement) -> bool:
    said = level(" ".join(article.text[s:e] for s, e in statement.content))
    return statement.kind != "indirect" and pattern("said.owns_up").search(said) is not None
