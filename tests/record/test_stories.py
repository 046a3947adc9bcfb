from __future__ import annotations

import pytest

from making import article
from sayso.model import Article
from sayso.record.placing import Placing
from sayso.record.stories import StoryIndex, story_id
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
    index, stories = StoryIndex(), []
    for number, row in enumerate(rows):
        terms = terms_of(made(row, f"a{number}"))
        stories.append(index.nearest(terms, row[1]) or story_id(f"a{number}"))
        index.add(f"a{number}", stories[-1], terms, row[1])
    return stories


def test_reports_of_one_story_are_together_even_months_apart() -> None:
    assert len(set(place(*DAM))) == 1


def test_the_same_kind_of_event_elsewhere_is_another_story() -> None:
    first, second, *_ = place(DAM[0], OTHER_DAM)
    assert first != second


def headlines(*titles: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The stories headlines without a text are put in as they come, and those that became one."""
    placing, stories, joined = Placing(), [], []
    for number, title in enumerate(titles):
        place = placing.place(article(title, id=f"h{number}", day="2025-03-10", title=title))
        stories.append(place.arrived)
        joined += place.joined
    return stories, joined


ORSA = [
    "Orsa dam breaks, valley under water",
    "Villages below Orsa dam cut off by water",
    "Rescue crews reach Vellin below Orsa dam",
    "Orsa dam: ministry counts dead of Vellin",
    "Who built the Orsa dam? Valley asks ministry",
    "Orsa dam operator knew of cracks",
]  # fmt: skip


def test_a_headline_of_another_dam_is_another_story_however_large_the_first_has_grown() -> None:
    stories, joined = headlines(*ORSA, "Kessel dam drained")
    assert len(set(stories[:-1])) == 1
    assert stories[-1] != stories[0] and not joined


def test_a_headline_that_names_nothing_of_its_own_joins_a_story_of_several_reports() -> None:
    few, _ = headlines(*ORSA[:2], "What the crews found")
    many, _ = headlines(*ORSA, "What the crews found")
    assert few[-1] != few[0]
    assert many[-1] == many[0]


def test_one_that_came_early_is_joined_when_the_story_has_grown() -> None:
    stories, joined = headlines("What the crews found in the valley", *ORSA)
    assert stories[0] != stories[1]
    assert joined == [(stories[1], stories[0])]


def test_a_year_later_the_same_town_alone_is_no_longer_the_same_story() -> None:
    fire = ("A fire in a warehouse in Tarvala on Monday killed two men. Police in Tarvala asked Ada Brunn for plans of it. "
            "Brunn, who owns the hall on Mill Street, gave them to the prosecutor.", "2025-03-10", "Fire in Tarvala")  # fmt: skip
    other = ("Four men fought outside a bar in Tarvala. Police in Tarvala took the brothers Petr and Jan Holub into custody, and "
             "a fifth man is in hospital. The bar has been shut.", "2025-03-12", "Fight in Tarvala")  # fmt: skip
    later = (other[0], "2026-04-12", other[2])
    trial = ("The trial of Ada Brunn over the warehouse fire on Mill Street in Tarvala began on Monday. The prosecutor says that "
             "Brunn had the doors of the hall locked.", "2026-04-13", "Brunn on trial over Tarvala fire")  # fmt: skip
    assert len(set(place(fire, later))) == 2
    assert len(set(place(fire, trial))) == 1


def test_only_the_stories_last_reported_on_are_open_and_a_copy_opens_one_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.record.open_stories._OPEN", 1)
    again = (
        "Below the Orsa dam, ministry crews count the dead of Vellin and the lower villages.",
        "2025-03-14",
        "Orsa dam dead",
    )
    assert len(set(place(DAM[0], again))) == 1
    first, _, later = place(DAM[0], OTHER_DAM, again)
    assert later != first
    placing, bond = (
        Placing(),
        "Tallow bank paper fell in Wessing on news of a bond that nobody wants to hold.",
    )
    rows = (OTHER_DAM[0], bond, OTHER_DAM[0] + " The end.", OTHER_DAM[0].split(". ")[2])
    found = [placing.place(article(text, id=f"c{n}", day="2025-03-12")).story for n, text in enumerate(rows)]
    assert found == [found[0], found[1], found[0], found[0]] and found[0] != found[1]


def test_days_and_months_tell_nothing() -> None:
    assert not {"monday", "march", "mid-march"} & set(
        terms_of(article("Monday television, mid-March", title="March"))
    )


def test_a_compound_counts_as_itself_and_as_its_parts() -> None:
    assert {"fannie-freddie", "fannie", "freddie"} <= set(
        terms_of(article("Fannie-Freddie bill clears hurdle"))
    )


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
