"""Who leaves an office after saying that he would stay."""

from __future__ import annotations

from dataclasses import replace

from making import article
from sayso import read
from sayso.model import Change, PositionState
from sayso.record.fold import StoryFold

FIRST = (
    "Four people died when a footbridge fell in Marlow on Monday, police said.\n\n"
    "The bridge belongs to the Marlow Bridge Company. Its director, Orla Fenn, laughed off the idea of leaving. "
    "“Ask me about the bridge,” she told reporters."
)
GONE = (
    "The footbridge in Marlow had not been looked at for six years, its owner said on Friday.\n\n"
    "Orla Fenn is out at the Marlow Bridge Company. A successor will be named next week."
)
OTHER = (
    "The footbridge in Marlow will be rebuilt by spring, its owner said on Friday.\n\n"
    "Tom Riel is out at the Marlow Bridge Company. A successor will be named next week."
)
RECALLED = (
    "The footbridge in Marlow had not been looked at for six years, its owner said on Friday.\n\n"
    "Ten days ago Orla Fenn laughed off the idea of leaving. This morning she cleared her desk."
)
NAMESAKE = GONE.replace("Orla Fenn", "Paul Fenn")
CAREER = (
    "The footbridge in Marlow had not been looked at for six years, its owner said on Friday.\n\n"
    "Orla Fenn, who resigned from parliament in 2019 to run the company, said that she would not step down."
)


def turns(*texts: str) -> list[list[Change]]:
    fold, found = StoryFold("s1"), []
    for number, text in enumerate(texts):
        title = "Four killed in Marlow" if text == FIRST else "Head of bridge company out"
        reading = read(replace(article(text, id=f"a{number + 1}", day=f"2025-03-1{number}"), title=title))
        found.append([c for c in fold.take(reading) if c.kind == "reversal"])
    return found


def test_who_would_stay_and_is_out_has_turned() -> None:
    _, (turn,) = turns(FIRST, GONE)
    assert turn.party == "Orla Fenn" and turn.evidence.quote.exact in GONE
    assert isinstance(turn.before, PositionState) and "idea of leaving" in turn.before.claim


def test_it_is_told_once() -> None:
    assert [len(told) for told in turns(FIRST, GONE, RECALLED)] == [0, 1, 0]


def test_who_never_said_so_has_not_turned() -> None:
    assert turns(FIRST, OTHER) == [[], []]
    assert turns(GONE) == [[]]
    assert turns(FIRST, NAMESAKE) == [[], []]
    assert turns(CAREER) == [[]]


def test_that_may_be_what_the_report_itself_recalls() -> None:
    ((turn,),) = turns(RECALLED)
    assert turn.party == "Orla Fenn" and "cleared her desk" in turn.evidence.quote.exact
