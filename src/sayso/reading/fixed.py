"""Small classes of values, of which a reading makes thousands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

__all__ = ["fixed"]

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fixed(cls: type[_Class]) -> type[_Class]:
    """``cls`` as a dataclass with slots and a hash, which is frozen for type checkers only.

    One that forbids changes while the program runs, too, takes several times as long to make.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
