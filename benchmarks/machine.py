"""Say what the figures were made on."""

from __future__ import annotations

import os
import platform
import sys
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("translator-cli", "argostranslate", "ctranslate2", "sentencepiece", "numpy", "sumy", "stanza", "torch")


def describe(module: str) -> str:
    """Return Markdown lines: processor, memory, system, versions, date."""
    lines = [
        f"{processor()}, {cores()} cores, {memory() / 2**30:.0f} GB of memory, load {load()} at the start",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        ", ".join(f"{name} {found}" for name in PACKAGES if (found := installed(name))),
        f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC",
        f"`python -m {module} {' '.join(shown(sys.argv[1:]))}`",
    ]
    return "\n".join(f"- {line}" for line in lines)


def shown(arguments: list[str]) -> list[str]:
    """The arguments with paths cut down to their names."""
    return [Path(argument).name if os.sep in argument else argument for argument in arguments]


def processor() -> str:
    """The processor's name with what matters for int8 products."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:  # not Linux
        return platform.processor() or platform.machine()
    pairs = (line.partition(":") for line in lines)
    fields = {name.strip(): value.strip() for name, _, value in pairs}
    flags = fields.get("flags", "").split()
    known = [flag for flag in ("avx2", "avx512f", "avx512_vnni") if flag in flags]
    family = f"family {fields.get('cpu family')}, model {fields.get('model')}"
    return f"{fields.get('model name', platform.machine())} ({family}; {', '.join(known)})"


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory() -> int:
    """Bytes of memory of the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def load() -> str:
    """The load of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def installed(package: str) -> str:
    """The version of a package, or "" when it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
