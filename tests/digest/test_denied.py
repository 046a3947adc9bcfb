"""Whether the source denies in a verb: its claim may then stand behind "denies that"."""

from __future__ import annotations

import pytest

from sayso.digest.denied import denying_verb, is_denied_in_words, is_in_own_words, tells_of_a_denial
from sayso.model import Quote


@pytest.mark.parametrize(
    ("exact", "claim", "denied"),
    [
        ("Venn denied in a letter to the board that a valve failed", "that a valve failed", True),
        ("Venn doesn’t believe that a valve failed", "that a valve failed", True),
        ("Venn said that a valve had not failed", "that a valve had not failed", False),
        ("Venn denied it in May. It said that no valve failed", "that no valve failed", False),
        ("Venn denied any part in it", "any part in it", True),
        ("Venn, which denied a fault, called it nonsense", "nonsense", False),
        ("Rumours of a leak were dismissed by Venn", "Rumours of a leak", True),
        ("Rumours of a leak were spread by Venn", "Rumours of a leak", False),
        ("that it leaked, a union man said. Venn denied it", "that it leaked", True),
        ("Venn denied it", "that it leaked", False),
    ],
)
def test_a_verb_of_the_source_denies_the_claim(exact: str, claim: str, denied: bool) -> None:
    assert is_denied_in_words(claim, Quote(exact, "", "")) is denied


def test_the_verb_may_stand_before_the_words() -> None:
    assert is_denied_in_words("that it leaked", Quote("that it leaked", "The firm rejected the idea ", ""))


@pytest.mark.parametrize(
    ("exact", "claim", "own"),
    [
        ("Venn said that he would not go", "that he would not go", True),
        ("Venn denied it. The hall had been cool, it said", "The hall had been cool", True),
        ("“We were cool", "We were cool", True),
        ("Venn called the report a fairy tale", "a fairy tale", True),
        ("Venn denied that it leaked", "that it leaked", False),
        ("Venn went out of its way to rebut the charge of leaks", "the charge of leaks", False),
        ("many made Venn doubt the honesty of the union", "the honesty of the union", False),
        ("Venn has ruled out a ground invasion", "a ground invasion", False),
        ("Venn countered the charge of leaks", "the charge of leaks", False),
        ("Venn spoke", "that it leaked", False),
    ],
)
def test_what_is_said_in_own_words_is_no_object_of_a_verb(exact: str, claim: str, own: bool) -> None:
    assert is_in_own_words(claim, Quote(exact, "", "")) is own


@pytest.mark.parametrize(
    ("text", "claim", "verb"),
    [
        ("Orm has ruled out a second dam.", "a second dam", "rules out"),
        ("Ruling out stepping down, Orm left.", "stepping down", "rules out"),
        ("Orm dismissed the figure of 17.", "the figure of 17", "dismisses"),
        ("Orm rejected claims that it knew.", "that it knew", "denies"),
        ("Orm denied any plan.", "any plan", "denies"),
        ("Orm went out of its way to rebut the charge.", "the charge", "rebuts"),
        ("Orm left.", "the charge", "denies"),
    ],
)
def test_by_which_verb_it_is_denied(text, claim, verb):
    assert denying_verb(claim, Quote(text, "", "")) == verb


def test_what_tells_of_a_denial_is_quoted_and_not_denied() -> None:
    told = "brushed aside talk of a faulty brake"
    assert tells_of_a_denial(told)
    assert is_in_own_words(told, Quote(f"Venn {told}", "", ""))
    assert not tells_of_a_denial("talk of a faulty brake that was brushed aside")
