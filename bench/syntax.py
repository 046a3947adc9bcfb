"""Accuracy of the linguistic layer, and its speed: python -m bench.syntax DATA_FOLDER [--engine NAME …]

DATA_FOLDER holds ``syntax/ewt-dev.conllu.gz`` and ``syntax/gum-dev.conllu.gz``, the development parts of UD
English EWT (CC BY-SA 4.0) and GUM (annotations CC BY 4.0), and ``syntax/uner-dev.iob2.gz``, names on EWT's
(Universal NER, CC BY-SA 4.0). ``--conllu FILE …`` and ``--iob FILE …`` measure other files of these formats,
with or without the folder. Texts are put together again from the ``# text`` of the sentences and handed over
document by document with their paragraphs, so that words and sentences are the engine's own. All is counted
by characters of the text, as in the CoNLL 2018 shared task (Zeman et al.), and in percent:

* **words**, **sentences**: F1 of their spans.
* **parts of speech**, **Penn tags**, **lemmas** (lower case; none for the later parts of a word torn apart):
  accuracy over the words whose span is right.
* **heads**, **heads and relations**: F1 of arcs. An arc is right when both its words are there and it joins
  them; a root's, when it is a root. Punctuation (by each side's own part of speech) is left out, for
  ClearNLP hangs it elsewhere and nothing in sayso asks where. Of a relation the part before the colon
  counts, but for ``nsubj:pass``, which is not ``nsubj``.
* **subjects** (``nsubj``, ``nsubj:pass``, ``nsubj:outer``), **clausal subjects** (``csubj`` and its kinds),
  **objects** (``obj``): F1 of pairs of dependent and head.
* **trees**: share of the engine's sentences that have one root, to which every other word leads up.
* **names**: F1 of persons, organisations and places by exact span and type. UNER annotates no others, so
  groups and other names are left out on both sides.
* **words a CPU-second**: of ``analyse`` alone, warm; a word is what stands between blanks.

The gold is taken as annotated, so an engine pays for conventions that its labels do not keep apart. Those of
``rules``: the last word of a name governs the others, where UD has the first (1.3 points of its subjects on
EWT, .6 on GUM); the noun of "there is a dam" governs the verb (1.0 and .7 points of them); the "to" of an
infinitive is an auxiliary (1.6 and 1.9 points of its relations).
"""

from __future__ import annotations

import argparse
import gzip
import os
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench.program import run
from sayso.errors import EngineError
from sayso.model import Article, Span
from sayso.reading.analysis import Analysis, Engine, Name, Word
from sayso.reading.engines import DEFAULT_ENGINE, load_engine

_NAME_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_SYNTAX = (
    "words", "sentences", "parts of speech", "Penn tags", "lemmas", "heads", "heads and relations",
    "subjects", "clausal subjects", "objects", "trees",
)  # fmt: skip
_SPEED = "words a CPU-second"


# --- the gold ----------------------------------------------------------------


@dataclass(frozen=True)
class Gold:
    """One document as annotated by hand: the article an engine is given, and what it should make of it."""

    article: Article
    analysis: Analysis


@dataclass(frozen=True)
class _Sentence:
    comments: dict[str, str]
    rows: list[list[str]]
    """The columns of its words; multiword tokens (1-2) and empty nodes (1.1) are left out."""
    glued: bool
    """Whether no blank follows it."""

    @property
    def id(self) -> str:
        return self.comments.get("sent_id", "")

    @property
    def text(self) -> str:
        return self.comments.get("text", "")


def read_conllu(path: Path) -> list[Gold]:
    """The documents of a file in CoNLL-U, plain or gzipped, each with words and sentences and no names.

    Raises ValueError, with the sentence's id, where the words are not those of its ``# text``.
    """
    return [_with_words(each, *_article(each)) for each in _documents(_sentences(path))]


def read_iob(path: Path, trees: Iterable[Path] = ()) -> list[Gold]:
    """The documents of a file in IOB2 with CoNLL-U's comments, each with names only.

    UNER prints its sentences with blanks between all parts of a word ("do n't") and without paragraphs. A
    sentence that one of ``trees``, files in CoNLL-U, has too (the same id, the same characters but for
    blanks) is therefore taken as it stands there. Raises as :func:`read_conllu` does.
    """
    printed = {each.id: each for tree in trees for each in _sentences(tree)}
    sentences = (_as_printed(each, printed.get(each.id)) for each in _sentences(path))
    return [_with_names(each, *_article(each)) for each in _documents(sentences)]


