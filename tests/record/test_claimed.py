"""What has been claimed, by whom."""

from __future__ import annotations

from making import article
from sayso.model import Position
from sayso.record.claimed import Claim, Claimed
from sayso.record.claims import overlap, words_of_claim
from sayso.record.evidence import evidence_of

SAID = "hired drivers were at work on the north quay of Vellin"
NO = words_of_claim("There are no hired drivers on the quay of Vellin")


def claimed(*claims: tuple[str, str]) -> Claimed:
    found = Claimed()
    for party, text in claims:
        report = article(text)
        position = Position(
            party, "asserts", text, "t1", "2025-03-10", report.id, evidence_of(report, (0, 4))
        )
        found.note(Claim(party, words_of_claim(text), position))
    return found


def test_a_claim_of_another_and_not_ones_own() -> None:
    found = claimed(("The union", SAID))
    assert found.by_another(NO, frozenset({"Halvard"}), plain=True) is not None
    assert found.by_another(NO, frozenset({"The union"}), plain=True) is None


def test_a_claim_that_says_no_is_none_to_deny() -> None:
    found = claimed(("The union", "no hired drivers were at work on the north quay of Vellin"))
    assert found.by_another(NO, frozenset(), plain=True) is None
    assert found.by_another(NO, frozenset()) is not None


def test_one_name_in_common_is_no_answer() -> None:
    found = claimed(("The union", "Vellin has grown"))
    assert found.by_another(NO, frozenset(), plain=True) is None


def test_ones_own_earlier_word_says_the_same_and_not_the_contrary() -> None:
    found = claimed(("Halvard", SAID))
    words = words_of_claim(SAID)
    assert found.before_by("Halvard", words, "a9", no=False)
    assert not found.before_by("Halvard", words, "a9", no=True)
    assert not found.before_by("Halvard", words, "a1", no=False)
    assert not found.before_by("Brint", words, "a9", no=False)


def test_another_claim_of_the_same_matter_is_not_ones_own_earlier_word() -> None:
    found = claimed(("Halvard", SAID))
    anew = words_of_claim("hired drivers of Vellin were paid twice out of a hidden fund")
    assert 0.3 <= overlap(anew, words_of_claim(SAID)) < 0.75
    assert not found.before_by("Halvard", anew, "a9", no=False)
