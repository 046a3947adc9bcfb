"""Who said it, where nobody with a name did.

People without a name ("prosecutors in the town") are no party of a story: two
reports need not mean the same ones. They are named on the page as the report has
them all the same, since "unattributed" would be untrue.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.digest.passage import standing_in, statement_at
from sayso.digest.plain import one_line
from sayso.model import Evidence, Reading

__all__ = ["unnamed_voice"]


def unnamed_voice(evidence: Evidence, readings: Mapping[str, Reading] | None) -> str:
    """The unnamed speaker of the words at ``evidence``, as printed; "" in the outlet's own voice, for a
    speaker with a name, and where the text is not at hand."""
    reading = standing_in(evidence, readings or {})
    statement = statement_at(reading, evidence.position) if reading else None
    speaker = statement.speaker if statement else None
    return one_line(speaker.name) if speaker and speaker.type == "unnamed" else ""
