"""The network of the engine ``encoder``, from gold data to the files that come with sayso.

``python -m training.encoder DATA --out FOLDER`` does all of it; :mod:`.__main__` names the steps. From
:mod:`.corpora` the gold is read; :mod:`.gum_names`, :mod:`.silver` and :mod:`.name_rows` make names of it;
:mod:`.examples` and its two kinds are what the network is shown; :mod:`.network`, :mod:`.losses` and
:mod:`.train` and :mod:`.smoothing` need torch, :mod:`.export` needs onnx too; nothing else does.

Words, word pieces, pieces of text, edit scripts of lemmas and the decoding are those of
:mod:`sayso.reading.engines.encoder`: what is trained is what is read.
"""
