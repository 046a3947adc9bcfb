"""Plain text: kept to the character, its first lines read for what they say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article import article_from_text
from sayso.errors import BadDate, EmptyInput
from sayso.model import Article

BODY = """\
The mayor of Lowmarsh said on Friday that the bridge would stay shut until spring. He blamed the frost.

“We measured nine cracks,” said Oda Finch, the county's engineer, who had inspected it twice."""


def paragraphs(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.paragraphs]


def test_a_date_a_section_line_and_a_standfirst_are_read() -> None:
    text = (
        "Fri. Mar 7th, 2014\nEvening Briefing - the day in five minutes\n\n"
        "County engineer finds cracks in bridge and mayor keeps it shut till spring.\n\n"
        + BODY
        + "\n\nSource link"
    )
    article = article_from_text(text, name="t")
    assert article.text == text
    assert (article.published, article.published_from, article.page_date) == (
        "2014-03-07",
        "text",
        "2014-03-07",
    )
    assert article.standfirst == "County engineer finds cracks in bridge and mayor keeps it shut till spring."
    assert article.title is None
    assert paragraphs(article)[0] == article.standfirst
    assert paragraphs(article)[-1].startswith("“We measured")


def test_a_headline_a_byline_and_a_date_are_read() -> None:
    head = "Bridge to stay shut until spring\n\nBy Asta Brück and Tom de Vries\nPublished: 7 March 2014\n\n"
    article = article_from_text(head + BODY, name="t")
    assert article.title == "Bridge to stay shut until spring"
    assert article.authors == ("Asta Brück", "Tom de Vries")
    assert article.published == "2014-03-07"
    assert article.standfirst is None


def test_a_sentence_between_headline_and_byline_is_a_standfirst() -> None:
    head = "Bridge to stay shut\nEngineer finds nine cracks in its piers.\nBy Asta Brück\n\n"
    assert article_from_text(head + BODY, name="t").standfirst == "Engineer finds nine cracks in its piers."


def test_the_first_sentence_of_a_report_is_neither_headline_nor_standfirst() -> None:
    for head in ("", "Bridge to stay shut until spring\n\n"):
        article = article_from_text(head + BODY, name="t")
        assert article.standfirst is None
        assert article.title == (head.strip() or None)


def test_an_instant_above_the_text_is_kept_as_one() -> None:
    article = article_from_text("2014-03-07 23:30 -0500\n" + BODY, name="t")
    assert (article.published, article.page_date) == ("2014-03-08T04:30:00Z", "2014-03-07")


def test_a_date_line_in_no_calendar_is_said_and_the_option_helps() -> None:
    text = "February 30, 2014\n" + BODY
    with pytest.raises(BadDate, match=r"^t\.txt: its date, February 30, 2014, is in no calendar"):
        article_from_text(text, name="t.txt")
    assert article_from_text(text, name="t.txt", date="2014-03-01").published_from == "option"


def test_a_date_within_a_sentence_is_not_the_date_of_the_text() -> None:
    assert (
        article_from_text("On March 7, 2014 the bridge was shut, said Oda Finch.", name="t").published is None
    )


def test_the_option_is_used_only_where_the_text_bears_no_date() -> None:
    assert article_from_text(BODY, name="t", date="2014-03-10").published_from == "option"
    dated = article_from_text("7 March 2014\n" + BODY, name="t", date="2014-03-10")
    assert (dated.published, dated.published_from) == ("2014-03-07", "text")


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("LOWMARSH, March 7 (Reuters) - The bridge is shut, the mayor said.", "Reuters"),
        ("NAIROBI, Kenya (AP) _ The bridge is shut, the mayor said.", "Associated Press"),
        ("OSLO (Nordic Wire) - The bridge is shut, the mayor said.", "Nordic Wire"),
        ("By the Associated Press", "Associated Press"),
        ("The mayor told Reuters (in Berlin) - and nobody else - that it was shut.", None),
        ("The Palestinian Authority (PA) - which runs the crossing - said so.", None),
        ("Additional reporting by AFP", None),
    ],
)
def test_an_agency_is_credited_by_dateline_or_byline_alone(line: str, credit: str | None) -> None:
    assert article_from_text(f"{line}\n\n{BODY}", name="t").credit == credit


def test_a_closing_line_credits_an_agency_and_names_the_source() -> None:
    article = article_from_text(f"{BODY}\n\nSource: https://bote.example/a1\n\n(AFP)", name="t")
    assert (article.credit, article.source_link) == ("AFP", "https://bote.example/a1")


def test_wrapped_lines_are_one_paragraph_and_verse_is_not() -> None:
    wrapped = (
        "The mayor of Lowmarsh said on Friday that the bridge would stay shut\n"
        "until spring, and blamed the frost of January, which had been the\n"
        "hardest for forty years.\n\nNobody was hurt."
    )
    assert len(article_from_text(wrapped, name="t").paragraphs) == 2
    assert len(article_from_text("A short line\nAnother short one\nAnd a third", name="t").paragraphs) == 3
    assert (
        len(article_from_text("The bridge is shut.\nNobody was hurt, the mayor said.", name="t").paragraphs)
        == 2
    )


