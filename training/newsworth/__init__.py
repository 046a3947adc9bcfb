"""Learns which figures of a report an editor would call news, see :mod:`sayso.record.newsworth`."""
