"""The lines above a report: what is read from them, and what is prose and stays."""

from __future__ import annotations

import pytest

from sayso.article import article_from_text
from sayso.errors import BadDate

TITLE = "Crane falls on quay and kills two"
BODY = [
    "The mayor of Lowmarsh said on Tuesday that a crane had fallen on the quay and killed two dockers. He blamed the wind.",
    "“We had warned the operator,” said Oda Finch, the port's engineer, who had inspected it twice.",
]

HEADS: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("{T}\n24.11.2026 | by H. Lohr\n\n", None, ("H. Lohr",)),
    ("{T}\nHafenblick\n24.11.2026 | by H. Lohr\n\n", None, ("H. Lohr",)),
    ("HARBOUR POST - Nov 24, 2026\n{T}\nBy Anna Reyes\n\n", "HARBOUR POST", ("Anna Reyes",)),
    ("{T}\nBy Anna Reyes | 24 November 2026\n\n", None, ("Anna Reyes",)),
    (
        "The Harbour Post\n{T}\nBy Anna Reyes\nPublished: 24 Nov 2026, 14:05\n\n",
        "The Harbour Post",
        ("Anna Reyes",),
    ),
    ("# {T}\n\n*By Anna Reyes, 24 November 2026*\n\n", None, ("Anna Reyes",)),
    ("---\ntitle: {T}\nauthor: Anna Reyes\ndate: 2026-11-24\n---\n\n", None, ("Anna Reyes",)),
    (
        "Title: {T}\nAuthor: Anna Reyes\nDate: 2026-11-24\nSource: Harbour Post\n\n",
        "Harbour Post",
        ("Anna Reyes",),
    ),
    ("Harbour Post | Tuesday, November 24, 2026\n\n{T}\n\n", "Harbour Post", ()),
    ("{T}\nBy Anna Reyes, Harbour Post\nNovember 24, 2026\n\n", "Harbour Post", ("Anna Reyes",)),
    ("{T}\nBy Anna Reyes and Tom Felder\n24 November 2026\n", None, ("Anna Reyes", "Tom Felder")),
    ("{T}\nHarbour Post, 24 November 2026\n\n", "Harbour Post", ()),
    ("24 Nov 2026 - Harbour Post - By Anna Reyes\n{T}\n\n", "Harbour Post", ("Anna Reyes",)),
    ("{T}\nReported by Anna Reyes · Updated 24 November 2026 at 9:10\n\n", None, ("Anna Reyes",)),
    ("{T}\nPublished: Tue 24 Nov 2026 14.05 GMT\nBy Anna Reyes in Lowmarsh\n\n", None, ("Anna Reyes",)),
    ("{T} | Harbour Post\nBy Anna Reyes\n24/11/2026\n\n", "Harbour Post", ("Anna Reyes",)),
    ("{T}\n(Harbour Post, Nov. 24, 2026)\n\n", "Harbour Post", ()),
    ("LOWMARSH GAZETTE\n{T}\nBY ANNA REYES\nNOVEMBER 24, 2026\n\n", "LOWMARSH GAZETTE", ("ANNA REYES",)),
    ("{T}\nPosted on November 24, 2026 by Anna Reyes\n\n", None, ("Anna Reyes",)),
    (
        "{T}\nHarbour Post · By Anna Reyes · 24 November 2026 · 3 min read\n\n",
        "Harbour Post",
        ("Anna Reyes",),
    ),
    ("{T}\n\n24 November 2026\nby M. T. Osei\n\n", None, ("M. T. Osei",)),
    (
        "VALLEY RECORD\n\n{T}\n\nNovember 24, 2026 | By Jonas Albrecht\n\n",
        "VALLEY RECORD",
        ("Jonas Albrecht",),
    ),
    (
        "By Jonas Albrecht\nValley Record\nTuesday, November 24, 2026\n\n{T}\n\n",
        "Valley Record",
        ("Jonas Albrecht",),
    ),
    ("Valley Record — 24 November 2026\n\n{T}\n\n", "Valley Record", ()),
    ("## {T}\n\n**24 November 2026** | By Jonas Albrecht\n\n", None, ("Jonas Albrecht",)),
    ("# {T}\n_Valley Record, November 24, 2026_\n\n", "Valley Record", ()),
    (
        '+++\ntitle: "{T}"\ndate: 2026-11-24T10:00:00Z\nauthors: [Jonas Albrecht, Rosa Lind]\n+++\n',
        None,
        ("Jonas Albrecht", "Rosa Lind"),
    ),
    (
        "HEADLINE: {T}\nBYLINE: Jonas Albrecht\nPUBLICATION: Valley Record\nDATE: November 24, 2026\n\n",
        "Valley Record",
        ("Jonas Albrecht",),
    ),
    (
        "Published: 24 November 2026\nUpdated: 26 November 2026\n{T}\nStory by Jonas Albrecht\n\n",
        None,
        ("Jonas Albrecht",),
    ),
    ("{T} - Valley Record\n24.11.2026, 17:40\n\n", "Valley Record", ()),
    ("{T}\nWritten by Jonas Albrecht on 24 November 2026\n\n", None, ("Jonas Albrecht",)),
    ("{T}\nDate: 24 November 2026\nBy: Jonas Albrecht, staff writer\n\n", None, ("Jonas Albrecht",)),
    ("The Korvin Chronicle\nVol. 12, No. 48\n24 November 2026\n{T}\n\n", "The Korvin Chronicle", ()),
    (
        "{T}\nKORVIN, 24 November 2026\nBy Jonas Albrecht and Rosa Lind, Valley Record\n\n",
        "Valley Record",
        ("Jonas Albrecht", "Rosa Lind"),
    ),
    ("{T}\r\nBy Jonas Albrecht\r\n2026-11-24\r\n\r\n", None, ("Jonas Albrecht",)),
    ("{T}\nJonas Albrecht, Valley Record\n24 November 2026\n\n", "Valley Record", ("Jonas Albrecht",)),
    ("{T}\nNovember 24th, 2026 · By Jonas Albrecht · Valley Record\n", "Valley Record", ("Jonas Albrecht",)),
]