def _as_printed(sentence: _Sentence, printed: _Sentence | None) -> _Sentence:
    if printed is None or "".join(printed.text.split()) != "".join(sentence.text.split()):
        return sentence
    return replace(sentence, comments=printed.comments, glued=printed.glued)


def _sentences(path: Path) -> Iterator[_Sentence]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    raw = path.read_bytes()
    lines = (gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw).decode("utf-8").split("\n")
    for line in [*(each.removesuffix("\r") for each in lines), ""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.split()[0] if key.split() else ""] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            glued = any("SpaceAfter=No" in row[-1].split("|") for row in _last_token(rows))
            yield _Sentence(comments, [row for row in rows if row[0].isdigit()], glued)
            comments, rows = {}, []


def _last_token(rows: list[list[str]]) -> list[list[str]]:
    """The last word, and the multiword token it is part of: either may say that no blank follows."""
    last = [row for row in rows if row[0].isdigit()][-1]
    return [last, *(row for row in rows if row[0].partition("-")[2] == last[0])]


def _documents(sentences: Iterable[_Sentence]) -> Iterator[list[_Sentence]]:
    here: list[_Sentence] = []
    for sentence in sentences:
        if here and "newdoc" in sentence.comments:
            yield here
            here = []
        here.append(sentence)
    if here:
        yield here


def _article(sentences: list[_Sentence]) -> tuple[Article, list[list[Span]]]:
    """The article that the sentences are, and the spans of each one's words."""
    text, begun = "", [0]  # where paragraphs begin
    located: list[list[Span]] = []
    for n, sentence in enumerate(sentences):
        if n and "newpar" in sentence.comments:
            text = text.rstrip(" ") + "\n"
            begun.append(len(text))
        located.append(_located(sentence, len(text)))
        text += sentence.text + ("" if sentence.glued else " ")
    text = text.rstrip(" ")
    ends = [start - 1 for start in begun[1:]] + [len(text)]
    name = sentences[0].comments.get("newdoc", sentences[0].id)
    return Article(name, text, tuple(zip(begun, ends, strict=True)), language="en"), located


def _located(sentence: _Sentence, offset: int) -> list[Span]:
    at, spans = 0, []
    for row in sentence.rows:
        while sentence.text[at : at + 1].isspace():
            at += 1
        if not sentence.text.startswith(row[1], at):
            raise ValueError(f"sentence {sentence.id}: {row[1]!r} does not stand in its text at {at}")
        spans.append((offset + at, offset + at + len(row[1])))
        at += len(row[1])
    return spans


def _with_words(sentences: list[_Sentence], article: Article, located: list[list[Span]]) -> Gold:
    words: list[Word] = []
    ranges: list[Span] = []
    for sentence, spans in zip(sentences, located, strict=True):
        first = len(words)
        for (start, end), row in zip(spans, sentence.rows, strict=True):
            _, form, lemma, pos, tag, _, head, relation, *_ = row
            up = len(words) if head == "0" else first + int(head) - 1
            words.append(Word(len(words), start, end, form, lemma.lower(), pos, tag, up, relation))
        ranges.append((first, len(words)))
    return Gold(article, Analysis(article.text, tuple(words), tuple(ranges), ()))


def _with_names(sentences: list[_Sentence], article: Article, located: list[list[Span]]) -> Gold:
    names: list[Name] = []
    for sentence, spans in zip(sentences, located, strict=True):
        before = ""
        for span, row in zip(spans, sentence.rows, strict=True):
            mark, _, label = row[2].partition("-")
            if label in _NAME_TYPES:
                inside = mark == "I" and label == before
                start = names.pop().start if inside else span[0]
                names.append(Name(start, span[1], _NAME_TYPES[label]))
            before = label
    return Gold(article, Analysis(article.text, (), (), tuple(names)))


# --- the score ---------------------------------------------------------------


