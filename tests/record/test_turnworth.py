"""Who is likely told to deny or to have turned, by signs together."""

from __future__ import annotations

from making import article
from sayso import read
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
