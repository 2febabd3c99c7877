"""One file over HTTP: with time-outs, limits, retries and resumption. Nothing else in the program uses the network."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from translator_cli.errors import ModelError

_BLOCK = 1 << 16
_TEMPORARY_STATUS = (408, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Policy:
    """How to download: seconds without a byte, bytes at most, tries after the first, seconds before the first of them.

    ``slowest`` is how many bytes a second must come on average once ``patience`` seconds are over.
    """

    timeout: float = 30.0
    max_bytes: int = 4 << 30
    retries: int = 3
    pause: float = 1.0
    slowest: int = 1_000
    patience: float = 60.0
    allow_http: bool = False


class _TemporaryError(Exception):
    """It may work the next time."""


def fetch(url: str, target: Path, policy: Policy = Policy()) -> None:
    """Download ``url`` to ``target``; raises ModelError in plain words.

    What has come of an interrupted download stays beside ``target`` and is gone on with, if the server says that it
    still has the same file.
    """
    _require_scheme(url, policy)
    target.parent.mkdir(parents=True, exist_ok=True)
    for attempt in range(policy.retries + 1):
        try:
            return _attempt(url, target, policy)
        except (_TemporaryError, http.client.HTTPException, ConnectionError, TimeoutError) as error:
            reason = _words(error, policy)
        except urllib.error.HTTPError as error:
            error.close()
            reason = _answer(error.code)
            if error.code not in _TEMPORARY_STATUS:
                raise _failed(url, reason) from None
        except urllib.error.URLError as error:
            if not isinstance(error.reason, TimeoutError):
                raise _failed(url, _words(error.reason, policy)) from None
            reason = _words(error.reason, policy)
        if attempt < policy.retries:
            time.sleep(policy.pause * 2**attempt)
    raise _failed(url, reason)


def _attempt(url: str, target: Path, policy: Policy) -> None:
    part, note = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.part.json")
    request = urllib.request.Request(url, headers={"User-Agent": "translator-cli", "Accept-Encoding": "identity"})
    start = _resumption(url, part, note, request)
    try:
        response = _opener(policy).open(request, timeout=policy.timeout)
    except urllib.error.HTTPError as error:
        if error.code != 416:
            raise
        error.close()
        part.unlink(missing_ok=True)  # longer than the file: begin again
        raise _TemporaryError("the server has no more of it") from None
    with response:
        if response.status != 206 or not response.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
            start = 0
        length = response.headers.get("Content-Length", "")
        expected = start + int(length) if length.isdigit() else None
        if expected is not None and expected > policy.max_bytes:
            raise _failed(url, f"{expected / 1e6:.0f} MB, more than the {policy.max_bytes / 1e6:.0f} MB allowed")
        validator = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
        note.write_text(json.dumps({"url": url, "validator": validator}), encoding="utf-8")
        with open(part, "ab" if start else "wb") as file:
            size = _receive(response, file, start, url, policy)
    if expected is not None and size != expected:
        raise _TemporaryError(f"{size} of {expected} bytes came")
    part.replace(target)
    note.unlink(missing_ok=True)


def _receive(response: Any, file: IO[bytes], size: int, url: str, policy: Policy) -> int:
    """Write the body to ``file`` and return the size that the file has then."""
    began, first = time.monotonic(), size
    while block := response.read1(_BLOCK):
        size += len(block)
        if size > policy.max_bytes:
            file.truncate(0)
            raise _failed(url, f"more than the {policy.max_bytes / 1e6:.0f} MB allowed")
        file.write(block)
        seconds = time.monotonic() - began
        if seconds > policy.patience and size - first < policy.slowest * seconds:
            raise _TemporaryError(f"too slow ({(size - first) / seconds:.0f} bytes a second)")
    return size


def _resumption(url: str, part: Path, note: Path, request: urllib.request.Request) -> int:
    """Ask for the rest where a part is there that the server can compare; return how long that is."""
    try:
        known = json.loads(note.read_text("utf-8"))
        size = part.stat().st_size
        if size == 0 or known["url"] != url or not known["validator"] or known["validator"].startswith("W/"):
            return 0
        request.add_header("Range", f"bytes={size}-")
        request.add_header("If-Range", known["validator"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return 0
    return size


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to where a download may come from, and to nowhere else."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """Return the request for the new place; raises ModelError for a scheme that is not allowed."""
        try:
            _require_scheme(newurl, self._policy)
        except ModelError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(policy: Policy) -> urllib.request.OpenerDirector:
    """Return an opener for HTTP alone: urllib's own also reads files and FTP servers."""
    opener = urllib.request.OpenerDirector()
    handlers = (urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler())
    for handler in (*handlers, urllib.request.HTTPDefaultErrorHandler(), _Redirects(policy)):
        opener.add_handler(handler)
    opener.add_handler(urllib.request.HTTPErrorProcessor())
    return opener


def _require_scheme(url: str, policy: Policy) -> None:
    scheme = url.partition(":")[0].lower()
    if scheme == "https" or scheme == "http" and policy.allow_http:
        return
    if scheme == "http":
        raise _failed(url, "http can be read and changed on the way; --allow-http allows it")
    raise _failed(url, "only https is used")


def _answer(code: int) -> str:
    """Say what a status means, in the words of the standard and not the server's."""
    if 300 <= code < 400:
        return f"the server leads to where nothing is fetched from ({code})"
    return f"the server answers {code} {http.client.responses.get(code, '')}".rstrip()


def _words(error: object, policy: Policy) -> str:
    """Say in plain words what a network error means."""
    if isinstance(error, TimeoutError):
        return f"no answer within {policy.timeout:g} s"
    if isinstance(error, socket.gaierror):
        return "the server's name cannot be looked up (no network?)"
    if isinstance(error, ConnectionRefusedError):
        return "the server refuses the connection"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "the server's certificate is not valid"
    if isinstance(error, ConnectionError | http.client.HTTPException):
        return "the connection broke"
    return str(getattr(error, "strerror", None) or error)


def _failed(url: str, reason: str) -> ModelError:
    return ModelError(f"{url}: {reason}")
