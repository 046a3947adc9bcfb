"""Denials in a party's own words, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.denying import no_of
from sayso.record.fold import StoryFold

OPENING = "Brennock has had a long week.\n\nNobody slept much.\n\n"


def quoted(text: str, content: str, by: str = "Halvard Lines") -> Statement:
    return replace(statement(text, content, by=by), kind="direct")


def form(said: str, *, kind: str = "direct", before: str = OPENING, leads: bool = False) -> str | None:
    text = f"{before}“{said},” Halvard Lines said."
    no = no_of(article(text), replace(quoted(text, said), kind=kind), leads=leads)
    return no and no.form


@pytest.mark.parametrize(
    "said",
    [
        "Any suggestion that we hire untrained mates is false and hurtful",
        "I will not resign",
        "She has no intention of stepping down",
        "We have nothing of the kind",
        "That rumour has nothing to do with reality",
        "None of that is true",
        "She is going nowhere",
        "There was still no evidence that its products were the cause",
        "It had found “no trace” of the bacteria in its plant",
    ],
)
def test_a_charge_called_false_and_leaving_refused_deny_anywhere(said: str) -> None:
    assert form(said, kind="indirect") == "outright"


def test_a_contrast_of_causes_denies_neither() -> None:
    assert form("The leak was not so much any such fault of ours as the storm's") is None


def test_what_is_announced_or_promised_is_no_refusal() -> None:
    text = f"{OPENING}Halvard Lines announced that it would not buy the yard."
    said = statement(text, "that it would not buy the yard", by="Halvard Lines", cue="announced")
    no = no_of(article(text), said, party="Halvard Lines")
    assert no is None or no.form != "refusal"
    told = text.replace("announced", "said")
    said = statement(told, "that it would not buy the yard", by="Halvard Lines", cue="said")
    no = no_of(article(told), said, party="Halvard Lines")
    assert no is not None and no.form == "refusal"


def test_a_flat_no_to_a_deed_denies_in_quotation_marks() -> None:
    assert form("No passenger records were copied") == "flat"
    assert form("Nothing has been hidden from the families") == "flat"
    assert form("No passenger records were copied", kind="indirect") == "answer"


def test_what_is_not_there_denies_at_the_head_of_a_report_or_behind_a_charge() -> None:
    assert form("There was no leak in the hull", leads=True) == "flat"
    assert form("There was no leak in the hull") == "answer"
    charged = OPENING + "The crew's union has alleged a leak. "
    assert form("There was no leak in the hull", before=charged) == "flat"
    assert form("There are no talks with Dunmar") == "flat"


@pytest.mark.parametrize(
    "said",
    [
        "We do not know how it began",
        "There is no doubt about it",
        "No injuries were reported",
        "There were no obvious signs of a leak",
        "We can neither confirm nor rule it out",
        "People should not drive there",
        "It is not yet clear",
        "There were 94 aboard, not 92",
        "Please do not call the harbour office",
        "There is no evidence that anybody drowned",
    ],
)
def test_ignorance_advice_and_the_usual_none_are_no_denials(said: str) -> None:
    assert form(said, leads=True) is None


def test_what_nobody_plans_denies_only_where_it_leads_or_answers() -> None:
    assert form("We have no plans to sell the yard") == "intention"
    assert form("We have no plans to sell the yard", leads=True) == "outright"


@pytest.mark.parametrize(
    ("text", "content", "cue", "wanted"),
    [
        (
            "Halvard Lines also excluded that a valve had failed.",
            "that a valve had failed",
            "also excluded",
            "outright",
        ),
        (
            "Halvard Lines ruled out that a valve had failed.",
            "that a valve had failed",
            "ruled out",
            "outright",
        ),
        ("Halvard Lines rejects that: it had slept.", "that: it had slept", "rejects", "outright"),
        ("Halvard Lines rejected the accusation.", "the accusation", "rejected", "outright"),
        ("Halvard Lines rejected the offer of Brint.", "the offer of Brint", "rejected", None),
        (
            "Halvard Lines did not exclude that a valve had failed.",
            "that a valve had failed",
            "did not exclude",
            None,
        ),
        ("Halvard Lines insisted that no valve had failed.", "that no valve had failed", "insisted", "flat"),
        ("Halvard Lines said that no valve had failed.", "that no valve had failed", "said", "answer"),
    ],
)
def test_a_cue_may_say_no_itself(text: str, content: str, cue: str, wanted: str | None) -> None:
    no = no_of(article(text), statement(text, content, by="Halvard Lines", cue=cue), leads=True)
    assert (no and no.form) == wanted


def test_a_no_to_what_had_been_reported_is_flat_in_any_words() -> None:
    text = "Halvard Lines has asked nobody to go, it said, {} that Roe was to be sacked."
    told, apart = text.format("after a newspaper had reported"), text.format("and hoped")
    for each, wanted in ((told, "flat"), (apart, "answer")):
        no = no_of(
            article(each), statement(each, "Halvard Lines has asked nobody to go", by=None), leads=False
        )
        assert no is not None and no.form == wanted


def test_who_will_not_refuses_and_at_the_head_firmly() -> None:
    assert form("Halvard Lines will not sell its yard", kind="indirect") == "refusal"
    assert form("Brint Works, which owns a fifth of the yard, will not sell it", kind="indirect") == "refusal"
    assert form("We will not sell a single share", leads=True) == "flat"
    assert form("We will not sell a single share") == "refusal"
    assert form("The road will not be closed before May", kind="indirect", leads=True) == "answer"


def test_a_no_that_its_claim_is_cut_off_from() -> None:
    text = "Halvard Lines will not tender a single share to Brint, it said."
    no = no_of(article(text), statement(text, "a single share to Brint", by="Halvard Lines"), leads=True)
    assert no is not None and text[slice(*no.span)] == "will not tender a single share to Brint"


def test_what_is_planned_by_nobody_is_an_intention() -> None:
    assert form("No new taxes on petrol are planned", kind="indirect") == "intention"


# --- in a story


def turns(*readings: Reading) -> list[list[tuple[str, str | None]]]:
    fold = StoryFold("s1")
    kinds = ("denial", "confirmation", "reversal")
    return [[(c.kind, c.party) for c in fold.take(r) if c.kind in kinds] for r in readings]


def report(text: str, *said: Statement, id: str, day: str) -> Reading:
    numbered = tuple(replace(s, id=f"s{n}") for n, s in enumerate(said))
    return Reading(article(text, id=id, day=day), numbered)


CLAIM = "The union said hired drivers were at work on the north quay."
DENIED = OPENING + "Halvard Lines said hired drivers were not at work on the north quay."


def test_any_other_no_denies_what_another_party_has_claimed_and_nothing_else() -> None:
    claims = report(
        CLAIM,
        statement(CLAIM, "hired drivers were at work on the north quay", by="The union"),
        id="a1",
        day="2025-03-11",
    )
    no = statement(DENIED, "hired drivers were not at work on the north quay", by="Halvard Lines")
    assert turns(report(DENIED, no, id="a2", day="2025-03-12")) == [[]]
    assert turns(claims, report(DENIED, no, id="a2", day="2025-03-12")) == [[], [("denial", "Halvard Lines")]]
    other = OPENING + "Halvard Lines said its crews were not paid on Fridays."
    paid = statement(other, "its crews were not paid on Fridays", by="Halvard Lines")
    assert turns(claims, report(other, paid, id="a2", day="2025-03-12")) == [[], []]


def test_two_that_say_no_do_not_contradict_each_other() -> None:
    text = "The union said hired drivers were not at work on the north quay."
    content = "hired drivers were not at work on the north quay"
    first = report(text, statement(text, content, by="The union"), id="a1", day="2025-03-11")
    second = report(DENIED, statement(DENIED, content, by="Halvard Lines"), id="a2", day="2025-03-12")
    assert turns(first, second) == [[], []]


def test_a_denial_and_its_words_behind_it_are_one() -> None:
    text = OPENING + "Halvard Lines denied selling records. “No records were sold to anybody,” it said."
    told = replace(
        statement(text, "selling records", by="Halvard Lines", stance="denies"), cue=(at(text, "denied"),)
    )
    words = quoted(text, "No records were sold to anybody")
    assert turns(report(text, told, words, id="a1", day="2025-03-12")) == [[("denial", "Halvard Lines")]]


def test_what_one_does_not_expect_denies_only_what_another_does() -> None:
    text = OPENING + "The harbour master did not expect more boats to sink."
    said = replace(
        statement(text, "more boats to sink", by="The harbour master", stance="denies"),
        cue=(at(text, "did not expect"),),
    )
    assert turns(report(text, said, id="a1", day="2025-03-12")) == [[]]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("It was wrong to say that nine in ten trains had run", "outright"),
        ("That is simply untrue", "outright"),
        ("Hale’s account was made up from beginning to end", "outright"),
        ("It had not received any such order", "outright"),
        ("Neither he nor his firm had dumped anything", "outright"),
        ("She vehemently denies the allegation", "outright"),
        ("He denies the allegation", "outright"),
        ("It was looking into the matter but that no valve had failed", "answer"),
        ("It was not aware of any complaint", "answer"),
        ("The well was not expected to reduce the flow", None),
        ("The account was opened in March", None),
    ],
)
def test_what_is_called_untrue_in_other_words(said: str, wanted: str | None) -> None:
    assert form(said, kind="indirect") == wanted


def test_a_no_said_in_a_denial_is_flat() -> None:
    for told in (
        "In a denial issued on Monday, {} said that no chlorine had escaped.",
        "{} said that no chlorine had escaped.",
    ):
        text = OPENING + told.format("Halvard Lines")
        no = no_of(
            article(text), statement(text, "that no chlorine had escaped", by="Halvard Lines"), leads=False
        )
        assert no is not None
        assert no.form == ("flat" if "denial" in told else "answer")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("that was simply wrong", "indirect"),
        ("Nonsense", "direct"),
        ("I am staying to see this through", "direct"),
        ("The suggestion that anyone sat and waited is not correct", "direct"),
        ("that she would stay in office", "indirect"),
        ("We can exclude terrorism", "direct"),
    ],
)
def test_what_is_called_wrong_or_excluded_is_denied(said: str, kind: str) -> None:
    assert form(said, kind=kind) == "outright"


def test_a_bare_no_denies_where_it_answers() -> None:
    text = f"{OPENING}“No. We had no warning,” Halvard Lines answered."
    answer = replace(quoted(text, "No. We had no warning"), cue=(at(text, "answered"),))
    no = no_of(article(text), answer, leads=False)
    assert no is not None and no.form == "outright"
    told = replace(answer, cue=())
    assert (found := no_of(article(text), told, leads=False)) is None or found.form != "outright"


def test_what_was_said_before_is_no_denial_now() -> None:
    assert form("I said on Friday that I had no such plans") is None


def test_who_brushes_a_call_aside_denies() -> None:
    text = f"{OPENING}Halvard Lines brushed aside calls to step down."
    said = statement(text, "calls to step down", by="Halvard Lines", cue="brushed aside")
    assert no_of(article(text), said, leads=False) is not None


@pytest.mark.parametrize(
    "said",
    [
        "I do not accept this result",
        "the story of the three captives was theatre",
        "We will not recognise the outcome",
    ],
)
def test_a_result_not_accepted_and_a_story_called_theatre_deny(said: str) -> None:
    assert form(said) == "outright"
