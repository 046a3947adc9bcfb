"""How well the record's changes are those an editor would write: recall, precision, and quiet reports.

    python -m bench.changes [--folder FOLDER ...] [--streams DATA] [--verbose]

Runs each bundled story and each of gold/stories, where that folder is there (or each FOLDER of pages with an
expected.toml in the sample's format), report by report through article, reading and record, and compares the
changes with the expected ones. With ``--streams``, the real reports of gold/streams as well, whose texts are
taken from the corpora under DATA (:mod:`bench.streams`). The sums are of those that are ``kept`` to measure on,
whose errors nobody reads, and of the others, apart.

A written change is *found* when an expected change of the same report has its kind (or one of its
``or_kind``) and, for figures, its number, and for positions its party, by one of the names the file knows
it by (``also_known_as``). *recall* is over the changes
any editor would call news (``must``), *precision* over all that were written, arguable ones counting
as right. *Quiet* reports are copies, repeats and explainers: none should change anything. Of the right ones that a
number makes, *owner* says how many are on the word of the party that was expected, and how many on another's; the rest
are on nobody's. Of the right revisions whose number before the file names, *before* says how many are told from that
number. Of the right reversals whose claim the file names, *given up* says of how many what is given up has a weighty
word of that claim.
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bench.program import run
from bench.streams import built
from bench.written import is_kept, reports_of, written_stories
from sayso.model import Change, FigureState, PositionState
from sayso.reading.engines import DEFAULT_ENGINE
from sayso.record.claims import shared, words_of_claim

_FIGURES = {"first_figure", "revision", "conflict"}
_COUNTS = (
    "must", "must_found", "written", "written_right", "quiet", "quiet_kept", "stories", "owned", "owner_right",
    "owner_wrong", "moved", "before_right", "turned", "given_up",
)  # fmt: skip


@dataclass
class Score:
    """Counts over the reports of one story."""

    must: int = 0
    must_found: int = 0
    written: int = 0
    written_right: int = 0
    quiet: int = 0
    quiet_kept: int = 0
    stories: int = 0
    owned: int = 0
    """Right changes by a number, of which the party is expected."""
    owner_right: int = 0
    owner_wrong: int = 0
    """On another party's word; the rest are on nobody's."""
    moved: int = 0
    """Right revisions whose number before is expected."""
    before_right: int = 0
    turned: int = 0
    """Right reversals with what is given up, whose claim is named."""
    given_up: int = 0
    kept: bool = False
    """Whether its errors are never read."""
    lines: list[str] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in _COUNTS))

    def __str__(self) -> str:
        return (
            f"must found {self.must_found}/{self.must} ({self.recall:.2f}), "
            f"right of written {self.written_right}/{self.written} ({self.precision:.2f}), "
            f"quiet reports kept quiet {self.quiet_kept}/{self.quiet}, stories {self.stories}, "
            f"owner right {self.owner_right}/{self.owned}, wrong {self.owner_wrong}, "
            f"before right {self.before_right}/{self.moved}, "
            f"given up {self.given_up}/{self.turned}"
        )

    @property
    def recall(self) -> float:
        return self.must_found / self.must if self.must else 1.0

    @property
    def precision(self) -> float:
        return self.written_right / self.written if self.written else 1.0


def score(folder: Any, engine_name: str = DEFAULT_ENGINE) -> Score:
    """Score the story in ``folder``, which has pages and an expected.toml."""
    from sayso.reading import read_article
    from sayso.reading.engines import load_engine
    from sayso.record import Record

    expected = tomllib.loads((folder / "expected.toml").read_text("utf-8"))
    engine, record, stories = load_engine(engine_name), Record(), set()
    result = Score(kept=is_kept(folder))
    for report, article in reports_of(folder):
        taken = record.add(read_article(article, engine))
        stories.add(taken.story)
        compare(report, taken.changes, result, expected.get("also_known_as", {}))
    result.stories = len(stories)
    return result


def compare(
    report: dict[str, Any], changes: Iterable[Change], result: Score, also: dict[str, list[str]]
) -> None:
    """Count what a report changed against what it was expected to; ``also`` are other names of parties."""
    written = list(changes)
    wanted = list(report["changes"])
    result.lines.append(f"\n{report['file']}  [{report['role']}]")
    result.quiet += not wanted
    result.quiet_kept += not wanted and not written
    result.must += sum(bool(w.get("must")) for w in wanted)
    result.written += len(written)
    for change in written:
        match = next((w for w in wanted if fits(w, change, also)), None)
        if match is not None:
            wanted.remove(match)
            result.written_right += 1
            result.must_found += bool(match.get("must"))
            if change.kind in _FIGURES and "party" in match:
                right = is_of(match, change, also)
                result.owned += 1
                result.owner_right += right
                result.owner_wrong += not right and change.party is not None
            before = {match.get("before_low"), match.get("before_high")} - {None}
            if (
                isinstance(change.before, FigureState)
                and change.kind == match["kind"] == "revision"
                and before
            ):
                result.moved += 1
                result.before_right += not before.isdisjoint((change.before.low, change.before.high))
            if isinstance(change.before, PositionState) and change.kind == "reversal" and "claim" in match:
                result.turned += 1
                result.given_up += bool(
                    shared(words_of_claim(change.before.claim), words_of_claim(match["claim"]))
                )
        result.lines.append(f"  {'ok  ' if match else 'EXTRA'} {_say(change)}")
    for missed in wanted:
        result.lines.append(f"  {'MISSED' if missed.get('must') else '(missed)'} {_want(missed)}")


def fits(
    wanted: dict[str, Any], change: Change, also: Mapping[str, list[str]] = MappingProxyType({})
) -> bool:
    """Whether a written change is the expected one; ``also`` are other names of a party."""
    if change.kind not in {wanted["kind"], *_as_list(wanted.get("or_kind"))}:
        return False
    if isinstance(change.after, FigureState) and change.kind in _FIGURES:
        numbers = {change.after.low, change.after.high}
        return bool(numbers & {wanted.get(k) for k in ("low", "high", "increment")} - {None})
    if change.kind in ("denial", "confirmation", "reversal") and "party" in wanted:
        return is_of(wanted, change, also)
    return True


def is_of(
    wanted: dict[str, Any], change: Change, also: Mapping[str, list[str]] = MappingProxyType({})
) -> bool:
    """Whether a written change is of the party that was expected, by any of its names."""
    return any(is_called(name, change.party or "") for name in names_of(wanted, also))


def names_of(wanted: dict[str, Any], also: Mapping[str, list[str]] = MappingProxyType({})) -> list[str]:
    """The names that the party of an expected change may go by."""
    return [wanted["party"], *_as_list(wanted.get("or_party")), *also.get(wanted["party"], ())]


def is_called(wanted: str, written: str) -> bool:
    """Whether a name that is written is one that is wanted: all words of the shorter are in the longer."""
    a, b = set(wanted.lower().split()) - {"the"}, set(written.lower().split()) - {"the"}
    return a <= b or b <= a if a and b else False


def _as_list(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _say(change: Change) -> str:
    quoted = change.evidence.quote.exact.replace("\n", " ")
    before = change.before.words if isinstance(change.before, FigureState) else change.before
    return f"{change.kind} | {change.party} | {change.measure} | before: {before} | {quoted[:110]!r}"


def _want(wanted: dict[str, Any]) -> str:
    return " | ".join(f"{k}={v}" for k, v in wanted.items() if k not in ("must", "note"))


def main() -> None:
    """Print a line for each story, and the sums."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, action="append", help="a folder of pages with expected.toml")
    parser.add_argument("--streams", type=Path, metavar="DATA", help="the folder of corpora of gold/streams")
    parser.add_argument("--engine", default=DEFAULT_ENGINE)
    parser.add_argument(
        "--verbose", action="store_true", help="every change of those not kept, found, extra or missed"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as pages:
        made = options.folder or written_stories()
        real = [] if options.streams is None else list(built(options.streams, Path(pages)))
        for name, folders in (("stories", made), ("streams of real reports", real)):
            scores = [_told(folder, options) for folder in folders]
            for kept, word in ((False, "read"), (True, "kept")):
                some = [each for each in scores if each.kept == kept]
                if some:
                    print(f"{len(some)} {name}, {word}: {sum(some, Score())}")


def _told(folder: Any, options: argparse.Namespace) -> Score:
    result = score(folder, options.engine)
    if options.verbose and not result.kept:
        print("\n".join(result.lines))
    print(f"{folder.name}: {result}", flush=True)
    return result


if __name__ == "__main__":
    run(main)
