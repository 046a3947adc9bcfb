"""The HTTP client: what it asks, what it refuses, how it waits."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from sayso.errors import FetchError
from sayso.sources import fetch as fetch_module
from sayso.sources.addresses import host_and_port, is_public
from sayso.sources.fetch import USER_AGENT, Fetcher

PUBLIC = "93.184.216.34"
HOSTS = {"news.example": PUBLIC, "other.example": "2606:2800:220:1::1", "inside.example": "10.1.2.3", "127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "mixed.example": None}  # fmt: skip
Handler = Callable[[httpx.Request], httpx.Response]


def resolve(host: str, port: int) -> list[str]:
    if host == "mixed.example":
        return [PUBLIC, "192.168.1.7"]
    if host not in HOSTS:
        raise OSError("no such host")
    return [str(HOSTS[host])]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def fetcher(handler: Handler, clock: Clock | None = None, **more: object) -> Fetcher:
    clock = clock or Clock()
    return Fetcher(
        transport=httpx.MockTransport(handler), resolve=resolve, sleep=clock.sleep, clock=clock, **more
    )  # type: ignore[arg-type]


def ok(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, html="<p>hello</p>")


def without_robots(handler: Handler) -> Handler:
    return lambda request: httpx.Response(404) if request.url.path == "/robots.txt" else handler(request)


def test_a_page_is_fetched_under_our_name_from_the_checked_address() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, html="<p>hello</p>")

    with fetcher(handler) as client:
        page = client.get("https://news.example/a?b=1", named=True)
    assert page.body == b"<p>hello</p>"
    assert (page.media_type, page.encoding, page.url) == ("text/html", "utf-8", "https://news.example/a?b=1")
    (request,) = seen
    assert request.headers["user-agent"] == USER_AGENT
    assert (request.url.host, request.headers["host"]) == (PUBLIC, "news.example")
    assert request.extensions["sni_hostname"] == "news.example"


def test_redirects_are_followed_each_checked_and_counted() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path == "/loop":
            return httpx.Response(302, headers={"location": "/loop"})
        if path == "/in":
            return httpx.Response(302, headers={"location": "http://inside.example/secret"})
        if path == "/file":
            return httpx.Response(302, headers={"location": "file:///etc/hosts"})
        if path == "/old":
            return httpx.Response(301, headers={"location": "https://other.example/new"})
        assert path != "/secret"
        return ok(request)

    with fetcher(handler) as client:
        assert client.get("https://news.example/old", named=True).url == "https://other.example/new"
        for path, says in (
            ("loop", "redirects more than"),
            ("in", "private network"),
            ("file", "no http or https"),
        ):
            with pytest.raises(FetchError, match=says):
                client.get(f"https://news.example/{path}", named=True)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost:8080/", "http://inside.example/", "http://mixed.example/x"],
)
def test_a_link_into_the_private_network_is_refused_unless_the_user_named_it(url: str) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(404) if request.url.path == "/robots.txt" else ok(request)

    with fetcher(handler) as client:
        with pytest.raises(FetchError):
            client.get(url, named=False)
        assert asked == []
        assert client.get(url, named=True).body
        assert client.get(url, named=False).body


def test_a_named_private_host_opens_no_other_port_and_no_other_host() -> None:
    with fetcher(without_robots(ok)) as client:
        client.get("http://localhost:8080/feed", named=True)
        for url in ("http://localhost:9090/", "http://127.0.0.1:8080/", "http://inside.example/"):
            with pytest.raises(FetchError):
                client.get(url, named=False)


@pytest.mark.parametrize(
    "url", ["file:///etc/hosts", "ftp://news.example/", "news.example", "http://", "http://[x/", ""]
)
def test_only_http_and_https_are_asked(url: str) -> None:
    with fetcher(ok) as client, pytest.raises(FetchError, match="only http and https"):
        client.get(url, named=True)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        (PUBLIC, True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.0.0.1", False), ("172.16.9.9", False),
        ("192.168.0.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False),
        ("255.255.255.255", False), ("224.0.0.1", False), ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:93.184.216.34", True), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False),
        ("ff02::1", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_host_and_port() -> None:
    assert host_and_port("HTTPS://News.Example./x") == ("news.example", 443)
    assert host_and_port("http://news.example:99999/") is None


def test_an_answer_that_is_no_page_is_said_with_its_meaning() -> None:
    with fetcher(lambda _: httpx.Response(404)) as client, pytest.raises(FetchError) as caught:
        client.get("https://news.example/gone", named=True)
    assert str(caught.value) == "https://news.example/gone: the site answered 404 (Not Found)"


def test_it_comes_back_when_asked_to_and_gives_up_at_last() -> None:
    clock, answers = (
        Clock(),
        [
            httpx.Response(429, headers={"retry-after": "7"}),
            httpx.Response(503),
            httpx.Response(200, text="x"),
        ],
    )
    with fetcher(lambda _: answers.pop(0), clock, delay=0.0) as client:
        assert client.get("https://news.example/", named=True).body == b"x"
    assert clock.slept == [7.0, 4.0]
    with fetcher(lambda _: httpx.Response(503), delay=0.0) as client, pytest.raises(FetchError, match="503"):
        client.get("https://news.example/", named=True)
    later = httpx.Response(503, headers={"retry-after": "3600"})
    with fetcher(lambda _: later) as client, pytest.raises(FetchError, match="come back in 3600 seconds"):
        client.get("https://news.example/", named=True)


def test_it_waits_between_requests_to_one_host_and_not_for_another() -> None:
    clock = Clock()
    with fetcher(ok, clock, delay=1.0) as client:
        client.get("https://news.example/1", named=True)
        client.get("https://other.example/1", named=True)
        assert clock.slept == []
        client.get("https://news.example/2", named=True)
    assert clock.slept == [1.0]


def test_robots_txt_is_obeyed_for_links_and_not_for_what_the_user_named() -> None:
    rules = "User-agent: sayso\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /\n"

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=rules) if request.url.path == "/robots.txt" else ok(request)

    clock = Clock()
    with fetcher(handler, clock) as client:
        assert client.get("https://news.example/open", named=False).body
        with pytest.raises(FetchError, match=r"robots\.txt"):
            client.get("https://news.example/private/x", named=False)
        assert client.get("https://news.example/private/x", named=True).body
    assert max(clock.slept) == 5.0


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_robots_txt_that_is_not_there_allows_and_a_failing_one_does_not(status: int, allowed: bool) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status) if request.url.path == "/robots.txt" else ok(request)

    with fetcher(handler) as client:
        if allowed:
            assert client.get("https://news.example/a", named=False).body
        else:
            with pytest.raises(FetchError, match=r"robots\.txt"):
                client.get("https://news.example/a", named=False)


def test_size_and_time_have_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_module, "MOST_BYTES", 1000)
    large = httpx.Response(200, content=b"x" * 5000)
    with fetcher(lambda _: large) as client, pytest.raises(FetchError, match="larger than"):
        client.get("https://news.example/", named=True)
    clock = Clock()

    def drip() -> object:
        for _ in range(100):
            clock.now += 10.0
            yield b"x"

    slow = httpx.Response(200, content=drip())
    with fetcher(lambda _: slow, clock) as client, pytest.raises(FetchError, match="longer than"):
        client.get("https://news.example/", named=True)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (httpx.ConnectTimeout("slow"), "in time"),
        (httpx.ConnectError("refused\nmore"), r"could not be fetched \(refused\)"),
    ],
)
def test_failures_of_the_network_are_one_line(error: Exception, says: str) -> None:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    with fetcher(handler) as client, pytest.raises(FetchError, match=says) as caught:
        client.get("https://news.example/", named=True)
    assert "\n" not in str(caught.value)


def test_a_host_that_is_not_there() -> None:
    with fetcher(ok) as client, pytest.raises(FetchError, match="there is no host"):
        client.get("https://nowhere.example/", named=True)
