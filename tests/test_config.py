"""Settings: found upwards, checked, ranked, and every mistake named by file and line."""

from __future__ import annotations

import re
from pathlib import Path

import platformdirs
import pytest

from translator_cli.config import KEYS, TABLES, Config, Effective, load_config
from translator_cli.errors import ConfigError, ExitCode


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The user's file, which does not exist until a test writes it."""
    return tmp_path / "user" / "config.toml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    return folder


def test_nothing_anywhere_is_no_setting(project: Path, user: Path) -> None:
    assert load_config(project, user=user) == Config()


def test_a_file_is_found_from_a_folder_below(project: Path, user: Path) -> None:
    file = write(project / ".translator.toml", 'to = "en"\nsummary-sentences = 5\n')
    below = project / "texte" / "märz"
    below.mkdir(parents=True)
    config = load_config(below, user=user)
    assert config.file == file
    assert config.defaults_for("translate") == {"target": "en", "summary_sentences": 5}


def test_the_search_stops_at_the_top_of_the_repository(project: Path, user: Path) -> None:
    write(project.parent / ".translator.toml", "beam = 2\n")
    assert load_config(project, user=user).settings == ()


def test_the_search_stops_at_home(tmp_path: Path, user: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "somebody"
    (home / "texte").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    write(tmp_path / ".translator.toml", "beam = 2\n")
    assert load_config(home / "texte", user=user).settings == ()
    write(home / ".translator.toml", "beam = 3\n")
    assert load_config(home / "texte", user=user).defaults_for("translate") == {"beam": 3}


def test_pyproject_counts_only_with_our_table(project: Path, user: Path) -> None:
    write(project / "a" / "pyproject.toml", '[project]\nname = "other"\n')
    write(project / "pyproject.toml", "[tool.translator-cli]\nbeam = 6\n")
    config = load_config(project / "a", user=user)
    assert config.defaults_for("translate") == {"beam": 6}


def test_a_broken_pyproject_of_somebody_else_does_not_stop_us(project: Path, user: Path) -> None:
    write(project / "pyproject.toml", "this is = = not TOML\n")
    assert load_config(project, user=user) == Config()


def test_our_own_file_wins_over_pyproject_beside_it(project: Path, user: Path) -> None:
    write(project / "pyproject.toml", "[tool.translator-cli]\nbeam = 6\n")
    write(project / ".translator.toml", "threads = 1\n")
    assert load_config(project, user=user).defaults_for("translate") == {"threads": 1}


def test_the_project_wins_over_the_user(project: Path, user: Path) -> None:
    write(user, "beam = 1\nthreads = 2\n")
    write(project / ".translator.toml", "beam = 8\n")
    assert load_config(project, user=user).defaults_for("translate") == {"beam": 8, "threads": 2}


def test_the_users_file_is_where_the_platform_has_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    file = platformdirs.user_config_path("translator-cli") / "config.toml"
    file.parent.mkdir(parents=True)
    write(file, "beam = 7\n")
    assert load_config(project).defaults_for("translate") == {"beam": 7}


def test_an_explicit_file_replaces_the_search(project: Path, tmp_path: Path, user: Path) -> None:
    write(project / ".translator.toml", "beam = 8\n")
    other = write(tmp_path / "other.toml", "threads = 3\n")
    config = load_config(project, other, user)
    assert (config.file, config.defaults_for("translate")) == (other, {"threads": 3})


def test_a_commands_table_wins_over_what_is_for_all(project: Path, user: Path) -> None:
    write(user, '[check]\nformat = "json"\n')
    write(
        project / ".translator.toml",
        'disable = ["omission"]\n[check]\ndisable = ["addition"]\npattern = "{lang}/{name}"\n',
    )
    config = load_config(project, user=user)
    assert config.defaults_for("check") == {
        "disable": ("addition",),
        "pattern": "{lang}/{name}",
        "format": "json",
    }
    assert config.defaults_for("translate") == {"disable": ("omission",)}


def test_check_is_a_setting_and_a_table(project: Path, user: Path) -> None:
    write(project / ".translator.toml", "check = false\n")
    assert load_config(project, user=user).defaults_for("translate") == {"checks": False}


def test_the_views_format_is_not_that_of_check(project: Path, user: Path) -> None:
    write(project / ".translator.toml", 'format = "html"\n')
    config = load_config(project, user=user)
    assert config.defaults_for("translate") == {"format": "html"}
    assert config.defaults_for("check") == {}


def test_paths_count_from_the_folder_of_the_file(project: Path, user: Path) -> None:
    write(project / ".translator.toml", 'glossary = "begriffe.csv"\nmodel = "./modelle/de_en"\n')
    found = load_config(project / "anywhere", user=user).defaults_for("translate")
    assert found == {"glossary": str(project / "begriffe.csv"), "model": str(project / "modelle" / "de_en")}


def test_a_models_name_is_no_path(project: Path, user: Path) -> None:
    write(project / ".translator.toml", 'model = "translate-de_en"\n')
    assert load_config(project, user=user).defaults_for("translate") == {"model": "translate-de_en"}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param('to = "en"\nsumary-sentences = 3\n', 2, 'did you mean "summary-sentences"?', id="typo"),
        pytest.param("summary_sentences = 3\n", 1, 'did you mean "summary-sentences"?', id="underscore"),
        pytest.param("\nquux = 1\n", 2, "see docs/configuration", id="nothing-near"),
        pytest.param('[check]\n\npatern = "x"\n', 3, '"check.patern"; did you mean "pattern"?', id="in-table"),
        pytest.param("[chek]\npattern = 1\n", 1, 'did you mean "check"?', id="table"),
        pytest.param('beam = "four"\n', 1, '"beam" must be a whole number, not "four"', id="string-for-integer"),
        pytest.param("beam = true\n", 1, '"beam" must be a whole number, not true', id="boolean-for-integer"),
        pytest.param("beam = 1.5\n", 1, "a whole number, not 1.5", id="float-for-integer"),
        pytest.param("pager = 1\n", 1, '"pager" must be true or false', id="integer-for-boolean"),
        pytest.param('disable = "omission"\n', 1, "a list of strings", id="string-for-list"),
        pytest.param("disable = [1]\n", 1, "a list of strings", id="list-of-integers"),
        pytest.param('to = "en"\nbeam = = 3\n', 2, "not valid TOML", id="syntax"),
        pytest.param("beam = 3\nbeam = 4\n", 2, "not valid TOML", id="twice"),
    ],
)
def test_a_mistake_is_named_by_file_and_line(project: Path, user: Path, text: str, line: int, message: str) -> None:
    file = write(project / ".translator.toml", text)
    with pytest.raises(ConfigError) as caught:
        load_config(project, user=user)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == ExitCode.USAGE


