"""The driver with a crew that is none: what it hands out, and what it does about silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from translator_cli.batch.crew import Died
from translator_cli.batch.driving import Patience, run
from translator_cli.batch.messages import Begun, Failed, Message, Orders, Ready, Report
from translator_cli.batch.values import Part
from translator_cli.errors import ExitCode, ModelError, OutputError

PARTS = [Part(f"a-{number:05}", "0", (), 3, 2_000) for number in range(3)]


SILENCE, DEATH = "silence", "death"


class Desk:
    """A seat whose worker does what the crew says at record 1 of the part ``bad``."""

    handle = 0

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.next: list[Message | str] = []

    def start(self) -> None:
        self.next = list(self.crew.start)

    def send(self, orders: Orders) -> None:
        self.crew.orders.append(orders)
        bad = orders.part.name == self.crew.bad and 1 not in dict(orders.without)
        trouble: list[Message | str] = [self.crew.trouble] if bad else []
        begun: list[Message | str] = [Begun(0, 500), Begun(1, 500)] if orders.alone else []
        self.next = [*begun, *trouble, Report(orders.part.stem, 3, 2_000, 0)]

    def receive(self) -> Message:
        message = self.next.pop(0)
        if isinstance(message, str):
            raise Died("signal 9")
        return message

    def end(self) -> None:
        self.crew.ended += 1


@dataclass
class Crew:
    """One worker; the clock goes on only while it is silent."""

    bad: str = ""
    trouble: Message | str = DEATH
    start: tuple[Message | str, ...] = (Ready(),)
    now: float = 0.0
    ended: int = 0
    orders: list[Orders] = field(default_factory=list)

    def seat(self) -> Desk:
        self.desk = Desk(self)
        return self.desk

    def wait(self, handles: Sequence[int], seconds: float | None) -> list[int]:
        if self.desk.next[0] != SILENCE:
            return list(handles)
        assert seconds is not None, "nobody would ever wake up"
        self.now += seconds
        return []


def test_silence_leads_to_the_culprit_and_not_twice() -> None:
    crew, done = Crew("a-00001", SILENCE), list[Report]()
    run(PARTS, crew, 1, done.append, Patience(10.0, lambda: crew.now))
    assert sorted(report.stem for report in done) == [part.stem for part in PARTS]
    tried = [orders for orders in crew.orders if orders.part.name == "a-00001"]
    reason = "took more than 10 s a thousand words"
    assert [(orders.alone, orders.without) for orders in tried] == [
        (False, ()),
        (True, ()),
        (False, ((1, reason),)),
    ]
    assert crew.now == 20.0 + 10.0  # 2,000 words together, then a short record alone


def test_without_a_limit_nobody_looks_at_the_clock() -> None:
    crew, done = Crew(), list[Report]()
    run(PARTS, crew, 1, done.append, Patience(0.0, lambda: pytest.fail("asked")))
    assert len(done) == 3 and crew.ended == 1


def test_deaths_lead_to_the_culprit() -> None:
    crew, done = Crew("a-00001"), list[Report]()
    run(PARTS, crew, 1, done.append)
    assert len(done) == 3
    assert crew.orders[-2].without == ((1, "its worker died (signal 9)"),)


def test_what_will_fail_again_ends_the_run() -> None:
    crew = Crew("a-00000", Failed("disk full", ExitCode.OUTPUT))
    with pytest.raises(OutputError, match="disk full"):
        run(PARTS, crew, 1, lambda _: None)
    assert crew.ended == 1


def test_workers_that_never_start_end_the_run() -> None:
    crew = Crew(start=(DEATH,))
    with pytest.raises(ModelError, match="a worker could not start: its worker died \\(signal 9\\)"):
        run(PARTS, crew, 1, lambda _: None)
