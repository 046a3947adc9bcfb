"""A denial that only goes on with the one just told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Reading
from sayso.record.circumstances import Circumstances
from sayso.record.denying import No
from sayso.record.fold import StoryFold
from sayso.record.ground import Ground
from sayso.record.in_one_breath import goes_on
from sayso.record.saying import position_of, said_plainly
from sayso.record.topics import Topic

DENIED = "A yard may change hands.\n\nHalvard denied it. “There are no talks about selling the shipyard to Brint,” Halvard said."


def test_it_is_what_the_party_says_next_and_both_are_one_denial() -> None:
    it = statement(DENIED, "it.", by="Halvard", stance="denies")
    it = replace(it, content=((it.content[0][0], it.content[0][1] - 1),))
    quoted = "There are no talks about selling the shipyard to Brint"
    quoted_too = statement(DENIED, quoted, by="Halvard", stance="denies", id="s2")
    again = "Halvard rejected a report of talks about selling its shipyard to Brint."
    told = statement(
        again, "a report of talks about selling its shipyard to Brint", by="Halvard", stance="denies"
    )
    fold = StoryFold("s1")
    first = fold.take(Reading(article(DENIED, id="a1", day="2025-03-12"), (it, quoted_too)))
    second = fold.take(Reading(article(again, id="a2", day="2025-03-13"), (told,)))
    assert [c.kind for c in (*first, *second) if c.kind != "new_story"] == ["denial"]


@pytest.mark.parametrize(
    ("text", "no", "goes"),
    [
        ("Halvard denied that the barge leaked. No oil was found, Halvard said.", True, True),
        ("Halvard denied that the barge leaked.\n\nNo oil was found, Halvard said.", True, False),
        ("Halvard denied that the barge leaked. No oil was found, Halvard said.", False, False),
    ],
)
def test_a_no_in_its_own_words_goes_on_in_the_same_paragraph(text: str, no: bool, goes: bool) -> None:
    report, ground = article(text), Ground()
    ground.topics.put_on_side("Halvard", "Halvard")
    first = said_plainly(
        report, statement(text, "that the barge leaked", by="Halvard", stance="denies"), "Halvard"
    )
    assert not goes_on(ground, first)
    topic = Topic("t1", dict(first.words), [position_of(first)])
    ground.topics.begin(topic)
    said = statement(text, "No oil was found", by="Halvard", stance="denies", id="s2")
    around = Circumstances(no=No("flat", said.content[0]) if no else None)
    second = replace(said_plainly(report, said, "Halvard"), around=around)
    assert goes_on(ground, second) is goes
    assert set(second.words) <= set(topic.words) or not goes


def test_what_another_side_says_goes_on_with_nothing() -> None:
    text = "Halvard denied it. “Our barge is sound,” Brint said."
    report, ground = article(text), Ground()
    it = replace(statement(text, "it.", by="Halvard", stance="denies"), content=((15, 17),))
    goes_on(ground, said_plainly(report, it, "Halvard"))
    other = replace(statement(text, "Our barge is sound", by="Brint", stance="denies"), kind="direct")
    assert not goes_on(ground, said_plainly(report, other, "Brint"))
