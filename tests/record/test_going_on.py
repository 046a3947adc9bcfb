"""Reports of one story, the last of which tells where a count has gone."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.model import Change
from sayso.record.fold import StoryFold


def told(*texts: str) -> list[tuple[str, str | None, float | None]]:
    """The figures' changes of the last of some reports: kind, party, number."""
    changes = (c for c in changes_of(*texts) if c.measure is not None)
    return [(c.kind, c.party, getattr(c.after, "low", None)) for c in changes]


def changes_of(*texts: str) -> tuple[Change, ...]:
    """The changes of the last of some reports."""
    fold, changes = StoryFold("s"), tuple[Change, ...]()
    for day, text in enumerate(texts, 1):
        article = Article(
            id=f"a{day}", text=text, paragraphs=((0, len(text)),), published=f"2026-03-0{day}", outlet="o"
        )
        changes = fold.take(read(article))
    return changes


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (
            "Some 700 people were ordered out of their homes in Varn, the fire service said.",
            "The evacuation of Varn was extended to 1,100 people on Sunday, after a dyke gave way at Holm.",
            ("revision", None, 1100),
        ),
        (
            "Eleven people died when a bus fell into a ravine near Osk, the transport ministry said.",
            "Emil Rask, who takes over for now, raised the official toll to 19 on Tuesday.",
            ("revision", "Emil Rask", 19),
        ),
        (
            "Some 300,000 parcels are stuck in depots because of a strike at Delva, the Post Union said.",
            "The backlog of parcels at Delva has swollen to 500,000 parcels, the Post Union said.",
            ("revision", "Post Union", 500000),
        ),
        (
            "Forty-two ships are waiting outside the port of Rask, the port authority said.",
            "The queue of ships outside the port of Rask lengthened to 71 on Saturday.",
            ("revision", None, 71),
        ),
        (
            "Six soldiers of Tarsia were killed on the Arun on Wednesday, the Tarsian defence ministry said.",
            "Tarsia has lost 23 of its soldiers so far, its army said.",
            ("revision", "army", 23),
        ),
    ],
)
def test_a_count_that_has_moved_is_a_revision(
    before: str, after: str, change: tuple[str, str | None, float]
) -> None:
    assert change in told(before, after)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (
            "Hurricane Ida left 70,000 customers on San Telo without power, the governor, Luz Pardo, said.",
            "Power has been restored to all but 25,000 customers on San Telo, Luz Pardo said.",
            ("revision", "Luz Pardo", 25000),
        ),
        (
            "About 2,500 nurses went on strike in Rovina on Tuesday, the Nurses' Association said.",
            "The hospital board put the number of striking nurses at 1,400.",
            ("conflict", "hospital board", 1400),
        ),
        (
            "Trevanne said it would cut 600 jobs at the plant.",
            "Trevanne now expects to cut 450 posts, it said.",
            ("revision", "Trevanne", 450),
        ),
        (
            "Trevanne said it would cut 600 jobs at the plant.",
            "Trevanne expects to cut 450 posts, it said.",
            ("first_figure", "Trevanne", 450),
        ),
        (
            "Gunmen took some 40 guests hostage in a hotel in Bosa, the interior ministry said.",
            "Seven hostages were killed in the hotel in Bosa, the interior ministry said.",
            ("first_figure", "interior ministry", 7),
        ),
        (
            "A boiler exploded in Tamba, killing two workers, the fire brigade said.",
            "Two of the injured have died since the boiler in Tamba exploded, the fire brigade said.",
            ("revision", "fire brigade", 2),
        ),
        (
            "Vets have culled 24,000 hens because of bird flu in Lier, the agriculture ministry said.",
            "More than 60,000 birds have now been destroyed in Lier because of bird flu.",
            ("revision", None, 60000),
        ),
    ],
)
def test_the_same_told_otherwise(before: str, after: str, change: tuple[str, str | None, float]) -> None:
    assert change in told(before, after)


def test_of_two_counts_kept_none_is_left_by_a_third() -> None:
    before = "Police said 11 people had died in the fire in Osk. The Red Cross counted 14 dead in Osk."
    after = "The death toll of the fire in Osk has risen to 22, the health ministry said."
    assert [kind for kind, _, _ in told(before, after)] == ["first_figure"]


