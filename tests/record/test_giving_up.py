"""What a party gives up by what it says, and where there was nothing to give up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.admitting import admits_a_wrong
from sayso.record.circumstances import Circumstances
from sayso.record.fold import StoryFold
from sayso.record.giving_up import gives_up_nothing, giving_up
from sayso.record.saying import Saying, position_of, said_plainly
from sayso.record.topics import Topic, Topics

DENIED = "Halvard denied that its barge had leaked oil."
REFUSED = "Orla Fenn said that she would not resign."


def saying(
    text: str, content: str, stance: str = "asserts", cue: str = "said", by: str = "Halvard"
) -> Saying:
    report = article(text, id="a2")
    return said_plainly(report, statement(text, content, by=by, stance=stance, cue=cue), by)


def denied(text: str, content: str, by: str) -> tuple[Topics, Topic]:
    """What a party denied in an earlier report, as the only topic."""
    told = said_plainly(article(text), statement(text, content, by=by, stance="denies"), by)
    topic = Topic("t1", dict(told.words), [position_of(told)])
    found = Topics()
    found.begin(topic)
    found.put_on_side(by, by)
    return found, topic


def test_who_says_the_contrary_gives_up_what_it_denied() -> None:
    topics, topic = denied(DENIED, "that its barge had leaked oil", "Halvard")
    now = giving_up(
        topics, saying("Halvard said that its barge had leaked oil.", "that its barge had leaked oil")
    )
    assert (now.stance, now.topic, now.around.against) == ("confirms", topic, topic.positions[0])


def test_who_speaks_of_something_else_gives_up_nothing() -> None:
    topics, topic = denied(DENIED, "that its barge had leaked oil", "Halvard")
    other = saying("Halvard said that its crew was on strike.", "that its crew was on strike")
    assert giving_up(topics, other) == other
    wrong = replace(other, topic=topic, around=Circumstances(wrong=True))
    assert giving_up(topics, wrong) == wrong


@pytest.mark.parametrize(("by", "nothing"), [("Halvard", False), ("Brint", True)])
def test_who_accepts_what_it_had_not_denied_gives_up_nothing(by: str, nothing: bool) -> None:
    topics, topic = denied(DENIED, "that its barge had leaked oil", "Halvard")
    text = f"{by} accepted the finding that oil had leaked."
    accepts = saying(text, "the finding that oil had leaked", "confirms", "accepted", by)
    accepts = replace(accepts, statement=replace(accepts.statement, source=()), topic=topic)
    assert gives_up_nothing(topics, accepts) is nothing


@pytest.mark.parametrize(("by", "nothing"), [("Orla Fenn", False), ("Piet Dormer", True)])
def test_who_leaves_without_having_refused_to_gives_up_nothing(by: str, nothing: bool) -> None:
    topics, topic = denied(REFUSED, "that she would not resign", "Orla Fenn")
    topics.put_on_side("Piet Dormer", "Orla Fenn")
    text = f"{by} resigned on Tuesday."
    leaves = replace(saying(text, text, "confirms", "resigned", by), topic=topic)
    leaves = replace(leaves, around=Circumstances(leaving=True))
    assert gives_up_nothing(topics, leaves) is nothing


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


def report(text: str, *said: Statement, id: str, day: str) -> Reading:
    return Reading(article(text, id=id, day=day), said)


def test_a_relative_clause_is_borne_out_by_a_denial_of_before() -> None:
    first = "“No secret talks with Dunmar are being held,” Orla Fenn said."
    denied = replace(
        statement(first, "No secret talks with Dunmar are being held", by="Orla Fenn", type="person"),
        kind="direct",
    )
    text = "Orla Fenn, who had told the town there were no secret talks with Dunmar, said they were over."
    said = replace(statement(text, "they were over", by="Orla Fenn", type="person"), cue=(at(text, "said"),))
    before = report(first, denied, id="a1", day="2025-03-11")
    after = report(text, said, id="a2", day="2025-03-13")
    assert kinds(before, after) == [["denial"], ["reversal"]]
    assert kinds(after) == [[]]


def test_a_party_that_says_it_was_wrong_takes_back_what_it_denied() -> None:
    first = "Halvard denied that the pilot light had been out."
    denied = statement(first, "that the pilot light had been out", by="Halvard", stance="denies")
    text = (
        "A yard on the coast may change hands.\n\nNobody in the town was surprised.\n\n"
        "The pilot light was out that night, Halvard said. “We said that it was not. We were wrong,” it said."
    )
    told = statement(text, "The pilot light was out that night", by="Halvard")
    wrong = replace(
        statement(text, "We said that it was not. We were wrong", by="Halvard"), kind="direct", id="s2"
    )
    assert admits_a_wrong(article(text), wrong)
    assert not admits_a_wrong(article(text), told)
    before = report(first, denied, id="a1", day="2025-03-11")
    assert kinds(before, report(text, told, wrong, id="a2", day="2025-03-13")) == [["denial"], ["reversal"]]
