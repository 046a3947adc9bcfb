"""How statements read are scored against the project's own gold; also how two annotators are compared.

Within a text statements are paired one to one so that the Dice coefficients of their contents, in words,
add up to the most (``attributions.py``). A pair with a Dice of .5 or more is **found**; all that follows is
counted on found pairs, unless it says otherwise.

* **found**: F1 of the found pairs over all statements on both sides. **both**: found, and the sources share a
  word; over the statements with a source. Without thoughts: thoughts of the gold are left out of recall, and
  what was read is not wrong where it finds one. **turns**: recall over interview turns, whose cue is a colon.
* **speaker**: the share of found pairs with the same name. None and None are the same. A name read is right
  when it is the gold's name or stands beside it under ``[entities]``, whatever its case, kind of apostrophe
  and leading article. Nothing less is right: not a part of a name that is not listed, and not a pronoun.
* **type**: over found pairs that have a speaker on both sides.
* **chain**: F1 over pairs of (on_word_of or via, name). Those of gold that was not found are missed; those
  of a statement read that pairs with nothing are not counted, since it is wrong already. The order of
  ``via`` is not looked at. *Of what is found*: the same, without what belongs to gold that was not found.
* **stance**: the share of found pairs with the same stance, thoughts left out, and who is taken for whom.
* **addressee, medium, place**: F1 over printed words, compared like names. **said_on**: F1, the same day or
  the same coarser date. **parent**: F1; right when the two parents are a found pair themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.assignment import best_pairs
from bench.attributions import Attribution, Found, in_words
from bench.gold_files import Annotated, Said, fold

_ARTICLE = re.compile(r"\A(?:the|an?) (?=\w)")
_SETTING = ("addressee", "medium", "place", "said_on")
Names = dict[str, frozenset[str]]


@dataclass
class Score:
    """What was counted so far, over texts."""

    counts: Counter[str] = field(default_factory=Counter)
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(gold, read), where they differ."""

    def add(self, text: str, gold: Annotated, read: Annotated) -> None:
        """Count one text. ``read`` may list other names too, when it is an annotation."""
        self.counts["texts"] += 1
        wanted, given = _worded(text, gold.statements), _worded(text, read.statements)
        names = _names(gold, read)
        table = [[_dice(g.words, r.words) for r in given] for g in wanted]
        pairs = [(wanted[i], given[j]) for i, j in best_pairs(table) if table[i][j] >= 0.5]
        self._found(text, wanted, given, pairs)
        partner = {g.said.id: r.said.id for g, r in pairs}
        for g, r in pairs:
            self._speaker(g.said, r.said, names)
            self._setting(g.said, r.said, partner)
            if not g.said.thought:
                self.counts["stance of"] += 1
                self.counts["stance right"] += g.said.stance == r.said.stance
                if g.said.stance != r.said.stance:
                    self.stances[g.said.stance, r.said.stance] += 1
        self._chains([g.said for g in wanted], [(g.said, r.said) for g, r in pairs], names)

    def _found(
        self,
        text: str,
        wanted: Sequence[_Worded],
        given: Sequence[_Worded],
        pairs: Sequence[tuple[_Worded, _Worded]],
    ) -> None:
        for g in wanted:
            turn = "".join(text[start:end] for start, end in g.said.cue) == ":"
            for view in ("all", *([] if g.said.thought else ["said"]), *(["turns"] if turn else [])):
                found = [r for other, r in pairs if other is g]
                both = bool(found) and bool(g.source & found[0].source)
                self.counts[f"gold {view}"] += 1
                self.counts[f"gold sourced {view}"] += bool(g.source)
                self.counts[f"found {view}"] += bool(found)
                self.counts[f"both {view}"] += both
        self.counts["read"] += len(given)
        self.counts["read sourced"] += sum(bool(r.source) for r in given)

    def _speaker(self, gold: Said, read: Said, names: Names) -> None:
        sort = "no speaker" if gold.speaker is None else "unnamed" if gold.type == "unnamed" else "named"
        right = _same(gold.speaker, read.speaker, names)
        for view in ("all", sort):
            self.counts[f"speaker of {view}"] += 1
            self.counts[f"speaker right {view}"] += right
        if gold.speaker is not None and read.speaker is not None:
            self.counts["type of"] += 1
            self.counts["type right"] += gold.type == read.type

    def _setting(self, gold: Said, read: Said, partner: dict[str, str]) -> None:
        for what in _SETTING:
            mine, other = getattr(gold, what), getattr(read, what)
            self._slot(what, mine is not None, other is not None, mine is not None and _same(mine, other, {}))
        right = gold.parent is not None and partner.get(gold.parent) == read.parent is not None
        self._slot("parent", gold.parent is not None, read.parent is not None, right)

    def _slot(self, what: str, wanted: bool, given: bool, right: bool) -> None:
        self.counts[f"{what} gold"] += wanted
        self.counts[f"{what} read"] += given
        self.counts[f"{what} right"] += right

    def _chains(self, gold: list[Said], pairs: list[tuple[Said, Said]], names: Names) -> None:
        self.counts["chain gold"] += sum(len(_chain(each)) for each in gold)
        for g, r in pairs:
            left = _chain(r)
            self.counts["chain gold found"] += len(_chain(g))
            self.counts["chain read"] += len(left)
            for relation, name in _chain(g):
                match = next((x for x in left if x[0] == relation and _same(name, x[1], names)), None)
                if match is not None:
                    left.remove(match)
                    self.counts["chain right"] += 1

    def share(self, part: str, whole: str) -> float:
        """One count over another, 0 where there is nothing."""
        return self.counts[part] / max(1, self.counts[whole])

    def f1(self, what: str) -> float:
        """F1 of chain, addressee, medium, place, said_on or parent."""
        return (
            2
            * self.counts[f"{what} right"]
            / max(1, self.counts[f"{what} gold"] + self.counts[f"{what} read"])
        )

    def lines(self) -> Iterator[str]:
        """The table, a line each."""
        texts, gold_all, read_all = (self.counts[key] for key in ("texts", "gold all", "read"))
        yield f"{texts} texts, {gold_all} statements of gold, {read_all} read"
        for what, sourced in (("found", ""), ("both", " sourced")):
            precision = self.share(f"{what} all", f"read{sourced}")
            for view, label in (("all", ""), ("said", ", no thoughts")):
                recall = self.share(f"{what} {view}", f"gold{sourced} {view}")
                score = 2 * precision * recall / max(1e-9, precision + recall)
                shown = f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * score:5.1f}"
                yield f"{what + label:20} {shown}"
        yield self._of("turns found", "found turns", "gold turns")
        for view in ("all", "named", "unnamed", "no speaker"):
            label = "speaker" if view == "all" else f"  {view}"
            yield self._of(label, f"speaker right {view}", f"speaker of {view}")
        yield self._of("type", "type right", "type of")
        for what in ("chain", *_SETTING, "parent"):
            gold, read = self.counts[f"{what} gold"], self.counts[f"{what} read"]
            yield f"{what:20} F1 {100 * self.f1(what):5.1f}  ({gold} of gold, {read} read)"
            if what == "chain":
                found = self.counts["chain gold found"]
                score = 2 * self.counts["chain right"] / max(1, found + read)
                yield f"  of what is found   F1 {100 * score:5.1f}  ({found} of gold, {read} read)"
        yield self._of("stance", "stance right", "stance of")
        for (gold_stance, read_stance), count in sorted(self.stances.items(), key=lambda kv: (-kv[1], kv[0])):
            yield f"  {gold_stance} taken for {read_stance}: {count}"

    def _of(self, label: str, part: str, whole: str) -> str:
        return (
            f"{label:20} {100 * self.share(part, whole):5.1f}  ({self.counts[part]} of {self.counts[whole]})"
        )


