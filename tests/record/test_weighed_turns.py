"""What becomes of a party that signs together tell to deny, or to have turned."""

from __future__ import annotations

from making import article
from sayso import read
from sayso.model import Change, PositionState
from sayso.record.changes import StoryFold

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
