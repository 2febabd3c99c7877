import pytest

from translator_cli.cli.report import Report
from translator_cli.errors import ConfigError, ExitCode, InputError, LanguageError, ModelError, TranslatorError


@pytest.mark.parametrize(
    ("error", "code"),
    [(InputError, 3), (LanguageError, 3), (ModelError, 4), (ConfigError, 2)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_each_error_has_its_documented_exit_code(error: type[TranslatorError], code: int) -> None:
    assert error("message").exit_code == code


@pytest.mark.parametrize(
    ("done", "errors", "findings", "code"),
    [
        pytest.param(2, [], 0, ExitCode.OK, id="all-done"),
        pytest.param(0, [], 0, ExitCode.OK, id="nothing-to-do"),
        pytest.param(2, [], 3, ExitCode.FINDINGS, id="findings"),
        pytest.param(2, [InputError("x")], 3, ExitCode.PARTIAL, id="some-failed"),
        pytest.param(0, [InputError("x")], 0, ExitCode.INPUT, id="unreadable"),
        pytest.param(0, [ModelError("x"), ModelError("y")], 0, ExitCode.MODEL, id="no-model"),
        pytest.param(0, [ModelError("x"), InputError("y")], 0, ExitCode.INPUT, id="failed-in-two-ways"),
    ],
)
def test_the_exit_code_follows_from_the_report(
    done: int, errors: list[TranslatorError], findings: int, code: ExitCode
) -> None:
    assert Report(done, findings, errors).exit_code is code
