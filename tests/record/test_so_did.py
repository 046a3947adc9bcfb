"""Who takes the stance of the sentence before."""

from __future__ import annotations

from doing import deeds, person
from making import statement


def test_so_did_takes_the_stance_of_the_sentence_before() -> None:
    text = "Brint Works confirmed the deal. So did Halvard Lines, to the surprise of many."
    said = statement(text, "the deal", by="Brint Works", stance="confirms")
    both = deeds(text, said, entities=(person(text, "Halvard Lines", type="organisation"),))
    assert both == ["Halvard Lines confirms: the deal"]
