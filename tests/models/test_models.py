from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.errors import ModelError
from translator_cli.models import (
    choose_route,
    find_model,
    installed_models,
    load_model,
    packages_folder,
    starter_model,
    starter_models,
)

Make = Callable[..., Path]


def test_starter_is_german_to_english_and_has_a_digest() -> None:
    model = starter_model()
    assert (model.source_language, model.target_language, model.origin) == ("de", "en", "starter")
    assert len(model.info.sha256) == 64
    assert model.size < 45e6


def test_packages_folder_follows_environment_settings_file_and_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    assert packages_folder() == own_home / ".local/share/argos-translate/packages"
    settings = own_home / ".config/argos-translate/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"ARGOS_PACKAGES_DIR": "/from/settings"}')
    assert packages_folder() == Path("/from/settings")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    assert packages_folder() == tmp_path


def test_without_packages_the_starter_is_the_route() -> None:
    assert choose_route("de", "en") == (starter_model(),)


def test_there_is_a_starter_for_either_direction() -> None:
    first, second = starter_models()
    assert first == starter_model()
    assert (second.source_language, second.target_language, second.origin) == ("en", "de", "starter")
    assert choose_route("en", "de") == (second,)
    assert find_model("starter", "de") == find_model("starter-en_de") == second
    assert find_model("starter", "fr") == find_model("starter") == first


def test_an_installed_package_comes_before_the_starter(packages: Path, make_package: Make) -> None:
    shutil.copytree(make_package("translate-de_en-1_0"), packages / "translate-de_en-1_0")
    (model,) = choose_route("de", "en")
    assert (model.origin, model.name) == ("argos", "translate-de_en")


def test_two_packages_make_a_pivot_through_english(packages: Path, make_package: Make) -> None:
    shutil.copytree(make_package("fr", from_code="fr"), packages / "fr_en")
    with pytest.raises(ModelError, match="models install translate-fr_es"):
        choose_route("fr", "es")
    shutil.copytree(make_package("es", from_code="en", to_code="es"), packages / "en_es")
    assert [model.path.name for model in choose_route("fr", "es")] == ["fr_en", "en_es"]
    assert [model.origin for model in choose_route("de", "es")] == ["starter", "argos"]


def test_a_damaged_package_is_reported_and_the_others_are_found(packages: Path, make_package: Make) -> None:
    shutil.copytree(make_package("good"), packages / "good")
    (packages / "bad").mkdir()
    (packages / "bad" / "metadata.json").write_text("{")
    models, damaged = installed_models()
    assert [model.path.name for model in models] == ["good"]
    assert [str(error) for error in damaged] == [
        f"{packages / 'bad'}: damaged metadata.json; "
        "remove it with 'translator-cli models remove bad' and install it again"
    ]


def test_find_model_takes_name_folder_archive_and_path(packages: Path, make_package: Make, make_archive: Make) -> None:
    folder = make_package("mine", from_code="nl")
    shutil.copytree(folder, packages / "nl_en-1_0")
    assert find_model("translate-nl_en").origin == "argos"
    assert find_model("nl_en-1_0").path == packages / "nl_en-1_0"
    assert find_model(str(folder)).origin == "path"
    assert find_model(str(make_archive("zipped", from_code="da"))).source_language == "da"
    assert find_model("starter") == starter_model()
    with pytest.raises(ModelError, match="models list"):
        find_model("nothing")


@pytest.mark.parametrize("content", ["", "[]", '{"from_code": "de"}', "\x00"])
def test_bad_metadata_is_a_model_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "metadata.json").write_text(content)
    with pytest.raises(ModelError, match="damaged metadata"):
        load_model(tmp_path, "path")