def test_a_file_that_is_no_utf8_is_named(project: Path, user: Path) -> None:
    (project / ".translator.toml").write_bytes(b'to = "en"\nmodel = "M\xfcnchen"\n')
    with pytest.raises(ConfigError, match=r"\.translator\.toml:2: not UTF-8"):
        load_config(project, user=user)


def test_an_explicit_file_must_exist(project: Path, user: Path) -> None:
    with pytest.raises(ConfigError, match="missing.toml: cannot be read"):
        load_config(project, project / "missing.toml", user)


def test_an_explicit_pyproject_must_have_our_table(project: Path, user: Path) -> None:
    file = write(project / "pyproject.toml", "[project]\n")
    with pytest.raises(ConfigError, match=r"no \[tool.translator-cli\] table"):
        load_config(project, file, user)


def test_effective_says_where_each_value_is_from(project: Path, user: Path) -> None:
    file = write(project / ".translator.toml", "beam = 8\nthreads = 2\n")
    found = load_config(project, user=user).effective(
        "translate", {"beam": 4, "threads": 0, "target": "en"}, {"TRANSLATOR_CLI_THREADS": "1"}
    )
    settings = [row for row in found if not row.name.startswith("style.")]
    assert sorted(settings, key=lambda row: row.name) == [
        Effective("beam", 8, str(file)),
        Effective("threads", "1", "TRANSLATOR_CLI_THREADS"),
        Effective("to", "en", "default"),
    ]


