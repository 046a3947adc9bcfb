"""Which reports change the record of a story, and which do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, figure, statement, toll
from sayso.model import FigureState, PositionState, Reading
from sayso.record.fold import StoryFold


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[change.kind for change in fold.take(reading)] for reading in readings]


def says(text: str, content: str, *, by: str, stance: str, id: str, day: str = "2025-03-12") -> Reading:
    return Reading(article(text, id=id, day=day), (statement(text, content, by=by, stance=stance),))


DENIES = says(
    "Orsa Energia denied that its engineers had been warned of cracks in the dam wall in February.",
    "its engineers had been warned of cracks in the dam wall in February",
    by="Orsa Energia", stance="denies", id="d1",
)  # fmt: skip
DENIES_AGAIN = says(
    "Orsa Energia on Friday again rejected the claim that it had been warned of cracks.",
    "it had been warned of cracks", by="Orsa Energia", stance="denies", id="d2", day="2025-03-14",
)  # fmt: skip
ADMITS = says(
    "Orsa Energia admitted that a warning about cracks had reached its engineers in February.",
    "a warning about cracks had reached its engineers in February",
    by="Orsa Energia", stance="confirms", id="d3", day="2025-03-20",
)  # fmt: skip
DENIES_OTHER = says(
    "Orsa Energia denied paying bonuses to its directors.", "paying bonuses to its directors",
    by="Orsa Energia", stance="denies", id="d4", day="2025-03-21",
)  # fmt: skip


def test_the_first_report_is_a_new_story_with_its_first_figures() -> None:
    assert kinds(toll(31, "The ministry", id="a1", day="2025-03-12")) == [["new_story", "first_figure"]]


def test_a_source_that_changes_its_number_revises() -> None:
    first = toll(31, "The ministry", id="a1", day="2025-03-12")
    second = toll(58, "The ministry", id="a2", day="2025-03-13")
    fold = StoryFold("s1")
    fold.take(first)
    (change,) = fold.take(second)
    assert change.kind == "revision" and change.party == "The ministry"
    assert isinstance(change.before, FigureState) and change.before.low == 31
    assert isinstance(change.after, FigureState) and change.after.low == 58
    assert change.evidence.quote.exact == second.article.text[slice(*change.evidence.position)]


def test_the_same_number_by_others_and_again_changes_nothing() -> None:
    first = toll(31, "The ministry", id="a1", day="2025-03-12")
    others = [
        toll(31, by, id=f"a{n}", day="2025-03-13") for n, by in enumerate(["Police", None, "The ministry"], 2)
    ]
    assert kinds(first, *others)[1:] == [[], [], []]


def test_a_sentence_carried_before_changes_nothing_whoever_prints_it() -> None:
    first = toll(31, "The ministry", id="a1", day="2025-03-12")
    # The same words misread: another speaker, another number.
    misread = replace(
        first,
        article=replace(first.article, id="a2", outlet="Vale Standard"),
        figures=(replace(first.figures[0], low=99.0, high=99.0, statement=None),),
    )
    assert kinds(first, misread)[1] == []


def test_a_denial_once_and_its_reversal() -> None:
    assert kinds(DENIES, DENIES_AGAIN, ADMITS) == [["new_story", "denial"], [], ["reversal"]]


def test_a_reversal_holds_both_sides_in_words() -> None:
    fold = StoryFold("s1")
    fold.take(DENIES)
    (change,) = fold.take(ADMITS)
    assert change.before == PositionState(
        "denies", "its engineers had been warned of cracks in the dam wall in February"
    )
    assert isinstance(change.after, PositionState) and change.after.stance == "confirms"


def test_a_denial_of_something_else_is_another_denial() -> None:
    assert kinds(DENIES, DENIES_OTHER)[1] == ["denial"]


def test_the_claim_is_the_one_just_made_and_not_the_one_denied_before() -> None:
    text = "Tomas Quill accused it of hiding letters from auditors. Orsa Energia rejected the claim."
    accuses = statement(
        text, "hiding letters from auditors", by="Tomas Quill", type="person", stance="accuses"
    )
    rejects = statement(text, "the claim", by="Orsa Energia", stance="denies", id="s2")
    answers = Reading(article(text, id="d5", day="2025-03-21"), (accuses, rejects))
    alone = says("Orsa Energia rejected the claim.", "the claim", by="Orsa Energia", stance="denies", id="d6")
    assert kinds(DENIES, answers)[1] == ["denial"]
    assert kinds(DENIES, alone)[1] == []


def test_two_short_statements_are_not_alike_by_the_name_of_their_speaker() -> None:
    def lindall(words: str, stance: str, cue: str, id: str, day: str) -> Reading:
        text = f"Economy Minister Freya Lindall {cue} {words}."
        said = statement(text, words, by="Freya Lindall", stance=stance, cue=cue)
        said = replace(said, source=((0, len("Economy Minister Freya Lindall")),))
        return Reading(article(text, id=id, day=day), (said,))

    first = lindall("she reads newspapers", "asserts", "said", "a1", "2025-03-12")
    second = lindall("two owners perished", "confirms", "confirmed", "a2", "2025-03-13")
    assert kinds(first, second)[1] == ["confirmation"]


def test_a_confirmation_of_ones_own_word_is_none() -> None:
    asserted = says(
        "The ministry said the bridge at Vellin had been closed by the army.",
        "the bridge at Vellin had been closed by the army", by="The ministry", stance="asserts", id="p1",
    )  # fmt: skip
    confirmed = says(
        "The ministry confirmed the closing of the Vellin bridge by the army.",
        "the closing of the Vellin bridge by the army", by="The ministry", stance="confirms", id="p2",
    )  # fmt: skip
    by_others = says(
        "The army confirmed the closing of the bridge at Vellin.",
        "the closing of the bridge at Vellin", by="The army", stance="confirms", id="p3",
    )  # fmt: skip
    assert kinds(asserted, confirmed)[1] == []
    assert kinds(asserted, by_others)[1] == ["confirmation"]


def test_a_claim_that_is_denied_stands_beside_the_denial() -> None:
    claimed = says(
        "The union said engineers had been warned of cracks in the dam wall in February.",
        "engineers had been warned of cracks in the dam wall in February", by="The union", stance="asserts", id="u1",
    )  # fmt: skip
    fold = StoryFold("s1")
    fold.take(claimed)
    fold.take(DENIES)
    positions = fold.positions()
    assert [(p.party, p.stance) for p in positions] == [("The union", "asserts"), ("Orsa Energia", "denies")]
    assert len({p.topic for p in positions}) == 1


def test_an_altered_number_on_a_page_is_a_correction_and_nothing_else() -> None:
    older = toll(31, "The ministry", id="a1", day="2025-03-12")
    newer = toll(13, "The ministry", id="a1", day="2025-03-12")
    fold = StoryFold("s1")
    fold.take(older)
    (change,) = fold.take(newer, older.article)
    assert change.at == newer.article.published
    assert change.kind == "correction"
    assert isinstance(change.before, str) and "31 people" in change.before
    assert isinstance(change.after, str) and "13 people" in change.after


def test_a_correction_is_of_the_hour_in_which_the_page_was_altered() -> None:
    older = toll(31, "The ministry", id="a1", day="2025-03-12")
    newer = toll(13, "The ministry", id="a1", day="2025-03-12")
    newer = replace(newer, article=replace(newer.article, id="a1b", modified="2025-03-13T09:20:00Z"))
    fold = StoryFold("s1")
    fold.take(older)
    (change,) = fold.take(newer, older.article)
    assert change.at == "2025-03-13T09:20:00Z"
    (counted,) = fold.measures()
    assert [(p.low, p.altered_at) for p in counted.points] == [(31, "2025-03-13T09:20:00Z"), (13, None)]
    (next_one,) = fold.take(toll(20, "The ministry", id="a2", day="2025-03-14"))
    assert isinstance(next_one.before, FigureState) and next_one.before.low == 13


PLAIN = "The search went on through the night in the valley, Report says."


@pytest.mark.parametrize(
    ("addition", "words", "number", "more"),
    [
        ("The dam is 40 metres high.", "40", 40, {"counted": "metres", "noun": "metre"}),
        ("It was a walk of 12 km.", "12 km", 12, {"unit": "km"}),
        ("Some 300 lamps were lit.", "300", 300, {"counted": "lamps", "noun": "lamp"}),
    ],
)
def test_incidental_numbers_change_nothing(
    addition: str, words: str, number: int, more: dict[str, object]
) -> None:
    first = toll(31, "The ministry", id="a1", day="2025-03-12")
    text = f"{PLAIN}\n{PLAIN}\n{addition}"
    second = Reading(article(text, id="a2", day="2025-03-13"), (), (figure(text, words, number, **more),))  # type: ignore[arg-type]
    assert kinds(first, second)[1] == []


def test_a_part_of_a_total_is_no_revision() -> None:
    first = toll(31, "The ministry", id="a1", day="2025-03-12")
    text = "The ministry said the dead had been identified, including 12 children killed in the school."
    said = statement(
        text, "the dead had been identified, including 12 children killed in the school", by="The ministry"
    )
    part = figure(text, "12", 12, counted="children", noun="child", event="kill", statement="s1")
    told = kinds(first, Reading(article(text, id="a2", day="2025-03-13"), (said,), (part,)))[1]
    assert not {"revision", "conflict"} & set(told)


def test_promised_is_not_actual() -> None:
    def soldiers(number: int, status: str, id: str) -> Reading:
        text = f"The ministry said {number} soldiers {status} here in report {id}."
        said = statement(text, f"{number} soldiers {status} here in report {id}", by="The ministry")
        counted = figure(
            text, str(number), number, counted="soldiers", noun="soldier", statement="s1", status=status
        )
        return Reading(article(text, id=id, day="2025-03-12"), (said,), (counted,))

    assert kinds(soldiers(10000, "promised", "a1"), soldiers(3000, "actual", "a2"))[1] == ["first_figure"]
    assert kinds(soldiers(1500, "actual", "a1"), soldiers(3000, "actual", "a2"))[1] == ["revision"]


def test_a_confirmation_deep_in_a_report_counts_where_somebody_else_has_spoken_on_it() -> None:
    filler = "The road is old.\n\nIt runs by the sea.\n\n"
    text = filler + "The mayor acknowledged the bridge at Vellin had been shut."
    deep = says(text, "the bridge at Vellin had been shut", by="The mayor", stance="confirms", id="m1")
    claims = says(
        "The union said the bridge at Vellin had been shut.", "the bridge at Vellin had been shut",
        by="The union", stance="asserts", id="u1",
    )  # fmt: skip
    assert kinds(deep) == [["new_story"]]
    words = "that the bridge at Vellin had been shut"
    text = f"{filler}The mayor acknowledged for the first time {words}."
    assert kinds(says(text, words, by="The mayor", stance="confirms", id="m2")) == [
        ["new_story", "confirmation"]
    ]
    assert kinds(claims, deep)[1] == ["confirmation"]
