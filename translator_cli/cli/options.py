"""The options that several commands share.

Precedence: option, environment (``TRANSLATOR_CLI_…``), project configuration, user configuration, default.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

import click

from translator_cli import formats, render
from translator_cli.cli.declare import load_settings, option, options

__all__ = ["option", "options"]

SUMMARIZERS = (
    "lexrank", "textrank", "lsa", "luhn", "edmundson", "sum-basic", "kl", "reduction", "lead",
)  # fmt: skip
FORMAT_NAMES = render.FORMATS
INPUT_FORMATS = ("auto", *formats.FORMATS)
LAYOUTS = ("auto", "side-by-side", "stacked", "target")


def _set_front_matter(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Set the keys for what is read from here on; every command that reads drafts comes by here."""
    from translator_cli.formats.front_matter import DEFAULT_KEYS, TEXT_KEYS

    TEXT_KEYS.set(tuple(key.lower() for key in value) or DEFAULT_KEYS)


def _set_attributes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Set the attributes for what is read from here on."""
    from translator_cli.inline.tags import DEFAULT_ATTRIBUTES, TEXT_ATTRIBUTES

    TEXT_ATTRIBUTES.set(tuple(name.lower() for name in value) or DEFAULT_ATTRIBUTES)


def _set_captions(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Set the arguments for what is read from here on."""
    from translator_cli.inline.captions import CAPTIONS, named

    CAPTIONS.set(tuple(map(named, value)))


def _set_directives(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Set the directives for what is read from here on."""
    from translator_cli.formats.directives import DIRECTIVES

    DIRECTIVES.set(tuple(name.lower() for name in value))


def _language(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return a language code as Argos packages have it, two or three letters in lower case, or "auto"."""
    code = value.lower()
    if code == "auto" or 2 <= len(code) <= 3 and code.isascii() and code.isalpha():
        return code
    hint = f"; did you mean --format {code}?" if code in FORMAT_NAMES else ""
    raise click.BadParameter(f"'{value}' is not a language code such as de or en{hint}", ctx, param)


FILES = click.argument("files", nargs=-1, type=click.Path(readable=False), metavar="[FILE]...")
# A text is the command line's alone: no variable sets it.
TEXTS = click.option(
    "-e",
    "--text",
    "texts",
    multiple=True,
    metavar="TEXT",
    help="A text to use as it stands here; several may be given.",
)
CONFIG = click.option(
    "--config", "config_file", type=click.Path(dir_okay=False), metavar="FILE", is_eager=True, expose_value=False,
    callback=load_settings, envvar="TRANSLATOR_CLI_CONFIG",
    help="Read settings from FILE instead of the files found in this folder and above.",
)  # fmt: skip
QUIET = option("-q", "--quiet", is_flag=True, help="No notes and no progress on standard error.")
VERBOSE = option("-v", "--verbose", is_flag=True, help="Say more on standard error: model, timing, memory.")
SOURCE = option(
    "-f", "--from", "source", callback=_language, metavar="LANG", default="auto",
    help="Language of the input, such as de.",
)  # fmt: skip
TARGET = option(
    "-t", "--to", "target", callback=_language, metavar="LANG", default="en", help="Language to translate into."
)
ENCODING = option("--encoding", metavar="NAME", help="Encoding of the input, if it is not recognized.")
INPUT_FORMAT = option(
    "--input-format", type=click.Choice(INPUT_FORMATS), default="auto",
    help="How to read the input; auto: by its extension.",
)  # fmt: skip
FORMAT = option("--format", "format", type=click.Choice(FORMAT_NAMES), help="Output format; default: terminal.")
OUTPUT = option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE",
    help="Write to FILE; its extension sets --format.",
)  # fmt: skip
OUTPUTS = option(
    "-o", "--output", "outputs", multiple=True, type=click.Path(), metavar="FILE",
    help="Write to FILE (or folder/); may be given several times. The extension names the format.",
)  # fmt: skip
WIDTH = option(
    "-w", "--width", type=click.IntRange(min=20), metavar="N", help="Columns to use; default: the terminal's."
)
COLOR = option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to use color.")
LAYOUT = option(
    "--layout", type=click.Choice(LAYOUTS), default="auto",
    help="auto: side by side from 80 columns on, stacked below.",
)  # fmt: skip
PAGER = option("--pager/--no-pager", default=False, help="Show the result in $PAGER.")
MODEL = option("--model", metavar="NAME", help="A model's name, its folder, an .argosmodel file, or 'starter'.")
FAST = option("--fast", is_flag=True, help="Greedy search: about twice as fast, a little worse.")
BEAM = option(
    "--beam", type=click.IntRange(1, 32), metavar="N", default=4, help="Beam size: wider is slower and a little better."
)
THREADS = option(
    "--threads", type=click.IntRange(0, 256), metavar="N", default=0,
    help="Batches decoded at once; 0: one per core.",
)  # fmt: skip
DEVICE = option(
    "--device", type=click.Choice(["auto", "cpu", "cuda"]), default="auto",
    envvar=["TRANSLATOR_CLI_DEVICE", "ARGOS_DEVICE_TYPE"],
    help="Where to decode; auto: on a GPU (CUDA) where there is one.",
)  # fmt: skip
MEMORY = option(
    "--memory/--no-memory", default=True, help="Reuse and remember translations in the user's cache folder."
)
GLOSSARY = option(
    "--glossary", type=click.Path(dir_okay=False), metavar="FILE", help="CSV of terms: source,target,note."
)
DISABLE = option("--disable", multiple=True, metavar="RULE", help="Switch a check off, such as number-mismatch.")
#: An option of the configuration for what is text beside the sentences.
_names = partial(option, multiple=True, hidden=True, expose_value=False)
#: They belong to every command that reads drafts.
TEXT_NAMES = (
    _names("--front-matter", metavar="KEY", callback=_set_front_matter,
           help="A key of front matter whose value is translated; replaces title, description and the others."),
    _names("--attributes", metavar="NAME", callback=_set_attributes,
           help="An attribute of tags whose value is translated; replaces alt, title and the others."),
    _names("--captions", metavar="NAME", callback=_set_captions,
           help="An argument of shortcodes, attribute lists or code cells whose value is translated."),
    _names("--directives", metavar="NAME", callback=_set_directives,
           help="A fenced directive whose title and body are translated."),
)  # fmt: skip
PATTERN = option(
    "--pattern", metavar="PATTERN", default="{name}.{lang}.{ext}", help="How the files of a pair are named."
)
HOOK = option("--hook", is_flag=True, help="For pre-commit: skip files that belong to no pair.")
SUMMARY_SENTENCES = option(
    "-n", "--summary-sentences", type=click.IntRange(min=0), metavar="N",
    help="Sentences in the summary; default: 3, at most a third of the text.",
)  # fmt: skip
SUMMARY_RATIO = option(
    "--summary-ratio", type=click.FloatRange(0, 1, min_open=True), metavar="R", help="Summary as a share of the text."
)
SUMMARIZER = option("--summarizer", type=click.Choice(SUMMARIZERS), default="lexrank", help="How to pick sentences.")


def require_rules(names: Collection[str]) -> None:
    """Raise a usage error when one of ``--disable``'s values is not a rule."""
    if not names:
        return
    import difflib  # these two take as long as everything before them

    from translator_cli.checks import RULES

    rules = list(RULES)
    for name in names:
        if name not in rules:
            close = difflib.get_close_matches(name, rules, n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"the rules are {', '.join(rules)}"
            raise click.BadParameter(f"no rule '{name}'; {hint}", param_hint="--disable")