@pytest.mark.parametrize("command", TABLES)
def test_every_option_of_a_command_that_a_file_can_set_has_a_key(command: str) -> None:
    """An option that no file can set is listed here, with all others in the table."""
    import click

    from translator_cli.cli.group import cli

    not_for_files = {
        "files",
        "output",
        "outputs",
        "in_place",
        "file",
        "weakest",
        "review",
        "watch",
        "blocks",
        "hook",
        "check_only",
        "dry_run",
        "undo",
        "outputs",
        "in_place",
        "fresh",
        "force",
        "accept",
        "retranslate",
        "stale_only",
        "ask_model",
        "explain",
        "bilingual",
        "all_files",
        "exit_zero",
        "stale",
        "staged",
        "since",
        "lost",
        "texts",
        "count",
        "alternatives",
        "sources",
        "destination",
        "workers",
        "address",
        "array",
        "plan",
        "text_field",
        "id_field",
        "part_size",
        "time_limit",
    }
    context = click.Context(cli)
    found = cli.get_command(context, command)
    assert found is not None
    options = {parameter.name for parameter in found.params if parameter.expose_value}
    assert options - not_for_files <= {key.option for key in KEYS.values()}


def test_every_command_that_reads_settings_has_a_table_and_every_key_an_option() -> None:
    import click

    from translator_cli.cli.commands import COMMANDS
    from translator_cli.cli.group import cli

    context = click.Context(cli)
    readers: dict[str, set[str | None]] = {}
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        names = {parameter.name for parameter in command.params}
        if "config_file" in names:
            readers[name] = set(names)
    readers.pop("doctor")  # it tells of the settings, and has none of its own
    assert set(readers) == set(TABLES)
    for key in KEYS.values():
        meant = key.commands or tuple(readers)
        assert any(key.option in readers[command] for command in meant), key.name
        assert all(key.option in readers[command] for command in key.commands), key.name


def test_the_choice_of_names_is_the_command_lines() -> None:
    """Keys are the long options, so that what is learned in one place holds in the other."""
    from translator_cli.cli.group import cli

    translate = cli.get_command(None, "translate")  # type: ignore[arg-type]
    assert translate is not None
    flags = {flag for parameter in translate.params for flag in (*parameter.opts, *parameter.secondary_opts)}
    options = {parameter.name for parameter in translate.params}
    for key in KEYS.values():
        if key.option in options:
            assert f"--{key.name}" in flags, key.name


def test_every_key_is_documented() -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \| (?!fingerprint)", page, re.MULTILINE)[: len(KEYS)] == list(KEYS)


def test_the_style_of_the_house(project: Path, user: Path) -> None:
    write(user, '[style]\nquotes = "british"\nclock = "24h"\n')
    file = write(project / ".translator.toml", '[style]\nquotes = "straight"\n')
    config = load_config(project, user=user)
    assert config.style() == {"quotes": "straight", "clock": "24h"}
    rows = {row.name: row for row in config.effective("sync", {}, {})}
    assert rows["style.quotes"] == Effective("style.quotes", "straight", str(file))
    assert rows["style.spelling"] == Effective("style.spelling", "any", "default")
    assert config.effective("detect", {}, {}) == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('qoutes = "straight"', ':2: unknown setting "style.qoutes"; did you mean "quotes"?', id="name"),
        pytest.param("spelling = 3", ':2: "style.spelling" must be one of "any", "en-GB", "en-US", not 3', id="value"),
        pytest.param('dashes = "long"', ':2: "style.dashes" must be one of "source", "en", "em"', id="choice"),
    ],
)
def test_a_mistake_in_the_style_is_named_with_its_line(project: Path, user: Path, line: str, message: str) -> None:
    write(project / ".translator.toml", f"[style]\n{line}\n")
    with pytest.raises(ConfigError, match=re.escape(message)):
        load_config(project, user=user)
