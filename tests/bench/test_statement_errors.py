"""Errors of what was read are each of one kind."""

from __future__ import annotations

from collections import Counter

from bench.attributions import Found
from bench.statement_errors import Errors

TEXT = (
    "The harbour office said the pier would close. “We cannot wait,” Ana Brun said.\n\n"
    "Brun called the repairs “a patch on a patch” and hopes for rain."
)


def found(content: str, source: str | None = None, cue: str | None = None) -> Found:
    def span(words: str | None) -> list[tuple[int, int]]:
        return [] if words is None else [(TEXT.index(words), TEXT.index(words) + len(words))]

    return {"source_spans": span(source), "cue_spans": span(cue), "content_spans": span(content)}


GOLD = [
    found("the pier would close", "The harbour office", "said"),
    found("“We cannot wait,”", "Ana Brun", "said"),
    found("for rain", "Brun", "hopes"),
]


def errors(*read: Found) -> Counter[str]:
    counted = Errors()
    counted.add(TEXT, GOLD, read)
    return counted.counts


def test_what_is_right_is_no_error() -> None:
    assert not errors(*GOLD)


def test_what_is_not_read_is_missed_by_its_cue() -> None:
    assert errors() == {"missed, verb of speech": 2, "missed, another cue": 1}


def test_content_before_speaker() -> None:
    read = [
        found(
            "the pier would close. “We cannot wait,” Ana Brun said.\n\nBrun called the repairs", None, "said"
        ),
        found("“We cannot wait,”", "Brun called", "said"),
        found("for rain", None, "hopes"),
    ]
    assert errors(*read) == {"cut otherwise": 1, "another speaker": 1, "no speaker": 1}
    assert errors(*GOLD[:2], found("for rain", "The harbour", "hopes")) == {"another speaker": 1}


def test_too_much_and_one_too_many() -> None:
    read = [*GOLD, found("the repairs", None, None), found("We cannot", None, "said")]
    assert errors(*read) == {"too much, no cue": 1, "one too many": 1}


def test_lines_are_most_frequent_first() -> None:
    counted = Errors()
    counted.add(TEXT, GOLD, [])
    first, second, last = counted.lines()
    assert first.split() == ["missed,", "verb", "of", "speech", "2"]
    assert second.split()[-1] == "1"
    assert last.strip() == "of 3 attributions by hand and 0 read"
