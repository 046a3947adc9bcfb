"""Killed and injured of real incidents, from their articles alone.

    python -m bench.incidents INCIDENTS.jsonl[.gz] --out PRED.jsonl [--engine NAME] [--part PART] [--sample N]

Each line of INCIDENTS has ``incident_id``, the event's ``date``, ``state``, ``city`` and ``address``, and dated
``docs`` (``id``, ``title``, ``dct``, ``url``, ``text``). Every document becomes an article as ``sayso read`` makes
one of a record and is read by :func:`sayso.reading.read_article`; the readings of an incident are weighed by
:func:`sayso.record.tolls.toll_of`. Nothing here looks into a text. Of a line, ``killed`` and ``injured`` are put
aside for ``--score`` as it is read, and ``participants`` and ``frames`` are not looked at.

PRED has ``incident_id``, ``killed`` and ``injured`` (null: no answer). ``--score`` prints exact matches in percent,
over all incidents and over those whose truth is two or more, and how many were answered and right of those.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sayso.article.records import article_from_record
from sayso.errors import InputError
from sayso.model import Article, Reading
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.reading.engines import DEFAULT_ENGINE, load_engine
from sayso.record.tolls import Toll, toll_of

FIELDS = ("killed", "injured")
_SHORTEST_PLACE = 4
_NOT_OF_A_NAME = re.compile(
    r"\b(?:block of|street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|way|highway|hwy"
    r"|north|south|east|west|[nsew]|ne|nw|se|sw|and|\d+)\b\.?|[&/,]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Incident:
    """What may be known of an incident before its articles are read."""

    id: str
    day: str | None
    places: tuple[str, ...]
    """Names in its address: streets, without "street"."""
    articles: tuple[Article, ...]


def incidents(path: Path) -> Iterator[tuple[Incident, dict[str, int | None]]]:
    """The incidents of a file in order, and apart from each what was true of it."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in content.decode("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            truth = {field: row.pop(field, None) for field in FIELDS}
            yield incident_of(row), truth


def incident_of(row: dict[str, Any]) -> Incident:
    """An incident from its line; documents without a text that can be read are left out."""
    found = (_article(doc) for doc in row["docs"])
    return Incident(
        id=row["incident_id"],
        day=_day(row.get("date")),
        places=places_of(row.get("address") or ""),
        articles=tuple(article for article in found if article is not None),
    )


def part_of(id: str) -> str:
    """``seen``, three in five: what rules and weights are made on; ``unseen``: what is only scored."""
    return (
        "seen" if int(hashlib.md5(id.encode(), usedforsecurity=False).hexdigest(), 16) % 5 < 3 else "unseen"
    )


def _article(doc: dict[str, Any]) -> Article | None:
    record = {
        "id": doc["id"], "title": doc.get("title"), "text": doc.get("text") or doc.get("title") or "",
        "published": doc.get("dct"), "url": doc.get("url"),
    }  # fmt: skip
    try:
        return article_from_record(record, name=doc["id"])
    except InputError:
        return None


def _day(date: str | None) -> str | None:
    try:
        return datetime.strptime(date or "", "%B %d, %Y").date().isoformat()
    except ValueError:
        return None


def places_of(address: str) -> tuple[str, ...]:
    """The names in an address: "2600 block of Birney Place SE" is at Birney."""
    parts = (part.strip() for part in _NOT_OF_A_NAME.sub("|", address).split("|"))
    return tuple(part for part in parts if len(part) >= _SHORTEST_PLACE)


def toll(incident: Incident, engine: Engine) -> Toll:
    """The toll the product reads of an incident."""
    readings: list[Reading] = [read_article(article, engine) for article in incident.articles]
    return toll_of(readings, incident.day, incident.places)


def score(truths: Sequence[dict[str, int | None]], tolls: Sequence[dict[str, int | None]]) -> list[str]:
    """Lines of the table: no answer counts as none killed or injured."""
    lines = []
    for field in FIELDS:
        pairs = [(truth[field], given[field]) for truth, given in zip(truths, tolls, strict=True)]
        pairs = [(truth, given) for truth, given in pairs if truth is not None]
        many = [(truth, given) for truth, given in pairs if truth is not None and truth >= 2]
        answered = [(truth, given) for truth, given in pairs if given is not None]
        lines.append(
            f"{field:8} all {_exact(pairs)}   truth two or more {_exact(many)}   answered "
            f"{len(answered)} of {len(pairs)}, right of those {_exact(answered)}"
        )
    return lines


def _exact(pairs: Sequence[tuple[int | None, int | None]]) -> str:
    right = sum((given or 0) == truth for truth, given in pairs)
    return f"{100 * right / max(1, len(pairs)):.1f} of {len(pairs)}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Killed and injured of incidents, from their articles")
    parser.add_argument("incidents", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--engine", default=DEFAULT_ENGINE)
    parser.add_argument("--sample", type=int, help="only so many, drawn the same way every time")
    parser.add_argument("--part", choices=("seen", "unseen"), help="only the incidents of one part")
    parser.add_argument("--score", action="store_true")
    options = parser.parse_args()
    if not options.incidents.is_file():
        parser.error(f"{options.incidents}: there is no such file")
    engine = load_engine(options.engine)
    rows = [row for row in incidents(options.incidents) if options.part in (None, part_of(row[0].id))]
    if options.sample:
        rows = random.Random(4).sample(rows, min(options.sample, len(rows)))
    given = []
    for incident, _ in rows:
        found = toll(incident, engine)
        given.append({"killed": found.dead, "injured": found.injured})
    if options.out:
        written = (json.dumps({"incident_id": i.id, **g}) for (i, _), g in zip(rows, given, strict=True))
        options.out.write_text("\n".join(written) + "\n", encoding="utf-8")
    if options.score or not options.out:
        print("\n".join(score([truth for _, truth in rows], given)))


if __name__ == "__main__":
    main()
