"""Quotation marks: what stands between them, and what only looks as if."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.quotations import find_quotations, quotation_at


def paragraphs_of(text):
    spans, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((place, place + len(line)))
        place += len(line) + 1
    return tuple(spans) or ((0, len(text)),)


def quoted(text):
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rains,” she said.", ["It rains,"]),
        ('"It rains," she said. "It pours."', ["It rains,", "It pours."]),
        ("''It rains,'' she said.", ["It rains,"]),
        ("``It rains,'' she said.", ["It rains,"]),
        ("« Il pleut », dit-elle.", [" Il pleut "]),
        ("”It rains,” she said.", ["It rains,"]),
        ("The “robbers“ left, and the “rain“.", ["robbers", "rain"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ('He said "the "old" way" was best.', ["the ", "old"]),
        ("“The [village] well is dry,” she said.", ["The [village] well is dry,"]),
        ("‘We are ready,’ he said.", ["We are ready,"]),
        ("The soldiers’ families and the officers’ wives left.", []),
        ("It’s the dog’s bowl, isn’t it?", []),
        ("Rock 'n' roll isn't dead.", ["n"]),
        ('The plank was 6" wide.', []),
        ("No marks at all.", []),
        ("“”", []),
    ],
)
def test_what_stands_between_marks(text, expected):
    assert quoted(text) == expected


def test_a_quotation_left_open_runs_on_only_where_the_next_paragraph_opens_again():
    on = "“The road was gone.\n“Nobody came,” he said."
    first, second = find_quotations(on, paragraphs_of(on))
    assert (first.closed, first.runs_on, second.runs_on) == (False, True, False)
    off = "“The road was gone.\nNobody came."
    (only,) = find_quotations(off, paragraphs_of(off))
    assert (only.closed, only.runs_on) == (False, False)
    assert off[only.inner_start : only.inner_end] == "The road was gone."


def test_a_quotation_does_not_run_on_into_one_with_another_mark():
    text = '"The road was gone.\n“Nobody came,” he said.'
    first, _ = find_quotations(text, paragraphs_of(text))
    assert (first.closed, first.runs_on) == (False, False)


def test_quotation_at_counts_the_marks_in():
    text = "She said “no” twice."
    found = find_quotations(text, ((0, len(text)),))
    inside = [i for i in range(len(text)) if quotation_at(found, i) is not None]
    assert text[inside[0] : inside[-1] + 1] == "“no”"


@given(st.text(alphabet="ab \n.,“”\"'‘’`«»„?", max_size=80))
def test_quotations_are_in_order_within_their_paragraph_and_do_not_overlap(text):
    paragraphs = paragraphs_of(text)
    found = find_quotations(text, paragraphs)
    behind = 0
    for q in found:
        start, end = paragraphs[q.paragraph]
        assert start <= q.start < q.inner_start < q.inner_end <= q.end <= end
        assert behind <= q.start
        behind = q.end
