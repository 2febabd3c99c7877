"""What the work behind the screen asks of the application."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from textual.timer import Timer

from translator_cli.desk.screen.sheet import Sheet
from translator_cli.desk.session import Session


class Front(Protocol):
    """The application, as its work sees it."""

    message: str
    sheet: Sheet
    weakest: bool

    @property
    def busy(self) -> bool:
        """Whether the rows are just being replaced."""

    @property
    def weighed(self) -> bool:
        """Whether it is known how sure the model was, as far as it ever will be."""

    @property
    def still(self) -> float:
        """For how many seconds nothing has been done."""

    @property
    def desk(self) -> Session:
        """The session, which is there before any work begins."""

    def show(self, order: Sequence[int] | None = None) -> None:
        """Draw what the session holds now."""

    def moved(self, typed: str | None = None) -> None:
        """Draw what depends on the current row, or on what is being typed for it."""

    def redraw(self) -> None:
        """Draw the list and the current row again: something was found out about them."""

    def say(self, message: str, tail: bool = False) -> None:
        """Show some news until the next key; with ``tail`` the end of what is too long."""

    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Call back once."""

    def set_interval(self, interval: float, callback: Callable[[], object]) -> Timer:
        """Call back again and again."""

    def run_worker(
        self, work: Coroutine[Any, Any, object], *, group: str = "default", exclusive: bool = False
    ) -> object:
        """Do something beside the keys."""
