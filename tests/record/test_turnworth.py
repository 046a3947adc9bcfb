"""Who is likely told to deny or to have turned, by signs together."""

from __future__ import annotations

from making import article
from sayso import read
from sayso.model import Evidence, Position, Quote
from sayso.record.parties import Parties
from sayso.record.turnworth import KINDS, Leanings, is_asked, likely_turns

NO_GLASS = (
    "Brint Foods said on Monday that no glass had been found in any of its jars, after a shopper in Corry posted a "
    "picture of a splinter.\n\n“There is no glass in our jars,” spokeswoman Ada Holm said."
)
PLAIN = (
    "Brint Foods is opening a second plant in Corry, its spokeswoman Ada Holm told reporters on Friday.\n\n"
    "The plant will make jam for shops abroad and give work to sixty people."
)


def test_only_who_said_no_or_is_recalled_is_asked_for_a_turn() -> None:
    parties, leanings = Parties(), Leanings()
    first = leanings.signs_of(read(article(PLAIN)), parties, ())
    assert first and not any(is_asked(kind, signs) for kind in KINDS for signs in first.values())
    leanings.signs_of(read(article(NO_GLASS, id="a2")), parties, ())
    later = leanings.signs_of(read(article(PLAIN, id="a3")), parties, ())
    assert is_asked("reversal", later["Brint Foods"]) and not is_asked("denial", later["Brint Foods"])
    assert [likely.side for likely in likely_turns(PLAIN, later)] == ["Brint Foods"]


def test_who_says_what_others_have_denied_is_asked_for_a_confirmation() -> None:
    parties, leanings = Parties(), Leanings()
    leanings.signs_of(read(article(NO_GLASS)), parties, ())
    evidence = Evidence("a1", "h", (0, 1), Quote("", "", ""))
    denied = Position("Brint Foods", "denies", "There is no glass in our jars", "t1", None, "a1", evidence)
    found = (
        "The food office said on Friday that a splinter of glass had been found in three jars of Brint Foods."
    )
    signs = leanings.signs_of(read(article(found, id="a2")), parties, (denied,))
    assert is_asked("confirmation", signs["food office"])
    other = "The food office said on Friday that it would move to a larger house in spring."
    signs = leanings.signs_of(read(article(other, id="a3")), parties, (denied,))
    assert not is_asked("confirmation", signs["food office"])
