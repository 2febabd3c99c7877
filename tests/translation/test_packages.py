"""Packages of other kinds than the starter, made out of it: BPE tokenizer, target prefix, pivot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import FakeTranslator
from translator_cli.document import Hypothesis
from translator_cli.models import Model, load_model, starter_model
from translator_cli.translation import Decoding, load_translator, route_info
from translator_cli.translation.pivot import PivotTranslator
from translator_cli.translation.tokens import load_tokenizer

TEXTS = ["Der Hund schläft.", "", "Die Stadt ist groß."]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copytree(starter_model().path, tmp_path / "package"))


def set_metadata(package: Path, **values: str) -> Model:
    file = package / "metadata.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **values}), encoding="utf-8")
    return load_model(package, "path")


def test_a_package_with_a_bpe_tokenizer_is_driven(package: Path) -> None:
    (package / "sentencepiece.model").unlink()
    (package / "bpe.model").write_text("#version: 0.2\nD e\nDe r</w>\nH u\nHu n\nHun d</w>\n", encoding="utf-8")
    model = load_model(package, "path")
    tokenizer = load_tokenizer(model)
    assert tokenizer.encode(["Der Hund.", ""])[0][:2] == ["Der", "Hund"]
    assert tokenizer.encode([""]) == [[]]
    assert tokenizer.decode(["Hal@@", "lo", "Welt", "."]) == "Hallo Welt."
    found = load_translator([model], Decoding()).translate(TEXTS)
    assert len(found) == 3
    assert found[1].text == ""


def test_a_target_prefix_is_given_to_the_engine_and_taken_off_again(package: Path) -> None:
    plain = load_translator([starter_model()], Decoding()).translate(TEXTS)
    prefixed = load_translator([set_metadata(package, target_prefix="\u2581However")], Decoding()).translate(TEXTS)
    assert all(not hypothesis.text.startswith("However") for hypothesis in prefixed)
    assert [h.text for h in prefixed] != [h.text for h in plain]  # what follows the prefix was decoded after it


def test_a_pivot_translates_twice_and_adds_up_the_scores() -> None:
    first, second = FakeTranslator({"eins": ["one"]}), FakeTranslator({"one": ["uno", "un"]})
    pivot = PivotTranslator(first, second)
    assert pivot.translate(["eins"]) == [Hypothesis("uno", -1.0)]
    assert [hypothesis.text for hypothesis in pivot.alternatives(["eins"], 2)[0]] == ["uno", "un"]
    assert (pivot.info.name, len(pivot.info.sha256)) == ("fake+fake", 129)


def test_a_route_of_two_real_packages_works_and_has_one_identity(package: Path) -> None:
    back = set_metadata(package, from_code="en", to_code="es")
    route = (starter_model(), back)
    translator = load_translator(route, Decoding())
    assert len(translator.translate(TEXTS)) == 3
    assert translator.info == route_info(route)
