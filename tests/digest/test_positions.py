from __future__ import annotations

from sayso.digest.positions import topics_of
from sayso.model import Evidence, Position, Quote

GONE = "The head of the lines, Jonas Venn, resigned"


def position(party, stance, claim, exact, at):
    evidence = Evidence(f"a{at}", "h", (0, len(exact)), Quote(exact, "", ""))
    return Position(party, stance, claim, "t1", f"2025-03-0{at}", evidence.article, evidence)


def test_what_somebody_is_told_to_have_done_he_has_not_said():
    refused = position(
        "Jonas Venn", "denies", "that he would not resign", "Venn said that he would not resign", 1
    )
    ((topic,), _) = topics_of([refused, position("Jonas Venn", "confirms", GONE, GONE, 2)], (), {}, "2025")
    assert (topic.claim, topic.first) == (f"“{GONE}”", "told of Jonas Venn")
    assert [stand.stance for stand in topic.cards[0].stands] == ["denies", "told of"]


def test_what_a_party_says_of_its_own_it_has_said():
    refused = position(
        "Venn Lines", "denies", "that the ship was full", "It denied that the ship was full", 1
    )
    owned = position(
        "Venn Lines", "confirms", "the ship was full", "Venn Lines admitted the ship was full", 2
    )
    ((topic,), _) = topics_of([refused, owned], (), {}, "2025")
    assert topic.first == "first said by Venn Lines"
    assert [stand.stance for stand in topic.cards[0].stands] == ["denies", "confirms"]


def test_a_name_with_a_mark_in_it_is_found_in_what_is_told():
    gone = "The head of the lines, Sean O’Brien, resigned"
    refused = position(
        "Sean O’Brien", "denies", "that he would not go", "O’Brien said that he would not go", 1
    )
    ((topic,), _) = topics_of([refused, position("Sean O’Brien", "confirms", gone, gone, 2)], (), {}, "2025")
    assert topic.first == "told of Sean O’Brien"


def test_nor_has_who_is_told_of_without_a_name():
    gone = "This morning the director cleared his desk"
    refused = position("Jonas Venn", "denies", "I’m staying", "“I’m staying,” Venn said", 1)
    ((topic,), _) = topics_of([refused, position("Jonas Venn", "confirms", gone, gone, 2)], (), {}, "2025")
    assert topic.first == "told of Jonas Venn"
