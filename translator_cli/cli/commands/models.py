"""``translator-cli models``: Argos packages, from a local file or from the package index."""

from __future__ import annotations

from pathlib import Path

import click

from translator_cli.cli.messages import say
from translator_cli.cli.output import write_row
from translator_cli.errors import ExitCode


@click.group("models", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List, install, verify and remove translation models (Argos packages).

    Only 'available' and 'install NAME' use the network; 'install FILE' takes an .argosmodel file.
    """


@command.command("list")
def list_models() -> None:
    """Print the models at hand: name, version, languages, origin, size, path."""
    from translator_cli.models import installed_models, starter_model

    models, damaged = installed_models()
    for model in [*models, starter_model()]:
        languages = f"{model.source_language}→{model.target_language}"
        size = f"{model.size / 1e6:.0f} MB"
        write_row(model.name, model.version, languages, model.origin, size, model.path)
    for error in damaged:
        say(str(error))


@command.command("available")
def available() -> None:
    """Print what the package index offers (uses the network)."""
    from translator_cli.models.argos import package_module
    from translator_cli.models.download import available_packages

    for package in available_packages():
        name = package_module().argospm_package_name(package)
        write_row(name, package.package_version, f"{package.from_name} → {package.to_name}")


@command.command("install")
@click.argument("package", metavar="FILE|NAME")
def install(package: str) -> None:
    """Install an .argosmodel FILE, or download the package NAME such as translate-de_en."""
    from translator_cli.models.install import install_file

    if Path(package).exists() or package.endswith(".argosmodel"):
        model = install_file(Path(package))
    else:
        from translator_cli.models.download import install_named

        model = install_named(package)
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
    from translator_cli.models import find_model, installed_models, starter_model
    from translator_cli.models.verify import check_package

    models, damaged = ([find_model(name)], []) if name else installed_models()
    problems = [str(error) for error in damaged]
    for model in models if name else [*models, starter_model()]:
        faults = check_package(model.path)
        problems += [f"{model.name}: {fault}" for fault in faults]
        if not faults:
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
