"""Whose fault a death was."""

from __future__ import annotations

import pytest

from translator_cli.batch.retrying import Attempt
from translator_cli.batch.messages import Orders
from translator_cli.batch.values import Part
from translator_cli.errors import ModelError

PART = Part("a-00000", "0", (), 3, 30)


def after(*records: int | None) -> Attempt:
    attempt = Attempt(Orders(PART))
    for record in records:
        attempt = attempt.after_death(record, "died")
    return attempt


@pytest.mark.parametrize(
    ("deaths", "alone", "without"),
    [
        pytest.param([], False, [], id="none"),
        pytest.param([None], False, [], id="a kill from outside"),
        pytest.param([None, None], True, [], id="twice: one at a time"),
        pytest.param([None, None, 1], True, [], id="a suspect"),
        pytest.param([None, None, 1, 2], True, [], id="another suspect"),
        pytest.param([None, None, 1, 1], False, [1], id="the culprit, the rest together"),
        pytest.param([None, None, 1, 1, None], True, [1], id="another culprit"),
        pytest.param([None, None, 1, 1, None, 2, 2], False, [1, 2], id="two culprits"),
    ],
)
def test_what_follows_deaths(deaths: list[int | None], alone: bool, without: list[int]) -> None:
    orders = after(*deaths).orders
    assert (orders.alone, orders.commit) == (alone, not alone)
    assert orders.without == tuple((record, "died") for record in without)


def test_a_search_without_a_culprit_writes_nothing_and_the_part_is_done_together() -> None:
    search = after(None, None)
    assert not search.orders.commit
    together = search.after_search()
    assert together.orders == Orders(PART)
    again = together.after_death(None, "died").after_death(None, "died")
    assert again.orders == Orders(PART, alone=True)  # together they die, alone they live: that is what is kept


def test_what_is_surely_the_fault_of_a_record_is_not_tried_again() -> None:
    search = after().after_death(None, "too long", surely=True)
    assert search.orders == Orders(PART, alone=True, commit=False)
    assert search.after_death(1, "too long", surely=True).orders == Orders(PART, without=((1, "too long"),))


def test_deaths_without_a_culprit_end_the_run() -> None:
    with pytest.raises(ModelError, match="a-00000: its worker died 8 times"):
        after(*[None] * 8)
