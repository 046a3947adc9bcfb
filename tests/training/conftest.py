"""A tokenizer that knows letters, and small documents made up for the tests of training."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sayso.reading.engines.encoder.pieces import Pieces

TREES = """\
# newdoc id = harbour
# newpar
# sent_id = h-1
# text = The people don't trust Orsa.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-nnnnn-cf1-2-sgl
2\tpeople\tperson\tNOUN\tNNS\t_\t5\tnsubj\t_\tEntity=1)
3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdo\tdo\tAUX\tVBP\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\ttrust\ttrust\tVERB\tVB\t_\t0\troot\t_\t_
5.1\ttrust\ttrust\tVERB\tVB\t_\t_\t_\t0:root\t_
6\tOrsa\tOrsa\tPROPN\tNNP\t_\t5\tobj\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = h-2
# text = “It ain't deep.”
1\t“\t“\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No
2\tIt\tit\tPRON\tPRP\t_\t5\tnsubj\t_\t_
3-4\tain't\t_\t_\t_\t_\t_\t_\t_\t_
3\tbe\tbe\tAUX\tVBZ\t_\t5\tcop\t_\t_
4\tnot\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tdeep\tdeep\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\tSpaceAfter=No
7\t”\t”\tPUNCT\t''\t_\t5\tpunct\t_\t_

# newpar
# sent_id = h-3
# text = Rain.
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newdoc id = quay
# sent_id = q-1
# text = Rain.
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""


def letters_tokenizer(folder: Path) -> Path:
    """A tokenizer.json with one word piece a letter, digit or mark."""
    vocabulary = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102}
    signs = string.ascii_lowercase + string.digits + string.punctuation + "“”’"
    vocabulary |= {sign: 200 + n for n, sign in enumerate(signs)}
    vocabulary |= {f"##{sign}": 400 + n for n, sign in enumerate(signs)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder / "tokenizer.json"


@pytest.fixture(scope="session")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letters_tokenizer(tmp_path_factory.mktemp("tokenizer"))


@pytest.fixture(scope="session")
def pieces(tokenizer: Path) -> Pieces:
    return Pieces(tokenizer)


@pytest.fixture
def trees(tmp_path: Path) -> Path:
    file = tmp_path / "trees.conllu"
    file.write_text(TREES, "utf-8")
    return file
