"""Which reports are one page, taken at several times.

What has one address is one page. A page saved to a folder may tell no address: then what one outlet published at one
time under one headline. No page: a report that tells not all three, which is a page of its own.
"""

from __future__ import annotations

from sayso.model import Article

__all__ = ["page_of_report"]


def page_of_report(article: Article) -> str:
    """The page that a report is a version of, as a key; "" where it does not tell."""
    if article.url:
        return article.url
    told = (article.outlet, article.published, article.title)
    return "\n".join(each for each in told if each) if all(told) else ""
