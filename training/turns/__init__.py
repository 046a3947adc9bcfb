"""Learns which sentences tell that a party denies or has turned, see :mod:`sayso.record.turnworth`."""
