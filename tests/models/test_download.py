"""Packages by name: the index and its copy, known digests, against a server on the loopback address."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.models.server import Server, cut, serving, status, whole
from translator_cli.errors import ModelError
from translator_cli.models.download import install_named
from translator_cli.models.fetch import Policy
from translator_cli.models.index import package_index
from translator_cli.models.known import known_digest, known_file

Make = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("untried")
QUICK = Policy(timeout=2, retries=0, pause=0.01, allow_http=True)
ENTRY = {"type": "translate", "from_code": "de", "from_name": "German", "to_code": "en", "to_name": "English"}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving() as served:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{served.url}/")
        yield served


@pytest.fixture
def offer(server: Server, make_archive: Make) -> Callable[[str], bytes]:
    """Serve a package of a version, and an index that names it; returns the archive."""

    def serve(version: str) -> bytes:
        data = make_archive(f"translate-de_en-{version}", package_version=version).read_bytes()
        server.answers["/p.argosmodel"] = whole(data)
        index(server, {**ENTRY, "package_version": version, "links": [f"{server.url}/p.argosmodel"]})
        return data

    return serve


def index(server: Server, *entries: object) -> None:
    server.answers["/index.json"] = whole(json.dumps(entries).encode())


def test_a_named_package_is_downloaded_and_installed(
    offer: Callable[[str], bytes], packages: Path, cli: Callable[..., Outcome]
) -> None:
    digest = hashlib.sha256(offer("7.0")).hexdigest()
    listed = cli("models", "available", "--allow-http")
    assert (listed.code, listed.out) == (0, "translate-de_en\t7.0\tGerman → English\n"), listed.err
    installed = cli("models", "install", "--allow-http", "translate-de_en")
    assert installed.code == 0, installed.err
    assert digest in installed.err
    assert (packages / "translate-de_en-7.0" / "model" / "model.bin").is_file()
    missing = cli("models", "install", "--allow-http", "translate-xx_yy")
    assert missing.code == 4 and "models available" in missing.err


def test_http_needs_a_word(offer: Callable[[str], bytes], packages: Path, cli: Callable[..., Outcome]) -> None:
    offer("7.0")
    refused = cli("models", "available")
    assert refused.code == 4 and "--allow-http" in refused.err and len(refused.err.splitlines()) == 1


def test_a_download_that_was_exchanged_is_refused(
    offer: Callable[[str], bytes], server: Server, packages: Path, make_archive: Make
) -> None:
    first = hashlib.sha256(offer("7.0")).hexdigest()
    install_named("translate-de_en", QUICK)
    assert known_digest("translate-de_en 7.0") == first
    other = make_archive("translate-de_en-evil", package_version="7.0", description="exchanged").read_bytes()
    server.answers["/p.argosmodel"] = whole(other)
    with pytest.raises(ModelError, match="first installed") as caught:
        install_named("translate-de_en", QUICK)
    assert not (packages / "translate-de_en-evil").exists()
    accepted = hashlib.sha256(other).hexdigest()
    assert f"--sha256 {accepted}" in str(caught.value)
    install_named("translate-de_en", QUICK, accepted)
    assert known_digest("translate-de_en 7.0") == accepted


def test_a_digest_that_is_asked_for_must_be_met(offer: Callable[[str], bytes], packages: Path) -> None:
    data = offer("7.0")
    with pytest.raises(ModelError, match="asked for"):
        install_named("translate-de_en", QUICK, "0" * 64)
    assert not packages.exists() or not list(packages.iterdir())
    assert install_named("translate-de_en", QUICK, hashlib.sha256(data).hexdigest().upper()).version == "7.0"


def test_the_newest_version_is_taken(server: Server, packages: Path, make_archive: Make) -> None:
    for version in ("1.9", "1.10"):
        archive = make_archive(f"v{version}", package_version=version)
        server.answers[f"/{version}"] = whole(archive.read_bytes())
    index(server, *({**ENTRY, "package_version": v, "links": [f"{server.url}/{v}"]} for v in ("1.10", "1.9")))
    assert install_named("translate-de_en", QUICK).version == "1.10"


def test_the_second_address_is_tried_where_the_first_fails(server: Server, packages: Path, make_archive: Make) -> None:
    server.answers["/good"] = whole(make_archive("good").read_bytes())
    index(server, {**ENTRY, "package_version": "1.0", "links": ["ipfs://x", f"{server.url}/bad", f"{server.url}/good"]})
    assert install_named("translate-de_en", QUICK).path.is_dir()


def test_a_failed_download_names_every_address(server: Server, packages: Path) -> None:
    index(server, {**ENTRY, "package_version": "1.0", "links": [f"{server.url}/a", f"{server.url}/b"]})
    with pytest.raises(ModelError, match="/a: the server answers 404 .*/b: the server answers 404"):
        install_named("translate-de_en", QUICK)


def test_the_index_is_kept_for_a_day(offer: Callable[[str], bytes], server: Server) -> None:
    offer("1.0")
    assert package_index(QUICK).age == 0
    offer("2.0")
    now = os.stat(next(Path(os.environ["HOME"]).rglob("package-index.json"))).st_mtime
    kept = package_index(QUICK, clock=lambda: now + 3600)
    assert (kept.offers[0].version, kept.age) == ("1.0", 3600)
    assert package_index(QUICK, clock=lambda: now + 25 * 3600).offers[0].version == "2.0"
    offer("3.0")
    assert package_index(QUICK, refresh=True).offers[0].version == "3.0"
    assert len(server.requests) == 3


def test_an_old_copy_is_better_than_none(offer: Callable[[str], bytes], server: Server) -> None:
    offer("1.0")
    package_index(QUICK)
    server.answers.clear()
    found = package_index(QUICK, refresh=True)
    assert found.offers[0].version == "1.0" and "404" in found.trouble


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(whole(b"<html>Log in</html>"), id="log-in-page"),
        pytest.param(whole(b'{"a": 1}'), id="no-list"),
        pytest.param(whole(b"[" * 100_000), id="deep"),
        pytest.param(whole(b"\xff\xfe"), id="not-utf-8"),
        pytest.param(whole(b'[{"type": "translate"}, 3]'), id="no-package"),
        pytest.param(cut(b"[1, 2, 3]", 4), id="cut-off"),
        pytest.param(status(500), id="500"),
        pytest.param(whole(b" " * (9 << 20)), id="huge"),
    ],
)
def test_a_bad_index_is_one_sentence_and_exit_4(
    server: Server, packages: Path, answer: Callable[..., None], cli: Callable[..., Outcome]
) -> None:
    server.answers["/index.json"] = answer
    with pytest.raises(ModelError, match="models install FILE") as caught:
        package_index(QUICK)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("record", ["", "[]", '{"a": 1}', "\xff", "[" * 100_000])
def test_a_damaged_record_of_digests_is_not_taken_for_none(
    offer: Callable[[str], bytes], packages: Path, record: str
) -> None:
    offer("1.0")
    known_file().parent.mkdir(parents=True)
    known_file().write_bytes(record.encode("latin-1"))
    with pytest.raises(ModelError, match="known-packages.json"):
        install_named("translate-de_en", QUICK)


def test_what_the_index_says_reaches_a_terminal_as_text_alone(server: Server, cli: Callable[..., Outcome]) -> None:
    index(server, {**ENTRY, "from_name": "\x1b[31mGerman\n\u202e", "package_version": "1\x07", "links": []})
    listed = cli("models", "available", "--allow-http")
    assert listed.code == 0 and listed.out.count("\n") == 1
    assert not any(character in listed.out for character in "\x1b\x07\u202e")


def test_an_index_cannot_name_a_file_outside_the_folder(server: Server, packages: Path, make_archive: Make) -> None:
    server.answers["/p"] = whole(make_archive("ok").read_bytes())
    index(server, {**ENTRY, "package_version": "../../../etc/x", "links": [f"{server.url}/p"]})
    assert install_named("translate-de_en", QUICK).path.parent == packages
