"""Where to decode; a GPU is not needed to test the choice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.errors import ExitCode, ModelError
from translator_cli.models import starter_model
from translator_cli.translation import Decoding
from translator_cli.translation.device import CPU, Device, DeviceName, choose_device

ALL = {"int8_float16", "float16", "int8_float32", "int8", "float32", "bfloat16"}


@pytest.mark.parametrize(
    ("wish", "driver", "types", "name", "compute"),
    [
        pytest.param("auto", True, ALL, "cuda", "int8_float16", id="auto takes the GPU"),
        pytest.param("auto", False, ALL, "cpu", "int8", id="auto without a driver looks no further"),
        pytest.param("auto", True, set(), "cpu", "int8", id="auto with a driver and no GPU"),
        pytest.param("cpu", True, ALL, "cpu", "int8", id="cpu overrules a GPU"),
        pytest.param("cuda", True, {"float16", "float32"}, "cuda", "float16", id="a GPU without int8"),
        pytest.param("cuda", True, {"float32"}, "cuda", "float32", id="an old GPU"),
        pytest.param("cuda", False, ALL, "cuda", "int8_float16", id="who asks for cuda is believed"),
    ],
)
def test_the_device_for_a_wish(wish: DeviceName, driver: bool, types: set[str], name: str, compute: str) -> None:
    found = choose_device(wish, lambda: driver, lambda: types)
    assert (found.name, found.compute_type) == (name, compute)


def test_cuda_that_is_not_there_is_one_line() -> None:
    with pytest.raises(ModelError, match=r"^no CUDA device can be used here .* use --device cpu or --device auto$"):
        choose_device("cuda", lambda: True, lambda: ())


def test_batches_for_cuda_are_large_and_go_one_at_a_time() -> None:
    found = choose_device("cuda", lambda: True, lambda: ALL)
    assert found.streams == 1
    assert found.batch_tokens >= 4096


def test_what_a_gpu_made_is_not_recalled_for_the_processor() -> None:
    route = [starter_model()]
    keys = {Decoding(device=device).key(route) for device in (CPU, Device("cuda", "int8"), Device("cuda", "float16"))}
    assert len(keys) == 3


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide what GPU there may be from CUDA."""
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")


@pytest.mark.parametrize("variable", ["TRANSLATOR_CLI_DEVICE", "ARGOS_DEVICE_TYPE"])
def test_the_environment_asks_for_cuda(
    cli: Callable[..., Outcome], no_gpu: None, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "cuda")
    done = cli("-e", "Die Katze schläft.", "-e", "Der Hund bellt.")
    assert done.code == ExitCode.MODEL
    assert done.err.count("\n") == 1 and "no CUDA device" in done.err
    assert cli("--device", "cpu", "-e", "Die Katze schläft.").code == ExitCode.OK


def test_the_configuration_asks_for_cuda(
    cli: Callable[..., Outcome], no_gpu: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".translator.toml").write_text('device = "cuda"\n', "utf-8")
    assert cli("-e", "Die Katze schläft.").code == ExitCode.MODEL


def test_the_settings_in_force_name_argos(cli: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_DEVICE_TYPE", "cpu")
    assert "device = 'cpu'  (ARGOS_DEVICE_TYPE)" in cli("config", "show").out
