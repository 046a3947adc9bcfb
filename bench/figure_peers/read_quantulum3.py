"""quantulum3's reader: its parser without the classifier of units, which has to be trained by its user.

It tells no change but roughness and ranges, and no concept. A unit without a dimension is the word that it
took for one, or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.figure_peers.reader import serve


def main() -> None:
    """Answer on standard output."""
    from quantulum3 import parser  # type: ignore[import-not-found]

    def find(text: str) -> Iterator[dict[str, Any]]:
        for each in parser.parse(text):
            unit = each.unit.name
            yield {
                "value": each.value,
                "change": "~" if each.uncertainty else "=",
                "unit": "-" if unit == "dimensionless" else unit,
                "concept": "-",
            }

    serve("quantulum3", find)


if __name__ == "__main__":
    main()