@dataclass(frozen=True, eq=False)
class _Worded:
    """A statement with its content and source in numbers of words."""

    said: Said
    words: frozenset[int]
    source: frozenset[int]


def _worded(text: str, statements: Sequence[Said]) -> list[_Worded]:
    out: list[_Worded] = []
    for said in statements:
        found: list[Found] = [
            {"source_spans": said.source, "cue_spans": said.cue, "content_spans": said.content}
        ]
        counted: list[Attribution] = in_words(text, found)  # none where the content has no word
        out += [_Worded(said, each.content, each.source) for each in counted]
    return out


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _names(*annotated: Annotated) -> Names:
    """Every printed name with all that it is equal to, itself included."""
    found: dict[str, set[str]] = {}
    for each in annotated:
        for name, others in each.entities.items():
            group = {_plain(n) for n in (name, *others)}
            for known in list(group):
                group |= found.get(known, set())
            for one in group:
                found[one] = group
    return {name: frozenset(group) for name, group in found.items()}


def _plain(name: str) -> str:
    return _ARTICLE.sub("", fold(name).removesuffix("'s"))


def _same(gold: str | None, read: str | None, names: Names) -> bool:
    if gold is None or read is None:
        return gold is read
    return _plain(read) in names.get(_plain(gold), frozenset({_plain(gold)}))


def _chain(said: Said) -> list[tuple[str, str]]:
    cited = [] if said.on_word_of is None else [("on_word_of", said.on_word_of)]
    return [*cited, *(("via", name) for name in said.via)]
