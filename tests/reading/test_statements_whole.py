"""What an engine leaves out of content, or finds nothing of, and the rules put there."""

from __future__ import annotations

import pytest

from reading.test_statements_attributed import contents, read, told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the clause before the cue, with the time in it
        (
            "<c>The ferry sank off its berth</c> on Monday, <s>Oslo</s> <q>said</q>, <c>a day after the storm</c>.",
            ["The ferry sank off its berth on Monday, / a day after the storm"],
        ),
        (
            "<c>A decision</c> could come next week, <s>Lind</s> <q>said</q>.",
            ["A decision could come next week"],
        ),
        (
            "Some 40 soldiers are in Orm <c>and as many as 30 of them stand at the border</c>, <s>Oslo</s> <q>said</q>.",
            ["Some 40 soldiers are in Orm and as many as 30 of them stand at the border"],
        ),
        # an opening of the cue's own clause is none of it
        ("Asked about the ferry, <s>Lind</s> <q>said</q> <c>it was late</c>.", ["it was late"]),
        # another's saying is
        (
            "<c>The port</c> will sue, <s>Lind</s> <q>said</q>, and <s2>Brun</s2> <q2>said</q2> <c2>it was late</c2>.",
            ["The port will sue", "it was late"],
        ),
        # a hole; not where it holds the time of saying
        (
            "<s>Lind</s> <q>said</q> <c>the ferry</c> had no <c>boats on board</c>.",
            ["the ferry had no boats on board"],
        ),
        # the object of a preposition
        (
            "<s>Lind</s> <q>said</q> <c>it had lain near</c> the old pier, to the joy of all.",
            ["it had lain near the old pier"],
        ),
    ],
)
def test_content_is_whole(marked: str, expected: list[str]) -> None:
    found = [content.replace(", /", " /").replace("Monday, /", "Monday /") for content in contents(marked)]
    assert found == [each.replace(", /", " /") for each in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.\nLind denied the charge.", [("Lind", "denied", "the charge")]),
        (
            "It rained.\nThe harbour guild rejected a claim of fraud.",
            [("The harbour guild", "rejected", "a claim of fraud")],
        ),
        ("It rained.\nLind said it was late.", []),
        (
            "Three boats sink off Orsa, police say\nIt rained.",
            [("police", "say", "Three boats sink off Orsa")],
        ),
        (
            "Three boats sink off Orsa, police say.\nIt rained.",
            [("police", "say", "Three boats sink off Orsa")],
        ),
        ("Police say.\nIt rained.", []),
    ],
)
def test_what_turns_a_story_is_read_where_an_engine_finds_nothing(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "<s>Police</s> <q>say</q> <c>boats sink\nThree boats have sunk</c> off Orsa.",
        "<c>Boats sink\nThree boats</c> off Orsa <c>have sunk</c>, <s>police</s> <q>said</q>.",
    ],
)
def test_content_stays_in_the_paragraph_of_its_cue(marked: str) -> None:
    (content,) = contents(marked)
    assert ("boats sink" in content.lower()) != ("Three" in content)


def test_what_a_headline_says_ends_with_it() -> None:
    marked = "<c>Boats sink</c>, <s>police</s> <q>say</q>\n<c>Three boats have sunk</c>."
    assert contents(marked) == ["Boats sink"]


@pytest.mark.parametrize(
    ("marked", "inner"),
    [
        ("<s>Brun</s> <q>said</q> <c>“They told us the pier was shut.”</c>", ["They"]),
        ("<s>Brun</s> <q>said</q> <c>“They say the pier is shut.”</c>", []),
        ("<s>Brun</s> <q>said</q> <c>“My brother said the pier was shut.”</c>", ["My brother"]),
        ("<s>Brun</s> <q>said</q> <c>she had told them the pier was shut</c>.", []),
        ("<s>Brun</s> <q>said</q> <c>a superior had threatened to close the pier</c>.", ["a superior"]),
        ("<s>Brun</s> <q>said</q> <c>residents had been told that the pier was shut</c>.", [""]),
        ("<s>Brun</s> <q>said</q> <c>residents should be told that the pier was shut</c>.", []),
    ],
)
def test_who_says_something_within_what_is_said(marked: str, inner: list[str]) -> None:
    text, statements = read(marked)
    within = [each for each in statements if each.parent is not None]
    assert ["".join(text[a:b] for a, b in each.source) for each in within] == inner


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("<c>“It was late,”</c> <s>Brun</s> <q>told</q> the Orsa Gazette.", "the Orsa Gazette"),
        ("<s>Residents</s> <q>were told</q> <c>that it was late</c>.", None),  # they are no speakers
        ("Some residents <q>had been told</q> <c>that it was late</c>.", "Some residents"),
    ],
)
def test_who_hears_it(marked: str, addressee: str | None) -> None:
    _, statements = read(marked)
    assert statements[0].addressee == addressee
