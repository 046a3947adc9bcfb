"""What each side of a story has said so far."""

from __future__ import annotations

from making import article, statement
from sayso.record.claims import words_of_claim
from sayso.record.heard import Heard, closest
from sayso.record.told_of import SPEAKS, Sentence

TEXT = "There was no glass in the jars, Brint said. The plant in Corry was clean."


def heard(stance: str = "asserts") -> Heard:
    says = (
        statement(TEXT, "There was no glass in the jars", by="Brint", stance=stance),
        statement(TEXT, "The plant in Corry was clean", by="Brint", id="s2"),
    )
    memory = Heard()
    memory.note(article(TEXT), {"Brint": [Sentence((0, 43), SPEAKS, "Brint", None, says)]})
    return memory


def test_what_is_a_no_is_kept_apart_from_what_is_none() -> None:
    (no,), (yes,) = heard().of("Brint", no=True), heard().of("Brint", no=False)
    assert no.position.claim == "There was no glass in the jars" and no.position.stance == "asserts"
    assert yes.position.claim == "The plant in Corry was clean"
    assert heard().of("Halvard", no=True) == []


def test_what_is_asked_or_declined_is_no_claim() -> None:
    assert [word.position.claim for word in heard("declines").of("Brint", no=True)] == []


def test_the_closest_claim_is_told_by_what_it_shares() -> None:
    said = [word.words for word in heard().of("Brint", no=True)]
    share, common = closest(words_of_claim("glass turned up in some of the jars"), said)
    assert share > 0.5 and common == 2
    assert closest(words_of_claim("the ferry was late"), said) == (0.0, 0)


def test_what_others_claim_is_kept_by_its_words_without_their_noes() -> None:
    (others,) = heard().of_others("Halvard")
    assert "clean" in others and heard().of_others("Brint") == []
