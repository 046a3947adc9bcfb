from __future__ import annotations

from making import article
from sayso.model import Article
from sayso.record.stories import StoryIndex
from sayso.record.terms import terms_of, words_in

DAM = [
    ("The Orsa dam gave way on Monday and water swept through the lower villages of the valley, killing dozens.",
     "2025-03-10", "Orsa dam breaks"),
    ("Rescue crews reached Vellin, the lowest village below the Orsa dam, where the ministry counts 58 dead.",
     "2025-03-13", "Crews reach Vellin"),
    ("The operator of the Orsa dam admitted that a warning of cracks had reached it before the collapse.",
     "2025-06-02", "Operator of Orsa dam admits warning"),
]  # fmt: skip
OTHER_DAM = (
    "Engineers in Tarvala drained the Kessel dam as a precaution after heavy rain, and villages downstream were "
    "told to prepare to leave. The mayor of Kessel, Ada Brunn, opened the school gymnasium to families with small "
    "children and asked farmers to move cattle to higher pasture before the weekend. Forecasters in the capital "
    "see no end to the rain, and the railway has cancelled night trains through the gorge.", "2025-03-11", "Kessel dam drained",
)  # fmt: skip


def made(row: tuple[str, str, str], id: str) -> Article:
    return article(row[0], id=id, day=row[1], title=row[2])


def place(*rows: tuple[str, str, str]) -> list[str]:
    index = StoryIndex()
    return [index.place(f"a{n}", terms_of(made(row, f"a{n}")), row[1]) for n, row in enumerate(rows)]


def test_reports_of_one_story_are_together_even_months_apart() -> None:
    assert len(set(place(*DAM))) == 1


def test_the_same_kind_of_event_elsewhere_is_another_story() -> None:
    first, second, *_ = place(DAM[0], OTHER_DAM)
    assert first != second


def test_the_id_of_a_story_does_not_depend_on_what_else_is_known() -> None:
    assert place(DAM[0])[0] == place(DAM[0], OTHER_DAM, DAM[1])[2]


def test_a_text_of_no_telling_words_begins_a_story_of_its_own() -> None:
    assert len(set(place(("So it was.", "2025-03-10", ""), ("So it is.", "2025-03-10", "")))) == 2


def test_words_are_counted_whatever_their_number_and_case() -> None:
    assert words_in("The Ministry’s ministries; 58 crews' gas") == [
        "the",
        "ministry",
        "ministry",
        "crew",
        "gas",
    ]