def test_an_ordinal_goes_on_from_whoever_counted() -> None:
    before = "A gunman killed three people at a market in Selm on Tuesday, police said."
    assert [
        kind for kind, _, _ in told(before, "A fourth victim of the shooting in Selm died, a hospital said.")
    ] == ["revision"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine of the miners trapped in the Vell colliery were brought to the surface, the operator Kohla said.",
        "Nine of the miners trapped in the Vell colliery were found dead, the operator Kohla said.",
    ],
)
def test_those_found_are_missing_no_longer(text: str) -> None:
    before = "Thirty-three miners were trapped in the Vell colliery on Sunday, the operator Kohla said."
    assert [kind for kind, _, _ in told(before, text)] == ["first_figure"]


def test_soldiers_are_no_civilians() -> None:
    before = "The mission said 31 civilians had died in the strike on Lesk."
    after = "The Mirashan army said that 22 of its soldiers had been killed at Lesk."
    assert [kind for kind, _, _ in told(before, after)] == ["first_figure"]


def test_all_who_were_detained_are_no_part_of_those_who_marched() -> None:
    before = "Some 15,000 people demonstrated in Kald on Sunday, police said, and 40 of them were detained."
    assert ("revision", "police", 88) in told(before, "Police said they had detained 88 people in Kald.")


def test_patients_of_an_outbreak_are_its_ill() -> None:
    before = "Thirty-four people fell ill in an outbreak in Pell, the Pell Health Office said."
    after = "The Pell Health Office said it knew of 58 patients in the outbreak in Pell."
    assert [(kind, low) for kind, _, low in told(before, after)] == [("revision", 58)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Police arrested 30 people in a second night of riots in Kerm, they said on Thursday.", "police"),
        (
            "The medicines agency has received 48 complaints about Corvax, it said on Monday.",
            "medicines agency",
        ),
        ("Some 3,000 people have fled from Kesh, the U.N. refugee agency said.", "U.N. refugee agency"),
    ],
)
def test_a_body_in_its_own_words(text: str, party: str) -> None:
    assert {by for _, by, _ in told(text)} == {party}


def test_of_so_many_only_the_part_is_told() -> None:
    before = "Twenty-seven people fell ill in an outbreak in Pell, the Pell Health Office said."
    after = "The Pell Health Office said that of 34 patients who had been asked in the outbreak, 29 had eaten cheese."
    assert 34 not in {low for _, _, low in told(before, after)}


def test_children_a_story_begins_with_are_people_once_everybody_is_counted() -> None:
    before = "Five children were killed when a school in Kald collapsed, the Pell fire service said."
    after = changes_of(before, "Nine people were killed in the collapse in Kald, the Pell fire service said.")
    assert [c.measure for c in after if c.kind == "revision"] == ["people killed"]
    year = "Nine people have been killed in Kald this year, the Pell fire service said."
    assert not [c for c in changes_of(before, year) if c.kind == "revision"]


def test_those_pointed_to_are_counted_where_another_fate_is_told_of_them() -> None:
    found = told(
        "Police said that nine climbers were missing. They were roped. Rescuers said the nine had been injured."
    )
    assert [low for _, _, low in found] == [9, 9]


def test_a_part_told_below_lowers_no_count() -> None:
    before = "Police said 34 people were killed in the quake in Kald."
    assert ("revision", "Police", 21) not in told(
        before, before + " Police said 21 people killed were tourists."
    )
    assert ("revision", "Police", 31) in told(
        before, "Yesterday police still spoke of 34 dead in Kald. Today they say 31."
    )


def test_the_harbour_master_of_two_outlets_is_one() -> None:
    fold, found = StoryFold("s"), []
    for day, (outlet, ships) in enumerate((("The Quay", 17), ("Nordwire", 41), ("The Quay", 28)), 1):
        text = f"There were {ships} ships waiting off Osterhavn, the harbour master said."
        report = Article(f"a{day}", text, ((0, len(text)),), published=f"2026-03-0{day}", outlet=outlet)
        found += fold.take(read(report))
    moved = [(c.party, c.before.low, c.after.low) for c in found if c.kind == "revision"]  # type: ignore[union-attr]
    assert moved == [("harbour master", 17, 41), ("harbour master", 41, 28)]
