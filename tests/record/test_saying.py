"""What a party says, as its story hears it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claim
from sayso.record.claims import words_of_claim
from sayso.record.ground import Ground
from sayso.record.saying import position_of, said_plainly, saying_of, topic_id
from sayso.record.topics import Topic

IT = "Halvard denied it. “There are no talks about selling the shipyard,” it said."


def test_the_words_of_it_are_what_the_party_says_right_behind() -> None:
    report = article(IT)
    it = replace(statement(IT, "it.", by="Halvard", stance="denies", cue="denied"), content=((15, 17),))
    own = "There are no talks about selling the shipyard"
    around = Circumstances(leads=False, following=statement(IT, own, by="Halvard", stance="denies"))
    saying = saying_of(Ground(), report, it, "Halvard", around)
    assert words_of_claim(own).keys() <= saying.words.keys()
    assert saying.leads
    assert position_of(saying).claim == own


def test_a_position_is_on_the_topic_of_what_is_said_or_on_one_of_its_own() -> None:
    text = "Halvard denied that its barge leaked."
    report, denied = article(text), statement(text, "that its barge leaked", by="Halvard", stance="denies")
    plainly = said_plainly(report, denied, "Halvard")
    position = position_of(plainly)
    assert (position.stance, position.claim, position.topic) == (
        "denies", "that its barge leaked", topic_id(report, denied),
    )  # fmt: skip
    assert position_of(replace(plainly, topic=Topic("t1", {}))).topic == "t1"


def test_a_year_alone_is_no_day_on_which_anything_was_said() -> None:
    text = "Stobart, who founded the firm in 2011, ruled out stepping down."
    report = replace(article(text), published="2026-09-25")
    denied = statement(text, "stepping down", by="Stobart", stance="denies")
    assert position_of(said_plainly(report, replace(denied, said_on="2011"), "Stobart")).since == "2026-09-25"
    assert (
        position_of(said_plainly(report, replace(denied, said_on="2026-09-24"), "Stobart")).since
        == "2026-09-24"
    )


@pytest.mark.parametrize(
    ("by", "stance"), [("The inquiry", "confirms"), ("The prosecutors", "asserts"), ("Brint", "asserts")]
)
def test_who_finds_what_another_has_claimed_confirms_it_at_the_head_of_a_report(by: str, stance: str) -> None:
    ground = Ground()
    claim = "the ferry Vesna had carried ninety cows over the lake without a permit"
    first = f"Dunmar said that {claim}."
    claimed = said_plainly(article(first), statement(first, f"that {claim}", by="Dunmar"), "Dunmar")
    ground.said.note(Claim("Dunmar", claimed.words, position_of(claimed)))
    text = f"{by} said that {claim}."
    said = statement(text, f"that {claim}", by=by, cue="said")
    assert saying_of(ground, article(text, id="a2"), said, by, Circumstances()).stance == stance
    deep = Circumstances(leads=False)
    assert saying_of(ground, article(text, id="a2"), said, by, deep).stance == "asserts"


def test_a_finding_of_what_another_side_has_denied_is_contested() -> None:
    ground, text = Ground(), "Halvard denied that its barge had leaked oil into the harbour."
    denied = statement(text, "that its barge had leaked oil into the harbour", by="Halvard", stance="denies")
    first = said_plainly(article(text), denied, "Halvard")
    ground.topics.begin(Topic("t1", dict(first.words), [position_of(first)]))
    text = "The court ruled that a barge of Halvard had leaked oil into the harbour."
    found = statement(
        text, "that a barge of Halvard had leaked oil into the harbour", by="The court", cue="ruled"
    )
    saying = saying_of(ground, article(text, id="a2"), found, "The court", Circumstances())
    assert (saying.stance, saying.contested) == ("confirms", True)
