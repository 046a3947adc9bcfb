"""Turns told in two places: what is said now, and that the contrary had been said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.deeds import WITHDRAWS
from sayso.record.fold import StoryFold
from sayso.record.retracting import retracted, with_withdrawals

NOW = "Two of its pilots were over the valley, the Navy said."
HAD = "The Navy had denied that its pilots were there."


def said(text: str, content: str, cue: str, id: str, *, by: str = "Navy", **more: str) -> Statement:
    made = statement(text, content, by=by, cue=cue, id=id, stance=more.get("stance", "asserts"))
    return replace(made, kind=more.get("kind", "indirect"))


def reading(text: str, *statements: Statement) -> Reading:
    return Reading(article(text, id="a1"), statements)


def both(text: str, *more: Statement) -> Reading:
    """What is said now and what had been denied, where they stand in ``text``, and ``more``."""
    now = said(text, "Two of its pilots were over the valley", "said.", "now")
    return reading(
        text, now, said(text, "that its pilots were there", "had denied", "had", stance="denies"), *more
    )


def turned(made: Reading) -> list[str]:
    return [s.id for s, _ in retracted(made, {})]


def report(now: str, had: str, *, content: str, stance: str = "denies", cue: str = "had denied") -> Reading:
    text = f"{now}\n\n{had}"
    return reading(
        text,
        said(text, now.split(", the Navy")[0], "said.", "now"),
        said(text, content, cue, "had", stance=stance),
    )


def test_what_is_said_near_what_had_been_denied_takes_it_back() -> None:
    made = report(NOW, HAD, content="that its pilots were there")
    ((statement, span),) = retracted(made, {})
    assert statement.id == "now"
    assert made.article.text[slice(*span)] == HAD


def test_so_does_what_is_said_near_a_no_that_had_been_said() -> None:
    had = "The Navy had said that no pilot was there."
    assert turned(report(NOW, had, content="that no pilot was there", stance="asserts", cue="had said")) == [
        "now"
    ]


@pytest.mark.parametrize(
    ("now", "had", "content", "stance", "cue"),
    [
        ("No pilot was over the valley, the Navy said.", HAD, "that its pilots were there", "denies", "had denied"),
        ("It will study the film, the Navy said.", HAD, "that its pilots were there", "denies", "had denied"),
        (NOW, "The Navy had said that it expected nothing.", "that it expected nothing", "asserts", "had said"),
        (NOW, "The Navy denied that it was at war.", "that it was at war", "denies", "denied"),
    ],
)  # fmt: skip
def test_no_turn(now: str, had: str, content: str, stance: str, cue: str) -> None:
    assert turned(report(now, had, content=content, stance=stance, cue=cue)) == []


def test_who_still_denies_beside_it_has_not_turned() -> None:
    text = f"{NOW}\n\n{HAD} The film was made up, the Navy insisted."
    made = both(text, said(text, "The film was made up", "insisted", "still", stance="denies"))
    assert turned(made) == []


def test_what_stands_three_paragraphs_away_takes_nothing_back() -> None:
    text = f"{NOW}\n\nIt rained.\n\nSo it had on Monday.\n\n{HAD}"
    made = both(text)
    assert turned(made) == []


def test_another_party_takes_nothing_back() -> None:
    text = f"Two pilots were over the valley, the Mission said.\n\n{HAD}"
    made = reading(
        text,
        said(text, "Two pilots were over the valley", "said.", "now", by="Mission"),
        said(text, "that its pilots were there", "had denied", "had", stance="denies"),
    )
    assert turned(made) == []


def test_people_take_back_what_their_institution_had_denied() -> None:
    text = f"Two pilots were over the valley, Lea Orn said.\n\n{HAD}"
    made = reading(
        text,
        said(text, "Two pilots were over the valley", "said.", "now", by="Lea Orn"),
        said(text, "that its pilots were there", "had denied", "had", stance="denies"),
    )
    assert [s.id for s, _ in retracted(made, {"Lea Orn": "Navy"})] == ["now"]


WRONG = "“The first account we gave was not accurate,” the Navy said."


def wrong(*others: tuple[str, str]) -> Reading:
    text = "\n\n".join((*(text for text, _ in others), WRONG))
    more = [said(text, content, "said", f"s{n}") for n, (_, content) in enumerate(others)]
    own = said(text, "The first account we gave was not accurate", "said", "wrong", kind="direct")
    return reading(text, *more, own)


def test_who_says_that_it_was_wrong_and_no_more_withdraws() -> None:
    made = wrong()
    assert turned(made) == []
    assert [s.stance for s in with_withdrawals(made, list(made.statements))] == [WITHDRAWS]


def test_who_says_that_it_was_wrong_takes_it_back_by_what_it_says_now() -> None:
    made = wrong((NOW, "Two of its pilots were over the valley"))
    assert turned(made) == ["s0"]
    assert [s.stance for s in with_withdrawals(made, list(made.statements))] == ["asserts", WITHDRAWS]


@pytest.mark.parametrize(
    "words",
    [
        "What I told you was wrong.",
        "Something we said turned out not to be true.",
        "Our first statement was incorrect.",
        "I passed on what I had been told. It was wrong.",
        "I told you there had been no mistake, and there had been one.",
    ],
)
def test_words_that_take_back(words: str) -> None:
    text = f"“{words}” the Navy said."
    own = said(text, words, "said", "s1", kind="direct")
    assert [s.stance for s in with_withdrawals(reading(text, own), [own])] == [WITHDRAWS]


@pytest.mark.parametrize(
    "words", ["The police were wrong.", "We gave an accurate account.", "That report was wrong."]
)
def test_words_that_do_not(words: str) -> None:
    text = f"“{words}” the Navy said."
    own = said(text, words, "said", "s1", kind="direct")
    assert with_withdrawals(reading(text, own), [own]) == [own]


def changes(made: Reading) -> list[tuple[str, str | None]]:
    return [(c.kind, c.party) for c in StoryFold("s1").take(made) if c.kind != "new_story"]


def test_the_record_has_a_reversal_with_the_words_of_both() -> None:
    made = report(NOW, HAD, content="that its pilots were there")
    (change,) = [c for c in StoryFold("s1").take(made) if c.kind == "reversal"]
    assert (change.before.stance, change.after.stance) == ("denies", "asserts")  # type: ignore[union-attr]
    assert change.before.claim == HAD.rstrip()  # type: ignore[union-attr]
    assert change.evidence.quote.exact.startswith("Two of its pilots")


def test_what_is_told_as_a_turn_in_one_sentence_is_told_once() -> None:
    text = (
        "The Navy said that two of its pilots were over the valley, which it had denied.\n\n"
        "The pilots were lost, the Navy added. The Navy had denied that its pilots were there."
    )
    made = reading(
        text,
        replace(
            said(text, "that two of its pilots were over the valley", "said", "now"),
            source=(at(text, "Navy"),),
        ),
        said(text, "The pilots were lost", "added", "more"),
        said(text, "that its pilots were there", "The Navy had denied that", "had", stance="denies"),
    )
    assert [kind for kind, _ in changes(made)] == ["reversal"]


DENIED = "The Navy denied that its pilots were over the valley."


def denial() -> Reading:
    own = said(DENIED, "that its pilots were over the valley", "denied", "s1", stance="denies")
    return Reading(article(DENIED, id="a0", day="2025-03-08"), (own,))


def test_who_says_that_it_was_wrong_takes_back_what_it_denied_last() -> None:
    fold = StoryFold("s1")
    fold.take(denial())
    (change,) = [c for c in fold.take(wrong()) if c.kind == "reversal"]
    assert (change.before.stance, change.after.stance) == ("denies", WITHDRAWS)  # type: ignore[union-attr]
    assert "pilots were over the valley" in change.before.claim  # type: ignore[union-attr]


def test_a_side_turns_once_a_report_by_what_stands_beside_it() -> None:
    text = f"{NOW}\n\n{HAD} {WRONG}"
    own = said(text, "The first account we gave was not accurate", "said.", "wrong", kind="direct")
    made = both(text, own)
    fold = StoryFold("s1")
    fold.take(denial())
    assert [c.kind for c in fold.take(made)] == ["reversal"]


def test_who_had_maintained_the_contrary_turns() -> None:
    text = "Halvard said that a drum was used untested. Halvard had maintained that every batch was checked."
    now = statement(text, "that a drum was used untested", by="Halvard", cue="said", id="s1")
    had = statement(text, "that every batch was checked", by="Halvard", cue="had maintained", id="s2")
    found = list(retracted(Reading(article(text), (now, had)), {}))
    assert [s.id for s, _ in found] == ["s1"]


def test_what_was_ruled_out_and_should_not_have_been_is_withdrawn() -> None:
    text = "“It was the rail. I ruled that out on the first day and I should not have done so,” Ada Roe said."
    said = replace(statement(text, text[1 : text.index(",”")], by="Ada Roe"), kind="direct")
    (found,) = with_withdrawals(Reading(article(text), (said,)), [said])
    assert found.stance == "withdraws"
