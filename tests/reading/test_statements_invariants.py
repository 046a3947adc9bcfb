"""What holds for the statements of any text at all."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.quotations import find_quotations, quotation_at
from sayso.reading.statements import continues, find_statements

PIECES = (
    "“It rains,” she said.", "“It rains", "she said", "said Ana Ruiz,", "according to the port,", "that", "the mayor",
    "told reporters in Oslo", "denied", "the charge", "“", "”", '"', "''", "‘", "’", "\n", "\n\n", " ", ".", ",", ":",
    ";", " — ", "?", "“What now?”", "Kenya", "accused Peru of", "hiding boats", "called on", "calling for", "to pay",
    "declined to comment", "40", "RUIZ:", "as", "while", "and", "if", "was", "had", "not", "(", ")", "[sic]", "U.S.",
    "dismissed it as “lies”", "on Monday", "on X.", "“But we", "adding that", "warned of", "who", "his claim that",
    "raised its count", "to 97", "put the toll at", "has counted", "64 dead", "'s figure of 64", "its own tally, 31,",
    "stood at 24", ", after denying it", ", reversing", "that the port has confirmed", "whose director", "again",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.text(max_size=60),
)
KINDS = {"direct", "indirect", "mixed"}
STANCES = {
    "asserts", "denies", "confirms", "accuses", "warns", "promises", "demands", "estimates", "asks", "declines",
}  # fmt: skip


def article_of(text):
    spans = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return Article(id="a", text=text, paragraphs=spans)


def read(text):
    article = article_of(text)
    return article, find_statements(load_engine("rules").analyse(article), article, ())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_statements_of_any_text_are_well_formed(text):
    article, found = read(text)
    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert [s.content[0][0] for s in found] == sorted(s.content[0][0] for s in found)
    by_id = {s.id: s for s in found}
    quotations = find_quotations(text, article.paragraphs or ((0, len(text)),))
    for s in found:
        assert s.kind in KINDS and s.stance in STANCES and s.content
        for start, end in (*s.content, *s.cue, *s.source):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        assert all(a[1] <= b[0] for a, b in zip(s.content, s.content[1:], strict=False))
        if s.kind == "direct":
            for span in s.content:
                for word in re.finditer(r"\w+", text[slice(*span)]):
                    assert quotation_at(quotations, span[0] + word.start()) is not None
        if s.parent is not None:
            outer = by_id[s.parent]
            assert outer is not s
            for start, end in s.content:
                assert any(a <= start and end <= b for a, b in outer.content)
    going_on = continues(found, article)
    assert set(going_on) <= set(by_id) and set(going_on.values()) <= set(by_id) - set(going_on)


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_statements(text):
    assert read(text) == read(text)


def seed_page():
    folder = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[3] / "shared"))
    page = folder / "seed" / "page.txt"
    if not page.is_file():
        pytest.skip("the page is not here")
    return page.read_text(encoding="utf-8")


def test_the_first_page_has_its_stances_nesting_and_continuation():
    text = seed_page()
    article, found = read(text)
    stances = [s.stance for s in found]
    for stance, times in {"confirms": 2, "denies": 1, "accuses": 1, "warns": 1, "promises": 1}.items():
        assert stances.count(stance) == times, stance
    denial = next(s for s in found if s.stance == "denies")
    assert denial.kind == "mixed" and len(denial.content) == 2 and denial.parent is not None
    assert sum(s.kind == "direct" and len(s.content) == 2 for s in found) == 1
    assert sum(s.medium == "X" for s in found) == 1
    (addressed,) = [s for s in found if s.addressee == "reporters"]
    assert addressed.place is not None
    cueless = [s.id for s in found if not s.cue]
    assert list(continues(found, article)) == cueless and len(cueless) == 1
