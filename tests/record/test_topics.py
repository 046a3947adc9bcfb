"""Topics: where each side stands, and which one words are on."""

from __future__ import annotations

from making import article
from sayso.model import Position
from sayso.record.claims import overlap, words_of_claim
from sayso.record.evidence import evidence_of
from sayso.record.topics import Topic, Topics

TEXT = "The barge leaked oil into the Vellin harbour."


def position(party: str, stance: str, topic: str = "t1") -> Position:
    report = article(TEXT)
    return Position(party, stance, TEXT, topic, "2025-03-10", report.id, evidence_of(report, (0, 9)))


def topics(*positions: Position, words: str = TEXT) -> Topics:
    found = Topics()
    found.begin(Topic("t1", words_of_claim(words), list(positions)))
    return found


def test_a_side_stands_where_any_of_its_parties_last_stood() -> None:
    found = topics(position("Halvard", "asserts"), position("Orla Fenn", "denies"))
    found.put_on_side("Orla Fenn", "Halvard")
    found.put_on_side("Halvard", "Halvard")
    topic = next(iter(found))
    assert found.denied_on(topic, "Halvard")
    assert not found.denied_on(topic, "Brint")
    assert found.on_side_of("Halvard") == {"Halvard", "Orla Fenn"}


def test_a_partys_own_denial_is_found_by_fewer_words_than_anothers() -> None:
    found = topics(position("Halvard", "denies"))
    found.put_on_side("Halvard", "Halvard")
    words = words_of_claim("A barge of Dunmar brought new cranes, ropes, buoys and lamps.")
    assert found.find(words, "Halvard", "confirms") is not None
    assert found.find(words, "Brint", "confirms") is None


def test_a_refusal_to_go_is_on_no_other_topic_and_other_claims_not_on_it() -> None:
    found = topics(position("Halvard", "denies"))
    found.put_on_side("Halvard", "Halvard")
    assert found.find(words_of_claim("He will not step down over the barge"), "Halvard", "denies") is None
    left = topics(position("Halvard", "denies"), words="I will not resign")
    left.put_on_side("Halvard", "Halvard")
    assert left.find(words_of_claim("He has quit"), "Halvard", "confirms") is not None


def test_a_denial_that_goes_on_adds_its_words() -> None:
    found = topics(position("Halvard", "denies"))
    found.put_on_side("Halvard", "Halvard")
    assert found.goes_on("Halvard", "denies", {"crane": 4.0})
    assert next(iter(found)).words["crane"] == 4.0
    assert not found.goes_on("Halvard", "confirms", {"rope": 4.0})


def test_one_name_shared_makes_no_second_denial_of_the_first() -> None:
    found = topics(position("Halvard", "denies"), words="Halvard sells a share to Dunmar")
    found.put_on_side("Halvard", "Halvard")
    assert found.find(words_of_claim("talks with Dunmar"), "Halvard", "denies") is None
    assert found.find(words_of_claim("a share sold to Dunmar"), "Halvard", "denies") is not None
    assert found.has_taken("Halvard", "denies", words_of_claim("a share sold to Dunmar"))
    assert not found.has_taken("Halvard", "confirms", words_of_claim("a share sold to Dunmar"))


def test_a_story_whose_claims_share_some_words_has_several_topics() -> None:
    found = topics(position("Halvard", "denies"))
    words = words_of_claim("A Vellin school was built without a permit or a fence.")
    assert 0.25 <= overlap(words, words_of_claim(TEXT)) < 0.35
    assert found.find(words, "Brint", "denies") is None
