"""The folders of the user: what is asked without platformdirs is what platformdirs says."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from translator_cli.files.folders import NAME, cache_folder, config_folder, data_folder

VARIABLES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TRANSLATOR_CLI_CACHE")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"HOME": "/home/anna"}, id="home"),
        pytest.param({"HOME": "/home/anna/"}, id="home-with-a-slash"),
        pytest.param({"HOME": "/home/anna", **dict.fromkeys(VARIABLES[:3], "/srv/anna")}, id="xdg"),
        pytest.param(
            {"HOME": "/home/anna", **dict.fromkeys(VARIABLES[:3], "relative")}, id="relative-xdg-does-not-count"
        ),
        pytest.param({"HOME": "/home/anna", **dict.fromkeys(VARIABLES[:3], "")}, id="empty-xdg"),
        pytest.param({}, id="home-from-the-password-file"),
    ],
)
def test_the_folders_are_those_of_the_platform(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", *VARIABLES):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == platformdirs.user_cache_path(NAME, appauthor=False)
    assert data_folder() == platformdirs.user_data_path(NAME, appauthor=False)
    assert config_folder() == platformdirs.user_config_path(NAME)


def test_a_folder_of_the_caches_own_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLATOR_CLI_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
