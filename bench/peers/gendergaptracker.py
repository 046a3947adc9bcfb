"""GenderGapTracker's reader: its cleaning of the text and its QuoteExtractor, from a checkout.

    python -m bench.peers.gendergaptracker CHECKOUT

It was written for spaCy 2.1.3 and its large model; it runs on 3.8 as it stands. Of a quotation it names
one verb, the cue; a quotation that goes on has the speaker of the one before and no cue.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.peers.reader import Triple, load_model, serve

_INDEX = re.compile(r"\((\d+),(\d+)\)")


def main() -> None:
    """Answer on standard output. The checkout's modules write a log folder where this is started."""
    english = Path(sys.argv[1]).resolve() / "nlp" / "english"
    sys.path.insert(0, str(english))
    quote_extractor = importlib.import_module("quote_extractor")
    model = load_model()
    verbs = english / "rules" / "quote_verb_list.txt"
    extractor = quote_extractor.QuoteExtractor({"spacy_lang": model, "NLP": {"QUOTE_VERBS": str(verbs)}})

    def find(doc: Any) -> Iterator[Triple]:
        for quote in extractor.extract_quotes(doc):
            yield Triple(*(_spans(quote[f"{name}_index"]) for name in ("speaker", "verb", "quote")))

    serve("GenderGapTracker", model, find, quote_extractor.utils.preprocess_text)


def _spans(index: Any) -> list[tuple[int, int]]:
    """The span that "(12,20)" says; "(0,0)" and "" are its words for none."""
    found = _INDEX.fullmatch(index)
    span = (int(found[1]), int(found[2])) if found else (0, 0)
    return [span] if span[0] < span[1] else []


if __name__ == "__main__":
    main()
