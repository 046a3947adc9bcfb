"""The network in torch: what it computes, what it learns, and that it comes out of its files as it went in."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from training.encoder.corpora import AttributedText, GoldAttribution, read_trees  # noqa: E402
from training.encoder.layers import SIZE, Block, Sizes, hide  # noqa: E402
from training.encoder.losses import losses  # noqa: E402
from training.encoder.narrowing import narrowed  # noqa: E402
from training.encoder.network import WHOLE, Network  # noqa: E402
from training.encoder.prepare import Prepared  # noqa: E402
from training.encoder.recipe import Recipe  # noqa: E402
from training.encoder.running import INPUTS, OUTPUTS, TorchNetwork, inputs_of  # noqa: E402
from training.encoder.smoothing import smoothed  # noqa: E402
from training.encoder.statement_examples import article_of, statement_examples  # noqa: E402
from training.encoder.syntax_examples import Places, labels_of, names_only, syntax_examples  # noqa: E402
from training.encoder.teaching import taught  # noqa: E402
from training.encoder.train import learn  # noqa: E402
from training.encoder.weights import load, save  # noqa: E402

from sayso.reading.engines.encoder.pieces import Pieces  # noqa: E402

TEXT = "“The pier is shut,” Ana Brun said.\n\nIt rains in Orsa."
ARTICLE = AttributedText("a", TEXT, (GoldAttribution(((20, 28),), ((29, 33),), ((0, 19),)),))


@pytest.fixture
def prepared(trees: Path, pieces: Pieces) -> Prepared:
    documents = read_trees(trees)
    labels = labels_of(documents * 4)
    syntax = [
        example
        for document in documents
        for example in syntax_examples(document, lambda s: ["O"] * len(s), Places(labels), pieces)
    ]
    return Prepared(labels, [statement_examples(ARTICLE, [(20, 28, "person")], pieces)] * 2, syntax, [], [])


@pytest.fixture
def network(prepared: Prepared) -> Network:
    torch.manual_seed(1)
    return Network(prepared.labels).eval()


def test_an_untrained_block_changes_nothing() -> None:
    words = torch.randn(2, 5, SIZE)
    assert torch.equal(Block(6, 768)(words, hide(torch.ones(2, 5), words.dtype)), words)


def test_padding_changes_nothing(network: Network, pieces: Pieces) -> None:
    (given,) = inputs_of(article_of(ARTICLE), pieces)
    alone = [torch.from_numpy(given[name]) for name in INPUTS]
    ids, shapes, first = (torch.nn.functional.pad(each, (0, 3)) for each in alone)
    count = given["first"].shape[1]
    with torch.no_grad():
        outputs = dict(zip(OUTPUTS, network(*alone), strict=True))
        words = network.read(ids, shapes, first, hide(ids > 0, torch.float32))
        tags = network.statements(words, shapes, first, hide(first > 0, torch.float32)).tags
        arcs = network.arcs(words)
    assert abs(tags[:, :count] - outputs["tags"]).max() < 1e-4
    assert abs(arcs[:, :count, : count + 1] - outputs["arcs"]).max() < 1e-4


def test_there_is_no_loss_where_there_is_no_gold(network: Network, prepared: Prepared) -> None:
    found = losses(network, [names_only(each) for each in prepared.syntax], 0.0)
    assert found.pop("names") > 0
    assert all(loss == 0 for loss in found.values())


def test_masked_words_are_read_otherwise(network: Network, prepared: Prepared) -> None:
    once, again, masked = (losses(network, prepared.syntax, share)["arcs"] for share in (0.0, 0.0, 0.9))
    assert once == again != masked


def test_it_learns(network: Network, prepared: Prepared) -> None:
    before = sum(losses(network, prepared.statements[0], 0.0).values())
    lines: list[str] = []
    weights = learn(network, Recipe(6, 1e-4, 1e-3, masked=0.0), prepared, lines.append)
    network.load_state_dict(weights)
    assert sum(losses(network.eval(), prepared.statements[0], 0.0).values()) < before
    assert lines[0] == "12 steps, 2 an epoch"
    assert "arcs" in lines[-1] and "content links" in lines[-1]


def test_weights_come_back_as_they_were_saved(network: Network, prepared: Prepared, tmp_path: Path) -> None:
    save(tmp_path / "x.safetensors", network.state_dict(), prepared.labels)
    back = load(tmp_path / "x.safetensors")
    assert back.labels == prepared.labels
    assert all(torch.equal(each, back.state_dict()[name]) for name, each in network.state_dict().items())


def test_a_network_made_even_says_the_same(network: Network, pieces: Pieces) -> None:
    with torch.no_grad():
        network.encoder.layers[0].u.bias[7] = 40.0  # one channel that stands out
    inputs = list(inputs_of(article_of(ARTICLE), pieces))
    even = smoothed(network, inputs)
    assert even.encoder.layers[0].even.min() < 0.5
    (before,), (after,) = TorchNetwork(network).run(inputs), TorchNetwork(even).run(inputs)
    assert abs(before["tags"] - after["tags"]).max() < 1e-3


def test_a_rounded_network_says_nearly_the_same_and_still_learns(
    network: Network, prepared: Prepared, pieces: Pieces
) -> None:
    inputs = list(inputs_of(article_of(ARTICLE), pieces))
    (before,) = TorchNetwork(network).run(inputs)
    network.round()
    assert not network.rel_out.rounded  # it stays in float in the export
    (after,) = TorchNetwork(network).run(inputs)
    assert 0 < abs(before["tags"] - after["tags"]).max() < 0.1
    sum(losses(network.train(), prepared.statements[0], 0.0).values()).backward()
    assert network.encoder.layers[0].q.weight.grad.abs().sum() > 0
    assert network.encoder.words.weight.grad.abs().sum() > 0


def test_a_network_of_which_nothing_is_taken_says_the_same(
    network: Network, prepared: Prepared, pieces: Pieces
) -> None:
    inputs = list(inputs_of(article_of(ARTICLE), pieces))
    (before,), (after,) = (
        TorchNetwork(each).run(inputs) for each in (network, narrowed(network, WHOLE, [prepared.syntax]))
    )
    assert abs(before["arcs"] - after["arcs"]).max() < 1e-4


def test_what_matters_least_is_taken_out(network: Network, prepared: Prepared, tmp_path: Path) -> None:
    layer = network.encoder.layers[0]
    with torch.no_grad():
        layer.o.weight[:, 32:64] = 0  # what the second head sees goes nowhere
        layer.w.weight[:, 5] = 0
    sizes = Sizes(((11, 1535), *WHOLE.layers[1:]), ((0, 768),))
    narrow = narrowed(network, sizes, [prepared.syntax, prepared.statements[0]])
    assert torch.equal(narrow.encoder.layers[0].q.weight[32:], layer.q.weight[64:])
    assert torch.equal(narrow.encoder.layers[0].u.bias[5:], layer.u.bias[6:])
    assert len(narrow.blocks) == 1
    save(tmp_path / "x.safetensors", narrow.state_dict(), prepared.labels)
    assert load(tmp_path / "x.safetensors").sizes == sizes


def test_who_says_what_its_teacher_says_is_told_nothing(network: Network, prepared: Prepared) -> None:
    for batch in (prepared.syntax, prepared.statements[0]):
        found = taught(network, network, batch, 0.0)
        told = {name: loss.item() for name, loss in found.items() if name.endswith("as told")}
        assert len(told) == 10
        assert max(told.values()) < 1e-5
        gold = losses(network, batch, 0.0)
        assert all(abs(found[name].item() - gold[name].item() / 2) < 1e-4 for name in gold)


@pytest.mark.filterwarnings("ignore")
def test_the_export_says_what_the_network_says(
    network: Network, prepared: Prepared, tokenizer: Path, tmp_path: Path
) -> None:
    pytest.importorskip("onnx")
    from training.encoder.agreement import agreement
    from training.encoder.export import export
    from training.encoder.recovered import recovered

    from sayso.reading.engines.encoder.network import OnnxNetwork

    network.train()  # the export is that of eval mode all the same
    with torch.no_grad():
        network.content_links.dist[0] = 0.5  # two tables that are the same would be one in the file
    file = export(network, tokenizer, tmp_path / "model")
    assert file.stat().st_size < 30e6
    exported = OnnxNetwork(tmp_path / "model")
    assert exported.labels == prepared.labels
    own = Pieces(tmp_path / "model" / "tokenizer.json")
    inputs = list(inputs_of(article_of(ARTICLE), own))
    (outputs,) = exported.run(inputs)
    assert set(outputs) == set(OUTPUTS)
    shares = agreement(TorchNetwork(network), exported, inputs)
    assert min(shares.values()) > 0.7  # of a network that has learned nothing
    back = recovered(file)
    assert min(agreement(TorchNetwork(back), exported, inputs).values()) > 0.7
    largest = network.encoder.layers[0].q.weight.abs().max()
    assert abs(back.encoder.layers[0].q.weight - network.encoder.layers[0].q.weight).max() < largest / 127
