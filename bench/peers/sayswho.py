"""sayswho's reader: its preparation of the text and its finder of quotations, cues and speakers.

Without its coreference, whose model (en_coreference_web_trf, for spaCy 3.4) is in no package: that joins
the speaker found here to other mentions of the same person and changes neither content nor the words beside
the cue, which are all that is scored.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from bench.peers.reader import Triple, load_model, of_tokens, serve


def main() -> None:
    """Answer on standard output."""
    from sayswho.helpers import prep_text_for_quote_detection  # type: ignore[import-not-found]
    from sayswho.quote_finder import quote_finder  # type: ignore[import-not-found]

    model = load_model()

    def find(doc: Any) -> Iterator[Triple]:
        for speaker, cue, content in quote_finder(doc):
            yield Triple(of_tokens(speaker), of_tokens(cue), [(content.start_char, content.end_char)])

    serve(f"sayswho {version('sayswho')} without coreference", model, find, prep_text_for_quote_detection)


if __name__ == "__main__":
    main()