@dataclass(frozen=True)
class Tally:
    """How many are right, how many the gold has, how many were read."""

    right: int = 0
    gold: int = 0
    read: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.gold + other.gold, self.read + other.read)

    @property
    def f1(self) -> float | None:
        """F1 in percent (accuracy where gold and read are the same things); None where there is nothing."""
        return 200 * self.right / (self.gold + self.read) if self.gold + self.read else None


def score_syntax(gold: Analysis, read: Analysis) -> dict[str, Tally]:
    """What an engine read of one text against its gold, by the measures of this module's docstring."""
    tallies = {
        "words": _common(_spans(gold), _spans(read)),
        "sentences": _common(_sentence_spans(gold), _sentence_spans(read)),
        "heads": _common(_arcs(gold), _arcs(read)),
        "heads and relations": _common(_arcs(gold, labelled=True), _arcs(read, labelled=True)),
        "subjects": _common(_pairs(gold, "nsubj"), _pairs(read, "nsubj")),
        "clausal subjects": _common(_pairs(gold, "csubj"), _pairs(read, "csubj")),
        "objects": _common(_pairs(gold, "obj"), _pairs(read, "obj")),
    }
    by_span = {(word.start, word.end): word for word in read.words}
    aligned = [(g, r) for g in gold.words if (r := by_span.get((g.start, g.end))) is not None]
    # The later parts of a word torn apart ("with out") have no lemma of their own.
    lemmas = [g.lemma == r.lemma.lower() for g, r in aligned if g.lemma != "_" or g.text == "_"]
    tallies["parts of speech"] = _share(g.pos == r.pos for g, r in aligned)
    tallies["Penn tags"] = _share(g.tag == r.tag for g, r in aligned)
    tallies["lemmas"] = _share(lemmas)
    tallies["trees"] = _share(is_tree(read, sentence) for sentence in read.sentences)
    return tallies


def score_names(gold: Analysis, read: Analysis) -> dict[str, Tally]:
    """Names of persons, organisations and places, all and by type."""
    found = {kind: _common(_names_of(gold, kind), _names_of(read, kind)) for kind in _NAME_TYPES.values()}
    return {"names": sum(found.values(), Tally()), **found}


def is_tree(analysis: Analysis, sentence: Span) -> bool:
    """Whether the words of a sentence form one tree: one root, no cycle, no head outside."""
    first, last = sentence
    head = {word.i: word.head for word in analysis.words[first:last]}
    if any(up not in head for up in head.values()):
        return False
    if sum(up == i for i, up in head.items()) != 1:
        return False
    below: dict[int, list[int]] = defaultdict(list)
    for i, up in head.items():
        below[up].append(i)
    reached = [i for i, up in head.items() if up == i]
    for i in reached:  # grows while it is walked
        reached += [c for c in below[i] if c != i]
    return len(reached) == len(head)


def _common(gold: set[Hashable], read: set[Hashable]) -> Tally:
    return Tally(len(gold & read), len(gold), len(read))


def _names_of(analysis: Analysis, kind: str) -> set[Hashable]:
    return {(name.start, name.end) for name in analysis.names if name.type == kind}


def _share(right: Iterable[bool]) -> Tally:
    marks = list(right)
    return Tally(sum(marks), len(marks), len(marks))


def _spans(analysis: Analysis) -> set[Hashable]:
    return {(word.start, word.end) for word in analysis.words}


def _sentence_spans(analysis: Analysis) -> set[Hashable]:
    return {analysis.span(first, last - 1) for first, last in analysis.sentences if last > first}


def _arcs(analysis: Analysis, *, labelled: bool = False) -> set[Hashable]:
    found: set[Hashable] = set()
    for word in analysis.words:
        if word.pos != "PUNCT":
            label = word.relation if word.relation == "nsubj:pass" else word.relation.partition(":")[0]
            found.add((word.start, word.end, _head_span(analysis, word), label if labelled else ""))
    return found


def _head_span(analysis: Analysis, word: Word) -> Span | None:
    return None if word.head == word.i else analysis.span(word.head, word.head)


