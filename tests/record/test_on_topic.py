"""Which topic a saying is on, and what the topic learns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claim
from sayso.record.claims import LEAVING, words_of_claim
from sayso.record.ground import Ground
from sayso.record.held import Held
from sayso.record.on_topic import begun, on_topic, take_down
from sayso.record.saying import Saying, position_of, said_plainly
from sayso.record.topics import Topic

LEAK = "Halvard denied that its barge had leaked oil into the harbour."
OF_LEAK = "that its barge had leaked oil into the harbour"


def saying(text: str, content: str, by: str, stance: str = "asserts", *, id: str = "a2") -> Saying:
    return said_plainly(article(text, id=id), statement(text, content, by=by, stance=stance), by)


def with_denial() -> tuple[Ground, Topic]:
    """A story in which Halvard has denied a leak."""
    ground, denied = Ground(), saying(LEAK, OF_LEAK, "Halvard", "denies", id="a1")
    ground.topics.put_on_side("Halvard", "Halvard")
    topic = Topic("t1", dict(denied.words), [position_of(denied)])
    ground.topics.begin(topic)
    return ground, topic


@pytest.mark.parametrize(
    ("text", "content", "found"),
    [
        ("Halvard said that the barge had leaked oil.", "that the barge had leaked oil", True),
        ("Halvard said that its crew was on strike.", "that its crew was on strike", False),
    ],
)
def test_a_saying_is_on_the_topic_that_its_words_are_on(text: str, content: str, found: bool) -> None:
    ground, topic = with_denial()
    assert on_topic(ground.topics, saying(text, content, "Halvard")).topic == (topic if found else None)


def test_what_a_party_is_told_to_have_held_leads_to_the_topic_it_denied_on() -> None:
    ground, topic = with_denial()
    text = "Halvard said that rooms were cold. It had denied that its barge had leaked oil."
    cold = saying(text, "that rooms were cold", "Halvard")
    assert on_topic(ground.topics, cold).topic is None
    held = Held(at(text, "It had denied that its barge had leaked oil"))
    assert on_topic(ground.topics, replace(cold, around=Circumstances(held=held))).topic is topic


def test_who_leaves_has_resigned_in_whatever_words() -> None:
    ground, _ = with_denial()
    gone = saying("Orla Fenn is off.", "is off", "Orla Fenn")
    assert LEAVING not in gone.words
    assert LEAVING in on_topic(ground.topics, replace(gone, around=Circumstances(leaving=True))).words


def test_a_topic_begins_with_what_another_had_claimed() -> None:
    ground = Ground()
    text = "Brint said that a barge of Halvard had leaked oil into the harbour for nine days."
    claim = saying(text, "a barge of Halvard had leaked oil into the harbour for nine days", "Brint", id="a1")
    ground.said.note(Claim("Brint", claim.words, position_of(claim)))
    denied = saying(LEAK, OF_LEAK, "Halvard", "denies")
    topic = begun(ground, denied.words, position_of(denied))
    assert [(p.party, p.topic) for p in topic.positions] == [("Brint", topic.id)]
    assert claim.words.keys() <= topic.words.keys()
    assert list(ground.topics) == [topic]


def test_a_topic_learns_the_words_of_a_position_and_of_what_it_answers() -> None:
    ground, topic = with_denial()
    text = "The crane had rusted, Brint said. Halvard denied that its barge had lost a mast."
    denied = saying(text, "that its barge had lost a mast", "Halvard", "denies")
    answered = statement(text, "The crane had rusted", by="Brint", id="s2")
    denied = replace(denied, topic=topic, around=Circumstances(answered=answered))
    position = position_of(denied)
    take_down(ground, denied, position)
    assert topic.positions[-1] is position
    assert denied.words.keys() <= topic.words.keys()
    assert words_of_claim("crane").keys() <= topic.answered.keys()
