"""Ray without what it does unasked: metadata requests, usage reports, sockets on all interfaces, a key in the home."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from translator_cli.errors import ConfigError, ModelError

#: The address that stands for a trial on this machine.
LOCAL = "local"
#: A port of this machine where nobody listens: what is sent there is refused at once.
_NOWHERE = "http://127.0.0.1:9"
#: How long a cluster may take to answer a knock.
_SECONDS = 10.0
#: A node of a busy machine may take longer than Ray waits for it.
_STARTS = 5
_PROXIES = ("HTTP_PROXY", "http_proxy")


def require_ray() -> Any:
    """Return the module ``ray``. Raises ConfigError where it is not installed."""
    try:
        import ray  # a second, and 80 MB of memory: only with --address
    except ImportError as error:
        raise ConfigError("--address needs Ray; install it with: pip install 'translator-cli[ray]'") from error
    # What Ray has to say, such as that its dashboard is slow, is of no use here, and what goes wrong it raises.
    logging.getLogger("ray").setLevel(logging.CRITICAL)
    return ray


@contextmanager
def loopback(start: bool) -> Iterator[dict[str, str | None]]:
    """Set what Ray reads from the environment; for a cluster that is to be started, so that it stays on loopback.

    Gives the variables that a worker sets back to what they were. Ray's head asks the cloud's metadata address
    whatever its settings say, so a proxy that refuses stands before it until the workers start.
    """
    values: dict[str, str | None] = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_USAGE_STATS_REPORT_URL": f"{_NOWHERE}/"}
    if start:
        # On Windows and macOS Ray keeps to loopback unless this says otherwise; said so, it does on Linux as well.
        values["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
        # Else anybody on the machine could give the cluster work; without a token of ours Ray writes one to ~/.ray.
        values |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
        values |= dict.fromkeys(_PROXIES, _NOWHERE)
        # Each actor starts a process; none is started before there is an actor for it.
        values |= {"RAY_prestart_worker_first_driver": "0", "RAY_enable_worker_prestart": "0"}
        values["RAY_ADDRESS"] = None  # what an earlier "ray start" left is not joined
    before = {name: os.environ.get(name) for name in values}
    set_environment(values)
    try:
        yield {name: before[name] for name in _PROXIES if name in before}
    finally:
        set_environment(before)


def set_environment(values: Mapping[str, str | None]) -> None:
    """Set variables of this process, or take away those that are None."""
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def knock(address: str) -> None:
    """Raise ModelError where nobody listens; Ray itself would try for minutes."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _SECONDS).close()
    except OSError as error:
        raise ModelError(f"no Ray cluster can be used at {address}: {error.strerror or error}") from error


def begin(ray: Any, address: str, node: Callable[[], str] | None, clear: Callable[[], object]) -> None:
    """Join the cluster; one that ``node`` starts first, if there is such. Raises ModelError.

    ``node`` returns where it has started one; ``clear`` ends what a start that failed has left.
    """
    for left in reversed(range(_STARTS if node is not None else 1)):
        try:
            with _own_answer_to_sigterm():
                where = address if node is None else node()
                ray.init(address=where, log_to_driver=False, configure_logging=False)
            return
        except Exception as error:  # Ray raises bare ones, such as when a node takes more than 30 s to start
            ray.shutdown()
            clear()
            if not left:
                raise ModelError(f"no Ray cluster can be used at {address}: {last_line(error)}") from error


@contextmanager
def _own_answer_to_sigterm() -> Iterator[None]:
    """Take SIGTERM back from Ray, which answers it with an exit code of its own; what came meanwhile comes again."""
    before = signal.getsignal(signal.SIGTERM)
    try:
        yield
    except SystemExit:
        signal.signal(signal.SIGTERM, before)
        signal.raise_signal(signal.SIGTERM)
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


def last_line(error: BaseException) -> str:
    """Return what an error says at its end; before it stand traces of other machines."""
    return (str(error).strip().splitlines() or [type(error).__name__])[-1]
