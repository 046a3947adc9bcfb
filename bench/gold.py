"""Speakers, chains and stance on the project's own gold: python -m bench.gold FOLDER [--part dev|test]

FOLDER is gold/statements. Without ``--part`` the dev part is read; the test part is for a last measurement.

    --engine NAME            who reads (default: sayso's own default)
    --agreement OTHER        instead: OTHER's annotations against FOLDER's, on the articles both have
    --check                  instead: say what is wrong with the files, and which articles have none
    --show DOC_ID            instead: print an annotation as it is understood
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.gold_files import Annotated, GoldError, Said, Text, load_annotation, load_texts
from bench.gold_score import Score
from bench.program import run
from sayso.model import Article, Span, Statement
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.reading.engines import DEFAULT_ENGINE, load_engine


def read_text(text: Text, engine: Engine) -> Annotated:
    """The article as sayso reads it, in the shape of an annotation; it has no list of other names."""
    paragraphs = tuple(_paragraphs(text.text))
    article = Article(
        id=text.doc_id, text=text.text, paragraphs=paragraphs, title=text.title,
        published=text.date, reference_date=text.date,
    )  # fmt: skip
    reading = read_article(article, engine)
    return Annotated(text.doc_id, engine.name, {}, tuple(_said(each) for each in reading.statements))


def load_all(folder: Path, texts: dict[str, Text]) -> dict[str, Annotated]:
    """All annotations of a folder, by article. Raises :class:`GoldError` at the first that is wrong."""
    found: dict[str, Annotated] = {}
    for path in sorted((folder / "annotations").glob("*.toml")):
        if path.stem not in texts:
            raise GoldError(f"{path.name}: no such article in texts.jsonl")
        found[path.stem] = load_annotation(path, texts[path.stem])
    return found


def check(folder: Path) -> int:
    """Print a line for every file that is wrong and for the articles without one; 1 where a file is wrong."""
    texts, wrong, fine, statements = load_texts(folder), 0, set(), 0
    for path in sorted((folder / "annotations").glob("*.toml")):
        try:
            if path.stem not in texts:
                raise GoldError(f"{path.name}: no such article in texts.jsonl")
            statements += len(load_annotation(path, texts[path.stem]).statements)
            fine.add(path.stem)
        except GoldError as error:
            print(error)
            wrong += 1
    print(f"{len(fine)} of {len(texts)} articles annotated, {statements} statements, {wrong} files wrong")
    return int(wrong > 0)


def show(text: Text, annotated: Annotated) -> Iterator[str]:
    """The lines that print an annotation as it is understood."""
    for each in annotated.statements:
        parts = (("source", each.source), ("cue", each.cue), ("content", each.content))
        yield f"{each.id}  {each.stance}{'  (thought)' if each.thought else ''}"
        for name, spans in parts:
            yield f"  {name:8}" + " | ".join(_in_context(text.text, span) for span in spans)
        named = (
            ("speaker", each.speaker and f"{each.speaker} ({each.type})"), ("on_word_of", each.on_word_of),
            ("via", ", ".join(each.via)), ("addressee", each.addressee), ("medium", each.medium),
            ("place", each.place), ("said_on", each.said_on), ("parent", each.parent),
        )  # fmt: skip
        yield "  " + "; ".join(f"{name}: {value}" for name, value in named if value)


def _in_context(text: str, span: Span, width: int = 25) -> str:
    start, end = span
    inner = text[start:end] if end - start < 160 else f"{text[start : start + 70]} […] {text[end - 70 : end]}"
    shown = f"{text[max(0, start - width) : start]}[{inner}]{text[end : end + width]}"
    return shown.replace("\n", "¶")


def _said(each: Statement) -> Said:
    return Said(
        each.id, each.source, each.cue, each.content, each.stance,
        speaker=each.speaker.name if each.speaker else None,
        type=each.speaker.type if each.speaker else None,
        on_word_of=each.on_word_of.name if each.on_word_of else None,
        via=tuple(voice.name for voice in each.via),
        addressee=each.addressee, medium=each.medium, place=each.place,
        said_on=each.said_on, parent=each.parent,
    )  # fmt: skip


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _score(arguments: argparse.Namespace) -> Score:
    texts = load_texts(arguments.folder)
    gold, score = load_all(arguments.folder, texts), Score()
    if arguments.agreement:
        other = load_all(arguments.agreement, texts)
        for doc_id in sorted(gold.keys() & other.keys()):
            score.add(texts[doc_id].text, gold[doc_id], other[doc_id])
        return score
    engine = load_engine(arguments.engine)
    for doc_id, annotated in gold.items():
        if texts[doc_id].part == arguments.part:
            score.add(texts[doc_id].text, annotated, read_text(texts[doc_id], engine))
    return score


def main(given: list[str] | None = None) -> int:
    """Print what was asked for; 1 where a file is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.gold", description="speakers, chains, stance")
    parser.add_argument("folder", type=Path, help="the folder with texts.jsonl and annotations/")
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--engine", default=DEFAULT_ENGINE)
    parser.add_argument("--agreement", type=Path, metavar="OTHER", help="a folder of other annotations")
    parser.add_argument("--check", action="store_true", help="only say what is wrong with the files")
    parser.add_argument("--show", metavar="DOC_ID", help="only print one annotation as it is understood")
    arguments = parser.parse_args(given)
    try:
        if arguments.check:
            return check(arguments.folder)
        if arguments.show:
            text = load_texts(arguments.folder)[arguments.show]
            path = arguments.folder / "annotations" / f"{arguments.show}.toml"
            print("\n".join(show(text, load_annotation(path, text))))
            return 0
        print("\n".join(_score(arguments).lines()))
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    run(main)
