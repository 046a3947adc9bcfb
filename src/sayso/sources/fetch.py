"""One polite, guarded HTTP client.

Polite: it says who it is, waits between requests to one host, obeys robots.txt for links that it
follows by itself, and comes back later when told to (429 and 503 with Retry-After). Guarded: only http
and https, a limit on size, time and redirects, and no address in a private network unless the
user named that host and port (see :mod:`sayso.sources.addresses`). The connection is made to
the very address that was checked, so a name that resolves differently the next moment gains nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from sayso import __version__
from sayso.errors import FetchError
from sayso.sources.addresses import Gate, Refused, Resolve, host_and_port, resolve
from sayso.sources.answers import Answer, meaning, retry_after
from sayso.sources.robots import Robots

if TYPE_CHECKING:
    import httpx

__all__ = ["USER_AGENT", "Fetched", "Fetcher"]

USER_AGENT = f"sayso/{__version__} (news reader; follows robots.txt as sayso)"
MOST_BYTES = 10_000_000
MOST_REDIRECTS = 5
MOST_SECONDS = 60.0
"""For the body of one answer; a server that drips bytes ends there."""
TRIES = 3
LONGEST_WAIT = 30.0
"""Seconds that a Retry-After may ask for; who asks for more is told of as an error."""


@dataclass(frozen=True)
class Fetched:
    """What came from an address."""

    url: str
    """The last address of a chain of redirects."""
    body: bytes
    media_type: str | None
    encoding: str | None


class Fetcher:
    """The client; a context manager. All waiting and resolving can be replaced, for tests."""

    def __init__(
        self,
        *,
        transport: httpx.BaseTransport | None = None,
        resolve: Resolve = resolve,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        delay: float = 1.0,
    ) -> None:
        self._transport = transport
        self._gate = Gate(resolve)
        self._sleep = sleep
        self._clock = clock
        self._delay = delay
        self._client: httpx.Client | None = None
        self._last: dict[str, float] = {}
        self._robots = Robots(USER_AGENT)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def get(self, url: str, *, named: bool) -> Fetched:
        """What is at ``url``. ``named`` says that the user wrote the address; else it came from a feed.

        Raises :class:`FetchError` with a reason of one line.
        """
        place = host_and_port(url)
        if place is None:
            raise FetchError(url, "only http and https addresses are read")
        if named:
            self._gate.name(place)
        elif not self._allowed(url):
            raise FetchError(url, "the site's robots.txt asks not to read it")
        address, answer = self._follow(url)
        if answer.status != 200:
            raise FetchError(url, f"the site answered {answer.status}{meaning(answer.status)}")
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Fetched(address, answer.body, kind or None, answer.encoding)

    # --- robots.txt ---------------------------------------------------------------

    def _allowed(self, url: str) -> bool:
        """Whether robots.txt lets us (RFC 9309: one that is not there allows all, a failing one nothing)."""
        if not self._robots.knows(url):
            try:
                _, answer = self._follow(self._robots.address(url))
            except FetchError as error:  # the host cannot or may not be asked: then nor can the page
                raise FetchError(url, error.reason) from error
            self._robots.learn(url, answer.status, answer.body[:500_000].decode("utf-8", "replace"))
        return self._robots.allows(url)

    # --- one address, with its redirects and repeats ------------------------------

    def _follow(self, url: str) -> tuple[str, Answer]:
        address = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._patient(address, url)
            target = answer.headers.get("location")
            if answer.status not in (301, 302, 303, 307, 308) or not target:
                return address, answer
            address = urljoin(address, target)
            if host_and_port(address) is None:
                raise FetchError(url, f"it redirects to {address[:200]}, which is no http or https address")
        raise FetchError(url, f"it redirects more than {MOST_REDIRECTS} times")

    def _patient(self, address: str, url: str) -> Answer:
        """Ask until there is an answer other than "later", at most :data:`TRIES` times."""
        for attempt in range(1, TRIES + 1):
            answer = self._ask(address, url)
            if answer.status not in (429, 503) or attempt == TRIES:
                return answer
            wait = retry_after(answer.headers.get("retry-after"))
            wait = wait if wait is not None else 2.0**attempt
            if wait > LONGEST_WAIT:
                raise FetchError(url, f"the site asks to come back in {wait:.0f} seconds")
            self._sleep(wait)
        raise AssertionError("the last try returns")

    def _ask(self, address: str, url: str) -> Answer:
        import httpx

        request = self._request(address, url)
        self._wait_for(urlsplit(address).netloc)
        try:
            return self._read(request, url)
        except httpx.TimeoutException as error:
            raise FetchError(url, "the site did not answer in time") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise FetchError(url, f"it could not be fetched ({reason})") from error

    def _read(self, request: httpx.Request, url: str) -> Answer:
        client = self._opened()
        started = self._clock()
        response = client.send(request, stream=True)
        try:
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise FetchError(url, f"it is larger than {MOST_BYTES // 1_000_000} MB")
                if self._clock() - started > MOST_SECONDS:
                    raise FetchError(url, f"it took longer than {MOST_SECONDS:.0f} seconds")
            return Answer(response.status_code, response.headers, bytes(body), response.charset_encoding)
        finally:
            response.close()

    def _request(self, address: str, url: str) -> httpx.Request:
        """The request, addressed to the Internet address that was checked, under the host's name."""
        client = self._opened()
        place = host_and_port(address)
        if place is None:
            raise FetchError(url, "only http and https addresses are read")
        try:
            checked = self._gate.address_of(place)
        except Refused as error:
            raise FetchError(url, str(error)) from error
        if checked is None:
            return client.build_request("GET", address)
        parts = urlsplit(address)
        literal = f"[{checked}]" if ":" in checked else checked
        pinned = urlunsplit((parts.scheme, f"{literal}:{place[1]}", parts.path, parts.query, ""))
        host = parts.netloc.rpartition("@")[2]
        return client.build_request(
            "GET", pinned, headers={"Host": host}, extensions={"sni_hostname": place[0]}
        )

    def _wait_for(self, host: str) -> None:
        """Let at least the delay pass between two requests to one host."""
        last, now = self._last.get(host), self._clock()
        delay = max(self._delay, min(self._robots.delay(host), LONGEST_WAIT))
        if last is not None and now - last < delay:
            self._sleep(delay - (now - last))
        self._last[host] = self._clock()

    def _opened(self) -> httpx.Client:
        if self._client is None:
            import httpx

            self._client = httpx.Client(
                transport=self._transport,
                headers={"User-Agent": USER_AGENT, "Accept": "text/html, application/xhtml+xml, */*;q=0.5"},
                timeout=httpx.Timeout(20.0, connect=10.0),
                follow_redirects=False,
            )
        return self._client
