"""Which fenced directives hold prose: a setting, because to other programs they are code like any fenced block."""

from __future__ import annotations

from contextvars import ContextVar

#: Names of directives (```` ```{note} ````, ```` ```{block, type="tip"} ````) that are translated; none by default.
DIRECTIVES: ContextVar[tuple[str, ...]] = ContextVar("directives", default=())