def _pairs(analysis: Analysis, relation: str) -> set[Hashable]:
    return {
        (word.start, word.end, _head_span(analysis, word))
        for word in analysis.words
        if word.relation.partition(":")[0] == relation
    }


# --- the measurement ---------------------------------------------------------


@dataclass(frozen=True)
class Scores:
    """What one engine reaches on one file."""

    tallies: dict[str, Tally]
    speed: float
    """Words a CPU-second."""


def measure(
    engine: Engine, documents: list[Gold], score: Callable[[Analysis, Analysis], dict[str, Tally]]
) -> Scores:
    """The scores of an engine over the documents of one file."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    words, seconds = 0, 0.0
    engine.analyse(documents[0].article)  # warm
    for gold in documents:
        begun = time.process_time()
        read = engine.analyse(gold.article)
        seconds += time.process_time() - begun
        words += len(gold.article.text.split())
        for name, tally in score(gold.analysis, read).items():
            tallies[name] += tally
    return Scores(dict(tallies), words / max(seconds, 1e-9))


def table(file: str, documents: list[Gold], found: dict[str, Scores], rows: Iterable[str]) -> str:
    """The scores of all engines on one file, side by side, with the size of the gold."""
    amount = sum(len(gold.article.text.split()) for gold in documents)
    width = max(9, *(len(name) for name in found)) + 2
    title = f"{file}: {len(documents)} documents, {amount:,} words"
    lines = [f"{title:48}{'gold':>8}" + "".join(f"{name:>{width}}" for name in found)]
    for row in rows:
        golds = next(iter(found.values())).tallies[row].gold
        shown = ["-" if (f1 := s.tallies[row].f1) is None else f"{f1:.1f}" for s in found.values()]
        # What is counted on the engine's own words or sentences has no number of its own in the gold.
        counted = "" if row in ("parts of speech", "Penn tags", "lemmas", "trees") else f"{golds:,}"
        lines.append(f"  {row:46}{counted:>8}" + "".join(f"{cell:>{width}}" for cell in shown))
    speeds = "".join(f"{s.speed:>{width},.0f}" for s in found.values())
    return "\n".join([*lines, f"  {_SPEED:46}{'':>8}{speeds}"])


def main() -> None:
    """Print one table a file, with a column an engine."""
    options = _options()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # one core, before any library looks
    try:
        engines = {name: load_engine(name) for name in options.engines or [DEFAULT_ENGINE]}
    except EngineError as error:
        raise SystemExit(f"bench.syntax: {error}") from error
    folder = [options.data / "syntax"] if options.data else []
    trees = _there([each / f"{name}.conllu.gz" for each in folder for name in ("ewt-dev", "gum-dev")])
    names = _there([each / "uner-dev.iob2.gz" for each in folder])
    trees, names = trees + options.conllu, names + options.iob
    for path in trees:
        _show(path, read_conllu(path), engines, score_syntax, _SYNTAX)
    for path in names:
        _show(path, read_iob(path, trees), engines, score_names, ("names", *_NAME_TYPES.values()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.syntax", description=(__doc__ or "").partition(":")[0]
    )
    parser.add_argument("data", nargs="?", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--engine", nargs="+", action="extend", dest="engines", metavar="NAME")
    parser.add_argument("--conllu", nargs="+", action="extend", type=Path, default=[], metavar="FILE")
    parser.add_argument("--iob", nargs="+", action="extend", type=Path, default=[], metavar="FILE")
    options = parser.parse_args()
    if not (options.data or options.conllu or options.iob):
        parser.error("nothing to measure: give DATA_FOLDER, --conllu or --iob")
    return options


def _there(paths: list[Path]) -> list[Path]:
    """Those of the folder's files that it has; the others are named."""
    for path in paths:
        if not path.is_file():
            print(f"{path}: not there, not measured")
    return [path for path in paths if path.is_file()]


def _show(
    path: Path,
    documents: list[Gold],
    engines: dict[str, Engine],
    score: Callable[[Analysis, Analysis], dict[str, Tally]],
    rows: Iterable[str],
) -> None:
    found = {name: measure(engine, documents, score) for name, engine in engines.items()}
    print(table(path.name.partition(".")[0], documents, found, rows), flush=True)


if __name__ == "__main__":
    run(main)
