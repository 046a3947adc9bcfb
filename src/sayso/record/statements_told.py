"""The statements that a report takes a stance by: its reading's, and the writer's deeds, in the order of the text.

Not: what is only told to have been held or withdrawn, and an admission by the way, of nothing that is told ("five times
what its owner has admitted to").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Article, Reading, Statement
from sayso.record.claims import claim_of, finished
from sayso.record.deeds import WITHDRAWS
from sayso.record.held import Held, is_told_in
from sayso.record.taking_back import taking_back

__all__ = ["statements_told"]

_RELATIVES = frozenset({"what", "which", "as much"})


def statements_told(
    reading: Reading, told: Mapping[str, Held], deeds: Sequence[Statement]
) -> list[Statement]:
    """The statements of a reading and its deeds in the order of the text, without what is only told to have been
    held or withdrawn; ``told`` are the turns that the report calls so, by statement."""
    held = [h.span for h in told.values()]
    found = [s for s in taking_back(reading) if s.id in told or not any(is_told_in(s, h) for h in held)]
    found = [s for s in found if not _is_withdrawal(s, deeds) and not _tells_nothing(reading.article, s)]
    found = [s if s.id in told else finished(reading.article, s) for s in found]
    return sorted([*found, *deeds], key=lambda s: s.content[0] if s.content else (0, 0))


def _tells_nothing(article: Article, statement: Statement) -> bool:
    """ "Five times what its owner has admitted to": an admission by the way, of nothing that is told."""
    return statement.stance in ("confirms", "denies") and claim_of(article, statement).lower() in _RELATIVES


def _is_withdrawal(statement: Statement, deeds: Sequence[Statement]) -> bool:
    """Whether a statement is what a deed tells to be withdrawn, "withdrew its statement | that …", or tells of it."""
    taken = [d.cue[0] for d in deeds if d.stance == WITHDRAWS]
    within = [*statement.cue, *statement.content]
    return any(a < end and start < b for a, b in taken for start, end in within)
