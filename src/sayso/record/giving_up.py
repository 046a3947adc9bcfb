"""Whether a party gives up what its side had held.

It does where it says the contrary of what its house had denied or confirmed (:mod:`sayso.record.contrary`), and where
it asserts what it had denied while the report tells that it had held the contrary, or it says itself that it was wrong.
Nothing is given up by who accepts what it had not denied, and by who leaves without having refused to.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.record.claimed import ANSWERS
from sayso.record.claims import LEAVING, overlap, words_of_claim
from sayso.record.contrary import contradicted
from sayso.record.saying import Saying
from sayso.record.topics import Topics

__all__ = ["gives_up_nothing", "giving_up"]

_WORD = re.compile(r"\w+")


def gives_up_nothing(topics: Topics, saying: Saying) -> bool:
    """Whether a party accepts, or leaves, where there was nothing to give up."""
    if saying.accepts and not topics.denied_on(saying.topic, saying.party):
        return True  # "accepted the finding", and of nothing that it had denied
    return saying.around.leaving and not saying.around.held and not _refused_to_go(topics, saying)


def _refused_to_go(topics: Topics, saying: Saying) -> bool:
    """Whether who leaves had refused to: whose name stands in the refusal, or who spoke it."""
    topic, speaker = saying.topic, saying.statement.speaker
    if topic is None or LEAVING not in topic.words or not topics.denied_on(topic, saying.party):
        return False
    names = {word.lower() for word in speaker.name.split()} if speaker else set()
    told = {
        word.lower()
        for p in topic.positions
        for word in _WORD.findall(f"{p.party} {p.claim} {p.evidence.quote.exact}")
    }
    return bool(names & told)


def giving_up(topics: Topics, saying: Saying) -> Saying:
    """What is said, with the stance that it takes to what its speaker had held."""
    saying = _as_contrary(topics, saying)
    admits = saying.stance == "asserts" and _takes_back(topics, saying)
    return _as(saying, "confirms") if admits else saying


def _as_contrary(topics: Topics, saying: Saying) -> Saying:
    """What is said, against what its house had denied or confirmed, if it is the contrary of that; not where the report
    itself tells what is given up."""
    around = saying.around
    if around.leaving or (around.held and topics.denied_on(saying.topic, saying.party)):
        return saying
    found = contradicted(topics, saying.article, saying.statement, saying.party)
    if found is None:
        return saying
    topic, before = found
    saying = replace(saying, topic=topic, around=replace(around, against=before))
    return _as(saying, "denies" if before.stance == "confirms" else "confirms")


def _takes_back(topics: Topics, saying: Saying) -> bool:
    """Whether an assertion admits what its side had denied: the report tells that it had held the contrary, or the
    party says that it was wrong and speaks of just what it denied."""
    own, around = topics.stand(saying.topic, saying.party) if saying.topic else None, saying.around
    if own is None or own.stance != "denies":
        return False
    return around.held is not None or (
        (around.wrong or around.now) and overlap(saying.words, words_of_claim(own.claim)) >= ANSWERS
    )


def _as(saying: Saying, stance: str) -> Saying:
    return replace(saying, statement=replace(saying.statement, stance=stance))
