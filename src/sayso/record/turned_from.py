"""What a party turns from: where it stood before, in the words closest to what it says now.

It is what its side last took on the topic, what it says the contrary of, or what it had asserted, where that is closer
than what it had denied; where the record has nothing, what the report tells it to have held. Who says that it was wrong
takes back what it had denied last; a withdrawal that is told as a deed says itself what is withdrawn.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Position
from sayso.record.claims import overlap, shared, words_of_claim
from sayso.record.deeds import WITHDRAWS
from sayso.record.ground import Ground
from sayso.record.saying import Saying
from sayso.record.saying_no import says_no
from sayso.record.topics import OPPOSED, Topics

__all__ = ["confirms_its_own_word", "stood_before", "turned_from"]

_ADMITS = re.compile(r"^(?:has |have )?(?:conceded|admitted|acknowledged|accepted)\b")
_NUMBER = re.compile(r"(?<![\w’'])\d")
_WHOLE = 5
"""Words of a claim that says by itself what is confirmed."""
_TELLING = 3
"""Words by which a clause says what was held."""


def stood_before(topics: Topics, saying: Saying) -> Position | None:
    """Where a party stood before this report; where that tells what it had held, also what it has taken in it."""
    topic, party, around = saying.topic, saying.party, saying.around
    before = topics.stand(topic, party, but_in=saying.article.id) if topic else None
    before = before or around.against
    if before is not None and topic is not None and before.stance != saying.stance:
        before = topics.closest(topic, before, saying.words)
    return before or (topics.stand(topic, party) if topic and around.held else None)


def turned_from(
    ground: Ground, saying: Saying, position: Position, before: Position | None
) -> Position | None:
    """What a party turns from by a position, if it stood ``before``; None where it had held nothing."""
    if saying.stance == WITHDRAWS:
        deed = saying.statement.id.startswith(WITHDRAWS)
        return None if deed else _denied_last(ground.topics, saying, position)
    before = _said_otherwise(ground, saying, position, before)
    if before is None and saying.around.held and saying.stance in OPPOSED:
        return _told_to_have_held(saying, position)
    return before


def confirms_its_own_word(ground: Ground, saying: Saying, position: Position) -> bool:
    """Whether a party only confirms what it had said itself, and nobody tells that it had held the contrary."""
    if saying.stance != "confirms" or saying.around.held or _concedes(saying):
        return False
    no = says_no(position.claim)
    return ground.said.before_by(saying.party, saying.words, saying.article.id, no)


def _said_otherwise(
    ground: Ground, saying: Saying, position: Position, before: Position | None
) -> Position | None:
    """What a party had asserted to the contrary: where that is closer than the denial that it stood on, or it stood
    nowhere and says now, or concedes, or may have held it."""
    own, words, around = ground.topics.on_side_of(saying.party), saying.words, saying.around
    contrary = ground.said.contrary_by(own, words, saying.article.id, says_no(position.claim))
    if contrary is None:
        return before
    if before is None:
        unsure = around.held is not None and not around.held.sure
        return contrary.position if around.now or _concedes(saying) or unsure else None
    turns = (before.stance, saying.stance) == ("denies", "confirms")
    closer = turns and overlap(words, contrary.words) > overlap(words, words_of_claim(before.claim))
    return contrary.position if closer else before


def _concedes(saying: Saying) -> bool:
    """Whether a party concedes something, and says what."""
    return _ADMITS.search(saying.cue) is not None and len(saying.claim.split()) >= _WHOLE


def _told_to_have_held(saying: Saying, position: Position) -> Position:
    """What the report tells a party to have denied; where that says too little, just what it says now."""
    held = saying.around.held
    recalled = saying.article.text[slice(*held.span)].strip(" ,") if held else ""
    bare = len(recalled.split()) < _TELLING or recalled.lower().startswith("no longer")
    return replace(position, stance="denies", claim=position.claim if bare else recalled)


def _denied_last(topics: Topics, saying: Saying, position: Position) -> Position | None:
    """What a party had denied last, where it says that it was wrong; none where it tells of a number that it had
    given, and had denied another thing."""
    before = topics.denied_last(saying.party, but_in=saying.article.id)
    of_a_number = _NUMBER.search(position.claim) is not None
    if before is None or (of_a_number and not shared(saying.words, words_of_claim(before.claim))):
        return None
    return before
