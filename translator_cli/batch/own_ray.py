"""A Ray for one run on this machine: of the processes that a head starts, only those that cannot be left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

from translator_cli.batch.quiet_ray import LOCAL, begin, set_environment
from translator_cli.batch.warden import VARIABLE, clear, warded

#: Bytes for what travels through Ray; reports are small, and it takes no less.
_STORE = 80 << 20


class Node:
    """Starts a head, again where it has to."""

    def __init__(self, folder: str, workers: int) -> None:
        self._folder, self._workers = folder, workers
        self._cluster: Any = None

    def start(self) -> str:
        """Return the address of the head.

        ``ray.init`` would start two more processes, which take a second and a half of the processor: one sends
        what workers print to the driver, which does not ask for it, one would start machines where there are too few.
        """
        from ray.cluster_utils import Cluster  # with Ray

        left_out = {"include_dashboard": False, "include_log_monitor": False, "no_monitor": True}
        head = {"num_cpus": self._workers, "object_store_memory": _STORE, "temp_dir": self._folder, **left_out}
        self._cluster = Cluster(initialize_head=True, head_node_args=head)
        return str(self._cluster.address)

    def end(self) -> None:
        """End what has been started; what is left of it the warden ends."""
        if self._cluster is not None:
            with suppress(Exception):
                self._cluster.shutdown()


@contextmanager
def own_cluster(ray: Any, workers: int) -> Iterator[None]:
    """Start a cluster with room for so many workers and join it; nothing is left of it at the end."""
    with ExitStack() as stack:
        folder = stack.enter_context(warded())
        # There Ray notes where its newest cluster is, for others to join.
        os.mkdir(os.path.join(folder, "ray"))
        stack.callback(set_environment, {VARIABLE: os.environ.get(VARIABLE)})
        set_environment({VARIABLE: folder})
        node = Node(folder, workers)
        stack.callback(node.end)
        begin(ray, LOCAL, node.start, lambda: clear(folder))
        stack.callback(ray.shutdown)
        yield
