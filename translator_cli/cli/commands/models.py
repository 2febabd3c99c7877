"""``translator-cli models``: Argos packages, from a local file or from the package index."""

from __future__ import annotations

from pathlib import Path

import click

from translator_cli.cli.messages import say
from translator_cli.cli.output import write_row
from translator_cli.errors import ExitCode

_ALLOW_HTTP = click.option("--allow-http", is_flag=True, help="Also download without encryption.")


@click.group("models", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List, install, verify and remove translation models (Argos packages).

    Only 'available' and 'install NAME' use the network; 'install FILE' takes an .argosmodel file.
    """


@command.command("list")
def list_models() -> None:
    """Print the models at hand: name, version, languages, origin, size, path."""
    from translator_cli.models import installed_models, starter_models

    models, damaged = installed_models()
    for model in [*models, *starter_models()]:
        languages = f"{model.source_language}→{model.target_language}"
        size = f"{model.size / 1e6:.0f} MB"
        write_row(model.name, model.version, languages, model.origin, size, str(model.path))
    for error in damaged:
        say(str(error))


@command.command("available")
@click.option("--refresh", is_flag=True, help="Ask the index again, even if a copy of today is at hand.")
@_ALLOW_HTTP
def available(refresh: bool, allow_http: bool) -> None:
    """Print what the package index offers (uses the network, at most once a day)."""
    from translator_cli.models.fetch import Policy
    from translator_cli.models.index import package_index

    index = package_index(Policy(allow_http=allow_http), refresh)
    for offer in index.offers:
        write_row(offer.name, offer.version, f"{offer.source} → {offer.target}")
    if index.trouble:
        say(f"a copy of the index, {_age(index.age)} old, because {index.trouble}")
    elif index.age:
        say(f"a copy of the index, {_age(index.age)} old; --refresh asks again")


@command.command("install")
@click.argument("package", metavar="FILE|NAME")
@click.option("--sha256", metavar="HEX", default="", callback=lambda *given: _digest(*given), help="The file's digest.")
@_ALLOW_HTTP
def install(package: str, sha256: str, allow_http: bool) -> None:
    """Install an .argosmodel FILE, or download the package NAME such as translate-de_en."""
    from translator_cli.models.install import install_file

    if Path(package).exists() or package.endswith(".argosmodel"):
        model = install_file(Path(package), sha256, lambda: say("waiting for another installation to end"))
    else:
        from translator_cli.models.download import install_named
        from translator_cli.models.fetch import Policy

        model = install_named(package, Policy(allow_http=allow_http), sha256, say)
    say(f"installed {model.name} {model.version} in {model.path}")


@command.command("remove")
@click.argument("name")
def remove(name: str) -> None:
    """Remove the installed package NAME."""
    from translator_cli.models.install import remove_package

    model = remove_package(name)
    say(f"removed {model.name} from {model.path}")


@command.command("verify")
@click.argument("name", required=False)
def verify(name: str | None) -> int:
    """Check files and SHA-256 digests of the model NAME, or of all; exit 4 when one is damaged."""
    from translator_cli.models import find_model, installed_models, starter_models
    from translator_cli.models.verify import check_package

    models, damaged = ([find_model(name)], []) if name else installed_models()
    problems = [str(error) for error in damaged]
    for model in models if name else [*models, *starter_models()]:
        found = check_package(model.path)
        problems += [f"{model.name}: {problem}" for problem in found]
        if not found:
            write_row(model.name, "ok", model.info.sha256)
    for problem in problems:
        say(problem)
    return ExitCode.MODEL if problems else ExitCode.OK


@command.command("path")
@click.argument("name", required=False)
def path(name: str | None) -> None:
    """Print the folder that packages are installed in, or that of the model NAME."""
    from translator_cli.models import find_model, packages_folder

    write_row(find_model(name).path if name else packages_folder())


def _age(seconds: float) -> str:
    hours = int(seconds // 3600)
    return "less than an hour" if hours < 1 else f"{hours} h" if hours < 48 else f"{hours // 24} days"


def _digest(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if value and (len(value) != 64 or not all(character in "0123456789abcdefABCDEF" for character in value)):
        raise click.BadParameter("a SHA-256 has 64 hexadecimal digits", ctx, param)
    return value
