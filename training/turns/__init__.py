"""Learns which sentences tell that a party denies, confirms or has turned, see :mod:`sayso.record.turnworth`."""
