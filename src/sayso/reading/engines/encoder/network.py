"""The network: an ONNX file, run by onnxruntime, and the labels of its heads.

One piece of text is read at a time. On a processor that is as fast as a padded batch, for a piece fills the
matrices and nothing is padded; and as a network quantized as it runs scales its numbers over all that it is
given at once, only so the reading of a piece does not depend on what is read beside it. With more threads,
pieces are read side by side, each on one thread, and the results are the same.
"""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from sayso.errors import EngineError

__all__ = ["MODEL_FILE", "TOKENIZER_FILE", "Floats", "Inputs", "Labels", "Network", "OnnxNetwork", "Outputs"]

Floats = npt.NDArray[np.float32]
_Integers = npt.NDArray[np.int64]
Inputs = Mapping[str, _Integers]
Outputs = Mapping[str, Floats]

MODEL_FILE, TOKENIZER_FILE = "encoder.onnx", "tokenizer.json"
_METADATA, _FORMAT = "sayso", 1
_SLOWER = ("SkipLayerNormFusion",)
"""Of onnxruntime's fusions, the slower ones: sum and norm apart take a third of the fused one's time."""
_INPUTS = frozenset(("pieces", "shapes", "first"))
_OUTPUTS = frozenset((
    "upos", "xpos", "lemma", "sentence", "names", "arcs", "rel_dependent", "rel_head", "rel_out", "rel_bias",
    "tags", "content_links", "source_links",
))  # fmt: skip


@dataclass(frozen=True)
class Labels:
    """What the columns of the network's outputs stand for."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    """Edit scripts, see :mod:`.lemmas`."""
    names: tuple[str, ...]
    """O and B-person, I-person …"""
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    """O and B-source, I-source …"""

    @classmethod
    def from_json(cls, written: str) -> Labels:
        """The labels as the metadata of the ONNX file hold them; raises ValueError if they are others."""
        table = json.loads(written)
        if not isinstance(table, dict) or table.get("format") != _FORMAT:
            raise ValueError("no labels of a format known here")
        missing = [field.name for field in fields(cls) if not isinstance(table.get(field.name), list)]
        if missing:
            raise ValueError(f"no labels for {', '.join(missing)}")
        # Shared with the names in the code, they are told apart at once.
        return cls(
            **{field.name: tuple(map(sys.intern, map(str, table[field.name]))) for field in fields(cls)}
        )


class Network(Protocol):
    """What the engine needs of a network."""

    labels: Labels

    def run(self, inputs: Iterable[Inputs]) -> Iterator[Outputs]:
        """The outputs for each of the inputs, in their order."""
        ...


class OnnxNetwork:
    """A network in ``encoder.onnx`` of a folder, on the processor."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the network; raises :class:`EngineError` when it or onnxruntime is not there or not usable."""
        file = folder / MODEL_FILE
        if not file.is_file():
            raise EngineError(f"{file}: the network of the encoder is not there; install sayso anew")
        self._session = _session(file)
        self._outputs: list[str] = [output.name for output in self._session.get_outputs()]
        self._threads = max(1, threads)
        try:
            if {given.name for given in self._session.get_inputs()} != _INPUTS:
                raise ValueError("it asks for other inputs")
            if missing := _OUTPUTS.difference(self._outputs):
                raise ValueError(f"no output {', '.join(sorted(missing))}")
            self.labels = Labels.from_json(
                self._session.get_modelmeta().custom_metadata_map.get(_METADATA, "{}")
            )
        except ValueError as error:
            raise EngineError(f"{file}: not a network of this version of sayso ({error})") from error

    def run(self, inputs: Iterable[Inputs]) -> Iterator[Outputs]:
        """The outputs for each of the inputs, in their order; no more are held at once than threads need."""
        if self._threads == 1:
            yield from map(self._run, inputs)
            return
        coming = iter(inputs)
        with ThreadPoolExecutor(self._threads) as pool:
            under_way: deque[Future[Outputs]] = deque()
            while True:
                wanted = 2 * self._threads - len(under_way)
                under_way.extend(pool.submit(self._run, each) for each in islice(coming, wanted))
                if not under_way:
                    return
                yield under_way.popleft().result()

    def _run(self, inputs: Inputs) -> Outputs:
        return dict(zip(self._outputs, self._session.run(None, dict(inputs)), strict=True))


def _session(file: Path) -> Any:
    try:
        import onnxruntime
        from onnxruntime.capi import onnxruntime_pybind11_state as failures
    except ImportError as error:
        reason = str(error).splitlines()[0]
        raise EngineError(
            f"the encoder needs onnxruntime ({reason}); install it with pip install onnxruntime"
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # Without it, products of a processor that lacks their own instruction overflow, and readings differ.
    options.add_session_config_entry("session.x64quantprecision", "1")
    options.log_severity_level = 3  # errors only: it warns of processors it does not know
    try:
        return onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
    except (
        failures.Fail, failures.InvalidArgument, failures.InvalidGraph, failures.InvalidProtobuf,
        failures.NoSuchFile, failures.NotImplemented, failures.RuntimeException,
    ) as error:  # fmt: skip
        reason = str(error).splitlines()[0]
        raise EngineError(f"{file}: the network cannot be loaded ({reason})") from error
