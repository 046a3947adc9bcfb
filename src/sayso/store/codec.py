"""Shapes of the record to JSON and back."""

from __future__ import annotations

import msgspec

from sayso.model import (
    Article,
    Change,
    Copy,
    Edition,
    Evidence,
    FigureState,
    PositionState,
    Reading,
    State,
)

__all__ = ["change", "copy", "edition", "encode", "ids", "reading"]

Kept = Reading | Copy | Change | Edition | Article | tuple[str, ...]

_reading = msgspec.json.Decoder(Reading)
_copy = msgspec.json.Decoder(Copy)
_edition = msgspec.json.Decoder(Edition)
_ids = msgspec.json.Decoder(tuple[str, ...])


class _Change(msgspec.Struct):
    # msgspec cannot decode a union of dataclasses, so the two sides wait as they are.
    id: str
    kind: str
    at: str | None
    article: str
    party: str | None
    measure: str | None
    before: msgspec.Raw
    after: msgspec.Raw
    evidence: Evidence


_change = msgspec.json.Decoder(_Change)


def encode(whole: Kept) -> bytes:
    """JSON with the field names of :mod:`sayso.model`, in their order."""
    return msgspec.json.encode(whole)


def ids(blob: bytes) -> tuple[str, ...]:
    """The ids of this JSON."""
    return _ids.decode(blob)


def reading(blob: bytes) -> Reading:
    """The reading of this JSON."""
    return _reading.decode(blob)


def copy(blob: bytes) -> Copy:
    """The copy of this JSON."""
    return _copy.decode(blob)


def edition(blob: bytes) -> Edition:
    """The edition of this JSON."""
    return _edition.decode(blob)


def change(blob: bytes) -> Change:
    """The change of this JSON; each side is a figure, a position or a text, told by its keys."""
    raw = _change.decode(blob)
    return Change(
        raw.id,
        raw.kind,
        raw.at,
        raw.article,
        raw.party,
        raw.measure,
        _state(raw.before),
        _state(raw.after),
        raw.evidence,
    )


def _state(raw: msgspec.Raw) -> State | None:
    plain = msgspec.json.decode(raw)
    if plain is None or isinstance(plain, str):
        return plain
    if "stance" in plain:
        return msgspec.convert(plain, PositionState)
    return msgspec.convert(plain, FigureState)
