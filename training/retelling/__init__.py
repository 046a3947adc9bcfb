"""Learns which reports only tell again what a story has, see :mod:`sayso.record.retelling`."""
