"""textacy's reader: quotations in quotation marks with a speaker (textacy.extract.direct_quotations).

The text is read as it is. A paragraph with an odd number of marks, single ones included, it gives up on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.peers.reader import Triple, load_model, of_tokens, serve


def main() -> None:
    """Answer on standard output."""
    import textacy  # type: ignore[import-not-found]
    from textacy.extract import direct_quotations  # type: ignore[import-not-found]

    model = load_model()

    def find(doc: Any) -> Iterator[Triple]:
        for speaker, cue, content in direct_quotations(doc):
            yield Triple(of_tokens(speaker), of_tokens(cue), [(content.start_char, content.end_char)])

    serve(f"textacy {textacy.__version__}", model, find)


if __name__ == "__main__":
    main()
