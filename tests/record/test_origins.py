from __future__ import annotations

from itertools import permutations

import pytest

from making import article
from sayso.article.origin import credit_in
from sayso.model import Article, Copy
from sayso.record.origins import origins_of

PAGE = "https://wire.example.com/2025/dam-breaks"


def report(id: str, **more: object) -> Article:
    return article(f"The dam broke, says {id}.", id=id, **{"outlet": f"Outlet {id}", "url": None, **more})  # type: ignore[arg-type]


def count(*articles: Article, copies: tuple[Copy, ...] = ()) -> int:
    """The origins of some reports, the same in whatever order they and their copies are given."""
    (only,) = {
        len(set(origins_of(order, turned).values()))
        for order in permutations(articles)
        for turned in permutations(copies)
    }
    return only


def copy(article: str, of: str) -> Copy:
    return Copy(article, of, "near", 0.9)


def test_differently_worded_reports_of_one_agency_are_one_origin() -> None:
    assert count(report("a", credit="Reuters"), report("b", credit="Reuters News Agency")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "AFP contributed to this report.",
        "Additional reporting by Reuters.",
        "The minister told Reuters (in Berlin).",
    ],
)
def test_what_an_agency_contributed_to_or_was_told_is_not_its_report(line: str) -> None:
    assert credit_in(["The dam broke on Monday.", line]) is None


def test_also_days_apart_and_with_the_page_of_the_agency() -> None:
    own = report("c", outlet="Reuters", day="2025-03-20")
    assert count(report("a", credit="Reuters", day="2025-03-10"), own) == 1


def test_reports_of_two_agencies_of_none_and_of_one_outlet_are_each_their_own() -> None:
    assert count(report("a", credit="Reuters"), report("b", credit="AFP"), report("c")) == 3
    assert count(report("a", outlet="Harbor Courier"), report("b", outlet="Harbor Courier")) == 2


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (PAGE, PAGE),
        (PAGE, "http://www.wire.example.com/2025/dam-breaks/?utm_source=feed#top"),
        (PAGE + "?id=7", PAGE + "?utm_medium=x&id=7"),
    ],
)
def test_a_report_that_names_the_page_of_another_goes_back_to_it(url: str, link: str) -> None:
    assert count(report("a", url=url), report("b", source_link=link)) == 1


@pytest.mark.parametrize(
    "link", ["https://wire.example.com/", "https://wire.example.com/2025/other", PAGE + "?id=7", "Wire"]
)
def test_one_that_names_a_front_page_or_another_page_does_not(link: str) -> None:
    assert count(report("a", url=PAGE), report("b", source_link=link)) == 2


def test_two_that_name_one_page_are_one_origin_though_that_page_is_not_in_the_story() -> None:
    assert count(report("a", source_link=PAGE), report("b", source_link=PAGE), report("c")) == 2


def test_a_page_that_one_report_credits_to_an_agency_is_the_agencys() -> None:
    rows = (
        report("a", source_link=PAGE, credit="AFP"),
        report("b", source_link=PAGE),
        report("c", credit="AFP"),
    )
    assert count(*rows) == 1


def test_a_group_of_copies_is_the_agencys_that_any_of_them_credits() -> None:
    rows = report("a"), report("b", credit="AFP"), report("c", credit="AFP")
    assert count(*rows) == 2
    assert count(*rows, copies=(copy("b", "a"),)) == 1


def test_a_copy_that_credits_another_agency_does_not_make_the_two_one() -> None:
    rows = (
        report("a", credit="AFP"),
        report("b", credit="Reuters"),
        report("c", credit="Reuters"),
        report("d"),
    )
    assert count(*rows, copies=(copy("b", "a"),)) == 3


def test_of_copies_that_credit_two_agencies_the_eldest_decides_whatever_the_order() -> None:
    rows = (report("a"), report("b", credit="AFP", day="2025-03-11"), report("c", credit="UPI", day="2025-03-12"),
            report("d", credit="UPI"), report("e", credit="AFP"))  # fmt: skip
    copies = copy("b", "a"), copy("c", "a")
    assert count(*rows, copies=copies) == 2
    of = origins_of(rows, copies)
    assert of["a"] == of["b"] == of["c"] == of["e"] != of["d"]


def test_reports_that_name_each_other_are_one_origin() -> None:
    one, two = report("a", url=PAGE, source_link=PAGE + "/x"), report("b", url=PAGE + "/x", source_link=PAGE)
    assert count(one, two) == 1


def test_a_page_that_names_itself_is_its_own_origin() -> None:
    assert count(report("a", url=PAGE, source_link=PAGE), report("b")) == 2


def test_a_page_and_its_later_version_are_one_report() -> None:
    first, second = report("a", url=PAGE), report("a2", url=PAGE)
    assert origins_of([first, second, report("b")], [copy("b", "a")]) == {"a": "a2", "a2": "a2", "b": "a2"}


def test_an_origin_goes_by_the_report_others_go_back_to() -> None:
    rows = [report("a", credit="AFP"), report("b", outlet="AFP"), report("c", credit="AFP"), report("d")]
    assert origins_of(rows, ()) == {"a": "b", "b": "b", "c": "b", "d": "d"}


def test_copies_of_what_is_not_given_are_passed_over() -> None:
    assert origins_of([report("a")], [copy("a", "gone"), copy("gone", "a")]) == {"a": "a"}