@pytest.mark.parametrize(
    ("head", "title", "authors"),
    [
        ("Bridge over the Arven gives way in the night\n7 March 2014", "gives way in the night", ()),
        ("Bridge over the Arven gives way in the night\nMarch 7, 2014\nBy Oda Finch", "the night", ("Oda Finch",)),
        (
            "Bridge over the Arven gives way in the night as the\nstorm of the century breaks over it\n7 March 2014",
            "as the storm of the century breaks over it",
            (),
        ),
        ("Bridge falls\n7 March 2014", "Bridge falls", ()),
        ("Lowmarsh Gazette\n7 March 2014\nBridge falls in the night", "Bridge falls in the night", ()),
    ],
)  # fmt: skip
def test_a_headline_right_above_a_date_line_does_not_swallow_it(
    head: str, title: str, authors: tuple[str, ...]
) -> None:
    article = article_from_text(f"{head}\n\n{BODY}", name="t")
    assert article.title is not None
    assert article.title.endswith(title)
    assert "\n" not in article.title
    assert (article.page_date, article.authors) == ("2014-03-07", authors)


@pytest.mark.parametrize(
    "line",
    [
        "March 7, 2014 · Updated 18:40 GMT",
        "Updated: 9 March 2014 | Published: 7 March 2014",
        "Lowmarsh, 7 March 2014 -",
        "7 March 2014 | World News | 5 min read",
        "By Oda Finch, 7 March 2014",
        "March 7, 2014 - by ODA FINCH",
        "LOWMARSH, 7 March 2014 (Reuters) -",
    ],
)
def test_a_date_among_what_stands_beside_one_is_a_date_line(line: str) -> None:
    article = article_from_text(f"Bridge over the Arven gives way\n{line}\n\n{BODY}", name="t")
    assert (article.page_date, article.standfirst) == ("2014-03-07", None)
    assert [name.title() for name in article.authors] == (["Oda Finch"] if "by" in line.lower() else [])


@pytest.mark.parametrize(
    "line",
    [
        "7 March 2014 - the day the bridge fell",
        "On Friday, 7 March 2014 - a day of storm - the bridge fell, the mayor said.",
        "Between 7 March 2014 and 9 March 2014 nobody crossed it",
        "LOWMARSH, March 7 (Reuters) - The bridge fell.",
    ],
)
def test_a_date_among_other_words_or_without_its_year_is_none(line: str) -> None:
    article = article_from_text(f"{line}\n\n{BODY}", name="t")
    assert (article.page_date, article.reference_date) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "LOWMARSH, 7 March 2014 (Reuters) - The bridge fell at night.",
        "NAIROBI, Kenya, March 7, 2014 (AP) — The bridge fell at night.",
        "Lowmarsh, March 7, 2014 - The bridge fell at night.",
        "NEW LOWMARSH (AFP), 7 March 2014 -- The bridge fell at night.",
    ],
)
def test_a_dateline_with_its_year_dates_the_text(line: str) -> None:
    article = article_from_text(f"Bridge over the Arven gives way\n\n{line}\n\n{BODY}", name="t")
    assert (article.title, article.published_from) == ("Bridge over the Arven gives way", "text")
    assert (article.page_date, article.reference_date) == ("2014-03-07", "2014-03-07")


def test_a_post_is_no_author() -> None:
    for line, names in (
        ("By Environment Correspondent", ()),
        ("By Our Foreign Staff", ()),
        ("By Oda Finch Political Editor", ("Oda Finch",)),
        ("By Oda Finch and Special Correspondent", ("Oda Finch",)),
    ):
        article = article_from_text(f"Bridge over the Arven gives way\n{line}\n\n{BODY}", name="t")
        assert (article.title, article.authors) == ("Bridge over the Arven gives way", names)
        assert article.standfirst is None


def test_nothing_is_said_to_be_empty() -> None:
    with pytest.raises(EmptyInput, match=r"^t: "):
        article_from_text(" \n\t\n", name="t")


def test_line_ends_of_every_kind_stay() -> None:
    text = "\r\n  One sentence stands here.\r\n\r\nAnother one\u2028stands there.\r"
    article = article_from_text(text, name="t")
    assert article.text == text
    assert paragraphs(article) == ["One sentence stands here.", "Another one", "stands there."]


_LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40)
    | st.sampled_from(["7 March 2014", "By Asta Brück", "Source link", "“Yes,” she said.", ""]),
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(_LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_text_is_kept_and_paragraphs_are_in_order_within_it(lines: list[str], end: str) -> None:
    text = end.join(lines)
    try:
        article = article_from_text(text, name="t")
    except EmptyInput:
        assert not text.strip()
        return
    assert article.text == text
    last = 0
    for start, stop in article.paragraphs:
        assert last <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        last = stop
    assert article == article_from_text(text, name="another")


def test_the_page_this_project_began_with() -> None:
    shared = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[3] / "shared"))
    seed = shared / "seed" / "page.txt"
    if not seed.is_file():
        pytest.skip("the page is not here")
    text = seed.read_text("utf-8")
    article = article_from_text(text, name="page.txt")
    assert article.text == text
    assert article.page_date == "2024-11-21"
    assert article.standfirst and article.standfirst.endswith(".")
    assert "Source link" not in paragraphs(article)
    assert "Source link" in article.text


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Horn Dispatch - Politics", "The Horn Dispatch"),
        ("Morning Sentinel | Abroad", "Morning Sentinel"),
    ],
)
def test_a_masthead_below_the_date_names_the_outlet_and_is_no_headline(line: str, outlet: str) -> None:
    given = article_from_text(f"2 September 2025\n{line}\nBridge shut until spring\n\n{BODY}", name="x.txt")
    assert (given.outlet, given.title) == (outlet, "Bridge shut until spring")


def test_a_headline_with_a_dash_is_a_headline() -> None:
    given = article_from_text(
        f"2 September 2025\nLowmarsh - engineer finds nine cracks\n\n{BODY}", name="x.txt"
    )
    assert (given.outlet, given.title) == (None, "Lowmarsh - engineer finds nine cracks")