PROSE = [
    "By Monday the count of the dead had doubled, the mayor said.",
    "On 24.11.2026 a crane fell on the quay, and two dockers died.",
    "Lowmarsh, where two dockers died on 24 November 2026, is in mourning.",
    "By the time Anna Reyes arrived, both men were dead.",
    "Harbour Post reported on 24 November 2026 that the crane was unsafe.",
    "November 24, 2026 was the day on which Lowmarsh lost two dockers.",
    "Date: nobody knows when the crane was last inspected.",
    "“By Anna Reyes, of all people,” said the mayor.",
    "Two men - one of them 24 - died on the quay.",
    "Source: that is what nobody in the port will name.",
    "By Anna Reyes the port has nothing to fear, the mayor said.",
    "By Sunday evening, Korvin had lost hope.",
    "By the Korvin pit stood a hundred people, waiting.",
    "The date: 9 March 2025. The place: a pit near Korvin.",
    "Korvin, a town of miners, woke on 9 March 2025 to sirens.",
    "The Valley Record was first to report the flood, on March 9, 2025.",
    "Written by hand, the list of the missing hung at the gate.",
    "Posted on the gate on March 9, 2025 by the company, the list had six names.",
    "9 March 2025 will be remembered in Korvin, the governor said.",
    "Title: none. Rank: none. He was a miner, his wife said.",
    "Sources: the governor, the company and two miners.",
    "“9 March 2025 | by now they must be dead,” reads the note.",
    "Story by story, the miners told what had happened.",
    "Published accounts differ: the company counts six, the union eight.",
    "# 1 on the list of the missing is Karl Voss, 44, the company said.",
    "* Karl Voss, 44, is one of the missing, the company said.",
]


@pytest.mark.parametrize(("head", "outlet", "authors"), HEADS)
def test_what_stands_above_a_report_is_read_and_is_no_part_of_it(
    head: str, outlet: str | None, authors: tuple[str, ...]
) -> None:
    text = head.replace("{T}", TITLE) + "\n\n".join(BODY)
    article = article_from_text(text, name="t")
    assert (article.title, article.outlet, article.authors) == (TITLE, outlet, authors)
    assert article.page_date == "2026-11-24"
    assert article.text == text
    assert [article.text[start:end] for start, end in article.paragraphs] == BODY


@pytest.mark.parametrize("line", PROSE)
def test_what_is_prose_stays_and_says_nothing_of_the_article(line: str) -> None:
    article = article_from_text("\n\n".join((line, *BODY)), name="t")
    assert (article.published, article.outlet, article.authors) == (None, None, ())
    assert [article.text[start:end] for start, end in article.paragraphs] == [line, *BODY]


def test_a_name_above_a_date_is_of_a_town_or_a_paper_and_neither_is_said() -> None:
    article = article_from_text(
        "\n".join(("Hafenblick", "24.11.2026", TITLE, "von H. Lohr", *BODY)), name="t"
    )
    assert (article.title, article.outlet, article.authors) == (TITLE, None, ("H. Lohr",))
    assert len(article.paragraphs) == len(BODY)


def test_two_words_above_a_date_are_a_headline_where_none_follows() -> None:
    assert (
        article_from_text("\n".join(("Bridge Falls", "24.11.2026", *BODY)), name="t").title == "Bridge Falls"
    )


def test_a_label_with_a_date_in_no_calendar_is_said() -> None:
    with pytest.raises(BadDate, match="2026-02-30"):
        article_from_text("\n".join((f"Title: {TITLE}", "Date: 2026-02-30", *BODY)), name="t")


def test_labels_with_nothing_below_them_are_the_text() -> None:
    article = article_from_text(f"Title: {TITLE}\nDate: 2026-11-24", name="t")
    assert len(article.paragraphs) == 2
