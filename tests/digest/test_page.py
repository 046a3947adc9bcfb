"""The page: its order, its evidence, its manners."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from sayso.digest import compose, render_page
from sayso.digest.passage import statement_at
from sayso.model import Article, Edition, Position, PositionState, Reading, Speaker, Statement


@pytest.fixture
def page(story, editions, readings) -> str:
    return render_page(story, editions[1], readings, editions[0])


@pytest.fixture
def tree(page):
    return html.document_fromstring(page)


def words(element) -> str:
    return " ".join(element.text_content().split())


def test_an_edition_is_dated_by_its_latest_change(story, changes):
    told = [changes["conflict"], changes["revision1"]]
    edition = compose(story, told, 3)
    assert edition == Edition("lake-venn", 3, "2025-03-04T07:30:00Z", ("c6", "c4"), edition.headline)
    assert edition.headline == "Coast Guard more than doubles its count of people missing: 14 to 31"
    with pytest.raises(ValueError, match="at least one change"):
        compose(story, [], 4)


def test_the_order_of_the_page(tree):
    assert [h.text_content() for h in tree.xpath("//main//h2")] == [
        "What changed",
        "Figures",
        "Who says what",
        "Reports",
    ]
    kicker = words(tree.find_class("kicker")[0])
    assert kicker == (
        "Ferry aground on Lake Venn · edition 2 · Tuesday 4 March 2025, 13:20 UTC · previous edition 3 March"
    )
    assert (
        tree.xpath("//h1")[0]
        .text_content()
        .startswith(
            "Venn Lines said on 2 March: “We were never told that the ship was over its limit”, now confirms"
        )
    )
    assert words(tree.find_class("stand")[0]) == "Coast Guard doubles its count of people missing: 31 to 62."
    assert words(tree.find_class("foot")[0]).startswith(
        "Every line opens the words it stands on. sayso does not decide who is right."
    )


def test_each_change_is_one_line_with_its_kind(tree):
    lines = [words(p) for p in tree.xpath("//ul[@class='changes']/li/p")]
    assert lines[1] == "revision Coast Guard: people missing, from 31 (3 March) to 62 (4 March)"
    assert (
        lines[3] == "conflict Red Cross: people missing, at least 70 (4 March); Coast Guard says 31 (3 March)"
    )
    assert [line.split()[0] for line in lines] == [
        "reversal",
        "revision",
        "revision",
        "conflict",
        "correction",
    ]


def test_every_mark_is_the_text_at_its_position(tree, story, changes, readings):
    """The words on the page are those of the article, and stand whole in their paragraph."""
    known = {
        (readings[e.article].article.text[slice(*e.position)])
        for e in [c.evidence for c in story.changes]
        + [p.evidence for m in story.measures for p in m.points]
        + [p.evidence for p in story.positions]
    }
    spoken = {
        readings[a].article.text[slice(*c)]
        for a in readings
        for s in readings[a].statements
        for c in s.content
    }
    marks = [m.text_content() for m in tree.iter("mark")]
    assert len(marks) > 15
    assert set(marks) <= known | spoken
    for item, change in zip(
        tree.xpath("//ul[@class='changes']/li"), ("c8", "c7", "c9", "c6", "c10"), strict=True
    ):
        evidence = next(c.evidence for c in story.changes if c.id == change)
        text = readings[evidence.article].article.text
        mark = next(item.iter("mark"))
        paragraph = next(p for p in text.split("\n") if evidence.quote.exact in p)
        assert mark.text == text[slice(*evidence.position)] == evidence.quote.exact
        assert mark.getparent().text_content() == paragraph
        assert item.xpath(".//a/@href") == [readings[evidence.article].article.url]


def test_evidence_names_outlet_time_and_voice(tree):
    summaries = [words(s) for s in tree.xpath("//ul[@class='changes']/li/details/summary")]
    assert summaries[1] == "Tidewater Agency, 4 March 11:20, first of 2 reports"
    assert summaries[3] == "Northern Herald, 4 March 07:30, on the word of relatives"


def test_what_was_not_news_is_counted_and_can_be_seen(tree):
    quiet = tree.find_class("quiet")[0]
    assert words(quiet.find("summary")) == (
        "3 other reports since edition 1 brought no change: 2 copies, 1 in words of its own."
    )
    assert [words(li).rpartition(" · ")[2] for li in quiet.iter("li")] == ["copy", "copy", "no change"]


def test_the_table_has_every_value_with_its_evidence(tree):
    table = tree.find_class("series")[0]
    rows = [[words(c) for c in row.xpath("./th|./td")] for row in table.xpath(".//tbody/tr")]
    said = [words(s) for s in table.xpath(".//tbody//summary")]
    assert said == ["62", "at least 70", "31", "between 20 and 30", "14"]
    assert [r[0] for r in rows] == ["Coast Guard", "Red Cross", "Coast Guard", "Red Cross", "Coast Guard"]
    assert [(r[2], r[3]) for r in rows] == [
        ("62", "62"),
        ("70", "–"),
        ("31", "31"),
        ("20", "30"),
        ("14", "14"),
    ]
    assert rows[1][4:] == ["4 March", "4 March"]
    assert all(th.get("scope") in ("col", "row") for th in table.iter("th"))
    other = tree.find_class("series")[1]
    assert [words(c) for c in other.xpath(".//tbody/tr/td")][1:3] == ["–", "–"], "another 9 is no total"
    assert (
        words(other.xpath(".//summary")[0]) == "another 9 bodies"
        or words(other.xpath(".//summary")[0]) == "another 9"
    )


def test_the_measure_that_changed_leads_and_is_drawn_twice(tree):
    headings = [words(h) for h in tree.xpath("//section[@aria-labelledby='figures']/h3")]
    assert headings == ["People missing", "Bodies recovered"]
    charts = tree.xpath("//svg")
    assert len(charts) == 2 and all(c.get("aria-hidden") == "true" for c in charts)
    assert tree.xpath("//figure/div[@role='img']/@aria-label") == [
        "people missing: 5 figures from 2 sources, 2 March 2025 to 4 March 2025. The table that follows has the same values."
    ]


def test_positions_stand_side_by_side_under_the_words_of_the_first(tree):
    section = tree.xpath("//section[@aria-labelledby='says']")[0]
    assert words(section.xpath(".//h3[@class='claim']")[0]) == "“the ferry had sailed with too many on board”"
    assert [words(h) for h in section.xpath("./div/ul[@class='says']/li/h4")] == [
        "Seafarers’ Union",
        "Venn Lines",
        "Transport Inspectorate",
    ]
    lines = section.xpath("./div/ul[@class='says']/li[2]/div")
    assert [words(d.find("p")) for d in lines] == ["denies · 2 March", "confirms · 4 March"]
    assert words(lines[0].find("blockquote")) == "“We were never told that the ship was over its limit”"
    assert words(lines[1].find("blockquote")) == "a mate had reported the ship over its limit", (
        "not its own words"
    )


def test_quotations_are_direct_recent_and_to_the_letter(tree, readings):
    quoted = [words(q) for q in tree.xpath("//ul[@class='own']/li/blockquote")]
    assert quoted == [
        "“We were told on Saturday night, and the ship should not have sailed”",
        "“Nobody at the pier has a list that agrees with any other list”",
    ]
    assert all(any(q[1:-1] in r.article.text for r in readings.values()) for q in quoted)


def test_reports_are_grouped_by_origin_with_copies_and_corrections(tree):
    section = tree.xpath("//section[@aria-labelledby='reports']")[0]
    assert words(section.find("p")) == "9 reports from 4 outlets go back to 6 origins."
    groups = [words(s) for s in section.xpath("./ul/li/details/summary")]
    assert len(groups) == 6
    assert groups[0] == "Tidewater Agency, 2 March 06:10 · 1 copy (Skarn Post)"
    assert groups[1] == "Northern Herald, 2 March 15:40 · no copies · corrected"
    assert "excerpt copy, same words in 99% of its length" in words(section)
    assert [section.xpath(".//del")[0].text, section.xpath(".//ins")[0].text] == ["Ola", "Odd"]


def test_the_page_needs_nothing_from_elsewhere(page, tree):
    assert not tree.xpath("//script|//img|//iframe|//object|//embed|//form|//base|//*[@style]|//*[@onclick]")
    assert not re.search(r"url\(|@import|@font-face", page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';") and f"'sha256-{digest}'" in policy
    outward = [a for a in tree.iter("a") if a.get("href").startswith("http")]
    assert outward and all("noopener" in a.get("rel") for a in outward)


def test_landmarks_headings_and_ids(tree):
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == len(tree.xpath("//nav[@aria-label]")) == 1
    assert tree.xpath("//a[@class='skip']/@href") == ["#main"]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(ids)
    levels = [int(h.tag[1]) for h in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(b <= a + 1 for a, b in pairwise(levels))
    assert all(table.find("caption") is not None for table in tree.iter("table"))


def test_the_same_inputs_give_the_same_bytes(story, editions, readings, page):
    backwards = dict(reversed(readings.items()))
    assert render_page(story, editions[1], backwards, editions[0]) == page


def test_a_first_edition_has_no_edition_before(story, editions, readings):
    tree = html.document_fromstring(render_page(story, editions[0], readings, None))
    assert "previous" not in words(tree.find_class("kicker")[0])
    assert "since edition" not in words(tree.find_class("quiet")[0])


def test_words_no_longer_on_the_page_are_shown_as_captured(story, editions, readings):
    article = replace(readings["a7"].article, text="The page now says something else.", paragraphs=((0, 33),))
    tree = html.document_fromstring(
        render_page(story, editions[1], {**readings, "a7": Reading(article)}, editions[0])
    )
    item = tree.xpath("//ul[@class='changes']/li")[0]
    assert next(item.iter("mark")).text == "a mate had reported the ship over its limit"
    assert "the words as captured" in words(item)


def test_a_story_without_readings_still_shows_its_evidence(story, editions):
    tree = html.document_fromstring(render_page(story, editions[1], {}, editions[0]))
    marks = [m.text for m in tree.xpath("//ul[@class='changes']//mark")]
    assert marks == [
        next(c.evidence.quote.exact for c in story.changes if c.id == i)
        for i in ("c8", "c7", "c9", "c6", "c10")
    ]
    assert "unnamed outlet" in words(tree)


def test_a_story_without_figures_or_positions(story, editions, readings):
    bare = replace(story, measures=(), positions=(), copies=())
    tree = html.document_fromstring(render_page(bare, editions[0], {}, None))
    assert [h.text_content() for h in tree.xpath("//h2")] == ["What changed", "Reports"]


def test_a_passage_without_paragraphs_is_cut_around_the_words(story, editions, readings):
    reading = readings["a7"]
    text = "filler words " * 300 + reading.article.text + " more filler" * 300
    moved = len("filler words ") * 300
    article = replace(reading.article, text=text, paragraphs=())
    change = next(c for c in story.changes if c.id == "c8")
    start, end = change.evidence.position
    shifted = replace(change, evidence=replace(change.evidence, position=(start + moved, end + moved)))
    told = replace(story, changes=(shifted,))
    tree = html.document_fromstring(
        render_page(told, compose(told, [shifted], 1), {**readings, "a7": Reading(article)}, None)
    )
    shown = tree.xpath("//ul[@class='changes']//blockquote")[0].text_content()
    assert shown.startswith("…") and shown.endswith("…") and len(shown) < 1000
    assert tree.xpath("//ul[@class='changes']//mark")[0].text == change.evidence.quote.exact


def test_many_measures_and_topics_are_folded_not_lost(story, editions, readings, missing):
    extra = tuple(replace(missing, id=f"x{i}", name=f"crates of cargo {i}") for i in range(8))
    voices = tuple(
        Position(f"Party {i}", "asserts", f"claim {i}", f"topic {i}", None, "a1", story.positions[0].evidence)
        for i in range(30)
    )
    crowded = replace(story, measures=story.measures + extra, positions=story.positions + voices)
    tree = html.document_fromstring(render_page(crowded, editions[1], readings, editions[0]))
    assert len(tree.xpath("//svg")) <= 6
    assert len(tree.find_class("series")) == 10
    assert "31 other claims on the record" in words(tree)
    assert all(f"Party {i}" in words(tree) for i in range(30))


def test_a_page_and_its_later_version_are_one_report(story, editions, readings):
    older = readings["a3"]
    newer = replace(older.article, id="a3b")
    twice = replace(story, articles=(*story.articles, "a3b"))
    page = render_page(twice, editions[1], {**readings, "a3b": Reading(newer)}, editions[0])
    section = html.document_fromstring(page).xpath("//section[@aria-labelledby='reports']")[0]
    assert words(section.find("p")) == "9 reports from 4 outlets go back to 6 origins."
    assert [words(s) for s in section.xpath("./ul/li/details/summary")][1] == (
        "Northern Herald, 2 March 15:40 · no copies · corrected"
    )


def test_a_number_belongs_to_the_shortest_statement_around_it(readings):
    text = "The mayor said the guard had told him that 14 were missing."

    def said(id, start_words, name):
        start = text.index(start_words)
        return Statement(id, "indirect", (), (), ((start, len(text) - 1),), Speaker(name, "person"))

    reading = Reading(Article("x", text), (said("s1", "the guard", "Mayor"), said("s2", "14 were", "Guard")))
    at = text.index("14")
    assert statement_at(reading, (at, at + 2)).id == "s2"
    assert statement_at(reading, (text.index("the guard"), len(text))).id == "s1"
    assert statement_at(reading, (0, 3)) is None


def test_the_measure_of_the_headline_leads_the_figures(story, changes, readings):
    told = [changes["another"], changes["conflict"]]
    edition = compose(story, told, 2)
    tree = html.document_fromstring(render_page(story, edition, readings, None))
    headings = [words(h) for h in tree.xpath("//section[@aria-labelledby='figures']/h3")]
    assert edition.headline == "Coast Guard reports another 9 bodies recovered"
    assert headings == ["Bodies recovered", "People missing"]
    assert len(tree.xpath("//svg")) == 2, "one dot is no chart where another measure has one"


def test_a_claim_and_its_columns_stay_on_one_printed_page(tree, page):
    (topic,) = tree.find_class("topic")
    assert [child.tag for child in topic] == ["h3", "p", "ul"]
    printed = page.partition("@media print")[2]
    assert re.search(r"[^{}]*\.topic[^{}]*\{ break-inside:avoid \}", printed)
    assert re.search(r"h2, h3[^{}]*\.claim \+ \.meta[^{}]*\{ break-after:avoid \}", printed)


def test_what_a_party_says_in_its_own_words_stands_behind_a_colon(story, changes, readings):
    own = changes["denial"]
    quote = replace(own.evidence.quote, exact="The ship was never full", prefix="")
    own = replace(
        own,
        after=PositionState("denies", "The ship was never full"),
        evidence=replace(own.evidence, quote=quote),
    )
    told = replace(story, changes=(own,), positions=())
    tree = html.document_fromstring(render_page(told, compose(told, [own], 1), readings, None))
    lines = [words(p) for p in tree.xpath("//li/p[span]")]
    assert f"denial {own.party}: “The ship was never full”" in lines
