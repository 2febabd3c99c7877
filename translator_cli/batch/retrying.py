"""What to do with a part whose worker died: again, then one record at a time, then without the culprit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from translator_cli.batch.messages import Orders
from translator_cli.errors import ModelError

#: A kill from outside is no fault of the part, so it gets a second chance as it is.
_AS_IT_IS = 2
_TOO_OFTEN = 8


@dataclass(frozen=True, slots=True)
class Attempt:
    """Orders with their history: deaths in a row, and the record at which the last one was."""

    orders: Orders
    deaths: int = 0
    suspect: int | None = None
    searched: bool = False

    def after_search(self) -> Attempt:
        """Return what follows when every record alone has come to its end: all of them together again.

        What records make alone differs a little from what they make together, so it is written only when they die
        together once more.
        """
        return Attempt(replace(self.orders, alone=False, commit=True), searched=True)

    def after_death(self, record: int | None, reason: str, surely: bool = False) -> Attempt:
        """Return what is to be tried next; ``record`` is the one that was begun last, None if that is not known.

        ``surely`` says that it was no kill from outside, which would be no fault of the part.

        A record is the culprit when it is begun at two deaths in a row. The rest is then done together again, so
        that it comes out as if the culprit had never been there. Raises ModelError when no culprit can be found.
        """
        deaths = self.deaths + 1
        if record is None or not self.orders.alone:
            if deaths >= _TOO_OFTEN:
                raise ModelError(
                    f"part {self.orders.part.name}: its worker died {deaths} times ({reason}), whatever was left out; "
                    "is there memory enough for so many --workers?"
                )
            alone = self.orders.alone or surely or deaths >= _AS_IT_IS
            orders = replace(self.orders, alone=alone, commit=self.searched or not alone)
            return replace(self, orders=orders, deaths=deaths)
        if record != self.suspect and not surely:
            return replace(self, deaths=0, suspect=record)
        without = (*self.orders.without, (record, reason))
        # One more death and the search for another culprit begins.
        return Attempt(replace(self.orders, alone=False, commit=True, without=without), deaths=_AS_IT_IS - 1)
