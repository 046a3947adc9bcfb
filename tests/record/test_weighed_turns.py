"""What becomes of a party that signs together tell to deny, or to have turned."""

from __future__ import annotations

from making import article
from sayso import read
from sayso.model import Change, Evidence, Position, PositionState, Quote
from sayso.record.fold import StoryFold
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.told_of import SPEAKS, Sentence
from sayso.record.turnworth import Likely
from sayso.record.weighed_turns import settled

NO_GLASS = (
    "Brint Foods said on Monday that no glass had been found in any of its jars, after a shopper in Corry posted a "
    "picture of a splinter.\n\n“There is no glass in our jars,” spokeswoman Ada Holm said."
)
SWORN = (
    "Shops in Corry were told on Friday to take the jam of Brint Foods off their shelves.\n\n"
    "Glass has turned up in three jars of its Corry plant, Ada Holm told reporters. She had sworn on Monday that not "
    "one jar was affected."
)
PLAIN = (
    "Brint Foods is opening a second plant in Corry, its spokeswoman Ada Holm told reporters on Friday.\n\n"
    "The plant will make jam for shops abroad and give work to sixty people."
)


def turns(*texts: str) -> list[list[Change]]:
    fold, found = StoryFold("s1"), []
    for number, text in enumerate(texts):
        reading = read(article(text, id=f"a{number + 1}", day=f"2025-03-1{number}"))
        found.append([c for c in fold.take(reading) if isinstance(c.after, PositionState)])
    return found


def test_who_says_now_what_it_had_said_no_to_has_turned() -> None:
    _, (turn,) = turns(NO_GLASS, SWORN)
    assert (turn.kind, turn.party) == ("reversal", "Brint Foods")
    assert isinstance(turn.before, PositionState) and "no glass" in turn.before.claim.lower()
    assert turn.evidence.quote.exact in SWORN


def test_who_speaks_of_something_else_has_not() -> None:
    assert turns(NO_GLASS, PLAIN)[1] == []


def test_nobody_turns_who_has_said_nothing_before() -> None:
    assert [t for t in turns(PLAIN, PLAIN)[1] if t.kind == "reversal"] == []


def test_the_same_turn_is_told_once() -> None:
    assert [len(told) for told in turns(NO_GLASS, SWORN, SWORN)][1:] == [1, 0]


def _held(claim: str) -> Position:
    evidence = Evidence("a1", "h", (0, 1), Quote(claim, "", ""))
    return Position("Brint Foods", "asserts", claim, "t1", "2025-03-10", "a1", evidence)


def told(text: str, now: str, odds: float = 1.0, before: str = "") -> list[tuple[str, str, str]]:
    """What becomes of a party that is likely to have turned, in the sentence of ``now``: kind, before and after."""
    reading = read(article(text, id="a9", day="2025-03-19"))
    start = text.index(now)
    own = [s for s in reading.statements if s.speaker and s.speaker.name == "Brint Foods"]
    said = tuple(s for s in own if s.content and s.content[0][0] >= start)
    sentence = Sentence((start, start + len(now)), SPEAKS, "Brint Foods", None, said)
    parties, positions = Parties(), Positions()
    likely = Likely("reversal", "Brint Foods", (sentence,), odds)
    held = [] if not before else [_held(before)]
    found = settled(reading, [], [likely], positions, parties, lambda _: held, lambda _: False, {})
    return [(turn.kind, turn.before.claim, turn.after.claim) for _, turn in found if turn.before]


def test_what_the_sentence_itself_recalls_is_what_was_held() -> None:
    now = "Brint Foods, which last week ruled out a recall, said it would take the jam back."
    ((kind, before, after),) = told(now, now)
    assert (kind, before) == (
        "reversal",
        "which last week ruled out a recall",
    ) and "take the jam back" in after
    assert (
        told("Brint Foods said it would take the jam back.", "Brint Foods said it would take the jam back.")
        == []
    )
    assert told(now, now, odds=-1.0) == []


def test_the_same_words_again_and_what_is_told_of_before_take_nothing_back() -> None:
    now = "Brint Foods said that jam from shops in Corry would be taken back."
    assert told(now, now, before="No jam from shops in Corry will be taken.") != []
    had = "Brint Foods had said last week that it would never take the jam back."
    assert told(had, had) == []


def test_what_the_sentence_recalls_of_somebody_else_is_not_what_was_held() -> None:
    now = "Brint Foods said it had found a note, a day after the police said there had been none of the kind."
    assert told(now, now) == []
    now = "Brint Foods said it would take the jam back, a day after its chief executive said there was no reason to."
    ((_, before, _),) = told(now, now)
    assert before.startswith("after its chief executive said")


FOUND = (
    "Brint Foods is opening a second plant in Corry.\n\n"
    "Splinters of glass lay in three of its jars, the food office said on Friday."
)


def _confirmed(text: str, now: str, times: int = 1) -> list[tuple[str, str]]:
    """What becomes of an office that is likely to confirm something in the sentence of ``now``, so many times told."""
    reading = read(article(text, id="a9", day="2025-03-19"))
    start = text.index(now)
    said = tuple(s for s in reading.statements if s.content and start <= s.content[0][0] < start + len(now))
    sentence = Sentence((start, start + len(now)), SPEAKS, "food office", None, said)
    likely = Likely("confirmation", "food office", (sentence,), 1.0)
    parties, positions = Parties(), Positions()
    found = []
    for _ in range(times):
        found += settled(reading, [], [likely], positions, parties, lambda _: [], lambda _: False, {})
    return [(turn.kind, turn.after.claim) for _, turn in found]


def test_who_likely_bears_something_out_confirms_it_once() -> None:
    now = "Splinters of glass lay in three of its jars, the food office said on Friday."
    assert _confirmed(FOUND, now) == [("confirmation", "Splinters of glass lay in three of its jars")]
    assert len(_confirmed(FOUND, now, times=2)) == 1


def test_a_no_confirms_nothing() -> None:
    now = "No splinters of glass lay in any of its jars, the food office said on Friday."
    assert _confirmed(FOUND.replace(FOUND.split("\n\n")[1], now), now) == []
