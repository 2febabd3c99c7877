"""The index of Argos packages, kept for a day: what can be installed by name."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from translator_cli.errors import ModelError, OutputError
from translator_cli.files.folders import cache_folder
from translator_cli.models.argos import package_index_url
from translator_cli.models.fetch import Policy, fetch

_FRESH = 24 * 3600.0  # seconds
_MAX_BYTES = 8 << 20  # today's is 60 KB


@dataclass(frozen=True, slots=True)
class Offer:
    """A package that the index offers; ``source`` and ``target`` are languages as the index calls them."""

    name: str
    version: str
    source: str
    target: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackageIndex:
    """The offers of translation packages, how old they are in seconds, and why no newer ones could be had, or ""."""

    offers: tuple[Offer, ...]
    age: float = 0.0
    trouble: str = ""


def package_index(
    policy: Policy = Policy(), refresh: bool = False, clock: Callable[[], float] = time.time
) -> PackageIndex:
    """Return the index, from the network unless a copy of today is at hand; raises ModelError.

    Where the network fails, an old copy is better than none: ``trouble`` says so.
    """
    url, copy = package_index_url(), cache_folder() / "package-index.json"
    known = _copy_of(copy, url, clock())
    if known is not None and known.age < _FRESH and not refresh:
        return known
    try:
        offers = _fetched(url, copy, policy)
    except ModelError as error:
        if known is None:
            hint = "download an .argosmodel file elsewhere and run 'translator-cli models install FILE'"
            raise ModelError(f"the package index cannot be reached: {error}; {hint}") from error
        return PackageIndex(known.offers, known.age, str(error))
    return PackageIndex(offers)


def _copy_of(copy: Path, url: str, now: float) -> PackageIndex | None:
    try:
        stored_url, _, text = copy.read_text("utf-8").partition("\n")
        age = now - copy.stat().st_mtime
        offers = _offers(text)
    except (OSError, ValueError):
        return None
    return PackageIndex(offers, max(age, 0.0)) if stored_url == url else None


def _fetched(url: str, copy: Path, policy: Policy) -> tuple[Offer, ...]:
    from dataclasses import replace
    from tempfile import TemporaryDirectory

    try:
        with TemporaryDirectory(prefix="translator-cli-index-", ignore_cleanup_errors=True) as scratch:
            file = Path(scratch) / "index.json"
            fetch(url, file, replace(policy, max_bytes=_MAX_BYTES))
            text = file.read_text("utf-8")
        offers = _offers(text)
    except OSError as error:
        raise ModelError(f"{url}: {error.strerror}") from error
    except ValueError as error:
        raise ModelError(f"{url}: not an index of packages (damaged, or a page of a network's log-in)") from error
    from translator_cli.files.write import write_atomically

    with suppress(OSError, OutputError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(copy, f"{url}\n{text}".encode())
    return offers


def _offers(text: str) -> tuple[Offer, ...]:
    """Return the translation packages in the JSON of an index; raises ValueError when it is none."""
    try:
        entries = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(entries, list):
        raise ValueError("no list")
    offers = tuple(offer for entry in entries if (offer := _offer(entry)))
    if entries and not offers:
        raise ValueError("no package in it")
    return offers


def _offer(entry: object) -> Offer | None:
    """Return one entry of the index, or None where it is no package of ours."""
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    fields = {name: entry.get(name) for name in ("from_code", "to_code", "package_version")}
    links = entry.get("links")
    if not all(isinstance(value, str) and value for value in fields.values()) or not isinstance(links, list):
        return None
    source, target, version = (str(value) for value in fields.values())
    names = (str(entry.get("from_name") or source), str(entry.get("to_name") or target))
    addresses = tuple(link for link in links if isinstance(link, str) and link.startswith(("https://", "http://")))
    return Offer(f"translate-{source}_{target}", version, *names, addresses)
