"""Assertions that admit what was denied, and denials that say no more than "it"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso import Article, read
from sayso.model import PositionState, Reading, Speaker, Statement
from sayso.record.admitting import admits_a_wrong
from sayso.record.changes import StoryFold
from sayso.record.turning import taking_back, told_turns

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


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


def report(text: str, *said: Statement, id: str, day: str) -> Reading:
    return Reading(article(text, id=id, day=day), said)


OPENING = "A yard on the coast may change hands.\n\nNobody in the town was surprised.\n\n"
DENIED = (
    OPENING + "Halvard denied it. “There are no talks about selling the shipyard to Brint,” Halvard said."
)


def denial(text: str, content: str, id: str) -> Statement:
    return replace(statement(text, content, by="Halvard", stance="denies"), id=id)


def test_it_is_what_the_party_says_next_and_both_are_one_denial() -> None:
    it = replace(denial(DENIED, "it.", "s1"), content=((DENIED.index("it."), DENIED.index("it.") + 2),))
    quoted = denial(DENIED, "There are no talks about selling the shipyard to Brint", "s2")
    first = report(DENIED, it, quoted, id="a1", day="2025-03-12")
    again = "Halvard rejected a report of talks about selling its shipyard to Brint."
    second = report(
        again,
        denial(again, "a report of talks about selling its shipyard to Brint", "s1"),
        id="a2",
        day="2025-03-13",
    )
    assert kinds(first, second) == [["denial"], []]


def test_it_alone_and_deep_in_a_report_is_recalled() -> None:
    text = OPENING + "Halvard denied it."
    it = replace(denial(text, "it.", "s1"), content=((text.index("it."), text.index("it.") + 2),))
    assert kinds(report(text, it, id="a1", day="2025-03-12")) == [[]]


def test_a_comparison_with_what_is_admitted_admits_nothing() -> None:
    text = "That is five more dead miners than Halvard admits to in public."
    said = replace(
        statement(text, "five more dead miners", by="Halvard", stance="confirms"),
        source=(at(text, "Halvard"),), cue=(at(text, "admits"),),
    )  # fmt: skip
    assert kinds(report(text, said, id="a1", day="2025-03-12")) == [[]]


def test_a_heading_turns_nothing_but_its_text_does() -> None:
    text = "Halvard denies poisoning the river\n\nHalvard denied poisoning the river with solvents on Monday."
    heading = denial(text, "poisoning the river", "s1")
    below = denial(text, "poisoning the river with solvents", "s2")
    assert kinds(report(text, heading, id="a1", day="2025-03-12")) == [[]]
    assert kinds(report(text, heading, below, id="a1", day="2025-03-12")) == [["denial"]]


def held(text: str, content: str, by: str = "Halvard", stance: str = "asserts") -> str | None:
    said = statement(text, content, by=by, stance=stance)
    reading = Reading(article(text, id="a1", day="2025-03-12"), (said,))
    found = told_turns(reading).get("s1")
    return text[slice(*found.span)].strip(" ,") if found and found.sure else None


@pytest.mark.parametrize(
    ("text", "content", "stance", "before"),
    [
        (
            "Halvard said on Monday that its barge leaked the oil, six days after it dismissed the idea.",
            "that its barge leaked the oil", "asserts", "after it dismissed the idea",
        ),
        (
            "Halvard conceded that its barge leaked oil, having insisted for a week that none was spilt.",
            "that its barge leaked oil", "confirms", "having insisted for a week that none was spilt",
        ),
        (
            "Orla Fenn is to leave Halvard, it said, two days after she had told members that she would stay.",
            "Orla Fenn is to leave Halvard", "asserts", "after she had told members that she would stay",
        ),
        (
            "Halvard said its master would resign, two days after he told the crew that he would do no such thing.",
            "its master would resign", "asserts", "after he told the crew that he would do no such thing",
        ),
        (
            "Halvard acknowledged that its barge leaked. It had said last week that there was not one leak.",
            "that its barge leaked", "confirms", "It had said last week that there was not one leak.",
        ),
        (
            "In a second climb-down Halvard acknowledged that its barge leaked.",
            "that its barge leaked", "confirms", "climb-down",
        ),
        (
            "Halvard no longer disputes that its barge leaked.", "that its barge leaked", "denies", None,
        ),
    ],
)  # fmt: skip
def test_what_is_told_to_have_been_held(text: str, content: str, stance: str, before: str | None) -> None:
    assert held(text, content, stance=stance) == before


def test_who_no_longer_disputes_confirms() -> None:
    text = "Halvard no longer disputes that its barge leaked."
    said = replace(
        statement(text, "that its barge leaked", by="Halvard", stance="denies"),
        cue=(at(text, "no longer disputes"),),
    )
    reading = Reading(article(text, id="a1", day="2025-03-12"), (said,))
    assert [s.stance for s in taking_back(reading)] == ["confirms"]


@pytest.mark.parametrize(
    "text",
    [
        "Halvard said that it would appeal, two days after it denied taking bribes.",
        "Halvard, which has denied taking bribes, said that it would read the ruling.",
        "Halvard said that it would appeal, two days after Brint dismissed the idea.",
        "Halvard said that it would appeal. It had said last week that there was no appeal.",
        "Halvard said that it would appeal, two days after it said that Brint would too.",
        "Halvard said that it would appeal, two days after it told reporters that it had no comment.",
    ],
)
def test_what_is_no_contrary_or_anothers_takes_nothing_back(text: str) -> None:
    content = "that it would appeal" if "appeal" in text else "that it would read the ruling"
    assert held(text, content) is None


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
    denied = denial(first, "that the pilot light had been out", "s1")
    text = (
        OPENING
        + "The pilot light was out that night, Halvard said. “We said that it was not. We were wrong,” it said."
    )
    told = statement(text, "The pilot light was out that night", by="Halvard")
    wrong = replace(
        statement(text, "We said that it was not. We were wrong", by="Halvard"), kind="direct", id="s2"
    )
    assert admits_a_wrong(article(text), wrong)
    assert not admits_a_wrong(article(text), told)
    before = report(first, denied, id="a1", day="2025-03-11")
    assert kinds(before, report(text, told, wrong, id="a2", day="2025-03-13")) == [["denial"], ["reversal"]]


def test_a_reversal_told_again_is_none() -> None:
    first = "Halvard conceded on Monday that its barge leaked oil, having insisted that none was spilt."
    second = "Halvard conceded that oil leaked from its barge, after denying it for days."
    one = statement(first, "that its barge leaked oil", by="Halvard", stance="confirms")
    two = statement(second, "that oil leaked from its barge", by="Halvard", stance="confirms")
    assert kinds(
        report(first, one, id="a1", day="2025-03-11"), report(second, two, id="a2", day="2025-03-12")
    ) == [["reversal"], []]


@pytest.mark.parametrize(
    ("text", "content", "sure"),
    [
        (
            "The exams are put off. Halvard, which two weeks ago said there would be no delay, said rooms were cold.",
            "rooms were cold",
            False,
        ),
        ("Halvard agreed to let it mediate, something it had ruled out for a month.", "to let it mediate", True),
        ("Six dogs were used, Halvard said, reversing what it had told the town.", "Six dogs were used", True),
        ("Halvard was taking back a claim. Six dogs were used, Halvard said.", "Six dogs were used", None),
        ("Halvard was taking back another of its claims. Dogs were used, Halvard said.", "Dogs were used", True),
        ("The lights go off on Friday, Halvard said, two days after insisting there was no plan.", "The lights go off on Friday", False),
        ("Dogs were used, Halvard said.\n\nEarlier Halvard had said that none was there.", "Dogs were used", False),
    ],
)  # fmt: skip
def test_what_had_been_held_in_other_words(text: str, content: str, sure: bool | None) -> None:
    said = [statement(text, content, by="Halvard")]
    if "Earlier" in text:
        said.append(statement(text, "that none was there", by="Halvard", id="s2"))
    found = told_turns(Reading(article(text, id="a1", day="2025-03-12"), tuple(said))).get("s1")
    assert (found.sure if found else None) == sure


LAND = "Havsund is to buy Norrland, the two airlines said, three weeks after Norrland had denied any talks."


def test_what_others_tell_of_who_had_denied_turns_it() -> None:
    said = statement(LAND, "Havsund is to buy Norrland", by="the two airlines", cue="said")
    denied = replace(
        statement(LAND, "any talks", by="Norrland had", stance="denies", cue="had denied"), id="s2"
    )
    at_it = LAND.index("Norrland had")
    denied = replace(
        denied, source=((at_it, at_it + len("Norrland")),), speaker=Speaker("Norrland", "organisation")
    )
    reading = Reading(article(LAND, id="a2", day="2025-03-14"), (said, denied))
    turned = [s for s in taking_back(reading) if s.speaker == denied.speaker and s.stance == "confirms"]
    assert [LAND[slice(*s.content[0])] for s in turned] == ["Havsund is to buy Norrland"]
    assert turned[0].id in told_turns(reading)


def test_who_found_it_had_not_said_the_contrary() -> None:
    text = "Inspectors on Tuesday found acrylate in the air, hours after the company said that nothing had leaked."
    found = statement(text, "acrylate in the air", by="Inspectors", cue="found")
    firm = replace(statement(text, "that nothing had leaked", by="the company", cue="said"), id="s2")
    firm = replace(firm, speaker=Speaker("Vextra", "organisation"))
    assert told_turns(Reading(article(text), (found, firm))) == {}


def test_a_quotation_may_stand_between_an_admission_and_what_was_held() -> None:
    text = (
        "Malt Bros acknowledged that a cooling unit had failed. “We should have thrown it away,” Lena Falk said. "
        "On Monday it had said its kitchen was not to blame."
    )
    reading = read(Article("a", text, ((0, len(text)),), published="2027-05-06"))
    (held,) = told_turns(reading).values()
    assert text[slice(*held.span)].startswith("On Monday it had said")


@pytest.mark.parametrize(
    ("text", "confirms"),
    [
        ("Teshkar, which has denied shelling the village, said it would study the report.", False),
        ("Teshkar, which has denied shelling the village, said its guns had hit it.", True),
    ],
)
def test_who_has_denied_and_will_study_a_report_takes_nothing_back(text: str, confirms: bool) -> None:
    told = told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2028-03-20")))
    assert bool(told) is confirms


def test_what_a_headline_admits_is_admitted_once() -> None:
    text = "Teshkar admitted on Tuesday that its troops had crossed the river, and raised the number of its killed to 11."
    whole = Article(
        "a", text, ((0, len(text)),), title="Teshkar admits troops crossed river", published="2028-03-28"
    )
    assert [s.stance for s in taking_back(read(whole))].count("confirms") == 1


def test_who_says_more_than_that_it_will_look_takes_back_what_it_denied() -> None:
    text = "Norvik, which had denied paying bribes, said on Friday that it had paid bribes and would investigate."
    assert told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2028-03-20")))


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


def test_with_the_party_he_had_ruled_out_he_turns() -> None:
    text = "Aksel Veen said on Monday that he would open talks with Homeland, the party he had ruled out as a partner."
    told = told_turns(read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-04-20")))
    assert [text[slice(*held.span)] for held in told.values()] == ["the party he had ruled out as a partner"]


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
