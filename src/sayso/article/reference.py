from __future__ import annotations


def reference_of(text: str, page_date: str | None) -> tuple[str | None, str | None]:
    return page_date, None
