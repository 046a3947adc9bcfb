"""What servers answer, and how it is taken."""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

__all__ = ["Answer", "meaning", "retry_after"]


@dataclass(frozen=True)
class Answer:
    """What a server answered, whatever the status."""

    status: int
    headers: httpx.Headers
    body: bytes
    encoding: str | None


def retry_after(value: str | None) -> float | None:
    """The seconds of a Retry-After header, which is a number or (RFC 9110) a date."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
        return max(0.0, until.timestamp() - time.time())
    except (ValueError, TypeError):
        return None


def meaning(status: int) -> str:
    """The words of a status, in brackets behind a space; empty for one without."""
    from http import HTTPStatus

    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""
