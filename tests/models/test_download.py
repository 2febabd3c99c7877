"""Downloads, against a server of our own on the loopback address."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

Make = Callable[..., Path]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "served"
    folder.mkdir()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}/", folder
    httpd.shutdown()
    httpd.server_close()


def run(url: str, packages: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # A process of its own: argostranslate reads its settings once, when it is imported.
    environment = {**os.environ, "ARGOS_PACKAGE_INDEX": url, "ARGOS_PACKAGES_DIR": str(packages)}
    command = [sys.executable, "-m", "translator_cli", "models", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)


def test_a_named_package_is_found_in_the_index_downloaded_and_installed(
    server: tuple[str, Path], packages: Path, make_archive: Make
) -> None:
    url, folder = server
    make_archive("translate-de_en-7_0", package_version="7.0").rename(folder / "p.argosmodel")
    entry = {"type": "translate", "from_code": "de", "from_name": "German", "to_code": "en", "to_name": "English"}
    (folder / "index.json").write_text(
        json.dumps([{**entry, "package_version": "7.0", "links": [f"{url}p.argosmodel"]}])
    )
    listed = run(url, packages, "available")
    assert listed.stdout == "translate-de_en\t7.0\tGerman → English\n"
    installed = run(url, packages, "install", "translate-de_en")
    assert installed.returncode == 0, installed.stderr
    assert (packages / "translate-de_en-7_0" / "model" / "model.bin").is_file()
    missing = run(url, packages, "install", "translate-xx_yy")
    assert missing.returncode == 4
    assert "models available" in missing.stderr


def test_an_unreachable_index_is_one_sentence_and_exit_4(packages: Path) -> None:
    done = run("http://127.0.0.1:9/", packages, "install", "translate-de_en")
    assert done.returncode == 4
    assert "cannot be reached" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
