"""Which topic a saying is on, and what the topic learns of the position taken on it.

It is the topic that its words are on (:mod:`sayso.record.topics`); of a confession, of what is accepted, and of what a
party is told to have held, the one that its side has denied on. A topic begins with the earlier claim of another party
that comes closest to it.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Position
from sayso.record.claims import claim_words, words_of_claim
from sayso.record.contrary import note
from sayso.record.deeds import is_plea
from sayso.record.ground import Ground
from sayso.record.saying import Saying
from sayso.record.topics import Topic, Topics

__all__ = ["begun", "on_topic", "take_down"]

_RESIGNS = "resigns"
_FEW = 3
"""Words that leave open what is denied."""


def on_topic(topics: Topics, saying: Saying) -> Saying:
    """What is said, on its topic; who leaves has resigned, in whatever words."""
    if saying.around.leaving:
        saying = replace(saying, words=saying.words | words_of_claim(_RESIGNS))
    return replace(saying, topic=_topic_of(topics, saying))


def _topic_of(topics: Topics, saying: Saying) -> Topic | None:
    party, held = saying.party, saying.around.held
    topic = topics.find(saying.words, party, saying.stance)
    pleads = topic is None and is_plea(saying.statement)
    yields = saying.accepts and not topics.denied_on(topic, party)
    if saying.stance == "confirms" and (pleads or yields):
        topic = topics.find({}, party, "confirms")  # "has made a confession", "accepts the finding"
    if held and not topics.denied_on(topic, party):
        words = words_of_claim(saying.article.text[slice(*held.span)])
        denied = topics.find(words, party, "confirms")
        topic = denied if topics.denied_on(denied, party) else topic
    return topic


def begun(ground: Ground, words: dict[str, float], position: Position) -> Topic:
    """A new topic, with what another party had claimed of it."""
    topic = Topic(position.topic, dict(words))
    claim = ground.said.by_another(words, frozenset({position.party}))
    if claim is not None:
        topic.positions.append(replace(claim.position, topic=topic.id))
        topic.learn(claim.words)
    ground.topics.begin(topic)
    return topic


def take_down(ground: Ground, saying: Saying, position: Position) -> None:
    """Take a position down on the topic of what is said, or on a new one, and count its words to it."""
    words, around = saying.words, saying.around
    answered = around.answered
    topic = saying.topic or begun(ground, words, position)
    if answered and saying.topic is None and len(position.claim.split()) <= _FEW:  # "denied any spill"
        topic.learn(claim_words(saying.article, answered, saying.party, None))
    topic.positions.append(position)
    topic.learn(words)
    topic.learn(words_of_claim(position.claim))  # "called it chatter. “There is no plan to …”"
    if len(words) <= _FEW and around.no is not None:
        topic.learn(words_of_claim(around.no.whole))
    note(topic, saying.article, saying.statement, position, answered)
    if answered and position.stance == "denies":
        topic.answered |= claim_words(saying.article, answered, saying.party, None)
