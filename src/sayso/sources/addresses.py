"""Which addresses may be asked: the guard against links that point into the user's own network.

A feed is written by strangers. A link in it to ``http://169.254.169.254/`` or
``http://printer.local/`` would have sayso ask machines that only the user can reach
(server-side request forgery). So an address that somebody else wrote is asked only if each
Internet address its name stands for is a public one.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

__all__ = ["Gate", "Refused", "Resolve", "host_and_port", "is_public", "resolve"]

Resolve = Callable[[str, int], list[str]]
"""The Internet addresses of a host; raises OSError where there is none."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """The Internet addresses of ``host``, each once and in the system's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an Internet address can be reached by anybody: not private, loopback, link-local, reserved …

    IPv6 forms that wrap an IPv4 address (mapped, 6to4, Teredo, NAT64) count as what they wrap.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return wrapped.is_global and not wrapped.is_multicast
    return ip.is_global and not ip.is_multicast


def host_and_port(url: str) -> tuple[str, int] | None:
    """Host (lower case) and port of a web address; None for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None
    host = (parts.hostname or "").lower().rstrip(".")
    return (host, port) if host and port and parts.scheme in ("http", "https") else None


class Refused(Exception):
    """A host is not asked; the text says why."""


class Gate:
    """Lets through the hosts that are public, and those of the private network that the user named."""

    def __init__(self, resolve: Resolve = resolve) -> None:
        self._resolve = resolve
        self._named: set[tuple[str, int]] = set()

    def name(self, place: tuple[str, int]) -> None:
        """Note that the user asked for this host: if it is private, links to it may be followed."""
        try:
            addresses = self._resolve(*place)
        except (OSError, UnicodeError):
            return  # said when it is asked
        if not all(map(is_public, addresses)):
            self._named.add(place)

    def address_of(self, place: tuple[str, int]) -> str | None:
        """The Internet address to connect to; None where the host may be connected to by its name.

        That is so for what the user named and where a proxy, which resolves names and is the
        guard then, is set. Raises :class:`Refused`.
        """
        if place in self._named:
            return None
        try:
            addresses = self._resolve(*place)
        except (OSError, UnicodeError) as error:
            if _proxied():
                return None
            raise Refused(f"there is no host {place[0]}") from error
        inside = [address for address in addresses if not is_public(address)]
        if inside or not addresses:
            where = f" ({inside[0]})" if inside else ""
            raise Refused(f"it points into a private network{where}; name it yourself to read it")
        return None if _proxied() else addresses[0]


def _proxied() -> bool:
    """Whether the environment names a proxy."""
    from urllib.request import getproxies

    return bool({"http", "https", "all"} & getproxies().keys())
