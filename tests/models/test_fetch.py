"""Downloads from a server that redirects, stalls, cuts off, lies and never ends."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models.server import (
    Answer, Server, cut, endless, in_turn, redirect, serving, silent, status, whole,
)  # fmt: skip
from translator_cli.errors import ModelError
from translator_cli.models.fetch import Policy, fetch

DATA = bytes(range(256)) * 1000
QUICK = Policy(timeout=0.3, max_bytes=10**6, retries=2, pause=0.01, slowest=10_000, patience=0.2, allow_http=True)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as served:
        yield served


def test_a_file_is_fetched_and_nothing_else_is_left(server: Server, tmp_path: Path) -> None:
    server.answers["/p"] = whole(DATA)
    fetch(f"{server.url}/p", tmp_path / "deep" / "p", QUICK)
    assert (tmp_path / "deep" / "p").read_bytes() == DATA
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["p"]


@pytest.mark.parametrize(
    ("answer", "reason", "requests"),
    [
        pytest.param(status(404), "the server answers 404 Not Found", 1, id="404"),
        pytest.param(status(500), "the server answers 500 Internal Server Error", 3, id="500"),
        pytest.param(endless(), "more than the 1 MB allowed", 1, id="endless"),
        pytest.param(whole(b"x" * 1_000_001), "1 MB, more than the 1 MB allowed", 1, id="too-large"),
        pytest.param(silent(1), "no answer within 0.3 s", 3, id="silent"),
        pytest.param(endless(0.05, b"x"), "too slow", 3, id="drips"),
        pytest.param(cut(DATA, 0), "0 of 256000 bytes came", 3, id="nothing-of-it"),
        pytest.param(redirect("/p"), "(302)", 1, id="redirects-in-a-circle"),
        pytest.param(redirect("file:///etc/passwd"), "(302)", 1, id="redirect-to-a-file"),
        pytest.param(redirect("ftp://127.0.0.1/x"), "only https is used", 1, id="redirect-to-ftp"),
    ],
)
def test_a_server_that_fails_is_told_in_plain_words(
    server: Server, tmp_path: Path, answer: Answer, reason: str, requests: int
) -> None:
    server.answers["/p"] = answer
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert reason in str(caught.value)
    assert "Error(" not in str(caught.value) and "Errno" not in str(caught.value)
    assert not (tmp_path / "p").exists()
    assert len(server.requests) == requests or reason == "(302)"
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 2 * QUICK.max_bytes


def test_a_cut_off_download_goes_on_where_it_ended(server: Server, tmp_path: Path) -> None:
    server.answers["/p"] = in_turn(cut(DATA, 100_000), whole(DATA))
    fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert (tmp_path / "p").read_bytes() == DATA
    assert server.requests == [("/p", None), ("/p", "bytes=100000-")]


def test_a_later_run_goes_on_with_what_a_killed_one_left(server: Server, tmp_path: Path) -> None:
    server.answers["/p"] = cut(DATA, 5)
    with pytest.raises(ModelError, match="5 of 256000 bytes came"):
        fetch(f"{server.url}/p", tmp_path / "p", Policy(retries=0, allow_http=True))
    server.answers["/p"] = whole(DATA)
    fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert server.requests[-1] == ("/p", "bytes=5-")
    assert (tmp_path / "p").read_bytes() == DATA


def test_a_file_that_was_changed_meanwhile_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    new = b"another file" * 20_000
    server.answers["/p"] = in_turn(cut(DATA, 100_000), whole(new, etag='"2"'))
    fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert (tmp_path / "p").read_bytes() == new


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"url": 3, "validator": 4}', "\x00"])
def test_a_damaged_note_on_the_rest_starts_anew(server: Server, tmp_path: Path, note: str) -> None:
    (tmp_path / "p.part").write_bytes(b"something else")
    (tmp_path / "p.part.json").write_text(note)
    server.answers["/p"] = whole(DATA)
    fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert (tmp_path / "p").read_bytes() == DATA


def test_a_remainder_longer_than_the_file_starts_anew(server: Server, tmp_path: Path) -> None:
    (tmp_path / "p.part").write_bytes(b"x" * 300_000)
    (tmp_path / "p.part.json").write_text(json.dumps({"url": f"{server.url}/p", "validator": '"1"'}))
    server.answers["/p"] = in_turn(status(416), whole(DATA))
    fetch(f"{server.url}/p", tmp_path / "p", QUICK)
    assert (tmp_path / "p").read_bytes() == DATA


def test_a_redirect_is_followed(server: Server, tmp_path: Path) -> None:
    server.answers.update({"/old": redirect("/p"), "/p": whole(DATA)})
    fetch(f"{server.url}/old", tmp_path / "p", QUICK)
    assert (tmp_path / "p").read_bytes() == DATA


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "file:///etc/passwd", "ftp://127.0.0.1/x", "x", ""])
def test_nothing_but_https_is_used_without_a_word(tmp_path: Path, url: str) -> None:
    with pytest.raises(ModelError, match="only https is used|--allow-http allows it"):
        fetch(url, tmp_path / "p")


def test_a_closed_port_and_an_unknown_name_are_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ModelError, match="the server refuses the connection"):
        fetch("http://127.0.0.1:9/x", tmp_path / "p", QUICK)

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")  # looking a name up would leave this machine

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ModelError, match="name cannot be looked up"):
        fetch("http://packages.invalid/x", tmp_path / "p", QUICK)
