"""Install a package by its name in the index."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from translator_cli.errors import ModelError
from translator_cli.files.folders import cache_folder
from translator_cli.files.locking import exclusive
from translator_cli.models import Model
from translator_cli.models.digest import read_digest
from translator_cli.models.fetch import Policy, fetch
from translator_cli.models.index import Offer, package_index
from translator_cli.models.install import install_file
from translator_cli.models.known import known_digest, remember_digest


def install_named(
    name: str, policy: Policy = Policy(), sha256: str = "", tell: Callable[[str], None] = lambda _: None
) -> Model:
    """Download and install the package that the index calls ``name``, such as ``translate-de_en``.

    The archive must have the SHA-256 that is asked for, or else the one that it had when it was first installed.
    ``tell`` is given a sentence on what goes on. Raises ModelError.
    """
    offer = _find(name, policy)
    downloads = cache_folder() / "downloads"
    try:
        downloads.mkdir(parents=True, exist_ok=True)
        with exclusive(downloads, lambda: tell("waiting for another download to end")):
            return _download(offer, downloads, policy, sha256.lower(), tell)
    except OSError as error:
        raise ModelError(f"{downloads}: {error.strerror or error}; TRANSLATOR_CLI_CACHE sets another folder") from error


def _find(name: str, policy: Policy) -> Offer:
    """Return the newest package of a name; the network is asked when a copy of the index does not have it."""
    for refresh in (False, True):
        offers = [offer for offer in package_index(policy, refresh).offers if offer.name == name]
        if offers:
            return max(offers, key=lambda offer: [int(number) for number in re.findall(r"\d+", offer.version)])
    raise ModelError(f"the package index has no '{name}'; see 'translator-cli models available'")


def _download(offer: Offer, downloads: Path, policy: Policy, sha256: str, tell: Callable[[str], None]) -> Model:
    package = f"{offer.name} {offer.version}"
    archive = downloads / f"{_file_name(offer)}.argosmodel"
    expected = sha256 or known_digest(package)
    try:
        _fetch_one_of(offer, archive, policy, tell)
        found = read_digest(archive)
        if expected and found != expected:
            why = "asked for" if sha256 else "it had when it was first installed"
            raise ModelError(
                f"the download of {package} has the SHA-256 {found}, not the {expected} that {why}; "
                f"nothing was installed (if its publisher replaced it, --sha256 {found} accepts it)"
            )
        model = install_file(archive, waiting=lambda: tell("waiting for another installation to end"))
        if found != known_digest(package):
            remember_digest(package, found)
    finally:
        archive.unlink(missing_ok=True)
    tell(f"SHA-256 {found} ({'as expected' if expected else 'recorded: the next download must have it too'})")
    return model


def _fetch_one_of(offer: Offer, archive: Path, policy: Policy, tell: Callable[[str], None]) -> None:
    failures = []
    for link in offer.links:
        tell(f"downloading {link}")
        try:
            return fetch(link, archive, policy)
        except ModelError as error:
            failures.append(str(error))
    reasons = "; ".join(failures) or "the index names no address for it"
    raise ModelError(f"the download of {offer.name} failed: {reasons}")


def _file_name(offer: Offer) -> str:
    """Return a name for the archive that stays in its folder, whatever the index says."""
    return re.sub(r"[^A-Za-z0-9-]", "_", f"{offer.name}-{offer.version}")[:100]
