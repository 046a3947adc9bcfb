"""Whether a stance that a party has taken before on a topic is taken anew, of another claim.

A denial is one of another claim where it answers one made in this report and in none before, or shares next to nothing
with what its house has denied on the topic; and whatever is said is new where the report tells that the party had held
the contrary, and these are not the words of before. Not: the same stance again, however worded.
"""

from __future__ import annotations

import re

from sayso.model import Position
from sayso.record.claimed import ANSWERS
from sayso.record.claims import overlap, words_of_claim
from sayso.record.ground import Ground
from sayso.record.saying import Saying
from sayso.record.topics import Topic, Topics

__all__ = ["is_anew"]

_TELLING = 3
"""Words that a denial has to have to be of something else."""
_NEXT_TO_NOTHING = 0.25
_DENYING = re.compile(r"\b(?:den|dismiss|reject|disput|refut)", re.IGNORECASE)
_DENIED = re.compile(r"(?<!has )(?<!have )\b(?:denied|dismissed|rejected|disputed|refuted)\b", re.IGNORECASE)


def is_anew(ground: Ground, saying: Saying, before: Position) -> bool:
    """Whether what is said is of another claim than ``before``, the like position that the party had taken."""
    topic, held = saying.topic, saying.around.held
    if topic is None:
        return False
    if _answers_anew(ground, saying, topic) or _is_of_another(ground.topics, saying, topic):
        return True
    retold = overlap(saying.words, words_of_claim(before.claim)) >= ANSWERS
    return held is not None and held.sure and not retold


def _answers_anew(ground: Ground, saying: Saying, topic: Topic) -> bool:
    """Whether a denial on a topic denied before answers another claim, made in this report and in none before."""
    if saying.stance != "denies":
        return False
    party, article, words = saying.party, saying.article.id, saying.words
    claim = ground.said.by_another(words, ground.topics.on_side_of(party), plain=True)
    if claim is None or claim.position.article != article:
        return False
    denied = (p for p in topic.positions if p.stance == "denies" and p.article != article)
    told = max((overlap(words, words_of_claim(p.claim)) for p in denied), default=0.0)
    of_the_party = words_of_claim(party)
    new = {word: weight for word, weight in claim.words.items() if word not in of_the_party}
    return told < ANSWERS and not ground.said.made_before(new, party, article)


def _is_of_another(topics: Topics, saying: Saying, topic: Topic) -> bool:
    """Whether a denial in so many words shares next to nothing with what its side has denied on a topic; deep in a
    report only one told as made ("denied", not "denies" or "has denied")."""
    leads = saying.around.leads
    if saying.stance != "denies":
        return False
    if not (_DENIED.search(saying.cue) or (leads and _DENYING.search(saying.cue))):
        return False
    house = topics.house(saying.party)
    own = (p for p in topic.positions if p.stance == "denies" and topics.house(p.party) == house)
    told = max((overlap(saying.words, words_of_claim(p.claim)) for p in own), default=0.0)
    return len(saying.words) >= _TELLING and told < _NEXT_TO_NOTHING
