"""What a party turns from, in the words closest to what it says now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claim
from sayso.record.deeds import WITHDRAWS
from sayso.record.ground import Ground
from sayso.record.held import Held
from sayso.record.saying import Saying, position_of, said_plainly
from sayso.record.topics import Topic
from sayso.record.turned_from import confirms_its_own_word, stood_before, turned_from

TELLS = "Halvard said that its barge had leaked oil, having insisted that none was spilt."


def told(text: str, content: str, stance: str, cue: str = "said", held: str = "", id: str = "a2") -> Saying:
    saying = said_plainly(
        article(text, id=id), statement(text, content, by="Halvard", stance=stance, cue=cue), "Halvard"
    )
    span = Held(at(text, held)) if held else None
    return replace(saying, around=Circumstances(held=span))


def test_where_the_record_has_nothing_what_the_report_tells_to_have_been_held_is() -> None:
    now = told(TELLS, "that its barge had leaked oil", "confirms", held="having insisted that none was spilt")
    before = turned_from(Ground(), now, position_of(now), None)
    assert before is not None
    assert (before.stance, before.claim) == ("denies", "having insisted that none was spilt")
    bare = told(TELLS, "that its barge had leaked oil", "confirms", held="insisted")
    before = turned_from(Ground(), bare, position_of(bare), None)
    assert before is not None
    assert before.claim == "that its barge had leaked oil"


def denied(ground: Ground, text: str, content: str) -> Topic:
    """What Halvard denied in an earlier report, as a topic of the story."""
    saying = told(text, content, "denies", id="a1")
    topic = Topic("t1", dict(saying.words), [position_of(saying)])
    ground.topics.put_on_side("Halvard", "Halvard")
    ground.topics.begin(topic)
    return topic


def test_who_says_that_it_was_wrong_takes_back_what_it_denied_last() -> None:
    ground = Ground()
    topic = denied(ground, "Halvard said that no oil had leaked.", "no oil had leaked")
    wrong = told("“We were wrong,” Halvard said.", "We were wrong", WITHDRAWS)
    assert turned_from(ground, wrong, position_of(wrong), None) == topic.positions[0]
    number = told("“The 40 was wrong,” Halvard said.", "The 40 was wrong", WITHDRAWS)
    assert turned_from(ground, number, position_of(number), None) is None


def test_a_party_stood_where_it_did_before_this_report() -> None:
    ground = Ground()
    topic = denied(ground, "Halvard said that no oil had leaked.", "no oil had leaked")
    now = replace(told(TELLS, "that its barge had leaked oil", "confirms"), topic=topic)
    assert stood_before(ground.topics, now) == topic.positions[0]
    here = replace(told(TELLS, "that its barge had leaked oil", "confirms", id="a1"), topic=topic)
    assert stood_before(ground.topics, here) is None


@pytest.mark.parametrize(("cue", "own"), [("confirmed", True), ("conceded", False)])
def test_who_confirms_what_it_had_said_itself_turns_nothing(cue: str, own: bool) -> None:
    ground = Ground()
    first = "Halvard said that its barge had leaked oil into the harbour."
    content = "that its barge had leaked oil into the harbour"
    said_before = told(first, content, "asserts", id="a1")
    ground.said.note(Claim("Halvard", said_before.words, position_of(said_before)))
    now = told(f"Halvard {cue} {content}.", content, "confirms", cue)
    assert confirms_its_own_word(ground, now, position_of(now)) is own
