"""What stands around each statement of a report, found out: what it answers, what follows it, the no it says.

What the party says next belongs to a statement only where it is the next to speak; behind a deed that says nothing
else ("She would have none of it") also what is quoted and nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Statement
from sayso.record.admitting import says_now
from sayso.record.answered import claim_answered, said_near
from sayso.record.answering import answering
from sayso.record.circumstances import Circumstances
from sayso.record.deeds import LEAVING, is_told_whole
from sayso.record.denying import no_of
from sayso.record.one_voice import house_of
from sayso.record.speakers import Speakers
from sayso.record.spoken_by import Spoken

__all__ = ["circumstances_of"]


def circumstances_of(
    report: Speakers,
    spoken: Spoken,
    party: str,
    said: dict[str, Statement],
    behind: Sequence[Statement],
) -> Circumstances:
    """What stands around a statement of ``party``; ``said`` is what each party has said last,
    ``behind`` what follows."""
    article, statement = report.reading.article, spoken.statement
    claim = claim_answered(article, statement, party, said)
    no = no_of(article, statement, spoken.asked, spoken.leads, party, claim)
    return Circumstances(
        answered=claim,
        named=spoken.named,
        leads=spoken.leads,
        side=report.parties.side(party),
        house=house_of(report.parties, party),
        following=_following(report, statement, behind, party),
        no=answering(article, statement, no, party, said_near(article, statement, party, said)),
        now=says_now(article, statement),
        leaving=statement.id.startswith(LEAVING),
    )


def _following(
    report: Speakers, statement: Statement, behind: Sequence[Statement], party: str
) -> Statement | None:
    """What the same party says next, if it is the next to speak; behind a deed that says nothing else ("She would have
    none of it") also what is quoted and nobody's."""
    told = is_told_whole(statement)
    behind = [s for s in behind if s.content and not (told and s.content[0][0] < statement.content[-1][1])]
    found = behind[0] if behind else None
    if found is None:
        return None
    quoted = told and found.speaker is None and found.kind == "direct"
    return found if quoted or report.party_of(found) == party else None
