"""Learning which measure of its story a figure goes on with: see :mod:`training.identity.__main__`."""
