"""Which of GUM's mentions are names, and how far they reach."""

from __future__ import annotations

import pytest
from training.encoder.corpora import TreeWord
from training.encoder.gum_names import Mention, mentions, names


def sentence(*words: str) -> list[TreeWord]:
    """Words as ``form/xpos`` or ``form/xpos/entity``."""
    made = []
    for written in words:
        form, xpos, entity = [*written.split("/"), ""][:3]
        misc = f"SpaceAfter=No|Entity={entity}|MSeg=x" if entity else "_"
        made.append(TreeWord(0, len(form), form, form, "X", xpos, 0, "dep", misc))
    return made


def named(*words: str) -> list[tuple[str, str]]:
    made = sentence(*words)
    return [
        (" ".join(word.form for word in made[first : last + 1]), kind) for first, last, kind in names(made)
    ]


def test_mentions_open_and_close_within_each_other() -> None:
    made = sentence(
        "the/DT/(1-person-new-n-cf1-2-sgl", "mayor/NN", "of/IN", "Orsa/NNP/(2-place-new-n-cf2-1-sgl)1)"
    )
    assert list(mentions(made)) == [Mention(3, 3, "place", (3,)), Mention(0, 3, "person", (1,))]


def test_a_group_closes_its_own_mention() -> None:
    made = sentence(
        "Ana/NNP/(1-person-new-n-cf1-1-sgl(2-person-new-n-cf2-1-sgl", "Brun/NNP/1)", "spoke/VBD/2)"
    )
    assert [(each.first, each.last) for each in mentions(made)] == [(0, 1), (0, 2)]


def test_what_closes_but_never_opened_is_none() -> None:
    assert list(mentions(sentence("Orsa/NNP/7)"))) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Orsa/NNP/(1-place-new-n-cf1-1-sgl)",), [("Orsa", "place")]),
        # its head is no proper noun
        (("the/DT/(1-person-new-n-cf1-2-sgl", "mayor/NN/1)"), []),
        (("Orsa/NNP/(1-animal-new-n-cf1-1-sgl)",), []),
        # an apposition is no part of the name, whatever else is in the mention
        (
            ("Ana/NNP/(1-person-new-n-cf1-1-sgl", "Brun/NNP", ",/,", "a/DT", "pilot/NN/1)"),
            [("Ana Brun", "person")],
        ),
        (("Dr./NNP/(1-person-new-n-cf1-2-sgl", "Brun/NNP/1)"), [("Brun", "person")]),
        (("Queen/NNP/(1-person-new-n-cf1-1-sgl)",), [("Queen", "person")]),
        # a title is one of a person only
        (("Queen/NNP/(1-organization-new-n-cf1-2-sgl", "Line/NNP/1)"), [("Queen Line", "organisation")]),
        (
            ("the/DT/(1-organization-new-n-cf1-2-sgl", "Bank/NNP", "of/IN", "Orsa/NNP/(2-place-new-n-cf2-1-sgl)1)"),
            [("Bank of Orsa", "organisation")],
        ),
        (
            ("Orsa/NNP/(1-event-new-n-cf1-3-sgl", "-/HYPH", "Lindholm/NNP/1)"),
            [("Orsa - Lindholm", "other")],
        ),
    ],
)  # fmt: skip
def test_what_is_a_name(words: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert named(*words) == expected


def test_no_name_within_a_longer_one() -> None:
    made = sentence(
        "Port/NNP/(1-place-new-n-cf1-1-sgl", "Authority/NNP", "of/IN", "Orsa/NNP/(2-place-new-n-cf2-1-sgl)1)"
    )
    assert names(made) == [(0, 3, "place")]
