"""What a party gives up by a turn."""

from __future__ import annotations

from sayso.model import Article, Evidence, Position, PositionState, Quote
from sayso.record.given_up import closest_held, given_up
from sayso.record.told_of import BEGINS, Sentence
from sayso.record.turn import Turn

MISSING = "No prisoner is missing from Tergova"
FIRE = "accounts by relatives that police had opened fire on the wing"
GOING = "I will not resign"


def position(stance: str, claim: str, article: str = "before") -> Position:
    evidence = Evidence(article, "h", (0, len(claim)), Quote(claim, "", ""))
    return Position("ministry", stance, claim, "t", "2027-02-11", article, evidence)


def turn(text: str, said: str, before: str, stance: str = "denies", kind: str = "reversal") -> Turn:
    start = text.index(said)
    evidence = Evidence("now", "h", (start, start + len(said)), Quote(said, "", ""))
    after = Position("ministry", "confirms", said, "t", "2027-02-15", "now", evidence)
    return Turn(kind, "ministry", "t", PositionState(stance, before), PositionState("confirms", said), after)


def article(text: str) -> Article:
    return Article("now", text, ((0, len(text)),))


HELD = [position("denies", FIRE), position("asserts", MISSING), position("asserts", GOING)]


def test_what_the_turn_itself_tells_of_is_given_up() -> None:
    text = "The ministry conceded that police had fired at prisoners who are still missing."
    told = turn(text, "prisoners who are still missing", FIRE)
    assert given_up(article(text), told, HELD, ()) == HELD[1]


def test_what_the_report_recalls_near_it_is_given_up() -> None:
    text = "The ministry conceded that three could not be found. It had said that nobody was missing."
    told = turn(text, "three could not be found", FIRE)
    assert given_up(article(text), told, HELD, ()) is None
    recalled = (text.index("It had"), len(text))
    assert given_up(article(text), told, HELD, (recalled,)) == HELD[1]


def test_what_was_found_stays_where_nothing_shares_much_more() -> None:
    text = "The ministry conceded that police had opened fire on the wing."
    told = turn(text, "police had opened fire on the wing", FIRE)
    assert given_up(article(text), told, HELD, ()) is None


def test_refusing_to_leave_is_given_up_by_leaving_alone() -> None:
    text = "The minister conceded that a prisoner is missing."
    told = turn(text, "a prisoner is missing", GOING, "asserts")
    assert given_up(article(text), told, HELD, ()) is None


def test_no_choice_is_made_of_what_this_report_tells_or_of_another_change() -> None:
    text = "The ministry conceded that a prisoner is missing."
    here = [position("denies", FIRE, "now"), HELD[1]]
    assert given_up(article(text), turn(text, "a prisoner is missing", FIRE), here, ()) is None
    denial = turn(text, "a prisoner is missing", FIRE, kind="denial")
    assert given_up(article(text), denial, HELD, ()) is None


def held(text: str, denied: list[Position], nos: list[Position], owned_up: bool = False) -> Position | None:
    sentence = Sentence((0, len(text)), BEGINS, "ministry", None, ())
    return closest_held(article(text), sentence, (), owned_up, denied, nos)


def test_a_denial_is_closest_that_shares_a_telling_word() -> None:
    assert held("The ministry now speaks of three prisoners from Tergova.", HELD[:2], []) == HELD[1]
    assert held("The ministry now speaks of the weather.", HELD[:2], []) is None


def test_who_was_wrong_gives_up_the_one_thing_that_it_had_denied() -> None:
    assert held("The ministry said it had been wrong.", HELD[:1], []) == HELD[0]
    assert held("The ministry said it had been wrong.", HELD[:2], []) is None


def test_what_merely_said_no_shares_two_words() -> None:
    no = [position("asserts", "No hostage was moved from the Tergova wing")]
    assert held("The ministry moved the hostage.", [], no) == no[0]
    assert held("The ministry moved its office.", [], no) is None


def test_what_this_report_tells_itself_was_not_held_before() -> None:
    here = [position("denies", MISSING, "now")]
    assert held("The ministry now speaks of three prisoners from Tergova.", here, []) is None
