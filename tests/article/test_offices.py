"""Pages that an office issues itself: its name is the outlet's."""

from __future__ import annotations

import pytest
from lxml import html

from sayso.article.meta_tags import MetaTags
from sayso.article.offices import office_in
from sayso.article.title_parts import outlet_in_title


def outlet(title: str, printed: str) -> str | None:
    page = f"<html><head><title>{title}</title></head><body><header>{printed}</header><h1>On the boat</h1></body></html>"
    tree = html.fromstring(page)
    return outlet_in_title(tree, MetaTags(tree), None)


@pytest.mark.parametrize(
    ("title", "printed", "named"),
    [
        (
            "Communiqué 44 - Ministry of Foreign Affairs, Republic of Orsa",
            "Ministry of Foreign Affairs",
            True,
        ),
        ("Statement on the farm - Newsroom - Orsa County Police", "Orsa County Police", True),
        ("Minister quits - Orsa News Agency Service", "Orsa", False),
        ("Minister quits - the Police are silent", "the Police are silent", False),
        ("Minister quits - Orsa County Police", "Another name", False),
    ],
)
def test_an_office_whose_name_the_page_prints_is_the_outlet(title: str, printed: str, named: bool) -> None:
    assert (outlet(title, printed) == title.split(" - ")[-1]) is named


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Orsa County Police", "Police"),
        ("Orsa Press Office", None),
        ("Orsa National Agency", None),
        ("The Harbour", None),
    ],
)
def test_an_office_is_known_by_a_noun_and_a_news_agency_is_none(name: str, noun: str | None) -> None:
    assert office_in(name) == noun
