"""Assertions that admit what was denied, and what is left of them without what had been held."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso import Article, read
from sayso.model import PositionState, Reading
from sayso.record.fold import StoryFold
from sayso.record.taking_back import taking_back

SOLD = "Halvard said on Monday that it would sell its yard to Brint, a deal that it had denied."


def two(source: str) -> Reading:
    says = statement(SOLD, "it would sell its yard to Brint", by="Halvard")
    denied = statement(SOLD, "a deal that", by="Brint", stance="denies")
    start = SOLD.index(source, SOLD.index("a deal"))
    denied = replace(denied, id="s2", cue=(at(SOLD, "had denied"),), source=((start, start + len(source)),))
    return Reading(article(SOLD, id="a2", day="2025-03-14"), (says, denied))


def test_an_assertion_beside_its_speakers_own_denial_confirms() -> None:
    assert [s.stance for s in taking_back(two("it"))] == ["confirms", "denies"]


def test_an_assertion_beside_anothers_denial_asserts() -> None:
    assert [s.stance for s in taking_back(two("deal"))] == ["asserts", "denies"]


def test_who_no_longer_disputes_confirms() -> None:
    text = "Halvard no longer disputes that its barge leaked."
    said = replace(
        statement(text, "that its barge leaked", by="Halvard", stance="denies"),
        cue=(at(text, "no longer disputes"),),
    )
    reading = Reading(article(text, id="a1", day="2025-03-12"), (said,))
    assert [s.stance for s in taking_back(reading)] == ["confirms"]


def test_what_a_headline_admits_is_admitted_once() -> None:
    text = "Teshkar admitted on Tuesday that its troops had crossed the river, and raised the number of its killed to 11."
    whole = Article(
        "a", text, ((0, len(text)),), title="Teshkar admits troops crossed river", published="2028-03-28"
    )
    assert [s.stance for s in taking_back(read(whole))].count("confirms") == 1


def test_what_is_admitted_ends_before_how_long_after() -> None:
    text = (
        "Lysgard conceded on Saturday that 400 posts at Osterhavn would be cut, four days after its chief had said "
        "that no job was at risk."
    )
    told = taking_back(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2028-05-06")))
    assert text[slice(*told[0].content[0])].endswith("would be cut")


def test_how_long_it_went_on_belongs_to_what_is_admitted() -> None:
    text = (
        "Hearthside conceded on Friday that 38 complaints had lain unread for 11 weeks, having denied that it "
        "had ignored any."
    )
    told = taking_back(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-10-09")))
    assert text[slice(*told[0].content[0])].endswith("for 11 weeks")


def test_of_what_says_next_to_nothing_by_itself_the_main_clause_is_told() -> None:
    fold = StoryFold("s1")
    told = (
        "Veskar's defence ministry called reports of foreign troops a fairy tale.",
        "Orlan acknowledged that its soldiers are fighting in Veskar.\n\n"
        "Veskar, which had dismissed the reports, thanked Orlan for its help.",
    )
    found = [fold.take(read(article(text, id=f"a{n}", day=f"2025-03-1{n}"))) for n, text in enumerate(told)]
    turned = [c.after for c in found[1] if c.kind == "reversal"]
    assert [isinstance(after, PositionState) and after.claim for after in turned] == [
        "Veskar … thanked Orlan for its help."
    ]
