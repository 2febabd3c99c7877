from collections.abc import Callable
from pathlib import Path

from translator_cli.models import load_model, starter_model
from translator_cli.models.metadata import LENGTH_PENALTY


def test_a_package_may_ask_for_a_length_penalty(make_package: Callable[..., Path]) -> None:
    assert starter_model().length_penalty == 1.2
    assert load_model(make_package("other", length_penalty="0.6"), "path").length_penalty == 0.6
    plain = make_package("plain")
    text = (plain / "metadata.json").read_text("utf-8").replace("length_penalty", "something_else")
    (plain / "metadata.json").write_text(text, encoding="utf-8")
    assert load_model(plain, "path").length_penalty == LENGTH_PENALTY == 0.2
