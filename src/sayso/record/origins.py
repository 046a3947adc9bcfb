"""Which reports of a story go back to one origin.

An **origin** is who first had a report: the eldest of a group of copies, the page that a report names as its source,
or the agency whose report it is. A report goes back to one origin, the first of these that it has:

1. the report of the story whose page it names as its source (canonical link, ``isBasedOn``, "Source link");
2. the report it is a copy of (:mod:`sayso.record.copies`);
3. the agency it is credited to, in dateline, byline or closing line, or that the outlet itself is;
4. the page it names as its source, which others may name too.

Reports of one agency in one story are one origin, also differently worded and days apart: what an agency writes in
the evening is no second witness to what it wrote in the morning. Where the eldest of a group of copies credits nobody,
it is the agency that the eldest of the copies credits; so with those that name one page.

Not one origin: a report to which an agency only contributed, or that quotes one; two reports on the same events, or by
one outlet; a report that names only another's front page; and a copy that credits another agency than its
eldest does not make the two agencies one.

The answer is a function of the reports and copies, whatever the order they arrived in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.article.origin import agency_named, page_of
from sayso.model import Article, Copy
from sayso.record.versions import page_of_report

__all__ = ["origins_of"]

_Node = tuple[str, str]


def origins_of(articles: Sequence[Article], copies: Iterable[Copy]) -> dict[str, str]:
    """The articles by id with the id of the report that stands for their origin.

    That is the report others go back to; of an agency's or of a page that is not in the story the agency's own
    report, else the first given. A page and its later versions are one report: the latest, which has to
    come last. ``copies`` of articles that are not given are passed over.
    """
    latest = _latest(articles)
    reports = [article for article in articles if latest[article.id] == article.id]
    ups = _ups(reports, latest, copies)
    ends = {report.id: _end(("report", report.id), ups) for report in reports}
    standing: dict[_Node, str] = {}
    for report in reports:
        if ends[report.id] == ("agency", _own_agency(report) or ""):
            standing.setdefault(ends[report.id], report.id)
    for report in reports:
        kind, name = ends[report.id]
        standing.setdefault(ends[report.id], name if kind == "report" else report.id)
    return {article.id: standing[ends[latest[article.id]]] for article in articles}


def _latest(articles: Iterable[Article]) -> dict[str, str]:
    """Every article with the last version of its page."""
    articles = list(articles)
    last = {page: article.id for article in articles if (page := page_of_report(article))}
    return {article.id: last.get(page_of_report(article), article.id) for article in articles}


def _ups(reports: Sequence[Article], latest: Mapping[str, str], copies: Iterable[Copy]) -> dict[_Node, _Node]:
    """What each report goes back to at once, and whose each group of copies and each named page is."""
    pages = {page: report.id for report in reversed(reports) if (page := page_of(report.url))}
    copied = {latest[c.article]: latest[c.of] for c in copies if c.article in latest and c.of in latest}
    ups: dict[_Node, _Node] = {}
    for report in reports:
        page, agency = page_of(report.source_link), _agency_of(report)
        if page and pages.get(page, report.id) != report.id:
            ups["report", report.id] = "report", pages[page]
        elif copied.get(report.id, report.id) != report.id:
            ups["report", report.id] = "report", copied[report.id]
        elif agency:
            ups["report", report.id] = "agency", agency
        elif page and page not in pages:
            ups["report", report.id] = "page", page
    for report in sorted(reports, key=lambda each: (each.published or "9999", each.id)):
        if agency := _agency_of(report):
            if (page := page_of(report.source_link)) and page not in pages:
                ups.setdefault(("page", page), ("agency", agency))
            end = _end(("report", report.id), ups)
            if end[0] != "agency":
                ups.setdefault(end, ("agency", agency))
    return ups


def _end(node: _Node, ups: Mapping[_Node, _Node]) -> _Node:
    """Where the way from a node ends; of those that name each other, the first by id."""
    way = [node]
    while (up := ups.get(way[-1])) is not None:
        if up in way:
            return min(way[way.index(up) :])
        way.append(up)
    return way[-1]


def _agency_of(report: Article) -> str | None:
    """The agency whose report it is."""
    credit = (report.credit or "").strip()
    return (agency_named(credit) or credit.casefold() or None) if credit else _own_agency(report)


def _own_agency(report: Article) -> str | None:
    return agency_named(report.outlet) if report.outlet else None
