"""The engine ``encoder``: one small network that fills the whole analysis in one pass.

It reads words, parts of speech, lemmas, dependencies, sentences, names and attributions of English text. The
network and its tokenizer are two files in one folder; :mod:`.pieces` makes its input of a text, the other
modules make the analysis of its outputs.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import EngineError
from sayso.model import Article
from sayso.reading.analysis import Analysis

if TYPE_CHECKING:
    from sayso.reading.engines.encoder.network import Network
    from sayso.reading.engines.encoder.pieces import Pieces

__all__ = ["EncoderEngine"]


class EncoderEngine:
    """Analyses an article piece by piece; no sentence, tree or name crosses a paragraph."""

    def __init__(self, network: Network, pieces: Pieces, name: str = "encoder") -> None:
        """An engine on a network that is loaded already; :meth:`load` loads one."""
        self.name = name
        self._network = network
        self._pieces = pieces

    @classmethod
    def load(cls, folder: Path | None = None, name: str = "encoder", threads: int = 1) -> EncoderEngine:
        """The engine on the network in ``folder``, the files ``encoder.onnx`` and ``tokenizer.json``.

        Without a folder it is the network that comes with sayso. ``threads`` is how many pieces of an article
        are read at the same time; the reading is the same for any number. Raises :class:`EngineError` when a
        file or a package that it needs is missing or broken.
        """
        from sayso.reading.engines.encoder.network import TOKENIZER_FILE, OnnxNetwork

        folder = folder or Path(str(files(__name__) / "model"))
        network = OnnxNetwork(folder, threads)
        try:
            from sayso.reading.engines.encoder.pieces import Pieces
        except ImportError as error:
            raise EngineError(
                f"the encoder needs tokenizers ({error}); install it with pip install tokenizers"
            ) from error
        file = folder / TOKENIZER_FILE
        if not file.is_file():
            raise EngineError(f"{file}: the tokenizer of the encoder is not there, beside the network")
        return cls(network, Pieces(file), name)

    def analyse(self, article: Article) -> Analysis:
        """Analyse ``article.text``; an article without paragraphs is one paragraph."""
        from sayso.reading.engines.encoder.alone import read_alone
        from sayso.reading.engines.encoder.assembly import Assembly, Layout
        from sayso.reading.engines.encoder.pieces import arrays, pack

        layout = Layout(article)
        encoded = self._pieces.encode(article.text, layout.words, layout.quoted)
        ranges = pack(encoded, layout.paragraphs)
        assembly = Assembly(layout, encoded, self._network.labels)
        # One piece at a time; why, is said in the module of the network.
        read = self._network.run(arrays(encoded, each) for each in ranges)
        for piece, outputs in zip(ranges, read, strict=True):
            assembly.take(piece, outputs)
        alone = partial(read_alone, self._network, self._pieces, article.text, layout.words)
        return replace(assembly.analysis(), read_alone=alone)
