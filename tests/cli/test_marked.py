"""The text with its spans marked: nothing lost, whatever nests or overlaps."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.marked import LEGEND, Mark, marked, page_of
from sayso.digest.plain import clean
from sayso.model import Article, Reading, Speaker, Statement

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(sorted(LEGEND)), st.text(max_size=5)), max_size=12)


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), found=marks)
def test_without_its_tags_it_is_the_text(text, found):
    shown = marked(text, (0, len(text)), found)
    assert unescape(re.sub(r"<[^>]*>", "", shown)) == clean(text)
    assert "<mark" not in re.sub(r"<mark [^>]*>[^<]*</mark>", "", shown)


@given(text=st.text("abcdef", min_size=60, max_size=60), found=marks)
def test_every_character_has_the_classes_of_the_marks_over_it(text, found):
    shown = marked(text, (0, 60), found)
    place = 0
    for classes, inside, bare in re.findall(
        r'<mark class="([^"]*)" title="[^"]*">([^<]*)</mark>|([^<]+)', shown
    ):
        for _ in inside or bare:
            over = {mark.kind for mark in found if mark.span[0] <= place < mark.span[1]}
            assert set(classes.split()) == over
            place += 1
    assert place == 60


def test_a_mark_that_crosses_paragraphs_is_in_both():
    mark = Mark((2, 9), "content", "s1")
    assert marked("one\n\nsecond", (0, 3), [mark]) == 'on<mark class="content" title="s1">e</mark>'
    assert marked("one\n\nsecond", (5, 11), [mark]) == '<mark class="content" title="s1">seco</mark>nd'


def test_the_page_stands_alone():
    reading = Reading(Article("a", "Quiet.", title='A "title" & more', language="en"))
    shown = page_of([reading])
    assert not re.search(r"<script|src=|href=|@import|url\(", shown)
    assert "<h1>A &quot;title&quot; &amp; more</h1>" in shown
    assert "width=device-width" in shown and "prefers-color-scheme: dark" in shown


def test_a_page_holds_no_control_and_no_override():
    sly = "A \x1b]0;x\x07 \u202egnp.exe\u2066"
    text = f"Mia Holt {sly} said it."
    voice = Speaker(f"Mia {sly}", "person")
    said = Statement("s1", "indirect", ((0, 8),), (), ((9, len(text)),), voice)
    article = Article(
        "a", text, ((0, len(text)),), title=sly, standfirst=sly, outlet=sly, authors=(sly,), url=sly,
        reference_date="2025-05-02", date_note=sly,
    )  # fmt: skip
    for shown in (page_of([Reading(article, (said,))]), page_of([Reading(article)])):
        assert "gnp.exe" in shown
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_a_title_that_is_a_paragraph_is_shown_once():
    text = "Road shut  above Kelm\n\nIt is shut."
    article = Article("a", text, ((0, 21), (23, 34)), title="Road shut above Kelm")
    shown = page_of([Reading(article)])
    assert shown.count("<h1>") == 1 and "<h1>Road shut  above Kelm</h1>" in shown
    assert "<p>It is shut.</p>" in shown
    apart = page_of([Reading(replace(article, title="Shut"))])
    assert "<h1>Shut</h1>" in apart, "a word of the text is not the title in the text"
    assert "<p>Road shut  above Kelm</p>" in apart
