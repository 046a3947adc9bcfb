"""For whom people speak, as the reports of a story have told, where a later one does not tell or tells less.

Counted: a full name whose institution a report has told; the surname of one such person alone; a bare "spokesman",
whose institution of before is named again. Refused: a surname that is a party by itself.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from sayso.model import Speaker
from sayso.record.party import Party
from sayso.record.party_names import owner_in, party_lexicon, words_of

__all__ = ["Spokespeople"]


class Spokespeople:
    """The institutions that the people of one story speak for."""

    def __init__(self) -> None:
        self._speaks_for: dict[str, str] = {}
        """Name of a person to the institution that a report has said he speaks for."""

    def institution_of(
        self, speaker: Speaker, told: str | None, parties: Sequence[Party], present: Set[str]
    ) -> str | None:
        """The institution a speaker speaks for: the one ``told`` in the report at hand, in which those ``present`` are
        named; else that of a report before."""
        institution = self._told_before(speaker, told, present) or self._spoken_for(speaker, parties)
        if institution is not None and speaker.type == "person":
            self._speaks_for.setdefault(speaker.name, institution)
        return institution

    def _told_before(self, speaker: Speaker, institution: str | None, present: Set[str]) -> str | None:
        """The institution of this report; for a bare "spokesman Poe" that of a report before, if it is named here."""
        known = self._speaks_for.get(speaker.name)
        if institution and known and not owner_in(institution) and words_of(known) == words_of(institution):
            return known  # "the defence ministry's spokesman": of the ministry that he spoke for before
        role = speaker.role or ""
        bare_role = (role.islower() and " of " not in role) or (" " not in role and role[1:].islower())
        bare_role = bare_role and not words_of(role) & party_lexicon().bodies  # "union chairwoman"
        return known if institution and bare_role and known and _is_among(known, present) else institution

    def _spoken_for(self, speaker: Speaker, parties: Sequence[Party]) -> str | None:
        """The institution that an earlier report has said a person speaks for: of a surname, if it is one person's."""
        name = speaker.name
        if " " in name or name in self._speaks_for:
            return self._speaks_for.get(name) if speaker.type == "person" else None
        if speaker.type not in ("person", "organisation") or any(name == p.name for p in parties):
            return None
        found = {body for full, body in self._speaks_for.items() if full.split()[-1] == name}
        return found.pop() if len(found) == 1 else None


def _is_among(institution: str, present: Set[str]) -> bool:
    """Whether an institution is named here, also by less than its name: "the environmental inspectorate"."""
    words, bodies = words_of(institution), party_lexicon().bodies
    return institution in present or any(
        words_of(name) <= words and words_of(name) & bodies and len(words_of(name)) > 1 for name in present
    )
