"""How long ten million articles take: ``python -m benchmarks.overnight``.

A seeded simulation, nothing is translated. Cores differ a little, some are half as fast, some die; parts are handed out
one at a time (``batch``, ``--address``) or settled at the start (``--array``). Prints Markdown.
"""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass, replace
from statistics import median

import click

_CORES = (1, 16, 100, 1_000)
_SIZES = (64, 256, 1024, 4096)
_SEEDS = range(5)


@dataclass(frozen=True, slots=True)
class World:
    """What the archive and the machines are like; seconds, words and KiB."""

    articles: int = 10_000_000
    words: int = 400  # in an article
    article: float = 2.8  # KiB
    part: int = 256  # KiB
    speed: float = 2_128.0  # words a second of a core
    spread: float = 0.08  # of the speeds of cores, as the deviation of a logarithm
    slow: float = 0.02  # cores that are half as fast
    deaths: float = 0.01  # of a core, in an hour
    start: float = 1.0  # of a worker, with loading the model
    commit: float = 0.05  # of a part
    cores: int = 1

    @property
    def parts(self) -> int:
        """The number of parts."""
        return max(1, round(self.articles * self.article / self.part))

    @property
    def seconds(self) -> float:
        """What a part takes on a core of the usual speed."""
        return self.articles * self.words / self.parts / self.speed

    @property
    def ideal(self) -> float:
        """Hours, if all cores were alike and nothing else took time."""
        return self.articles * self.words / self.speed / self.cores / 3600


class Core:
    """A core with its speed and its deaths."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self._world, self._chance = world, chance
        self._factor = chance.lognormvariate(0.0, world.spread) * (0.5 if chance.random() < world.slow else 1.0)
        self._next_death = self._life()

    def after(self, now: float) -> float:
        """Return when a part that is begun now is done; a death begins it again."""
        end = now + self._world.seconds / self._factor + self._world.commit
        while end > self._next_death:
            now = max(now, self._next_death) + self._world.start
            self._next_death = now + self._life()
            end = now + self._world.seconds / self._factor + self._world.commit
        return end

    def _life(self) -> float:
        return self._chance.expovariate(self._world.deaths / 3600) if self._world.deaths else float("inf")


def handed_out(world: World, seed: int) -> float:
    """Return the hours when each core takes the next part as soon as it is free."""
    chance = random.Random(seed)
    cores = [Core(world, chance) for _ in range(world.cores)]
    free = [(world.start, number) for number in range(world.cores)]
    for _ in range(world.parts):
        now, number = free[0]
        heapq.heapreplace(free, (cores[number].after(now), number))
    return max(free)[0] / 3600


def settled(world: World, seed: int, tasks: int) -> float:
    """Return the hours of a job array: each task has its share of the parts, each core takes the next task."""
    chance = random.Random(seed)
    cores = [Core(world, chance) for _ in range(world.cores)]
    free = [(0.0, number) for number in range(world.cores)]
    share, more = divmod(world.parts, tasks)
    for task in range(tasks):
        now, number = free[0]
        now += world.start
        for _ in range(share + (task < more)):
            now = cores[number].after(now)
        heapq.heapreplace(free, (now, number))
    return max(free)[0] / 3600


def cost_table(world: World, speeds: dict[str, float]) -> list[str]:
    """Return rows: hours by model and number of cores, and what is lost against the ideal."""
    rows = ["| model | words/s of a core | cores | hours | against ideal | core hours |", "|---|---|---|---|---|---|"]
    for name, speed in speeds.items():
        for cores in _CORES:
            here = replace(world, speed=speed, cores=cores)
            hours = median(handed_out(here, seed) for seed in _SEEDS)
            more = f"{hours / here.ideal - 1:+.1%}"
            rows.append(f"| {name} | {speed:,.0f} | {cores:,} | {hours:,.2f} | {more} | {hours * cores:,.0f} |")
    return rows


def size_table(world: World) -> list[str]:
    """Return rows: part sizes, against cores that lose nothing between parts."""
    rows = ["| part size | parts | seconds a part | hours on 1,000 cores | against ideal |", "|---|---|---|---|---|"]
    for size in _SIZES:
        here = replace(world, part=size, cores=1_000)
        hours = median(handed_out(here, seed) for seed in _SEEDS)
        rows.append(
            f"| {size} KiB | {here.parts:,} | {here.seconds:.1f} | {hours:.3f} | {hours / here.ideal - 1:+.1%} |"
        )
    return rows


def array_table(world: World) -> list[str]:
    """Return rows: tasks of a job array for each slot."""
    rows = ["| tasks for each of 1,000 slots | hours | against ideal |", "|---|---|---|"]
    here = replace(world, cores=1_000)
    for each in (1, 2, 5, 20):
        found = [settled(here, seed, 1_000 * each) for seed in _SEEDS]
        span = f"{min(found) / here.ideal - 1:+.0%} to {max(found) / here.ideal - 1:+.0%}"
        rows.append(f"| {each} | {median(found):.2f} | {span} |")
    return rows


@click.command()
@click.option("--starter", default=2_128.0, show_default=True, help="Words a second of a core, starter model.")
@click.option("--base", default=187.0, show_default=True, help="The same of a full-size model.")
def main(starter: float, base: float) -> None:
    """Print the three tables."""
    world = World(speed=starter)
    click.echo(f"{world.articles:,} articles of {world.words} words; medians of {len(_SEEDS)} seeds\n")
    tables = (cost_table(world, {"starter": starter, "base": base}), size_table(world), array_table(world))
    click.echo("\n\n".join("\n".join(rows) for rows in tables))


if __name__ == "__main__":
    main()
