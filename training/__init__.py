"""What is made once from gold data: weights of words, and the network of the engine ``encoder``."""
